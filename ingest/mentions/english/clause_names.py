"""One sentence with whom it names, and whom its clauses say things of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ingest.mentions.english.pronoun_cues import CONTRASTS, TAKES
from ingest.mentions.english.reading import Reading
from ingest.mentions.english.salience import SAYING, SUBJECTS, subjects_over, verb_above
from ingest.mentions.mention import Mention


@dataclass(slots=True)
class Sentence:
    """One sentence with its names by token."""

    reading: Reading
    span: Any
    named: dict[int, Mention]
    speakers: frozenset[str]
    resolved: dict[int, Mention] = field(default_factory=dict)

    def entity(self, index: int) -> Mention | None:
        return self.named.get(index) or self.resolved.get(index)


def names_at(sentence: Sentence, tokens: Iterable[int]) -> set[str]:
    found = (sentence.entity(i) for i in tokens)
    return {m.name for m in found if m is not None}


def speaker_of_clause(sentence: Sentence, token: Any) -> str:
    """ "X said it would": the subject of the verb of saying, "" without one."""
    verb = verb_above(token)
    if token.dep_ not in SUBJECTS or verb.dep_ not in ("ccomp", "parataxis") or verb.head.lemma_.lower() not in SAYING:
        return ""
    return next((m.name for t in subjects_over(verb.head) if (m := sentence.entity(t.i)) is not None), "")


def subject_of_clause(sentence: Sentence, token: Any) -> str:
    """ "X keeps its offices": the subject of the verb, "" where it takes what is another's ("X bought its shares")."""
    verb = verb_above(token)
    if verb.lemma_.lower() in TAKES:
        return ""
    names = names_at(sentence, {t.i for t in subjects_over(verb) if t.i < token.i})
    return next(iter(names)) if len(names) == 1 else ""


def contrasted(sentence: Sentence, token: Any) -> set[str]:
    """ "Besides X, its rivals include Y": X is one of the rivals."""
    doc = sentence.reading.doc
    return {
        m.name
        for i, m in sentence.named.items()
        if sentence.span.start < i < token.i and doc[i - 1].lower_ in CONTRASTS
    }


def subject_ahead(sentence: Sentence, token: Any) -> Mention | None:
    """The subject that follows a phrase in front: "In its annual report, Veltora said"."""
    root = sentence.span.root
    subject = next((c for c in root.children if c.dep_ in SUBJECTS), None)
    if subject is None or token.i >= subject.left_edge.i or token.i > root.i:
        return None
    return sentence.named.get(subject.i)
