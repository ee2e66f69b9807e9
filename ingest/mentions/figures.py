"""Numbers, dates and titles as ends of pairs that a claims network judges: whose they are, and of which property.

A figure stands in a sentence like a mention; its class says what kind of number it is, and the kind which properties of
the ontology it may be of."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.mentions.mention import Mention
from ontology.model import Ontology

BY_KIND = {
    "#money": (
        "revenue", "net_profit", "rd_spending", "market_value", "valuation", "registered_capital", "funding_total",
        "fund_size", "raised", "output_value", "gdp", "investment", "grant",
    ),
    "#count": (
        "employees", "researchers", "users", "population", "tenant_count", "company_count", "project_count", "visitors",
        "filed_models",
    ),
    "#area": ("floor_area", "core_area", "area"),
    "#power": ("compute_power",),
    "#date": (
        "founded", "dissolved", "born", "opened", "closed", "construction_started", "held", "ended",
    ),
    "#title": ("title", "title_at"),  # whose it is, and where it is held
}  # fmt: skip
PROPERTIES = tuple(name for names in BY_KIND.values() for name in names)
#: What our texts tell of so seldom that a network's doubt about a rule's statement says nothing.
SELDOM = frozenset((
    "filed_models", "project_count", "gdp", "population", "core_area", "dissolved", "ended", "compute_power", "closed",
    "company_count",
))  # fmt: skip
_AKIN = (
    ("floor_area", "area", "core_area"), ("tenant_count", "company_count"), ("opened", "founded"),
    ("output_value", "revenue"), ("raised", "funding_total"),
)  # fmt: skip
GRANT = "grant"  # what a policy gives: GRANTS, not an OBSERVATION


def akin(name: str) -> Sequence[str]:
    """Return the properties that a network's chance for a rule's figure may stand under: the rule has the words.

    None for what it can hardly know."""
    if name in SELDOM:
        return ()
    return next((names for names in _AKIN if name in names), (name,))


def kind_of(kind: str, unit: str, currency: str) -> str:
    """Return the class of a number of the text; "" for one that is of no property: shares, sums without a currency."""
    if kind == "money":
        return "#money" if currency else ""
    if unit in ("m2", "km2", "mu", "ha"):
        return "#area"
    if unit in ("pflops", "eflops"):
        return "#power"
    return "#count" if kind == "count" else ""


def figure(start: int, end: int, text: str, cls: str) -> Mention:
    """Return a number or date at these offsets as an end of pairs."""
    return Mention(start=start, end=end, text=text, cls=cls, name=f"{cls} {start}")


def is_figure(cls: str) -> bool:
    """Say whether a class is one of a number or date."""
    return cls.startswith("#")


def properties_of(ontology: Ontology, owner: str, cls: str) -> Sequence[str]:
    """Return the properties that a figure of this class may be of a thing of class `owner`."""
    if is_figure(owner) or cls not in BY_KIND:
        return ()
    return [p for p in BY_KIND[cls] if any(ontology.is_a(owner, d) for d in _owners(ontology, p))]


def _owners(ontology: Ontology, name: str) -> Sequence[str]:
    if name in BY_KIND["#title"]:
        post = ontology.relations.get("HOLDS_POST")
        return () if post is None else post.domain if name == "title" else post.range
    if name == GRANT:
        return ontology.relations["GRANTS"].domain if "GRANTS" in ontology.relations else ()
    return ontology.properties[name].domain if name in ontology.properties else ()
