"""How linking and planning cost as the graph grows: an index of so many invented names, and questions on them."""

from __future__ import annotations

import datetime
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.load import load
from ontology.model import Ontology

QUESTIONS = 200
_SYLLABLES = re.findall("..", "bacedifogukalemiNopuraseTivoxuyazhlinmatowefegradro".lower())
_HAN = "澄泓岚泽煜朔霁笙桐柏榆枫澜汐溪岑峤峻崧岱屿川原野星辰昊旭晖晨曦暮霄云霓锦瑞恒泰宏远华盛鼎"
_ASKED = (
    "Who is the CEO of {en}?",
    "Which companies invested in {en}?",
    "Tell me about {en}.",
    "Where is {typo} based?",
    "{zh}有哪些投资方？",
    "{zh}的CEO是谁？",
)


def bench_ask(entities: int) -> dict[str, Any]:
    """Return milliseconds of linking and planning (p50, p99), of opening the index, and its memory in MB.

    `entities` invented companies with an English and a Chinese name each; memory is what this process grows by while
    it answers from an index that it has just opened.
    """
    ontology = load()
    with TemporaryDirectory(prefix="kg-bench-") as folder:
        path = Path(folder) / "names.sqlite"
        began = time.perf_counter()
        _filled(path, entities)
        built = time.perf_counter() - began
        return {"entities": entities, "build_s": round(built, 1), **_asked(path, entities, ontology)}


def _filled(path: Path, entities: int) -> None:
    index = NameIndex(path)
    index.update(_named(entities), stamp="1")
    index.close()


def _named(entities: int) -> Iterator[NamedEntity]:
    for number in range(entities):
        en, zh = _names(number)
        yield NamedEntity(id=f"e{number:020x}", name=en, cls="Company", names=(en, zh))


def _names(number: int) -> tuple[str, str]:
    rng = random.Random(number)
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))).capitalize() for _ in range(2)]
    return " ".join([*words, rng.choice(("Technology", "Robotics", "Group"))]), "".join(rng.choices(_HAN, k=6)) + "科技"


def _asked(path: Path, entities: int, ontology: Ontology) -> dict[str, Any]:
    today = datetime.date(2026, 1, 1)
    before, began = _resident(), time.perf_counter()
    index = NameIndex(path)
    index.exact("nothing")
    opened = time.perf_counter() - began
    plan_with(index, ontology, "Who is the CEO of Nobody?", today, None)  # what is loaded once is not linking
    took, planned = [], 0
    for question in _questions(entities):
        began = time.perf_counter()
        planned += plan_with(index, ontology, question, today, None).plan is not None
        took.append((time.perf_counter() - began) * 1000)
    grown = _resident() - before
    index.close()
    took.sort()
    return {
        "open_ms": round(opened * 1000, 1),
        "plan_p50_ms": round(took[len(took) // 2], 2),
        "plan_p99_ms": round(took[int(len(took) * 0.99) - 1], 2),
        "planned": planned / len(took),
        "memory_mb": round(grown, 1),
        "file_mb": round(path.stat().st_size / 1e6, 1),
    }


def _questions(entities: int) -> Iterator[str]:
    rng = random.Random(7)
    for number in range(QUESTIONS):
        en, zh = _names(rng.randrange(entities))
        at = rng.randrange(1, max(2, len(en.split()[0]) - 1))
        typo = en[:at] + en[at + 1 :]
        yield _ASKED[number % len(_ASKED)].format(en=en, zh=zh, typo=typo)


def _resident() -> float:
    """Return the resident memory of this process in MB; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6
