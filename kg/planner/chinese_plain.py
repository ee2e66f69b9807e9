"""Chinese questions in plainer words: courtesy goes, and words stand where the grammar looks for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

Row = tuple[Item, ...]

# What asks in the middle of a clause whether it is so, and the verb it stands for.
ASKS_WHETHER = {"是不是": "be", "是否是": "be", "是否为": "be", "有没有": "have", "有无": "have", "是否有": "have"}
_COURTESY = frozenset({"filler", "list", "and", "courtesy"})  # before a question they ask for nothing
_INTENTS = frozenset({"打算", "计划", "意向", "意愿", "安排", "想法", "规划", "可能"})  # 有上市的打算
_ALSO = frozenset({"还", "又", "都", "同时", "也"})  # before a verb they say that there is more
_DEGREES = frozenset({"sup_max", "sup_min", "most", "fewest"})
_WH = frozenset({"wh_who", "wh_which", "wh_what"})
_HAVING = ("一共有", "总共有", "共有", "都有", "有")


def wordings(items: Row, ontology: Ontology) -> Iterator[Row]:
    """Yield the ways to put a question, the nearest to what was typed first; none of them says less."""
    plain = _plain(items, ontology)
    yield plain
    row = plain
    for step in _STEPS:
        row = step(row, ontology)
    if row != plain:
        yield row


def _plain(items: Row, ontology: Ontology) -> Row:
    """Return the items without courtesy and marks around them, without "now", and "A是不是B" as "A是B吗"."""
    items = _uncovered(tuple(i for i in items if not (i.when is not None and i.when.kind == "now" and not i.hits)))
    items = tuple(part for item in items for part in ([item] if item.hits else _first_of_all(item, ontology)))
    items = _meant(_without_description(items, ontology))
    items = _still(_rumoured(_without_product_kind(_without_kind(items, ontology), ontology)))
    at = next((n for n, i in enumerate(items) if n and i.text in ASKS_WHETHER), 0)
    if not at or at + 1 == len(items):
        return items
    plain = replace(items[at], word=ASKS_WHETHER[items[at].text])
    if plain.word == "have" and not items[at + 1].of_kind("noun", "class", "property"):
        plain = replace(plain, word="filler")  # 有没有投资X
    return (*items[:at], plain, *items[at + 1 :], _asks_whether(items))


_BEFORE_DEED = frozenset({"in", "to", "with", "by", "wh_when"})


def _meant(items: Row) -> Row:
    """Take 计划 before what is to be done for the intent and not for a kind of policy: X计划在Y上市."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        before = items[at - 1] if at else None
        does = after is not None and (
            bool(after.of_kind("verb")) or after.word in ("in", "to", "with", "by", "wh_when")
        )
        owned = before is not None and before.word in ("de", "wh_which", "the", "wh_how_many")
        if item.word == "planned" and item.elements and does and before is not None and not owned:
            item = replace(item, elements=())
        kept.append(item)
    return tuple(kept)


_PRODUCT_KINDS = re.compile(r"(?:这款|这个|这套)?(?:大模型|模型|芯片|机器人|平台|系统|软件|产品|发动机|设备|系列)")


