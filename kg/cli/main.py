"""The command line: each command parses, calls one function, prints. Heavy modules load inside commands."""

from __future__ import annotations

import os
import sys

import typer

from kg.cli import answers, changes, engine, evaluate, exchange, ingest, lists, ontology

app = typer.Typer(
    name="kg",
    help="An ontology-backed knowledge graph of an industry ecosystem: documents in, cited answers out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module in (ingest, answers, lists, changes, exchange, engine):
    module.register(app)
app.add_typer(engine.app, name="engine", help="The embedded engine: status, start, stop.")
app.add_typer(ontology.app, name="ontology", help="What can be said: check, show, reference.")
app.add_typer(evaluate.app, name="eval", help="Measure quality on gold files.")
evaluate.register(app)


def _exit_code(error: BaseException) -> int | None:
    """Return the exit code of an error that a user can act on; None for a defect of ours."""
    from ingest.errors import IngestError
    from ontology.errors import OntologyError

    code = getattr(error, "exit_code", None)
    if code is None and isinstance(error, FileNotFoundError | PermissionError | IsADirectoryError):
        return 2
    if code is None and isinstance(error, OntologyError | IngestError):
        return 3
    return code


def main() -> None:
    """Run the command line; one clear line on stderr for every error a user can act on."""
    try:
        app()
    except KeyboardInterrupt:
        print("kg: stopped by the keyboard; what had landed stays", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        code = _exit_code(error)
        if code is None or os.environ.get("KG_DEBUG"):
            raise
        print(f"kg: {' '.join(str(error).split())}", file=sys.stderr)
        sys.exit(code)


if __name__ == "__main__":
    main()
