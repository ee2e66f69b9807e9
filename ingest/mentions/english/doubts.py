"""The class of a name where the tagger of kinds is in doubt and the rest of the document is not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ingest.mentions.coreference import core_of, family
from ingest.mentions.english import heads
from ingest.mentions.english.by_kind import Seen
from ingest.mentions.english.gender import is_given_name
from ingest.mentions.english.name_use import NameUse
from ingest.mentions.english.places import level
from ingest.mentions.english.uses import acts_as_company, deals, goes_on_as_person, works_or_speaks

_DOUBT = 0.9  # mean confidence of the tagger below which a surname of somebody named in full is not a firm's name
_RATHER = 0.95  # below which one word that does nothing as people do is nobody
_LITTLE = 0.8  # below which an unknown "place" that others deal with is a firm
_LEAST = 0.7  # and below which a name is of the kind that its first words have alone
_INNER_CAPITALS = re.compile(r"[A-Z]{2}[a-z]|[a-z]{2}[A-Z]{2}|[a-z]{3}[A-Z][a-z]|^[A-Z]-[A-Z]{2}")
_SCOTS = re.compile(r"\b(?:Mac|Fitz|Des|Van|Vander)[A-Z]")


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of a document: classes, those that have a word, how sure the tagger is, the words round a name."""

    classes: Mapping[str, str]
    by_word: Mapping[str, list[str]]
    sure: Mapping[str, float]
    around: Callable[[str], str]

    def unsure(self, name: str, least: float) -> bool:
        """Say whether the tagger marks a name, and less surely than that."""
        return self.sure.get(name, 1.0) < least


