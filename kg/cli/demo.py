"""The demonstration: the sample corpus into a graph of its own, and three questions to it."""

from __future__ import annotations

from importlib import resources

from rich.console import Console

from kg.cli.answers import print_answer
from kg.cli.ingest import print_report, progress_on_stderr, step_on
from kg.cli.opening import graph

QUESTIONS = (
    "Which companies are tenants of the Model Community?",
    "极豆科技的CEO是谁？",
    "What is the market share of RockAI in edge models?",
)


def run() -> None:
    """Ingest the packaged sample corpus with progress, then ask."""
    from ingest.sources.inputs import InputOptions
    from kg.load import load_inputs

    console = Console()
    console.rule("Reading the sample corpus")
    with graph() as g, resources.as_file(resources.files("kg") / "sample") as corpus:
        with progress_on_stderr(as_json=False) as progress:
            report = load_inputs(g, [str(corpus)], InputOptions(), step=step_on(progress))
        print_report(report, as_json=False)
        for question in QUESTIONS:
            console.rule(question)
            print_answer(g.ask(question, mode="planner"))
    console.rule("Your turn")
    console.print('Ask this graph: KG_HOME=build/demo .venv/bin/kg ask "Who is the chairman of Guangbenwei?"')
    console.print('Or your own:    .venv/bin/kg ingest FILE_OR_URL, then .venv/bin/kg ask "..."')
