"""Products taken up by who uses them: "has introduced P in all its clinics" tells of no maker."""

from __future__ import annotations

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.scene import Draft

_PREMISES = words("clinic|hospital|branch|plant|factory|mine|warehouse|ward|restaurant|hotel|depot|workshop|laboratory")
_IN = "in|at|across"


def takes_up(clause: Clause) -> bool:
    """Say whether somebody brings a product into places of their own, and so uses it."""
    if clause.lemma not in ("introduce", "roll out"):
        return False
    spots = [*clause.get(_IN), *(m for t in clause.get("obj") for m in modifiers(t, _IN))]
    return any(c.tag_ == "PRP$" for t in spots if t.lemma_.lower() in _PREMISES for c in t.children)


def using(user: Mention, thing: Mention, clause: Clause) -> Draft:
    """Return that `user` uses `thing`, as the clause tells."""
    return Draft(relation="USES", subject=user, object=thing, anchor=clause.head, rule="plain:introduced")
