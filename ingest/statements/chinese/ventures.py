"""Who pays how much into a new company and what share that gives; and lists of shareholders with shares in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.rule import whole_number
from ingest.statements.chinese.symbols import expand, screened
from ingest.statements.statement import Scalar


@dataclass(frozen=True)
class Stake:
    """One holder's part in a company (None: the topic), with the words that tell of it."""

    holder: Mention
    company: Mention | None
    share: float | None
    money: dict[str, Scalar]
    founding: bool  # the company is only being set up: the words that found it give the status
    start: int
    end: int


_FOUNDED = screened(
    r"(?:设立|成立|组建|新设|创办|共建)(?:了)?(?:一家)?(?:合资公司|合资企业|控股子公司|子公司)?(?P<o>{org})(?:\([^()]{0,20}\))?[,;](?P<rest>.*)"
)
_PAYS = expand(
    r"(?P<s>{org}|{per})(?:方面)?(?:拟|将|计划|则|均|以[^,。;\ue000-\ue0ff]{0,10})*(?:认缴|现金)?出资(?:额)?(?:为)?(?:人民币)?(?P<m>{money})?[,、]?(?:(?:占(?:其|合资公司|标的公司|新公司|总)?(?:注册资本|股权|股份|股本|股|比)?|持股|持有其|持有)(?:的)?(?:比例)?(?:为|的)?(?P<f>{share}))?"
)
_HOLDERS = screened(
    r"(?:(?P<o>{firm})(?:的)?|{begin}{adv}(?P<c>))(?:现有?|目前的?|主要|全部|第?[一二三四五六]名)*股东(?:分别)?(?:为|包括|有|是)(?P<r>(?:[^,。;\ue000-\ue0ff]{0,6}?(?:{org}|{per})(?:、|和|与|及|以及)?){1,12})"
)
_SHARE = re.compile(
    r"\((?:合计|直接|间接)?(?:持股|占股|持有|出资)?(?:比例)?(?:为|:)?\s?(?P<n>\d{1,3}(?:\.\d{1,4})?)%(?:的?股[权份])?\)"
)


# 设立新公司丙,注册资本3亿元。其中甲出资1.8亿元,占60%;乙占40%: told in the sentences behind
_SETS_UP = expand(
    r"(?:设立|成立|组建|新设|创办|合资成立|注册成立)(?:了)?(?:一家)?(?:合资公司|合资企业|控股子公司|子公司|新公司)?(?P<o>{firm})"
)
_OF_ALL = expand(
    r"(?:(?<=[,;。\n])|^)(?:其中,?|另外,?)?(?P<s>{org}|{per})(?:方面)?(?:拟|将|计划|则|均|以[^,。;\ue000-\ue0ff]{0,10})*(?:(?:认缴|现金)?出资(?:额)?(?:为)?(?:人民币)?(?P<m>{money})[,、]?)?(?:占(?:其|合资公司|标的公司|新公司|总)?(?:注册资本|股权|股份|股本|股|比)?|持股|持有其|持有|出资占比)(?:的)?(?:比例)?(?:为|的)?(?P<f>{share})(?=[,。;]|$)"
)


def founded_in(masked: Masked) -> tuple[Mention, str] | None:
    """Return the one company that the sentence says is set up, and the words up to it; None of two, or of none."""
    found = list(_SETS_UP.finditer(masked.text))
    if len(found) != 1:
        return None
    return masked.mentions(*found[0].span("o"))[0], masked.text[: found[0].end()]


def parts_of(masked: Masked, company: Mention) -> Iterator[Stake]:
    """Yield who has which part of the company that the sentence before set up: 其中甲出资1.8亿元,占60%."""
    for part in _OF_ALL.finditer(masked.text):
        [holder] = masked.mentions(*part.span("s"))
        if holder.name != company.name:
            yield _stake(masked, part, holder, company, part.start())


def stakes_in(masked: Masked, plain: str) -> Iterator[Stake]:
    """Yield the parts that the sentence names."""
    yield from _new(masked)
    for match in _HOLDERS.finditer(masked.text):
        companies = masked.mentions(*match.span("o")) if match["o"] else []
        for holder in masked.mentions(*match.span("r")):
            share = _SHARE.match(plain, holder.end)
            if share is not None:
                part = round(float(share["n"]) / 100, 6)
                yield Stake(holder, companies[0] if companies else None, part, {}, False, match.start(), match.end())


def _new(masked: Masked) -> Iterator[Stake]:
    for match in _FOUNDED.finditer(masked.text):
        [company] = masked.mentions(*match.span("o"))
        for part in _PAYS.finditer(masked.text, *match.span("rest")):
            [holder] = masked.mentions(*part.span("s"))
            yield _stake(masked, part, holder, company, match.start())


def _stake(masked: Masked, part: re.Match[str], holder: Mention, company: Mention, start: int) -> Stake:
    money = masked.quantities(*part.span("m")) if part["m"] else []
    shares = masked.quantities(*part.span("f")) if part["f"] else []
    paid: dict[str, Scalar] = {"amount": whole_number(money[0].value), "currency": money[0].currency} if money else {}
    return Stake(holder, company, shares[0].value if shares else None, paid, True, start, part.end())
