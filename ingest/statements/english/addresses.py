"""Places by how their names stand together: addresses, "the campus in Eindhoven", "Munich's Werksviertel", bodies of bodies."""  # noqa: E501

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.places import STATES, level
from ingest.mentions.english.reading import homes, state_of_home
from ingest.mentions.mention import Mention
from ingest.statements.english.drafts import pairs
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.sites import site_role

_LEVELS = {"Site": 0, "Cluster": 0, "Zone": 1, "District": 2, "City": 3, "Province": 4, "Country": 5, "Place": 2}
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


def addresses(scene: Scene) -> Iterator[Draft]:
    """Yield drafts of where a named thing lies, or what it is part of, that the order of the names alone tells."""
    for mention in scene.mentions:
        if mention.kind == "nominal" and scene.is_a(mention, "Company", "Investor"):
            yield from _called_by_city(scene, mention)
        if mention.kind == "pronoun":
            continue
        if scene.is_a(mention, "Place", "Cluster"):
            yield from _address(scene, mention)
            yield from _inside(scene, mention)
            yield from _in_state(scene, mention)
        elif scene.is_a(mention, "University", "ResearchInstitute", "Event"):
            yield from _inside(scene, mention)
        elif scene.is_a(mention, "Organization"):
            yield from _of_place(scene, mention)
            yield from _of_city(scene, mention)
            yield from _in_bracket(scene, mention)
    yield from _parts(scene)


def _lies(inner: Mention, outer: Mention, anchor: Any, rule: str, confidence: float = 0.93) -> Iterator[Draft]:
    yield from pairs([inner], [outer], "LOCATED_IN", anchor, rule, confidence, dated=False, status="asserted")


def _after(scene: Scene, position: int, *, skipping: tuple[str, ...] = ("the",)) -> Mention | None:
    """The mention that begins at a token, or behind one skipped word."""
    if position >= len(scene.doc):
        return None
    found = scene.mention(scene.doc[position])
    if found is None and scene.doc[position].lower_ in skipping and position + 1 < len(scene.doc):
        return scene.mention(scene.doc[position + 1])
    return found


def _address(scene: Scene, mention: Mention) -> Iterator[Draft]:
    """A comma between a smaller and a larger place, both known by level, is an address."""
    last = scene.tokens(mention)[1]
    if last + 1 >= len(scene.doc) or scene.doc[last].lower_ != "," or mention.kind != "name":
        return
    outer = _after(scene, last + 1)
    if outer is None or outer.kind != "name" or outer.cls not in ("Province", "Country", "City"):
        return
    closing = scene.tokens(outer)[1]
    follows = scene.doc[closing].lower_ if closing < len(scene.doc) else "."
    smaller = _LEVELS.get(mention.cls, 9) < _LEVELS[outer.cls]
    if smaller and follows not in ("and", "or", "&", *_POSSESSIVE) and not _in_row(scene, mention, closing):
        yield from _lies(mention, outer, scene.doc[last - 1], "address")


def _in_row(scene: Scene, mention: Mention, closing: int) -> bool:
    """ "Munich, Bavaria, and Berlin" or "offices in Paris, France and": a row of places is no address."""
    first = scene.tokens(mention)[0]
    before = scene.doc[first - 1].lower_ if first else ""
    after = [scene.doc[i].lower_ for i in range(closing, min(closing + 2, len(scene.doc)))]
    if before in (",", "and") and first > 1 and scene.mention(scene.doc[first - 2]) is not None:
        earlier = scene.mention(scene.doc[first - 2])
        return earlier is not None and scene.is_a(earlier, "Place")
    following = scene.mention(scene.doc[closing + 1]) if after[:1] == [","] and len(after) > 1 else None
    return following is not None and scene.is_a(following, "Place")


