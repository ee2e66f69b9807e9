"""Titles of posts in a sentence: "Secretary of the Party Committee and Chairman of X", "its former chief executive"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Scene

_POSTS = frozenset(
    [
        "ceo",
        "cto",
        "cfo",
        "coo",
        "cio",
        "cso",
        "cmo",
        "cpo",
        "cro",
        "chairman",
        "chairwoman",
        "chairperson",
        "chair",
        "president",
        "vice-president",
        "director",
        "secretary",
        "mayor",
        "governor",
        "minister",
        "premier",
        "chancellor",
        "dean",
        "rector",
        "provost",
        "head",
        "chief",
        "manager",
        "partner",
        "engineer",
        "scientist",
        "officer",
        "executive",
        "secretary-general",
        "commissioner",
        "treasurer",
        "professor",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "editor",
        "principal",
        "analyst",
        "economist",
        "co-ceo",
        "boss",
        "founder",
        "co-founder",
        "cofounder",
        "vice-chairman",
        "vice-chair",
        "director-general",
        "superintendent",
        "curator",
        "researcher",
        "architect",
        "lecturer",
        "strategist",
        "coordinator",
        "ombudsman",
        "magistrate",
        "registrar",
        "counsel",
        "vice-mayor",
        "vice-chancellor",
        "administrator",
        "leader",
        "owner",
        "co-chair",
        "co-chairman",
        "adviser",
        "advisor",
    ]
)
_WEAK = frozenset(["head", "chief", "manager", "partner", "engineer", "scientist", "officer", "executive", "leader", "editor", "principal", "researcher", "architect", "analyst", "owner", "boss", "economist", "professor", "lecturer", "counsel", "adviser", "advisor", "administrator", "coordinator", "strategist"])  # fmt: skip  # noqa: E501
_CORPORATE = frozenset(["ceo", "cto", "cfo", "coo", "cio", "cso", "cmo", "cpo", "cro", "chairman", "chairwoman", "chairperson", "chair", "president", "director", "officer", "executive", "co-ceo", "vice-president", "manager", "founder", "co-founder", "cofounder", "vice-chairman", "boss", "scientist", "chief", "spokesman", "spokeswoman", "spokesperson"])  # fmt: skip  # noqa: E501
CIVIC = frozenset(
    [
        "mayor",
        "governor",
        "minister",
        "premier",
        "chancellor",
        "president",
        "secretary",
        "vice-mayor",
        "magistrate",
        "commissioner",
    ]
)
FOUNDERS = frozenset(("founder", "co-founder", "cofounder", "founders"))
_MODIFIERS = frozenset(
    [
        "deputy",
        "vice",
        "assistant",
        "associate",
        "executive",
        "senior",
        "managing",
        "general",
        "chief",
        "technical",
        "technology",
        "operating",
        "financial",
        "finance",
        "marketing",
        "information",
        "scientific",
        "science",
        "medical",
        "commercial",
        "product",
        "strategy",
        "people",
        "legal",
        "research",
        "engineering",
        "honorary",
        "founding",
        "non-executive",
        "non",
        "company",
        "corporate",
        "independent",
        "group",
        "regional",
        "global",
        "national",
        "party",
        "municipal",
        "district",
        "principal",
        "lead",
        "co",
        "board",
        "sales",
        "design",
        "data",
        "ai",
        "investment",
        "creative",
        "editorial",
        "operations",
        "innovation",
        "development",
        "human",
        "resources",
        "country",
        "plant",
        "site",
        "business",
        "party-secretary",
        "growth",
        "revenue",
        "security",
        "compliance",
        "sustainability",
        "communications",
        "branch",
        "committee",
        "prime",
        "foreign",
        "economy",
        "trade",
        "digital",
        "industry",
        "interior",
        "health",
        "transport",
        "energy",
        "education",
        "economic",
        "affairs",
        "bureau",
        "county",
        "provincial",
        "city",
        "staff",
        "distinguished",
        "visiting",
        "full",
        "adjunct",
        "emeritus",
        "principal-investigator",
        "quality",
        "supply",
        "chain",
        "first",
        "second",
        "permanent",
        "standing",
        "top",
        "clinical",
        "software",
        "hardware",
    ]
)
_FLAGS = {
    "former": "former", "ex": "former", "ex-": "former", "then": "former", "outgoing": "asserted", "late": "former", "onetime": "former",  # noqa: E501
    "one-time": "former", "acting": "acting", "interim": "acting", "incoming": "planned", "new": "", "newly": "", "appointed": "", "current": "",  # noqa: E501
    "longtime": "", "long-time": "", "elected": "", "designated": "planned", "next": "planned", "future": "planned", "previous": "former",  # noqa: E501
    "ex-chief": "former", "its": "", "their": "", "own": "",
}  # fmt: skip
_ARTICLES = frozenset(("the", "a", "an", "one", "its", "their", "his", "her", "our"))
_OF = frozenset(("of", "at", "for", "with", "in"))


@dataclass(frozen=True, slots=True)
class Title:
    """One post: its words as document offsets, its body when the phrase names one, and what the words around it say."""

    start: int
    end: int
    head: str
    body: Mention | None
    former: bool = False
    acting: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """One or more titles that belong to one person: `first`, `last` are its half-open token range."""

    titles: tuple[Title, ...]
    first: int
    last: int
    token: int  # of the first post noun
    strange: bool = False  # a body is named that no finder knows

    @property
    def corporate(self) -> bool:
        """Say whether the post is one that companies have, so that the company may be understood."""
        return all(t.head in _CORPORATE for t in self.titles)


def title_phrases(scene: Scene) -> list[TitlePhrase]:
    """Return the title phrases of a passage, left to right, each noun in one phrase only."""
    found: list[TitlePhrase] = []
    position = 0
    while position < len(scene.doc):
        phrase = _phrase(scene, position) if _is_post(scene, position) else None
        if phrase is not None:
            found.append(phrase)
            position = max(phrase.last, position + 1)
        else:
            position += 1
    return found


def _strange_body(scene: Scene, last: int) -> bool:
    """ "vice president of Baidu" where nobody found Baidu: then no other body may be understood."""
    if last + 1 >= len(scene.doc) or scene.doc[last].lower_ not in ("of", "at"):
        return False
    following = scene.doc[last + 1]
    found = scene.mention(following)
    return following.text[:1].isupper() and (found is None or found.cls == "Person")


def _names_something(scene: Scene, post: int, last: int) -> bool:
    """The words after the post name a body, known or not: then no other body may be understood."""
    words = [scene.doc[k].lower_ for k in range(post + 1, last)]
    if words[1:2] == ["the"] and not any(w in ("board", "company", "firm", "group") for w in words):
        return True  # "director of the gallery": of a certain one
    return any(
        scene.doc[k].text[:1].isupper() and scene.doc[k].text.lower() not in ("ai", "r&d", "it", "hr", "esg")
        for k in range(post + 1, last)
    )


def _strange_before(scene: Scene, first: int) -> bool:
    """ "Cohere co-founder Nick Frosst" where nobody knows Cohere."""
    before = scene.doc[first - 1] if first else None
    return (
        before is not None
        and before.pos_ == "PROPN"
        and (scene.mention(before) is None or scene.mentions[scene._at[before.i]].cls == "Person")
        and scene.doc[first].lower_ != ","
    )


_OCCUPATION = re.compile(
    r"(?:\w{3,}(?:ologist|icist|emist|ician|ographer)|surgeon|physician|lawyer|attorney|programmer|journalist|banker|trader|pilot"
    r"|consultant|publisher|trustee|technologist|statistician|accountant)$"
)


def _is_post(scene: Scene, i: int) -> bool:
    token = scene.doc[i]
    if token.pos_ == "VERB" or not (token.lower_ in _POSTS or _OCCUPATION.match(token.lower_)):
        return False
    mention = scene.mention(token)
    return mention is None or (mention.cls == "Person" and scene.tokens(mention)[0] == i)


def _phrase(scene: Scene, post: int) -> TitlePhrase | None:
    last_post = post
    while last_post + 1 < len(scene.doc):
        officer = next(
            (k for k in (last_post + 2, last_post + 3) if k < len(scene.doc) and scene.doc[k].lower_ == "officer"), None
        )
        if _is_post(scene, last_post + 1):
            last_post += 1
        elif (
            scene.doc[last_post].lower_ in ("executive", "principal")
            and last_post + 2 < len(scene.doc)
            and scene.doc[last_post + 1].lower_ in ("vice", "deputy", "assistant")
            and _is_post(scene, last_post + 2)
        ):
            last_post += 2
        elif scene.doc[last_post].lower_ == "chief" and officer is not None:
            last_post = officer
        elif (
            scene.doc[last_post + 1].text == "-"
            and last_post + 2 < len(scene.doc)
            and scene.doc[last_post + 2].lower_
            in ("general", "elect", "designate", "ceo", "chair", "chairman", "president", "treasurer")
        ):
            last_post += 2
        else:
            break
    first = _leftmost(scene, post)
    while first < post and scene.doc[first].text in ("-", "&"):
        first += 1
    flags, outer = _flags(scene, first)
    body, outer = _body_before(scene, outer, last_post)
    other, outer = _body_coordinated(scene, body, outer)
    more_flags, outer = _flags(scene, outer)
    flags |= more_flags
    said_first = first - 1 if first and scene.doc[first - 1].lower_ in ("acting", "interim") else first
    titles, last = _titles_from(scene, said_first, last_post, flags)
    titles = [_with_body(t, body) for t in titles]
    titles += [replace(t, body=other) for t in titles if other is not None and t.body is body]
    head = scene.doc[last_post].lower_
    placed = any(scene.doc[k].lower_ == "where" for k in range(max(0, outer - 4), outer))
    weak = head in _WEAK or head not in _POSTS
    if weak and first == post == last_post and all(t.body is None for t in titles) and not placed:
        return None
    return TitlePhrase(
        tuple(titles),
        outer,
        last,
        last_post,
        _strange_body(scene, last) or _strange_before(scene, outer) or _names_something(scene, last_post, last),
    )


def _with_body(title: Title, body: Mention | None) -> Title:
    if title.body is not None or body is None:
        return title
    return Title(title.start, title.end, title.head, body, title.former, title.acting, title.planned)


def _leftmost(scene: Scene, post: int) -> int:
    first = post
    while first > 0 and post - first < 5:
        token = scene.doc[first - 1]
        low = token.lower_
        if scene.mention(token) is not None or token.is_sent_end or not (low in _MODIFIERS or low in ("&", "-")):
            break
        if token.is_sent_start:
            first -= 1
            break
        first -= 1
    return first


def _flags(scene: Scene, first: int) -> tuple[set[str], int]:
    """What stands right before: "former", "acting"; articles are passed over. Returns the flags and the new left edge."""  # noqa: E501
    flags: set[str] = set()
    while first > 0:
        low = scene.doc[first - 1].lower_
        if low in ("now", "recently", "formerly", "previously") and (
            low in ("formerly", "previously") or (first > 1 and scene.doc[first - 2].lower_ in ("until", "most"))
        ):
            flags.add("former")
            first -= 0 if low in ("formerly", "previously") else 1
        elif low in _FLAGS and scene.mention(scene.doc[first - 1]) is None:
            flags.add(_FLAGS[low])
        elif low == "-" and first > 1 and scene.doc[first - 2].lower_ == "ex":
            flags.add("former")
            first -= 1
        elif not (low in _ARTICLES and scene.mention(scene.doc[first - 1]) is None):
            break
        first -= 1
    return flags, first


def _body_before(scene: Scene, first: int, post: int) -> tuple[Mention | None, int]:
    """The body named before the title: "Siemens' chief executive", "Siemens CEO", "its CEO"."""
    position = first
    possessive = False
    if position > 0 and scene.doc[position - 1].lower_ in ("'s", "’s", "'", "’"):
        position -= 1
        possessive = True
    if position == 0:
        return None, first
    if scene.doc[position - 1].lower_ == "whose":
        return scene.whose(scene.doc[position - 1]), position - 1
    mention = scene.mention(scene.doc[position - 1])
    if mention is None or scene.doc[position - 1].is_sent_end:
        return None, first
    kind_fits = mention.kind in ("name", "short") or possessive or mention.text.lower() in ("its", "their")
    head = scene.doc[first].lower_ if first < len(scene.doc) else ""
    civic = possessive or scene.doc[post].lower_ in CIVIC
    if not kind_fits or not holder_of_posts(scene, mention, civic=civic) or (not possessive and head in _ARTICLES):
        return None, first
    return mention, scene.tokens(mention)[0]


def _body_coordinated(scene: Scene, body: Mention | None, first: int) -> tuple[Mention | None, int]:
    """ "a former X and Y executive": the first of the two bodies, and the new left edge."""
    if body is None or first < 2 or scene.doc[first - 1].lower_ not in ("and", "&") or scene.tokens(body)[0] != first:
        return None, first
    other = scene.mention(scene.doc[first - 2])
    if other is None or not scene.is_a(other, "Organization") or scene.tokens(other)[1] != first - 1:
        return None, first
    start = scene.tokens(other)[0]
    flagged = start > 0 and (scene.doc[start - 1].lower_ in _FLAGS or scene.doc[start - 1].lower_ in ("a", "an"))
    return (other, start) if flagged else (None, first)


def holder_of_posts(scene: Scene, mention: Mention, *, civic: bool) -> bool:
    """Say whether posts can be held in this entity: organisations and clusters; places only for civic titles."""
    return scene.is_a(mention, "Organization", "Cluster") or (civic and scene.is_a(mention, "Place"))


def _titles_from(scene: Scene, first: int, last_post: int, flags: set[str]) -> tuple[list[Title], int]:
    """Read titles to the right: "Secretary of the Party Committee and Chairman of X" are two with one body."""
    titles: list[Title] = []
    start, post = first, last_post
    while True:
        end, body = _of_phrase(scene, post)
        whole = body is None or (body.kind == "pronoun" and end > scene.tokens(body)[1])
        titles.append(
            _title(
                scene, start, end if whole or body is None else _before_body(scene, post, end, body), post, body, flags
            )
        )
        following = _next_title(scene, end)
        if following is None or len(titles) > 5:
            return [_seat(scene, t) for t in _shared_body(titles)], end
        start, post = following


def _without_board(scene: Scene, post: int, last: int) -> int:
    """ "chairman of the board of directors": whoever chairs a company chairs its board."""
    words = [scene.doc[k].lower_ for k in range(post + 1, last)]
    boards = (["of", "the", "board"], ["of", "the", "board", "of", "directors"])
    return post + 1 if scene.doc[post].lower_ in _CHAIRS and words in boards else last


_CHAIRS = frozenset(("chairman", "chairwoman", "chairperson", "chair", "vice-chairman", "vice-chair"))


def _title(scene: Scene, first: int, last: int, post: int, body: Mention | None, flags: set[str]) -> Title:
    last = _without_board(scene, post, last)
    start, end = scene.reading.span(first, max(last, post + 1))
    head = scene.doc[post].lower_
    if head == "secretary" and scene.doc[post - 1].lower_ in ("company", "corporate"):
        head = "officer"  # a post of companies, not of states
    return Title(start, end, head, body, "former" in flags, "acting" in flags, "planned" in flags)


def _before_body(scene: Scene, post: int, end: int, body: Mention) -> int:
    """The title's words end before the preposition that leads to its body."""
    position = scene.tokens(body)[0]
    while position - 1 > post and (
        scene.doc[position - 1].lower_ in (*_OF, "to")
        or scene.doc[position - 1].lower_ in ("the", ",", "company", "firm", "startup")
    ):
        position -= 1
    described = position
    while (
        scene.doc[position].lower_ not in _OF
        and described - 1 > post
        and scene.doc[described - 1].pos_ in ("NOUN", "ADJ", "DET", "CCONJ", "NUM", "ADV", "PROPN")
    ):
        described -= 1
    if described < position and scene.doc[described - 1].lower_ in _OF:
        position = described - 1  # "chief executive of the toy maker X": what X is, is no part of the title
    return max(position, post + 1)


