"""Names that their form gives away: "... University", "Ministry of ... and ...", "... ( Group ) Co., Ltd.", titled plans."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.english import heads
from ingest.mentions.english.form_classes import final_class
from ingest.mentions.english.name_tokens import Token, tokens_of, touching
from ingest.mentions.english.places import ADJECTIVES, level, well_known

_LINKS_OF = frozenset(("of", "for", "on"))


@dataclass(frozen=True, slots=True)
class Form:
    """One name found by its form: character offsets and the class its head noun gives."""

    start: int
    end: int
    cls: str


def form_names(text: str) -> list[Form]:
    """Return the names of `text` whose form says what they are, longest first where two overlap, in order."""
    tokens = tokens_of(text)
    found = [*_by_legal_form(text, tokens), *_by_head(text, tokens)]
    return _without_overlap(found)


def _without_overlap(found: list[Form]) -> list[Form]:
    kept: list[Form] = []
    for form in sorted(found, key=lambda f: (f.start, -f.end)):
        if kept and form.start < kept[-1].end:
            if form.end - form.start > kept[-1].end - kept[-1].start:
                kept[-1] = form
        else:
            kept.append(form)
    return kept


_LEGAL = re.compile(
    r"(?:\s?\(\s?(?:[A-Z][\w-]+\s?){1,3}\)|\s?\((?:[A-Z][a-z]+ ?){1,2}\)(?: (?:& )?[A-Z][\w-]+){1,4})?"
    r"(?:\s?,?\s(?:Group|Holdings?|Technology|Technologies|Industries))*\s?,?\s"
    r"(?:Co\.?,?\s?Ltd\b\.?|Company Limited|(?:Pte|Pvt|Pty)\.? Ltd\b\.?|Private Limited|GmbH & Co\. KGa?A?|SE & Co\. KGaA|S\.p\.A\.|"  # noqa: E501
    r"S\.A\. de C\.V\.|S\.A\.(?!S)|N\.V\.|B\.V\.|A/S|Inc\b\.?|Corp\b\.?|Corporation\b|Ltd\b\.?|Limited\b|LLC\b|LLP\b|L\.P\.|GmbH\b|AG\b|SE\b|NV\b|BV\b|SA\b|SAS\b"  # noqa: E501
    r"|PLC\b|plc\b|Plc\b|Oyj?\b|AB\b|ASA\b|KK\b|KGaA\b|SpA\b|S\.r\.l\.|Srl\b|UG\b|ApS\b|AS\b|PCL\b|JSC\b|PJSC\b|(?:Sdn\.? )?(?:Berhad|Bhd)\b\.?|Tbk\b|K\.K\.|Sàrl\b|Zrt\b\.?|Nyrt\b\.?|Kft\b\.?"  # noqa: E501
    r"|d\.o\.o\.|d\.d\.|s\.r\.o\.|a\.s\.|A\.Ş\.|OÜ\b|UAB\b|S\.L\.|S\.A\.S\.|SAC\b|Ltda\b\.?|Co\.)"
)


def _by_legal_form(text: str, tokens: list[Token]) -> Iterator[Form]:
    index = {t.end: i for i, t in enumerate(tokens)}
    for match in _LEGAL.finditer(text):
        last = index.get(match.start())
        if last is None or not tokens[last].capital or tokens[last].possessive:
            continue
        first = _leftmost(tokens, last)
        if first is not None:
            yield Form(tokens[first].start, _of_country(text, tokens[last], match), "Company")


_OF_COUNTRY = re.compile(r" of (?:the )?([A-Z][\w’-]+(?: [A-Z][\w’-]+)?)")
_TRADES = (
    heads.TOPICS | heads.WEAK_COMPANY | heads.word_set("oil gas grid railway railways rail broadcasting food port")
)


def _of_country(text: str, before: Token, form: re.Match[str]) -> int:
    """Where a name ends: "Hydro Power Corporation of Nepal" goes on, for its first words alone name no firm."""
    behind = _OF_COUNTRY.match(text, form.end())
    if behind is None or before.low not in _TRADES or not form[0].endswith(("Corporation", "Company Limited")):
        return form.end()
    two = level(behind[1]) in ("Country", "Province")
    one = level(behind[1].split()[0]) in ("Country", "Province")
    return behind.end() if two else behind.start(1) + len(behind[1].split()[0]) if one else form.end()


def _leftmost(tokens: list[Token], last: int) -> int | None:
    """Walk left over the capitalised words of one name; None when nothing usable stands there."""
    first = last + 1
    position = last
    while position >= 0 and first - position <= 3 and last - position < 10:
        token = tokens[position]
        if position < last and (_owns(tokens, position) or not touching(tokens, position)):
            break
        if _numbers(tokens, position):
            break
        if token.capital and token.low not in heads.TITLES:
            if (token.low in heads.STOP and not _part_of_title(tokens, position, last)) or _DESCRIBES.search(
                token.text
            ):
                break
            first = position
            position -= 1
        elif _links(tokens, position, last):
            position -= 1
        else:
            break
    return first if first <= last else None


def _numbers(tokens: list[Token], position: int) -> bool:
    """ "Series A. Quarry Capital led": a letter that numbers something, at the end of a sentence."""
    letter = re.fullmatch(r"[A-Z]\.", tokens[position].text) is not None
    return (
        letter and position > 0 and tokens[position - 1].low in ("series", "class", "phase", "type", "grade", "round")
    )


def _owns(tokens: list[Token], position: int) -> bool:
    """Say whether the token owns what follows ("Veltora's Park"); "People's", "St. Xavier's" stand inside names."""
    token = tokens[position]
    saint = position > 0 and tokens[position - 1].low in ("st", "st.", "saint")
    saint = saint and level(f"{tokens[position - 1].text} {token.text}") is None  # "St. Gallen's Orvix AG": a town's
    members = _MEMBERS.search(token.low) is not None and token.low.endswith("s") and _of_members(tokens, position)
    return token.possessive and not (token.capital and (token.low in heads.OWNERS or saint or members))


def _of_members(tokens: list[Token], position: int) -> bool:
    """ "the Footwear Exporters' Alliance": an apostrophe behind the s of many, a noun of bodies or policies next."""
    following = tokens[position + 1 : position + 4]
    bodies = heads.ASSOCIATION | heads.POLICY | heads.GOVERNMENT | heads.INVESTOR
    return tokens[position].many and any(t.capital and t.low in bodies for t in following)


def _part_of_title(tokens: list[Token], position: int, last: int) -> bool:
    """ "SIX Swiss Exchange" and "Several Measures to ...": words that begin these names though they begin no others."""
    token = tokens[position]
    several = token.text == "Several" and position > 0 and not tokens[position - 1].text.endswith(".")
    return (token.text.isupper() and len(token.text) > 1) or several


_DESCRIBES = re.compile(
    r"-(?:based|headquartered|owned|backed|listed|born|led|funded|controlled|educated|trained|wide|style)$"
)


def _links(tokens: list[Token], position: int, last: int) -> bool:
    """Say whether the small word here joins two parts of one name: "&", or "and" between topics.

    What follows an "and" up to the head noun, `last` the word before it, may be topics alone, which name nobody by
    themselves: "Harbin Ship Design and Research Institute"."""
    token = tokens[position]
    if position == 0 or position + 1 >= len(tokens):
        return False
    left, right = tokens[position - 1], tokens[position + 1]
    if not left.capital or not right.capital:
        return False
    if token.text == "&":
        return True
    if token.low == "and":
        rest = [t.low for t in tokens[position + 1 : last + 2]]
        topics = right.low in heads.TOPICS and (left.low in heads.TOPICS or _nameless(rest))
        placed = rest[-1] in heads.GOVERNMENT and _of_a_place(tokens, position - 1)
        return topics or placed or _one_body(tokens, position, last)
    return token.low in ("of", "de", "van", "der", "for") and left.low not in heads.TITLES and _names_body(left.low)


def _one_body(tokens: list[Token], position: int, last: int) -> bool:
    """ "the Recovery and Resilience Plan": two fields of one body or policy, themselves no bodies."""
    bodies = heads.ASSOCIATION | heads.POLICY | heads.GOVERNMENT | heads.RESEARCH
    if last + 1 >= len(tokens) or tokens[last + 1].low not in bodies or not tokens[last + 1].capital:
        return False
    left, right = tokens[position - 1], tokens[position + 1]
    first = position - 1
    while first and tokens[first - 1].capital and touching(tokens, first - 1) and position - first < 4:
        first -= 1
    article = first > 0 and tokens[first - 1].low in ("the", "a", "an", "its") and tokens[first].low not in heads.STOP
    return article and all(_is_field(t) for t in (left, right, *tokens[position + 1 : last + 1]))


def _is_field(token: Token) -> bool:
    """Say whether a word may name a field: no short form, no place, no people, no noun of bodies."""
    word = token.text
    named = well_known(word) or word in ADJECTIVES or heads.head_class(token.low) is not None
    return word.istitle() and not named and token.low not in heads.STOP | heads.TITLES


def _of_a_place(tokens: list[Token], first: int) -> bool:
    """ "Singapore's Maritime and Port Authority": a word right behind a place's possessive that names nobody itself."""
    word = tokens[first]
    placed = first > 0 and tokens[first - 1].possessive and level(tokens[first - 1].text) is not None
    elsewhere = level(word.text) in ("City", "Country")
    return placed and heads.head_class(word.low) is None and not elsewhere and word.text.istitle()


