"""Which property a number is of, by the words nearest to it: revenue, staff, floor area, sums raised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.statements.quantity import Quantity

ORG = ("Organization",)
ANYWHERE = ("Organization", "Cluster", "Place")
SITES = ("Cluster", "Place")


@dataclass(frozen=True, slots=True)
class Measure:
    """Words near a number that say which property it is; `owners` narrows whose it can be; no property: nobody's."""

    property: str
    kind: str
    words: re.Pattern[str]
    owners: tuple[str, ...]
    where: str = "near"  # "after": the counted noun follows; "near": anywhere close in the clause; "unit": by unit


def _measure(name: str, kind: str, words: str, owners: tuple[str, ...], where: str = "near") -> Measure:
    edge = "" if where == "bare" else r"\b"
    return Measure(name, kind, re.compile(rf"\b(?:{words}){edge}", re.I), owners, where)


FIRMS = r"companies|firms|start-?ups|enterprises|businesses|tenants|occupants|manufacturers|suppliers|players|organi[sz]ations|corporations|unicorns"  # noqa: E501
MEASURES: tuple[Measure, ...] = (
    _measure("core_area", "m2", r"core (?:area|zone|carrier|block)(?: area)?", SITES),
    _measure("floor_area", "m2", r"floor (?:area|space)|construction area|built-up area|building area|(?:office|industrial|lab|laboratory|commercial|research|production|warehouse|clean-?room) space|floorspace|gross area|usable area|space|offices|laboratories|floors", ANYWHERE),  # noqa: E501
    _measure("area", "m2|km2", r"cover\w*|span\w*|area|site|land|plot|grounds?|occup\w+|stretch\w*|extend\w*", SITES),
    _measure("area", "m2|km2", "land", SITES, "land"),
    _measure("tenant_count", "count", FIRMS, ("Cluster",), "after"),
    _measure("tenant_count", "count", rf"(?:resident|tenant) (?:{FIRMS})|tenants|occupants", ("Place",), "after"),
    _measure("company_count", "count", FIRMS, ("Place",), "after"),
    _measure("company_count", "count", rf"(?:member|corporate) (?:{FIRMS}|institutions)", ("Association",), "after"),
    _measure("researchers", "count", r"researchers|scientists", ANYWHERE, "after"),
    _measure("employees", "count", r"employees|staff|workers|employee|people|(?<=-)person|strong|staffers|jobs", ("Organization", "Cluster"), "after"),  # noqa: E501
    _measure("employees", "count", r"workforce|headcount|payroll|staff of|staff numbers|team of|number of employees", ("Organization", "Cluster")),  # noqa: E501
    _measure("employees", "count", r"employ(?:s|ed|ing|) $", ("Organization", "Cluster"), "bare"),
    _measure("users", "count", r"users|subscribers|customers", ("Organization", "Product"), "after"),
    _measure("users", "count", r"used by $", ("Organization", "Product"), "bare"),
    _measure("users", "count", r"serv(?:es|ed|ing) $", ("Organization", "Product"), "bare"),
    _measure("visitors", "count", r"visitors", ("Event", "Cluster", "Place"), "after"),
    _measure("visitors", "count", r"attendees|participants|delegates|guests", ("Event",), "after"),
    _measure("population", "count", r"residents|inhabitants|population", ("Place",)),
    _measure("project_count", "count", r"projects", ANYWHERE, "after"),
    _measure("units_sold", "count", r"units|vehicles|cars|robots|devices", ("Organization", "Product"), "after"),
    _measure("parameters", "parameters", r"parameters", ("Product", "Technology"), "unit"),
    _measure("compute_power", "pflops", r"flops", (*ANYWHERE, "Product"), "unit"),
    _measure("market_value", "money", r"market (?:value|capitali[sz]ation|cap)|worth(?=[^.;]* (?:stock market|stock exchange|bourse|close))", ORG),  # noqa: E501
    _measure("valuation", "money", r"valuation|valu(?:ed|es|ing)", ORG),
    _measure("registered_capital", "money", r"registered capital", ORG),
    _measure("", "money", r"(?:premium|interest|rental|fee|licen[sc]e|investment|other) income|(?:operating|gross|pre-?tax|underlying|trading|core|adjusted) (?:profits?|income|loss(?:es)?|earnings)|EBITDA|debts?|loans?|fined?|dividends?|order (?:book|backlog)|backlog|assets|budget|grants?|subsid(?:y|ies)|capped|ceiling|contracts?|orders?|deposits|savings|damages|sold (?:its|his|her|their)", (*ANYWHERE, "Policy", "Product")),  # noqa: E501
    _measure("net_profit", "money", r"(?:net |annual |quarterly )?(?:profits?|earnings|loss(?:es)?)|(?:net |annual |quarterly )income|earned|earning|lost|loses", ORG),  # noqa: E501
    _measure("rd_spending", "money", r"(?:R&D|research and development)(?: (?:spending|expenditures?|expenses?|costs?|investment|budget))?", ("Organization", "Place")),  # noqa: E501
    _measure("revenue", "money", r"(?:revenues?|sales|turnover|turn(?:ed|s|ing)? over|t(?:ook|akes?|aking) in(?![^.;]* (?:round|investors?|funding|seed|loans?|capital|bonds?|donations?)\b)|grossed)", ORG),  # noqa: E501
    _measure("funding_total", "money", r"total funding|funding (?:to date|so far)|total (?:raised|to)|in total|total of|to date|so far|since (?:it was |its )(?:found\w+|set up|inception|launch|creation|establish\w+)", ORG),  # noqa: E501
    _measure("units_sold", "count", r"(?:sold|shipped|delivered) $", ("Organization",), "bare"),
    _measure("raised", "money", r"rais(?:e|ed|es|ing)|secur(?:ed|ing)|clos(?:ed|ing)|complet(?:ed|ion of)|land(?:ed|s)|attract(?:ed|ing)|round|financing|funding|picked up|pulled in|bagged|scooped|netted|seed money|share issue|rights issue|placement", ORG),  # noqa: E501
    _measure("fund_size", "money", r"funds?\b|under management|assets of|clos(?:ed|ing)|commitments", ("Investor", "Policy")),  # noqa: E501
    _measure("output_value", "money", r"output(?: value)?|industrial (?:scale|output)|industry(?: scale)?", SITES),
    _measure("gdp", "money", r"GDP|gross domestic product", ("Place",)),
    _measure("investment", "money", r"investments?|invest(?:ed|ing)?|construction cost|cost(?:s|ing)?|built for", SITES),  # noqa: E501
    _measure("price", "money", r"pric(?:e|ed|es|ing)|sells? for|on sale|retail\w*|costs?|starts? at", ("Product",)),
)  # fmt: skip
# Other numbers of money are told apart by the nearest words; these go before them wherever they stand.
_FIRST = ("funding_total",)
_REACH = 70  # characters before or after a number in which its words are looked for
_LAND = re.compile(r"hectares?|acres?|\bmu\b|\bha\b|square (?:kilomet|mile)", re.I)
_CLAUSE_END = re.compile(r"[.;:]\s|,\s(?=(?:and|while|but|which)\b)")
_EARLIER_NUMBER = re.compile(r"\d[\d,.]*(?:\s?(?:million|billion|trillion|thousand|percent|per cent|bn|%|m\b))?")


