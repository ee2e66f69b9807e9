"""What a text states, written down by hand: graphs for tests of answers that do not hang on how well texts are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import kg
from ingest.evaluate import document_of
from ingest.mentions.mention import Mention
from ingest.statements.statement import Extraction, Statement, Value
from kg.settings import Settings

Said = tuple[tuple[str, str, str | Value, dict[str, Any]], ...]  # subject, relation, object, what the link carries


def _mention(text: str, name: str, classes: Mapping[str, str]) -> Mention:
    at = max(text.find(name), 0)
    end = at + len(name) if name in text else 1
    return Mention(start=at, end=end, text=text[at:end], cls=classes[name], name=name)


def extraction(number: int, text: str, day: str, said: Said, classes: Mapping[str, str]) -> Extraction:
    """Return what a text of a day states."""
    lang = "zh" if "。" in text else "en"
    item = {"id": f"t{number}", "lang": lang, "kind": "news", "published": day, "title": "", "text": text}
    statements = []
    for subject, relation, obj, more in said:
        own = {k: v for k, v in more.items() if k in ("valid_from", "valid_to", "status")}
        figure = isinstance(obj, Value) and relation != "GRANTS"
        found = obj if isinstance(obj, Value) else _mention(text, obj, classes)
        statements.append(
            Statement(
                relation="OBSERVATION" if figure else relation,
                subject=_mention(text, subject, classes),
                object=replace(found, of=relation) if figure and isinstance(found, Value) else found,
                quote=text,
                start=0,
                end=len(text),
                qualifiers={k: v for k, v in more.items() if k not in own},
                **own,
            )
        )
    ends = [e for s in statements for e in (s.subject, s.object) if isinstance(e, Mention)]
    return Extraction(document=document_of(item), mentions=tuple(ends), statements=tuple(statements))


@contextmanager
def stated(home: Path, texts: Sequence[tuple[str, str, Said]], classes: Mapping[str, str]) -> Iterator[kg.Graph]:
    """Open a graph of what texts, each with its day, are said to state; nothing of it may be quarantined."""
    with kg.open(Settings(home=home)) as opened:
        read = [extraction(n, text, day, said, classes) for n, (text, day, said) in enumerate(texts)]
        assert not any(w.quarantined for w in opened.ingest(read))
        yield opened
