"""Where people learned: degrees, studies, students and graduates, "Stanford-educated"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, subjects_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Status

DEGREES = frozenset([
    "degree", "degrees", "doctorate", "phd", "ph.d", "ph.d.", "dphil", "mphil", "bachelor", "bachelors", "master",
    "masters", "mba", "msc", "m.sc", "m.sc.", "bsc", "b.sc.", "llm", "llb", "bfa", "mfa", "mpa", "mph", "jd", "meng",
    "beng", "btech", "mtech", "dsc", "edd", "ba", "ma", "diploma", "studies", "doctoral", "postdoctoral", "fellowship",
    "scholarship", "training",
])  # fmt: skip
_GAINS = frozenset([
    "earn", "receive", "hold", "have", "obtain", "complete", "get", "gain", "take", "do", "make", "pursue", "finish",
    "award", "graduate", "begin", "start", "win", "defend", "boast", "study", "work",
])  # fmt: skip
STUDENTS = frozenset(
    ["student", "graduate", "alumnus", "alumna", "alum", "alumni", "undergraduate", "postdoc", "valedictorian"]
)
_SCHOOLS = ("school", "academy", "college", "institute", "seminary", "conservatory", "polytechnic")


def people_in(scene: Scene, tokens: list[Any]) -> list[Mention]:
    """Return the people that the tokens mention, each once."""
    found = [m for t in tokens for m in scene.entities(t) if m.cls == "Person"]
    return list({m.name: m for m in found}.values())


def _is_school(scene: Scene, mention: Mention) -> bool:
    last = mention.name.split()[-1].lower()
    return scene.is_a(mention, "University") or (scene.is_a(mention, "Institution") and last in _SCHOOLS)


def _schools_after(scene: Scene, start: int, *, words: tuple[str, ...], reach: int = 14) -> list[Mention]:
    """The school that one of the prepositions leads to, right of a token, before any verb or sentence end."""
    for i in range(start, min(start + reach, len(scene.doc))):
        token = scene.doc[i]
        if token.text in (".", ";", ":") or token.pos_ in ("AUX", "SCONJ") or token.lower_ in ("who", "which", "where"):
            return []
        if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP", "VB"):
            return []
        if i > start and token.lower_ in DEGREES:
            return []
        mention = scene.mention(token)
        if mention is not None and scene.tokens(mention)[0] == i:
            k = i - 1
            while k > start - 1 and scene.doc[k].lower_ in ("the", "both"):
                k -= 1
            if _is_school(scene, mention) and scene.doc[k].lower_ in words:
                return [m for m in scene.series(mention) if _is_school(scene, m)]
    return []


def _learned(scene: Scene, people: list[Mention], schools: list[Mention], anchor: Any, rule: str, *, status: Status | None = None, degree: str = "", dated: bool = True) -> Iterator[Draft]:  # fmt: skip  # noqa: E501
    for person in people:
        for school in schools:
            yield Draft(
                relation="EDUCATED_AT",
                subject=person,
                object=school,
                anchor=anchor,
                rule=rule,
                confidence=0.93,
                status=status,
                dated=dated,
                qualifiers={"degree": degree} if degree else {},
            )


def degrees(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "earned a PhD in physics from X", "holds an MBA from X", "with a doctorate from X"."""
    schools = _schools_after(scene, token.i + 1, words=("from", "at"))
    if not schools or any(t.lower_ in ("honorary", "honorific") for t in scene.doc[max(0, token.i - 4) : token.i]):
        return  # an honorary doctorate is earned elsewhere
    degree = degree_words(scene, token)
    above = token
    for _ in range(7):
        if above.head.i == above.i:
            return
        above = above.head
        if above.pos_ in ("VERB", "AUX") and above.lemma_.lower() in _GAINS:
            people = people_in(scene, subjects_of(above))
            yield from _learned(scene, people, schools, above, f"degree:{above.lemma_.lower()}", degree=degree)
            return
        holder = scene.mention(above)
        if holder is not None and holder.cls == "Person" and above.i < token.i:
            yield from _learned(scene, [holder], schools, token, "degree:with", status="asserted", degree=degree)
            return
        if above.pos_ == "VERB" or (above.i < token.i and scene.mention(above) is not None):
            return


