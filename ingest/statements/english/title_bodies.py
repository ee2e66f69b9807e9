"""The body that a title belongs to, before it or after it: "Siemens' chief executive", "head of design at X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.english.name_edges import FIELD_OF_WORK
from ingest.mentions.english.places import level
from ingest.mentions.mention import Mention
from ingest.statements.english.post_nouns import ARTICLES, CIVIC, FIELDS, FLAGS, post_soon
from ingest.statements.english.scene import Scene

_OF = frozenset(("of", "at", "for", "with", "in"))
_FIELD = re.compile(rf"(?:{'|'.join(sorted(FIELDS))})s?")


def strange_body(scene: Scene, last: int) -> bool:
    """ "vice president of Baidu" where nobody found Baidu: then no other body may be understood."""
    if last + 1 >= len(scene.doc) or scene.doc[last].lower_ not in ("of", "at"):
        return False
    following = scene.doc[last + 1]
    found = scene.mention(following)
    return following.text[:1].isupper() and (found is None or found.cls == "Person")


def names_something(scene: Scene, post: int, last: int) -> bool:
    """The words after the post name a body, known or not: then no other body may be understood."""
    words = [scene.doc[k].lower_ for k in range(post + 1, last)]
    if words[1:2] == ["the"] and not any(w in ("board", "company", "firm", "group") for w in words):
        return True  # "director of the gallery": of a certain one
    capitals = scene.doc[post].text[:1].isupper()  # "Head of Communications": a field, where titles have capitals
    fields = FIELDS | _UNITS_OF_WORK if capitals else _UNITS_OF_WORK
    return any(
        scene.doc[k].text[:1].isupper() and scene.doc[k].text.lower() not in fields for k in range(post + 1, last)
    )


_UNITS_OF_WORK = frozenset(("ai", "r&d", "it", "hr", "esg"))


def strange_before(scene: Scene, first: int) -> bool:
    """ "Cohere co-founder Nick Frosst" where nobody knows Cohere."""
    before = scene.doc[first - 1] if first else None
    if before is not None and before.lower_ in ("'s", "’s") and first > 1:
        before = scene.doc[first - 2]  # "Orleton Vale's chief executive" where nobody knows Orleton Vale as a firm
    return (
        before is not None
        and before.pos_ == "PROPN"
        and (
            scene.mention(before) is None
            or not scene.is_a(scene.mentions[scene._at[before.i]], "Organization", "Cluster")
        )
        and scene.doc[first].lower_ != ","
    )


def body_before(scene: Scene, first: int, post: int) -> tuple[Mention | None, int]:
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
    if mention is None and possessive and _the_firm(scene, position):
        return _spoken_of_before(scene, position), position - 2
    if mention is None or scene.doc[position - 1].is_sent_end:
        return None, first
    kind_fits = mention.kind in ("name", "short") or possessive or mention.text.lower() in ("its", "their")
    head = scene.doc[first].lower_ if first < len(scene.doc) else ""
    civic = (possessive and mention.cls != "City") or scene.doc[post].lower_ in CIVIC
    if not kind_fits or not holder_of_posts(scene, mention, civic=civic) or (not possessive and head in ARTICLES):
        return None, first
    return mention, scene.tokens(mention)[0]


_FIRMS = frozenset(("company", "firm", "group", "start-up", "startup"))


def _the_firm(scene: Scene, position: int) -> bool:
    """ "the company's CTO" where the reading has not said which company that is."""
    return position > 1 and scene.doc[position - 1].lower_ in _FIRMS and scene.doc[position - 2].lower_ == "the"


def _spoken_of_before(scene: Scene, position: int) -> Mention | None:
    """The only firm that the sentence has named by then, where that is what the text is about."""
    named = {m.name: m for m in bodies_before(scene, position)}
    main: Mention | None = scene.reading.extra.get("main")
    return main if main is not None and set(named) == {main.name} else None


def body_coordinated(scene: Scene, body: Mention | None, first: int) -> tuple[Mention | None, int]:
    """ "a former X and Y executive": the first of the two bodies, and the new left edge."""
    if body is None or first < 2 or scene.doc[first - 1].lower_ not in ("and", "&") or scene.tokens(body)[0] != first:
        return None, first
    other = scene.mention(scene.doc[first - 2])
    if other is None or not scene.is_a(other, "Organization") or scene.tokens(other)[1] != first - 1:
        return None, first
    start = scene.tokens(other)[0]
    flagged = start > 0 and (scene.doc[start - 1].lower_ in FLAGS or scene.doc[start - 1].lower_ in ("a", "an"))
    return (other, start) if flagged else (None, first)


def holder_of_posts(scene: Scene, mention: Mention, *, civic: bool) -> bool:
    """Say whether posts can be held in this entity: organisations and clusters; places only for civic titles."""
    return scene.is_a(mention, "Organization", "Cluster") or (civic and scene.is_a(mention, "Place"))


def before_body(scene: Scene, post: int, end: int, body: Mention) -> int:
    """The title's words end before the preposition that leads to its body."""
    position = scene.tokens(body)[0]
    while position - 1 > post and (
        scene.doc[position - 1].lower_ in (*_OF, "to")
        or scene.doc[position - 1].lower_ in ("the", ",", "company", "firm", "startup")
    ):
        position -= 1
    if scene.doc[position].text == ",":
        return max(position, post + 1)  # "head of communications, Orvane College"
    described = position
    while (
        scene.doc[position].lower_ not in _OF
        and described - 1 > post
        and (
            scene.doc[described - 1].pos_ in ("NOUN", "ADJ", "DET", "CCONJ", "NUM", "ADV", "PROPN", "PART")
            or _tells_home(scene, described - 1)
            or scene.doc[described - 1].lower_ in ("its", "their")
        )
    ):
        described -= 1
    if described < position and scene.doc[described - 1].lower_ in _OF:
        position = described - 1  # "chief executive of the toy maker X": what X is, is no part of the title
    return max(position, post + 1)


