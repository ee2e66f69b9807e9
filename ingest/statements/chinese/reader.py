"""One Chinese document read: names, masked sentences, rules, and the statements they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ingest.documents.document import Document
from ingest.mentions.chinese.find import Reading, find_names
from ingest.mentions.mention import Mention
from ingest.statements.chinese import (
    announced,
    capital,
    dealings,
    grounds,
    plain_goods,
    plain_told,
    posts,
    prose,
    settling,
    stakes,
    trading,
)
from ingest.statements.chinese.claims import distinct, with_codes, with_parents
from ingest.statements.chinese.codes import codes_in
from ingest.statements.chinese.denials import with_denials
from ingest.statements.chinese.discourse import Discourse
from ingest.statements.chinese.ends import fitting, share_at
from ingest.statements.chinese.gatherings import without_gatherings
from ingest.statements.chinese.grants import designations_in, grants_in
from ingest.statements.chinese.holdings import held_in
from ingest.statements.chinese.interview import spoken_of, told_by_us
from ingest.statements.chinese.masked import Masked, Masker, outside_sums
from ingest.statements.chinese.needs import Index
from ingest.statements.chinese.post_maker import PostMaker
from ingest.statements.chinese.qualified import qualified
from ingest.statements.chinese.rounds import Round, is_another, parts_in, round_in
from ingest.statements.chinese.rule import Match, Rule, whole_number
from ingest.statements.chinese.segments import Segments
from ingest.statements.chinese.talk import said_in
from ingest.statements.chinese.unsaid import chances_of, with_chances
from ingest.statements.chinese.wares import without_wares
from ingest.statements.quantity_zh import quantities_in
from ingest.statements.statement import Scalar, Statement, Value
from ingest.statements.when_zh import dates_in
from ontology.model import Ontology

_FAMILIES = (posts, capital, stakes, grounds, dealings, prose, settling, trading, announced, plain_goods, plain_told)
RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)


# What a sentence without a name may count that is not the topic's: 全行业从业人员12万人, 项目总投资36亿元.
_OF_NO_FIRM = re.compile(
    r"[^。;]{0,10}?(?:行业|项目|产业|全国|全球|全省|全市|市场|业内|国内|海外|世界|我国|平均|人均|各|每|多家|两家|三家|同行|竞争|对手)"
)
# 甲上线基于乙模型的智能客服: what it is built on is not its own.
_BUILT_ON = re.compile(r"(?:基于|依托|接入|搭载)(?:了)?[^,。;\ue000-\ue0ff]{0,8}$")
_OF_FIRMS = ("HOLDS_POST", "FOUNDED_BY", "HOLDS_SHARES_IN")
_WORKS = re.compile(r"(?:风电场|电站|风场|项目|矿山|工程)$")
_ACTS = ("ACQUIRED", "INVESTED_IN", "HOLDS_SHARES_IN")


def _is_minor(share: Scalar | None, words: str) -> bool:
    """Say whether a share is no more than half and nothing says that it controls: 由乙持股22%."""
    return isinstance(share, float) and share <= 0.5 and "控股" not in words and "子公司" not in words


_LEVELS = ("District", "City", "Province", "Country")


def _level(place: Mention) -> int:
    """Return how high a division stands, 1 for a district to 4 for a country; 0 for what is none."""
    return _LEVELS.index(place.cls) + 1 if place.cls in _LEVELS else 0


_ReadBy = tuple[tuple[Rule, ...], Index, Segments]
_by_version: dict[str, _ReadBy] = {}


def _read_by(ontology: Ontology) -> _ReadBy:
    """Return the rules and segments of an ontology, made once for each version of it."""
    if ontology.version not in _by_version:
        rules = tuple(rule for rule in RULES if rule.relation in ontology.relations)
        _by_version[ontology.version] = rules, Index(rule.compiled for rule in rules), Segments(ontology)
    return _by_version[ontology.version]


class Reader(PostMaker):
    """Reads one document. Made for each document; holds what carries over from sentence to sentence."""

    def __init__(self, document: Document, nlp: Any, ontology: Ontology, known: Any) -> None:
        super().__init__(document, ontology)
        self.nlp = nlp
        self.reading: Reading = find_names(document.text, nlp, known)
        self.rules, self.index, self.segments = _read_by(ontology)
        self.round: Round | None = None
        self.policy: Mention | None = None  # what the last grant belonged to
        self.extra: list[Mention] = []  # mentions that only a claim brings: segments, designations, quotations

    def read(self) -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
        """Return mentions and statements in text order."""
        reading, plain = self.reading, self.reading.plain
        dates = dates_in(plain, self.document.published)
        numbers = quantities_in(plain)
        self.reading = reading = replace(reading, mentions=outside_sums(reading.mentions, numbers))
        spoken = spoken_of(plain, reading.mentions, reading.turns)
        self.discourse = Discourse(reading.mentions, plain, reading.words, spoken, reading.items, reading.defined)
        masker = Masker(plain, (reading.mentions, reading.unresolved, reading.titles, dates, numbers))
        found: list[Statement] = []
        sentences = [masker.mask(sentence) for sentence in reading.sentences]
        for line, masked in enumerate(sentences):
            self.discourse.enter(masked)
            if not re.search(r"[?]\s*[”’]?\s*$", masked.text):
                found += self._sentence(masked, line)
            self.discourse.heard(masked)
        found += codes_in(reading.mentions, plain, self.document.text)
        allowed = (s for s in found if self._allowed(s))
        statements = distinct(
            with_parents(
                with_codes([*with_denials(allowed, reading.sentences, plain, self.document.text, reading.mentions)])
            )
        )
        statements = with_chances(
            statements,
            chances_of(reading, [*dates, *numbers, *reading.titles], self.nlp, self.ontology),
            reading,
            self.document,
            self.ontology,
        )
        statements = without_gatherings(plain, statements)
        mentions = dict.fromkeys((*reading.mentions, *self.extra))
        told = told_by_us(plain, qualified(statements, sentences, self.ontology), spoken)
        named, told = without_wares(plain, mentions, told, self.segments.names)
        return tuple(sorted(named, key=lambda m: (m.start, m.end))), tuple(told)

    def _sentence(self, masked: Masked, line: int) -> Iterator[Statement]:
        named = any(isinstance(unit.thing, Mention) for unit in masked.units) or re.search(
            r"全[市省区县州]", masked.text
        )
        if self.policy is None and not named:
            if not _OF_NO_FIRM.match(masked.text):
                yield from self._amounts(masked)  # 现有员工210人,去年营收18亿元: of the topic
            return  # a sentence that names nothing claims nothing else; only grants go on over a semicolon
        for rule in (self.rules[number] for number in self.index.possible(masked.text)):
            for match in rule.compiled.finditer(masked.text):
                yield from self._by_rule(rule, Match(masked, match, self.document.published))
        yield from self._careers(masked)
        yield from self._appointments(masked)
        yield from self._stakes(masked)
        yield from self._rounds(masked, line)
        yield from self._amounts(masked)
        yield from self._holdings(masked)
        yield from self._segments(masked)
        yield from self._said(masked)
        for designation in designations_in(masked, self.reading.plain, self.document.text):
            self.extra.append(designation.object)
            subjects = (
                [designation.subject]
                if designation.subject
                else self.discourse.topics(masked, designation.start, "owner")[:1]
            )
            for subject in subjects:
                if subject.cls in ("GovernmentBody", "PartyBody", "Country"):
                    continue  # an authority gives a status to others: 该园被工信部认定为…
                yield from self._made(
                    masked,
                    "DESIGNATED_AS",
                    subject,
                    designation.object,
                    designation.start,
                    designation.end,
                    "designation",
                    0.88,
                    designation.qualifiers,
                )
        for grant in grants_in(masked):
            self.policy = grant.subject or self.policy
            for subject in [grant.subject] if grant.subject else self._policy_of(masked, grant.end):
                yield from self._made(
                    masked,
                    "GRANTS",
                    subject,
                    grant.value,
                    grant.start,
                    grant.end,
                    "grant",
                    0.9,
                    grant.qualifiers,
                    fixed="asserted",
                )

    def _policy_of(self, masked: Masked, position: int) -> list[Mention]:
        """Return the policy a grant without one belongs to: its sentence's, or that before its semicolon."""
        here = [m for m in masked.mentions(0, position) if m.cls == "Policy"]
        if here:
            self.policy = here[-1]
            return here[-1:]
        before = self.reading.plain[: masked.sentence.start].rstrip()
        return [self.policy] if self.policy is not None and before.endswith(";") else []

    # -- rules

    def _by_rule(self, rule: Rule, match: Match) -> Iterator[Statement]:
        subjects, objects = self._ends(rule, match)
        shares = match.shares() if rule.zipped else []
        for i, s in enumerate(subjects):
            for k, o in enumerate(objects):
                extra = share_at(shares, (i, len(subjects)), (k, len(objects)))
                yield from self._pair(rule, match, s, o, extra)

    def _ends(self, rule: Rule, match: Match) -> tuple[list[Mention], list[Mention]]:
        subjects, objects = match.mentions("s"), match.mentions("o")
        if match.has("c") and not (subjects and objects):
            topics = self.discourse.topics(match.masked, match.match.start("c"), rule.carry) if rule.carry else []
            if rule.carry == "prod" and not topics:
                goods = {m.name: m for m in match.masked.mentions(0, match.match.start("c")) if m.cls == "Product"}
                topics = list(goods.values()) if len(goods) == 1 else []  # 甲的“乙”由丙代工,已被丁采用
            if rule.relation == "SUPPLIES":
                topics = [t for t in topics if not _WORKS.search(t.name)]  # 某某风电场…,电缆由甲供应: to who builds it
            if rule.carried == "o":
                objects = objects or topics[:1]
            else:
                subjects = subjects or topics
        if rule.carried == "o" and rule.relation == "SUBSIDIARY_OF" and not match.has("o"):
            objects = [o for o in objects if o.cls != "Organization"]  # 该中心由全资子公司甲运营: whose, is not said
        if (
            rule.carried == "o"
            and rule.relation in _OF_FIRMS
            and not match.has("o")
            and self._of_a_fund(match, objects)
        ):
            objects = []
        if rule.carried == "o" and rule.relation == "HOLDS_SHARES_IN" and not match.has("o"):
            told = held_in(match.masked, match.match.start("s"))
            objects = [told] if told is not None else objects  # 甲受让乙29%的股份,丙的持股比例降至6%: in 乙
        if rule.carried == "o" and rule.relation in ("HOLDS_POST", "EMPLOYED_BY") and not match.has("o"):
            objects = self._seat(match, objects)
        if (
            rule.relation == "OFFERS"
            and match.has("o")
            and _BUILT_ON.search(match.masked.text, 0, match.match.start("o"))
        ):
            objects = []
        if rule.name == "lies-country":
            subjects = [s for s in subjects if s.kind in ("name", "short")]  # 一家比利时|公司: no name
        at = match.match.start("s") if rule.name == "lies" else 0
        before, after = match.masked.text[max(0, at - 1) : at], match.masked.text[match.match.end() :][:1]
        if at and (before in "向为给对" or (after == "的" and before not in ",。;:\n“")):
            subjects = []  # 向甲位于某地的项目供应: it is the project that lies there
        if rule.relation in _ACTS and subjects and self._is_spoken_to(match):
            subjects = self.discourse.topics(match.masked, match.match.start("s"), "org")[:1]
        return fitting(rule, match, subjects, objects, self.reading.plain)

    def _of_a_fund(self, match: Match, topics: list[Mention]) -> bool:
        """Say whether the topic is an investor while a company is named too: founders are the latter's."""
        before = self.reading.plain[: match.masked.sentence.start].rstrip()
        named = match.masked.mentions(0, match.match.start())
        if before.endswith(";"):
            named += [m for m in self.reading.mentions if m.end <= match.masked.sentence.start][-3:]
        return any(t.cls == "Investor" for t in topics) and any(m.cls == "Company" for m in named)

    def _is_spoken_to(self, match: Match) -> bool:
        """Say whether the words before the subject make it the other party: 向甲购买乙, 在某交易所转让乙."""
        at = match.match.start("s") if match.has("s") else 0
        if match.has("o") and match.match.start("o") < at:
            return False
        front = match.masked.text[max(0, at - 2) : at]
        return front[-1:] in tuple("向从与同给在于过") and front not in ("对于", "关于", "至于", "由于")

    def _pair(
        self, rule: Rule, match: Match, s: Mention, o: Mention, extra: Mapping[str, Scalar]
    ) -> Iterator[Statement]:
        start, end = match.match.span()
        if rule.relation == "LISTED_ON" and self._may_have(s, "ticker") and rule.qualifiers(match).get("ticker"):
            code = Value(value=str(rule.qualifiers(match)["ticker"]), of="ticker")
            yield from self._made(match.masked, "OBSERVATION", s, code, start, end, rule.name, rule.confidence, {})
        if rule.relation == "SUBSIDIARY_OF" and _is_minor(rule.qualifiers(match).get("share"), match.match[0]):
            return
        confidence = rule.confidence * (0.95 if match.has("c") and match.match["c"] is not None else 1.0)
        if rule.relation == "HOLDS_POST":
            yield from self._post(rule, match, s, o, confidence)
            return
        yield from self._made(
            match.masked,
            rule.relation,
            s,
            o,
            start,
            end,
            rule.name,
            confidence,
            {**rule.qualifiers(match), **extra},
            rule=rule,
            match=match,
            old=rule.relation == "SUBSIDIARY_OF" and capital.sold_then(match),
        )

    # -- what reaches over several clauses

    def _rounds(self, masked: Masked, line: int) -> Iterator[Statement]:
        named = round_in(
            masked,
            next(iter(self.discourse.topics(masked, len(masked.text), "firm")), None),
            line,
            self.document.published or "",
        )
        if named is not None:
            self.round = named
            if named.money is not None and "raised" in self.ontology.properties:
                value = Value(
                    value=whole_number(named.money.value),
                    currency=named.money.currency,
                    approximate=named.money.approximate,
                    bound=named.money.bound,
                    of="raised",
                )
                yield from self._made(
                    masked,
                    "OBSERVATION",
                    named.target,
                    value,
                    0,
                    len(named.body),
                    "round",
                    0.9,
                    {k: v for k, v in named.qualifiers.items() if k == "date"},
                    valid=named.qualifiers.get("date"),
                )
        elif self.round is not None and is_another(masked, self.round):
            self.round = None
        if self.round is None or line - self.round.line > 3:
            return
        for part in parts_in(masked, self.round):
            qualifiers = {**self.round.qualifiers, "lead": True} if part.lead else self.round.qualifiers
            target = self.round.target
            yield from self._made(
                masked,
                "INVESTED_IN",
                part.investor,
                target,
                part.start,
                part.end,
                "round",
                0.92,
                qualifiers,
                lead_words=self.round.body,
            )

    def _segments(self, masked: Masked) -> Iterator[Statement]:
        for doing in self.segments.doings(masked, self.reading.plain):
            subjects = [doing.subject] if doing.subject else self.discourse.topics(masked, doing.at, "org")[:1]
            text = self.document.text[doing.start : doing.end]
            segment = Mention(
                start=doing.start, end=doing.end, text=text, cls="Segment", name=doing.concept, confidence=0.9
            )
            for subject in subjects:
                if subject.cls in ("GovernmentBody", "PartyBody"):
                    continue  # an authority is in no branch of industry
                self.extra.append(segment)
                made = self._made(masked, "IN_SEGMENT", subject, segment, doing.at, doing.until, "segment", 0.88, {})
                yield from (replace(s, status="asserted", attributed_to="") if doing.described else s for s in made)

    def _said(self, masked: Masked) -> Iterator[Statement]:
        text = self.document.text
        limit = text.find("\n", masked.sentence.end - 1)
        for said in said_in(masked, self.reading.plain, limit if limit >= 0 else len(text)):
            words = text[said.start : said.end]
            passage = Mention(start=said.start, end=said.end, text=words, cls="Passage", name=words, confidence=0.95)
            start, end = min(said.speaker.start, said.start), max(said.end, said.speaker.end)
            yield Statement(
                relation="SAID",
                subject=said.speaker,
                object=passage,
                quote=text[start:end],
                start=start,
                end=end,
                confidence=0.95 if said.direct else 0.9,
                method="rule:said",
            )

    def _allowed(self, statement: Statement) -> bool:
        if statement.relation in ("OBSERVATION", "SAID"):
            return True
        if isinstance(statement.object, Value):
            return statement.relation in self.ontology.relations
        if statement.subject.name == statement.object.name:
            return False
        if statement.relation == "LOCATED_IN" and _level(statement.subject) > _level(statement.object) > 0:
            return False  # a city lies in no district
        return self.ontology.allows(statement.relation, statement.subject.cls, statement.object.cls)
