"""Which links of the chain an organisation or product works in, by the words for what it does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, possessors, preposition, words
from ingest.statements.english.drafts import described_status
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.segment_words import Named, SegmentWords
from ontology.model import Ontology

MOST_BETWEEN = 8  # tokens between "one" and the noun that it is one of
_DOES = words("specialise|specialize|focus|work|engage|concentrate|operate|commit|dedicate|devote|centre|center")
_KINDS = words(
    "company|firm|startup|start-up|developer|maker|manufacturer|provider|specialist|supplier|group|business"
    "|enterprise|unicorn|spin-off|spinout|producer|vendor|platform|player|designer|builder|operator|subsidiary"
    "|unit|giant|leader|pioneer|institute|laboratory|lab|centre|center|scale-up|champion|integrator|contractor"
    "|cluster|hub|park|accelerator|incubator|community|corporation|chipmaker|unit|arm|venture|house|brand|chain|broker"
    "|exporter|importer|processor|distributor|retailer|seller|trader|merchant|grower|farmer|breeder|miner|refiner|bottler"
    "|recycler|installer|publisher|lessor|consultancy|innovator|peer|rival|competitor"
)


def segments(scene: Scene) -> Iterator[Draft]:
    """Yield IN_SEGMENT drafts: "a robotics startup", "specialises in AI chips", "a developer of language models"."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _does(scene, clause)
            yield from _is_a(scene, clause)
    for token in scene.words:
        if token.pos_ in ("NOUN", "PROPN") and _is_kind(scene, token) and scene.mention(token) is None:
            yield from _described(scene, token)


def _is_kind(scene: Scene, token: Any) -> bool:
    """Say whether a noun is one for a firm: "maker", or with its segment in it, "shipbuilder"."""
    return token.lemma_.lower() in _KINDS or token.lemma_.lower() in segment_words(scene.ontology).nouns


_CACHE: dict[str, SegmentWords] = {}


def segment_words(ontology: Ontology) -> SegmentWords:
    """Return the words of an ontology's concepts, made once for each version of it."""
    if ontology.version not in _CACHE:
        _CACHE[ontology.version] = SegmentWords(ontology)
    return _CACHE[ontology.version]


def concept_mentions(scene: Scene, first: int, last: int, head: int = -1) -> Iterator[Mention]:
    """Yield the segments named in tokens first..last-1, as mentions whose name is the concept's label.

    `head`: the token at which a description ends, where a noun for a firm ("shipbuilder") names its segment.
    """
    words = segment_words(scene.ontology)
    if not words.labels or first >= last:
        return
    start, end = scene.reading.span(first, last)
    ending = scene.reading.span(head, head + 1)[1] if head >= 0 else -1
    for word in _telling(words, list(words.named(scene.text, start, end, ending)), scene.text):
        if _CONTINUES.match(scene.text, word.end) or _of_others(scene.text[: word.start], word.text):
            continue
        if not word.firm and _modifies(scene, word, last):
            continue
        if not any(
            m.start < word.end and word.start < m.end and m.kind in ("name", "short")
            for m in scene.mentions_in(first, last)
        ):
            yield Mention(
                start=word.start,
                end=word.end,
                text=word.text,
                cls="Segment",
                name=word.label,
                kind="name",
                confidence=0.9,
            )


def _telling(words: SegmentWords, found: list[Named], text: str) -> Iterator[Named]:
    """Of two links that follow each other the second tells what is done: "an AI drug discovery company".

    The first does where it is a kind of the second; and what a retailer sells is not what it makes.
    """
    narrow = False
    for i, word in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        beside = after is not None and text[word.end : after.start] in (" ", "-")
        below = beside and after is not None and words.is_below(word.label, after.label)
        if not narrow and (not beside or below):
            yield word
        narrow = below


# "chip equipment", "battery materials": the word for a link names only what the next one serves.
_CONTINUES = re.compile(
    r"[ -](?:cent(?:re|er)s?|equipment|materials?|tools?|testing|inspection|machinery|parts|waste|retail\w*"
    r"|trad(?:e|ing))\b",
    re.I,
)


