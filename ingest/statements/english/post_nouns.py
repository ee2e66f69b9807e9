"""Nouns of posts and the words around them: "chairman", "deputy", "former"; whether a token is such a noun."""

from __future__ import annotations

import re

from ingest.statements.english.scene import Scene

POSTS = frozenset([
    "ceo", "cto", "cfo", "coo", "cio", "cso", "cmo", "cpo", "cro", "chairman", "chairwoman", "chairperson", "chair",
    "president", "vice-president", "director", "secretary", "mayor", "governor", "minister", "premier", "chancellor",
    "dean", "rector", "provost", "head", "chief", "manager", "partner", "engineer", "scientist", "officer", "executive",
    "secretary-general", "commissioner", "treasurer", "professor", "spokesperson", "spokesman", "spokeswoman", "editor",
    "principal", "analyst", "economist", "co-ceo", "boss", "founder", "co-founder", "cofounder", "vice-chairman",
    "vice-chair", "director-general", "superintendent", "curator", "researcher", "architect", "lecturer", "strategist",
    "coordinator", "ombudsman", "magistrate", "registrar", "counsel", "vice-mayor", "vice-chancellor", "administrator",
    "leader", "owner", "co-chair", "co-chairman", "co-president", "co-head", "adviser", "advisor",
])  # fmt: skip
WEAK = frozenset([
    "head", "chief", "manager", "partner", "engineer", "scientist", "officer", "executive", "leader", "editor",
    "principal", "researcher", "architect", "analyst", "owner", "boss", "economist", "professor", "lecturer", "counsel",
    "adviser", "advisor", "administrator", "coordinator", "strategist",
])  # fmt: skip
CORPORATE = frozenset([
    "ceo", "cto", "cfo", "coo", "cio", "cso", "cmo", "cpo", "cro", "chairman", "chairwoman", "chairperson", "chair",
    "president", "director", "officer", "executive", "co-ceo", "co-president", "vice-president", "manager", "founder", "co-founder",  # noqa: E501
    "cofounder", "vice-chairman", "boss", "scientist", "chief", "spokesman", "spokeswoman", "spokesperson",
])  # fmt: skip
CIVIC = frozenset([
    "mayor", "governor", "minister", "premier", "chancellor", "president", "secretary", "vice-mayor", "magistrate",
    "commissioner",
])  # fmt: skip
FOUNDERS = frozenset(("founder", "co-founder", "cofounder", "founders"))
MODIFIERS = frozenset([
    "deputy", "vice", "assistant", "associate", "executive", "senior", "managing", "general", "chief", "technical",
    "technology", "operating", "financial", "finance", "marketing", "information", "scientific", "science", "medical",
    "commercial", "product", "strategy", "people", "legal", "research", "engineering", "honorary", "founding",
    "non-executive", "non", "company", "corporate", "independent", "group", "regional", "global", "national", "party",
    "municipal", "district", "principal", "lead", "co", "board", "sales", "design", "data", "ai", "investment",
    "purchasing", "procurement", "sourcing", "merchandising", "planning", "logistics",
    "creative", "editorial", "operations", "innovation", "development", "human", "resources", "country", "plant",
    "site", "business", "party-secretary", "growth", "revenue", "security", "compliance", "sustainability",
    "communications", "branch", "committee", "prime", "foreign", "economy", "trade", "digital", "industry", "interior",
    "health", "transport", "energy", "education", "economic", "affairs", "bureau", "county", "provincial", "city",
    "staff", "distinguished", "visiting", "full", "adjunct", "emeritus", "principal-investigator", "quality", "supply",
    "chain", "first", "second", "permanent", "standing", "top", "clinical", "software", "hardware", "state", "cabinet",
    "parliamentary", "press", "justice", "labour", "labor", "defence", "defense", "agriculture", "environment",
    "culture", "housing", "procurement", "production", "project", "programme", "insolvency", "outside", "supervisory",
    "advisory",
])  # fmt: skip
FLAGS = {
    "former": "former", "ex": "former", "ex-": "former", "then": "former", "outgoing": "asserted", "late": "former", "onetime": "former",  # noqa: E501
    "one-time": "former", "acting": "acting", "interim": "acting", "incoming": "planned", "new": "", "newly": "", "appointed": "", "current": "",  # noqa: E501
    "longtime": "", "long-time": "", "elected": "", "designated": "planned", "next": "planned", "future": "planned", "previous": "former",  # noqa: E501
    "ex-chief": "former", "its": "", "their": "", "own": "", "first": "",
}  # fmt: skip
ARTICLES = frozenset(("the", "a", "an", "one", "its", "their", "his", "her", "our"))
_OCCUPATION = re.compile(
    r"(?:(?!politician)\w{3,}(?:ologist|icist|emist|ician|ographer)|surgeon|physician|lawyer|attorney|programmer|journalist|banker|trader|pilot"
    r"|consultant|publisher|trustee|technologist|statistician|accountant|auditor|solicitor|barrister)$"
)


_WORK = frozenset([
    "engineer", "scientist", "researcher", "analyst", "designer", "architect", "developer", "economist", "strategist",
])  # fmt: skip
_WORK_OF_MANAGERS = frozenset(("product", "project", "facility", "account", "programme", "program", "risk", "audit"))
_LEADING = frozenset(("chief", "head", "lead", "leading", "principal", "deputy", "vice", "general"))


def is_work(title: str, head: str) -> bool:
    """Say whether a title is of work that neither leads nor represents: "process engineer", not "chief engineer"."""
    words = title.lower().split()
    if head not in words or words[0] in _LEADING:
        return False
    before = words[words.index(head) - 1] if words.index(head) else ""
    worker = head in _WORK or _OCCUPATION.match(head) is not None
    return worker or (head == "manager" and before in _WORK_OF_MANAGERS)


def is_post(scene: Scene, i: int) -> bool:
    """Say whether a token is the noun of a post or of an occupation, and no part of a name."""
    token = scene.words[i]
    if token.pos_ == "VERB" or not (token.lower_ in POSTS or _OCCUPATION.match(token.lower_)):
        return False
    mention = scene.mention(token)
    return mention is None or (mention.cls == "Person" and scene.tokens(mention)[0] == i)


CHAIRS = frozenset(("chairman", "chairwoman", "chairperson", "chair", "vice-chairman", "vice-chair"))
FIELDS = frozenset([
    "marketing", "sales", "engineering", "finance", "operations", "research", "product", "design", "legal",
    "technology", "strategy", "communications", "manufacturing", "partnerships", "growth", "people", "europe", "asia",
    "americas",
])  # fmt: skip


def post_soon(scene: Scene, start: int) -> bool:
    """Say whether a noun of a post stands among the next four tokens."""
    return any(is_post(scene, i) for i in range(start, min(start + 4, len(scene.doc))))
