"""Who stands behind a name of one document: full forms, short forms, acronyms and names given in brackets.

Nominals and pronouns ("the company", "she") are resolved in `ingest.mentions.english.anaphora`, which needs the parse.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.mentions.english.heads import KINDS_BEFORE
from ingest.mentions.english.places import level, well_known

_LEGAL = re.compile(
    r"(?:(?:,\s*|\s+|(?=\())(?:\(\s?Group\s?\)|Co\.?,?\s?Ltd\.?|Company Limited|(?:Pte|Pvt|Pty)\.? Ltd\.?|Private Limited|Inc(?:orporated|\.)?|Corp\.?|Corporation|Ltd\.?"  # noqa: E501
    r"|Limited|LLC|LLP|L\.P\.|GmbH(?: & Co\.? KGa?A?)?|AG(?: & Co\.? KGa?A?)?|SE(?: & Co\. KGaA)?|NV|N\.V\.|BV|B\.V\.|SA|S\.A\.|SAS|PLC|plc|Plc|Oyj?|AB|ASA|A/S"  # noqa: E501
    r"|KK|K\.K\.|SpA|S\.p\.A\.|S\.r\.l\.|Srl|Sàrl|UG|ApS|KGaA|JSC|PJSC|PCL|(?:Sdn\.? )?(?:Berhad|Bhd\.?)|Tbk|Kft\.?|Zrt\.?|Nyrt\.?|Sp\. z o\.o\.|d\.o\.o\."  # noqa: E501
    r"|d\.d\.|a\.s\.|s\.r\.o\.|A\.Ş\.|OÜ|UAB|SIA|hf\.|S\.L\.|S\.A\.S\.|SAC|S\.A\.C\.|Ltda\.?|S\.A\. de C\.V\.|Company|Co\."  # noqa: E501
    r"|AS|Abp?|KG|LP|SARL|S\.A\.R\.L\.|S\.à r\.l\.|SRL|SPRL|BVBA|SCA|L\.L\.C\.|PLLC|P\.L\.C\.|OJSC|CJSC|OOO|PAO|EAD|EOOD|S/A|A\.S\.|WLL|W\.L\.L\.|FZE|FZCO|FZ-LLC"  # noqa: E501
    r"|S\.A\.E\.|S\.A\.B\. de C\.V\.|S\.A\.P\.I\. de C\.V\.|S\. de R\.L\. de C\.V\.|Sp\.k\.|G\.K\.|mbH|Public Company Limited"  # noqa: E501
    r"|(?<!& )Co))+$"
)
_GENERIC = frozenset([
    "technologies", "technology", "group", "holding", "holdings", "systems", "robotics", "semiconductor",
    "semiconductors", "labs", "industries", "international", "electronics", "motors", "pharmaceuticals", "pharma",
    "therapeutics", "networks", "software", "solutions", "biotech", "ai", "sciences", "dynamics", "analytics",
    "microsystems", "intelligence", "cells", "materials", "optics", "photonics", "computing",
    "manufacturing", "devices", "components", "instruments", "chemicals", "foods", "logistics", "microelectronics",
    "power",
])  # fmt: skip
# Words that make another company of the same first name: "Siemens Energy" is not Siemens.
_SISTERS = frozenset([
    "energy", "capital", "ventures", "partners", "bank", "financial", "finance", "insurance", "foundation", "research",
    "institute", "university", "motors", "cloud", "mobility", "healthineers", "automotive", "aerospace",
    "china", "europe", "america", "japan", "india", "fund", "international", "asset", "management", "securities",
    "life", "real", "estate", "investment", "investments", "wealth", "trust", "press", "hospital", "school", "college",
])  # fmt: skip
# What a firm sets up beside itself: "Veldra Industrial Innovation Fund" is not Veldra.
_FUNDS = frozenset(["fund", "ventures", "foundation", "institute", "university"])
# What a firm of two words more leaves out of its name later on.
_DROPPED = frozenset(["partners", "capital", "ventures", "group", "holdings", "bank", "investments", "fund"])
# What the arms and subsidiaries of a firm of two words are called.
_ARMS = frozenset([
    "securities", "infrastructure", "healthcare", "health", "services", "holdings", "group", "asset", "management",
    "investments", "investment", "properties", "retail", "university", "college", "school", "hospital", "park",
    "council", "association", "centre", "center", "museum", "agency", "authority", "department", "ministry",
    "government", "court", "exchange", "asia", "australia", "canada", "france", "germany", "uk", "usa", "international",
])  # fmt: skip
_ORGANIZATIONS = frozenset([
    "Organization", "Company", "Institution", "University", "ResearchInstitute", "GovernmentBody", "PartyBody",
    "Association", "Investor", "Exchange", "Hospital",
])  # fmt: skip
# Small words that begin a surname.
PARTICLES = frozenset(
    (
        "van",
        "von",
        "de",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "al",
        "bin",
        "ter",
        "zu",
        "ten",
        "del",
        "della",
        "af",
        "ibn",
    )
)
_SMALL = frozenset(["of", "the", "and", "for", "in", "at", "&", "de"])


@dataclass(slots=True)
class Entity:
    """One thing the document names: its fullest name, class, and every name used for it."""

    name: str
    cls: str
    names: list[str] = field(default_factory=list)


def family(cls: str) -> str:
    """Return the family inside which two names may stand for one thing: organisations, places, else the class."""
    if cls in _ORGANIZATIONS:
        return "organization"
    if cls in ("Country", "Province", "City", "District", "Zone", "Site", "Place", "Cluster"):
        return "place"
    return "event" if cls in ("Event", "Conference") else cls


def core_of(name: str) -> str:
    """Return an organisation's name without its legal form: "Harbor Cells Inc." gives "Harbor Cells"."""
    return _LEGAL.sub("", name).strip(" ,") or name


