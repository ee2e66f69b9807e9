"""What a pair of mentions and a relation make together: the claim with its title, its sum, its round and its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ingest.mentions.english.gender import KIN
from ingest.mentions.english.pronoun_cues import PERSON_NOUNS
from ingest.statements.english.claim_figures import figure_draft
from ingest.statements.english.claim_pairs import Pair
from ingest.statements.english.clause import words
from ingest.statements.english.drafts import money, numbers_of
from ingest.statements.english.post_holdings import title_words
from ingest.statements.english.post_nouns import FOUNDERS, POSTS
from ingest.statements.english.rounds import round_of
from ingest.statements.english.scene import Draft
from ingest.statements.english.title_holders import person_beside
from ingest.statements.english.titles import Title, TitlePhrase, title_phrases
from ingest.statements.modality import thought_of
from ingest.statements.statement import Scalar

_DATED = frozenset(("ACQUIRED", "INVESTED_IN", "FOUNDED_BY", "LISTED_ON", "SPUN_OUT_OF", "EDUCATED_AT"))


def drafts_of(pair: Pair, relation: str, chance: float, rule: str) -> Iterator[Draft]:
    """Yield the claim; a post once for each of its titles, and not at all where it may have somebody else's."""
    anchor = _verb_over(pair.scene.doc[pair.token])
    if pair.value is not None:
        yield figure_draft(pair, relation, anchor, chance, rule)
        return
    if relation == "INVESTED_IN" and _raises(pair, anchor):
        return
    draft = Draft(
        relation=relation, subject=pair.subject, object=pair.object, anchor=anchor, rule=rule, confidence=chance,
        status="planned" if _is_to_supply(pair, relation) or _looked_into(pair) else pair.status,
        dated=relation in _DATED,
    )  # fmt: skip
    if relation != "HOLDS_POST":
        occupation = (_own_title(pair) or _occupation(pair)) if relation == "EMPLOYED_BY" else ""
        terms: dict[str, Scalar] = {"title": occupation} if occupation else _terms(pair, relation, anchor)
        yield replace(draft, qualifiers=terms)
        return
    phrases = _phrases(pair)
    for title in _titles(pair, phrases):
        yield replace(draft, qualifiers={"title": _words(pair, title)})
    if not phrases:
        shared = _shared_title(pair)
        yield replace(draft, qualifiers={"title": shared}) if shared else draft


def _looked_into(pair: Pair) -> bool:
    """ "A plant in Huelva is under study": not there, whatever the network makes of it."""
    return pair.status == "asserted" and thought_of(pair.scene.doc[pair.token])


_CHOOSE = words("choose|select|pick|tap|commission|contract|appoint|nominate")
_SUPPLY = words("supply|provide|deliver|make|build|equip|produce|manufacture|develop|install")


def _is_to_supply(pair: Pair, relation: str) -> bool:
    """ "X has chosen Y to supply sensors": who is chosen for a thing has not done it yet."""
    if relation != "SUPPLIES" or pair.status != "asserted" or pair.here is not None:
        return False
    chosen = [t for t in pair.scene.doc[pair.token].sent if t.lemma_.lower() in _CHOOSE and t.pos_ == "VERB"]
    ends = {pair.scene.root(pair.subject).i, pair.scene.root(pair.object).i}
    return any(
        ends <= {t.i for t in verb.subtree}
        and any(c.lower_ == "to" and c.head.lemma_.lower() in _SUPPLY for c in verb.subtree)
        for verb in chosen
    )


_ROUNDS = words("round|funding|financing|seed|series|placement|capital")


def _raises(pair: Pair, anchor: Any) -> bool:
    """ "X completed a B round of €9m": who raises the money has not put it into another."""
    if pair.here is pair.object or anchor.lemma_.lower() not in ("raise", "close", "complete", "secure", "land"):
        return False
    own = pair.scene.root(pair.subject)
    told = anchor.lemma_.lower() == "raise" or any(t.lower_ in _ROUNDS for t in anchor.subtree)
    return own.dep_ == "nsubj" and own.head.i == anchor.i and told


def _words(pair: Pair, title: Title) -> str:
    """A title's words without the body that the claim names: "deputy head of Beilun District"."""
    words = title_words(pair.scene, title)
    bodies = "|".join(re.escape(name) for name in {pair.object.name, pair.object.text})
    return re.sub(rf" (?:of|at|for|in)(?: the)? (?:{bodies})(?:[’']s)?$", "", words)


