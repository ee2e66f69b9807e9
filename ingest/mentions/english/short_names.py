"""How a text calls again what it named in full, where no finder sees a name: initials, the first or the last word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from ingest.mentions.coreference import acronym, core_of, family, first_name
from ingest.mentions.english import heads
from ingest.mentions.english.form_classes import BODIES
from ingest.mentions.english.name_use import NameUse
from ingest.mentions.english.places import level

_ALONE = NameUse(r"(?<![\w-])", r"(?![\w-])(?! [A-Z])")


# "3mm has 40 employees", after 9mm Robotics Inc.: not "a 3mm gap".
_DOES = NameUse(after=r"(?:[’']s| (?:is|was|has|had|will|said|says|plans|sells|makes|employs|opened|raised|bought))\b")


def short_names(classes: Mapping[str, str], text: str, around: Callable[[str], str]) -> dict[str, str]:
    """How a text calls again what it named in full: a company without legal form, a person by surname."""
    added: dict[str, str] = {}
    lower = set(re.findall(r"\b[a-z]+\b", text))
    added |= _initials(classes, text)
    for name, cls in classes.items():
        words = name.split()
        short = (
            words[-1]
            if cls == "Person" and len(words) in (2, 3)
            else first_name(name)
            if family(cls) == "organization"
            else ""
        )
        numbered = short[:1].isdigit() and core_of(name) != name and _DOES.holds(short, around(short))
        if len(short) <= 2 or short in classes or short.lower() in heads.STOP or not (short[0].isupper() or numbered):
            continue
        if family(cls) == "organization" and level(short) in ("City", "Province", "Country"):
            continue  # "a PhD from Cambridge" in a text on Cambridge Innovation Capital
        if short.lower() not in lower and _ALONE.holds(short, around(short)):
            added[short] = cls
    return added


def _initials(classes: Mapping[str, str], text: str) -> dict[str, str]:
    """ "ADM", which no finder saw, after Archer-Daniels-Midland Co.: the initials of one organization."""
    firms = [(acronym(core_of(name)), name, cls) for name, cls in classes.items() if family(cls) == "organization"]
    times = Counter(short for short, _, _ in firms)
    return {
        short: cls
        for short, name, cls in firms
        if len(short) > 2 and times[short] == 1 and short not in classes and short not in BODIES
        if short in text
        and (found := re.search(rf"(?<![\w:(“\"-])(?<!: ){short}(?![\w-]| [A-Z])", text))
        and found.start() > text.find(name)
    }
