"""A plain word beside a name that bears out what the claims network hears: "its rival X", "X also took part"."""

from __future__ import annotations

import re
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.claim_pairs import Pair
from ingest.statements.english.clause import words
from ingest.statements.english.scene import Scene

_RIVALS = words("rival|competitor")
_INVESTS = words("invest|participate|join|lead|back|co-lead|follow")
_INVESTORS = words("investor|backer|shareholder")
_PARTICLES = {"take": "part", "put": "in", "come": "in"}
_REACH = 5  # words between a plain word and its owner, or a name


def is_borne_out(pair: Pair, relation: str) -> bool:
    """Say whether a word beside a name says plainly what the network hears of a pair."""
    if pair.value is not None or pair.status not in ("asserted", "former"):
        return False
    if pair.status == "former":
        likely = (pair.chance(relation, "former") or 0.0) >= _LIKELY
        return relation == "HOLDS_SHARES_IN" and likely and _sold_own(pair.scene, pair.subject)
    if relation == "COMPETES_WITH":
        ends = ((pair.subject, pair.object), (pair.object, pair.subject))
        return any(_is_rival(pair, named, other) for named, other in ends)
    if relation == "HOLDS_SHARES_IN":
        if _has_number(pair.scene, pair.subject):
            return (pair.chance(relation, "asserted") or 0.0) >= _LIKELY
        return _spoken_of(pair, pair.object) and _has_shares(pair.scene, pair.subject)
    return relation == "INVESTED_IN" and _spoken_of(pair, pair.object) and _takes_part(pair.scene, pair.subject)


def _spoken_of(pair: Pair, other: Mention) -> bool:
    """Say whether the other end stands in the sentence, or is the one that the text speaks of there."""
    if pair.here is None:
        return True
    topic = pair.scene.topic(pair.token) or pair.scene.spoken_of(pair.token)
    return other is not pair.here and topic is not None and topic.name == other.name


def _is_rival(pair: Pair, named: Mention, other: Mention) -> bool:
    """ "its larger rival X", "rivals such as X", "X, its closest rival": set against the other end, and nobody else."""
    if named not in pair.scene.mentions or not (pair.here is None or _spoken_of(pair, other)):
        return False
    if _named_as_rival(pair.scene, named, other):
        return True
    noun = _rival_before(pair.scene, named) or _rival_behind(pair.scene, named)
    if noun is None:
        return False
    owner = _owner(pair.scene, noun)
    if owner is None:
        return pair.here is not None or pair.scene.root(other).dep_ in ("nsubj", "nsubj:pass")
    return owner.name == other.name


_AS_RIVALS = re.compile(r",? as (?:its |their )?(?:[a-z]+ ){0,2}(?:rivals?|competitors?)\b")


def _named_as_rival(scene: Scene, named: Mention, other: Mention) -> bool:
    """ "The prospectus of X names A and B as competitors": of X, and neither of the other."""
    verb = scene.root(named).head
    row = next((r for m in scene.mentions if named in (r := scene.series(m)) and m.start <= named.start), [named])
    return other not in row and verb.pos_ == "VERB" and _AS_RIVALS.match(scene.text, row[-1].end) is not None


def _rival_before(scene: Scene, named: Mention) -> Any | None:
    first = scene.tokens(scene.series(named)[0] if scene.series(named) else named)[0]
    before = scene.doc[first - 1] if first else None
    return before if before is not None and before.lemma_.lower() in _RIVALS else None


def _rival_behind(scene: Scene, named: Mention) -> Any | None:
    """The rival in ", now one of its competitors", up to the next sign."""
    last = scene.tokens(named)[1]
    if last >= len(scene.doc) or scene.doc[last].text != ",":
        return None
    for i in range(last + 1, min(last + 2 + _REACH, len(scene.doc))):
        if scene.doc[i].is_punct or scene.doc[i].pos_ in ("VERB", "AUX"):
            return None
        if scene.doc[i].lemma_.lower() in _RIVALS:
            return scene.doc[i]
    return None


