"""The "we" and "our" of a quotation: the firm of whoever speaks, where the text gives the speaker a post at one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import words
from ingest.statements.english.interview import interview
from ingest.statements.english.scene import Scene
from ingest.statements.english.speech import Quotation, quotations
from ingest.statements.english.title_holders import person_beside
from ingest.statements.english.titles import TitlePhrase, title_phrases

_WE, _I = frozenset(("we", "our", "us")), frozenset(("i", "me", "my"))
_PRONOUNS = ("PRP", "PRP$")  # not the "I" of "Phase I"


def with_own_words(scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes with mentions for what speakers call their own: "We employ 300 people," said X's head."""
    text = scenes[0].text if scenes else ""
    talk = interview(text, scenes) if scenes else None
    answers = talk.answers if talk is not None else ()
    spoken = [*(q for q in quotations(text, scenes) if not any(_share(q, a) for a in answers)), *answers]
    firms = _firms(scenes) if spoken else {}
    if talk is not None and talk.firm is not None and answers:
        firms.setdefault(answers[0].speaker.name, talk.firm)
    return [_told(scene, [q for q in spoken if _meets(scene, q)], firms) for scene in scenes]


def _share(one: Quotation, other: Quotation) -> bool:
    return one.start < other.end and other.start < one.end


def _meets(scene: Scene, quotation: Quotation) -> bool:
    passage = scene.reading.passage
    return quotation.start < passage.end and passage.start < quotation.end


def _told(scene: Scene, spoken: Sequence[Quotation], firms: Mapping[str, Mention]) -> Scene:
    added = [m for q in spoken if q.speaker.name in firms for m in _own(scene, q, firms[q.speaker.name], _WE)]
    added += [m for q in spoken for m in _own(scene, q, q.speaker, _I)]
    if not added:
        return scene
    mentions = sorted([*scene.mentions, *added], key=lambda m: m.start)
    return Scene(scene.reading, mentions, scene.ontology, text=scene.text, published=scene.published)


def _own(scene: Scene, quotation: Quotation, whose: Mention, own_words: frozenset[str]) -> Iterator[Mention]:
    for token in scene.words:
        start, end = scene.reading.span(token.i, token.i + 1)
        inside = quotation.start <= start and end <= quotation.end
        own = inside and token.lower_ in own_words and token.text not in ("US", "WE") and token.tag_ in _PRONOUNS
        if own and scene.mention(token) is None and _tells(scene, token.sent):
            yield Mention(
                start=start, end=end, text=scene.text[start:end], cls=whose.cls, name=whose.name,
                kind="nominal" if own_words is _WE else "pronoun", confidence=0.8,
            )  # fmt: skip


def _tells(scene: Scene, sentence: Any) -> bool:
    """Say whether a sentence has a name or a number beside its "we", so that a claim may come of it."""
    named = any(True for _ in scene.mentions_in(sentence.start, sentence.end))
    return named or any(sentence.start <= i < sentence.end for i, _ in scene.numbers)


def _firms(scenes: Sequence[Scene]) -> dict[str, Mention]:
    """The one firm at which the text gives each person a post; nobody who has two, or had one, or may have one."""
    found: dict[str, dict[str, Mention]] = defaultdict(dict)
    for scene in scenes:
        for phrase in title_phrases(scene):
            holder, _ = person_beside(scene, phrase)
            for title in phrase.titles if holder is not None else ():
                body = title.body or (None if _of_another(scene, phrase) else _main(scene, phrase.token))
                left = title.former or title.planned or _was(scene, phrase)
                if holder is not None and body is not None and not left:
                    found[holder.name][body.name if _is_sure(body) else ""] = body
    return {person: next(iter(at.values())) for person, at in found.items() if len(at) == 1 and "" not in at}


def _was(scene: Scene, phrase: TitlePhrase) -> bool:
    """ "Before that, she was a group leader at X": of whom she speaks as "we" is another firm."""
    return any(c.dep_ == "cop" and c.lower_ == "was" for c in scene.doc[phrase.token].children)


def _is_sure(body: Mention) -> bool:
    """A firm by its name, or "the company"; what "the cooperative" and "its" mean is too often another."""
    return body.kind in ("name", "short") or body.text.split()[-1].lower() in _FIRMS


_FIRMS = words("company|firm|group|startup|start-up|business")


def _of_another(scene: Scene, phrase: TitlePhrase) -> bool:
    """ "technical director of the cooperative": of somebody whom no finder knows."""
    following = scene.doc[phrase.last].lower_ if phrase.last < len(scene.doc) else ""
    return phrase.strange or following in ("of", "at", "for") or not phrase.corporate


def _main(scene: Scene, token: int) -> Mention | None:
    """ "Chief executive Jane Roe": of the company that the text is about, where that was spoken of last."""
    main: Mention | None = scene.reading.extra.get("main")
    topic = scene.topic(token)
    return main if main is not None and topic is not None and topic.name == main.name else None
