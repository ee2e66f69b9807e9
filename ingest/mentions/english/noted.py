"""What a sentence adds to what a text has spoken of: names, and things and people without one."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile
from typing import Any

from ingest.mentions.english.clause_names import Sentence
from ingest.mentions.english.discourse import Discourse
from ingest.mentions.english.heads import word_set
from ingest.mentions.english.pronoun_cues import AREAS, NO_THINGS
from ingest.mentions.english.salience import SUBJECTS, clause_weight, head_of, weight
from ingest.mentions.mention import Mention

_FLOOR = 0.2  # of a name, wherever in its sentence it stands
_IN_HEADLINE = 0.4  # of its weight a name in a headline keeps
_FIRMS = ("Company", "Investor", "Organization")
_PASSING = 0.75  # how likely "the company" is a firm that one sentence names, against one that the text comes back to
_DEALING = 0.35  # and one that only does there what others do with whom the text is about
# What a firm does with another that need not be named: "Airbus bought four of them", "Infobae wrote that".
_DEALS = word_set(
    "order buy purchase invest put lend pay hold own take want offer bid approach write report claim follow supply"
    " deliver back lead come join switch leave drop choose pick select use sell stock distribute underwrite finance"
    " compete dominate try contribute account sue fine approve grant advise"
)
_DEALERS = word_set(
    "customer client buyer supplier rival competitor investor shareholder backer partner owner lender distributor"
)


def stay(noun: Any, *, opens: bool = False) -> float:
    """Return how likely a text stays with a firm that one sentence names, by what it does there.

    `opens`: it is the first that a paragraph speaks of."""
    passing = 1.0 if opens else _PASSING
    verb = noun.head
    while noun.dep_ == "conj" and verb.i != noun.i:
        noun, verb = verb, verb.head
    if any(c.dep_ == "appos" and c.lower_ in _DEALERS for c in noun.children) or _publishes(noun):
        return _DEALING
    if noun.dep_ not in SUBJECTS:
        return passing
    wants = [c for c in verb.children if c.dep_ == "xcomp"]
    dealing = any(v.lemma_.lower() in _DEALS | _DEALERS for v in (verb, *wants))
    return _DEALING if dealing else passing


_PAPERS = word_set("newspaper magazine daily weekly newswire website")
_REPORTS = word_set("report reports article story interview filing column")


def _publishes(noun: Any) -> bool:
    """ "A report in the Globe and Mail", "the newspaper Handelsblatt": who only prints what others do."""
    around = (noun.head, *noun.children)
    return any(t.lower_ in _PAPERS for t in around) or (noun.dep_ == "nmod" and noun.head.lower_ in _REPORTS)


_SETS_UP = word_set("form establish set create found launch start incorporate spin")
_MAIN = 0.8  # the least weight of a clause that tells of the present event


def _is_set_up(noun: Any) -> bool:
    """ "X is setting up a subsidiary, Y": Y, whether it is the object itself or the name behind it."""
    while noun.dep_ in ("appos", "flat", "compound") and noun.head.i != noun.i:
        noun = noun.head
    return noun.dep_ == "obj" and noun.head.lemma_.lower() in _SETS_UP and clause_weight(noun.head) >= _MAIN


def _opens(discourse: Discourse) -> bool:
    """Say whether the paragraph has spoken of nobody yet."""
    here = takewhile(lambda s: s.paragraph == discourse.paragraph, reversed(discourse.seen))
    return all(s.mention is None for s in here)


def note(discourse: Discourse, sentence: Sentence, mention: Mention, *, passing: Collection[str] = ()) -> None:
    """Note that a sentence speaks of somebody; `passing`: the firms that one sentence names, and no other."""
    head = head_of(sentence.reading, mention)
    if head is None:
        return
    share = _IN_HEADLINE if sentence.reading.passage.kind == "headline" else 1.0
    if sentence.reading.in_quotation(head.i):
        share *= 0.6
    if mention.cls in AREAS and head.dep_ == "nmod:poss":
        share *= 0.3  # "Leeds's Aire Park": only where the other thing is
    stays = stay(head, opens=_opens(discourse)) if mention.name in passing else 1.0
    met = stays == _DEALING and not any(
        m.name != mention.name and m.cls in _FIRMS
        for i, m in sentence.named.items()
        if sentence.span.start <= i < sentence.span.end
    )
    value = max(weight(head), _FLOOR) * share
    discourse.add(
        mention.name, mention, value, head.i, stays=stays, met=met, made=mention.cls in _FIRMS and _is_set_up(head)
    )


def note_thing(discourse: Discourse, sentence: Sentence, token: Any) -> None:
    """Note a thing or person without a name: "it" in the next sentence may be this one."""
    if token.tag_ not in ("NN", "NNP") or token.lower_ in NO_THINGS or _belongs_to_name(sentence, token):
        return
    if token.dep_ in ("compound", "amod", "flat", "nmod:unmarked", "obl:unmarked") or not token.is_alpha:
        return
    value = weight(token) * (0.4 if sentence.reading.in_quotation(token.i) else 1.0)
    if value < 0.25 or (token.dep_ == "root" and any(c.dep_ == "cop" for c in token.children)):
        return
    if token.tag_ == "NNP":
        if token.dep_ in SUBJECTS:
            discourse.add(token.text, None, value, token.i)
        return
    new = any(c.lower_ in ("a", "an", "another") for c in token.children)
    discourse.add(f"a {token.lower_}" if new else token.lower_, None, value, token.i)


def _belongs_to_name(sentence: Sentence, token: Any) -> bool:
    """Say whether the noun only describes a name: "the founder, Jane Roe", "X, a maker of chips"."""
    if token.dep_ == "appos" and sentence.entity(token.head.i):
        return True
    if token.i + 1 < len(token.doc) and sentence.named.get(token.i + 1) and token.nbor().pos_ == "PROPN":
        return True
    if any(c.dep_ in ("appos", "flat") and sentence.named.get(c.i) for c in token.children):
        return True
    article = next((i for i in range(token.i - 1, max(token.i - 7, 1), -1) if token.doc[i].lower_ in ("a", "an")), None)
    return article is not None and token.doc[article - 1].text == "," and sentence.named.get(article - 2) is not None
