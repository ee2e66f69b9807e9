# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Second thoughts on people, by how the whole text uses a name: firms that the tagger took for people, names cut short."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at, places, surnames
from ingest.mentions.chinese.plants import is_plant
from ingest.mentions.chinese.titles import is_title, title_end

# What only a firm has or does, right after its name.
_FIRM_AFTER = re.compile(
    r"(?:(?:独家|联合|共同)?(?:领投|跟投|参投)|旗下|股价|市值|新车|车型|财报|年报|总部|官方|官网|创始人|联合创始人|董事长|总裁|首席执行官|CEO|CTO|汽车工厂|的(?:第[一二三四]大)?(?:供应商|子公司|竞争对手|供应链|股价|市值|财报|总部|代工厂)|[^,。;]{0,4}(?:完成|获)[^,。;人]{0,12}轮融资|(?:去年|今年)?(?:营收|净亏损|净利润)|(?:已|则|均|也)?(?:是|为|成为)[^,。;]{2,14}的[^,。;]{0,4}(?:客户|供应商|代工厂|竞争对手|全资子公司|控股子公司)|(?:已)?同意以[^,。;]{1,12}(?:收购|买下|出售))"
)
_FIRM_BEFORE = re.compile(
    r"(?:客户(?:包括|有|涵盖|覆盖)(?:了)?|供应商(?:包括|有)|(?:打入|切入|供应给|供货给|配套给|对标)(?:了)?|(?:收购|并购|入股|控股|参股)(?:了)?)$"
)
# 客户包括立讯精密和美国的|安费诺: one of a list of firms
_LISTED_BEFORE = re.compile(
    r"(?:客户|供应商|竞争对手|代工厂)(?:则|主要|还)?(?:包括|有|为|涵盖)(?:了)?[^,。;]{2,30}(?:、|和|与|及)(?:[一-鿿]{2,4}的)?$"
)
# What only a person has, is or does.
_PERSON_AFTER = re.compile(
    r"(?:先生|女士|同志|博士|教授|院士|说[,:道]|[^,。;]{0,6}(?:毕业于|出生|辞去|卸任)|[^,。;]{0,2}(?:任|担任|出任|兼任)|等人|,(?:男|女)[,。]|的(?:妻子|丈夫|父亲|母亲|儿子|女儿|老家)|持有|持股|所持)"
)
_PERSON_BEFORE = re.compile(
    r"(?:创始人|董事长|总裁|总经理|执行官|教授|博士|院士|记者|[市省区县局厅处院校所部]长|书记|主任|经理|总监|科学家|工程师|负责人|丈夫|妻子|[CEOTF]{3}|聘任|任命|由|代表|委员|选手|作家)$"
)
# A person can stand in a list with companies where shares or suits are told of.
_MIXED = re.compile(r"持股|持有|出资|股东|投资|设立|创办|创立|被告|起诉|诉讼|仲裁|股权|转让")


_MISTAKEN = ("Person", "Cluster", "Product", "Place")


def by_use(text: str, chosen: Sequence[Candidate], known: Callable[[str], str]) -> list[Candidate]:
    """Return the names, people as companies where the text uses them so and never as people; `known` is a name's class in the graph."""
    chosen = [_as_works(text, _earning(text, c) if c.cls == "Place" else c) for c in chosen]
    chosen = [_as_body(text, c) for c in _beside_firms(text, chosen)]
    forms = {text[c.start : c.end] for c in chosen if c.cls == "Person" and c.end - c.start in (2, 3)}
    firms = {form for form in forms if _is_a_firm(text, form, chosen, known(form) == "Company")}
    return [
        replace(c, cls="Company", score=0.8) if c.cls in _MISTAKEN and text[c.start : c.end] in firms else c
        for c in chosen
    ]


# 某某电子|净利润: the tagger took the figure's name along.
_EARNS = re.compile(r"(?:(?:去年|今年|全年|共|累计)?实现)?(?:营收|净利润|净亏损|营业收入)")


def _earning(text: str, name: Candidate) -> Candidate:
    """Return as a company what the tagger took for a place and what has profits: places have none."""
    form = text[name.start : name.end]
    cut = re.search(r"(?<=[一-鿿]{3})(?:净利润|营业收入|营收|净亏损)$", form)
    end = name.start + cut.start() if cut is not None else name.end
    if form[: end - name.start] in places() or end - name.start < 4 or not _EARNS.match(text, end):
        return name
    return replace(name, end=end, cls="Company", score=0.8)


