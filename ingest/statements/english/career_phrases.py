"""Where people work and worked, read by the order of words: "formerly of X", "left for Y", "Jane Roe of Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.english.heads import HONORIFICS
from ingest.mentions.mention import Mention
from ingest.statements.english.post_nouns import FOUNDERS, MODIFIERS, is_post
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at, person_ending
from ingest.statements.english.titles import TitlePhrase, title_phrases
from ingest.statements.statement import Status

_EARLIER = frozenset(
    ("previously", "formerly", "once", "earlier", "recently", "later", "also", "first", "still", "now")
)
_PAST = frozenset(("previously", "formerly"))
_EMPLOYERS = ("Company", "Investor", "University", "ResearchInstitute", "GovernmentBody", "Institution", "Hospital")
_WHEN = frozenset([
    "in", "on", "last", "this", "earlier", "year", "month", "week", "spring", "summer", "autumn", "winter",
])  # fmt: skip


_TELLS = ("VERB", "AUX", "PRON")
_MANAGED = frozenset(("run", "ran", "led", "managed", "headed", "directed", "oversaw", "overseen"))


def career_phrases(scene: Scene) -> Iterator[Draft]:
    """Yield who works and worked where, and who sits on whose boards, as set phrases put it."""
    phrases = title_phrases(scene)
    for token in scene.doc:
        low = token.lower_
        if low in ("worked", "works"):
            yield from _worked(scene, token)
        elif low in _PAST:
            yield from _formerly(scene, token)
        elif low == "used":
            yield from _used_to_be(scene, token)
        elif low in ("left", "leaves", "moved"):
            yield from _went(scene, token)
            yield from _joining(scene, token)
            yield from _came(scene, token)
        elif low in ("came", "comes", "joined", "joins", "arrived"):
            yield from _came(scene, token)
        elif low in _MANAGED:
            yield from _managed(scene, token)
        elif low in ("now", "currently"):
            yield from _now_at(scene, token)
        elif low == "boards":
            yield from _boards(scene, token)
    for mention in scene.mentions:
        if mention.cls == "Person" and mention.kind in ("name", "short"):
            yield from _of_employer(scene, mention, phrases)


def _employment(scene: Scene, person: Mention, employer: Mention, anchor: Any, status: Status) -> Draft:
    return Draft(
        relation="EMPLOYED_BY", subject=person, object=employer, anchor=anchor, rule="career phrase", confidence=0.9,
        status=status,
    )  # fmt: skip


def _worked(scene: Scene, verb: Any) -> Iterator[Draft]:
    """ "who once worked at X and at Y", "works for X", "had worked as an engineer at X": a plain past is over."""
    link, occupation = _link_behind(scene, verb.i)
    person = _whose_doing(scene, verb.i) if link else None
    before = scene.doc[verb.i - 1].lower_ if verb.i else ""
    if person is None or before in ("has", "have", "not", "never"):
        return
    for employer in _employers(scene, link + 1):
        draft = _employment(scene, person, employer, verb, "asserted" if verb.lower_ == "works" else "former")
        yield replace(draft, rule="plain:worked as", qualifiers={"title": occupation}) if occupation else draft


def _link_behind(scene: Scene, verb: int) -> tuple[int, str]:
    """The preposition that leads from "worked" to the employer (0: none), and as what somebody worked there."""
    words = scene.words[verb + 1 : verb + 9]
    links = [t.i for t in words if t.lower_ in ("at", "for", "with")]
    if not links:
        return 0, ""
    named = words[: links[0] - verb - 1]
    if not named:
        return links[0] if scene.words[links[0]].lower_ != "with" else 0, ""
    articled = len(named) > 2 and named[0].lower_ == "as" and named[1].lower_ in ("a", "an", "the", "its")
    nouns = named[2:] if articled else named[1:]
    plain = named[0].lower_ == "as" and nouns and all(t.pos_ in ("NOUN", "ADJ") for t in nouns)
    return (links[0], " ".join(t.text for t in nouns)) if plain and nouns[-1].tag_ == "NN" else (0, "")


def _formerly(scene: Scene, adverb: Any) -> Iterator[Draft]:
    """ "Jane Roe, formerly of X", "was previously at X"."""
    words = [t.lower_ for t in scene.doc[adverb.i + 1 : adverb.i + 2]]
    if words not in (["of"], ["at"], ["with"]):
        return
    before = scene.doc[adverb.i - 1].lower_ if adverb.i else ""
    person = person_ending(scene, adverb.i - 1) if before in (",", "(") else None
    if person is None and before in ("was", "is"):
        person = _whose_doing(scene, adverb.i - 1)
    if person is not None:
        for employer in _employers(scene, adverb.i + 2):
            yield _employment(scene, person, employer, adverb, "former")


def _used_to_be(scene: Scene, verb: Any) -> Iterator[Draft]:
    """ "whose founder Jane Roe used to be at X"."""
    words = [t.lower_ for t in scene.doc[verb.i + 1 : verb.i + 4]]
    person = _whose_doing(scene, verb.i) if words[:2] in (["to", "be"], ["to", "work"]) else None
    if person is not None and words[2:] and words[2] in ("at", "with", "for"):
        for employer in _employers(scene, verb.i + 4):
            yield _employment(scene, person, employer, verb, "former")


def _went(scene: Scene, verb: Any) -> Iterator[Draft]:
    """ "Jane Roe, who left in May for X", "moved to X": where somebody works since."""
    link = "to" if verb.lower_ == "moved" else "for"
    i = verb.i + 1
    while i < len(scene.doc) and scene.doc[i].lower_ != link:
        word = scene.doc[i]
        named = scene.mention(word)
        passed = word.lower_ in _WHEN or word.like_num or word.ent_type_ == "DATE" or word.text[:1].isupper()
        if i - verb.i > 5 or not (passed or (named is not None and named.cls != "Person")):
            return
        i += 1
    person = _whose_doing(scene, verb.i)
    employers = list(_employers(scene, i + 1))
    if person is None or len(employers) != 1 or employers[0].kind not in ("name", "short"):
        return
    end = scene.tokens(employers[0])[1]
    if end >= len(scene.doc) or scene.doc[end].is_punct or scene.doc[end].lower_ in ("in", "as", "and", "last", "this"):
        yield _employment(scene, person, employers[0], verb, "asserted")


def _came(scene: Scene, verb: Any) -> Iterator[Draft]:
    """ "Jane Roe, who joined the firm in January from X", "came from X": who sends somebody employed him."""
    words = scene.words[verb.i + 1 : min(verb.i + 11, verb.sent.end)]
    link = next((t for t in words if t.lower_ == "from"), None)
    passed = words[: link.i - verb.i - 1] if link is not None else []
    if link is None or any(t.text in (",", ";") or (t.text.islower() and t.pos_ in _TELLS) for t in passed):
        return
    person = _whose_doing(scene, verb.i)
    for employer in _employers(scene, link.i + 1) if person is not None else ():
        end = scene.tokens(employer)[1]
        posted = [t.lower_ for t in scene.words[end : end + 2]] == [",", "where"]  # what somebody is there says more
        if person is not None and not posted and not scene.is_a(employer, "University"):  # who may have studied there
            yield replace(_employment(scene, person, employer, verb, "former"), rule="plain:came from")


def _managed(scene: Scene, verb: Any) -> Iterator[Draft]:
    """ "who had run data science at X", "later led a design team at X": a part of a body, at which somebody worked."""
    told = verb.tag_ == "VBD" or scene.words[verb.i - 1].lower_ == "had"
    link = next((t.i for t in scene.words[verb.i + 1 : verb.i + 8] if t.lower_ == "at"), 0)
    part = scene.words[verb.i + 1 : link]
    if not told or not part or any(t.pos_ not in ("DET", "ADJ", "NOUN", "PRON") or scene.mention(t) for t in part):
        return
    person = _whose_doing(scene, verb.i)
    for employer in _employers(scene, link + 1) if person is not None else ():
        if person is not None:
            yield replace(_employment(scene, person, employer, verb, "former"), rule="plain:managed at")


def _joining(scene: Scene, verb: Any) -> Iterator[Draft]:
    """ "left in 2023 to join X": where somebody works since; as what, the verb of joining tells."""
    words = scene.words[verb.i + 1 : min(verb.i + 9, verb.sent.end)]
    join = next((t for t in words if t.lower_ == "join" and scene.words[t.i - 1].lower_ == "to"), None)
    person = _whose_doing(scene, verb.i) if join is not None else None
    employers = list(_employers(scene, join.i + 1)) if join is not None and person is not None else []
    if person is not None and len(employers) == 1:
        end = scene.tokens(employers[0])[1]
        if end >= len(scene.words) or scene.words[end].lower_ != "as":
            yield replace(_employment(scene, person, employers[0], verb, "asserted"), rule="plain:left to join")


def _now_at(scene: Scene, adverb: Any) -> Iterator[Draft]:
    """ "Jane Roe, currently at X", "is now at X": where somebody works."""
    if [t.lower_ for t in scene.words[adverb.i + 1 : adverb.i + 2]] not in (["at"], ["with"]):
        return
    before = scene.words[adverb.i - 1].lower_ if adverb.i else ""
    person = person_ending(scene, adverb.i - 1) if before == "," else None
    if before == "is":
        person = _whose_doing(scene, adverb.i - 1)
    for employer in _employers(scene, adverb.i + 2) if person is not None else ():
        if person is not None:
            yield replace(_employment(scene, person, employer, adverb, "asserted"), rule="plain:now at")


def _boards(scene: Scene, noun: Any) -> Iterator[Draft]:
    """ "sits on the boards of X and Y"."""
    i = noun.i - 1
    while i > 0 and scene.doc[i].lower_ in ("the", "supervisory", "advisory", "on"):
        i -= 1
    verb = scene.doc[i]
    following = scene.doc[noun.i + 1].lower_ if noun.i + 1 < len(scene.doc) else ""
    if verb.lower_ not in ("sits", "serves", "sat", "served") or following != "of":
        return
    person = _whose_doing(scene, i)
    if person is None:
        return
    over: Status = "former" if verb.tag_ == "VBD" else "asserted"
    for body in _employers(scene, noun.i + 2):
        yield Draft(
            relation="HOLDS_POST", subject=person, object=body, anchor=verb, rule="boards", confidence=0.92,
            qualifiers={"title": "board member"}, status=over,
        )  # fmt: skip


def _of_employer(scene: Scene, person: Mention, phrases: list[TitlePhrase]) -> Iterator[Draft]:
    """ "analyst Jane Roe of X", "Jane Roe, of X": the post where a title without a body stands before the name."""
    start, end = scene.tokens(person)
    i = end + 1 if end < len(scene.doc) and scene.doc[end].text == "," else end
    if i + 1 >= len(scene.doc) or scene.doc[i].lower_ != "of":
        return
    at = i + 2 if scene.doc[i + 1].lower_ == "the" and i + 2 < len(scene.doc) else i + 1
    employer = scene.mention(scene.doc[at])
    if employer is None or employer.kind not in ("name", "short") or not scene.is_a(employer, *_EMPLOYERS):
        return
    if employer.name == person.name or scene.tokens(employer)[0] != at:
        return
    phrase = next((p for p in phrases if p.last == start), None)
    if phrase is not None and any(t.body is not None for t in phrase.titles):
        return
    yield _post(scene, person, employer, start) or _employment(scene, person, employer, scene.doc[i], "asserted")


def _post(scene: Scene, person: Mention, body: Mention, start: int) -> Draft | None:
    """The post that a bare title right before the name gives: "analyst", "senior economist"."""
    noun = start - 1
    if noun < 0 or not is_post(scene, noun) or scene.doc[noun].lower_ in FOUNDERS | HONORIFICS:
        return None
    first = noun
    while first > 0 and scene.doc[first - 1].lower_ in MODIFIERS and not scene.doc[first].is_sent_start:
        first -= 1
    begin, end = scene.reading.span(first, start)
    return Draft(
        relation="HOLDS_POST", subject=person, object=body, anchor=scene.doc[noun], rule="title of name",
        confidence=0.9, qualifiers={"title": " ".join(scene.text[begin:end].split())}, status="asserted",
    )  # fmt: skip


def _employers(scene: Scene, start: int) -> Iterator[Mention]:
    """The bodies right after a preposition, "at X", "for the chipmaker X", and those joined to them, "and at Y"."""
    for i in range(start, min(start + 5, len(scene.doc))):
        mention = scene.mention(scene.doc[i])
        if mention is not None and not _owns(scene, mention):
            break
        if mention is None and scene.doc[i].pos_ not in ("DET", "PART", "ADJ", "NOUN", "PROPN"):
            return
    else:
        return
    position = 0
    for employer in scene.series(mention):
        if employer.kind in ("name", "short") and scene.is_a(employer, *_EMPLOYERS):
            position = scene.tokens(employer)[1]
            yield employer
    words = [t.lower_ for t in scene.doc[position : position + 2]] if position else []
    if words in (["and", "at"], ["and", "for"]) and position + 2 < len(scene.doc):
        yield from _employers(scene, position + 2)


def _owns(scene: Scene, mention: Mention) -> bool:
    """ "worked for Orbit's rival Nexor": the first is only whose rival it is."""
    end = scene.tokens(mention)[1]
    return end < len(scene.doc) and scene.doc[end].lower_ in ("'s", "’s", "'", "’")


def _whose_doing(scene: Scene, verb: int) -> Mention | None:
    """The person right before a verb, adverbs passed over; before its "who"; or of the clause that "and" continues."""
    i = verb - 1
    while i > 0 and (scene.doc[i].lower_ in _EARLIER or scene.doc[i].lower_ in ("had", "has", "have", "since")):
        i -= 1
    if i < 0:
        return None
    word = scene.doc[i].lower_
    mention = scene.mention(scene.doc[i])
    if mention is not None and mention.cls == "Person" and scene.tokens(mention)[1] == i + 1:
        return mention
    if word == "who":
        return _described(scene, i)
    named = person_ending(scene, i) if word == "," else None
    if named is not None and scene.doc[scene.tokens(named)[0] - 1].text == ",":
        return named  # "its finance chief, Jane Roe, left"
    if word not in ("and", ","):
        return None
    sentence = scene.doc[verb].sent
    whos = [k for k in range(sentence.start, i) if scene.doc[k].lower_ == "who"]
    people = [m for m in scene.mentions_in(sentence.start, i) if m.cls == "Person"]
    if whos:
        later = [m for m in people if scene.tokens(m)[0] > whos[-1]]
        return _described(scene, whos[-1]) if not later else None
    first = people[0] if len({m.name for m in people}) == 1 else None
    return (
        first
        if first is not None and scene.root(first).dep_ == "nsubj" and scene.tokens(first)[0] <= sentence.start + 3
        else None
    )


def _described(scene: Scene, who: int) -> Mention | None:
    """Whom "who" tells of: the name before it, or before "Jane Roe, a graduate of X who"."""
    direct = person_ending(scene, who) or (person_ending(scene, who - 1) if scene.doc[who - 1].text == "," else None)
    if direct is not None or scene.doc[who - 1].text == ",":
        return direct
    for i in range(who - 1, scene.doc[who].sent.start, -1):
        if scene.doc[i].lower_ in ("a", "an") and scene.doc[i - 1].text == ",":
            return person_ending(scene, i - 1)
        if scene.doc[i].text in (",", ";") or person_at(scene, i) is not None:
            return None
    return None
