"""Relations that the trained classifier reads where no rule fits the wording, and what it thinks of the rules'.

The classifier gives, for two spans of one sentence, the probability that the sentence states each relation, and which
status the claim has (`ingest/training/written.py` has its labels). It speaks alone only when it is sure; a claim of the
rules that it finds unlikely loses confidence, and below the limit of `ingest/check.py` it goes to quarantine.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Statement, Status

MOST_MENTIONS = 14  # of one sentence that are paired: the cost is quadratic
SURE = 0.93  # of a relation that no rule has found: precision before recall
# Posts are worth little without their title, which only the rules find.
SPOKEN = frozenset({
    "ACQUIRED", "SUBSIDIARY_OF", "INVESTED_IN", "FOUNDED_BY", "EDUCATED_AT", "SPUN_OUT_OF", "LOCATED_IN", "TENANT_OF",
    "OPERATES", "SUPPLIES", "PARTNER_OF", "COMPETES_WITH", "OFFERS", "LISTED_ON", "MEMBER_OF", "PART_OF", "ISSUED",
    "HOLDS_SHARES_IN", "LICENSES_TO", "USES", "HOSTED",
})  # fmt: skip
SYMMETRIC = frozenset({"PARTNER_OF", "COMPETES_WITH"})
STATED, STATUS = "STATED_", "STATUS_"
_CAREFUL: tuple[Status, ...] = ("denied", "rumoured", "conditional", "planned", "former")
Scores = Mapping[str, float]


def classified(scene: Scene) -> Iterator[Draft]:
    """Yield a draft for each pair of names of one sentence between which the classifier is sure of a relation."""
    if not _trained():
        return
    for sentence in scene.doc.sents:
        mentions = list(scene.mentions_in(sentence.start, sentence.end))[:MOST_MENTIONS]
        pairs = [(a, b) for a, b in permutations(mentions, 2) if a.name != b.name and _possible(scene, a, b)]
        for (a, b), scores in zip(pairs, scores_of(scene, pairs), strict=True):
            yield from _sure(scene, a, b, scores)


def _trained() -> bool:
    from ingest.mentions.pipeline import pair_labels

    return any(label.startswith(STATED) for label in pair_labels("en"))


def _possible(scene: Scene, a: Mention, b: Mention) -> bool:
    return any(_fits(scene, relation, a, b) for relation in SPOKEN)


def _fits(scene: Scene, relation: str, a: Mention, b: Mention) -> bool:
    found = scene.ontology.relations.get(relation)
    return found is not None and scene.is_a(a, *found.domain) and scene.is_a(b, *found.range)


def scores_of(scene: Scene, pairs: Sequence[tuple[Mention, Mention]]) -> list[Scores]:
    """Return the classifier's probabilities for each pair; empty where the model has none."""
    from ingest.mentions.pipeline import pair_scores

    spans = [(scene.doc[slice(*scene.tokens(a))], scene.doc[slice(*scene.tokens(b))]) for a, b in pairs]
    return list(pair_scores(scene.doc, spans)) if spans else []


def _sure(scene: Scene, a: Mention, b: Mention, scores: Scores) -> Iterator[Draft]:
    for relation in SPOKEN:
        probability = scores.get(STATED + relation, 0.0)
        if probability < SURE or not _fits(scene, relation, a, b):
            continue
        if relation in SYMMETRIC and b.start < a.start:
            continue
        anchor = common_head(scene.root(a), scene.root(b))
        status = careful(modality.status_of(anchor), scores)
        yield Draft(
            relation=relation, subject=a, object=b, anchor=anchor, rule="classifier",
            confidence=round(0.9 * probability, 3), status=status, dated=True,
        )  # fmt: skip


def careful(read: Status, scores: Scores) -> Status:
    """Return the status that the rules read or the one the classifier sees, whichever says less."""
    seen = max(_CAREFUL, key=lambda s: scores.get(STATUS + s, 0.0))
    if scores.get(STATUS + seen, 0.0) < 0.5:
        return read
    return seen if read == "asserted" else min(read, seen, key=_CAREFUL.index)


def common_head(left: Any, right: Any) -> Any:
    """Return the lowest token of the tree above both."""
    above = {token.i for token in (left, *left.ancestors)}
    return next((token for token in (right, *right.ancestors) if token.i in above), left)


def verified(scene: Scene, statement: Statement) -> Statement:
    """Return a rule's statement with the classifier's word in its confidence, where the two stand in one sentence."""
    subject, other = statement.subject, statement.object
    if not isinstance(other, Mention) or not _trained() or not (scene.holds(subject) and scene.holds(other)):
        return statement
    (scores,) = scores_of(scene, [(subject, other)])
    return replace(statement, confidence=weighed(statement.confidence, scores, statement.relation))


def weighed(confidence: float, scores: Scores, relation: str) -> float:
    """Return the confidence of a rule's claim after the classifier's word on it; without one it stays as it is."""
    probability = scores.get(STATED + relation)
    if probability is None:
        return confidence
    odds = _log_odds(confidence) + 0.35 * _log_odds(probability) + 0.5
    return round(min(0.99, 1 / (1 + math.exp(-odds))), 3)


def _log_odds(p: float) -> float:
    p = min(max(p, 0.001), 0.999)
    return math.log(p / (1 - p))
