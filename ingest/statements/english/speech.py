"""Who said what: quotations with their speakers, over several quoted stretches and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import words as word_set
from ingest.statements.english.scene import Scene

SAY = (
    r"(?:said|says|say|stated|states|explained|explains|noted|notes|added|adds|told|tells|emphasi[sz]ed|emphasi[sz]es|concluded|concludes|shared|shares|commented"
    r"|comments|remarked|remarks|argued|argues|stressed|stresses|continued|believes|believed|recalled|recalls|warned|warns|announced|declared|observed|insisted"
    r"|reiterated|pointed out|wrote|writes|joked|predicted|confirmed|according to|attributes|attributed|suggested|revealed|asked|quipped|laughed|laughs|sighed|sighs|admitted|admits|acknowledged|acknowledges|mused|muses|reflected|reflects|cautioned|highlighted)"  # noqa: E501
)
_SAY = re.compile(rf"(?<![\w-]){SAY}\b")
_QUOTE = re.compile(r"“([^“”]{9,3000})(?:”|$)|(?<!\w)\"([^\"]{9,3000}?)(?:\"|'')(?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation: offsets of the words inside the marks and who speaks."""

    start: int
    end: int
    speaker: Mention


def quotations(text: str, scenes: Sequence[Scene]) -> Iterator[Quotation]:
    """Yield the quotations of a document whose speaker is clear: named by a verb of saying beside them."""
    people = [m for scene in scenes for m in scene.mentions if m.cls == "Person"]
    starts = [m.start for m in people]
    asked = interviewed(text, people)
    for match in _QUOTE.finditer(text):
        group = 1 if match[1] is not None else 2
        start, end = match.span(group)
        if not _sentence_like(text[start:end]):
            continue
        speaker = _after(text, match.end(), people, starts) or _before(text, match.start(), people, starts)
        if speaker is None and asked is not None and _answers(text, match):
            speaker = asked
        if speaker is not None:
            yield Quotation(start, end, speaker)


_INTERVIEW = re.compile(
    r"\b(?:questions (?:for|to)|interview with|conversation with|talk with|[Ww]e (?:spoke|talked) (?:to|with)|Q&A with|sat down with) (?:\w+ )?$"  # noqa: E501
)


def interviewed(text: str, people: list[Mention]) -> Mention | None:
    """Whom an interview is with, as its beginning says: "Five questions for Jane Roe"."""
    for mention in people:
        if mention.start > 600:
            return None
        if mention.kind == "name" and _INTERVIEW.search(text[max(0, mention.start - 40) : mention.start]):
            return mention
    return None


def _answers(text: str, match: re.Match[str]) -> bool:
    """An answer opens a paragraph of its own, after a line without quotation marks."""
    before = text[: match.start()].rstrip()
    opens = text[len(before) : match.start()].count("\n") >= 1
    return opens and before[-1:] not in '”"'


def _sentence_like(inside: str) -> bool:
    """A quotation is speech when it has several words and a small one among them: names and slogans are not."""
    words = inside.split()
    closed = inside.rstrip()[-1:] in ",.!?"
    small = [w for w in words if w[0].islower()]
    told = closed or any(w.strip(",.;:") not in _IN_TITLES for w in small)
    return (len(words) >= 3 or (len(words) == 2 and closed)) and bool(small) and told


# The small words of titles: "Take a Letter, Miss Smith" is a song.
_IN_TITLES = word_set("a|an|the|of|to|in|on|at|by|for|from|and|or|but|nor|with|as|into|it|is|de|la|le|du")


def _after(text: str, end: int, people: list[Mention], starts: list[int]) -> Mention | None:
    """ "...", said Jane Roe / Jane Roe, head of X, said / she said: up to the end of that sentence."""
    stop = _sentence_end(text, end)
    window = text[end:stop]
    verb = _SAY.search(window)
    if verb is None or re.match(r"\s*\n\s*\n", window) or re.search('[“"]', window[: verb.start()]):
        return None
    closed = text[:end].rstrip("”\"'’")[-1:] in ".!?"
    if closed and re.match(r"\s*[:,]\s*[“\"]", text[end + verb.end() : stop + 3]):
        return None  # "... for long." Moss said: "...": the words to come are hers
    here = _within(people, starts, end, stop)
    if not here or _relative_speaks(text, here, end + verb.start()):
        return None
    by_verb = [m for m in here if m.start >= end + verb.end() and text[end + verb.end() : m.start].count(",") == 0]
    before_verb = [m for m in here if m.end <= end + verb.start()]
    return (
        before_verb[0]
        if before_verb
        else by_verb[0]
        if by_verb
        else here[0]
        if _near(text, verb, here[0], end)
        else None
    )


