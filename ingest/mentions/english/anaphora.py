"""What "the company", "its", "she" stand for. Whatever is not clear stays unresolved, and no mention is made for it."""

from __future__ import annotations  # noqa: I001

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.english.clause_names import (
    Sentence,
    contrasted,
    names_at,
    speaker_of_clause,
    subject_ahead,
    subject_of_clause,
)
from ingest.mentions.english.discourse import AHEAD, NEAR, Discourse, Spoken
from ingest.mentions.english.gender import genders
from ingest.mentions.english.items import items_of
from ingest.mentions.english.noted import note, note_thing
from ingest.mentions.english.nominals import (
    NOMINALS,
    ORGANIZATIONS,
    PLACES,
    PREMISES,
    Description,
    bears,
    describes,
    describes_name,
    description_at,
    introduced,
    said_of,
)  # fmt: skip
from ingest.mentions.english.pronoun_cues import (
    AREAS, MAKES, ORG_NOUNS, PERSON_NOUNS, is_empty,
    comes,
    needs_area,
    needs_firm,
    needs_organization,
    needs_policy,
    round_of_another,
    sold_by_owner,
    told_of,
)  # fmt: skip
from ingest.mentions.english.reading import Reading
from ingest.mentions.english.salience import (
    fellow_arguments, speaks, subjects_over, verb_above, weight,
)  # fmt: skip
from ingest.mentions.english.subjects import about, is_main_subject, lead, mainly_about, passing_firms
from ingest.mentions.english.voice import FILER, calls_itself, defined_company, first_company, own_words
from ingest.mentions.mention import Mention

_HE = frozenset(("he", "him", "his"))
_SHE = frozenset(("she", "her", "hers"))
_IT = frozenset(("it", "its"))
_COMPANY = NOMINALS["company"]
_ALONE = 1.8  # how much sooner "he" is the only person of the sentence before than whoever came before that
_PERSON_NEAR = 5  # sentences back that "he" and "she" reach
_TOPIC_NEAR = 12  # and that the company of a bare title may be
_SURE = 2.0  # how far ahead "it" must be where nothing beside it says that an organisation is meant
_NO_FIRM = {
    "GovernmentBody": 0.0,
    "PartyBody": 0.0,
    "University": 0.3,
    "Association": 0.3,
}  # who has no revenue, nor rivals
# How much sooner "it" is what was set up just before than by its place; "it will" even more, and hardly who set it up.
_MADE, _MADE_TO, _MAKER = 2.5, 6.0, 0.5
_MET = 0.5  # of its weight whoever deals with somebody unnamed keeps for the sentences that follow
_THINGS = 0.7  # of its weight a thing without a name has among what "it" may mean


@dataclass(slots=True)
class _Text:
    """What holds for the whole document."""

    discourse: Discourse
    gender: dict[str, str]
    said: Mapping[str, frozenset[str]]
    main: str
    voice: Mention | None
    passing: frozenset[str]  # firms that one sentence names, and no other


def anaphora(
    readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]], *, own_voice: bool = False
) -> list[list[Mention]]:
    """Return, for each reading, its names together with the nominals and pronouns that are clear, in order.

    `own_voice`: the text is a filing, in which "we" is the company that files it. A digest's items are read singly.
    """
    found: list[list[Mention]] = []
    items = items_of(readings, mentions)
    for number, item in enumerate(items):
        part, named = readings[item.start : item.stop], mentions[item.start : item.stop]
        for reading in part:
            reading.extra["item"] = number
        found += _item(part, named, own_voice, whole=len(items) == 1)
    return found


def _item(
    readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]], own_voice: bool, whole: bool
) -> list[list[Mention]]:
    first = _read(_text(readings, mentions, mentions, own_voice, whole), readings, mentions)
    text = _text(readings, mentions, first, own_voice, whole)  # now "the company" counts as naming it
    return _read(text, readings, mentions)


