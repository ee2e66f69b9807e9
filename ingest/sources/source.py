"""A source: where texts come from periodically, as its small spec file (TOML) says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from ingest.documents.document import Kind, Lang
from ingest.errors import SourceError

SourceKind = Literal["feed", "web", "folder", "edgar"]
SPECS = Path(__file__).parent / "specs"  # examples; a user's own stand in KG_HOME/sources
_UNITS = {"m": 60, "h": 3600, "d": 86_400, "w": 604_800}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One periodic source. `every` is in seconds; `least` and `most` are items expected of one visit."""

    id: str  # the spec's file name without its ending
    name: str
    kind: SourceKind
    url: str  # of the feed, page, folder, or the EDGAR data host
    publisher: str
    licence: str
    language: Lang | None
    document_kind: Kind | None
    every: int
    least: int
    most: int
    follow: bool  # fetch the page of a feed item that has only a summary
    links: str  # web: a pattern; links of the page that fit it are the items
    ciks: tuple[str, ...]  # edgar: whose filings
    forms: tuple[str, ...]  # edgar: which forms
    contact: str  # edgar asks for a mail address in the User-Agent
    pause: float  # seconds between two requests to one host


class Spec(BaseModel):
    """A spec file as it is written."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1)
    kind: SourceKind
    url: str = Field(min_length=1)
    publisher: str = ""
    licence: str = Field(min_length=1, description="what allows us to read and quote it")
    language: Lang | None = None
    document_kind: Kind | None = None
    every: str = "1h"
    least: int = Field(default=0, ge=0)
    most: int = Field(default=200, ge=1, le=10_000)
    follow: bool = True
    links: str = ""
    ciks: tuple[str, ...] = ()
    forms: tuple[str, ...] = ("8-K", "10-K", "3", "4", "5", "SC 13D", "SC 13G", "DEF 14A")
    contact: str = ""
    pause: float = Field(default=1.0, ge=0, le=60)

    @field_validator("every")
    @classmethod
    def _is_span(cls, value: str) -> str:
        if not re.fullmatch(r"\d{1,4}[mhdw]", value) or seconds(value) < 60:
            raise ValueError("write a number and m, h, d or w, such as 30m or 1d; a minute at least")
        return value

    @field_validator("links")
    @classmethod
    def _is_pattern(cls, value: str) -> str:
        try:
            re.compile(value)
        except re.error as error:
            raise ValueError(f"is no pattern ({error})") from error
        return value


def seconds(span: str) -> int:
    """Return the seconds of a span such as "90m" or "1d"."""
    return int(span[:-1]) * _UNITS[span[-1]]


def load_source(path: Path) -> Source:
    """Return the source that a spec file describes; SourceError names the file, the field and what is wrong."""
    try:
        spec = Spec.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourceError(f"{path}: cannot be read ({error})") from error
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise SourceError(f"{path}: {wrong}") from error
    if spec.kind == "edgar" and (not spec.ciks or "@" not in spec.contact):
        raise SourceError(
            f"{path}: an edgar source needs ciks, and contact with a mail address, which the SEC asks for"
        )
    values = spec.model_dump() | {"every": seconds(spec.every)}
    return Source(id=path.stem, **values)


def load_sources(folders: Iterable[Path]) -> tuple[list[Source], list[SourceError]]:
    """Return the sources of all spec files in `folders` (a later folder wins), and the bad files."""
    files = {path.stem: path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.toml"))}
    found: list[Source] = []
    wrong: list[SourceError] = []
    for path in files.values():
        try:
            found.append(load_source(path))
        except SourceError as error:
            wrong.append(error)
    return found, wrong
