"""The class that the words beside a name show, where the tagger of kinds sees another: sold as it, made by, part of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from ingest.mentions.coreference import PARTICLES, core_of, family
from ingest.mentions.english import heads
from ingest.mentions.english.name_use import NameUse
from ingest.mentions.english.places import level, well_known
from ingest.mentions.english.uses import acts_as_company, is_located_in, works_or_speaks

Around = Callable[[str], str]
_WHOLE = r"(?![\w-])(?! [A-ZÀ-Þ0-9])"  # what follows is no part of the name
_SELLS = r"(?:sold|sells?|selling|markets?|marketed|branded|offers?|offered|distributes?|distributed)"
_PRODUCT_USES = (
    NameUse(rf"\b{_SELLS} [^.;\n]{{0,50}}\bunder (?:the|its|their) (?:own )?(?:brand|name|label|trade ?name|brand name),? "),  # noqa: E501
    NameUse(rf"\b{_SELLS} (?:[a-z]+ )?as (?:the )?", _WHOLE),
    NameUse(r"\b(?:company|firm|maker|start-?up|team|developer|group|studio) behind (?:the )?(?:[a-z][\w-]* ){0,4}", _WHOLE),  # noqa: E501
    NameUse(after=r",? (?:which (?:is|was) |that (?:is|was) )?(?:also |now |mainly )?(?:made|sold|marketed|manufactured|branded) by (?:the )?[A-ZÀ-Þ]"),  # noqa: E501
    NameUse(r"\bmakes (?:the )?", r"(?:[.;]|, (?:an?|which) )"),
    NameUse(r"\b(?:makes?|maker of|made|makers of|brewer of) (?:the )?", r", (?:which|that) (?:is|are) (?:also |now )?(?:used|sold|bought|worn|installed)\b"),  # noqa: E501
    NameUse(after=r" (?:was (?:launched|released) in \d{4}|costs [$€£¥\d][^.;\n]{0,30}),? and (?:is|has been) (?:used|sold|bought)\b"),  # noqa: E501
)  # fmt: skip
_FIRM_USES = (
    NameUse(r"\b(?:unit|arm|subsidiary|division|affiliate|offshoot|spin-?off|spinout|joint venture), ", rf"(?:,|\.|$){_WHOLE}"),  # noqa: E501
    NameUse(r"\b(?:suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)) ", r" with\b"),
    NameUse(after=r", (?:the )?(?:makers?|developers?|publishers?|owners?|operators?|producers?) of (?:the )?"),
    NameUse(after=r"(?:,[^,.;\n]{1,80},)? (?:has been|was|is being|will be) (?:bought|acquired|taken over) by (?:the )?[A-ZÀ-Þ]"),  # noqa: E501
    NameUse(after=r"(?:,[^,.;\n]{1,80},)? (?:has |have )?raised (?:about |some |more than |nearly )?(?:[$€£¥\d]|(?:US|C|A|S|HK|R)\$)"),  # noqa: E501
)  # fmt: skip
_NOT_SOMEBODY = (
    NameUse(after=r", which (?:is |was |also |has |now )*[a-z]+s?\b"),
    NameUse(r"\b(?:[Rr]ivals?|competitors?|suppliers?) ", rf"{_WHOLE}(?!, (?:who|an?|the|its|\d\d))"),
    NameUse(r"\bto (?:found|co-found|set up|start) ", _WHOLE),
    NameUse(
        r"\b(?:hired|appointed|mandated|engaged|retained) ",
        r" (?:to (?:arrange|advise|manage|underwrite|run the sale)|as (?:an? |its )?(?:[a-z]+ )?(?:advis[eo]r|underwriter|bookrunner|auditor))\b",  # noqa: E501
    ),
)
_OWNER = re.compile(r"(?P<owner>[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+)?)[’']s $")
_HELD = NameUse(
    after=r"(?: (?:conference|summit|forum|fair|expo))?(?:,| (?:will be|was|is|is being|is to be|are|were)) held (?:at|on|in|from|next|this|again)\b"  # noqa: E501
)
_BUILT = NameUse(
    after=r", (?:an?|the|its) (?:[\w-]+ ){0,4}(?:plant|factory|refinery|smelter|mine|mill|wind farm|solar farm|data cent(?:er|re)"  # noqa: E501
    r"|power station|terminal|warehouse|shipyard|substation)(?: (?:at|in|near|of|outside|that|which|with|on)\b|,)"
)
_SUCCEEDED = NameUse(
    r"\b(?:(?:takes?|took|taking|take) over from|succeed(?:s|ed|ing)?) ",
    r"(?: (?:in|as|on|at|from|after|next)\b|[,.]|$)",
)
_HIRED = NameUse(
    r"\b(?:hire[sd]?|poach(?:es|ed)|recruit(?:s|ed)|promot(?:es|ed)) ", r" (?:from|as|to lead|to head|to run)\b"
)
_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-(?!tech|end|line|chem|fab|care)[a-z]{2,5}")
_GERMANIC = frozenset(("van", "von", "den", "der", "ten", "ter", "bin", "ibn"))
_SUCCEEDS = NameUse(
    after=r" (?:will |would |is to |was to )?(?:takes? over from|took over from|was (?:named|appointed|elected) (?:chair|chief|president|CEO|head))"  # noqa: E501
)
_SITUATED = NameUse(
    r"\b(?:plants?|factory|factories|sites?|offices?|headquarters|works|campus|laborator(?:y|ies)|warehouses?|facility|mill"
    r"|mine|terminal|depot|stores?|shops?|based|located|born|live[sd]?|(?:town|city|port) of|shipyard|branch) (?:at|in|near|outside )? ?",  # noqa: E501
    r"(?![\w’'-])(?! [A-ZÀ-Þ])",
)
_GOVERNED = NameUse(r"\b(?:mayor|governor|residents|people|citizens|outskirts|streets) of ", r"(?![\w-])(?! [A-ZÀ-Þ])")
_CHOSEN = NameUse(
    r"\b(?:chosen|chose|chooses|picked|picks|selected|selects) ",
    r" (?:for|as) (?:the |its |their |an? )(?:[\w-]+ ){0,4}(?:plant|factory|works|site|home|location|headquarters|cent(?:re|er)|hub)\b",  # noqa: E501
)
_OF_A_FIRM = NameUse(
    after=r"(?:[’']s (?:[a-z-]+ )?(?:app|platform|software|products?|customers|clients|investors|backers|founders?|chief"  # noqa: E501
    r"|shareholders|shares|employees|revenues?|sales|robots?|chips?|owners?|turnover|profits?|workforce|takeover|board"
    r"|(?:biggest|largest|main|closest|fiercest|nearest) (?:rival|competitor|customer|client|supplier|shareholder|investor))\b"  # noqa: E501
    r"|, (?:which was )?founded (?:in|by)\b|, which (?:employs|makes|acquired|posted|sells|raised|competes)\b"
    r"|(?:,[^,.;\n]{1,60},)? (?:employs|said|says|raised|sells|makes|counts|invests|backed|manages|led|posted|earned|competes"  # noqa: E501
    r"|booked|lost (?:[$€£¥]|\d)|was founded|has (?:\d|backed|raised|invested|sold|hired|a (?:staff|workforce))))\b"
)
# "a stake in Volta", "sells to Kainuu": what is done with a firm is done "in" and "to" it, and it is no place by that.
_DEALT = (
    r"\b(?:stakes?|interests?|shares?|holdings?|invest\w*|rivals?|competitors?|customers?|suppliers?|s[eo]ld|sells?|suppl\w+"
    r"|deliver\w*|lend\w*|lent|orders?|contracts?|deals?|owners?|parent|executive|chair\w*|head|founders?|%|percent|control"
    r"|merger|takeover|bid) (?:in|of|to|from|with|by|for) "
)


_DOUBTFUL = ("Company", "Product", "Place", "Cluster")


def shown_by_use(classes: Mapping[str, str], around: Around) -> Iterator[tuple[str, str]]:
    """Yield each name that its document uses as something other than its class, with the class that shows.

    `around`: the words round a name."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in classes:
        by_first[name.split()[0].rstrip(",")].append(name)
    surnames = {tail for name, cls in classes.items() if cls == "Person" for tail in _with_particle(name)}
    for name, cls in classes.items():
        if name in surnames and family(cls) != "Person":
            yield name, "Person"
            continue
        words = around(name)
        akin = {n: classes[n] for n in by_first[name.split()[0].rstrip(",")] if n != name and n.startswith(name)}
        better = _of_longer(name, cls, words, akin) or _thing(name, cls, words) or _body(name, cls, words)
        better = better or _somebody(name, cls, words) or _place(name, cls, words, akin)
        if better is not None and better != cls:
            yield name, better


