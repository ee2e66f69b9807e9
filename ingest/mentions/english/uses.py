"""What the use of a name in its document shows about it: things are in it, firms move into it, it raises money."""

from __future__ import annotations

import re

from ingest.mentions.english.name_use import NameUse

_TITLE = r"\b(?:Mr|Ms|Mrs|Dr|Prof)\.? "
_THINGS_IN_IT = NameUse(r"\b(?:in|near|outside|across|around|throughout) ")
_TITLED = NameUse(_TITLE)
_SPEAKS_OR_TRADES = NameUse(after=r",? (?:said|says|told|added|raised|Inc|Ltd)\b")


def is_place(name: str, text: str) -> bool:
    """Things are in it or near it, and nothing says that it is a firm or a person."""
    return _THINGS_IN_IT.holds(name, text) and not (_TITLED.holds(name, text) or _SPEAKS_OR_TRADES.holds(name, text))


_PARTS = r"(?:subsidiary|unit|arm|division|affiliate|branch|offshoot)"
_A_PART = (
    NameUse(rf"\b{_PARTS},? (?:called )?", r"\b(?! [A-ZÀ-Þ])"),
    NameUse(after=rf", (?:its|the [a-z]+’s|an?) (?:[\w-]+ ){{0,3}}{_PARTS}\b"),
)


def is_a_part(name: str, text: str) -> bool:
    """Say whether a firm is called somebody's subsidiary: "its Malaysian unit, Orvane Cold Stores"."""
    return any(use.holds(name, text) for use in _A_PART)


_MOVED_IN = NameUse(r"\b(?:settled|moved|move|settling|moving) (?:in|into|on) (?:the )?[“\"]?", r"\b(?![’']s)")
_TENANTS = NameUse(r"\b(?:tenants?|occupants?|residents) (?:of|in|at) (?:the )?[“\"]?")
_IS_A_CLUSTER = NameUse(
    "",
    r"[”\"]?(?: \([^)]*\))?,? (?:is |was )?(?:an?|the) (?:[\w’'-]+ ){0,4}?(?:incubator|cluster|accelerator|business park|science park|technology park|innovation hub|innovation park|startup campus|start-up campus|research campus)\b",  # noqa: E501
)
_HOUSES_FIRMS = NameUse(
    "",
    r"[”\"]?(?: \([^)]*\))? (?:now |currently |already )?(?:houses|hosts|accommodates|is home to) (?:[\w-]+ ){0,3}?\d[\d,.]* (?:[\w-]+ ){0,3}?(?:companies|firms|start-?ups|tenants|enterprises|businesses|ventures)\b",  # noqa: E501
)


_KINDS = r"(?:incubator|accelerator|business park|science park|technology park|innovation hub|innovation park)"
_CALLED_ONE_NEXT = NameUse(  # "Foo Space opened in May. It is the first incubator", "The incubator covers"
    r"(?:^|[.\n] ?)[“\"]?",
    rf"[”\"]?(?: \([^)]*\))?(?:(?!incubator|accelerator|Park|Hub|Campus|Community)[^.\n]){{1,160}}\. (?:It (?:is|was) (?:[\w’'-]+ ){{1,5}}?{_KINDS}\b|The {_KINDS}\b)",  # noqa: E501
)


def is_cluster(name: str, text: str, *, used: bool) -> bool:
    """Firms move into it, settle in it, are its tenants: it is a place for firms, whatever it is called."""
    if any(use.holds(name, text) for use in (_IS_A_CLUSTER, _HOUSES_FIRMS, _CALLED_ONE_NEXT)):
        return True
    return used and (_MOVED_IN.holds(name, text) or _TENANTS.holds(name, text))


