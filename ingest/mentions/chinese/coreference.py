# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""What 该公司, 公司, 其 and 李总 stand for. What is unclear stays unresolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import surnames

_ORGS = ("Company", "Investor")
_INSTITUTES = ("ResearchInstitute", "Institution", "University", "Hospital")
_AREAS = ("Cluster", "Park", "Zone", "ScienceCity", "Site", "Building")
_PARKS = ("Park", "Cluster", "ScienceCity", "Zone")
# Words that stand for something named before, and the classes it may have.
_NOMINALS: Mapping[str, tuple[str, ...]] = {
    "公司": _ORGS, "企业": _ORGS, "集团": ("集团", *_ORGS), "基金": ("Investor",), "机构": (*_ORGS, *_INSTITUTES, "Association", "GovernmentBody"),
    "院": ("ResearchInstitute", "Institution", "Hospital"), "研究院": ("ResearchInstitute", "Institution"), "研究所": ("ResearchInstitute", "Institution"), "实验室": ("ResearchInstitute", "Institution"), "校": ("University",), "大学": ("University",),
    "学院": _INSTITUTES, "中心": ("ResearchInstitute", "Institution", *_AREAS, "Exchange"), "医院": ("Hospital",), "行": ("Company",), "所": ("ResearchInstitute", "Institution", "Exchange"),
    "园区": _PARKS, "园": _PARKS, "社区": _PARKS, "小镇": _PARKS, "基地": _AREAS, "产业园": _PARKS, "科学城": _PARKS, "航天城": _PARKS, "孵化器": _PARKS, "集聚区": _PARKS,
    "平台": ("Product", "Cluster"), "产品": ("Product",), "模型": ("Product",), "大模型": ("Product",), "芯片": ("Product",), "系统": ("Product",), "机器人": ("Product",),
    "协会": ("Association",), "联盟": ("Association",), "委员会": ("GovernmentBody", "Association"),
    "政策": ("Policy",), "办法": ("Policy",), "措施": ("Policy",), "方案": ("Policy",), "条例": ("Policy",), "意见": ("Policy",), "规划": ("Policy",), "细则": ("Policy",),
    "区": ("District", "Zone"), "市": ("City",), "省": ("Province",), "县": ("District",),
    "大会": ("Conference", "Event"), "论坛": ("Conference", "Event"), "峰会": ("Conference", "Event"), "展会": ("Conference", "Event"), "博览会": ("Conference", "Event"),
}  # fmt: skip
_POINTED = re.compile(
    r"(?:该|本|这家|这一|上述|前述|全(?=[省市区县]))(?P<n>"
    + "|".join(sorted(_NOMINALS, key=len, reverse=True))
    + r")(?!(?!去年|今年|明年|近年|当年|前年|上月|本月|近日|同日|当日|本周|上周)[一-鿿]?(?:法|制|章程|周|次|报|期|届|科|级|地|土|轮|人|着|来|质|年|月))"
)
# 公司 and 园区 alone: only at the beginning of a clause or before a title, where no other noun can own them.
_ALONE = re.compile(
    r"(?:(?<=[,。;:!?\n\s“])|(?<=[,。!?]”)|^|(?<=[,。;\n]目前)|(?<=[,。;\n]其中)|(?<=[,。;\n]此外)|(?<=据)|(?<=截至目前)|(?<=[任去为由系是对有])(?=公司(?:副|董事|总|首席|执行|监事|高级|财务|常务|CEO|联席|独立)))(?P<n>公司|集团|园区|社区|小镇|基地|研究院|实验室|中心|大会|论坛|峰会|展会|博览会|研究所)"
    r"(?=[一-鿿\dA-Z,“(《])(?!治理|名单|法|章程|制|内部|文化|们|及|简介|名称|股东|债|型|间|总部经济|管理办法|登记|注册地址是|居民|服务中心|类|法人|代表|高管|级|上市|层面|股票|会)"
)
# 其中, 其余, 其妻: no reference to the one spoken of, or to somebody with no name.
_NO_ITS = r"(?!们|中|他|它|余|次|实|间|后|前|所|一|二|三|数|是|乐|妙|貌|妻|子(?!公司)|女|父|弟|兄|夫|学生|导师)"
_ITS = re.compile(rf"(?:(?<=[,。;:\n、与和及由对为向在将])|^)(?:其|它){_NO_ITS}")
# 持有其51%股权, 向其供货: what the verb reaches is not the one who acts.
_REACHED = re.compile(
    rf"(?:持有|收购|入股|投资|控股|参股|成为|作为|帮助|增持|供应给|为|对|与|由|从|被|给|是|使|让|及|和)(?P<n>其|它){_NO_ITS}"
)
_LATTER = re.compile(r"(?P<n>后者|前者)(?!们)")
# 同意公司以…, 持有公司6.8%股份: the company of a notice, or of a text about one, inside a clause.
_WITHIN = re.compile(
    r"(?:持有|同意|收购|担任|提交|成为|受让|增持|减持|入股|投资|认购|控制|加入|其中|随后|目前|因此|此前|同时|由|为|与|对|向|系|是|和|给|于|将|使|及|当日|近日|日前|不是|任|在|从|随|[前后时])(?P<n>公司|集团|研究院|研究所|实验室|联盟|协会|医院|园区)"
    r"(?=[一-鿿\dA-Z,。“(《])(?!治理|名单|法|章程|制|内部|文化|们|及|简介|名称|股东大会|债|型|间|总部经济|管理办法|登记|类|法人|级|上市|层面|股票|会)"
)
# 这座总投资62亿元的园区, 这家专做芯片的公司
_THIS = re.compile(
    r"(?:这座|这个|这家|这一|这所|这片)[^,。;:!?“”]{0,24}?(?P<n>园区|公司|企业|研究院|研究所|实验室|社区|基地|小镇|产业园|医院|大学|孵化器|联盟|协会)(?=[^,。;的和与]|$)"
)
_THIS_PERSON = re.compile(
    r"(?:这位|这名)[^,。;:!?“”]{0,20}?(?P<n>博士|教授|院士|企业家|创始人|工程师|科学家|创业者|掌门人|老总|女士|先生|董事长|总经理)(?=[^,。;的和与]|$)"
)
_HE = re.compile(r"(?:(?<=[,。;:\n”“])|^)(?P<n>他|她)(?!们|国|人|乡|日|者)")
_TOTAL = re.compile(
    r"(?<![一-鿿])(?P<s>[一-鿿])(?P<t>总|博士|教授|院士|先生|女士|主任|院长|书记|市长|区长)(?=[表介指说认为坦告透,。::在的])"
)
# 政策明确, 出席大会: a work or event just named.
_WORK = re.compile(
    r"(?:(?<=[,。;\n])|^)(?P<n>政策|措施|办法|意见|方案|条例|规划|细则)(?=(?:还|同时|也)?(?:明确|提出|规定|指出|强调|要求|显示|自|将))"
    r"|(?<=《)(?P<b>政策|措施|办法|意见|方案|条例|规划|细则|若干措施|行动计划|实施方案|通知)(?=》)"
    r"|(?<=出席|参加)(?:了)?(?P<m>大会|论坛|峰会)|(?<=在)(?P<k>大会|论坛|峰会)(?=上|期间)"
)
_DOUBLE = re.compile(r"双方|两家|两者|三方|各方")
# What two firms set up, without its name: 合资公司将从事….
_VENTURE = re.compile(r"(?:(?<=[,。;:\n])|^)(?P<n>合资公司|合资企业|合营公司|新公司|项目公司)(?=[一-鿿])(?!的成立|成立后|设立后)")
_SETS_UP = re.compile(r"(?:设立|成立|组建|新设|创办|合资)(?:了|一家|的)?$")


