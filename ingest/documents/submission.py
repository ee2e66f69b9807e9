"""A complete EDGAR submission (.txt with <DOCUMENT> parts): its header's facts, and each part that is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.documents.dates import declared
from ingest.documents.forms import form_of_type

_PART = re.compile(r"<DOCUMENT>(.*?)(?:</DOCUMENT>|\Z)", re.S | re.I)
_BODY = re.compile(r"<TEXT>(.*?)(?:</TEXT>|\Z)", re.S | re.I)
_LEAST = 30  # characters of a part with words in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document of a submission: its form, file name and body (text, HTML or XML)."""

    form: str
    file_name: str
    body: str
    filed: str | None
    company: str


def is_submission(text: str) -> bool:
    """Say whether `text` is an EDGAR submission or one <DOCUMENT> of it."""
    return (
        re.match(r"\s*(?:-----BEGIN PRIVACY|<SEC-DOCUMENT>|<IMS-DOCUMENT>|<SUBMISSION>|<DOCUMENT>)", text, re.I)
        is not None
    )


def parts_of(text: str) -> Iterator[Part]:
    """Yield the parts that have a form we read, or that are press releases (EX-99); pictures and data are left out."""
    filed = re.search(r"FILED AS OF DATE:\s*(\d{4})(\d\d)(\d\d)", text)
    company = re.search(r"COMPANY CONFORMED NAME:\s*(.+)", text)
    for found in _PART.finditer(text):
        head = found[1][:2_000]
        kind = re.search(r"<TYPE>\s*([^\n<]+)", head, re.I)
        body = _BODY.search(found[1])
        name = kind[1].strip() if kind else ""
        if body and (form_of_type(name) or name.upper().startswith("EX-99")) and len(body[1]) > _LEAST:
            yield Part(
                form=form_of_type(name),
                file_name=_file_name(head) or name,
                body=_unwrapped(body[1]),
                filed=declared("-".join(filed.groups())) if filed else None,
                company=company[1].strip() if company else "",
            )


def _file_name(head: str) -> str:
    found = re.search(r"<FILENAME>\s*([^\n<]+)", head, re.I)
    return found[1].strip() if found else ""


def _unwrapped(body: str) -> str:
    return re.sub(r"^\s*<(XML|XBRL|PDF)>\s*|\s*</(XML|XBRL|PDF)>\s*$", "", body, flags=re.I)
