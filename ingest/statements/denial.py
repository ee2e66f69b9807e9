"""Whether a predicate is denied: negated, refuted in words, given up or not yet done (English)."""

from __future__ import annotations

import re
from typing import Any

from ingest.statements.governors import governors, has_own_modal
from ingest.statements.hedges import DENY, NEGATIONS

_NOT_YET = re.compile(r"\b(?:(?:has|have|had|is|are) yet to|c[ao]me (?:very |so |quite )?close to) (?:\w+ )?$", re.I)


# "is close to buying", "is on the verge of buying": nearly, and so to come
_NEARLY = re.compile(
    r"\b(?:clos(?:e|er|ing in)|near(?:er|ing)?) (?:to|on) (?:\w+ )?$|\bon the (?:verge|brink|cusp|point) of (?:\w+ )?$",
    re.I,
)


def nearly_done(token: Any) -> bool:
    """ "is close to buying", "was on the verge of buying"."""
    before = token.doc[max(token.sent.start, token.i - 6) : token.i].text + " "
    return token.tag_ == "VBG" and _NEARLY.search(before) is not None


_GROWS = ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv")


def not_done(token: Any) -> bool:
    """ "has yet to buy", "came close to buying", "walked away from a deal to buy", "turned down an offer to become"."""
    before = token.doc[max(token.sent.start, token.i - 5) : token.i].text + " "
    grows = token.lower_.startswith(_GROWS)  # "nearly tripled to"
    nearly = any(c.dep_ == "advmod" and c.lower_ in ("almost", "nearly") for c in token.children)
    if _NOT_YET.search(before) or (nearly and not grows):
        return True
    infinitive = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)
    return infinitive and any(_gives_up(above) or _gives_up(above.head) for above, _ in governors(token))


def _gives_up(verb: Any) -> bool:
    pairs = {"walk": "away", "pull": "out", "back": "out", "turn": "down", "drop": "out", "fall": "through"}
    word = pairs.get(verb.lemma_.lower())
    if word is not None:
        return any(c.lower_ == word for c in verb.children)
    ended = verb.lemma_.lower() in ("terminate", "rescind", "cancel", "abandon", "scrap")
    if ended and any(c.dep_ == "obj" and c.lemma_.lower() in _ACCORDS for c in verb.children):
        return True  # "terminated the agreement of 10 February to buy X"
    return verb.lemma_.lower() in ("withdraw", "renege", "collapse")


_ACCORDS = frozenset(("agreement", "deal", "plan", "contract", "offer", "bid", "accord", "memorandum", "pact"))


_TALKS = r"(?:reports?|rumou?rs?|talk|speculation|suggestions?|claims?|allegations?|stor(?:y|ies))"
_REFUTES = r"(?:dismiss|den[yi]|reject|refut|rebut|rubbish)\w*"
_REFUTED_BEFORE = re.compile(
    rf"\b{_REFUTES} (?:[\w’'-]+ ){{0,5}}?{_TALKS}\b[^,;]{{0,60}} that\b|\bno truth (?:in|to) (?:[\w’'-]+ ){{0,5}}?{_TALKS}\b[^,;]* that\b",  # noqa: E501
    re.I,
)
# "denied on Tuesday that it was about to be bought": the parser may hang "that" on either verb.
_DENIED_THAT = re.compile(r"(?<!not )(?<!n[’']t )\bden(?:y|ies|ied|ying) (?:[\w’'-]+ ){0,4}?that\b[^,;]{0,60}$", re.I)
_UNTRUE = r"wrong|untrue|false|incorrect|baseless|unfounded|groundless|without (?:any )?(?:foundation|substance)"
_REFUTED_AFTER = re.compile(rf"\b(?:is|are|was|were|has been|have been) (?:\w+ly )?(?:{_REFUTES}|{_UNTRUE})\b", re.I)
_TALK_BEFORE = re.compile(rf"^[“\"]?(?:The |Any |All )?(?:\w+ )?{_TALKS}\b[^,;]* that\b", re.I)


def refuted_in_words(token: Any) -> bool:
    """ "dismissed talk that X would buy Y", "Talk that X would buy Y is dismissed", whatever the parse makes of it."""
    before = token.doc[token.sent.start : token.i].text
    if _REFUTED_BEFORE.search(before) or _DENIED_THAT.search(before):
        return True
    after = token.doc[token.i : token.sent.end].text
    return bool(_TALK_BEFORE.search(before) and _REFUTED_AFTER.search(after))


