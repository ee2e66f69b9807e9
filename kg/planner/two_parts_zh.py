"""Chinese questions that ask twice in one clause, and second parts that leave out most of their words."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.planner.posts_zh import POST
from kg.planner.restated_zh_figures import FIGURE

_FIGURES_ZH = re.compile(
    rf"^(?P<x>.+?)(?:的)?(?P<a>{FIGURE})(?:、|和|与|及|以及|跟)(?P<b>{FIGURE})(?:分别|各自|各|都)*(?:是|有|为|达)?(?:多少|多大|几)(?:钱)?$"
)
_WHEN_WHERE_ZH = re.compile(
    r"^(?P<x>.+?)(?:是)?(?:在)?(?P<when>什么时候|何时|哪一?年|哪一?天|哪个月)(?:在|于|、|和|，|,)+(?P<where>哪里|哪儿|哪(?:一)?(?:家|个)(?:交易所|板块|城市|地方|园区|国家)|什么地方)"
    r"(?P<verb>上市|挂牌|成立|创立|创办|入驻|落户|举办|举行|召开|开业|出生|毕业|开工|投产)(?:的)?$"
)
_FROM_TO_ZH = re.compile(
    r"^(?P<x>.+?)从(?P<a>[^从到]{2,6}?)到(?P<b>[^从到]{2,6}?)(?:一共|总共|共)?(?:用了|花了|经过了?|历时|隔了)?(?:多久|多长时间|几年|多少年|几个月)$"
)
_JOINT_ZH = re.compile(
    r"^(?P<pair>.+?(?:和|与|跟|同).+?)(?:的|(?:共同|合资|联合)*(?:成立|设立|组建)的)?合资(?:公司|企业)(?:的)?(?P<noun>[^的]{2,8}?)(?:是|由|为|叫)?(?:谁|哪位)(?:来)?(?:担任|出任|任)?$"
)
_AND_NOUN_ZH = re.compile(r"^(?P<x>.+的)(?P<a>[^的]{1,8}?)(?P<rest>是谁|是哪位|是多少|有哪些|在哪里|是什么|是哪家)$")
_AND_WHOM_ZH = re.compile(
    r"^(?:又|是|而)?(?P<b>(?!前任|上一任|前一任)[^的，,谁哪什么多少是在有]{2,8}?)(?:呢|又如何|又是谁|又是多少)$"
)
_TITLED_ZH = re.compile(
    r"^(?P<x>.+?)(?:是)?(?:在)?(?:哪一?年|什么时候|何时)(?:被)?(?:评为|认定为|授予|列为|评上|获评|命名为)(?:了)?(?P<d>.+?)(?:的)?$"
)
_BY_WHOM_ZH = re.compile(
    r"^(?:又)?(?:是)?(?:由|被)?(?:谁|哪个(?:部门|单位|机构)|哪家(?:机构|单位))(?:来)?(?:评|认定|授予|评定|评选|颁发|命名)(?:的|了)?$"
)
_HOLDER_ZH = re.compile(
    r"^(?P<x>.+?)的(?P<n>(?:联合)?创始人|[^的，,]{0,4}(?:董事长|总裁|经理|总监|官|主任|院长|所长|会长|主席))(?=在|是|从|毕业|曾|以前|现在|之前)"
)
_AT_FIRM_ZH = re.compile(
    r"^(?:他|她)?(?:又|还|现在|目前)?在(?:公司|本公司|该公司|企业)(?:里|内)?(?:又|还|同时|现在|目前)*(?:担任|出任|任|做|当)(?:什么|啥|何)(?:职务|职位|职|角色)?$"
)
_ROUND_ZH = re.compile(r"^(?P<x>.+?(?:(?:[Pp]re-?)?[A-Ha-h]\d?\+{0,2}轮|天使轮|种子轮|战略轮))")
_OF_ROUND_ZH = re.compile(
    r"^(?:又|都|还)?(?:是)?(?:由)?(?:谁|哪(?:些|几家|家)(?:机构|公司|基金)?)(?:领投|跟投|参投|投)(?:的|了)?$|^(?:领投方|跟投方|投资方)(?:是|有)(?:谁|哪些|哪家)$"
)
_OF_WHOLE = r"(?:占比|占|在|比)"
_PART_OF_WHOLE = r"(?:总数|总额|总量|总人数|总规模)?(?:里面|里|中|当中)?(?:的)?(?:比例|比重|份额|百分比|占比|率)?(?:是|有|为|达到|达|占)*(?:多少|多大|多高|几成|百分之几|百分之多少|几个百分点)?(?:的)?(?:比例|比重)?"
_RATIO_ZH = (
    re.compile(rf"^(?P<x>.+?)(?:的)?(?P<a>{FIGURE}){_OF_WHOLE}(?:了|到|其|公司|全部|全体|总|全年|年度)*(?P<b>{FIGURE}){_PART_OF_WHOLE}$"),
    re.compile(rf"^(?P<x>.+?)(?:的)?(?P<b>{FIGURE})(?:里面|里|中|当中)[，,]?(?:搞|做|从事)?(?P<a>{FIGURE}|研发)(?:工作)?(?:的)?(?:人)?(?:占|占比|占到){_PART_OF_WHOLE}$"),
    re.compile(r"^(?P<x>.+?)(?:的)?(?P<a>研发人员)(?:的)?(?:占比|比例|比重|占)(?:是|有|为|了|达)?(?:多少|几成|多大|多高|百分之几|百分之多少)?(?:的)?(?:比例)?$"),
)  # fmt: skip
_DEAL = r"(?:收购|并购|买下|买入|购买|购入|拿下|受让)"
_PRICE_AND_PART_ZH = re.compile(
    rf"^(?P<a>.+?)(?P<plan>(?:计划|打算|拟|准备|将|要)?)(?:以|花|花了|用|用了|出资|作价|耗资|斥资)(?:多少|几)(?:钱|资金|亿元|万元|亿|万|元)?(?:的价格)?(?:来)?"
    rf"(?P<verb>{_DEAL})(?:了)?(?P<b>.+?)(?:的)?(?:多少|几成|多大比例|百分之多少)(?:的)?(?:股权|股份|股)$"
)
_HEADS = {"研发": "研发人员数量", "研发人员": "研发人员数量", "员工": "员工人数", "员工数": "员工人数"}
_CHANGED_ZH = re.compile(
    r"^(?P<x>.+?)(?:一职|职务|的位子|的位置|这个位子|这个位置)?(?:是)?(?:由|从)(?:谁|哪位)(?:换成|换到|换给|交给|交到|变成)(?:了)?(?:谁|哪位)(?:手里|手上)?$"
)
_VALID_ZH = re.compile(r"^(?P<x>.+?)(?:的)?有效期(?:限)?(?:是|为|有)?(?:多久|几年|多长(?:时间)?|多少年)$")


_HELD_ZH = re.compile(rf"^(?P<x>.{{2,}}?)的?(?P<n>{POST})(?:换|是谁|由谁|什么时候换|离任|卸任|离职|走)")
_NEW_ONE_ZH = re.compile(
    rf"^(?:现在|目前|如今)?(?:新的|新任的?|接任的?|接任者|继任者|接班的?|现任的?|现在的)(?:一位)?{POST}?(?:又)?(?:是谁|是哪位|叫什么)$"
)
_SOLD_ZH = re.compile(
    r"^(?P<x>[^，,把将的股]{2,}?)(?:后来|最后|已经|已|被)*(?:卖给|转让给|出售给|转手给)(?:了)?(?:谁|哪(?:一)?家(?:公司|企业)?)(?:了)?[，,？?](?:一共|大概)?"
    r"(?P<price>(?:(?:成交)?(?:价格?|价钱|对价|金额)(?:是|为)?|作价|卖了|花了)?(?:多少|几)(?:钱|亿元?|万元?)?|什么价(?:格)?)$"
)
_HOLDS_ZH = re.compile(
    rf"^(?P<x>.{{2,}}?)的?(?:现任|新任|现在的)?(?P<n>{POST})(?:现在|目前)?(?:是谁|是哪位|由谁担任|叫什么)$"
)
_BEFORE_ZH = re.compile(
    r"^(?:他|她)?(?:又|是)?(?:(?:接替|接任|顶替|取代)(?:的是|的|了)?(?:谁|哪位)|(?:被)?(?:换下来?|换掉|替换掉?|顶替|接替|取代)的(?:人)?(?:又)?是(?:谁|哪位)|(?:的)?(?:前任|上一任|前一任|之前|以前)(?:又|则|呢)?(?:是谁|是哪位|由谁担任))$"
)
_BUYS_IN_ZH = re.compile(
    r"^(?P<a>[^，,谁哪]{2,}?)(?P<plan>计划|打算|准备|拟|将要|即将|将|要|想|有意)(?:出|花|掏|投|投入|出资)多少(?:钱|资金)?(?:来|去)?(?:入股|投资|参股)(?P<b>[^，,谁哪]{2,}?)[，,]"
    r"(?:之后|完成后|交易后|交易完成后|入股后|到时|届时)?(?:将|会|能)?(?:占|持|持有|持股|占股)(?:股)?(?:几成|多少|百分之几|百分之多少|多大比例)(?:股份|股权|股)?$"
)
_CODE_AND_BOARD_ZH = re.compile(
    r"^(?P<x>[^，,谁哪]{2,}?)(?:的)?(?:股票|证券)代码(?:和|与|及|以及|、)(?:其)?(?:上市|挂牌)(?:的)?(?:板块|地点|地|交易所|市场)(?:(?:分别)?(?:是|在)?(?:什么|多少|哪里|哪))?$"
)
_USES_ZH = re.compile(
    r"^(?P<x>[^，,谁哪]{2,}?)(?:现在|目前|如今|眼下|当下|现)?(?:主要)?(?:在)?用(?:的)?(?:是)?(?:谁家|谁|哪(?:一)?家(?:公司|企业|厂商|厂家)?)的(?P<g>[^，,谁哪]{1,10})$"
)
_USED_ZH = re.compile(
    r"^(?:以前|之前|此前|过去|原来|原先|早先)又?(?:在)?(?:是)?用(?:的)?(?:是)?(?:谁家|谁|哪(?:一)?家(?:公司|企业|厂商|厂家)?)(?:的)?$"
)
_LISTED_ZH = re.compile(
    r"^(?P<x>.+?)(?:是)?(?:在)?(?:什么时候|何时|哪一?年|哪一?天|哪个月)(?:会|将|要)?(?P<verb>上市|挂牌)(?:的|了)?$"
)
_WHERE_TOO_ZH = re.compile(
    r"^(?:是)?(?:在)?(?:哪里|哪儿|哪|什么地方|哪(?:个|家)(?:交易所|板块|市场))(?:上市|挂牌)?(?:的)?$"
)
# What one thing is asked for as a noun, and the question for it where the noun alone is none.
_BEGINS = r"上市|成立|创立|发布|印发|出台|施行|实施|生效|失效|开业|开园|投产|入驻|开工|挂牌"
_ATTRIBUTE = (
    rf"(?:(?:股票|证券)代码|(?:{_BEGINS})(?:时间|日期|年份|地点|地)|发文字号|文号|有效期(?:限)?|售价|价格|单价|官网|网址|法定代表人|曾用名"
    rf"|总部(?:所在地|地址)?|注册地|用户|客户|供应商|股东|联合创始人|创始人|创办人|母公司|子公司|竞争对手|主办方|承办方|运营方|发布机构|研发人员(?:数量|人数)|员工(?:总数|数量)|{FIGURE}|[^的，,、和与及]{{0,4}}{POST})"
)
_TWO_ATTRIBUTES_ZH = re.compile(
    rf"^(?P<x>[^，,谁哪什么]{{2,}}?)的?(?P<a>{_ATTRIBUTE})(?:、|和|与|以及|及|跟|还有)(?:其|它的)?(?P<b>{_ATTRIBUTE})(?:分别|各自|各|都)?"
    r"(?:(?:是|为|有|到|在)*(?:什么(?:时候|地方)?|何时|多少|谁|哪(?:一)?[天年家]|哪里|哪些|几号|哪位)?)$"
)
_OF_TIME_ZH = re.compile(rf"^({_BEGINS})(?:时间|日期|年份)$")
_OF_PLACE_ZH = re.compile(rf"^({_BEGINS})(?:地点|地)$")
_FROM_WHICH_COUNTRY_ZH = re.compile(
    r"^(?P<x>[^，,谁哪]+?)的?(?:最大|第一大)(?:的)?(?P<n>客户|供应商|股东)(?:是)?(?:来自)?哪(?:一)?(?:个)?国(?:家)?(?:的)?(?:公司|企业|机构|厂商|集团)?$"
)
_MOVED_ZH = re.compile(
    r"^(?P<x>[^，,谁哪]{2,}?)(?:是)?(?:从|由|自)(?:哪里|哪儿|哪|什么地方|哪(?:个|座)(?:城市|地方|省|市|区))(?:搬家|搬迁|搬|迁址|迁移|迁|转移)[到至来去进入往]{1,2}(?:了)?(?P<to>[^，,谁哪]{2,}?)(?:来|去)?(?:的|了)?$"
)
_WHEN_MOVED_ZH = re.compile(
    r"^(?:是)?(?:在)?(?:什么时候|何时|哪一?年|哪一?天|哪个月)(?:搬|迁|转移|搬迁|迁移)(?:来|去|过来|过去|进来|进去|入|到这里|到那里)?(?:的|了)?$"
)
_SIGNED_ZH = re.compile(r"^(?P<x>.+?)(?:现场|一共|总共|共)?(?:签|签约|签下|签署)(?:了)?(?:多少|几)(?:个)?(?:项目|单)$")
_SUM_ZH = re.compile(r"^(?:一共|总共|合计|总)?(?:的)?(?:金额|额|投资额|投资)?(?:是|有|为)?多少(?:钱|亿|亿元|资金)?$")
_GIVES_ZH = re.compile(r"^给(?P<x>.+?)(?:供应|供货|提供|供)(?P<g>.+?)的(?:是|有)")
_AND_GOODS_ZH = re.compile(r"^(?:供应|提供|供)(?P<g>[^的是谁哪]{1,8})的(?:呢|是谁|又是谁|是哪家)$")

_REPORTED_ZH = re.compile(
    r"^(?:这|这个|这条|该)?(?:消息|传闻|事|说法)?(?:最早|最先|首先)?(?:是)?(?:由)?(?:哪(?:一)?(?:家|个)(?:媒体|报纸|通讯社|网站|报社|杂志|电视台)?|谁|哪里)(?:最先|最早|首先|率先)?(?:报道|报|披露|爆料|透露|曝光|爆|传|说)(?:出来|出)?(?:的|了)?$"
)
_ALL_OF_ZH = re.compile(
    r"^(?P<x>[^，,谁哪]{2,}?)(?:的)?(?:主要)?(?:都)?(?:有(?:哪些|哪几家|哪几个)(?P<n>客户|供应商|股东)|(?P<m>客户|供应商|股东)(?:都)?(?:有|是)(?:谁|哪些|哪几家|哪几个))$"
)
_LARGEST_ZH = re.compile(
    r"^(?:其中|里面)?(?:的)?(?:最大|第一大|最主要)(?:的)?(?:那|这|一)?(?:一)?(?:家|个|位)?(?:客户|供应商|股东)?(?P<rest>(?:占|贡献|持|有).{2,})$"
)


_MORE = r"(?:增长|增加|提高|上升|上涨|下降|减少|下滑|变化|多|高|少|低|涨|降)"
_BY_HOW_MUCH = r"(?:了|出)?(?:多少|百分之多少|百分之几|几成|多大|几个百分点)(?:钱|资金|人|元|亿元?|万元?)?"
_YEARS_ZH = (
    re.compile(rf"^(?P<x>.+?)(?:的)?(?P<z>\d{{4}}年)(?:全年)?(?:的)?(?P<f>{FIGURE})(?:(?:比|较|相比|同比)(?:于)?(?P<y>\d{{4}}年)?(?:上年|上一年|前一年|去年同期|同期)?)?(?:的)?(?:同比)?{_MORE}{_BY_HOW_MUCH}$"),
    re.compile(rf"^(?P<x>.+?)(?:的)?(?P<f>{FIGURE})从(?P<y>\d{{4}}年)到(?P<z>\d{{4}}年)(?:一共|总共)?{_MORE}{_BY_HOW_MUCH}$"),
    re.compile(rf"^(?P<x>.+?)从(?P<y>\d{{4}}年)到(?P<z>\d{{4}}年)(?:的)?(?P<f>{FIGURE})(?:一共|总共)?{_MORE}{_BY_HOW_MUCH}$"),
    re.compile(rf"^(?P<x>.+?)(?P<y>\d{{4}}年)(?:和|与|、|跟)(?P<z>\d{{4}}年)(?:的)?(?P<f>{FIGURE})(?:分别|各自|各)?(?:是|为|有)?(?:多少|多大|几)(?:钱)?$"),
)  # fmt: skip
_THAN_ZH = re.compile(
    rf"^(?P<a>.+?)(?:的)?(?P<when>\d{{4}}年)?(?:的)?(?P<f>{FIGURE})比(?P<b>[^比]+?)(?:的(?P=f))?(?:多|高|少|低|大|小){_BY_HOW_MUCH}$"
)


_ROUND = r"(?:[Pp]re-?)?[A-Ha-h]\d?\+{0,2}轮|天使轮|种子轮|战略轮"
_ROUNDS_ZH = re.compile(
    rf"^(?P<x>.+?)(?:的)?(?P<a>{_ROUND})(?:融资)?比(?P<b>{_ROUND})(?:融资)?(?:多|少|高|低)(?:融|募|拿|筹)?(?:到)?{_BY_HOW_MUCH}$"
)
_STAKES_ZH = (
    re.compile(rf"^(?P<a>.+?)(?:持有|在|对)(?P<x>.+?)(?:的)?(?:股份|股权|持股|持股比例|占股)(?:比例)?比(?P<b>[^比]+?)(?:的)?(?:多|少|高|低){_BY_HOW_MUCH}$"),
    re.compile(r"^(?P<a>.+?)比(?P<b>[^比]+?)(?:多|少)(?:持有|持|占|拿)(?:了)?(?P<x>.+?)(?:的)?(?:多少|几个百分点|百分之几)(?:的)?(?:股份|股权|股)?$"),
    re.compile(rf"^(?P<x>.+?)的(?:股东(?:里|中|里面|当中)?[，,]?)?(?P<a>[^的]+?)(?:的)?(?:持股|占股)(?:比例)?比(?P<b>[^比]+?)(?:的)?(?:多|少|高|低){_BY_HOW_MUCH}$"),
)  # fmt: skip


def _rounds_or_stakes(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the questions for the sums of two rounds, or for the stakes of two holders, of which one is larger."""
    if rounds := _ROUNDS_ZH.match(text):
        first, second = (f"{rounds['x']}{rounds[name]}融了多少钱" for name in ("b", "a"))
        yield first, "", second
    elif stakes := next((m for pattern in _STAKES_ZH if (m := pattern.match(text))), None):
        first, second = (f"{stakes[name]}持有{stakes['x']}多少股份" for name in ("a", "b"))
        yield first, "", second


