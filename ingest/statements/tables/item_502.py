# ruff: noqa: E501  a pattern is easier to check on one line
"""Item 5.02 of form 8-K: officers and directors who are appointed or leave, in the set phrases that lawyers use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents.dates import iso_date
from ingest.documents.document import Document
from ingest.documents.layout import Span
from ingest.documents.sections import sections
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ingest.statements.tables.claims import claim, mention
from ingest.statements.tables.cover_page import company_of
from ingest.statements.tables.filer_names import person_in, person_name
from ingest.statements.tables.proxy import titles_in

METHOD = "8-K item 5.02"
_NAME = r"(?:(?:Mr|Ms|Mrs|Dr|Messrs)\.?\s+)?[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]+|de|van|von|der|la|“[A-Z]\w+”|\([A-Z]\w+\))){0,4}(?:,?\s+(?:Jr|Sr|M\.D|Ph\.D)\.|,?\s+(?:II|III|IV))?"
_ASIDE = r"(?:,\s*(?:age\s+)?\d\d,?|\s*\(age\s+\d\d\),?|,[^,.;]{3,120},)?"
_BODY = r"(?:[Tt]he\s+(?:Board|Company|Committee)|[Bb]oard)"
_TITLE = r"(?P<title>[^.;]{3,220}?)"
_STOP = r"(?=\s*,?\s*(?:effective|with effect|commencing|beginning|to (?:succeed|replace|fill|hold)|succeeding|replacing|until|subject to|upon|in (?:each|connection)|following|on (?:an? )?(?:interim|[A-Z][a-z]+ \d))|[.;]|,\s*(?:and|who|which|where|reporting|a\s+position)\b)"
_RANK = r"(?:Interim|Acting|Chief|President|Executive|Senior|Vice|General|Director|Treasurer|Secretary|Chair\w*|Corporate|Principal|Controller)"
_SHORT_NAME = r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]+)){1,3}?"
_APPOINTED = (
    re.compile(
        rf"\b(?:appointed|elected|named|promoted)\s+(?P<name>{_SHORT_NAME})\s+(?P<title>{_RANK}\b[^.;]{{2,160}}?){_STOP}"
    ),
    re.compile(
        rf"(?P<name>{_NAME}){_ASIDE}\s+(?:was|has\s+been)\s+(?:appointed|elected|named|promoted)\s+(?P<title>{_RANK}\b[^.;]{{2,160}}?){_STOP}"
    ),
    re.compile(
        rf"\b(?:has\s+|have\s+|unanimously\s+|also\s+)?(?:appointed|elected|named|promoted)\s+(?P<name>{_NAME}){_ASIDE}\s+(?:as|to\s+(?:serve\s+as|the\s+(?:position|role|office)s?\s+of|be|become)|to)\s+{_TITLE}{_STOP}"
    ),
    re.compile(
        rf"(?P<name>{_NAME}){_ASIDE}\s+(?:was|has\s+been|were)\s+(?:also\s+)?(?:appointed|elected|named|promoted)\s+(?:as|by\s+the\s+Board[^,.;]{{0,60}}?\s+(?:as|to\s+serve\s+as)|to\s+(?:serve\s+as|the\s+(?:position|role|office)s?\s+of)|to)\s+{_TITLE}{_STOP}"
    ),
    re.compile(
        rf"\bappointment\s+of\s+(?P<name>{_NAME}){_ASIDE}\s+(?:as|to\s+(?:the\s+(?:position|role|office)\s+of)?)\s*{_TITLE}{_STOP}"
    ),
    re.compile(
        rf"(?P<name>{_NAME}){_ASIDE}\s+will\s+(?:serve\s+as|assume\s+the\s+(?:position|role|office)\s+of|become)\s+{_TITLE}{_STOP}"
    ),
)
_AS = r"(?:as|from\s+(?:his|her|their|the)\s+(?:position|role|office|post)s?\s+as|from(?=\s+(?:the\s+)?(?:Company[’']s\s+)?Board))"
_LEFT = (
    re.compile(
        rf"(?P<name>{_NAME}){_ASIDE}\s+(?:has\s+)?(?:resigned|retired|stepped\s+down|departed|ceased\s+(?:to\s+serve|serving))\s+{_AS}\s+{_TITLE}{_STOP}"
    ),
    re.compile(
        rf"(?P<name>{_NAME}){_ASIDE}\s+(?:has\s+)?(?:notified|informed|advised|delivered\s+notice\s+to|tendered)[^.;]{{0,120}}?\b(?:of\s+(?:his|her|their)\s+)?(?:resignation|retirement|(?:decision|intention|intent)\s+to\s+(?:resign|retire|step\s+down))\s+{_AS}\s+{_TITLE}{_STOP}"
    ),
    re.compile(
        rf"(?P<name>{_NAME}){_ASIDE}\s+will\s+(?:resign|retire|step\s+down|depart|cease\s+(?:to\s+serve|serving))\s+{_AS}\s+{_TITLE}{_STOP}"
    ),
    re.compile(
        rf"\b(?:resignation|retirement|departure|termination)\s+of\s+(?P<name>{_NAME}){_ASIDE}\s+{_AS}\s+{_TITLE}{_STOP}"
    ),
)
_EFFECTIVE = re.compile(
    r"(?:effective|with effect|commencing|beginning)\s+(?:(?:as\s+of|on|from|immediately\s+(?:on|as\s+of)?)\s+)?(?P<when>[A-Z][a-z]+ \d{1,2}, \d{4})",
    re.I,
)
_LEADING_DATE = re.compile(
    r"^\W*(?:\([a-e]\)\s*)?(?:On|Effective(?:\s+(?:as\s+of|on))?)\s+(?P<when>[A-Z][a-z]+ \d{1,2}, \d{4})"
)
_NEGATED = re.compile(r"\b(?:not|no longer|never|declined|if|unless|whether|may be|would be)\b")


def statements(document: Document) -> Iterator[Statement]:
    """Yield HOLDS_POST from item 5.02: with its beginning for the appointed, with its end for those who leave."""
    company = company_of(document)
    if company is None:
        return
    for section in sections(document):
        if section.number == "5.02":
            start = section.start + len(document.text[section.start : section.end].split("\n", 1)[0])
            names = _full_names(document.text[start : section.end])
            for span in _sentences(document.text, start, section.end):
                yield from _in_sentence(document, span, company, names)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of a section; initials, "Mr." and "Inc." end none."""
    pattern = re.compile(
        r"[^\n]+?(?:(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bLtd)(?<!\bJr)(?<!\bSr)(?<!\b[A-Z])[.](?=\s+[A-Z“]|\s*$)|(?=\n)|$)"
    )
    for found in pattern.finditer(text, start, end):
        lead = len(found[0]) - len(found[0].lstrip())
        if found[0].strip():
            yield found.start() + lead, found.start() + len(found[0].rstrip())


