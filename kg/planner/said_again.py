"""A question that is not understood as typed, said again in other words: what is only read then is loaded only then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from kg.plan.errors import PlanError
from kg.plan.plan import Plan
from kg.plan.planned import Lang, Planned
from kg.plan.validate import validate
from kg.planner.all_but import plans_all_but
from kg.planner.alternatives import plans_of_these
from kg.planner.among_zh import plans_among
from kg.planner.asked_too import plans_asked_too
from kg.planner.at_venues import plans_at_venues
from kg.planner.before import plans_before
from kg.planner.bids_en import plans_of_bids
from kg.planner.both_of import plans_of_both
from kg.planner.career_steps import plans_of_steps
from kg.planner.careers_among_zh import plans_of_careers_among
from kg.planner.carried import plans_carried, plans_of_licence_prices
from kg.planner.carried_zh import plans_carried_zh
from kg.planner.chinese_both import plans_among_those, plans_both_zh
from kg.planner.chinese_careers import plans_of_careers
from kg.planner.chinese_claims import plans_of_claims
from kg.planner.chinese_composed import plans_composed_zh
from kg.planner.chinese_inner import plans_inner_zh
from kg.planner.chinese_joint_work import plans_of_joint_work
from kg.planner.chinese_largest import plans_of_the_largest
from kg.planner.chinese_narrowed import plans_narrowed
from kg.planner.chinese_sites import plans_of_sites
from kg.planner.chinese_succession import plans_of_succession_zh
from kg.planner.composed import plans_composed
from kg.planner.deals_by_sum import plans_of_deals_by_sum
from kg.planner.degrees import plans_of_degrees
from kg.planner.denials_zh import plans_of_denials
from kg.planner.described import plans_described
from kg.planner.designated_by import plans_of_designations
from kg.planner.english_claims import plans_of_what_was_said, plans_of_words, plans_said_about
from kg.planner.english_sites import plans_of_sites as plans_of_english_sites
from kg.planner.given_zh import plans_with_more_said
from kg.planner.goods_for_products_en import plans_of_goods_for, plans_of_goods_suppliers
from kg.planner.grants_each import plans_of_grants_each
from kg.planner.grants_named_zh import plans_of_named_grants
from kg.planner.in_currency import plans_in_currency
from kg.planner.index import Hit
from kg.planner.left import plans_of_leavers
from kg.planner.month_alone import plans_of_a_month
from kg.planner.moves_en import plans_of_moves
from kg.planner.now_or_then import plans_now_or_then
from kg.planner.of_several import plans_of_several
from kg.planner.owners_before import plans_of_owners_before
from kg.planner.printed_titles import plans_of_titles
from kg.planner.ranked_places import plans_of_places
from kg.planner.reported_by_en import plans_reported_by
from kg.planner.restated import restated, unpadded
from kg.planner.restated_compared_en import with_clause_opened
from kg.planner.restated_research_en import turned
from kg.planner.restated_turns_en import with_owner_named
from kg.planner.sales_share_zh import plans_of_sales_shares
from kg.planner.sellers_en import plans_of_sellers
from kg.planner.sellers_zh import plans_of_sellers_zh
from kg.planner.several_posts import plans_of_several_posts
from kg.planner.stakes_sold import plans_of_stakes_sold, plans_of_stakes_sold_zh
from kg.planner.successors import plans_of_succession
from kg.planner.told_apart import plans_told_apart
from kg.planner.traded_zh import plans_of_trade
from ontology.model import Ontology

Plans = Callable[[str], Planned]


def planned_again(
    plan: Plans, text: str, lang: Lang, ontology: Ontology, *, whole: Plans | None = None
) -> Planned | None:
    """Return the plan of other words for the same question, None where they are not understood either.

    `whole` says a part of the question again in its turn, where `plan` reads it only in its own words.
    """
    found = next(_combined(plan, text, lang, ontology), None)
    if found is None and lang == "zh":
        found = next(_chinese(plan, whole or plan, text, ontology), None)
    if found is not None:
        return Planned(verdict="planned", language=lang, plan=found)
    return None


def restated_plan(plan: Plans, text: str, lang: Lang, ontology: Ontology) -> Planned | None:
    """Return the plan of the first way to say the question again that is understood, whole or put together."""
    for way in restated(text, lang):
        other = plan(way)
        if other.verdict in ("planned", "ambiguous"):
            return other
        more = (*plans_before(plan, way, lang), *_chinese(plan, plan, way, ontology)) if lang == "zh" else ()
        if more:
            return Planned(verdict="planned", language=lang, plan=more[0])
        if lang == "en" and (found := planned_again(plan, way, lang, ontology)) is not None:
            return found
    return None


def described_plan(plan: Plans, text: str, lang: Lang, ontology: Ontology) -> Planned | None:
    """Return the plan of an English question with a noun that only sources use, None where it has none."""
    whole: Plans = lambda said: _said(plan, said, lang, ontology)  # noqa: E731
    ways = (text, *turned(text)) if lang == "en" else ()
    found = next((found for way in ways for found in plans_described(whole, way, ontology)), None)
    return Planned(verdict="planned", language=lang, plan=found) if found is not None else None


def composed_plan(
    plan: Plans, about: Callable[[Hit], Plans], text: str, lang: Lang, ontology: Ontology
) -> Planned | None:
    """Return the plan of a question put together from those of a part and the rest, None where it has none."""
    if lang == "zh":
        said: Plans = lambda way: _said(plan, way, lang, ontology)  # noqa: E731
        told: Callable[[str, Hit], Planned] = lambda way, hit: _said(about(hit), way, lang, ontology)  # noqa: E731
        inner = next(chain(plans_both_zh(said, text, ontology), plans_inner_zh(said, told, text, ontology)), None)
        return Planned(verdict="planned", language=lang, plan=inner) if inner is not None else None
    whole: Plans = lambda said: _described(plan, said, lang, ontology)  # noqa: E731
    of: Callable[[str, Hit], Planned] = lambda said, hit: _described(about(hit), said, lang, ontology)  # noqa: E731
    ways = dict.fromkeys(
        (text, with_owner_named(text), with_clause_opened(text))
    )  # "how much of X does its chairman own"
    found = next((plan_ for way in ways for plan_ in plans_composed(whole, of, way, ontology)), None)
    found = found or next(plans_at_venues(of, text, ontology), None)
    found = found or next(plans_of_what_was_said(text, ontology), None)
    return Planned(verdict="planned", language=lang, plan=found) if found is not None else None


def _described(plan: Plans, text: str, lang: Lang, ontology: Ontology) -> Planned:
    """Return the plan of a question as typed, said again, or with a noun that only sources use."""
    found = _said(plan, text, lang, ontology)
    return found if found.plan is not None else described_plan(plan, text, lang, ontology) or found


def _said(plan: Plans, text: str, lang: Lang, ontology: Ontology) -> Planned:
    """Return the plan of a question as typed, or as it can be said again."""
    found = plan(text)
    if found.verdict in ("planned", "ambiguous"):
        return found
    return planned_again(plan, text, lang, ontology) or restated_plan(plan, text, lang, ontology) or found


def _combined(plan: Plans, text: str, lang: Lang, ontology: Ontology) -> Iterator[Plan]:
    """Yield plans that are put together from those of simpler questions."""
    if lang == "en":
        yield from plans_of_owners_before(plan, text, ontology)
        yield from plans_of_bids(plan, text)
        yield from plans_of_deals_by_sum(plan, text, ontology)
        yield from plans_of_sellers(plan, text)
        yield from plans_reported_by(plan, text, ontology)
    yield from (found for found in plans_before(plan, text, lang) if _can_be(found, ontology))
    yield from plans_told_apart(plan, text, lang, ontology)
    if lang == "en":
        yield from plans_of_goods_for(plan, text, ontology)
        yield from plans_of_goods_suppliers(plan, text, ontology)
        yield from plans_of_moves(lambda rest: _understood(plan, rest, ontology), text)
        yield from plans_of_places(lambda rest: _understood(plan, rest, ontology), text)
        yield from plans_of_english_sites(plan, text, ontology)
        yield from plans_of_steps(plan, text)
        yield from plans_in_currency(plan, text, ontology)
        yield from plans_carried(plan, text, ontology)
        yield from plans_of_licence_prices(plan, text, ontology)
        yield from plans_of_succession(plan, text, ontology)
        yield from plans_of_stakes_sold(plan, text, ontology)
        yield from plans_of_leavers(plan, text)
        yield from plans_of_degrees(plan, text, ontology)
        yield from plans_of_designations(plan, text, ontology)
        yield from plans_of_several_posts(plan, text, ontology)
        yield from plans_of_words(text, ontology)
        yield from plans_said_about(plan, text)
        yield from plans_of_titles(plan, text, ontology)
        yield from plans_of_both(plan, text)
        yield from plans_of_several(lambda rest: _understood(plan, rest, ontology), text, ontology)
        yield from plans_asked_too(lambda rest: _understood(plan, rest, ontology), text, ontology)
        yield from plans_now_or_then(lambda rest: _understood(plan, rest, ontology), text, ontology)
        yield from plans_of_grants_each(plan, text, ontology)
        yield from plans_of_a_month(lambda rest: _understood(plan, rest, ontology), text, ontology)
        yield from plans_all_but(lambda rest: _understood(plan, rest, ontology), plan, text)
        yield from plans_of_these(lambda rest: _understood(plan, rest, ontology), plan, text, ontology)


def _can_be(plan: Plan, ontology: Ontology) -> bool:
    """Say whether a plan is one that the ontology admits: no firm works for another."""
    try:
        validate(plan, ontology)
    except PlanError:
        return False
    return True


def _chinese(plan: Plans, whole: Plans, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a Chinese question that is a plainer one and more, as it was typed and without its padding."""
    for way in dict.fromkeys((text, unpadded(text))):
        yield from plans_narrowed(plan, way, ontology)
        yield from plans_carried_zh(plan, way, ontology)
        yield from plans_of_joint_work(plan, way, ontology)
        yield from plans_of_careers_among(whole, way, ontology)
        yield from plans_of_careers(whole, way, ontology)
        yield from plans_of_succession_zh(plan, way, ontology)
        yield from plans_of_sites(plan, way, ontology)
        yield from plans_of_named_grants(plan, way, ontology)
        yield from plans_of_the_largest(plan, way, ontology)
        yield from plans_of_denials(whole, way, ontology)
        yield from plans_of_claims(whole, way, ontology)
        yield from plans_composed_zh(whole, way, ontology)
        yield from plans_of_stakes_sold_zh(whole, way, ontology)
        yield from plans_of_sellers_zh(whole, way)
        yield from plans_of_trade(plan, way, ontology)
        yield from plans_of_sales_shares(plan, way, ontology)
        yield from plans_among(plan, whole, way, ontology)
        yield from plans_among_those(whole, way, ontology)
        yield from plans_with_more_said(plan, whole, way, ontology)


def _understood(plan: Plans, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of an English question as typed, else those that are put together or said in other words."""
    found = plan(text)
    if found.plan is not None and found.verdict == "planned":
        yield found.plan
        return
    yield from _combined(plan, text, "en", ontology)
    for way in restated(text, "en"):
        other = plan(way)
        if other.plan is not None and other.verdict == "planned":
            yield other.plan