def _near(text: str, verb: re.Match[str], mention: Mention, end: int) -> bool:
    return 0 <= mention.start - (end + verb.end()) <= 60


def _before(text: str, start: int, people: list[Mention], starts: list[int]) -> Mention | None:
    """Jane Roe, head of X, said: "..." / "...," she said. "More." (the speaker carries on in the same paragraph)."""
    begin = _sentence_begin(text, start)
    closed = max(text.rfind(mark, begin, start) for mark in ("”", '"', "''"))
    begin = max(begin, closed + 1)  # "...," said X. "...": those named inside the first quotation do not speak
    window = text[begin:start]
    verbs = list(_SAY.finditer(window))
    here = _within(people, starts, begin, start)
    if not verbs or not here:
        return None
    last = begin + verbs[-1].start()
    if _relative_speaks(text, here, last):
        return None
    before_verb = [m for m in here if m.end <= last]
    after_verb = [m for m in here if m.start >= begin + verbs[-1].end()]
    if "”" in window and not window.rstrip().endswith((".", ",", ":")):
        return None
    if verbs[-1][0] in ("wrote", "writes") and not _LEADS_ON.search(window[verbs[-1].end() :]):
        return None  # 'wrote the novel "A Man of the Sea"': a work
    if _HAS_SUBJECT.search(window[: verbs[-1].start()]) and verbs[-1][0] != "according to":
        after_verb = []  # 'an evaluation said Bush "stands out"': who is named behind the verb is spoken of
    return (
        before_verb[-1] if len({m.name for m in before_verb}) == 1 else before_verb[0] if before_verb else None
    ) or (after_verb[0] if after_verb else None)


_LEADS_ON = re.compile(r"[,:—–]\s*$|\b(?:that|how|why|of|as)\b|^\s*$")
_HAS_SUBJECT = re.compile(r"[^\W\d]\s*$")
_OWNING = re.compile(r"(?i:his|her|their|its|my|our)$|[’']s?$")
_OWNED = re.compile(r"(?:[’']s?)? (?:[a-z-]+ ){1,3}$")


def _relative_speaks(text: str, people: list[Mention], verb: int) -> bool:
    """ "His mother wrote", "Berg's lawyer said": somebody without a name speaks, not the one named as owner."""
    before = [m for m in people if m.end <= verb]
    if not before or not _OWNED.match(text[before[-1].end : verb]):
        return False
    return bool(_OWNING.search(before[-1].text) or text[before[-1].end : before[-1].end + 2] in ("’s", "'s"))


def _within(people: list[Mention], starts: list[int], start: int, end: int) -> list[Mention]:
    first = bisect_right(starts, start - 1)
    found = []
    for mention in people[first:]:
        if mention.start >= end:
            break
        found.append(mention)
    return found


def _sentence_end(text: str, start: int) -> int:
    match = re.compile(r"(?<!\b[A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Co)(?<!Ltd)(?<!Inc)[.!?](?=\s|$)|\n\s*\n|[“]").search(
        text, start, start + 500
    )
    return match.end() if match else min(len(text), start + 500)


def _sentence_begin(text: str, start: int) -> int:
    """Where the sentence that leads to a quotation begins; one sentence further back when it holds only speech."""
    window = text[max(0, start - 400) : start]
    cut = [
        m.end()
        for m in re.finditer(
            r"(?<!\b[A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Co)(?<!Ltd)(?<!Inc)[.!?][”\"]?\s+(?=[A-Z“\"])|\n\s*\n", window
        )
    ]
    ends = [c for c in cut if c < len(window) or not cut[:-1]]
    inner = [c for c in ends if window[c:].strip(' “"')]
    base = max(0, start - 400)
    if inner:
        return base + inner[-1]
    return base + (cut[-2] if len(cut) > 1 else 0)
