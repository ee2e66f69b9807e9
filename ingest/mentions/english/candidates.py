"""Name candidates of one reading from all finders, and the choice between those that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.mentions.english import cues, heads, places
from ingest.mentions.english import name_edges as edges
from ingest.mentions.english.by_kind import tagged_names
from ingest.mentions.english.form_classes import BODIES, named_class
from ingest.mentions.english.people import nicknamed, whole_person
from ingest.mentions.english.reading import Reading
from ingest.mentions.english.whole_names import whole_name
from ingest.mentions.english.written_places import dateline, places_expected, states
from ingest.mentions.kind_classes import KINDS_KEY
from ingest.mentions.known_names import KnownNames

_LABELS = {
    "PER": "Person", "PERSON": "Person", "ORG": "Organization", "LOC": "Place", "GPE": "Place", "PRODUCT": "Product",
    "EVENT": "Event", "POLICY": "Policy", "LAW": "Policy", "COM": "Organization", "INV": "Investor", "CLU": "Cluster",
    "PRO": "Product", "EVT": "Event", "POL": "Policy",
}  # fmt: skip


GUESSED = 1.65  # weight below which the tagger only guesses at a name
LISTED = 2.45  # weight of what stands in a row of firms


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible name: document offsets, class, weight (higher wins an overlap) and where it came from."""

    start: int
    end: int
    cls: str
    weight: float
    source: str


def seen_in(reading: Reading) -> Iterator[tuple[str, str, float]]:
    """Yield the names that the tagger of kinds marks, with kind and confidence, cut as candidates are."""
    text, at = reading.passage.text, reading.passage.start
    for span in tagged_names(reading.doc) if KINDS_KEY in reading.doc.user_data else ():
        start, end = reading.span(span.start, span.end)
        cleaned = _cleaned(text, start - at, end - at)
        if cleaned is not None:
            yield text[slice(*cleaned)], span.kind, span.confidence


def candidates_in(reading: Reading, known: KnownNames | None) -> list[Candidate]:
    """Return the names of one reading without overlap, in order."""
    text, at = reading.passage.text, reading.passage.start
    found = [Candidate(f.start, f.end, f.cls, 3.0, "form") for f in reading.forms]
    found += [Candidate(q.start, q.end, "", 3.1, "quoted") for q in reading.quoted]
    found += [Candidate(at + f.start, at + f.end, f.cls, 2.2, "cue") for f in cues.cued_names(text)]
    found += [Candidate(at + f.start, at + f.end, f.cls, 2.05, "cue") for f in cues.founders(text)]
    found += _entities(reading, text, at)
    found += [Candidate(at + s, at + e, "Person", 3.2, "cue") for s, e in nicknamed(text)]
    found += [Candidate(at + f.start, at + f.end, f.cls, 1.2, "list") for f in places_expected(text)]
    found += [Candidate(at + f.start, at + f.end, f.cls, 3.0, "list") for f in states(text)]
    if reading.passage.kind == "headline":
        found += [Candidate(at + f.start, at + f.end, f.cls, 1.6, "list") for f in dateline(text)]
    if known is not None:
        found += [Candidate(at + s, at + e, cls, 2.5, "known") for s, e, cls in known.find(text) if text[s].isupper()]
    for i, one in enumerate(found):
        widened = whole_person if one.cls == "Person" else whole_name
        start, end = widened(text, one.start - at, one.end - at)
        cls = one.cls if one.cls == "Person" else named_class(text[start:end], one.cls) or one.cls
        found[i] = replace(one, start=at + start, end=at + end, cls=cls)
    found = [c for c in found if c.end - c.start > 1 and not _no_name(c, reading, text, at)]
    found = _without_surnames(found, text, at)
    return _agreeing(_chosen(found, text, at), text, at)


