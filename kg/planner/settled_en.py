"""Turns of phrase of English questions that the grammar would take for something else, said plainly before it reads.

"Named" says of whom a source gives the name and designates nothing; a rival "at home" has its headquarters nowhere.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

from kg.planner.question import unmarked

_NAMED = r"(?:named|known|mentioned|identified|disclosed|given)"
_TEXT = r"(?:article|articles|news|text|texts|report|reports|sources?|graph|press|story)"
_BY_NAME = rf"(?:{_NAMED} by name(?: in the {_TEXT})?|(?:named|mentioned|identified|disclosed)(?: in the {_TEXT})?)"
_MANY = r"(?-i:[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}s)"
_ROLES = r"(?:rivals?|competitors?|challengers?|customers?|clients?|buyers?|suppliers?|partners?|market)"

_PEOPLE = r"(?:people|executives?|managers?|founders?|directors?|board members?|engineers?|employees|hires?)"
_LATEST = r"(?:latest|last|most recent|newest)"
_ROUND = r"(?:(?:funding|financing|investment) round)"
_ASKS = r"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|will|can|list|show|give|tell|name|compare|top|all|the)\b"

SETTLED = tuple(
    (re.compile(pattern, re.IGNORECASE), template)
    for pattern, template in (
        (rf"^(?:which|what) ({_MANY}) of (.+?) (?:are|is|were|was) {_BY_NAME}$", r"which \1 does \2 have"),
        (rf"^(?:which|what) ({_MANY}) (?:do|does) (.+?) have (?:that )?(?:are|is) {_BY_NAME}$", r"which \1 does \2 have"),
        (rf"^how many (?:of the )?({_MANY}) of (.+?) (?:are|is|were|was) {_BY_NAME}$", r"how many \1 does \2 have"),
        (rf"^how many of (.+?)(?:'s|’s|(?<=s)['’]) ({_MANY}) (?:are|is|were|was) {_BY_NAME}$", r"how many \2 does \1 have"),
        (rf"^(which|what|how many) {_NAMED} ({_MANY}) (does|do|of|has|have) (.+)$", r"\1 \2 \3 \4"),
        (rf"^(?:list|name) (?:all )?the {_NAMED} ({_MANY}) of (.+)$", r"which \1 does \2 have"),
        (rf"^(?:list|name) (?:all )?the ({_MANY}) of (.+?) (?:that|who) are {_NAMED}(?: by name)?$", r"which \1 does \2 have"),
        (r"^(?:which|what) (?:shareholder|owner|investor) (?:of|in) (.+?) (?:has|holds|owns) the (?:biggest|largest|highest|greatest) (?:stake|share|holding|interest|part)$", r"who is the largest shareholder of \1"),
        (r"^(?:which|what) (?:shareholder|owner|investor) of (.+?) (?:has|holds|owns) the (?:smallest|lowest) (?:stake|share|holding|interest|part)$", r"who is the smallest shareholder of \1"),
        (r"^what (?:is|are|does|do|will) (.+?) (?:(?:planning|plan|going|want|hope|intend|aim|about) to )?(?:bring out|put on the market|bring to (?:the )?market)((?: (?:in|by) (?:19|20)\d\d)?)$", r"which product does \1 plan to launch\2"),
        (r"^(who|(?:which|what) [a-z]+(?: [a-z]+)?) (?:is|are)(?: now| also)? joining (.+)$", r"\1 will join \2"),
        (r"^(who|(?:which|what) [a-z]+(?: [a-z]+)?) (?:has |have )?(?:recently|lately|newly) joined (.+)$", r"\1 joined \2 in the past year"),
        (rf"^(?:when|what|which) (?:was|is|were) (?:the )?{_LATEST} {_ROUND} (?:of|at|by|for) (.+)$", r"who are the latest investors of \1"),
        (rf"^(?:(?:what|which) (?:is|are|was|were) )?(?:all )?(?:the )?{_ROUND}s? (?:of|at|by|for) (.+)$", r"who invested in \1, and in which round"),
        (rf"^(?:what|which) {_ROUND}s? (?:did|has|have|does) (.+?) (?:have|had|raised?|closed?|done|do|gone through|go through)$", r"who invested in \1, and in which round"),
        (rf"^(?!{_ASKS})(.+?)(?:'s|’s|(?<=s)['’])? (?<!total )(?<!public )(?:{_ROUND}s?|funding(?: history)?)$", r"who invested in \1, and in which round"),
        (r"^how (?:is|was|has) (.+?) (?:been )?(?:funded|financed|bankrolled)$", r"who invested in \1, and in which round"),
        (r"^(who|(?:which|what) [a-z]+(?: [a-z]+)?)(?: is| are|['’]s) (?:now |also |soon )?(?:moving (?:in |over )?(?:into|at)|moving in to|settling in(?: at)?) (.+?)(?: next| soon)?((?:,? and (?:when|since when))?)$", r"\1 will move into \2\3"),
        (r"^(when (?:will|does|do|did|is|are) .+?) (?:move|moving) in (?:at|to) (.+)$", r"\1 move into \2"),
        (r"^(?:which|what) (?:directors?|board members?) (?:has |have )?(?:left|quit|resigned from|retired from) (.+)$", r"who used to sit on the board of \1"),
        (rf"^((?:which|what) {_PEOPLE}) (?:come|comes|came|have come|has come|hail|hails) (?:over )?from ((?-i:[A-Z]).+)$", r"\1 used to work for \2"),
        (rf"^(.+) ({_ROLES}) at home$", r"\1 domestic \2"),
    )
)  # fmt: skip


def misread(typed: str) -> bool:
    """Say whether a question as typed would be taken for something else, so that only its plain words may be read."""
    return any(pattern.match(unmarked(typed)) for pattern, _ in SETTLED)


_WH = r"(?P<wh>who|what|where|when|how|which|why|there|that|it)"
# What is said of how a thing is, and of no deed: "who's based in Oslo".
_IS = r"(?:based|located|listed|headquartered|called|named|involved|interested|expected|rumou?red|said|set|supposed|tipped|thought|believed|employed|planned|due|registered|needed|red)"
_DONE = r"(?:[a-z]{2,}ed|bought|sold|got|had|been|left|won|taken|made|built|put|led|run|given|lost|held|spun|hit)"
_SHORT = (
    (re.compile(rf"\b{_WH}['’]ll\b", re.IGNORECASE), r"\g<wh> will"),
    (re.compile(rf"\b{_WH}['’]re\b", re.IGNORECASE), r"\g<wh> are"),
    (re.compile(rf"\b{_WH}['’]ve\b", re.IGNORECASE), r"\g<wh> have"),
    (re.compile(rf"\b(?i:{_WH})['’]d (?=(?:the )?[A-Z]|it\b|they\b|s?he\b)"), r"\g<wh> did "),
    (re.compile(rf"\b{_WH}['’]s (?=(?!{_IS}\b){_DONE}\b(?! (?:by|from|at)\b))", re.IGNORECASE), r"\g<wh> has "),
    (re.compile(r"\b(?P<wh>who|what|where|when|how)['’]s (?=\S)", re.IGNORECASE), r"\g<wh> is "),
)  # fmt: skip


def in_full(text: str) -> str:
    """Return an English question with "who will" for "who'll", "where did" for "where'd", "who has bought" for "who's bought"."""
    for pattern, full in _SHORT:
        text = pattern.sub(full, text)
    return text
