"""What the use of a name in its document shows about it: things are in it, firms move into it, it raises money."""

from __future__ import annotations

import re


def is_place(name: str, text: str) -> bool:
    """Things are in it or near it, and nothing says that it is a firm or a person."""
    quoted = re.escape(name)
    inside = re.search(rf"\b(?:in|near|outside|across|around|throughout) {quoted}\b", text)
    acts = re.search(
        rf"\b(?:Mr|Ms|Mrs|Dr|Prof)\.? {quoted}\b|\b{quoted},? (?:said|says|told|added|raised|Inc|Ltd)\b", text
    )
    return bool(inside and not acts)


def is_cluster(name: str, text: str, *, used: bool) -> bool:
    """Firms move into it, settle in it, are its tenants: it is a place for firms, whatever it is called."""
    quoted = re.escape(name)
    moved = re.search(
        rf"\b(?:settled|moved|move|settling|moving) (?:in|into|on) (?:the )?[“\"]?{quoted}\b(?![’']s)", text
    )
    kept = re.search(rf"\b(?:tenants?|occupants?|residents) (?:of|in|at) (?:the )?[“\"]?{quoted}\b", text)
    described = re.search(
        rf"{quoted}[”\"]?(?: \([^)]*\))?,? (?:is |was )?(?:an?|the) (?:[\w’'-]+ ){{0,4}}?(?:incubator|cluster|accelerator|business park|science park|technology park|innovation hub|innovation park|startup campus|start-up campus|research campus)\b",  # noqa: E501
        text,
    )
    homes = re.search(
        rf"{quoted}[”\"]?(?: \([^)]*\))? (?:now |currently |already )?(?:houses|hosts|accommodates|is home to) (?:[\w-]+ ){{0,3}}?\d[\d,.]* (?:[\w-]+ ){{0,3}}?(?:companies|firms|start-?ups|tenants|enterprises|businesses|ventures)\b",  # noqa: E501
        text,
    )
    return bool(described or homes or (used and (moved or kept)))


def acts_as_company(name: str, text: str) -> bool:
    """It has a chief executive, raises money, is founded or bought: it is a company, whatever the model thinks."""
    quoted = re.escape(name)
    posts = r"CEO|CTO|CFO|COO|[Cc]hair\w*|[Cc]hief executive|[Oo]fficer|[Pp]resident|[Dd]irector|[Mm]anager|[Ee]ngineer|[Ff]ounder|[Hh]ead"  # noqa: E501
    owned = rf"\b(?:{posts}|subsidiary|customers|shares|shareholders?|analysts?|strategist|executives?) (?:of|in|at|with) {quoted}\b(?!’s|'s)"  # noqa: E501
    if re.search(rf"\b(?:joined|rejoined|joining) {quoted} as (?:an? |the |its )?[A-Za-z]", text):
        return True
    done = (
        rf"\b(?:percent of|% of|stake in|shares in|invested in|acquired|acquire|backed) {quoted}\b(?! (?:and|in) [a-z])"
    )
    if re.search(
        rf"\b{quoted}[’']s (?:[\w-]+ ){{0,2}}(?:plants?|factory|factories|subsidiary|headquarters|shareholders|showroom)\b",  # noqa: E501
        text,
    ):
        return True
    if re.search(rf"\b(?:founded|co-founded|cofounded) {quoted}\b", text):
        return True
    does = rf"\b{quoted}(?: \([^)]*\))? (?:has |have )?(?:raised|listed on|unveiled|employs|was founded by|was acquired|went public|makes [a-z]\w*|develops|specialises in|specializes in)\b"  # noqa: E501
    if " " not in name and re.search(
        rf"\b{quoted} (?:bought|buys|sold|reported|plans to|agreed to|holds \d+|supplies|competes|employs|operates|named [A-Z]|appointed [A-Z]|co-founder|posted|sells|makes)\b"  # noqa: E501
        rf"|(?:(?:teamed up|partnered|partnership|cooperates|works|merged) with|compet(?:es?|ing) (?:with|against)) (?:\w+[’']s )?{quoted}\b",  # noqa: E501
        text,
    ):
        return True
    return bool(re.search(owned, text) or re.search(done, text) or re.search(does, text))


