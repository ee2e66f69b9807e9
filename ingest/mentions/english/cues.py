"""Words around a name that say what it is: "the startup Celestia", "a chip called Orbit", "X, a maker of ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.english.forms import Form
from ingest.mentions.english.heads import DESCRIPTORS, STOP, TITLES, TRADES, WEAK_COMPANY, head_class
from ingest.mentions.english.places import ADJECTIVES

_NOUN = "|".join(sorted((re.escape(d) for d in DESCRIPTORS), key=len, reverse=True))
_CAPS = r"(?P<name>[A-Z0-9][\w&’'-]*(?:[ ](?:[A-Z][\w&-]*|[0-9]+(?:\.[0-9]+)*[A-Za-z]*)(?![\w’'%]| percent| per cent| (?:m|b|tr)illion| people| jobs))*)"  # noqa: E501
_BEFORE = re.compile(rf"\b(?P<noun>{_NOUN})s?(?P<called>,? (?:called|named|dubbed|known as|branded))? {_CAPS}")
_OPENING = "|".join(w.capitalize() for w in sorted({*TRADES, "startup", "start-up", "fintech", "biotech"}))
_FIRST = re.compile(rf"(?:^|[.!?:”\"]\s|\n)(?P<noun>{_OPENING}) {_CAPS}")
_CALLED = re.compile(
    rf"\b(?P<noun>[a-z][\w-]+)s?(?:,? (?:that is |which is |it is )?(?:called|named|dubbed|branded|codenamed)) (?:the )?{_CAPS}"  # noqa: E501
)
_OWN = re.compile(
    rf"\b(?:its|their|the|new|flagship|own|of|[’']s) (?:(?:new|latest|flagship|first|own) )?{_CAPS}"
    r" (?:[a-z][\w-]+ ){0,2}(?P<noun>platform|app|chatbot|robots?|chips?|processors?|accelerators?|smartphones?|devices?|software|assistant|drones?"  # noqa: E501
    r"|engine|tool|family|series|system|models?|sensor|vehicles?|SUV|GPUs?|CPUs?|suite|operating system)\b"
)
_APPOSED = re.compile(
    r",? (?:(?:which|who) (?:is|was) )?(?:is |was )?(?:an?|the|one of (?:the|its))\b (?:[\w’'-]+ ){0,6}?(?P<noun>"
    + _NOUN
    + r"|bank|start-up)s?(?=[,.;:)]| (?:that|which|who|whose|in|of|for|from|with|based|founded|backed|owned|building|developing|making|and|to|at|behind|known|specialising|specializing|run|working|focused|listed|[a-z]+ed)\b|$)"  # noqa: E501
)
_GOVERNMENTS = (
    re.compile(
        r"(?P<name>(?:(?:municipal|provincial|state|city|district|county|regional|federal|central|national|local|metropolitan) )?government of (?:the )?(?!Prime\b|President\b|King\b|Queen\b|Chancellor\b|Emperor\b|Premier\b)[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"  # noqa: E501
    ),
    re.compile(
        r"\b(?!(?:The|A|An|Its|Their|Our|This|That|Each|Every) )(?P<name>[A-Z](?:[\w-]+|\.[A-Z]\.)(?: [A-Z][\w-]+)?(?:[’']s)? (?:municipal |provincial |state |city |district |county |regional |federal )?government)\b"  # noqa: E501
    ),
)
_UNIVERSITIES = re.compile(r"\b(?P<name>(?:TU|KU|UC|ETH|RWTH|LMU|IIT|UT|HKU|FAU|FU|HU) [A-Z][\w-]+(?: [A-Z][\w-]+)?)\b")
_SCHOOL = r"(?P<name>[A-Z][\w&’-]*(?:(?: of| de)? [A-Z][\w&’-]*){0,5})"
_TWO_NAMES = (
    r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-Z]?[a-z]+)? (?:(?:van|von|de|der|al|bin) )*[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-Z]?[a-z]+)?"
    r"(?: [A-ZÀ-Þ][a-zà-ÿ]+)?(?![\w’'])"
)
_ALMA_MATERS = re.compile(
    r"\b(?:[Dd]egrees?|[Dd]octorate|Ph\.?D\.?|MBA|[Mm]aster[’']?s|[Bb]achelor[’']?s|M\.?Sc\.?|B\.?Sc\.?|diploma)"
    r"(?: (?:in|of) [\w &,-]{2,50}?)? (?:from|at) (?:the )?"
    rf"{_SCHOOL}"
    rf"|\b(?:graduates?|alumn[ai]|alumnus|alumni|students?|dropouts?) (?:of|from|at) (?:the )?{_SCHOOL.replace('P<name>', 'P<name2>')}"  # noqa: E501
    rf"|\b(?:studied|graduated|educated)(?: [a-z]+){{0,4}} (?:at|from) (?:the )?{_SCHOOL.replace('P<name>', 'P<name3>')}"  # noqa: E501
    rf"|\b{_SCHOOL.replace('P<name>', 'P<name4>')}, where [^.,]{{0,60}}\b(?:studied|graduated|earned (?:his|her|an?|their) )"  # noqa: E501
)
_FOUNDERS = re.compile(
    r"\b(?:founded|co-founded|established|started|set up|created|launched|formed|led|headed) "
    r"(?:in [A-Z][a-z]+(?: [A-Z][a-z]+)? )?(?:in \d{4} )?(?:in [A-Z][a-z]+ )?by "
    rf"(?P<first>{_TWO_NAMES})(?:(?:, (?P<second>{_TWO_NAMES}))?,? and (?P<third>{_TWO_NAMES}))?"
)
_UNVEILED = re.compile(
    rf"\b(?:unveil(?:ed|s|ing)?|launch(?:ed|es|ing)?|roll(?:ed|s|ing)? out|open-sourced|debuted) (?:the )?{_CAPS}(?=,| at | in | on | for | this | today|\.)"  # noqa: E501
)
_EMPLOYERS = (
    re.compile(
        r"\b(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}?) (?:co-founder|founder|CEO|CTO|CFO|COO|chief (?:executive|financial|technology|operating|\w+) officer|chief executive|chairman|chairwoman)"  # noqa: E501
        r"(?: and \w+)?,? [A-Z][a-zé]+ [A-Z]"
    ),
    re.compile(
        r"\b(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}?) (?:analyst|engineer|executive|spokesman|spokeswoman|spokesperson|vice president)"  # noqa: E501
        r",? [A-Z][a-zé]+ [A-Z]"
    ),
    re.compile(
        r"\b(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}?) (?:named|appointed|hired|promoted) [A-Z][a-zé]+ [A-Z][\w’-]+ (?:as |its |to |chief |chair|president|head|director)"  # noqa: E501
    ),
)
_PEOPLE_TITLES = re.compile(
    r"(?<![\w.])(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Shri|Smt|Datuk|Dato|Tan Sri|Herr|Frau|Senator|CEO|CTO|CFO|COO|Chairman|Chairwoman|President|Minister|Mayor|Governor|Chancellor)\.?"  # noqa: E501
    r" (?P<name>[A-Z][\w’-]+(?: (?:[A-Z]\.|(?:van|von|de|der|den|al|bin)(?= )|[A-Z][\w’-]+)){0,3})"
)
_LOWER_TITLES = re.compile(
    r"\b(?:chief executive(?: officer)?|chief [a-z]+ officer|managing director|general manager|chairman|chairwoman|president|director|founder|co-founder"  # noqa: E501
    r"|spokesman|spokeswoman|spokesperson|mayor|professor|partner|analyst|minister|engineer|entrepreneur|scientist|researcher|executive|physicist|veteran) (?P<name>[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)? (?:(?:van|von|de|der|den|al|bin) )*[A-Z][\w’-]+)(?= (?:said|says|told|added|will|has|was)|,|\.|$)"  # noqa: E501
)
_PERSON_VERB = r"(?:said|says|stated|noted|added|explained|emphasi[sz]ed|told|believes|argued|commented|remarked|concluded|shared|attributes)"  # noqa: E501
_SPEAKERS = (
    re.compile(rf"[”\"] {_PERSON_VERB} (?P<name>[A-Z][a-zé-ü’]+(?:[- ][A-Z][\w’-]+){{1,2}})(?=[,. ])"),
    re.compile(
        r"(?P<name>[A-Z][a-z’]+ [A-Z][\w’-]+(?: [A-Z][\w’-]+)?), (?:the |its |a )?(?:[A-Za-z-]+ ){0,4}?"
        r"(?:CEO|CTO|CFO|COO|[Cc]hief|[Cc]hair\w*|[Pp]resident|[Dd]irector|[Ss]ecretary|[Mm]anager|[Ff]ounder|[Cc]o-founder|[Mm]inister|[Mm]ayor"
        r"|[Pp]rofessor|[Hh]ead|[Pp]artner|[Ee]ngineer|[Aa]nalyst|[Ss]pokes\w+|[Rr]ector|[Dd]ean)\b"
    ),
)


_FOR_NOW = frozenset(("acting", "interim", "incoming", "outgoing", "caretaker", "longtime", "then"))  # "Interim CEO X"


def cued_names(text: str) -> Iterator[Form]:
    """Yield names whose neighbours say their class; titles and words that start sentences are no names."""
    for pattern in (_BEFORE, _FIRST, _CALLED, _OWN):
        for match in pattern.finditer(text):
            cls = _noun_class(match["noun"])
            name = match["name"]
            if pattern is _OWN and match["noun"] == "accelerator" and re.search(r"\d$", name):
                cls = "Product"  # "its Halyard 3 accelerator" is a chip
            if match["noun"] == "investor" and text[: match.start("noun")].endswith("angel "):
                cls = "Person"
            if cls is not None and not _ordinary(name) and not (pattern is not _OWN and match["name"].isdigit()):
                yield Form(match.start("name"), match.end("name") - _tail(name), cls)
    for pattern in _GOVERNMENTS:
        for match in pattern.finditer(text):
            if match["name"].split()[0].lower() not in STOP:
                yield Form(match.start("name"), match.end("name"), "GovernmentBody")
    for pattern in _EMPLOYERS:
        for match in pattern.finditer(text):
            start = match.start("name")
            for word in match["name"].split():
                if word.lower() not in STOP | TITLES | _FOR_NOW and word not in ADJECTIVES:
                    break
                start += len(word) + 1
            if start < match.end("name"):
                yield Form(start, match.end("name"), "Company")
    for match in _UNIVERSITIES.finditer(text):
        yield Form(match.start("name"), match.end("name"), "University")
    for match in _ALMA_MATERS.finditer(text):
        group = next(g for g in ("name", "name2", "name3", "name4") if match[g])
        yield Form(match.start(group), match.end(group) - _tail(match[group]), "University")
    for match in _UNVEILED.finditer(text):
        if not _ordinary(match["name"]):
            yield Form(match.start("name"), match.end("name") - _tail(match["name"]), "Product")
    for pattern in (_PEOPLE_TITLES, _LOWER_TITLES, *_SPEAKERS):
        for match in pattern.finditer(text):
            if not _ordinary(match["name"]):
                yield Form(match.start("name"), match.end("name") - _tail(match["name"]), "Person")


def founders(text: str) -> Iterator[Form]:
    """Yield names of two words after "founded by", none of them a noun that names bodies: people, unless the model is sure."""  # noqa: E501
    for match in _FOUNDERS.finditer(text):
        for group in ("first", "second", "third"):
            name = match[group]
            if name and not any(head_class(w) or w.lower() in WEAK_COMPANY | TITLES for w in name.split()):
                yield Form(match.start(group), match.end(group), "Person")


def described_class(text: str, end: int) -> str | None:
    """Return the class that an apposition or predicate right after a name gives it: "X, a chipmaker"."""
    match = _APPOSED.match(text, end)
    return _noun_class(match["noun"]) if match else None


def _noun_class(noun: str) -> str | None:
    low = noun.lower()
    if low in ("bank", "banks"):
        return "Company"
    return DESCRIPTORS.get(low) or DESCRIPTORS.get(low.removesuffix("s"))


def _ordinary(name: str) -> bool:
    words = name.split()
    return words[0].lower() in STOP | TITLES or name[0].isdigit() or words[-1].lower() in TITLES


def _tail(name: str) -> int:
    for ending in ("’s", "'s", "’", "'", "-"):
        if name.endswith(ending):
            return len(ending)
    return 0
