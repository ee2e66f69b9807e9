"""A rumour that the text itself has denied a sentence or two later."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.sentences import Sentence
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

_DENIES = re.compile(
    r"(?:消息|传闻|报道|传言|信息|说法|内容|猜测)(?:均|纯|完全|并|都)?(?:为|属|系|是)?(?:不实|不属实|谣言|虚假|误传|子虚乌有|无中生有|没有根据)|否认|辟谣|纯属(?:谣言|虚构|猜测)|没有(?:此事|这回事|这个计划|相关计划|该计划|收购|出售)|没有(?:和|与|同|就|跟)[^,。;]{2,24}(?:谈过|接触|洽谈|谈判|磋商|股权|收购|合作|交易)|并无(?:此事|此|该|相关|任何)|从未(?:与|就|有|计划|考虑|进行)|未(?:与|就)[^,。;]{2,30}(?:接触|洽谈|谈判|磋商)|不存在(?:应披露|该|上述|此)|没影|没有的事|没这回事|没有?谈成|(?:没有|并无|无)(?:这个|此|该|这样的|这类|任何)?(?:计划|安排|打算|意向)|不属实|(?:传言|传闻|说法|消息)不实|并非事实|没有根据"
)
_DENIABLE = (
    "ACQUIRED",
    "INVESTED_IN",
    "PARTNER_OF",
    "SUPPLIES",
    "LISTED_ON",
    "HOLDS_SHARES_IN",
    "SUBSIDIARY_OF",
    "LICENSES_TO",
    "LOCATED_IN",
)
REACH = 3  # sentences after the rumour in which its denial may stand


def with_denials(
    statements: Iterable[Statement], sentences: Sequence[Sentence], plain: str, text: str, mentions: Sequence[Mention]
) -> Iterator[Statement]:
    """Yield the statements, a rumoured one as denied where one of its parties denies it in the next sentences.

    The quote of a denied one goes on to the denial, and whoever spread the rumour is not who denies it.
    """
    starts = [sentence.start for sentence in sentences]
    for statement in statements:
        told = statement.status in ("rumoured", "planned") and statement.relation in _DENIABLE
        if told and (_denied_at_once(statement, plain) or _answered(statement, plain, mentions)):
            statement = _by_a_party(replace(statement, status="denied"))
        if statement.status == "rumoured" and told:
            at = bisect_right(starts, statement.end - 1)
            following = (
                s for s in sentences[at : at + REACH] if _denied(statement, plain[s.start : s.end], s, mentions)
            )
            if (denial := next(following, None)) is not None:
                statement = _by_a_party(_with_denial(replace(statement, status="denied"), denial, text))
        yield statement


def _by_a_party(statement: Statement) -> Statement:
    """Return a denied statement without the source of the rumour, who does not deny it."""
    parties = {m.name for m in (statement.subject, statement.object) if isinstance(m, Mention)}
    return statement if statement.attributed_to in parties else replace(statement, attributed_to="")


def _with_denial(statement: Statement, denial: Sentence, text: str) -> Statement:
    """Return a denied statement with a quote that has the denial too, where it stands in the same paragraph."""
    quote = text[statement.start : denial.end].rstrip()
    if "\n" in quote:
        return statement
    return replace(statement, quote=quote, end=statement.start + len(quote))


# 针对甲拟在某地上市的传闻,公司回应称没有相关计划
_TOLD = re.compile(r"[^。;,\n]{0,14}(?:传闻|传言|说法|报道|消息|猜测)”?,(?P<w>[^。;\n]*)")


def _denied_at_once(statement: Statement, plain: str) -> bool:
    """Say whether the words behind a rumour's two names call it one and deny it in the same breath."""
    last = max(m.end for m in (statement.subject, statement.object) if isinstance(m, Mention))
    told = _TOLD.match(plain, last)
    return told is not None and _DENIES.search(told["w"]) is not None


# 有传闻说甲要并购乙,甲9月8日澄清从未进行磋商; 问起甲收购乙的传言,他摆摆手:“没影的事。”
_REST = re.compile(r"[^。\n]*")
_LEFT_OPEN = re.compile(r"(?:未|没有|不|拒绝)(?:予以|予|加以|正面|直接|明确)?(?:否认|证实)")  # nor denied
_PARTY = re.compile(r"双方|公司|方面|发言人|[他她]|总裁|董事长|创始人|负责人|总经理")


def _answered(statement: Statement, plain: str, mentions: Sequence[Mention]) -> bool:
    """Say whether the rest of the sentence has one of a rumour's parties deny it."""
    if statement.status != "rumoured":
        return False
    ends = [m for m in (statement.subject, statement.object) if isinstance(m, Mention)]
    last = max(m.end for m in ends)
    rest = _REST.match(plain, last)
    if rest is None or not _DENIES.search(rest[0]) or _LEFT_OPEN.search(rest[0]):
        return False
    named = {m.name for m in mentions if last <= m.start < rest.end()} & {m.name for m in ends}
    return bool(named) or _PARTY.search(rest[0]) is not None


def _denied(statement: Statement, words: str, sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    if not _DENIES.search(words):
        return False
    ends = {m.name for m in (statement.subject, statement.object) if isinstance(m, Mention)}
    here = {m.name for m in mentions if sentence.start <= m.start < sentence.end}
    return bool(ends & here) or re.search(r"双方|公司|上述|相关消息", words) is not None
