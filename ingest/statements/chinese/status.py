# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Status of a claim from the words around its verb: planned, denied, rumoured, conditional, former or asserted."""

from __future__ import annotations

import re

from ingest.statements.statement import Status

_DENIED = re.compile(
    r"否认|无缘|并无|概无|亦无|均无|不实|不属实|并未|未曾|从未|没有(?!限)|尚未|暂未|仍未|还未|均未|未能|未(?!来|必|然|经|名|知)|并非|非用于|不是|并不|不存在|无关|辟谣|终止|取消|放弃|不会|不再(?!担任|出任|持有|持股|拥有|控股)|子虚乌有|叫停|中止|失败|告吹|流产|不打算|无意|拒绝|婉拒|谢绝|撤回|不予|险些|差(?:一)?点(?:儿)?(?=就|收|买|入|并|签|拿|成|进|投|合)"
)
_AFTERWARDS = re.compile(
    r"^[^,。;]{0,6},[他她][^。;]{0,4}(?:摇头|摆手)|(?:的)?(?:消息|传闻|传言|说法|报道|信息)?(?:均)?(?:为|系|是|并)?(?:不实|不属实|谣言|假消息|误传|子虚乌有|已被否认|遭否认|被否认|并不属实)|以失败告终|未能成行|最终未|(?:最终|随后|但|后)(?:宣布)?(?:终止|放弃|取消|搁浅)|(?:双方|两家|各方|对方)(?:公司)?(?:均|都)?(?:已)?否认|已终止|已取消|告吹|(?<!未)(?<!没有)予以否认|表示否认|^[^,。;]{0,12}?(?:一事|方案|计划|申请|议案|交易)?,?(?:却|后|最终|已|遭|曾|随后|但)*(?:被|遭)[^,。;]{0,12}(?:否决|驳回|叫停|拒绝)|^,[^,。;:]{0,8}对此[^,。;]{0,6}否认|^[^,。;]{0,6}(?:失败|失利|未果|告吹|流产)"
)
_RUMOURED = re.compile(
    r"传闻|据传|据说|据闻|有人说|有报道称|市场传|传言|网传|风传|盛传|消息人士|知情人士|市场消息|有消息称|据称|疑似|坊间|爆料|外界(?:猜测|说|称|传)|被曝|或将|可能|据外媒|媒体称|传出|(?<![宣流相遗])传(?=将|拟|其|出|要)|小道消息|未经证实|猜测"
)
# 据某报报道,甲正洽谈收购乙: a plan that only the papers know is talk.
_PAPERS = re.compile(
    r"据(?![^,。;]{0,16}(?:公告|披露|介绍|公司消息))[^,。;]{0,16}(?:报道|消息|透露),|媒体[^,。;]{0,8}(?:报道|称)|(?:日报|时报|周报|晚报|新闻|报|周刊)》?[^,。;]{0,8}报道|[\ue000-\ue01c]》?[^,。;]{0,6}报道称?,"
)
_CONDITIONAL = re.compile(
    r"(?<![^,。;:“”\n])若(?!干)|如果|假如|倘若|一旦|假设|如能|如获|若能|只要|除非|前提|视.{1,12}情况|须经|尚需|尚待|有待|待.{1,16}后"
)
_PLANNED = re.compile(
    r"预中标|(?<![虚模比])拟(?!合|人|态)|有意|意欲|意在|有望|计划|预计|有望|即将|筹划|打算|力争|争取|意向|将于|欲(?!望)|谋求|目标|准备|(?<![未])来将|规划(?:建设|到)|希望|期待|考虑|正在洽谈|洽谈|接洽|寻求|论证(?!会)|正(?:在)?(?:研究|评估|权衡|斟酌|酝酿)(?=收购|入股|并购|投资|参股|控股|设立|出售|合并|上市|在)|草案|征求意见|鼓励|推动|支持(?!下)|探索|(?<![如志自心])愿(?!景|望)|热衷|感兴趣|有兴趣|申请|申报|争创|申创|冲刺|递交(?![^,。;]{0,6}辞)|递表|启动[^,。;]{0,8}(?:辅导|上市)|有条件|待定|正(?:在)?(?:洽谈|接洽|谈判|商谈|磋商|推进)|"
    r"(?<![即必终行在])将(?!其|所持|所有|持有的|拥有的|总部|公司|自己|该|这|军|士|近|[\ue000-\ue0ff])"
)
_FORMER = re.compile(
    r"曾(?!经历|祖)|当时(?:正|还|仍|是)?(?=[任担兼是])|此前(?:一直|长期|多年)?(?=[任在是为担供就])|原(?=[\ue000-\ue0ff是任为系])|原先|曾经?是|干了|工作了|(?:任职|工作|供职|效力)(?:了)?[\d一二三四五六七八九十近余多]{1,4}年|(?<!交易|发行|上市|收购|转让|完成)前(?=[\ue000-\ue0ff])|(?<![以之目日此])前(?=身)|(?:创业|加入|加盟|入职|上任|到任|下海|入行)[^,。;]{0,4}前(?=[是为任担在曾,])|一度|(?<!同)时任|历任|卸任|离任|不再|退出|搬离|迁出|撤出"
)
_QUESTION = re.compile(r"[?]|吗|是否|能否|会否|可否|会不会|难道|谁|何时能|究竟|怎么")


