"""Words that point at the answer before: "the second one", "he", 第一家. They are replaced by the name they stand for."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.plan.number_words import ORDINALS

_NTH = re.compile(
    rf"\bthe (?P<nth>{'|'.join(ORDINALS)}|last) (?:one|of (?:them|these|those)|(?:name|company|firm|person|one)? ?(?:on|in) (?:the|that|your) list|(?:that )?you (?:named|listed|mentioned))(?P<own>['’]s)?\b",
    re.I,
)  # fmt: skip
_OF_TWO = re.compile(r"\bthe (?P<nth>former|latter)(?P<own>['’]s)?(?= [a-z]|[?.,!]|$)", re.I)
_NTH_ZH = re.compile(
    r"(?:第(?P<nth>[一二三四五六七八九十]|\d{1,2})|(?P<last>最后一))(?:家|个|位|项|名|所|款)(?:公司|企业|人|机构|园区)?(?=的|是|在|由|呢|叫|有|做|总部|[?？]|$)"
)
_OF_TWO_ZH = re.compile(r"(?P<nth>前者|后者)")
_DIGITS = "一二三四五六七八九十"
_PERSON = re.compile(
    r"\b(?P<own>his|hers)\b|\b(?P<her>her)\b|\b(?:he|she|him)\b|(?P<zh>(?<![其吉])[他她]|此人|这个人|这位(?!于))(?!们)",
    re.I,
)
_THING = re.compile(r"\b(?P<own>its)\b|\b(?-i:[Ii]t)\b|(?P<zh>(?<!其)它(?!们))", re.I)
# "The company" that stands alone; "the company behind Yan" says itself which one it is.
_FIRM = re.compile(
    r"\bthe (?:company|firm|start-?up)(?P<own>['’]s)?(?= (?:is|was|has|have|had|did|does|do|will|makes?|employs?|owns?|based|located|founded|sells?|raised?|plans?|listed)\b|[?.,!]|$)"
    r"|\bthe (?:company|firm|start-?up)(?P<its>['’]s)(?= )|该公司|这家公司|这家企业|^公司(?=[的有在是由现目去今]|20)", re.I,
)  # fmt: skip
_THERE_ZH = re.compile(r"(?<=在)(?:那里|那儿|那边|(?:那|这)家(?:公司|企业|机构|单位)|(?:那|这)个(?:单位|机构))")
_ONLY_NTH_ZH = re.compile(
    r"(?:那|那么)?(?:第(?:[一二三四五六七八九十]|\d{1,2})|最后一)(?:家|个|位|项|名|所|款)(?:呢|是什么)?[?？]?"
)
_WHAT_ABOUT = re.compile(r"^(?:and |ok,? |but |so )?(?:what|how) about (?=(?:its|his|her|their)\b)", re.I)
_AFTER_HER = re.compile(r"\s+(?!(?:at|in|to|for|with|from|on|by|as|and|or|before|after|when|about)\b)[a-z]", re.I)


def with_nth(text: str, names: Sequence[str]) -> str:
    """Return the question with "the second one" as the second of `names`; unchanged where there are not so many."""

    def named(match: re.Match[str]) -> str:
        at = _place(match, len(names))
        own = match.groupdict().get("own") or ""
        return f"{names[at]}{own}" if 0 <= at < len(names) else match[0]

    if _ONLY_NTH_ZH.fullmatch(text.strip()) and (nth := _NTH_ZH.search(f"{text.strip().rstrip('?？呢是什么')}呢")):
        at = _place(nth, len(names))
        return names[at] if 0 <= at < len(names) else text  # whatever it is: nothing more is asked
    for pattern in (_NTH, _NTH_ZH, *((_OF_TWO, _OF_TWO_ZH) if len(names) == 2 else ())):
        text = pattern.sub(named, text)
    return text


def _place(match: re.Match[str], count: int) -> int:
    said = (match["nth"] or "").lower()
    if said in ("former", "前者", "latter", "后者"):
        return int(said in ("latter", "后者"))
    if said == "last" or not said:
        return count - 1
    if said in ORDINALS:
        return ORDINALS.index(said)
    return _DIGITS.index(said) if said in _DIGITS else int(said) - 1


def with_person(text: str, name: str) -> str:
    """Return the question with "he", "her" or 她 as the person of this name."""

    def named(match: re.Match[str]) -> str:
        owner = match["own"] or (match["her"] and _AFTER_HER.match(text, match.end()))
        return f"{name}'s" if owner else name

    return _PERSON.sub(named, text)


def with_place(text: str, name: str) -> str:
    """Return the question with 那里 as where somebody was found to be: 他还在那里吗."""
    return _THERE_ZH.sub(name, text)


def with_thing(text: str, name: str) -> str:
    """Return the question with "it" or "its" as the thing of this name."""
    return _THING.sub(lambda match: f"{name}'s" if match["own"] else name, text)


def with_firm(text: str, name: str) -> str:
    """Return the question with "the company" or 该公司 as the firm of this name."""
    return _FIRM.sub(lambda match: f"{name}{match['own'] or match['its'] or ''}", text)


def without_opening(text: str) -> str:
    """Return "what about its rivals?" as "its rivals?": what else there is to say of a thing named before."""
    return _WHAT_ABOUT.sub("", text, count=1)
