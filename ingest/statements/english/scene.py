"""One parsed passage with its mentions: the view that all rules share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, clauses_of, modifiers, words
from ingest.statements.english.controllers import with_actor
from ingest.statements.english.currencies import carried, settled
from ingest.statements.quantity import Quantity, quantities_in
from ingest.statements.statement import Scalar, Status, Value
from ingest.statements.when import When, dates_in
from ontology.model import Ontology


def _described_by(token: Any) -> Any:
    """The noun that a clause with "whose" describes."""
    current = token
    for _ in range(5):
        if current.dep_ == "acl:relcl":
            return current.head
        current = current.head
    return token


PLURALS = words(
    "companies|firms|startups|start-ups|enterprises|tenants|occupants|investors|backers|clients|customers"
    "|partners|suppliers|rivals|competitors|businesses|players|institutions|universities|organisations"
    "|organizations|members|groups|brands|manufacturers|makers|developers|chipmakers|carmakers|automakers"
    "|subsidiaries|funds|banks|products|cities|countries|places|sites|vendors|teams|giants|labs|institutes"
    "|shareholders|residents|names|participants|sponsors|employers|others|newcomers"
)
_YEAR_LAST = re.compile(r", \d{4}$")  # "Odisha Robot Scheme, 2023": a part of a title dates nothing
_DOLLARS = {"AUD": "ASX", "NZD": "NZX"}
# "fell to 167 million (2023: 241 million)": the year is of the figure behind it, and of nothing else.
_OF_FIGURE = re.compile(r"\((?:FY ?)?\d{4}[^():\d]{0,12}:")


# Tags of finite verbs: "the German defence group said".
_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement in the making: `anchor` is the token whose status and dates count."""

    relation: str
    subject: Mention
    object: Mention | Value
    anchor: Any
    rule: str
    confidence: float = 0.95
    qualifiers: dict[str, Scalar] = field(default_factory=dict)
    status: Status | None = None  # set: the wording itself fixes it
    valid_from: str | None = None
    valid_to: str | None = None
    dated: bool = False  # True: the event's date is searched in its clause
    attributed_to: str = ""


@dataclass(slots=True)
class Held:
    """The posts that a document has told so far: by person, and whose post was told last, with its place in the text."""  # noqa: E501

    posts: dict[str, list[tuple[str, Mention]]] = field(default_factory=dict)
    body: Mention | None = None
    at: int = -1
    named_by: tuple[Mention | None, int] = (None, -1)  # the body that a verb of appointing told of last, and where
    places: tuple[Mention, ...] = ()  # the places that the document names
    on_offer: tuple[int, Mention | None] = (-1, None)  # the firm whose purchase was told last, and where
    item: int | None = None  # in which item of a digest that was
    bought: dict[str, tuple[int, Mention]] = field(default_factory=dict)  # by buyer: where its last purchase is told

    def note_offer(self, firm: Mention, at: int, item: int | None) -> None:
        """Keep the firm whose purchase is told, for offers that do not say what they are for."""
        self.on_offer, self.item = (at, firm), item

    def place_of(self, body: Mention) -> Mention | None:
        """Return the place whose name begins a body's: "Laoshan District" of its party committee."""
        return next((m for m in self.places if body.name.startswith(m.name + " ")), None)

    def note(self, person: Mention, title: str, body: Mention, at: int, *, over: bool) -> None:
        """Keep a post for the sentences that follow, "she is succeeded by ..."; of one that is over only whose it was."""  # noqa: E501
        self.body, self.at = body, at
        known = self.posts.setdefault(person.name, [])
        if not over and (title, body.name) not in [(t, b.name) for t, b in known]:
            known.append((title, body))


_MOVED = re.compile(r"(?:[A-Za-z]{2,8}: ?)?[A-Z][A-Z.]{0,5}[ ,;:]+[-+−–]?\d[\d.]* ?%")


