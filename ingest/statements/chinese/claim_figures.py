"""Two ends that the claims network has judged, and what becomes of a number or date among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.documents.document import Document
from ingest.mentions.chinese.find import Reading
from ingest.mentions.figures import GRANT
from ingest.statements.chances import Chances
from ingest.statements.chinese.amount import OTHER_DAY
from ingest.statements.chinese.counted import counted_in
from ingest.statements.chinese.heard import Place, Sentence
from ingest.statements.chinese.rule import whole_number
from ingest.statements.quantity_zh import Quantity
from ingest.statements.statement import Scalar, Statement, Status, Value
from ingest.statements.when_zh import When
from ontology.model import Ontology

METHOD = "classifier"
_OF_PERIODS = ("revenue", "net_profit", "rd_spending", "output_value", "gdp")
_COUNTS_FIRMS = ("company_count",)
# What the clause of a sum calls it, the last word that does: 由上年的亏损转为盈利, 首次扭亏,净利润…
_MADE = re.compile(r"(?P<lost>(?<![扭减止])亏(?:损)?(?!为盈|转盈|损?收入))|盈利|净利|扭亏|减亏|止亏|转盈|为盈|利润")


@dataclass(frozen=True, slots=True)
class Pair(Chances):
    """Two mentions, one at least of the sentence, and the chances of admitted relations and of statuses."""

    sentence: Sentence
    subject: Place
    object: Place
    relations: Mapping[str, float]
    statuses: Mapping[Status, float]


def figure_statement(
    pair: Pair, name: str, quote: tuple[int, int], reading: Reading, document: Document, sure: float, ontology: Ontology
) -> Statement:
    """Return the claim that a number or date is of the property `name` of its owner."""
    start, end = quote
    terms, since = _terms(pair, name, reading)
    value = _value(pair, name, reading, ontology)
    status: Status = "asserted" if pair.status == "planned" and _is_over(name, value, document) else pair.status
    return Statement(
        relation="GRANTS" if name == GRANT else "OBSERVATION", subject=pair.subject.mention,
        object=value, quote=document.text[start:end], start=start, end=end,
        qualifiers=terms, status=status, valid_from=since, confidence=sure, method=f"{METHOD}:{name}", chance=sure,
    )  # fmt: skip


def _is_over(name: str, value: Value, document: Document) -> bool:
    """Say whether an event's day lies before the publication: 在4月30日举行的峰会上,签约的项目拟…."""
    day = str(value.value)
    return name in ("held", "ended") and bool(document.published) and day < (document.published or "")[: len(day)]


def _value(pair: Pair, name: str, reading: Reading, ontology: Ontology) -> Value:
    found = pair.object.value
    if not isinstance(found, Quantity):
        return Value(value=found.value if isinstance(found, When) else "", of=name)
    known = ontology.properties.get(name)
    units = known.units if known is not None else ()
    unit = found.unit
    if units and found.unit not in ontology.units:  # 45万人次, and a bare number
        unit = found.unit if found.currency else units[0]
    lost = name == "net_profit" and is_loss(reading.plain, found.start)
    return Value(
        value=whole_number(-abs(found.value) if lost else found.value), unit=unit, currency=found.currency,
        approximate=found.approximate, bound=found.bound, of=name,
    )  # fmt: skip


def is_loss(plain: str, position: int) -> bool:
    """Say whether the clause of a sum tells it as a loss, by the last word that says what it is: 亏损, 盈利, 扭亏."""
    start = max(plain.rfind(sign, 0, position) for sign in ",。;:\n") + 1
    told = [*_MADE.finditer(plain, start, position)]
    return bool(told) and told[-1]["lost"] is not None


def _terms(pair: Pair, name: str, reading: Reading) -> tuple[dict[str, Scalar], str | None]:
    """The qualifiers of a figure, and since when it holds: the last date before it that is not of something else."""
    found = pair.object.value
    if not isinstance(found, Quantity):
        return {}, None
    if name == GRANT:
        return {"amount": found.value, "currency": found.currency}, None
    when = None
    for place in pair.sentence.places:
        if isinstance(place.value, When) and place.end <= pair.object.start:
            around = reading.plain[place.value.start - 3 : place.value.end + 5]
            when = None if OTHER_DAY.search(around) else place.value
    kind = _kind(pair, found, reading) if name in _COUNTS_FIRMS else ""
    terms: dict[str, Scalar] = {"product": kind} if kind else {}
    if when is None:
        return terms, None
    return ({"period": when.covers} if name in _OF_PERIODS else terms), when.value


def _kind(pair: Pair, number: Quantity, reading: Reading) -> str:
    """Return the kind of companies that the clause of a number names: 现有|算力企业64家."""
    plain, owner = reading.plain, pair.subject.mention
    signs = [plain.rfind(sign, 0, number.start) + 1 for sign in ",。;:!?\n"]
    start = max(*signs, owner.end if owner.end <= number.start and not pair.subject.role else 0)
    stop = min((at for sign in ",。;\n" if (at := plain.find(sign, number.end)) >= 0), default=len(plain))
    return counted_in(plain[start : number.start]) or counted_in(plain[number.end : stop])


def property_of(statement: Statement) -> str:
    """Return the property that a statement gives a value of, as the network names it."""
    return GRANT if statement.relation == "GRANTS" else getattr(statement.object, "of", "")


def has_value(place: Place, value: Value) -> bool:
    """Say whether a number or date is this value."""
    found = place.value
    if isinstance(found, Quantity):
        return isinstance(value.value, float | int) and abs(value.value) == abs(found.value)
    return isinstance(found, When) and str(value.value) in (found.value, found.until)


def written(value: Value) -> str:
    """Return a value without its sign, as a key."""
    return str(value.value).removeprefix("-").removesuffix(".0")
