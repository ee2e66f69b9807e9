# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for stakes: who holds what share of whom, who bought it from whom, who set up whom with how much."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.statements.chinese.rule import Match, Rule, share_of, whole_number
from ingest.statements.statement import Scalar


def counted(match: Match) -> Mapping[str, Scalar]:
    """Return how many shares are held, and which part of all they are, as far as the words say."""
    number = match.quantity("n")
    shares: dict[str, Scalar] = {"shares": whole_number(number.value)} if number and number.kind == "count" else {}
    return {**shares, **share_of(match)}


_ALSO = r"(?:合计|分别|直接|间接|共|目前|仍|现|已|共同|实际|累计|直接及间接|直接和间接)*"
_HOLD = _ALSO + r"(?:持有|持|拥有|占有|控制)(?:了)?(?!的)"
_OWNED = _ALSO + r"(?:所持有?|所拥有|持有|拥有)(?:的)?"
_STOCK = r"(?:总股本|已发行股份|股本总额|注册资本)?(?:的)?(?:[^,。;\ue000-\ue0ff]{0,8}?)(?P<f>{share})(?:的)?(?:股权|股份|股票|权益|出资额|份额|控股权)?"
_SOME = r"(?:的)?(?:全部|部分|剩余|多数|少数|控股|若干|{count}|\d+(?:股|万股|亿股))?(?:的)?(?:股权|股份|股票|权益)"
_BUYS = r"(?:全资收购|要约收购|收购|受让|购买|购入|购得|买下|竞得|竞买|收购了|收回|认购)(?:了)?"
_HOLDERS = r"(?P<s>{orgs}|{pers})(?:等[^,。;\ue000-\ue0ff]{0,12})?"

# 乙为甲控股子公司,: what follows tells of the share that the parent holds in it
_CHILD = r"(?P<o>{firm}){mod}(?:是|为|系|作为)(?P<s>{org})(?:的|旗下|下属){0,2}[^,。;\ue000-\ue0ff]{0,10}(?:子公司|孙公司)[,;]"
_ITS = r"(?:{org}|公司|集团|后者|上市公司)?(?:目前|现|仍|直接|间接|合计|共|则){0,3}"