def _of_phrase(scene: Scene, post: int) -> tuple[int, Mention | None]:
    """Walk over "of engineering at X": returns the end of the phrase and the body it leads to, if any."""
    position = post + 1
    comma = (
        position + 1 < len(scene.doc)
        and scene.doc[position].lower_ == ","
        and scene.mention(scene.doc[position + 1]) is not None
    )
    if comma:
        mention = scene.mention(scene.doc[position + 1])
        if (
            mention is not None
            and mention.kind == "name"
            and scene.is_a(mention, "Organization")
            and _title_comma_body(scene, post)
        ):
            return scene.tokens(mention)[1], mention
    advises = scene.doc[post].lower_ in ("adviser", "advisor", "assistant", "counsel", "ambassador", "consultant")
    if advises and position < len(scene.doc) and scene.doc[position].lower_ == "to":
        told = next((m for m in scene.mentions_in(position, position + 4)), None)
        if told is not None and holder_of_posts(scene, told, civic=True):
            return scene.tokens(told)[1], told
    if position >= len(scene.doc) or scene.doc[position].lower_ not in _OF:
        return _with_field(scene, post), None
    if scene.doc[position].lower_ == "in" and scene.doc[post].lower_ in ("leader", "head", "chief", "owner", "partner"):
        return position, None
    limit = min(len(scene.doc), position + 12, scene.doc[post].sent.end)
    last = position
    for i in range(position, limit):
        token = scene.doc[i]
        mention = scene.mention(token)
        if mention is not None:
            board = any(
                scene.doc[k].lower_ in ("committee", "administration", "government", "bureau", "council")
                for k in range(position, i)
            )
            if holder_of_posts(scene, mention, civic=board or scene.doc[post].lower_ in CIVIC):
                return _own_unit(scene, scene.tokens(mention)[1]) if mention.kind == "pronoun" else scene.tokens(
                    mention
                )[1], mention
            if mention.cls == "Person":
                break
        if (
            token.is_punct
            or token.pos_ in ("VERB", "AUX", "PRON")
            or (token.lower_ == "and" and _post_soon(scene, i + 1))
        ):
            break
        if i > position + 1 and token.lower_ in ("who", "which", "that", "to", "said"):
            break
        if token.lower_ in ("from", "until", "till", "since", "between", "during"):
            break
        last = i + 1
    open_end = scene.doc[position].lower_ in ("of", "for") and last > position + 1
    return (last, None) if open_end else (position, None)


