"""What relative pronouns stand for: "A, an engineer at X, and B, who" tells of B, "A, an engineer at X, who" of A."""

from __future__ import annotations

from typing import Any

RELATIVE = frozenset(("who", "which", "that", "whom"))


def antecedent(token: Any) -> Any:
    """Return what a relative pronoun stands for, the noun that its clause describes; any other token is itself."""
    if token.lower_ in RELATIVE and token.tag_ in ("WP", "WDT", "IN", "WP$"):
        above = token.head
        for _ in range(4):
            if above.dep_ == "acl:relcl":
                return _somebody(token, above.head) if token.lower_ == "who" else _row_end(token, above.head)
            above = above.head
        if (
            token.i > 1
            and token.nbor(-1).text == ","
            and token.lower_ in ("which", "who")
            and token.nbor(-2).pos_ == "PROPN"
        ):
            return token.nbor(-2)  # "X, which was founded by": the name before the comma
    return token


def _row_end(token: Any, noun: Any) -> Any:
    """ "A, a maker of pumps, and B, which moved": of a row of names the clause describes the last, right before it."""
    if token.lower_ != "which" or token.i < 2 or token.nbor(-1).text != "," or noun.pos_ != "PROPN":
        return noun
    last = token.nbor(-2)
    while last.dep_ in ("flat", "compound") and last.head.i < token.i and last.head.i != noun.i:
        last = last.head
    return last if last.dep_ == "conj" and last.pos_ == "PROPN" and noun.is_ancestor(last) else noun


def _somebody(who: Any, noun: Any) -> Any:
    """Whom "who" tells of: of the somebody right before it; else of whom its noun describes, never of a firm."""
    before = who.nbor(-2) if who.i > 1 and who.nbor(-1).text == "," else who
    described = any(t.text == "," for t in who.doc[noun.i : before.i])
    if before.ent_type_ == "PER" and (noun.ent_type_ != "PER" or described):
        return before
    for _ in range(3):
        if noun.ent_type_ != "ORG" or noun.head.i == noun.i:
            break
        noun = noun.head
    return noun
