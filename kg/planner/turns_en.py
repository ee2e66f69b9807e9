"""English questions in turns that leave out what the one before said: "which one has more?", "does he still work there?".

What is left out is put back in words, so that the whole question is read as if it had been asked at once.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.plan.plan import Plan
from kg.planner.index import normal
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology

MOST_COMPARED = 5
_OPENING = re.compile(r"^(?:(?:and|but|so|ok(?:ay)?|then),? )+", re.IGNORECASE)
_MORE = r"(?:more|the most|fewer|less|the fewest|the least|most|least)"
_RANK = r"(?:older|younger|bigger|larger|smaller|newer|the older|the younger|the bigger|the larger|the oldest|the youngest|the biggest|the largest)"
_ONE = (
    r"(?:which|who)(?: (?:one|company|firm)s?)?(?: of (?:them|these|those|the (?:two|three|four)|the two companies))?"
)
_COMPARED = (
    (re.compile(rf"^{_ONE} (?P<verb>has|had|employs?|raised|reports?|made|earned) (?P<more>{_MORE})(?P<noun> [a-z][a-z ]*)?$", re.IGNORECASE), "which {verb} {more}{noun}, {names}"),
    (re.compile(rf"^{_ONE} (?:is|was) (?P<more>{_RANK})(?: one)?$", re.IGNORECASE), "which is {more}, {names}"),
)  # fmt: skip
_THERE = re.compile(
    r"\b(?P<verb>work|works|worked|working|employed|been|be|stay|stayed|study|studied|is|was|are|were)(?P<still> still| already| now)? (?P<there>there)\b(?! (?:any|an?|other|more)\b)",
    re.IGNORECASE,
)
_STILL_THERE = re.compile(r"^(?:is|are) (?P<who>.+?) (?:still|now) there$", re.IGNORECASE)
_HOW_LONG = re.compile(
    r"^(?:how long|since when) (?:has|have|is|was|are) (?P<who>.+?) (?:been )?(?:working |employed )?there$",
    re.IGNORECASE,
)
_LED = re.compile(
    r"^(?P<who>who|which (?:investors?|firms?|companies|fund)) (?P<did>led|joined|was in|took part in|invested in) (?:the|that|this|its) (?:last |latest )?(?:funding |financing )?round$",
    re.IGNORECASE,
)
_ELSE = re.compile(r"^(?P<said>who else (?:holds?|owns?|has|have) (?:shares?|stakes?|an? stake))$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"^(?:what about |how about )?(?:in )?(?:the (?:year before|previous year|prior year|year earlier)|a year earlier)(?: that)?$",
    re.IGNORECASE,
)
_GREW = re.compile(
    r"^(?:by how much|how much|how) (?:did|has|have) (?:it|that|they|this) (?P<grew>grow|grown|rise|risen|fall|fallen|increase|increased|drop|dropped|change|changed|decline|go up|go down)(?: (?:by|since then|from (?:then|the year before)|year on year|compared with the year before))?$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"^(?:how much|how big an? (?:stake|share)|what (?:share|stake|percentage|part))(?: (?:do|does) (?:they|it|he|she) (?:hold|own|have|control))?$",
    re.IGNORECASE,
)
_THE = re.compile(r"^(?:what about |how about )?(?:what (?:is|was) )?(?:the|its|their) ", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a turn may leave out: the plan and the words of the turn before, what it found, the thing spoken of."""

    plan: Plan | None
    said: str
    found: tuple[str, ...] = ()
    thing: str = ""


def in_full(text: str, before: Before, ontology: Ontology) -> str:
    """Return an English question of a chat with what it leaves out; as it is where it leaves out nothing of the kind."""
    plain = _OPENING.sub("", unmarked(text))
    for say in (_compared, _at_the_thing, _of_the_thing, _held, _another_year, _another_figure, _grown):
        if said := say(plain, before, ontology):
            return f"{said}?"
    return text


def _compared(plain: str, before: Before, ontology: Ontology) -> str:
    """Return "which has more employees, A or B" for "which one has more?" after both were spoken of."""
    names = _several(before)
    for pattern, template in _COMPARED if names else ():
        if (found := pattern.match(plain)) is not None:
            parts = {key: value or "" for key, value in found.groupdict().items()}
            if "noun" in parts and not parts["noun"]:
                parts["noun"] = _measured(before.plan, ontology)
                if not parts["noun"]:
                    return ""
            return template.format(names=f"{', '.join(names[:-1])} or {names[-1]}", **parts)
    return ""


