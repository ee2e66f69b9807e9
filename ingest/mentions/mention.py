"""A mention: one stretch of a document's text that names or stands for an entity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal["name", "short", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in the text. `name` is the fullest proper name the document gives for what stands here."""

    start: int  # character offsets into Document.text
    end: int
    text: str  # document.text[start:end]
    cls: str  # a class of the ontology, such as "Company"
    name: str  # what it stands for: "the company" -> "Harbor Cells Inc."
    kind: MentionKind = "name"  # name: in full; short: surname, acronym, bracketed alias; nominal: "the company"
    confidence: float = 1.0
