"""Our own news texts with what each sentence states (written/README.md): parsed, with other names, and as examples."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.mentions.english.heads import HONORIFICS
from ingest.mentions.figures import PROPERTIES
from ingest.training.written import RELATIONS, STATUSES

_STATEMENT = re.compile(r"([A-Za-z_]+): (.+?) > (.+?)(?: !(\w+))?")
_CLASS = re.compile(r";\s*(?=[A-Z][A-Za-z]+: )")
_ITEM = re.compile(r",\s+(?![^()]*\))")
_PARAGRAPH = "¶ "  # before the first sentence of a paragraph
_NAMED = re.compile(r"^(.*?)(?:\s*\(([^()]*)\))?$")


@dataclass(frozen=True, slots=True)
class Told:
    """One statement of a sentence, by the fullest names of its ends; of a figure the object is what the text writes."""

    relation: str  # or a property, of a figure
    subject: str
    object: str
    status: str = "asserted"

    @property
    def is_figure(self) -> bool:
        """Say whether it gives a figure or date."""
        return self.relation in PROPERTIES


@dataclass(frozen=True, slots=True)
class Named:
    """One name of a text: its class and its short forms."""

    cls: str
    full: str
    short: tuple[str, ...] = ()


@dataclass(slots=True)
class Text:
    """A text by sentences, each with what it states."""

    id: str
    published: str
    genre: str
    title: str
    names: list[Named] = field(default_factory=list)
    sentences: list[tuple[str, list[Told]]] = field(default_factory=list)

    @property
    def has_figures(self) -> bool:
        """Say whether the text is labelled with its figures: a number that nothing is said of is then of nothing."""
        return any(t.is_figure for _, told in self.sentences for t in told)


def texts_in(file: Path) -> Iterator[Text]:
    """Yield the texts of a file. ValueError names the line that is malformed."""
    text: Text | None = None
    for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{file.name}:{number}"
        if row.startswith("## "):
            if text is not None:
                yield text
            published, genre, title = _parts(row[3:], where)
            text = Text(where, published, genre, title)
        elif row.strip() and not row.startswith("# "):
            if text is None:
                raise ValueError(f"{where}: a line before the first text")
            _add(text, row, where)
    if text is not None:
        yield text


def _parts(row: str, where: str) -> list[str]:
    parts = row.split(" | ")
    if len(parts) != 3:
        raise ValueError(f"{where}: the heading is not date | genre | title")
    return parts


def _add(text: Text, row: str, where: str) -> None:
    if row.startswith("@ "):
        text.names += [n for part in _CLASS.split(row[2:].rstrip(" ;")) for n in _names(part)]
    elif row.startswith("-"):
        known = {n.full for n in text.names}
        text.sentences[-1][1].extend(_told(s.strip(), known, where) for s in row[1:].split(";") if s.strip())
    else:
        text.sentences.append((row.split(". ", 1)[1].strip(), []))


def _names(part: str) -> Iterator[Named]:
    cls, _, rest = part.partition(": ")
    for item in _ITEM.split(rest):
        found = _NAMED.match(item.strip())
        if found is not None:
            forms = [found[1], *(a.strip() for a in (found[2] or "").split("/") if a.strip())]
            full, *short = [bare(form) for form in forms] if cls == "Person" else forms
            yield Named(cls, full, tuple(short))


def bare(name: str) -> str:
    """A person's name without what is put before it out of respect: reading does not count that as the name's."""
    first, _, rest = name.partition(" ")
    return bare(rest) if rest and first.lower() in HONORIFICS else name


def _told(words: str, known: set[str], where: str) -> Told:
    found = _STATEMENT.fullmatch(words)
    if found is None or not (found[1] in PROPERTIES or found[1] in RELATIONS):
        raise ValueError(f"{where}: {words!r} is no relation of the text, and no figure")
    subject, object_ = (end if end in known else bare(end) for end in (found[2], found[3]))
    if subject not in known or (found[1] in RELATIONS and object_ not in known):
        raise ValueError(f"{where}: {words!r} is not between names of the text")
    status = found[4] or "asserted"
    if status not in (*STATUSES, "asserted"):
        raise ValueError(f"{where}: no status {status!r}")
    return Told(found[1], subject, found[3] if found[1] in PROPERTIES else object_, status)


def renamed(text: Text, pool: Mapping[str, Sequence[Named]], dice: random.Random, *, bounded: bool = True) -> Text:
    """The same text about others: every name gives way to one of its class from other texts, short forms too.

    `bounded`: names end where words do, as in English."""
    swaps: dict[str, str] = {}
    fulls: dict[str, str] = {}
    for name in text.names:
        other = dice.choice(pool[name.cls])
        fulls[name.full] = swaps[name.full] = other.full
        for place, short in enumerate(name.short):
            swaps.setdefault(short, (other.short or (other.full,))[min(place, max(0, len(other.short) - 1))])
    if len(set(fulls.values())) < len(fulls):
        return text  # two things would bear one name
    left, right = (r"(?<!\w)", r"(?!\w)") if bounded else ("", "")
    form = re.compile("|".join(left + re.escape(n) + right for n in sorted(swaps, key=len, reverse=True)))
    swap = lambda words: form.sub(lambda m: swaps[m[0]], words)  # noqa: E731
    return Text(
        text.id, text.published, text.genre, swap(text.title),
        [Named(n.cls, fulls[n.full], tuple(swaps[s] for s in n.short)) for n in text.names],
        [(swap(s), [_renamed(t, fulls) for t in told]) for s, told in text.sentences],
    )  # fmt: skip


def _renamed(told: Told, fulls: Mapping[str, str]) -> Told:
    object_ = told.object if told.is_figure else fulls[told.object]
    return Told(told.relation, fulls[told.subject], object_, told.status)


def pool_of(texts: Iterable[Text]) -> dict[str, list[Named]]:
    """The names of some texts by class."""
    found: dict[str, list[Named]] = defaultdict(list)
    for text in texts:
        for name in text.names:
            found[name.cls].append(name)
    return found


def running(text: Text) -> tuple[str, list[tuple[int, int]]]:
    """The text in paragraphs (of one to three sentences, where it does not say), and where each sentence stands."""
    out, spans = "", []
    for begins, sentence in paragraphs(text, (1, 2, 2, 3)):
        if out:
            out += "\n" if _is_bullet(sentence) else "\n\n" if begins else " "
        spans.append((len(out), len(out) + len(sentence)))
        out += sentence
    return out, spans


def paragraphs(text: Text, lengths: Sequence[int]) -> Iterator[tuple[bool, str]]:
    """Yield the sentences, and whether each begins a paragraph.

    "¶ " before a sentence says so; where none has it, paragraphs have one of these lengths, as the id decides."""
    marked = any(sentence.startswith(_PARAGRAPH) for sentence, _ in text.sentences)
    dice, left = random.Random(text.id), 0
    for sentence, _ in text.sentences:
        begins = sentence.startswith(_PARAGRAPH) if marked else left == 0
        if left == 0:
            left = dice.choice(lengths)
        left = 0 if _is_bullet(sentence) else left - 1
        yield begins, sentence.removeprefix(_PARAGRAPH)


def _is_bullet(sentence: str) -> bool:
    return sentence[:1] in "-•*–"
