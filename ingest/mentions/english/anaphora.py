"""What "the company", "its", "she" stand for. Whatever is not clear stays unresolved, and no mention is made for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention

_ORGS = frozenset(("Company", "Organization", "Investor", "Institution"))
_PLACES = frozenset(("City", "District", "Province", "Country", "Zone"))


def _nouns(words: str, classes: Iterable[str]) -> dict[str, frozenset[str]]:
    return dict.fromkeys(words.split(), frozenset(classes))


NOMINALS: dict[str, frozenset[str]] = {
    **_nouns(
        "company firm startup start-up business group chipmaker carmaker automaker developer manufacturer maker enterprise retailer"  # noqa: E501
        " unicorn spin-off spinout supplier corporation giant lender insurer operator provider bank scale-up drugmaker foundry",  # noqa: E501
        ("Company", "Organization"),
    ),
    **_nouns("investor fund vc", ("Investor", "Company")),
    **_nouns("university", ("University",)),
    **_nouns("institute laboratory lab academy centre center", ("ResearchInstitute", "Institution")),
    **_nouns(
        "ministry agency commission authority bureau department government council regulator administration",
        ("GovernmentBody",),
    ),
    **_nouns("association federation alliance consortium", ("Association",)),
    **_nouns("foundation hospital exchange", ("Institution",)),
    **_nouns("park campus hub cluster community incubator accelerator", ("Cluster",)),
    **_nouns("zone", ("Zone",)),
    **_nouns("city", ("City",)),
    **_nouns("district", ("District",)),
    **_nouns("province state", ("Province",)),
    **_nouns(
        "plan programme program scheme act law regulation regulations policy measures strategy initiative guidelines",
        ("Policy",),
    ),
    **_nouns("conference summit forum expo", ("Conference", "Event")),
    **_nouns("platform model chip product app system robot processor software chatbot", ("Product",)),
}
_HE_SHE = frozenset(["he", "she", "him", "her", "his", "hers"])
_IT = frozenset(("it", "its"))
_NOT_FOLLOWED = frozenset(
    ("of", "that", "which", "who", "based", "behind", "where", "called", "named", "known", "founded", "in")
)


@dataclass(slots=True)
class _Seen:
    """A mention in the order of the text, with the sentence it stands in and whether it is that sentence's subject."""

    mention: Mention
    sentence: int
    subject: bool


def anaphora(
    readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]], *, own_voice: bool = False
) -> list[list[Mention]]:
    """Return, for each reading, its names together with the nominals and pronouns that are clear, in order.

    `own_voice`: the text is a filing, in which "we" is the company that files it.
    """
    seen: list[_Seen] = []
    sentence = 0
    strangers: set[int] = set()
    defined = _defined_company(readings, mentions)
    main = defined.name if defined is not None else _main_company(mentions)
    voice = (defined or _first_company(readings, mentions)) if own_voice else None
    main = voice.name if voice is not None else main
    company = NOMINALS["company"]
    found: list[list[Mention]] = []
    for reading, names in zip(readings, mentions, strict=True):
        here: list[Mention] = []
        reading.extra["voice"] = voice
        topics = reading.extra.setdefault("topics", {})
        for sent in reading.doc.sents:
            topics[sent.start] = voice or _topic(company, seen, sentence, main)
            del seen[:-400]
            here += _sentence(reading, sent, names, seen, sentence, strangers, main)
            if voice is not None:
                here += _own(reading, sent, voice)
            sentence += 1
        if reading.passage.kind == "headline":
            seen = [
                s for s in seen if s.sentence < sentence - len(list(reading.doc.sents)) or s.mention.cls == "Policy"
            ]
        found.append(sorted([*here], key=lambda m: m.start))
    return found


def _sentence(
    reading: Reading,
    sent: Any,
    names: Sequence[Mention],
    seen: list[_Seen],
    number: int,
    strangers: set[int],
    main: str,
) -> list[Mention]:
    start, end = reading.span(sent.start, sent.end)
    own = [m for m in names if start <= m.start < end]
    inside_names = {i for m in own for i in range(*reading.tokens_at(m.start, m.end))}
    made: list[Mention] = []
    if _strange_subject(sent, inside_names):
        strangers.add(number)
    events: list[tuple[int, Any]] = [(m.start, m) for m in own] + [
        (reading.starts[t.i], t) for t in sent if t.i not in inside_names
    ]
    for _, item in sorted(events, key=lambda e: e[0]):
        if isinstance(item, Mention):
            made.append(item)
            seen.append(_Seen(item, number, _is_subject(reading, item)))
        else:
            resolved = _resolved(reading, item, seen, number, strangers, main)
            if resolved is not None:
                made.append(resolved)
                seen.append(_Seen(resolved, number, _is_subject(reading, resolved)))
    return made