_WHETHER = re.compile(r"[^,。;]{0,4}?(?:会否|能否|是否|可否)")
# Who buys, founds or invests by a resolution has only decided to.
_DECIDED = re.compile(r"同意(?!书)|审议通过|议案|预案|决议")
_TALKS = re.compile(
    r"^[^,。;]{0,10}?(?:议案|预案|计划|方案|申请|意向|请求|要求|提案|(?:展开|开展|进行|做)?(?:可行性|尽职调查)|进行(?:洽谈|谈判|磋商|接触|沟通|商讨)|一事(?:进行|展开))"
)
# 购买甲、乙旗下资产: no firm is bought
_ITS_GOODS = re.compile(
    r"(?:[、和与及][\ue000-\ue0ff])*(?:等)?(?:旗下|下属|所属|名下)(?:的)?[^,。;]{0,6}(?:资产|业务|项目|品牌)"
)
# 在上交所市场出售丙股份: where shares of another are dealt in
_TRADES = re.compile(r"(?:市场|二级市场|大宗交易|交易系统|系统)*[^,。;]{0,8}(?:出售|减持|增持|购入|买入|卖出|抛售)")
_IN_TALKS = re.compile(r"[^,。;]{0,10}?(?:展开|进行|启动|开展)[^,。;]{0,4}(?:协商|洽谈|谈判|磋商|接触)")
# 同意公司与乙签订投资协议: a board has only decided to
_TO_SIGN = re.compile(r"(?:同意|批准|授权)(?:公司|本公司|其|集团|全资子公司|控股子公司)?$")
_TO_LIST = re.compile(r"决定[^,。;]{0,24}(?:分拆|上市)|或者?[\ue000-\ue0ff]")
# 收购乙的事项已申报证监会,仍处于审批阶段
_BEING_APPROVED = re.compile(
    r"(?:仍|尚|还|目前|正)[^,。;]{0,6}(?:处于|在|需|须|待)[^,。;]{0,12}(?:审批|批准|核准|审核|批复)|(?:有待|等待|尚待)[^,。;]{0,12}(?:审批|批准|核准|审核|批复)"
)
# 对乙的收购也转为观望
_HALTED = re.compile(r"^[^,。;]{0,8}?(?:转为观望|暂停|暂缓|搁置|受阻|悬而未决)")
# 置换完成后,甲将控股乙,持有其…: all behind it is to come
_WHEN_DONE = re.compile(r"(?:完成|实施|交割|过户)(?:完成|完毕)?之?后,?[^。;]{0,40}[^即必终行在]将")
_DECISIONS = ("ACQUIRED", "INVESTED_IN", "FOUNDED_BY", "HOLDS_SHARES_IN", "SUBSIDIARY_OF")
# What happens once stays a fact, however long ago: 曾获得…投资.
_EVENTS = (
    "ACQUIRED",
    "INVESTED_IN",
    "FOUNDED_BY",
    "ISSUED",
    "ATTENDED",
    "HOSTED",
    "DESIGNATED_AS",
    "PARTNER_OF",
    "EDUCATED_AT",
    "OFFERS",
    "OBSERVATION",
    "GRANTS",
    "SPUN_OUT_OF",
)
# 针对市场上流传的“甲拟并购乙”: what goes round is no plan of anybody.
_GOES_ROUND = re.compile(r"(?:流传|疯传|热传|流出)的?“[^”。]*$")
_STATES = ("PARTNER_OF", "SUPPLIES", "TENANT_OF", "MEMBER_OF", "OPERATES", "LICENSES_TO")
# 甲吸收合并乙的交易终止
_CALLED_OFF = re.compile(
    r"(?:的)?(?:交易|重组|合并|计划|方案|事项|收购|并购){1,2}(?:已|正式|宣布|宣告|最终|被|遭)*(?:终止|中止|取消|搁浅|告吹)"
)
_CEASED = re.compile(r"[^,。;]{0,6}?(?:宣告|正式|已经?|于[^,。;]{1,8})?(?:终止|结束|到期|破裂|解除|告终)")
# 产品由甲代工,双方已终止合作: they worked together.
_ENDED_SINCE = re.compile(
    r"^[^。;]{0,12}(?:已|已经|现已|随后|后来)(?:于[^,。;]{1,8})?(?:终止|结束|解除|停止)(?:了)?(?:双方)?(?:的)?(?:合作|合同|协议|供货|采购|代工|关系|订单)"
)
# 聘任张三为行长,其任职资格尚待核准: not in office yet.
_PENDING = re.compile(r"任职资格[^,。;]{0,4}(?:待|需|须)[^,。;]{0,16}(?:核准|批准|批复|审核|备案)")
# 交易完成后,张三将继续担任总经理: who stays in an office holds it.
_STAYS = re.compile(r"继续(?:担任|出任|任(?!命))|留任|续任")
_CANDIDATE = re.compile(
    r"(?:的)?(?:[热大]?热门|潜在|有力)?(?:候选人|人选|候选|竞争者)"
)  # 提名张三为董事候选人, 董事长热门人选
# 张三将接替李四,出任董事长: what somebody takes up with what is to come is to come.
_TO_TAKE_UP = re.compile(
    r"(?<![即必终行在])(?:将|拟|即将)(?:于[^,。;]{1,10})?(?:接替|接任|接棒|离开|卸任|离职|辞任|加入|加盟|转投|调离|退休)[^,。;]{0,20},(?:并|同时|转而|改)?$"
)
# 对此明确否认,称双方只是…: what was rumoured ends here, what follows is said.
_DENIES_AND_SAYS = re.compile(r"否认(?:了)?[^,。;:]{0,8},(?:并|同时)?(?:称|表示|强调|指出)(?=[^,。;]{2,}[:,])")
_ENDED = re.compile(r"不再|退出|搬离|迁出|撤出|撤回")


