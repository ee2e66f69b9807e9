# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""What the words beside two names say against a claim that only the network hears: no founding, somebody else's shares."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.mentions.chinese.find import Reading
from ingest.mentions.mention import Mention
from ingest.statements.chinese.days import BRAND
from ingest.statements.chinese.levels import OF_FIRMS, is_part, is_use
from ingest.statements.statement import Statement

# 中新网上海8月31日电: the day of the report, and of nothing in it.
_DATELINE = re.compile(
    r"(?:电|讯)(?![^，,。;；：:\s(（]{2})|\s*[（(][^）)]{0,12}记者|,?\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?(?:[-—–]|电[\s,，])"
)
# 某局核准甲公司股东变更: without such a word no day is that of a founding.
_FOUNDED = re.compile(
    r"成立|创立(?![人者])|创办(?![人者])|创建(?![人者])|创始(?!人)|设立|组建|始建|建于|兴建|筹建|建立|诞生|起家|注册|成军|建校|开办|开业|问世|前身|成型|起步|建成|揭牌|挂牌|创业|自立门户"
)
_YEAR = re.compile(r"(?:19|20)\d\d年")
# 实缴资本3亿元, 以9000亿韩元的估值融了1200亿韩元, 营业利润210亿韩元: figures of other kinds.
_OF_OTHERS = {
    "registered_capital": re.compile(r"实缴(?:资本|出资)?(?:额)?(?:为|达)?$"),
    "valuation": re.compile(r"(?:融了|融到|融资|募资|筹得|筹集)(?:了)?(?:约|近|超)?$"),
    "investment": re.compile(r"(?:已|累计|目前)(?:经)?(?:完成|到位|落实)投资(?:额)?(?:约|超|近)?$"),
    "revenue": re.compile(r"(?:利润|毛利|成交额|交易额)(?:为|达|约)?$"),
}
# 两家相加才赚13亿元: no figure of one of them.
_TOGETHER = re.compile(r"(?:相加|之和|加起来|合计|总共|合共|加总)[^,。;]{0,12}$")
# 记者向甲确认, 向甲求证: who is asked has no part in it.
_ASKED = re.compile(r"[,:]?(?:方面)?(?:处)?(?:进行)?(?:确认|求证|核实|了解到?|询问|查询|证实)")
# 这位1988年|出生的槟城人: the day of a person.
_BORN = re.compile(r"(?:出生|生于|生人|生的)")
# 被视为下一任董事长的热门人选: who may get a post does not hold it.
_TIPPED = re.compile(
    r"(?:被视为|被看作|被认为是|呼声)[^,。;]{0,16}(?:人选|接班人|继任者|候选)|(?:热门|有力|潜在)(?:人选|候选)"
)
# 被形容为“闷声发大财”: what is said of somebody is no product.
_SAYING = re.compile(r"(?:形容为|比作|比喻为|誉为|戏称为?|称作|号称|口号是?|名言是?|信条是?|理念是?)[“‘「]?$")
# 安川保险的奇葩面试|过程: half of a word for an affair.
_AFFAIR = re.compile(r"[”’」]?(?:过程|经历|事件|风波|现象|问题|丑闻|纠纷|案件|传闻)")
# 广东省高级人民法院: owns nobody, and is owned by nobody.
_WATCHES = re.compile(r"法院|检察院|公安局|证监会|银监会|保监会|银保监|海关|税务局|仲裁|市场监督管理局|工商行政管理局")
_OF_PEOPLE = ("HOLDS_POST", "EMPLOYED_BY", "EDUCATED_AT")
# 孙女士,44岁,持有某大学硕士学位: of somebody whom the text calls so.
_CALLED = re.compile(r"(?:^|[。;\n])\s*(?P<s>[一-鿿])(?:女士|先生)(?=[,(])")
# 与李四共同创立甲并出任总裁: the other one.
_WITH = re.compile(r"[与和同]$")
_FOUNDS_AND = re.compile(r"(?:共同|一起|联合|合伙|携手)?(?:创立|创办|创建|成立)[^,。;]*并(?:出任|担任|任|兼任)")
# 把总经理的位子让给李四,自己还兼着某协会的副理事长: the one who hands it over.
_GIVEN = re.compile(r"(?:交给|让给|传给|移交给?|交棒给)(?:了)?[^,。;]{0,8}$")
_HIMSELF = re.compile(r",(?:而|但)?(?:自己|[他她]?本人)")
# 在某校读完硕士的儿子|李四: the one told of there.
_WHOSE = re.compile(r"[^,。;]{1,20}的(?:儿子|女儿|妻子|丈夫|弟弟|妹妹|哥哥|姐姐|长子|次子|长女|女婿|侄子)[一-鿿·]{2,}")


