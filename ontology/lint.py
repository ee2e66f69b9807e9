"""What is wrong with an ontology folder, by file and line: syntax, undefined names, missing or contested words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ontology.errors import OntologyUnreadable
from ontology.model import Ontology, Words
from ontology.sources import folder_of, source_files, version_of
from ontology.words import LANGS

_ROLES = ("subject", "object")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to correct. `file` is relative to the folder; `line` counts from 1."""

    file: str
    line: int
    message: str


def check(folder: Path | None = None) -> list[Finding]:
    """Return what is wrong in `folder` (None: the packaged ontology), by file and line; empty: nothing.

    A file that is not Turtle stops the check of meaning: then only the broken files are reported."""
    at = folder_of(folder)
    broken = list(_unreadable(at))
    if broken:
        return broken
    found = list(_Lint(at).findings())
    return sorted(set(found), key=lambda f: (f.file, f.line, f.message))


def _unreadable(folder: Path) -> Iterator[Finding]:
    from rdflib import Graph

    from ontology.read import parse_into

    files = source_files(folder)
    if not files:
        yield Finding(file=str(folder), line=1, message="no .ttl file in this folder")
    for path in files:
        try:
            parse_into(Graph(), path, path.relative_to(folder).as_posix())
        except OntologyUnreadable as error:
            yield Finding(file=error.file, line=error.line, message=f"not Turtle: {error.reason}")