def _nameless(rest: list[str]) -> bool:
    """ "Research Institute", "Robotics Scheme": topics and a noun of bodies or policies."""
    bodies = heads.RESEARCH | heads.POLICY | heads.GOVERNMENT
    return len(rest) > 1 and rest[-1] in bodies and all(w in heads.TOPICS for w in rest[:-1])


def _names_body(word: str) -> bool:
    return word in heads.UNIVERSITY | heads.RESEARCH | heads.GOVERNMENT | heads.ASSOCIATION or word in (
        "bank", "city", "republic", "people", "kingdom", "commonwealth", "school", "house", "center", "centre",
    )  # fmt: skip


def _by_head(text: str, tokens: list[Token]) -> Iterator[Form]:
    for i, token in enumerate(tokens):
        if not token.capital or token.low in heads.LEGAL:
            continue
        cls = heads.head_class(token.low) or _weak_head(tokens, i)
        if cls is not None:
            form = _around(tokens, i, cls)
            if form is not None:
                yield _with_years(text, form)


def _around(tokens: list[Token], head: int, cls: str) -> Form | None:
    """The whole name around its head noun, or None when the noun stands alone ("the University")."""
    first = _leftmost(tokens, head - 1) if head and _adjacent(tokens, head - 1) else None
    last = _rightmost(tokens, head, cls)
    if first is None and last == head:
        return None
    first = head if first is None else first
    if tokens[last].low in heads.SURNAMES and first and tokens[first - 1].low in heads.HONORIFICS:
        return None  # "Dr. Lena Park" is nobody's park
    words = [t.low for t in tokens[first : last + 1]]
    if len(words) == 2 and first < head and words[0] in _BARE and last == head:
        return None
    final = final_class(words, tokens[head].low, cls)
    return Form(tokens[first].start, tokens[last].end, final) if final else None


