# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""What a Chinese text has named so far, sentence by sentence, and which of it a word that names nothing can mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ingest.mentions.chinese import nominals
from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at, places
from ingest.mentions.chinese.nominals import (
    BOUGHT,
    INSTITUTES,
    NOTICE,
    ORGS,
    PARKS,
    SETS_UP,
)
from ingest.mentions.chinese.sentences import Sentence

# The first class that a word for what stands somewhere may have: 该基地, 该中心, 该厂, 该研究院.
_STAND = ("Site", "Cluster", "ResearchInstitute", "Institution", "Hospital", "Association")


# Who sells is told by what is sold.
_SELLER = re.compile(r"(?:交易对方|交易对手|卖方|出让方|转让方|售股股东)(?:为|是|系)?$")


_OPENING = re.compile(r"[\s“]*(?:\d{4}年,?)?[\s“]*")


class Antecedents:
    """What has been named so far, sentence by sentence."""

    def __init__(self, text: str, names: Sequence[Candidate], canonical: Mapping[str, str], defined: str) -> None:
        self.defined = defined
        names = [n for n in names if not (n.cls in ORGS and nominals.tells(text, n.start, n.end))]
        self.resolved: set[int] = set()
        self.text, self.names, self.canonical = text, names, canonical
        self.named = bytearray(len(text) + 1)  # 1 where a name stands
        for name in names:
            self.named[name.start : name.end] = b"\x01" * (name.end - name.start)
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
        """Return the company that the text names clearly more often than any other, or that opens a profile, or ""."""
        firms_at = [(name, self.full(name)) for name in self.names if name.cls == "Company"]
        counts = Counter(full for _, full in firms_at).most_common(2)
        clear = bool(counts) and counts[0][1] > 2 and (len(counts) == 1 or counts[0][1] > counts[1][1])
        first = next((f for n, f in firms_at if not nominals.worked_at(self.text, n.start, n.end)), "")
        clear = clear and (counts[0][0] == first or len(counts) == 1 or counts[0][1] >= 2 * counts[1][1])
        return counts[0][0] if clear else self._opening([full for _, full in firms_at])

    def _opening(self, firms: Sequence[str]) -> str:
        """Return the company that the text begins with, if it says 公司 again and again and names no other twice."""
        first = next((name for name in self.names if name.cls == "Company"), None)
        if first is None or first.start > 14 or len(nominals.BARE.findall(self.text)) < 3:
            return ""
        others = Counter(firm for firm in firms if firm != firms[0])
        return "" if others and others.most_common(1)[0][1] > 1 else firms[0]

    def _main_park(self) -> tuple[str, str]:
        """Return class and name of the park or cluster that the text is about, or ("", ""); of a zone where it names no park."""
        for classes in (PARKS[:3], PARKS[3:]):
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
        if here := [n for n in self.current if n.end <= start and n.cls in ORGS]:
            handed = nominals.handed_over(self.text, (here[-1].start, here[-1].end), start)
            return (here[-1].cls, self.full(here[-1])) if handed else ("", "")
        names = [n for n in self.before if n.cls in ORGS]
        distinct = list(dict.fromkeys(self.full(n) for n in names))
        if len(distinct) == 1:
            return names[0].cls, distinct[0]
        first = min((self.lines[n.start] for n in names), default=0)
        new = [full for full in distinct if any(first <= self.seen.get(c, {}).get(full, -1) for c in ORGS)]
        if len(distinct) == 2 and self.full(names[-1]) == distinct[1] and BOUGHT.search(self.text[: names[-1].start]):
            return names[-1].cls, distinct[1]
        if names and new == [self.full(names[-1])] and not re.search(r"[、和与及]$", self.text[: names[-1].start]):
            return names[-1].cls, new[0]
        return "", ""

    def _last_person(self, start: int) -> tuple[str, str]:
        """Return the person named last before 其 in its sentence, or the only one of the sentence before."""
        here = [n for n in self.current if n.end <= start and n.cls == "Person"]
        if here:
            return "Person", self.full(here[-1])
        before = {self.full(n) for n in self.before if n.cls == "Person"}
        return ("Person", before.pop()) if len(before) == 1 else ("", "")

    def _set_up(self, start: int) -> tuple[str, str]:
        """Return the company that the words before say was set up, if it is one."""
        found = {
            self.full(n): n for n in self._near(start, ORGS) if SETS_UP.search(self.text[max(0, n.start - 8) : n.start])
        }
        return (next(iter(found.values())).cls, next(iter(found))) if len(found) == 1 else ("", "")

    def _issuer(self) -> str:
        """Return the company whose notice the text reports (甲公司公告称), or ""."""
        for name in self.names:
            if name.cls == "Company" and NOTICE.match(self.text, name.end):
                return self.full(name)
        return ""

    def _bank(self, start: int) -> tuple[str, str]:
        """Return what 该行 is: the one bank of this sentence and the one before, or else of the text so far."""
        for orgs in (self._near(start, ORGS), [n for n in self.names if n.end <= start and n.cls in ORGS]):
            banks = {self.full(n): n.cls for n in orgs if self.full(n).endswith(("行", "信用社", "Bank"))}
            if banks:
                return (next(iter(banks.values())), next(iter(banks))) if len(banks) == 1 else ("", "")
        return "", ""

    def _company_of_notice(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return what 公司 is in the report of a notice: its issuer, unless the passage is about another company."""
        if re.match(r"(?:上述|该)?公告(?:显示|称|披露|中)?", self.text[self.here.start : start].strip()):
            return "Company", self.issuer
        found = self.resolve(start, classes, first=False)
        return found if found[1] == self.issuer else ("", "")

    def enter(self, sentence: Sentence) -> None:
        if self.current:
            goes_on = self.text[self.here.start - 1 : self.here.start] == ";"  # 甲…;乙…: one sentence in two parts
            firms = [n for n in self.current if n.cls in (*ORGS, *INSTITUTES)]
            if firms and all(self._beside(n) for n in firms):  # 目前甲持股30%,控股股东为乙: still about the firm before
                self.current = [
                    *(n for n in self.before if n.cls in ORGS),
                    *(n for n in self.current if n not in firms),
                ]
                firms = []
            self.before = [*(self.before if goes_on else []), *self.current]
            self._remember(firms)
        self.current = []
        while self.next < len(self.names) and self.names[self.next].start < sentence.end:
            name = self.names[self.next]
            if name.start >= sentence.start:
                self.current.append(name)
                self.lines[name.start] = sentence.start
            self.seen.setdefault(name.cls, {}).setdefault(self.full(name), name.start)
            self.next += 1
        self.here = sentence

    def _beside(self, name: Candidate) -> bool:
        """Say whether a sentence names a firm only as what another one has: its holder, its buyer."""
        return name.start not in self.resolved and nominals.aside(self.text, name.start, name.end)

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
        if self.text[start] == "全" and (place := self._governed(start, classes)):
            return place
        if _SELLER.search(self.text, max(0, start - 8), start) and (sold := self._sold(start)) is not None:
            return sold.cls, self.full(sold)
        if classes[0] == "office":
            return self._office(start)
        if classes[0] in ("后者", "前者"):
            return self._of_two(start, classes[1:], latter=classes[0] == "后者")
        if self.text.startswith(("该行", "本行"), start):
            return self._bank(start)
        if classes[0] == "自己":
            return self._actor(start, classes[1:])
        if classes[0] == "集团":
            return self._group(start, classes[1:])
        if classes[0] == "其":
            return self._reached(start, classes[1:])
        if classes[0] == "合资":
            return self._set_up(start)
        if (
            classes == ("Policy",)
            and (called := nominals.policy_called(self.text, start, self.seen.get("Policy", {}))) is not None
        ):
            return called
        if classes[0] == "他":
            return self._last_person(start)
        if (
            classes == ORGS
            and self.text.startswith(("该", "这", "上述", "前述"), start)
            and (new := self._newest(start))[1]
        ):
            return new
        if classes[0] in _STAND and (called := self._called_again(start, classes))[1]:
            return called
        if classes == PARKS and self.park and self.seen_before(self.park, start):
            park = self._leading([n for n in self.current if n.end <= start and n.cls in PARKS])
            if park is None or self.full(park) == self.park[1] or not self._opens(park):
                return self.park
        if first and classes == ORGS and self.defined:
            return "Company", self.defined
        if first and classes == ORGS and (other := self._other_than_actor(start)):
            return "Company", other
        if first and classes == ORGS and self.issuer:
            return self._company_of_notice(start, classes)
        if first and classes == ORGS:
            if nominals.reached(self.text, start) and self._acts_on(start):
                return self._reached(start, ORGS)
            here = [n for n in self.current if n.end <= start and n.cls in ORGS]
            if here and all(nominals.worked_at(self.text, n.start, n.end) for n in here) and self._led():
                return self._led()
            here = here or [n for n in self.before if n.cls in ORGS]
            if (told := self._beside_others(here, start)) is not None:
                return told
            if here and all(nominals.worked_at(self.text, n.start, n.end) for n in here) and not self.main:
                return "", ""
            if self.main and self.seen_before(("Company", self.main), start):
                leading = self._leading(here)
                if self.main in {self.full(n) for n in here} or leading is None or not self._opens(leading):
                    return "Company", self.main
            if here and all(nominals.served(self.text, n.start) for n in here):
                return "", ""
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

    def _beside_others(self, here: Sequence[Candidate], start: int) -> tuple[str, str] | None:
        """Return what 公司 is after a sentence that names only a customer, a holder or a user; None after any other."""
        named = [n for n in here if n.start not in self.resolved]
        if not named or not all(nominals.aside(self.text, n.start, n.end) for n in named):
            return None
        told = self._of_paragraph(start) or next((n for n in here if n.start in self.resolved), None)
        if told is not None:
            return told.cls, self.full(told)
        others = {self.full(n) for n in named}
        return ("", "") if not self.main or self.main in others else None

    def _of_paragraph(self, start: int) -> Candidate | None:
        """Return the company that a sentence of the paragraph so far begins with, after a year at most."""
        begins = self.text.rfind("\n", 0, start) + 1
        told = [
            n for n in self.names if begins <= n.start and n.end <= start and n.cls in ORGS and n.start in self.lines
        ]
        opening = (n for n in told if _OPENING.fullmatch(self.text, self.lines[n.start], n.start))
        return next((n for n in opening if not nominals.aside(self.text, n.start, n.end)), None)

    def _governed(self, start: int, classes: tuple[str, ...]) -> tuple[str, str] | None:
        """Return the place of that level that a body of the sentence is of: 中卫市某局局长介绍,全市…"""
        bodies = [n for n in self.current if n.end <= start and n.cls in ("GovernmentBody", "PartyBody")]
        for body in reversed(bodies):
            place = place_at(self.text, body.start)
            if place.endswith(self.text[start + 1]) and places()[place].cls in classes:
                return places()[place].cls, place
        return None

    def _sold(self, start: int) -> Candidate | None:
        """Return the firm that the sentence says is bought, where it names one: 收购乙60%股权,交易对方为其创始人."""
        firms = [n for n in self.current if n.end <= start and n.cls in ORGS]
        bought = {self.full(n): n for n in firms if BOUGHT.search(self.text, max(0, n.start - 12), n.start)}
        return next(iter(bought.values())) if len(bought) == 1 else None

    def _called_again(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return the one name of this sentence and the one before that ends with the word at `start`: 该基地, 甲智造基地."""
        return nominals.called_again(self.text, start, [(n.cls, self.full(n)) for n in self._near(start, classes)])

    def _near(self, start: int, classes: tuple[str, ...]) -> list[Candidate]:
        """Return the names of the classes in the sentence before and in this one up to `start`."""
        return [n for n in [*self.before, *self.current] if n.end <= start and n.cls in classes]

    def _led(self) -> tuple[str, str]:
        """Return what the sentence before was about, where that is a firm that the text has no other beside: 甲由乙创立。乙此前在丙工作,现任公司…"""
        leading = self._leading([n for n in self.before if n.cls in ORGS])
        main = leading is not None and (not self.main or self.full(leading) == self.main)
        return (leading.cls, self.full(leading)) if leading is not None and main else ("", "")

    def _office(self, start: int) -> tuple[str, str]:
        """Return what 管委会 or 管理局 is: the one body so far whose name ends with the word."""
        seen = self.seen.get("GovernmentBody", {}).items()
        named = {full for full, first in seen if first < start and full.endswith(self.text[start : start + 3])}
        return ("GovernmentBody", named.pop()) if len(named) == 1 else ("", "")

    def _group(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return the one company so far that is called a group, else what 公司 would be."""
        groups = [full for full, first in self.seen.get("Company", {}).items() if first < start and "集团" in full]
        near = {self.full(n) for n in [*self.before, *self.current] if n.start < start} & set(groups)
        if len(groups) == 1 or len(near) == 1:
            return "Company", groups[0] if len(groups) == 1 else near.pop()
        return ("", "") if groups else self.resolve(start, classes, first=True)

    def _other_than_actor(self, start: int) -> str:
        """Return the issuer or main company where the clause of 公司 is about another one: 乙将成为公司控股子公司."""
        comma = nominals.comma(self.text, start)
        actors = [n for n in self.current if comma < n.start and n.end <= start and n.cls in ORGS]
        told = actors and re.search(
            r"[称说]|表示|公告|宣布|认为|透露|指出|披露|否认|澄清", self.text[actors[0].end : start]
        )
        wanted = self.issuer or self.main
        if not actors or told or not wanted or wanted in {self.full(n) for n in actors}:
            return ""
        return wanted if self.seen_before(("Company", wanted), start) else ""

    def _acts_on(self, start: int) -> bool:
        """Say whether an organization stands before `start` in its clause."""
        return any(
            nominals.comma(self.text, start) < n.start and n.end <= start and n.cls in ORGS for n in self.current
        )

    def _actor(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return what acts in the clause of 将其: the last name before it in that clause."""
        names = [
            n
            for n in self.current
            if nominals.comma(self.text, start) < n.start and n.end <= start and n.cls in classes
        ]
        return (names[-1].cls, self.full(names[-1])) if names else self.resolve(start, classes, first=False)

    def _of_two(self, start: int, classes: tuple[str, ...], *, latter: bool) -> tuple[str, str]:
        """Return the last thing named before 后者 in its sentence, or the last but one for 前者."""
        names = [n for n in self.current if n.end <= start and n.cls in classes]
        if not names and latter:
            names = [n for n in self.before if n.cls in classes]
        pair = nominals.told_apart(self.text, self.here, names)
        if pair is not None:
            return pair[latter].cls, self.full(pair[latter])
        distinct = list({self.full(n): n for n in names}.values())
        if latter:
            return (names[-1].cls, self.full(names[-1])) if names else ("", "")
        return (distinct[0].cls, self.full(distinct[0])) if len(distinct) == 2 else ("", "")

    def _reached(self, start: int, classes: tuple[str, ...]) -> tuple[str, str]:
        """Return what 其 is after a verb or preposition: not the name that opens the same clause."""
        if self.text.endswith("参与", 0, start) and self.main and self.seen_before(("Company", self.main), start):
            return "Company", self.main  # 参与其B轮融资: of whom the text is about
        earlier = [n for n in self.current if n.end <= start and n.cls in classes]
        comma = nominals.comma(self.text, start)
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
        if names and self._opens(names[0]) and not nominals.listed(self.text, names[0].end):
            return names[0]
        return None

    def _opens(self, name: Candidate) -> bool:
        return nominals.leads(self.text[self.lines[name.start] : name.start])

    def _only(self, classes: tuple[str, ...], start: int) -> tuple[str, str]:
        found = [(c, full) for c in classes for full, first in self.seen.get(c, {}).items() if first < start]
        return found[0] if len(found) == 1 else ("", "")

    def _surname(self, surname: str) -> tuple[str, str]:
        people = [full for full in self.seen.get("Person", {}) if full.startswith(surname)]
        return ("Person", people[0]) if len(people) == 1 else ("", "")
