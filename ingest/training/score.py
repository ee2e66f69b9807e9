"""Fit the scorer of rules and classifier: `python -m ingest.training.score --gold FILE_OR_FOLDER...`.

Writes the weights of a language in ingest/statements/scorer.json and its records in ingest/statements/calibration.json
from our own texts (written/README.md), which no rule was developed on: the weights from those that the classifier has
not learned either (held_*.txt), the rules' records from all of them, and from gold texts for relations that ours have
no labels for."""

from __future__ import annotations

import argparse
import json
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ingest.evaluate import document_of, gold_items
from ingest.mentions.figures import SELDOM
from ingest.mentions.mention import Mention
from ingest.run import How, extract_all
from ingest.statements import calibration, scorer
from ingest.statements.calibration import TABLE, Record, moved, shift_of
from ingest.statements.english.claim_figures import property_of
from ingest.statements.exact import UNASKED
from ingest.statements.rivals import BESIDE, beside
from ingest.statements.statement import Extraction, Statement
from ingest.training import written
from ingest.training.calibrate import right_of, write_table
from ingest.training.chinese_claims_data import implied, joined
from ingest.training.claims_texts import Text, running, texts_in
from ingest.training.written_figures import rows_of

log = logging.getLogger(__name__)
TEXTS = {"en": written.FOLDER / "texts", "zh": written.FOLDER / "texts" / "zh"}
ORDINARY = 4  # times that a statement of an ordinary text counts
LEAN = 3.0  # how strongly weights are kept near 0
LEAN_BESIDE = 20.0  # those of what is said beside a claim: on held-out texts better than 3 and 8
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement found in a text, whether the text says it, and what is said beside it."""

    statement: Statement
    right: bool
    near: Mapping[str, float]


def gold_of(text: Text, lang: str = "en") -> dict[str, Any]:
    """A written text as a gold text; only the relations that its sentences are labelled with can be judged."""
    forms = {n.full: "|".join(form.strip("《》“”") for form in (n.full, *n.short)) for n in text.names}
    told = dict.fromkeys(t for _, stated in text.sentences for t in stated if not t.is_figure)
    figures = dict.fromkeys(t for _, stated in text.sentences for t in stated if t.is_figure)
    told |= dict.fromkeys(implied(text) if lang == "zh" else ())
    statements = [
        {"relation": t.relation, "subject": forms[t.subject], "object": forms[t.object], "status": t.status}
        for t in told
    ]
    statements += [row for t in figures for row in rows_of(t, forms[t.subject], lang, text.published)]
    words, _ = joined(text) if lang == "zh" else running(text)
    return {
        "id": text.id, "text": words, "title": text.title, "published": text.published, "lang": lang,
        "statements": statements, "figures": text.has_figures,
    }  # fmt: skip


def judged(items: Sequence[Mapping[str, Any]]) -> Iterator[Judged]:
    """Yield what rules and classifier find in gold texts, where the texts decide whether it is right."""
    results = extract_all([document_of(item) for item in items], how=How(calibrated=False))
    for item, result in zip(items, results, strict=True):
        if isinstance(result, Extraction):
            said = [*result.statements, *(q.statement for q in result.quarantined)]
            for s, near in zip(said, beside(said), strict=True):
                told = isinstance(s.object, Mention) or item.get("figures", True)
                if told and (right := right_of(item, s)) is not None:
                    yield Judged(s, right, near)


def fitted(rows: Sequence[tuple[Features, bool]]) -> Features:
    """Logistic regression by Newton's steps, weights kept near 0 but for bias, record and chance."""
    names = sorted({name for features, _ in rows for name in features})
    x = np.array([[features.get(name, 0.0) for name in names] for features, _ in rows])
    y = np.array([float(right) for _, right in rows])
    lean = np.array([_lean(name) for name in names])
    w = np.zeros(len(names))
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - lean * w
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(lean)
        w += np.linalg.solve(curve, slope)
    return {name: round(float(v), 4) for name, v in zip(names, w, strict=True)}


def _lean(feature: str) -> float:
    """How strongly the weight of a feature is kept near 0."""
    if feature in ("bias", "record", "chance", "length"):
        return 0.01
    return LEAN_BESIDE if feature.startswith(BESIDE) else LEAN


