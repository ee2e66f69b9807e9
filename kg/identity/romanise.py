"""Chinese names of people read out for English: 刘凡平 -> "Liu Fanping (刘凡平)". The characters always stay."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.mentions.chinese.gazetteer import surnames
from kg.identity.fold import pinyin

_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
# Surnames that are read otherwise than the same character elsewhere.
_READ = {
    **{"曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "查": "zha", "区": "ou", "朴": "piao", "任": "ren"},
    **{"盖": "ge", "召": "shao", "乐": "yue", "翟": "zhai", "尉迟": "yuchi", "万俟": "moqi", "长孙": "zhangsun"},
    **{"华": "hua", "缪": "miao", "覃": "qin", "种": "chong", "员": "yun", "黑": "he", "繁": "po", "折": "she"},
}


@lru_cache(maxsize=4096)
def romanised(name: str) -> str:
    """Return the name of a person in pinyin, surname first; "" for what is not a plain Chinese name."""
    if not _NAME.fullmatch(name):
        return ""
    size = next((n for n in (2, 1) if name[:n] in surnames() and len(name) > n), 0)
    if not size:
        return ""
    surname, given = _READ.get(name[:size]) or pinyin(name[:size]), pinyin(name[size:])
    return f"{surname.capitalize()} {given.capitalize()}" if surname and given else ""


def with_reading(name: str) -> str:
    """Return "Liu Fanping (刘凡平)" for a Chinese name; any other name as it is."""
    read = romanised(name)
    return f"{read} ({name})" if read else name
