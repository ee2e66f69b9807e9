"""Predicates of a sentence with their arguments, whatever the construction: active, passive, relative, participle, infinitive."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ingest.statements.english.relatives import RELATIVE, antecedent

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer")
_OBJECT_CONTROL = frozenset([
    "allow", "enable", "ask", "invite", "tell", "order", "force", "appoint", "name", "hire", "elect", "help",
    "encourage", "permit", "lead", "cause",
])  # fmt: skip


def words(listed: str) -> frozenset[str]:
    """Return the words of a list written in one string: "buy|acquire|take over"."""
    return frozenset(listed.split("|"))


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate: `slots` maps subj, obj, iobj, comp and prepositions ("in", "with") to head tokens of arguments."""

    head: Any
    lemma: str
    passive: bool
    slots: dict[str, list[Any]] = field(default_factory=dict)

    def get(self, slot: str) -> list[Any]:
        """Return the argument tokens of a slot, or of several: "in|at|on"."""
        return [t for name in slot.split("|") for t in self.slots.get(name, ())]


def clauses_of(sentence: Any) -> Iterator[Clause]:
    """Yield the clauses of a sentence, verbs and copular predicates, in order."""
    for token in sentence:
        if (
            token.pos_ == "VERB"
            or (token.pos_ == "AUX" and token.dep_ not in ("aux", "aux:pass", "cop"))
            or _copula(token)
            or _verbal(token)
            or _misread_verb(token)
        ):
            yield _clause(token)


def _verbal(token: Any) -> bool:
    """Participles that the tagger calls adjectives but that carry a passive auxiliary or an agent ("is located in")."""
    return bool(token.pos_ == "ADJ" and token.tag_ == "VBN")


def _misread_verb(token: Any) -> bool:
    """A root tagged as a plural noun that has a subject or an infinitive: "Cerulean plans to open"."""
    if token.dep_ != "root" or token.tag_ != "NNS" or any(c.dep_ in ("det", "cop", "case") for c in token.children):
        return False
    return any(c.dep_ in ("xcomp", "nsubj", "obj") for c in token.children)


def _copula(token: Any) -> Any:
    return next((c for c in token.children if c.dep_ == "cop"), None)


def _clause(token: Any) -> Clause:
    passive = _passive(token)
    slots: dict[str, list[Any]] = {}
    subjects = subjects_of(token)
    slots["obj" if passive else "subj"] = subjects
    taken = {t.i for t in subjects}
    for child in token.children:
        if child.i not in taken:
            _place(child, token, passive, slots)
    if token.dep_ == "acl:relcl":
        _fill_relative(token, slots, passive)
    return Clause(token, lemma_of(token), passive, slots)


def lemma_of(token: Any) -> str:
    """Return the verb's lemma in lower case with its particle: "set up"."""
    particle = next(
        (
            c.lower_
            for c in token.children
            if c.dep_ == "compound:prt" or (c.i == token.i + 1 and (c.lower_ == "together" or _is_particle(token, c)))
        ),
        "",
    )
    lemma = (token.lemma_ or token.text).lower()
    if token.tag_ in ("VBZ", "VBP") and lemma == token.lower_ and re.search(r"[^sui]s$", lemma):
        lemma = lemma[:-1]
    if token.tag_ == "VB" and any(c.lower_ == "have" and c.dep_ == "aux" for c in token.children):
        lemma = _PERFECT.get(lemma, lemma)
    lemma = _MISREAD.get(lemma, lemma)
    if token.lower_ == "found" and token.i and token.nbor(-1).lower_ == "to":
        lemma = "found"  # "left to found X" is no form of "find"
    return f"{lemma} {particle}" if particle else lemma


_PARTICLES = {"down": ("step", "stand"), "aside": ("step", "stand"), "over": ("take",)}


def _is_particle(verb: Any, adverb: Any) -> bool:
    """ "stepped down as chairman": the tagger may call the particle an adverb."""
    return verb.lemma_.lower() in _PARTICLES.get(adverb.lower_, ())


