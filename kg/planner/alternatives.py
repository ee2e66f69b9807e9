"""English questions that name what they choose from: "which of A, B and C buy from X", "is A or B buying X".

"Which of these" is the question without them, of which only they are looked at; of a yes-or-no question each is asked
by itself. Names that the graph does not know make no such question.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.draft import ANYTHING
from kg.planner.question import unmarked
from ontology.model import Ontology

MOST = 5  # things to choose from
_NAMES = r"(?P<names>[^,:?]+(?:, (?!and |or )[^,:?]+)*,? (?:and|or) [^,:?]+?)"
_OR = r"(?P<names>[^,:?]+(?:, (?!or )[^,:?]+)*,? or [^,:?]+)"
_SAYS = r"(?P<rest>(?:is|are|was|were|has|have|had|does|do|did|will|would|can|also|both|once|now|used|[a-z]+(?:s|ed|t|d|k|n|e|w|g|l)) .+)"
_OF_THESE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<wh>who|which|which one|which ones|what) (?:out )?of {_NAMES} (?-i:{_SAYS})$",
        rf"^(?P<wh>who|whom|(?:which|what)(?: of (?:them|these|the (?:two|three|four)))?(?: [a-z][a-z-]*){{0,2}}?) (?P<rest>[a-z].*?)[,:–-]+ (?:is it |was it )?(?:either )?{_OR}$",
        rf"^{_OR}[,:–-]+ (?P<wh>who|which|which one|which of them|which of the two) (?P<rest>[a-z].+)$",
    )
)
_EITHER = re.compile(
    r"^(?P<before>(?:is|are|was|were|does|do|did|has|have|had|will|would) (?:it )?(?:.*? )??)(?:either )?(?P<a>(?:the )?[A-Z0-9][^,?]*?) or (?P<b>(?:the )?[A-Z0-9].*?)(?P<after>| (?-i:[a-z]).*)$"
)
_WHO_IS = re.compile(r"^(?P<be>is|was) (?P<rest>the .+?) $")
_BARE = re.compile(r"^(?:who|whom|which|what)(?: ones?)?(?: of .+)?$", re.IGNORECASE)


def plans_of_these(plans: Callable[[str], Iterator[Plan]], plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:  # fmt: skip
    """Yield the plans of a list that may hold only the things that the question names; `plans` reads the rest."""
    plain = unmarked(text)
    for pattern in _OF_THESE:
        said = pattern.match(plain)
        known = _things(plan, said["names"]) if said is not None else ()
        if said is None or not known:
            continue
        for asked in _bases(said["wh"], said["rest"], known, ontology):
            for found in plans(asked):
                if (chosen := _among(found, known, ontology)) is not None:
                    yield chosen


def questions_of_either(plan: Callable[[str], Planned], text: str) -> tuple[str, ...]:
    """Return the two yes-or-no questions that one with "A or B" is, () where it is no such question."""
    plain = unmarked(text)
    plain = plain[:1].lower() + plain[1:]
    said = _EITHER.match(plain)
    if said is None or (not said["after"] and " or " not in said[0]):
        return ()
    for second, after in _ends(said["b"], said["after"]):
        if all(alone(plan(name)) is not None for name in (said["a"], second)):
            return tuple(f"{said['before']}{name}{after}" for name in (said["a"], second))
    for a in _starts(said["a"]):
        if all(alone(plan(name)) is not None for name in (a, said["b"])):
            before = f"{said['before']}{said['a'][: len(said['a']) - len(a)]}"
            post = _WHO_IS.match(before) if not said["after"] else None
            if post is not None:  # "is the CTO of X A" is no way to ask
                return tuple(f"{post['be']} {name} {post['rest']}" for name in (a, said["b"]))
            return tuple(f"{before}{name}{said['after']}" for name in (a, said["b"]))
    return ()


def _ends(name: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield where the second name may end: with the words before the next small one, or later."""
    words = f"{name}{after}".split(" ")
    for size in range(min(len(words), 6), 0, -1):
        rest = " ".join(words[size:])
        yield " ".join(words[:size]), f" {rest}" if rest else ""


def _starts(words: str) -> Iterator[str]:
    """Yield the ends of these words that may be a name: of "X's boss Gu" it is "Gu"."""
    parts = words.split(" ")
    for at in range(1, len(parts)):
        if parts[at][:1].isupper():
            yield " ".join(parts[at:])


def _things(plan: Callable[[str], Planned], names: str) -> tuple[Variable, ...]:
    """Return the things that these words name, () where one of them is none that is known alone."""
    parts = [part.strip() for part in re.split(r",? (?:and|or) |, ", names) if part.strip()]
    if not 2 <= len(parts) <= MOST:
        return ()
    known = [alone(plan(part)) for part in parts]
    return tuple(thing for thing in known if thing is not None) if all(known) else ()


def _bases(wh: str, rest: str, known: tuple[Variable, ...], ontology: Ontology) -> Iterator[str]:
    """Yield the questions for anything of the kind of what is named."""
    if _BARE.match(wh) is None:
        yield f"{wh} {rest}"
        return
    if any(ontology.is_a(thing.cls, "Person") for thing in known if thing.cls in ontology.classes):
        yield f"who {rest}"
        return
    for noun in ("which organizations", "which companies", "who", "which products", "which places"):
        yield f"{noun} {rest}"


def _among(plan: Plan, known: tuple[Variable, ...], ontology: Ontology) -> Plan | None:
    """Return the list's plan of nothing but what is named; None where it lists things of another kind."""
    target = next((v for v in plan.variables if v.name == plan.target and not v.ids), None)
    if plan.answer != "list" or target is None or plan.limit or plan.group or plan.measures or plan.pair:
        return None
    kinds = [thing.cls for thing in known if thing.cls in ontology.classes]
    if target.cls in ontology.classes and not all(
        ontology.is_a(k, target.cls) or ontology.is_a(target.cls, k) for k in kinds
    ):
        return None
    if any(v.ids and set(v.ids) & {i for thing in known for i in thing.ids} for v in plan.variables):
        return None
    ids, names = ([x for thing in known for x in getattr(thing, part)] for part in ("ids", "names"))
    cls = known[0].cls if len({thing.cls for thing in known}) == 1 else ANYTHING
    these = replace(target, cls=cls, ids=tuple(ids), names=tuple(names))
    return replace(plan, variables=tuple(these if v is target else v for v in plan.variables))
