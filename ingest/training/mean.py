"""Write the mean of claims networks: `python -m ingest.training.mean OUT.pt FIRST SECOND ...`.

Each is a torch file or the folder of one that ships. Weights that went on learning from the same start read new texts
better when they are averaged with those before, and lose less of what these knew."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from ingest.training.claims import state_of


def mean_of(places: list[Path]) -> dict[str, torch.Tensor]:
    """Return the mean of the weights of networks of one shape, by name."""
    states = [state_of(place) for place in places]
    if any(state.keys() != states[0].keys() for state in states):
        raise SystemExit("mean: the networks have not the same layers; give networks of one language")
    return {name: sum(state[name].float() for state in states) / len(states) for name in states[0]}


def main() -> None:
    """Write it in 16 bits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("networks", type=Path, nargs="+")
    options = parser.parse_args()
    torch.save({name: weights.half() for name, weights in mean_of(options.networks).items()}, options.out)


if __name__ == "__main__":
    main()
