"""Since when a claim holds: the date beside the word for what began, with no other deed in between."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from ingest.statements.english.attached_words import Said
from ingest.statements.english.build import after_report
from ingest.statements.english.clause import words
from ingest.statements.english.periods import of_own_year
from ingest.statements.statement import Scalar, Value
from ingest.statements.when import When, is_after

_FOUNDED = words("founded|co-founded|cofounded|established|started|created|formed|launched|set|found|incorporated")
_INVESTED = words("invested|led|raised|backed|participated|joined|contributed|injected|co-led")
_OPENS = words("open|start|begin|complete|finish|follow|operate|come|be")
_MONTH_ALONE = re.compile(r"(?:in |In |from |From |early |late |mid[- ])*[A-Z][a-z]+\.?")
_OWN_CLAUSE = words("which|who|whose|;|–|—")
_MOVED = words("moved|arrived|settled|relocated|joined|came|hired|recruited")
_DATED = re.compile(r"\d|\bago\b|\blast\b|\bthis year\b", re.I)
_OTHER_DEED = words("who|which|that|where|when|;|–|—")
_AS_OF = re.compile(r"\b(?:[Aa]s (?:of|at)|[Aa]t)(?: the)? $")
_AT_YEAR_END = re.compile(r"\b[Aa]t (?:the end of the year|year[- ]end)\b(?! (?:\d|of))")
_YEAR_END = re.compile(r"\b(?:at )?the end of(?: the)? $", re.I)


def founded_when(said: Said) -> dict[str, Scalar | None]:
    """ "Founded in 1928 by A", "said A, who founded X with B in 2017": not the day on which it is told."""
    end = said.place(said.statement.object) or said.place(said.statement.subject)
    found = _of_deed(said, _FOUNDED, end) if end is not None else None
    heard = said.statement.method.startswith("classifier:")  # from the two ends alone, with whatever day is near
    spoken = heard and len(str(said.statement.qualifiers.get("date") or "")) == len("2025-01-01")
    return {"date": found} if found or spoken else {}


def moved_in(said: Said) -> dict[str, Scalar | None]:
    """ "moved in from Leeds in 2009", "which arrived in 2023", "has been run since 2023 by A"."""
    if said.statement.qualifiers.get("since") or said.statement.status not in ("asserted", "planned"):
        return {}
    found = _since(said)
    if found is None and said.statement.relation != "OPERATES" and (end := said.place(said.statement.subject)):
        found = _of_deed(said, _MOVED, end)
    return {"since": found} if found else {}


def opens_when(said: Said) -> dict[str, Scalar | None]:
    """ "will open a plant in X next year", "in September" told in April: the only day of the sentence still to come."""
    if said.statement.status != "planned" or (place := said.place(said.statement.object)) is None:
        return {}
    dated = [(v, _apart(said, i, place)) for i, w in _dates(said) if (v := _still_to_come(said, w))]
    ahead = {value for value, apart in dated if not apart}
    known = str(said.statement.qualifiers.get("since") or "")
    if len(ahead) == 1:
        return {"since": next(iter(ahead))}
    other = known in {value for value, apart in dated if apart} or not is_after(known, said.scene.published)
    return {"since": None} if known and other else {}


def _still_to_come(said: Said, when: When) -> str | None:
    """The day that a date of a plan means; one without a year lies behind the text."""
    published, words_ = said.scene.published, said.scene.reading.passage.text[when.start : when.end]
    if not published or when.lead in ("by", "until", "till", "since", "before", "after"):
        return None
    value = when.value
    if len(value) == 7 and _MONTH_ALONE.fullmatch(words_) and value < published[:7]:
        value = f"{int(value[:4]) + 1}{value[4:]}"
    return value if is_after(value, published) else None


def _apart(said: Said, date: int, place: tuple[int, int]) -> bool:
    """Say whether a date is of something else than the place is told of, or than the opening of what stands there."""
    first, last = (date, place[0]) if date < place[0] else (place[1], date)
    if any(t.lower_ in _OWN_CLAUSE for t in said.between(first, last)):
        return True
    verb = _verb_of(said.scene.doc[date])
    return verb is not None and verb.lemma_.lower() not in _OPENS and not verb.is_ancestor(said.scene.doc[place[0]])


def _verb_of(token: Any) -> Any:
    """The verb that a date hangs on."""
    return next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)


def invested_when(said: Said) -> dict[str, Scalar | None]:
    """ "In 2022 A led a round in which B took part": the only date of the sentence, where it is that of the deed."""
    if said.statement.qualifiers.get("date") or said.statement.status not in ("asserted", "former"):
        return {}
    dates = [(i, w) for i, w in _dates(said) if w.lead not in ("since", "before", "after", "until", "from", "by")]
    deeds = [t for t in said.words if t.lower_ in _INVESTED]
    if len(dates) != 1 or not deeds:
        return {}
    [(i, when)] = dates
    verb = min(deeds, key=lambda t: abs(t.i - i))
    own = _verb_of(said.scene.doc[i])
    ours = own is not None and own.lower_ in _INVESTED and _belongs(said, verb, i, when, _INVESTED)
    return {"date": when.value} if ours else {}


def holding_since(said: Said) -> dict[str, Scalar | None]:
    """ "has held 22% since 2021", "As of 9 February A owned 9.8%": the only date of its kind."""
    if said.statement.qualifiers.get("date") or said.statement.status != "asserted":
        return {}
    text = said.scene.reading.passage.text
    counted = [w for _, w in _dates(said) if _AS_OF.search(text[max(0, w.start - 10) : w.start])]
    found = _since(said) or (counted[0].value if len(counted) == 1 else None)
    return {"date": found} if found else {}


def as_of(said: Said) -> dict[str, Scalar | None]:
    """ "At the end of 2025 it had 1,320 employees", "As of June 30, ...": the day on which a stock was counted."""
    value = said.statement.object
    if not isinstance(value, Value) or value.currency or isinstance(value.value, str):
        return {}
    text = said.scene.reading.passage.text
    days = [day for _, w in _dates(said) if (day := _day_of(w, text[max(0, w.start - 20) : w.end]))]
    days = days or _year_end_before(said)
    return {"date": days[0]} if len(days) == 1 else {}


def _year_end_before(said: Said) -> list[str]:
    """ "At the end of the year it had 2,460 employees", told in spring: the last day of the year before."""
    published, text = said.scene.published or "", said.scene.text
    ends = _AT_YEAR_END.search(said.statement.quote) and said.statement.status == "asserted"
    return (
        [f"{int(published[:4]) - 1}-12-31"] if ends and "01" <= published[5:7] <= "06" and not of_own_year(text) else []
    )


def _day_of(when: When, told: str) -> str | None:
    size = when.end - when.start
    before = told[:-size] + ("of " if told[-size:].lower().startswith("of ") else "")
    if _YEAR_END.search(before):
        return f"{when.value}-12-31" if len(when.value) == 4 else _month_end(when.value)
    return when.value if _AS_OF.search(before) and when.is_day else None


def _month_end(month: str) -> str:
    from calendar import monthrange

    year, number = int(month[:4]), int(month[5:7])
    return f"{month}-{monthrange(year, number)[1]:02d}" if len(month) == 7 else month


def _dates(said: Said) -> list[tuple[int, When]]:
    """The dates of the sentence that say when, not how long or how late."""
    return [(i, w) for i, w in said.scene.dates if said.first <= i < said.last and w.until is None]


def _since(said: Said) -> str | None:
    """The only "since" of a sentence with one predicate before it."""
    found = {w.value for _, w in _dates(said) if w.lead == "since"}
    return next(iter(found)) if len(found) == 1 else None


def _of_deed(said: Said, deeds: Collection[str], end: tuple[int, int]) -> str | None:
    """The date of the deed that stands nearest to one of the claim's ends, where there is only one."""
    verbs = [t for t in said.words if t.lower_ in deeds and (t.lower_ != "set" or _is_set_up(t))]
    if not verbs:
        return None
    verb = min(verbs, key=lambda t: max(end[0] - t.i, t.i - end[1], 0))
    if deeds is _MOVED and said.strangers(end[1], verb.i):
        return None  # somebody else's arrival
    found = {w.value for i, w in _dates(said) if _belongs(said, verb, i, w, deeds)}
    return next(iter(found)) if len(found) == 1 else None


def _is_set_up(token: Any) -> bool:
    return token.i + 1 < len(token.doc) and any(t.lower_ == "up" for t in token.doc[token.i + 1 : token.i + 4])


def _belongs(said: Said, verb: Any, i: int, when: When, deeds: Collection[str]) -> bool:
    text = said.scene.reading.passage.text
    if not _DATED.search(text[when.start : when.end]) or when.lead in ("since", "before", "after", "until", "from"):
        return False
    if after_report(said.scene.doc, i, verb):
        return False
    between = said.between(verb.i, i)
    other = (t for t in between if t.lower_ not in deeds and t.lower_ not in ("up", "was", "were", "had", "has"))
    return not any(t.lower_ in _OTHER_DEED or t.pos_ in ("VERB", "AUX") for t in other)
