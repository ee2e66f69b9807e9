"""Readings of an ambiguous question in plain words, each with what tells its things from those of the others."""

from __future__ import annotations

from collections.abc import Sequence

from kg.engine.engine import GraphReader
from kg.plan.plan import Plan
from kg.plan.planned import Lang
from kg.plan.verbalise import phrase
from kg.plan.words import class_words
from ontology.model import Ontology

_KNOWN = """UNWIND $ids AS id MATCH (n:Entity {id: id})
RETURN id, n.class AS class, n.name AS name, coalesce(n.documents, 0) AS documents"""


def told_apart(plans: Sequence[Plan], reader: GraphReader, ontology: Ontology, lang: Lang) -> list[str]:
    """Return one line for each plan: "models (segment, named in 5 articles)" where only the thing meant differs."""
    named = [{i for v in plan.variables for i in v.ids} for plan in plans]
    shared = set.intersection(*named) if named else set()
    wanted = sorted(set.union(*named) - shared) if named else []
    rows = reader.read(_KNOWN, {"ids": wanted}) if wanted else []
    seen = [row for row in rows if row["documents"]]
    about = {str(row["id"]): _about(ontology, str(row["class"]), int(row["documents"]), lang) for row in seen}
    lines = []
    for plan, ids in zip(plans, named, strict=True):
        more = [about[i] for i in sorted(ids - shared) if i in about]
        said = phrase(plan, ontology, lang)
        told = "；".join(more) if lang == "zh" else "; ".join(more)
        lines.append(said if not told else f"{said}（{told}）" if lang == "zh" else f"{said} ({told})")
    return lines


def _about(ontology: Ontology, cls: str, documents: int, lang: Lang) -> str:
    kind = class_words(ontology, cls, lang, many=False)
    if lang == "zh":
        return f"{kind}，见于{documents}篇文章"
    return f"{kind}, named in {documents} article{'' if documents == 1 else 's'}"
