"""The names of an English document as mentions, each with its class and the fullest name the document gives."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.mentions.coreference import Entity, core_of, entities_of, family, without_kind
from ingest.mentions.english import heads
from ingest.mentions.english.aliases import aliases_in
from ingest.mentions.english.by_kind import kinds_of, settled_by_kind
from ingest.mentions.english.called import called_later, told_apart
from ingest.mentions.english.candidates import LISTED, Candidate, candidates_in, seen_in
from ingest.mentions.english.doubts import by_words, settled_doubts
from ingest.mentions.english.exchanges import exchange_named
from ingest.mentions.english.family_firms import firm_meant
from ingest.mentions.english.form_classes import WATERS
from ingest.mentions.english.forms import form_names
from ingest.mentions.english.lines import names_nobody, names_of_line
from ingest.mentions.english.name_use import NameUse
from ingest.mentions.english.places import STATES, is_part, level, well_known
from ingest.mentions.english.reading import Reading
from ingest.mentions.english.renamed import names_to_come, renamed_in
from ingest.mentions.english.short_names import short_names
from ingest.mentions.english.shown import Around, shown_by_use
from ingest.mentions.english.uses import (
    acts_as_company,
    acts_as_investor,
    addressed,
    in_university,
    is_a_part,
    is_cluster,
    is_funded,
    is_located_in,
    is_medical,
    is_person,
    is_place,
    trades_shares,
)
from ingest.mentions.known_names import KnownNames
from ingest.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a document: mentions by reading (same order), and entity by name."""

    mentions: tuple[tuple[Mention, ...], ...]
    entities: Mapping[str, Entity]


def names_of(
    text: str, readings: Sequence[Reading], known: KnownNames | None = None, settled: Mapping[str, str] | None = None
) -> Names:
    """Return every name in the readings of `text`, classes agreed over the document, short forms joined to full ones.

    `settled` gives the classes of names that somebody knows better."""
    found = [names_of_line(text, reading, candidates_in(reading, known)) for reading in readings]
    aliases = [
        (r, list(aliases_in(reading, names))) for r, (reading, names) in enumerate(zip(readings, found, strict=True))
    ]
    pairs = _add_aliases(text, found, aliases)
    renamed = [
        (r, list(renamed_in(reading, names))) for r, (reading, names) in enumerate(zip(readings, found, strict=True))
    ]
    pairs += [(old, new) for new, old in _add_aliases(text, found, renamed)]  # the new name is what it is called now
    seen = [(_clean(name), kind, sure) for r in readings for name, kind, sure in seen_in(r)]
    kinds = kinds_of(seen)
    shown = {_clean(text[c.start : c.end]) for names in found for c in names if c.source == "cue" or c.weight == LISTED}

    @cache
    def around(name: str) -> str:
        return _around(name, text)

    classes = _classes(text, found, around)
    shown |= {
        n for n, cls in classes.items() if cls == "Company" and kinds.get(n) == "PRO" and acts_as_company(n, text)
    }
    classes = dict(settled_by_kind(classes, kinds, shown))
    classes |= dict(settled_doubts(classes, seen, around))
    classes |= dict(shown_by_use(classes, around))
    classes |= short_names(classes, text, around)
    classes |= {name: cls for name, cls in (settled or {}).items() if name in classes}
    known_here = KnownNames({n: c for n, c in classes.items() if len(n) > 2 and (n[0].isupper() or n[0].isdigit())})
    found = [_repeated(reading, names, known_here) for reading, names in zip(readings, found, strict=True)]
    told = sorted(zip(readings, found, strict=True), key=lambda pair: pair[0].passage.kind == "headline")
    order = [_clean(text[c.start : c.end]) for _, names in told for c in names]  # a headline introduces nobody
    normal = list(dict.fromkeys(name for name in order if name in classes))
    pairs += called_later(classes, normal, text)
    parts = [n for n in normal if is_a_part(n, around(n))]
    apart = set(told_apart(normal, text))
    apart |= {(n, new) for new in names_to_come(text) for n in normal if new.startswith(n + " ")}
    entities = entities_of(classes, normal, pairs, parts, apart)
    mentions = tuple(
        tuple(_mention(text, c, classes, entities) for c in names if _clean(text[c.start : c.end]) in classes)
        for names in found
    )
    return Names(mentions, entities)


def _clean(name: str) -> str:
    """A name over a line break is the same name; a dateline's "AUSTIN" is Austin, and "Ala." Alabama."""
    name = STATES.get(name) or re.sub(r"\s+", " ", name)
    return name.title() if name.isupper() and len(name) > 3 and level(name.title()) else name


