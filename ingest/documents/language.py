"""Which language a text is in: English and Chinese are read, every other one is refused by name."""

from __future__ import annotations

import re
from collections import Counter

from ingest.documents.document import Lang
from ingest.errors import LanguageRefused

SAMPLE = 20_000  # characters looked at
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’][a-z]+)?")
_SCRIPTS = {
    "Japanese": re.compile("[\u3040-\u30ff]"),
    "Korean": re.compile("[\uac00-\ud7af]"),
    "Cyrillic-script": re.compile("[\u0400-\u04ff]"),
    "Arabic-script": re.compile("[\u0600-\u06ff]"),
    "Hebrew": re.compile("[\u0590-\u05ff]"),
    "Thai": re.compile("[\u0e00-\u0e7f]"),
    "Devanagari-script": re.compile("[\u0900-\u097f]"),
    "Greek": re.compile("[\u0370-\u03ff]"),
}
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ffff]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "English": _words("the of and to in is for that on with by was are as from at has it its be this which have"),
    "German": _words("der die das und ist von den mit für auf dem des ein eine nicht sich auch wurde werden im zu"),
    "French": _words("le la les des et est dans une du pour que qui sur par plus avec au aux ont été"),
    "Spanish": _words("el la los las de y en que del una por con para se es su al como más fue"),
    "Italian": _words("il di che la e per una con del della sono non gli nel alla anche più è dei"),
    "Portuguese": _words("o os de e que do da em para com uma não por mais dos das foi ao"),
    "Dutch": _words("de het een van en in is dat op te zijn met voor niet aan er door bij"),
}


def language_of(text: str, source: str) -> Lang:
    """Return "zh" or "en"; raise LanguageRefused for any other language, and for text without words."""
    sample = text[:SAMPLE]
    han = len(HAN.findall(sample))
    words = [w.lower() for w in _WORD.findall(sample)]
    other, count = max(((name, len(p.findall(sample))) for name, p in _SCRIPTS.items()), key=lambda pair: pair[1])
    if _is_other_script(other, count, han, len(words)):
        raise LanguageRefused(source, f"is in {other} text; only English and Chinese are read")
    if han == 0 and not words:
        raise LanguageRefused(source, "has no words of English or Chinese")
    if han > 1.5 * len(words):  # about 1.5 Han characters stand for one English word
        return "zh"
    return _english_or_refused(words, source)


def _is_other_script(name: str, count: int, han: int, words: int) -> bool:
    # Japanese mixes Han with kana: a tenth of kana is enough. Others must outweigh both languages.
    return count > 0.15 * han and count > words if name == "Japanese" else count > max(han, 4 * words)


def _english_or_refused(words: list[str], source: str) -> Lang:
    counts = Counter(words)
    scores = {name: sum(counts[w] for w in known) for name, known in _FUNCTION_WORDS.items()}
    best = max(scores, key=lambda name: scores[name])
    # A short text or a table has few function words; only clear evidence of another language refuses it.
    if best != "English" and scores[best] >= 4 and scores[best] > 1.5 * scores["English"] + 0.04 * len(words):
        raise LanguageRefused(source, f"is in {best}; only English and Chinese are read")
    return "en"