_ROUND = r"(?:round|financing|fundraising|funding|raise|investment|Series [A-H])"
_FUNDER = r"(?:venture (?:capital )?(?:firms?|funds?|investors?|arm)|private[- ]equity (?:firms?|groups?|funds?|houses?)|buyout (?:firm|group)|VCs?(?: firms?)?|VC fund|investment (?:firm|fund|company|manager)|impact investors?|fund managers?|growth investors?|sovereign wealth fund|angel network)"  # noqa: E501


def acts_as_investor(name: str, text: str) -> bool:
    """It leads rounds of funding or is called a fund: an investor, not a company that makes something."""
    quoted = re.escape(name)
    leads = rf"\b{_ROUND}\b[^.;]{{0,60}}\b(?:led|co-led) by (?:[\w’'-]+ ){{0,4}}{quoted}\b(?! [A-Z])"
    led = rf"\b{quoted} (?:led|co-led|leads) (?:the|a|its|that|this) (?:[\w$€£.-]+ ){{0,4}}{_ROUND}\b"
    jointly = rf"\b{quoted}(?: and (?:[A-Z][\w&’'-]*\s?){{1,4}})? ?(?:jointly led|co-led)\b"
    jointly += rf"|\b(?:and|with) {quoted} (?:jointly led|co-led)\b|\b{quoted},? which (?:came in|invested) at (?:the |its )?(?:seed|Series)"  # noqa: E501
    called = rf"\b{_FUNDER} {quoted}\b(?![’']s)|\b{quoted}, (?:which is )?(?:an?|the) (?:[\w’'-]+ ){{0,4}}{_FUNDER}\b"
    return bool(re.search(f"{leads}|{led}|{jointly}|{called}", text))


def trades_shares(name: str, text: str) -> bool:
    """Shares are listed on it: an exchange, whatever it is called."""
    listed = (
        r"(?:list(?:ed|ing)?|traded?|trades|trading|debut(?:ed)?|float(?:ed)?|IPO|(?:going|go|went|goes) public|quoted)"
    )
    return bool(
        re.search(rf"\b{listed} on (?:the )?(?:main (?:board|market) of (?:the )?)?{re.escape(name)}\b(?! [A-Z])", text)
    )


_FACULTY = re.compile(r"^(?:Department|School|Faculty|Division|Institute|College) (?:of|for) ")


def in_university(name: str, text: str) -> bool:
    """Say whether a body is a part of a university, not of a state: "the Department of Physics at the University of Basel"."""  # noqa: E501
    quoted, school = re.escape(name), r"(?:University|College|Institute of Technology|ETH|EPFL|MIT|Caltech)\b"
    inside = rf"{quoted},? (?:(?:at|of|in) )?(?:the )?(?:[A-Z][\w’'-]+ ){{0,4}}{school}"
    before = rf"(?:University|College)(?:[’']s| of [A-Z]\w+[’']s) {quoted}"
    return bool(_FACULTY.match(name) and re.search(rf"{inside}|{before}", text))


def addressed(name: str, text: str) -> bool:
    """Say whether somebody is called so, whatever firm bears the same name: "Mr. Alder"."""
    return " " not in name and bool(re.search(rf"\b(?:Mr|Ms|Mrs|Dr|Prof)\.? {re.escape(name)}\b(?! [A-Z])", text))


