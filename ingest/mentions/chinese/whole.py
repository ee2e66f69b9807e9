# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Names completed by their own form: the bracket that belongs to them, the first character that was read as another word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.coined import is_trade
from ingest.mentions.chinese.gazetteer import place_at, places
from ingest.mentions.chinese.organizations import all_generic, generic_words
from ingest.mentions.chinese.words import FUNCTION_WORDS, Words

_BODIES = ("Company", "Investor", "ResearchInstitute", "University", "Organization", "Institution")
_FIRMS = ("Company", "Investor")
# Lanmu Freight (Thailand): a word in a bracket that abbreviates nothing tells which company of a group it is.
_ABROAD = re.compile(
    r" ?\((?P<w>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\)(?: (?:Co\.?,? )?(?:Ltd|Limited|Inc|Pte)\b\.?(?: Ltd\b\.?)?)?"
)
_COINED = re.compile(r"[\d亿万百千][一-鿿]{3,4}元$")  # 1.45亿|加拿大元
_LATIN = re.compile(r"[A-ZÀ-Þ][\wÀ-ÿ&.'\- ]*", re.ASCII)
# What stands right before a registered name, and no name begins with: 全资子公司|某某(湖南)有限公司.
_EDGE = re.compile(r"(?:子公司|孙公司|母公司|控股股东|[、,:;。“(\n和及与])(?P<n>[一-鿿]{1,3})$")
_HEADLESS = re.compile(r"[一-鿿]{2,16}(?:\([一-鿿]{2,6}\))?[一-鿿]{0,12}公司")
# 获先岭技术|投资。: what is got is an investment.
_INVESTED = re.compile(r"(?:获|获得|得到|接受|引入|引进|拿到)(?:了)?(?:[一-鿿A-Za-z]{2,12}(?:、|和|与|及)){0,4}$")
_REACH = 64  # characters that this goes back at most; a search from the beginning would be quadratic in a long text
_HELD = re.compile(r"(?:持有|增持|减持|出售|转让|受让|认购|质押)(?:了)?$")  # 不再持有恒岭电子|股份
_ENDS = re.compile(r"[,。;]|$")
_ACTS = ("v", "vd", "d", "p", "c", "r", "m", "TIME")
_JOINS = frozenset("的了在是为与和及由将从以被把对向于到就等称其该各即方商企户者家人司厂团有设辖")


