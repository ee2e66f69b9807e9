"""Who comes after whom in a post: "X succeeds Y as chief executive", "will be replaced by Z", "takes over from W"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import Clause, lemma_of
from ingest.statements.english.post_clauses import (
    APPOINT,
    BECOME,
    LEAVE,
    REMOVE,
    chosen,
    firm_before,
    people_in,
    phrase_of,
)
from ingest.statements.english.post_holdings import body_of, ended, holding
from ingest.statements.english.post_nouns import FOUNDERS
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at, person_beside
from ingest.statements.english.titles import TitlePhrase


def replaced_by_firm(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    """ "Orbit replaced chief executive A with B", "replaced A with B as its finance chief": who goes, and who comes."""
    firms = [m for t in clause.get("subj") for m in scene.entities(t) if scene.is_a(m, "Organization")]
    firms = firms or firm_before(scene, clause)
    gone = people_in(scene, clause, "obj")
    if clause.lemma != "replace" or clause.passive or not firms or not gone:
        return
    here = [p for p in phrases if clause.head.i < p.token < clause.head.sent.end]
    given = (p for p in here if scene.doc[p.first - 1].lower_ == "as")
    had = (p for p in here if person_beside(scene, p)[0] is gone[0])
    phrase = next(given, None) or next(had, None)
    if phrase is None:
        return
    for title in phrase.titles:
        used.add(phrase.token)
        body = title.body or firms[0]
        yield from holding(
            scene, gone[0], body, title, clause.head, rule="plain:replaced", confidence=0.92, status="former"
        )
        for person in _with_whom(scene, gone[0]):
            yield from holding(
                scene, person, body, title, clause.head, rule="plain:replaced", confidence=0.92, dated=True
            )


def _with_whom(scene: Scene, gone: Mention) -> list[Mention]:
    """The first person within a few words behind the "with" that follows a name: "A with company veteran B"."""
    end = scene.tokens(gone)[1]
    last = scene.doc[end - 1].sent.end
    link = next((i for i in range(end, last) if scene.doc[i].lower_ == "with"), None)
    people = scene.mentions_in(link, min(link + _NEAR, last)) if link is not None else ()
    return [m for m in people if m.cls == "Person"][:1]


_NEAR = 8  # words that may tell who somebody is before the name


def succeeded(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    """Yield the post of whoever comes and of whoever goes, by the title that the sentence or the text gives it."""
    phrase = phrase_of(scene, clause, phrases)
    if phrase is not None and all(t.head in FOUNDERS for t in phrase.titles):
        phrase = None  # "took over from the founder, X": no post that passes to another
    incoming, outgoing = people_in(scene, clause, "subj"), people_in(scene, clause, "obj|from")
    if phrase is not None and _SO_FAR & {t.lower_ for t in scene.doc[max(0, phrase.first - 2) : phrase.first]}:
        phrase = None  # "replaced by X, at the moment head of Y": what he leaves
    outgoing = outgoing or _taken_from(scene, clause)
    incoming = incoming or _by_whom(scene, clause, phrase)
    main = _main(scene, clause)
    told = phrase is not None and takes_over(scene, clause)  # the words name the post, who has it and who had it
    if phrase is None and main is not None and outgoing:
        phrase, incoming = next((p for p in phrases if main.head.i < p.token < clause.head.i), None), []
        told = True
    incoming = incoming or _appointee(scene, clause, phrases)
    if phrase is None and clause.head.dep_ == "conj":
        phrase = _left_before(scene, clause, phrases, outgoing)
        outgoing = outgoing if phrase is None else []
    if phrase is None and incoming and outgoing:
        phrase = _own_title(scene, clause, phrases, outgoing[0])
        used |= {phrase.token} if phrase is not None else set()
        told = phrase is not None
    if phrase is None and incoming and outgoing and outgoing[0].name not in scene.held.posts:
        phrase = next(
            (
                p
                for p in phrases
                if p.token < clause.head.i
                and person_beside(scene, p)[0] == incoming[0]
                and not _is_past(p)
                and not _held_so_far(scene, clause, p)
            ),
            None,
        )
        incoming = incoming if phrase is None else []  # the apposition itself says what the newcomer is
    if phrase is None and incoming and outgoing:
        own = [p for p in phrases if clause.head.sent.start <= p.token < clause.head.i]
        old = [t for p in own if _held_so_far(scene, clause, p) for t in p.titles]
        yield from _same_post(scene, clause, incoming[0], outgoing[0], {scene.text[t.start : t.end] for t in old})
    if phrase is None or not (incoming or outgoing):
        return
    if phrase.token > clause.head.i:
        used.add(phrase.token)
    rule = "succession" if told else "verb:succeed"
    for title in phrase.titles:
        body = title.body or body_of(scene, title, phrase, (incoming or outgoing)[0])[0]
        if body is None:
            continue
        for person in incoming[:1]:
            yield from holding(scene, person, body, title, clause.head, rule=rule, confidence=0.94, dated=True)
        for person in outgoing[:1]:
            for draft in holding(scene, person, body, title, clause.head, rule=rule, confidence=0.92, dated=True):
                yield _still(draft) if _yet_to_go(scene, person) or _to_come(main) else ended(draft)


def _taken_from(scene: Scene, clause: Clause) -> list[Mention]:
    """ "took over as chief executive in June from X": the parser may hang X on the title or the month."""
    if clause.lemma != "take over":
        return []
    for i in range(clause.head.i + 1, clause.head.sent.end - 1):
        if scene.doc[i].text in (",", ";") or (scene.doc[i].pos_ == "VERB"):
            return []
        person = person_at(scene, i + 1) if scene.doc[i].lower_ == "from" else None
        if person is not None:
            return [person]
    return []


def _by_whom(scene: Scene, clause: Clause, phrase: TitlePhrase | None) -> list[Mention]:
    """ "was succeeded as chief executive of X by Y": the person behind the title, wherever the parser hung him."""
    if phrase is None or not clause.passive:
        return []
    behind = scene.doc[phrase.last : min(phrase.last + 8, clause.head.sent.end - 1)]
    by = next((t.i for t in behind if t.lower_ == "by"), None)
    if by is None or any(t.text in (",", ";") or t.pos_ == "VERB" for t in scene.doc[phrase.last : by]):
        return []
    person = person_at(scene, by + 1)
    return [person] if person is not None else []


def takes_over(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause with "take over" says from whom."""
    return clause.lemma == "take over" and bool(clause.get("from") or _taken_from(scene, clause))