# "is said to have made an offer": the tagger may take the participle for the infinitive.
_PERFECT = {"made": "make", "bought": "buy", "sold": "sell", "held": "hold", "taken": "take", "paid": "pay", "left": "leave", "looked": "look", "put": "put"}  # fmt: skip  # noqa: E501


# Lemmas that the pipeline's rules get wrong by an "e".
_MISREAD = {f"{v}e": v for v in ("unveil", "partner", "enrol", "cover", "offer", "deliver", "enter", "sponsor", "market", "exit", "develop", "power", "co-found", "cofound", "target")}  # fmt: skip  # noqa: E501


def _passive(token: Any) -> bool:
    if any(c.dep_ in ("aux:pass", "nsubj:pass") for c in token.children):
        return True
    has_aux = any(c.dep_ == "aux" for c in token.children)
    if (
        token.tag_ == "VBN"
        and any(c.dep_ == "obj" and c.pos_ == "PROPN" and c.i > token.i for c in token.children)
        and not has_aux
    ):
        return False
    if token.tag_ == "VBN" and token.dep_ in ("acl", "advcl", "amod", "parataxis") and not has_aux:
        return True
    if (
        token.dep_ == "conj"
        and token.tag_ == "VBN"
        and not has_aux
        and not any(c.dep_ in _SUBJECTS for c in token.children)
    ):
        return _passive(token.head)
    return False


def _place(child: Any, token: Any, passive: bool, slots: dict[str, list[Any]]) -> None:
    dep = child.dep_
    if dep in ("obj", "dobj"):
        slots.setdefault("comp" if passive and slots.get("obj") else "obj", []).append(antecedent(child))
    elif dep == "iobj":
        slots.setdefault("iobj", []).append(child)
    elif dep == "xcomp" and child.pos_ in ("NOUN", "PROPN") and (preposition(child) or _to_name(child)):
        slots.setdefault(preposition(child) or "to", []).append(child)
    elif dep in ("xcomp", "attr", "oprd") or (dep == "ccomp" and child.pos_ in ("NOUN", "PROPN")):
        slots.setdefault("comp", []).append(child)
    elif (
        dep.startswith("obl")
        or (dep == "nmod" and token.pos_ in ("VERB", "AUX", "ADJ"))
        or (dep == "nmod" and _copula(token))
    ):
        prep = preposition(child) or ("by" if dep == "obl:agent" else "")
        if prep:
            slots.setdefault("subj" if prep == "by" and passive else prep, []).append(antecedent(child))


def _to_name(token: Any) -> bool:
    """ "licensed its patents to Trimble": the parser may take the name behind "to" for a verb."""
    return token.pos_ == "PROPN" and any(c.lower_ == "to" and c.dep_ == "mark" for c in token.children)


def preposition(token: Any) -> str:
    """Return the preposition before a noun in lower case, several words joined ("as part of" gives "as part of")."""
    cases = [c for c in token.children if c.dep_ == "case" and c.i < token.i] or [
        c for c in token.children if c.dep_ == "case"
    ]
    if not cases:
        return ""
    first = cases[0]
    fixed = [g.lower_ for g in first.children if g.dep_ == "fixed"]
    joined = [c.lower_ for c in cases[1:] if first.lower_ == "out" and c.i == first.i + 1]
    return " ".join([first.lower_, *fixed, *joined])


def subjects_of(token: Any, depth: int = 0) -> list[Any]:
    """Return the subject tokens of a predicate, inherited where the grammar lets it share one."""
    own = [
        antecedent(c) for c in token.children if c.dep_ in _SUBJECTS and c.pos_ != "CCONJ" and not _in_phrase(c)
    ] or _unlabelled_subject(token)
    own = own or _fronted_subject(token) or _displaced_subject(token) or _before_day(token)
    if own or depth > 6:
        return own
    dep, head = token.dep_, token.head
    if dep == "conj":
        bare = head.pos_ in ("NOUN", "PROPN") and head.i < token.i and _copula(head) is None and _finite(token)
        return [head] if bare else subjects_of(head, depth + 1)  # bare: "The group, X, supplies", hung on "group"
    if dep in ("xcomp", "advcl") or (dep == "ccomp" and _gerund(token)):
        return _controlled(token, head, depth)
    if dep == "acl":
        return _participle_subject(token, head, depth)
    if dep == "acl:relcl":
        return [] if any(c.dep_ == "nsubj" for c in token.children) else [head]
    return []


