"""What a sentence says before the name of an organization, and the words of its ending bring along: 中标|国家能源…"""

from __future__ import annotations

import re

from ingest.mentions.chinese.gazetteer import place_at

# A verb or a common noun in front that the words before a name brought along: 中标|国家能源…, 高新区企业|中联….
_FRONT = re.compile(
    # 顺丰速运和|澳门航空物流有限公司: two firms, of which the first has its own word of trade
    r"[一-鿿]{2,10}?(?:科技|股份|控股|汽车|电子|半导体|生物|医药|药业|智能|软件|物流|速运|快递|航空|航天|能源|电力|电气|银行|证券|保险|重工|机器人|通信|光电|微电子|集团|资本|创投|传媒|新材|化工|石化|钢铁|食品|乳业|酒业)(?:和|与|及)(?=[一-鿿()]{4,}(?:公司|集团)$)|"
    r"(?:控股(?=[^集股]{4,}公司$)|中标|收购|入股|携手|牵手|签约|起诉|获得|并购|联手|对阵|投资方|股东)(?=[一-鿿]{4})"
    r"|[一-鿿()]{2,24}?(?:管委会|局|公司|集团|大学|研究院|委员会|政府|银行|厅|部)(?:联合|会同|携手|与|和|及|旗下|一致行动人|所持有?的?|持有的)(?=[一-鿿]{4})"
    r"|[一-鿿]{2,10}[省市区县](?:与|和|同)(?=[一-鿿]{4})"
    r"|[一-鿿]{0,8}?(?:设计|服务|制造|研发|初创|软件|游戏|咨询)公司(?=[一-鿿]{4})"
    r"|[一-鿿]{0,8}?(?:上市公司|[A港美]股公司|药企|车企|房企|厂商|巨头|新秀|创企|老字号|友商|制造商|供应商|服务商|运营商|开发商|提供商)(?=[一-鿿]{4})"
    r"|(?:[一-鿿]{0,4}(?:智能|机器人|芯片|半导体|生物|医药|制药|科技|能源|储能|材料|新材|汽车|出行|物流|航天|航空|无人机|勘探|量子|光电|激光|传感|通信|算力|大模型|安全|电池|光伏|食品|农业|教育|医疗|器械|装备|机床|化工|环保|检测|数据|云计算|互联网|人工智能))公司(?=[一-鿿]{4})(?![一-鿿]{0,3}(?:公司|集团|研究|分公司|中心|董事|股份))"
    r"|[一-鿿()]{2,24}?(?:控股股东|第[一二三四五]大股东|大股东|实际控制人)(?=[一-鿿]{4})"
    r"|(?![一-鿿]{0,4}(?:国家|地方|省部|部省)共建)[一-鿿()]{2,16}?(?:设立|组建|共建|新设|筹建|合作成立)(?=[一-鿿]{2})"
    r"|[一-鿿]{0,6}?(?:创始人|创办人|保荐人|保荐机构|承销商|股东|合作方|合作伙伴|投资方|出资方|客户|供应商|对手|运营方|东家|雇主|母校|顾问|控制人)(?:则)?[为是系](?=[一-鿿]{3})"
    r"|[一-鿿]{0,12}?(?:企业|子公司|机构|单位|龙头|独角兽)(?=[一-鿿]{4})(?!集团|管理|股份|发展|服务|咨询|家|有限|信用|征信|产业|总部|投资|控股|联合)"
)


_DONE_TO = re.compile(
    r"(?:已|曾|拟)?(?:投资|参股|孵化|注资|增资|起诉|服务|供应|收购|入股|控股|引进|引入|走访|调研|考察|约谈|处罚|支持|指导|委托|投向|出售)(?=[一-鿿()]{6,}公司$)"
)
_GROWN_FROM = re.compile(
    r"[一-鿿]{0,6}?(?:孵化|脱胎|分拆|剥离|独立|起源|发源|衍生|拆分|源|转化)[自于](?=[一-鿿]{2,24}(?:大学|学院|研究院|研究所|研究中心|实验室|科学院|医院)$)"
)


def trimmed_front(name: str) -> int:
    """Return how many characters in front of a name are not part of it."""
    match = _FRONT.match(name) or re.match(
        r"(?:原|前(?![海程沿进锋景卫瞻方线哨]))(?=[一-鿿]{4})|中共(?=[一-鿿()]{4,36}公司$)|我?[院校所司]系(?=[一-鿿]{3,12}(?:联盟|协会|学会|商会)$)",
        name,
    )
    if match is not None:
        return match.end()
    grown = _GROWN_FROM.match(name)  # 孵化自|某某研究所
    if grown is not None:
        return grown.end()
    done = _DONE_TO.match(name)  # 已投资|苏州某某科技有限公司
    return done.end() if done is not None and place_at(name, done.end()) else _joined_in_front(name)


def _joined_in_front(name: str) -> int:
    """Return the length of a name that 和 joins to a registered one: 中国能建和|江苏某某股份有限公司."""
    if not name.endswith("公司"):
        return 0
    ends = (m.end() for m in re.finditer("(?<=..)[和与及]", name))
    return next((end for end in ends if len(name) - end - len(place_at(name, end)) > 5 and place_at(name, end)), 0)


_SOMEBODY = re.compile(
    r"(?:控制|发起|负责|投资|合伙|保荐|承销|代理|管理|受托|委托|法|债权|债务|持有|创始|创办|主持|出让|受让|转让|收购|承租|出租|担保|举办|关联|行动|发行|申请|招标|中标)人$"
)


_DONE = re.compile(
    r"(?:增资|完成|变更|收购|交易|并购|转让|发行|重组|合并|改制|上市|交割|投产|调整|扩建|入股|减持|增持|设立|投资)后$"
)


def after_somebody(text: str, start: int) -> int:
    """Return 1 where a name begins with the end of the words before it, else 0: 实际控制|人某某集团, 增资|后某某集团."""  # noqa: E501
    if _DONE.search(text, max(0, start - 3), start + 1):
        return 1
    whole = text.startswith("人民", start)
    return int(not whole and _SOMEBODY.search(text, max(0, start - 6), start + 1) is not None)
