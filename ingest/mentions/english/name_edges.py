"""Where a name begins and ends in what the model marks: no word that describes it, no plant, no place after it."""

from __future__ import annotations

import re

from ingest.mentions.english import heads, places

_COMMON = re.compile(r"[a-zà-þ]{4,}(?:-[a-zà-þ]+)*$")
_COMPASS = heads.word_set("north south east west northern southern eastern western central upper lower")
_KEPT = (  # nouns that a name in small letters ends with: "Kumamoto prefecture", "the Midway campus"
    frozenset(heads.PLACE) | heads.LEGAL | heads.CLUSTER | heads.GOVERNMENT | heads.INSTITUTION | heads.POLICY
    | heads.ASSOCIATION | heads.EVENT | heads.UNIVERSITY | heads.RESEARCH | heads.word_set("mine mill workshops series")
) - {"union", "society"}  # fmt: skip


_KIND_BEHIND = re.compile(
    r"([^\W_]*[A-Z][a-z]*[A-Z0-9]\w*) (?:(?:trade )?(?:fair|show)|(?:stock )?exchange|conference|summit|expo)"
)
_FIELD_OF_POST = re.compile(r"\b(?:President|Director|Head|Manager|Chief|Officer|Professor|VP) (?:of|for) $")
_BEHIND_POST = re.compile(r"\b(?:President|Director|Head|Manager|Officer|Counsel|Partner|Lead|[ES]?VP)(?:,| -| –) $")
_WORK = (
    "Sales|Marketing|Operations|Research|Development|Relations|Resources|Affairs|Engineering|Finance|Strategy|Talent"
    "|Communications?|Manufacturing|Logistics|Procurement|Compliance|Security|Quality|Policy|Innovation|Partnerships"
    "|Sustainability|Planning|Analytics|Design|Legal|People|Regulatory|Commercial|Chain|Accounting|Tax|Success|Product"
)
_OF_WORK = (
    "Global|Clinical|Corporate|Human|Investor|Public|Government(?:al)?|Medical|Business|Supply|Digital|Customer|Consumer"
    "|Strategic|External|Internal|International|Worldwide|National|Regional|Group|Technical|Scientific|Field|Channel"
    "|Brand|Market|Data|Media|Financial|Enterprise|Technology|Software|Clinical|Institutional|Community|Academic|&|and"
)
#: "Clinical Research & Development Operations": a field of work with capitals, as a title has it behind its comma.
FIELD_OF_WORK = re.compile(rf"(?:(?:{_OF_WORK}|{_WORK}),? )*(?:{_WORK})")


# What makes a town of the name before it: "the Braunschweig institute", "Leeds-based".
OF_PLACE = re.compile(
    r" (?:company|startup|start-up|firm|group|chipmaker|institute|lab|fund|lender|unit|fintech)\b|-based\b"
)


_ENDING = re.compile(r"[’']s(?= (?:is|was|has|will|also|said|sold|opened|plans|makes)\b|[.;](?:\s|$))")