def _add_aliases(
    text: str, found: list[list[Candidate]], aliases: Iterable[tuple[int, list[tuple[Candidate, int, int]]]]
) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for r, introduced in aliases:
        for owner, start, end in introduced:
            found[r] = sorted(
                [c for c in found[r] if c.end <= start or c.start >= end]
                + [Candidate(start, end, owner.cls, 3.0, "alias")],
                key=lambda c: c.start,
            )
            pairs.append((_clean(text[start:end]), _clean(text[owner.start : owner.end])))
    return pairs


def _classes(text: str, found: Sequence[Sequence[Candidate]], around: Around) -> dict[str, str]:
    """One class for each name: the heaviest vote; a quoted name without a class must earn one or is dropped."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    quoted: Counter[str] = Counter()
    for candidate in (c for names in found for c in names):
        name = _clean(text[candidate.start : candidate.end])
        if candidate.cls:
            votes[name][candidate.cls] += int(candidate.weight * 10)
        if candidate.source == "quoted":
            quoted[name] += 1
    for name in quoted:
        cls = _quoted_class(name, around(name))
        if cls is not None:
            votes[name][cls] += 60 * quoted[name]
        elif not any(c.source != "quoted" for names in found for c in names if _clean(text[c.start : c.end]) == name):
            votes.pop(name, None)
    votes = {n: v for n, v in votes.items() if not names_nobody(n)}
    classes = {name: _corrected(name, _settled(counted), around(name)) for name, counted in votes.items()}
    by_word = by_words(classes)
    classes = {
        name: cls
        if cls == "Person" and addressed(name, around(name))
        else _short_of_company(name, cls, classes, by_word)
        for name, cls in classes.items()
    }
    people = {word for name, cls in classes.items() if cls == "Person" and " " in name for word in name.split()}
    sure = {name for name, counted in votes.items() if sum(counted.values()) >= 18}
    shown = {name: _evident(name, cls, text, around, people, sure) for name, cls in classes.items()}
    for name, cls in shown.items():
        if cls == "Company" and acts_as_investor(name, around(name)):
            shown[name] = "Investor"
        elif cls == "Investor" and name.split()[-1].lower() not in heads.INVESTOR and is_funded(name, around(name)):
            shown[name] = "Company"
    return {name: cls for name, cls in shown.items() if cls and not (name.islower() and family(cls) == "place")}


_AFTER_A_WORD = NameUse(r"[\w,;] ")


def _mid_sentence(name: str, text: str) -> bool:
    """A capital inside a sentence is a name's; one that only starts a sentence may be any word's."""
    return text.count(name) > 1 or _AFTER_A_WORD.holds(name, text)


def _evident(name: str, cls: str, text: str, around: Around, people: set[str], sure: set[str]) -> str:
    """A "person" of one word whom nothing shows to be one, or a "place" that nothing is in, is most often a company."""
    if is_medical(name):
        return "Hospital"
    if cls == "Person" and " " not in name and name not in people and not is_person(name, around(name)):
        return level(name) or ("Company" if name in sure or _mid_sentence(name, text) else "")
    known = level(name) is not None or is_part(name) or WATERS.match(name) is not None
    if cls == "Place" and not known and not is_located_in(name, around(name)):
        return "Company"
    return cls


_AREAS = frozenset(
    ("District", "Province", "County", "City", "New Area", "Prefecture", "Autonomous Region", "Municipality")
)


def _short_of_company(name: str, cls: str, classes: Mapping[str, str], by_word: Mapping[str, list[str]]) -> str:
    """A "person" whose one name is how a company of this document is called, and nobody's surname, is that company."""
    if any(n.startswith(name + " ") and n.removeprefix(name + " ") in _AREAS for n in by_word.get(name.split()[0], ())):
        return next(
            classes[n]
            for n in by_word[name.split()[0]]
            if n.startswith(name + " ") and n.removeprefix(name + " ") in _AREAS
        )
    words = name.split()
    whole = next((n for n in by_word.get(words[0], ()) if n != name and core_of(n) == name), None)
    if whole is not None and cls != classes[whole] and family(classes[whole]) == "organization":
        return classes[whole]  # "Lee Optics" is what "Lee Optics Ltd" is, whatever it looks like
    if (
        cls == "Company"
        and len(words) == 2
        and classes.get(words[1]) == "Person"
        and heads.head_class(words[1]) is None
    ):
        return "Person"
    legal = [n for n in by_word.get(words[0], ()) if n != name and core_of(n) == name]
    if cls in ("Person", "Product", "Place") and legal and family(classes[legal[0]]) == "organization":
        return classes[legal[0]]  # "Lee Vascular" beside "Lee Vascular Ltd"
    firm = next((n for n in by_word.get(words[0], ()) if n.startswith(name + " ") and without_kind(name, n)), None)
    if cls == "Place" and firm is not None and family(classes[firm]) == "organization":
        return classes[firm]  # "Fennel Creek" beside "Fennel Creek Wines"
    if cls == "Person" and len(words) == 2 and _called_as_firm(name, classes, by_word):
        return "Company"
    if cls not in ("Person", "Place", "City", "Product") or " " in name:
        return cls
    longer = [
        n for n in by_word.get(name, ()) if n != name and n.split()[0] == name and family(classes[n]) == "organization"
    ]
    people = [n for n in by_word.get(name, ()) if n != name and classes[n] == "Person"]
    if not longer and cls == "Person":
        longer = [
            n
            for n in by_word.get(name, ())
            if family(classes[n]) == "organization" and core_of(n).split()[1:] == [name]
            if core_of(n) != n or n.split()[0].lower() in heads.KINDS_BEFORE
        ]
    if cls in ("Place", "City"):
        longer = [n for n in longer if core_of(n) == name]
    return classes[longer[0]] if longer and (not people or cls == "Product") else cls