def measures_of(text: str, quantity: Quantity) -> list[Measure]:
    """Return the measures whose words stand near the number at `quantity` in `text`, the nearest first.

    A measure without a property that is the nearest says that the number is of nothing we keep: the list is empty then.
    """
    found = []
    for order, measure in enumerate(MEASURES):
        distance = _distance(text, quantity, measure) if _kind_fits(measure, quantity) else None
        if distance is not None:
            found.append((0 if measure.property in _FIRST else distance, order, measure))
    ranked = [measure for _, _, measure in sorted(found, key=lambda f: f[:2])]
    blocked = next((n for n, m in enumerate(ranked) if not m.property), len(ranked))
    return ranked[:blocked]


def is_of_nothing(text: str, quantity: Quantity) -> bool:
    """Say whether the words nearest to a number are of something we keep no number of: "operating profit"."""
    near = [(d, m) for m in MEASURES if _kind_fits(m, quantity) and (d := _distance(text, quantity, m)) is not None]
    return bool(near) and not min(near, key=lambda n: (n[0], bool(n[1].property)))[1].property


def _kind_fits(measure: Measure, quantity: Quantity) -> bool:
    return (quantity.unit if quantity.kind == "measure" else quantity.kind) in measure.kind.split("|")


_AS_SALES = re.compile(r" in (?:annual |total )?(?:revenues?|sales|turnover)\b", re.I)  # "earned $4m in revenue"