def _main(scene: Scene, clause: Clause) -> Clause | None:
    """ "X will become chief executive, replacing Y": the clause that gives the post."""
    if clause.head.dep_ not in ("advcl", "acl", "xcomp") or clause.head.tag_ != "VBG":
        return None
    verb = clause.head.head.i
    return next((c for found in scene.clauses for c in found if c.head.i == verb and c.lemma in _GIVES), None)


_GIVES = BECOME | {"take over", "serve", "start", "step in"}


def _to_come(main: Clause | None) -> bool:
    return main is not None and modality.status_of(main.head) == "planned"


def _own_title(scene: Scene, clause: Clause, phrases: list[TitlePhrase], outgoing: Mention) -> TitlePhrase | None:
    """ "Its chief executive, X, was replaced by Y", "Y succeeds chairman X": the post is the one X had."""
    sentence = clause.head.sent
    here = [p for p in phrases if sentence.start <= p.token < sentence.end and p.corporate and not _is_past(p)]
    own = [
        p
        for p in here
        if person_beside(scene, p)[0] is outgoing and (p.token < clause.head.i or not _named_after(scene, p, outgoing))
    ]
    return next((p for p in own if all(t.head not in FOUNDERS for t in p.titles)), None)


def _named_after(scene: Scene, phrase: TitlePhrase, person: Mention) -> bool:
    """ "succeeds X, chairman of Y": what stands behind a name may be what he is elsewhere or becomes."""
    return phrase.first >= scene.tokens(person)[1]