def _no_name(candidate: Candidate, reading: Reading, text: str, at: int) -> bool:
    """Terms of deeds, tickers, bare numbers and ordinary words at the start of a sentence are no names."""
    start, end = candidate.start - at, candidate.end - at
    name = text[start:end]
    if all(word in heads.DEED for word in name.lower().split()) or _NTH.fullmatch(name) or name.startswith("of "):
        return True
    if candidate.cls in ("Company", "Investor") and _HEAD_OF.search(text[max(0, start - 50) : start]):
        return True  # "Rio Tinto's Head of Exploration Technology"
    if candidate.source == "model" and (_INQUIRY.match(text, end) or edges.is_field(text, start, end)):
        return True  # "the National Iodine Nutrition study" is no body
    if candidate.source != "form" and edges.is_one_of_a_kind(text, start, end):
        return True  # "set up a JV in Panvel": one of a kind, and none by that name
    if candidate.source == "model" and candidate.weight < GUESSED and edges.is_trade(text, start, end):
        return True  # "SEOUL - Skincare label Haneulsan"
    if edges.is_currency(text, start, end) or edges.names_nobody(text, start, end):
        return True  # "Vice President, Global Sales"
    if candidate.source != "form" and (_TICKER.search(text[max(0, start - 30) : start]) or name.isdigit()):
        return True
    if candidate.source != "model" or " " in name or candidate.cls not in ("Person", "Company", "Investor", "Product"):
        return False
    first, last = reading.tokens_at(candidate.start, candidate.end)
    token = reading.doc[first] if first < len(reading.doc) else None
    ordinary = (
        token is not None and last == first + 1 and bool(token.is_sent_start) and token.tag_ in ("NN", "NNS", "JJ")
    )
    return ordinary and name[1:].islower() and text.count(name) == 1


_HEAD_OF = re.compile(r"[’']s? (?:[A-Z][a-z]+ ){0,2}(?:Head|Director|President|Manager|VP|Lead|Chief) of $")
_NTH = re.compile(r"\d[\d,]*(?:st|nd|rd|th)")  # "its 500th rig"
_INQUIRY = re.compile(r" (?:study|survey|trial|poll|inquiry)\b")
_TICKER = re.compile(
    r"\b(?:ticker|symbol|(?:stock|share|trading) code|under the code)s?:? [“\"‘']?$"
    r"|\b(?:trad(?:es|ed|ing)|listed|quoted) (?:there|[^.;,]{2,40}) as $"
)


def _without_surnames(found: list[Candidate], text: str, at: int) -> list[Candidate]:
    """Leave out what only the form calls a park or a bank where the model sees a person: "Lena Park said"."""
    people = {(c.start, c.end) for c in found if c.cls == "Person" and c.source in ("model", "cue")}
    return [
        c
        for c in found
        if c.source != "form"
        or (c.start, c.end) not in people
        or not _like_surname(text[c.start - at : c.end - at].split())
    ]


def _like_surname(words: list[str]) -> bool:
    """ "Lena Park" may be somebody; "Tallow Street Science Park" is a park, whatever the model sees."""
    named_for = len(words) > 2 and words[-2].lower() in heads.TOPICS | {"software", "business", "tech", "data"}
    return words[-1].lower() in heads.SURNAMES and not named_for


