"""Nouns that no class of the ontology holds: "which breweries did X buy" is "which organizations", called "breweries".

The question is planned with a word for any thing in the noun's place; what is asked for must then be called so by a
source. A noun for a time, a measure or a manner is no thing and makes no plan.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.called import MAKERS, of_one
from kg.plan.kinds import classes_of_kind
from kg.plan.plan import Alternatives, Filter, Pattern, Plan
from kg.plan.planned import Planned
from kg.planner.demonyms import is_demonym
from kg.planner.draft import ANYTHING
from kg.planner.index import normal
from kg.planner.lexicon import Lexicon, lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology

MOST_WORDS = 3  # of one noun
_LEADS = re.compile(
    r"^(?P<lead>(?:(?:in|at|on|for|to|from|of|by|with) )?(?:which|what)(?: of the| other)?|how many(?: of the)?|(?:list|name|show|show me|give me|find)(?: me)?(?: all)?(?: of)?(?: the)?|(?:are|is) there (?:any|an?)|(?:who|what) (?:is|are|was|were) the)(?: known)? (?P<rest>[a-z].*)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"two|three|four|five|six|seven|eight|nine|ten|\d+", re.IGNORECASE)
_THERE = re.compile(r"^(?:are|is) there (?:any|an?)$", re.IGNORECASE)
_STAND_INS = (("organization", "organizations"), ("person", "people"), ("product", "products"), ("place", "places"), ("site", "sites"))  # fmt: skip
_PERSONS = re.compile(
    r"(?<!mak)(?<!build)(?<!produc)(?<!manufactur)(?:er|or|ist|ian|eer|ant|ent|man|woman|ee|ran)s?$|(?:men|women)$"
)
_DONE = re.compile(r"^(?:[a-z]{2,}ed|left|went|took|sold|got|gave|lost|paid|came|won|quit|held|kept|made|grew)$")
# What is large or new is no other kind of thing.
_VAGUE_TEXT = """
large larger big bigger small smaller major minor main key important new old young recent good bad best great
leading local foreign domestic international global national regional well-known famous known early late other same
similar different many several few certain specific possible potential interesting promising successful active
large-scale strong weak rich poor serious real true false only whole entire full key-account more most less least
"""
VAGUE = frozenset(_VAGUE_TEXT.split())
# No things: what is asked for is a value, a manner or a word of the grammar.
_NO_THINGS_TEXT = """
year years month months quarter quarters day days week weeks time times date dates hour hours decade reason reasons
way ways manner extent degree price prices amount amounts sum sums number numbers percentage part parts portion kind
kinds sort sorts type types form forms word words language languages name names colour color condition conditions
term terms circumstances purpose purposes role roles job jobs title titles post posts effect effects impact problem
problems risk risks result results money funding capital cash revenue revenues profit profits loss losses sales
share shares stake stakes news one ones thing things else capacity round rounds figure figures change changes step
steps question questions answer answers opinion view views deal deals
"""
NO_THINGS = frozenset(_NO_THINGS_TEXT.split())


def plans_described(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question whose noun only sources use; `plan` reads the question with a stand-in for it."""
    plain = unmarked(text)
    found = _LEADS.match(plain)
    if found is None:
        return
    words, lead = found["rest"].split(), found["lead"]
    lead = "which" if _THERE.match(lead) else lead
    if len(words) > 1 and _COUNTED.fullmatch(words[0]):
        lead += f" {words.pop(0)}"  # "which two breweries": only the noun is unknown
    home = words.pop(0) if len(words) > 1 and is_demonym(words[0]) else ""  # "Danish breweries"
    lexicon = lexicon_of(ontology, "en")
    for length in range(min(MOST_WORDS, len(words)), 0, -1):
        noun, rest = words[:length], words[length:]
        if not _may_be_a_noun(noun, lexicon) or (rest and not _goes_on(rest, lexicon)):
            continue
        if _is_role(noun[-1], lexicon):
            of = " ".join(filter(None, [lead, home, noun[-1], *rest]))
            told = _by_role(plan(of), noun, ontology) if length > 1 else None
            if told is None or not _of_anybody(told):
                yield from [told] if told is not None else []
                continue
        if lead.lower().startswith("who"):
            continue  # "who are the carmakers": only what they are to another is asked so
        many = noun[-1].lower().endswith("s") and not noun[-1].lower().endswith("ss")
        for one, all_ in _STAND_INS:
            if one == "person" and not _PERSONS.search(noun[-1]):
                continue
            said = " ".join([all_ if many else one, *(rest or ["are", "there"])])
            at_home = _called(plan(f"{lead} {home} {said}"), " ".join(noun), ontology) if home else None
            if at_home is not None:
                yield at_home
            elif (narrowed := _called(plan(f"{lead} {said}"), " ".join([home, *noun]).strip(), ontology)) is not None:
                yield narrowed  # of a country that the graph does not know, only the sources may call it so


