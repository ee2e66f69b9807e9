"""English words that hedge what they govern: of plans, denials, rumours, conditions, possibility and saying."""

from __future__ import annotations

import re

PLAN = frozenset([
    "plan", "intend", "aim", "hope", "expect", "want", "seek", "propose", "prepare", "schedule", "set", "slate",
    "pledge", "promise", "vow", "commit", "agree", "consider", "mull", "eye", "target", "envisage", "envision",
    "project", "forecast", "anticipate", "due", "poise", "wish", "aspire", "earmark", "design", "ready", "discuss",
    "explore", "weigh", "contemplate", "negotiate", "offer", "bid", "invite", "apply", "request", "urge", "ask", "call",
    "recommend", "encourage", "advise", "tell", "order", "require", "decide", "try", "attempt", "tip", "likely",
    "unlikely", "keen", "eager", "willing", "threaten", "need", "struggle", "push", "lobby", "sign",
])  # fmt: skip
PLAN_ONLY_TO = frozenset([
    "set", "design", "tell", "order", "require", "ask", "offer", "apply", "call", "due", "agree", "commit", "invite",
    "request", "decide", "want", "ready", "advise", "try", "attempt", "tip", "likely", "unlikely", "keen", "eager",
    "willing", "threaten", "need", "struggle", "push", "lobby", "sign",
])  # fmt: skip
DENY = frozenset([
    "deny", "reject", "dismiss", "refute", "rebut", "rule", "decline", "refuse", "fail", "cancel", "scrap", "abandon",
    "shelve", "halt", "drop", "oppose", "block", "avoid",
])  # fmt: skip
RUMOUR = frozenset([
    "rumour", "rumor", "speculate", "suspect", "allege", "suggest", "understand", "think", "believe", "reckon",
    "assume", "hear", "hint",
])  # fmt: skip
TALK = frozenset([
    "report", "rumour", "rumor", "claim", "speculation", "suggestion", "allegation", "talk", "whisper", "gossip",
    "conjecture", "story",
])  # fmt: skip
RUMOUR_WORDS = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red|speculation|rumou?rs?|unconfirmed|sources? (?:said|say|told|familiar|close)"  # noqa: E501
    r"|people (?:familiar|with knowledge|close to)|(?:person|source)s? (?:familiar|with (?:direct )?knowledge)|according to (?:un\w+ )?sources"  # noqa: E501
    r"|market talk|(?:is|are|was|were) (?:also |now )?(?:said|understood|believed|thought) to|media reports? (?:say|said|suggest)|(?:reports?|rumou?rs|tabloids) (?:say|said|suggest|suggested|claim|claimed|have it))\b",  # noqa: E501
    re.I,
)
IF = frozenset(("if", "unless", "whether", "provided", "providing", "should", "assuming", "until", "pending"))
IF_WORDS = re.compile(
    r"\b(?:subject to|conditional on|contingent (?:up)?on|provided that|pending|as long as|in the event|in case|dependent on|depending on)\b",  # noqa: E501
    re.I,
)
# What is agreed and only waits for those who must approve it is planned.
AWAITED = re.compile(
    r"(?:subject to|pending) [^.;]{0,60}?(?:approvals?|clearance|consents?|closing conditions)\b", re.I
)
# A price that is reckoned anew at the end hangs on nothing.
NO_CONDITION = re.compile(r"\bsubject to [^.;,]{0,40}?adjustments?\b", re.I)
MAYBE = frozenset(("may", "might", "could", "would", "should", "must", "ought"))
FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo"))
NEGATIONS = frozenset(("not", "n't", "n’t", "never", "neither", "nor", "hardly", "no", "without"))
FORMER = frozenset(("formerly", "previously", "once"))
REPORT = frozenset([
    "say", "state", "tell", "announce", "report", "note", "add", "explain", "claim", "believe", "confirm", "reveal",
    "disclose", "declare", "emphasize", "emphasise", "stress", "argue", "estimate", "write", "insist", "maintain",
    "warn", "comment", "remark", "indicate", "show", "think", "acknowledge", "admit", "recall", "conclude", "mention",
])  # fmt: skip
