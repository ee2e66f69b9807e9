"""Whether a text asserts a thing, denies it, plans it, doubts it or makes it depend on something (English).

The status of a predicate is read from the words that govern it in the parse: auxiliaries, verbs above it, conjunctions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.statements.statement import Status

_PLAN = frozenset(
    [
        "plan",
        "intend",
        "aim",
        "hope",
        "expect",
        "want",
        "seek",
        "propose",
        "prepare",
        "schedule",
        "set",
        "slate",
        "hope",
        "pledge",
        "promise",
        "vow",
        "commit",
        "agree",
        "consider",
        "mull",
        "eye",
        "target",
        "envisage",
        "envision",
        "project",
        "forecast",
        "anticipate",
        "due",
        "poise",
        "wish",
        "aspire",
        "earmark",
        "design",
        "ready",
        "discuss",
        "explore",
        "weigh",
        "contemplate",
        "negotiate",
        "offer",
        "bid",
        "invite",
        "apply",
        "request",
        "urge",
        "ask",
        "call",
        "recommend",
        "encourage",
        "advise",
        "tell",
        "order",
        "require",
        "decide",
        "try",
        "attempt",
        "tip",
        "likely",
        "unlikely",
        "keen",
        "eager",
        "willing",
        "threaten",
        "need",
        "struggle",
        "push",
        "lobby",
    ]
)
_PLAN_ONLY_TO = frozenset(
    [
        "set",
        "design",
        "tell",
        "order",
        "require",
        "ask",
        "offer",
        "apply",
        "call",
        "due",
        "agree",
        "commit",
        "invite",
        "request",
        "decide",
        "want",
        "ready",
        "advise",
        "try",
        "attempt",
        "tip",
        "likely",
        "unlikely",
        "keen",
        "eager",
        "willing",
        "threaten",
        "need",
        "struggle",
        "push",
        "lobby",
    ]
)
_DENY = frozenset(
    [
        "deny",
        "reject",
        "dismiss",
        "refute",
        "rebut",
        "rule",
        "decline",
        "refuse",
        "fail",
        "cancel",
        "scrap",
        "abandon",
        "shelve",
        "halt",
        "drop",
        "oppose",
        "block",
        "avoid",
    ]
)
_RUMOUR = frozenset(
    [
        "rumour",
        "rumor",
        "speculate",
        "suspect",
        "allege",
        "suggest",
        "understand",
        "think",
        "believe",
        "reckon",
        "assume",
        "hear",
        "hint",
    ]
)
_TALK = frozenset(
    [
        "report",
        "rumour",
        "rumor",
        "claim",
        "speculation",
        "suggestion",
        "allegation",
        "talk",
        "whisper",
        "gossip",
        "conjecture",
    ]
)
_RUMOUR_WORDS = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red|speculation|rumou?rs?|unconfirmed|sources? (?:said|say|told|familiar|close)"  # noqa: E501
    r"|people (?:familiar|with knowledge|close to)|(?:person|source)s? (?:familiar|with (?:direct )?knowledge)|according to (?:un\w+ )?sources"  # noqa: E501
    r"|market talk|is said to|are said to|was said to|is understood to|is believed to|is thought to|media reports? (?:say|said|suggest)|(?:reports?|rumou?rs|tabloids) (?:say|said|suggest|suggested|claim|claimed|have it))\b",  # noqa: E501
    re.I,
)
_IF = frozenset(("if", "unless", "whether", "provided", "providing", "should", "assuming", "until", "pending"))
_IF_WORDS = re.compile(
    r"\b(?:subject to|conditional on|contingent (?:up)?on|provided that|pending|as long as|in the event|in case|dependent on|depending on)\b",  # noqa: E501
    re.I,
)
_MAYBE = frozenset(("may", "might", "could", "would", "should", "must", "ought"))
_FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo"))
_NEGATIONS = frozenset(("not", "n't", "n’t", "never", "neither", "nor", "hardly", "no", "without"))
_FORMER = frozenset(("formerly", "previously", "once"))
REPORT = frozenset(
    [
        "say",
        "state",
        "tell",
        "announce",
        "report",
        "note",
        "add",
        "explain",
        "claim",
        "believe",
        "confirm",
        "reveal",
        "disclose",
        "declare",
        "emphasize",
        "emphasise",
        "stress",
        "argue",
        "estimate",
        "write",
        "insist",
        "maintain",
        "warn",
        "comment",
        "remark",
        "indicate",
        "show",
        "think",
        "acknowledge",
        "admit",
        "recall",
        "conclude",
        "mention",
    ]
)
_STOP_UP = frozenset(
    ("acl:relcl", "acl", "advcl:relcl", "appos", "parataxis", "nmod", "nsubj", "obl", "nmod:poss", "list")
)


def status_of(token: Any) -> Status:
    """Return the status of the predicate at `token` (a spaCy token that heads a clause or an event noun)."""
    words = _sentence_text(token)
    if _refuted_in_words(token) or _not_done(token):
        return "denied"
    if _inverted(token) or _imagined(token):
        return "conditional"
    if _conditional(token):
        return "conditional"
    if _negated(token):
        return "former" if _no_longer(token) else "denied"
    status = _governed(token)
    if status in (None, "planned", "rumoured") and _RUMOUR_WORDS.search(words):
        return "rumoured"
    if status is not None:
        return status
    if _modal(token, _FUTURE) or _going_to(token):
        return "planned"
    if _modal(token, _MAYBE):
        return "planned" if _backshifted(token) else "conditional"
    return "former" if _formerly(token) else "asserted"


_NOT_YET = re.compile(r"\b(?:has|have|had|is|are) yet to (?:\w+ )?$", re.I)


def _not_done(token: Any) -> bool:
    """ "has yet to buy", "almost bought", "walked away from a deal to buy", "turned down an offer to become"."""
    before = token.doc[max(token.sent.start, token.i - 5) : token.i].text + " "
    if _NOT_YET.search(before) or any(c.dep_ == "advmod" and c.lower_ in ("almost", "nearly") for c in token.children):
        return True
    infinitive = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)
    return infinitive and any(_gives_up(above) or _gives_up(above.head) for above, _ in _above(token))


def _gives_up(verb: Any) -> bool:
    pairs = {"walk": "away", "pull": "out", "back": "out", "turn": "down", "drop": "out", "fall": "through"}
    word = pairs.get(verb.lemma_.lower())
    if word is not None:
        return any(c.lower_ == word for c in verb.children)
    return verb.lemma_.lower() in ("withdraw", "renege", "collapse")


def _inverted(token: Any) -> bool:
    """ "Should regulators agree, X buys Y", "Had X bought Y, ...": an "if" without the word."""
    first = token.sent[0] if len(token.sent) else None
    if first is None or first.lower_ not in ("should", "had", "were") or first.pos_ != "AUX":
        return False
    return any(t.text == "," for t in token.sent)


def _imagined(token: Any) -> bool:
    """ "Imagine that X buys Y": nobody says that it does."""
    return any(
        above.lemma_.lower() in ("imagine", "suppose", "pretend") and dep in ("ccomp", "xcomp")
        for above, dep in _above(token)
    )


def is_question(sentence_text: str) -> bool:
    """Say whether a sentence asks rather than tells."""
    return bool(re.search(r"\?[”\"’')\s]*$", sentence_text))


def speech_governor(token: Any) -> Any | None:
    """Return the verb of saying that the predicate at `token` is reported by, None when there is none."""
    for above, dep in _above(token):
        if above.lemma_.lower() in REPORT and dep in ("ccomp", "parataxis", "xcomp"):
            return above
    for child in token.children:
        if child.dep_ in ("parataxis", "advcl") and child.lemma_.lower() in REPORT and _has_subject(child):
            return child
    return None


def _has_subject(token: Any) -> bool:
    return any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children)


def _sentence_text(token: Any) -> str:
    """The words that may hedge a predicate: its own clause and what governs it, not neighbours in other clauses."""
    sentence = token.sent
    if token.dep_ in ("acl:relcl", "acl", "appos", "amod"):
        return str(token.doc[token.left_edge.i : token.right_edge.i + 1].text)
    return (
        str(sentence.text)
        if len(sentence) < 120
        else str(token.doc[max(sentence.start, token.i - 60) : token.i + 60].text)
    )


def _above(token: Any) -> Iterator[tuple[Any, str]]:
    """Yield (governor, relation to it) up the tree; conjuncts stand where their first conjunct stands."""
    current, seen = token, 0
    while current.head.i != current.i and seen < 12:
        dep = current.dep_
        if dep == "conj":
            if _has_own_modal(current):
                return
            current = current.head
            seen += 1
            continue
        if dep == "advcl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in current.children):
            dep = "ccomp"
        yield current.head, dep
        if dep in _STOP_UP:
            return
        current = current.head
        seen += 1


def _has_own_modal(token: Any) -> bool:
    own = {c.lower_ for c in token.children if c.dep_ in ("aux", "aux:pass")}
    return bool(own) or _has_subject(token)


def _auxiliaries(token: Any) -> Iterator[Any]:
    yield from (c for c in token.children if c.dep_.startswith("aux") or c.dep_ == "cop")
    if token.dep_ == "conj" and not _has_own_modal(token):
        yield from _auxiliaries(token.head)


def _modal(token: Any, words: frozenset[str]) -> bool:
    if any(a.lower_ in words for a in _auxiliaries(token)):
        return True
    return any(
        any(a.lower_ in words for a in _auxiliaries(above))
        for above, dep in _above(token)
        if dep in ("xcomp", "csubj", "advcl", "ccomp") and dep != "ccomp"
    )


def _backshifted(token: Any) -> bool:
    """ "said it would open": a "will" told in the past is a plan."""
    if not any(a.lower_ in ("would", "'d", "’d") for a in _auxiliaries(token)):
        return False
    governor = speech_governor(token)
    return governor is not None and governor.tag_ in ("VBD", "VBN")


def _going_to(token: Any) -> bool:
    """ "is going to", "is to open": a bare infinitive after a form of be."""
    has_to = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)
    above = token.head
    if has_to and token.dep_ in ("xcomp", "ccomp") and above.lemma_.lower() in ("go", "be") and above.lower_ != "went":
        return True
    return has_to and (token.dep_ == "root" or token.dep_ == "ROOT") and any(c.lemma_ == "be" for c in token.children)


def _governed(token: Any) -> Status | None:
    """The status that verbs, nouns and adjectives above the predicate give it."""
    for above, dep in _above(token):
        lemma = above.lemma_.lower()
        if lemma in _TALK and dep in ("acl", "ccomp", "acl:relcl") and _says_that(token, above):
            return "denied" if _refuted(above) else "rumoured"
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
        if lemma in _DENY and dep != "advcl" and not (lemma == "rule" and not _particle(above, "out")):
            return "denied"
        infinitive = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)
        done = dep == "ccomp" and any(c.dep_ == "aux" and c.lower_ in ("has", "have", "had") for c in token.children)
        if _plans(above, dep, lemma, infinitive) and not done:
            if _negated(above) or _denied_above(above) or any(_refuted(t) for t in _talk_above(above)):
                return "denied"
            return "rumoured" if any(True for _ in _talk_above(above)) else "planned"
        learned = lemma == "understand" and dep == "ccomp" and any(c.dep_ == "expl" for c in above.children)
        if lemma in _RUMOUR and dep in ("xcomp", "ccomp", "csubj") and _impersonal(above) and not learned:
            return "rumoured"  # "it is understood that" is how translated news says what it has learned
        if dep == "ccomp" and _negated(above) and lemma in REPORT:
            return "denied" if lemma in ("confirm", "announce", "say", "believe", "think") else None
        if dep in ("ccomp", "csubj") and lemma in ("true", "correct", "accurate") and _negated(above):
            return "denied"
        if dep in ("ccomp", "xcomp") and _modal(above, _FUTURE | _MAYBE):
            return "planned"
    return None


def _talk_above(token: Any) -> Iterator[Any]:
    """Yield the nouns of talk whose content the predicate is: "reports that it wants to buy"."""
    for above, dep in _above(token):
        if above.lemma_.lower() in _TALK and dep in ("acl", "ccomp", "acl:relcl") and _says_that(token, above):
            yield above


_TALKS = r"(?:reports?|rumou?rs?|talk|speculation|suggestions?|claims?|allegations?)"
_REFUTES = r"(?:dismiss|den[yi]|reject|refut|rebut|rubbish)\w*"
_REFUTED_BEFORE = re.compile(
    rf"\b{_REFUTES} (?:[\w’'-]+ ){{0,5}}?{_TALKS}\b[^,;]{{0,60}} that\b|\bno truth (?:in|to) (?:[\w’'-]+ ){{0,5}}?{_TALKS}\b[^,;]* that\b",  # noqa: E501
    re.I,
)
_REFUTED_AFTER = re.compile(rf"\b(?:is|are|was|were|has been|have been) (?:\w+ly )?{_REFUTES}\b", re.I)
_TALK_BEFORE = re.compile(rf"^[“\"]?(?:The |Any |All )?(?:\w+ )?{_TALKS}\b[^,;]* that\b", re.I)


def _refuted_in_words(token: Any) -> bool:
    """ "dismissed talk that X would buy Y", "Talk that X would buy Y is dismissed", whatever the parse makes of it."""
    before = token.doc[token.sent.start : token.i].text
    if _REFUTED_BEFORE.search(before):
        return True
    after = token.doc[token.i : token.sent.end].text
    return bool(_TALK_BEFORE.search(before) and _REFUTED_AFTER.search(after))


def _refuted(talk: Any) -> bool:
    """ "denied reports", "no truth in a report", "contrary to reports"."""
    above = talk.head
    untrue = above.lower_ in ("truth", "substance", "basis", "foundation") and any(
        c.lower_ == "no" for c in above.children
    )
    return above.lemma_.lower() in _DENY or untrue or any(c.lower_ == "contrary" for c in talk.children)


def _says_that(token: Any, noun: Any) -> bool:
    """ "reports that it bought X": what the noun tells, not a clause about the noun itself."""
    marks = [t for t in token.doc[noun.i + 1 : token.i] if t.lower_ == "that"]
    return (bool(marks) and marks[0].tag_ not in ("WDT", "WP")) or (
        bool(marks) and any(c.dep_ in ("nsubj", "nsubj:pass") and c.lower_ != "that" for c in token.children)
    )


def _denied_above(token: Any) -> bool:
    """ "denied that it is in talks to buy": the plan itself is what is denied."""
    clause = any(c.dep_ == "mark" for c in token.children)
    return any(
        above.lemma_.lower() in ("deny", "dismiss", "refute", "rebut")
        # The parser hangs "that it is in talks" on the verb as an oblique; its "that" shows the clause.
        and (dep in ("ccomp", "xcomp", "obj") or (dep == "obl" and clause))
        for above, dep in _above(token)
    )


def _plans(above: Any, dep: str, lemma: str, infinitive: bool) -> bool:
    if above.pos_ == "NOUN":
        return infinitive and lemma in (
            "plan",
            "intention",
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
            "talk",
        )
    if lemma not in _PLAN:
        return False
    if lemma in _PLAN_ONLY_TO:
        return infinitive and dep in ("xcomp", "ccomp", "advcl", "acl")
    return dep in ("xcomp", "ccomp", "obj", "nsubj:pass", "csubj", "obl")


def _particle(token: Any, word: str) -> bool:
    return any(c.lower_ == word and c.dep_ in ("compound:prt", "advmod") for c in token.children)


def _impersonal(token: Any) -> bool:
    """ "is believed to", "is rumoured": nobody named thinks so; "Jin believes" is an opinion with an owner."""
    return any(c.dep_ in ("aux:pass", "nsubj:pass") for c in token.children)


def _negated(token: Any) -> bool:
    for child in token.children:
        if child.lower_ in _NEGATIONS and child.dep_ in ("advmod", "neg", "det", "cc", "cc:preconj", "mark", "case"):
            return True
        if child.dep_ in ("nsubj", "nsubj:pass", "obj") and any(
            g.lower_ in ("no", "neither", "none") and g.dep_ in ("det", "cc:preconj") for g in child.children
        ):
            return True
        if child.dep_ in ("nsubj", "nsubj:pass") and child.lower_ in ("nobody", "none", "neither"):
            return True
    if _no_longer(token):
        return True
    if token.dep_ == "conj" and not _has_own_modal(token):
        return _negated(token.head)
    return any(_negated_up(above, dep) for above, dep in _above(token))


def _negated_up(above: Any, dep: str) -> bool:
    leaving = dep == "advcl" and above.lemma_.lower() in ("leave", "move", "quit", "go", "return", "come", "join")
    return (dep == "xcomp" or leaving) and any(c.lower_ in ("not", "n't", "n’t", "never") for c in above.children)


def _no_longer(token: Any) -> bool:
    near = token.doc[max(token.sent.start, token.i - 4) : min(token.sent.end, token.i + 3)].text.lower()
    return "no longer" in near or "not any more" in near


def _conditional(token: Any) -> bool:
    if any(c.dep_ == "mark" and c.lower_ in _IF for c in token.children):
        return not any(c.dep_ == "mark" and c.lower_ == "until" for c in token.children)
    for child in token.children:
        if child.dep_ == "advcl" and any(
            g.dep_ == "mark" and g.lower_ in ("if", "unless", "provided", "assuming") for g in child.children
        ):
            return True
    for above, dep in _above(token):
        if dep in ("ccomp", "xcomp", "advcl") and _conditional_mark(above):
            return True
    top = token.head if token.dep_ in ("nsubj", "nsubj:pass") and token.pos_ == "NOUN" else token
    subtree = token.doc[top.left_edge.i : top.right_edge.i + 1].text
    return bool(_IF_WORDS.search(subtree)) if len(subtree) < 600 else False


def _conditional_mark(token: Any) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether", "provided") for c in token.children)


def _formerly(token: Any) -> bool:
    if any(c.lower_ in _FORMER and c.dep_ == "advmod" for c in token.children):
        return True
    return any(c.lower_ == "used" for c in (token.head,)) and token.dep_ == "xcomp"