def _appointee(scene: Scene, clause: Clause, phrases: list[TitlePhrase]) -> list[Mention]:
    """ "Orbit named Jane Roe chief executive, replacing Ann Doe": whoever the verb before appoints."""
    verb = clause.head.head
    if clause.head.dep_ not in ("advcl", "acl", "xcomp") or clause.head.tag_ != "VBG":
        return []
    main = next((c for found in scene.clauses for c in found if c.head.i == verb.i and c.lemma in APPOINT), None)
    return chosen(scene, main, phrase_of(scene, main, phrases)) if main is not None else []


_SO_FAR = frozenset(("currently", "current", "now", "presently", "today", "moment"))
_NEXT = frozenset(("new", "incoming", "next", "newly", "future", "designated"))


def _held_so_far(scene: Scene, clause: Clause, phrase: TitlePhrase) -> bool:
    """ "X, head of sales at Y, will succeed Z": what somebody is before the change is not the post that changes hands."""  # noqa: E501
    before = {t.lower_ for t in scene.doc[max(clause.head.sent.start, phrase.token - 4) : phrase.token]}
    planned = modality.status_of(clause.head) == "planned" and not phrase.titles[0].planned
    return bool(_SO_FAR & before) or (planned and not _NEXT & before)


def _same_post(scene: Scene, clause: Clause, incoming: Mention, outgoing: Mention, so_far: Set[str]) -> Iterator[Draft]:
    """ "She succeeds X": the post that the text gave to either of the two just before; `so_far`: what he was till then."""  # noqa: E501
    left, taken = scene.held.posts.get(outgoing.name, []), scene.held.posts.get(incoming.name, [])
    taken = [post for post in taken if post[0] not in so_far]
    spoken = scene.reading.extra.get("main") or scene.topic(clause.head.i)
    here = [post for post in taken if spoken is not None and post[1].name == spoken.name]
    for title, body in left[-1:] or here[-1:] or taken[-1:]:  # not what the newcomer is elsewhere
        common: dict[str, Any] = {
            "relation": "HOLDS_POST",
            "object": body,
            "anchor": clause.head,
            "rule": "verb:succeed",
        }
        common |= {"confidence": 0.9, "qualifiers": {"title": title}, "dated": True}
        if left:
            yield Draft(subject=incoming, **common)
        left_one = Draft(subject=outgoing, **common)
        yield _still(left_one) if _yet_to_go(scene, outgoing) else ended(left_one)


_GOING = frozenset(("retiring", "leaving", "stepping", "departing", "retires", "leaves", "steps", "departs", "will"))


def _yet_to_go(scene: Scene, outgoing: Mention) -> bool:
    """ "She succeeds X, who is retiring", "who will leave in May": X still has the post."""
    end = scene.tokens(outgoing)[1]
    words = [t.lower_ for t in scene.doc[end : end + 4]]
    return words[:2] == [",", "who"] and bool(_GOING & set(words[2:]))


def _still(draft: Draft) -> Draft:
    return replace(draft, status="asserted", dated=False)


def _left_before(
    scene: Scene, clause: Clause, phrases: list[TitlePhrase], outgoing: list[Mention]
) -> TitlePhrase | None:
    """ "retired as chairman of X and was replaced by Y": the post that the clause before says is left."""
    verb = clause.head.head
    if lemma_of(verb) not in LEAVE | REMOVE or not outgoing:
        return None
    return next((p for p in phrases if verb.i < p.token < clause.head.i), None)


def _is_past(phrase: TitlePhrase) -> bool:
    """Say whether a title is one that its holder has left: "a former X executive" is not what anyone succeeds to."""
    return any(title.former for title in phrase.titles)