def _gerund(token: Any) -> bool:
    """ "denied having made an offer", "admitted copying it": done by whoever speaks of it."""
    having = any(c.dep_ == "aux" and c.lower_ == "having" for c in token.children)
    return having or (token.tag_ == "VBG" and not any(c.dep_.startswith(("aux", "mark")) for c in token.children))


_PREPOSITIONS = frozenset(("by", "of", "in", "with", "from", "at", "for", "on", "to", "like", "unlike"))
_MONTH = re.compile(  # "In May Nexor was bought": the month was taken for a part of the name
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:19|20)\d\d$"
)


def _in_phrase(token: Any) -> bool:
    """A noun after a preposition is no subject, whatever the parser calls it."""
    return any(
        c.dep_ == "case" and c.i < token.i and c.lower_ in _PREPOSITIONS and not _MONTH.match(c.nbor().text)
        for c in token.children
    )


def _fronted_subject(token: Any) -> list[Any]:
    """ "The company, founded in 2019 by X, develops ...": the parser may hang the noun on the participle between."""
    if not _finite(token):
        return []
    for child in token.children:
        if child.i < token.i and child.dep_ in ("advcl", "acl") and child.tag_ == "VBN":
            subjects = [c for c in child.children if c.dep_ in _SUBJECTS and c.i < child.i]
            if subjects:
                return subjects
    return []


_WEEKDAYS = words("monday|tuesday|wednesday|thursday|friday|saturday|sunday|today")


def _before_day(token: Any) -> list[Any]:
    """ "Orvane Foods on Tuesday appointed Jane Roe": the parser may hang the name on the object."""
    i = token.i - (2 if token.i and token.doc[token.i - 1].lower_ == "today" else 3)
    day = token.i > 0 and token.doc[token.i - 1].lower_ in _WEEKDAYS
    if not day or token.tag_ != "VBD" or i < token.sent.start or (i == token.i - 3 and token.doc[i + 1].lower_ != "on"):
        return []
    name = token.doc[i]
    return [name] if name.pos_ == "PROPN" and not _in_phrase(name) and token.dep_ in ("root", "ccomp", "conj") else []


def _displaced_subject(token: Any) -> list[Any]:
    """ "said it had acquired", "X will be bought, Y said": the parser may give one verb's subject to the other."""
    if token.dep_ not in ("ccomp", "parataxis", "conj") or not _finite(token):
        return []
    first = min([token.i, *(c.i for c in token.children if c.dep_ in ("aux", "aux:pass", "cop"))])
    if token.head.i > token.i:
        told = [c for c in token.head.children if c.dep_ in ("nsubj", "nsubj:pass")]
        return (
            [c for c in told if c.i < first][-1:]
            if token.dep_ == "ccomp" and told[-1:] and told[-1].i > token.i
            else []
        )
    return [c for c in token.head.children if c.dep_ in ("nsubj", "nsubj:pass") and token.head.i < c.i < first][-1:]


def _unlabelled_subject(token: Any) -> list[Any]:
    """A bare noun phrase before a finite predicate is its subject, also where the parser calls it a modifier."""
    if not _finite(token):
        return []
    first = min([token.i, *(c.i for c in token.children if c.dep_ in ("aux", "aux:pass", "cop"))])
    bare = [
        c
        for c in token.children
        if c.i < first and c.dep_ in ("obl", "nmod", "dep", "obj", "appos", "vocative", "dislocated") and _bare_noun(c)
    ]
    return (
        bare[:1]
        or [d for c in token.children if c.i < first and c.dep_ == "obl" for d in c.children if _after_comma(d)][:1]
    )


def _after_comma(token: Any) -> bool:
    """ "In the heart of Munich, the campus has risen": the noun after the comma is hung on the place before it."""
    left = token.left_edge.i
    return token.dep_ in ("nmod", "appos") and _bare_noun(token) and left > 0 and token.doc[left - 1].text == ","


