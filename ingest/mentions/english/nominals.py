"""Definite descriptions, "the company", "the Danish start-up": what they may mean, and what was said of whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.mentions.english import places
from ingest.mentions.english.heads import word_set
from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention

ORGANIZATIONS = frozenset(("Company", "Organization", "Investor", "Institution"))
PLACES = frozenset(("City", "District", "Province", "Country", "Zone"))


def _nouns(words: str, classes: Iterable[str]) -> dict[str, frozenset[str]]:
    return dict.fromkeys(words.split(), frozenset(classes))


_GENERIC = word_set("company firm business group enterprise corporation organisation organization giant registrant")
NOMINALS: dict[str, frozenset[str]] = {
    **_nouns(
        "company firm startup start-up business group chipmaker carmaker automaker developer manufacturer maker enterprise retailer"  # noqa: E501
        " unicorn spin-off spinoff spinout supplier corporation registrant giant lender insurer operator provider bank scale-up drugmaker"  # noqa: E501
        " foundry airline brewer shipbuilder planemaker steelmaker miner broker utility designer producer distributor integrator",  # noqa: E501
        ("Company", "Organization"),
    ),
    **_nouns("rival competitor subsidiary affiliate venture unit division arm", ("Company", "Organization")),
    **_nouns("investor fund vc", ("Investor", "Company")),
    **_nouns("university college", ("University",)),
    **_nouns("institute laboratory lab academy", ("ResearchInstitute", "Institution")),
    **_nouns("centre center", ("ResearchInstitute", "Institution", "Site")),
    **_nouns(
        "ministry agency commission authority bureau department government council regulator administration watchdog",
        ("GovernmentBody",),
    ),
    **_nouns("association federation alliance consortium", ("Association",)),
    **_nouns("foundation hospital exchange", ("Institution", "Hospital", "Exchange")),
    **_nouns("park campus hub cluster community incubator accelerator", ("Cluster",)),
    **_nouns("zone", ("Zone",)),
    **_nouns("city", ("City",)),
    **_nouns("town", ("City", "Zone")),
    **_nouns("district", ("District",)),
    **_nouns("province state", ("Province",)),
    **_nouns(
        "plan programme program scheme act law regulation regulations policy measures strategy initiative guidelines",
        ("Policy",),
    ),
    **_nouns("conference summit forum expo", ("Conference", "Event")),
    **_nouns("platform model chip product app system robot processor software chatbot", ("Product",)),
}
# Where a firm works: only of whom the text has said so, or has it in its name, or is about.
PREMISES = word_set(
    "studio brewery winery shipyard cooperative co-op publisher broadcaster exporter importer refiner processor carrier"
    " conglomerate"
)
NOMINALS |= dict.fromkeys(PREMISES - set(NOMINALS), frozenset(("Company", "Organization")))
# What a firm is to another: only of whom the text has said so ("MycoWorks, a rival").
_RELATIVE = word_set("rival competitor subsidiary affiliate venture unit division arm")
# Trades of which a firm has one: a lender is no carmaker.
_TRADES = {
    noun: trade
    for trade, nouns in enumerate(
        (
            "bank lender", "insurer", "carmaker automaker", "chipmaker foundry", "drugmaker", "retailer", "airline",
            "brewer",
            "miner", "steelmaker", "shipbuilder", "planemaker", "fund investor vc", "university college", "broker",
        )
    )
    for noun in nouns.split()
}  # fmt: skip
_NAMED_TRADES = {
    **dict.fromkeys(("motors", "motor", "automotive", "cars"), "carmaker"),
    **dict.fromkeys(("semiconductor", "semiconductors", "microelectronics", "silicon"), "chipmaker"),
    **dict.fromkeys(("pharma", "pharmaceutical", "pharmaceuticals", "therapeutics"), "drugmaker"),
    **dict.fromkeys(("bank", "bancorp"), "bank"),
    **dict.fromkeys(("insurance", "assurance"), "insurer"),
    **dict.fromkeys(("airlines", "airways"), "airline"),
    **dict.fromkeys(("fund", "capital", "ventures"), "fund"),
}
_SAME = {
    "program": "programme", "programme": "program", "centre": "center", "center": "centre", "law": "act",
    "regulations": "regulation",
    "startup": "start-up", "spinoff": "spin-off",
}  # fmt: skip
# Classes whose members are called by the noun of their name; these nouns do for any of them.
_BY_NAME = frozenset([
    "GovernmentBody", "Policy", "Cluster", "Institution", "ResearchInstitute", "Association", "Conference", "Hospital",
    "Exchange", "Site",
])  # fmt: skip
_LOOSE = word_set(
    "agency authority regulator policy measures cluster community incubator accelerator site zone city district"
    " province state lab laboratory watchdog"
)
_NOT_FOLLOWED = frozenset(
    ("of", "that", "which", "who", "based", "behind", "where", "called", "named", "known", "founded", "in")
)
_SIZES = word_set(
    "whole same entire young little small big large new old former first listed private public main parent"
    " holding family local foreign global"
)


# Who is told to have failed is nobody's "the startup".
_GONE = word_set("failed defunct bankrupt insolvent collapsed")
# "The merged company" is neither of those that merge.
_OF_SEVERAL = word_set("merged combined resulting enlarged")


@dataclass(frozen=True, slots=True)
class Description:
    """A definite description: its noun, the words before it, the token range, and whether it says "this"."""

    noun: str
    words: tuple[str, ...]
    first: int
    token: int
    classes: frozenset[str]


def description_at(token: Any, reading: Reading) -> Description | None:
    """Return the description whose noun is at `token`; None for a part of a name, and where it says itself which."""
    classes = NOMINALS.get(token.lower_)
    if classes is None or token.i == 0 or token.dep_ in ("compound", "amod"):
        return None
    first = _determiner(token)
    if first is None or _says_which(token) or _named(token):
        return None
    words = tuple(w.text for w in token.doc[first + 1 : token.i])
    if any(w in _OF_SEVERAL for w in words):
        return None
    if token.text[:1].isupper() and any(w[:1].isupper() and w not in places.ADJECTIVES for w in words):
        return None  # "The Hand Company" is somebody's name
    return Description(token.lower_, words, first, token.i, classes)


def _determiner(token: Any) -> int | None:
    """The token index of "the" or "this" before the noun; up to three words of description may stand between."""
    for back in (1, 2, 3, 4, 5, 6):
        if token.i - back < token.sent.start:
            return None
        word = token.nbor(-back)
        if word.lower_ in ("the", "this", "that"):
            return int(word.i) if word.lower_ != "that" or back == 1 else None
        if word.text in ("-", "–") or _of_origin(word):
            continue
        if not word.text.replace("-", "").isalpha() or word.pos_ in (
            "VERB",
            "AUX",
            "ADP",
            "PRON",
            "DET",
            "CCONJ",
            "SCONJ",
        ):
            return None
    return None


def _of_origin(word: Any) -> bool:
    """ "the Lagos-based company", "the fast-growing firm": a participle behind a hyphen."""
    hyphened = word.i > 0 and word.nbor(-1).text in ("-", "–")
    based = word.lower_ in ("based", "headquartered", "owned", "backed", "listed", "controlled", "led")
    return hyphened and (based or word.tag_ in ("VBN", "VBD", "VBG"))


def _says_which(token: Any) -> bool:
    """ "The company behind it", "the company they set up": the words after the noun choose, not the text before."""
    if token.i + 1 >= len(token.doc):
        return False
    after = token.nbor()
    if after.lower_ == "in":  # "the campus in 2021" says when, "the company in Leeds" says which
        return not token.doc[token.i + 2 : token.i + 3].text[:1].isdigit()
    if after.lower_ in _NOT_FOLLOWED:
        return True
    return any(c.dep_ == "acl:relcl" and c.i > token.i and token.doc[token.i + 1].text != "," for c in token.children)


def _named(token: Any) -> bool:
    """ "the startup Celestia": the name follows, the noun is only its description."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    return bool(following.text[:1].isupper()) and following.pos_ in ("PROPN", "NOUN", "X", "ADJ")


