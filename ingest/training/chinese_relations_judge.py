"""Would the Chinese relations help reading? `python -m ingest.training.chinese_relations_judge --gold FOLDER...`.

For statements that rules made between two organisations: how many have the classifier on their side, right and wrong
ones apart. For what it claims where no rule spoke: how much is right. By the least probability that counts."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ingest.evaluate import Item, document_of, gold_items, same
from ingest.mentions.mention import Mention
from ingest.mentions.pipeline import load, pair_scores
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement
from ontology.load import load as load_ontology

#: Relation of the ontology to FinRE's labels that say it of subject and object.
LABELS = {
    "ACQUIRED": ("收购", "拟收购", "借壳"), "HOLDS_SHARES_IN": ("持股", "增持", "减持", "入股", "买资"),
    "INVESTED_IN": ("注资", "入股", "增持", "买资"), "SUBSIDIARY_OF": ("被拥有", "被成立"), "FOUNDED_BY": ("被成立",),
    "PARTNER_OF": ("合作", "签约", "合资"), "COMPETES_WITH": ("竞争",), "SUPPLIES": ("订单", "交易"),
}  # fmt: skip
SYMMETRIC = ("PARTNER_OF", "COMPETES_WITH")
LEAST = (0.1, 0.3, 0.5, 0.7, 0.9)
Judged = tuple[float, bool]  # probability, right


def main() -> None:
    """Print the counts of each folder as one JSON object a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    for folder in parser.parse_args().gold:
        items = [item for item in gold_items(folder) if item.get("lang") == "zh"]
        print(json.dumps({str(folder): counts(items)}, ensure_ascii=False), flush=True)


def counts(items: Sequence[Item]) -> dict[str, Any]:
    """Right statements of rules, wrong ones, and new claims that are right of all, from each probability on."""
    ruled: list[Judged] = []
    claimed: list[Judged] = []
    for item, result in zip(items, extract_all([document_of(item) for item in items]), strict=True):
        if isinstance(result, Extraction):
            said = list(_between_organizations(result))
            ruled += _judged(item, _scored(result, said))
            claimed += _judged(item, _claims(result, said))
    rows: dict[str, Any] = {"rules": {"right": sum(r for _, r in ruled), "wrong": sum(not r for _, r in ruled)}}
    for least in LEAST:
        kept, new = ([r for p, r in some if p >= least] for some in (ruled, claimed))
        rows[f"from {least}"] = {
            "rules right": sum(kept), "rules wrong": len(kept) - sum(kept),
            "new claims": len(new), "new claims right": sum(new),
        }  # fmt: skip
    return rows


def _judged(item: Item, scored: Iterable[tuple[float, Statement]]) -> list[Judged]:
    """Whether each statement is right; optional ones are left out."""
    found = []
    for p, statement in scored:
        matches = [g for g in item["statements"] if same(g, statement)]
        if matches or not any(same(g, statement) for g in item.get("optional", ())):
            found.append((p, any(g.get("status", "asserted") == statement.status for g in matches)))
    return found


def _between_organizations(result: Extraction) -> Iterator[Statement]:
    for statement in (*result.statements, *(q.statement for q in result.quarantined)):
        both = (statement.subject, statement.object)
        if statement.relation in LABELS and all(isinstance(m, Mention) and _organization(m) for m in both):
            yield statement


def _organization(mention: Mention) -> bool:
    ontology = load_ontology(None)
    return mention.cls in ontology.classes and ontology.is_a(mention.cls, "Organization")


def _scored(result: Extraction, said: Sequence[Statement]) -> Iterator[tuple[float, Statement]]:
    """The statements whose ends stand in one sentence, with the probability of their relation."""
    pairs = [(s.subject, s.object) for s in said if isinstance(s.object, Mention)]
    for statement, score in zip(said, _scores(result, pairs), strict=True):
        if score:
            yield sum(score[label] for label in LABELS[statement.relation]), statement


def _scores(result: Extraction, pairs: Sequence[tuple[Mention, Mention]]) -> list[dict[str, float]]:
    doc = load("zh")(result.document.text)
    spans = [[doc.char_span(m.start, m.end, alignment_mode="expand") for m in pair] for pair in pairs]
    return pair_scores(doc, [(a, b) for a, b in spans])


def _claims(result: Extraction, said: Sequence[Statement]) -> Iterator[tuple[float, Statement]]:
    """The surest claim for each relation and two names of which no rule speaks in either direction."""
    known = {_key(s, both=True) for s in said}
    named = [m for m in result.mentions if _organization(m)]
    pairs = [(a, b) for a in named for b in named if a.name != b.name and (a.end <= b.start or b.end <= a.start)]
    best: dict[object, tuple[float, Statement]] = {}
    for (a, b), score in zip(pairs, _scores(result, pairs), strict=True):
        for relation, labels in LABELS.items() if score else ():
            claim = Statement(relation=relation, subject=a, object=b, quote="", start=0, end=0)
            new = (sum(score[label] for label in labels), claim)
            key = _key(claim, both=relation in SYMMETRIC)
            if _key(claim, both=True) not in known and new[0] > best.get(key, (0.0, claim))[0]:
                best[key] = new
    yield from best.values()


def _key(statement: Statement, *, both: bool) -> tuple[str, ...]:
    other = statement.object.name if isinstance(statement.object, Mention) else ""
    names = (statement.subject.name, other)
    return (statement.relation, *(sorted(names) if both else names))


if __name__ == "__main__":
    main()