# 将专利许可给乙: this 将 only brings the object forward; 将许可乙使用 is a plan.
_HANDING = re.compile(
    r"将(?!独家|以|许可|授权|转让|出售|全部|授予)(?=[^,。;]{2,40}(?:(?:许可|授权|转让|出售|售)(?:给|予|与|至)|授予))"
)


def status_in(relation: str, lead: str, body: str, after: str, *, past_verb: bool = False) -> Status | None:
    """Return the status of a claim of `relation`; see `status_of` for the three stretches of words."""
    status = status_of(lead, body, after, past_verb=past_verb)
    if status == "planned" and relation in _DECISIONS and _PAPERS.search(lead):
        return "rumoured"
    if status == "denied" and relation in _STATES and not _DENIED.search(body) and _ENDED_SINCE.search(after):
        return "former"
    if status in ("planned", "conditional") and relation == "HOLDS_POST" and _STAYS.search(body):
        return "asserted"
    if status == "former" and relation in _EVENTS and not past_verb and not _ENDED.search(body):
        return "asserted"
    if status == "asserted" and relation == "HOLDS_POST" and (_PENDING.search(after) or _CANDIDATE.match(after)):
        return "planned"
    if status == "asserted" and relation == "HOLDS_POST" and _TO_TAKE_UP.search(lead) and not past_verb:
        return "planned"
    if status == "asserted" and relation in _STATES and _CEASED.match(after):
        return "former"
    if status == "asserted" and relation in _DECISIONS and _CALLED_OFF.match(after):
        return "denied"
    if (relation == "ACQUIRED" and _ITS_GOODS.match(after)) or (relation == "LISTED_ON" and _TRADES.match(after)):
        return None
    if status == "asserted" and relation == "PARTNER_OF" and (_IN_TALKS.match(after) or _TO_SIGN.search(lead)):
        return "planned"
    if status == "asserted" and relation == "LISTED_ON" and _TO_LIST.search(body + after[:8]):
        return "planned"
    if status == "asserted" and relation in _DECISIONS:
        decided = _DECIDED.search(_same_clause(lead)) or _DECIDED.search(body)
        open_ = decided or _TALKS.match(after) or _BEING_APPROVED.search(after) or _HALTED.match(after)
        return "planned" if open_ or _WHEN_DONE.search(lead) else status
    if status == "former" and relation == "HOLDS_SHARES_IN" and _WHEN_DONE.search(lead):
        return None
    return status


