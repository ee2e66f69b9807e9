"""Names that a trained network sees in treebank sentences, where the treebank's own tags let them stand.

EWT has no names of its own. Its gold tags say which words are proper nouns, so the network only has to say of what
type: what it is unsure of stays open, and the next network learns web text from the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from ingest.mentions.name_tags import Named, names_in, transitions
from ingest.mentions.pieces import Vocabulary
from ingest.training.english_network import Labels, Network
from ingest.training.english_scores import outputs
from ingest.training.examples import NAME_TAGS, Example, Span, allowed_tags

SURE = 0.6
_PROPER = ("NNP", "NNPS")
_INNER_TEXT = """
of and & the - / ' 's for in de la , .
"""
_INNER = frozenset(_INNER_TEXT.split())


def mean_scores(
    network: Network, examples: Sequence[Example], vocabulary: Vocabulary, labels: Labels
) -> dict[int, Tensor]:
    """Log of the probability of each tag in the style that ships, by the example's id()."""
    total: dict[int, Tensor] = {}
    for style in (0,):
        styled = {id(e): replace(e, style=style, names=None) for e in examples}
        back = {id(s): key for key, s in styled.items()}
        for example, out in outputs(network, list(styled.values()), vocabulary, labels):
            key = back[id(example)]
            total[key] = total.get(key, 0) + torch.softmax(out["names"], -1)
    return {key: torch.log(mean + 1e-9) for key, mean in total.items()}


def with_silver(network: Network, examples: Sequence[Example], vocabulary: Vocabulary, labels: Labels) -> list[Example]:
    """The treebank examples with names added where they had none."""
    bare = [e for e in examples if e.names is None]
    proper = [e for e in bare if any(t in _PROPER for t in e.tags or ())]
    scores = mean_scores(network, proper, vocabulary, labels)
    none = {id(e): allowed_tags(len(e.words), [], frozenset()) for e in bare if id(e) not in scores}
    added = {key: none.get(key) for key in none} | {id(e): _allowed(e, scores[id(e)]) for e in proper}
    return [replace(e, names=added[id(e)]) if e.names is None else e for e in examples]


def _allowed(example: Example, scores: Tensor) -> tuple[frozenset[int], ...]:
    tags = example.tags or ()
    for i, tag in enumerate(tags):
        if tag in _PROPER:
            scores[i, 0] -= 1.5
        elif example.words[i].lower() not in _INNER and tag not in ("CD", "HYPH", "NN", "NNS", "JJ", "FW"):
            scores[i, 0] += 6
    found = [n for n in names_in(scores.numpy(), NAME_TAGS, transitions(NAME_TAGS)) if _proper(tags, n)]
    found = [n for n in found if not _people_of(example, n)]
    sure = [Span(n.start, n.end, frozenset({n.kind})) for n in found if n.confidence >= SURE]
    inside = {i for s in sure for i in range(s.start, s.end)}
    unsure = {i for n in found if n.confidence < SURE for i in range(n.start, n.end)}
    unsure |= {i for i, tag in enumerate(tags) if tag in _PROPER and i not in inside and scores[i, 0] < -0.3}
    return allowed_tags(len(tags), sure, frozenset(), frozenset(unsure))


def _proper(tags: Sequence[str], name: Named) -> bool:
    return any(t in _PROPER for t in tags[name.start : name.end])


def _people_of(example: Example, name: Named) -> bool:
    """A single plural that names a people ("Israelis"): no name of a place."""
    return name.end - name.start == 1 and (example.tags or ())[name.start] == "NNPS" and name.kind != "PER"
