"""Filings and policy texts straight to statements, without any model: one module per form.

The rules here name the relations that they feed; an ontology without such a relation gets no statement of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value
from ingest.statements.tables import (
    cn_annual,
    cover_page,
    exhibit_21,
    item_502,
    ownership,
    policy_text,
    proxy,
    schedule_13,
)
from ontology.model import Ontology

Rule = Callable[[Document], Iterable[Statement]]
_RULES: Mapping[str, tuple[Rule, ...]] = {
    "EX-21": (exhibit_21.statements,),
    "3": (ownership.statements,),
    "4": (ownership.statements,),
    "5": (ownership.statements,),
    "SC 13D": (schedule_13.statements,),
    "SC 13G": (schedule_13.statements,),
    "8-K": (cover_page.statements, item_502.statements),
    "10-K": (cover_page.statements, proxy.statements),
    "DEF 14A": (proxy.statements,),
    "cn-annual": (cn_annual.statements,),
}


def statements_from_tables(document: Document, ontology: Ontology) -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
    """Return the mentions and statements of the document's form; both empty for news and unknown forms."""
    rules = [policy_text.statements] if document.kind == "policy" else []
    found = [s for rule in rules for s in rule(document, ontology)]
    found += [s for rule in _rules_for(document) for s in rule(document)]
    found = [s for s in found if _is_sayable(s, ontology) and _is_whole(s)]
    mentions = dict.fromkeys(m for s in found for m in (s.subject, s.object) if isinstance(m, Mention))
    return tuple(mentions), tuple(found)


def _rules_for(document: Document) -> tuple[Rule, ...]:
    if document.kind == "policy":
        return ()
    rules = _RULES.get(document.form, ())
    if not rules and document.lang == "zh" and (document.tables or document.kind == "filing"):
        return (cn_annual.statements,)
    if not rules and document.kind == "filing" and document.tables:
        return (
            (proxy.statements, exhibit_21.statements)
            if re.search("subsidiar", document.text[:3000], re.I)
            else (proxy.statements,)
        )
    return rules


def _is_whole(statement: Statement) -> bool:
    """Say whether subject and object have words: a broken file can leave a cell empty."""
    ends = (e for e in (statement.subject, statement.object) if isinstance(e, Mention))
    return all(e.text.strip() and e.name.strip() for e in ends)


def _is_sayable(statement: Statement, ontology: Ontology) -> bool:
    """Say whether the ontology has the statement's relation, or the property that an observation fills."""
    value = statement.object
    if statement.relation == "OBSERVATION" and isinstance(value, Value):
        return value.of in ontology.properties
    return statement.relation in ontology.relations
