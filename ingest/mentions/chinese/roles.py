# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Names that only their part in the sentence gives away: 主要对手是甲和乙, 由丙供应, 丁、戊等先后落户."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.coined import invented_throughout
from ingest.mentions.chinese.gazetteer import places
from ingest.mentions.chinese.organizations import all_generic, foreign_front
from ingest.mentions.chinese.words import FUNCTION_WORDS, Words

_FAR = r"(?:[一-鿿]{1,3}国|日本|瑞士|瑞典|荷兰|意大利|丹麦|挪威|芬兰|比利时|以色列|奥地利|西班牙|印度|加拿大|澳大利亚|新加坡)"
_ITEM = r"[一-鿿A-Za-z0-9·&]{2,10}"
_ITEMS = rf"(?P<n>{_ITEM}?(?:(?:、|和|与|以及|及){_ITEM}?)*?)"
_MANY = rf"(?P<n>{_ITEM}?(?:、{_ITEM}?)+)"
_ITEM_ALONE = rf"(?P<n>{_ITEM}?)"
# What follows the name of a firm that a common noun announces: 创业公司|启云方|的, 药企|莱恩|宣布.
_SPEAKS = r"(?=[,。;、]|的|是|与|和|在|于|完成|宣布|表示|近日|日前|获|拟|将|已|也|不同|创始人|联合创始人|董事长|总裁|总经理|CEO|首席)"
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
        ("Company", rf"(?:用的是|换成了?|改用了?|换用了?|选的是)(?P<n>{_ITEM}?)(?=的(?:产品|货|方案|型号|设备|同类))"),
        ("Company", rf"{_FAR}的(?P<n>{_ITEM}?)(?:如今|目前|现在)?(?:也)?(?:是|为|成了)(?:它|其|公司|该公司)[^,。;]{{0,10}}(?:买家|客户|股东|供应商|用户|买主|对手)"),
        ("Company", rf"供应(?:给)?{_ITEMS}(?:等)?[两三四多数几]家(?:客户|企业|公司|车企|厂商)"),
        ("Company", rf"(?:打入|进入|切入)(?:了)?{_ITEMS}(?:等[^,。;]{{0,8}})?(?:的)?(?:供应链|供应体系)"),
    )
)  # fmt: skip
# As many say so of common nouns too, only an invented word is a name here.
_LOOSE_FRAMES = tuple(
    (re.compile(pattern), cls)
    for cls, pattern in (
        ("Company", rf"(?:(?<=[^,。;的该本我贵子母分总“”])(?:公司|企业)|厂商|药企|车企|创企|巨头|新秀|友商|独角兽|制造商|服务商|运营商|开发商|提供商|供应商)(?P<n>{_ITEM}?){_SPEAKS}"),
        ("Investor", rf"(?:投资方|出资方|投资人)(?:则|主要|还)?(?:包括|有|为|是|系){_ITEMS}(?=[。,;]|等)"),
        ("Investor", rf"(?:老股东|原股东|新股东|既有股东){_ITEMS}(?:等)?(?:继续|持续|均|联合|共同|悉数|再度|也|追加|加码|超额|跟投|参投)"),
        ("Company", rf"(?:新增|引入){_ITEMS}(?:等)?(?:[\d一二两三四五六多]+(?:家|名|位))?(?:为|作为|成为)(?:公司|新)?股东"),
        ("Company", rf"由{_ITEMS}(?:等)?(?:共同|分别|联合|合计|各自|[\d一二两三四]家)*(?:持股|控股|出资|参股)"),
        ("Company", rf"(?:携手|联合|牵手|联手|委托){_ITEMS}(?:等)?(?:共同|一起|联合|合作|代工|共建|成立|打造|研发|开发|推出|生产|运营)"),
        ("Company", rf"(?:是|为|系|成为){_ITEMS}(?:等)?(?:[\d一二两三四五多]+家[^,。;的]{{0,6}})?的[^,。;]{{0,10}}(?:供应商|客户|股东|子公司|竞争对手|代工厂)"),
        ("Company", rf"(?:来自|出自|购自|采购自|买自){_FAR}的?{_ITEM_ALONE}(?=[,。;]|的(?:产品|货))"),
        ("Company", rf"被{_ITEM_ALONE}(?:全资|整体|以[^,。;]{{2,14}})?(?:收购|并购|控股|买下|收入囊中|吞并)"),
        ("Company", rf"(?:收购|并购|买下|拿下|控股|参股|入股|投资)(?:了)?(?:老牌|同行|本土|国内|海外|[一-鿿]{{1,3}}国)?{_ITEM_ALONE}(?=(?:后|[,。;]|[\d.]+%|全部|控制权|的(?:全部|多数|控股)))"),
        ("Company", rf"(?:孵化|脱胎|创立|创办|成立|上市|深耕[^,。;的]{{2,8}}|主打[^,。;的]{{2,8}}|专注[^,。;的]{{2,10}}|搬迁|独角兽企业|代工)的{_ITEM_ALONE}(?=,|均|也|已|正|宣布|完成|现|目前|如今|今年|去年|、|此前|近日|日前|是)"),
    )
)  # fmt: skip
# These have room for nothing but a firm, so that common words may name it too: 湖畔宇宙|是一家….
_SURE = tuple(
    re.compile(rf"(?:(?<=[,。;\n“])|^){_ITEM_ALONE}{pattern}")
    for pattern in (
        r"(?:是|系|为|作为)(?:国内|全球|我国)?一家(?!人)",
        r"(?:便|先后|已|曾|又|再度|连续|近日|日前|宣布|正式|于?近期|成功)*(?:获得?|拿到|斩获|完成)(?:了)?[^,。;]{0,24}(?:轮融资|轮投资|战略融资|独家投资|(?<=万|亿)(?:美)?元融资)",
    )
)
# 某某医药|公告显示: whose notice it is.
_NOTIFIES = re.compile(
    r"(?:(?<=[。\n;])|^)(?P<n>[一-鿿]{2,6}?)(?:\(\d{6}[^()]{0,6}\))?(?:\d{1,2}月?\d{0,2}日?|昨日|今日|晚间|昨晚|日前|近日){0,2}(?:发布|披露)?公告(?:称|显示|表示|[,:])"
)
_NO_ISSUER = re.compile(r".*(?:日|晚|前|间|期|会|网|述|关|次|份|时|一[则份条]|最新|公司|上市)$")
_NOT_SURE = re.compile(
    r"该|本|其|这|那|公司|企业|目前|同时|此外|记者|双方|今年|去年|近日|日前|由|在|对|与|和|并|且|已|也|还|据|以|为|从|将|它|他|她|我|前身|母公司|.*(?:公司|企业|项目|平台|产品|系统|模型|机构|前身|股东|团队|客户|一年|不久|之后|以来|后)$"
)
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
            for start, end in _items(text, match):
                if _may_be_a_name(text[start:end], words) and not _a_clause(words, start, end):
                    yield Candidate(start=start, end=end, cls=cls, score=0.87)
    for pattern, cls in _LOOSE_FRAMES:
        for match in pattern.finditer(text):
            for start, end in _items(text, match):
                if invented_throughout(text, words, start, end):
                    yield Candidate(start=start, end=end, cls=cls, score=0.76)
    yield from _policies(text)
    for match in _NOTIFIES.finditer(text):
        name = match["n"]
        if not (_NOT_SURE.match(name) or _STOP.search(name) or _NO_ISSUER.match(name) or name in places()):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls="Company", score=0.75)
    for pattern in (*_SURE, _SHARES_OF):
        for match in pattern.finditer(text):
            name = match["n"]
            if not (_NOT_SURE.match(name) or _STOP.search(name) or all_generic(name) or name in places()):
                yield Candidate(start=match.start("n"), end=match.end("n"), cls="Company", score=0.75)


