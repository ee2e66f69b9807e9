"""Names that stand beside organizations in a list, though nothing else gives them away: 甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.coined import invented_throughout
from ingest.mentions.chinese.gazetteer import companies, places
from ingest.mentions.chinese.organizations import all_generic
from ingest.mentions.chinese.support import namelike
from ingest.mentions.chinese.titles import is_title
from ingest.mentions.chinese.words import Words

# 凌岳光:公司董事长…; 【华岭九天:终止收购…】: what a digest's item is about.
_HEADING = re.compile(
    r"(?:(?<=[\n【])|^|(?<=[。;])|(?<=\d[、.])|(?<=[一二三四五六七八九十]、))(?P<n>[一-鿿A-Za-z]{2,8}):"
    r"(?=(?:公司)?(?:拟(?!合)|终止|子公司|控股子公司|全资子公司|控股股东|实控人|实际控制人|股东|董事|总经理|副总|收到|中标|签订|预计|上半年|前三季度|第[一二三四]季度|\d{1,2}月|选举|聘任|获得|完成)|与[^,。;]{2,16}(?:签|达成))"
)
_INTERVIEW = re.compile(r"记者[::]|(?:^|\n)问[::]|主持人[::]")


def headings(text: str, words: Words) -> Iterator[Candidate]:
    """Yield the firms that head the items of a digest; none in an interview, where people stand before colons."""
    if not _INTERVIEW.search(text):
        for match in _HEADING.finditer(text):
            common = words.common(match["n"]) or all_generic(match["n"]) or is_title(match["n"])  # 汇总:8月…
            if match["n"] in companies() or not (common or match["n"] in places()):
                yield Candidate(start=match.start("n"), end=match.end("n"), cls="Company", score=0.91)


def completed(text: str, words: Words, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield what stands in a list between or after two organizations, though nothing else gave it away: 甲、乙、丙。"""
    firms = {c.start: c for c in chosen if c.cls in ("Company", "Investor")}
    ends = {c.end: c for c in firms.values()}
    yield from _beside(text, words, firms, ends)
    for match in re.finditer(
        r"[、和与](?P<n>[一-鿿A-Za-z]{2,8}?)(?=[、。,;等及]|和|与|跟投|参投|领投|联合|共同)", text
    ):
        start, end = match.span("n")
        before, after = ends.get(match.start()), firms.get(end + 1) if text[end : end + 1] == "、" else None
        listed = before is not None and (after is not None or _in_list(text, ends, before))
        if before is not None and listed and namelike(match["n"], words, start, end):
            yield Candidate(start=start, end=end, cls=before.cls, score=0.72)


_AFTER = re.compile(
    r"、(?P<n>[一-鿿A-Za-z]{2,6}?)(?=[、。,;)]|等|及|和|与|的|共|联|持|跟|参|领|均|都|已|占|供应|分|也|签|在|宣|完|先|两|三|[\d])"
)
_BEFORE = re.compile(
    r"(?:[,。;:\n“为是由与和向被获给的了有及、]|包括|联合|携手|新增|引入|股东|客户|企业|公司|来自|对手|会同|投资方)(?P<n>[一-鿿A-Za-z]{2,6}?)$"
)


def _beside(
    text: str, words: Words, firms: Mapping[int, Candidate], ends: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """Yield the invented word beside a firm in a list: 顺为资本、|美团战投, 清微智芯|、芯动力."""
    for end, firm in ends.items():
        match = _AFTER.match(text, end)
        if match is not None and invented_throughout(text, words, *match.span("n")):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls=firm.cls, score=0.71)
    for start, firm in firms.items():
        left = max(0, start - 12)
        match = _BEFORE.search(text[left : start - 1]) if text[start - 1 : start] == "、" else None
        if match is not None and invented_throughout(text, words, left + match.start("n"), start - 1):
            yield Candidate(start=left + match.start("n"), end=start - 1, cls=firm.cls, score=0.71)


def _in_list(text: str, ends: Mapping[int, Candidate], last: Candidate) -> bool:
    """Say whether the organization is itself a later item of a list of organizations."""
    return text[last.start - 1 : last.start] == "、" and last.start - 1 in ends