def _without_description(items: Row, ontology: Ontology) -> Row:
    """Say X for "合资公司X", "人形机器人X": what X is, just before its name, after nothing that asks or owns."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        before = items[at - 1] if at else None
        touching = after is not None and after.hits and after.start == item.end
        first = before is None or before.word in ("and", "filler", "list", "or")
        if not (touching and first and after is not None and _describes(item, after, ontology)):
            kept.append(item)
    return tuple(kept)


def _describes(item: Item, named: Item, ontology: Ontology) -> bool:
    """Say whether a word is the kind of what is named after it, or the field that a product is of."""
    kinds = {e.name for e in item.of_kind("class")} if not item.hits else set()
    concepts = {scheme.cls for scheme in ontology.schemes.values() if scheme.cls}
    fields = bool(item.hits) and all(h.cls in concepts for h in item.hits)
    things = [h.cls for h in named.hits]
    posts = [
        ontology.relations[e.name] for e in item.of_kind("noun") if e.role == "subject" and e.where and not item.hits
    ]
    if things and any(ontology.is_a(c, d) for c in things for r in posts for d in r.domain):
        return True  # 首席科学官沈听澜
    return any(ontology.is_a(c, k) for c in things for k in kinds) or (
        fields and all(ontology.is_a(c, "Product") for c in things)
    )


def _without_product_kind(items: Row, ontology: Ontology) -> Row:
    """Say X for "X大模型" of a product X: its kind, and nothing more."""
    kept: list[Item] = []
    at = 0
    while at < len(items):
        kept.append(items[at])
        at += 1
        if not (kept[-1].hits and all(ontology.is_a(h.cls, "Product") for h in kept[-1].hits)):
            continue
        text, end = "", at
        while end < len(items) and len(text) < 6:
            text, end = text + items[end].text, end + 1
            if _PRODUCT_KINDS.fullmatch(text):
                at = end
    return tuple(kept)


def _still(items: Row) -> Row:
    """Say "X是Y吗" for "X还是Y吗": what asks whether something is still so offers no choice between two."""
    if not any(i.word == "bool" and i.text in ("吗", "么") for i in items):
        return items
    return tuple(replace(i, text="是", word="be") if i.text == "还是" and not i.hits else i for i in items)


_THIS_KIND = re.compile(r"[这那](?:一)?[家个位所款座支]")


def _without_kind(items: Row, ontology: Ontology) -> Row:
    """Say X for "X这家公司": the kind that a name is of, and nothing more."""
    kept: list[Item] = []
    at = 0
    while at < len(items):
        kept.append(items[at])
        at += 1
        if kept[-1].hits and (end := _kind_end(items, at, ontology)) and _fits_kind(kept[-1], items[end - 1], ontology):
            at = end
    return tuple(kept)


def _kind_end(items: Row, at: int, ontology: Ontology) -> int:
    """Return the place after "这家公司", 0 where nothing of the kind stands here."""
    text = ""
    for place in range(at, min(at + 4, len(items))):
        text += items[place].text
        found = _THIS_KIND.match(text)
        if found is not None and _classes(text[found.end() :], ontology):
            return place + 1
    return 0


def _classes(text: str, ontology: Ontology) -> list[str]:
    return [e.name for e in lexicon_of(ontology, "zh").elements.get(text, ()) if e.kind == "class"]


def _fits_kind(named: Item, kind: Item, ontology: Ontology) -> bool:
    text = _THIS_KIND.sub("", kind.text)
    return any(ontology.is_a(h.cls, c) or ontology.is_a(c, h.cls) for h in named.hits for c in _classes(text, ontology))


def _rumoured(items: Row) -> Row:
    """Say "X据传收购Y吗" for "有没有X收购Y的传闻", "据传X收购Y吗": the status stands before its verb."""
    if len(items) > 2 and items[0].text in (*ASKS_WHETHER, "有") and items[1].text in ("关于", "有关"):
        items = (items[0], *items[2:])
    verb = next((n for n, i in enumerate(items) if n > 1 and i.of_kind("verb") and not i.hits), 0)
    last = max((n for n, i in enumerate(items) if i.word not in ("bool", "filler")), default=0)
    if not verb or not items[1].hits:
        return items
    if items[0].word == "rumoured" and not _says(items[0]):
        return (*items[1:verb], items[0], *items[verb:])
    asks = items[0].text in (*ASKS_WHETHER, "有") and items[last].word == "rumoured"
    if not asks or verb >= last or items[last - 1].word != "de":
        return items
    return (*items[1:verb], replace(items[last], elements=()), *items[verb : last - 1], _asks_whether(items))


def _asks_whether(items: Row) -> Item:
    return Item(start=items[-1].end, end=items[-1].end, text="吗", word="bool")


def _uncovered(items: Row) -> Row:
    """Return the items without what is only polite before the question and after it."""
    while items and items[-1].word in ("filler", "and", "courtesy") and not _says(items[-1]):
        items = items[:-1]
    first = 0
    while first < len(items) and items[first].word in _COURTESY and not _says(items[first]):
        first += 1
    asks = any(i.word == "list" for i in items[:first])
    greets = any(i.word == "courtesy" or i.text in (",", "!", "。") for i in items[:first])
    return items[first:] if greets or not asks else items


def _says(item: Item) -> bool:
    return bool(item.hits or item.elements)


# --- what the second wording changes, one thing a function


def _parted(items: Row, ontology: Ontology) -> Row:
    """Part words that the lexicon holds whole: 最高的 is 最高 and 的, 有几家 is 有 and 几家."""
    return tuple(part for item in items for part in _parts(item, ontology))


def _parts(item: Item, ontology: Ontology) -> list[Item]:
    if item.hits:
        return [item]
    if item.word in ("most", "fewest", "sup_max", "sup_min", "sup_old", "sup_new", "latest", "earliest"):
        return _cut(item, len(item.text) - 1, item.word, "de") if item.text.endswith("的") else [item]
    if item.word == "wh_how_many":
        having = next((h for h in _HAVING if item.text.startswith(h) and len(item.text) > len(h)), "")
        return _cut(item, len(having), "have", item.word) if having else [item]
    if item.word == "describe" and item.text.endswith("做什么") and not _says(item):
        at = len(item.text) - 3
        does = _found(item, at, at + 1, ontology)
        return [does, _piece(item, at + 1, len(item.text), "wh_what")] if does is not None else [item]
    return _who_acts(item, ontology) or [item]


def _who_acts(item: Item, ontology: Ontology) -> list[Item]:
    """Part 谁在运营 into who is asked for and the verb."""
    at = next((len(who) for who in ("谁在", "谁") if item.text.startswith(who)), 0)
    acts = _found(item, at, len(item.text), ontology) if at and item.elements else None
    return [_piece(item, 0, 1, "wh_who"), acts] if acts is not None and acts.of_kind("verb") else []


def _first_of_all(item: Item, ontology: Ontology) -> list[Item]:
    """Part 第一大股东 and 最大股东: the greatest of what the noun names."""
    degree = next((d for d in ("第一大", "最大") if item.text.startswith(d) and len(item.text) > len(d)), "")
    rest = _found(item, len(degree), len(item.text), ontology) if degree and item.elements else None
    return [_piece(item, 0, len(degree), "sup_max"), rest] if rest is not None else [item]


def _cut(item: Item, at: int, first: str, second: str) -> list[Item]:
    return [_piece(item, 0, at, first), _piece(item, at, len(item.text), second)]


def _piece(item: Item, start: int, end: int, word: str) -> Item:
    return Item(start=item.start + start, end=item.start + end, text=item.text[start:end], word=word)


def _found(item: Item, start: int, end: int, ontology: Ontology) -> Item | None:
    """Return a piece of an item as what the lexicon says of it; None when it says nothing."""
    text = item.text[start:end]
    elements = lexicon_of(ontology, "zh").elements.get(text, ())
    return replace(_piece(item, start, end, ""), elements=elements) if elements else None


def _going_on(items: Row, ontology: Ontology) -> Row:
    """Leave out 在 and 来 between who acts and the verb, and 还, 同时 before it: 谁在运营, 由谁来运营, 还担任."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        before, after = kept[-1] if kept else None, items[at + 1] if at + 1 < len(items) else None
        acts = after is not None and bool(after.of_kind("verb")) and not after.hits
        who = before is not None and (before.word in _WH or bool(before.of_kind("class", "noun")))
        going = item.word == "in" and item.text in ("在", "正在") and who
        also = item.text in _ALSO and before is not None and bool(before.hits)
        if not (acts and (going or also)):
            kept.append(item)
    return tuple(kept)