def first_name(name: str) -> str:
    """Return the word that an organisation goes by when the rest of its name is generic: "Orbit" of "Orbit Robotics", else ""."""  # noqa: E501
    words = core_of(name).split()
    generic = all(w.lower() in _GENERIC for w in words[1:])
    return words[0] if generic and words[0].lower() not in _GENERIC and (len(words) > 1 or words[0] != name) else ""


def entities_of(
    classes: Mapping[str, str],
    order: Sequence[str],
    aliases: Iterable[tuple[str, str]],
    parts: Collection[str] = (),
    apart: Collection[tuple[str, str]] = (),
) -> dict[str, Entity]:
    """Return name -> entity for all names of a document.

    `classes` gives each name's class, `order` the names as they first appear, `aliases` (short, full) pairs that the
    text itself introduces, `parts` the firms that it calls somebody's subsidiary, `apart` (short, full) pairs that it
    tells apart. A short form joins a full one
    only when exactly one full name fits.
    """
    full_of = {short: full for short, full in aliases if full in classes and short != full}
    place = {name: i for i, name in enumerate(order)}
    index = _by_word(order)
    for name in order:
        if name not in full_of:
            near = dict.fromkeys(f for key in (name.split()[0], name.split()[-1], name) for f in index.get(key, ()))
            fits = [f for f in near if f != name and (name, f) not in apart and _stands_for(name, f, classes, place)]
            whole = [f for f in fits if f not in parts]  # "Amber" is Amber Towers, not its unit Amber Towers Iberia
            fits = whole or [f for f in fits if not _branch(f.removeprefix(name + " "))]
            whole = [f for f in fits if core_of(f) == name]  # Norvik AS, not Norvik Connect, is Norvik
            fits = [f for f in fits if full_of.get(f) not in fits]  # a name that another one stands for already
            best = _one(whole) or _one(fits) or _introduced(name, fits, classes, place, parts)
            if best is not None:
                full_of[name] = best
    return _grouped(classes, order, full_of)


def _introduced(
    name: str, fits: Sequence[str], classes: Mapping[str, str], place: Mapping[str, int], parts: Collection[str]
) -> str | None:
    """Of two people of one surname the only one whom the text has named in full before it uses the surname alone.

    Of firms that begin alike the only one that is no branch of the other: "Kestrel" is Kestrel Data, which has founded
    Kestrel Johor."""
    before = [f for f in fits if place[f] < place[name]]
    if classes[name] == "Person":
        return before[0] if len(before) == 1 else None
    if family(classes[name]) != "organization" or not all(f.startswith(name + " ") for f in fits):
        return None
    whole = [f for f in before if not _branch(f.removeprefix(name + " ")) and f not in parts]
    groups = [f for f in whole if core_of(f).split()[-1].lower() in ("group", "holding", "holdings")]
    only = whole if len(whole) == 1 else groups
    return only[0] if len(only) == 1 and len(fits) > 1 else None


