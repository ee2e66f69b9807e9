"""What a text notes of somebody in passing: when a person was born, where a firm stands on the web."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Value

_BORN = re.compile(r"\b(?:[Bb]orn|b\.)(?: [^,.;()]{0,40}?)?(?:,? (?:in|on))?(?: early| late)? $")
# Between a person and "born": nothing but a verb, a comma, an age, or a bracket.
_TO_NAME = re.compile(r"(?:,| who)?(?: was| is)?,? ?\(?$|, \d\d, $")
_SITE = re.compile(r"\b(?:https?://)?(?:www\.)?(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?:/[\w/-]*)?(?<![/.])")
_AT_SITE = re.compile(
    r"\b(?:web ?sites?|home ?page|web address|online|visit|information|details|more)\b[^.;:]{0,60}(?:is|at|:|visit|see|to|on)\s+$",  # noqa: E501
    re.I,
)


def particulars(scene: Scene) -> Iterator[Draft]:
    """Yield an OBSERVATION draft for each date of birth and each web address whose owner is clear."""
    yield from _births(scene)
    yield from _addresses(scene)


def _births(scene: Scene) -> Iterator[Draft]:
    """ "Aurelio Bassi, born in Modena in 1948", "(born 4 May 1971)", "Born in 1960, Jane Roe ...", "she was born on"."""  # noqa: E501
    text, at = scene.reading.passage.text, scene.reading.passage.start
    for i, when in scene.dates:
        match = _BORN.search(text[max(0, when.start - 60) : when.start])
        if match is None or when.until is not None or i >= len(scene.doc):
            continue
        start = at + max(0, when.start - 60) + match.start()
        person = _born_before(scene, start) or _born_after(scene, start, at + when.end)
        if person is not None:
            yield _noted(scene, person, "born", when.value, i)


def _born_before(scene: Scene, start: int) -> Mention | None:
    people = [m for m in scene.mentions if m.cls == "Person" and m.end <= start]
    if not people:
        return None
    last = max(people, key=lambda m: m.end)
    return last if _TO_NAME.fullmatch(scene.text[last.end : start]) else None


def _born_after(scene: Scene, start: int, end: int) -> Mention | None:
    """ "Born in 1960, Jane Roe": at the head of a sentence, of whom that sentence speaks."""
    if scene.text[start] != "B" or scene.text[end : end + 2] != ", ":
        return None
    return next((m for m in scene.mentions if m.cls == "Person" and m.start == end + 2), None)


def _addresses(scene: Scene) -> Iterator[Draft]:
    """ "Its website is nexor.example", "More information at www.nexor.example": of the one it bears the name of, or says."""  # noqa: E501
    text, at = scene.reading.passage.text, scene.reading.passage.start
    for match in _SITE.finditer(text):
        told = _AT_SITE.search(text[max(0, match.start() - 90) : match.start()]) is not None
        if not told and not match[0].startswith(("www.", "http")):
            continue
        i = scene.reading.tokens_at(at + match.start(), at + match.end())[0]
        if i < len(scene.doc) and (owner := _bearer(scene, match[0])) is not None:
            yield _noted(scene, owner, "website", match[0], i)


def _bearer(scene: Scene, address: str) -> Mention | None:
    """The organisation of this passage whose name the address bears; only one may fit."""
    host = re.sub(r"[^a-z0-9]", "", re.sub(r"^(?:https?://)?(?:www\.)?", "", address).split("/")[0].rsplit(".", 1)[0])
    fits: dict[str, Mention] = {}
    for mention in scene.mentions:
        words = re.findall(r"[a-z0-9]+", mention.name.lower())
        if (
            scene.is_a(mention, "Organization", "Cluster", "Event")
            and words
            and len(words[0]) > 2
            and host.startswith(words[0])
        ):
            fits.setdefault(mention.name, mention)
    return next(iter(fits.values())) if len(fits) == 1 else None


def _noted(scene: Scene, owner: Mention, name: str, value: str, i: int) -> Draft:
    return Draft(
        relation="OBSERVATION", subject=owner, object=Value(value=value, of=name), anchor=scene.doc[i], rule=f"noted:{name}",  # noqa: E501
        confidence=0.94, dated=False, status="asserted",
    )  # fmt: skip
