"""Earlier employers told by what somebody gave up, was lured from, or had been there: "a Volvo veteran"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.drafts import named_by
from ingest.statements.english.education import people_in
from ingest.statements.english.frames import phrase_of
from ingest.statements.english.post_nouns import is_post
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at, person_ending
from ingest.statements.modality import status_of

_EMPLOYERS = ("Company", "Investor", "University", "ResearchInstitute", "GovernmentBody", "Institution", "Hospital")
_GIVE_UP = words("give up|quit|leave|abandon|throw in|lose|resign|swap")
_JOBS = words("job|post|position|role|career|work")
_LURE = words("hire|poach|lure|recruit|tempt|headhunt|coax|entice|woo|bring over")
_VETERANS = words("veteran|alumnus|alumna|alum")
# Of which nobody is paid: "had been a student at", "was once a guest of".
_UNPAID = words(
    "student|guest|patient|customer|client|visitor|member|speaker|regular|shareholder|investor|volunteer|pupil|witness"
    "|prisoner|user|neighbour|neighbor|friend|fan|graduate|boy|girl|child|part|success|failure|supplier|tenant|player"
)
_TRADES = ("er", "or", "ist", "ian", "ant", "eer", "ect", "yst", "chef", "cook", "nurse", "clerk", "guard", "pilot", "man", "woman")  # fmt: skip  # noqa: E501


def earlier_work(scene: Scene) -> Iterator[Draft]:
    """Yield EMPLOYED_BY drafts, all of the past."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _gave_up(scene, clause)
            yield from _lured(scene, clause)
            yield from _had_been(scene, clause)
            yield from _after_years(scene, clause)
    for token in scene.words:
        if token.lower_ in _VETERANS and token.i:
            yield from _veteran(scene, token)


def _worked(person: Mention, employer: Mention, anchor: Any, rule: str, title: str = "") -> Draft:
    return Draft(
        relation="EMPLOYED_BY", subject=person, object=employer, anchor=anchor, rule=f"plain:{rule}", confidence=0.92,
        status="former", dated=False, qualifiers={"title": title} if title else {},
    )  # fmt: skip


def _at(scene: Scene, nouns: list[Any], clause: Clause) -> list[Mention]:
    spots = [m for t in nouns for m in modifiers(t, "at|with|for")] + clause.get("at|with|for")
    return named_by(scene, spots, *_EMPLOYERS)


def _gave_up(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "gave up her job as an actuary at X", "quit a position with X"."""
    jobs = [t for t in clause.get("obj") if t.lemma_.lower() in _JOBS]
    if clause.lemma not in _GIVE_UP or not jobs or status_of(clause.head) not in ("asserted", "former"):
        return
    trades = [t for t in [*(m for j in jobs for m in modifiers(j, "as")), *clause.get("as")] if t.tag_ == "NN"]
    employers = _at(scene, [*jobs, *trades], clause)
    title = phrase_of(scene, trades[0]) if trades else ""
    for person in people_in(scene, clause.get("subj"))[:1]:
        yield from (_worked(person, e, clause.head, "gave up", title) for e in employers[:1])


def _lured(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "hired Jane Roe away from X", "was poached from X": where somebody worked until then."""
    if clause.lemma not in _LURE or status_of(clause.head) not in ("asserted", "former"):
        return
    away = [g for c in clause.head.children if c.lower_ == "away" for g in c.children]
    people = people_in(scene, clause.get("obj"))
    for employer in named_by(scene, [*clause.get("from"), *away], "Company", "Investor")[:1]:
        yield from (_worked(p, employer, clause.head, "lured") for p in people[:1])


def _had_been(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "had been a set designer at X", "was once a welder with X": a trade that is no post."""
    head = clause.head
    copula = next((c for c in head.children if c.dep_ == "cop"), None)
    helped = {c.lower_ for c in head.children if c.dep_ in ("aux", "advmod")}
    past = copula is not None and (
        (copula.lower_ == "been" and "had" in helped) or (copula.lower_ == "was" and helped & {"once", "previously"})
    )
    if not past or head.tag_ != "NN" or is_post(scene, head.i) or scene.mention(head) is not None:
        return
    if head.lower_ in _UNPAID or not head.lower_.endswith(_TRADES) or status_of(head) == "denied":
        return
    spots = modifiers(head, "at|with|for") + clause.get("at|with|for")
    for person in people_in(scene, clause.get("subj"))[:1]:
        for employer in named_by(scene, spots, *_EMPLOYERS)[:1]:
            yield _worked(person, employer, head, "had been", phrase_of(scene, head))


_SPELLS = words("year|decade|month|career|stint|spell|time")


def _after_years(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "became finance director after nine years at X", "after a career with X": over; not "at the helm of X"."""
    spells = [t for t in clause.get("after|following") if t.lemma_.lower() in _SPELLS]
    spots = [t for t in _spots(spells) if scene.mention(t) is not None]
    people = people_in(scene, clause.get("obj" if clause.passive else "subj"))
    if spells and people and status_of(clause.head) in ("asserted", "planned", "former"):
        for employer in named_by(scene, spots, "Company", "Investor", "GovernmentBody", "ResearchInstitute")[:1]:
            yield _worked(people[0], employer, clause.head, "after years")


def _spots(spells: list[Any]) -> list[Any]:
    """What hangs on "years" by "at" or "with", and names its firm right behind that word."""
    found = [m for t in spells for m in modifiers(t, "at|with")]
    return found if found else [t.nbor(2) for t in spells if t.i + 2 < len(t.doc) and t.nbor().lower_ in ("at", "with")]


def _veteran(scene: Scene, noun: Any) -> Iterator[Draft]:
    """ "Jane Roe, a Volvo veteran,", "Volvo veteran Jane Roe"."""
    employer = scene.mention(scene.words[noun.i - 1])
    if employer is None or employer.kind not in ("name", "short") or not scene.is_a(employer, "Company", "Investor"):
        return
    first = scene.tokens(employer)[0]
    person = person_at(scene, noun.i + 1) if noun.i + 1 < len(scene.words) else None
    if person is None and first > 1 and scene.words[first - 1].lower_ in ("a", "an", "the"):
        person = person_ending(scene, first - 2) if scene.words[first - 2].text == "," else None
    if person is not None and person.kind in ("name", "short"):
        yield _worked(person, employer, noun, "veteran")