def _branch(rest: str) -> bool:
    """Say whether what follows a group's name makes a part of the group: a place, a fund, a number."""
    return level(rest) is not None or re.search(r"\b(?:Fund|[IVX]+|\d+)$", rest) is not None


def _by_word(order: Sequence[str]) -> dict[str, list[str]]:
    """Names by their words and by their acronym: only names that share one can stand for each other."""
    index: dict[str, list[str]] = {}
    for name in order:
        for key in {*(word.rstrip(",") for word in name.split()), acronym(core_of(name)), acronym(name)}:
            index.setdefault(key, []).append(name)  # "Orvane" of "Orvane, Inc."
    return {key: names[:200] for key, names in index.items()}


def _one(fits: list[str]) -> str | None:
    """The only full name, or the longest of a chain of forms of one name; None when two different ones fit."""
    if not fits:
        return None
    longest = max(fits, key=len)
    return longest if all(core_of(f) in longest for f in fits) else None


def _grouped(classes: Mapping[str, str], order: Sequence[str], full_of: Mapping[str, str]) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for name in order:
        root, seen = name, {name}
        while root in full_of and full_of[root] not in seen:
            root = full_of[root]
            seen.add(root)
        entity = found.get(root) or Entity(root, classes[root], [root])
        found[root] = found[name] = entity
        if name not in entity.names:
            entity.names.append(name)
    return found


def _stands_for(short: str, full: str, classes: Mapping[str, str], order: Mapping[str, int]) -> bool:
    if _initials_of(short, full, classes, order):
        return True
    if family(classes[short]) != family(classes[full]):
        return False
    if classes[short] == "Person":
        return _person_short(short, full)
    if family(classes[short]) == "organization":
        return _organization_short(short, full, order)
    if family(classes[short]) == "place" and full.removeprefix(short + " ") in (
        "District",
        "Province",
        "County",
        "New Area",
        "Prefecture",
        "City",
    ):
        return True  # "Haidian" for "Haidian District"
    of_park = family(classes[short]) == "place" and classes[full] in ("Cluster", "Zone", "Park") and " " in short
    if of_park and full.startswith(short + " ") and not well_known(short):
        return True  # "Blue Bay" for "Blue Bay Robotics Community"
    return classes[short] == classes[full] and _tail_of(short, full)


def _initials_of(short: str, full: str, classes: Mapping[str, str], order: Mapping[str, int]) -> bool:
    """Say whether letters that look like a firm's are a park's or body's: "SVSP", of a Sports Park."""
    kinds = {family(classes[short]), family(classes[full])}
    letters = len(short) > 2 and short.isupper() and short == acronym(full)
    return letters and "place" in kinds <= {"organization", "place"} and order[full] < order[short]


def _person_short(short: str, full: str) -> bool:
    parts, mine = full.split(), short.split()
    if len(mine) == 1:
        of_father = len(parts) > 3 and short == parts[-2]  # "Restrepo" of Juan Camilo Restrepo Uribe
        return len(parts) > 1 and (short in (parts[0], parts[-1]) or of_father)
    if len(mine) < len(parts) and mine[0].lower() in PARTICLES:
        tail = parts[-len(mine) :]
        return tail[0].lower() == mine[0].lower() and tail[1:] == mine[1:]  # "Van Dijk" after "Marco van Dijk"
    if len(mine) == 2 and len(parts) == 3 and parts[1:] == mine:
        return True  # "Sá Fortes" of Renata Sá Fortes
    return len(mine) < len(parts) and mine[0] == parts[0] and mine[-1] == parts[-1]