class _Lint:
    """One readable folder under examination."""

    def __init__(self, folder: Path) -> None:
        from ontology.read import Reader, graph_of

        graph = graph_of(folder)
        self._ontology: Ontology = Reader(graph).ontology(version_of(folder))
        self._graph = graph
        self._lines = _Lines(folder)
        self._folder = folder

    def findings(self) -> Iterator[Finding]:
        """Yield every finding, in no particular order."""
        for name, message in self._named():
            file, line = self._lines.of(name)
            yield Finding(file=file, line=line, message=message)

    def _named(self) -> Iterator[tuple[str, str]]:
        """Yield (element, message)."""
        if not self._ontology.classes:
            yield "", "no owl:Class in this folder"
        yield from self._undefined()
        yield from self._misspelt()
        yield from self._without_words()
        yield from self._without_role()
        yield from self._cycles()
        yield from self._contested()
        yield from self._values()
        yield from self._shapes()

    # ---- names that stand for nothing

    def _undefined(self) -> Iterator[tuple[str, str]]:
        o = self._ontology
        for name, what, targets, known in self._references():
            yield from ((name, f"{what} {target}, which is not declared") for target in targets if target not in known)
        for relation in o.relations.values():
            for side, names in (("domain", relation.domain), ("range", relation.range)):
                if not names:
                    yield relation.name, f"{relation.name} has no {side}"

    def _references(self) -> Iterator[tuple[str, str, Iterable[str], Container[str]]]:
        """Yield (element, what points, the names it points to, the names there are)."""
        o = self._ontology
        for r in o.relations.values():
            yield r.name, f"domain of {r.name}: class", r.domain, o.classes
            yield r.name, f"range of {r.name}: class", r.range, o.classes
            yield r.name, f"{r.name} names the qualifier", r.qualifiers, o.properties
        for p in o.properties.values():
            yield p.name, f"domain of {p.name}: class", p.domain, o.classes
            yield p.name, f"{p.name} is measured in", p.units, o.units
        for c in o.concepts.values():
            yield c.id, f"{c.id} points to", (*c.broader, *c.upstream_of), o.concepts
        for cls in o.classes.values():
            if cls.derived is not None:
                yield cls.name, f"{cls.name} is derived from", (cls.derived.relation,), o.relations
                yield cls.name, f"{cls.name} is derived from", (cls.derived.base, *cls.derived.others), o.classes
        for scheme in o.schemes.values():
            yield scheme.id, f"the concepts of {scheme.id} are of class", (scheme.cls,) if scheme.cls else (), o.classes

    def _misspelt(self) -> Iterator[tuple[str, str]]:
        """Yield annotations and superclasses that look like ours and are not declared."""
        from ontology.read import local
        from ontology.vocabulary import LEX, LEX_TERMS

        for owner, predicate in set(self._graph.subject_predicates()):
            term = str(predicate).removeprefix(LEX)
            if str(predicate).startswith(LEX) and term not in LEX_TERMS:
                yield local(owner), f"no annotation lex:{term}; known: {', '.join(sorted(LEX_TERMS))}"
        for cls in self._ontology.classes.values():
            own = cls.iri.removesuffix(cls.name)
            for iri in (iri for iri in cls.aligned if iri.startswith(own)):
                yield cls.name, f"{cls.name} is below {local(iri)}, which is no class of this folder"

    # ---- words

    def _all_words(self) -> Iterator[tuple[str, Words]]:
        o = self._ontology
        parts: tuple[Mapping[str, Any], ...] = (
            o.classes, o.relations, o.properties, o.concepts, o.titles, o.units, o.currencies, o.bodies,
        )  # fmt: skip
        for part in parts:
            for name, element in part.items():
                yield name, element.words

    def _without_words(self) -> Iterator[tuple[str, str]]:
        for name, words in self._all_words():
            for lang in LANGS:
                if not words.labels.get(lang):
                    yield name, f"{name} has no label in {'English' if lang == 'en' else 'Chinese'}"

    def _without_role(self) -> Iterator[tuple[str, str]]:
        """Noun forms say which role they name; the graph knows where a reader of records sees a default."""
        from rdflib import URIRef

        from ontology.read import local
        from ontology.vocabulary import LEX

        for owner, form in self._graph.subject_objects(URIRef(LEX + "nounForm")):
            roles = [str(r) for r in self._graph.objects(form, URIRef(LEX + "role"))]
            texts = sorted(str(t) for t in self._graph.objects(form, URIRef(LEX + "text")))
            if len(roles) != 1 or roles[0] not in _ROLES:
                yield local(owner), f"{local(owner)}: the noun form {texts[:1]} needs lex:role 'subject' or 'object'"
            if not texts:
                yield local(owner), f"{local(owner)}: a noun form without lex:text"
        yield from self._unknown_where()

    def _unknown_where(self) -> Iterator[tuple[str, str]]:
        for relation in self._ontology.relations.values():
            for form in (*relation.words.noun_forms, *relation.words.verb_phrases):
                unknown = [name for name, _ in form.where if name not in relation.qualifiers]
                for name in unknown:
                    yield relation.name, f"{relation.name}: {form.text!r} implies {name}, none of its qualifiers"

    def _contested(self) -> Iterator[tuple[str, str]]:
        from ontology.derive.lexicon import contested

        for (phrase, lang), entries in contested(self._ontology).items():
            names = sorted({entry.element for entry in entries})
            for name in names:
                others = ", ".join(n for n in names if n != name) or "another form"
                yield name, f"{phrase!r} ({lang}) names {name} and {others}; say which comes first with lex:prefer"

    # ---- structure

    def _cycles(self) -> Iterator[tuple[str, str]]:
        o = self._ontology
        graphs: tuple[tuple[str, dict[str, tuple[str, ...]]], ...] = (
            ("rdfs:subClassOf", {c.name: c.parents for c in o.classes.values()}),
            ("skos:broader", {c.id: c.broader for c in o.concepts.values()}),
            ("lex:upstreamOf", {c.id: c.upstream_of for c in o.concepts.values()}),
        )
        for predicate, edges in graphs:
            for name in edges:
                if name in _reachable(edges, name):
                    yield name, f"{name} comes back to itself by {predicate}"

    def _values(self) -> Iterator[tuple[str, str]]:
        for relation in self._ontology.relations.values():
            if relation.symmetric and set(relation.domain) != set(relation.range):
                yield relation.name, f"{relation.name} is symmetric, but its domain and range differ"
        for unit in self._ontology.units.values():
            if unit.factor <= 0:
                yield unit.id, f"the unit {unit.id} has the factor {unit.factor:g}; it must be positive"

    def _shapes(self) -> Iterator[tuple[str, str]]:
        from ontology.identifiers import CHECKSUMS
        from ontology.shacl import rows_of

        for row in rows_of(self._graph, self._ontology):
            for name in row.get("unknown", ()):
                yield row["shape"], f"{row['shape']} uses sh:{name}, which is not compiled"
            if row.get("checksum", "") not in ("", *CHECKSUMS):
                yield (
                    row["shape"],
                    f"{row['shape']} asks for the checksum {row['checksum']!r}; known: {', '.join(CHECKSUMS)}",
                )


def _reachable(edges: Mapping[str, tuple[str, ...]], start: str) -> set[str]:
    seen: set[str] = set()
    queue = list(edges.get(start, ()))
    while queue:
        name = queue.pop()
        if name not in seen:
            seen.add(name)
            queue.extend(edges.get(name, ()))
    return seen


class _Lines:
    """Where each element is declared: the first line of a file that begins with its name."""

    def __init__(self, folder: Path) -> None:
        self._at: dict[str, tuple[str, int]] = {}
        self._first = ("", 1)
        for path in source_files(folder):
            shown = path.relative_to(folder).as_posix()
            self._first = self._first if self._first[0] else (shown, 1)
            for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                self._note(text, shown, number)

    def _note(self, text: str, file: str, line: int) -> None:
        from ontology.read import code

        found = re.match(r"(?:[\w-]*:|<[^>]*[/#:])([\w-]+)>?(?=\s)", text)
        if found and not text.startswith("@"):
            for name in (found[1], code(found[1])):
                self._at.setdefault(name, (file, line))

    def of(self, name: str) -> tuple[str, int]:
        """Return file and line of an element's declaration, else the first file's first line."""
        return self._at.get(name, self._first)