def _with_field(scene: Scene, post: int) -> int:
    """ "vice president, marketing": a field of work after a comma, where the phrase then ends, is part of the title."""
    end = post + 1
    while end + 1 < len(scene.doc) and scene.doc[end].text == "," and scene.doc[end + 1].lower_ in _FIELDS:
        following = scene.doc[end + 2] if end + 2 < len(scene.doc) else None
        if following is not None and not (following.is_punct or following.lower_ in ("at", "of", "for", "from", "in")):
            break
        end += 2
    return end


_FIELDS = frozenset(
    [
        "marketing",
        "sales",
        "engineering",
        "finance",
        "operations",
        "research",
        "product",
        "design",
        "legal",
        "technology",
        "strategy",
        "communications",
        "manufacturing",
        "partnerships",
        "growth",
        "people",
        "europe",
        "asia",
        "americas",
    ]
)


def _own_unit(scene: Scene, end: int) -> int:
    """ "director of its quantum group": the unit is part of the title, its owner the body."""
    while end < len(scene.doc) and scene.doc[end].pos_ in ("NOUN", "ADJ") and scene.mention(scene.doc[end]) is None:
        end += 1
    return end


def _title_comma_body(scene: Scene, post: int) -> bool:
    """ "Jane Roe, Chief Engineer, Lumen Wafers Ltd.": only where the title is written with capitals."""
    return bool(scene.doc[post].text[:1].isupper()) and scene.doc[post].text.isalpha()