def _organization_short(short: str, full: str, order: Mapping[str, int]) -> bool:
    core, mine = core_of(full), core_of(short)
    if len(full) <= len(short) or (mine != short and mine != core):
        return False  # a name with a legal form of its own is whole: "Nexor GmbH" is not "Nexor Devices, Inc."
    if mine != short and core != full and _form(short, mine) != _form(full, core):
        return False  # Norvik GmbH is the German arm of Norvik AS
    if (
        mine == core
        or (mine == " ".join(core.split()[1:]) and _of_town(core, full) and len(mine.split()) > 1)
        or (short.isupper() and len(short) > 2 and short in (acronym(core), acronym(full)))
    ):
        return True
    words, given = core.split(), mine.split()
    rest = words[len(given) :]
    if words[: len(given)] == given and rest and all(w.lower() in _GENERIC for w in rest) and len(given) < 3:
        return order[full] < order[short] or core != full
    if _begins(given, words) or (len(words) > 2 and level(words[0]) is not None and _begins(given, words[1:])):
        return order[full] < order[short]
    if len(words) == 3 and given == [words[0], words[2]]:
        return order[full] < order[short]  # "Felix Terminals" after "Felix Container Terminals plc"
    words = [w for w in words if w.lower() not in PARTICLES]  # "Golfo" of Camaronera del Golfo
    last = len(words) == 2 and given == words[1:] and given[0].lower() not in _GENERIC
    if last and (core != full or words[0].lower() in KINDS_BEFORE):
        return True  # "Bosch" for "Robert Bosch GmbH", "Orvane" for "Groupe Orvane"
    if last and len(given[0]) > 3 and words[0] not in order and order[full] < order[short]:
        return True  # "Huanchaco" after "Pesquera Huanchaco", where nothing is called "Pesquera"
    return _tail_of(short, full) and len(given) > 1


def _of_town(core: str, full: str) -> bool:
    """ "Shenyang Qihe Forge Co Ltd": the town before the name is left out later."""
    first = core.split()[0]
    return well_known(first) or (core != full and level(first) in ("City", "Province"))


_SPELT = {
    "incorporated": "inc", "corporation": "inc", "corp": "inc", "limited": "ltd", "coltd": "ltd",
    "companylimited": "ltd", "company": "co", "pvtltd": "privatelimited", "publiccompanylimited": "pcl",
    "sdnbhd": "bhd", "sdnberhad": "bhd", "berhad": "bhd", "oyj": "oy",
}  # fmt: skip


def _form(name: str, core: str) -> str:
    """Return a name's legal form in small letters, spellings of one form made one."""
    bare = re.sub(r"[^a-z]", "", name.removeprefix(core).lower())
    return _SPELT.get(bare, bare)


def _begins(given: Sequence[str], words: Sequence[str]) -> bool:
    """Say whether a name begins with the words given, and goes on with what is left out later: "Varda Cell Works".

    Not where what follows makes a sister of it: "Siemens" is not Siemens Energy."""
    rest = words[len(given) :]
    kin = rest[0].lower() if rest else ""
    dropped = len(given) == 2 and len(rest) == 1 and kin in _DROPPED  # "Amber Bay" after "Amber Bay Partners"
    if not rest or list(words[: len(given)]) != list(given) or len(given) > 2:
        return False
    if (kin in _SISTERS | _ARMS and not dropped) or (len(rest) > 1 and rest[-1].lower() in _FUNDS):
        return False
    if not all(word == "&" or (word[0].isalpha() and word[-1].isalpha()) for word in rest) or rest[-1] == "&":
        return False  # two names that stand beside each other: "Orbit Labs & Co. Varda SE"
    initials = len(given[0]) == 3 and given[0].isupper()  # "HTI" after "HTI Cybernetics"
    return len(given[0]) > 3 or initials or len(given) > 1


def without_kind(short: str, full: str) -> bool:
    """ "Fennel Creek" after "Fennel Creek Wines": the two words without the trade that follows them."""
    given, words = short.split(), full.split()
    shorter = len(given) == 2 and len(words) == 3 and words[:2] == given
    return shorter and words[2].lower() not in _SISTERS | _ARMS and level(short) is None


def _tail_of(short: str, full: str) -> bool:
    """ "Science Park" after "Cambridge Science Park": the last words, at least two, of one longer name."""
    mine = short.split()
    return len(mine) > 1 and full.split()[-len(mine) :] == mine and len(full) > len(short)


def acronym(name: str) -> str:
    """Return the capitals of a name's words of weight: "Shanghai Jiao Tong University" gives "SJTU"."""
    return "".join(w[0] for w in re.split(r"[\s-]+", name) if w and w.lower() not in _SMALL and w[0].isupper())