def _with_particle(name: str) -> Iterator[str]:
    """ "De Wit", as a sentence begins with it, of Tomasz de Wit."""
    words = name.split()
    first = next((i for i, w in enumerate(words[1:-1], 1) if w.lower() in PARTICLES), None)
    if first is not None:
        yield " ".join((words[first].capitalize(), *words[first + 1 :]))


_WORKS_THERE = NameUse(r"\b(?:its|their|the|a|[’']s) (?:[a-z]+ )?", rf" (?:{'|'.join(sorted(heads.WORKS))})\b")


def _told_by_head(name: str) -> bool:
    """Say whether the last word tells the class: "... Bank", "... Park"."""
    return " " in name and heads.head_class(name.split()[-1]) is not None


def _thing(name: str, cls: str, words: str) -> str | None:
    """What is sold under a name, or made by a firm, is a product; what is held is an event; a plant is a site."""
    if cls not in (*_DOUBTFUL, "Person", "Organization", "Policy") or _told_by_head(name):
        return None
    town = level(name) is not None or (cls == "Product" and re.fullmatch(r"[A-Z][a-z]{3,}", name) is not None)
    if cls in ("Product", "Company") and town and _WORKS_THERE.holds(name, words):
        return level(name) or "Place"  # "its Kilmore hatchery"
    if cls != "Person" and _HELD.holds(name, words):
        return "Conference"
    if cls in _DOUBTFUL and level(name) is None and _BUILT.holds(name, words):
        return "Site"
    sold = cls not in ("Product", "Policy") and any(use.holds(name, words) for use in _PRODUCT_USES)
    return "Product" if sold and not acts_as_company(name, words, alone=True) else None


