"""SEC EDGAR through its JSON end points: new filings of some companies, politely."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from ingest.documents.failure import Failure
from ingest.documents.raw import Given, Raw
from ingest.errors import DocumentError, FetchError
from ingest.sources.fetch import Fetcher
from ingest.sources.source import Source
from ingest.sources.state import SourceState
from ingest.sources.taken import Seen, Taken, key_of
from ingest.sources.web import page

DATA_HOST = "https://data.sec.gov"
ARCHIVES = "https://www.sec.gov"  # filings themselves stand on another host than the lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One filing of a company's list."""

    cik: str
    company: str
    number: str  # accession number, with dashes
    form: str
    filed: str
    document: str  # its main file


def take(source: Source, state: SourceState, fetcher: Fetcher) -> Taken:
    """Return the filings of the spec's companies and forms that were not taken yet, oldest first.

    A filing that cannot be had is listed and tried again; a company list that cannot be had: FetchError.
    """
    seen = Seen.from_cursor(state.cursor)
    listed = [f for cik in source.ciks for f in _filings(source, cik, fetcher)]
    fresh = sorted((f for f in listed if key_of(f.number) not in seen), key=lambda f: (f.filed, f.number))
    items: list[Raw] = []
    failures: list[Failure] = []
    for filing in fresh[: source.most]:
        try:
            items += _files(source, filing, fetcher)
        except DocumentError as error:
            failures.append(Failure(source=error.source, reason=error.reason))
        else:
            seen.add(key_of(filing.number))
    return Taken(items=tuple(items), failures=tuple(failures), cursor=seen.cursor(), listed=len(listed))


def _filings(source: Source, cik: str, fetcher: Fetcher) -> Iterator[Filing]:
    url = f"{source.url.rstrip('/')}/submissions/CIK{int(cik):010d}.json"
    found = _json(url, fetcher)
    recent = found.get("filings", {}).get("recent", {})
    columns = [recent.get(name, []) for name in ("accessionNumber", "form", "filingDate", "primaryDocument")]
    for number, form, filed, document in zip(*columns, strict=True):
        if form.removesuffix("/A") in source.forms or form in source.forms:
            yield Filing(
                cik=str(int(cik)),
                company=found.get("name", ""),
                number=number,
                form=form,
                filed=filed,
                document=document,
            )


def _json(url: str, fetcher: Fetcher) -> dict[str, Any]:
    answer = fetcher.get(url, accept="application/json")
    try:
        found = json.loads(answer.data) if answer else {}
    except ValueError as error:
        raise FetchError(url, "does not answer with JSON; EDGAR may have moved, see ingest/sources/edgar.py") from error
    return found if isinstance(found, dict) else {}


def _files(source: Source, filing: Filing, fetcher: Fetcher) -> Iterator[Raw]:
    """Yield the main file, for a yearly report its EX-21, and for an 8-K its press releases (EX-99)."""
    host = ARCHIVES if urlsplit(source.url).hostname == urlsplit(DATA_HOST).hostname else source.url.rstrip("/")
    folder = f"{host}/Archives/edgar/data/{filing.cik}/{filing.number.replace('-', '')}"
    # "xslF345X05/form4.xml" is the form as a page; the XML itself stands without the folder.
    names = [re.sub(r"^xsl[^/]*/", "", filing.document)]
    wanted = {"10-K": r"ex-?_?(?:hibit)?-?_?21", "8-K": r"ex-?_?(?:hibit)?-?_?99"}.get(filing.form.removesuffix("/A"))
    if wanted:
        listing = _json(f"{folder}/index.json", fetcher).get("directory", {}).get("item", [])
        names += [
            i["name"]
            for i in listing
            if re.search(wanted, i["name"], re.I) and i["name"].endswith((".htm", ".html", ".txt"))
        ]
    given = Given(
        published=filing.filed,
        published_from="meta",
        publisher="SEC EDGAR",
        lang=source.language,
        kind=source.document_kind,
    )
    for name in dict.fromkeys(n for n in names if n):
        raw = page(f"{folder}/{name}", given, fetcher)
        yield replace(raw, facts=(("filer", filing.company), ("cik", filing.cik), ("accession", filing.number)))