def _distance(text: str, quantity: Quantity, measure: Measure) -> int | None:
    """How many characters lie between the number and the measure's words; None when they are not near."""
    after = text[quantity.end : quantity.end + _REACH]
    if measure.where == "unit":
        return 0
    if measure.where == "land":  # land is measured in hectares, floors are not: enough where no words are near
        return _REACH if _LAND.search(text, quantity.start, quantity.end) else None
    if measure.where == "bare":
        told = measure.words.search(_HEDGES.sub("", text[max(0, quantity.start - _REACH) : quantity.start]))
        return 1 if told is not None and _is_counted(text, quantity, measure.property, after) else None
    if measure.where == "after":
        return _counted_after(after, measure) or _counted_before(
            text[max(0, quantity.start - _REACH) : quantity.start], measure
        )
    before = _CLAUSE_END.split(text[max(0, quantity.start - _REACH) : quantity.start])[-1]
    last = None
    for last in measure.words.finditer(before):  # noqa: B007
        pass
    if last is not None and last[0].lower().startswith("earn") and _AS_SALES.match(after):
        last = None
    if last is not None and measure.property == "funding_total" and _OF_EARLIER.search(before[: last.start()]):
        last = None
    distances = [len(before) - last.end() + _crossed(before[last.end() :])] if last is not None else []
    follows = next((found for pattern in _following(measure.words.pattern) if (found := pattern.match(after))), None)
    if follows:
        distances.append(follows.end() - len(measure.words.findall(follows[0])[-1]))
    return min(distances, default=None)


# "has raised $12m in funding to date, most recently securing $2m": the first number is the total.
_OF_EARLIER = re.compile(r"\d(?:[\d.]|,\d)*(?:\s?(?:million|billion|crore|lakh|bn|m)\b)?(?: \([^)]*\))?[\w ]{0,25}$")
# "earned $90 million on revenue of $1.2 billion": the words before another number are that one's.
_NO_OTHER_NUMBER = r"(?!\s(?:of|to|at|totall?ing|worth)\s(?:\w+ ){0,2}[$€£¥₹]?\d)"