def _body(name: str, cls: str, words: str) -> str | None:
    """Who is somebody's unit, or maker of something, or has raised money is a firm; nobody is followed by "which"."""
    if cls == "Person":
        firm = any(use.holds(name, words) for use in _NOT_SOMEBODY) and not works_or_speaks(name, words)
        return "Company" if firm else None
    if cls not in ("Product", "Place", "Event", "Cluster") or _told_by_head(name) or level(name) is not None:
        return None
    alone = cls == "Product" and " " not in name and _of_a_country(name, words)
    return "Company" if alone or any(use.holds(name, words) for use in _FIRM_USES) else None


def _of_a_country(name: str, words: str) -> bool:
    """ "Germany's Trumpf": one word that a country has."""
    for match in re.finditer(rf"\b{re.escape(name)}{_WHOLE}(?![’'])", words):
        owner = _OWNER.search(words[max(0, match.start() - 40) : match.start()])
        if owner is not None and level(owner["owner"]) == "Country":
            return True
    return False


def _somebody(name: str, cls: str, words: str) -> str | None:
    """Who takes over from somebody, and whom somebody takes over from, is a person: two or three words of no firm."""
    parts = name.split()
    if cls not in ("Company", "Place", "Product", "Organization") or not 1 < len(parts) < 5:
        return None
    if any(heads.head_class(w) or w.lower() in heads.WEAK_COMPANY or not w[:1].isalpha() for w in parts):
        return None
    if any(w in heads.LINKS_FOREIGN or w == "of" for w in parts):
        return None
    if level(name) is not None or acts_as_company(name, words, alone=True):
        return None
    inner = any(w in _GERMANIC for w in parts[1:-1]) or _GIVEN.fullmatch(
        parts[-1]
    )  # "Nele Van den Broeck", "Li Ka-shing"
    return "Person" if inner or any(use.holds(name, words) for use in (_SUCCEEDED, _SUCCEEDS, _HIRED)) else None


def _place(name: str, cls: str, words: str, akin: Mapping[str, str]) -> str | None:
    """ "a plant at Hekinan": a town of the gazetteer that works stand in, and that no firm of the text is called by."""
    found = level(name)
    if cls != "Company" or found not in ("City", "Province", "District"):
        return None
    if not any(use.holds(name, words) for use in (_SITUATED, _GOVERNED, _CHOSEN)):
        return None
    called = any(family(c) == "organization" for c in akin.values())
    return None if called or acts_as_company(name, words) else found


def _of_longer(name: str, cls: str, words: str, akin: Mapping[str, str]) -> str | None:
    """What the core of a firm's registered name is, the firm; and "Saltera", after Saltera Pay, that has an app."""
    if cls not in ("Person", "Place", "City", "Province", "District", "Product", "Cluster"):
        return None
    longer = [n for n, c in akin.items() if c in ("Company", "Investor")]
    whole = next((n for n in longer if core_of(n) == name), None)
    if whole is not None and not well_known(name):
        return akin[whole]
    firm = next((n for n in longer if n.startswith(name + " ")), None)
    plain = re.sub(rf"{_DEALT}{re.escape(name)}\b", "", words)
    used = firm is not None and _OF_A_FIRM.holds(name, words) and not is_located_in(name, plain)
    return akin[firm] if firm is not None and used and cls not in ("Person", "Product") else None
