"""The class of a name from what the tagger of kinds says of it wherever it stands in the document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.english import heads, places
from ingest.mentions.english.form_classes import BODIES, named_class
from ingest.mentions.kind_classes import CLASSES_OF_KIND, KINDS_KEY, TOLD_BY_FORM
from ingest.mentions.name_tags import Named

SURE = 0.8  # share of its mentions, each by its confidence, that the tagger must give one kind
UNSURE, RATHER, CERTAIN = 0.65, 0.75, 0.985  # confidences of the two taggers, where they disagree
Seen = tuple[str, str, float]  # a name as the tagger marks it, its kind, the confidence


def tagged_names(doc: Any) -> list[Named]:
    """The names that the taggers of a pipeline see in a Doc, at its tokens: those with kinds, else doc.ents.

    Where the tagger of kinds is unsure and the other is not, the other's type counts."""
    ents = [Named(e.start, e.end, e.label_, e._.confidence if e.has_extension("confidence") else 1.0) for e in doc.ents]
    found: list[Named] | None = doc.user_data.get(KINDS_KEY)
    if found is None:
        return ents
    at = {(e.start, e.end): e for e in ents}
    return [_reconciled(n, at.get((n.start, n.end)), doc) for n in found]


def _reconciled(name: Named, other: Named | None, doc: Any) -> Named:
    if other is None:
        return name
    person = other.kind == "PER" and name.kind in ("COM", "INV", "ORG") and name.end - name.start > 1
    if person and other.confidence >= CERTAIN and (name.kind == "INV" or name.confidence < UNSURE):
        return other  # "Ada Berg is an investor": who invests is no firm by that
    firm = other.kind == "ORG" and other.confidence >= RATHER and name.kind == "LOC" and name.confidence < UNSURE
    return other if firm and places.level(doc[name.start : name.end].text) is None else name


def kinds_of(seen: Iterable[Seen]) -> dict[str, str]:
    """The kinds of the names of which the tagger is sure in all of a document."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    times = Counter[str]()
    for name, kind, confidence in seen:
        told[name][kind] += confidence  # type: ignore[assignment]
        times[name] += 1
    best = {name: counted.most_common(1)[0] for name, counted in told.items()}
    return {name: kind for name, (kind, share) in best.items() if share >= SURE * times[name]}


def settled_by_kind(
    classes: Mapping[str, str], kinds: Mapping[str, str], shown: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield each name with its class: the tagger's where it is sure and the name's own words do not say another.

    `shown`: names whose class the words beside them give."""
    for name, cls in classes.items():
        kind = kinds.get(name) if name not in shown else None
        if kind == "COM" and _may_be_firm(name, cls):
            yield name, "Company"
            continue
        yield name, cls if kind is None or _told(name, cls, kind) else class_of(name, kind)


_BUILT = heads.word_set("tower towers terminal terminals square bay valley island harbour harbor port plaza lane road")


def _may_be_firm(name: str, cls: str) -> bool:
    """ "Spire Towers", "Amber Bay": what such a noun ends may be a firm's name too, unless the gazetteer has it."""
    return cls in ("Site", "Zone") and name.split()[-1].lower() in _BUILT and places.level(name) is None


def _told(name: str, cls: str, kind: str) -> bool:
    """Say whether the class stays: the kind agrees, the name's words or a list tell it, or a firm is said to invest."""
    if cls in (*TOLD_BY_FORM, *CLASSES_OF_KIND.get(kind, ())) or {cls, kind} in _FIRMS:
        return True
    listed = name in BODIES or places.well_known(name) or (family(cls) == "place" and places.level(name) is not None)
    listed = listed or named_class(name, "Organization") == cls
    return listed or (" " in name and heads.head_class(name.split()[-1]) == cls)


#: Who invests once is no investor by trade, and which of them a firm is the tagger tells by that alone.
_FIRMS = ({"Company", "INV"}, {"Investor", "COM"})


def class_of(name: str, kind: str) -> str:
    """The class that a kind gives a name."""
    head = heads.head_class(name.split()[-1]) if " " in name else None
    if kind == "LOC":
        return places.level(name) or "Place"
    if kind == "CLU":
        return "Site" if name.split()[-1] in heads.WORKS else "Cluster"
    if kind == "EVT":
        return "Conference" if head == "Conference" else "Event"
    if kind == "ORG":
        return head if head in TOLD_BY_FORM else "Organization"
    return {"PER": "Person", "COM": "Company", "INV": "Investor", "PRO": "Product", "POL": "Policy"}[kind]
