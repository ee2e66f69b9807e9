"""Posts that the ontology does not list: 行长, 社长 and the like are the title as it was typed, and no other."""

from __future__ import annotations

import re

from kg.planner.items import Element, Item
from ontology.model import Ontology

# What a title ends in; a word that ends so and is otherwise unknown is taken for a title as sources print it.
_TITLE = re.compile(
    r"^(?![新前原现首代])[\u4e00-\u9fff]{1,6}(?:长|总监|经理|主任|秘书|教授|主席|总裁|监事|董事|研究员|发言人|书记|顾问|工程师|合伙人|理事|专员|主管|设计师|校长|(?<=首席[\u4e00-\u9fff]{2})官|(?<=首席[\u4e00-\u9fff]{3})官|(?<=首席[\u4e00-\u9fff]{4})官)$"
)
_LONGEST = 7
_NOT_TITLES = re.compile(r"(?:增|成|延|特|擅|生|助|最|身|全|消|周|波|多|边|船|翼|机|班|总)长$")  # 增长, 成长, 身长


def with_posts(items: tuple[Item, ...], ontology: Ontology) -> tuple[Item, ...]:
    """Return the items with stretches that nothing explains and that end as titles do as nouns for who holds them."""
    relation = next(
        (r for r in ontology.relations.values() if "title" in r.qualifiers and "acting" in r.qualifiers), None
    )
    if relation is None or all(i.known for i in items):
        return items
    kept: list[Item] = []
    at = 0
    while at < len(items):
        end = _end_of_title(items, at) if not items[at].known else at
        if end == at:
            kept.append(items[at])
            at += 1
            continue
        text = "".join(i.text for i in items[at:end])
        post = Element(kind="noun", name=relation.name, role="subject", where=(("title", text),))
        kept.append(Item(start=items[at].start, end=items[end - 1].end, text=text, elements=(post,)))
        at = end
    return tuple(kept)


def _end_of_title(items: tuple[Item, ...], at: int) -> int:
    """Return the place after the longest title that starts here, `at` where there is none."""
    text, found = "", at
    for place in range(at, min(len(items), at + _LONGEST)):
        item = items[place]
        if item.hits or item.quoted or item.number or item.when or (item.known and len(item.text) > 1):
            break
        text += item.text
        if _TITLE.match(text) and not _NOT_TITLES.search(text):
            found = place + 1
    return found