def _called_as_firm(name: str, classes: Mapping[str, str], by_word: Mapping[str, list[str]]) -> bool:
    """ "Kwan Hock" beside "Kwan Hock Logistics", "Hakuryu Seimitsu" that is "Hakuryu" later: two words of no person.

    Whoever is called by the last word, or bears the first one with others, is somebody all the same."""
    first, last = name.split()
    if classes.get(last) == "Person":
        return False
    firms = [n for n in by_word.get(first, ()) if n.startswith(name + " ") and family(classes[n]) == "organization"]
    kin = any(n != name and classes[n] == "Person" for n in by_word.get(first, ()))
    return bool(firms) or (not kin and classes.get(first) in ("Company", "Organization"))


def _around(name: str, text: str) -> str:
    """The words around a name wherever it stands (up to twenty places): what is read off a name's use is read off these."""  # noqa: E501
    windows: list[str] = []
    position = text.find(name)
    while position >= 0 and len(windows) < 20:
        windows.append(text[max(0, position - 100) : position + len(name) + 240])
        position = text.find(name, position + len(name) + 100)
    return "\n".join(windows)


_FOREIGN_PARK = re.compile(r"(?:Parque|Parc|Parco) (?:Tecn|Techn|Cient|Scient|Ind|Empres)\w+ ")
_FIRM_FIRST = re.compile(rf"(?:{'|'.join(sorted(heads.KINDS_BEFORE))}) ", re.IGNORECASE)
_THINGS_IN_IT = NameUse(r"\b(?:in|across|throughout|within|outside|near) ")
_TITLED = NameUse(r"\b(?:Mr|Ms|Mrs|Dr|Prof)\.? ")
_SPEAKS = NameUse(after=r",? (?:said|says|told|added)")


def _corrected(name: str, cls: str, text: str) -> str:
    """A "person" that things happen in is a place; committees of something unnamed are nothing one could meet again."""
    if cls in ("Person", "Company", "Organization", "Product", "Event", "Place") and is_part(name):
        return "Place"
    if cls in ("Person", "Company", "Product", "Event") and (well_known(name) or level(name) == "Zone"):
        return level(name) or cls
    if cls in ("Company", "Person", "Product") and WATERS.match(name) and not acts_as_company(name, text):
        return "Place"
    if (
        cls in ("Company", "Product", "Event", "Person")
        and level(name) in ("City", "Province", "District")
        and is_place(name, text)
    ):
        return level(name) or cls
    if (
        cls in ("Place", "Company", "Product", "District", "Zone")
        and level(name) is None
        and is_cluster(name, text, used=cls not in ("District", "Zone"))
    ):
        return "Cluster"
    if cls in ("Place", "Person", "Product", "Site") and level(name) is None and acts_as_company(name, text):
        return "Company"
    if cls in ("Company", "Organization", "Product", "Place", "GovernmentBody") and trades_shares(name, text):
        return "Exchange"
    if cls == "GovernmentBody" and in_university(name, text):
        return "Institution"
    if cls in ("Institution", "Company", "Cluster", "Product") and addressed(name, text):
        return "Person"
    last = name.split()[-1]
    if cls != "Cluster" and _FOREIGN_PARK.match(name):
        return "Cluster"
    trades = heads.COMPANY | heads.INVESTOR | heads.LEGAL | heads.KINDS_AFTER
    if cls == "Person" and " " in name and (last == "AI" or last.lower() in trades or _FIRM_FIRST.match(name)):
        return "Investor" if last.lower() in heads.INVESTOR else "Company"
    if (
        cls == "Person"
        and " " not in name
        and _THINGS_IN_IT.holds(name, text)
        and not (_TITLED.holds(name, text) or _SPEAKS.holds(name, text))
    ):
        return level(name) or "Place"
    return cls