def _strange_subject(sent: Any, inside: set[int]) -> bool:
    """The sentence is about somebody with a name that no finder knows: "it" in the next one is theirs."""
    for token in sent:
        if (
            token.dep_ in ("nsubj", "nsubj:pass")
            and token.head.dep_ == "root"
            and token.pos_ == "PROPN"
            and token.i not in inside
        ):
            return True
    first = next((t for t in sent if not t.is_punct), None)
    return first is not None and first.pos_ == "PROPN" and first.i not in inside and first.lower_ not in NOMINALS


def _is_subject(reading: Reading, mention: Mention) -> bool:
    first, last = reading.tokens_at(mention.start, mention.end)
    if first >= last:
        return False
    root = reading.doc[first:last].root
    while (
        root.dep_ in ("flat", "appos", "conj", "compound")
        and root.head.i != root.i
        and (root.dep_ != "compound" or root.head.i < first)
    ):
        root = root.head
    if root.dep_ in ("nmod", "obl", "obj", "dep") and root.i < root.head.i and root.head.dep_ == "root":
        return not any(c.dep_ == "case" for c in root.children)  # the parser's slip: a bare noun before the verb
    above = root.head
    if (
        root.dep_ in ("nsubj", "nsubj:pass")
        and above.dep_ in ("advcl", "acl")
        and above.i < above.head.i
        and root.left_edge.i <= root.sent.start + 1
    ):
        return True  # "The company, founded by X, develops": hung on the participle
    if any(c.dep_ == "case" and c.lower_ in ("by", "of", "in", "with", "from", "for") for c in root.children):
        return False
    return root.dep_ in ("nsubj", "nsubj:pass", "root") and root.head.dep_ not in ("acl:relcl", "advcl", "acl")


def _resolved(
    reading: Reading, token: Any, seen: list[_Seen], number: int, strangers: set[int], main: str
) -> Mention | None:
    low = token.lower_
    if number - 1 in strangers and not any(s.sentence == number for s in seen[-20:]) and low not in _HE_SHE:
        return None
    if low in _HE_SHE:
        return _made(reading, token.i, token.i + 1, _person(seen, number), "pronoun")
    if low in _IT and token.text != "IT":
        return (
            _made(reading, token.i, token.i + 1, _it(token, seen, number, main), "pronoun")
            if not _empty_it(token)
            else None
        )
    classes = NOMINALS.get(low)
    if classes is None or token.i == 0 or token.dep_ in ("compound", "amod"):
        return None
    first = _determiner(token)
    if (
        first is None
        or (token.i + 1 < len(token.doc) and token.nbor().lower_ in _NOT_FOLLOWED)
        or _named(token, reading)
    ):
        return None
    restrictive = token.i + 1 < len(token.doc) and token.nbor().text != ","
    if restrictive and any(c.dep_ == "acl:relcl" and c.left_edge.i == token.i + 1 for c in token.children):
        return None  # "the company they set up, X": the clause says which, not the text before
    comma = first - 1
    if (
        comma > 0
        and token.doc[comma].text == ","
        and reading.ends[comma - 1]
        in {
            s.mention.end
            for s in seen[-6:]
            if s.mention.cls in classes or (s.mention.cls not in ("Person", *_PLACES) and "Company" in classes)
        }
    ):
        return None  # "Bpifrance, the state investment bank,": a description of the name before it
    if token.text == "Company" and main:
        chief = next((s.mention for s in reversed(seen) if s.mention.name == main), None)
        if chief is not None:
            return _made(reading, first, token.i + 1, chief, "nominal")
    usable = [s for s in seen[-80:] if _noun_fits(low, s.mention)]
    called = [s for s in usable if low in s.mention.name.lower().split() and s.mention.cls in classes]
    fitting = _nominal(classes, called or usable, number, main)
    return _made(reading, first, token.i + 1, fitting, "nominal")


