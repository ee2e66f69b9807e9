"""Titles of posts in a sentence: "Secretary of the Party Committee and Chairman of X", "its former chief executive"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.english.pronoun_cues import PERSON_NOUNS
from ingest.mentions.mention import Mention
from ingest.statements.english.post_nouns import ARTICLES, CHAIRS, CORPORATE, FLAGS, MODIFIERS, POSTS, WEAK, is_post
from ingest.statements.english.scene import Scene
from ingest.statements.english.title_bodies import (
    before_body,
    body_before,
    body_coordinated,
    names_something,
    of_phrase,
    strange_before,
    strange_body,
    unit_behind,
)


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
    unit: str = ""  # of the body, where the text puts it behind: "head of X's solar business"


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
        return all(t.head in CORPORATE for t in self.titles)


def title_phrases(scene: Scene) -> list[TitlePhrase]:
    """Return the title phrases of a passage, left to right, each noun in one phrase only."""
    found: list[TitlePhrase] = []
    position = 0
    while position < len(scene.doc):
        phrase = _phrase(scene, position) if is_post(scene, position) else None
        if phrase is not None:
            found.append(phrase)
            position = max(phrase.last, position + 1)
        else:
            position += 1
    return found


_GENERALS = frozenset(("director", "secretary", "inspector", "consul", "attorney", "registrar"))


def _phrase(scene: Scene, post: int) -> TitlePhrase | None:
    last_post = post
    while last_post + 1 < len(scene.doc):
        officer = _officer(scene, last_post)
        if is_post(scene, last_post + 1):
            last_post += 1
        elif (
            scene.doc[last_post].lower_ in ("executive", "principal")
            and last_post + 2 < len(scene.doc)
            and scene.doc[last_post + 1].lower_ in ("vice", "deputy", "assistant")
            and is_post(scene, last_post + 2)
        ):
            last_post += 2
        elif scene.doc[last_post].lower_ in _GENERALS and scene.doc[last_post + 1].lower_ == "general":
            last_post += 1
        elif officer is not None:
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
    body, outer = body_before(scene, outer, last_post)
    other, outer = body_coordinated(scene, body, outer)
    more_flags, outer = _flags(scene, outer)
    flags |= more_flags
    said_first = first - 1 if first and scene.doc[first - 1].lower_ in ("acting", "interim") else first
    titles, last, final_post = _titles_from(scene, said_first, last_post, flags)
    titles = [_with_body(t, body) for t in titles]
    titles += [replace(t, body=other) for t in titles if other is not None and t.body is body]
    head = scene.doc[last_post].lower_
    placed = any(scene.doc[k].lower_ == "where" for k in range(max(0, outer - 4), outer))
    fielded = head in ("head", "chief", "manager") and last > last_post + 2  # "as head of sales"
    weak = (head in WEAK or head not in POSTS) and not fielded
    nobody = weak and first == post == last_post and all(t.body is None for t in titles) and not placed
    if nobody or _of_its_kin(scene, last_post, last):
        return None
    return TitlePhrase(
        tuple(titles),
        outer,
        last,
        last_post,
        strange_body(scene, last) or strange_before(scene, outer) or names_something(scene, final_post, last),
    )


# Firms that another one has beside it: what follows "chief executive of its partner" is the partner's name.
_KIN = re.compile(
    r"partner|rival|competitor|customer|client|supplier|shareholder|parent|owner|backer|investor|affiliate|subsidiary"
    r"|predecessor|lender|sponsor|contractor"
)


def _of_its_kin(scene: Scene, post: int, last: int) -> bool:
    """ "chief executive of its Chinese partner": of a firm still to be named, and no post at what "its" stands for."""
    words = [token.lower_ for token in scene.doc[post:last]]
    return _KIN.fullmatch(words[-1]) is not None and any(word in ("its", "their", "whose", "our") for word in words)


def _officer(scene: Scene, post: int) -> int | None:
    """The last word of "chief operating officer" where `post` is its first."""
    ends = range(post + 2, min(post + 4, len(scene.doc))) if scene.doc[post].lower_ == "chief" else ()
    return next((k for k in ends if scene.doc[k].lower_ == "officer"), None)


def _with_body(title: Title, body: Mention | None) -> Title:
    if title.body is not None or body is None:
        return title
    return replace(title, body=body)


def _leftmost(scene: Scene, post: int) -> int:
    first = post
    while first > 0 and post - first < 5:
        token = scene.doc[first - 1]
        low = token.lower_
        named = scene.mention(token) is not None or token.is_sent_end
        if named or _counts(low, scene.doc[first].lower_):
            break
        if not (low in MODIFIERS or low in ("&", "-") or _of_trade(scene, first)):
            break
        if token.is_sent_start:
            first -= 1
            break
        first -= 1
    return first


_IN_ORDER = frozenset(("secretary", "vice", "deputy", "minister", "assistant", "officer", "lord", "engineer"))


def _counts(word: str, following: str) -> bool:
    """ "its first chief supply chain officer": the first to hold the post, which "first secretary" names."""
    return word in ("first", "second") and following not in _IN_ORDER


_TIMES = frozenset(("year", "month", "week", "day", "quarter", "spring", "summer", "autumn", "winter", "today", "time"))


def _of_trade(scene: Scene, first: int) -> bool:
    """ "process engineer", "state secretary": a noun in small letters before the noun of the post, no kind of firm."""
    before = scene.doc[first - 1]
    joined = before.dep_ == "compound" and before.tag_ == "NN" and before.head.i >= first and before.text.islower()
    firm = before.lower_ in DESCRIPTORS or before.lower_ in PERSON_NOUNS or before.lower_ in FLAGS
    timed = before.lower_ in _TIMES  # "until last week director of"
    return joined and before.is_alpha and not (firm or timed) and not is_post(scene, first - 1)


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
        elif low in FLAGS and scene.mention(scene.doc[first - 1]) is None:
            flags.add(FLAGS[low])
        elif low == "-" and first > 1 and scene.doc[first - 2].lower_ == "ex":
            flags.add("former")
            first -= 1
        elif not (low in ARTICLES and scene.mention(scene.doc[first - 1]) is None):
            break
        first -= 1
    return flags, first


def _titles_from(scene: Scene, first: int, last_post: int, flags: set[str]) -> tuple[list[Title], int, int]:
    """Read titles to the right: "Secretary of the Party Committee and Chairman of X" are two with one body.

    Returns them, where they end, and the last one's noun."""
    titles: list[Title] = []
    start, post = first, last_post
    while True:
        end, body = of_phrase(scene, post)
        whole = body is None or (body.kind == "pronoun" and end > scene.tokens(body)[1])
        cut = end if whole or body is None else before_body(scene, post, end, body)
        behind = unit_behind(scene, end) if not whole else end
        unit = scene.doc[end + 1 : behind].text if behind > end else ""
        titles.append(replace(_title(scene, start, cut, post, body, flags), unit=unit))
        end = behind
        following = _next_title(scene, end)
        if following is None or len(titles) > 5:
            return [_seat(scene, t) for t in _shared_body(scene, titles)], end, post
        start, post = following