_OFFICERS = r"CEO|CTO|CFO|COO|[Cc]hair\w*|[Cc]hief executive|[Oo]fficer|[Pp]resident|[Dd]irector|[Mm]anager|[Ee]ngineer|[Ff]ounder|[Hh]ead"  # noqa: E501
_COMPANY_USES = (
    NameUse(r"\b(?:joined|rejoined|joining) ", r" as (?:an? |the |its )?[A-Za-z]"),
    NameUse(
        after=r"[’']s (?:[\w-]+ ){0,2}(?:plants?|factory|factories|subsidiary|headquarters|shareholders|showroom"
        r"|parent company|net profit|turnover|workforce|headcount|share price|chief executive|CEO)\b"
    ),
    NameUse(r"\b(?:founded|co-founded|cofounded) "),
    NameUse(
        rf"\b(?:{_OFFICERS}|subsidiary|customers|shares|shareholders?|analysts?|strategist|executives?) (?:of|in|at|with) ",  # noqa: E501
        r"\b(?!’s|'s)",
    ),
    NameUse(
        r"\b(?:percent of|% of|stake in|shares in|invested in|acquired|acquire|backed) ", r"\b(?! (?:and|in) [a-z])"
    ),
    NameUse(
        after=r"(?: \([^)]*\))?(?:, which [^,.]{1,80},)? (?:has |have )?(?:raised|listed on|unveiled|employs|was founded by|was acquired|went public|makes [a-z]\w*|develops|specialises in|specializes in)\b"  # noqa: E501
    ),
)
_FIRM = (
    r"(?:company|firm|manufacturer|maker|start-?up|lender|bank|insurer|retailer|airline|carrier|shipbuilder|shipyard|brewer"
    r"|brewery|utility|conglomerate|chipmaker|carmaker|steelmaker|drugmaker|distiller|miller|canner|winery|producer|supplier"
    r"|processor|wholesaler|bottler|refiner|family business|operator)"
)
# "Hollstein, a family-owned German manufacturer of pumps", beside Joerg Hollstein and the Hollstein family
_CALLED_A_FIRM = NameUse(
    after=rf", (?:an?|the|one of [\w’' -]{{3,30}}?) (?:[\w’'&-]+,? ){{0,5}}?{_FIRM}s?\b(?! (?:director|executive|boss|owner|founder|heir|chief|lawyer|analyst))"  # noqa: E501
)
_ONE_WORD_COMPANY_USES = (
    NameUse(
        after=r" (?:(?:has |had )?(?:bought|sold|acquired|agreed to|won approval)|buys|reported|plans to|agreed to|holds \d+|supplies|competes|employs|operates"  # noqa: E501
        r"|named [A-Z]|appointed [A-Z]|co-founder|posted|sells|makes|delisted|faces competition"
        r"|was (?:delisted|spun (?:off|out)|carved out)|won (?:an?|the) (?:[\w€$£.-]+ ){0,4}(?:order|contract)"
        r"|has (?:placed|won) an? (?:[\w€$£.-]+ ){0,4}(?:order|contract)|(?:does not|doesn[’']t) compete)\b"
    ),
    NameUse(
        r"(?:(?:teamed up|partnered|partnership|cooperates|works|merged) with|compet(?:es?|ing) (?:with|against)) (?:\w+[’']s )?"  # noqa: E501
    ),
)


def acts_as_company(name: str, text: str, *, alone: bool = False) -> bool:
    """It has a chief executive, raises money, is founded or bought: it is a company, whatever the model thinks.

    `alone`: what no person does either, who may buy and sell too."""
    uses = _COMPANY_USES if alone or " " in name else (*_COMPANY_USES, *_ONE_WORD_COMPANY_USES)
    called = " " not in name and _CALLED_A_FIRM.holds(name, text)
    return called or any(use.holds(name, text) for use in uses)


_ROUND = r"(?:round|financing|fundraising|funding|raise|investment|Series [A-H])"
_FUNDER = r"(?:venture (?:capital )?(?:firms?|funds?|investors?|arm)|private[- ]equity (?:firms?|groups?|funds?|houses?)|buyout (?:firm|group)|VCs?(?: firms?)?|VC fund|investment (?:firm|fund|company|manager)|impact investors?|fund managers?|growth investors?|sovereign wealth fund|angel network)"  # noqa: E501