def of_phrase(scene: Scene, post: int) -> tuple[int, Mention | None]:
    """Walk over "of engineering at X": returns the end of the phrase and the body it leads to, if any."""
    position = post + 1
    if _of_state(scene, post):
        return position + 2, None
    field = _field_end(scene, post)
    if field:
        return _after_of(scene, post, field)
    comma = (
        position + 1 < len(scene.doc)
        and scene.doc[position].lower_ == ","
        and scene.mention(scene.doc[position + 1]) is not None
    )
    if comma:
        mention = scene.mention(scene.doc[position + 1])
        fits = mention is not None and mention.kind == "name" and scene.is_a(mention, "Organization")
        if mention is not None and fits and _title_comma_body(scene, post):
            return scene.tokens(mention)[1], mention
    advises = scene.doc[post].lower_ in ("adviser", "advisor", "assistant", "counsel", "ambassador", "consultant")
    if advises and position < len(scene.doc) and scene.doc[position].lower_ == "to":
        told = next((m for m in scene.mentions_in(position, position + 4)), None)
        if told is not None and holder_of_posts(scene, told, civic=True):
            return scene.tokens(told)[1], told
    if position >= len(scene.doc) or scene.doc[position].lower_ not in _OF:
        return _with_field(scene, post), None
    end, body = _after_of(scene, post, position)
    closing = _closing_body(scene, end) if body is None and end > position else None
    return (scene.tokens(closing)[1], closing) if closing is not None else (end, body)


_STATE = frozenset([
    "state", "defense", "defence", "commerce", "energy", "education", "labor", "transportation", "agriculture",
    "health", "homeland", "war", "treasury",
])  # fmt: skip


_MINISTRIES = _STATE | {
    "foreign",
    "finance",
    "justice",
    "interior",
    "trade",
    "economy",
    "culture",
    "transport",
    "labour",
}


def _of_state(scene: Scene, post: int) -> bool:
    """ "the Secretary of State": a ministry, which no organisation of the text is."""
    words = [t.lower_ for t in scene.doc[post : post + 3]]
    if words[:2] == ["minister", "of"] and words[2:] and words[2] in _MINISTRIES:
        return (found := scene.mention(scene.doc[post + 2])) is not None and not scene.is_a(found, "Place")
    return words[:2] == ["secretary", "of"] and words[2:] != [] and words[2] in _STATE


def _closing_body(scene: Scene, comma: int) -> Mention | None:
    """ "Contact: Jane Roe, head of communications, Orvane College.": the body that closes the line."""
    if comma + 1 >= len(scene.doc) or scene.doc[comma].text != ",":
        return None
    body = scene.mention(scene.doc[comma + 1])
    if body is None or body.kind != "name" or not scene.is_a(body, "Organization"):
        return None
    end = scene.tokens(body)[1]
    return body if end >= len(scene.doc) or scene.doc[end].text == "." else None


