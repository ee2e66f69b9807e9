"""Invented names for the written sentences: people, firms, places and bodies, put together from lists of words."""

from __future__ import annotations

import csv
import gzip
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

WORDS = Path(__file__).parent / "written" / "names.txt"


@dataclass(frozen=True, slots=True)
class Name:
    """A full name and the shorter one that a text may go on with."""

    full: str
    short: str


class Names:
    """Draws names by the letter of a slot (written/README.md); the same seed draws the same names."""

    def __init__(self, cities: Path, seed: int) -> None:
        self._dice = random.Random(seed)
        self._cities = cities
        lines = (line.partition(":") for line in WORDS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
        self._lists = {key: [w.strip() for w in words.split(",")] for key, _, words in lines}
        self._lists["form"] += ["Co., Ltd."] * 3  # has a comma of its own

    def draw(self, letter: str) -> Name:
        """Return a name for a slot. KeyError: no such letter."""
        name = {
            "c": self._company, "v": self._investor, "p": self._person, "l": self._city, "r": self._province,
            "n": self._country, "d": self._district, "u": self._university, "h": self._hospital, "o": self._institute,
            "g": self._government, "s": self._association, "x": self._exchange, "k": self._park, "m": self._product,
            "e": self._event, "y": self._policy,
        }[letter]()  # fmt: skip
        return name if isinstance(name, Name) else Name(name, name)

    def _of(self, key: str) -> str:
        return self._dice.choice(self._lists[key])

    def _chance(self, share: float) -> bool:
        return self._dice.random() < share

    def _coined(self) -> str:
        word = self._of("start") + (self._of("middle") if self._chance(0.5) else "") + self._of("end")
        if self._chance(0.12) and len(word) > 5:
            return word[:3] + word[3:].capitalize()
        return word.upper() if self._chance(0.04) and len(word) < 6 else word

    def _stem(self) -> str:
        draw = self._dice.random()
        if draw < 0.45:
            return self._coined()
        if draw < 0.85:
            return self._of("core")
        return self._of("last") if draw < 0.95 else f"{self._of('last')} & {self._of('last')}"

    def _company(self) -> Name:
        if self._chance(0.15):
            known = self._of("known")
            return Name(known, known)
        stem = self._stem()
        core = f"{stem} {self._of('trade')}" if self._chance(0.5) else stem
        full = f"{core} {self._of('form')}" if self._chance(0.25) else core
        return Name(full, stem if self._chance(0.6) else core)

    def _investor(self) -> Name:
        stem = f"{self._of('last')} {self._of('last')}" if self._chance(0.1) else self._stem()
        if self._chance(0.1):
            return Name(full := f"{self._city()} {self._of('fund')}", full)
        full = f"{stem} {self._of('fund')}" if self._chance(0.92) else stem
        return Name(full, stem if self._chance(0.3) else full)

    def _person(self) -> Name:
        last = self._of("last")
        first = self._of("first")
        if self._chance(0.1):
            first += f" {self._dice.choice('ABCDEFGHJKLMNPRSTW')}."
        if self._chance(0.05):
            return Name(f"{last}-{self._of('last')}", last)
        return Name(f"{first} {last}", last)

    @cached_property
    def _world(self) -> list[tuple[str, str, str]]:
        rows = csv.DictReader(io.StringIO(gzip.decompress(self._cities.read_bytes()).decode("utf-8")))
        return [(r["name"], r["subcountry"], r["country"]) for r in rows if len(r["name"]) > 3 and r["subcountry"]]

    def _city(self) -> str:
        return self._dice.choice(self._world)[0]

    def _province(self) -> str:
        return self._dice.choice(self._world)[1]

    def _country(self) -> str:
        return self._dice.choice(self._world)[2]

    def _district(self) -> str:
        stem = self._of("last") if self._chance(0.3) else self._of("core")
        return f"{stem} {self._dice.choice(('District', 'Quarter', 'County', 'borough', 'district'))}"

    def _university(self) -> Name:
        place = self._city() if self._chance(0.8) else self._province()
        draw = self._dice.random()
        if draw < 0.4:
            return Name(f"University of {place}", f"University of {place}")
        if draw < 0.6:
            return Name(f"{place} University of {self._of('field')}", f"{place} University")
        if draw < 0.8:
            return Name(full := f"{place} University", full)
        return Name(full := f"{place} {self._of('institute')}", full)

    def _hospital(self) -> str:
        return f"{self._city()} {self._of('hospital')}"

    def _institute(self) -> Name:
        lab = self._of("lab")
        draw = self._dice.random()
        if draw < 0.3:
            return Name(f"{self._city()} {lab}", lab)
        if draw < 0.6:
            return Name(lab, lab)
        return Name(f"{self._of('last')} {lab}", lab) if draw < 0.8 else Name(f"{self._of('region')} {lab}", lab)

    def _government(self) -> str:
        draw = self._dice.random()
        if draw < 0.2:
            return self._of("body")
        if draw < 0.5:
            return f"{self._city()} {self._of('local')}"
        ministry = self._of("ministry")
        if draw < 0.7:
            return f"{self._country()} {ministry}" if self._chance(0.5) else f"{ministry} of {self._country()}"
        return f"{self._of('region')} {ministry}" if draw < 0.8 else ministry

    def _association(self) -> str:
        owner = self._country() if self._chance(0.5) else self._city()
        return f"{owner} {self._of('union')}" if self._chance(0.8) else f"{self._of('region')} {self._of('union')}"

    def _exchange(self) -> str:
        return self._of("bourse")

    def _park(self) -> Name:
        stem = self._city() if self._chance(0.5) else self._stem()
        if self._chance(0.9):
            return Name(full := f"{stem} {self._of('estate')}", full)
        ending = self._dice.choice(("Yard", "Works", "House", "One", "Square"))
        return Name(full := f"{self._of('core')} {ending}", full)

    def _product(self) -> str:
        stem = self._coined() if self._chance(0.7) else self._of("core")
        return f"{stem} {self._of('series')}" if self._chance(0.4) else stem

    def _event(self) -> str:
        stem = self._city() if self._chance(0.6) else self._of("core")
        year = f" {self._dice.randint(2018, 2027)}" if self._chance(0.3) else ""
        return f"{stem} {self._of('event')}{year}"

    def _policy(self) -> str:
        return f"{self._country() if self._chance(0.6) else self._of('region')} {self._of('policy')}"


def letters() -> Sequence[str]:
    """Return the letters of slots, in the order of the kinds they stand for."""
    return tuple("cvplrnduhogsxkmey")