_YEARS = re.compile(
    r"\s?\((?:19|20)\d\d\s?[-–—]\s?(?:19|20)?\d\d\)|(?:(?<=\d\d\d\d)|\s(?:19|20)\d\d)[-–—](?:19|20)?\d\d\b"
    r"|(?<=Scheme|Policy), (?:19|20)\d\d(?=\s?\(|[,.;]|\s(?:which|was|is|that|provides|came|shall|has)\b)"
)


def _with_years(text: str, form: Form) -> Form:
    """ "Action Plan for Robots (2025-2027)": the years are part of a plan's title."""
    years = _YEARS.match(text, form.end) if form.cls == "Policy" else None
    return Form(form.start, years.end(), form.cls) if years else form


def _weak_head(tokens: list[Token], i: int) -> str | None:
    """ "Yin Yian Technology": nouns that end a company's name only after words that are no topics themselves."""
    if i == 0 or not _adjacent(tokens, i - 1):
        return None
    before = tokens[i - 1]
    if tokens[i].low == "market":
        return "Exchange" if any(t.low in heads.EXCHANGES for t in tokens[max(0, i - 4) : i]) else None
    if tokens[i].low == "board":  # "Economic Development Board"; boards of directors are nobody's name
        usual = before.low in heads.TOPICS or before.low in ("control", "review", "licensing", "promotion", "marketing")
        return "GovernmentBody" if before.capital and usual else None
    if tokens[i].low not in heads.WEAK_COMPANY:
        return None
    usable = (
        before.capital
        and before.low not in heads.TOPICS | heads.STOP | heads.TITLES
        and before.low not in heads.NOT_BEFORE_WEAK
    )
    return "Company" if usable else None