_INVESTOR_USES = (
    NameUse(rf"\b{_ROUND}\b[^.;]{{0,60}}\b(?:led|co-led) by (?:[\w’'-]+ ){{0,4}}", r"\b(?! [A-Z])", reach=200),
    NameUse(after=rf" (?:led|co-led|leads) (?:the|a|its|that|this) (?:[\w$€£.-]+ ){{0,4}}{_ROUND}\b"),
    NameUse(after=r"(?: and (?:[A-Z][\w&’'-]*\s?){1,4})? ?(?:jointly led|co-led)\b"),
    NameUse(r"\b(?:and|with) ", r" (?:jointly led|co-led)\b"),
    NameUse(after=r",? which (?:came in|invested) at (?:the |its )?(?:seed|Series)"),
    NameUse(rf"\b{_FUNDER} ", r"\b(?![’']s)"),
    NameUse(after=rf", (?:which is )?(?:an?|the) (?:[\w’'-]+ ){{0,4}}{_FUNDER}\b"),
)


def acts_as_investor(name: str, text: str) -> bool:
    """It leads rounds of funding or is called a fund: an investor, not a company that makes something."""
    return any(use.holds(name, text) for use in _INVESTOR_USES)


_FUNDED_USES = (
    NameUse(
        r"\b(?:invest(?:ed|s|ing)?|(?:bought|took|taken|takes) (?:a |an )?(?:[\w.%-]+ )?stake) in ",
        r"(?! (?:[A-Z]|fund\b))",
    ),
    NameUse(
        after=rf" (?:has )?(?:raised|closed|secured) [^.;]{{0,40}}\b(?:from|in|{_ROUND})\b(?! (?:limited partners|investors for))"  # noqa: E501
    ),
    NameUse(
        after=r",? (?:\([^()]{1,30}\),? )?an? (?:[\w-]+ ){0,4}(?:maker|developer|manufacturer|producer|designer|builder) of\b"  # noqa: E501
    ),
)


def is_funded(name: str, text: str) -> bool:
    """Money goes into it, or it makes something: a company, and no investor unless its name says so."""
    return any(use.holds(name, text) for use in _FUNDED_USES)


_LISTED_ON = NameUse(
    r"\b(?:list(?:ed|ing)?|traded?|trades|trading|debut(?:ed)?|float(?:ed)?|IPO|(?:going|go|went|goes) public|quoted)"
    r" on (?:the )?(?:main (?:board|market) of (?:the )?)?",
    r"\b(?! [A-Z])",
)


def trades_shares(name: str, text: str) -> bool:
    """Shares are listed on it: an exchange, whatever it is called."""
    return _LISTED_ON.holds(name, text)


_FACULTY = re.compile(r"^(?:Department|School|Faculty|Division|Institute|College) (?:of|for) ")
_OF_UNIVERSITY = (
    NameUse(
        "",
        r",? (?:(?:at|of|in) )?(?:the )?(?:[A-Z][\w’'-]+ ){0,4}(?:University|College|Institute of Technology|ETH|EPFL|MIT|Caltech)\b",  # noqa: E501
    ),
    NameUse(r"(?:University|College)(?:[’']s| of [A-Z]\w+[’']s) ", ""),
)


def in_university(name: str, text: str) -> bool:
    """Say whether a body is a part of a university, not of a state: "the Department of Physics at the University of Basel"."""  # noqa: E501
    return _FACULTY.match(name) is not None and any(use.holds(name, text) for use in _OF_UNIVERSITY)


_ADDRESSED = NameUse(_TITLE, r"\b(?! [A-Z])")


def addressed(name: str, text: str) -> bool:
    """Say whether somebody is called so, whatever firm bears the same name: "Mr. Alder"."""
    return " " not in name and _ADDRESSED.holds(name, text)


