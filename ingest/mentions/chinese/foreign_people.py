# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""People with foreign names: who acts as only people do, and the family name that a text goes on with alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.aliases import Alias
from ingest.mentions.chinese.candidate import Candidate

# No person's name ends so: Pacific Digital Bank.
FIRM_WORD = re.compile(
    r"(?:^| )(?:Bank|Group|Capital|Ventures?|Partners|Holdings?|Energy|Power|Labs?|Laborator(?:y|ies)|Therapeutics|Bio(?:tech|logics|sciences?|pharma)?|Pharma(?:ceuticals?)?|Medical|Health|Surgical|Systems?|Technolog(?:y|ies)|Tech|Robotics|Photonics|Semiconductors?|Electronics?|Motors?|Foods?|Logistics|Industries|Materials|Minerals?|Mining|Marine|Airlines|Airways|Insurance|Media|Studios?|Networks?|Software|Solutions|Services|Securities|Global|International|Space|Aerospace|Batter(?:y|ies)|Chemicals?|Steel|Solar|Wind|Water|Fund|Equity|Investments?|Analytics|Dynamics|Instruments|Optics|Sciences?|Company|Trust)$"
)
_TWO_WORDS = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?:[ -][A-ZÀ-Þ][a-zß-ÿ'’.]*){1,2}")
_POST = r"(?:公司|该公司|集团)?(?:首席|董事|总经理|总裁|C[ETFO]O|主席|副总|联合创始人|合伙人|顾问|总监|教授)"
# What only a person does: a firm also 表示 and is 担任 of an issue.
_ACTS = re.compile(
    rf"(?:则|也|还|目前|现)?(?:(?:现|曾|出|兼|担|升)?任(?:了)?{_POST}|(?:曾|此前|早年|先后)(?:任|在[^,。;]{{1,16}}(?:工作|任职|供职|做|担任))|毕业于|出生|生于|退休|辞职|离职|坦言|回忆|笑[称着]|说[,:。“道])"
)


def people_by_acts(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names, with the firms of two Latin words that do what only people do as people."""
    forms = {
        form
        for c in chosen
        if c.cls in ("Company", "Investor", "Product")
        and _TWO_WORDS.fullmatch(form := text[c.start : c.end])
        and not FIRM_WORD.search(form)
    }
    people = {form for form in forms if _acts(text, form) or _acts(text, form.split()[-1])}
    return [replace(c, cls="Person", score=max(c.score, 0.9)) if text[c.start : c.end] in people else c for c in chosen]


def _acts(text: str, form: str) -> bool:
    return any(_ACTS.match(text, m.end()) for m in _alone(form).finditer(text))


def _alone(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w·])(?<![A-Za-zÀ-ÿ] ){re.escape(form)}(?![A-Za-zÀ-ÿ·]| [A-ZÀ-Þ])", re.ASCII)


_IN_BRACKETS = re.compile(r"\((?P<a>[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]*){1,3})\)")


def spelt_abroad(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield the foreign name in brackets behind a person's Chinese one: 杜明哲(Pierre Dubois)."""
    for name in names:
        match = _IN_BRACKETS.match(text, name.end) if name.cls == "Person" else None
        if match is not None and not FIRM_WORD.search(match["a"]):
            yield Alias(*match.span("a"), match["a"], text[name.start : name.end])


def family_names(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield the family name where a text goes on with it: 阿尔多·贝内蒂, then 贝内蒂; 木村健一郎, then 木村.

    Nothing where two people share it, or where it stands alone before the full name.
    """
    people = dict.fromkeys(text[n.start : n.end] for n in names if n.cls == "Person")
    people |= dict.fromkeys(alias.text for alias in spelt_abroad(text, names))
    found = [(full, short, used) for full in people for short, used in _families(full, people)]
    shared = [short for _, short, _ in found]
    said = {text[n.start : n.end]: n.start for n in reversed(names) if n.cls == "Person"}  # 首席执行官|雷迪
    for full, short, used in found:
        alone = used.search(text)
        at = alone.start() if alone is not None else said.get(short, -1)
        if shared.count(short) == 1 and text.find(full) < at:
            yield Alias(-1, -1, short, full)


def _families(full: str, people: dict[str, None]) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield what a full name may be shortened to, with the pattern that finds it alone."""
    last = re.split("[· ]", full)[-1]
    if "·" in full and len(last) > 1:
        yield last, re.compile(rf"(?<![·一-鿿]){last}(?![·])|(?<!·){last}(?=[说称表现任于])")
    elif _TWO_WORDS.fullmatch(full) and len(last) > 2:
        yield last, _alone(last)
    elif re.fullmatch(r"[一-鿿]{4,5}", full):
        short = full[:2]
        spoken = "" if short in people else r"(?<![^\n])"  # a speaker at the beginning of a line
        yield short, re.compile(rf"{spoken}{short}(?!{re.escape(full[2:])})" + ("(?=:)" if spoken else ""))
