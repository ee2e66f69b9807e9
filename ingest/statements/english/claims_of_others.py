"""Words by which a claim that only the network hears is of another: of a part, of a nearer name, of each of two."""

from __future__ import annotations

import re

from ingest.statements.english.claim_pairs import Pair
from ingest.statements.english.clause import words
from ingest.statements.english.rounds import is_lent

_STUDY = re.compile(
    r"\b(?:graduat\w+|degree|stud(?:y|ied|ies|ying|ents?)|alumn\w+|Ph\.?D\.?|[BM]\.?Sc\.?|[BM]\.?A\.?|MBA|LL[BM]|bachelor\w*|masters?|doctor\w*"
    r"|education|educated|attend\w*|classmate\w*|thesis|diploma|dropp?ed out|drop-?out|school\w*|train\w*|law|earn\w*|holds?|read|qualified"  # noqa: E501
    r"|undergraduate|postgraduate|postdoc\w*|fellow\w*|scholar\w*|roommates?|freshman|sophomore|met (?:at|while|as)|majored|enrol\w+)\b",  # noqa: E501
    re.I,
)


def no_study(pair: Pair) -> bool:
    """ "X, finance chief of Y University, retires": no word says that somebody learned there; and no firm teaches."""
    if pair.object.cls in ("Company", "Investor"):
        return True
    return _STUDY.search(pair.scene.doc[pair.token].sent.text.replace(pair.object.name, "")) is None


_PART_OF_IT = re.compile(
    r"[’']s? (?:[\w/&.-]+ ){0,4}?(?:business(?:es)?|units?|divisions?|assets|operations?|technology|brands?|plants?|factory|factories"  # noqa: E501
    r"|portfolio|rights|patents|stores|arm|activities|mine|stake|shares)\b"
)


def part_bought(pair: Pair) -> bool:
    """ "bought X's battery business": a part of X, and not X."""
    return pair.here is not pair.subject and _PART_OF_IT.match(pair.scene.text, pair.object.end) is not None


_WHICH = re.compile(
    r",? (?:which|that|whom) (?!(?:is|was|were|are|has|had|have|it|they|he|she)\b)[^,.;]{2,60}? "
    r"(?:bought|acquired|purchased|took over|has bought|has acquired)\b"
)


def bought_by_nearer(pair: Pair) -> bool:
    """ "whose holdings include X, which Y bought": Y did, whoever holds or held it."""
    told = _WHICH.match(pair.scene.text, pair.object.end) if pair.here is not pair.subject else None
    return told is not None and not told.start() <= pair.subject.start < told.end()


_HOME_OF = re.compile(
    r"(?P<based>-(?:based|headquartered))?(?: [a-z][\w-]*){0,6}? (?:(?P<what>[a-z][\w-]*) )?(?=[A-Z])"
)
_CALLED = words(
    "firm|company|group|investor|startup|start-up|giant|maker|bank|fund|retailer|developer|manufacturer|rival|carmaker"
    "|chipmaker|supplier|provider|operator|utility|insurer|drugmaker|brand|lender|business|conglomerate|unit|chain"
)


def anothers_home(pair: Pair) -> bool:
    """ "the US investor X", "Lyon-based X": who is called by a place, and no other name of the sentence, is there."""
    found = _HOME_OF.match(pair.scene.text, pair.object.end)
    if found is None or not (found["based"] or found["what"] in _CALLED):
        return False
    return pair.subject.start != found.end() or pair.here is pair.object


_BOTH = re.compile(r"\bboth (?:[a-z-]+ ){0,4}$")


def beside(pair: Pair) -> bool:
    """Say whether the two stand beside each other: each of both, or one behind the other in a ranking."""
    return _told_of_both(pair) or _next_in_rank(pair)


def _told_of_both(pair: Pair) -> bool:
    """ "both the insurer X and Y": told of each of them, and of neither to the other."""
    first, second = sorted((pair.subject, pair.object), key=lambda m: m.start)
    between = pair.scene.text[first.end : second.start]
    led = _BOTH.search(pair.scene.text[max(0, first.start - 60) : first.start])
    return led is not None and re.fullmatch(r",? and (?:[a-z-]+ ){0,4}", between) is not None


_RIVALS = re.compile(r"\b(?:rival\w*|competitors?|compet(?:e|es|ed|ing)|vying|vies|against|alternative)\b", re.I)


def no_rival(pair: Pair) -> bool:
    """Say whether a sentence that names only one of two has no word of rivalry."""
    return pair.here is not None and not _RIVALS.search(pair.scene.doc[pair.token].sent.text)


def lent(pair: Pair) -> bool:
    """ "raised $18 million in debt led by X": a loan, told by the sentence or between the two."""
    first, second = sorted((pair.subject, pair.object), key=lambda m: m.start)
    between = pair.scene.text[first.end : second.start] if pair.here is None else ""
    return is_lent(pair.scene.doc[pair.token].sent.text) or is_lent(between)


_PUT_IN = re.compile(
    r"\b(?:invest(?:ed|s|ing)?|paid|pays|spent|spends|put|puts) (?:up to |about |some |over |nearly )?$"
)


def put_in(pair: Pair) -> bool:
    """ "invested $122 million from two of its funds": money given, and none raised."""
    return _PUT_IN.search(pair.scene.text[max(0, pair.object.start - 40) : pair.object.start]) is not None


_NEXT_IN_RANK = re.compile(r",? (?:followed|trailed|preceded|tailed) by\b|,? ahead of\b")


def _next_in_rank(pair: Pair) -> bool:
    """ "X led with a $10 million raise, followed by Y": who comes next in a ranking has put nothing into the first."""
    first, second = sorted((pair.subject, pair.object), key=lambda m: m.start)
    return _NEXT_IN_RANK.search(pair.scene.text, first.end, second.start) is not None
