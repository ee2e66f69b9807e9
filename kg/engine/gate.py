"""The gate: Cypher that people type is read before the database sees it, and only plain reading passes.

Layers, all on: this reading of the tokens (an allow-list of clauses, keywords and functions); on Neo4j the plan, whose
type must be "r" and whose operators must be known to read; a read transaction, as a read-only user where the engine has
one; a time limit and a limit of rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from kg.engine.engine import Engine, Parameters, Table
from kg.engine.functions import FUNCTIONS, KEYWORDS, OPENERS, PROCEDURES, WRITING, reads_only
from kg.engine.neo4j_server import Neo4jEngine
from kg.engine.patterns import check_pattern
from kg.engine.tokens import Token, joined, tokens_of
from kg.errors import QueryRefused

MOST_CHARACTERS = 4_000
MOST_DEPTH = 40
MOST_ROWS = 1_000
SECONDS = 8.0
MOST_RANGE = 100_000
_NOTHING = Token("symbol", "")


def read(
    engine: Engine,
    cypher: str,
    parameters: Parameters | None = None,
    *,
    limit: int = MOST_ROWS,
    timeout: float = SECONDS,
) -> Table:
    """Return the answer of a statement that only reads, at most `limit` rows of it, `truncated` when there are more.

    QueryRefused, QueryFailed and QueryTimeout say in one line why there is none."""
    checked = check(cypher, parameters or {})
    if isinstance(engine, Neo4jEngine):
        _check_plan(*engine.explain(checked, parameters or {}, timeout=timeout))
    found = engine.reader.table(checked, parameters, timeout=timeout, limit=limit)
    return found if found.columns else Table(returned(checked), ())


def write(engine: Engine, cypher: str, parameters: Parameters | None = None, *, limit: int = MOST_ROWS) -> Table:
    """Run one statement with all rights, and return its rows. Nothing but its being one statement is checked."""
    statement = _one_statement(tokens_of(cypher))
    return engine.writer.write(lambda tx: tx.table(joined(statement), parameters, limit=limit))


def check(cypher: str, parameters: Parameters | None = None) -> str:
    """Return the statement as it may be sent: one statement, without comments, that only reads. Else QueryRefused."""
    if len(cypher) > MOST_CHARACTERS:
        raise QueryRefused(f"refused: a query has at most {MOST_CHARACTERS} characters, this one has {len(cypher)}")
    if "\\u" in cypher or "\\U" in cypher:
        raise QueryRefused(r"refused: \u escapes are not allowed; write the character itself")
    tokens = _one_statement(tokens_of(cypher))
    _check_opening(tokens)
    _check_depth(tokens)
    _check_words(tokens)
    _check_calls(tokens)
    _check_patterns(tokens, parameters or {})
    return joined(tokens)


def returned(cypher: str) -> tuple[str, ...]:
    """Return the names of the columns that a query asks for (the embedded engine names none for an empty answer)."""
    columns: list[list[Token]] = []
    depth = 0
    for token in tokens_of(cypher):
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        if depth == 0 and token.upper == "RETURN":
            columns = [[]]
        elif depth == 0 and token.upper in ("ORDER", "SKIP", "OFFSET", "LIMIT", "UNION") and columns and columns[-1]:
            break
        elif depth == 0 and token.text == "," and columns:
            columns.append([])
        elif columns and token.upper != "DISTINCT":
            columns[-1].append(token)
    return tuple(_column_name(column) for column in columns if column)


def _column_name(column: list[Token]) -> str:
    named = len(column) > 2 and column[-2].upper == "AS"
    return column[-1].text.strip("`") if named else joined(column)


def _one_statement(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[-1].text == ";":
        tokens = tokens[:-1]
    if not tokens:
        raise QueryRefused("refused: the query is empty")
    if any(token.text == ";" for token in tokens):
        raise QueryRefused("refused: one statement at a time, without ; inside")
    return tokens


def _check_opening(tokens: Sequence[Token]) -> None:
    first = tokens[0]
    if first.upper in WRITING:
        raise _writes(first)
    if first.upper not in OPENERS:
        raise QueryRefused(f"refused: a query starts with {', '.join(sorted(OPENERS))}, not with {first.text[:40]!r}")


def _check_depth(tokens: Sequence[Token]) -> None:
    depth, same = 0, 0
    for before, token in pairwise([tokens[0], *tokens]):
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        same = same + 1 if token.text.upper() == before.text.upper() else 0
        if depth > MOST_DEPTH or same > MOST_DEPTH:
            raise QueryRefused(f"refused: brackets and repeated signs go {MOST_DEPTH} deep at most")


def _writes(token: Token) -> QueryRefused:
    word = token.text.upper()
    return QueryRefused(
        f"refused: {word} changes the graph and this door only reads; --write opens the other one "
        f"(a name {token.text!r} is written in back-quotes)"
    )


def _check_words(tokens: Sequence[Token]) -> None:
    """Let through only words that stand where a name stands, or that are keywords of reading.

    In Cypher two operands never stand side by side, so of two neighbours one is a keyword; one that is not on the list
    is therefore seen, whatever it is called."""
    operand = False  # does the token before this one end an operand
    for before, token, after in _neighbours(tokens):
        if token.upper in WRITING and not _is_name(before, after):
            raise _writes(token)
        if token.upper == "TRANSACTIONS" and not _is_name(before, after):
            raise QueryRefused("refused: IN TRANSACTIONS is not for reading")
        if before is not None and operand and _starts_operand(token) and token.upper not in KEYWORDS:
            raise QueryRefused(f"refused: {before.text[:40]} {token.text[:40]} is not part of a plain reading query")
        if token.text == "$":
            raise QueryRefused("refused: labels, types and names are written out, not computed by $(...)")
        operand = _ends_operand(token) or (token.kind == "word" and _is_name(before, after))


def _neighbours(tokens: Sequence[Token]) -> Iterator[tuple[Token | None, Token, Token | None]]:
    padded = [None, *tokens, None]
    for position, token in enumerate(tokens):
        yield padded[position], token, padded[position + 2]


def _is_name(before: Token | None, after: Token | None) -> bool:
    """Say whether a word between these two is a property, a label or a key of a map."""
    if before is not None and before.text in (".", ":"):
        return True
    return before is not None and before.text in ("{", ",") and after is not None and after.text == ":"


def _ends_operand(token: Token) -> bool:
    if token.kind == "word":
        return token.upper not in KEYWORDS
    return token.kind != "symbol" or token.text in (")", "]", "}")


def _starts_operand(token: Token) -> bool:
    return token.kind != "symbol"


def _check_calls(tokens: Sequence[Token]) -> None:
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        if token.upper == "CALL" and not _is_name(tokens[position - 1] if position else None, following):
            _check_call(tokens, position)
        elif token.text == "(" and position and tokens[position - 1].kind in ("word", "quoted", "parameter"):
            _check_function(tokens, position)


def _check_call(tokens: Sequence[Token], position: int) -> None:
    following = tokens[position + 1 : position + 2]
    if following and following[0].text in ("{", "("):
        return
    name = _dotted_after(tokens, position)
    if name.lower() not in PROCEDURES:
        raise QueryRefused(f"refused: procedure {name[:60]!r}; only {', '.join(sorted(PROCEDURES))} may be called")


def _dotted_after(tokens: Sequence[Token], position: int) -> str:
    parts = []
    for token in tokens[position + 1 :]:
        if token.kind not in ("word", "quoted") and token.text != ".":
            break
        parts.append(token.text)
    return "".join(parts)


def _check_function(tokens: Sequence[Token], position: int) -> None:
    """Check what stands before a bracket: a function on the list, the keyword of a clause, a label, a procedure."""
    start = position - 1
    while start >= 2 and tokens[start - 1].text == "." and tokens[start - 2].kind in ("word", "quoted"):
        start -= 2
    name = "".join(token.text for token in tokens[start:position])
    before = tokens[start - 1] if start else None
    procedure = before is not None and before.upper == "CALL"  # checked by _check_call
    keyword = start == position - 1 and tokens[start].upper in KEYWORDS and not (before and before.text == ".")
    if name.lower() in FUNCTIONS:
        _check_size(tokens, position, name)
    elif not procedure and not keyword:
        raise QueryRefused(f"refused: {name[:60]!r} is not on the list of functions that only compute")


def _check_size(tokens: Sequence[Token], position: int, name: str) -> None:
    if name.lower() != "range":
        return
    for token in tokens[position + 1 : position + 4]:
        if token.kind == "number" and _number(token.text) > MOST_RANGE:
            raise QueryRefused(f"refused: range() goes to {MOST_RANGE:,} at most")


def _number(text: str) -> float:
    try:
        return float(text.replace("_", ""))
    except ValueError:
        return float(int(text.replace("_", ""), 0))


def _check_patterns(tokens: Sequence[Token], parameters: Mapping[str, Any]) -> None:
    for position, token in enumerate(tokens):
        if token.text != "=~":
            continue
        pattern, after = [*tokens[position + 1 : position + 3], _NOTHING, _NOTHING][:2]
        if after.text in ("+", "||", "[", "."):
            raise QueryRefused("refused: the pattern of =~ is written in one piece")
        if pattern.kind == "text":
            check_pattern(_unescaped(pattern.text))
        elif pattern.kind == "parameter" and isinstance(given := parameters.get(pattern.text[1:].strip("`")), str):
            check_pattern(given)
        else:
            raise QueryRefused("refused: the pattern of =~ must be a text in quotes or a parameter that is a text")


def _unescaped(text: str) -> str:
    return text[1:-1].replace("\\\\", "\\")


def _check_plan(kind: str, operators: Sequence[str]) -> None:
    if kind != "r":
        raise QueryRefused(f"refused: the database would run this as {kind!r}, not as a plain read")
    if unknown := sorted({operator for operator in operators if not reads_only(operator)}):
        raise QueryRefused(f"refused: the plan holds {', '.join(unknown)}, which is not known to only read")