def status_of(lead: str, body: str, after: str, *, past_verb: bool = False) -> Status | None:
    """Return the status of one claim, or None when it claims nothing (a question).

    `lead` is the masked sentence before the claim's clause reaches its subject, `body` the words from the subject to the
    verb and its object, `after` what follows. `past_verb`: the verb itself tells an end (辞去), so 不再 is no denial.
    """
    body = _HANDING.sub("把", body)
    lead = _DENIES_AND_SAYS.split(lead)[-1]
    if _QUESTION.search(after[-3:]) or _QUESTION.search(body) or _WHETHER.match(after):
        return None
    if _DENIED.search(body) and not past_verb:
        return "denied"
    answers = re.match(r"(?:并|同时)?(?:称|表示|强调|透露|指出)", body)  # 予以否认,称员工总数为…
    if _AFTERWARDS.search(after) or (
        not answers
        and re.search(r"(?:否认|辟谣|澄清)(?![^。;]*,(?:并|同时)?(?:称|表示|强调|透露|指出))[^。;]{0,16}$", lead)
    ):
        return "denied"
    if re.match(r"意向|意愿", after):
        return "planned"
    if re.match(r"[^,。;]{0,8}?(?:的可能|的?(?:传闻|传言|猜测|消息(?:一经|被|刚)?(?:传出|流出|不胫而走)))", after):
        return "rumoured"
    if re.match(r"”?(?:的)?(?:一说|说法|传闻|传言)", after) or _GOES_ROUND.search(lead):
        return "rumoured"
    if _CONDITIONAL.search(lead[-40:]) or _CONDITIONAL.search(body):
        return "conditional"
    if _RUMOURED.search(lead[-40:]) or _RUMOURED.search(body):
        return "rumoured"
    if past_verb:
        body = body.replace("申请", "")  # who applies to resign has handed it in
    if _PLANNED.search(body) or _PLANNED.search(_same_clause(lead)):
        return "planned"
    return "former" if _FORMER.search(body) or past_verb else "asserted"


def is_rumour(lead: str) -> bool:
    """Say whether the words before a claim mark it as talk: 被曝, 据传, 知情人士."""
    return _RUMOURED.search(lead) is not None


def _same_clause(lead: str) -> str:
    return re.split(r"[,。;:!?]", lead)[-1]
