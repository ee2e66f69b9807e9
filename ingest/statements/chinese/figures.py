"""Figures and stakes made into statements: whose they are, and whether they are so or only aimed at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.amount import Amount
from ingest.statements.chinese.amounts import amounts_in
from ingest.statements.chinese.claims import after
from ingest.statements.chinese.days import days_in
from ingest.statements.chinese.discourse import Discourse
from ingest.statements.chinese.holdings import Holding, holdings_in, owned_in
from ingest.statements.chinese.levels import is_cut, is_part
from ingest.statements.chinese.maker import Maker
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.repeals import in_force_from, repeals_in
from ingest.statements.chinese.series import years_of
from ingest.statements.chinese.symbols import expand
from ingest.statements.chinese.ventures import founded_in, parts_of, stakes_in
from ingest.statements.statement import Scalar, Statement, Status
from ingest.statements.when_zh import When

# What a government's office counts is not its own.
_OFFICES = ("GovernmentBody", "PartyBody")
_OF_PLACES = ("output_value", "company_count", "gdp", "population", "target_value")
_WIDE = ("loc", "owner", "place")
_OF_WORKS = {
    **dict.fromkeys(("price", "released", "parameters"), "Product"),
    **dict.fromkeys(("effective", "expires"), "Policy"),
}


_BUILT = expand(r"(?:共建|建设|打造|设立|新建|兴建|扩建|建成|投建|开建)(?:了|的)?(?:一座)?(?P<o>{area})[^,。;]{0,4},")
_MADE = expand(r"(?:开发|推出|研发|发布|上线|运营|打造|自研|旗下)(?:了|的|有)?{gap:12}(?P<o>{prod}),$")
_OF_SITES = ("floor_area", "area", "investment", "core_area")
_OF_GOODS = ("users", "parameters")


# What a firm or a place makes, sells or earns is told of a time.
_OF_PERIODS = ("revenue", "net_profit", "rd_spending", "output_value", "gdp", "units_sold", "target_value")
_STOCKS = ("employees", "researchers", "tenant_count", "company_count", "users")  # counted on a day
_OF_FIRMS = ("revenue", "net_profit", "rd_spending", "employees", "investment")
_GOALS = ("output_value", "company_count", "tenant_count", "revenue")
_OF_POLICIES = ("output_value", "company_count")
_IS_POLICY = re.compile(
    r"(?:办法|措施|意见|方案|计划|规定|政策|通知|条例|规划|细则|行动|[十\d]条)(?:[(（][^()（）]*[)）])*$"
)
_SETS = re.compile(r"力争|目标|确保|努力")
_OFFERING = re.compile(r"(?<![虚模比])拟|计划|申请|招股书")
_BY = expand(r"到{date}")
_TO_REACH = expand(r"到{date}[^。;]*$")


def _just_named(masked: Masked, amount: Amount) -> Mention | None:
    """Return the place just said to be built, or the product made: 共建乙中心,投资额1.5亿元; 开发了乙,用户40万."""
    if amount.value.of in _OF_SITES:
        built = [*_BUILT.finditer(masked.text, 0, amount.start)]
        return masked.mentions(*built[-1].span("o"))[0] if built else None
    made = _MADE.search(masked.text, 0, amount.start) if amount.value.of in _OF_GOODS else None
    return masked.mentions(*made.span("o"))[0] if made is not None else None


_NEW_FIRM = re.compile(r"(?:组建|设立|成立|新设|注册)(?:了)?(?:一家)?(?:合资|合营|项目|新|目标)(?:公司|企业)")
# 其中甲出资1.8亿元,占60%;乙占40%: goes on with the company just set up
_GOES_ON = re.compile(r"\s*其中|\s*[\ue000-\ue01c](?:方面)?(?:[^,。;\ue000-\ue0ff]{0,8})(?:出资|占)")


class FigureMaker(Maker):
    """Makes the observations of one document; `discourse` says what a clause without a subject is about."""

    discourse: Discourse
    when: When | None = None  # of the figures before a semicolon
    years: tuple[When, ...] = ()  # that the last row of figures told of: 2022年至2024年,营收分别为…
    in_force: str = ""  # the day that the policy spoken of begins
    owned: tuple[Mention | None, str] = None, ""  # whose shareholders the sentence before told of, in which words

    new: tuple[Mention, str] | None = None  # the company that the sentence before set up, and in which words

    def _amounts(self, masked: Masked) -> Iterator[Statement]:
        whole = ""
        last: Amount | None = None
        owners: list[Mention] = []
        told: set[int] = set()  # the numbers that are some owner's
        goes_on = self.discourse.plain[: masked.sentence.start].rstrip().endswith(";")
        self.when = self.when if goes_on else None
        amounts = sorted(amounts_in(masked, self.years), key=lambda a: a.start)
        self.years = years_of(amounts) or self.years
        self.in_force = in_force_from(masked) or self.in_force
        for amount in (*amounts, *days_in(masked), *repeals_in(masked, self.in_force)):
            if last is not None and amount.subject is None and self._goes_on(masked, last, amount):
                amount = replace(amount, subject=owners[0] if owners else None)
            if goes_on and amount.when is None and not masked.dates(0, len(masked.units)):
                amount = replace(amount, when=self.when)  # 上半年营收18亿元;净利润1亿元
            self.when = amount.when or self.when
            last = amount
            if amount.subject is not None and amount.subject.cls == "Exchange":
                amount = replace(amount, subject=None)  # 在某交易所上市,2024年销售额…: of the firm
            if amount.owner in _WIDE:
                whole = amount.whole or ("" if amount.subject else whole)  # 全市…,规上企业有…: of the city as well
                amount = replace(amount, whole=whole)
            if amount.value.of in self.ontology.properties and amount.at not in told:
                owners = self._owners(masked, amount)
                told |= {amount.at} if owners and amount.at >= 0 else set()
                for subject in owners if not is_part(masked.text, amount.at, amount.value.of) else ():
                    yield from self._amount(masked, amount, subject)

    def _goes_on(self, masked: Masked, last: Amount, amount: Amount) -> bool:
        """Say whether a figure is of what the figure right before it is of: 去年出货1400台,累计交付1.2万台."""
        alike = last.owner == amount.owner or {last.owner, amount.owner} <= {*_WIDE, "area", "cluster"}
        return alike and masked.text[last.end : amount.start] in (",", ",并", "、")

    def _owners(self, masked: Masked, amount: Amount) -> list[Mention]:
        of = amount.value.of
        if amount.subject is None and not amount.whole and (near := _just_named(masked, amount)) is not None:
            return [near]
        if amount.whole:
            found = self.discourse.whole(amount.whole)
        else:
            found = (
                [amount.subject] if amount.subject else self.discourse.topics(masked, amount.start, amount.owner)[:1]
            )
        fitting = [s for s in found if self._fits(masked, s, of)]
        if not fitting and of in _OF_POLICIES and (amount.subject is None or amount.subject.cls == "Policy"):
            return self._aiming(masked, amount)
        if not fitting and amount.subject is None and of in _OF_WORKS:
            return [m for m in masked.mentions(0, amount.start) if m.cls == _OF_WORKS[of]][
                -1:
            ]  # 发布终端“乙”,售价1999元
        return fitting

    def _aiming(self, masked: Masked, amount: Amount) -> list[Mention]:
        """Return the policy that a figure to come is a goal of, where the place that it is told of has no name."""
        ahead = amount.when is not None and after(amount.when.value, self.document.published)
        if not ahead or not _TO_REACH.search(masked.text, 0, amount.end):
            return []
        named = (m for m in self.discourse.all if m.cls == "Policy" and m.start < masked.sentence.end)
        policies = {m.name: m for m in named if _IS_POLICY.search(m.name)}
        titled = [m for m in policies.values() if m.name in self.document.title] if len(policies) > 1 else []
        return titled if len(titled) == 1 else [*policies.values()] if len(policies) == 1 else []

    def _fits(self, masked: Masked, subject: Mention, of: str) -> bool:
        if (subject.cls in _OFFICES and of in _OF_PLACES) or (subject.cls == "Country" and of in _OF_FIRMS):
            return False
        return self._may_have(subject, of) and not is_cut(masked, subject, of)

    def _is_aimed(self, masked: Masked, amount: Amount, subject: Mention) -> bool:
        """Say whether a place or a policy sets itself the figure: 到2030年力争集聚企业800家,实现总产值2000亿元."""
        if amount.value.of not in _GOALS or not self._may_have(subject, "target_value"):
            return False
        clause = re.split(r"[。;]|目前|现已|截至", masked.text[: amount.end])[-1]
        if re.search(r"预测|预计", clause):
            return False
        ahead = amount.when is not None and after(amount.when.value, self.document.published)
        by = [
            d for m in _BY.finditer(masked.text, amount.end - len(clause), amount.end) for d in masked.dates(*m.span())
        ]
        ahead = ahead or (amount.when is None and any(after(d.value, self.document.published) for d in by))
        return amount.aimed or _SETS.search(clause) is not None or (ahead and bool(by))

    def _amount(self, masked: Masked, amount: Amount, subject: Mention) -> Iterator[Statement]:
        value = amount.value
        if self._is_aimed(masked, amount, subject):
            value = replace(value, of="target_value")
        made = self._made(
            masked,
            "OBSERVATION",
            subject,
            value,
            amount.start,
            amount.end,
            amount.name,
            0.93 if amount.subject else 0.88,
            self._terms(amount, value.of),
            valid=amount.when.value if amount.when else None,
            until=amount.when.until if amount.when else None,
            fixed="asserted" if value.of == "target_value" else self._still_to_raise(masked, amount),
        )
        yield from (s for s in made if s.status != "conditional")  # a figure to be reached is a condition, none yet

    def _terms(self, amount: Amount, of: str) -> dict[str, Scalar]:
        """Return what a figure is told with: the time that it covers, and the kind of companies it counts."""
        terms: dict[str, Scalar] = {"period": amount.when.covers} if amount.when and of in _OF_PERIODS else {}
        if amount.when and of in _STOCKS and not amount.when.until and self._is_until(amount.when):
            terms["date"] = amount.when.value
        known = amount.counted and "product" in self.ontology.relations["OBSERVATION"].qualifiers
        return {**terms, "product": amount.counted} if known and of == amount.value.of else terms

    def _is_until(self, when: When) -> bool:
        """Say whether a figure was counted by a day: 截至2025年12月31日,共有员工312人."""
        return self.discourse.plain[max(0, when.start - 3) : when.start].endswith(("截至", "截止", "截至到", "截止到"))

    def _still_to_raise(self, masked: Masked, amount: Amount) -> Status | None:
        """Return that what a firm offers its shares for is planned: 拟全球发售4200万股,最多募资12亿港元."""
        clause = re.split("[。;]", masked.text[: amount.start])[-1]
        return "planned" if amount.value.of == "raised" and _OFFERING.search(clause) else None

    def _holdings(self, masked: Masked) -> Iterator[Statement]:
        goes_on = self.discourse.plain[: masked.sentence.start].rstrip().endswith(";")
        before = [self.owned[0]] if goes_on and self.owned[0] is not None else []
        for holding in holdings_in(masked):
            carried = before or self.discourse.topics(masked, holding.at, "firm")[:1]
            carried = [] if self._of_a_new_firm(masked, holding, carried) else carried
            firms = [holding.firm] if holding.firm else carried
            for firm in firms:
                if firm.name != holding.holder.name:
                    lead = self.owned[1] if before and not holding.firm else masked.text[: holding.told]
                    yield from self._holding(masked, holding, firm, lead)
        told = owned_in(masked)
        self.owned = told if told[0] is not None or not goes_on else self.owned

    def _of_a_new_firm(self, masked: Masked, holding: Holding, carried: list[Mention]) -> bool:
        """Say whether a share is of a firm without a name that the sentence sets up: 拟与乙组建合资公司,乙持股51%."""
        plain, at = self.discourse.plain, masked.span(holding.at, holding.at + 1)[0]
        told = list(_NEW_FIRM.finditer(plain, max(plain.rfind(sign, 0, at) for sign in "。\n") + 1, at))
        return bool(told) and not any(m.start >= told[-1].end() for m in carried)

    def _holding(self, masked: Masked, holding: Holding, firm: Mention, lead: str) -> Iterator[Statement]:
        yield from self._made(
            masked,
            "HOLDS_SHARES_IN",
            holding.holder,
            firm,
            holding.start,
            holding.end,
            "holding",
            0.9,
            {"share": holding.share},
            lead_words=lead,  # as planned as the founding it is told with
        )

    def _stakes(self, masked: Masked) -> Iterator[Statement]:
        told = list(stakes_in(masked, self.discourse.plain))
        new = self.new if self.new is not None and _GOES_ON.match(masked.text) else None
        told += [*parts_of(masked, new[0])] if new is not None and not told else []
        self.new = founded_in(masked) or new
        for stake in told:
            companies = [stake.company] if stake.company else self.discourse.topics(masked, stake.start, "firm")[:1]
            lead = new[1] if new is not None else ""  # as planned as the founding that it is told with
            for company in companies:
                share: dict[str, Scalar] = {"share": stake.share} if stake.share is not None else {}
                for relation, qualifiers in (("HOLDS_SHARES_IN", share), ("INVESTED_IN", stake.money)):
                    if qualifiers:
                        yield from self._made(
                            masked,
                            relation,
                            stake.holder,
                            company,
                            stake.start,
                            stake.end,
                            "stake-of-new" if new is not None else "stake",
                            0.92,
                            qualifiers,
                            lead_words=lead,
                        )