def _after_of(scene: Scene, post: int, position: int) -> tuple[int, Mention | None]:
    """Walk on from the preposition at `position` to the body that it leads to."""
    if scene.doc[position].lower_ == "in" and scene.doc[post].lower_ in ("leader", "head", "chief", "owner", "partner"):
        return position, None
    if scene.doc[position].lower_ == "for" and _no_field(scene, position):
        return position, None
    limit = min(len(scene.doc), position + 12, scene.doc[post].sent.end)
    last = position
    for i in range(position, limit):
        token = scene.doc[i]
        mention = scene.mention(token)
        if mention is not None and scene.tokens(mention)[1] < limit and _tells_home(scene, scene.tokens(mention)[1]):
            continue
        if mention is not None:
            board = any(
                scene.doc[k].lower_ in ("committee", "administration", "government", "bureau", "council")
                for k in range(position, i)
            )
            if _is_field(scene, post, mention):
                last = scene.tokens(mention)[1]
                continue
            if holder_of_posts(scene, mention, civic=board or scene.doc[post].lower_ in CIVIC):
                end = scene.tokens(mention)[1]
                unit = _named_unit(scene, end, owned=mention.kind == "pronoun")
                if unit is not None:
                    return scene.tokens(unit)[1], unit
                return (_own_unit(scene, end) if mention.kind == "pronoun" else end), mention
            if mention.cls == "Person":
                break
        if _tells_home(scene, i):
            continue
        if (
            token.is_punct
            or token.pos_ in ("VERB", "AUX", "PRON")
            or (token.lower_ == "and" and post_soon(scene, i + 1))
        ):
            break
        if i > position + 1 and token.lower_ in ("who", "which", "that", "to", "said"):
            break
        if token.lower_ in _NO_MORE:
            break
        if i > position and token.lower_ == "for" and _no_field(scene, i):
            break
        last = i + 1
    if last < limit and scene.doc[last].lower_ == "responsible":
        while scene.doc[last - 1].lower_ in ("and", "also"):
            last -= 1
    while last > position + 1 and scene.doc[last - 1].lower_ in ("and", "or", "&"):
        last -= 1  # "of sales operations and Jane Roe was named"
    open_end = scene.doc[position].lower_ in ("of", "for") and last > position + 1 and not _cuts_word(scene, last)
    return (last, None) if open_end else (position, None)


def _tells_home(scene: Scene, i: int) -> bool:
    """ "chief executive of Lyon-based X": the hyphen or the word behind it."""
    hyphen = i if scene.doc[i].text in ("-", "–", "‑") else i - 1
    return (
        scene.doc[hyphen].text in ("-", "–", "‑")
        and hyphen + 1 < len(scene.doc)
        and scene.doc[hyphen + 1].lower_ in ("based", "headquartered")
    )


# "finance director in January after nine years at X", "from 2019": what follows is told of the time.
_NO_MORE = frozenset([
    "from", "until", "till", "since", "between", "during", "through", "responsible", "after", "before", "following",
    "when", "while", "once", "despite",
])  # fmt: skip
_OVER_FIELDS = frozenset(("head", "director", "president", "vice-president", "manager", "chief", "lead"))


def _is_field(scene: Scene, post: int, mention: Mention) -> bool:
    """ "Head of Operations Technology at X": what stands before "at" and a firm is a field, written like a name."""
    end = scene.tokens(mention)[1]
    plain = mention.cls in ("Company", "Organization", "Product", "Technology", "Segment") and mention.kind == "name"
    if not plain or scene.doc[post].lower_ not in _OVER_FIELDS or end + 1 >= len(scene.doc):
        return False
    after = scene.mention(scene.doc[end + (2 if scene.doc[end + 1].lower_ == "the" else 1)])
    return scene.doc[end].lower_ == "at" and after is not None and scene.is_a(after, "Organization")


def _cuts_word(scene: Scene, end: int) -> bool:
    """Say whether a phrase that ends here would cut a word in two: self|-driving."""
    return (
        end < len(scene.doc) and scene.doc[end].text == "-" and scene.reading.ends[end - 1] == scene.reading.starts[end]
    )


_SPANS = frozenset(["year", "years", "month", "months", "decade", "decades", "term", "terms", "reasons", "time"])


def _no_field(scene: Scene, position: int) -> bool:
    """ "chief executive for six years", "president for health reasons": how long or why, not of what."""
    return any(t.lower_ in _SPANS for t in scene.doc[position + 1 : position + 5])