def _owner(scene: Scene, noun: Any) -> Mention | None:
    """Whose rival it is: before the words that describe it."""
    for i in range(noun.i - 1, max(noun.i - 2 - _REACH, noun.sent.start - 1), -1):
        word = scene.doc[i]
        if word.tag_ == "PRP$":
            return scene.mention(word)
        if word.tag_ == "POS":
            return scene.mention(scene.doc[i - 1])
        if word.is_punct or word.pos_ in ("VERB", "AUX", "ADP"):
            return None
    return None


_HELD_BY = re.compile(
    r"\b(?:held by|owned by|belongs? to) "
    r"(?:(?:the|its|his|her|their)(?: [a-z-]+){1,3},? |[A-Z][\w.]*(?:’s|'s) [a-z]+, )?(?:(?:Mr|Ms|Mrs|Dr)\.? )?$"
)
_SHAREHOLDER = re.compile(r"\b(?:shareholder|owner)(?: is|,)? (?:the )?$")


def _has_shares(scene: Scene, holder: Mention) -> bool:
    """ "the rest is held by X", "its largest owner, X"."""
    if holder not in scene.mentions:
        return False
    row = scene.series(holder)
    start = (row[0] if row else holder).start
    before = scene.text[max(0, start - 90) : start]
    return _HELD_BY.search(before) is not None or _SHAREHOLDER.search(before) is not None


# Of the firm that the network thinks of where a sentence gives a number of percent and no firm: right from here on.
_LIKELY = 0.5
_NUMBER = re.compile(
    r"(?:,[^,;.]{2,70},| \([^)]{2,60}\))?(?:,? (?:who|which))?(?: (?:still|now|also|currently|at present|today))?"
    r" (?:(?:has|have) (?:held|owned|kept|had)|has|have|holds?|owns?|keeps?|controls?|retains?|received"
    r"|(?:put in|invested) [^;.]{2,50}?(?: and|,? for which (?:it|he|she)) (?:received|got|took|now holds)"
    r"|remains [^,;.]{2,40},? with)(?: (?:about|some|around|nearly|almost|roughly|over|more than|just (?:over|under)))?"
    r" \d[\d.]* ?(?:%|per ?cent|percent)"
    r"(?! (?:of|in|more|less|fewer|higher|lower|on|voting)\b)(?! [a-z]*(?:share|stake))",
)


_SOLD = re.compile(
    r"(?:,[^,;.]{2,70},)?(?: (?:who|which))?(?: (?:has|have|had))?(?: [a-z]+)? (?:sold|divested|offloaded)"
    r" (?:his|her|its|their) (?:[a-z]+ )?"
    r"(?:\d[\d.]* ?(?:%|per ?cent|percent)|shares|stake|holding|shareholding|interest)\b"
)


def _sold_own(scene: Scene, holder: Mention) -> bool:
    """ "X has since sold his shares to Y", "sold its entire holding": of a firm left unsaid."""
    return holder in scene.mentions and _SOLD.match(scene.text, holder.end) is not None


def _has_number(scene: Scene, holder: Mention) -> bool:
    """ "X, a fund, has owned 30 percent since 2021", "remains a shareholder with 14 percent": of a firm left unsaid."""
    return holder in scene.mentions and _NUMBER.match(scene.text, holder.end) is not None


def _takes_part(scene: Scene, investor: Mention) -> bool:
    """ "X and Y took part", "led by X", "X is among its investors"."""
    if investor not in scene.mentions:
        return False
    row = scene.series(investor)
    root = scene.root(row[0] if row else investor)
    verb = root.head
    lemma = verb.lemma_.lower()
    if root.dep_ == "nsubj":
        particle = _PARTICLES.get(lemma, "")
        near = {t.lower_ for t in scene.doc[verb.i + 1 : verb.i + 3]}
        among = any(c.lemma_.lower() in _INVESTORS for c in (verb, *verb.children) if c.i > root.i)
        return lemma in _INVESTS or (particle != "" and particle in near) or among
    by = any(c.lower_ == "by" for c in root.children)
    return by and lemma in ("lead", "back", "co-lead") and verb.tag_ == "VBN"