def with_ending(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Gail's is owned by a fund": an ending that owns nothing behind it belongs to the name."""
    ending = _ENDING.match(text, end) if " " not in text[start:end] else None
    return start, ending.end() if ending else end


_BEFORE_POST = re.compile(
    r"(?:New|Former|Outgoing|Incoming|Interim|Acting|Current|Longtime|Veteran|Departing)(?= (?:chief|CEO|C[FOTI]O|[Cc]hair|president|head))"  # noqa: E501
)


_MEASURED = re.compile(r"(?:\d[\d.,]*[ -]?)?(?:[kMGT]W(?:h|p|e|th)?|[kMG]V|MVA|TEUs?|sq ?ft|[kMGT]bps|[kMG]Hz)")


# "Vice President of Bakery Operations"
_WORK_OF_POST = re.compile(r"\b(?:President|Director|Head|Manager|VP|Chief|Officer) (?:of|for) $")
_SHOP = re.compile(
    r"(?:[A-Z]\w+ ){0,2}(?:Operations|Sales|Marketing|Purchasing|Relations|Resources|Affairs|Communications|Finance|Strategy|Procurement)"  # noqa: E501
)


def names_nobody(text: str, start: int, end: int) -> bool:
    """ "Vice President, Global Sales": what somebody does in a firm; "New CEO Jane Roe": no firm is called so."""
    if (_BEFORE_POST.match(text, start) and " " not in text[start:end]) or _MEASURED.fullmatch(text, start, end):
        return True
    if _WORK_OF_POST.search(text, max(0, start - 24), start) and _SHOP.fullmatch(text, start, end):
        return True
    behind = _BEHIND_POST.search(text, max(0, start - 24), start)
    return behind is not None and FIELD_OF_WORK.fullmatch(text, start, end) is not None


def is_field(text: str, start: int, end: int) -> bool:
    """ "Vice President of Procurement at Orvane": what somebody heads in a firm that is named next."""
    before = _FIELD_OF_POST.search(text, max(0, start - 24), start)
    return before is not None and text.startswith(" at ", end) and places.level(text[start:end]) is None


def without_description(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Cut words that describe: "battery recycler Orvane", "the Latvian fund Overkill North", "the IG Bau union".

    None where only the place that something is from would be left: "Qatari fund", "Melbourne pension fund"."""
    words = text[start:end].split(" ")
    whole = len(words)
    while len(words) > 1 and _COMMON.match(words[-1]) and words[-1] not in _KEPT:
        end -= len(words.pop()) + 1
    if (kind := _KIND_BEHIND.fullmatch(text[start:end])) and places.level(kind[1]) is None:
        return start, start + len(kind[1])  # "DrillTEC trade fair", "B3 stock exchange": not "Frankfurt stock exchange"
    if len(words) < whole and words[-1] in ("of", "for"):
        return None  # "the Vietnamese ministry of science" names nobody by its capitals
    first = max((i + 1 for i in range(len(words) - 1) if _opens(words, i)), default=0)
    start += sum(len(w) + 1 for w in words[:first])
    name = text[start:end]
    placed = len(words) < whole and (places.level(name) is not None or not name[:1].isupper())
    return None if placed or name in places.ADJECTIVES else (start, end)


def _opens(words: list[str], i: int) -> bool:
    """Say whether a description ends at word i: a common noun before a capital, behind such words and an origin."""
    common = [bool(_COMMON.match(w)) and w not in _COMPASS for w in words[: i + 1]]
    rest = all(c or w in places.ADJECTIVES for c, w in zip(common, words, strict=False))
    return common[-1] and rest and words[i + 1][:1].isupper()


_IN_PLACE = re.compile(r" (?:in|at|near|from|by|and|,) (?:the )?(?=[A-Z])")


def without_place(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Embedded World Conference in Nuremberg": where it is held is not part of a name."""
    match = _IN_PLACE.search(text[start:end])
    if match and (
        match[0].strip() in ("in", "at", "near", "from", "by") or places.level(text[start + match.end() : end])
    ):
        return start, start + match.start()
    firm, of, place = text[start:end].partition(" of ")
    last = firm.split()[-1] if firm else ""
    traded = last in ("Corporation", "Company") and firm.split()[-2:-1] and firm.split()[-2].lower() in heads.TOPICS
    bare = not traded and (last.lower() in heads.LEGAL or heads.head_class(last) in (None, "Company"))
    if of and bare and last not in _OF_NAMES and places.level(place) in ("City", "Country", "Province"):
        return start, start + len(firm)  # "Aerodrive of Tangier", not "Bank of England"
    return start, end


_OF_NAMES = frozenset(  # whose "of" is a part: "Bank of England"
    ["Bank", "University", "City", "Republic", "Kingdom", "State", "Government", "Port", "House", "Museum", "Institute"]
)


def without_site(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Veltora Motors plant": what a firm has is not part of its name."""
    match = re.search(
        r" (?:plant|factory|works|office|offices|headquarters|store|warehouse|unit|shares|stock)$", text[start:end]
    )
    return (start, start + match.start()) if match else (start, end)


def after_possessor(text: str, start: int, end: int, firm: bool = False) -> tuple[int, int]:
    """ "Austin's Mueller district": two names, the second is this one; names with an inner 's keep it in capitals.

    Of what is seen as one `firm`, two words may be one name: "Lloyd's Register"."""
    match = re.search(r"(?:[’']s|(?<=s)[’']) (?=[A-Z])", text[start:end])
    if match is None or not text[start : start + match.start()][:1].isupper():
        return start, end
    if text[start + match.end() : end].rstrip(".").lower() in heads.LEGAL:
        return start, end  # "McDonald's Corp."
    owner = text[start : start + match.start()].split()
    saint = owner[-2:-1] in (["St"], ["St."], ["Saint"]) and places.level(" ".join(owner)) is None
    inner = owner[-1].lower() in heads.OWNERS or saint or (firm and _one_firm(text, start, start + match.start(), end))
    return (start, end) if inner else (start + match.end(), end)


_OWNED = re.compile(
    r" (?!(?:and|or|in|at|on|with|is|was|has|said|to|for|by|from|which|who|as|will|also|before|after|until|when|while"
    r"|since)\b)[a-z]"
)


def _one_firm(text: str, start: int, owner_end: int, end: int) -> bool:
    """ "eight years at Lloyd's Register": of two words, the first no place and nobody that is named without the second.

    Not where something is said to be the first one's: "Nvidia's Blackwell chips", "Kestova's Berlin"."""
    owner, owned = text[start:owner_end], text[owner_end:end].split()[-1]
    words = text[start:end].split()
    alone = re.search(rf"\b{re.escape(owner)}\b(?![’']s {re.escape(owned)})", text)
    two = len(words) == 2 and re.fullmatch(r"[A-Z][a-z]+", owned) is not None
    placed = places.level(owner) is not None or places.level(owned) is not None
    return two and not placed and alone is None and _OWNED.match(text, end) is None


_KIND = re.compile(r"[A-Z]{2,5}s?")
_ONE_OF = re.compile(r"\b(?:[Aa]n?|another|a new|a joint|(?:two|three|four|five|several|many|some)(?: new)?) $")
_ENDS = re.compile(
    r"[.,;:)]|$| (?:to|for|with|in|on|of|at|by|from|under|near|between|that|which|and|or|is|was|has|will|related)\b"
)


def is_one_of_a_kind(text: str, start: int, end: int) -> bool:
    """ "set up a JV in Panvel", "two SMEs": a short form behind "a" that no noun follows names nobody."""
    short = _KIND.fullmatch(text, start, end) is not None and _ENDS.match(text, end) is not None
    return short and _ONE_OF.search(text[:start]) is not None


_TRADE = re.compile(
    r" (?:label|brand|start-?up|scale-?up|maker|producer|manufacturer|company|firm|group|giant|unicorn"
    r"|specialist|chain|retailer|supplier|developer|operator|exporter|importer|distributor|house|mill|business|platform|lender) (?=[A-Z])"  # noqa: E501
)
_AT_START = re.compile(r"(?:^|[.!?”\"] |[-–—:] )$")


def is_trade(text: str, start: int, end: int) -> bool:
    """ "Skincare label Haneulsan": the first word of a sentence that says what the firm named behind it deals in."""
    opens = text[start:end].istitle() and _AT_START.search(text[:start]) is not None
    return opens and _TRADE.match(text, end) is not None and text.count(text[start:end]) == 1


_COUNT = re.compile(r" \d[\d,.]*$")
_COUNTED = re.compile(r" (?:million|billion|trillion|thousand|percent|per cent|%|people|jobs|shares|units)\b")


def without_count(text: str, start: int, end: int) -> tuple[int, int]:
    """ "cost the insurer Umar Re 90 million": a number that counts what follows is no part of the name before it."""
    count = _COUNT.search(text[start:end]) if _COUNTED.match(text, end) else None
    return (start, start + count.start()) if count else (start, end)


_MADE = re.compile(r"[A-Z][a-z]{2,}(?:maker|packer|builder|grower|farmer|processor)$")


def is_title(words: list[str]) -> bool:
    """Say whether a name's first word is a title or a trade: "Meatpacker Minerva", but "Dean Forsyth"."""
    first = words[0].lower()
    given = first == "dean" and len(words) == 2
    return (first in heads.TITLES | heads.TRADES and not given) or _MADE.match(words[0]) is not None


_CURRENCIES = heads.word_set(
    "USD EUR GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD RUB UAH TRY ILS AED SAR QAR KWD OMR EGP MAD TND ZAR NGN KES"  # noqa: E501
    " GHS TZS UGX RWF ETB ZMW BWP XOF JPY CNY RMB KRW TWD HKD SGD MYR THB IDR PHP VND INR PKR BDT LKR NPR KZT UZS AUD NZD"  # noqa: E501
    " CAD MXN BRL CLP ARS COP PEN UYU Kč Ft Rs Rp RM NT HK"
)
_SUM = re.compile(r"(?P<code>[A-Z]{2,3}|Kč|Ft|Rs|Rp)(?:[ \u00a0]?\d[\d.,]*(?:m|bn|tn)?)?$")


def is_currency(text: str, start: int, end: int) -> bool:
    """ "at SEK 125 per share", "a record Kč21bn": a sum of money is no name."""
    named = _SUM.match(text[start:end])
    counted = named is not None and (
        named.end() > named.end("code") or re.match(r"[ \u00a0]?\d", text[end:]) is not None
    )
    return counted and named is not None and named["code"] in _CURRENCIES


_OFFICER = re.compile(r"(?<=\w) (?:CEO|CFO|CTO|COO|CIO|CMO|CPO|CSO)$")


def without_officer(text: str, start: int, end: int) -> tuple[int, int]:
    """ "founded by former Kestova CTO Ada Berg": the post of somebody is no part of the firm's name."""
    post = _OFFICER.search(text[start:end])
    return (start, start + post.start()) if post else (start, end)
