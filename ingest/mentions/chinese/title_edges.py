"""Where titles begin beside names: not inside of a firm's name, and with the part of the firm that they are of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.titles import Title, is_title

# 手机|事业部总经理: what the division is for belongs to the title.
_DIVISION = re.compile(r"(?:事业部|事业群)")
_FOR = re.compile(r"[一-鿿A-Za-z]{1,8}$")
# 副总裁、汽车部|总经理: the next title of a list, with the part of the firm it is of.
_NEXT = re.compile(r"(?:、|兼任?|,兼)(?P<d>[一-鿿A-Za-z]{1,7}?(?:部|事业部|事业群|中心|群|大区|板块|产品线))$")
_NEXT_DIVISION = re.compile(r"(?:、|兼任?|,兼)(?P<d>[一-鿿A-Za-z]{1,7})$")
_NO_UNIT = re.compile(r"[任为是于在的及和与]|全部|内部|干部|总部|外部")


def titles_beside(text: str, titles: Sequence[Title], names: Sequence[Candidate]) -> tuple[Title, ...]:
    """Return the titles with their edges set right beside the names of the text."""
    inside = {at: name.end for name in names for at in range(name.start + 1, name.end)}
    bodies = {name.end for name in names if name.cls != "Person"}
    kept = [title for found in titles for title in _without_name(found, inside)]
    ends = {title.end for title in kept}
    return tuple(_with_unit(text, title, bodies, ends) for title in kept)


def _without_name(title: Title, inside: Mapping[int, int]) -> Iterator[Title]:
    """Yield a title without the end of a name that it begins with: 商岭科|技董事长 is 董事长 of 商岭科技."""
    cut = inside.get(title.start, title.start) - title.start
    if not cut:
        yield title
    elif is_title(title.text[cut:]):
        yield Title(title.start + cut, title.end, title.text[cut:])


def _with_unit(text: str, title: Title, bodies: set[int], ends: set[int]) -> Title:
    """Return a title with the words for the part of the firm between it and the firm, or the title before it."""
    start = title.start
    if _DIVISION.match(title.text):
        words = _FOR.search(text, max(0, start - 8), start)
        at = max((end for end in bodies if words is not None and words.start() <= end < start), default=start)
        start = at if not _NO_UNIT.search(text, at, start) else start
    listed = (_NEXT_DIVISION if _DIVISION.match(title.text) else _NEXT).search(text, max(0, start - 10), start)
    if listed is not None and listed.start() in ends and not _NO_UNIT.search(listed["d"]):
        start = max((end for end in bodies if listed.start("d") < end <= start), default=listed.start("d"))
    return Title(start, title.end, text[start : title.end])


def in_title(name: Candidate, titles: Sequence[Title]) -> bool:
    """Say whether a part of the world only says what a post is for: 甲公司|欧洲|销售总监."""
    if name.cls != "Place":
        return False
    i = bisect_right(titles, name.start, key=lambda title: title.start) - 1
    return i >= 0 and titles[i].start <= name.start and name.end < titles[i].end


def without_post_of_group(text: str, chosen: Sequence[Candidate], titles: Sequence[Title]) -> list[Candidate]:
    """Return the names without a 集团 that is of the post: 某某半导体|集团首席执行官 of 某某半导体(Xyz Semicon).

    The text itself renders the name without it into a name that is no group's."""
    posts = {title.start for title in titles}
    return [replace(c, end=c.end - 2) if c.end in posts and _rendered_without(text, c) else c for c in chosen]


def _rendered_without(text: str, name: Candidate) -> bool:
    form = text[name.start : name.end]
    rendered = re.search(rf"{re.escape(form[:-2])}\((?P<latin>[A-Z][^()]*)\)", text) if form.endswith("集团") else None
    return rendered is not None and not re.search(r"Group|Holding", rendered["latin"])


# 青松创投|管理合伙人, 颐海国际|华南|销售总监, 蔗谷生物|系2017年由…: a title, where somebody works, a verb.
_TAIL = re.compile(
    r"(?<=[一-鿿]{2})(?:Pre-?)?[A-H]\d?\+?(?=轮)|(?<=[一-鿿]{3})(?:管理(?=合伙人)|(?:华[东南北中]|西南|西北|东北|亚太|大中华区?|中国区|北美|欧洲)(?=(?:区|大区)?(?:销售|市场|运营|采购|研发|技术)?(?:副|总)?(?:总监|总裁|总经理|负责人))|投(?=[来了出下](?:约|近)?\d|[后前]估值)|供应链(?=总监|副总裁|负责人)|系(?=(?:19|20)\d\d年|由[^,。]{2,16}(?:孵化|设立|组建)|一家))"
)


def before_tail(text: str, start: int, end: int) -> int:
    """Return where a firm's name ends before what a title, or the clause, has behind it."""
    tail = next((m for m in _TAIL.finditer(text, start, end + 12) if m.end() == end), None)
    return end if tail is None else tail.start()


# 星展银行|消费银行业务主管: which part of a bank.
_BANK_LINE = re.compile(r"(?<=[一-鿿]{2}银行)(?:消费|零售|公司|投资|私人|交易)银行(?:业务|部|业务部)?$")
# 罗氏|亚洲合作部|负责人, 渣打香港|零售银行|主管: the part of a firm that a title is for.
_PART_OF_FIRM = re.compile(
    r"(?<=[一-鿿A-Za-z]{2})(?:(?:(?:亚洲|亚太|大中华|中国|欧洲|北美|全球|海外|华[东南北中西]|[东西]北|西南)区?)?(?:投资|研发|市场|销售|财务|法务|人力资源|合作|采购|运营|战略|公关|技术|工程|质量|生产|信息|国际|海外|证券|品牌|产品|设计|供应链|风控|数字|渠道|商务)+(?:业务)?部"
    r"|(?:零售|消费|私人|企业)(?:银行|金融)(?:业务|部|业务部)?)$"
)
_LEADS = re.compile(r"(?:副|总)?(?:负责人|主管|部长|总监|总经理|经理|总裁)")


def is_led(text: str, end: int) -> bool:
    """Say whether a title of those who lead a part of a firm follows."""
    return _LEADS.match(text, end) is not None


def before_unit(text: str, start: int, end: int) -> int:
    """Return where a firm's name ends before the part of it that a title is for."""
    for line in (_BANK_LINE.search(text, start, end), _PART_OF_FIRM.search(text, start, end)):
        if line is not None and (line.re is _BANK_LINE or is_led(text, end)):
            end = line.start()
    return end
