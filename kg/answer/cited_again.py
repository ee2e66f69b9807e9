"""Who says what the answer before says: its own sources, where its plan has no statements to look up again."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import Answer, Sentence, Source
from kg.plan.planned import Lang
from kg.plan.words import spoken_date

_WORDS: dict[Lang, tuple[str, str]] = {
    "en": (
        "I looked at the sources of the answer before.",
        "The answer before rests on no source: the graph records nothing there.",
    ),
    "zh": ("我查看了上一个回答的来源。", "上一个回答没有来源：图谱在这一点上没有记录。"),
}


def cited_again(before: Answer, question: str, language: Lang) -> Answer:
    """Return the sources of `before`, a sentence each with its words; empty where it cites none."""
    explanation, none = _WORDS[language]
    answer = replace(before, question=question, language=language, explanation=explanation, parts=(), message="")
    if not before.evidence:
        return replace(answer, status="empty", sentences=(), rows=(), message=none)
    rows = {source.id: sentence.row_ids for sentence in before.sentences for source in sentence.sources}
    once = {(source.document, source.quote): source for source in reversed(before.evidence)}
    told = tuple(
        Sentence(text=_told(source, language), row_ids=rows[source.id], sources=(source,))
        for source in reversed(once.values())
    )
    return replace(answer, status="answered", sentences=told)


def _told(source: Source, language: Lang) -> str:
    comma = "，" if language == "zh" else ", "
    date = f"{comma}{spoken_date(source.date, language)}" if source.date else ""
    return f"{source.publisher or source.title}{date}{'：' if language == 'zh' else ': '}“{source.quote}”"
