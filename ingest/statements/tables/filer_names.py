# ruff: noqa: E501  a pattern is easier to check on one line
"""Names as filers write them: persons or organisations, surname first, in capitals."""

from __future__ import annotations

import re

_ORGANISATION = re.compile(
    r"(?:\b(?:inc|corp|corporation|co|company|companies|ltd|limited|llc|l\.l\.c|lllp|llp|lp|l\.p|plc|n\.v|nv|b\.v|bv|s\.a|sa|s\.r\.l|gmbh|ag|"
    r"se|kg|oy|ab|asa|a/s|s\.p\.a|spa|pte|pty|k\.k|kk|sarl|s\.à\.r\.l|s\.a\.r\.l|ulc|trust|fund|funds|partners|partnership|capital|holdings?|group|"
    r"management|advisors?|advisers?|ventures?|investments?|investors|associates|bank|bancorp|foundation|university|institute|"
    r"association|insurance|securities|equity|financial|international|technologies|enterprises|services|systems|estate|"
    r"authority|ministry|pension|board|society|family office|opco|master|offshore|gp)\b\.?|&)",
    re.I,
)
_INVESTOR = re.compile(
    r"\b(?:capital|ventures?|investments?|investors|partners|fund|funds|equity|asset management|advis[oe]rs|trust)\b",
    re.I,
)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|v|md|phd|esq|cpa)\.?$", re.I)
_UPPER = frozenset(["LLC", "LP", "LLP", "LLLP", "PLC", "NV", "BV", "SA", "AG", "SE", "KG", "GP", "USA", "US", "UK", "II", "III", "IV", "VI", "VII", "VIII", "IX"])  # fmt: skip
_LOWER = frozenset(["of", "and", "the", "for", "de", "del", "la", "van", "von", "der"])


def is_organisation(name: str, kind: str = "") -> bool:
    """Say whether a filer is an organisation; `kind` is a 13D/G type of reporting person (IN: an individual)."""
    kinds = {k.strip() for k in kind.upper().split(",") if k.strip()}
    if "IN" in kinds:
        return False
    return bool(kinds) or bool(_ORGANISATION.search(name)) or bool(re.search(r"\d", name))


def organisation_class(name: str) -> str:
    """Return the class of an organisation by the words of its name."""
    if re.search(r"\buniversity\b|\bcollege\b|大学|学院$", name, re.I):
        return "University"
    return "Investor" if _INVESTOR.search(name) and not re.search(r"\b(?:insurance|bank)\b", name, re.I) else "Company"


def organisation_name(name: str) -> str:
    """Return a name in capitals as it is usually written: "BERKSHIRE HATHAWAY INC" -> "Berkshire Hathaway Inc"."""
    name = re.sub(r"\s*/(?:[A-Z]{2,3})/?\s*$", "", " ".join(name.split()))  # "/DE/": EDGAR's state mark
    return " ".join(_word(w, i) for i, w in enumerate(name.split())) if name.isupper() else name


def _word(word: str, position: int) -> str:
    bare = word.strip(".,()")
    if bare in _UPPER or (len(bare) <= 4 and not re.search(r"[AEIOUY]", bare)) or "." in bare:
        return word
    if bare.lower() in _LOWER and position:
        return word.lower()
    return "-".join(p[:1] + p[1:].lower() for p in word.split("-"))


def person_name(name: str, *, surname_first: bool) -> str:
    """Return a person's name in reading order and case: "BUFFETT WARREN E" -> "Warren E Buffett"."""
    parts = [p for p in re.split(r"[\s,]+", name.strip()) if p]
    suffix = [p for p in parts if _SUFFIX.match(p)]
    words = [p for p in parts if p not in suffix]
    if "," in name and len(words) > 1 and not suffix:
        surname_first = True
    if surname_first and len(words) > 1:
        # "VAN DER BERG JAN", "DE LA CRUZ ANA": particles belong to the surname.
        size = 1
        while size < len(words) - 1 and words[size - 1].lower() in {
            "van",
            "von",
            "de",
            "der",
            "den",
            "la",
            "del",
            "di",
            "da",
            "le",
            "st",
        }:
            size += 1
        words = words[size:] + words[:size]
    return " ".join([_cased(w) for w in words] + [s if s.isupper() else s.capitalize() for s in suffix])


def _cased(word: str) -> str:
    if not word.isupper() or len(word.rstrip(".")) == 1:
        return word
    if word.startswith(("MC", "O'")) and len(word) > 3:
        return word[:1] + (word[1:2].lower() if word[1] == "C" else word[1]) + word[2] + word[3:].lower()
    return "-".join(p.capitalize() for p in word.split("-"))


_TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|sir|dame|hon|the honorable|ambassador|general|admiral)\b\.?\s+)+", re.I
)
_NAME = re.compile(
    r"^[A-Z][\w'’.-]*(?:\s+(?:[A-Z][\w'’.-]*|\([A-Z][\w'’.-]*\)|[\"“][A-Z][\w. ]*[\"”]|de|del|la|van|von|der|den|di|da|al|bin|el)){1,5}"
    r"(?:,?\s+(?:Jr\.?|Sr\.?|II|III|IV|M\.?D\.?|Ph\.?D\.?|CPA|Esq\.?|CFA))*$"
)
_NO_NAME = re.compile(
    r"\b(?:director|officer|president|chair(?:man|woman|person)?|committee|total|name|age|position|executive|independent|group|class|"
    r"board|nominee|vice|chief|common|stock|shares|table|former|all|other|compensation|beneficial|owner|company|fund)\b",
    re.I,
)


def person_in(cell: str) -> str:
    """Return the person's name that a cell consists of, honorifics left out; "" when it holds something else."""
    text = _TITLES.sub("", cell.strip())
    plain = re.sub(r",?\s+(?:Jr|Sr|M\.?D|Ph\.?D|CPA|Esq|CFA)\b\.?", "", text).strip(" ,")
    if not _NAME.match(text.strip(" ,")) or _NO_NAME.search(plain) or is_organisation(plain):
        return ""
    return text.strip(" ,")