_QUOTED_POLICY = re.compile(
    r"(?:出台|印发|发布|推出|公布|实施|落实)(?:了|的)?[^,。;“”《》]{0,10}“(?P<n>[一-鿿A-Za-z0-9+·]{2,12}(?:条|新政|计划|行动|办法|措施|政策包|意见|方案))”"
)


def _policies(text: str) -> Iterator[Candidate]:
    """Yield the short name in quotes of what a government issued: 出台的“算力十条”."""
    for match in _QUOTED_POLICY.finditer(text):
        yield Candidate(start=match.start("n"), end=match.end("n"), cls="Policy", score=0.9)


# 持有泉城热力|67%股份: what has shares to be held is a company.
_SHARES_OF = re.compile(
    r"(?:持有|收购|受让|转让|购买|出售|增持|减持|拍得)(?:了)?(?!目标|标的|上述|剩余)(?P<n>[一-鿿A-Za-z]{2,8}?)(?<!公司剩余)(?<!剩余)(?=(?:合计|约|剩余)?[\d.]+%(?:的)?(?:股份|股权|股票))"
)


def _items(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    offset = match.start("n")
    for part in re.finditer(r"[^、和与及]+", match["n"].replace("以及", "、、")):
        start, end = offset + part.start(), offset + part.end()
        yield start + foreign_front(text[start:end]), end


def _a_clause(words: Words, start: int, end: int) -> bool:
    """Say whether the stretch is what somebody does, words of grammar and verbs and all: 一家企业|要从基地撤走."""
    acts = [w for w in words.inside(start, end) if w.pos in ("v", "p", "d", "vd", "ad", "u", "r")]
    return len(acts) > 1 and any(w.text in FUNCTION_WORDS for w in acts)


def _may_be_a_name(item: str, words: Words) -> bool:
    return (
        len(item) >= 2
        and item not in places()
        and not _STOP.search(item)
        and not all_generic(item)
        and re.search(r"[一-鿿A-Z]", item) is not None
        and (words.invented(item) or _FIRM_LIKE.fullmatch(item) is not None)
    )