def _inside(scene: Scene, mention: Mention) -> Iterator[Draft]:
    """ "the High Tech Campus in Eindhoven", "Munich's Werksviertel": directly attached, nothing between."""
    first, last = scene.tokens(mention)
    if last + 1 < len(scene.doc) and scene.doc[last].lower_ in ("in", "at", "on") and mention.kind == "name":
        outer = _after(scene, last + 1, skipping=("the", "downtown", "central", "nearby"))
        if outer is not None and scene.is_a(outer, "Place") and _attached(scene, mention, scene.root(outer)):
            yield from _lies(mention, outer, scene.root(mention), "inside")
    small = scene.is_a(mention, "District", "Zone", "Cluster", "Site", "City")
    if first >= 2 and scene.doc[first - 1].lower_ in _POSSESSIVE and small:
        outer = scene.mention(scene.doc[first - 2])
        if outer is not None and scene.is_a(outer, "Place") and outer.kind == "name":
            yield from _lies(mention, outer, scene.root(mention), "possessive", 0.94)


def _of_place(scene: Scene, mention: Mention) -> Iterator[Draft]:
    """ "Schmalz of Germany", "GomSpace in Aalborg, Unibap in Uppsala": a firm with its place, in a row of them."""
    last = scene.tokens(mention)[1]
    if last + 1 >= len(scene.doc) or scene.doc[last].lower_ not in ("of", "in", "at") or mention.kind != "name":
        return
    outer = _after(scene, last + 1)
    if outer is None or not scene.is_a(outer, "City", "Province", "Country") or outer.kind != "name":
        return
    closing = scene.tokens(outer)[1]
    follows = scene.doc[closing].text if closing < len(scene.doc) else "."
    listed = (
        scene.root(mention).dep_ in ("conj", "nsubj", "appos", "root", "nmod", "obl") or scene.doc[last].lower_ == "of"
    )
    attached = listed and follows in (",", ".", ";", "and")
    attached = attached and scene.root(outer).head.i in range(*scene.tokens(mention))
    if attached or (scene.doc[last].lower_ == "of" and _is_predicate(scene, closing)):
        yield from _lies(mention, outer, scene.root(mention), "of place", 0.92)
    elif scene.doc[last].lower_ == "in" and outer.cls == "City" and _works_there(scene, mention):
        yield from _lies(mention, outer, scene.root(mention), "in city", 0.92)


def _is_predicate(scene: Scene, i: int) -> bool:
    """ "Orvane of Brazil was its largest customer": what follows tells of the firm, and nothing else."""
    return i < len(scene.doc) and (scene.doc[i].pos_ == "AUX" or scene.doc[i].tag_ in ("VBD", "VBZ"))


def _works_there(scene: Scene, firm: Mention) -> bool:
    """ "worked for X in Stuttgart", "a manager of X in Turin": where somebody works for a firm, it is."""
    first = scene.tokens(firm)[0]
    if first > 1 and scene.doc[first - 1].lower_ == "of" and site_role(scene.doc[first - 2]):
        return False  # "a plant of X in Huelva is under study": only the plant is there, if at all
    return first > 0 and scene.doc[first - 1].lower_ in ("at", "for", "of")


def _of_city(scene: Scene, mention: Mention) -> Iterator[Draft]:
    """ "Thika's Orvane Plastics", "Kenya's Orvane Plastics": a firm called by where it is at home."""
    first, _ = scene.tokens(mention)
    if first < 2 or mention.kind != "name" or scene.doc[first - 1].lower_ not in _POSSESSIVE:
        return
    outer = scene.mention(scene.doc[first - 2])
    home = ("City", "Country") if scene.is_a(mention, "Company", "Investor") else ("City",)
    if outer is not None and outer.kind == "name" and scene.is_a(outer, *home):
        yield from _lies(mention, outer, scene.root(mention), "possessive", 0.92)


def _called_by_city(scene: Scene, firm: Mention) -> Iterator[Draft]:
    """ "The Guangzhou company was founded in 2016": a firm of the text, called by the city that it is at home in."""
    first, last = scene.tokens(firm)
    spoken = scene.spoken_of(first)
    held = {m.start: m for m in scene.mentions if m is not firm and firm.start <= m.start and m.end <= firm.end}
    for city in held.values():
        start, end = scene.tokens(city)
        whole = scene.words[first].lower_ == "the" and start == first + 1 and end == last - 1
        whole = whole and scene.words[last - 1].dep_.startswith("nsubj")  # whom else one founded or joined may differ
        if whole and city.cls == "City" and spoken is not None and spoken.name == firm.name:
            yield from _lies(firm, city, scene.words[last - 1], "plain:city firm", 0.95)


