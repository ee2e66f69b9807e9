"""The plans of a question that is two: each part is planned alone, the second with what the first named or found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from kg.plan.plan import Filter, Plan, Term, Variable
from kg.plan.planned import Lang, Planned
from kg.planner.draft import ANYTHING
from kg.planner.followup import joined
from kg.planner.index import Hit
from kg.planner.lexicon import lexicon_of
from kg.planner.of_its_link import of_another_round, of_its_link, without_what_was_asked
from kg.planner.question import unmarked
from kg.planner.respects import in_another_respect
from kg.planner.stand_in import NAME, listed, put_in, stand_in
from kg.planner.two_parts import (
    Cut,
    cuts,
    has_pronoun,
    may_mean_found,
    means_a_firm,
    means_a_person,
    named_again,
    named_for_found,
    of_those_found,
    one_named,
    said_of_found,
    said_of_it,
    said_of_person,
)
from ontology.model import Ontology

_OPENING = re.compile(r"^(?:那么|那|另外|还有|再问一下|顺便问一下)[，,]?")
_RAISED = re.compile(r"^(?:一共|总共|共)?(?:融|募|筹)(?:资|集)?(?:了|到)?多少(?:钱|资金)?$")
Plans = Callable[[str], Planned]
About = Callable[[str, Hit], Planned]


def plan_in_two(plan: Plans, text: str, lang: Lang, ontology: Ontology) -> tuple[Planned, Planned] | None:
    """Return the plans of both parts of a question, None where it is not two questions that are understood alone."""
    found = plans_in_two(plan, text, lang, ontology)
    return (found[0], found[1][0]) if found is not None and len(found[1]) == 1 else None


def plans_in_two(
    plan: Plans, text: str, lang: Lang, ontology: Ontology, *, about: About | None = None
) -> tuple[Planned, tuple[Planned, ...]] | None:
    """Return the plan of the first part and those that the second may mean: 其 may be what was named or what was found.

    None where the question is not two questions that are understood alone. `about` reads a question in which a name
    stands for what was found.
    """
    for cut in cuts(text, lang):
        first = plan(cut.first)
        if first.verdict != "planned" or first.plan is None or first.plan.answer == "schema":
            continue
        if lang == "zh" and (linked := of_its_link(first.plan, cut.second, ontology)) is not None:
            return first, (replace(first, plan=linked),)
        seconds = tuple({s.plan: s for s in _second(plan, cut, first.plan, lang, ontology)}.values())
        if not seconds and about is not None and lang == "en":
            seconds = tuple(_of_what_was_found(about, cut, first, ontology))
        if not seconds and lang == "en" and (same := in_another_respect(cut.second, first.plan, ontology)) is not None:
            seconds = (replace(first, plan=same),)  # "and which newspaper said so"
        if not seconds and about is not None and lang == "zh":
            seconds = tuple(_of_those_described(about, cut.second, first, ontology))
        if seconds:
            return first, seconds if lang == "zh" else seconds[:1]
    return None


def plans_after(plan: Plans, text: str, before: Plan, ontology: Ontology) -> tuple[Planned, ...]:
    """Return the plans of a Chinese question that leaves out what it is about, after one with the plan `before`.

    What was named before may be meant, or what was found: 总经理呢, 市值多少, 他毕业于哪里.
    """
    plain = _OPENING.sub("", unmarked(text)).removesuffix("呢")
    if not plain or "其中" in plain:
        return ()
    if any(f.prop == "round" for e in before.edges for f in e.where):
        plain = _RAISED.sub("金额是多少", plain)  # of that round, and not of the last one
    if (figure := _another_figure(before, plain, ontology)) is not None:
        return (Planned(verdict="planned", language="zh", plan=figure),)
    if (linked := of_its_link(without_what_was_asked(before), plain, ontology)) is not None:
        return (Planned(verdict="planned", language="zh", plan=linked),)
    if (another := of_another_round(before, plain, ontology)) is not None:
        return (Planned(verdict="planned", language="zh", plan=another),)
    return tuple({s.plan: s for s in _second(plan, Cut("", plain), before, "zh", ontology)}.values())


def _another_figure(before: Plan, word: str, ontology: Ontology) -> Plan | None:
    """Return the plan for another figure of the same thing, where only its name is said: 营收多少 — 员工呢."""
    target = next((v for v in before.variables if v.name == before.target and v.ids), None)
    asked = [ontology.properties[c.prop] for c in before.columns if c.prop in ontology.properties and not c.part]
    if before.answer != "value" or before.edges or target is None or not any(p.observed for p in asked):
        return None
    named = [e.name for e in lexicon_of(ontology, "zh").elements.get(word, ()) if e.kind == "property"]
    fit = [p for p in named if ontology.properties[p].observed and _has(target.cls, p, ontology)]
    return replace(before, columns=(Term(var=target.name, prop=fit[0]),)) if len(fit) == 1 else None


def _has(cls: str, prop: str, ontology: Ontology) -> bool:
    return any(ontology.is_a(cls, d) for d in ontology.properties[prop].domain)


def _second(plan: Plans, cut: Cut, first: Plan, lang: Lang, ontology: Ontology) -> Iterator[Planned]:
    """Yield the plans of the second part, the likeliest first."""
    named = one_named(first)
    if lang == "zh" and (said := _of_the_pair(cut, first)):
        yield from _understood(plan(said), None)
        return
    if cut.left_out:
        yield from _understood(plan(cut.left_out), named)
        return
    person = named is not None and lang == "en" and ontology.is_a(named.cls, "Person")
    of_found = of_those_found(first, ontology)
    if lang == "zh" and (said := _of_the_named(cut.second, named, of_found, ontology)):
        yield from _understood(plan(said), named)
        return
    if lang == "en" and means_a_person(cut.second) and (of_found is None or not ontology.is_a(of_found[1], "Person")):
        of_found = None  # no organization is "she"
        if named is not None and person:
            yield from _understood(plan(said_of_person(cut.second, named.names[0])), named)
        return
    if of_found is not None:
        context, cls = of_found
        told = _by_its_kind(cut, cls, named, ontology) if lang == "zh" else cut
        named, cut = (None if told is not cut else named), told  # of what was found, and of nothing else
        noun = _noun_for(cls, lang, ontology)
        ways = list(said_of_found(cut.second, noun, lang))
        if lang == "en" and ontology.classes[cls].kind == "entity" and not ontology.is_a(cls, "Person"):
            ways += said_of_it(cut, noun)
        yield from islice((p for said in ways for p in _of_found(plan(said), context, cls)), 1)
    if not has_pronoun(cut.second, lang):
        yield from _understood(plan(cut.second), None)
    other = lang == "en" and _goes_through(first)
    if named is not None and not person and not other and (lang == "zh" or not may_mean_found(cut)):
        again = (_as_person(cut.second, named, ontology) if lang == "zh" else []) or named_again(
            cut.second, named.names[0], lang
        )
        yield from islice((p for way in again for p in _understood(plan(way), named)), 1)
    elif named is None and lang == "zh":
        yield from _of_one_of_them(plan, cut.second, first, ontology)


def _of_one_of_them(plan: Plans, second: str, first: Plan, ontology: Ontology) -> Iterator[Planned]:
    """Yield the plan of a second part that leaves out which of several named things it is about, where one fits.

    "A在X任何职，之前是哪个单位的" is about the person, "A还是X的总经理吗，现在的总经理是谁" about the firm.
    """
    known = [v for v in first.variables if len(v.ids) == 1 and v.names]
    fit: dict[Plan | None, Planned] = {}
    for named in known if 1 < len(known) <= 3 else ():
        ways = _as_person(second, named, ontology) or named_again(second, named.names[0], "zh")
        for found in islice((p for way in ways for p in _understood(plan(way), named)), 1):
            fit.setdefault(found.plan, found)
    if len(fit) == 1:
        yield from fit.values()


def _as_person(second: str, named: Variable, ontology: Ontology) -> list[str]:
    """Return the second part with a person's name for 他 or 她."""
    pronoun = re.search(r"(?<![其])[他她](?!们)", second)
    if pronoun is None or not ontology.is_a(named.cls, "Person"):
        return []
    return [second[: pronoun.start()] + named.names[0] + second[pronoun.end() :]]


