"""A figure's period in its one form, whichever reader found it, and when the figure holds: once the period is over."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.statements.period import ending, standard
from ingest.statements.statement import Statement


def in_standard_form(statement: Statement) -> Statement:
    """Return a statement with its period as `period.standard` has it: figures of one period are told apart by nothing else."""  # noqa: E501
    told = statement.qualifiers.get("period")
    if not isinstance(told, str):
        return statement
    period = standard(told)
    year = period if re.fullmatch(r"\d{4}", period) else None
    begins = ending(period) or year or statement.valid_from
    return replace(statement, qualifiers={**statement.qualifiers, "period": period}, valid_from=begins)