def _asked_for(thing: str, noun: str) -> str:
    """Return the question for what a noun says of a thing: 上市时间 asks when it was listed."""
    if (when := _OF_TIME_ZH.match(noun)) is not None:
        return f"{thing}什么时候{when[1]}"
    if (where := _OF_PLACE_ZH.match(noun)) is not None:
        return f"{thing}在哪里{where[1]}"
    return f"{thing}的{noun}到什么时候" if noun.startswith("有效期") else f"{thing}的{noun}"


def _two_figures(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the questions for a figure of two years or of two things, of which the difference is asked."""
    if years := next((m for pattern in _YEARS_ZH if (m := pattern.match(text))), None):
        before = years["y"] or f"{int(years['z'][:4]) - 1}年"
        first, second = (f"{years['x']}{year}的{years['f']}是多少" for year in (before, years["z"]))
        yield first, "", second
    elif than := _THAN_ZH.match(text):
        first, second = (f"{than[name]}{than['when'] or ''}的{than['f']}是多少" for name in ("a", "b"))
        yield first, second, ""


def in_one_clause(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield both parts of a Chinese clause that asks twice, and the second in full where it leaves nothing out.

    哪年在哪里上市, 营收、净利润各多少, 研发人员占员工的比例, 总经理由谁换成了谁, 有效期几年.
    """
    if figures := _FIGURES_ZH.match(text):
        first, second = (f"{figures['x']}的{figures[figure]}是多少" for figure in ("a", "b"))
        yield first, second, ""
    if two := _TWO_ATTRIBUTES_ZH.match(text):
        first, second = (_asked_for(two["x"], two[name]) for name in ("a", "b"))
        yield first, "", second
    if ratio := next((m for pattern in _RATIO_ZH if (m := pattern.match(text))), None):
        whole = ratio.groupdict().get("b") or "员工"
        part, all_ = (f"{ratio['x']}的{_HEADS.get(f, f)}是多少" for f in (ratio["a"], whole))
        yield part, "", all_  # both figures: the asker sees the share
    yield from _two_figures(text)
    yield from _rounds_or_stakes(text)
    if deal := _PRICE_AND_PART_ZH.match(text):
        said = f"{deal['a']}{deal['plan']}{deal['verb']}{deal['b']}"
        yield f"{said}花了多少钱", "", f"{said}多少股权"
    if share := _BUYS_IN_ZH.match(text):
        pair = f"{share['a']}打算{{}}{share['b']}多少{{}}"
        yield pair.format("投资", "钱"), "", pair.format("持有", "股份")
    if code := _CODE_AND_BOARD_ZH.match(text):
        yield f"{code['x']}的股票代码是什么", "", f"{code['x']}在哪里上市"
    if changed := _CHANGED_ZH.match(text):
        yield f"谁曾任{changed['x']}", "", f"{changed['x']}是谁"
    if largest := _FROM_WHICH_COUNTRY_ZH.match(text):
        yield f"{largest['x']}的最大{largest['n']}是谁", "那家公司在哪个国家", ""
    if both := _WHEN_WHERE_ZH.match(text):
        yield (f"{both['x']}什么时候{both['verb']}", "", f"{both['x']}在{both['where']}{both['verb']}")
    if span := _FROM_TO_ZH.match(text):
        yield (f"{span['x']}什么时候{span['a']}", "", f"{span['x']}什么时候{span['b']}")
    if sold := _SOLD_ZH.match(text):  # with its price: the firm itself was sold
        yield (f"谁收购了{sold['x']}", "花了多少钱", "")
    if joint := _JOINT_ZH.match(text):
        yield (f"{joint['pair']}的合资公司叫什么", f"{joint['noun']}是谁", "")
    if valid := _VALID_ZH.match(text):
        yield (f"{valid['x']}什么时候生效", "", f"{valid['x']}的失效日期是什么时候")


def said_for_short(first: str, second: str) -> str:
    """Return the whole of a second part that leaves out most of its words; "" where it is none of these kinds.

    "X的院长是谁，副院长呢" asks for the other noun of X; "X的B轮融了多少，谁领投" is of that round; "哪年被评为D，由谁评的".
    """
    asked, noun = _AND_NOUN_ZH.match(first), _AND_WHOM_ZH.match(second)
    if asked is not None and noun is not None:
        return f"{asked['x']}{noun['b']}{asked['rest']}"
    if (given := _TITLED_ZH.match(first)) is not None and _BY_WHOM_ZH.match(second):
        return f"谁认定{given['x']}为{given['d']}"
    if (holder := _HOLDER_ZH.match(first)) is not None and _AT_FIRM_ZH.match(second):
        return f"{holder['x']}的{holder['n']}在{holder['x']}担任什么"
    if (held := _HELD_ZH.match(first)) is not None and _NEW_ONE_ZH.match(second):
        return f"{held['x']}的{held['n']}是谁"
    if (holds := _HOLDS_ZH.match(first)) is not None and _BEFORE_ZH.match(second):
        return f"{holds['x']}的前任{holds['n']}是谁"
    if (uses := _USES_ZH.match(first)) is not None and _USED_ZH.match(second):
        return f"谁以前把{uses['g']}供应给{uses['x']}"
    if (listed := _LISTED_ZH.match(first)) is not None and _WHERE_TOO_ZH.match(second):
        return f"{listed['x']}在哪里{listed['verb']}"
    if (moved := _MOVED_ZH.match(first)) is not None and _WHEN_MOVED_ZH.match(second):
        return f"{moved['x']}什么时候搬到{moved['to']}"
    if (signed := _SIGNED_ZH.match(first)) is not None and _SUM_ZH.match(second):
        return f"{signed['x']}的总投资是多少"
    if _REPORTED_ZH.match(second) and not _REPORTED_ZH.match(first):
        return f"{first}的消息是哪家媒体报道的"
    if (all_of := _ALL_OF_ZH.match(first)) is not None and (largest := _LARGEST_ZH.match(second)) is not None:
        return f"{all_of['x']}最大的{all_of['n'] or all_of['m']}{largest['rest']}"
    if (given := _GIVES_ZH.match(first)) is not None and (goods := _AND_GOODS_ZH.match(second)) is not None:
        return f"给{given['x']}供应{goods['g']}的是谁"
    if (part := _ROUND_ZH.match(first)) is not None and _OF_ROUND_ZH.match(second):
        return f"{part['x']}{second}" if not second.endswith(("谁", "哪些", "哪家")) else f"{part['x']}的{second}"
    return ""