_LOOSE = frozenset(
    [
        "agency",
        "authority",
        "regulator",
        "policy",
        "measures",
        "cluster",
        "community",
        "incubator",
        "accelerator",
        "site",
        "zone",
        "city",
        "district",
        "province",
        "state",
        "lab",
        "laboratory",
    ]
)
_SAME = {
    "program": "programme",
    "programme": "program",
    "centre": "center",
    "center": "centre",
    "law": "act",
    "regulations": "regulation",
}


def _noun_fits(noun: str, mention: Mention) -> bool:
    """Bodies, policies and parks are called by the noun of their name: "the council" is no ministry."""
    if mention.cls in (
        "GovernmentBody",
        "Policy",
        "Cluster",
        "Institution",
        "ResearchInstitute",
        "Association",
        "Conference",
    ):
        name = mention.name.lower()
        return noun in _LOOSE or noun in name or _SAME.get(noun, noun) in name
    return True


def _determiner(token: Any) -> int | None:
    """The token index of "the" or "this" before the noun; up to two lower-case words may stand between."""
    for back in (1, 2, 3):
        if token.i - back < token.sent.start:
            return None
        word = token.nbor(-back)
        if word.lower_ in ("the", "this", "that"):
            return int(word.i)
        if not word.is_alpha or not (word.is_lower or (back == 1 and word.pos_ == "PROPN")):
            return None
    return None


def _named(token: Any, reading: Reading) -> bool:
    """ "the startup Celestia": the name follows, the noun is only its description."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    return bool(following.text[:1].isupper()) and following.pos_ in ("PROPN", "NOUN", "X", "ADJ")


def _made(reading: Reading, first: int, last: int, antecedent: Mention | None, kind: str) -> Mention | None:
    if antecedent is None:
        return None
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


def _only(found: Iterable[_Seen]) -> Mention | None:
    """The one entity among these, None when there are two or none."""
    by_name = {s.mention.name: s.mention for s in found}
    return next(iter(by_name.values())) if len(by_name) == 1 else None


def _subject(found: Sequence[_Seen]) -> Mention | None:
    return _only([s for s in found if s.subject])


def _nominal(classes: frozenset[str], seen: list[_Seen], number: int, main: str = "") -> Mention | None:
    fitting = [s for s in seen[-80:] if s.mention.cls in classes]
    if not fitting and "Company" in classes:
        fitting = [s for s in seen[-80:] if s.mention.cls in _ORGS]
    here = [s for s in fitting if s.sentence == number]
    if here:
        return _only(here) or _subject(here)
    for distance in (1, 2, 3):
        before = [s for s in fitting if s.sentence == number - distance]
        if before:
            return _only(before) if distance > 1 else _recent(before, main)
    return _only(fitting)


def _recent(before: Sequence[_Seen], main: str) -> Mention | None:
    """Of several in the sentence before: the main one of the document when it is among them, else its subject."""
    chief = next((s.mention for s in before if s.mention.name == main), None)
    return _only(before) or chief or _subject(before)


_DEFINED = re.compile(
    r"^[\s“\"‘']*(?:(?:collectively|together)[^“\"]*,? )?(?:[“\"][^“”\"]{1,40}[”\"],? (?:or )?)?(?:the |our )?[“\"‘']?(?:the )?(?:Company|Group|Issuer|Registrant)\b"  # noqa: E501
    r"|[“\"‘'](?:we|our|us),?[”\"’']",
    re.I,
)


def _defined_company(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Mention | None:
    """Whom a filing calls "the Company" from its first bracket on."""
    for reading, found in zip(readings, mentions, strict=True):
        for bracket in reading.brackets:
            owner = next((m for m in found if 0 < bracket.start - m.end <= 3 and m.cls in _ORGS), None)
            if owner is not None and _DEFINED.match(bracket.text):
                return owner
    return None


def _first_company(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Mention | None:
    """The company that a filing speaks for where it defines none: the first that is the subject of a sentence."""
    for reading, found in zip(readings, mentions, strict=True):
        for mention in found:
            if mention.cls in _ORGS and mention.kind == "name" and _is_subject(reading, mention):
                return mention
    return None


_WE = frozenset(("we", "our", "us"))


def _own(reading: Reading, sent: Any, voice: Mention) -> Iterator[Mention]:
    """ "we", "our", "us" of a filing, outside quotations."""
    for token in sent:
        if token.lower_ in _WE and token.text not in ("US", "WE") and not reading.in_quotation(token.i):
            made = _made(reading, token.i, token.i + 1, voice, "nominal")
            if made is not None:
                yield made


def _main_company(mentions: Sequence[Sequence[Mention]]) -> str:
    """The organisation that the document is about: named more often than twice any other, and first; else ""."""
    counts: dict[str, int] = {}
    for mention in (m for found in mentions for m in found if m.cls in ("Company", "Organization", "Investor")):
        counts[mention.name] = counts.get(mention.name, 0) + 1
    ranked = sorted(counts, key=lambda n: -counts[n])
    if not ranked:
        return ""
    first = next(iter(counts))
    leading = len(ranked) == 1 or counts[ranked[0]] >= 2 * counts[ranked[1]]
    return ranked[0] if leading or (ranked[0] == first and counts[first] > counts[ranked[1]] + 1) else ""


def _topic(classes: frozenset[str], seen: list[_Seen], number: int, main: str) -> Mention | None:
    """The company that a bare title ("Chief executive Jane Roe") belongs to: the document's, else the one just spoken of."""  # noqa: E501
    chief = next((s.mention for s in reversed(seen) if s.mention.name == main and number - s.sentence <= 12), None)
    return chief or _nominal(classes, seen, number, main)


