"""Reading measured against gold texts: precision first, by relation, language and status (tests/gold/extract/README.md)."""  # noqa: E501

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.documents.document import Document
from ingest.errors import IngestError
from ingest.mentions.mention import Mention
from ingest.run import How, extract_all
from ingest.statements.period import standard
from ingest.statements.statement import Extraction, Statement, Value
from ontology.derive.inflect import singular
from ontology.model import Ontology

_SYMMETRIC = frozenset(("PARTNER_OF", "COMPETES_WITH"))
Item = Mapping[str, Any]


class GoldBroken(IngestError):
    """A gold file cannot be used; the message names it and what is wrong."""


@dataclass(slots=True)
class Tally:
    """Counts of one group of statements."""

    gold: int = 0
    found: int = 0
    right: int = 0
    status_wrong: int = 0
    false_facts: int = 0
    qualifiers_gold: int = 0
    qualifiers_right: int = 0

    def figures(self) -> dict[str, float | int]:
        """Return the shares and counts for printing; a share of nothing is 1."""
        return {
            "precision": _share(self.right, self.found),
            "recall": _share(self.right, self.gold),
            "gold": self.gold,
            "found": self.found,
            "right": self.right,
            "status_wrong": self.status_wrong,
            "false_facts": self.false_facts,
            "qualifiers": _share(self.qualifiers_right, self.qualifiers_gold),
        }


@dataclass(slots=True)
class Report:
    """All counts of an evaluation, and what was wrong or missed, in words."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    names: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def evaluate(gold: Path, *, how: How | None = None) -> dict[str, Any]:
    """Return the figures for a gold file (or folder of files): overall, by relation, language and status, and for names.

    `wrong` and `missed` list the statements behind them. A file that is not gold raises GoldBroken.
    """  # noqa: E501
    items = list(gold_items(gold))
    report = Report()
    results = extract_all([document_of(item) for item in items], how=how)
    ontology = _ontology(how)
    for item, result in zip(items, results, strict=True):
        if isinstance(result, Extraction):
            judge(item, result, ontology, report)
        else:
            report.missed.append(f"{item['id']}: {result.reason}")
    return _figures(report, len(items))


def _ontology(how: How | None) -> Ontology:
    from ontology.load import load

    return load(how.ontology if how else None)


def gold_items(gold: Path) -> Iterator[Item]:
    """Yield the documents of a gold file, or of all files of a folder in order of name."""
    files = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
    for file in files:
        try:
            loaded = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise GoldBroken(f"{file}: no gold file ({error}); tests/gold/extract/README.md has the format") from error
        for item in loaded if isinstance(loaded, list) else [loaded]:
            if not isinstance(item, Mapping) or "text" not in item or "statements" not in item:
                raise GoldBroken(
                    f"{file}: an entry without text or statements; tests/gold/extract/README.md has the format"
                )
            yield item


def document_of(item: Item) -> Document:
    """Return a gold entry as a document."""
    digest = hashlib.sha256(str(item["text"]).encode()).hexdigest()
    return Document(
        id=f"d{digest[:16]}",
        text=item["text"],
        title=item.get("title", ""),
        lang=item.get("lang", "en"),
        kind=item.get("kind", "news"),
        publisher="gold",
        url="",
        origin=str(item.get("id", digest[:8])),
        published=item.get("published"),
        published_from="given" if item.get("published") else "none",
        retrieved="2026-01-01T00:00:00.000Z",
        sha256=digest,
    )


def judge(item: Item, result: Extraction, ontology: Ontology, report: Report) -> None:
    """Add one document's reading to the report."""
    wanted: list[Item] = list(item["statements"])
    optional: list[Item] = list(item.get("optional", ()))
    for gold in wanted:
        for tally in _tallies(report, item, gold["relation"], gold.get("status", "asserted")):
            tally.gold += 1
            tally.qualifiers_gold += len(gold.get("qualifiers", {}))
    left = list(wanted)
    for statement in _distinct(result.statements):
        _judge_one(item, statement, wanted, left, optional, report)
    for gold in left:
        report.missed.append(f"{item['id']}: {_words(gold)}")
    _judge_names(item, result.mentions, ontology, report)