class Scene:
    """A reading, its mentions by token, its numbers and dates."""

    def __init__(
        self, reading: Reading, mentions: Sequence[Mention], ontology: Ontology, *, text: str, published: str | None
    ) -> None:
        self.reading = reading
        self.doc = reading.doc
        self.words: list[Any] = list(reading.doc)  # its tokens, at hand: the rules ask for them again and again
        self.mentions = list(mentions)
        self.ontology = ontology
        self.text = text
        self.published = published
        self.last_round: Mention | None = None  # whose funding round was told last in this passage
        self.last_terms: dict[str, Scalar] = {}  # its amount, currency and name
        self.described: dict[Mention, tuple[int, int]] = {}  # by name of a row: where what the one before it is stands
        self._at: dict[int, int] = {}
        self._tokens: dict[Mention, tuple[int, int]] = {}
        for index, mention in enumerate(self.mentions):
            first, last = reading.tokens_at(mention.start, mention.end)
            self._tokens[mention] = (first, last)
            for i in range(first, last):
                self._at.setdefault(i, index)

    @cached_property
    def clauses(self) -> list[list[Clause]]:
        """The clauses of each sentence."""
        return [[with_actor(clause) for clause in clauses_of(sent)] for sent in self.doc.sents]

    @cached_property
    def numbers(self) -> list[tuple[int, Quantity]]:
        """Quantities with the index of their first token; offsets stay those of the passage's text."""
        at = self.reading.passage.start
        found = quantities_in(self.reading.passage.text)
        if self._dollar:
            found = tuple(replace(q, currency=self._dollar) if self._is_bare(q) else q for q in found)
        found = tuple(settled(q, self.reading.passage.text, self.text) for q in found)
        found = carried(found, self.reading.passage.text)
        found = tuple(q for q in found if not self._is_in_name(at + q.start, at + q.end) and not self._is_of_shares(q))
        return [(self.reading.tokens_at(at + q.start, at + q.end)[0], q) for q in found]

    def _is_of_shares(self, quantity: Quantity) -> bool:
        """ "Veltora (NYSE: VLT 0.15%)": how its price has moved today, and a share of nothing."""
        at = self.reading.passage.start + quantity.start
        bracket = next((b for b in self.reading.brackets if b.start <= at < b.end), None)
        return quantity.kind == "share" and bracket is not None and _MOVED.fullmatch(bracket.text.strip()) is not None

    def _is_in_name(self, start: int, end: int) -> bool:
        """ "Formula 3 cars": the number of a name counts nothing."""
        return any(m.kind == "name" and m.start < start and end == m.end for m in self.mentions)

    @cached_property
    def _dollar(self) -> str:
        """What "$" means to a company listed in another dollar country; "" for the American one."""
        return next((code for code, exchange in _DOLLARS.items() if f"({exchange}:" in self.text), "")

    def _is_bare(self, quantity: Quantity) -> bool:
        return quantity.currency == "USD" and self.reading.passage.text[quantity.start] == "$"

    @cached_property
    def dates(self) -> list[tuple[int, When]]:
        """Dates with the index of their first token."""
        at = self.reading.passage.start
        text = self.reading.passage.text
        found = [w for w in dates_in(text, self.published) if not _OF_FIGURE.match(text, max(0, w.start - 1))]
        titled = [m for m in self.mentions if m.cls == "Policy" and _YEAR_LAST.search(m.text)]
        found = [w for w in found if not any(m.start < at + w.start < m.end for m in titled)]
        people = [m for m in self.mentions if m.cls == "Person"]  # "brought in Jan Mazur": no month
        found = [w for w in found if not any(m.start < at + w.end <= m.end for m in people)]
        return [(self.reading.tokens_at(at + w.start, at + w.end)[0], w) for w in found]

    @cached_property
    def title_phrases(self) -> Sequence[Any]:
        """The titles of the passage (ingest.statements.english.titles.TitlePhrase), left to right."""
        from ingest.statements.english.titles import title_phrases

        return title_phrases(self)

    def is_a(self, mention: Mention, *classes: str) -> bool:
        """Say whether the mention's class is one of `classes` or below."""
        return any(self.ontology.is_a(mention.cls, cls) for cls in classes)

    def tokens(self, mention: Mention) -> tuple[int, int]:
        """Return the half-open token range of a mention of this scene."""
        return self._tokens[mention]

    def root(self, mention: Mention) -> Any:
        """Return the token of the mention that the rest of the sentence attaches to."""
        first, last = self._tokens[mention]
        return self.words[first] if last - first == 1 else self.doc[first:last].root

    def mention(self, token: Any) -> Mention | None:
        """Return the mention that covers the token."""
        index = self._at.get(token.i)
        return self.mentions[index] if index is not None else None

    def named(self, token: Any) -> Mention | None:
        """Return the entity of the noun phrase at `token`: its own mention, or the name that its noun introduces."""
        own = self.mention(token)
        if own is not None:
            return own
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
            return None
        for child in token.children:
            if child.dep_ in ("appos", "flat", "compound", "flat:name") and child.i > token.i and self.mention(child):
                between = self.doc[token.i + 1 : child.i].text.strip(" ,")
                if between == "" or child.dep_ != "compound":
                    return self.mention(child)
            if child.dep_ == "acl:relcl" and (told := self._after_relative(child)) is not None:
                return told
        before = self._at.get(token.i - 1) if token.i else None
        if (
            before is not None
            and self._describes(token, self.mentions[before])
            and self.mentions[before].cls in ("Product", "Technology", "Policy")
        ):
            return self.mentions[before]
        described = self.apposed(token) or self._copular(token)
        if described is not None and token.pos_ == "NOUN" and token.tag_ != "NNS":
            return described
        following = self._at.get(token.i + 1)
        if following is not None and token.lower_ not in PLURALS and self.doc[token.i + 1].text[:1].isupper():
            mention = self.mentions[following]
            if mention.kind in ("name", "short") and self._describes(token, mention):
                return mention
        return None

    def _after_relative(self, verb: Any) -> Mention | None:
        """ "the company they set up, Gripmate ApS, employs": the name between commas behind the clause."""
        for child in verb.children:
            mention = self.mention(child) if child.i > verb.i else None
            if mention is not None and mention.kind == "name":
                first, last = self._tokens[mention]
                if self.doc[first - 1].text == "," and last < len(self.doc) and self.doc[last].text == ",":
                    return mention
        return None

    def _describes(self, token: Any, mention: Mention) -> bool:
        from ingest.mentions.english.heads import DESCRIPTORS

        cls = DESCRIPTORS.get(token.lower_)
        return cls is not None and family(cls) == family(mention.cls)

    def _copular(self, noun: Any) -> Mention | None:
        """What a predicate noun is said of: "X is a brand ..., established by": the brand is X."""
        if not any(c.dep_ == "cop" for c in noun.children):
            return None
        subjects = [c for c in noun.children if c.dep_ == "nsubj"]
        return self.mention(subjects[0]) if subjects else None

    def apposed(self, noun: Any) -> Mention | None:
        """Return the name that a description follows after a comma: "X, an Indian developer of ...", whatever the parse says."""  # noqa: E501
        first, start = noun.i, max(noun.sent.start, noun.i - 8)
        if self.begins_a_clause(noun):
            return None
        while first > start:
            word = self.words[first - 1]
            if word.lower_ in ("a", "an", "the", "one"):
                comma = first - 2
                if comma > 0 and self.words[comma].lower_ in ("itself", "now", "currently", "also", "both"):
                    comma -= 1
                if comma > 0 and self.words[comma].lower_ in (",", "–", "—") and not word.is_sent_start:
                    return self._name_ending(comma)
                return None
            if (word.is_punct and word.text != "-") or (
                word.pos_ in ("VERB", "AUX", "ADP", "PRON") and word.tag_ not in ("VBG", "VBN")
            ):
                return None
            first -= 1
        return None

    def begins_a_clause(self, noun: Any) -> bool:
        """ "is buying Y, the German defence group said": who says so, and no word for Y."""
        while noun.dep_ == "compound" and noun.head.i > noun.i:
            noun = noun.head
        verb = self.doc[noun.i + 1] if noun.i + 1 < len(self.doc) else None
        return verb is not None and (verb.tag_ in _FINITE or (noun.dep_ == "nsubj" and noun.head.i == verb.i))

    @property
    def held(self) -> Held:
        """What the document before this passage, and this passage so far, say about posts."""
        held: Held = self.reading.extra.setdefault("held", Held())
        return held

    def topic(self, token: int) -> Mention | None:
        """Return the company that a bare title in the sentence of a token belongs to, as the document before it has it."""  # noqa: E501
        topics: dict[int, Mention | None] = self.reading.extra.get("topics", {})
        return topics.get(self.doc[token].sent.start)

    def alone(self, body: Mention, token: int) -> bool:
        """Say whether no other body is named from the sentence that last names this one up to a token."""
        named = [m for m in self.mentions_in(0, token) if m.kind in ("name", "short") and self.is_a(m, "Organization")]
        own = [m for m in named if m.name == body.name]
        start = self.doc[self.tokens(own[-1])[0]].sent.start if own else 0
        return all(m.name == body.name or m.cls == "Exchange" or self.tokens(m)[0] < start for m in named)

    def much_told_of(self, body: Mention) -> bool:
        """Say whether the text comes back to a body half as often at least as to the one that it comes back to most."""
        told: Mapping[str, int] = self.reading.extra.get("told", {})
        return 2 * told.get(body.name, 0) >= max(told.values(), default=0)

    def spoken_of(self, token: int) -> Mention | None:
        """Return the company that the text is about, where that is spoken of here too, else the only one named."""
        main: Mention | None = self.reading.extra.get("main")
        topic = self.topic(token)
        if main is None:
            return topic if topic is not None and self.alone(topic, self.doc[token].sent.start) else None
        return main if topic is None or topic.name == main.name else None

    def whose(self, token: Any) -> Mention | None:
        """Return the organisation that a clause with "whose" describes: the name right before its comma, else its noun."""  # noqa: E501
        before = self.doc[token.i - 1] if token.i else None
        if before is not None and before.text == "," and token.i > 1:
            own = self.mention(self.doc[token.i - 2])
            if own is not None and self.is_a(own, "Organization", "Cluster"):
                return own
        noun = _described_by(token)
        own = self.named(noun) if noun.i < token.i else None
        return own if own is not None and self.is_a(own, "Organization", "Cluster") else None

    def _name_ending(self, position: int) -> Mention | None:
        own = self.mention(self.words[position - 1])
        return own if own is not None and own.kind in ("name", "short") and self._tokens[own][1] == position else None

    def entities(self, token: Any, *, listed: bool = True) -> list[Mention]:
        """Return the entities of a noun phrase with its coordinated ones; "companies such as A, B and C" gives A, B, C."""  # noqa: E501
        if token.lower_ == "whose":
            token = _described_by(token)
        own = self.named(token)
        if own is not None:
            return self.series(own) if listed else [own]
        if token.lower_ in PLURALS or token.tag_ in ("NNS", "NNPS") or token.lower_ in ("one", "list"):
            found = self.examples(token)
            if found:
                return found
        return [m for c in token.children if c.dep_ == "conj" for m in self.entities(c)] if listed else []

    def examples(self, token: Any) -> list[Mention]:
        """Return what a plural names by "such as", "including", a dash or an apposition."""
        limit = min(token.sent.end, token.i + 25)
        for i in range(token.i + 1, limit):
            word = self.words[i]
            pair = f"{word.lower_} {self.words[i + 1].lower_}" if i + 1 < len(self.words) else ""
            if (
                word.lower_ in ("including", "like", "namely") or pair in ("such as", "among them")
            ) and i - token.i <= 12:
                return self._first_series(i + 1 + (pair in ("such as", "among them")), 4)
            other = word.tag_ == "NNS" and i > token.i + 1 and self.mention(word) is None
            if (
                other
                or word.text == "."
                or (word.pos_ == "VERB" and word.tag_ not in ("VBG", "VBN") and i > token.i + 1)
            ):
                break
            if i == token.i + 1 and self.mention(word) is not None and word.text[:1].isupper():
                mention = self.mentions[self._at[i]]
                return self.series(mention) if token.lower_ in PLURALS or mention.cls == "Person" else []
        return []

    def _first_series(self, start: int, reach: int) -> list[Mention]:
        for i in range(start, min(start + reach, len(self.doc))):
            mention = self.mention(self.words[i])
            if mention is not None:
                return self.series(mention)
        return []

    def series(self, mention: Mention, *, mixed: bool = False) -> list[Mention]:
        """Return the mention and what is coordinated to its right: "A, B and C", of one family unless `mixed`."""
        from ingest.statements.english.series import series

        return series(self, mention, mixed=mixed)

    def mentions_in(self, first: int, last: int) -> Iterator[Mention]:
        """Yield the mentions that begin at tokens first..last-1."""
        seen = -1
        for i in range(first, min(last, len(self.doc))):
            index = self._at.get(i)
            if index is not None and index != seen:
                seen = index
                yield self.mentions[index]

    def below(self, token: Any, prep: str, *classes: str) -> list[Mention]:
        """Return the entities attached to a noun by prepositions, of the given classes."""
        return [m for t in modifiers(token, prep) for m in self.entities(t) if self.is_a(m, *classes)]