def _entities(reading: Reading, text: str, at: int) -> list[Candidate]:
    found = []
    for span in tagged_names(reading.doc):
        start, end = reading.span(span.start, span.end)
        cleaned = _cleaned(text, start - at, end - at)
        cleaned = edges.without_site(text, *edges.without_place(text, *cleaned)) if cleaned is not None else None
        cleaned = edges.without_description(text, *cleaned) if cleaned is not None else None
        cleaned = edges.without_count(text, *cleaned) if cleaned is not None else None
        if cleaned is not None and span.kind in ("PER", "PERSON"):
            cleaned = cleaned[0] - len(_PARTICLES.search(text[: cleaned[0]])[0]), cleaned[1]  # type: ignore[index]
            cleaned = cleaned[0], cleaned[0] + len(text[slice(*cleaned)].partition(" of ")[0])  # "Liv Aasen of Ekkolod"
        if cleaned is not None and span.kind in ("COM", "INV"):
            cleaned = edges.with_ending(text, *cleaned)
        whole = cleaned
        if cleaned is not None:
            cleaned = edges.after_possessor(text, *cleaned, firm=span.kind in ("COM", "INV", "ORG"))
        if cleaned is not None and whole is not None and cleaned != whole:
            owner = re.sub(r"[’']s? $", "", text[whole[0] : cleaned[0]])
            found.append(
                Candidate(at + whole[0], at + whole[0] + len(owner), places.level(owner) or "Place", 1.5, "model")
            )
        cls = _LABELS.get(span.kind) or (_misc_class(text, *cleaned) if cleaned is not None else None)
        if cleaned is not None and cls is not None:
            confidence = span.confidence
            cleaned = cleaned[0], cleaned[0] + len(places.without_level(text[slice(*cleaned)]))
            name = text[cleaned[0] : cleaned[1]]
            final = _refined(name, cls, text, cleaned[1])
            if places.level(name) and edges.OF_PLACE.match(text, cleaned[1]):
                final = places.level(name) or final
            area = _AREA.match(text, cleaned[1]) if final in ("Place", "City", "District", "Province") else None
            if area and not (area[1].lower() in ("city", "province") and places.level(name)):
                cleaned, final = (cleaned[0], area.end()), heads.PLACE[area[1].lower()]
            known_place = final in ("City", "Country", "Province") and places.level(name.title()) is not None
            if final and not (reading.passage.kind == "headline" and confidence < 0.9 and not known_place):
                found.append(Candidate(at + cleaned[0], at + cleaned[1], final, 1.0 + confidence, "model"))
    return found


# Nouns that alone name nobody: "the Ministry" and "the Institute" are whatever was named before them.
_BARE = (
    heads.COMPANY | heads.TOPICS | heads.WEAK_COMPANY | heads.GOVERNMENT | heads.RESEARCH | heads.UNIVERSITY | heads.ASSOCIATION  # noqa: E501
    | heads.INSTITUTION | heads.CLUSTER | heads.POLICY | heads.EVENT | frozenset(("board", "party", "chamber", "company", "region"))  # noqa: E501
)  # fmt: skip
_COMMON = frozenset([
    "Standing Committee", "Executive Committee", "Steering Committee", "Audit Committee", "Advisory Board",
    "Executive Board", "Editorial Board", "Board of Trustees", "Board of Regents", "Board of Governors",
    "Central Government", "Federal Government", "Municipal Government", "Provincial Government", "Local Government",
    "State Government",
])  # fmt: skip
_LEADING = re.compile(r"^(?:(?:the|The|a|an|our|its|Mr|Ms|Mrs|Dr|Prof|Called|Named|Dubbed)\.?\s+|[^\w(]+)+")
_ENDED = re.compile(
    r"\b(?:Ltd|Limited|Inc|Corp|LLC|LLP|GmbH|AG|SE|plc|PLC|Oy|AB|ASA|Bhd)\.(?= (?!(?:Ltd|Inc|LLC|Co|S)\b)\w)"
)
_PARTICLES = re.compile(r"(?:\b(?:van|von|de|der|den|di|da|del|della|du|dos|al|bin|ter|ten|af|zu) )*$")
_YEARS = re.compile(r"(?<= (?:19|20)\d\d)[-–](?:(?:19|20)\d\d|\d\d)(?![\w-])")
_NUMBER = re.compile(r"\. ?\d+(?: of \d{4})?")
_TRAILING = re.compile(r"(?:[’']s?|[^\w).+]+| (?:of|for|in|at|and|the|on|by))$")


_OWNERLESS = re.compile(r"(?: (?:and|or|in|at|on|with|is|was|has|said|to|for|by|from|which|who)\b|[,;)])")
_AREA = re.compile(r" (district|province|county|borough|prefecture|peninsula|valley)\b")


def _misc_class(text: str, start: int, end: int) -> str | None:
    """A name of no kind the model knows is taken only where its form or what follows says what it is."""
    name = text[start:end]
    if name.split()[-1] == "AI" and " " in name:
        return "Organization"
    return cues.described_class(text, end)


