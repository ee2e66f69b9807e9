"""Rules for saying a Chinese question again in the words that the grammar reads."""

from __future__ import annotations

import re

RULES: tuple[tuple[re.Pattern[str], str], ...] = ()