_SHORT = re.compile(r"[A-Z]{1,2}&[A-Z]{1,2}")  # before a noun: "R&D centres"


def _may_be_a_noun(words: list[str], lexicon: Lexicon) -> bool:
    """Say whether these words may be a noun that the ontology has no word for."""
    if not all(_SHORT.fullmatch(w) or (re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)?", w) and w.islower()) for w in words):
        return False
    if words[-1] in NO_THINGS or VAGUE & set(words) or any(w in lexicon.words for w in words):
        return False
    if any(_stands_alone(w, lexicon) for w in words[:-1]) or _may_be_done(words, lexicon):
        return False
    known = lexicon.elements.get(normal(" ".join(words)), ())
    verb_last = lexicon.elements.get(normal(words[-1]), ())
    if any(e.kind in ("class", "noun", "property") for e in known):
        return False
    house = len(words) > 1 and (words[-1] in _HOUSES or bool(classes_of_kind(" ".join(words))))  # "trading house"
    return house or not (verb_last and all(e.kind == "verb" for e in verb_last))


def _stands_alone(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a verb, or a noun for many that no other noun follows: "firms build robots"."""
    found = lexicon.elements.get(normal(word), ()) if not word.endswith("ing") else ()
    return any(e.kind == "verb" or (e.kind in ("class", "noun") and word.endswith("s")) for e in found)


_HOUSES = frozenset(
    {"bank", "club", "chain", "group", "shop", "house", "studio", "agency", "brand", "giant", "arm", "unit"}
)


def _may_be_done(words: list[str], lexicon: Lexicon) -> bool:
    """Say whether the last word may be what the ones before it do: "breweries dance", but not "games studio"."""
    if len(words) < 2 or not words[-2].endswith("s") or words[-1].endswith("s") or words[-1] in _HOUSES:
        return False
    known = any(e.kind == "class" for e in lexicon.elements.get(normal(words[-1]), ()))
    return not known and not _PERSONS.search(words[-1]) and words[-1] not in MAKERS


def _is_role(word: str, lexicon: Lexicon) -> bool:
    """Say whether a noun says what a thing is to another: "supplier"."""
    made = of_one(word.lower()) in MAKERS  # what a firm makes, not what it is to another
    return not made and any(e.kind == "noun" for e in lexicon.elements.get(normal(word), ()))


def _by_role(found: Planned, words: list[str], ontology: Ontology) -> Plan | None:
    """Return the plan for "battery suppliers": suppliers that are called so, or that supply batteries."""
    plan = _called(found, " ".join(words), ontology)
    edge = found.plan.edges[0] if plan is not None and found.plan is not None and len(found.plan.edges) == 1 else None
    if plan is None or edge is None or edge.where or "product" not in ontology.relations[edge.relation].qualifiers:
        return plan
    said, goods = plan.filters[-1], of_one(" ".join(words[:-1]))
    sold = replace(edge, name="", where=(Filter(prop="product", op="contains", value=goods),))
    either = Alternatives(patterns=(Pattern(filters=(said,)), Pattern(edges=(sold,))))
    return replace(plan, filters=plan.filters[:-1], either=(*plan.either, either))


def _of_anybody(plan: Plan) -> bool:
    """Say whether the target is something to nobody that is named: a "drilling contractor" that buys X supplies anyone."""
    named = {v.name for v in plan.variables if v.ids}
    ends = [e.subject if e.object == plan.target else e.object for e in plan.edges]
    loose = [n for n in ends if n not in named and sum(n in (e.subject, e.object) for e in plan.edges) == 1]
    return bool(loose) and any(n in named for n in ends)


_TRADES = frozenset({"stock", "carry", "sell", "fly", "brew", "serve"})  # what those do who trade in goods


def _goes_on(rest: list[str], lexicon: Lexicon) -> bool:
    """Say whether the words after a noun begin with a verb or a word of the grammar."""
    if _DONE.search(rest[0]) or rest[0] in _TRADES:
        return True
    for length in (3, 2, 1):
        norm = normal(" ".join(rest[:length]))
        if norm in lexicon.words or any(e.kind == "verb" for e in lexicon.elements.get(norm, ())):
            return True
    return False


def _called(found: Planned, words: str, ontology: Ontology) -> Plan | None:
    """Return the plan for those that a source calls so; of what class they are is left to what is asked of them."""
    plan = found.plan
    if found.verdict != "planned" or plan is None or plan.answer not in ("list", "count", "table"):
        return None
    target = next((v for v in plan.variables if v.name == plan.target), None)
    if target is None or target.ids or target.cls in ("Document", "Passage", "Observation"):
        return None
    told = plan.filters or plan.order or plan.columns
    joined = any(plan.target in (e.subject, e.object) for e in plan.edges) or not told
    held = tuple(replace(v, cls=ANYTHING) if v is target and joined else v for v in plan.variables)
    said = Filter(var=plan.target, prop="called", op="contains", value=of_one(words))
    return replace(plan, variables=held, filters=(*plan.filters, said))
