"""What a firm has at a place, in English: "has a plant in Yibin", "is home to the headquarters of Basalt"."""

from __future__ import annotations

import re

from ingest.statements.statement import Status
from kg.identity.fold import has_han
from kg.plan.plan import Edge
from kg.plan.words import a, said
from ontology.model import Lang, Ontology, Relation

ROLE = "site_role"
_HAVE: dict[tuple[Status, ...], tuple[str, str, str]] = {  # plural, singular, and as it is recorded
    ("asserted",): ("have", "has", "have"),
    ("planned",): ("plan", "plans", "plan"),
    ("former",): ("had", "had", "have had"),
    ("asserted", "planned"): ("have or plan", "has or plans", "have or plan"),
    ("denied",): ("are said not to have", "is said not to have", "be said not to have"),
    ("rumoured",): ("are rumoured to have", "is rumoured to have", "be rumoured to have"),
}
_HOME: dict[tuple[Status, ...], tuple[str, str, str]] = {
    ("asserted",): ("are home to", "is home to", "be home to"),
    ("planned",): ("are to get", "is to get", "be to get"),
    ("former",): ("were home to", "was home to", "have been home to"),
    ("asserted", "planned"): ("are or are to be home to", "is or is to be home to", "be or be to be home to"),
    ("denied",): ("are said not to be home to", "is said not to be home to", "be said not to be home to"),
    ("rumoured",): ("are rumoured to be home to", "is rumoured to be home to", "be rumoured to be home to"),
}
_ONE_EACH = re.compile(r"(?:head ?quarters?|head office|registered office|registered address|seat|hq)$", re.IGNORECASE)


def is_placing(relation: Relation) -> bool:
    """Say whether a relation says where something is, and may say what it has there."""
    return relation.transitive and ROLE in relation.qualifiers


def sited(edge: Edge, relation: Relation, thing: str, *, subject: bool, many: bool, base: bool) -> str:
    """Return what an edge says of the firm or of the place, where a word for the site is all that narrows it."""
    role = role_of(edge)
    if not is_placing(relation) or not role:
        return ""
    form = (_HAVE if subject else _HOME).get(edge.status)
    if form is None:
        return ""
    own = "their" if subject and many and not base else "its" if subject else "the"
    what = _noun(role, own)
    said_so = form[2] if base else form[0] if many else form[1]
    return f"{said_so} {what} in {thing}" if subject else f"{said_so} {what} of {thing}"


def role_of(edge: Edge) -> str:
    """Return the word for a site by which an edge is narrowed, "" where there is none or more is said."""
    if len(edge.where) != 1 or edge.where[0].prop != ROLE or edge.where[0].op not in ("=", "contains"):
        return ""
    value = edge.where[0].values[0] if edge.where[0].values else edge.where[0].value
    return value if isinstance(value, str) and not has_han(value) else ""


def _noun(role: str, own: str) -> str:
    """Return the role as what one has: "a plant", "its headquarters", "laboratories"."""
    role = role if role.isupper() or role[:2].isupper() else role[0].lower() + role[1:]
    if _ONE_EACH.search(role):
        return f"{own} {role}"
    return role if role.endswith("s") and not role.endswith(("ss", "works")) else a(role)


def of_its_kind(ontology: Ontology, relation: Relation, cls: str, lang: Lang) -> str:
    """Return how things of a class are somewhere, where they have a way of their own: events take place."""
    if not is_placing(relation):
        return ""
    kinds = [c for c in ontology.classes.values() if cls in ontology.classes and ontology.is_a(cls, c.name)]
    forms = next((c.words.said[lang] for c in kinds if c.words.said.get(lang)), ())
    return forms[0] if forms else ""


def placed(ontology: Ontology, relation: Relation, cls: str) -> str:
    """Return the verb that says of a thing of this class that it is somewhere."""
    return of_its_kind(ontology, relation, cls, "en") or said(relation, "en")