def _settled(votes: Counter[str]) -> str:
    """The class with most weight; the plain "Company" yields to a more telling class of the same family."""
    best = votes.most_common(1)[0][0]
    if best in ("Company", "Place"):
        for cls, weight in votes.most_common():
            if cls != best and family(cls) == family(best) and weight >= votes[best] / 4:
                return cls
    return best


_PLACE_USE = (
    r"(?:settled (?:down )?in(?:to)?|moved in(?:to)?|move into|tenants? (?:of|in|at)|occupants? of|located (?:in|at)|housed (?:in|at)|based (?:in|at)"  # noqa: E501
    r"|relocat\w+ to|opened (?:in|at)|joined|residents? of|companies (?:in|at)|firms (?:in|at)|inside|within|space (?:in|at)|offices? (?:in|at))"  # noqa: E501
)
_PLACE_TALK = r"[”\"’',]{0,3}\s?(?:,\s)?[^.]{0,60}?(?:floor (?:area|space)|construction area|square met|square feet|hectares|acres|has risen|ecosystem cluster|industrial park|campus|tenants|has attracted|hosts|houses|covers|is home to|brings together)"  # noqa: E501
_PLACE_HEADS = heads.CLUSTER | heads.word_set(
    "space base island bay harbour harbor port valley town village garden works yard district centre center"
)


_THING = r"(?:platform|app|chatbot|robots?|chips?|processors?|models?|system|software|assistant|drones?|sensor|series|device|vehicle|engine|tool)s?\b"  # noqa: E501
_QUOTED_PLACES = (NameUse(rf"{_PLACE_USE} (?:the |a )?[“\"‘']", ""), NameUse("[“\"‘']", _PLACE_TALK))
_QUOTED_THING = NameUse("[“\"‘']", rf"[”\"’'] (?:[a-z][\w-]+ ){{0,3}}{_THING}")


def _quoted_class(name: str, text: str) -> str | None:
    """A name in quotation marks is a place when the text treats it as one; its head noun may also name a policy or event."""  # noqa: E501
    head = name.split()[-1].lower()
    if (head in _PLACE_HEADS or len(name.split()) > 1) and any(use.holds(name, text) for use in _QUOTED_PLACES):
        return "Cluster"
    if _QUOTED_THING.holds(name, text):
        return "Product"
    titled = form_names(name)
    if titled and titled[-1].end == len(name) and titled[-1].cls in ("Policy", "Conference"):
        return titled[-1].cls
    cls = heads.head_class(head) if " " in name else None
    if cls in ("Policy", "Conference") or (cls == "Cluster" and text.count(name) > 1):
        return cls
    return None


def _repeated(reading: Reading, names: list[Candidate], known: KnownNames) -> list[Candidate]:
    """Add places where a name of the document stands that no finder saw there."""
    at = reading.passage.start
    added = list(names)
    for start, end, cls in known.find(reading.passage.text):
        start, end = at + start, at + end
        rivals = [c for c in added if c.start < end and start < c.end]
        cut = len(rivals) == 1 and rivals[0].source == "model" and rivals[0].start == start and rivals[0].end < end
        if cut:
            added.remove(rivals[0])  # "Gascoyne" of what is "Gascoyne Oxides" elsewhere, whatever it was taken for
        if not rivals or rivals[0] not in added:
            added.append(Candidate(start, end, cls, 1.5, "repeat"))
    return sorted(added, key=lambda c: c.start)


def _mention(text: str, candidate: Candidate, classes: Mapping[str, str], entities: Mapping[str, Entity]) -> Mention:
    name = _clean(text[candidate.start : candidate.end])
    entity = entities[name]
    if entity.cls == "Person":
        entity = firm_meant(text, candidate.start, candidate.end, entities) or entity
    kind = "name" if entity.name == name else "short"
    return Mention(
        start=candidate.start,
        end=candidate.end,
        text=text[candidate.start : candidate.end],
        cls=entity.cls,
        name=exchange_named(entity.name) if entity.cls == "Exchange" else entity.name,
        kind="name" if kind == "name" else "short",
        confidence=min(1.0, round(0.6 + candidate.weight / 8, 3)),
    )
