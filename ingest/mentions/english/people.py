"""Where a person's name begins and ends: after a title, before a hyphen, with initials and a nickname in quotation marks."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator

_TITLE = re.compile(
    r"^.*\b(?:C[A-Z]O|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Dd]irector"
    r"|(?:[Cc]o-)?[Ff]ounder|[Mm]inister|[Aa]cademician|[Pp]rofessor|[Ss]pokes(?:man|woman|person)|[Aa]nalyst|[Pp]artner|[Mm]anager)"
    r" (?=[A-ZÀ-Þ])"
)
# Ranks of officers; a word that is somebody's own name too counts only before two more words.
_RANK = re.compile(
    r"(?:(?:(?:Vice|Rear)[ -]Admiral|(?:Brigadier|Lieutenant|Major)[ -]General|Lieutenant[ -](?:Colonel|Commander)"
    r"|(?:Group|Wing) C(?:aptain|ommander)|Air (?:Chief )?Marshal|Captain|Colonel|Lieutenant|Brigadier|General|Admiral"
    r"|Commander|Commodore|Sergeant|Capt\.|Col\.|Lt\.(?: Col\.| Gen\.)?|(?:Maj\. |Brig\. )?Gen\.|Adm\.|Cmdr\.|Sgt\.)"
    r" (?=[A-ZÀ-Þ])|(?:Major|Marshal|Maj\.|Superintendent|Inspector) (?=[A-ZÀ-Þ][\w.’'-]* (?:[a-z]+ )?[A-ZÀ-Þ]))"
)
_TRADE = re.compile(r"[A-Z][a-z]{3,}ist (?=[A-ZÀ-Þ][\w’'-]+(?: |$))")  # no given name ends so
_POST_BEHIND = re.compile(r" (?:co-)?(?:CEO|C[FOTISMP]O)$")
_HYPHEN = re.compile(r"-[a-zà-ÿ]{1,9}\b|-[A-ZÀ-Þ][a-zà-ÿ]{1,12}\b(?!-)")
_SURNAME = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ’']+(?:-[A-Za-zÀ-ÿ]+)?\b")
_INITIALS = re.compile(r"(?:^|(?<=[\s(“\"]))(?:[A-ZÀ-Þ]\. ?){1,3}$")
_NUMBERING = re.compile(r"\b(?:[Ss]eries|[Cc]lass|[Pp]hase|[Tt]ype|[Gg]rade|[Rr]ound) $")
_NICKNAME = re.compile(
    r"\b[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-Z]?[a-z]+)? (?:[A-Z]\. )?[“\"‘'][A-ZÀ-Þ][a-zà-ÿ]+[”\"’']"
    r" [A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-Z]?[a-zà-ÿ]+)?\b(?![’'-])"
)


def whole_person(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a person's name as it is written, where a model cut it short or took the title with it."""
    title = _TITLE.match(text[start:end])
    if title is not None:
        start += title.end()
        if " " not in text[start:end] and (surname := _SURNAME.match(text, end)):
            end = surname.end()  # "Larkspur CEO Ines" of "Larkspur CEO Ines Halloran"
    if trade := _TRADE.match(text, start, end):
        start = trade.end()  # "Pharmacist Cho Eun-ji"
    if post := _POST_BEHIND.search(text, start, end):
        end = post.start()  # "named Jane Roe CFO effective 16 May"
    if rank := _RANK.match(text, start, end):
        start = rank.end()  # "Captain Stavros Lemonis"
    if hyphen := _HYPHEN.match(text, end):
        end = hyphen.end()  # "Han Min" of "Han Min-seo"
    initials = _INITIALS.search(text[:start]) if " " not in text[start:end] else None
    if initials is not None and not _NUMBERING.search(text[: initials.start()]):
        start = initials.start()
    return start, end


def nicknamed(text: str) -> Iterator[tuple[int, int]]:
    """Yield names with a nickname inside: 'Ramon "Monching" Salas'."""
    for match in _NICKNAME.finditer(text):
        yield match.span()
