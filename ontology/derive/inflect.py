"""English word forms by rule: plurals of nouns, and the forms of a verb. Chinese needs none."""

from __future__ import annotations

from dataclasses import dataclass

_IRREGULAR_PLURALS = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "people": "people", "staff": "staff",
    "alumnus": "alumni", "alumna": "alumnae", "alumni": "alumni", "criterion": "criteria", "leaf": "leaves",
    "half": "halves", "shelf": "shelves", "life": "lives", "foot": "feet", "series": "series", "headquarters":
    "headquarters", "premises": "premises", "analysis": "analyses", "basis": "bases", "crisis": "crises",
    "software": "software", "equipment": "equipment", "money": "money", "goods": "goods", "news": "news",
    "management": "management", "leadership": "leadership", "personnel": "personnel", "offspring": "offspring",
}  # fmt: skip
_IRREGULAR_SINGULARS = {many: one for one, many in _IRREGULAR_PLURALS.items() if one != many}
_IRREGULAR_VERBS = {
    "be": ("was", "been"), "have": ("had", "had"), "do": ("did", "done"), "go": ("went", "gone"),
    "buy": ("bought", "bought"),
    "sell": ("sold", "sold"), "make": ("made", "made"), "build": ("built", "built"), "lead": ("led", "led"),
    "run": ("ran", "run"),
    "hold": ("held", "held"), "head": ("headed", "headed"), "take": ("took", "taken"), "give": ("gave", "given"),
    "get": ("got", "got"), "put": ("put", "put"), "set": ("set", "set"), "bet": ("bet", "bet"), "say": ("said", "said"),
    "tell": ("told", "told"), "speak": ("spoke", "spoken"), "think": ("thought", "thought"),
    "bring": ("brought", "brought"),
    "come": ("came", "come"), "become": ("became", "become"), "spin": ("spun", "spun"), "win": ("won", "won"),
    "lie": ("lay", "lain"), "sit": ("sat", "sat"), "stand": ("stood", "stood"), "rise": ("rose", "risen"),
    "grow": ("grew", "grown"), "find": ("found", "found"), "leave": ("left", "left"), "pay": ("paid", "paid"),
    "write": ("wrote", "written"), "draw": ("drew", "drawn"), "drive": ("drove", "driven"),
    "teach": ("taught", "taught"),
    "seek": ("sought", "sought"), "send": ("sent", "sent"), "fall": ("fell", "fallen"), "feed": ("fed", "fed"),
    "show": ("showed", "shown"), "meet": ("met", "met"), "begin": ("began", "begun"), "keep": ("kept", "kept"),
    "lend": ("lent", "lent"), "spend": ("spent", "spent"), "cut": ("cut", "cut"), "let": ("let", "let"), "split":
    ("split", "split"), "deal": ("dealt", "dealt"), "know": ("knew", "known"), "see": ("saw", "seen"), "wind":
    ("wound", "wound"), "shut": ("shut", "shut"), "call": ("called", "called"), "swallow": ("swallowed", "swallowed"),
    "direct": ("directed", "directed"), "steer": ("steered", "steered"), "star": ("starred", "starred"),
    "program": ("programmed", "programmed"), "co-found": ("co-founded", "co-founded"), "shoot": ("shot", "shot"),
    "sing": ("sang", "sung"), "choose": ("chose", "chosen"), "break": ("broke", "broken"),
    "catch": ("caught", "caught"),
}  # fmt: skip
_BASES = {form: base for base, forms in _IRREGULAR_VERBS.items() for form in forms if form not in ("found", "left")}
# Words of more than one syllable whose last consonant stays single although it follows one vowel.
_SINGLE = ("offer", "open", "cover", "deliver", "enter", "gather", "order", "benefit", "market", "develop", "target",
           "chair", "budget", "visit", "exhibit", "edit", "credit", "consider", "issue", "administer", "engineer",
           "rival", "pioneer", "happen", "power", "favour", "favor", "partner", "sponsor", "monitor", "anchor", "focus",
           "profit", "limit", "register", "master", "foster", "render", "tender", "answer", "helm", "author", "mentor",
           "honour", "honor", "harbour", "labour", "pilot", "audit", "merit", "inherit", "solicit", "employ",
           "question")  # fmt: skip
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbForms:
    """The forms of one verb phrase; the words after the verb stay as they are."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def plural(phrase: str) -> str:
    """Return the plural of a noun phrase. Its head is the last word, or the one before "of", "in", "to", "at"."""
    words = phrase.split(" ")
    at = _head(words)
    words[at] = _plural_word(words[at])
    return " ".join(words)


def singular(phrase: str) -> str:
    """Return the singular of a plural noun phrase by the same rules; a phrase that is none stays as it is."""
    words = phrase.split(" ")
    at = _head(words)
    words[at] = _IRREGULAR_SINGULARS.get(words[at]) or _singular_word(words[at])
    return " ".join(words)


def _head(words: list[str]) -> int:
    ends = (i for i, word in enumerate(words) if i and word in ("of", "in", "to", "at", "for", "behind", "by"))
    return next(ends, len(words)) - 1


def verb_forms(phrase: str) -> VerbForms:
    """Return the forms of a verb phrase given in its base form ("invest in" -> "invests in", "invested in", ...)."""
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    past, participle = _IRREGULAR_VERBS.get(verb) or _prefixed(verb) or (_past(verb), _past(verb))
    return VerbForms(
        base=phrase, third=_third(verb) + tail, past=past + tail, participle=participle + tail, ing=_ing(verb) + tail
    )


def base_form(word: str) -> str:
    """Return the base form of an irregular verb's past or participle ("sold" -> "sell"), any other word as it is."""
    return _BASES.get(word, word)


def _prefixed(verb: str) -> tuple[str, str] | None:
    prefix, dash, rest = verb.rpartition("-")
    found = _IRREGULAR_VERBS.get(rest)
    return (f"{prefix}-{found[0]}", f"{prefix}-{found[1]}") if dash and found else None


def _plural_word(word: str) -> str:
    if word.lower() in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[word.lower()]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word if word.endswith("s") and not word.endswith(("ss", "us")) else word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _singular_word(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "tuses", "nuses", "buses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ics", "news")) and len(word) > 3:
        return word[:-1]
    return word


def _third(verb: str) -> str:
    if verb in ("be", "have"):
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubles(verb) else "") + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


def _doubles(verb: str) -> bool:
    last = verb.rpartition("-")[2]
    if last in _SINGLE or len(last) < 3 or last[-1] in _VOWELS + "wxyh":
        return False
    return last[-2] in _VOWELS and (last[-3] not in _VOWELS or last[-4:-2] == "qu")