def introduced(token: Any, named: Mapping[int, Mention]) -> Mention | None:
    """ "The company they set up, Veltora, employs", "The startup, Veltora, is": the name that ends a description."""
    doc = token.doc
    classes = NOMINALS.get(token.lower_)
    if classes is None or token.i == 0 or doc[token.i - 1].lower_ != "the":
        return None
    comma = next((i for i in range(token.i + 1, min(token.i + 10, token.sent.end - 2)) if doc[i].text == ","), None)
    name = named.get(comma + 1) if comma is not None else None
    if comma is None or name is None or (name.cls not in classes and name.cls not in ORGANIZATIONS):
        return None
    end = next((i for i in range(comma + 1, token.sent.end) if named.get(i) is not name), comma)
    aside = doc[end + 1 : end + 2] if comma == token.i + 1 else doc[token.i + 1 : comma]
    verb = any(t.pos_ == "VERB" or (t.pos_ == "AUX" and comma == token.i + 1) for t in aside)
    return name if verb and not any(named.get(i) for i in range(token.i + 1, comma)) and doc[end].text == "," else None


def describes_name(description: Description, doc: Any, named: Mapping[int, Mention]) -> bool:
    """ "Bpifrance, the state investment bank,": a description of the name before it."""
    before = description.first - 1
    if before <= 0 or doc[before].text not in (",", "–", "—", "-"):
        return False
    name = named.get(before - 1)
    return name is not None and name.cls not in ("Person", *PLACES)


