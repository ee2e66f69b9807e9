"""The answer to the plain question that another wording is taken for: told as that, as far as sources bear it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.answer.answer import Answer, Sentence
from kg.plan.planned import Planned
from kg.planner.worded.features import stem
from kg.planner.worded.said_plainly import Plainly

LEAST_TOLD = 0.85  # chance from which the plain question is answered
LEAST_BORNE_OUT = 0.6  # the same where the sources have words that no wording has
LEAST_OFFERED = 0.6  # chance from which it is offered instead, where it has an answer
LONGEST_WORD_ZH = 3  # characters of a word that may have been taken for a name
_READ_AS = {"en": "Read as “{}” ", "zh": "按“{}”理解："}
_OFFERED = {"en": " “{}” has an answer.", "zh": "可以改问“{}”。"}


def read_as(none: Answer, plainly: Plainly | None, told: Callable[[str], Answer]) -> Answer:
    """Return what is told of the plain question, said to be read so; else `none`, with the plain question to ask.

    Of a list only the sentences stay whose sources have the words that no wording has."""
    if plainly is None or plainly.chance < LEAST_OFFERED:
        return none
    answer = told(plainly.question)
    borne_out = tuple(s for s in answer.sentences if s.sources and _borne_out(s, plainly.unheard))
    if answer.status != "answered" or not borne_out:
        return none
    if plainly.chance < (LEAST_BORNE_OUT if plainly.unheard else LEAST_TOLD):
        return replace(none, message=none.message + _OFFERED[none.language].format(plainly.question))
    if len(borne_out) < len(answer.sentences) and plainly.unheard:
        kept = {i for s in borne_out for i in s.row_ids}
        rows = tuple(row for row in answer.rows if row.id in kept)
        answer = replace(answer, sentences=borne_out, rows=rows, total=len(rows))
    head = _READ_AS[answer.language].format(plainly.question).strip()
    lead = Sentence(text=head, row_ids=tuple(row.id for row in answer.rows), sources=())
    return replace(answer, sentences=(lead, *answer.sentences))


def may_be_words(planned: Planned) -> bool:
    """Say whether a question names nobody that the graph lacks, or only what may be a Chinese word: 掏腰包."""
    if planned.verdict != "entity_not_found":
        return True
    return planned.language == "zh" and all(len(name) <= LONGEST_WORD_ZH for name in planned.unconsumed)


def _borne_out(sentence: Sentence, words: tuple[str, ...]) -> bool:
    """Say whether the quotes of a sentence have every one of the words."""
    quotes = " ".join(source.quote for source in sentence.sources).lower()
    return all(stem(word.lower()) in quotes for word in words)