def _post_soon(scene: Scene, start: int) -> bool:
    return any(_is_post(scene, i) for i in range(start, min(start + 4, len(scene.doc))))


def _next_title(scene: Scene, end: int) -> tuple[int, int] | None:
    """The next title of the row: "and chairman", ", president and"."""
    if end >= len(scene.doc) or scene.doc[end].lower_ not in ("and", ",", "&", "/", "as"):
        return None
    start = end + 1
    while start < len(scene.doc) and scene.doc[start].lower_ in (
        "and",
        "also",
        "the",
        "well",
        "as",
        "its",
        "concurrently",
        "a",
    ):
        start += 1
    described = scene.doc[end].lower_ == "," and scene.doc[start - 1].lower_ == "a"
    for i in range(start, min(start + 5, len(scene.doc))):
        if described and _is_post(scene, i) and scene.doc[i].lower_ in _WEAK:
            return None  # "CEO of X, a leader in batteries": of the firm
        if _is_post(scene, i):
            while i + 1 < len(scene.doc) and _is_post(scene, i + 1):
                i += 1
            if i + 1 < len(scene.doc) and scene.doc[i + 1].lower_ in ("is", "was", "are", "remains", "said", "says"):
                return None
            return (start, i) if not _starts_other_person(scene, i) else None
        if scene.doc[i].lower_ not in _MODIFIERS or scene.mention(scene.doc[i]) is not None:
            return None
    return None


