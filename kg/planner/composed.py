"""A part of a question that is a question of its own: "in which city is the firm that X wants to buy".

Only a question that no other reading understands is taken apart: the part becomes a question ("which firm does X want
to buy"), the rest keeps a word for what that finds ("in which city is the company"), and both plans become one. Every
word stands in one of the two, so nothing is dropped.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.plan.validate import hangs_together
from kg.planner.index import Hit, normal
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from kg.planner.stand_in import NAME, listed, put_in, stand_in
from ontology.model import Ontology

MOST_PARTS = 4  # ways to take one question apart
_DET = r"(?:the|a|an|any|those|all|this)"
_NOUN = r"(?P<noun>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2})"
_PREP = r"(?:in|at|on|for|with|to|from|by|of)"
_PERSONS = frozenset({"man", "woman", "person", "people", "men", "women", "one", "ones", "those", "someone", "anyone"})
_REL = re.compile(rf"\b(?P<rel>that|who|which|whom|where|{_PREP} (?:which|whom)) (?=\S)", re.IGNORECASE)
_HEAD = re.compile(
    rf"^(?P<before>.*\s)(?:{_DET} {_NOUN}|(?P<many>[a-z-]+s|people|those|someone|anyone)) $", re.IGNORECASE
)
_OWNED = re.compile(
    r"\b(?:the |an? )(?P<role>[a-z][a-z-]+(?: (?:[a-z-]+|C[A-Z]O)){0,3}?) (?:of|at) (?P<of>(?:the )?[A-Z0-9][^,?]*)$"
)
_OWNING = re.compile(
    r"(?P<of>(?:[Tt]he )?[A-Z][\w.&-]*(?: (?:of |and |& |the |de |van |von )?[A-Z0-9][\w.&-]*){0,5})(?:'s|’s|(?<=s)['’]) (?P<role>[a-z][a-z-]+(?: (?:[a-z-]+|C[A-Z]O)){0,2})\b"
)
_NAME_ENDS = re.compile(r"(?<=\w)(?= [a-z])|$")
_INSIDE = re.compile(r"\b(?:does|do|did|will|can) $", re.IGNORECASE)  # the verb of the whole is still to come
_BE = re.compile(r"^(?:is|are|was|were|has|have|had|will|can|would|does|do|did)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """A question taken apart: what may be asked for the part, and the rest around it, before and after."""

    asked: tuple[str, ...]
    before: str
    after: str


def plans_composed(
    plan: Callable[[str], Planned], about: Callable[[str, Hit], Planned], text: str, ontology: Ontology
) -> Iterator[Plan]:
    """Yield the plans of a question put together from that of a part and that of the rest.

    `about` reads a question in which a name stands for one thing of a class.
    """
    plain = unmarked(text)
    for taken in islice(_parts(plain, ontology), MOST_PARTS):
        found = (listed(plan(asked).plan, ontology) for asked in taken.asked)
        inner = next((f for f in found if f is not None), None)
        if inner is None:
            continue
        known, cls = inner
        rest = about(f"{taken.before}{NAME}{taken.after}", stand_in(cls))
        both = put_in(rest.plan, known, cls, ontology) if rest.verdict == "planned" else None
        if both is not None and hangs_together(both):
            yield both


def _parts(text: str, ontology: Ontology) -> Iterator[Taken]:
    """Yield the ways to take a question apart, relative clauses first."""
    yield from _clauses(text)
    yield from _roles(text, ontology)


def _clauses(text: str) -> Iterator[Taken]:
    """Yield relative clauses taken out of a question, each with the noun that it follows."""
    for rel in _REL.finditer(text):
        head = _HEAD.search(text[: rel.start()])
        if head is None:
            continue
        noun, clause = (head["noun"] or head["many"]).lower(), text[rel.end() :]
        asks = "who" if noun in _PERSONS else f"which {noun}"
        inside = _INSIDE.search(head["before"]) is not None
        for end in _clause_ends(clause, inside=inside):
            said = tuple(_asked(asks, rel["rel"].lower(), clause[:end]))
            yield Taken(said, head["before"], clause[end:])


def _clause_ends(clause: str, *, inside: bool) -> list[int]:
    """Return where a relative clause may end: with the question, at a name after its verb, or at a verb after a name.

    `inside`: the verb of the whole question is still to come.
    """
    names = _ends(clause)
    last = max(names, default=0)
    verbs = [at.start() for at in re.finditer(r"(?= )|$", clause) if names and at.start() > last][:2]
    ends = [*(() if inside else (len(clause),)), *names, *verbs]
    return [end for end in dict.fromkeys(ends) if any(word.islower() for word in clause[:end].split())]


_THIRD = re.compile(r"^(?P<who>.*?[A-Z0-9]\S*(?: [A-Z0-9]\S*)*) (?P<verb>[a-z]+?(?:es|s))\b(?P<rest>.*)$")
_BASES = {"has": "have", "does": "do", "goes": "go", "is": "is", "was": "was"}


def _plain_verb(clause: str) -> str:
    """Return "X hold 15 percent" for "X holds 15 percent": so it stands after "does"."""
    said = _THIRD.match(clause)
    if said is None or said["verb"].endswith("ss"):
        return clause
    verb = said["verb"]
    base = verb[:-3] + "y" if verb.endswith("ies") else re.sub(r"(?<=ch|sh)es$|(?<=x|z)es$|(?<=ss)es$|s$", "", verb)
    return f"{said['who']} {_BASES.get(verb, base)}{said['rest']}"


def _asked(asks: str, rel: str, clause: str) -> Iterator[str]:
    """Yield the questions that a relative clause is: of its subject, else of its object."""
    if rel in ("that", "who", "which"):
        yield f"{asks} {clause}"
    if rel == "where":
        yield f"in {asks} does {_plain_verb(clause)}"
        yield f"{asks} is {clause} in"
        return
    preposition = rel.partition(" ")[0] if " " in rel else ""
    if preposition:
        yield f"{preposition} {asks} {'' if _BE.match(clause) else 'does '}{_plain_verb(clause)}"
        yield f"{preposition} {asks} {clause}"
        if (be := re.match(r"^(?P<x>.+?) (?P<be>is|are|was|were) (?P<y>.+)$", clause)) is not None:
            yield f"{asks} {be['be']} {be['x']} {be['y']} {preposition}"
            yield f"{asks} {be['be']} {be['x']} {be['y']} of"  # a board member in it is one of it
        return
    yield f"{asks} does {_plain_verb(clause)}"


def _roles(text: str, ontology: Ontology) -> Iterator[Taken]:
    """Yield "the founders of X" and "X's founders" taken out of a question."""
    for pattern in (_OWNED, _OWNING):
        for found in pattern.finditer(text):
            role = _role_in(found["role"], ontology)
            if role is None or not found.start():
                continue
            end = found.start("role") + len(role)
            if pattern is _OWNING:
                yield Taken(_of_role(role, found["of"]), text[: found.start()], text[end:])
                continue
            for cut in _ends(found["of"]):
                name = found["of"][:cut]
                yield Taken(_of_role(role, name), text[: found.start()], text[found.start("of") + cut :])


def _ends(words: str) -> list[int]:
    """Return where a name may end in these words, the last first."""
    ends = [at.start() for at in _NAME_ENDS.finditer(words) if words[: at.start()].split()[-1][:1].isupper()]
    return list(reversed(ends))


_NEXT = re.compile(r"^(?:next|incoming|future|designated|new) ", re.IGNORECASE)


def _of_role(role: str, name: str) -> tuple[str, ...]:
    be = "are" if role.endswith("s") else "is"
    if (later := _NEXT.match(role)) is not None:  # who is new in a post may hold it or be about to
        post = role[later.end() :]
        now = (f"who is the {post} of {name}",) if later[0].lower() == "new " else ()
        return (f"who will be the {post} of {name}", *now)
    return (f"who {be} the {role} of {name}", f"which organizations are the {role} of {name}")


def _role_in(words: str, ontology: Ontology) -> str | None:
    """Return the longest beginning of these words that says what a thing is to another, None where there is none."""
    known = lexicon_of(ontology, "en").elements
    later = _NEXT.match(words)
    said = words[later.end() :].split() if later is not None else words.split()
    heads = (" ".join(said[:end]) for end in range(len(said), 0, -1))
    found = next((h for h in heads if any(e.kind == "noun" for e in known.get(normal(h), ()))), None)
    return f"{later[0]}{found}" if later is not None and found is not None else found
