"""Firms that bear another name now: 甲公司更名为乙公司, 乙集团(原甲集团). The old name stands for the new one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.chinese.aliases import Alias
from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.coreference import family

_CHANGED = re.compile(
    r"(?:更名|改名|易名|改称)(?:成|为)?“?|(?:名称|商号|字号)(?:已)?(?:由“?[^“”,。;\n]{2,30}”?)?(?:正式)?变更(?:成|为)“?"
)
_BEARS = re.compile(r"[一-鿿A-Za-z0-9()·&.\- ]{2,30}")
# What says that it has not happened, or that something other than the firm itself is called otherwise now.
_NOT_YET = re.compile(
    r"拟|计划|申请|考虑|建议|提议|同意|审议|议案|决定|可能|或将|有望|未(?!来)|不|否认|据传|网传|如果"
    r"|将(?!其|公司|企业|集团|名称|证券|股票)"
)
_OTHER_THING = re.compile(r"旗下|业务|品牌|产品|平台|子公司|分公司|基金|部门|项目|全资|控股|学院|园区|车站|合并|前身")
_FORMER = re.compile(r"\((?:原名称?|曾用名|原|旧称)(?:为|是)?[:]?“?(?P<a>[^()“”,。;、\n]{2,30})”?[^()\n]{0,6}\)")
# 甲是一家压铸机厂商,1999年成立,原名乙。
_ONCE_CALLED = re.compile(
    r"(?<=[,;])(?:原名|曾用名|旧称|原称)(?:为|叫|是)?[:]?“?(?P<a>[^()“”,。;、\n]{2,30})”?(?=[,。;\n]|$)"
)
_NO_NAME = re.compile(r"^(?:因|定|本|先|来|有|由|任|是|为)|[总副]|经理|董事|主任|书记|院长|计划|合资")
_REACH = 60  # letters from the firm to the verb


def renamed_in(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield former names of firms, each as an alias of the name that the text says they bear now."""
    firms = [n for n in names if family(n.cls) == "organization"]
    for match in _CHANGED.finditer(text):
        yield from _changed(text, match, firms)
    for match in _ONCE_CALLED.finditer(text):
        start = max(text.rfind(sign, 0, match.start()) for sign in "。;\n") + 1
        told = {text[f.start : f.end]: f for f in firms if start <= f.start and f.end <= match.start()}
        if len(told) == 1 and not _NO_NAME.search(match["a"]) and next(iter(told.values())).start - start < 6:
            yield Alias(*match.span("a"), match["a"], next(iter(told)))
    for firm in firms:
        before = _FORMER.match(text, firm.end)
        if before is not None and not _NO_NAME.search(before["a"]):
            yield Alias(*before.span("a"), before["a"], text[firm.start : firm.end])


def _changed(text: str, match: re.Match[str], firms: Sequence[Candidate]) -> Iterator[Alias]:
    old = _who(text, match, firms)
    if old is None:
        return
    before = text[old.start : old.end]
    new = next((f for f in firms if f.start == match.end()), None)
    if new is not None and text[new.start : new.end] != before:
        yield Alias(old.start, old.end, before, text[new.start : new.end])
    bears = _BEARS.match(text, match.end()) if new is None and match[0].endswith("“") else None
    if bears is not None and text.startswith("”", bears.end()):  # no name to anybody, but the text prints it as one
        yield Alias(*bears.span(), bears[0], before)


def _who(text: str, match: re.Match[str], firms: Sequence[Candidate]) -> Candidate | None:
    """Return the firm that the change is told of: the last one before the new name, if it has happened to that firm."""
    told = [f for f in firms if f.start < match.end() - 1 and -_REACH <= f.end - match.start() <= len(match[0])]
    old = max(told, key=lambda f: f.end, default=None)
    if old is None:
        return None
    front = re.split(r"[。;\n]", text[max(0, old.start - 12) : old.start])[-1]
    between = text[old.end : match.start()]
    if re.search(r"[。;\n]", between) or _OTHER_THING.search(between) or _NOT_YET.search(f"{front}|{between}"):
        return None
    return old