def _terms(pair: Pair, relation: str, anchor: Any) -> dict[str, Scalar]:
    """The sum and the round that the clause tells of money put into a firm or paid for it; of two sums neither."""
    if relation not in ("INVESTED_IN", "ACQUIRED"):
        return {}
    sums = numbers_of(pair.scene, anchor, "money")
    terms = money(sums) if len(sums) == 1 else {}
    return terms | {"round": round_of(pair.scene, anchor)} if relation == "INVESTED_IN" else terms


def _verb_over(token: Any) -> Any:
    """The verb whose clause a token stands in, else its topmost head."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def _own_title(pair: Pair) -> str:
    """The only title that the sentence gives at this employer: "four years as an engineer at X"."""
    if pair.here is pair.object:
        return ""
    phrases = [p for p in _phrases(pair) if not _apart(pair, p)]
    people = [person_beside(pair.scene, p)[0] for p in phrases]
    own = [p for p, m in zip(phrases, people, strict=True) if m is None or m.name == pair.subject.name]
    here = [t for p in own for t in p.titles if t.body is not None and t.body.name == pair.object.name]
    told = len(here) == 1 and not _FOUNDER.match(pair.scene.text, here[0].start)
    return _words(pair, here[0]) if told else _worked_as(pair)


_OCCUPATION = re.compile(r"\w{2,}(?:er|or|ist|ian|ant|yst)")
_NO_OCCUPATION = words(
    "career|quarter|summer|winter|number|order|computer|server|tower|center|chapter|corner|matter|paper|newspaper"
    "|semester|sector|theater|water|river|offer|member|letter|border|power|transfer|chamber|disorder|parliament"
    "|restaurant|plant|list|test|cost|post|interest|grant|factor|motor|reactor|corridor|mirror|minor|major|harbor"
)  # of the sound of an occupation
_RANKS = frozenset(("senior", "junior", "lead", "principal", "chief", "research"))


def _worked_as(pair: Pair) -> str:
    """What somebody was there: "worked as a geologist for X", "an X designer", "at X, where he was a consultant"."""
    if pair.object not in pair.scene.mentions or pair.subject not in pair.scene.mentions:
        return ""
    doc, (first, last) = pair.scene.doc, pair.scene.tokens(pair.object)
    before = first - 2 if first > 1 and doc[first - 1].lower_ in ("at", "for", "with", "of") else -1
    if before >= 0 and _works_as(pair, before):
        return _with_compounds(pair, before)
    if last < len(doc) and _works_as(pair, last) and doc[last].head.i != first:
        end = last + 1 if last + 1 < len(doc) and _works_as(pair, last + 1) else last
        return "" if end + 1 < len(doc) and doc[end + 1].pos_ == "NOUN" else _with_compounds(pair, end)
    place = next((t for t in doc[last : last + 3] if t.lower_ == "where"), None)
    for token in doc[place.i : place.i + 10] if place is not None else ():
        if token.lower_ == "as" and (noun := _noun_behind(pair, token.i + 1)) >= 0:
            return _with_compounds(pair, noun)
    return ""


def _noun_behind(pair: Pair, i: int) -> int:
    """The noun of an occupation at the end of the phrase that begins at token i, -1 where there is none."""
    doc = pair.scene.doc
    while i < len(doc) and doc[i].pos_ in ("DET", "ADJ", "NOUN"):
        if _works_as(pair, i) and not (i + 1 < len(doc) and doc[i + 1].pos_ == "NOUN"):
            return i
        i += 1
    return -1


def _works_as(pair: Pair, i: int) -> bool:
    """Say whether a token is a noun of what people are, and nobody's but this person's."""
    token = pair.scene.doc[i]
    noun = token.lemma_.lower()
    named = _OCCUPATION.fullmatch(noun) is not None and noun not in _NO_OCCUPATION
    person = noun in POSTS or noun in PERSON_NOUNS or named
    if token.pos_ != "NOUN" or not person or noun in KIN or noun in FOUNDERS or pair.scene.mention(token) is not None:
        return False
    name = pair.scene.tokens(pair.subject)
    between = pair.scene.mentions_in(min(i, name[1]), max(i, name[0]))
    return all(m.cls != "Person" or m.name == pair.subject.name for m in between)


def _with_compounds(pair: Pair, i: int) -> str:
    """The noun, in the singular, with the nouns and the rank before it: "blade engineer"."""
    doc, first = pair.scene.doc, i
    while first > 0 and pair.scene.mention(doc[first - 1]) is None:
        if doc[first - 1].pos_ != "NOUN" and doc[first - 1].lower_ not in _RANKS:
            break
        first -= 1
    lead = f"{doc[first:i].text} " if first < i else ""
    return f"{lead}{doc[i].lemma_.lower()}"


def _occupation(pair: Pair) -> str:
    """The noun that says what a person is, right beside the name: "analyst", "research chemist"; "" where none does."""
    if pair.here is pair.object:
        return ""
    name = pair.scene.root(pair.subject)
    beside = [t for t in name.children if t.dep_ == "appos"]
    beside += [name.head] if name.dep_ in ("appos", "flat", "compound") and name.head.i != name.i else []
    for noun in beside:
        if noun.lower_ in PERSON_NOUNS and noun.lower_ not in KIN:
            first = min([noun.i, *(c.i for c in noun.children if c.dep_ == "compound" and c.i < noun.i)])
            return str(pair.scene.doc[first : noun.i + 1].text)
    return _shared_title(pair)


def _shared_title(pair: Pair) -> str:
    """What several people are called at once, as of one: "A and B, former engineers at X", "two X engineers, A"."""
    if pair.here is pair.object:
        return ""
    first, last = pair.scene.tokens(pair.subject)
    for noun in pair.scene.doc[first].sent:
        title = noun.lemma_.lower() if noun.tag_ == "NNS" else ""
        if title in FOUNDERS:
            continue
        if (title in POSTS or title in _MANY or title in PERSON_NOUNS) and title not in KIN:
            between = pair.scene.doc[min(noun.i + 1, last) : max(noun.i, first)]
            if not any(t.pos_ in ("VERB", "AUX", "PRON") or t.text in (".", ";") for t in between):
                return title
    return ""


_MANY = words("associate|banker|alumnus|lecturer|consultant|programmer|designer|technician|developer|executive|trader")


def _phrases(pair: Pair) -> list[TitlePhrase]:
    """The title phrases of the pair's sentence."""
    first, _ = pair.scene.tokens(pair.subject if pair.here is None else pair.here)
    sentence = pair.scene.words[first].sent
    return [p for p in title_phrases(pair.scene) if sentence.start <= p.token < sentence.end]


