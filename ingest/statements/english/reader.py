"""A document to scenes (parsed passages with their mentions), and scenes to statements."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ingest.documents.document import Document
from ingest.mentions.english.anaphora import anaphora
from ingest.mentions.english.passages import Passage, passages_of
from ingest.mentions.english.reading import Reading, prepare
from ingest.mentions.find import names_of
from ingest.mentions.known_names import KnownNames
from ingest.mentions.mention import Mention
from ingest.statements.english.addresses import addresses
from ingest.statements.english.appointments import appointments
from ingest.statements.english.bought import note_purchases, of_the_bought
from ingest.statements.english.build import built, with_speaker
from ingest.statements.english.business import business
from ingest.statements.english.careers import careers
from ingest.statements.english.customers import customers
from ingest.statements.english.deals import deals
from ingest.statements.english.designations import designations
from ingest.statements.english.figures import figures
from ingest.statements.english.former_names import former_names
from ingest.statements.english.founders import founders
from ingest.statements.english.frames import framed
from ingest.statements.english.goods import goods
from ingest.statements.english.goods_taken import goods_taken
from ingest.statements.english.headcounts import headcounts
from ingest.statements.english.holdings import holdings
from ingest.statements.english.listings import listings
from ingest.statements.english.mergers import mergers
from ingest.statements.english.milestones import milestones
from ingest.statements.english.own_words import with_own_words
from ingest.statements.english.particulars import particulars
from ingest.statements.english.policies import policies
from ingest.statements.english.posts import is_signature, posts
from ingest.statements.english.product_figures import product_figures
from ingest.statements.english.rights import rights
from ingest.statements.english.roles import roles
from ingest.statements.english.rounds import rounds
from ingest.statements.english.scene import Draft, Held, Scene
from ingest.statements.english.segments import segments
from ingest.statements.english.sites import sites
from ingest.statements.english.speech import Quotation, quotations
from ingest.statements.english.spending import spending
from ingest.statements.english.takeovers import takeovers
from ingest.statements.english.trees import mended
from ingest.statements.exact import PLAIN
from ingest.statements.statement import Statement
from ontology.model import Ontology

log = logging.getLogger(__name__)

READ_AT_MOST = 200_000  # characters of one document
_Rule = Callable[[Scene], Iterator[Draft]]


def scenes_of(document: Document, nlp: Any, ontology: Ontology, known: KnownNames | None = None) -> list[Scene]:
    """Return the passages of a document, parsed, with names, nominals and pronouns resolved over the whole text."""
    return scenes_from(parsed(document, nlp), document, ontology, known)


def scenes_from(
    readings: Sequence[Reading],
    document: Document,
    ontology: Ontology,
    known: KnownNames | None = None,
    settled: Mapping[str, str] | None = None,
) -> list[Scene]:
    """Return parsed passages with names, nominals and pronouns resolved; `settled`: classes of names known better."""
    names = names_of(document.text, readings, known, settled)
    held = Held(places=tuple(m for found in names.mentions for m in found if ontology.is_a(m.cls, "Place")))
    for reading in readings:
        reading.extra["text"], reading.extra["title"] = document.text, document.title
        reading.extra["held"] = held
    mentions = anaphora(readings, names.mentions, own_voice=document.kind == "filing")
    _give_headings(readings, mentions)
    _give_park(readings, mentions)
    told = Counter(m.name for found in mentions for m in found if ontology.is_a(m.cls, "Organization"))
    for reading in readings:
        reading.extra["told"] = told
    scenes = [
        Scene(reading, found, ontology, text=document.text, published=document.published)
        for reading, found in zip(readings, mentions, strict=True)
    ]
    return with_own_words(scenes)


def parsed(document: Document, nlp: Any) -> list[Reading]:
    """Return the passages of a document, parsed."""
    return _parsed(_prose(document), nlp)


def _give_headings(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> None:
    """Tell every reading the policy whose title stands as a heading above it."""
    heading: Mention | None = None
    for reading, found in zip(readings, mentions, strict=True):
        if reading.passage.kind == "headline":
            heading = next((m for m in found if m.cls == "Policy"), heading)
        reading.extra["heading"] = heading


def _give_park(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> None:
    """Tell every reading the park that the text is about: the only one it names, or that it names far more than any."""
    named = Counter(m.name for found in mentions for m in found if m.cls == "Cluster" and m.kind != "pronoun")
    ranked = named.most_common(2)
    often = bool(ranked) and ranked[0][1] > 1
    alone = often and (len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1])
    park = next((m for found in mentions for m in found if m.name == ranked[0][0]), None) if alone else None
    for reading in readings:
        reading.extra["park"] = park


def _prose(document: Document) -> list[Passage]:
    """The passages outside tables, up to the limit on length."""
    tables = [(t.start, t.end) for t in document.tables]
    passages = [p for p in passages_of(document.text) if not any(s <= p.start < e for s, e in tables) and _readable(p)]
    kept, total = [], 0
    for passage in passages:
        total += passage.end - passage.start
        if total > READ_AT_MOST:
            log.warning("%s: read up to character %d of %d", document.origin, passage.start, len(document.text))
            break
        kept.append(passage)
    return kept


def _readable(passage: Passage) -> bool:
    """Say whether a passage has words to read: rows of figures and signs have none."""
    letters = sum(c.isalpha() for c in passage.text)
    return letters >= 3 and letters * 3 >= len(passage.text.replace(" ", ""))


WORDS_AT_MOST = 40_000  # of one document; signs count as words, so a text of nothing but quotation marks ends early


def _within_budget(
    prepared: list[tuple[Reading, list[str], list[bool]]],
) -> list[tuple[Reading, list[str], list[bool]]]:
    total, kept = 0, []
    for item in prepared:
        total += len(item[1])
        if total > WORDS_AT_MOST:
            log.warning("read up to character %d only", item[0].passage.start)
            break
        kept.append(item)
    return kept


def _parsed(passages: Sequence[Passage], nlp: Any) -> list[Reading]:
    from spacy.tokens import Doc

    prepared = [prepare(p, nlp.tokenizer) for p in passages]
    prepared = _within_budget([item for item in prepared if item[1]])
    docs = nlp.pipe((Doc(nlp.vocab, words=words, spaces=spaces) for _, words, spaces in prepared), batch_size=16)
    readings = []
    for order, ((reading, _, _), doc) in enumerate(zip(prepared, docs, strict=True)):
        reading.doc, reading.order = mended(doc), order
        readings.append(reading)
    return readings


def _verb_frames(scene: Scene) -> Iterator[Draft]:
    for clauses in scene.clauses:
        for clause in clauses:
            yield from framed(scene, clause)


_RULES: tuple[_Rule, ...] = (
    posts, appointments, _verb_frames, founders, careers, roles, rights, rounds, deals, takeovers, mergers, listings, holdings, goods, goods_taken, sites, spending, addresses, designations, business, customers, policies, figures, headcounts, milestones, product_figures, former_names, particulars, segments,  # noqa: E501
)  # fmt: skip


# Rules whose statements were right in less than three of four cases on held-out texts: the network is asked instead.
_SILENT = frozenset(
    f"rule:{name}"
    for name in (
        "role:owner", "verb:house", "verb:resign", "verb:start", "verb:take over",
    )
)  # fmt: skip


def _silent(statement: Statement) -> bool:
    """ "took over as chair" often gives the wrong firm; "wants to take X over" says all there is."""
    return statement.method in _SILENT and statement.relation != "ACQUIRED"


def statements_of(scenes: Sequence[Scene]) -> list[Statement]:
    """Return the statements of all scenes in the order of the text, each said once for each sentence."""
    found: dict[tuple[object, ...], Statement] = {}
    spoken = list(quotations(scenes[0].text, scenes)) if scenes else []
    for said in (_said(q, scenes[0]) for q in spoken):
        found[_key(said)] = said
    for scene in scenes:
        heading = scene.reading.passage.kind == "headline" and len(scenes) > 1
        if heading and not is_signature(scene):
            continue
        note_purchases(scene)
        for statement in built(scene, (d for rule in ((posts,) if heading else _RULES) for d in rule(scene))):
            if _silent(statement):
                continue
            statement = of_the_bought(_spoken(statement, spoken), scene.held)
            if statement.relation == "ACQUIRED" and isinstance(statement.object, Mention):
                scene.held.note_offer(statement.object, statement.start, scene.reading.extra.get("item"))
            key = _key(statement)
            found[key] = _surer(found[key], statement) if key in found else statement
    shared = _shared_surnames(scenes)
    told = [s for s in _telling(found.values()) if s.subject.name not in shared and _named(s) not in shared]
    return sorted(told, key=lambda s: (s.start, s.end, s.relation, s.subject.start))


def _shared_surnames(scenes: Sequence[Scene]) -> set[str]:
    """Surnames that stand alone and that two people of the text bear: nobody can say whose they are."""
    people = {m.name for scene in scenes for m in scene.mentions if m.cls == "Person"}
    words = Counter(word for name in people if " " in name for word in name.split())
    return {name for name in people if words[name] > 1}


_VAGUE_POSTS = frozenset(
    f"rule:verb:{verb}" for verb in ("head", "lead", "run", "direct", "oversee", "helm", "head up")
)


def _telling(found: Collection[Statement]) -> Iterator[Statement]:
    """Leave out "heads X", "on X's board" and "works at X" where the same sentence says as what."""
    titled = {
        (s.start, s.subject.name, _named(s))
        for s in found
        if s.relation == "HOLDS_POST" and s.method not in _VAGUE_POSTS and s.method != "rule:board"
    }
    works = {
        (s.start, s.subject.name, _named(s)) for s in found if s.relation == "EMPLOYED_BY" and s.qualifiers.get("title")
    }
    for statement in found:
        told = (statement.start, statement.subject.name, _named(statement))
        vague = statement.method in _VAGUE_POSTS or statement.method == "rule:board"
        bare = statement.relation == "EMPLOYED_BY" and not statement.qualifiers.get("title")
        if not (vague and told in titled) and not (bare and told in works):
            yield statement


def _named(statement: Statement) -> str:
    return statement.object.name if isinstance(statement.object, Mention) else str(statement.object.value)


def _surer(one: Statement, other: Statement) -> Statement:
    """Of two readings of one claim in one sentence the surer, with what only the other adds to it."""
    best, rest = (other, one) if _sureness(other) > _sureness(one) else (one, other)
    if best.status != rest.status or not rest.qualifiers:
        return best
    return replace(best, qualifiers={**rest.qualifiers, **best.qualifiers})


def _sureness(statement: Statement) -> tuple[bool, float]:
    return statement.method.startswith(PLAIN), statement.confidence


def _said(quotation: Quotation, scene: Scene) -> Statement:
    """The speaker said this passage; the quote runs from one to the other."""
    words = scene.text[quotation.start : quotation.end]
    start = min(quotation.start, quotation.speaker.start)
    end = max(quotation.end, quotation.speaker.end)
    passage = Mention(start=quotation.start, end=quotation.end, text=words, cls="Passage", name=words, kind="name")
    return Statement(
        relation="SAID", subject=quotation.speaker, object=passage, quote=scene.text[start:end], start=start, end=end,
        confidence=0.95, method="rule:quotation",
    )  # fmt: skip


def _spoken(statement: Statement, spoken: Sequence[Quotation]) -> Statement:
    """What stands inside a quotation is said by its speaker."""
    for quotation in spoken:
        if quotation.start <= statement.subject.start < quotation.end:
            return with_speaker(statement, quotation.speaker.name)
    return statement


def _key(statement: Statement) -> tuple[object, ...]:
    other = statement.object
    named = other.name if hasattr(other, "name") else (other.of, other.value)
    return (statement.relation, statement.subject.name, named, statement.start, statement.qualifiers.get("title"))