def whole(text: str, words: Words, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names, organizations with what their form says is part of them; what that covers is no name."""
    chosen = [c for c in chosen if c.cls != "Country" or not _COINED.search(text, max(0, c.start - 1), c.end + 1)]
    chosen = [part for c in _joined(text, words, chosen) for part in _unplaced(text, c)]
    others = {text[c.start : c.end] for c in chosen if c.cls in _FIRMS}
    found = [_completed(text, words, c, others) for c in chosen]
    grown = [c for c, old in zip(found, chosen, strict=True) if c.start < old.start or c.end > old.end]
    return [c for c in found if c in grown or not any(c.start < g.end and g.start < c.end for g in grown)]


_NO_SHORT = ("公司", "集团", "会社", "银行", "基金", "证券", "厂", "社", "店", "中心", "联盟")


def _unplaced(text: str, c: Candidate) -> Iterator[Candidate]:
    """Yield a firm's short name without the place in front, which it has nowhere else: 广州|翊方生物, then 翊方生物."""
    form = text[c.start : c.end]
    place = place_at(form, 0) if c.cls in _FIRMS and not form.endswith(_NO_SHORT) else ""
    rest = form[len(place) :]
    if not place or len(rest) < 4 or all_generic(rest) or text.count(rest) == text.count(form):
        yield c
        return
    yield Candidate(start=c.start, end=c.start + len(place), cls=places()[place].cls, score=0.62)
    yield replace(c, start=c.start + len(place))


def _joined(text: str, words: Words, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names, two Latin ones that a blank divides and the tagger takes for one being one: Koopmans|Coffee."""
    found: list[Candidate] = []
    for c in chosen:
        last = found[-1] if found else None
        name = text[c.start : c.end]
        if last is not None and c.cls in _FIRMS and last.cls in _FIRMS and _LATIN.fullmatch(text, last.start, c.end):
            word = words.around(last.start)
            if c.start - last.end <= 1 and word is not None and word.end >= c.start + len(name.rstrip()):
                found[-1] = replace(last, end=c.end)
                continue
        found.append(c)
    return found


# 阿曼电力和|水务公司: the second of two trades names nobody alone.
_SECOND = re.compile(
    r"[和与](?:水务|水利|燃气|天然气|石油|能源|电力|矿业|化工|化学|电信|通信|港务|铁路|航运|公用事业)公司(?=[与和及、,。;的在宣将已]|\d)"
)


def _second_trade(text: str, c: Candidate) -> int:
    """Return the end of a firm's name with the second of the trades that it is called by."""
    second = _SECOND.match(text, c.end) if not text.endswith(_NO_SHORT, c.start, c.end) else None
    traded = second is not None and any(is_trade(text[c.end - n : c.end]) for n in (2, 3))
    return second.end() if second is not None and traded else c.end


# 国家集成电路产业投资基金二期 is another fund than the first.
_GENERATION = re.compile(r"(?<=基金)[一二三四五]期")


def _completed(text: str, words: Words, c: Candidate, others: Set[str]) -> Candidate:
    if c.cls not in _BODIES:
        return c
    name = text[c.start : c.end]
    bare = name.strip(" ")
    c = replace(c, start=c.start + name.find(bare), end=c.start + name.find(bare) + len(bare))
    c = _closed(text, c)
    if (later := _GENERATION.match(text, c.end)) is not None:
        c = replace(c, end=later.end())
    if text[c.end - 1 : c.end + 1] == "视为" and c.end - c.start > 2:
        c = replace(c, end=c.end - 1)  # 将长江液流|视为对手
    if (
        name.endswith("投资")
        and c.end - c.start > 4
        and _INVESTED.search(text, max(0, c.start - _REACH), c.start)
        and _ENDS.match(text, c.end)
    ):
        c = replace(c, end=c.end - 2)
    if (
        name.endswith("股份")
        and c.end - c.start > 4
        and _HELD.search(text, max(0, c.start - 3), c.start)
        and _ENDS.match(text, c.end)
    ):
        c = replace(c, end=c.end - 2)
    if c.cls in _FIRMS:
        c = replace(c, end=max(_abroad(text, c), _second_trade(text, c)), start=_head(text, words, c, others))
    return c


def _closed(text: str, c: Candidate) -> Candidate:
    """Return the name with the bracket that closes in the text behind it, or without the one that never does."""
    opened = text.rfind("(", c.start, c.end)
    if opened < 0 or ")" in text[opened : c.end]:
        return c
    closes = text.startswith(")", c.end)
    return replace(c, end=c.end + 1 if closes else opened) if closes or opened - c.start > 1 else c


def _abroad(text: str, c: Candidate) -> int:
    """Return the end with the place in a bracket behind a Latin name."""
    match = _ABROAD.match(text, c.end)
    name = text[c.start : c.end]
    if match is None or not _LATIN.fullmatch(name):
        return c.end
    initials = "".join(word[0] for word in name.split())
    return c.end if match["w"].upper() in (initials, name.upper()) or match["w"] in name else match.end()


def _head(text: str, words: Words, c: Candidate, others: Set[str]) -> int:
    """Return the beginning with the characters in front that no word list has, or that another firm has in its name."""
    grown = text[c.start - 1 : c.end] if c.start and "一" <= text[c.start - 1] <= "鿿" else "\n"
    if any(other[len(place_at(other, 0)) :].startswith(grown) for other in others if other.endswith("公司")):
        return c.start - 1  # 极|目跨境, of 杭州极目跨境供应链有限公司
    if any(len(other) > 2 and len(other) < len(grown) and grown.startswith(other) for other in others):
        return c.start - 1  # 全资子公司|和|瑞医疗器械(苏州)有限公司(“和瑞医疗”)
    if text[c.start - 1 : c.start] == "它":
        return c.start - _is_part(text, c)
    if _one_character(text, c):
        return c.start - 1
    edge = _EDGE.search(text, max(0, c.start - 8), c.start)
    if edge is None or not _HEADLESS.fullmatch(text, c.start, c.end) or _at_place(text, c):
        return c.start
    front, word = edge["n"], words.around(edge.start("n"))
    tagged = word.pos if word is not None else ""
    strange = tagged in ("PER", "nr") or (words.invented(front) and tagged not in _ACTS)
    strange = strange or any(text[edge.start("n") : c.start + 1] in other for other in others)
    return edge.start("n") if strange and not set(front) & _JOINS and not generic_words(front) else c.start


# 由|与光科技: of a stem of one character the word of grammar before it is the other half.
_OPENED = re.compile(r"(?:^|[,。;:、\n“(由与和及获向对被将把任手购投让从日户括])$")
_ONE = re.compile(r"(?P<s>[一-鿿])(?P<t>[一-鿿]{2,3})")
_DESCRIBES = frozenset("新大小硬高软黑老好真各多全该本这非核旧强深轻重优美")


def _one_character(text: str, c: Candidate) -> bool:
    """Say whether a firm is one character and a word of trade, and a word of grammar stands before it where names begin."""
    found = _ONE.fullmatch(text, c.start, c.end)
    if found is None or not is_trade(found["t"]) or found["s"] in _DESCRIBES or c.start == 0:
        return False
    return (
        text[c.start - 1] in FUNCTION_WORDS | _ALSO
        and _OPENED.search(text, max(0, c.start - 2), c.start - 1) is not None
    )


_ALSO = frozenset("获进入出同当合正各")


def _is_part(text: str, c: Candidate) -> bool:
    """Say whether 它 is the first character of a firm's name: it opens a clause, and no place has the name without it."""
    name = re.escape(text[c.start : c.end])
    alone = re.search(rf"(?<!它){name}", text)
    return alone is None and re.search(rf"(?:^|[,。;:“(\n、])它{name}", text) is not None


def _at_place(text: str, c: Candidate) -> bool:
    """Say whether the name opens with its place, as registered names do: nothing stands before it."""
    return len(place_at(text, c.start)) > 1
