"""Whether a text asserts a thing, denies it, plans it, doubts it or makes it depend on something (English).

The status of a predicate is read from the words that govern it in the parse: auxiliaries, verbs above it, conjunctions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.statements.denial import denied_above, nearly_done, negated, no_longer, not_done, refuted, refuted_in_words
from ingest.statements.governors import auxiliaries, governors, modal, speech_governor, told_apart
from ingest.statements.hedges import (
    AWAITED,
    DENY,
    FORMER,
    FUTURE,
    IF,
    IF_WORDS,
    MAYBE,
    NO_CONDITION,
    PLAN,
    PLAN_ONLY_TO,
    REPORT,
    RUMOUR,
    RUMOUR_WORDS,
    TALK,
)
from ingest.statements.statement import Status

_TALKS = ("talk", "negotiation", "discussion")


def status_of(token: Any) -> Status:
    """Return the status of the predicate at `token` (a spaCy token that heads a clause or an event noun)."""
    words = _sentence_text(token)
    if refuted_in_words(token) or not_done(token):
        return "denied"
    if _inverted(token) or _imagined(token):
        return "conditional"
    if _conditional(token):
        return "conditional"
    own = NO_CONDITION.sub("", _own_words(token))
    if hung := IF_WORDS.search(own):
        return "planned" if AWAITED.match(own, hung.start()) else "conditional"
    if negated(token):
        return "former" if no_longer(token) else "denied"
    if (end := _stopped(token)) is not None:
        return "former" if status_of(end) == "asserted" else "asserted"
    status = "planned" if thought_of(token) else _governed(token)
    if status in (None, "planned", "rumoured") and (RUMOUR_WORDS.search(words) or reported_by_others(token)):
        return "rumoured"
    if status is not None:
        return status
    if modal(token, FUTURE) or _going_to(token) or nearly_done(token):
        return "planned"
    if modal(token, MAYBE):
        return "planned" if _backshifted(token) else "conditional"
    return "former" if _formerly(token) else "asserted"


_MEDIA = re.compile(
    r"\b(?:[A-Z][\w&.]*|newspaper|daily|paper|broadcaster|magazine|website|agency)"
    r" (?:first |has |had )?(?:reported|wrote)\b"
    r"|\breports? according to which\b|\b(?:to|in) an? (?:\w+ )?report (?:in|by|on|from) (?:the )?[A-Z]"
    r"|\bciting (?:people|sources|a (?:person|source))\b"
    r"|\b[Aa]ccording to (?:the |a |media |local |press |news )?(?:reports?|newspapers?|media|press|daily|papers?)\b"
)
_TENTATIVE = frozenset(
    (
        "prepare",
        "consider",
        "weigh",
        "mull",
        "explore",
        "eye",
        "contemplate",
        "study",
        "discuss",
        "close",
        "near",
        "want",
        "wish",
        *_TALKS,
    )
)


def reported_by_others(token: Any) -> bool:
    """ "is in talks to buy X, Bloomberg News reported": what is only thought of, and told by newspapers, is talk."""
    tentative = token.lemma_.lower() in _TENTATIVE or any(
        above.lemma_.lower() in _TENTATIVE for above, _ in governors(token)
    )
    return tentative and told_by_media(token)


def told_by_media(token: Any) -> bool:
    """Say whether newspapers or people whom nobody names tell the sentence of a token: "two people familiar said"."""
    return _MEDIA.search(token.sent.text) is not None or RUMOUR_WORDS.search(token.sent.text) is not None


def _stopped(token: Any) -> Any | None:
    """The verb of "stopped supplying X", "has ceased to make Y": what is ended was so until then."""
    gerund = token.tag_ == "VBG"
    ends = ("stop", "cease", "discontinue", "quit", "halt") if gerund else ("cease",)
    return token.head if token.dep_ == "xcomp" and token.head.lemma_.lower() in ends else None


def _inverted(token: Any) -> bool:
    """ "Should regulators agree, X buys Y", "Had X bought Y, ...": an "if" without the word."""
    first = token.sent[0] if len(token.sent) else None
    if first is None or first.lower_ not in ("should", "had", "were") or first.pos_ not in ("AUX", "VERB"):
        return False
    return any(t.text == "," for t in token.sent)


def _imagined(token: Any) -> bool:
    """ "Imagine that X buys Y": nobody says that it does."""
    return any(
        above.lemma_.lower() in ("imagine", "suppose", "pretend") and dep in ("ccomp", "xcomp")
        for above, dep in governors(token)
    )


_THOUGHT = frozenset(
    ["study", "consideration", "discussion", "evaluation", "examination", "negotiation", "assessment", "review"]
)
_NOMINAL = frozenset(["nmod", "nsubj", "nsubj:pass", "conj", "appos", "flat", "compound", "obl", "nmod:poss"])


def thought_of(token: Any) -> bool:
    """ "a plant in X is under study": nothing that is only looked into is there yet."""
    while token.lemma_.lower() not in _THOUGHT and token.dep_ in _NOMINAL:
        token = token.head
    under = any(c.lower_ == "under" and c.dep_ == "case" for c in token.children)
    return under and token.lemma_.lower() in _THOUGHT


def is_question(sentence_text: str) -> bool:
    """Say whether a sentence asks rather than tells."""
    return bool(re.search(r"\?[”\"’')\s]*$", sentence_text))


def _sentence_text(token: Any) -> str:
    """The words that may hedge a predicate: its own clause and what governs it, not neighbours in other clauses."""
    sentence = token.sent
    if told_apart(token):
        return str(token.doc[token.left_edge.i : token.right_edge.i + 1].text)
    infinitive = token.dep_ == "acl" and any(c.lower_ == "to" and c.dep_ == "mark" for c in token.children)
    if token.dep_ in ("acl:relcl", "acl", "appos", "amod") and not infinitive:
        return str(token.doc[token.left_edge.i : token.right_edge.i + 1].text)
    return (
        str(sentence.text)
        if len(sentence) < 120
        else str(token.doc[max(sentence.start, token.i - 60) : token.i + 60].text)
    )


def _backshifted(token: Any) -> bool:
    """ "said it would open": a "will" told in the past is a plan."""
    if not any(a.lower_ in ("would", "'d", "’d") for a in auxiliaries(token)):
        return False
    governor = speech_governor(token)
    return governor is not None and governor.tag_ in ("VBD", "VBN")


def _going_to(token: Any) -> bool:
    """ "is going to", "is to open": a bare infinitive after a form of be."""
    has_to = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)
    above = token.head
    if has_to and token.dep_ in ("xcomp", "ccomp") and above.lemma_.lower() in ("go", "be") and above.lower_ != "went":
        return True
    return has_to and any(c.lemma_ == "be" and c.dep_ in ("cop", "aux") for c in token.children)


def _governed(token: Any) -> Status | None:
    """The status that verbs, nouns and adjectives above the predicate give it."""
    for above, dep in governors(token):
        lemma = above.lemma_.lower()
        if lemma in TALK and dep in ("acl", "ccomp", "acl:relcl") and _says_that(token, above):
            return "denied" if refuted(above) else "rumoured"
        if dep not in (
            "xcomp",
            "ccomp",
            "acl",
            "advcl",
            "obl",
            "nmod",
            "obj",
            "csubj",
            "nsubj:pass",
            "nsubj",
            "acl:to",
            "amod",
        ):
            continue
        if _keeps_silent(above):
            return "rumoured"
        if lemma in DENY and dep != "advcl" and not (lemma == "rule" and not _particle(above, "out")):
            return "conditional" if negated(above) else "denied"
        infinitive = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)
        infinitive = infinitive or (token.tag_ == "VBG" and lemma in _TALKS)  # "talks about buying"
        done = dep == "ccomp" and any(c.dep_ == "aux" and c.lower_ in ("has", "have", "had") for c in token.children)
        if _plans(above, dep, lemma, infinitive) and not done:
            if negated(above) or denied_above(above) or any(refuted(t) for t in _talk_above(above)):
                return "denied"
            return "rumoured" if any(True for _ in _talk_above(above)) else "planned"
        learned = lemma == "understand" and dep == "ccomp" and any(c.dep_ == "expl" for c in above.children)
        if lemma in RUMOUR and dep in ("xcomp", "ccomp", "csubj") and _impersonal(above) and not learned:
            return "rumoured"  # "it is understood that" is how translated news says what it has learned
        if dep == "ccomp" and negated(above) and lemma in REPORT:
            return "denied" if lemma in ("confirm", "announce", "say", "believe", "think") else None
        if dep in ("ccomp", "csubj") and lemma in ("true", "correct", "accurate") and negated(above):
            return "denied"
        if dep in ("ccomp", "csubj") and lemma in ("untrue", "false", "incorrect", "baseless", "unfounded"):
            return "denied"
        if dep in ("ccomp", "xcomp") and modal(above, FUTURE | MAYBE):
            return "planned"
    return None


_SPEAK = frozenset(("comment", "say", "respond", "answer", "elaborate", "discuss", "confirm"))


def _keeps_silent(verb: Any) -> bool:
    """ "declined to comment on a report that it was in talks": nothing is denied, and nothing said."""
    speaks = any(c.dep_ == "xcomp" and c.lemma_.lower() in _SPEAK for c in verb.children)
    return verb.lemma_.lower() in ("decline", "refuse") and speaks


def _talk_above(token: Any) -> Iterator[Any]:
    """Yield the nouns of talk whose content the predicate is: "reports that it wants to buy"."""
    for above, dep in governors(token):
        if above.lemma_.lower() in TALK and dep in ("acl", "ccomp", "acl:relcl") and _says_that(token, above):
            yield above


def _says_that(token: Any, noun: Any) -> bool:
    """ "reports that it bought X": what the noun tells, not a clause about the noun itself."""
    marks = [t for t in token.doc[noun.i + 1 : token.i] if t.lower_ == "that"]
    return (bool(marks) and marks[0].tag_ not in ("WDT", "WP")) or (
        bool(marks) and any(c.dep_ in ("nsubj", "nsubj:pass") and c.lower_ != "that" for c in token.children)
    )


def _plans(above: Any, dep: str, lemma: str, infinitive: bool) -> bool:
    if above.pos_ == "NOUN":
        return infinitive and lemma in (
            "plan",
            "intention",
            "intent",
            "proposal",
            "deal",
            "agreement",
            "bid",
            "effort",
            "offer",
            "goal",
            "aim",
            "ambition",
            "option",
            *_TALKS,
        )
    if lemma not in PLAN:
        return False
    if lemma in PLAN_ONLY_TO:
        return infinitive and dep in ("xcomp", "ccomp", "advcl", "acl")
    return dep in ("xcomp", "ccomp", "obj", "nsubj:pass", "csubj", "obl")


def _particle(token: Any, word: str) -> bool:
    return any(c.lower_ == word and c.dep_ in ("compound:prt", "advmod") for c in token.children)


def _impersonal(token: Any) -> bool:
    """ "is believed to", "is rumoured": nobody named thinks so; "Jin believes" is an opinion with an owner."""
    return any(c.dep_ in ("aux:pass", "nsubj:pass") for c in token.children)


def _conditional(token: Any) -> bool:
    if any(c.dep_ == "mark" and c.lower_ in IF for c in token.children):
        return not any(c.dep_ == "mark" and c.lower_ == "until" for c in token.children)
    for child in token.children:
        if child.dep_ == "advcl" and any(
            g.dep_ == "mark" and g.lower_ in ("if", "unless", "provided", "assuming") for g in child.children
        ):
            return True
    return any(dep in ("ccomp", "xcomp", "advcl") and _conditional_mark(above) for above, dep in governors(token))


def _own_words(token: Any) -> str:
    """The words that hang on a predicate, or on the one whose subject it is; "" where they are a whole paragraph."""
    top = token.head if token.dep_ in ("nsubj", "nsubj:pass") and token.pos_ == "NOUN" else token
    words: str = token.doc[top.left_edge.i : top.right_edge.i + 1].text
    return words if len(words) < 600 else ""


def _conditional_mark(token: Any) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether", "provided") for c in token.children)


def _formerly(token: Any) -> bool:
    if any(c.lower_ in FORMER and c.dep_ == "advmod" for c in token.children):
        return True
    if token.lemma_.lower() in _STATES and any(c.dep_ == "aux" and c.lower_ == "had" for c in token.children):
        return (
            speech_governor(token) is None
        )  # "had belonged to X since 2019" when it was sold; not "said it had owned"
    return any(c.lower_ == "used" for c in (token.head,)) and token.dep_ == "xcomp"


_STATES = frozenset(("belong", "own", "hold", "control", "employ", "house", "occupy", "head", "chair", "work", "serve"))
