"""Who says so: the statements behind an answer, each with its publisher, date and words."""

from __future__ import annotations

from kg.answer.answer import ResultRow, Sentence, Source
from kg.answer.say import MOST_NAMES, Say
from kg.plan.planned import Lang
from kg.plan.words import spoken_date

MOST_QUOTES = 5


def evidence(say: Say) -> tuple[Sentence, ...]:
    """Return how many sources say so and since when, then their words."""
    pairs = [(row, source) for row in say.result.rows for source in say.result.cited(row)]
    unique = list({source.id: (row, source) for row, source in pairs}.values())
    if not unique:
        return ()
    opening = _evidence_opening(say, [source for _, source in unique])
    rows = list({row.id: row for row, _ in unique}.values())
    once = list({(source.document, source.quote): (row, source) for row, source in reversed(unique)}.values())[::-1]
    detail = [_quoted(say, row, source) for row, source in once[:MOST_QUOTES]]
    return (say.sentence(opening, rows, [s for _, s in unique]), *detail)


def _evidence_opening(say: Say, sources: list[Source]) -> str:
    publishers = list(dict.fromkeys(s.publisher or s.title for s in sources))
    dates = sorted(s.date for s in sources if s.date)
    n, by = len(sources), say.list(publishers[:MOST_NAMES])
    say_so = "says" if len(publishers) == 1 else "say"
    text = say.pick(f"{by} {say_so} so, in {n} statement{'s' if n > 1 else ''}", f"{by}有此说法，共{n}条陈述")
    if all(s.status == "denied" for s in sources):
        has = "has" if len(publishers) == 1 else "have"
        many = f"in {n} statement{'s' if n > 1 else ''}"
        text = say.pick(f"{by} {has} a denial of that, {many}", f"{by}载有对此的否认，共{n}条陈述")
    if dates:
        first, last = (spoken_date(d, say.lang) for d in (dates[0], dates[-1]))
        text += (
            say.pick(f" of {first}", f"（{first}）")
            if first == last
            else say.pick(f" from {first} to {last}", f"（{first}至{last}）")
        )
    if say.plan.focus == "sure":
        sure = max(s.confidence for s in sources)
        text += say.pick(
            f"; the extraction is {sure:.0%} sure of the clearest", f"；其中最明确的一条抽取置信度为{sure:.0%}"
        )
    return say.stop(text)


def _quoted(say: Say, row: ResultRow, source: Source) -> Sentence:
    by = source.attributed_to
    told = say.pick(f", citing {by}", f"，援引{by}") if by else ""
    text = f"{say.where(source)}{told}{marked(source.status, say.lang)}{say.pick(': ', '：')}{say.quote(source)}"
    return say.sentence(say.stop(text), [row], [source])


def marked(status: str, lang: Lang) -> str:
    """Return the mark of what is no fact, " [denied]" or ［否认］; "" of what a source states."""
    if status == "asserted":
        return ""
    return f"［{_STATUS[status]}］" if lang == "zh" else f" [{status}]"


_STATUS = {
    "former": "已成过去",
    "planned": "计划",
    "denied": "否认",
    "rumoured": "传闻",
    "conditional": "附条件",
}
