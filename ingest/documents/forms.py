"""Which filing a text is: the form's name from a submission's header, an XML root or the first page's words."""

from __future__ import annotations

import re

HEAD = 6_000  # characters of the visible text looked at
_TYPE = re.compile(r"<TYPE>\s*([^\s<][^<\n]*)", re.I)
_ENGLISH = (
    ("EX-21", re.compile(r"\bExhibit\s+21(?:\.\d+)?\b|\bEX-21(?:\.\d+)?\b", re.I)),
    (
        "EX-21",
        re.compile(
            r"\A\W*(?:list of |significant |principal )*subsidiaries of (?:the )?(?:registrant|company|[A-Z])", re.I
        ),
    ),
    ("SC 13D", re.compile(r"\bschedule\s+13d\b", re.I)),
    ("SC 13G", re.compile(r"\bschedule\s+13g\b", re.I)),
    ("8-K", re.compile(r"\bform\s+8-k\b", re.I)),
    ("DEF 14A", re.compile(r"\bschedule\s+14a\b|\bform def 14a\b|\bproxy statement pursuant to section 14\(a\)", re.I)),
    ("10-K", re.compile(r"\bform\s+10-k\b", re.I)),
)
_OWNERSHIP = re.compile(r"\bform\s+([345])\b[\s\S]{0,1500}?\b(?:beneficial ownership|changes in beneficial)", re.I)
_CN_ANNUAL = re.compile(
    r"(?:19|20|二[〇○零])[\d〇○零一二三四五六七八九]{2}\s?年?\s*(?:年度报告|半年度报告|年报|年度報告)|招股说明书|股份变动报告"
)
_CN_TABLES = re.compile(
    r"前十名(?:无限售条件)?股东|股东名称|董事、监事(?:、|和)高级管理人员|在子公司中的权益|控股股东|证券代码|股票代码|公司代码"
)


def form_of_type(name: str) -> str:
    """Return the project's form name for an SEC document type, "" for one that is not read specially."""
    base = name.strip().upper().removesuffix("/A")
    if base.startswith("EX-21"):
        return "EX-21"
    known = {"3": "3", "4": "4", "5": "5", "8-K": "8-K", "DEF 14A": "DEF 14A", "10-K": "10-K", "10-K405": "10-K"}
    known |= {
        "SC 13D": "SC 13D",
        "SCHEDULE 13D": "SC 13D",
        "SC 13G": "SC 13G",
        "SCHEDULE 13G": "SC 13G",
        "DEFA14A": "DEF 14A",
    }
    return known.get(base, "")


def form_of(text: str) -> str:
    """Return the form that a filing's visible text shows on its first page, or ""."""
    head = text[:HEAD]
    if typed := _TYPE.search(head):
        return form_of_type(typed[1])
    if found := _OWNERSHIP.search(head[:3000]):
        return found[1]
    if _is_sec_page(head):
        hits = [(m.start(), name) for name, pattern in _ENGLISH if (m := pattern.search(head))]
        return min(hits)[1] if hits else ""
    if _CN_ANNUAL.search(head[:3000]) and _CN_TABLES.search(text[:200_000]):
        return "cn-annual"
    return ""


def _is_sec_page(head: str) -> bool:
    """Say whether a page looks filed, not written about: news also names forms and exhibits."""
    first = head.lstrip()[:700]
    if re.search(r"securities\s+and\s+exchange\s+commission|SEC Accession No|EDGAR Filing", head[:3000], re.I):
        return re.search(r"washington|form|schedule", head[:3000], re.I) is not None
    lines = [line.strip() for line in first.splitlines()[:12]]
    return any(p.match(line) and len(line) <= 120 for _, p in _ENGLISH for line in lines) or bool(
        _ENGLISH[1][1].search(first)
    )
