"""Whose product a name is, by the order of the words: "its Orbweb scanner", "Ascend chips from Huawei"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import possessors, words
from ingest.statements.english.drafts import ORG, named_by, pairs
from ingest.statements.english.scene import Draft, Scene

_ARTICLES = frozenset(("the", "a", "an"))
_CALLED = frozenset(("called", "named", "dubbed"))
_REPLACE = words("replace|retire|upgrade|retrofit|swap|scrap|ditch|decommission|migrate")
_ANOTHERS = words("rival|competitor|answer|alternative|challenger|equivalent|version|use|customer|user|fleet|order")
_MADE = words("make|build|develop|design|produce|manufacture|create|invent")
_REACH = 4  # words between an owner, or a maker, and the name


def own_products(scene: Scene) -> Iterator[Draft]:
    """Yield who offers a product that the text calls somebody's."""
    for product in scene.mentions:
        if scene.is_a(product, "Product") and product.kind == "name":
            makers = _owners(scene, product) or _makers_behind(scene, product)
            anchor = scene.root(product)
            yield from pairs(makers, [product], "OFFERS", anchor, "own product", 0.92, dated=False, status="asserted")


def _owners(scene: Scene, product: Mention) -> list[Mention]:
    """The owner right before a name and what it is called: "its latest game, Zora", "our Kite C engines"."""
    i = scene.tokens(product)[0] - 1
    while i >= 0 and scene.doc[i].lower_ in _ARTICLES | _CALLED:
        i -= 1
    beside = i >= 0 and scene.doc[i].text == ","
    if beside:
        return _of_noun(scene, i - 1)
    noun = _word(scene, i)
    if noun is not None and noun.pos_ == "NOUN" and noun.tag_ == "NN" and not _names_another(scene, i):
        made = _of_noun(scene, i)
        if made:
            return made
        while i > 0 and _describes(scene, i):
            i -= 1
        if scene.doc[i].lower_ in _ARTICLES and i > 1 and scene.doc[i - 1].text == ",":
            return _of_noun(scene, i - 2)  # "its first product, the migraine drug Senalix"
        i = scene.tokens(product)[0] - 1
    return _possessor(scene, i)


def _of_noun(scene: Scene, i: int) -> list[Mention]:
    """Whose a noun is: "Nexor's platform", "its game"; nobody's where it is a rival's, or where it is not certain."""
    noun = _word(scene, i)
    if noun is None or noun.pos_ != "NOUN" or noun.tag_ != "NN" or scene.mention(noun) is not None:
        return []
    if noun.lemma_.lower() in _ANOTHERS:
        return []
    return [m for m in named_by(scene, possessors(noun), *ORG)[:1] if _certain(scene, m, noun)]


def _possessor(scene: Scene, i: int) -> list[Mention]:
    """The owner whose 's, or whose pronoun, stands before the words that end at a token."""
    first = i
    while first > 0 and i - first < _REACH and _describes(scene, first) and not _names_another(scene, first):
        first -= 1
    word = _word(scene, first)
    if word is None or word.tag_ not in ("POS", "PRP$"):
        return []
    if word.tag_ == "PRP$" and _gives_up(scene.doc[i + 1]):
        return []
    owner = scene.mention(scene.doc[first - 1] if word.tag_ == "POS" and first else word)
    fits = owner is not None and scene.is_a(owner, *ORG) and _certain(scene, owner, word)
    return [owner] if owner is not None and fits else []


def _gives_up(name: Any) -> bool:
    """ "will replace its ageing Vitalis software": what somebody gives up is hardly of its own making."""
    above = [name, *list(name.ancestors)[:3]]
    return any(t.lemma_.lower() in _REPLACE for t in above)


def _makers_behind(scene: Scene, product: Mention) -> list[Mention]:
    """The maker behind a name and what it is: "Ascend chips from Huawei", "the TideLine process developed by X"."""
    last = scene.tokens(product)[1]
    i = last
    while (
        (word := _word(scene, i)) is not None and i - last < _REACH and word.pos_ == "NOUN" and not scene.mention(word)
    ):
        i += 1
    link, following = _word(scene, i), _word(scene, i + 1)
    if link is None or following is None:
        return []
    made = link.lemma_.lower() in _MADE and link.tag_ == "VBN" and following.lower_ == "by"
    if not made and not (link.lower_ == "from" and i > last):
        return []
    start = i + 2 if made else i + 1
    return [m for m in _named_soon(scene, start) if scene.is_a(m, "Company", "University", "ResearchInstitute")]


def _named_soon(scene: Scene, start: int) -> list[Mention]:
    """The name that begins at a token, or behind what it is called: "from Chilean software firm Orla Notes"."""
    for i in range(start, min(start + _REACH + 1, len(scene.doc))):
        named = scene.mention(scene.doc[i])
        if named is not None and named.cls != "Country":
            end = scene.tokens(named)[1]
            owned = end < len(scene.doc) and scene.doc[end].tag_ == "POS"
            return [] if owned or named.kind not in ("name", "short") else [named]
        if scene.doc[i].pos_ not in ("NOUN", "ADJ", "DET", "PROPN"):
            return []
    return []


def _word(scene: Scene, i: int) -> Any | None:
    return scene.doc[i] if 0 <= i < len(scene.doc) else None


def _describes(scene: Scene, i: int) -> bool:
    word = scene.doc[i]
    return scene.mention(word) is None and (word.pos_ in ("NOUN", "ADJ", "NUM") or word.text == "-")


def _names_another(scene: Scene, i: int) -> bool:
    """ "Nexor's rival Zora": what is somebody's only in that it is set against, or bought by, him."""
    return scene.doc[i].lemma_.lower() in _ANOTHERS


def _certain(scene: Scene, maker: Mention, noun: Any) -> bool:
    """ "its game": only where the text is about the one that the pronoun was taken for."""
    main: Mention | None = scene.reading.extra.get("main")
    topic = scene.topic(noun.i) or main
    return maker.kind in ("name", "short") or (topic is not None and topic.name == maker.name)
