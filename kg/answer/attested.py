"""What a source calls a thing beside its name: 挪威渔具商海澜 is Norwegian, wherever the graph has it or not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.answer.answer import Answer, ResultRow, Source
from kg.answer.rows import sources_of
from kg.engine.engine import GraphReader
from kg.identity.names import parse
from kg.planner.definite_zh import made_of

_APART = r"。；;！!？?，,：:“”\"（）()《》、\n"
_BREAKS = "的和与向在从对给了到把被由为是将及同跟以于并也未不无非否"  # what stands beyond one is said of something else
MOST_QUOTES = 12  # of one thing
_FAR = 10  # characters between what a thing is called and its name
_OPENS, _CLOSES = '“"「『《‘', '”"」』》’'
_COUNTED = re.compile(r"^(?:等)?(?:[一二两三四五六七八九十\d]+|这|该|的)?(?:座|家|个|所|款|支|名|位|处)?")


def attested(
    answer: Answer, target: str, words: Iterable[str], reader: GraphReader
) -> tuple[tuple[ResultRow, Source | None], ...]:
    """Return the rows of a list whose name holds one of these words, or that a source calls so, with that source."""
    said = tuple(dict.fromkeys(w for w in words if len(w) >= 2))
    ids = {row.id: row.entities.get(target, "") for row in answer.rows}
    told = _sources(reader, [i for i in ids.values() if i]) if said else {}
    made = answer.plan is not None and any(v.name == target and v.cls == "Product" for v in answer.plan.variables)
    kept: list[tuple[ResultRow, Source | None]] = []
    for row in answer.rows:
        name = str(row.values.get(target) or "")
        if any(word in name for word in said):
            kept.append((row, None))
            continue
        of = told.get(ids[row.id], ())
        quoted = (s for s in of if any(_calls(s.quote, name, word, made=made) for word in said))
        if name and (found := next(quoted, None)) is not None:
            kept.append((row, found))
    return tuple(kept)


def called_so(things: Iterable[tuple[str, str]], words: Iterable[str], reader: GraphReader) -> bool:
    """Say whether a source calls one of these things, each an id and its name, by one of the words."""
    said = tuple(dict.fromkeys(w for w in words if len(w) >= 2))
    names = dict(things)
    told = _sources(reader, list(names)) if said and names else {}
    return any(
        word in name or any(_calls(s.quote, name, word) for s in told.get(id_, ()))
        for id_, name in names.items()
        for word in said
    )


def said_of(id_: str, words: Iterable[str], reader: GraphReader) -> bool:
    """Say whether what sources say of a thing, and the titles above it, has each of these words, maybe in parts."""
    told = tuple(dict.fromkeys(t for s in _sources(reader, [id_]).get(id_, ()) for t in (s.title, s.quote)))
    return bool(told) and all(made_of(word, told) for word in words)


def _sources(reader: GraphReader, ids: list[str]) -> dict[str, list[Source]]:
    """Return what sources say of each of these things, the newest first."""
    found = reader.read(_ABOUT, {"ids": ids, "most": MOST_QUOTES})
    rows = [ResultRow(id=str(n), values={}, evidence=tuple(row["statements"])) for n, row in enumerate(found)]
    sources = sources_of(reader, rows)
    return {row["id"]: [sources[s] for s in row["statements"] if s in sources] for row in found}


_ABOUT = """UNWIND $ids AS id
MATCH (n:Entity {id: id})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(s:Statement) WHERE s.retracted_at IS NULL
WITH id, s ORDER BY s.published DESC, s.id
RETURN id, collect(DISTINCT s.id)[..$most] AS statements"""


def _calls(quote: str, name: str, word: str, *, made: bool = False) -> bool:
    """Say whether a quote has the word in the noun just before the name, or in what it is counted among after it.

    `made`: it is a product, which the noun right after its name calls so too, as it does with a number: 海鸥3号平台.
    """
    for called in dict.fromkeys((name, parse(name).core)):
        for found in re.finditer(re.escape(called), quote) if len(called) >= 2 else ():
            before = re.split(f"[{_APART}]", quote[: found.start()].rstrip(_OPENS))[-1]
            rest = quote[found.end() :]
            if (made or called.endswith("号")) and rest.startswith(word):
                return True
            if _right_after(rest, word) or _ends_in(before, word) or _follows(re.split(f"[{_APART}]", rest)[0], word):
                return True
    return False


def _right_after(rest: str, word: str) -> bool:
    """Say whether “海鸥三号”运载火箭 stands here: the noun after a name in quotes ends in the word."""
    noun = re.split(f"[{_APART}{_BREAKS}]", rest[1:])[0] if rest[:1] and rest[0] in _CLOSES else ""
    return word in noun[: _FAR + len(word)]


def _ends_in(before: str, word: str) -> bool:
    at = before.rfind(word)
    between = before[at + len(word) :] if at >= 0 else ""
    own = between == "的"  # 日本的三枝制药
    return at >= 0 and (own or (len(between) <= _FAR and not set(between) & set(_BREAKS)))


def _follows(after: str, word: str) -> bool:
    """Say whether "A和B两座矿山" stands here: names beside each other, and then what they are."""
    rest = re.sub(r"^(?:(?:和|与|及|以及)[^的在由将被向给]{1,12}?)(?=[两二三四五六几\d]+(?:座|家|个|所|款))", "", after)
    counted = _COUNTED.match(rest)
    return counted is not None and bool(counted[0]) and rest[counted.end() :].startswith(word)