def _finite(token: Any) -> bool:
    if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ not in ("acl", "amod"):
        return True
    return any(c.dep_ in ("aux", "aux:pass", "cop") and c.tag_ in ("VBZ", "VBD", "VBP", "MD") for c in token.children)


def _bare_noun(token: Any) -> bool:
    if token.pos_ not in ("NOUN", "PROPN", "PRON") or any(c.dep_ in ("case", "mark") for c in token.children):
        return False
    return token.ent_type_ != "DATE" and token.lower_ not in (
        "year",
        "month",
        "week",
        "today",
        "yesterday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    )


def _controlled(token: Any, head: Any, depth: int) -> list[Any]:
    if token.dep_ == "xcomp" and head.lemma_.lower() in _OBJECT_CONTROL:
        objects = [c for c in head.children if c.dep_ in ("obj", "iobj", "nsubj:pass")]
        if objects:
            return objects
    if head.pos_ in ("NOUN", "PROPN") and not _copula(head) and head.dep_ != "root":
        return []
    return subjects_of(head, depth + 1)


def _participle_subject(token: Any, head: Any, depth: int) -> list[Any]:
    """ "a startup founded by": the noun; "plans to open": whoever plans."""
    infinitive = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)
    if not infinitive:
        return [head]
    owner = [c for c in head.children if c.dep_ == "nmod:poss"]
    if owner:
        return owner
    return subjects_of(head.head, depth + 1) if head.dep_ in ("obj", "obl", "xcomp") else []


def _fill_relative(token: Any, slots: dict[str, list[Any]], passive: bool) -> None:
    """ "the firm (that) Bosch bought": the described noun is the object when the clause has a subject but no object."""
    has_subject = any(c.dep_ in _SUBJECTS and c.lower_ not in RELATIVE and not _in_phrase(c) for c in token.children)
    own = any(c.dep_ in _SUBJECTS and c.lower_ in RELATIVE for c in token.children)  # "which like X buys in Y"
    if (
        has_subject
        and not own
        and not passive
        and "obj" not in slots
        and not any(c.lower_ in ("where", "when") for c in token.subtree)
    ):
        stranded = next((c for c in token.children if c.dep_ in ("case", "obl", "advmod") and c.tag_ == "IN"), None)
        slots[stranded.lower_ if stranded is not None else "obj"] = [token.head]


def modifiers(token: Any, prep: str) -> list[Any]:
    """Return the nouns attached to a noun by one of the prepositions: modifiers(acquisition, "of")."""
    wanted = prep.split("|")
    found = [c for c in token.children if c.dep_ in ("nmod", "obl", "nmod:of", "acl") and preposition(c) in wanted]
    if token.i + 1 < len(token.doc):
        link = token.nbor()  # what follows at once belongs to the noun, wherever the parser hung it
        if (
            link.lower_ in wanted
            and link.dep_ == "case"
            and link.head.i > link.i
            and all(link.head.i != c.i for c in found)
        ):
            found.append(link.head)
    return found


def possessors(token: Any) -> list[Any]:
    """Return whose it is: "Siemens" of "Siemens' acquisition", "its" of "its acquisition"."""
    owned = [c for c in token.children if c.dep_ == "compound" and any(_is_genitive(g) for g in c.children)]
    return [c for c in token.children if c.dep_ in ("nmod:poss", "poss")] + owned


def _is_genitive(token: Any) -> bool:
    """The 's of an owner, even where the parser takes the owner for the first part of a compound."""
    return token.dep_ == "case" and token.text in ("'s", "’s", "'", "’")


def own_word(token: Any, head: Any) -> bool:
    """Say whether a token stands in the clause of `head` itself and in no clause below it."""
    current = token
    for _ in range(10):
        if current.i == head.i:
            return True
        below = current.dep_ in ("acl:relcl", "ccomp", "parataxis", "advcl") or (
            current.dep_ == "conj" and current.pos_ == "VERB"
        )
        if current.head.i == current.i or below:
            return False
        current = current.head
    return False
