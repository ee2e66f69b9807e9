"""Train the Chinese pipeline: `python -m ingest.training.chinese --data ../shared/data`.

Starts from LAC 2.1.2's weights (data/checkpoints/lac). Learns names from UNER's Chinese sentences, as they are and
with names swapped for others, and from FinRE's company pairs; keeps LAC's words and tags by its own output on the
same text."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

from ingest.mentions.pipeline import MODELS
from ingest.training.chinese_data import Line, Names, gold_lines, silver_lines, write_places
from ingest.training.chinese_export import tag_names, write_folder, write_tables
from ingest.training.chinese_fit import Tensors, fit, scores
from ingest.training.chinese_network import ChineseNetwork

log = logging.getLogger(__name__)


def training_lines(data: Path) -> tuple[list[Line], list[Line]]:
    """Gold sentences with LAC's words where it cut the same text, and silver sentences. FinRE valid is kept out."""
    silver = data / "ner" / "zh_silver-lac.jsonl.gz"
    words = {line.text: line.words for line in silver_lines(silver, frozenset({"uner-train"}))}
    gold = gold_lines(data / "ner" / "zh_uner-gsdsimp-train.iob2")
    gold = [replace(line, words=words.get(line.text, ())) for line in gold]
    return gold, list(silver_lines(silver, frozenset({"finre-train", "facts"})))


def prepared(data: Path, scratch: Path) -> Tensors:
    """The tensor maker over LAC's tables and the list of places."""
    lac = data / "checkpoints" / "lac"
    scratch.mkdir(parents=True, exist_ok=True)
    write_tables(lac, scratch)
    write_places(data, scratch)
    return Tensors(scratch, tag_names(lac))


def train(data: Path, tensors: Tensors, *, epochs: int, dev: Sequence[Line]) -> ChineseNetwork:
    """The trained network: the running mean of the weights."""
    gold, silver = training_lines(data)
    network = ChineseNetwork(1 + max(tensors.units.ids.values()), len(tensors.tags))
    network.load_lac(data / "checkpoints" / "lac" / "weights.npz")
    names = Names(data, [line.text[s:e] for line in silver for s, e, _ in line.names])
    report = lambda _epoch, mean: log.info("dev P %.3f R %.3f F1 %.3f", *scores(mean, tensors, dev))  # noqa: E731
    return fit(network, tensors, gold, silver, names, epochs=epochs, after=report)


def main() -> None:
    """Train and write the folder that ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODELS / "zh")
    parser.add_argument("--scratch", type=Path, default=Path("build/chinese"))
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    torch.set_num_threads(1)  # the recurrence is many small steps: a second thread only waits
    dev = gold_lines(options.data / "ner" / "zh_uner-gsdsimp-dev.iob2")
    tensors = prepared(options.data, options.scratch)
    network = train(options.data, tensors, epochs=options.epochs, dev=dev)
    torch.save(network.state_dict(), options.scratch / "network.pt")
    write_folder(network, options.data, options.out)


if __name__ == "__main__":
    main()
