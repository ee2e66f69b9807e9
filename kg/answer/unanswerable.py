"""Why a plan cannot be run, for people: what is missing by its label, without the plan's inner names."""

from __future__ import annotations

import re

from kg.plan.errors import PlanError
from kg.plan.planned import Lang
from ontology.model import Ontology

_WORDS = {
    "unknown_property": ("The graph has nothing of that kind for such things", "图谱中这类对象没有这一属性"),
    "unknown_relation": ("The graph has no such relation", "图谱中没有这种关系"),
    "unknown_class": ("The graph has no such class of things", "图谱中没有这类对象"),
    "wrong_role": ("The graph does not link such things in that way", "图谱中这类对象之间没有这种关系"),
    "not_dated": ("The graph does not date that", "图谱没有记录这一关系的时间"),
    "not_connected": ("The question names things that nothing in it connects", "问题中的对象彼此没有联系"),
    "too_far": ("That is too many steps apart", "所问的步数过多"),
    "too_big": ("That is too much for one question", "这个问题范围过大"),
    "bad_value": ("That cannot be compared or counted in that way", "无法这样比较或计数"),
}
_NAMED = re.compile(r"'([^']{1,60})'")
_HAS = re.compile(r"(\w+) has no '(\w+)'; it has (.+)$")


def in_words(error: PlanError, ontology: Ontology, lang: Lang) -> str:
    """Return one line that says what the graph lacks, and what it has instead where that is known."""
    zh = lang == "zh"
    found = _HAS.search(str(error).replace("has no property", "has no"))
    if error.code == "unknown_property" and found:
        owner = ontology.classes.get(found[1]) or ontology.relations.get(found[1])
        prop, name = ontology.properties.get(found[2]), owner.words.label(lang) if owner else found[1]
        label = prop.words.label(lang) if prop else found[2].replace("_", " ")
        if zh:
            return f"图谱中“{name}”没有“{label}”这一属性。"
        return f"The graph has no “{label}” of a {name}."
    words, named = _WORDS.get(error.code), _NAMED.search(str(error))
    if words and named and error.code in ("unknown_relation", "unknown_class"):
        return f"{words[zh]}{'：' if zh else ': '}{named[1]}{'。' if zh else '.'}"
    return f"{words[zh]}{'。' if zh else '.'}" if words else str(error)