def _goes_through(plan: Plan) -> bool:
    """Say whether a plan is about what it asks for by way of another thing, which "it" may be."""
    return any(not v.ids and v.name != plan.target and v.cls not in ("Observation", "Document") for v in plan.variables)


def _of_what_was_found(about: About, cut: Cut, first: Planned, ontology: Ontology) -> Iterator[Planned]:
    """Yield the plan of a second part that asks about what the first found, and maybe about what it named too."""
    found = listed(_of_a_firm(first.plan) if means_a_firm(cut.second) else first.plan, ontology)
    if found is None or first.plan is None:
        return
    inner, cls = found
    named = one_named(first.plan)
    thing = not ontology.is_a(cls, "Person")
    if thing and means_a_person(cut.second):
        return
    for said in named_for_found(cut, NAME, named, thing=thing):
        rest = about(said, stand_in(cls))
        both = put_in(rest.plan, inner, cls, ontology) if rest.verdict == "planned" else None
        if both is not None:
            yield replace(rest, plan=both)
            return


def _of_a_firm(plan: Plan | None) -> Plan | None:
    """Return the plan with firms alone for anything at all: whoever is "that investor" after "who led" is one."""
    if plan is None:
        return None
    firm = tuple(
        replace(v, cls="Organization") if v.name == plan.target and v.cls == ANYTHING else v for v in plan.variables
    )
    return replace(plan, variables=firm)