def _judge_one(
    item: Item, statement: Statement, wanted: list[Item], left: list[Item], optional: list[Item], report: Report
) -> None:
    match = next((g for g in left if same(g, statement)), None)
    tallies = _tallies(report, item, statement.relation, statement.status)
    if match is None:
        if any(same(g, statement) for g in [*optional, *wanted]):
            return
        _wrong(report, item, statement, tallies, status=False)
        return
    left.remove(match)
    for tally in tallies:
        tally.found += 1
    if match.get("status", "asserted") != statement.status:
        _wrong(report, item, statement, tallies, status=True)
        return
    for tally in tallies:
        tally.right += 1
        tally.qualifiers_right += sum(_same_qualifier(v, statement, k) for k, v in match.get("qualifiers", {}).items())
    report.wrong += [
        f"{item['id']}: qualifier {k} of {_said(statement)}: {statement.qualifiers.get(k)!r}, not {v!r}"
        for k, v in match.get("qualifiers", {}).items()
        if not _same_qualifier(v, statement, k)
    ]


def _wrong(report: Report, item: Item, statement: Statement, tallies: Sequence[Tally], *, status: bool) -> None:
    for tally in tallies:
        tally.found += 0 if status else 1
        tally.status_wrong += status
        tally.false_facts += statement.status == "asserted"
    report.wrong.append(f"{item['id']}: {'status of ' if status else ''}{_said(statement)}")


def _tallies(report: Report, item: Item, relation: str, status: str) -> list[Tally]:
    keys = (
        ("all", "all"),
        ("relation", relation),
        ("language", item.get("lang", "en")),
        ("status", status),
        ("kind", item.get("kind", "news")),
    )
    return [report.tallies[key] for key in keys]


def _distinct(statements: Iterable[Statement]) -> list[Statement]:
    """A claim made in two sentences is one claim; the surer one counts."""
    best: dict[tuple[object, ...], Statement] = {}
    for s in statements:
        key = (s.relation, s.subject.name, _object_key(s), str(s.qualifiers.get("title", "")).lower())
        if key not in best or best[key].confidence < s.confidence:
            best[key] = s
    return list(best.values())


def _object_key(statement: Statement) -> object:
    value = statement.object
    return value.name if isinstance(value, Mention) else (value.of, value.value)


def same(gold: Item, statement: Statement) -> bool:
    """Say whether a gold statement and a found one claim the same, status and qualifiers apart (a post's title counts)."""  # noqa: E501
    if gold["relation"] != statement.relation:
        return False
    title = gold.get("qualifiers", {}).get("title")
    if title and not _same_qualifier(title, statement, "title"):
        return False
    forward = same_name(gold["subject"], statement.subject) and _same_object(gold["object"], statement.object)
    if forward or statement.relation not in _SYMMETRIC or not isinstance(statement.object, Mention):
        return forward
    return same_name(gold["subject"], statement.object) and _same_object(gold["object"], statement.subject)


def same_name(gold: str, mention: Mention) -> bool:
    """Say whether a mention, by the name it stands for or its own words, is what a gold name (or one of "A|B") says."""
    return any(_plain(g) in (_plain(mention.name), _plain(mention.text)) for g in gold.split("|"))