def degree_words(scene: Scene, token: Any) -> str:
    """The degree in the text's words: "PhD", "master's degree"; none for studies and training."""
    if token.lower_ in ("studies", "training", "fellowship", "scholarship", "doctoral", "postdoctoral"):
        return ""
    first = token.i
    while (
        first > token.sent.start
        and token.i - first < 3
        and (
            scene.doc[first - 1].lower_ in ("'s", "’s", "bachelor", "master", "doctoral", "law", "masters", "bachelors")
        )
    ):
        first -= 1
    last = token.i + 1
    if last + 1 < len(scene.doc) and scene.doc[last].lower_ == "in":
        field_end = last + 1
        while (
            field_end < len(scene.doc)
            and scene.doc[field_end].pos_ in ("NOUN", "ADJ", "CCONJ")
            and field_end - last < 6
        ):
            field_end += 1
        last = field_end if field_end > last + 1 else last
    start, end = scene.reading.span(first, last)
    return " ".join(scene.text[start:end].split())


def students(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "X is a student at Y", "X, an alumnus of Y," and "a graduate of Y, X ...": plurals and their groups aside."""
    schools = _schools_after(scene, token.i + 1, words=("of", "at", "from"), reach=9)
    if not schools or token.lower_ == "alumni":
        return
    copular = any(c.dep_ == "cop" for c in token.children)
    if copular:
        status: Status | None = None
        people = people_in(scene, subjects_of(token))
    else:
        beside = scene.apposed(token)
        people = [m for m in (beside, _after_comma(scene, schools[-1])) if m is not None and m.cls == "Person"][:1]
        status = "asserted"
    yield from _learned(scene, people, schools, token, "student", status=status, dated=copular)


def _after_comma(scene: Scene, mention: Mention) -> Mention | None:
    """The name after the comma that closes a description: "A graduate of Y, Jane Roe"."""
    end = scene.tokens(mention)[1]
    closed = end + 1 < len(scene.doc) and scene.doc[end].text == ","
    return scene.mention(scene.doc[end + 1]) if closed else None


def educated(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "Stanford-educated Jane Roe"."""
    school = scene.mention(scene.doc[token.i - 2])
    if school is None or not _is_school(scene, school):
        return
    for i in range(token.i + 1, min(token.i + 5, len(scene.doc))):
        person = scene.mention(scene.doc[i])
        if person is not None:
            people = [person] if person.cls == "Person" else []
            yield from _learned(scene, people, [school], token, "educated", status="asserted", dated=False)
            return


def attended(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "attended X", "majors in physics at X", "dropped out of X", "studied at the Y Academy"."""
    people = people_in(scene, clause.get("subj"))
    if clause.lemma in ("attend", "enter"):
        schools = [m for t in clause.get("obj") for m in scene.entities(t) if _is_school(scene, m)]
    elif clause.lemma in ("major", "drop out", "matriculate", "drop"):
        schools = _schools_after(scene, clause.head.i + 1, words=("at", "of", "from", "to"))
    elif clause.lemma in ("study", "graduate", "enrol", "enroll"):
        people = people or people_in(scene, clause.get("obj"))
        schools = [
            m
            for m in _schools_after(scene, clause.head.i + 1, words=("at", "from", "in"))
            if clause.lemma != "graduate" or _next_word(scene, clause) != "to"
        ]
    else:
        return
    yield from _learned(scene, people, schools, clause.head, f"verb:{clause.lemma}")


def _next_word(scene: Scene, clause: Clause) -> str:
    return str(scene.doc[clause.head.i + 1].lower_) if clause.head.i + 1 < len(scene.doc) else ""
