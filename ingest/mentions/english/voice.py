"""Whose voice a filing speaks in: the company it defines as "the Company", and its "we", "our", "us"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ingest.mentions.english.nominals import ORGANIZATIONS
from ingest.mentions.english.reading import Reading
from ingest.mentions.english.salience import head_of, weight
from ingest.mentions.mention import Mention

_DEFINED = re.compile(
    r"^[\s“\"‘']*(?:(?:collectively|together)[^“\"]*,? )?(?:[“\"][^“”\"]{1,40}[”\"],? (?:or )?)?(?:the |our )?[“\"‘']?(?:the )?(?:Company|Group|Corporation|Issuer|Registrant)\b"  # noqa: E501
    r"|[“\"‘'](?:we|our|us),?[”\"’']",
    re.I,
)
FILER = ("Company", "Corporation", "Issuer", "Registrant")  # with a capital, as a filing calls whose it is
_CALLS_ITSELF = re.compile(rf"(?<![“\"])\b[Tt]he (?:{'|'.join(FILER)})(?:[’']s)? (?![A-Z])")
_WE = frozenset(("we", "our", "us"))


def defined_company(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Mention | None:
    """Return whom a filing calls "the Company" from its first bracket on."""
    for reading, found in zip(readings, mentions, strict=True):
        for bracket in reading.brackets:
            owner = next((m for m in found if 0 < bracket.start - m.end <= 3 and m.cls in ORGANIZATIONS), None)
            if owner is not None and _DEFINED.match(bracket.text):
                return owner
    return None


def calls_itself(text: str) -> bool:
    """Say whether a text calls a firm "the Company" or "the Registrant" twice: it is that firm's own."""
    return len(_CALLS_ITSELF.findall(text)) > 1


def first_company(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Mention | None:
    """Return the company that a filing which defines none speaks for: the first that is the subject of a sentence."""
    for reading, found in zip(readings, mentions, strict=True):
        for mention in found:
            if mention.cls in ORGANIZATIONS and mention.kind == "name":
                head = head_of(reading, mention)
                if head is not None and weight(_board_of(head)) >= 0.7:
                    return mention
    return None


def _board_of(noun: Any) -> Any:
    """ "The board of directors of Orvane announces": whose board speaks speaks for itself."""
    while noun.dep_ == "nmod" and noun.head.lower_ in ("board", "directors", "management"):
        noun = noun.head
    return noun


def own_words(reading: Reading, sentence: Any) -> Iterator[Any]:
    """Yield the tokens "we", "our", "us" of a filing, outside quotations."""
    for token in sentence:
        if token.lower_ in _WE and token.text not in ("US", "WE") and not reading.in_quotation(token.i):
            yield token