def settled_doubts(
    classes: Mapping[str, str], seen: Iterable[Seen], around: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """Yield each name whose class the document tells better than the tagger, with that class.

    `seen`: what the tagger marked; `around`: the words round a name."""
    names = _Names(classes, by_words(classes), _means(seen), around)
    for name, cls in classes.items():
        better = next((found for rule in _RULES if (found := rule(name, cls, names)) is not None), None)
        if better is not None and better != cls:
            yield name, better


def by_words(classes: Iterable[str]) -> dict[str, list[str]]:
    """Names by their words, commas apart: "Orvane" of "Orvane, Inc."."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in classes:
        for word in {w.rstrip(",") for w in name.split()}:
            found[word].append(name)
    return found


def _means(seen: Iterable[Seen]) -> dict[str, float]:
    told: dict[str, list[float]] = defaultdict(list)
    for name, _, confidence in seen:
        told[name].append(confidence)
    return {name: sum(shares) / len(shares) for name, shares in told.items()}


def _surname(name: str, cls: str, names: _Names) -> str | None:
    """ "Nymark", taken for a firm, is Ib Nymark, unless a firm of the document bears the name too."""
    if cls not in ("Company", "Investor", "Product", "Organization") or " " in name:
        return None
    longer = [n for n in names.by_word.get(name, ()) if n != name]
    people = [n for n in longer if names.classes[n] == "Person" and n.endswith(" " + name)]
    only = bool(people) and len(people) == len(longer)
    if only and _beside_surname(name, names):
        return "Person"
    doubtful = only and names.unsure(name, _DOUBT)
    return "Person" if doubtful and not acts_as_company(name, names.around(name), alone=True) else None


def _beside_surname(name: str, names: _Names) -> bool:
    """ "Orrego and Velis keep 15% each", after Nora Orrego and Hugo Velis."""
    pair = re.compile(
        rf"\b{re.escape(name)} and ([A-Z][\w’'-]+)(?! [A-Z])|\b([A-Z][\w’'-]+) and {re.escape(name)}\b(?! [A-Z])"
    )
    others = {m[1] or m[2] for m in pair.finditer(names.around(name))}
    people = [n for other in others for n in names.by_word.get(other, ()) if n.endswith(" " + other)]
    return any(names.classes[n] == "Person" for n in people)


def _no_place(name: str, cls: str, names: _Names) -> str | None:
    """ "ZestyAI", "M-KOPA": no place is written so; nor is "Northvolt" one, whom somebody joined the firm from."""
    if cls != "Place" or level(name) is not None or name.split()[-1].lower() in heads.PLACE:
        return None
    if _INNER_CAPITALS.search(name) and not _SCOTS.search(name):
        return "Company"
    around = names.around(name)
    if (name.isupper() and len(name) > 2) or _beside_maker(name, around, names.classes):
        return "Company"
    return "Company" if acts_as_company(name, around) or (names.unsure(name, _LITTLE) and deals(name, around)) else None


def _no_product(name: str, cls: str, names: _Names) -> str | None:
    """ "X released one, and Orvane AI its K3": two words that end as firms' names do, and no sure product."""
    ends = " " in name and name.endswith((" AI", " Labs", " Technologies"))
    return "Company" if cls == "Product" and ends and names.unsure(name, _LEAST) else None


def _beside_maker(name: str, around: str, classes: Mapping[str, str]) -> bool:
    """ "chips from Horizon Robotics and the lidars from Orvane": things come from it as others do from a firm."""
    row = re.compile(
        rf"\bfrom (?P<firm>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)(?:,|,? and) (?:the |its |their )?(?:[a-z-]+ ){{0,2}}[a-z-]+s from {re.escape(name)}\b"  # noqa: E501
    )
    return any(classes.get(m["firm"]) in ("Company", "Investor") for m in row.finditer(around))


def _no_person(name: str, cls: str, names: _Names) -> str | None:
    """ "told Caixin", "Infineon asked once": one word that is nobody's surname and does nothing that people do."""
    if cls != "Person" or " " in name or any(names.classes[n] == "Person" for n in names.by_word[name] if n != name):
        return None
    if not names.unsure(name, _RATHER) or level(name) is not None:
        return None
    return None if works_or_speaks(name, names.around(name)) else "Company"


def _longer(name: str, cls: str, names: _Names) -> str | None:
    """ "Norvel Micro" is what "Norvel" is: a firm, where the tagger makes nothing sure of the longer name."""
    if cls not in ("Cluster", "Place", "Person") or not names.unsure(name, _LEAST):
        return None
    words = core_of(name).split()
    if heads.head_class(words[-1]) == cls:
        return None
    shorter = (" ".join(words[:size]) for size in range(1, len(words)))
    firm = next((s for s in shorter if names.classes.get(s) in ("Company", "Investor")), None)
    told = firm is not None and names.sure.get(firm, 0.0) > names.sure.get(name, 1.0) and level(firm) is None
    return "Company" if told and family(cls) != "organization" else None


_HIS = NameUse(after=r" [a-z]+(?:ed|t|d) (?:his|her) ")  # "Adonis sold his 35 percent"
_A_FIRM = NameUse(
    after=r"(?:,| is| was) (?:an?|the|one of the) (?:[\w-]+ ){0,3}(?:firms?|company|companies|manufacturer|maker)\b"
)


_MET = r"(?:\b(?:[Aa]sk(?:ed)? for|Hi|Hello|Dear|[Tt]hanks,?|[Tt]hank you,?|[Tt]alk(?:ed)? to|[Ss]poke (?:to|with)|[Gg]oing to)\s|(?:^|\n)\s*[-–—~]{1,3}\s?)"  # noqa: E501


def _first_name(name: str, cls: str, names: _Names) -> str | None:
    """ "Ask for Paul", "--Paul, Atlanta": whoever is asked for, greeted or signs by a given name is somebody."""
    if not is_given_name(name) or cls not in ("Company", "Place", "Product", "Cluster") or level(name) is not None:
        return None
    met = re.search(rf"{_MET}{re.escape(name)}\b(?![’']s)", names.around(name)) is not None
    return "Person" if met and len(names.by_word[name]) == 1 else None


def _given(name: str, cls: str, names: _Names) -> str | None:
    """ "Mathieu Delbosc", taken for a firm, is somebody: the text says "Mathieu" later, or goes on with "She"."""
    words = name.split()
    if cls not in ("Company", "Product") or len(words) != 2 or heads.head_class(words[1]) is not None:
        return None
    if not all(w[:1].isupper() and w[1:].islower() for w in words) or level(words[0]) is not None:
        return None
    first = names.classes.get(words[0]) == "Person" and names.sure.get(words[0], 0.0) > names.sure.get(name, 1.0)
    kin = any(names.classes[n] == "Person" and n.endswith(" " + words[0]) for n in names.by_word[words[0]])
    she = names.unsure(name, _RATHER) and goes_on_as_person(name, names.around(name))
    his = (
        is_given_name(words[0])
        and _HIS.holds(words[1], names.around(words[1]))
        and not _A_FIRM.holds(name, names.around(name))
    )
    return "Person" if (first and not kin) or she or his else None


def _firm_in_full(name: str, cls: str, names: _Names) -> str | None:
    """ "Ceiba Animación", taken for somebody, is the firm that the text calls "Ceiba" later."""
    words = name.split()
    if cls != "Person" or len(words) != 2 or is_given_name(words[0]) or names.classes.get(words[0]) != "Company":
        return None
    kin = any(names.classes[n] == "Person" and n != name for word in words for n in names.by_word[word])
    return None if kin or works_or_speaks(name, names.around(name)) else "Company"


_RULES = (
    _firm_in_full,
    _surname,
    _no_place,
    _no_person,
    _no_product,
    _longer,
    _given,
    _first_name,
)  # the first that has a say