@cache
def _following(words: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a measure's words behind a number: "in new revenue", "annual revenue"."""
    own = words + _NO_OTHER_NUMBER
    starts = (r"\s?(?:in |of |on |for )(?:\w+ ){0,3}?", r"[\s-]?(?:(?!and |or )\w+ ){0,2}?")
    return tuple(re.compile(start + own, re.I) for start in starts)


def _crossed(between: str) -> int:
    """What an earlier number between the words and this one costs: the words were that one's first."""
    return 40 if _EARLIER_NUMBER.search(between) else 0


@cache
def _counted(words: str) -> re.Pattern[str]:
    """The pattern of a counted noun behind its number: "or so highly trained researchers"."""
    return re.compile(r"-?\s?(?:or so )?(?:(?!\d|(?:had|has|have)\b)[\w&/’'-]+,? (?:and )?){0,5}?" + words, re.I)


# "The group employs 5,600.": a count of nothing named is of people.
_BARE = re.compile(r"\s*(?:[.,;:)]|$|(?:and|in|across|worldwide|there|here|on|around|globally|today|now|abroad|as)\b)")
# "shipped 48,000 scooters in 2025": a year's goods; what goes to one buyer, weighs, or is paid is no number of pieces.
_NO_PIECES = (
    r"(?!(?:shares|tickets|tonnes|tons|acres|hectares|people|companies|firms|bonds|stakes|properties|homes|jobs|of)\b)"
)
_PIECES = re.compile(
    rf" {_NO_PIECES}(?:[a-z-]+ ){{0,2}}?[a-z-]+s (?:last year|this year|in (?:19|20)\d\d|worldwide|so far"
    r"|in the (?:first|second) half|in the (?:first|second|third|fourth) quarter|(?:last|this) (?:month|quarter))\b"
)
_NAMED = re.compile(rf" {_NO_PIECES}(?:[a-z-]+ ){{0,2}}?[a-z-]+s\b(?! (?:to|for|of)\b)")
_OF_ITS = re.compile(r" of (?:its|their) (?:[\w-]+ ){0,3}?[a-z-]+s\b")
_YEARLY = re.compile(r"\b(?:Last year|This year|In (?:19|20)\d\d|So far this year),? [^.;]*$")
_SERVED = re.compile(r" (?:[a-z-]+ ){0,2}?(?:households|homes|customers|clients|users|people|subscribers|patients)\b")
_USING = re.compile(r" (?:[a-z-]+ ){0,2}?[a-z-]+s\b")


def _is_counted(text: str, quantity: Quantity, name: str, after: str) -> bool:
    """Say whether a number behind its verb alone counts what the verb takes: people, pieces, users."""
    if name == "employees":
        return _BARE.match(after) is not None
    before = text[: quantity.start]
    if name == "users":
        named = _USING if before.rstrip().endswith("by") else _SERVED
        return quantity.value >= _MANY and named.match(after) is not None
    yearly = _YEARLY.search(before) is not None and _NAMED.match(after) is not None
    return bool(yearly or _PIECES.match(after) or _OF_ITS.match(after))


_MANY = 100  # "is used by two carmakers" counts no users
_OTHER_COUNT = re.compile(r"[.;]|\b(?:former|founding)\b|\b(?:in|of|from|with|by|at|for|to|that|which)\b")


def _counted_after(after: str, measure: Measure) -> int | None:
    counted = _counted(measure.words.pattern).match(after)
    if counted is None or _OTHER_COUNT.search(counted[0]):
        return None
    return counted.end()


# "Tenants at the park now number", "the number of employees rose to": the counted noun stands before its number.
_REACHES = (
    r"\b(?:number(?:s|ed)?|total(?:s|led|ed)?|(?:stood|stands?|remained) at"
    r"|(?:rose|risen|rise|grew|grown|grow|climbed|fell|fallen|dropped|shrank|increased|jumped|came|went|up|down|expanded)"
    r"(?: (?:by )?(?:about |some |nearly )?[$€£¥₹]?[\d.,]+ ?(?:%|per ?cent|m|bn|million|billion)?)? to|reached|reaches)\s+$"  # noqa: E501
)
_GROWN = (
    r"\bfrom (?:\w+ ){0,2}[\w,.]+ (?:full-time )?"  # "from five employees to more than": said once for both numbers
)


_HEDGES = re.compile(
    r"(?:(?:just under|just over|well over|close to|more than|over|about|around|nearly|almost|some|just|roughly|approximately)\s+)+$"  # noqa: E501
)


@cache
def _amounting(words: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a counted noun before its number."""
    reached = words + r"[^.;,\d]{0,45}?" + _REACHES
    grown = _GROWN + words + r"(?: [^.;,\d]{0,30}?)? to\s+$"
    return re.compile(reached, re.I), re.compile(grown, re.I)


def _counted_before(before: str, measure: Measure) -> int | None:
    """How far the counted noun stands before its number, where a verb of amounting joins them."""
    unhedged = _HEDGES.sub("", before)
    named = next((found for pattern in _amounting(measure.words.pattern) if (found := pattern.search(unhedged))), None)
    return len(before) - named.start() if named is not None and not _CLAUSE_END.search(named[0]) else None
