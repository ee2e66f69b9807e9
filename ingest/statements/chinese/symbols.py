# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""One private character for each kind of thing in a sentence, so that rules are plain regular expressions.

In the masked sentence a company, a date or a title is one character; `{org}`, `{date}`, `{title}` in a rule stand for them.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.statements.chinese.needs import Screened

_ORDER = (
    "Person Company Investor University ResearchInstitute Hospital Institution GovernmentBody PartyBody Association Exchange "
    "Organization Country Province City District Place Zone ScienceCity Park Site Building Cluster Policy Product Technology "
    "Event Conference Segment title money share area count other date unclear person?"
)
SYMBOL = {name: chr(0xE000 + i) for i, name in enumerate(_ORDER.split())}
_FIRST, _LAST = chr(0xE000), chr(0xE0FF)
DATE = SYMBOL["date"]


def _of(names: str) -> str:
    return "[" + "".join(SYMBOL[name] for name in names.split()) + "]"


_ORG = "Company Investor University ResearchInstitute Hospital Institution GovernmentBody PartyBody Association Exchange Organization"
_PLACE = "Country Province City District Place"
_AREA = "Zone ScienceCity Park Site Building Cluster"
_KINDS = {
    "org": _ORG,
    "firm": "Company Investor Organization",
    "body": "GovernmentBody PartyBody Institution ResearchInstitute University Association Organization",
    "inst": "University ResearchInstitute Hospital Institution",
    "per": "Person",
    "place": _PLACE,
    "area": _AREA,
    "loc": f"{_PLACE} {_AREA}",
    "gov": "GovernmentBody PartyBody",
    "cluster": "Cluster Park Zone ScienceCity",
    "fund": "Investor",
    "exchange": "Exchange",
    "assoc": "Association Organization",
    "country": "Country",
    "maker": "Company Investor Organization ResearchInstitute Product",
    "prodorg": f"{_ORG} Product Technology",
    "policy": "Policy",
    "prod": "Product Technology",
    "event": "Event Conference",
    "thing": f"{_ORG} {_PLACE} {_AREA} Product Policy Event Conference Technology",
    "owner": f"{_ORG} {_PLACE} {_AREA}",
    "title": "title",
    "money": "money",
    "share": "share",
    "size": "area",
    "count": "count other",
    "date": "date",
    "unclear": "unclear person?",
}
_JOIN = r"(?:、|,(?=[\ue000-\ue01c](?:[、,和与及]|以及|等))|和|与|及|以及|并|、?及|,以及|联合|会同)"
# Between two parts of one claim: no sign that ends a clause and no other name; dates and numbers may stand there.
_PLAIN = f"[^,。;:!?“”()《》\n{_FIRST}-{SYMBOL['Segment']}{SYMBOL['title']}{SYMBOL['unclear']}{SYMBOL['person?']}]"
# Where it happened may stand there too: 与甲公司在上海签署协议.
_BETWEEN = f"(?:{_PLAIN}|(?<=[在于赴]){_of(f'{_PLACE} {_AREA} Event Conference')}{{1,3}})"
_ADVERBS = (
    "并|如今|现今|还|也|且|均|都|正|正在|眼下|本次|随后|此后|后来|去年底|当时|则|而|此外|另外|另|据此|最终|有意|宣布|同步|将要|今后|未来|主力|同日|其后|早在|就|同样|更|目前|主要|现|现已|已|已经|正式|同时|此前|近期|先后|陆续|成功|共同|联合|率先|日前|率队|其中|据悉|据了解|据介绍|截至目前|于|在|曾|又|再|将|拟|计划|预计|有望|即将|未|并未|尚未|没有|近|累计|"
    + DATE
    + "(?:至今|起)?"
)
# 甲集团全资子公司|乙公司: whose the next name is; 国内领先的芯片厂商|乙公司: what it is.
_OWN = (
    f"(?:{_of(_ORG)}(?:的)?(?:旗下|下属|所属|全资|控股|参股|一级|二级)*(?:的)?(?:子公司|孙公司|公司|企业|品牌|机构)?)?"
)
_WHO = (
    f"(?:(?:{_of(_PLACE)})?(?:[^,。;:!?“”()《》\n的与和及向对由被在为{_FIRST}-{_LAST}]|的){{0,14}}"
    r"(?:公司|企业|厂商|制造商|供应商|服务商|提供商|开发商|运营商|生产商|品牌|巨头|龙头|平台|机构|竞争对手|对手|同行|新秀|独角兽|创企|车企|药企|商)(?:——|—)?|[一-鿿]{2,6}的)?"
    f"(?:{_of(_PLACE)}的)?"  # 买下东莞的|乙公司
    f"(?:{_of('Country')}的?)?"  # 收购德国|乙公司, 与丹麦的|乙公司
)
_MACROS = {
    "adv": f"(?:(?:{_ADVERBS}),?){{0,5}}",
    "gap": _BETWEEN,
    "mod": r"(?:原|原先|将|拟|或将|有望|已|已经|正式|曾|曾经|并|未|并未|尚未|不|仍|也|均|都|一度|计划|即将|此前|没有|还|同时|成功|否认|可能|依然|目前|现|现已|由此|随之|因此|从此|最终){0,4}",
    "own": _OWN,
    "who": _WHO,
    "begin": r"(?:(?<=[,;:。\n“])|(?<![^\s]))(?:\([一二三四五六七八九十\d]{1,2}\)|[①-⑩])?",
}
_TOKEN = re.compile(r"\{(?P<name>[a-z]+)(?::(?P<n>\d+))?\}")


@cache
def expand(rule: str) -> re.Pattern[str]:
    """Return the compiled form of a rule: `{org}` one organization, `{orgs}` a list of them, `{gap:8}` up to 8 characters.

    `{subj:...}` is not part of it: a rule that may take its subject from the clause before has a group `c` (see rule.py).
    Unknown names raise KeyError.
    """
    return re.compile(written_out(rule))


# A class that lists the 21,000 Chinese characters costs a thousand times a category to compile (1.3 ms each, and
# rules have hundreds): letters that are not ASCII are the same characters in these texts.
_CHINESE = {"[一-鿿]": r"[^\W\dA-Za-z_]", "[一-鿿A-Za-z]": r"[^\W\d_]"}


def written_out(rule: str) -> str:
    """Return the regular expression of a rule."""
    written = _TOKEN.sub(_expanded, rule)
    for listed, category in _CHINESE.items():
        written = written.replace(listed, category)
    return written


@cache
def screened(rule: str) -> Screened:
    """Return the same pattern for whole sentences, most of which have nothing for it."""
    return Screened(written_out(rule))


def _expanded(match: re.Match[str]) -> str:
    name, size = match["name"], match["n"]
    if name == "gap":
        return f"{_BETWEEN}{{0,{size or 8}}}?"
    if name in _MACROS:
        return _MACROS[name]
    if name in _KINDS:
        return _of(_KINDS[name])
    one = _of(_KINDS["policy" if name == "policies" else name.removesuffix("s")])  # a plural is a list
    return f"(?:{one}(?:{_JOIN}{one}){{0,30}})"