def _several(before: Before) -> Sequence[str]:
    """Return the names of the few things that were compared, named or found; none where it was one or many."""
    plan = before.plan
    named = [n for v in plan.variables for n in v.names if v.ids] if plan is not None else []
    compared = plan is not None and plan.comparison is not None
    names = named if compared or len(named) > 1 else before.found
    return names if 2 <= len(names) <= MOST_COMPARED else ()


def _measured(plan: Plan | None, ontology: Ontology) -> str:
    """Return " employees" for a comparison by the number of employees, "" where one thing or none was compared."""
    parts = plan.comparison.parts if plan is not None and plan.comparison is not None else ()
    props = {p.prop for p in parts if p.prop} or {c.prop for c in plan.columns} if plan is not None else set()
    known = [ontology.properties[p] for p in props if p in ontology.properties]
    if len(known) != 1 or known[0].datatype not in ("number", "integer"):
        return ""
    return " " + known[0].words.label("en").removeprefix("number of ")


def _at_the_thing(plain: str, before: Before, ontology: Ontology) -> str:
    """Return "does Mara Lind still work for Quill" for "does she still work there"."""
    if not before.thing:
        return ""
    if (found := _HOW_LONG.match(plain)) is not None:
        return f"since when does {found['who']} work for {before.thing}"
    if (found := _STILL_THERE.match(plain)) is not None:
        return f"does {found['who']} still work for {before.thing}"
    found = _THERE.search(plain)
    return f"{plain[: found.start('there')]}at {before.thing}{plain[found.end() :]}" if found is not None else ""


def _of_the_thing(plain: str, before: Before, ontology: Ontology) -> str:
    """Return "who led Quill's last round" for "who led the round"."""
    if not before.thing:
        return ""
    if (found := _LED.match(plain)) is not None:
        did = "led a round in" if found["did"].lower() == "led" else "invested in"
        return f"{found['who']} {did} {before.thing}"
    if (found := _ELSE.match(plain)) is not None:
        return f"{found['said']} in {before.thing}"
    return ""


def _held(plain: str, before: Before, ontology: Ontology) -> str:
    """Return "what share does A hold in X" for "how much do they hold" after who owns X."""
    edges = before.plan.edges if before.plan is not None and before.plan.answer == "list" else ()
    owned = len(edges) == 1 and "share" in ontology.relations[edges[0].relation].qualifiers
    one = [v.names[0] for v in before.plan.variables if v.names and len(v.ids) == 1] if before.plan is not None else []
    if _HOLDS.match(plain) is None or not owned or len(one) != 1 or len(before.found) != 1:
        return ""
    return f"what share does {before.found[0]} hold in {one[0]}"


def _another_figure(plain: str, before: Before, ontology: Ontology) -> str:
    """Return "what is the net profit of X in 2024" for "and the profit?" after its revenue of that year."""
    thing = _measured_thing(before.plan, ontology) or (before.thing if _THE.match(plain) else "")
    word = _THE.sub("", plain)
    named = [e.name for e in lexicon_of(ontology, "en").elements.get(normal(word), ()) if e.kind == "property"]
    if not thing or not any(ontology.properties[p].observed for p in named):
        return ""
    years = _YEAR.findall(before.said)
    return f"what is the {word} of {thing}" + (f" in {years[0]}" if len(years) == 1 else "")


def _measured_thing(plan: Plan | None, ontology: Ontology) -> str:
    """Return the name of the one thing of which a figure was asked for, "" for any other question."""
    one = [v.names[0] for v in plan.variables if len(v.ids) == 1 and v.names] if plan is not None else []
    figures = [ontology.properties.get(c.prop) for c in plan.columns] if plan is not None else []
    asked = len(figures) == 1 and figures[0] is not None and figures[0].datatype in ("number", "integer")
    plain = plan is not None and plan.answer == "value" and not plan.edges and len(plan.variables) == 1
    return one[0] if asked and plain and one else ""


def _another_year(plain: str, before: Before, ontology: Ontology) -> str:
    """Return the question before for the year before it."""
    years = _YEAR.findall(before.said)
    if _YEAR_BEFORE.match(plain) is None or len(years) != 1:
        return ""
    return _YEAR.sub(str(int(years[0]) - 1), before.said).rstrip("?. ")


def _grown(plain: str, before: Before, ontology: Ontology) -> str:
    """Return "by how much did the revenue of X rise in 2024" after the revenue of that year, or of the one before."""
    found, thing = _GREW.match(plain), _measured_thing(before.plan, ontology)
    years = _YEAR.findall(before.said)
    if found is None or not thing or before.plan is None or len(years) != 1:
        return ""
    figure = ontology.properties[before.plan.columns[0].prop].words.label("en")
    return f"by how much did the {figure} of {thing} {found['grew']} in {years[0]}"