def _of_those_described(about: About, second: str, first: Planned, ontology: Ontology) -> Iterator[Planned]:
    """Yield the plan of a Chinese second part about what the first found: 创办人是谁，此前在X任什么职务."""
    found = listed(first.plan, ontology)
    if found is None:
        return
    for said in said_of_found(second, NAME, "zh"):
        rest = about(said, stand_in(found[1]))
        both = put_in(rest.plan, found[0], found[1], ontology) if rest.verdict == "planned" else None
        if both is not None:
            yield replace(rest, plan=both)
            return


def _by_its_kind(cut: Cut, cls: str, named: Variable | None, ontology: Ontology) -> Cut:
    """Return the second part with "它" for a noun that can only mean what was found: 加入了哪个联盟，联盟何时成立."""
    elements = lexicon_of(ontology, "zh").elements
    for size in range(min(6, len(cut.second)), 1, -1):
        kinds = [e.name for e in elements.get(cut.second[:size], ()) if e.kind == "class"]
        fit = [k for k in kinds if ontology.is_a(cls, k) or ontology.is_a(k, cls)]
        if fit and not any(named is not None and ontology.is_a(named.cls, k) for k in fit):
            return replace(cut, second=f"它{cut.second[size:]}")
    return cut


def _of_the_named(second: str, named: Variable | None, found: tuple[Plan, str] | None, ontology: Ontology) -> str:
    """Return the second part with the name that its noun can only mean: X由谁运营，园区什么时候启用."""
    elements = lexicon_of(ontology, "zh").elements
    for size in range(min(6, len(second)), 1, -1) if named is not None and named.names else ():
        kinds = [e.name for e in elements.get(second[:size], ()) if e.kind == "class"]
        mine = any(named is not None and (ontology.is_a(named.cls, k) or ontology.is_a(k, named.cls)) for k in kinds)
        theirs = any(found is not None and (ontology.is_a(found[1], k) or ontology.is_a(k, found[1])) for k in kinds)
        if mine and not theirs and named is not None:
            return f"{named.names[0]}{second[size:]}"
    return ""


def _of_the_pair(cut: Cut, first: Plan) -> str:
    """Return the second part with the name that 前者 or 后者 stands for, of the two that the first part names."""
    word = next((w for w in ("前者", "后者") if w in cut.second), "")
    names = [name for v in first.variables for name in v.names] if word else []
    if len(names) != 2:
        return ""
    places = sorted((cut.first.find(name), name) for name in names)
    if places[0][0] < 0:
        return ""  # not in its own words: nothing says which stands first
    return cut.second.replace(word, places[word == "后者"][1])


def _noun_for(cls: str, lang: Lang, ontology: Ontology) -> str:
    """Return a word for things of a class that is no verb as well: 机构, for 组织 organizes."""
    known, words = lexicon_of(ontology, lang).elements, ontology.classes[cls].words
    plain = (w for w in words.labels.get(lang, ()) if all(e.kind == "class" for e in known.get(w, ())))
    return next(plain, words.label(lang)) if lang == "zh" else words.label(lang)


def _understood(found: Planned, named: Variable | None) -> Iterator[Planned]:
    """Yield what was planned, if it is about something by name: about `named` where that is given."""
    ids = {i for v in found.plan.variables for i in v.ids} if found.plan is not None else set()
    if found.verdict == "planned" and ids and (named is None or named.ids[0] in ids):
        yield found


def _of_found(found: Planned, context: Plan, cls: str) -> Iterator[Planned]:
    """Yield the plan of what is asked of those that the first part asked for."""
    if found.verdict != "planned" or found.plan is None:
        return
    both = joined(found.plan, cls, context) or _with_figure(found.plan, context, cls)
    if both is not None:
        yield replace(found, plan=both)


def _with_figure(found: Plan, context: Plan, cls: str) -> Plan | None:
    """Return the plan of those that were found with the one figure or date of theirs that is asked for now."""
    target = next((v for v in found.variables if v.name == found.target), None)
    own = [c for c in found.columns if c.var == found.target and c.prop]
    plain = found.answer == "value" and not (found.edges or found.filters or found.measures or found.order)
    if target is None or target.ids or target.cls != cls or len(own) != 1 or not plain or context.answer != "list":
        return None
    shown = replace(own[0], var=context.target)
    known = Filter(var=shown.var, prop=shown.prop, op="is_known")  # of whom it is not known, nothing is told
    return replace(
        context, columns=(*context.columns, shown), filters=(*context.filters, known), time=found.time or context.time
    )
