"""Goods of a kind: machines, tools and furnaces are equipment, lorries are vehicles; a source names what it is sold.

Only from the wider word to the narrower: whoever asks for lathes is not told of machines.
"""

from __future__ import annotations

_KINDS: dict[str, tuple[str, ...]] = {
    "equipment": ("equipment", "machine", "tool", "instrument", "apparatus", "furnace", "device", "lathe", "scanner"),
    "machine": ("machine", "lathe", "press", "robot", "printer", "harvester", "excavator"),
    "vehicle": ("vehicle", "car", "truck", "lorr", "bus", "van", "tractor", "trailer"),
    "aircraft": ("aircraft", "plane", "jet", "helicopter", "drone", "air tax", "glider", "airliner"),
    "ship": ("ship", "ferr", "boat", "vessel", "tanker", "barge"),
    "medicine": ("medicine", "drug", "vaccine", "antibod", "tablet", "therap"),
    "drug": ("drug", "medicine", "vaccine", "antibod", "tablet", "therap"),
    "weapon": ("weapon", "missile", "rifle", "gun", "ammunition"),
    "electronic": ("electronic", "chip", "sensor", "circuit", "processor", "display"),
    "chip": ("chip", "processor", "semiconductor", "microcontroller"),
}
_SAME = {"machinery": "equipment", "gear": "equipment", "vessel": "ship", "plane": "aircraft", "pharmaceutical": "drug"}


def words_of_kind(goods: str) -> tuple[str, ...]:
    """Return the words for goods of the kind that a word names, itself first; () for plain goods."""
    narrower = _KINDS.get(_SAME.get(goods, goods), ())
    return tuple(dict.fromkeys((goods, *narrower))) if narrower else ()