RULES = (
    # 甲收购乙持有的丙24%股权: 乙 holds 丙
    Rule("shares-sold", "HOLDS_SHARES_IN", _BUYS + r"(?:其|公司|控股股东|股东|大股东|交易对方|自然人|关联方|母公司)?" + _HOLDERS + _OWNED + r"(?P<o>{firm})(?:的)?(?:合计)?(?P<f>{share})(?:的)?(?:股权|股份|权益)", 0.9, share_of, apposed=True),
    Rule("shares-held", "HOLDS_SHARES_IN", r"(?<!收购|受让|购买|购入|认购|购了)(?P<s>{orgs}|{pers})(?:等[^,。;\ue000-\ue0ff]{0,8})?{gap:8}" + _HOLD + r"(?P<o>{firm})(?:\([^()]{0,12}\))?(?:的)?" + _STOCK, 0.94, share_of),
    Rule("shares-owned", "HOLDS_SHARES_IN", r"(?P<s>{orgs}|{pers})(?:等[^,。;\ue000-\ue0ff]{0,8})?" + _ALSO + r"(?:所持有?|所拥有|持有|拥有)的?(?<=[所的持])(?P<o>{firm})(?:的)?" + _STOCK, 0.92, share_of, apposed=True),
    Rule("shares-held-some", "HOLDS_SHARES_IN", r"(?P<s>{org}|{per}){gap:6}" + _HOLD + r"(?P<o>{firm})" + _SOME + r"(?:[^,。;\ue000-\ue0ff]{0,6}(?:{count})?[^,。;\ue000-\ue0ff]{0,6},(?:约)?占(?:其|{firm}|{unclear})?(?:总股本|股份总数|已发行股份)?(?:总数)?(?:的)?(?:比例为)?(?P<f>{share}))?", 0.88, share_of),
    # 谭先生持有本公司125万股股份,占已发行股份约0.3%; 何女士及林先生并无持有本公司任何股份
    Rule("shares-of-director", "HOLDS_SHARES_IN", r"(?P<s>{per})(?:先生|女士|博士)?(?:个人|直接|间接|实益|合共|共|被视为)*(?:持有|拥有)(?P<o>{firm})(?:的)?(?P<n>{count})(?:股|份)?(?:普通股|股份|股票)(?:,(?:约)?占(?:其|公司|本公司|{firm})?(?:已发行)?(?:总)?(?:股份|股本)(?:总数|总额)?(?:的)?(?:约)?(?P<f>{share}))?", 0.92, counted),
    Rule("shares-none", "HOLDS_SHARES_IN", r"(?P<s>{per}(?:先生|女士|博士)?(?:(?:、|和|与|及|以及){per}(?:先生|女士|博士)?){0,4})(?:均|都|目前|则|现)*(?P<x>并无|没有|均无|未|并未|亦无|概无)(?:直接|间接|于)*(?:持有|拥有)(?P<o>{firm})(?:的)?(?:任何)?(?:股份|股票|股权|权益)", 0.93),
    # 甲持有乙4.5亿股,占其总股本的12%
    Rule("shares-counted", "HOLDS_SHARES_IN", r"(?:(?P<s>{org}|{per}){gap:6}|{begin}{adv}(?P<c>))" + _HOLD + r"(?P<o>{firm})(?:的)?[^,。;\ue000-\ue01c]{0,16}股(?:股份|股票|股权|[^,。;\ue000-\ue0ff]{0,6}股)?,(?:约|合计)?占(?:其|{firm}|公司)?(?:的)?[^,。;\ue000-\ue0ff]{0,4}(?:总股本|注册资本|股本|股份总额|总股份|已发行股份|股份总数|股本总额)(?:的)?(?:比例为)?(?P<f>{share})", 0.92, share_of, carry="org"),
    Rule("shares-top-topic", "HOLDS_SHARES_IN", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?:现)?(?:第[一二三四五六七八九十]大|大|主要|单一最大)股东(?P<s>{org}|{per})(?!(?:旗下|下属|的(?:控股|全资)))", 0.86, carry="firm", carried="o", apposed=True),
    Rule("shares-held-carried", "HOLDS_SHARES_IN", r"{begin}{adv}(?P<c>)" + _HOLD + r"(?P<o>{firm})(?:的)?" + _STOCK, 0.88, share_of, carry="firm"),
    # 乙为甲控股子公司,公司持有其51%股权,交易完成后持股比例将增至75%
    Rule("shares-of-child", "HOLDS_SHARES_IN", _CHILD + r"{gap:8}" + _ITS + r"(?:持有|持股|控股)(?:{org}|其|该公司)?(?:的)?(?:比例)?(?:为|达)?(?P<f>{share})", 0.93, share_of),
    Rule("shares-of-child-then", "HOLDS_SHARES_IN", _CHILD + r"[^。;]{0,40}?(?:完成|实施|结束)后,?" + _ITS + r"(?:对(?:{org}|其)(?:的)?)?(?:持股比例|持股|持有(?:{org}|其)?的?(?:股权|股份)比例)(?:将|预计|由|从|{share}){0,4}(?:增至|升至|增加至|增加到|降至|变为|达到|提升至|上升至|下降至|提高到|提高至|为)(?P<f>{share})", 0.93, share_of),
    Rule("shares-in-order", "HOLDS_SHARES_IN", r"(?:(?P<o>{firm})[^,。;\ue000-\ue0ff]{0,4}|{begin}{adv}(?P<c>))由(?P<s>(?:{org}|{per})(?:(?:、|和|与|及){1,2}(?:{org}|{per})){1,6})[^,。;\ue000-\ue0ff]{0,12}(?:设立|成立|组建|出资|持股|持有|创立),(?:双方|两者|各方|三方)?(?:的)?(?:持股|出资|股权|占股)(?:比例)?(?:分别|依次)(?:为|是|达)?(?P<f>{share}(?:(?:、|和|与|及){1,2}{share}){1,6})", 0.93, carry="firm", carried="o", zipped=True),
    Rule("shares-gone", "HOLDS_SHARES_IN", r"(?<!后,)(?P<s>{org}|{per}){gap:14}(?:[^,。;\ue000-\ue0ff]{0,8},)?(?:已)?(?:不再持有|清空了?|全部卖出|全部转让了?)(?P<o>{firm})(?:的)?(?:任何|全部)?(?:股份|股权|股票)", 0.92, over=True),
    Rule("shares-left", "HOLDS_SHARES_IN", r"(?P<c>)(?:股东)(?P<s>{org}|{per})(?:先生|女士)?{gap:10}(?:清仓离场|清仓退出|全部退出|清仓减持完毕|减持完毕退出|完成清仓)", 0.86, carry="firm", carried="o", over=True),
    # 甲参股公司乙完成融资: 甲 holds shares in it, and is not in the round
    Rule("shares-associate-apposed", "HOLDS_SHARES_IN", r"(?P<s>{org})(?:的)?参股(?:公司|企业|子公司|的)(?P<o>{firm})", 0.9, apposed=True),
    Rule("shares-associate", "HOLDS_SHARES_IN", r"(?:(?P<o>{firm}){mod}|{begin}{adv}(?P<c>))(?:是|系|为)(?P<s>{org})(?:的)?参股(?:企业|公司|子公司)", 0.92, carry="firm", carried="o"),
    # 乙系持有公司6.8%股份的股东
    Rule("shares-system", "HOLDS_SHARES_IN", r"(?P<s>{org}|{per})(?:系|为|是|作为)(?:合计|直接)?持有(?P<o>{firm})(?:的)?(?P<f>{share})(?:以上)?(?:的)?(?:股份|股权)(?:的)?{gap:8}股东", 0.94, share_of),
    Rule("shares-by-topic", "HOLDS_SHARES_IN", r"{begin}{adv}(?P<c>)(?:其(?:妻子?|子|女|夫|弟|兄))?{title}{0,2}(?P<s>{per})(?:个人)?(?:则)?(?:合计|直接|间接|共)*(?:持股比例|持股|占股)(?:为|达|约)?(?P<f>{share})", 0.86, share_of, carry="firm", carried="o"),
    Rule("shares-kin", "HOLDS_SHARES_IN", r"(?P<c>)(?<=,)其(?:妻子?|子|女|夫|弟|兄)(?P<s>{per})(?:则)?(?:合计|直接|间接)?(?:持股|占股|持有)(?P<f>{share})", 0.86, share_of, carry="firm", carried="o"),
    # 甲由乙控股,持股比例为72%,其余28%由丙持有
    Rule("shares-control", "HOLDS_SHARES_IN", r"(?P<o>{firm})由(?P<s>{org}|{per})(?:控股|持股|持有|绝对控股|相对控股)(?:,?(?:持股比例|占比|比例)(?:为|达)?)?(?P<f>{share})", 0.93, share_of),
    Rule("shares-founders", "HOLDS_SHARES_IN", r"(?P<o>{firm})由(?P<s>(?:{per}|{firm})(?:(?:、|和|与|及){1,2}(?:{per}|{firm})){1,5})(?:[^。;]{0,24},)?(?:二人|两人|三人|四人|双方|两者|三方)?分别(?:持股|持有|占股|占)(?P<f>{share}(?:(?:、|和|与|及){1,2}{share}){1,5})", 0.93, zipped=True),
    Rule("shares-rest", "HOLDS_SHARES_IN", r"(?P<c>)(?<=[,、])(?:其余|剩余|另外)(?:的)?(?P<f>{share})?(?:的)?(?:股权|股份)?(?:则)?(?:由|为)(?P<s>{orgs}|{pers})(?:等)?(?:共同)?(?:持有|所有)", 0.88, share_of, carry="firm", carried="o"),
    Rule("shares-next", "HOLDS_SHARES_IN", r"持有(?P<o>{firm})(?:的)?{share}(?:的)?(?:股权|股份|股票)?[,、;](?:(?:{org}|{per})(?:则)?(?:持股|持有|占股){share}[,、]){0,3}(?P<s>{org}|{per})(?:则)?(?:合计|直接|间接)?(?:持股|占股|占比|持有)(?:比例)?(?:为|达|约)?(?P<f>{share})", 0.88, share_of),
    Rule("shares-inside", "HOLDS_SHARES_IN", r"(?P<o>{firm})(?:的)?(?:股权结构|股东|股权){gap:8}[,:]?{gap:6}(?P<s>{org}|{per})(?:则)?(?:合计|直接|间接)?(?:持股比例|持股|占股|占比|持有)(?:为|达|约)?(?P<f>{share})", 0.88, share_of),
    Rule("shares-each", "HOLDS_SHARES_IN", r"(?P<s>(?:{firm}|{per})(?:(?:、|和|与|及|,){1,2}(?:{firm}|{per})){1,6}){gap:4}(?:分别|各自)(?:直接|间接|合计)?(?:持有|持股|占)(?P<o>{firm})?(?:的)?(?:股权|股份)?(?P<f>{share}(?:(?:、|和|与|及|,){1,2}{share}){1,6})", 0.96, zipped=True),
    Rule("shares-are", "HOLDS_SHARES_IN", r"(?P<s>(?:{firm}|{per})(?:(?:、|和|与|及){1,2}(?:{firm}|{per})){1,6})(?:均|都|同)?(?:为|是|系)(?P<o>{firm})(?:的)?[^,。;\ue000-\ue0ff]{0,6}股东,(?:分别|各自)(?:直接|间接|合计)?(?:持有|持股|占股|占)(?:其|公司)?(?:的)?(?:股权|股份)?(?P<f>{share}(?:(?:、|和|与|及|,){1,2}{share}){1,6})", 0.95, zipped=True),
    Rule("shares-both", "HOLDS_SHARES_IN", r"(?:(?P<o>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?)(?:现有?|目前的?|主要|前[\d一二三四五十]大)*股东(?:还)?(?:包括|为|有|分别为|分别是)(?P<s>(?:{org}|{per})(?:(?:、|和|与|及){1,2}(?:{org}|{per})){1,6})(?:等)?,(?:两者|二者|三者|前者|其|上述股东|后两者)?分别(?:持有|持股|占股|占)(?:股权|股份)?(?:的)?(?P<f>{share}(?:(?:、|和|与|及){1,2}{share}){1,6})", 0.93, carry="firm", carried="o", zipped=True),
    Rule("shares-top", "HOLDS_SHARES_IN", r"(?P<s>{org}|{per}){mod}(?:为|是|系|成为|作为|跃升为|晋升为)(?P<o>{firm})(?:的)?(?:并列)?(?:第[一二三四五六七八九十]大|最大|大|重要|主要|战略|持股[^,。;]{0,8}的|单一最大|原始|现有|机构|创始)股东(?:,?(?:合计|直接)?持股(?:比例)?(?:为)?(?P<f>{share}))?", 0.92, share_of),
    Rule("shares-top-apposed", "HOLDS_SHARES_IN", r"(?P<o>{firm})(?:的)?(?:第[一二三四五六七八九十]大|最大|大|重要|主要|战略|单一最大|机构)股东(?:、)?(?P<s>{org}|{per})", 0.88, apposed=True),
    Rule("shares-top-is", "HOLDS_SHARES_IN", r"(?P<o>{firm})(?:的)?(?:第[一二三四五六七八九十]大|最大|大|主要|单一最大)股东(?:为|是|系|包括|有)(?P<s>{orgs}|{pers})(?:(?:,|,?合计|,?直接)*持股(?:比例)?(?:为)?(?P<f>{share}))?", 0.92, share_of),
    Rule("shares-more", "HOLDS_SHARES_IN", r"(?P<s>{org}|{per}){gap:10}(?:增持|举牌)(?:了)?(?P<o>{firm})(?:的)?(?:{gap:6}(?P<f>{share}))?", 0.88),
    # 减持后仍持有4.8%的股份: of the company just named
    Rule("shares-still", "HOLDS_SHARES_IN", r"(?P<s>{org}|{per}){gap:8}(?:减持|增持|出售|转让)(?:了)?(?P<o>{firm})[^。;\ue000-\ue0ff]{0,20}(?:{share}|{count}|{money})?[^。;\ue000-\ue0ff]{0,12},[^。;]{0,24}?(?:仍|尚|合计|共|将)?(?:持有|持股|占)(?:其|该公司|公司|{firm}|{unclear})?(?:的)?(?:总股本)?(?:的)?(?:股份|比例)?(?:为|的|降至|增至|升至)?(?P<f>{share})", 0.88, share_of),
    # 交易完成后公司持股比例将增至75%
    Rule("shares-then", "HOLDS_SHARES_IN", r"(?P<c>)(?P<s>{org}|{per})(?:对)?(?P<o>{firm})?(?:的)?(?:持股比例|持股)(?:将|预计|拟)?(?:由|从)?(?:{share})?(?:将)?(?:增至|升至|增加至|增加到|降至|变为|达到|提升至|上升至|下降至|提高到|提高至)(?P<f>{share})", 0.88, share_of, carry="firm", carried="o"),
)  # fmt: skip