def _of_another_person(plain: str, subject: Mention, object_: Mention, sentence: int) -> bool:
    """Say whether the words beside a school or a post give it to somebody else than the subject."""
    called = [m["s"] for m in _CALLED.finditer(plain, max(0, sentence - 1), object_.start)]
    if called and subject.start < sentence and not subject.name.startswith(called[-1]):
        return True
    companion = _WITH.search(plain, 0, subject.start) and _FOUNDS_AND.match(plain, subject.end)
    given = subject.end <= object_.start and _GIVEN.search(plain, max(0, subject.start - 14), subject.start)
    if given and _HIMSELF.search(plain, subject.end, object_.start):
        return True
    whose = subject.end <= object_.start and _WHOSE.match(plain, object_.end)
    return bool(companion) or (bool(whose) and "。" in plain[subject.end : object_.start])


_REPLACED = re.compile(r"(?:接替|接棒|取代|替代|替换)$")
_COMES = re.compile(r"(?:先生|女士)?[,，]?(?:出任|担任|任|成为|就任)")
_BUYS = re.compile(r"(?:收购|并购|买下|吞并|兼并|拿下)(?:了|过)?$")
_LEAD = re.compile(
    r"^(?:\s|[,，]|此外|同时|另外|随后|之后|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年|[还又并也已拟将曾再另])+"
)
_SAME_ONE = re.compile(r"(?:公司|集团|该|此|其|双方|后者|前者|[他她它])")


def _another_buys(plain: str, subject: Mention, object_: Mention) -> bool:
    """Say whether the sentence of what is bought names its own buyer: 甲收购了乙。丙收购了丁."""
    if subject.end > object_.start or "。" not in plain[subject.end : object_.start]:
        return False
    clause = plain[max(plain.rfind(sign, 0, object_.start) for sign in "。;\n") + 1 : object_.start]
    buys = _BUYS.search(clause)
    buyer = _LEAD.sub("", clause[: buys.start()]) if buys is not None else ""
    return len(buyer) > 1 and _SAME_ONE.match(buyer) is None


_DEEDS = ("FOUNDED_BY", "ACQUIRED", "INVESTED_IN", "HOLDS_SHARES_IN", "PARTNER_OF", "SUPPLIES")
# 甲旗下的乙出资组建丙: it is 乙 that does it.
_CHILD = re.compile(r"(?:的)?(?:旗下|下属|所属|名下|(?:全资|控股)?子公司)")
_CLAUSE = re.compile(r"[,。;、]")
# 据明势创投发布,某某宣布完成融资: who tells it is not said to have paid.
_TELLS = re.compile(
    r"(?:的?(?:官网|官微|公众号))?(?:最新)?(?:发布|消息|报道|介绍|透露|披露|公告|统计|了解|称|表示|数据)"
)


# 经调整净亏损分别为0.6亿元、1.1亿元, 扣非净利润1.8亿元: what a firm makes of its profit, and not its profit
_ADJUSTED = re.compile(r"(?:调整后?的?|扣非后?的?)(?:归母|净)*(?:利润|净利|亏损|溢利)[^,。;]*$")