_NOTICE = re.compile(
    r"(?:\([^()\n]{0,40}\))?[^,。;\n]{0,12}?(?:发布)?(?:晚间)?(?:公告|披露)(?:称|显示|,|表示)|关于[^\n。]{2,60}公告"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A word that stands for a name. `name` is "" when it could not be resolved."""

    start: int
    end: int
    cls: str
    name: str
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence by its offsets."""

    start: int
    end: int


# 600 characters end a sentence by force: an endless line must cost no more than many short ones.
_SENTENCE = re.compile(r"[^。!?;\n]{1,600}[。!?;]*[”’)]*|[。!?;\n]+[”’)]*")


def sentences_in(text: str) -> list[Sentence]:
    """Return the sentences of plain `text`: cut at 。!?; and line breaks; the signs inside a quotation cut as well."""
    found = [Sentence(m.start(), m.end()) for m in _SENTENCE.finditer(text) if m.end() > m.start()]
    return [s for s in found if text[s.start : s.end].strip()]


def references_in(
    text: str,
    names: Sequence[Candidate],
    canonical: Mapping[str, str],
    sentences: Sequence[Sentence],
    defined: str = "",
    terms: Mapping[str, str] | None = None,
) -> Iterator[Reference]:
    """Yield the nominals and pronouns of the text, resolved where one name before them is the clear choice.

    `names` are the mentions by name in text order; `canonical` maps a name used to the full one. `defined` is the
    company that the text itself calls 公司 ((以下简称“公司”)), or ""; `terms` are the other words it gives its parties.
    """
    state = _Discourse(text, names, canonical, defined)
    meant = dict(terms or {})
    called = re.compile("|".join(meant)) if meant else None
    for sentence in sentences:
        state.enter(sentence)
        for term in called.finditer(text, sentence.start, sentence.end) if called is not None else ():
            full = canonical.get(meant[term[0]], meant[term[0]])
            state.heard(Candidate(start=term.start(), end=term.end(), cls="Company", score=1, name=full))
            yield Reference(term.start(), term.end(), "Company", full)
        for match, classes, start, pronoun in _occurrences(text, sentence):
            cls, name = state.resolve(start, classes, first=match["n"] == "公司" if "n" in match.groupdict() else False)
            if name:
                state.heard(Candidate(start=start, end=match.end(), cls=cls, score=1, name=name))
            yield Reference(start, match.end(), cls or classes[-1], name, pronoun)


_Found = tuple[re.Match[str], tuple[str, ...], int, bool]


def _occurrences(text: str, sentence: Sentence) -> list[_Found]:
    found: list[_Found] = []
    for pattern in (_POINTED, _ALONE):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            found.append((match, _NOMINALS[match["n"]], match.start(), False))
    for pattern in (_THIS, _WITHIN):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            found.append((match, _NOMINALS[match["n"]], match.start("n"), False))
    for match in _VENTURE.finditer(text, sentence.start, sentence.end):
        found.append((match, ("合资", "Company"), match.start("n"), False))
    for match in _THIS_PERSON.finditer(text, sentence.start, sentence.end):
        found.append((match, ("Person",), match.start("n"), False))
    for match in _LATTER.finditer(text, sentence.start, sentence.end):
        found.append((match, (match["n"], *_ORGS, *_INSTITUTES, *_AREAS), match.start(), True))
    for match in _REACHED.finditer(text, sentence.start, sentence.end):
        found.append((match, ("其", *_ORGS, *_INSTITUTES, *_AREAS, "Association"), match.start("n"), True))
    for match in _WORK.finditer(text, sentence.start, sentence.end):
        group = next(name for name, value in match.groupdict().items() if value)
        found.append((match, _NOMINALS.get(match[group], ("Policy",)), match.start(group), False))
    for match in _ITS.finditer(text, sentence.start, sentence.end):
        if text[match.start() - 1 : match.start()] in ("将", "把"):  # 甲将其持有的…: its own
            found.append(
                (match, ("自己", *_ORGS, *_INSTITUTES, "Association", "GovernmentBody", "Person"), match.start(), True)
            )
            continue
        found.append((match, (*_ORGS, *_INSTITUTES, *_AREAS, "Association", "GovernmentBody"), match.start(), True))
    for match in _HE.finditer(text, sentence.start, sentence.end):
        found.append((match, ("Person",), match.start(), True))
    for match in _TOTAL.finditer(text, sentence.start, sentence.end):
        if match["s"] in surnames():
            found.append((match, ("Person:" + match["s"],), match.start(), False))
    once = {start: item for item in reversed(found) for start in [item[2]]}  # the first pattern that found it
    return [once[start] for start in sorted(once)]


class _Discourse:
    """What has been named so far, sentence by sentence."""

    def __init__(self, text: str, names: Sequence[Candidate], canonical: Mapping[str, str], defined: str) -> None:
        self.defined = defined
        self.resolved: set[int] = set()
        self.text, self.names, self.canonical = text, names, canonical
        self.next = 0  # index of the first name not yet passed
        self.here = Sentence(0, 0)
        self.before: list[Candidate] = []  # names of the sentence before
        self.current: list[Candidate] = []
        self.lines: dict[int, int] = {}  # start of a name -> start of its sentence
        self.last: Candidate | None = None  # the organization that the last sentence with one was about
        self.issuer = self._issuer()
        self.main = self._main()
        self.park = self._main_park()
        self.seen: dict[str, dict[str, int]] = {}  # class -> full names so far, and where each came first

    def _main(self) -> str:
        """Return the company that the text names clearly more often than any other, or ""."""
        counts = Counter(self.full(name) for name in self.names if name.cls == "Company").most_common(2)
        clear = bool(counts) and counts[0][1] > 2 and (len(counts) == 1 or counts[0][1] > counts[1][1])
        return counts[0][0] if clear else ""

    def _main_park(self) -> tuple[str, str]:
        """Return class and name of the park or cluster that the text is about, or ("", ""); of a zone where it names no park."""
        for classes in (_PARKS[:3], _PARKS[3:]):
            counts = Counter((n.cls, self.full(n)) for n in self.names if n.cls in classes).most_common(2)
            if counts:
                clear = len(counts) == 1 or (counts[0][1] > counts[1][1] and counts[0][1] > 1)
                return counts[0][0] if clear else ("", "")
        return "", ""

    def seen_before(self, named: tuple[str, str], start: int) -> bool:
        """Say whether the class and name have stood in the text before `start`."""
        return self.seen.get(named[0], {}).get(named[1], start) < start

    def _newest(self, start: int) -> tuple[str, str]:
        """Return what 该公司 is: the only company of the sentence before, or the last of it where only that one is new."""
        if any(n.end <= start and n.cls in _ORGS for n in self.current):
            return "", ""
        names = [n for n in self.before if n.cls in _ORGS]
        distinct = list(dict.fromkeys(self.full(n) for n in names))
        if len(distinct) == 1:
            return names[0].cls, distinct[0]
        first = min((self.lines[n.start] for n in names), default=0)
        new = [full for full in distinct if any(first <= self.seen.get(c, {}).get(full, -1) for c in _ORGS)]
        if names and new == [self.full(names[-1])] and not re.search(r"[、和与及]$", self.text[: names[-1].start]):
            return names[-1].cls, new[0]
        return "", ""

    def _set_up(self, start: int) -> tuple[str, str]:
        """Return the company that the words before say was set up, if it is one."""
        names = [n for n in [*self.before, *self.current] if n.end <= start and n.cls in _ORGS]
        found = {self.full(n): n for n in names if _SETS_UP.search(self.text[max(0, n.start - 8) : n.start])}
        return (next(iter(found.values())).cls, next(iter(found))) if len(found) == 1 else ("", "")

    def _issuer(self) -> str:
        """Return the company whose notice the text reports (甲公司公告称), or ""."""
        for name in self.names:
            if name.cls == "Company" and _NOTICE.match(self.text, name.end):
                return self.full(name)
        return ""

    def _company_of_notice(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return what 公司 is in the report of a notice: its issuer, unless the passage is about another company."""
        if re.match(r"(?:上述|该)?公告(?:显示|称|披露|中)?", self.text[self.here.start : start].strip()):
            return "Company", self.issuer
        found = self.resolve(start, classes, first=False)
        return found if found[1] == self.issuer else ("", "")

    def enter(self, sentence: Sentence) -> None:
        if self.current:
            goes_on = self.text[self.here.start - 1 : self.here.start] == ";"  # 甲…;乙…: one sentence in two parts
            self.before = [*(self.before if goes_on else []), *self.current]
            self._remember([n for n in self.current if n.cls in (*_ORGS, *_INSTITUTES)])
        self.current = []
        while self.next < len(self.names) and self.names[self.next].start < sentence.end:
            name = self.names[self.next]
            if name.start >= sentence.start:
                self.current.append(name)
                self.lines[name.start] = sentence.start
            self.seen.setdefault(name.cls, {}).setdefault(self.full(name), name.start)
            self.next += 1
        self.here = sentence

    def _remember(self, names: Sequence[Candidate]) -> None:
        """Note the organization that the sentence now ended was about; several of them make it unclear."""
        if names:
            self.last = self._leading(names)

    def heard(self, reference: Candidate) -> None:
        """Note a resolved reference: the next sentence may go on from it."""
        self.current = sorted([*self.current, reference], key=lambda name: name.start)
        self.lines[reference.start] = self.here.start
        self.resolved.add(reference.start)

    def full(self, name: Candidate) -> str:
        if name.start in self.resolved:
            return name.name
        used = self.text[name.start : name.end]
        return self.canonical.get(used, used)

    def resolve(self, start: int, classes: tuple[str, ...], *, first: bool) -> tuple[str, str]:
        """Return class and full name of what stands at `start`, or ("", "")."""
        if classes[0].startswith("Person:"):
            return self._surname(classes[0][-1])
        if classes[0] in ("后者", "前者"):
            return self._of_two(start, classes[1:], latter=classes[0] == "后者")
        if classes[0] == "自己":
            return self._actor(start, classes[1:])
        if classes[0] == "集团":
            return self._group(start, classes[1:])
        if classes[0] == "其":
            return self._reached(start, classes[1:])
        if classes[0] == "合资":
            return self._set_up(start)
        if classes == _ORGS and self.text.startswith(("该", "这", "上述", "前述"), start) and (new := self._newest(start)):
            return new
        if classes == _PARKS and self.park and self.seen_before(self.park, start):
            here = self._leading([n for n in self.current if n.end <= start and n.cls in _PARKS])
            if here is None or self.full(here) == self.park[1] or not self._opens(here):
                return self.park
        if first and classes == _ORGS and self.defined:
            return "Company", self.defined
        if first and classes == _ORGS and (other := self._other_than_actor(start)):
            return "Company", other
        if first and classes == _ORGS and self.issuer:
            return self._company_of_notice(start, classes)
        if first and classes == _ORGS:
            here = [n for n in self.current if n.end <= start and n.cls in _ORGS]
            near = {self.full(n) for n in here or [n for n in self.before if n.cls in _ORGS]}
            if self.main and self.seen.get("Company", {}).get(self.main, start) < start:
                leading = self._leading(here or [n for n in self.before if n.cls in _ORGS])
                if self.main in near or leading is None or not self._opens(leading):
                    return "Company", self.main
            found = self.resolve(start, ("Company",), first=False)
            return found if found[1] or self.seen.get("Company") else self.resolve(start, ("Investor",), first=False)
        earlier = [name for name in self.current if name.end <= start and name.cls in classes]
        leading = self._leading(earlier)
        if leading is not None:
            return leading.cls, self.full(leading)
        if not earlier:
            previous = [name for name in self.before if name.cls in classes]
            leading = self._leading(previous)
            if leading is not None:
                return leading.cls, self.full(leading)
            if previous:
                return "", ""
            if not self._only(classes, start)[1] and self.last is not None and self.last.cls in classes:
                return self.last.cls, self.full(self.last)
        return self._only(classes, start)

    def _group(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return the one company so far that is called a group, else what 公司 would be."""
        groups = [full for full, first in self.seen.get("Company", {}).items() if first < start and "集团" in full]
        near = {self.full(n) for n in [*self.before, *self.current] if n.start < start} & set(groups)
        if len(groups) == 1 or len(near) == 1:
            return "Company", groups[0] if len(groups) == 1 else near.pop()
        return ("", "") if groups else self.resolve(start, classes, first=True)

    def _other_than_actor(self, start: int) -> str:
        """Return the issuer or main company where the clause of 公司 is about another one: 乙将成为公司控股子公司."""
        comma = max(self.text.rfind(sign, 0, start) for sign in ",。;:\n")
        actors = [n for n in self.current if comma < n.start and n.end <= start and n.cls in _ORGS]
        told = actors and re.search(r"[称说]|表示|公告|宣布|认为|透露|指出|披露", self.text[actors[0].end : start])
        wanted = self.issuer or self.main
        if not actors or told or not wanted or wanted in {self.full(n) for n in actors}:
            return ""
        return wanted if self.seen.get("Company", {}).get(wanted, start) < start else ""

    def _actor(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return what acts in the clause of 将其: the last name before it in that clause."""
        comma = max(self.text.rfind(sign, 0, start) for sign in ",。;:\n")
        names = [n for n in self.current if comma < n.start and n.end <= start and n.cls in classes]
        return (names[-1].cls, self.full(names[-1])) if names else self.resolve(start, classes, first=False)

    def _of_two(self, start: int, classes: tuple[str, ...], *, latter: bool) -> tuple[str, str]:
        """Return the last thing named before 后者 in its sentence, or the last but one for 前者."""
        names = [n for n in self.current if n.end <= start and n.cls in classes]
        if not names and latter:
            names = [n for n in self.before if n.cls in classes]
        distinct = list({self.full(n): n for n in names}.values())
        if latter:
            return (names[-1].cls, self.full(names[-1])) if names else ("", "")
        return (distinct[0].cls, self.full(distinct[0])) if len(distinct) == 2 else ("", "")

    def _reached(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return what 其 is after a verb or preposition: not the name that opens the same clause."""
        earlier = [n for n in self.current if n.end <= start and n.cls in classes]
        comma = max(self.text.rfind(sign, 0, start) for sign in ",。;:\n")
        actors = {self.full(n) for n in earlier if n.start > comma}
        actors = actors or {self.full(n) for n in earlier[:1]}  # a clause without a subject goes on with the first
        names = [n for n in earlier if n.start <= comma and self.full(n) not in actors]
        if not names:
            names = [n for n in self.before if n.cls in classes and self.full(n) not in actors] if actors else []
        leading = self._leading(names)
        return (leading.cls, self.full(leading)) if leading is not None else ("", "")

    def _leading(self, names: Sequence[Candidate]) -> Candidate | None:
        """Return the one that opens its sentence, or the only one; None when several compete."""
        distinct = {self.full(name) for name in names}
        if len(distinct) == 1:
            return names[0]
        if names and self._opens(names[0]) and not self._listed(names[0]):
            return names[0]
        return None

    def _opens(self, name: Candidate) -> bool:
        lead = self.text[self.lines[name.start] : name.start]
        return len(lead) <= 14 and not re.search(r"[由与和对向为给从]", lead[-2:])

    def _listed(self, name: Candidate) -> bool:
        after = self.text[name.end : name.end + 3].lstrip("”》)")
        return after[:1] in ("、", "和", "与", "及") or after[:2] in ("联合", "携手", "以及")

    def _only(self, classes: tuple[str, ...], start: int) -> tuple[str, str]:
        found = [(c, full) for c in classes for full, first in self.seen.get(c, {}).items() if first < start]
        return found[0] if len(found) == 1 else ("", "")

    def _surname(self, surname: str) -> tuple[str, str]:
        people = [full for full in self.seen.get("Person", {}) if full.startswith(surname)]
        return ("Person", people[0]) if len(people) == 1 else ("", "")
