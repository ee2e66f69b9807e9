"""Lemmas of English words from their tags: tables for the irregular ones, spelling rules checked against known words.

Importing this module imports spaCy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

_HERE = Path(__file__).parent
_VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_VOWELS = frozenset("aeiou")
_DETERMINED = {"n't": "not", "an": "a", "'s": "'s", "me": "I", "him": "he", "them": "they", "us": "we"}
#: Stems that lose an e when an ending is added, when no known word decides.
_WANTS_E = re.compile(
    r"(?:[^aeiou][bcdgkptvz]l|[bcdfgkptz]r(?<!er)|[vczu]|[^n]g|ng(?<!ing)(?<!ong)(?<!ang)|rg|dg|rs|ns|[aeo]ls|"
    r"[a-z]{2}[^e]at|[a-z]{2}eat(?<!treat)(?<!repeat)(?<!cheat)(?<!heat)|[a-z]{2}[iy][sz]|[a-z]{2}ut|[aeiou]ir|[a-z]ur|"
    r"[a-z]ok|[a-z]um|[a-z]il(?<!ail)(?<!oil)|ced|sed|dit(?<!edit)|nos)$"
)


@cache
def _verbs() -> dict[str, str]:
    rows = [line.split() for line in (_HERE / "irregular.txt").read_text(encoding="utf-8").splitlines()]
    table: dict[str, str] = {}
    for base, *forms in rows:
        for form in forms:
            table.setdefault(form, base)
    return table | {"found": "find", "lay": "lay", "saw": "see", "ground": "grind", "bound": "bind"}


@cache
def _nouns() -> dict[str, str]:
    rows = [line.split() for line in (_HERE / "irregular_nouns.txt").read_text(encoding="utf-8").splitlines()]
    return {plural: single for single, plural in rows}


class Lemmas:
    """Sets token.lemma_ from tag_. `known` ranks words: the lower the number, the more frequent."""

    def __init__(self, known: dict[str, int] | None = None) -> None:
        self.known = known or {}
        self._seen: dict[tuple[str, str], str] = {}

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> Lemmas:
        """Read the words of pieces.txt; those of the encoder beside this component serve too."""
        path = Path(path)
        file = (
            path / "pieces.txt" if (path / "pieces.txt").exists() else path.parent / "ecosystem_encoder" / "pieces.txt"
        )
        pieces = file.read_text(encoding="utf-8").split("\n")
        self.known = {piece: i for i, piece in enumerate(pieces) if piece.isalpha()}
        return self

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Nothing of its own to write."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token."""
        for token in doc:
            token.lemma_ = self.lemma(token.text, token.tag_)
        return doc

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of a word under a Penn tag; names keep their spelling."""
        if tag in ("NNP", "NNPS", "_SP", "FW", "ADD"):
            return word
        key = (word, tag)
        found = self._seen.get(key)
        if found is None:
            found = self._find(word.lower().replace("’", "'"), tag)
            if len(self._seen) < 100_000:
                self._seen[key] = found
        return found

    def _find(self, word: str, tag: str) -> str:
        if tag in _VERB_TAGS:
            return self._verb(word, tag)
        if tag == "NNS":
            return self._noun(word)
        if tag in ("JJR", "JJS", "RBR", "RBS"):
            return self._compared(word)
        return _DETERMINED.get(word, word)

    def _verb(self, word: str, tag: str) -> str:
        if tag == "VBD" and word in ("lay",):
            return "lie"
        if tag == "MD" and word in ("'d", "could", "would", "should", "might"):
            return "would" if word == "'d" else word
        if tag in ("VB", "VBP") and word in ("found", "lay", "saw", "ground", "bound", "lead", "read"):
            return word
        if word in _verbs():
            return _verbs()[word]
        prefixed = next(
            (p for p in ("re", "un", "out", "over", "under", "mis", "co-", "re-", "pre") if word.startswith(p)), ""
        )
        if tag in ("VBD", "VBN") and prefixed and _verbs().get(word[len(prefixed) :]):
            return prefixed + _verbs()[word[len(prefixed) :]]
        if tag == "VBZ" and word.endswith("s"):
            return self._singular(word)
        if tag in ("VBD", "VBN") and word.endswith("ed") and len(word) > 3:
            return self._stem(word[:-3] + "y" if word.endswith("ied") and len(word) > 4 else word[:-2])
        if tag == "VBG" and word.endswith("ing") and len(word) > 4:
            return self._stem(word[:-3])
        return word

    def _stem(self, stem: str) -> str:
        """The verb of a stem that lost its ending: itself, with an e, or with one of two equal letters gone."""
        doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou"
        if doubled:
            candidates = [stem[:-1], stem] if stem[-1] not in "lsfz" else [stem, stem[:-1]]
            return self._first_known(candidates)
        if stem.endswith(("e", "y", "w", "x", "o")):
            return self._first_known([stem, stem + "e"])
        wants = bool(_WANTS_E.search(stem)) or self._short(stem)
        return self._first_known([stem + "e", stem] if wants else [stem, stem + "e"])

    def _short(self, stem: str) -> bool:
        """A single consonant after one short vowel would have been doubled: "hoping" is from hope."""
        inner = stem[:-2]
        return (
            len(stem) > 2 and stem[-1] not in _VOWELS and stem[-2] in _VOWELS and not any(c in _VOWELS for c in inner)
        )

    def _first_known(self, candidates: list[str]) -> str:
        return next((c for c in candidates if c in self.known), candidates[0])

    def _noun(self, word: str) -> str:
        if word in _nouns():
            return _nouns()[word]
        for end in ("men", "women", "children", "people"):
            if word.endswith(end) and len(word) > len(end) + 2 and end in _nouns():
                return word[: -len(end)] + _nouns()[end]
        return self._singular(word)

    def _singular(self, word: str) -> str:
        if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
            return word[:-1] if len(word) == 3 and word.endswith("s") and not word.endswith("ss") else word
        if word[0].isdigit() or word[0] == "'":
            return word
        if word.endswith("ies") and len(word) > 4:
            return self._first_known([word[:-3] + "y", word[:-1]])
        if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
            return self._first_known([word[:-2], word[:-1]])
        if word.endswith("is") and len(word) > 4 and word[:-1] in self.known and word not in self.known:
            return word[:-1]
        if word.endswith("oes"):
            return self._first_known([word[:-2], word[:-1]])
        if word.endswith(("us", "is")):
            return word
        if word.endswith("ses") and word[:-2] in self.known and word[:-1] not in self.known:
            return word[:-2]
        return word[:-1]

    def _compared(self, word: str) -> str:
        fixed = {"better": "good", "best": "good", "worse": "bad", "worst": "bad", "more": "more", "most": "most",
                 "less": "less", "least": "least", "further": "far", "farther": "far", "earlier": "early"}  # fmt: skip
        if word in fixed:
            return fixed[word]
        stem = word[:-2] if word.endswith("er") else word[:-3] if word.endswith("est") else word
        if stem == word or len(stem) < 3:
            return word
        return stem[:-1] + "y" if stem.endswith("i") else self._stem(stem)


@Language.factory("ecosystem_lemmas", assigns=["token.lemma"])  # type: ignore[untyped-decorator]
def make_lemmas(nlp: Language, name: str) -> Any:
    """Lemmas without known words; from_disk reads them."""
    return Lemmas()