def rule_rows(found: Sequence[Judged], records: Mapping[str, Record]) -> Iterator[tuple[Features, bool]]:
    """Features of the rules' statements; each is left out of the record that it is judged by."""
    for j in found:
        s = j.statement
        if s.method.startswith("rule:") and s.chance is not None:
            own = records[s.method]
            others = {**records, s.method: Record(own.found - 1, own.right - j.right, own.stated)}
            earned = moved(s.confidence, shift_of(s.method, others if own.found > 1 else {**others, s.method: own}))
            yield scorer.rule_features(earned, s), j.right


def records_of(found: Iterable[Judged]) -> dict[str, Record]:
    """The record of each rule."""
    met: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for j in found:
        if j.statement.method.startswith("rule:"):
            met[j.statement.method].append((j.statement.confidence, j.right))
    return {
        name: Record(len(rows), sum(r for _, r in rows), round(sum(c for c, _ in rows) / len(rows), 3))
        for name, rows in sorted(met.items())
    }


def options_given() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", choices=("en", "zh"), default="en")
    parser.add_argument("--texts", type=Path, help="default: our own texts of the language")
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="for relations that our texts lack")
    parser.add_argument("--ordinary", type=Path, nargs="*", default=[], help="gold texts to fit on beside those held")
    return parser.parse_args()


def main() -> None:
    """Fit and write."""
    options = options_given()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    log.setLevel(logging.INFO)
    lang = options.lang
    texts = options.texts or TEXTS[lang]
    held, learned = (list(_found(sorted(texts.glob(f"{name}_*.txt")), lang)) for name in ("held", lang))
    held += _ordinary(options.ordinary, lang)
    gold = [j for file in options.gold for j in judged([i for i in gold_items(file) if i.get("lang", "en") == lang])]
    fit_and_write(held, [*learned, *(j for j in gold if _lacking(j.statement))], lang)


def _ordinary(files: Sequence[Path], lang: str) -> list[Judged]:
    """What is found in gold texts that neither rules nor classifier have seen, so often that they weigh as our own do.

    Our texts are denser and wilder than the day's news; a scorer fitted on them alone thinks too little of the rest."""
    found = [j for file in files for j in judged([i for i in gold_items(file) if i.get("lang", "en") == lang])]
    return ORDINARY * [j for j in found if not _lacking(j.statement)]


def _lacking(statement: Statement) -> bool:
    """Say whether our texts are not labelled with what a statement says."""
    said = statement.relation if isinstance(statement.object, Mention) else property_of(statement)
    return said not in written.CLAIMS or said in SELDOM or statement.method in UNASKED


def _found(files: Sequence[Path], lang: str) -> Iterator[Judged]:
    items = [gold_of(text, lang) for file in files for text in texts_in(file)]
    return (j for j in judged(items) if not _lacking(j.statement))


def fit_and_write(held: Sequence[Judged], others: Sequence[Judged], lang: str) -> None:
    """Write both tables and log how well they do."""
    records = records_of([*held, *others])
    table = {lang: dict(rows) for lang, rows in calibration.read_records().items()} | {lang: records}
    write_table(table, TABLE)
    rules = list(rule_rows(held, records))
    heard = [
        (scorer.classifier_features(j.statement, j.near), j.right)
        for j in held
        if j.statement.method.startswith("classifier:")
    ]
    told = scorer.Weights(fitted(rules), fitted(heard))
    known = json.loads(scorer.WEIGHTS.read_text(encoding="utf-8"))
    known[lang] = {"rule": told.rule, "classifier": told.classifier}
    scorer.WEIGHTS.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    for name, rows, weights in (("rules", rules, told.rule), ("classifier", heard, told.classifier)):
        for line in figures(rows, lambda f, w=weights: scorer.score(f, w)):  # type: ignore[misc]
            log.info("%s %s", name, line)


def figures(rows: Sequence[tuple[Features, bool]], scored: Callable[[Features], float]) -> Iterator[str]:
    """Yield how many statements are kept at several marks, and the share of them that is right."""
    scores = np.array([scored(f) for f, _ in rows])
    right = np.array([r for _, r in rows])
    yield f"{len(rows)} statements, {right.mean():.3f} right"
    for mark in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
        kept = scores >= mark
        share = right[kept].mean() if kept.any() else 1
        yield f"at {mark:.2f}: {int(kept.sum())} kept, {share:.3f} right, {int(right[kept].sum())}"


if __name__ == "__main__":
    main()
