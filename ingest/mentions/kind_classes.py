"""Which classes of the ontology a kind of the taggers of names stands for."""

from __future__ import annotations

KINDS_KEY = "ecosystem_kinds"  # in doc.user_data: names with their kinds, at their tokens
CLASSES_OF_KIND = {
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
TOLD_BY_FORM = (
    "University", "Hospital", "Exchange", "GovernmentBody", "PartyBody", "Association", "ResearchInstitute",
    "Institution", "Park", "Zone", "ScienceCity", "Site", "Building",
)  # fmt: skip