def doubted(plain: str, relation: str, subject: Mention, object_: Mention, sentence: int) -> bool:
    """Say whether the words of a sentence, which begins at `sentence`, speak against the claim."""
    if _DATELINE.match(plain, object_.end):
        return True
    if relation != "born" and _BORN.match(plain, object_.end):
        return True
    if relation == "founded":
        end = _end_of(plain, object_.end)
        founds = _FOUNDED.search(plain, sentence, end)
        if founds is None or _YEAR.search(plain, object_.end, max(object_.end, founds.start())) is not None:
            return True  # 1991年入学,到2016年成立甲公司: another day stands nearer
        return BRAND.search(plain, sentence, object_.start) is not None
    if (other := _OF_OTHERS.get(relation)) is not None and other.search(plain, sentence, object_.start):
        return True
    if is_part(plain, object_.start, relation, subject.start):
        return True
    if relation == "raised" and is_use(plain, object_.start, object_.end):
        return True
    if relation == "net_profit" and _ADJUSTED.search(plain, sentence, object_.start):
        return True
    if relation in ("net_profit", "revenue", "employees"):
        return _TOGETHER.search(plain, sentence, object_.start) is not None
    if relation in _OF_PEOPLE and _of_another_person(plain, subject, object_, sentence):
        return True
    if relation in ("company_count", "tenant_count") and OF_FIRMS.match(plain, object_.end):
        return True
    if relation == "ACQUIRED" and _another_buys(plain, subject, object_):
        return True
    if relation == "HOLDS_POST" and _REPLACED.search(plain, 0, subject.start) and _COMES.match(plain, subject.end):
        return True  # 张三接替李四出任总裁: 李四 goes
    if relation == "HOLDS_POST":
        return _TIPPED.search(plain, subject.end, _end_of(plain, max(subject.end, object_.end))) is not None
    if relation == "OFFERS":
        said = _SAYING.search(plain, max(0, object_.start - 8), object_.start)
        served = _SERVED.search(plain, sentence, object_.start) and _GETS_GOODS.match(plain, object_.end)
        return said is not None or served is not None or _AFFAIR.match(plain, object_.end) is not None
    if relation == "OPERATES" and _HOLDS_A_PARK.match(plain, object_.end):
        return True
    if relation == "LISTED_ON" and "产权" in object_.name:
        return True  # 在产权交易所挂牌转让: offered for sale
    if relation == "SUBSIDIARY_OF" and (_of_another(plain, subject, object_) or _owns(plain, subject, object_)):
        return True
    if relation == "FOUNDED_BY" and _ONLY_BACKS.fullmatch(plain, subject.end, object_.start) is not None:
        return True
    if relation == "FOUNDED_BY" and _founder_is_another(plain, subject, object_):
        return True
    if relation == "HOSTED" and _ONLY_GUIDES.match(plain, subject.end) is not None:
        return True
    if relation == "COMPETES_WITH" and (subject.name in object_.name or object_.name in subject.name):
        return True
    if relation == "FOUNDED_BY" and _NEXT_OF.match(plain, object_.end) is not None:
        return True
    if relation == "LOCATED_IN" and (_BOARD.match(plain, object_.end) or _OF_STATE.match(plain, object_.end)):
        return True
    if relation in ("SUBSIDIARY_OF", "HOLDS_SHARES_IN") and any(_WATCHES.search(m.name) for m in (subject, object_)):
        return True
    if relation == "PARTNER_OF" and any(_is_asked(plain, m) for m in (subject, object_)):
        return True
    return _by_talk(plain, relation, subject, object_)


# 由某部指导,某市主办: who guides, backs or pays for an event does not hold it.
_ONLY_GUIDES = re.compile(r"[^,。;办]{0,24}?(?:指导|支持|冠名|赞助)(?:[^,。;办]{0,4})(?=[,。;])")

# 甲创始人|李四: the founder of 甲 is named right there; 甲第一位天使投资人|李四: he put money in
_FOUNDER_NAMED = re.compile(
    r"(?:的)?(?:联合|共同)?创始人(?:兼[^,。;、]{2,12})?(?P<n>[一-鿿·]{2,4}?)(?=[,。;、和与的]|$)"
)
_ONLY_PAID = re.compile(r"(?:的)?[^,。;]{0,8}(?:投资人|投资方|股东|投资者|客户|顾问|代言人|独立董事)")


