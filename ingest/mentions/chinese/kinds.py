# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Names as the tagger of kinds finds them, as candidates beside those of form, and what it says against others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import places
from ingest.mentions.chinese.organizations import all_generic
from ingest.mentions.chinese.places import class_of_place
from ingest.mentions.chinese.support import class_of_organization
from ingest.mentions.chinese.titles import is_title
from ingest.mentions.chinese.words import Kind, Words

LEAST = 0.4  # confidence from which a name that nothing else finds is taken
SURE = 0.7  # from which the tagger's edges or kind count more than a form that proves little
_PAIRS = ("“”", "‘’", "《》", "()")
_AREAS = (
    (r"科学城$", "ScienceCity"),
    (r"(?:开发区|高新区|保税区|自贸区|示范区|合作区|试验区|新区|经开区)$", "Zone"),
    (r"(?:产业园|科技园|工业园|园区|软件园|创业园|园)$", "Park"),
    (r"(?:大厦|广场|号楼|座|中心|大楼|楼)$", "Building"),
    (r"(?:工厂|厂|基地|厂房|厂区|港|码头|仓|电站|矿|车间)$", "Site"),
)
_EVENTS = re.compile(r"(?:大会|论坛|峰会|博览会|年会|发布会|展览会|展|会)$")
_OF_MARK = {
    "PER": ("Person", "Official"),
    "COM": ("Company",),
    "INV": ("Investor",),
    "LOC": ("Country", "Province", "City", "District", "Place", "Zone"),
    "CLU": ("Cluster", "Park", "Zone", "ScienceCity", "Site", "Building"),
    "PRO": ("Product", "Technology"),
    "EVT": ("Event", "Conference"),
    "POL": ("Policy",),
}
#: Classes that only a name's own words give: no tagger overrules them.
_TOLD = ("University", "Hospital", "Exchange", "GovernmentBody", "PartyBody", "Association", "ResearchInstitute", "Institution")


def by_kind(text: str, words: Words) -> Iterator[Candidate]:
    """Yield the tagger's names with the class that kind and form give."""
    for kind in words.kinds:
        start, end = _bare(text, kind.start, kind.end)
        name = text[start:end]
        if end - start < 2 or kind.confidence < LEAST or all_generic(name) or is_title(name):
            continue
        if kind.label != "LOC" and name in places() or (kind.label == "LOC" and end - start < 2):
            continue
        yield Candidate(start=start, end=end, cls=_class_of(kind.label, name), score=_score(kind.confidence))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the signs round it."""
    if text[start : start + 1] + text[end - 1 : end] in _PAIRS:
        return start + 1, end - 1
    return start, end


def _score(confidence: float) -> float:
    return 0.76 + 0.22 * confidence


def _class_of(label: str, name: str) -> str:
    if label == "LOC":
        return class_of_place(name)
    if label == "CLU":
        return next((cls for pattern, cls in _AREAS if re.search(pattern, name)), "Cluster")
    if label == "EVT":
        return "Conference" if _EVENTS.search(name) else "Event"
    if label == "ORG":
        found = class_of_organization(name)
        return "Organization" if found == "Company" else found
    return {"PER": "Person", "COM": "Company", "INV": "Investor", "PRO": "Product", "POL": "Policy"}[label]


def settled_by_kind(text: str, words: Words, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the names in the class of which the tagger is sure, where form does not tell the class."""
    sure = {_bare(text, k.start, k.end): k for k in words.kinds if k.confidence >= SURE}
    for name in chosen:
        kind = sure.get((name.start, name.end))
        form = text[name.start : name.end]
        if kind is None or name.cls in (*_TOLD, *_OF_MARK.get(kind.label, ())) or form in places():
            yield name
        elif kind.label != "ORG":
            yield replace(name, cls=_class_of(kind.label, form))
        else:
            yield name