_BARE = frozenset(
    ("national", "municipal", "provincial", "central", "state", "local", "federal", "executive", "general")
)


def _adjacent(tokens: list[Token], left: int) -> bool:
    return touching(tokens, left) and not _owns(tokens, left)


def _rightmost(tokens: list[Token], head: int, cls: str) -> int:
    """Walk right over "of X", "for X and Y" and the words of a title, as far as the class of head allows."""
    last = head
    while last + 1 < len(tokens) and not _owns(tokens, last):
        step = _step(tokens, last, head, cls)
        if step == 0:
            break
        last += step
    return last


def _step(tokens: list[Token], last: int, head: int, cls: str) -> int:
    nxt = tokens[last + 1]
    if not touching(tokens, last):
        return 0
    after = tokens[last + 2] if last + 2 < len(tokens) else None
    further = tokens[last + 3] if last + 3 < len(tokens) else None
    if last > head and nxt.capital and nxt.low not in heads.STOP | heads.TITLES and tokens[last].low not in (",",):
        return 1
    if last == head and tokens[head].low in heads.PREFIXED:
        linked = nxt.low in heads.LINKS_FOREIGN and after is not None and (after.capital or after.low in ("la", "le"))
        return 1 if nxt.capital and nxt.low not in heads.STOP else 2 if linked else 0
    if tokens[head].low in heads.PREFIXED and (nxt.text == "," or nxt.low in heads.LINKS_FOREIGN):
        listed = [t for t in (after, further) if t is not None]
        if nxt.low in heads.LINKS_FOREIGN and after is not None and after.capital:
            return 2
        return (
            3
            if len(listed) == 2 and after is not None and after.low in heads.LINKS_FOREIGN and listed[1].capital
            else 0
        )
    if cls in ("Hospital", "Institution") and last == head and tokens[head].low == "hospital" and nxt.capital:
        return 1 if head and tokens[head - 1].low == "university" and nxt.low not in heads.STOP else 0
    if cls == "University" and last == head and tokens[head].low == "college" and head and nxt.capital:
        return (
            1
            if tokens[head - 1].low in ("university", "trinity", "imperial", "king", "queen")
            and nxt.low not in heads.STOP
            else 0
        )
    if tokens[head].low == "bank" and last == head and nxt.low in ("of", "for"):
        return 2 if after is not None and after.capital and after.low not in heads.STOP else 0
    if cls == "Institution" and nxt.low == "for" and _event_at(tokens, last + 2):
        return 0  # "Larkhill Convention Centre for the Northern Chip Forum": two names
    foreign = tokens[head].low in heads.PREFIXED and last > head and nxt.low != "of"
    if cls in _TAKES_OF and after is not None and nxt.low in _LINKS_OF and not foreign:
        if after.capital and after.low not in heads.STOP:
            return 2
        if after.low == "the" and further is not None and further.capital:
            return 3
    if cls == "Policy" and last == head and nxt.low == "to" and after is not None and after.capital:
        return 2
    if cls == "Policy" and last > head and nxt.low in _IN_TITLES and after is not None:
        if after.capital and after.low not in heads.TITLES and nxt.low != "and":
            return 2
        if after.low in _IN_TITLES and further is not None and further.capital:
            return 3
    joined = further is not None and further.low in heads.TOPICS and tokens[last].low in heads.TOPICS
    if (
        last > head
        and cls == "GovernmentBody"
        and nxt.low == "and"
        and after is not None
        and after.low == "the"
        and joined
    ):
        return 3
    purpose = tokens[head].low == "bank" and tokens[head + 1].low == "for" if last > head else False
    takes = cls in _TAKES_OF or purpose  # "European Bank for Reconstruction and Development"
    if last > head and takes and after is not None and after.capital and nxt.low in ("and", "&"):
        if _ADJECTIVE.search(tokens[last].low) and tokens[last - 1].low in _LINKS_OF:
            return 2  # "Institute of Molecular and Cell Biology": an adjective ends no name
        if cls == "Association" and _MEMBERS.search(tokens[last].low) and _MEMBERS.search(after.low):
            return 2  # "Society of Motor Manufacturers and Traders"
        joins = purpose or tokens[last].low in heads.TOPICS
        return 1 + _topic_at(tokens, last + 2) if joins and _topic_at(tokens, last + 2) else 0
    if last > head and nxt.text == "," and after is not None and after.capital and cls == "GovernmentBody":
        return (
            1 + _topic_at(tokens, last + 2) if tokens[last].low in heads.TOPICS and _topic_at(tokens, last + 2) else 0
        )
    if cls in ("Conference", "Policy", "Site", "Investor") and re.fullmatch(
        r"(?:19|20)\d\d(?:-(?:19|20)?\d\d)?|\d{1,2}|[IVX]+", nxt.text
    ):
        counted = after is not None and after.low in _COUNTED and nxt.text.isdigit()
        return 0 if counted else 1  # "Orvane Capital 6%" holds six percent
    return 0