_PARTS = frozenset(("subsidiary", "unit", "affiliate", "arm", "branch"))


def _in_bracket(scene: Scene, mention: Mention) -> Iterator[Draft]:
    """ "Orvane Foods (Brazil)": a bracket that holds a known place and nothing else."""
    bracket = next((b for b in scene.reading.brackets if 0 < b.start - mention.end <= 2), None)
    if bracket is None or mention.kind == "pronoun" or scene.is_a(mention, "GovernmentBody"):
        return
    first, _ = scene.tokens(mention)
    if any(t.lemma_.lower() in _PARTS for t in scene.doc[scene.doc[first].sent.start : first]):
        return  # "its subsidiary Orvane (Thailand)": part of the name
    name = bracket.text.strip(" ()")
    cls = None if _shortens(name, mention.name) else level(name)
    if cls in ("City", "Country", "Province"):
        start = bracket.start + bracket.text.index(name)
        place = Mention(start=start, end=start + len(name), text=name, cls=cls, name=name, kind="name", confidence=0.9)
        yield from _lies(mention, place, scene.root(mention), "bracket", 0.92)


def _in_state(scene: Scene, town: Mention) -> Iterator[Draft]:
    """ "Dayton, Ohio-based Orvane": the state, which the parser is not shown."""
    at = scene.reading.passage.start
    match = next((m for m in homes(scene.reading.passage.text) if at + m.end("town") == town.end), None)
    cls = state_of_home(match) if match is not None else None
    if match is not None and cls is not None:
        start, end = (at + i for i in match.span("state"))
        name = STATES.get(match["state"], match["state"])
        state = Mention(start=start, end=end, text=match["state"], cls=cls, name=name, kind="name")
        yield from _lies(town, state, scene.root(town), "address")


def _shortens(short: str, name: str) -> bool:
    """ "Communist Refoundation Party (PRC)": capitals that are the first letters of the name, in whatever order."""
    initials = Counter(w[0] for w in name.split() if w[:1].isupper())
    return short.isupper() and len(short) > 1 and not Counter(short) - initials


def _attached(scene: Scene, mention: Mention, place: Any) -> bool:
    """Say whether the place phrase hangs on the name itself, and is not where something else happens."""
    first, last = scene.tokens(mention)
    return bool(first <= place.head.i < last) or (
        scene.is_a(mention, "Cluster", "Site")
        and place.dep_ in ("nmod", "obl")
        and scene.root(mention).dep_ not in ("nsubj", "nsubj:pass")
    )


def _parts(scene: Scene) -> Iterator[Draft]:
    """ "the AI Research Institute at Shanghai Jiao Tong University", "MIT's Media Lab": a body of a larger body."""
    for inner in scene.mentions:
        body = scene.is_a(inner, "ResearchInstitute", "University", "GovernmentBody", "Institution")
        outer = _larger(scene, inner) if body and inner.kind == "name" else None
        if outer is None or outer.kind == "pronoun" or (outer.cls == "Company" and inner.cls != "ResearchInstitute"):
            continue
        if scene.is_a(outer, "University", "ResearchInstitute", "GovernmentBody", "Company"):
            yield from pairs(
                [inner], [outer], "PART_OF", scene.root(inner), "name part", dated=False, status="asserted"
            )


def _larger(scene: Scene, inner: Mention) -> Mention | None:
    first, last = scene.tokens(inner)
    if last + 1 < len(scene.doc) and scene.doc[last].lower_ in ("at", "of", "within", "under"):
        return _after(scene, last + 1)
    if first >= 2 and scene.doc[first - 1].lower_ in _POSSESSIVE:
        return scene.mention(scene.doc[first - 2])
    return None