def _founder_is_another(plain: str, firm: Mention, person: Mention) -> bool:
    """Say whether the words right behind a firm name another founder, or say that this person only paid."""
    named = _FOUNDER_NAMED.match(plain, firm.end)
    if named is not None and not person.name.startswith(named["n"]) and not named["n"].startswith(person.name):
        return person.start > named.end()
    return firm.end < person.start and _ONLY_PAID.fullmatch(plain, firm.end, person.start) is not None


def _by_talk(plain: str, relation: str, subject: Mention, object_: Mention) -> bool:
    """Say whether the one who would have done it only tells of it, or a child of it does it."""
    doer = object_ if relation == "FOUNDED_BY" else subject
    tells = plain[doer.start - 1 : doer.start] == "据" and _TELLS.match(plain, doer.end) is not None
    return relation in _DEEDS and (tells or _CHILD.match(plain, doer.end) is not None)


# 优必选第一位天使投资人|夏佐全: who puts money in a firm has not founded it.
_ONLY_BACKS = re.compile(r"(?:的)?[^,。;、创]{0,8}?(?:投资人|投资者|投资方|股东|顾问|早期员工|独立董事)")
# 由某教授的两名学生甲、乙创办: the pupils have founded it.
_NEXT_OF = re.compile(
    r"的?(?:[一两二三四五几多\d]+[名位个]|大|小|得意)?(?:学生|弟子|徒弟|门生|门徒|儿子|女儿|妻子|丈夫|弟弟|哥哥|妹妹|姐姐|父亲|母亲|侄子|女婿)"
)
# 成为景德镇市国有控股企业: whose it is, and not where.
_OF_STATE = re.compile(r"(?:的)?(?:市属|区属|省属|县属|属)?(?:国有|国资|国企)")
# 在深圳创业板上市: where the exchange is.
_BOARD = re.compile(r"(?:的)?(?:证券交易所|证交所|交易所|创业板|科创板|主板|中小板|新三板|北交所|[AB]股|股市)")
# 为“星网工程”与“千帆星座”提供配套产品: what is served is another's.
_SERVED = re.compile(r"(?:为|向|给)[“”‘’一-鿿A-Za-z0-9与和、及]{0,24}$")
_GETS_GOODS = re.compile(r"[”’]?[^,。;]{0,24}?(?:提供|供应|配套|供货)")
# 某经开区建设的|某产业园由甲运营: 甲 runs the park inside.
_HOLDS_A_PARK = re.compile(r"(?:投资|规划|负责)?(?:建设|打造|兴建|开发|建成)的|[内里]的")
# 甲是乙、丙等上市公司的控股股东: 甲 is the parent.
_PARENT = re.compile(r"[^,。;]{0,6}?(?:是|为|系)(?P<c>[^,。;]{2,60}?)(?:的)(?:控股股东|母公司|实际控制人|唯一股东)")


def _owns(plain: str, child: Mention, parent: Mention) -> bool:
    """Say whether the words behind the "child" make it the parent."""
    told = _PARENT.match(plain, child.end)
    return told is not None and told.start("c") <= parent.start < told.end("c")


# 甲与乙及其子公司丙签约: 丙 is a child of 乙.
_ITS_CHILD = re.compile(r"(?:及|和|与)其(?:旗下|下属)?(?:的)?(?:全资|控股|参股)?(?:子公司|附属公司|孙公司)$")


def _of_another(plain: str, child: Mention, parent: Mention) -> bool:
    """Say whether the words before a child give it to the body right before them, and that is not `parent`."""
    its = _ITS_CHILD.search(plain, max(0, child.start - 16), child.start)
    if its is not None and parent.end != its.start():
        return True
    told = _CHILD_OF.search(plain, max(0, child.start - 12), child.start)
    return told is not None and _BRACKET.sub("", plain[parent.end : told.start()]) != ""


# 公司与甲的全资子公司乙签约: 乙 is a child of 甲.
_CHILD_OF = re.compile(r"(?:的|(?<=公司)|(?<=集团))(?:全资|控股)?(?:子公司|附属公司|孙公司)$")
_BRACKET = re.compile(r"\([^()]*\)|[“”‘’]")


