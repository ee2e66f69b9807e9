# ruff: noqa: E501  (a Chinese character counts as two columns)
"""Reading under rough treatment: mutated texts in, and whatever breaks a promise out.

    python -m ingest.robustness --n 2000

The promises: no exception, at most ten seconds a document, every mention and quote exactly at its offsets.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest.documents.document import Lang
from ingest.mentions.mention import Mention
from ingest.statements.on_doc import document_of
from ingest.statements.read import read
from ontology.load import load
from ontology.model import Ontology

MOST_SECONDS = 10.0
_SEEDS: tuple[tuple[Lang, str], ...] = (
    (
        "zh",
        "合肥曜石量子科技有限公司（以下简称“曜石量子”）20日宣布完成3.2亿元B轮融资，由皖江创投领投。\n公司创始人、董事长陆知行表示：“资金将用于建设第二条生产线。”\n"
        "曜石量子总部位于合肥高新区，现有员工180余人。苏州市人民政府印发《苏州市促进具身智能产业发展若干措施》，最高补贴2000万元。",
    ),
    (
        "zh",
        "9月25日，天府蜂巢社区在天府新区揭牌，总建筑面积约15萬平方米，由成都蜂巢园区运营管理有限公司运营。蓉智科技、川谷机器人等62家企业已入驻。「从签约到开业只用了三个月。」邓一帆说。",
    ),
    (
        "en",
        "Harbor Cells Inc. (NASDAQ: HCEL) said on Tuesday that Maria Chen, chief financial officer since May 2021, will become chief executive.\n"
        "“We are hiring,” she said. The San Diego company raised $40 million from Blue Ridge Capital and Elm Ventures last year.",
    ),
    (
        "en",
        "Nearly 40 firms, including Lumen Wafers, Brightpath Robotics and Tessel Labs, have moved into the “Foundry Quarter”, a campus of 120,000 square metres in Eindhoven run by Brainport Estates BV.",
    ),
)  # fmt: skip
_STRANGE = "😀👩‍🔬\u200f\u202e\u200b\ufeff\u0301\u0000�𠮷ﷺ\t\r\x0b|§¤№…—"


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that reading one text broke."""

    number: int
    lang: Lang
    mutation: str
    what: str
    text: str


def _cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, len(text))]


def _shuffled(text: str, chance: random.Random) -> str:
    pieces = [text[i : i + 6] for i in range(0, len(text), 6)]
    chance.shuffle(pieces)
    return "".join(pieces)


def _strange(text: str, chance: random.Random) -> str:
    chars = list(text)
    for _ in range(max(1, len(text) // 12)):
        chars.insert(chance.randrange(len(chars) + 1), chance.choice(_STRANGE))
    return "".join(chars)


def _mixed(text: str, chance: random.Random) -> str:
    other = chance.choice(_SEEDS)[1]
    at = chance.randrange(len(text))
    return text[:at] + _cut(other, chance) + text[at:]


def _table(text: str, chance: random.Random) -> str:
    words = text.replace("，", " ").replace(",", " ").split() or [text]
    rows = [" | ".join(chance.choices(words, k=chance.randrange(1, 6))) for _ in range(20)]
    return "\n".join(rows)


def _no_signs(text: str, chance: random.Random) -> str:
    return "".join(c for c in text if c.isalnum()) * chance.randrange(1, 8)


def _brackets(text: str, chance: random.Random) -> str:
    return "".join(c + (chance.choice("（()《》“”\"'「") if chance.random() < 0.2 else "") for c in text)


def _long_line(text: str, chance: random.Random) -> str:
    unit = chance.choice((text.replace("\n", " "), "量", "a", "1,", " ", "(", "“", "有限公司", "A、"))
    return unit * (350_000 // len(unit))


MUTATIONS: dict[str, Callable[[str, random.Random], str]] = {
    "cut": _cut,
    "shuffled": _shuffled,
    "strange": _strange,
    "mixed": _mixed,
    "table": _table,
    "no signs": _no_signs,
    "brackets": _brackets,
}
# One text in this many is a line of a million bytes.
LONG_EVERY = 401


def mutated(n: int, seed: int = 0) -> Iterator[tuple[Lang, str, str]]:
    """Yield `n` texts as (language, mutation, text); the same seed gives the same texts."""
    chance = random.Random(seed)
    names = list(MUTATIONS)
    for number in range(n):
        lang, text = _SEEDS[number % len(_SEEDS)]
        if number % LONG_EVERY == LONG_EVERY - 1:
            yield lang, "long line", _long_line(text, chance)
            continue
        name = names[(number // len(_SEEDS)) % len(names)]
        mutation = MUTATIONS[name](text, chance)
        yield lang, name, mutation if chance.random() < 0.7 else _strange(mutation or text, chance)


def broken_promises(lang: Lang, text: str, ontology: Ontology) -> list[str]:
    """Return what reading `text` breaks, in words; empty: nothing."""
    started = time.process_time()  # the machine may be busy with others
    try:
        mentions, statements = read(document_of(text, lang, "2025-06-15"), ontology=ontology)
    except Exception as error:  # any exception is a finding, and the next text goes on
        return [f"{type(error).__name__}: {error}"]
    seconds = time.process_time() - started
    found = [f"took {seconds:.1f} s"] if seconds > MOST_SECONDS else []
    spans = [*mentions, *(end for s in statements for end in (s.subject, s.object) if isinstance(end, Mention))]
    found += [f"mention {m.text!r} is not at {m.start}-{m.end}" for m in spans if text[m.start : m.end] != m.text]
    found += [
        f"quote of {s.relation} is not at {s.start}-{s.end}" for s in statements if text[s.start : s.end] != s.quote
    ]
    return found


def check(n: int, seed: int = 0) -> Iterator[Broken]:
    """Yield every promise that `n` mutated texts break."""
    ontology = load()
    for lang, text in _SEEDS:
        broken_promises(lang, text, ontology)  # loads the pipelines, whose start is not a document's time
    for number, (lang, mutation, text) in enumerate(mutated(n, seed)):
        for what in broken_promises(lang, text, ontology):
            yield Broken(number, lang, mutation, what, text[:200])


def main(arguments: list[str] | None = None) -> int:
    """Print what breaks and a count; return 1 when anything did."""
    parser = argparse.ArgumentParser(prog="python -m ingest.robustness", description=__doc__)
    parser.add_argument("--n", type=int, default=2000, help="how many texts")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    started, broken = time.perf_counter(), 0
    for finding in check(options.n, options.seed):
        broken += 1
        print(f"{finding.number} {finding.lang} {finding.mutation}: {finding.what}\n  {finding.text!r}")
    print(f"{options.n} texts in {time.perf_counter() - started:.0f} s, {broken} promises broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