# "steel pipes", "food flavourings", "solar-powered": made with it or for it; "battery technology" is the link itself.
_SAME_LINK = re.compile(
    r"(?:technolog|system|solution|product|service|hardware|project|farm|park|plant|industr|sector|business|market"
    r"|research|development|developer|platform|application|manufactur|production|making|maker|design|processing|field"
    r"|segment|chain|compan|firm|start|group|operator|provider|supplier|producer|specialist|giant|unicorn|leader|builder"
    r"|engineering|equipment|device|model|tool|network|infrastructure|management|operation|work|activit|trad|brand|store"
    r"|shop|unit|arm|subsidiar|enterprise|vendor|exporter|processor|distributor|retailer|hub|cluster|community|lab|institut"
    r"|centre|center|fund|investor|incubator|accelerator|association|pioneer|player|integrator|spin|scale|venture|generation"
    r"|asset|portfolio|power\b|energy|capacity)",
    re.I,
)


def _modifies(scene: Scene, word: Named, last: int) -> bool:
    """Say whether a link's word only narrows the noun after it, which is something else: a maker of steel pipes."""
    if scene.text[word.end : word.end + 1] == "-":
        return _SAME_LINK.match(scene.text, word.end + 1) is None
    at = bisect_left(scene.reading.starts, word.end)
    if at >= last or scene.text[word.end : scene.reading.starts[at]] != " ":
        return False
    after = scene.doc[at]
    return after.pos_ == "NOUN" and after.text.islower() and _SAME_LINK.match(after.text) is None


# "storage services", "booking platforms": such a noun says with the word before it what it is, alone only after "of".
_OPEN = re.compile(r"(?:services|platforms|applications|models|data|agents)", re.I)
_MODIFIED = re.compile(r"[a-z] $")
_LINKED = re.compile(r"\b(?:of|for|in|and|or|the|its|their|new|makes?|provides?|develops?|offers?) $", re.I)


def _of_others(before: str, word: str) -> bool:
    """Say whether a noun that is open by itself is narrowed to something else by the word before it."""
    if _OPEN.fullmatch(word) is None:
        return False
    return _MODIFIED.search(before) is not None and _LINKED.search(before) is None


def _drafts(
    scene: Scene,
    owner: Mention,
    first: int,
    last: int,
    anchor: Any,
    rule: str,
    confidence: float,
    head: int = -1,
    **fixed: Any,
) -> Iterator[Draft]:
    for segment in concept_mentions(scene, first, last, head):
        if rule == "makes" and segment.text.istitle():
            continue  # "manufactures the Basalt": a name of its own
        yield Draft(
            relation="IN_SEGMENT",
            subject=owner,
            object=segment,
            anchor=anchor,
            rule=rule,
            confidence=confidence,
            **fixed,
        )