def _end_of(plain: str, start: int) -> int:
    ends = [at for sign in "。;!?\n" if (at := plain.find(sign, start)) >= 0]
    return min(ends, default=len(plain))


def _is_asked(plain: str, mention: Mention) -> bool:
    return (
        plain[max(0, mention.start - 1) : mention.start] in ("向", "从")
        and _ASKED.match(plain, mention.end) is not None
    )


def held_by_another(plain: str, claim: Statement, told: Iterable[Statement]) -> bool:
    """Say whether the clause of a firm names its holder already: 甲持有乙47%股权、丙持有丁29%股权 has no share of 甲 in 丁."""
    if claim.relation != "HOLDS_SHARES_IN" or not isinstance(claim.object, Mention):
        return False
    return any(
        s.relation == claim.relation
        and isinstance(s.object, Mention)
        and s.object.name == claim.object.name
        and s.subject.name != claim.subject.name
        and _apart(plain, claim.subject, claim.object)
        and not _apart(plain, s.subject, s.object)
        and not _joined(plain, claim.subject, s.subject)
        for s in told
    )


def _apart(plain: str, one: Mention, other: Mention) -> bool:
    first, second = sorted((one, other), key=lambda m: m.start)
    return _CLAUSE.search(plain, first.end, second.start) is not None


def _joined(plain: str, one: Mention, other: Mention) -> bool:
    """甲、乙和丙分别持有丁: all of one row hold it."""
    first, second = sorted((one, other), key=lambda m: m.start)
    return re.fullmatch(r"(?:[^,。;持拥占]{0,24}?(?:、|和|与|及)){1,3}", plain[first.end : second.start]) is not None


# 航天某某|董事长张三: a firm that was not read as a name; 公司董事长, 华东区总经理 are of the firm spoken of.
_UNREAD = re.compile(
    r"(?:^|[,。;:\n“])(?P<w>(?!公司|集团|本公司|该公司|我司|我[院校所们]|由|据|经|其|时任|现任|原任|新任|曾)[一-鿿A-Za-z]{3,10})$"
)
_OF_THE_FIRM = re.compile(
    r"做|[当干][上过了选到]|收到|接[替棒任]|升[任为]|成为|获[任聘]|聘|推选|已|曾|[去今明前]年|同时|目前|如今|[的了是在由据经与和为于称任以被名位该这]|(?:区|部|群|中心|团队|业务|板块|线|室|公司|集团|兼)$"
)


def unread_before(reading: Reading, title: int, seat: Mention) -> bool:
    """Say whether words that name a body stand before a row of titles and were not read: its posts are not of `seat`."""
    while (before := _last_in_row(reading, title)) is not None:
        title = before
    found = _UNREAD.search(reading.plain, max(0, title - 14), title)
    if found is None or _OF_THE_FIRM.search(found["w"]) or seat.start >= found.start("w"):
        return False
    return not any(m.start < title and found.start("w") < m.end for m in reading.mentions)


def _last_in_row(reading: Reading, title: int) -> int | None:
    """Return where the title before one of a row begins: 党委书记、|董事长张三,|总经理李四."""
    before = (t for t in reading.titles if t.end < title)
    last = max(before, key=lambda t: t.end, default=None)
    joined = last is not None and _IN_A_ROW.fullmatch(reading.plain, last.end, title)
    return last.start if last is not None and joined else None


_IN_A_ROW = re.compile(r"[、兼和]|[一-鿿]{2,4}(?:先生|女士|同志)?[,、]")


def named_others(reading: Reading, relation: str, firm: Mention, person: Mention) -> bool:
    """Say whether the titles right behind a firm are those of somebody else: 甲创始人张三,乙创始人兼CEO李四."""
    if relation != "FOUNDED_BY":
        return False
    at = firm.end
    for title in reading.titles:
        if title.start >= firm.end and re.fullmatch(r"的?|[、兼和暨]", reading.plain[at : title.start]) is not None:
            at = title.end
    named = next((m for m in reading.mentions if m.start == at and m.cls == "Person"), None) if at > firm.end else None
    return named is not None and named.name != person.name and not _joined(reading.plain, named, person)