def describes(description: Description, mention: Mention, said: Mapping[str, frozenset[str]]) -> float:
    """Return how well a description fits an entity of its class: over 1 for words said of it."""
    known = said.get(mention.name, frozenset())
    noun = description.noun
    if noun in PREMISES and noun not in mention.name.lower().split() and noun not in known:
        return 0.0
    if known & _GONE or (noun == "investor" and mention.cls != "Investor" and noun not in known):
        return 0.0  # "the startup" is not one that has failed; who has money in whom is not said by a firm's name
    if noun not in known and (noun in _RELATIVE or not _called_so(noun, mention)):
        return 0.0
    return _trade(noun, known, mention) * _origin(description.words, known, mention)


def _trade(noun: str, known: frozenset[str], mention: Mention) -> float:
    """How well a noun of trade fits: a lender is no carmaker, and "the company" is hardly a fund."""
    trades = _trades(known, mention)
    if noun in ("corporation", "group", "enterprise") and noun in mention.name.lower().split():
        return 1.8
    if noun in _GENERIC:
        return (0.12 if noun == "company" else 0.35) if trades == {_TRADES["fund"]} else 1.0
    if noun in _TRADES and trades and _TRADES[noun] not in trades:
        return 0.0
    if bears(noun, known, mention) or _TRADES.get(noun) in trades:
        return 1.8
    return 0.35 if noun in _TRADES else 1.0


def _trades(known: frozenset[str], mention: Mention) -> set[int]:
    """The trades that an entity is said to have, or has in its name."""
    words = mention.name.lower().split()
    trades = {_TRADES[w] for w in (*known, *(_NAMED_TRADES.get(w, "") for w in words)) if w in _TRADES}
    return {_TRADES["fund"]} if mention.cls == "Investor" and not trades else trades


def bears(noun: str, known: frozenset[str], mention: Mention) -> bool:
    """Say whether the text, or its own name, calls an entity by a noun: "the bank" after "Sumac Microfinance Bank".

    Not where only a kindred word does: beside Orla Airways, Air Vesta may be "the airline" too."""
    told = noun in known or _SAME.get(noun) in known or noun in mention.name.lower().split()
    return noun not in _GENERIC and told and not known & _GONE


def _called_so(noun: str, mention: Mention) -> bool:
    if noun == "town" and mention.cls == "Zone":
        return noun in mention.name.lower()  # "Fengshan AI Innovation Town", not a new area
    if mention.cls not in _BY_NAME:
        return True
    name = mention.name.lower()
    return noun in _LOOSE or noun in name or _SAME.get(noun, noun) in name


def _origin(words: Sequence[str], known: frozenset[str], mention: Mention) -> float:
    """ "the Danish firm", "the Lagos-based lender": never one that is said to be from elsewhere."""
    here = {w.lower() for w in words if w in places.ADJECTIVES}
    if here:
        others = {w for w in known if w.capitalize() in places.ADJECTIVES}
        return 1.5 if here & known else 0.0 if others else 1.2 if _BASED in known else 0.6
    plain = {w.lower() for w in words} - _SIZES - {"-", "–"}
    if not plain:
        return 1.0
    return 1.6 if plain & (known | set(mention.name.lower().split())) else 0.75


_BASED = "based"  # said of whoever the text calls "Dublin-based": where from it says in another word


def said_of(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> dict[str, frozenset[str]]:
    """Return the words by which the text describes each entity: before its name, after a comma, after "is a"."""
    found: dict[str, set[str]] = {}
    for reading, names in zip(readings, mentions, strict=True):
        for mention in names:
            if mention.cls != "Person":
                found.setdefault(mention.name, set()).update(_words_around(reading, mention))
    return {name: frozenset(words) for name, words in found.items()}


def _words_around(reading: Reading, mention: Mention) -> Iterable[str]:
    first, last = reading.tokens_at(mention.start, mention.end)
    doc = reading.doc
    if first >= last:
        return
    position = first - 1
    if position > 1 and doc[position].lower_ in (_BASED, "headquartered") and doc[position - 1].text in ("-", "–"):
        yield _BASED
    if position > 0 and doc[position].text == "," and doc[position - 1].lower_ in _RELATIVE:
        position -= 1  # "its Vietnamese subsidiary, Orvane Vietnam,"
    while position >= 0 and first - position <= 6 and _describing(doc[position]):
        yield doc[position].lower_
        position -= 1
    position = last
    if position + 1 < len(doc) and doc[position].lower_ in (",", "is", "was", "–", "—"):
        article = doc[position + 1]
        if article.lower_ in ("a", "an", "the", "one"):
            for token in doc[position + 2 : position + 12]:
                if token.pos_ in ("ADP", "PRON", "VERB", "AUX", "SCONJ") or (token.is_punct and token.text != "-"):
                    break
                yield token.lower_


def _describing(token: Any) -> bool:
    if token.text in places.ADJECTIVES or token.lower_ in _GONE:
        return True
    return bool((token.pos_ in ("NOUN", "ADJ") and (token.text.islower() or token.is_sent_start)) or token.text == "-")
