"""Questions in another language of Latin letters than English."""

from __future__ import annotations

from kg.planner.items import Item
from kg.planner.link import is_word

# Little words of German, French, Spanish, Italian, Portuguese and Dutch that no English question has three of.
_ABROAD_TEXT = """
wer wo wie ist der das und von hat ihren ihre welche le les des est qui où quel quelle dans pour el los las
quién dónde qué es del il che chi dove della quem onde qual uma het een van zijn waar welke
"""
_ABROAD = frozenset(_ABROAD_TEXT.split())


def is_foreign(items: tuple[Item, ...], unknown: list[Item]) -> bool:
    """Say whether most words, names apart, are no English: a question in another language of Latin letters."""
    if len({item.text.casefold() for item in items if not item.hits} & _ABROAD) >= 3:
        return True
    lower = [item for item in items if item.text.islower() and not item.hits]
    strange = [item for item in unknown if item.text.islower() and not is_word(item.text)]
    return len(strange) >= 3 and 5 * len(strange) >= 3 * len(lower)