def _person(seen: list[_Seen], number: int) -> Mention | None:
    people = [s for s in seen[-60:] if s.mention.cls == "Person"]
    here = [s for s in people if s.sentence == number]
    if here:
        return _only(here) or _subject(here)
    for distance in (1, 2):
        before = [s for s in people if s.sentence == number - distance]
        if before:
            return _only(before) or _subject(before)
    return None


def _it(token: Any, seen: list[_Seen], number: int, main: str) -> Mention | None:
    things = [s for s in seen[-60:] if s.mention.cls not in ("Person", "Country") and s.mention.cls not in _PLACES]
    earlier = [t for t in token.sent if t.i < token.i and t.lower_ in _IT]
    here = [s for s in things if s.sentence == number and not _set_aside(token, s.mention)]
    if earlier:
        again = [s for s in here if s.mention.kind == "pronoun"]
        return _only(again)
    led = token.head.lower_ in ("round", "financing", "funding", "raise") and token.head.head.lemma_.lower() in (
        "lead",
        "join",
        "back",
        "co-lead",
    )
    if here and not led and token.sent.start != token.i:
        return _subject(here) or (_only(here) if not _subject_before(token) else None)
    if _subject_before(token) and not led:
        return None
    before = [s for s in things if s.sentence == number - 1]
    if not before and main:
        return next((s.mention for s in reversed(things) if s.mention.name == main and number - s.sentence <= 3), None)
    subjects = [s for s in before if s.subject]
    chief = next((s.mention for s in subjects if s.mention.name == main), None)
    return (
        _subject(before)
        or chief
        or (_only(before) if not any(s.subject for s in seen if s.sentence == number - 1) else None)
    )


_ASIDE = re.compile(
    r"\b(?:Besides|Apart from|Alongside|Unlike|Like|In addition to|As well as)\s+(?:[\w&.,’'-]+\s){0,6}?$"
)


def _set_aside(token: Any, mention: Mention) -> bool:
    """ "Besides X, its rivals include": X is told apart from whoever "its" is."""
    sentence = str(token.sent.text)
    at = sentence.find(mention.text)
    return at >= 0 and at < token.idx - token.sent.start_char and bool(_ASIDE.search(sentence[:at]))


def _subject_before(token: Any) -> bool:
    """The sentence has a subject of its own before the pronoun that is no resolved mention."""
    return any(t.dep_ in ("nsubj", "nsubj:pass") and t.i < token.i and t.lower_ not in _IT for t in token.sent)


def _empty_it(token: Any) -> bool:
    """ "it is expected that": no thing stands behind it."""
    if token.lower_ == "its":
        return False
    return token.dep_ == "expl" or any(
        c.dep_ in ("csubj", "ccomp") for c in token.head.children if c.i > token.i and token.head.lemma_ == "be"
    )