_COMMITTEE = re.compile(r"[一-鿿]{2}[省市区县州]委$")
_WORKS = re.compile(r"(?:总?占地|总?建筑面积|总投资|(?:已|将)?(?:于|在)?[^,。;]{0,10}(?:投产|开工|竣工|停产)|年产能)")


def _as_works(text: str, name: Candidate) -> Candidate:
    """Return as a site the works whose ground or start the text tells: 长沙岭迪工厂|占地3000亩; a committee is a body."""
    if name.cls == "Place" and _COMMITTEE.search(text, name.start, name.end):
        return replace(name, cls="PartyBody")
    form = text[name.start : name.end]
    works = name.cls == "Company" and form.endswith(("工厂", "基地", "厂区"))
    run = name.cls == "Company" and form.endswith("厂") and _IS_RUN.search(text, max(0, name.start - 8), name.start)
    run = run if _BUILDS.match(text, name.end) is None else None
    stands = name.cls in ("Company", "Cluster", "Place", "Institution", "Organization") and is_plant(form)
    return replace(name, cls="Site") if stands or ((works or run) and _WORKS.match(text, name.end)) or run else name


_BUILDS = re.compile(r"(?:负责|独家)?(?:建造|承建|制造|生产|设计|供货|供应|交付)")  # 旗下的金陵船厂|建造: a firm
_IS_RUN = re.compile(r"(?:关闭|关停|(?:运营|经营|新建|兴建|扩建|拥有|旗下)的?)$")


# What a product never does, right after its name: 「某某」完成A轮融资.
_DEALS = re.compile(
    r"[”’]?(?:近日|日前|已|正式|宣布|于?近期|刚刚|也|再度|连续)*(?:完成|获得?)[^,。;]{0,20}(?:轮(?:融资|投资)|融资)|[”’]?(?:创始人|联合创始人|董事长|总部(?:位于|设在)|旗下|员工)"
)
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.'-]*(?: [A-Z][A-Za-z0-9&.'-]*){0,3}")
_STUDIED = re.compile(r"(?:毕业于|就读于|求学于|考入|考取|母校(?:是|为)?|[留]学于)(?:[一-鿿]{1,4}(?:国|的))?$")
_ALUMNI = re.compile(
    r"(?:[一-鿿]{2,8}(?:系|学院|专业))?(?:毕业(?!于)|的?校友|(?:[一-鿿]{0,6})?(?:博士|硕士|本科|副?教授(?!级)))|获得?[^,。;]{0,12}学位"
)


_RUNS = re.compile(r"(?:负责|承担|统一|具体|独家|进行|来)*(?:投资)?(?:运营|管理|招商|运作|建设|开发)")


def _as_body(text: str, name: Candidate) -> Candidate:
    """Return as a firm the "product" that raises money and the "park" that runs another, as a university the Latin "firm" that somebody left with a degree."""
    runs = text[name.start - 1 : name.start] == "由" and _RUNS.match(text, name.end) is not None
    if name.cls in ("Cluster", "Park") and runs and not text[name.start : name.end].endswith("区"):
        return replace(name, cls="Company", score=0.9)
    if name.cls == "Product" and _DEALS.match(text, name.end):
        return replace(name, cls="Company", score=0.9)
    latin = name.cls == "Company" and _LATIN.fullmatch(text, name.start, name.end) is not None
    if latin and (_STUDIED.search(text, 0, name.start) or _ALUMNI.match(text, name.end)):
        return replace(name, cls="University", score=0.9)
    return name