_FIELD_ENDS = re.compile(r"\s*(?:[,.;)]|$|(?:at|of|for|from|in|and|to|since|until|on)\b)")


def _with_field(scene: Scene, post: int) -> int:
    """ "vice president, marketing": a field of work after a comma, where the phrase then ends, is part of the title."""
    capitals = scene.doc[post].text[:1].isupper()
    if capitals and post + 2 < len(scene.doc) and scene.doc[post + 1].text == ",":
        start = scene.reading.starts[post + 2]
        told = FIELD_OF_WORK.match(scene.text, start)
        if told is not None and _FIELD_ENDS.match(scene.text, told.end()):
            return scene.reading.tokens_at(start, told.end())[1]
    end = post + 1
    while end + 1 < len(scene.doc) and scene.doc[end].text == "," and _FIELD.fullmatch(scene.doc[end + 1].lower_):
        following = scene.doc[end + 2] if end + 2 < len(scene.doc) else None
        if following is not None and not (following.is_punct or following.lower_ in ("at", "of", "for", "from", "in")):
            break
        end += 2
    return end


def _named_unit(scene: Scene, end: int, *, owned: bool) -> Mention | None:
    """ "chief executive of its subsidiary X", "of Halden's energy arm X": the body that the words lead to."""
    if not owned and (end >= len(scene.doc) or scene.doc[end].tag_ != "POS"):
        return None
    start = end if owned else end + 1
    last = _own_unit(scene, start)
    unit = (
        scene.mention(scene.doc[last]) if start < last < len(scene.doc) and not scene.doc[last].is_sent_start else None
    )
    return unit if unit is not None and unit.kind == "name" and scene.is_a(unit, "Organization") else None


def _own_unit(scene: Scene, end: int) -> int:
    """ "director of its quantum group": the unit is part of the title, its owner the body."""
    while end < len(scene.doc) and scene.doc[end].pos_ in ("NOUN", "ADJ") and scene.mention(scene.doc[end]) is None:
        end += 1
    return end


_GOVERNING = frozenset(("committee", "administration", "government", "bureau", "council", "commission", "management"))


def unit_behind(scene: Scene, end: int) -> int:
    """ "head of X's solar business": where the unit of a body that ends here ends; who governs a place is no unit."""
    if end >= len(scene.doc) or scene.doc[end].tag_ != "POS":
        return end
    last = end + 1
    while last < len(scene.doc) and scene.doc[last].pos_ in ("NOUN", "ADJ") and scene.mention(scene.doc[last]) is None:
        last += 1
    plain = last > end + 1 and scene.doc[last - 1].pos_ == "NOUN" and scene.doc[last - 1].lower_ not in _GOVERNING
    return last if plain else end


def _field_end(scene: Scene, post: int) -> int:
    """ "Vice President, Membranes, of the company": where "of" stands after a field between commas, else 0."""
    words = [t.text for t in scene.doc[post + 1 : min(post + 7, scene.doc[post].sent.end)]]
    if words[1:2] in (["of"], ["at"]) and level(words[0]) in ("Zone", "Country"):
        return post + 2  # "Managing Director Nordics at X"
    closing = words.index(",", 1) if words[:1] == [","] and "," in words[1:] else 0
    named = all(w[:1].isupper() or w in ("and", "&") for w in words[1:closing])
    of = closing and named and words[closing + 1 : closing + 2] in (["of"], ["at"])
    open_end = words[:1] == [","] and words[2:3] in (["of"], ["at"]) and words[1][:1].isupper()
    if open_end and scene.doc[post].text[:1].isupper() and scene.mention(scene.doc[post + 2]) is None:
        return post + 3  # "Vice President, Language at X"
    return post + 2 + closing if of and scene.doc[post].text[:1].isupper() else 0


def _title_comma_body(scene: Scene, post: int) -> bool:
    """ "Jane Roe, Chief Engineer, Lumen Wafers Ltd.": only where the title is written with capitals."""
    return bool(scene.doc[post].text[:1].isupper()) and scene.doc[post].text.isalpha()


def bodies_before(scene: Scene, token: int) -> Iterator[Mention]:
    """Yield the organisations named in the same sentence before a token."""
    sentence = scene.doc[token].sent
    for mention in scene.mentions_in(sentence.start, token):
        if scene.is_a(mention, "Organization") and mention.kind != "pronoun":
            yield mention
