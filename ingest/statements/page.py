"""One self-contained HTML page that shows what was read over the text: mentions, statements and their status."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ingest.mentions.mention import Mention
from ingest.statements.statement import Extraction, Quarantined, Statement, Value

_STYLE = """
body{font:16px/1.55 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1c1c1c;background:#fff}
main{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,4fr);gap:2rem}@media(max-width:60rem){main{grid-template-columns:1fr}}
.text{white-space:pre-wrap;overflow-wrap:anywhere}mark{background:#e7eefb;border-radius:3px;padding:0 2px}mark.nominal,mark.pronoun{background:#f3f0e2}
mark:target,tr:target{outline:2px solid #c47f00}table{border-collapse:collapse;font-size:.86rem;width:100%}td,th{text-align:left;vertical-align:top;
border-bottom:1px solid #ddd;padding:.3rem .4rem;overflow-wrap:anywhere}.asserted{color:#155e2b}.former{color:#555}.planned{color:#0b4f9e}.denied{color:#a30f0f}
.rumoured,.conditional{color:#8a5a00}.quote{color:#555;font-size:.82rem}small{color:#666}
"""  # noqa: E501


def page(extraction: Extraction) -> str:
    """Return the page as HTML. It loads nothing from anywhere; all text is escaped; offsets link text and table."""
    document = extraction.document
    title = escape(document.title or document.origin or document.id)
    about = " · ".join(
        escape(v) for v in (document.publisher, document.published or "no date", document.lang, document.kind) if v
    )
    return (
        f'<!doctype html><html lang="{document.lang}"><head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>'  # noqa: E501
        f"<body><h1>{title}</h1><p><small>{about}</small></p><main>"
        f'<div class="text">{_marked(document.text, extraction.mentions)}</div><div>{_table(extraction.statements)}'
        f"{_quarantine(extraction.quarantined)}</div></main></body></html>"
    )


def _marked(text: str, mentions: Iterable[Mention]) -> str:
    """The text with each mention marked; of two that overlap the first and longest."""
    pieces: list[str] = []
    position = 0
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start < position:
            continue
        hint = mention.cls if mention.name == mention.text else f"{mention.cls}: {mention.name}"
        pieces.append(escape(text[position : mention.start]))
        pieces.append(
            f'<mark class="{mention.kind}" id="m{mention.start}" title="{escape(hint)}">{escape(text[mention.start : mention.end])}</mark>'  # noqa: E501
        )
        position = mention.end
    return "".join([*pieces, escape(text[position:])])


def _table(statements: Iterable[Statement]) -> str:
    rows = "".join(_row(s) for s in statements)
    head = "<tr><th>subject</th><th>relation</th><th>object</th><th>status</th><th>sure</th></tr>"
    return f"<table>{head}{rows}</table>" if rows else "<p>No statements.</p>"


def _row(statement: Statement) -> str:
    details = [f"{k}: {v}" for k, v in statement.qualifiers.items()]
    details += [f"from {statement.valid_from}"] if statement.valid_from else []
    details += [f"to {statement.valid_to}"] if statement.valid_to else []
    details += [f"says {statement.attributed_to}"] if statement.attributed_to else []
    return (
        f"<tr><td>{_link(statement.subject)}</td><td>{escape(statement.relation)}<br><small>{escape('; '.join(details))}</small></td>"  # noqa: E501
        f'<td>{_end(statement.object)}</td><td class="{statement.status}">{statement.status}</td>'
        f"<td>{statement.confidence:.2f}<br><small>{escape(statement.method)}</small></td></tr>"
        f'<tr><td colspan="5" class="quote">{escape(statement.quote)}</td></tr>'
    )


def _link(mention: Mention) -> str:
    return f'<a href="#m{mention.start}">{escape(mention.name)}</a> <small>{escape(mention.cls)}</small>'


def _end(value: Mention | Value) -> str:
    if isinstance(value, Mention):
        return _link(value)
    unit = value.currency or value.unit
    return escape(
        f"{value.of} = {value.bound + ' ' if value.bound else ''}{value.value:,} {unit}".strip()
        if not isinstance(value.value, str)
        else f"{value.of} = {value.value}"
    )


def _quarantine(quarantined: Iterable[Quarantined]) -> str:
    rows = "".join(
        f"<tr><td>{escape(q.statement.relation)}: {escape(q.statement.subject.name)}</td><td>{escape(q.reason)}</td></tr>"  # noqa: E501
        for q in quarantined
    )
    return f"<h2>Quarantine</h2><table>{rows}</table>" if rows else ""
