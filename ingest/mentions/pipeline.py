"""The trained pipelines by language, each loaded once a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.documents.document import Lang

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

MODELS = Path(__file__).parent.parent / "models"


@cache
def load(lang: Lang) -> Language:
    """The spaCy pipeline of a language.

    English: sentences, tag_ (Penn), pos_, dep_ (UD v2, the root is "root"), head, lemma_, ents. Chinese: one token a
    character, ents, and doc._.words, a tuple of (start, end, word, part of speech) in characters.
    ents are PER, ORG, LOC (English also PRODUCT, EVENT, MISC), each with span._.confidence from 0 to 1."""
    from ingest.mentions.spacy_core import import_spacy

    spacy = import_spacy()
    register()
    return spacy.load(MODELS / lang)


def register() -> None:
    """Make the components of this project known to spaCy; after it, spacy.load takes the model folders."""
    import ingest.mentions.encoder
    import ingest.mentions.lac
    import ingest.mentions.lemmas  # noqa: F401


def pair_scores(doc: Doc, pairs: list[tuple[Span, Span]]) -> list[dict[str, float]]:
    """Probability of each relation for each (subject, object) pair of spans, in order.

    An empty dict where the two do not stand in one sentence. ingest/models/<lang>/README.md lists the relations:
    the English ones are independent of each other, the Chinese ones (FinRE's) exclude each other."""
    if doc.lang_ == "zh":
        import ingest.mentions.lac as reader
    else:
        import ingest.mentions.encoder as reader  # type: ignore[no-redef]
    nlp: Any = load("zh" if doc.lang_ == "zh" else "en")
    return reader.pair_scores_of(nlp, doc, pairs)