_COUNTED = frozenset(("%", "percent", "per", "million", "billion", "m", "bn"))


def _event_at(tokens: list[Token], i: int) -> bool:
    """Say whether what begins here, after "the" or without it, is an event's name."""
    for token in tokens[i + (tokens[i].low == "the" if i < len(tokens) else 0) : i + 8]:
        if not token.capital:
            return False
        if token.low in heads.EVENT:
            return True
    return False


def _topic_at(tokens: list[Token], i: int) -> int:
    """Return how many tokens the topic that begins here takes: "Energy" 1, "Regional Development" 2, none 0."""
    if tokens[i].low in heads.TOPICS or _SCIENCE.search(tokens[i].low):
        return 1
    described = tokens[i].low not in heads.STOP | heads.TITLES and heads.head_class(tokens[i].low) is None
    following = tokens[i + 1] if i + 1 < len(tokens) and touching(tokens, i) else None
    return 2 if described and following is not None and following.capital and following.low in heads.TOPICS else 0


_SCIENCE = re.compile(r"(?:ology|omics|onics|ography|matics)$")
_ADJECTIVE = re.compile(
    r"^(?!capital|festival|metal|hospital|mineral|journal|portal|arsenal)[a-z]{4,}(?:al|ar|ic|ied)$"
)
_MEMBERS = re.compile(r"(?:[eo]rs|ists|i?ants|ents|ives|ians)$")
_IN_TITLES = frozenset(("of", "the", "for", "to", "and", "a"))
_TAKES_OF = frozenset([
    "University", "ResearchInstitute", "GovernmentBody", "Association", "Institution", "Policy", "Conference",
    "PartyBody",
])  # fmt: skip