def refuted(talk: Any) -> bool:
    """ "denied reports", "no truth in a report", "contrary to reports"."""
    above = talk.head
    untrue = above.lower_ in ("truth", "substance", "basis", "foundation") and any(
        c.lower_ == "no" for c in above.children
    )
    return above.lemma_.lower() in DENY or untrue or any(c.lower_ == "contrary" for c in talk.children)


_GIVES_UP = frozenset(
    (
        "scrap",
        "shelve",
        "abandon",
        "cancel",
        "drop",
        "withdraw",
        "ditch",
        "axe",
        "end",
        "call",
        "break",
        "rule",
        "quash",
        "terminate",
        "rescind",
    )
)


def denied_above(token: Any) -> bool:
    """ "denied that it is in talks to buy", "shelved its plan to list": the plan itself is denied or given up."""
    if token.pos_ == "NOUN" and token.dep_ in ("obj", "nsubj:pass") and _given_up(token.head):
        return True
    clause = any(c.dep_ == "mark" for c in token.children)
    return any(
        above.lemma_.lower() in ("deny", "dismiss", "refute", "rebut")
        # The parser hangs "that it is in talks" on the verb as an oblique; its "that" shows the clause.
        and (dep in ("ccomp", "xcomp", "obj") or (dep == "obl" and clause))
        for above, dep in governors(token)
    )


def _given_up(verb: Any) -> bool:
    """ "dropped", "called off", "broke off", "ruled out"; not "called", "broke", "ruled"."""
    lemma = verb.lemma_.lower()
    off = lemma not in ("call", "break", "rule") or any(c.lower_ in ("off", "out") for c in verb.children)
    return lemma in _GIVES_UP and off and not negated(verb)


_ONE_OF_MORE = re.compile(
    r"\b(?:not|never|n[’']t) (?:been |be )?(?:the |its |their |an? |[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2}(?: ?[’']s?) )"
    r"(?:very )?(?:first|only|sole|last|second|third)\b"
)


def one_of_more(told: str) -> bool:
    """Say whether words deny only that it is the first or the only one: "is not the first deal between X and Y"."""
    return _ONE_OF_MORE.search(told) is not None


def negated(token: Any) -> bool:
    """Say whether a negation governs the predicate: its own, its subject's, or that of the verb it completes."""
    if one_of_more(token.doc[token.sent.start : token.i + 1].text) and any(c.dep_ == "cop" for c in token.children):
        return False  # "is not the first partner of X": it is one
    for child in token.children:
        if child.lower_ in NEGATIONS and child.dep_ in ("advmod", "neg", "det", "cc", "cc:preconj", "mark", "case"):
            return True
        if child.dep_ in ("nsubj", "nsubj:pass", "obj") and any(
            g.lower_ in ("no", "neither", "none") and g.dep_ in ("det", "cc:preconj") for g in child.children
        ):
            return True
        if child.dep_ in ("nsubj", "nsubj:pass") and child.lower_ in ("nobody", "none", "neither"):
            return True
    if no_longer(token):
        return True
    if token.dep_ == "conj" and not has_own_modal(token):
        return negated(token.head) and not _turned(token)
    return any(_negated_up(above, dep) for above, dep in governors(token))


def _turned(token: Any) -> bool:
    """ "has no brands but owns a chain", "did not bid but bought": what follows "but" in a finite verb is told."""
    but = any(c.lower_ in ("but", "yet") and c.dep_ == "cc" for c in token.children)
    return bool(but and token.tag_ in ("VBZ", "VBD", "VBP"))


def _negated_up(above: Any, dep: str) -> bool:
    leaving = dep == "advcl" and above.lemma_.lower() in ("leave", "move", "quit", "go", "return", "come", "join")
    return (dep == "xcomp" or leaving) and any(c.lower_ in ("not", "n't", "n’t", "never") for c in above.children)


def no_longer(token: Any) -> bool:
    """Say whether "no longer" or "not any more" stands near."""
    near = token.doc[max(token.sent.start, token.i - 4) : min(token.sent.end, token.i + 3)].text.lower()
    return "no longer" in near or "not any more" in near