def _owners(scene: Scene, tokens: list[Any]) -> list[Mention]:
    return [m for t in tokens for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster", "Product")]


_MAKES = words(
    "develop|make|produce|manufacture|design|build|supply|provide|sell|market|grow|brew|mine|refine|process|assemble|sew|weave"
    "|bottle|recycle|lease|rent|distribute|export|publish|breed|operate|run|extract"
)


def _does(scene: Scene, clause: Clause) -> Iterator[Draft]:
    if clause.lemma in _MAKES and clause.head.tag_ in ("VBZ", "VBP", "VBG") and not clause.passive:
        for token in clause.get("obj"):
            if scene.mention(token) is None and not possessors(token):
                for owner in _owners(scene, clause.get("subj")):
                    if scene.is_a(owner, "Organization"):
                        yield from _drafts(
                            scene, owner, max(token.left_edge.i, token.i - 5), token.i + 1, clause.head, "makes", 0.9
                        )
    if clause.lemma not in _DOES and clause.head.lower_ not in (
        "active",
        "engaged",
        "committed",
        "dedicated",
        "devoted",
        "focused",
    ):
        return
    owners = _owners(scene, clause.get("subj|obj"))
    for token in clause.get("in|on|to"):
        if clause.lemma == "work" and (possessors(token) or clause.get("with")):
            continue  # "works with the institute on its new steel"
        for owner in owners:
            yield from _drafts(
                scene,
                owner,
                token.left_edge.i,
                min(token.right_edge.i + 1, token.left_edge.i + 15),
                clause.head,
                "does",
                0.92,
            )


def _phrase_range(token: Any) -> tuple[int, int]:
    """The words of a description: what stands before its noun, and an "of" or "for" phrase after it."""
    last = token.i + 1
    linked = [(child, preposition(child)) for child in token.children if child.dep_ == "nmod" and child.i > token.i]
    made = any(prep == "of" for _, prep in linked)  # "a maker of batteries for drones" works in batteries
    for child, prep in linked:
        if prep == "of" or (prep == "for" and not made):
            last = max(last, min(_without_purpose(child, prep), token.i + 12))
    for child in token.children:
        if child.dep_ in ("acl:relcl", "acl", "appos", "conj") and child.left_edge.i < last and child.i > token.i:
            last = min(last, child.left_edge.i)
    return max(token.left_edge.i, token.i - 6), max(last, token.i + 1)


def _without_purpose(noun: Any, preposition: str) -> int:
    """ "a maker of batteries for drones", "of chips used in cars": the end of what is made, without what it is for."""
    if preposition == "of":
        for token in noun.doc[noun.i : noun.right_edge.i + 1]:
            if token.lower_ in ("for", "used", "that", "which"):
                return int(token.i)
    return int(noun.right_edge.i) + 1


def _is_a(scene: Scene, clause: Clause) -> Iterator[Draft]:
    copulas = [c.i for c in clause.head.children if c.dep_ == "cop"]
    head = next((n for n in _predicated(clause.head) if _is_kind(scene, n)), None)
    if head is None or not copulas:
        return
    first, last = _phrase_range(head)
    for owner in _owners(scene, clause.get("subj")):
        yield from _drafts(scene, owner, max(first, *copulas), last, head, "is a", 0.93, _head(scene, head))


def _predicated(noun: Any) -> list[Any]:
    """The noun of a predicate, and of what it is one: "is one of Norway's largest shipbuilders"."""
    many = [c for c in noun.children if c.dep_ == "nmod" and preposition(c) == "of"] if noun.lower_ == "one" else []
    return [noun, *many]


def _described(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "X, a robotics startup", "robotics startup X": the noun describes the name beside it."""
    owner = _named_behind(scene, token) or scene.apposed(_of_one(token) or token)
    if owner is None and token.dep_ == "appos" and token.head.i < token.i and not scene.begins_a_clause(token):
        owner = scene.named(token.head)
    if owner is None or not scene.is_a(owner, "Organization", "Cluster"):
        return
    first, last = _phrase_range(token)
    last = min(last, scene.tokens(owner)[0]) if scene.tokens(owner)[0] > token.i else last
    yield from _drafts(
        scene, owner, first, last, token, "described", 0.93, _head(scene, token), status=described_status(token)
    )


def _named_behind(scene: Scene, noun: Any) -> Mention | None:
    """ "X, the hotel chain Y and": the name right behind the noun for it."""
    following = scene.mention(scene.doc[noun.i + 1]) if noun.i + 1 < len(scene.doc) else None
    named = following is not None and following.kind in ("name", "short") and not possessors(noun)
    return following if named else None


def _head(scene: Scene, noun: Any) -> int:
    """The token of a noun for a firm, where it says by itself what the firm does: no lender *of* somebody, no "its"."""
    owners = [scene.mention(p) for p in possessors(noun)]
    of_another = any(o is None or not scene.is_a(o, "Place") for o in owners)
    of_another = of_another or any(preposition(c) in ("of", "to") for c in noun.children if c.i > noun.i)
    return -1 if of_another else int(noun.i)


def _of_one(noun: Any) -> Any | None:
    """The "of" after "one" before a noun of many: "one of China's few makers of memory chips"."""
    for word in reversed(noun.doc[max(noun.sent.start + 1, noun.i - MOST_BETWEEN) : noun.i]):
        if word.lower_ == "of" and noun.doc[word.i - 1].lower_ == "one":
            return word
        if (word.is_punct and word.text != "-") or word.pos_ in ("VERB", "AUX", "ADP"):
            return None
    return None
