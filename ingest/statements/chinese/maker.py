"""A claim made into a statement: its status, dates, quote and the qualifiers that its relation may have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.chinese.claims import after, dated
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.office_days import TAKES, day_in_office, day_out_of_office, term_before
from ingest.statements.chinese.rule import Match, Rule
from ingest.statements.chinese.status import status_in
from ingest.statements.chinese.symbols import expand
from ingest.statements.chinese.talk import attribution
from ingest.statements.statement import Scalar, Statement, Status, Value
from ontology.model import Ontology

_ONCE = re.compile(r"曾|时任|一度|历任|此前")
_STARTS = ("released", "opened", "construction_started")  # a day to come is a plan


_CONTRACTED = ("SUPPLIES", "TENANT_OF", "OPERATES", "LICENSES_TO")
# 张三8月1日上任,接替李四,后者改任董事长: 李四 changes when 张三 begins.
_IN_TURN = expand(
    r"(?P<d>{date})(?:起|正式)?(?:上任|到任|履新|就任|就职|生效),接替[^。;]{0,24},{per}[^,。;\ue000-\ue0ff]{0,4}(?:改任|转任|留任)[^,。;]{0,8}$"
)
# 订购30架客机,2028年起陆续交付: an order is no supply yet.
_DELIVERS = expand(
    r"[^,。;]{0,16}?,(?:(?:(?:合同|订单|交易)?(?:总?金额|总?价值|总价)|共|总计|合计|总量|总规模|规模)[^,。;]{0,14},)?[^,。;\ue000-\ue01c]{0,8}?(?P<d>{date})(?!(?:起|开始)?(?:还|也|另))(?:(?:[^,。;\ue000-\ue0ff]|{org}){0,8}?)(?:交付|供货|发货|交货|交机|交船|供应)"
)
_FROM = expand(r"[自从](?P<d>{date})(?:起|开始)")
_BEGINS = expand(r"(?P<d>{date})(?:起|开始|正式)*(?:履职|任职|上任|就任|就职|到任|生效|履新)")


class Maker:
    """Makes the statements of one document."""

    def __init__(self, document: Document, ontology: Ontology) -> None:
        self.document, self.ontology = document, ontology

    def _made(
        self,
        masked: Masked,
        relation: str,
        subject: Mention,
        object_: Mention | Value,
        start: int,
        end: int,
        name: str,
        confidence: float,
        qualifiers: Mapping[str, Scalar],
        *,
        rule: Rule | None = None,
        match: Match | None = None,
        old: bool = False,
        fixed: Status | None = None,
        lead_words: str = "",
        valid: Scalar | None = None,
        until: str | None = None,
    ) -> Iterator[Statement]:
        if relation == "LISTED_ON" and isinstance(object_, Mention) and "产权" in object_.name:
            return  # 在产权交易所挂牌转让: offered for sale
        text = masked.text
        lead = lead_words or text[:start]
        body = text[start:end]
        fixed = fixed or ("asserted" if rule is not None and rule.apposed else None)
        status = fixed or status_in(relation, lead, body, text[end:], past_verb=rule is not None and rule.over)
        if status is None:
            return
        if status == "former" and rule is not None and rule.date == "start" and not _ONCE.search(body):
            status = "asserted"  # 任命前某某高管张三为…: what was, was elsewhere
        if old and status == "asserted":
            status = "former"
        if status == "former" and rule is not None and rule.name == "post-replaced-in-turn":
            status = "asserted" if self._hands_over_later(masked, start, end) else status
        qualified, since, ended = dated(dict(qualifiers), rule, match)
        valid_from = str(valid) if valid else since
        aim = isinstance(object_, Value) and object_.of == "target_value"  # set for a day that lies ahead
        if status == "asserted" and not aim and valid_from and after(valid_from, self.document.published):
            status = "planned"
        if status == "asserted" and isinstance(object_, Value) and object_.of in _STARTS:
            status = "planned" if after(str(object_.value), self.document.published) else status
        if status == "asserted" and relation == "HOSTED" and self._is_to_come(masked):
            status = "planned"
        if status == "asserted" and relation in _CONTRACTED and self._begins_later(masked, end):
            status = "planned"
        if status == "asserted" and relation == "HOLDS_POST" and self._takes_office_later(text, masked, end):
            status = "planned"
        if status in ("asserted", "former") and relation in ("HOLDS_POST", "EMPLOYED_BY"):
            term = term_before(masked, start, end, self.document.published)
            if term is not None:
                status, valid_from, ended = "former", term.value, term.until
            elif (
                relation == "HOLDS_POST"
                and status == "asserted"
                and not valid_from
                and not (rule is not None and rule.apposed)
            ):
                valid_from = day_in_office(masked, start, end)
        if status == "former" and relation == "HOLDS_POST" and not ended and (old or (rule is not None and rule.over)):
            day = day_out_of_office(masked, end)
            still = day is not None and after(day, self.document.published)
            status, ended = ("asserted", None) if still else ("former", day)
        left, right = self._quote(masked, subject, object_)
        yield Statement(
            relation=relation,
            subject=subject,
            object=object_,
            quote=self.document.text[left:right],
            start=left,
            end=right,
            qualifiers=self._known_qualifiers(relation, qualified),
            status=status,
            attributed_to=attribution(masked, start),
            valid_from=valid_from,
            valid_to=ended or until or None,
            confidence=round(confidence * min(1.0, 0.9 + subject.confidence / 10), 3),
            method=f"rule:{name}",
        )

    def _is_to_come(self, masked: Masked) -> bool:
        """Say whether the sentence dates its event after the publication."""
        return any(after(when.value, self.document.published) for when in masked.dates(0, len(masked.units)))

    def _begins_later(self, masked: Masked, end: int) -> bool:
        """Say whether the words up to the claim's end let it begin after the publication: 自2027年起每年向…供应."""
        found = [*_FROM.finditer(masked.text, 0, end), *filter(None, [_DELIVERS.match(masked.text, end)])]
        begins = [d for m in found for d in masked.dates(*m.span("d"))]
        return bool(begins) and after(begins[-1].value, self.document.published)

    def _takes_office_later(self, text: str, masked: Masked, end: int) -> bool:
        """Say whether the words after the claim let an office begin after the publication: …,8月1日起履职."""
        begins = TAKES.match(text, end) or _IN_TURN.search(text, 0, end)
        return begins is not None and any(
            after(d.value, self.document.published) for d in masked.dates(*begins.span("d"))
        )

    def _hands_over_later(self, masked: Masked, start: int, end: int) -> bool:
        """Say whether who follows takes office after the publication: 任命张三为总裁,5月1日上任,接替李四."""
        begins = [d for m in _BEGINS.finditer(masked.text, start, end) for d in masked.dates(*m.span("d"))]
        return bool(begins) and after(begins[-1].value, self.document.published)

    def _quote(self, masked: Masked, subject: Mention, object_: Mention | Value) -> tuple[int, int]:
        text, left, right = self.document.text, masked.sentence.start, masked.sentence.end
        for end in (subject, object_):
            if isinstance(end, Mention) and end.end <= left and left - end.start < 400:
                left = end.start
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        return left, right

    def _known_qualifiers(self, relation: str, qualifiers: Mapping[str, Scalar]) -> dict[str, Scalar]:
        found = self.ontology.relations.get(relation)
        allowed = found.qualifiers if found else ()
        return {key: value for key, value in qualifiers.items() if key in allowed}

    def _may_have(self, subject: Mention, of: str) -> bool:
        domain = self.ontology.properties[of].domain
        return not domain or any(self.ontology.is_a(subject.cls, cls) for cls in domain)