_FOUNDER = re.compile(r"(?:co-?)?founder\b", re.IGNORECASE)  # nobody is a former one: what ended is another post


def _titles(pair: Pair, phrases: Sequence[TitlePhrase]) -> list[Title]:
    """The titles that may be the person's at this body: of its own phrases, else of the nearest that is nobody's."""
    holders = [person_beside(pair.scene, p)[0] for p in phrases]
    own = [p for p, h in zip(phrases, holders, strict=True) if h is not None and h.name == pair.subject.name]
    free = [p for p, h in zip(phrases, holders, strict=True) if h is None and not _apart(pair, p)]
    for some in (own, sorted(free, key=lambda p: _distance(pair, p))[:1]):
        titles = [t for p in some for t in p.titles if t.body is None or t.body.name == pair.object.name]
        titles = [t for t in titles if pair.status != "former" or not _FOUNDER.match(pair.scene.text, t.start)]
        named = [t for t in titles if t.body is not None]
        if named or (titles and len(some) == 1):
            return named or titles
    return []


def _distance(pair: Pair, phrase: TitlePhrase) -> int:
    if pair.here is pair.object:
        return 0  # whose title it is stands before the sentence
    first, last = pair.scene.tokens(pair.subject)
    return max(phrase.first - last, first - phrase.last, 0)


def _apart(pair: Pair, phrase: TitlePhrase) -> bool:
    """Say whether another person stands between a person and a title."""
    if pair.here is pair.object:
        return False
    first, last = pair.scene.tokens(pair.subject)
    low, high = min(last, phrase.last), max(first, phrase.first)
    others = (m for m in pair.scene.mentions_in(low, high) if m.cls == "Person")
    return any(m.name != pair.subject.name for m in others)
