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
            makers = makers or _behind_it(scene, scene.tokens(product)[0] - 1)
            anchor = scene.root(product)
            yield from pairs(makers, [product], "OFFERS", anchor, "own product", 0.92, dated=False, status="asserted")


def _owners(scene: Scene, product: Mention) -> list[Mention]:
    """The owner right before a name and what it is called: "its latest game, Zora", "our Kite C engines"."""
    i = scene.tokens(product)[0] - 1
    while i >= 0 and scene.doc[i].lower_ in _ARTICLES | _CALLED:
        i -= 1
    beside = i >= 0 and scene.doc[i].text == ","
    if beside:
        return _of_noun(scene, i - 1) or _newest(scene, i - 1) or _noun_of(scene, i)
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


_RANKS = frozenset(("newest", "latest", "first", "biggest", "largest", "smallest", "cheapest", "best-selling"))


def _newest(scene: Scene, i: int) -> list[Mention]:
    """ "Its newest, the Aura-2, went on sale": of the firm's own kind."""
    word = _word(scene, i)
    owner = _word(scene, i - 1)
    return _possessor(scene, i - 1) if word is not None and word.lower_ in _RANKS and owner is not None else []


def _noun_of(scene: Scene, comma: int) -> list[Mention]:
    """ "The first loader of Nexor, the LT-9,": the firm right before the comma, whose thing is told."""
    owner = scene.mention(scene.doc[comma - 1]) if comma > 2 else None
    if owner is None or owner.kind not in ("name", "short") or not scene.is_a(owner, "Company"):
        return []
    of = scene.tokens(owner)[0] - 1
    noun = _word(scene, of - 1)
    told = of > 1 and scene.doc[of].lower_ == "of" and noun is not None and noun.tag_ == "NN"
    return [owner] if told and noun is not None and noun.lemma_.lower() not in _ANOTHERS | _NO_MAKERS else []


# "the maker of X, the LT-9": what is of a firm without being made by it.
_NO_MAKERS = words(
    "maker|part|head|chief|founder|owner|unit|member|supplier|buyer|partner|city|plant|factory|name|brand"
)


def _behind_it(scene: Scene, i: int) -> list[Mention]:
    """ "Nexor, the company behind the freight marketplace CargoHub": who is told to be behind it."""
    first = i
    while first > 0 and i - first < _REACH and _describes(scene, first):
        first -= 1
    while first > 0 and scene.doc[first].lower_ in _ARTICLES:
        first -= 1
    noun = _word(scene, first - 1)
    if noun is None or scene.doc[first].lower_ != "behind" or noun.lower_ not in _FIRMS:
        return []
    maker = scene.apposed(noun)
    return [maker] if maker is not None and scene.is_a(maker, "Company") else []


_FIRMS = words("company|firm|startup|start-up|maker|developer|group|studio|team")


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
    if owned := _called(scene, last):
        return owned
    i = last
    while (
        (word := _word(scene, i)) is not None and i - last < _REACH and word.pos_ == "NOUN" and not scene.mention(word)
    ):
        i += 1
    link, following = _word(scene, i), _word(scene, i + 1)
    if link is None or following is None:
        return []
    made = link.lemma_.lower() in _MADE and link.tag_ == "VBN" and following.lower_ == "by"
    if not made and not (link.lower_ == "from" and i > last) and not (link.lower_ == "of" and i == last):
        return []
    start = i + 2 if made else i + 1
    return [m for m in _named_soon(scene, start) if scene.is_a(m, "Company", "University", "ResearchInstitute")]


def _called(scene: Scene, last: int) -> list[Mention]:
    """ "The LT-9, Nexor's first loader, came out": between commas, what it is called of its maker."""
    owner = scene.mention(scene.doc[last + 1]) if last + 3 < len(scene.doc) and scene.doc[last].text == "," else None
    if owner is None or owner.kind not in ("name", "short") or not scene.is_a(owner, "Company"):
        return []
    i = scene.tokens(owner)[1]
    if i >= len(scene.doc) or scene.doc[i].tag_ != "POS":
        return []
    end = i + 1
    while end < len(scene.doc) and end - i <= _REACH + 1 and _describes(scene, end):
        end += 1
    noun = scene.doc[end - 1]
    told = noun.tag_ == "NN" and noun.i > i and end < len(scene.doc) and scene.doc[end].text in (",", ".")
    return [owner] if told and noun.lemma_.lower() not in _ANOTHERS | _NO_MAKERS else []


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
