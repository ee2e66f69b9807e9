"""Which links of the chain an organisation or product works in, by the words for what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, possessors, preposition, words
from ingest.statements.english.drafts import described_status
from ingest.statements.english.scene import Draft, Scene
from ontology.model import Ontology

_DOES = words("specialise|specialize|focus|work|engage|concentrate|operate|commit|dedicate|devote|centre|center")
_KINDS = words(
    "company|firm|startup|start-up|developer|maker|manufacturer|provider|specialist|supplier|group|business"
    "|enterprise|unicorn|spin-off|spinout|producer|vendor|platform|player|designer|builder|operator|subsidiary"
    "|unit|giant|leader|pioneer|institute|laboratory|lab|centre|center|scale-up|champion|integrator|contractor"
    "|cluster|hub|park|accelerator|incubator|community|corporation|chipmaker|unit|arm"
)


def segments(scene: Scene) -> Iterator[Draft]:
    """Yield IN_SEGMENT drafts: "a robotics startup", "specialises in AI chips", "a developer of language models"."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _does(scene, clause)
            yield from _is_a(scene, clause)
    for token in scene.words:
        if token.lemma_.lower() in _KINDS and token.pos_ in ("NOUN", "PROPN") and scene.mention(token) is None:
            yield from _described(scene, token)


@lru_cache(maxsize=4)
def _matcher(ontology_id: str, phrases: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    words = dict(phrases)
    single = {p[:-1]: label for p, label in phrases if _THINGS.search(p) and p[:-1] not in words}
    joined = "|".join(re.escape(p) for p in sorted(words, key=len, reverse=True))
    made = "|".join(re.escape(p) for p in sorted(single, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:(?:{made})(?={_MAKER})|(?:{joined})(?![\w]))", re.I), words | single


# "a sensor maker", "the robot manufacturer": things made in numbers stand in the singular before their maker.
_THINGS = re.compile(r"(?:sensor|robot|chip|processor|wearable|data cent(?:re|er))s$")
_MAKER = r" (?:maker|manufacturer|producer|designer|builder|operator)s?\b"


def _phrases(ontology: Ontology) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    schemes = [s for s, scheme in ontology.schemes.items() if scheme.cls]
    for concept in ontology.concepts.values():
        if concept.scheme not in schemes:
            continue
        for label in concept.words.labels.get("en", ()):
            found.setdefault(label.lower(), concept.words.label("en"))
    return tuple(sorted(found.items()))


_CACHE: dict[str, tuple[re.Pattern[str], Mapping[str, str]]] = {}


def concept_mentions(scene: Scene, first: int, last: int) -> Iterator[Mention]:
    """Yield the segments named in tokens first..last-1, as mentions whose name is the concept's label."""
    if scene.ontology.version not in _CACHE:
        _CACHE[scene.ontology.version] = _matcher(scene.ontology.version, _phrases(scene.ontology))
    pattern, words = _CACHE[scene.ontology.version]
    if not words or first >= last:
        return
    start, end = scene.reading.span(first, last)
    for match in _telling(scene.ontology, list(pattern.finditer(scene.text[start:end])), words):
        left, right = start + match.start(), start + match.end()
        if _CONTINUES.match(scene.text, right) or _of_others(scene.text[:left], match[0]):
            continue
        if not any(
            m.start < right and left < m.end and m.kind in ("name", "short") for m in scene.mentions_in(first, last)
        ):
            yield Mention(
                start=left,
                end=right,
                text=scene.text[left:right],
                cls="Segment",
                name=words[match[0].lower()],
                kind="name",
                confidence=0.9,
            )


def _telling(ontology: Ontology, found: list[re.Match[str]], words: Mapping[str, str]) -> Iterator[re.Match[str]]:
    """Leave out a link that only says of which chain the next word's is: "an AI drug discovery company"."""
    for i, match in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        beside = after is not None and match.string[match.end() : after.start()] == " "
        if not (beside and after is not None and _wider(ontology, words[match[0].lower()], words[after[0].lower()])):
            yield match


def _wider(ontology: Ontology, label: str, other: str) -> bool:
    """Say whether the link called `label` has the other below it."""
    by_label = {c.words.label("en"): c for c in ontology.concepts.values() if c.words.labels.get("en")}
    above = list(by_label[other].broader) if other in by_label else []
    while above:
        concept = ontology.concepts[above.pop()]
        if concept.words.label("en") == label:
            return True
        above += concept.broader
    return False


# "chip equipment", "battery materials": the word for a link names only what the next one serves.
_CONTINUES = re.compile(
    r"[ -](?:cent(?:re|er)s?|equipment|materials?|tools?|testing|inspection|machinery|parts|waste|retail\w*"
    r"|trad(?:e|ing))\b",
    re.I,
)


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
    scene: Scene, owner: Mention, first: int, last: int, anchor: Any, rule: str, confidence: float, **fixed: Any
) -> Iterator[Draft]:
    for segment in concept_mentions(scene, first, last):
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


_MAKES = words("develop|make|produce|manufacture|design|build|supply|provide")


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
    head = clause.head
    if head.lemma_.lower() in _KINDS and any(c.dep_ == "cop" for c in head.children):
        first, last = _phrase_range(head)
        copula = max((c.i for c in head.children if c.dep_ == "cop"), default=first)
        for owner in _owners(scene, clause.get("subj")):
            yield from _drafts(scene, owner, max(first, copula), last, head, "is a", 0.93)


def _described(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "X, a robotics startup", "robotics startup X": the noun describes the name beside it."""
    owner: Mention | None = scene.apposed(token)
    if owner is not None:
        pass
    elif token.dep_ == "appos" and token.head.i < token.i:
        owner = scene.named(token.head)
    elif token.i + 1 < len(scene.doc) and not possessors(token):
        following = scene.mention(scene.doc[token.i + 1])
        owner = following if following is not None and following.kind in ("name", "short") else None
    if owner is None or not scene.is_a(owner, "Organization", "Cluster"):
        return
    first, last = _phrase_range(token)
    last = min(last, scene.tokens(owner)[0]) if scene.tokens(owner)[0] > token.i else last
    yield from _drafts(scene, owner, first, last, token, "described", 0.93, status=described_status(token))