def _cleaned(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Cut articles, titles, possessive endings and stray signs off a span; None when no capital or digit is left."""
    if re.match(r"[A-Z]\. [A-Z]", text[start:end]) and re.search(r"\b(?:Series|Class|Phase|Round) $", text[:start]):
        start += 3  # "a Series A. Quarry Capital led"
    lead = _LEADING.match(text[start:end])
    start += lead.end() if lead else 0
    if ended := _ENDED.search(text[start:end]):
        end = start + ended.end()  # "Nordal Service GmbH. Drones": two sentences
    while end > start and (tail := _TRAILING.search(text[start:end])):
        if tail[0] in ("'s", "’s") and _OWNERLESS.match(text, end) and " " not in text[start:end]:
            break  # "sold through Brink's and others": the ending belongs to the name
        end = start + tail.start()
    if (
        text[start:end].endswith(".")
        and not re.search(r"(?:\b\w\.){2,}$", text[start:end])
        and text[start:end].split()[-1].lower() not in heads.LEGAL
    ):
        end -= 1
    if years := _YEARS.match(text, end):
        end = years.end()  # "Housing Covenant 2026-2030"
    if text[start:end].endswith(" No") and (number := _NUMBER.match(text, end)):
        end = number.end()  # "Software Park No. 2"
    start, end = edges.without_officer(text, start, end)
    words = text[start:end].split()
    while len(words) > 1 and edges.is_title(words):
        start += len(words[0]) + 1
        words = text[start:end].split()
    name = text[start:end]
    if name in places.ADJECTIVES or (" " not in name and name.lower() in _BARE and name not in BODIES):
        return None
    if name in _COMMON or all(w.lower() in heads.TITLES | {"founding", "managing", "acting", "interim"} for w in words):
        return None
    if (
        len(name) < 2
        or not re.search(r"[A-Z0-9À-Þ]", name)
        or name.lower() in heads.TITLES
        or name.lower() in heads.STOP
    ):
        return None
    return start, end


def _refined(name: str, cls: str, text: str, end: int) -> str:
    """Make a model's coarse label a class of names: by list, by head noun, by what follows; "" drops it."""
    if name in BODIES:
        return BODIES[name]
    if (told := named_class(name, cls)) is not None:
        return told
    if places.well_known(name):
        return places.level(name) or "Place"
    if cls == "Person" or (cls == "Cluster" and name.split()[-1] in heads.WORKS):
        return cls if cls == "Person" else "Site"
    if cls == "Place":
        described = cues.described_class(text, end) if places.level(name) is None else None
        return "Company" if described == "Company" else _place_class(name)
    if cls == "Event":
        return "Conference" if heads.head_class(name.split()[-1]) == "Conference" else "Event"
    head = heads.head_class(name.split()[-1]) if " " in name else None
    if name.removesuffix(" AI") in places.ADJECTIVES:
        return ""
    if cls == "Product" and cues.described_class(text, end) == "Company":
        return "Company"
    if cls == "Organization":
        return head or cues.described_class(text, end) or "Company"
    return cls


def _place_class(name: str) -> str:
    if name in places.ADJECTIVES:
        return ""
    level = "City" if name.startswith("City of ") else places.level(name)
    head = heads.PLACE.get(name.split()[-1].lower()) or (
        "Cluster" if name.split()[-1].lower() in heads.CLUSTER else None
    )
    return (head if " " in name else None) or level or "Place"


def _chosen(found: list[Candidate], text: str, at: int) -> list[Candidate]:
    """Take the heavier of two that overlap; of nearly equal weight the longer; a quoted name takes a found class."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (-c.weight, c.start - c.end)):
        rivals = [k for k in kept if k.start < candidate.end and candidate.start < k.end]
        if not rivals:
            kept.append(candidate)
        elif len(rivals) == 1 and _wider(candidate, rivals[0], text, at):
            kept[kept.index(rivals[0])] = replace(
                candidate, cls=_joined_class(candidate, rivals[0], text, at), weight=rivals[0].weight
            )
        elif (
            len(rivals) == 1
            and not rivals[0].cls
            and (candidate.start, candidate.end) == (rivals[0].start, rivals[0].end)
        ):
            kept[kept.index(rivals[0])] = replace(rivals[0], cls=candidate.cls)
    return sorted(kept, key=lambda c: c.start)


def _agreeing(names: list[Candidate], text: str, at: int) -> list[Candidate]:
    """In a row "Apple and Nvidia" a name that only the model calls a product is what its neighbour is."""
    agreed = _listed_companies(names, text, at)
    for i, name in enumerate(agreed):
        if name.cls == "Company" and name.source == "model" and _in_row_with_person(agreed, i, text, at):
            agreed[i] = replace(name, cls="Person")
        if name.cls not in ("Product", "Event", "Place") or name.source != "model":
            continue
        for neighbour in agreed[max(0, i - 1) : i] + agreed[i + 1 : i + 2]:
            between = text[min(name.end, neighbour.end) - at : max(name.start, neighbour.start) - at]
            if neighbour.cls == "Company" and re.fullmatch(r"\s?(?:,|and|or|&|, and|, or)\s", between):
                agreed[i] = replace(name, cls="Company")
    return agreed


_COMPANIES_FOLLOW = re.compile(
    r"\b(?:companies|firms|start-?ups|businesses|tenants|customers|clients|rivals|competitors|suppliers|chipmakers|carmakers|automakers|enterprises"
    r"|manufacturers|unicorns|spin-?offs|spinouts|scale-?ups|banks|retailers|developers|makers)(?: \w+){0,3},? (?:including|such as|like|among them|namely) (?:the )?",  # noqa: E501
    re.IGNORECASE,
)
_ROW = re.compile(r"\s?(?:,|and|or|&|, and|, or|,? as well as)\s")


def _listed_companies(names: list[Candidate], text: str, at: int) -> list[Candidate]:
    """What stands in the row after "start-ups including" is a company, also a name that the model calls a person."""
    listed = list(names)
    for match in _COMPANIES_FOLLOW.finditer(text):
        position = match.end()
        for i, name in enumerate(listed):
            start, end = name.start - at, name.end - at
            if start < position:
                continue
            if start > position and not _ROW.fullmatch(text[position:start]):
                break
            person = name.cls == "Person" and " " not in text[start:end]
            unknown = name.cls in ("Product", "Event", "Place") and not places.level(text[start:end])
            if name.source == "model" and (person or unknown):
                listed[i] = replace(name, cls="Company", weight=LISTED)
            position = end
    return listed


def _in_row_with_person(names: list[Candidate], i: int, text: str, at: int) -> bool:
    """ "two students, Lena Dahl and Indrek Org": two words of no firm, joined to a person, where the model is not sure."""  # noqa: E501
    name = names[i]
    words = text[name.start - at : name.end - at].split()
    if len(words) != 2 or name.weight > 1.93 or any(heads.head_class(w) or not w.isalpha() for w in words):
        return False
    for neighbour in (names[i - 1] if i else None, names[i + 1] if i + 1 < len(names) else None):
        if neighbour is None or neighbour.cls != "Person":
            continue
        between = text[min(name.end, neighbour.end) - at : max(name.start, neighbour.start) - at]
        if re.fullmatch(r"\s?(?:,|and|or|&|, and)\s", between):
            return True
    return False


def _wider(candidate: Candidate, rival: Candidate, text: str, at: int) -> bool:
    """A model's span that contains a form's, both one capitalised run, is the fuller name."""
    inside = (
        candidate.start <= rival.start
        and rival.end <= candidate.end
        and candidate.end - candidate.start > rival.end - rival.start
    )
    run = text[candidate.start - at : candidate.end - at]
    extra = text[candidate.start - at : rival.start - at] + text[rival.end - at : candidate.end - at]
    if re.search(r"\b(?!of\b|for\b|the\b|de\b)[a-z]+\b", extra) or _DESCRIBED.search(extra):
        return False
    return (
        inside
        and candidate.source in ("model", "known")
        and rival.source in ("form", "list", "cue")
        and "," not in run
        and " and " not in run
    )


_DESCRIBED = re.compile(r"-(?:based|headquartered|owned|backed|listed|led)\b")


def _joined_class(wide: Candidate, narrow: Candidate, text: str, at: int) -> str:
    if narrow.source != "form":
        return wide.cls
    same_end = wide.end == narrow.end
    return narrow.cls if same_end else (heads.head_class(text[wide.start - at : wide.end - at].split()[-1]) or wide.cls)
