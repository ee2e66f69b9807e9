"""Train the Chinese relations: `python -m ingest.training.chinese_relations --data ../shared/data`.

The encoder of ingest.training.chinese stays as it is; a small network over its states learns FinRE's labels from
FinRE train. FinRE valid is read for the log and never trained on."""

from __future__ import annotations

import argparse
import logging
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from ingest.mentions.pipeline import MODELS, register
from ingest.training.chinese_relations_data import Example, examples, finre, labels_of
from ingest.training.chinese_relations_export import write_relations
from ingest.training.chinese_relations_fit import Task, fit, judged

log = logging.getLogger(__name__)
SEEN = 3  # sentences of a unit from which it has a row of its own


def known_units(found: Sequence[Example]) -> tuple[int, ...]:
    """The encoder's ids of units that stand in SEEN sentences and more."""
    texts = {e.pair.text: {u.id for u in e.pair.units} for e in found}
    counts = Counter(i for ids in texts.values() for i in ids)
    return tuple(sorted(i for i, n in counts.items() if n >= SEEN))


def main() -> None:
    """Train and write the files beside the encoder that they belong to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODELS / "zh")
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)  # the recurrence is many small steps: a second thread only waits
    register()
    from ingest.mentions.lac import blank_chinese

    folder = options.out / "ecosystem_chinese"
    encoder: Any = blank_chinese(folder).get_pipe("ecosystem_chinese")
    found, valid = (list(examples(finre(options.data, part), encoder)) for part in ("train", "valid"))
    task = Task(tuple(labels_of(options.data)), known_units(found))
    log.info("%d pairs, %d units of their own", len(found), len(task.units))
    report = lambda network: log.info("FinRE valid %s", judged(network, valid, task))  # noqa: E731
    write_relations(fit(task, found, epochs=options.epochs, after=report), task, folder)


if __name__ == "__main__":
    main()