def _plain(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").replace("’", "'").split())


def _same_object(gold: Any, value: Mention | Value) -> bool:
    if isinstance(gold, str):
        if isinstance(value, Mention) and value.cls == "Segment":  # "an electric van maker" tells of electric vans
            return any(singular(_plain(g)) == singular(_plain(value.text)) for g in gold.split("|")) or same_name(
                gold, value
            )
        return isinstance(value, Mention) and same_name(gold, value)
    if "said" in gold:
        return isinstance(value, Mention) and _plain(value.text).startswith(_plain(gold["said"])[:30])
    if not isinstance(value, Value) or gold.get("of", value.of) != value.of:
        return False
    if gold.get("currency", "") != value.currency or (
        "approximate" in gold and gold["approximate"] != value.approximate
    ):
        return False
    return _same_value(_in_base(gold["value"], gold.get("unit", "")), _in_base(value.value, value.unit))


_SQUARE_METRES = {"mu": 10_000 / 15, "ha": 10_000, "km2": 1_000_000}


def _in_base(value: object, unit: str) -> object:
    """Return an area in square metres, so that 3 mu and 2,000 m2 are one; anything else as it is."""
    return value * _SQUARE_METRES[unit] if isinstance(value, (int, float)) and unit in _SQUARE_METRES else value


def _same_value(gold: object, value: object) -> bool:
    if isinstance(gold, (int, float)) and isinstance(value, (int, float)):
        return abs(gold - value) <= 0.005 * max(abs(gold), abs(value), 1e-9)
    return str(gold).casefold() == str(value).casefold()


def _same_qualifier(gold: object, statement: Statement, name: str) -> bool:
    value = statement.qualifiers.get(name)
    if isinstance(gold, str) and isinstance(value, str):
        as_one = _AS_ONE.get(name, str)
        return any(_plain(as_one(g)) == _plain(as_one(value)) for g in gold.split("|"))
    return value is not None and _same_value(gold, value)


_SITES = {"总部": "headquarters", "總部": "headquarters", "分公司": "branch", "工厂": "plant", "factory": "plant"}


def _stage(told: str) -> str:
    """B轮, B輪, "Series B" and "B" are one round."""
    return re.sub(r"轮$|輪$|^series |[ -]round$", "", told.casefold())


# Words of two languages, or two forms, for one thing: 2024-01/2024-06 and 2024年上半年 are one period.
_AS_ONE: dict[str, Callable[[str], str]] = {
    "period": standard,
    "round": _stage,
    "site_role": lambda told: _SITES.get(told, told),
}


def _judge_names(item: Item, mentions: Iterable[Mention], ontology: Ontology, report: Report) -> None:
    gold = {_plain(m["text"]): m["class"] for m in item.get("mentions", ())}
    if not gold:
        return
    found = {
        _plain(m.text): m.cls for m in mentions if m.kind in ("name", "short") and m.cls not in ("Segment", "Passage")
    }
    right = [n for n, c in found.items() if n in gold and (ontology.is_a(c, gold[n]) or ontology.is_a(gold[n], c))]
    report.names.update({"gold": len(gold), "found": len(found), "right": len(right)})
    report.wrong += [
        f"{item['id']}: name {n!r} as {c} (gold: {gold.get(n, 'none')})" for n, c in found.items() if n not in right
    ]
    report.missed += [f"{item['id']}: name {n!r} ({c})" for n, c in gold.items() if n not in found]


def _words(gold: Item) -> str:
    return f"{gold['relation']}({gold['subject']}, {gold['object']}) {gold.get('status', 'asserted')} {gold.get('qualifiers', '')}"  # noqa: E501


def _said(statement: Statement) -> str:
    value = statement.object
    other = value.name[:60] if isinstance(value, Mention) else f"{value.of}={value.value}{value.currency}{value.unit}"
    qualifiers = dict(statement.qualifiers) or ""
    return (
        f"{statement.relation}({statement.subject.name}, {other}) {statement.status} {qualifiers} [{statement.method}]"
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


def _figures(report: Report, documents: int) -> dict[str, Any]:
    grouped: dict[str, dict[str, Any]] = defaultdict(dict)
    for (group, name), tally in sorted(report.tallies.items()):
        grouped[group][name] = tally.figures()
    names = report.names
    return {
        "documents": documents,
        **grouped["all"].get("all", Tally().figures()),
        "names_precision": _share(names["right"], names["found"]),
        "names_recall": _share(names["right"], names["gold"]),
        "relation": grouped["relation"],
        "language": grouped["language"],
        "status": grouped["status"],
        "kind": grouped["kind"],
        "wrong": report.wrong,
        "missed": report.missed,
    }
