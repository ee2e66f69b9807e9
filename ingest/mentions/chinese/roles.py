# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Names that only their part in the sentence gives away: 主要对手是甲和乙, 由丙供应, 丁、戊等先后落户."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import places
from ingest.mentions.chinese.organizations import all_generic, foreign_front
from ingest.mentions.chinese.words import Words

_ITEM = r"[一-鿿A-Za-z0-9·&]{2,10}"
_ITEMS = rf"(?P<n>{_ITEM}?(?:(?:、|和|与|以及|及){_ITEM}?)*?)"
_MANY = rf"(?P<n>{_ITEM}?(?:、{_ITEM}?)+)"
_SOME = r"(?:等)?(?:[\d一二三四五六七八九十两三多数几余近]{0,4}家)?(?:知名|龙头|企业|公司|机构|客户|厂商)*"
_FRAMES = tuple(
    (re.compile(pattern), cls)
    for cls, pattern in (
        ("Company", rf"客户(?:,)?(?:除了?[^,。;]{{2,20}}外)?,?(?:还|则|主要)*(?:包括|有|为){_ITEMS}(?=[。,;]|等)"),
        ("Company", rf"(?:另一家|一家|知名|头部|龙头|同行|同城)[^,。;:“”]{{0,8}}(?:企业|公司|厂商|药企|车企|巨头)(?P<n>{_ITEM}?)(?=[,。;、]|的|是|与|和|在|宣布|表示|近日|日前)"),
        ("Company", rf"(?:对手|竞争者|竞品公司)(?:则|主要|还)?(?:包括|有|为|是){_ITEMS}(?=[。,;]|等)"),
        ("Company", rf"(?:客户|供应商|合作伙伴|代工厂|经销商|子公司)(?:则|主要|还|已)?(?:包括|有|为|涵盖|覆盖)(?:了)?{_ITEMS}(?=[。,;]|等)"),
        ("Investor", rf"(?:投资方|投资人|投资机构)(?:则|主要|还)?(?:包括|有|为|是){_ITEMS}(?=[。,;]|等)"),
        ("Company", rf"(?:(?<=[。,;\n])|^){_MANY}{_SOME}(?:先后|已|已经|相继|陆续|纷纷|也|均|都|率先|同期)*(?:落户|入驻|进驻)"),
        ("Investor", rf"(?:(?<=[。,;\n])|^){_MANY}{_SOME}(?:继续|联合|共同|也|均|都)*(?:跟投|参投)"),
        ("Company", rf"由(?:[一-鿿]{{1,4}}国|日本|中国)?(?P<n>{_ITEM}?)(?:独家|批量|负责|长期)*(?:供应|供货|代工)(?=[,。;、]|的)"),
        ("Company", rf"(?:采购自|购自|孵化自|分拆自|来自供应商)(?P<n>{_ITEM}?)(?=[,。;、]|的)"),
        ("Company", rf"供应(?:给)?{_ITEMS}(?:等)?[两三四多数几]家(?:客户|企业|公司|车企|厂商)"),
        ("Company", rf"(?:打入|进入|切入)(?:了)?{_ITEMS}(?:等[^,。;]{{0,8}})?(?:的)?(?:供应链|供应体系)"),
    )
)  # fmt: skip
# 海狮|家电: two common words can make a name, where a name must stand.
_FIRM_LIKE = re.compile(
    r"[一-鿿]{2,3}(?:家电|电器|能源|汽车|电子|药业|医药|制药|生物|科技|智能|重工|机械|机床|装备|航天|航空|电力|电气|钢铁|铝业|铜业|锂业|矿业|化工|新材|食品|乳业|传媒|物流|软件|半导体|光电|电池|传动|叉车|纺织|服饰|集团)"
)
_STOP = re.compile(
    r"投资者|投资人|[的了在是为被把并也都还就而但且该此其他它我你这那各每某]|以及|多家|公司$|企业$|机构$|领域|行业|市场|平台|方面|客户|厂商|品牌|龙头"
)


def by_role(text: str, words: Words) -> Iterator[Candidate]:
    """Yield unknown words that stand where the sentence has room only for a company or an investor."""
    for pattern, cls in _FRAMES:
        for match in pattern.finditer(text):
            offset = match.start("n")
            for part in re.finditer(r"[^、和与及]+", match["n"].replace("以及", "、、")):
                start, end = offset + part.start(), offset + part.end()
                start += foreign_front(text[start:end])
                if _may_be_a_name(text[start:end], words):
                    yield Candidate(start=start, end=end, cls=cls, score=0.87)


def _may_be_a_name(item: str, words: Words) -> bool:
    return (
        len(item) >= 2
        and item not in places()
        and not _STOP.search(item)
        and not all_generic(item)
        and re.search(r"[一-鿿A-Z]", item) is not None
        and (words.invented(item) or _FIRM_LIKE.fullmatch(item) is not None)
    )
