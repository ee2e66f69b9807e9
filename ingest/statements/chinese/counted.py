"""Which companies a number of companies counts: 人工智能核心企业, of 上海人工智能核心企业已超过1000家."""

from __future__ import annotations

import re

_KIND = re.compile(
    r"(?P<k>[^\W_]{2,16}?(?:企业|公司|机构|独角兽))(?=数量|总数|总量|数(?!字)|家数|户数|已|共|累计|约|达|超|突破|有|增|为|总计|合计|,|。|;|、|\)|的|$|[\ue000-\ue0ff])"
)
# What stands before the kind and says nothing of it: 已集聚|人工智能企业, 全市|规模以上企业.
_LEAD = re.compile(
    r"^(?:(?:目前|现在|已经?|累计|现有|现已|共有?|先后|成功|全[市省区县州国]|本[市区]|我[市省区]|辖区内?|区内|市内|省内|园区内?|的|各类|各地|约|近|超过?|约有|有|拥有|引进|引入|招引|吸引|集聚|聚集|汇聚|汇集|培育|孵化|形成|涌现|达到?|了|起|出|并|其中|家|户|包括|等|相关|上下游|入驻|在册|存续|新增|注册)+)"
)
_ALL = re.compile(r"(?:企业|公司|机构)|(?:企业法人|市场主体)|(?:内|外|中|类|多)资?企业")


def counted_in(words: str) -> str:
    """Return the kind of companies that the words around a number name, "" where they count all: 企业312家."""
    for match in _KIND.finditer(words):
        kind = match["k"]
        while (lead := _LEAD.match(kind)) is not None and lead.end() < len(kind):
            kind = kind[lead.end() :]
        if not _ALL.fullmatch(kind):
            return kind
    return ""