def _in_sentence(document: Document, span: Span, company: Mention, names: dict[str, str]) -> Iterator[Statement]:
    sentence = document.text[slice(*span)]
    for patterns, leaves in ((_APPOINTED, False), (_LEFT, True)):
        for found in (m for p in patterns for m in p.finditer(sentence)):
            person = _person(document, span[0], found, names)
            if person is None or _NEGATED.search(sentence[max(0, found.start() - 30) : found.end()]):
                continue
            effective = _EFFECTIVE.search(sentence, found.start("title"))
            led = _LEADING_DATE.match(sentence)
            when = (
                iso_date(effective["when"])
                if effective
                else iso_date(led["when"])
                if led and "will" not in found[0]
                else None
            )
            for title in _titles(found["title"]):
                yield _post(document, person, company, title, span, when, leaves=leaves)


def _post(
    document: Document, person: Mention, company: Mention, title: str, span: Span, when: str | None, *, leaves: bool
) -> Statement:
    """Return the post, asserted from its beginning; one that ends is former once its last day is past."""
    ahead = leaves and (when is None or (document.published or "") < when)
    held = re.sub(r"^(?:interim|acting) ", "", title, flags=re.I)
    qualifiers = {"title": held, "acting": True if re.search(r"\b(?:interim|acting)\b", title, re.I) else None}
    return claim(
        document, "HOLDS_POST", person, company, quote=span, method=METHOD, qualifiers=qualifiers,
        valid_from=None if leaves else when, valid_to=when if leaves else None, confidence=0.93,
        status="asserted" if not leaves or ahead else "former",
    )  # fmt: skip


def _titles(text: str) -> list[str]:
    """Return the posts at the company: "President and Chief Executive Officer of the Company", "a member of the Board"."""
    plain = re.sub(
        r"\b(?:the\s+)?Company[’']s\s+|^(?:an?|the|its|our)\s+|\s+(?:of|at|for)\s+the\s+(?:Company|Corporation|Registrant)\b.*$",
        "",
        text.strip(),
    )
    plain = re.sub(r"^(?:the\s+)?(?:position|role|office)\s+of\s+", "", plain)
    if re.match(
        r"(?:an?\s+)?(?:independent\s+)?(?:member|director)\b|(?:the\s+)?(?:Company[’']s\s+)?Board(?: of Directors)?$",
        plain,
        re.I,
    ):
        return ["Director"]
    return [t for t in titles_in(plain) if len(t) <= 90]


def _full_names(text: str) -> dict[str, str]:
    """Return full names by surname; a surname that two people share names nobody."""
    found: dict[str, str] = {}
    for match in re.finditer(_NAME, text):
        name = person_in(re.sub(r"^(?:Mr|Ms|Mrs|Dr)\.?\s+", "", match[0]))
        if name and len(name.split()) >= 2:
            surname = re.sub(r",?\s+(?:Jr|Sr)\.?$", "", name).split()[-1]
            found[surname] = name if found.get(surname, name) in (name, "") else ""
    return found


def _person(document: Document, offset: int, found: re.Match[str], names: dict[str, str]) -> Mention | None:
    written = found["name"]
    bare = re.sub(r"^(?:Mr|Ms|Mrs|Dr)\.?\s+", "", written)
    full = person_in(bare) if len(bare.split()) >= 2 else names.get(bare, "")
    if not full:
        return None
    start = offset + found.start("name") + len(written) - len(bare)
    kind = "name" if len(bare.split()) >= 2 else "short"
    return mention(document, (start, start + len(bare)), "Person", person_name(full, surname_first=False), kind)  # type: ignore[arg-type]
