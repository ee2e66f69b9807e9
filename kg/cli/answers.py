"""Commands that answer: ask (one question or a batch) and chat."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from kg.cli.opening import graph
from kg.cli.output import Json, note, plain, print_json

if TYPE_CHECKING:
    from rich.console import Console

    from kg.answer.answer import Answer, Source
    from kg.graph import Graph

Mode = Literal["auto", "planner", "agent"]
AsOf = Annotated[str | None, typer.Option("--as-of", help="The day the answer is about (YYYY, YYYY-MM or YYYY-MM-DD).")]
KnownAt = Annotated[str | None, typer.Option("--known-at", help="Only what the graph knew on this day.")]
ModeOption = Annotated[Mode, typer.Option("--mode", help="planner: no model; agent: a model; auto: planner first.")]


def print_answer(answer: Answer, *, cypher: bool = False) -> None:
    """Print an answer for people: sentences, then each source with its quote."""
    from rich.console import Console

    console = Console(soft_wrap=True, highlight=False)
    for part in answer.parts:
        print_answer(part, cypher=cypher)
    if not answer.parts:
        _print_alone(answer, console, cypher=cypher)
    if answer.passages:
        _print_passages(answer, console)


def _print_alone(answer: Answer, console: Console, *, cypher: bool) -> None:
    """Print an answer that is not made of parts."""
    for sentence in answer.sentences:
        console.print(escape(sentence.text))
        for source in {_printed(s): s for s in sentence.sources}.values():
            told = source.quote in sentence.text  # "who said so" is told in the source's own words
            _print_source(source, console, quote="" if told else f"“{source.quote}”")
    said = [sentence.text for sentence in answer.sentences]
    told = any(text.startswith(answer.message) for text in said)
    if not told and (not said or answer.status != "answered"):
        console.print(escape(answer.message))
    if answer.nearest and answer.status in ("entity_not_found", "not_in_schema"):
        names = [near.name for near in answer.nearest]
        zh = answer.language == "zh"
        console.print(
            escape(f"所知最接近的：{'、'.join(names)}。" if zh else f"Nearest that it knows: {', '.join(names)}.")
        )
    if answer.explanation:
        console.print(f"[italic]{escape(answer.explanation)}[/italic]")
    for number, reading in enumerate(answer.readings, start=1):
        console.print(f"  {number}. {escape(reading.words)}  (--choose {number})")
    if cypher and answer.cypher:
        console.print(escape(answer.cypher))
        console.print(escape(json.dumps(answer.params, ensure_ascii=False)))


def _print_passages(answer: Answer, console: Console) -> None:
    """Print what sources say nearest to a question without an answer, and what of it is no fact."""
    from kg.answer.told import marked

    console.print(escape(answer.lead))
    for passage in answer.passages:
        source = passage.source
        _print_source(source, console, quote=f"“{source.quote}”{marked(source.status, answer.language)}")


def escape(text: str) -> str:
    """Return a text as the console prints it letter by letter: it is data, whatever marks it has."""
    from rich.markup import escape as escaped

    return escaped(plain(text))


def _print_source(source: Source, console: Console, *, quote: str) -> None:
    """Print the words of a source, "" for none, and where they stand."""
    _, where, url = _printed(source)
    if quote:
        console.print(f"    [dim]{escape(quote)}[/dim]")
    console.print(f"    [dim]— {escape(where)}{' ' + escape(url) if url else ''}[/dim]")


def _printed(source: Source) -> tuple[str, str, str]:
    """What is shown of a source: one that bears several rows of a sentence is shown once."""
    where = ", ".join(part for part in (source.publisher, source.date, source.title) if part)
    return source.quote, where, source.url


def _batch(g: Graph, file: Path, **options: Any) -> int:
    """Answer every line {id, q} of a file; return how many lines could not be read."""
    from kg.answer.answer import answer_to_json

    bad = 0
    lines = sys.stdin if str(file) == "-" else file.open(encoding="utf-8")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            question = record["q"]
        except (json.JSONDecodeError, KeyError, TypeError):
            note(f"{file}:{number}: not an object with id and q; skipped")
            bad += 1
            continue
        print_json({"id": record.get("id"), **answer_to_json(g.ask(str(question), **options))})
    return bad


def ask(
    question: Annotated[str | None, typer.Argument(help="A question in English or Chinese.")] = None,
    batch: Annotated[
        Path | None, typer.Option("--batch", help="A JSONL file of {id, q}; prints one JSON line each.")
    ] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    mode: ModeOption = "auto",
    choose: Annotated[
        int | None, typer.Option("--choose", min=1, help="Take this reading of an ambiguous question.")
    ] = None,
    cypher: Annotated[bool, typer.Option("--cypher", help="Show the Cypher, to paste into a notebook.")] = False,
    as_json: Json = False,
) -> None:
    """Answer a question; every sentence with its quote and source, or an honest word that the graph does not say."""
    from kg.answer.answer import answer_to_json

    if (question is None) == (batch is None):
        raise typer.BadParameter("give one question, or --batch FILE")
    with graph() as g:
        if batch is not None:
            bad = _batch(g, batch, as_of=as_of, known_at=known_at, mode=mode)
            raise typer.Exit(4 if bad else 0)
        answer = g.ask(question or "", as_of=as_of, known_at=known_at, mode=mode, choose=choose)
    if as_json:
        print_json(answer_to_json(answer))
    else:
        print_answer(answer, cypher=cypher)
    if answer.status == "error":
        raise typer.Exit(3)


def chat(mode: ModeOption = "auto", as_of: AsOf = None) -> None:
    """Ask in turns; "and its chairman?" refers to the answer before. An empty line ends."""
    from kg.conversation import Conversation

    with graph() as g:
        talk = Conversation(g, mode=mode, as_of=as_of)
        while True:
            try:
                line = input("? ").strip()
            except EOFError:
                return
            if not line:
                return
            print_answer(talk.ask(line))


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(ask)
    app.command()(chat)
