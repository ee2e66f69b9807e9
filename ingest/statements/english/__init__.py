"""English running text to mentions and statements: rules over a parse, one file for each family of relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

if TYPE_CHECKING:
    from ingest.mentions.known_names import KnownNames
    from ontology.model import Ontology

__all__ = ["read_english"]


def read_english(
    document: Document, nlp: Any, ontology: Ontology, known: KnownNames | None = None
) -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
    """Return the mentions and statements of an English document; `nlp` gives ents, heads, deps, tags and lemmas."""
    from ingest.statements.english.attached import attached
    from ingest.statements.english.claims import chances_of, with_chances
    from ingest.statements.english.kin import without_kin
    from ingest.statements.english.reader import parsed, scenes_from, statements_of

    readings = parsed(document, nlp)
    scenes = scenes_from(readings, document, ontology, known)
    chances = chances_of(scenes, nlp)
    if settled := {name: cls for name, cls in chances.settled().items() if known is None or name not in known}:
        scenes = scenes_from(readings, document, ontology, known, settled)
        chances = chances_of(scenes, nlp, chances)
    told = list(without_kin(document.text, with_chances(statements_of(scenes), chances)))
    statements = attached(scenes, told)
    used = [m for s in statements for m in (s.subject, s.object) if isinstance(m, Mention) and m.cls != "Passage"]
    mentions = {m: None for scene in scenes for m in scene.mentions if m.cls in ontology.classes} | dict.fromkeys(used)
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end))), tuple(statements)
