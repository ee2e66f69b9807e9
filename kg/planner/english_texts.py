"""English phrases about what a text says: the words in a name or title, the topic of an article, its author."""

from __future__ import annotations

from kg.plan.plan import Alternatives, Edge, Filter, Op, Pattern, Variable
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english_inner import Inner
from kg.planner.items import Item
from kg.planner.said import HOLDING
from ontology.model import Property, Relation

NAMES = frozenset({"name", "names"})
WORDS = frozenset({"word", "words", "text", "phrase", "term", "keyword"})
TOPICS = frozenset({"about", "related to", "on", "regarding", "concerning", "related"})


class Texts(Inner):
    """Reads conditions on the words of names, titles and texts."""

    def _said_of_text(self, draft: Draft, node: Node, item: Item) -> bool:
        """Read what follows a noun when it is about words: "with 'X' in their name", "about 'X'", "by 'X'"."""
        if not node.var or node.prop or node.named:
            return False
        readers = (self._word_within, self._about_topic, self._of_text, self._holding_text)
        return any(self.attempt(lambda r=read: r(draft, node) or None) for read in readers)  # type: ignore[misc]

    def _text_property(self, cls: str) -> str:
        """Read the property of text that stands here; a name is one of everything."""
        item = self.s.peek()
        if item is None:
            return ""
        found = next((e.name for e in item.of_kind("property") if self._is_text(cls, e.name)), "")
        found = found or ("name" if item.text.lower() in NAMES else "")
        self.s.at += bool(found)
        return found

    def _is_text(self, cls: str, prop: str) -> bool:
        return self.ontology.properties[prop].datatype == "string" and self.has_property(cls, prop)

    def _quoted_word(self) -> str:
        """Read "'X'", "the word 'X'"; the empty text where nothing is quoted."""
        self.skip("det")
        if (word := self.s.peek()) is not None and word.text.lower() in WORDS and (word.quoted is None):
            self.s.at += 1
        quoted = self.s.peek()
        if quoted is None or quoted.quoted is None:
            return ""
        self.s.at += 1
        return quoted.quoted.text

    def _word_within(self, draft: Draft, node: Node) -> bool:
        """Read "with the word 'X' in their name", "that have 'X' in the title"."""
        if not self.s.take("with", "rel"):
            return False
        self.s.take("have")
        return self._words_in(draft, node)

    def _words_in(self, draft: Draft, node: Node) -> bool:
        """Read "the word 'X' in their name"."""
        text = self._quoted_word()
        if not text or not self.s.take("prep_in"):
            return False
        self.skip("det", "their")
        prop = self._text_property(draft.find(node.var).cls)
        if not prop:
            return False
        draft.filters.append(Filter(var=node.var, prop=prop, op="contains", value=text))
        return True

    def _name_words(self, draft: Draft, subject: Node) -> bool:
        """Read "a name starting with 'J'" after "have", "with"."""
        self.skip("det")
        item = self.s.peek()
        if item is None or item.text.lower() not in NAMES or item.of_kind("property"):
            return False
        self.s.at += 1
        found = self._containing()
        if found is None or not subject.var:
            return False
        draft.filters.append(Filter(var=subject.var, prop="name", op=found[0], value=found[1]))
        return True

    def _of_text(self, draft: Draft, node: Node) -> bool:
        """Read "articles by 'X'", "from 'X'": the property whose words end in that preposition."""
        item, quoted = self.s.peek(), self.s.peek(1)
        if item is None or quoted is None or quoted.quoted is None or quoted.hits:
            return False
        preposition, cls = item.text.lower(), draft.find(node.var).cls
        if cls == ANYTHING:
            return False
        fit = [
            p for p in self._texts_of(cls) if any(w.endswith(f" {preposition}") for w in p.words.labels.get("en", ()))
        ]
        if len(fit) != 1:
            return False
        self.s.at += 2
        draft.filters.append(Filter(var=node.var, prop=fit[0].name, value=quoted.quoted.text))
        return True

    def _texts_of(self, cls: str) -> list[Property]:
        return [
            p for p in self.ontology.properties.values() if p.datatype == "string" and self.has_property(cls, p.name)
        ]

    def _about_topic(self, draft: Draft, node: Node) -> bool:
        """Read "articles about 'solar power'", "on cybersecurity": what no name covers is looked for in texts."""
        item = self.s.peek()
        if item is None or item.text.lower() not in TOPICS:
            return False
        self.s.at += 1
        topic = self.s.peek()
        if topic is None or topic.hits or not (topic.quoted or not topic.known):
            return False
        text = self.s.next().quoted.text if topic.quoted else self._unknown_words()  # type: ignore[union-attr]
        return self._looked_for(draft, node, text)

    def _unknown_words(self) -> str:
        words = []
        while (item := self.s.peek()) is not None and not item.known and item.text.isalpha():
            words.append(item.text)
            self.s.at += 1
        return " ".join(words)

    def _holding_text(self, draft: Draft, node: Node) -> bool:
        """Read "chunks containing the text 'X'", "articles mentioning the word 'X'" of what has running text."""
        self.s.take("rel")
        item = self.s.peek()
        if item is None or item.text.lower() not in HOLDING | {"mention", "mentions", "mentioning"}:
            return False
        self.s.at += 1
        quoted = self.s.peek()
        if quoted is not None and quoted.hits:
            return False
        text = self._quoted_word()
        return bool(text) and self._looked_for(draft, node, text)

    def _looked_for(self, draft: Draft, node: Node, text: str) -> bool:
        """Look for words in the running text of a thing and of its parts; False where it has none."""
        cls = draft.find(node.var).cls
        if not text or cls == ANYTHING or draft is not self.draft:
            return False
        contains: Op = "contains"
        patterns = [
            Pattern(filters=(Filter(var=node.var, prop=p.name, op=contains, value=text),))
            for p in self._texts_of(cls)
            if p.prose
        ]
        patterns += [
            pattern
            for relation in self.ontology.relations.values()
            for pattern in self._in_parts(draft, node, relation, text)
        ]
        if not patterns:
            return False
        if len(patterns) == 1:
            draft.variables.update({v.name: v for v in patterns[0].variables})
            draft.edges.extend(patterns[0].edges)
            draft.filters.extend(patterns[0].filters)
        else:
            self.said.either.append(Alternatives(patterns=tuple(patterns)))
        return True

    def _in_parts(self, draft: Draft, node: Node, relation: Relation, text: str) -> list[Pattern]:
        """Return the patterns that look for `text` in what a thing consists of: the passages of an article."""
        consists = {"contain", "consist of"} & set(relation.words.verb_forms.get("en", ()))
        if not consists or not self.draft.fits(relation, "subject", draft.find(node.var).cls):
            return []
        found = []
        for cls in (c for c in relation.range if c in self.ontology.classes):
            for prop in (p for p in self._texts_of(cls) if p.prose):
                part = draft.fresh("v")
                edge = Edge(relation=relation.name, subject=node.var, object=part, name=draft.fresh("e"))
                words = Filter(var=part, prop=prop.name, op="contains", value=text)
                found.append(Pattern(variables=(Variable(name=part, cls=cls),), edges=(edge,), filters=(words,)))
        return found
