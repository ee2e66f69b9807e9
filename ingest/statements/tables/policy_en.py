# ruff: noqa: E501  a pattern is easier to check on one line
"""An English (translated) policy text: title, issuers, number, dates, scope and grants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents.dates import dates_in, iso_date
from ingest.documents.document import Document
from ingest.documents.kinds import NUMBER, NUMBER_EN
from ingest.documents.layout import Span
from ingest.mentions.english.places import level
from ingest.mentions.mention import Mention
from ingest.statements.tables.claims import lines_of
from ingest.statements.tables.grants_en import grants_in, local_currency
from ingest.statements.tables.policy import Act, Body, Dated, Scope, years_later
from ingest.statements.tables.segments import segments_in
from ontology.model import Ontology

HEAD = 2_500
_ACT = re.compile(
    r"\b(?:measures|regulations?|provisions|rules|opinions|plan|programme|program|policies|policy|guidelines?|notice|decision|scheme|act|law|bylaws?|grants?|fund|package|strategy|initiative|framework|charter|vouchers?|incentives?|call for (?:proposals|applications))\b",
    re.I,
)
_NOTICE = re.compile(
    r"\b(?:on|of|for)\s+(?:the\s+)?(?:printing and (?:distributing|issuing)|issuing|releasing|promulgating|distributing|the (?:issuance|printing|release|promulgation) of)\s+(?:the\s+)?[\"“'‘《]*(?P<act>[^\"”'’》\n]{8,200})",
    re.I,
)
_WORD = r"(?:[A-Z][\w&'’.-]*|of|the|for|and|on|in|People['’]s)"
_BODY = re.compile(
    r"(?:the\s+)?(?P<name>"
    rf"(?:General Office|Office|Standing Committee|State Council|Ministry|Department|Bureau|Commission|Administration|Committee)(?:\s+of\s+(?:the\s+)?{_WORD}(?:\s+{_WORD}){{0,14}})"
    rf"|(?:[A-Z][\w&'’.-]*(?:,)?\s+(?:and\s+|of\s+|for\s+)?){{1,12}}(?:People['’]s Government|Municipal Government|Government|Commission|Bureau|Committee|Department|Ministry|Administration|Authority|Council|Congress|Agency)(?:\s+of\s+(?:the\s+)?{_WORD}(?:\s+{_WORD}){{0,8}})?"
    r"|State Council)"
)
_FIELD = re.compile(
    r"^(?:issuing (?:authority|body|department|agency)|issued by|issuer|promulgated by|formulated by|published by|authority)\s*[:：|]\s*(?P<value>.{3,250})$",
    re.I | re.M,
)
_ADOPTED = re.compile(
    r"\b(?:adopted|approved|issued|promulgated|jointly issued|published|released)\s+(?:at\s+[^.]{0,80}?\s+)?(?:(?:jointly\s+)?by\s+)(?P<who>[^.\n]{3,260}?)(?=\s+on\s+|\s*[.;,]\s*(?:$|\n)|\.\s|\n|$)",
    re.I,
)
# "each type certificate issued by the Administration": a paper that a grant asks for, not the act.
_PAPER = re.compile(r"\b(?:certificates?|licen[cs]es?|permits?|patents?|approvals?|invoices?|bonds?|visas?)\s+$", re.I)
_MEETING = re.compile(
    r"\b(?:adopted|approved|passed|deliberated)\b[^.\n]{0,60}?\b(?:meeting|session)\s+of\s+(?P<who>[^.\n]{3,200}?)(?=\s+on\s|\)|,|\n|$)",
    re.I,
)
_TERM = re.compile(
    r"\b(?:valid|effective|in force|in effect)\b[^.\n]{0,20}?\bfor\s+(?:a\s+(?:period|term)\s+of\s+)?(?P<years>one|two|three|four|five|ten|\d{1,2})\s+years?",
    re.I,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_ISSUED = re.compile(
    r"\b(?:date (?:of (?:issue|issuance|promulgation|release))|issued|promulgated|published|adopted|release date|issue date|date issued)\b[^.\n]{0,160}?(?:on|:|：|\|)\s*",
    re.I,
)
_EFFECT = re.compile(
    r"\b(?:shall\s+)?(?:take|takes|took|come|comes|enter|enters|go|goes|be|is|are|shall be)\s+(?:in)?(?:to\s+)?(?:effect|effective|force|implemented|in force|put into effect)\s+(?:on|as of|from|since|upon)\s+(?P<when>(?:the\s+date\s+of\s+\w+|[^.;\n]{4,30}))",
    re.I,
)
_EFFECT2 = re.compile(
    r"\b(?:effective|implemented|in force)\s+(?:date\s*[:：]|from|as of|as from|on|since)\s*(?P<when>[^.;\n]{4,30})",
    re.I,
)
_UNTIL = re.compile(
    r"\b(?:valid|effective|in force|in effect|remain\w*\s+\w+|validity(?:\s+period)?|expir\w+|laps\w+|ends?|run\w*)\b[^.;\n]{0,40}?\b(?:until|till|through|to|on)\s+(?P<when>(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}-\d\d-\d\d))",
    re.I,
)
_DRAFT = re.compile(
    r"draft\s+for\s+(?:public\s+)?comments?|exposure draft|\(draft\)|soliciting (?:public )?(?:comments|opinions)", re.I
)
_SCOPE = re.compile(
    r"\b(?:(?:apply|applies|applicable|available|open|limited|addressed)\s+to|(?:aimed|targeted)\s+at|(?:intended|designed|reserved)\s+for|helps?|supports)\s+(?P<what>[^.;\n]{3,260})",
    re.I,
)
_WITHIN = re.compile(
    r"\b(?:established|registered|located|based|domiciled|operating|resident|operations|headquartered|headquarters|premises|site|plants?)\s+(?:in|within)\s+(?:the\s+)?(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3})"
)
_PLACE = re.compile(
    r"\b(?P<name>(?:[A-Z][\w'’-]+\s+){1,4}(?P<kind>New Area|District|Municipality|Province|City|County|Town|Pilot Free Trade Zone|Free Trade Zone|Development Zone|High-tech Zone|Industrial Park|Science City|Park|Zone|Community))\b"
)
_KINDS = {"District": "District", "New Area": "District", "County": "District", "Municipality": "City", "City": "City", "Province": "Province", "Community": "Cluster", "Town": "Zone"}  # fmt: skip
_PARTY = re.compile(r"\bCPC\b|Communist Party|Party Committee")


def act_en(document: Document, ontology: Ontology) -> Act | None:
    """Return the act that an English policy text is, or None when no title stands in it."""
    text = document.text
    title = _title(document)
    if title is None:
        return None
    policy = _policy(text, title)
    issuers = tuple(_issuers(text, title, policy.name))
    issued = _issued(text) or (document.published if document.published_from in ("given", "feed", "meta") else None)
    return Act(
        policy=policy,
        title=title,
        issuers=issuers,
        issued=issued,
        facts=tuple(_facts(text, issued)),
        scopes=tuple(_scopes(text, (policy.start, policy.end), ontology)),
        grants=tuple(grants_in(text, local_currency(text))),
        draft=bool(_DRAFT.search(text[slice(*title)])) or bool(_DRAFT.search(document.title)),
    )


def _title(document: Document) -> Span | None:
    text, wanted = document.text, document.title.strip()
    for form in (wanted, _BRACKET_END.sub("", wanted)):  # "Measures for X (2025-2027)" are "Measures for X" below
        if form and _ACT.search(form) and (at := text.find(form)) >= 0:
            return at, at + len(form)
    for start, end in lines_of(text, 0, HEAD):
        line = text[start:end]
        if _ACT.search(line) and line[0].isupper() and len(line) <= 260 and not re.search(r"[.;:]\s*$", line):
            return start, end
    defined = _HEREINAFTER.search(text[:HEAD])
    return defined.span("act") if defined and _ACT.search(defined["act"]) else None


_BRACKET_END = re.compile(r"\s*\([^()]{1,40}\)$")
_ISSUES = r"\b(?:issue[sd]?|adopt(?:s|ed)?|promulgate[sd]?|publish(?:es|ed)|launch(?:es|ed)|establish(?:es|ed))\b"
_HEREINAFTER = re.compile(
    rf"\b(?:the|these|this)\s+[\"“'‘]?(?P<act>[A-Z](?:(?!{_ISSUES})[^.;()\"”\n]){{8,160}}?)[\"”'’]?\s*"
    r"\((?:herein|here)?(?:after|below)?\s*(?:referred to as\s+|called\s+)?(?:the\s+)?[\"“'‘](?:the\s+)?[A-Z][\w ]{2,30}[\"”'’]\)"
)


def _policy(text: str, title: Span) -> Mention:
    """Return the policy: what "Notice of X on Issuing the Y" issues, else the title itself."""
    start, end = title
    if found := _NOTICE.search(text[start:end]):
        end = start + found.start("act") + len(found["act"].rstrip(" .,"))
        start += found.start("act")
    named = _named_in_body(text, (start, end))
    if named is not None:
        start, end = named
    name = re.sub(r"\s*\((?:draft[^)]*|trial[^)]*)\)\s*$", "", text[start:end], flags=re.I)
    return Mention(
        start=start,
        end=start + len(name),
        text=text[start : start + len(name)],
        cls="Policy",
        name=" ".join(name.split()),
    )


def _named_in_body(text: str, title: Span) -> Span | None:
    """Return where the body names the act by the words of its title, or by those before the title's colon.

    "PROGRAMME ARC: SUPPORT FOR FOUNDRIES" is called "Programme Arc" below: that is its name."""
    words = " ".join(text[slice(*title)].split())
    for form in (words, words.partition(":")[0].strip()):
        if len(form) < 8 or (form == words and not words.isupper()):
            continue
        pattern = r"\s+".join(re.escape(w) for w in form.split())
        for found in re.finditer(rf"\b{pattern}\b", text[title[1] :], re.I):
            if found[0][0].isupper() and not found[0].isupper():
                return title[1] + found.start(), title[1] + found.end()
    return None


def _issuers(text: str, title: Span, act: str) -> Iterator[Body]:
    seen: set[str] = set()
    head = text[:HEAD]
    spans = [(m.span("value"), m.span()) for m in _FIELD.finditer(text)]
    adopted = (m for m in _ADOPTED.finditer(head) if not _PAPER.search(head, max(0, m.start() - 40), m.start()))
    spans += [(m.span("who"), _sentence(text, m.span())) for m in adopted]
    spans += [(m.span("who"), _sentence(text, m.span())) for m in _MEETING.finditer(head)]
    spans += [*_signed(text), *_noticed(text, title)]
    for span, quote in spans:
        for found in _BODY.finditer(text[slice(*span)]):
            for left, right in _split(found["name"]):
                name = found["name"][left:right]
                if not any(name in other or other in name for other in seen):
                    seen.add(name)
                    at = span[0] + found.start("name")
                    cls = "PartyBody" if _PARTY.search(name) else "GovernmentBody"
                    yield Body(span=(at + left, at + right), cls=cls, quote=quote)
    for span, quote in _issuing(head, act):
        if not any(text[slice(*span)] in other or other in text[slice(*span)] for other in seen):
            seen.add(text[slice(*span)])
            yield Body(span=span, cls="GovernmentBody", quote=quote)


_BODY_END = r"(?:Government|Commission|Bureau|Committee|Department|Ministry|Administration|Authority|Council|Agency)"


def _split(name: str) -> Iterator[Span]:
    """Yield the bodies of a list: "A Commission, B Bureau and C Bureau"; "Commission of X and Y" stays one."""
    start = 0
    for found in re.finditer(
        rf"(?<=\s)?(?:{_BODY_END})(?P<gap>,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?(?=[A-Z].*{_BODY_END})", name
    ):
        yield start, found.start("gap")
        start = found.end()
    yield start, len(name)


def _sentence(text: str, span: Span) -> Span:
    start = max(text.rfind("\n", 0, span[0]), text.rfind(". ", 0, span[0]) + 1) + 1
    ends = [i for i in (text.find("\n", span[1]), text.find(". ", span[1])) if i >= 0]
    stop = min(ends, default=len(text))
    return start, stop + (1 if text[stop : stop + 1] == "." else 0)


def _signed(text: str) -> Iterator[tuple[Span, Span]]:
    lines = [*lines_of(text)]
    for index, (start, end) in enumerate(lines[1:], start=1):
        line = text[start:end]
        hits = [*dates_in(line)]
        if hits and hits[0][0] <= 6 and len(line) <= 40:
            above = index - 1
            while (
                above >= 0
                and (found := _BODY.match(text[slice(*lines[above])]))
                and len(text[slice(*lines[above])]) - found.end() <= 2
            ):
                yield lines[above], (lines[above][0], end)
                above -= 1


_SMALL = r"(?:of|the|and|for|de|des|du|la|le|et|und|für|der|di|del|della|l'|l’|d'|d’)"


def _issuing(head: str, name: str) -> Iterator[tuple[Span, Span]]:
    """Yield (issuer, sentence) of "The Monetary Authority of Singapore (MAS) hereby issues the NAME"."""
    act = r"\s+".join(re.escape(w) for w in name.split())
    verb = r"(?:has\s+|have\s+|hereby\s+|today\s+)*(?:issue[sd]?|adopt(?:s|ed)?|launche[sd]|publishe[sd]|establishe[sd]|announce[sd]|approve[sd]|promulgate[sd]|introduce[sd])"
    who = rf"(?:[Tt]he[ ]+)?(?P<who>[A-ZÀ-Þ][\w’'-]*(?:,?[ ]+(?:{_SMALL}[ ]*)*[A-ZÀ-Þ][\w’'-]*){{0,14}})"
    for found in re.finditer(
        rf"(?:^|(?<=[.\n]\s)|(?<=\n)|(?<=\d\s)|(?<=,\s)(?=the\s)){who}(?:\s+\([^)]*\))?\s+{verb}\s+(?:the\s+)?[\"“]?{act}",
        head,
        re.M,
    ):
        yield found.span("who"), _sentence(head, found.span())


def _noticed(text: str, title: Span) -> Iterator[tuple[Span, Span]]:
    found = re.match(
        r"(?:notice|circular|announcement|opinions|decision)\s+(?:of|by|from)\s+(?P<who>.{3,220}?)\s+(?:on\s|(?:of|for)\s+(?:the\s+)?(?:printing|issu|releas|promulgat|distribut))",
        text[slice(*title)],
        re.I,
    )
    if found:
        yield (title[0] + found.start("who"), title[0] + found.end("who")), title


def _issued(text: str) -> str | None:
    for found in _ISSUED.finditer(text[:HEAD]):
        if iso := iso_date(text[found.end() : found.end() + 30]):
            return iso
    for _, quote in _signed(text):
        if hits := [iso for _, _, iso in dates_in(text[slice(*quote)])]:
            return hits[-1]
    return None


_REFERENCE = re.compile(
    r"^[ \t]*(?:Reference|Ref\.?|Circular|Notice|Document|Decree|Resolution|Order|Regulation|File)\s*(?:No\.?|Number|:)\s*:?\s*(?P<number>[A-Z0-9][\w./ -]{1,30}\d)[ \t]*$",
    re.M,
)


def _facts(text: str, issued: str | None) -> Iterator[Dated]:
    number = NUMBER.search(text[:HEAD]) or NUMBER_EN.search(text[:HEAD])
    number = number or _REFERENCE.search(text[:HEAD])
    if number:
        own = re.sub(r"^(?:Document|Circular|Notice|Decree|Order) ", "", number["number"].strip())
        yield Dated(of="policy_number", value=own, quote=number.span("number"))
    start = None
    for pattern in (_EFFECT, _EFFECT2):
        if found := pattern.search(text):
            dated = re.search(r"date of|issuance|promulgation", found["when"])
            start = iso_date(found["when"]) or (issued if dated else None)
            if start:
                yield Dated(of="effective", value=start, quote=_sentence(text, found.span()))
                break
    if (found := _UNTIL.search(text)) and (when := iso_date(found["when"])):
        yield Dated(of="expires", value=when, quote=_sentence(text, found.span()))
    elif (term := _TERM.search(text)) and start and len(start) == 10:
        years = _NUMBERS.get(term["years"].lower()) or int(term["years"])
        yield Dated(of="expires", value=years_later(start, years), quote=_sentence(text, term.span()))


def _within(part: str) -> list[tuple[int, int, str, str]]:
    """ "firms established in Quebec": the place that the addressees must be in, where the gazetteer knows it."""
    found = [(m.start("name"), m.end("name"), level(m["name"]), m["name"]) for m in _WITHIN.finditer(part)]
    return [(start, end, cls, name) for start, end, cls, name in found if cls]


def _scopes(text: str, title: Span, ontology: Ontology) -> Iterator[Scope]:
    seen: set[str] = set()
    spans = [(m.span("what"), _sentence(text, m.span())) for m in _SCOPE.finditer(text)]
    for (start, end), quote in spans or [(title, title)]:
        part = text[start:end]
        places = [
            (m.start("name"), m.end("name"), _KINDS.get(m["kind"], "Zone"), m["name"]) for m in _PLACE.finditer(part)
        ]
        places += _within(part)
        words = part  # a ministry's own name says nothing of a segment: "Ministry of Finance"
        for body in _BODY.finditer(part):
            words = words[: body.start()] + " " * len(body[0]) + words[body.end() :]
        for left, right, cls, name in [*places, *segments_in(words, "en", ontology)]:
            if name not in seen:
                seen.add(name)
                yield Scope(span=(start + left, start + right), cls=cls, name=name, quote=quote)
