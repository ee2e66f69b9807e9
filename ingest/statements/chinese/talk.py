# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Who said what: a speaker and the words quoted or reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import expand, screened

_VERB = r"(?:表示|指出|介绍|认为|强调|透露|坦言|直言|称|说道|说|告诉(?:{org}|[^,。;:“”\ue000-\ue0ff]){1,10}|回应|补充道|补充|解释|分析|谈到|提到|写道|宣布|预测|呼吁|介绍说|表示说|回忆|感慨|总结|建议|坦承|看来|解释说|分享)"
_SPEAKER = r"(?P<s>{per})"
_SAID = screened(
    rf"{_SPEAKER}{{gap:24}}{_VERB}(?:得[^,。:“”\ue000-\ue0ff]{{1,6}}|道|起来|说)?(?:,|:|说,|道,|道:|称,|(?=“))"
)
# 她连连摆手:“没有这回事。”: a clause about a person that ends in a colon opens that person's words.
_OPENS_WORDS = screened(rf"{_SPEAKER}(?:先生|女士)?(?:{{gap:10}},)?{{gap:14}}:(?=“)")
_SAID_CARRIED = expand(rf"{{begin}}(?P<c>){_VERB}[:,]")
_SAYS = screened(rf"”(?:,)?(?:[^“”。]{{0,24}}?){_SPEAKER}{{gap:14}}{_VERB}(?:道)?[。,]")
# A quotation that ends its own sentence: “…。”某公司总经理某某表示。
_SAYS_NEXT = expand(rf"\s*(?!据|根据)(?:[^“”。,;:]{{0,24}}?){_SPEAKER}{{gap:10}}{_VERB}(?:道|着说)?[。;,]")
# An interview: a name and a colon open the line.
_ANSWERS = expand(r"\s*(?P<s>{per}):")
_ACCORDING = expand(
    r"(?:据|根据)(?P<w>(?:{org}|{per}|[一-鿿]){1,14}?(?:{title})*(?P<p>{per})?)(?:介绍|透露|报道|消息|公告|披露|称|表示|统计|数据|测算|发布的[一-鿿]{2,8}|显示)"
)
_STATES = expand(
    r"(?:^|(?<=[,。\n]))(?:{date}|,)*(?P<w>{org}{title}{0,3}(?P<p>{per})?|{per})(?:{date})?{gap:14}(?:表示|称|指出|介绍|透露|宣布|回应|公告称|公告|认为|强调)(?:称|,|:)"
)


@dataclass(frozen=True)
class Said:
    """One utterance: the speaker, and the offsets of what was said."""

    speaker: Mention
    start: int
    end: int
    direct: bool


def said_in(masked: Masked, text: str, following: int) -> Iterator[Said]:
    """Yield what the people of this sentence said: quoted words, or the clause after 表示.

    `text` is the plain document, `following` the offset where this paragraph ends (a quotation may run past the sentence).
    """
    told: set[int] = set()
    for match in (*_SAID.finditer(masked.text), *_OPENS_WORDS.finditer(masked.text)):
        [speaker] = masked.mentions(*match.span("s"))
        start = masked.span(match.end() - 1, match.end())[1]
        said = _quoted(text, _spoken(text, start, masked.sentence.end, following)) if start not in told else None
        told.add(start)
        if said is not None:
            yield Said(speaker, *said)
    answer = _ANSWERS.match(masked.text)
    if answer is not None and (
        masked.sentence.start == 0 or "\n" in text[masked.sentence.start - 1 : masked.sentence.start + 1]
    ):
        [speaker] = masked.mentions(*answer.span("s"))
        start = masked.span(answer.end() - 1, answer.end())[1]
        line = text.find("\n", start)
        end = len(text[start : line if line >= 0 else len(text)].rstrip()) + start
        if text[start : start + 1] == "“" and text[start:end].count("“") == 1 and text[end - 1] == "”":
            start, end = start + 1, end - 1
        if end - start > 5:
            yield Said(speaker, start, end, True)
    for match in _SAYS.finditer(masked.text):
        yield from _before(masked, match, text, masked.units[match.start()].start)
    following_quote = (
        _SAYS_NEXT.match(masked.text) if text[masked.sentence.start - 1 : masked.sentence.start] == "”" else None
    )
    if following_quote is not None:
        for spoken in _before(masked, following_quote, text, masked.sentence.start - 1):
            if text[spoken.start - 2 : spoken.start - 1] != ":":  # 甲说:“…”: the words have their speaker
                yield spoken


def _before(masked: Masked, match: re.Match[str], text: str, close: int) -> Iterator[Said]:
    """Yield what the speaker of `match` said in the quotation that closes at `close`."""
    [speaker] = masked.mentions(*match.span("s"))
    opening = text.rfind("“", max(0, close - 600), close)
    if opening >= 0 and close - opening > 4 and "\n" not in text[opening:close]:
        yield Said(speaker, opening + 1, close, True)


# 表示,“甲2.0”的训练…: a name in quotation marks opens what is told.
_ONLY_NAMES = re.compile(r"“[^“”。,;!?]{1,16}”(?=[^\s。,;!?:“”])")


def _spoken(text: str, start: int, end: int, following: int) -> tuple[int, int, bool] | None:
    """Return start, end and whether it is a quotation of what follows a verb of speech."""
    if text[start : start + 1] == "“":
        close = text.find("”", start, following)
        if close < start or not _ONLY_NAMES.match(text, start, end):
            return (start + 1, close, True) if close > start + 5 else None
    stop = len(text[:end].rstrip("。!;\n 」”")) if end - start < 600 else end
    stop = len(text[start:end].rstrip("。!;\n ")) + start
    return (start, stop, False) if stop - start >= 6 else None


# 回应称,公司无意出售工厂,“有关报道与事实不符”: of what is told, these are the very words
_CLAUSE = re.compile(r"(?:^|[,;:])“([^“”]{5,})”?$|(?:^|[,;:])“([^“”]{5,})”(?=[,;])")


def _quoted(text: str, said: tuple[int, int, bool] | None) -> tuple[int, int, bool] | None:
    """Return the words in quotation marks where a report ends in them or has a clause of them."""
    if said is None or said[2]:
        return said
    found = _CLAUSE.search(text[said[0] : said[1]])
    if found is None:
        return said
    group = 1 if found[1] else 2
    return said[0] + found.start(group), said[0] + found.end(group), True


def attribution(masked: Masked, position: int) -> str:
    """Return who says what stands at `position`, when the sentence names them before; else ""."""
    found = ""
    for pattern in (_ACCORDING, _STATES):
        for match in pattern.finditer(masked.text, 0, position):
            if match.end() <= position:
                people = masked.mentions(*match.span("p")) if match["p"] else []
                named = people or masked.mentions(*match.span("w"))
                found = named[-1].name if named else match["w"]
    return re.sub(r"[\ue000-\ue0ff]", "", found)
