"""What a new policy ends: 本措施自7月1日起施行,《…暂行办法》同时废止."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.statements.chinese.amount import Amount
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import expand
from ingest.statements.statement import Value

_REPEALED = expand(
    r"(?:此前|原有?)?(?:的)?(?P<s>(?:[《“]?{policy}[》”]?(?:\((?:[^()]|\([^()]*\)){0,40}\))?[、和及]?){1,6})(?:则)?(?:同时|同步|随之|自行|即行|予以|一并|相应|随即)+(?:废止|失效|停止执行)"
)
_IN_FORCE = expand(r"(?:自|从|于)?(?P<d>{date})(?:起)?(?:正式)?(?:施行|实施|生效|执行|起施行|起实施)")


def in_force_from(masked: Masked) -> str:
    """Return the day from which the sentence lets something be in force; "" where it names none."""
    days = [d.value for m in _IN_FORCE.finditer(masked.text) for d in masked.dates(*m.span("d"))]
    return days[-1] if days else ""


def repeals_in(masked: Masked, in_force: str) -> Iterator[Amount]:
    """Yield the end of each policy that the sentence says ends as the new one begins, on the day `in_force`."""
    for match in _REPEALED.finditer(masked.text) if in_force else ():
        for policy in masked.mentions(*match.span("s")):
            value = Value(value=in_force, of="expires")
            yield Amount(policy, "policy", value, match.start(), match.end(), match.start(), None, "day-repealed")