def _beside_firms(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names, a Latin "product" of which the tagger is not sure as a firm behind one: LG新能源和|SK On."""
    found: list[Candidate] = []
    for i, c in enumerate(chosen):
        unsure = c.cls == "Product" and c.score < _SURE_PRODUCT and _LATIN.fullmatch(text, c.start, c.end) is not None
        joined = found and text[found[-1].end : c.start] in ("和", "与", "、", "及", "以及")
        goods = i + 1 < len(chosen) and chosen[i + 1].cls == "Product" and chosen[i + 1].start - c.end < 3
        firm = unsure and joined and found[-1].cls == "Company" and not goods
        found.append(replace(c, cls="Company", score=0.8) if firm else c)
    return found


_SURE_PRODUCT = 0.88  # the score of a name of which the tagger of kinds is sure to 0.7


def _is_a_firm(text: str, form: str, chosen: Sequence[Candidate], known: bool) -> bool:
    found = [(m.start(), m.end()) for m in re.finditer(re.escape(form), text)]
    if any(_PERSON_AFTER.match(text, b) or _PERSON_BEFORE.search(text, max(0, a - 6), a) for a, b in found):
        return False
    if any(_served(text, a, b) or _seat(text, a, b) for a, b in found) or _registered(text, form, chosen):
        return True
    if any(_OF_BODIES.match(text, b) for _, b in found):
        return True
    if known or any(_FIRM_AFTER.match(text, b) or _before_only_firms(text, a) for a, b in found):
        return True
    return len(form) == 2 and any(_listed_with_a_firm(text, a, b, chosen) for a, b in found)


# 与度小满|、马上消费等机构合作
_OF_BODIES = re.compile(
    r"(?:(?:、|和|与|及)[一-鿿A-Za-z]{2,8}){0,4}等(?:多家|几家|[^,。;、]{0,4})?(?:机构|公司|企业|平台|厂商|银行|车企|药企)(?!家)"
)


def _before_only_firms(text: str, start: int) -> bool:
    return any(p.search(text, max(0, start - 44), start) is not None for p in (_FIRM_BEFORE, _LISTED_BEFORE))


_TO = re.compile(r"(?:向|为|给|对)$")
_SERVES = re.compile(
    r"(?:(?:、|和|与|及|以及)[^,。;、和与]{2,10}){0,4}(?:等[^,。;]{0,8})?(?:批量|独家|长期|稳定)*(?:供应|供货|交付|出售|订购|采购|下单)"
)
_ONCE = re.compile(r"(?:曾任|历任|曾担任|加入|跳槽至|就职于|任职于|供职于|效力于)$")


def _served(text: str, start: int, end: int) -> bool:
    """Say whether goods go to the name: 向|蔡司|和英飞凌供应."""
    return _TO.search(text, max(0, start - 1), start) is not None and _SERVES.match(text, end) is not None


def _seat(text: str, start: int, end: int) -> bool:
    """Say whether the name is where somebody had a post: 曾任|莫德纳|首席医学官."""
    return _ONCE.search(text, max(0, start - 4), start) is not None and title_end(text, end) > 0


def _registered(text: str, form: str, chosen: Sequence[Candidate]) -> bool:
    """Say whether the name of three characters opens a registered one, behind its place: 川湄香, of 川湄香食品有限公司."""
    fulls = (text[c.start : c.end] for c in chosen if c.cls == "Company" and text[: c.end].endswith("公司"))
    return len(form) == 3 and any(full.startswith(form, len(place_at(full, 0))) for full in fulls)


def _listed_with_a_firm(text: str, start: int, end: int, chosen: Sequence[Candidate]) -> bool:
    """Say whether the name stands in a list right beside a company: 甲、乙汽车."""
    beside = any(
        c.cls == "Company"
        and ((c.start == end + 1 and text[end] in "、和与") or (c.end == start - 1 and text[c.end] in "、和与"))
        for c in chosen
    )
    clause = re.split(r"[,。;\n]", text[:start])[-1] + re.split(r"[,。;\n]", text[start:])[0]
    return beside and "、" in (text[end : end + 1], text[start - 1 : start]) and not _MIXED.search(clause)


# Never the second character of a given name when it follows a name of two characters: verbs and particles.
_GOES_ON = frozenset(
    "的了在是为与和及等有不也将已曾从以被把对向由于到就都而或但则其此该这那我你他她它们个家上下任表介指认说称又再还来去能可请带领率让获赴辞持担当出作现告谈回因原系先女男博教院还另并即便仍未拟会要需想做当给用"
)


# 董事长孟庆|和,…; 创始人阎仲|和持有…: 和 joins nothing here. 总经理裘浩予|以否认: the verb is 予以.
_AND_NOTHING = re.compile(
    r"和(?=[,。;:)]|先生|女士|博士|教授|持有|持股|直接|间接|担任|出任|兼任|表示|介绍|告诉|认为|坦言|透露|说|辞|于\d|$)"
)
_TORN_VERBS = (
    "予以",
    "如今",
    "婉拒",
    "现任",
    "坦言",
    "现年",
    "今年",
    "去年",
    "回应",
    "透露",
    "介绍",
    "表示",
    "宣布",
    "新近",
    "头一",
    "因工",
    "因个",
    "因到",
    "因年",
    "因身",
    "因退",
    "来自",
)


def _cut_right(text: str, name: Candidate) -> Candidate:
    """Return a person's name with the 和 that is part of it, and without the 予 of 予以."""
    if name.cls != "Person":
        return name
    if name.end - name.start == 2 and text[name.start] in surnames() and _AND_NOTHING.match(text, name.end):
        return replace(name, end=name.end + 1, score=max(name.score, 0.86))
    if (rest := _IN_NAME.match(text, name.end)) is not None and name.end - name.start == 2:
        return replace(name, end=rest.end(), score=max(name.score, 0.86))
    if name.end - name.start > 3 and text[name.end - 1] == "和" and not _AND_NOTHING.match(text, name.end - 1):
        return replace(name, end=name.end - 1)  # 技术总监乌日娜|和负责市场的…
    if name.end - name.start > 2 and text[name.end - 1 : name.end + 1] in _TORN_VERBS:
        return replace(name, end=name.end - 1)
    after = _AFTER_NAME.search(text, name.start + 2, name.end)
    if after is not None and after.end() == name.end and _THEN.match(text, name.end):
        return replace(name, end=after.start())
    return name


# 董事长马继|原称: 原 is of the name, since nobody says something formerly. 总经理裴然则|来自…: 则 is not.
_IN_NAME = re.compile(r"原(?=[称说]|表示|介绍|透露|指出|认为|强调|坦言|告诉)|明(?=确认[^为])")
_AFTER_NAME = re.compile(r"(?:则|却|呼吁|建议|笑称|直言|断言)$")
_THEN = re.compile(
    r"来自|任|担任|出任|是|为|曾|在|表示|称|说|认为|毕业|于|从|给|政府|各|业|全|企|将|已|把|对|与|就|其|让|尽"
)


# 滨湖区区长某某: whoever holds the post is named after it; this is no firm.
_HOLDS_A_POST = re.compile(r"(?<=.)(?:[市区县]长|副?[省州]长|书记|董事长|总经理|创始人)(?=.)")


_ROUND = re.compile(r"(?:Pre-?)?[A-H]\+?轮|(?:天使|种子)轮")  # B轮投资 is no fund


def no_posts(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without companies whose words name a post and its holder."""
    return [
        c
        for c in candidates
        if c.cls not in ("Company", "Investor")
        or not (_HOLDS_A_POST.search(text[c.start : c.end]) or _ROUND.match(text[c.start : c.end]))
    ]


_RANK = re.compile(r"(?:董秘|董事长|总经理|总裁|院长|所长|校长|主任|书记|局长|教授|院士)(?=[一-鿿]{2})")
_CALLED_SO = re.compile(r"[一-鿿](?:先生|女士|教授|博士|所长|院长|校长|局长|大姐|老师|师傅)")


def _without_rank(text: str, name: Candidate) -> Candidate | None:
    """Return a person's name without the title in front; None for a title alone, and for a surname with a title."""
    if name.cls != "Person":
        return name
    form = text[name.start : name.end]
    if is_title(form) or _CALLED_SO.fullmatch(form) or text[name.end - 1 : name.end + 1] == "主任":
        return None
    if form[0] == "任" and title_end(text, name.start + 1) >= name.end:
        return None  # 改|任非|执行董事
    rank = _RANK.match(form)
    return replace(name, start=name.start + rank.end()) if rank is not None else name


def whole_people(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names, a person's with the character that always follows it: 周启|正在…, 周启|正任… is 周启正."""
    kept = [bare for c in chosen if (bare := _without_rank(text, c)) is not None]
    chosen = [_cut_right(text, c) for c in kept]
    longer: dict[str, str] = {}
    for form in {text[c.start : c.end] for c in chosen if c.cls == "Person" and c.end - c.start == 2}:
        following = [text[m.end() : m.end() + 2] for m in re.finditer(re.escape(form), text)]
        first, second = {f[:1] for f in following}, {f[1:] for f in following}
        if form[0] in surnames() and len(first) == 1 and len(second) > 1:
            sign = first.pop()
            if re.fullmatch(r"[一-鿿]", sign) and sign not in _GOES_ON:
                longer[form] = form + sign
    return [
        replace(c, end=c.end + 1, score=0.86)
        if c.cls == "Person" and text[c.start : c.end] in longer and not _taken(c.end, chosen)
        else c
        for c in chosen
    ]


def _taken(offset: int, chosen: Sequence[Candidate]) -> bool:
    return any(c.start <= offset < c.end for c in chosen)