def _by_whom(items: Row, ontology: Ontology) -> Row:
    """Say "X由谁管" for "X谁管": what is spoken of stands first, who acts beside the verb."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        before, after = kept[-1] if kept else None, items[at + 1] if at + 1 < len(items) else None
        acts = after is not None and bool(after.of_kind("verb")) and not after.hits
        if before is not None and before.hits and item.word == "wh_who" and acts:
            kept.append(Item(start=item.start, end=item.start, text="由", word="by"))
        kept.append(item)
    return tuple(kept)


def _intended(items: Row, ontology: Ontology) -> Row:
    """Say "计划上市吗" for "有上市的打算吗", "有上市计划吗"."""
    at = next((n for n, i in enumerate(items) if n and i.word == "have"), 0)
    rest = items[at + 1 :]
    if not at or len(rest) < 2 or not rest[0].of_kind("verb") or rest[0].hits:
        return items
    tail = rest[1:] if rest[1].word != "de" else rest[2:]
    if not tail or tail[0].text not in _INTENTS or any(i.word not in ("bool", "filler") for i in tail[1:]):
        return items
    plans = replace(tail[0], elements=(), word="planned")
    return (*items[:at], plans, rest[0], _asks_whether(items))


def _degree_of(items: Row, ontology: Ontology) -> Row:
    """Say "哪家公司的估值最高" for "哪家公司估值最高": the figure is the company's."""
    for at in range(len(items) - 2):
        owned, degree = items[at + 1], items[at + 2 : at + 4]
        if items[at].word != "wh_which" or owned.hits:
            continue
        figure = items[at + 2]
        if not owned.of_kind("class", "noun"):
            owned, figure = _owner_in(owned, ontology) or (owned, figure)
            degree = items[at + 2 : at + 3] if figure is not items[at + 2] else ()
        else:
            degree = items[at + 3 : at + 4]
        if figure.of_kind("property") and degree and degree[0].word in _DEGREES:
            of = Item(start=figure.start, end=figure.start, text="的", word="de")
            rest = next(n for n, i in enumerate(items) if i is degree[0])
            return (*items[: at + 1], owned, of, figure, *items[rest:])
    return items


def _owner_in(item: Item, ontology: Ontology) -> tuple[Item, Item] | None:
    """Part 公司估值 into whose figure it is and the figure."""
    for at in range(1, len(item.text)):
        owner, figure = _found(item, 0, at, ontology), _found(item, at, len(item.text), ontology)
        if owner is not None and owner.of_kind("class") and figure is not None and figure.of_kind("property"):
            return owner, figure
    return None


def _the_time_first(items: Row, ontology: Ontology) -> Row:
    """Say "2024年X的营收" for "X2024年的营收", "X去年营收": a figure's year goes before its owner."""
    for at in range(1, len(items) - 1):
        named, when = items[at - 1], items[at]
        of = at + 1 < len(items) and items[at + 1].word == "de"
        figure = items[at + 1 + of] if at + 1 + of < len(items) else None
        if at == 1 and named.hits and when.when is not None and figure is not None and figure.of_kind("property"):
            link = Item(start=when.start, end=when.start, text="的", word="de")
            return (when, named, link, *items[at + 1 + of :])
    return items


_STEPS: tuple[Callable[[Row, Ontology], Row], ...] = (
    _parted,
    _going_on,
    _by_whom,
    _intended,
    _degree_of,
    _the_time_first,
)
