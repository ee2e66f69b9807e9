"""What is refused before any planning: other languages, nothing, too much, orders to change things, injections."""

from __future__ import annotations

import re

from kg.planner.question import Lang, clean, language

LONGEST = 500  # characters; a longer text is a document, not a question

_WRITES_EN = re.compile(
    r"^\W*(please\s+|kindly\s+|can you\s+|could you\s+|now\s+|then\s+)*"
    r"(delete|drop|remove|erase|wipe|purge|truncate|destroy|update|modify|overwrite|insert|create|"
    r"add(?! (?:up|together)\b)|merge|rename|set|edit|"
    r"change|retract|forget|detach)\b",
    re.IGNORECASE,
)
_WRITES_ZH = re.compile(
    r"^\W*(?:请|麻烦|帮我|给我)*(?:把.{0,40}?)?(?:请|帮我|给我)*(删除|删掉|清空|清除|修改|更新|插入|新建|创建|添加|改成|抹掉|销毁)"
)
_WRITES_BA = re.compile(r"把.{1,40}(删除|删掉|清空|清除|改为|改成|抹掉)")
_CODE = re.compile(
    r"\bload\s+csv\b|\bdetach\s+delete\b|\bmatch\s*\(|\bmerge\s*\(|\bcreate\s*\(|\bcall\s+(db|dbms|apoc)\b|\breturn\s+\*"
    r"|file:///|\bapoc\.|\bdbms\.|\bdb\.|\bset\s+\w+\.\w+\s*=|\bdrop\s+(database|index|constraint|table)\b|;\s*(match|drop|delete)\b"
    r"|\\u[0-9a-f]{4}|</?(script|system|tool)\b",
    re.IGNORECASE,
)
_STEERING = re.compile(
    r"\b(ignore|disregard|forget|override)\b.{0,30}\b(instruction|instructions|prompt|rules|previous|above)\b"
    r"|\bsystem prompt\b|\byou are now\b|\bact as\b.{0,20}\b(admin|root|developer)\b|\bjailbreak\b"
    r"|忽略.{0,10}(指令|提示|规则|以上)|系统提示词|你现在是",
    re.IGNORECASE,
)

_WORDS = {
    "language": {
        "en": "Questions are answered in English and Chinese; please ask in one of these.",
        "zh": "目前只回答英文和中文的问题。",
    },
    "empty": {"en": "The question is empty: ask something.", "zh": "问题是空的，请输入一个问题。"},
    "long": {
        "en": f"The question is longer than {LONGEST} characters: ask one thing at a time.",
        "zh": f"问题超过{LONGEST}个字符，请一次只问一件事。",
    },
    "write": {
        "en": "Questions only read the graph: nothing can be deleted, added or changed by asking.",
        "zh": "提问只能读取图谱，不能删除、添加或修改任何内容。",
    },
    "code": {
        "en": "This looks like a query or a command, not a question; `kg cypher` runs Cypher, read-only.",
        "zh": "这像是查询语句或命令，不是问题；只读的Cypher请用 kg cypher。",
    },
    "steer": {
        "en": "This asks to change how questions are answered, which no question can do.",
        "zh": "问题不能改变回答的规则。",
    },
}


OTHER_LANGUAGE = _WORDS["language"]["en"]


def refusal(typed: str) -> tuple[Lang, str] | None:
    """Return the language and the one line of a refusal, or None for something that may be a question."""
    text = clean(typed)
    lang = language(text)
    if lang is None:
        return "en", _WORDS["language"]["en"]
    reason = _reason(text)
    return (lang, _WORDS[reason][lang]) if reason else None


def _reason(text: str) -> str:
    if not re.search(r"\w", text):
        return "empty"
    if len(text) > LONGEST:
        return "long"
    if _CODE.search(text):
        return "code"
    if _STEERING.search(text):
        return "steer"
    if any(pattern.search(text) for pattern in (_WRITES_EN, _WRITES_ZH, _WRITES_BA)):
        return "write"
    return ""