_DOES = (
    r"(?:said|says|told|adds?|added|argues?|argued|explains?|explained|notes?|noted|believes?|thinks?|recalls?|recalled|insists?|insisted"
    r"|studied|graduated|attended|enrolled|grew up|is majoring|is pursuing|is a student|earned (?:his|her|an?)|received (?:his|her|an?) (?:degree|master|bachelor|doctorate|Ph|MBA|B|M)"  # noqa: E501
    r"|completed (?:his|her)|holds (?:an?|his|her) (?:degree|master|bachelor|doctorate|Ph|MBA|B|M)|worked (?:as|at|for|with)|served as|serves as|has served|has worked|lives in|started (?:his|her)|(?:joined|left) [A-Z]\w+ (?:as|in|from|after)"  # noqa: E501
    r"|was born|died|married|resigned|retired|stepped down|co-founded|founded|joined|succeeded|succeeds|replaces|wrote|spent|quit|became (?:the |an? )?(?:ceo|chief|chair|head|president|director))"  # noqa: E501
)
_POST = r"(?:CEO|CTO|CFO|COO|[Cc]hair\w*|[Cc]hief(?: \w+){0,2}|[Oo]fficer|[Pp]resident|[Dd]irector|[Mm]anager|[Ff]ounder|[Cc]o-founder|[Mm]inister|[Mm]ayor|[Gg]overnor|[Pp]rofessor|[Ss]enator|[Pp]rime [Mm]inister|[Ss]ecretary|[Jj]ustice|[Jj]udge|[Ee]ngineer|[Aa]nalyst)"  # noqa: E501


_KIN = r"(?:his|her|their|whose|’s|'s) (?:late |elder |younger |older )?(?:grand)?(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|nephew|niece)"  # noqa: E501
_PERSON_USES = (
    NameUse(rf"\b{_KIN} "),
    NameUse(after=r"(?:[’']s (?:wife|husband|father|mother|career|book|successor)|,? who\b|,? \d\d,|,? aged?\b)"),
    NameUse(after=rf",? (?:\w+ly |also |now |once |later )?{_DOES}\b"),
    NameUse(rf"\b{_DOES} ", r"\b(?! (?:in|as|from|for|with))"),
    NameUse(rf"\b{_POST} "),
    NameUse(after=rf", (?:the |an? |its |then |former )*(?:[\w-]+ ){{0,3}}{_POST}\b"),
    NameUse(
        after=rf" (?:is|was|became|remains|serves as|served as|works as|worked as) (?:an? |the |its )?(?:[\w-]+ ){{0,3}}(?:and )?{_POST}\b"  # noqa: E501
    ),
    NameUse(after=r"\b[^.\n]{0,90}\b(?:he|she|his|her|him|himself|herself)\b"),
)


def is_person(name: str, text: str) -> bool:
    """Say whether the text treats a name of one word as somebody: addressed, speaking, holding a post, "he" or "her"."""  # noqa: E501
    if addressed(name, text):
        return True
    return not (name.isupper() and len(name) <= 5) and any(use.holds(name, text) for use in _PERSON_USES)


_WORKS_OR_SPEAKS = (
    *_PERSON_USES[:3],
    NameUse(
        r"\b(?:said|says|added|adds|argued|explained|noted|recalled|insisted|joked|wrote) ",
        r"\b(?! (?:in|as|from|for|with))",
    ),
    *_PERSON_USES[4:7],
    NameUse(after=r"\b[^.,;\n]{0,60}\b(?:his|her|him|himself|herself)\b"),
    NameUse(after=r" (?:moved|went|returned|emigrated|settled|retired|trained)\b[^.;\n]{0,200}\b(?:he|she)\b"),
)


def works_or_speaks(name: str, text: str) -> bool:
    """Say whether a text treats a name as somebody by more than a "he" that comes later or by being told something."""
    if addressed(name, text):
        return True
    return any(use.holds(name, text) for use in _WORKS_OR_SPEAKS)