def _without_board(scene: Scene, post: int, last: int) -> int:
    """ "chairman of the board of directors": whoever chairs a company chairs its board."""
    words = [scene.doc[k].lower_ for k in range(post + 1, last)]
    boards = (["of", "the", "board"], ["of", "the", "board", "of", "directors"])
    return post + 1 if scene.doc[post].lower_ in CHAIRS and words in boards else last


def _with_area(scene: Scene, last: int) -> int:
    """ "chief executive (CEO) Indonesia and Malaysia": the part of the world that a post is for belongs to it."""
    bracketed = last + 2 < len(scene.doc) and scene.doc[last].text == "(" and scene.doc[last + 2].text == ")"
    behind = last + 3 if bracketed else last
    area = scene.mention(scene.doc[behind]) if behind < len(scene.doc) else None
    if area is None or not scene.is_a(area, "Country", "Zone"):
        return last
    return scene.tokens(scene.series(area)[-1])[1]


def _title(scene: Scene, first: int, last: int, post: int, body: Mention | None, flags: set[str]) -> Title:
    last = _with_area(scene, max(_without_board(scene, post, last), post + 1))
    start, end = scene.reading.span(first, last)
    head = scene.doc[post].lower_
    if head == "secretary" and scene.doc[post - 1].lower_ in ("company", "corporate"):
        head = "officer"  # a post of companies, not of states
    return Title(start, end, head, body, "former" in flags, "acting" in flags, "planned" in flags)


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
        "an",
    ):
        start += 1
    if "as" in (linked := [t.lower_ for t in scene.doc[end:start]]) and "well" not in linked:
        return None  # "hired X, a partner at Y, as managing director"
    described = scene.doc[end].lower_ == "," and scene.doc[start - 1].lower_ in ("a", "an")
    for i in range(start, min(start + 5, len(scene.doc))):
        if described and is_post(scene, i) and scene.doc[i].lower_ in WEAK:
            return None  # "CEO of X, a leader in batteries": of the firm
        if is_post(scene, i):
            while i + 1 < len(scene.doc) and is_post(scene, i + 1):
                i += 1
            i = _officer(scene, i) or i
            if i + 1 < len(scene.doc) and scene.doc[i + 1].lower_ in ("is", "was", "are", "remains", "said", "says"):
                return None
            return (start, i) if not _starts_other_person(scene, i) else None
        if scene.doc[i].lower_ not in MODIFIERS or scene.mention(scene.doc[i]) is not None:
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


_WORKS = frozenset(("study", "survey", "trial", "project", "programme", "program", "campaign", "inquiry", "review"))


def _shared_body(scene: Scene, titles: list[Title]) -> list[Title]:
    """A title without a body takes the body of the next one that has one, else of the one before.

    "Director of the herring survey" has what it directs: a work is no body, and no other body directs it."""
    bodies = [t.body for t in titles]
    shared = []
    for i, title in enumerate(titles):
        if _WORKS & set(scene.text[title.start : title.end].split()[-1:]):
            shared.append(title)
            continue
        body = (
            title.body
            or next((b for b in bodies[i:] if b is not None), None)
            or next((b for b in reversed(bodies[:i]) if b), None)
        )
        shared.append(_with_body(title, body))
    return shared
