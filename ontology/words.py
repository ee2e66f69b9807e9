"""The words of one element, read from its annotations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ontology.model import Lang, NounForm, PostTitle, Role, Words
from ontology.vocabulary import LEX, RDFS, SKOS

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

LANGS: tuple[Lang, ...] = ("en", "zh")


class Wording:
    """Reads labels, verb forms and noun forms in the order in which the Turtle writes them."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def of(self, node: Node, posts: Iterable[PostTitle] = ()) -> Words:
        """Return the words of `node`; the titles of `posts` become noun forms of its subject."""
        posts = list(posts)
        return Words(
            labels=self._by_lang(node, SKOS + "prefLabel", RDFS + "label", SKOS + "altLabel"),
            verb_forms=self._by_lang(node, LEX + "verbForm"),
            inverse_verb_forms=self._by_lang(node, LEX + "inverseVerbForm"),
            noun_forms=(*self._forms(node, LEX + "nounForm"), *_from_titles(posts)),
            prefer=tuple(str(text) for text in self._objects(node, LEX + "prefer")),
            narrower=self._by_lang(node, LEX + "narrower"),
            firms=self._by_lang(node, LEX + "firm"),
            includes=self._by_lang(node, LEX + "includes"),
            opposites=self._by_lang(node, LEX + "opposite"),
            verb_phrases=(*self._forms(node, LEX + "verbPhrase"), *_verbs_of(posts)),
            said=self._by_lang(node, LEX + "said"),
            said_inverse=self._by_lang(node, LEX + "saidInverse"),
            classifier=next((str(text) for text in self._objects(node, LEX + "classifier")), ""),
        )

    def _objects(self, node: Node, predicate: str) -> list[Any]:
        from rdflib import URIRef

        return list(self._graph.objects(node, URIRef(predicate)))

    def _by_lang(self, node: Node, *predicates: str) -> dict[Lang, tuple[str, ...]]:
        texts = [text for predicate in predicates for text in self._objects(node, predicate)]
        found = {lang: tuple(dict.fromkeys(str(t) for t in texts if _lang(t) == lang)) for lang in LANGS}
        return {lang: words for lang, words in found.items() if words}

    def _forms(self, node: Node, predicate: str) -> Iterable[NounForm]:
        for form in self._objects(node, predicate):
            role: Role = "object" if [str(r) for r in self._objects(form, LEX + "role")] == ["object"] else "subject"
            where = tuple(_pair(str(pair)) for pair in self._objects(form, LEX + "where"))
            for text in self._objects(form, LEX + "text"):
                yield NounForm(lang=_lang(text), text=str(text), role=role, where=where)


def _lang(text: Any) -> Lang:
    return "zh" if str(getattr(text, "language", "") or "en").lower().startswith("zh") else "en"


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()


def _from_titles(posts: Iterable[PostTitle]) -> Iterable[NounForm]:
    for post in posts:
        for lang, texts in post.words.labels.items():
            for text in texts:
                yield NounForm(lang=lang, text=text, role="subject", where=(("title", post.id),))


def _verbs_of(posts: Iterable[PostTitle]) -> Iterable[NounForm]:
    roles: tuple[Role, ...] = ("subject", "object")
    for post in posts:
        for role, by_lang in zip(roles, (post.words.verb_forms, post.words.inverse_verb_forms), strict=True):
            for lang, texts in by_lang.items():
                for text in texts:
                    yield NounForm(lang=lang, text=text, role=role, where=(("title", post.id),))