_PLACE_USES = (
    NameUse(
        r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Ff]rom|[Tt]o|[Aa]t|[Aa]round|of|through|toward|towards|via|over) (?:the |nearby |northern |southern |eastern |western |central |downtown )?",  # noqa: E501
        r"\b(?![’']s [a-z]| [A-Z][a-z])",
    ),
    NameUse(
        after=r"[’']s (?:\w+ )?(?:government|governor|mayor|minister|ministry|secretary|capital|parliament|economy|legislature)\b"  # noqa: E501
    ),
    NameUse(", ", r"\b(?=[,.;)]|$)"),
    NameUse(r"(?<=[^\n])", r", [A-Z][\w-]+(?=[,.;)])"),
    NameUse(after="-based\\b"),
)


_SHE_NEXT = NameUse(r"(?:^|[.!?\n]\s|, )", r" [a-z](?:(?! [A-Z][a-z]+ [A-Z])[^.\n]){0,120}\. (?:She|He) [a-z]")


def goes_on_as_person(name: str, text: str) -> bool:
    """Say whether a sentence about a name alone is followed by one about "she": "Ada Berg makes tanks. She ..."."""
    return _SHE_NEXT.holds(name, text)


_ROW_BEFORE = r"(?:(?:[A-Z][\w&.-]*,? ){1,4}(?:and )?){0,4}"
_DEALT_WITH = (
    NameUse(r"\b(?:join(?:s|ed|ing)|hired|recruited|poached) (?:[\w’-]+ ){0,5}from "),  # not "came from": a place too
    NameUse(r"\b(?:branch|unit|arm|division|offshoot|alumnus|veteran|spokes(?:man|woman|person)) (?:of|for) "),
    NameUse(
        r"\b(?:bought|buys?|order(?:s|ed)|sourc(?:es|ed)|purchas(?:es|ed)|licen[sc](?:es|ed)) (?:[\w’-]+ ){1,5}from "
    ),
    NameUse(r"\bsuppl(?:y|ies|ied) (?:[\w’-]+ ){1,5}to "),
    NameUse(r"\b(?:sell|sells|sold|selling) (?:its|their|his|her|the) (?:[\w’&-]+,? ){1,6}to "),
    NameUse(r"\b(?:owned|acquired|bought|backed|made|built|supplied|manufactured|operated|developed|funded) by "),
    NameUse(
        rf"\b(?:customers|clients|suppliers|rivals|competitors|partners|backers|investors) (?:are|were|includ(?:e|ed|ing)|such as|like) {_ROW_BEFORE}"  # noqa: E501
    ),
    NameUse(r"\b(?:worked|works|(?:[Hh]e|[Ss]he) (?:is|was)) (?:now )?at "),
    NameUse(r"\b(?:told|tells) "),
    NameUse(r"\b(?:report|interview|article|column) (?:in|by|with) (?:the )?"),
    NameUse(after=r",? (?:newspaper|magazine|news agency|(?:has |have )raised)\b"),
    NameUse(
        after=r"(?: and (?:[A-Z][\w&.-]*\s?){1,3})? ?(?:is|are|was|were) among (?:the|its) (?:[\w-]+ ){0,3}(?:companies|firms|start-?ups|tenants|customers|investors|backers|suppliers)\b"  # noqa: E501
    ),
)


def deals(name: str, text: str) -> bool:
    """Say whether others join from it, buy from it, tell it something: weak signs of a firm, for a name in doubt."""
    return any(use.holds(name, text) for use in _DEALT_WITH)


def is_located_in(name: str, text: str) -> bool:
    """Say whether the text uses a name as a place: things are in it, come from it, or a country follows it."""
    return any(use.holds(name, text) for use in _PLACE_USES)


_HOSPITAL = re.compile(r"(?:spital|klinikum|krankenhaus|sjukhus|sykehus|ziekenhuis|hôpital|ospedale)\b")


def is_medical(name: str) -> bool:
    """ "Inselspital", "Klinikum": hospitals whose names are one word of another language."""
    return _HOSPITAL.search(name.lower()) is not None