def _starts_other_person(scene: Scene, post: int) -> bool:
    """ "..., and chairman Li Wei": the title goes with the name after it."""
    if post + 1 >= len(scene.doc):
        return False
    mention = scene.mention(scene.doc[post + 1])
    return mention is not None and mention.cls == "Person"


_DISTRICTS = frozenset(("governor", "mayor", "magistrate", "vice-mayor"))


def _seat(scene: Scene, title: Title) -> Title:
    """ "deputy secretary of the Laoshan District Party Committee and district governor": governors are of the place."""
    body = title.body
    if title.head not in _DISTRICTS or body is None or body.cls not in ("PartyBody", "GovernmentBody"):
        return title
    place = next((m for m in scene.mentions if scene.is_a(m, "Place") and body.name.startswith(m.name + " ")), None)
    place = place or scene.held.place_of(body)
    return replace(title, body=place)


def _shared_body(titles: list[Title]) -> list[Title]:
    """A title without a body takes the body of the next one that has one, else of the one before."""
    bodies = [t.body for t in titles]
    shared = []
    for i, title in enumerate(titles):
        body = (
            title.body
            or next((b for b in bodies[i:] if b is not None), None)
            or next((b for b in reversed(bodies[:i]) if b), None)
        )
        shared.append(_with_body(title, body))
    return shared


def bodies_before(scene: Scene, token: int) -> Iterator[Mention]:
    """Yield the organisations named in the same sentence before a token."""
    sentence = scene.doc[token].sent
    for mention in scene.mentions_in(sentence.start, token):
        if scene.is_a(mention, "Organization") and mention.kind != "pronoun":
            yield mention
