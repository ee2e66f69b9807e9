"""English questions for words that somebody said: who said "we are not for sale", what X said about Y.

Words in quotation marks are looked for as they stand in what a source quotes; what somebody said about a thing is what
has the word for it.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.question import unmarked
from ontology.model import Ontology

SAID = "SAID"
_WORDS = r"[\"“‘'](?P<words>[^\"“”]{4,})[\"”’']"
_QUOTED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^who (?:has |had |was it that )?(?:said|says|stated|states|remarked|told \w+|claimed|declared|commented|joked|argued|insisted|complained|warned|is quoted(?: as saying)?|was quoted(?: as saying)?)(?: that)?[,:]? {_WORDS}$",
        rf"^(?:whose|who made|who uttered|who is behind)(?: words| quote| remark| statement| comment| sentence)?(?: the| is| are| was| were)*(?: words| quote| remark| statement| comment| sentence)?[,:]? {_WORDS}$",
        rf"^{_WORDS}[,:]? (?:who|whom)(?: has)? (?:said|says|was it by|by)(?: that| this| so)?$",
        rf"^by whom (?:was|is) {_WORDS} said$",
    )
)


def plans_of_words(text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who said the quoted words; none where nothing is quoted or nobody can say anything."""
    plain = unmarked(text)
    found = next((m for pattern in _QUOTED if (m := pattern.match(plain)) is not None), None)
    if found is None or SAID not in ontology.relations:
        return
    words = Filter(var="v2", prop="text", op="contains", value=found["words"].strip(" .,!?"))
    yield Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1"), Variable(name="v2", cls="Passage")),
        edges=(Edge(relation=SAID, subject="v1", object="v2", name="e1"),),
        filters=(words,),
    )


_SAY = r"(?:say|said|think|thought|tell (?:reporters|us|the press)|remark(?:ed)?|comment(?:ed)?|ha(?:ve|d) to say)"
_ABOUT = re.compile(
    rf"^what (?:did|does|do|has|have|was|is) (?P<who>.+?) (?:{_SAY}|be saying|saying) (?:about|on|of|regarding|concerning) (?:the |its |his |her |their |an? )?(?P<topic>[^,;]+)$",
    re.IGNORECASE,
)
_SMALL = frozenset({"it", "that", "this", "them", "him", "her", "himself", "herself", "what", "everything", "anything"})


def plans_said_about(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plan of what somebody said that has the word for a thing; none where it is no such question."""
    found = _ABOUT.match(unmarked(text))
    said = plan(f"what did {found['who']} say") if found is not None else None
    if found is None or said is None or said.plan is None or said.verdict != "planned":
        return
    base, topic = said.plan, found["topic"].strip(" \"“”'")
    spoken = any(e.relation == SAID and e.object == base.target for e in base.edges)
    if not spoken or base.answer != "list" or base.filters or topic.lower() in _SMALL or len(topic.split()) > 3:
        return
    words = Filter(var=base.target, prop="text", op="contains", value=_stem(topic))
    yield replace(base, filters=(words,))


def _stem(topic: str) -> str:
    """Return a word without the ending of many: "chip" of "chips"; a name as it is."""
    plain = topic[:1].islower() and topic.endswith("s") and not topic.endswith("ss") and len(topic) > 4
    return topic[:-1] if plain else topic


_THAT = re.compile(
    r"^who (?:said|says|told \w+|stated|claimed|remarked|argued|insisted|complained|warned|thinks|believes)(?: that)? (?P<words>[^\"“”]{12,})$",
    re.IGNORECASE,
)
_SAYS_NOTHING = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "it",
        "its",
        "he",
        "his",
        "him",
        "she",
        "her",
        "they",
        "them",
        "their",
        "theirs",
        "we",
        "us",
        "our",
        "ours",
        "i",
        "me",
        "my",
        "you",
        "your",
        "is",
        "are",
        "am",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "should",
        "may",
        "might",
        "must",
        "shall",
        "not",
        "no",
        "never",
        "nobody",
        "nothing",
        "none",
        "and",
        "or",
        "but",
        "if",
        "so",
        "as",
        "than",
        "then",
        "too",
        "also",
        "only",
        "just",
        "very",
        "more",
        "most",
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "from",
        "by",
        "with",
        "about",
        "into",
        "over",
        "under",
        "up",
        "out",
        "off",
        "who",
        "whom",
        "which",
        "what",
        "when",
        "where",
        "why",
        "how",
        "all",
        "any",
        "some",
        "every",
        "each",
        "both",
        "such",
        "own",
        "would",
        "rather",
        "like",
        "much",
        "many",
        "new",
        "old",
        "own",
        "been",
    ]
)


def plans_of_what_was_said(text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who said something in about these words: a remark must have each that says anything."""
    found = _THAT.match(unmarked(text))
    if found is None or SAID not in ontology.relations:
        return
    words = [w for w in re.findall(r"[\w'’-]+", found["words"]) if w.lower() not in _SAYS_NOTHING and len(w) > 2]
    if len(words) < 2 or any(w[:1].isupper() for w in words):
        return  # what was said of a name is a fact or a claim, which the graph holds as such
    yield Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1"), Variable(name="v2", cls="Passage")),
        edges=(Edge(relation=SAID, subject="v1", object="v2", name="e1"),),
        filters=tuple(Filter(var="v2", prop="text", op="contains", value=_stem(w)) for w in dict.fromkeys(words)),
    )