def _read(text: _Text, readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    found: list[list[Mention]] = []
    leading = lead(mentions, text.main, text.discourse.priors.get(text.main, 0.0))
    for paragraph, (reading, names) in enumerate(zip(readings, mentions, strict=True)):
        text.discourse.paragraph = paragraph
        reading.extra["voice"], reading.extra["main"] = text.voice, leading
        found.append(sorted(_paragraph(text, reading, names), key=lambda m: m.start))
    return found


def _text(
    readings: Sequence[Reading],
    mentions: Sequence[Sequence[Mention]],
    counted: Sequence[Sequence[Mention]],
    own_voice: bool,
    whole: bool,
) -> _Text:
    everything = readings[0].extra.get("text", "") if readings else ""
    defined = defined_company(readings, mentions)
    voice = (defined or first_company(readings, mentions)) if own_voice else None
    priors = about(readings, counted) if whole else {}  # an item of a digest is too short to be about anybody
    filer = voice or defined
    main = filer.name if filer is not None else mainly_about(priors, mentions)
    if not main and calls_itself(everything):
        filer = first_company(readings, mentions)
        main = filer.name if filer is not None else ""
    if voice is not None:
        priors = {**priors, voice.name: 0.45}
    return _Text(
        Discourse(priors), genders(everything, mentions), said_of(readings, mentions), main, voice,
        passing_firms(readings, counted, main),
    )  # fmt: skip


def _paragraph(text: _Text, reading: Reading, names: Sequence[Mention]) -> Iterator[Mention]:
    named: dict[int, Mention] = {}
    for mention in names:
        for i in range(*reading.tokens_at(mention.start, mention.end)):
            named.setdefault(i, mention)
    speakers = frozenset(m.name for i, m in named.items() if m.cls == "Person" and speaks(reading.doc[i]))
    topics = reading.extra.setdefault("topics", {})
    for span in reading.doc.sents:
        topics[span.start] = text.voice or _topic(text)
        sentence = Sentence(reading, span, named, speakers)
        yield from _sentence(text, sentence, names)
        if text.voice is not None:
            for token in own_words(reading, span):
                yield _made(reading, token.i, token.i + 1, text.voice, "nominal")
        text.discourse.sentence += 1


def _topic(text: _Text) -> Mention | None:
    """The company that a bare title ("Chief executive Jane Roe") belongs to: the document's, else the one just spoken of."""  # noqa: E501
    discourse = text.discourse
    chief = discourse.last_of.get(text.main)
    if chief is not None and discourse.sentence - chief.sentence <= _TOPIC_NEAR:
        return chief.mention
    return discourse.meant(lambda s: _class_fits(s, _COMPANY))


def _class_fits(spoken: Spoken, classes: frozenset[str]) -> float:
    if spoken.mention is None:
        return 1.0 if spoken.key[:2] == "a " and NOMINALS.get(spoken.key[2:]) == classes else 0.0
    if spoken.mention.cls in classes:
        return 1.0
    return 0.6 if "Company" in classes and spoken.mention.cls in ORGANIZATIONS else 0.0


def _sentence(text: _Text, sentence: Sentence, names: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of a sentence from left to right, each noted as it comes."""
    reading, done = sentence.reading, set()
    for token in sentence.span:
        mention = sentence.named.get(token.i)
        if mention is not None:
            if mention.start not in done:
                done.add(mention.start)
                note(text.discourse, sentence, mention, passing=text.passing)
                yield mention
            continue
        resolved = _resolved(text, sentence, token)
        if resolved is not None:
            sentence.resolved[token.i] = resolved
            note(text.discourse, sentence, resolved)
            yield resolved
        else:
            note_thing(text.discourse, sentence, token)
    start, end = reading.span(sentence.span.start, sentence.span.end)
    yield from (m for m in names if start <= m.start < end and m.start not in done)


def _resolved(text: _Text, sentence: Sentence, token: Any) -> Mention | None:
    low, reading = token.lower_, sentence.reading
    if low in _HE or low in _SHE:
        person = _person(text, sentence, token)
        return _made(reading, token.i, token.i + 1, person, "pronoun") if person else None
    if low in _IT and token.text != "IT":
        thing = None if is_empty(token) else _it(text, sentence, token)
        return _made(reading, token.i, token.i + 1, thing, "pronoun") if thing else None
    name = introduced(token, sentence.named)
    if name is not None:
        return _made(reading, token.i - 1, token.i + 1, name, "nominal")
    description = description_at(token, reading)
    if description is None or describes_name(description, reading.doc, sentence.named):
        return None
    meant = _nominal(text, sentence, description, token)
    return _made(reading, description.first, token.i + 1, meant, "nominal") if meant else None


def _nominal(text: _Text, sentence: Sentence, description: Description, token: Any) -> Mention | None:
    if token.text in FILER and text.main in text.discourse.last_of:
        return text.discourse.last_of[text.main].mention

    bare = description.noun in PREMISES and not description.words
    unsaid = bare and not any(description.noun in said for said in text.said.values())

    def fits(spoken: Spoken) -> float:
        if spoken.mention is None:
            return _class_fits(spoken, description.classes)
        share = _class_fits(spoken, description.classes) * spoken.stays
        fit = describes(description, spoken.mention, text.said) if share else 0.0
        if not fit and unsaid and spoken.key == text.main:
            fit = 1.0  # "the studio" of a text that is about a firm, and calls nobody so
        return 0.0 if fit and only and spoken.key not in only else fit if fit > 1 else share * fit

    possessive = token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"
    apposed = possessive and token.head.dep_ == "appos"  # "X hired A, the company's former head": X may be the company
    excluded = set() if apposed else names_at(sentence, fellow_arguments(token))
    if possessive:
        if not apposed:
            excluded |= names_at(sentence, {t.i for t in subjects_over(verb_above(token))})
        if token.head.lower_ in ORG_NOUNS:  # "...", the company's finance director wrote: what he names is not his own
            excluded |= {m.name for i, m in sentence.named.items() if sentence.reading.in_quotation(i)}
    only = _called_so(text, description) - excluded
    return text.discourse.meant(fits, excluded=excluded, ahead=_SURE if description.classes & PLACES else AHEAD)


def _called_so(text: _Text, description: Description) -> set[str]:
    """Which firms of those just spoken of are called by the noun: "the bank" is then nobody else."""
    if "Company" not in description.classes:
        return set()
    return {
        s.key
        for s in text.discourse.recent()
        if s.mention is not None
        and _class_fits(s, description.classes)
        and bears(description.noun, text.said.get(s.key, frozenset()), s.mention)
    }


Fits = Callable[[Spoken], float]


def _person(text: _Text, sentence: Sentence, token: Any) -> Mention | None:
    gender = "m" if token.lower_ in _HE else "f"

    def fits(spoken: Spoken) -> float:
        if spoken.mention is None:
            return float(spoken.key.removeprefix("a ") in PERSON_NOUNS)
        if spoken.mention.cls != "Person":
            return 0.0
        known = text.gender.get(spoken.mention.name)
        fit = 0.0 if known not in (None, gender) else 1.3 if known else 1.0
        return fit * (_ALONE if spoken.key == alone else 1.0)

    alone = ""
    alone = _alone_before(text, fits) if is_main_subject(token) else ""
    found = _pronoun(text, sentence, token, fits, near=_PERSON_NEAR)
    if found is not None:
        text.gender.setdefault(found.name, gender)
    elif is_main_subject(token) and not any(fits(s) for s in text.discourse.last_of.values()):
        text.discourse.add("a man" if gender == "m" else "a woman", None, weight(token), token.i)  # of no name yet
    return found


def _alone_before(text: _Text, fits: Fits) -> str:
    """The one person that the sentence before speaks of, "" if there are none or more, or one is spoken of in this."""
    people = [s for s in text.discourse.recent() if fits(s) > 0 and (s.mention is not None or s.key in _NAMELESS)]
    recent = [s for s in people if text.discourse.sentence - s.sentence <= 1]
    told = {s.key for s in recent}
    return told.pop() if len(told) == 1 and recent[0].sentence < text.discourse.sentence else ""


_NAMELESS = ("a man", "a woman")


def _whose_sort(sentence: Sentence, token: Any) -> Mention | None:
    """ "Many of SoftBank's forays have failed, including its robot": whose those are of which one is named."""
    if token.lower_ != "its" or token.i == 0 or token.nbor(-1).lower_ != "including":
        return None
    here = range(sentence.span.start, token.i - 1)
    ends = [m for i, m in sentence.named.items() if i in here and token.doc[i + 1].tag_ == "POS"]
    owners = {m.name: m for m in ends if family(m.cls) == "organization"}
    return next(iter(owners.values())) if len(owners) == 1 else None


def _it(text: _Text, sentence: Sentence, token: Any) -> Mention | None:
    if (owner := _whose_sort(sentence, token)) is not None:
        return owner
    organisation = needs_organization(token)
    things = _THINGS if token.lower_ == "it" else _THINGS / 2

    made = token.dep_ == "obj" and token.head.lemma_.lower() in MAKES
    area, policy, firm = needs_area(token), needs_policy(token), needs_firm(token)

    def fits(spoken: Spoken) -> float:
        if area and spoken.mention is not None:
            return float(spoken.mention.cls in AREAS)
        if policy:
            return float(spoken.mention is not None and spoken.mention.cls == "Policy")
        if spoken.mention is None:
            noun = spoken.key.removeprefix("a ")
            if noun in PERSON_NOUNS or (organisation and noun not in NOMINALS):
                return 0.0
            return 1.0 if organisation and NOMINALS.get(noun) == _COMPANY else things
        cls = spoken.mention.cls
        if organisation:
            fit = _NO_FIRM.get(cls, 1.0) if firm else 1.0
            return fit * float(family(cls) == "organization")
        if cls == "Person":
            return 0.0
        if made and family(cls) == "organization":
            return 0.3
        if cls in PLACES or cls == "Place":
            return 0.6 if spoken.weight >= 0.9 else 0.0
        return 1.0

    return _pronoun(text, sentence, token, fits, ahead=AHEAD if organisation or token.lower_ == "its" else _SURE)


def _pronoun(
    text: _Text, sentence: Sentence, token: Any, fits: Fits, *, ahead: float = AHEAD, near: int = NEAR
) -> Mention | None:
    possessive = token.dep_ == "nmod:poss" or token.tag_ == "PRP$"
    excluded = set() if possessive else names_at(sentence, fellow_arguments(token))
    if possessive:
        excluded |= contrasted(sentence, token) | names_at(sentence, (t.i for t in told_of(token)))
        if round_of_another(token) or sold_by_owner(token):
            excluded |= names_at(sentence, {t.i for t in subjects_over(verb_above(token))})
    if sentence.reading.in_quotation(token.i):
        excluded |= sentence.speakers
        if token.lower_ in _IT and not any(s.mention is not None for s in text.discourse.here()):
            return None
    follows = subject_ahead(sentence, token)
    if follows is not None and fits(Spoken(follows.name, follows, 0, 0, 1.0)) > 0 and follows.name not in excluded:
        text.discourse.add(follows.name, follows, 0.8, token.i)
    speaker = speaker_of_clause(sentence, token)
    owner = subject_of_clause(sentence, token) if possessive else ""

    future = comes(token) and any(s.made and text.discourse.sentence - s.sentence <= 1 for s in text.discourse.recent())

    def favoured(spoken: Spoken) -> float:
        before = (
            spoken.met and spoken.sentence < text.discourse.sentence
        )  # "Tencent holds 16 percent. Its title": whose?
        favour = 1.6 if spoken.key == speaker else 1.4 if spoken.key == owner else 1.0
        if spoken.made or future:
            favour *= (_MADE_TO if future else _MADE) if spoken.made else _MAKER
        return fits(spoken) * favour * (_MET if before else 1.0)

    least = AHEAD if speaker else ahead
    plainly = least == _SURE or text.voice is not None  # a filing calls who files it "the Company", not "it"
    return text.discourse.meant(favoured, excluded=excluded, ahead=least, near=near, plainly=plainly)


def _made(reading: Reading, first: int, last: int, antecedent: Mention, kind: str) -> Mention:
    start, end = reading.span(first, last)
    at = reading.passage.start
    return Mention(
        start=start,
        end=end,
        text=reading.extra["text"][start:end]
        if "text" in reading.extra
        else reading.passage.text[start - at : end - at],
        cls=antecedent.cls,
        name=antecedent.name,
        kind="pronoun" if kind == "pronoun" else "nominal",
        confidence=0.9 if kind == "nominal" else 0.85,
    )
