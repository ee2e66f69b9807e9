"""A process of its own that writes made-up articles: python writer_process.py FIRST LAST (settings by environment)."""

from __future__ import annotations

import sys

from news import post

from kg.graph import open_graph


def main(first: int, last: int) -> None:
    """Write articles FIRST to LAST, one a transaction, and say so after each."""
    with open_graph() as graph:
        for number in range(first, last):
            text = f"Person{number % 7} Berg is CEO of Firm{number % 5} Robotics, says report {number}."
            said = post(text, f"Person{number % 7} Berg", "CEO", f"Firm{number % 5} Robotics", origin=f"o/{number}")
            list(graph.ingest([said]))
            print(number, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
