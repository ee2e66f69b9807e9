"""Commands that measure: eval extract|ask|identity, bench."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from kg.cli.opening import graph, settings
from kg.cli.output import Json, print_json, print_table

app = typer.Typer(no_args_is_help=True)
Gold = Annotated[Path, typer.Option("--gold", help="A gold file (or a folder of them); the format is in tests/gold.")]


def _print_figures(figures: Mapping[str, Any], as_json: bool) -> None:
    """Print nested figures: a JSON object, or one table for each group."""
    if as_json:
        print_json(figures)
        return
    flat = {k: v for k, v in figures.items() if not isinstance(v, Mapping | list)}
    if flat:
        print_table(["figure", "value"], [(k, _short(v)) for k, v in flat.items()])
    for name, group in figures.items():
        if isinstance(group, Mapping) and group:
            _print_group(name, group)


def _print_group(name: str, group: Mapping[str, Any]) -> None:
    first = next(iter(group.values()))
    if isinstance(first, Mapping):
        columns = list(first)
        print_table([name, *columns], [(k, *(_short(v.get(c)) for c in columns)) for k, v in group.items()])
    else:
        print_table([name, "value"], [(k, _short(v)) for k, v in group.items()])


def _short(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


@app.command("extract")
def eval_extract(
    gold: Gold,
    extractor: Annotated[
        Literal["pipeline", "model", "both"], typer.Option("--extractor", help="What reads.")
    ] = "pipeline",
    as_json: Json = False,
) -> None:
    """Measure reading against gold texts: precision and recall by relation, language and status."""
    from ingest.evaluate import evaluate
    from kg.load import Reading, settled_how

    _print_figures(evaluate(gold, how=settled_how(settings(), Reading(extractor=extractor))), as_json)


@app.command("ask")
def eval_ask(
    gold: Annotated[Path | None, typer.Option("--gold", help="Questions with expected outcomes.")] = None,
    generate: Annotated[
        int | None, typer.Option("--generate", min=1, help="Generate N questions from this graph.")
    ] = None,
    mode: Annotated[
        Literal["auto", "planner", "agent", "both"],
        typer.Option("--mode", help="Which front end answers; both: each of them, one after the other."),
    ] = "planner",
    seed: Annotated[int, typer.Option("--seed", help="Seed of the generated questions.")] = 0,
    invent: Annotated[
        bool, typer.Option("--invent", help="With --generate: ask invented data of the ontology, not this graph.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Measure answers on this graph: status accuracy, precision, recall, false answers, abstention."""
    from kg.evaluate import evaluate_generated, evaluate_gold

    if (gold is None) == (generate is None):
        raise typer.BadParameter("give --gold FILE or --generate N")
    with graph() as g:
        found = {
            each: evaluate_gold(g, gold, mode=each)
            if gold
            else evaluate_generated(g, generate or 0, mode=each, seed=seed, invent=invent)
            for each in (("planner", "agent") if mode == "both" else (mode,))
        }
    if mode == "both":
        _print_both(found, as_json)
    else:
        _print_figures(found[mode], as_json)


def _print_both(found: Mapping[str, Mapping[str, Any]], as_json: bool) -> None:
    """Print two front ends side by side, or one JSON object with a member for each."""
    if as_json:
        print_json(found)
        return
    names = [k for k, v in next(iter(found.values())).items() if not isinstance(v, Mapping | list)]
    rows = [(name, *(_short(f.get(name)) for f in found.values())) for name in names]
    print_table(["figure", *found], rows)


@app.command("identity")
def eval_identity(gold: Gold, as_json: Json = False) -> None:
    """Measure the comparison of names on gold pairs."""
    from kg.identity.evaluate import evaluate

    _print_figures(evaluate(gold), as_json)


def bench(
    name: Annotated[str | None, typer.Argument(help="extract, load or ask; default: all.")] = None,
    entities: Annotated[
        int, typer.Option("--entities", min=1, help="bench ask: how many entities to index.")
    ] = 100_000,
    as_json: Json = False,
) -> None:
    """Measure speed as ratios from one run on this machine."""
    from kg.bench import run

    _print_figures(run(name, settings(), entities=entities), as_json)


def register(parent: typer.Typer) -> None:
    """Add `bench` to the top level."""
    parent.command()(bench)