_DOES = (
    r"(?:said|says|told|adds?|added|argues?|argued|explains?|explained|notes?|noted|believes?|thinks?|recalls?|recalled|insists?|insisted"
    r"|studied|graduated|attended|enrolled|grew up|is majoring|is pursuing|is a student|earned (?:his|her|an?)|received (?:his|her|an?) (?:degree|master|bachelor|doctorate|Ph|MBA|B|M)"  # noqa: E501
    r"|completed (?:his|her)|holds (?:an?|his|her) (?:degree|master|bachelor|doctorate|Ph|MBA|B|M)|worked (?:as|at|for|with)|served as|serves as|has served|has worked|lives in|started (?:his|her)|(?:joined|left) [A-Z]\w+ (?:as|in|from|after)"  # noqa: E501
    r"|was born|died|married|resigned|retired|stepped down|co-founded|founded|joined|succeeded|succeeds|replaces|wrote|spent|quit|became (?:the |an? )?(?:ceo|chief|chair|head|president|director))"  # noqa: E501
)
_POST = r"(?:CEO|CTO|CFO|COO|[Cc]hair\w*|[Cc]hief(?: \w+){0,2}|[Oo]fficer|[Pp]resident|[Dd]irector|[Mm]anager|[Ff]ounder|[Cc]o-founder|[Mm]inister|[Mm]ayor|[Gg]overnor|[Pp]rofessor|[Ss]enator|[Pp]rime [Mm]inister|[Ss]ecretary|[Jj]ustice|[Jj]udge|[Ee]ngineer|[Aa]nalyst)"  # noqa: E501


def is_person(name: str, text: str) -> bool:
    """Say whether the text treats a name of one word as somebody: addressed, speaking, holding a post, "he" or "her"."""  # noqa: E501
    quoted = re.escape(name)
    if name.isupper() and len(name) <= 5:
        return addressed(name, text)
    return addressed(name, text) or bool(
        re.search(
            rf"\b{quoted}(?:[’']s (?:wife|husband|father|mother|career|book|successor)|,? who\b|,? \d\d,|,? aged?\b)",
            text,
        )
        or re.search(
            rf"\b{quoted},? (?:\w+ly |also |now |once |later )?{_DOES}\b|\b{_DOES} {quoted}\b(?! (?:in|as|from|for|with))",  # noqa: E501
            text,
        )
        or re.search(
            rf"\b{_POST} {quoted}\b|\b{quoted}, (?:the |an? |its |then |former )*(?:[\w-]+ ){{0,3}}{_POST}\b", text
        )
        or re.search(
            rf"\b{quoted} (?:is|was|became|remains|serves as|served as|works as|worked as) (?:an? |the |its )?(?:[\w-]+ ){{0,3}}(?:and )?{_POST}\b",  # noqa: E501
            text,
        )
        or re.search(rf"\b{quoted}\b[^.\n]{{0,90}}\b(?:he|she|his|her|him|himself|herself)\b", text)
    )


def is_located_in(name: str, text: str) -> bool:
    """Say whether the text uses a name as a place: things are in it, come from it, or a country follows it."""
    quoted = re.escape(name)
    return bool(
        re.search(
            rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Ff]rom|[Tt]o|[Aa]t|[Aa]round|of|through|toward|towards|via|over) (?:the |nearby |northern |southern |eastern |western |central |downtown )?{quoted}\b(?![’']s [a-z])",  # noqa: E501
            text,
        )
        or re.search(
            rf"\b{quoted}[’']s (?:\w+ )?(?:government|governor|mayor|minister|ministry|secretary|capital|parliament|economy|legislature)\b",  # noqa: E501
            text,
        )
        or re.search(rf", {quoted}\b(?=[,.;)]|$)|(?<=[^\n]){quoted}, [A-Z][\w-]+(?=[,.;)])|\b{quoted}-based\b", text)
    )


def is_medical(name: str) -> bool:
    """ "Inselspital", "Klinikum": hospitals whose names are one word of another language."""
    return bool(
        re.search(r"(?:spital|klinikum|krankenhaus|sjukhus|sykehus|ziekenhuis|hôpital|ospedale)\b", name.lower())
    )
