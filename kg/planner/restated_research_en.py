"""Turns of phrase of researchers: rounds, boards, who came before, what a deal cost, and the plain question of each."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

_OWN = r"(?:'s|’s|(?<=s)['’])"
_NAME = r"(?-i:(?:the )?[A-Z0-9][\w.&/-]*(?: (?:of |and |& |de |the |van |von |do |du )?[A-Z0-9][\w.&/-]*)*)"
_ROUND = r"(?:(?:pre-)?series [a-h]\b(?: round| financing| funding| raise)?|(?:pre-)?seed (?:round|financing|funding|stage)|angel round)"
_BACKERS = r"(?:investors?|backers?|funds?|firms?|companies|parties|organi[sz]ations?|institutions?|names)"
_ANYBODY = rf"(?:who|(?:which|what) {_BACKERS})"
_JOINED = r"(?:took part in|participated in|joined|joined in|came into|came in at|came in for|came in on|put money into|put up money for|put up the money for|provided the money for|funded|financed|bankrolled|backed|contributed to|were involved in|was involved in|was part of|were part of|subscribed to)"
_BOARD = r"(?:board(?: of directors| of management| of trustees)?|supervisory board|board of supervisors)"
_WAS = r"(?:is|was|are|were)"
_POST = r"(?:post|job|position|role|title|office|function)"
_BEGIN = r"(?:take up|takes up|took up|start|starts|started|begin|begins|began|assume|assumes|assumed)"
_SUM = r"(?:how much(?: money)?|what (?:sum|price|amount)|which (?:sum|price|amount))"

ROUNDS = (
    (rf"^(?:who|what|which) (?:{_WAS}) (?:all )?(?:the )?(?:investors|backers|participants|funders|names) (?:in|of|at|behind|for) (.+? {_ROUND})$", r"who invested in \1"),
    (rf"^{_ANYBODY} {_JOINED} (.+)$", r"who invested in \1"),
    (rf"^{_ANYBODY} (?:joined|entered|came into|came in at) (.+?) as (?:an? )?(?:new )?(?:investors?|backers?)$", r"who invested in \1"),
    (rf"^how many {_BACKERS} (?:{_JOINED}|invested in|are there in|were there in|were in|are in|stood behind|are behind|were behind) (.+)$", r"how many organizations or people invested in \1"),
    (rf"\bthe ({_ROUND}) (?:of|at|by) ({_NAME})$", r"\2's \1"),
    (rf"^({_SUM}) (did|does|has|will) (.+?) (?:put|invest|invested|contribute|contributed|commit|committed|chip in|provide|provided)(?: in)?(?:to| to)? (.+?){_OWN} ({_ROUND})$", r"how much \2 \3 invest in \4 in a \5"),
    (r"^(?:list |name |who are |who were )?(?:the )?lead investors? (?:of|in) (?:all |the )?((?:pre-)?series [a-h]|(?:pre-)?seed) (?:rounds?|financings?|deals?)$", r"which investors led a \1 round"),
)  # fmt: skip

BOARDS = (
    (rf"^who (?:chairs|heads|leads|presides over|presides at|sits at the head of|is at the head of) (.+?){_OWN} {_BOARD}$", r"who is chairman of \1"),
    (rf"^who (?:chairs|heads|leads|presides over|presides at|sits at the head of|is at the head of) the {_BOARD} (?:of|at) (.+)$", r"who is chairman of \1"),
    (rf"^who (?:is|was) (?:the )?(?:head|chair|chairman|chairwoman|president) of (.+?){_OWN} {_BOARD}$", r"who is chairman of \1"),
    (rf"^who (?:is|was) (?:the )?(?:head|chair|chairman|chairwoman) of the {_BOARD} (?:of|at) (.+)$", r"who is chairman of \1"),
    (r"^who (?:sits|stands) at the (?:head|helm|top) of (.+)$", r"who heads \1"),
    (rf"^who (?:stands in|fills in|steps in|acts|is standing in|is filling in|is acting|serves for now|is in charge for now) (?:as|for) (?:the )?(.+?){_OWN} ([a-z][a-z -]+)$", r"who is \1's acting \2"),
    (r"^who (?:stands in|fills in|steps in|acts|is standing in|is filling in|is acting) (?:as|for) (?:the )?([a-z][a-z -]+) (?:of|at) (.+)$", r"who is acting \1 of \2"),
    (r"\b(?:interim|temporary|caretaker|provisional|stand-in) (?=[a-z])", "acting "),
    (rf"^who (?:{_WAS}|has been|will be|will become|becomes|became|to be|is to be|is to become|is going to be|is going to become|is set to become|is due to become|takes over as|took over as|will take over as) (?:the )?({_NAME}){_OWN} (?:(?:next|new|future|incoming|designated) )?([a-z][a-z -]+?)((?: (?:in|on|from|as of|since) .+)?)$", r"who will become \2 of \1\3"),
    (rf"^who (?:is|are) ({_NAME}){_OWN} (?:next|future|incoming|designated|coming) ([a-z][a-z -]+)$", r"who will become \2 of \1"),
    (r"^who (?:is|are) (?:the )?(?:next|future|incoming|designated|coming) ([a-z][a-z -]+? (?:of|at) .+)$", r"who will become \1"),
    (rf"^when (?:does|did|do|will) (.+?) {_BEGIN} (?:his|her|their|the|a) (?:new )?(?:{_POST}|duties|work) (?:at|with|in|for) (.+)$", r"since when does \1 work at \2"),
    (rf"^when (?:does|did|do|will) (.+?) {_BEGIN}(?: work| working)? (?:at|with) (.+)$", r"since when does \1 work at \2"),
    (r"^who used to be (?:an? |the )?([a-z][a-z -]+? (?:of|at) .+)$", r"who was \1"),
)  # fmt: skip

# Who or what was there before: those who are not there any more.
BEFORE = (
    (r"^(where|for whom|at which [a-z]+|for which [a-z]+) (did|has|had) (.+?) (work|worked|serve|served) (?:before|prior to|until) (?:(?:s?he|they) )?(?:ran|led|headed|chaired|ran|became (?:the )?(?:head|boss|chief|ceo|director) of|took over|was (?:put )?in charge of|took charge of|came to head|came to run|running|leading|heading|taking over|taking charge of|came to|came over to|switched to|started at|began at|starting at) (.+)$", r"where did \3 work before joining \5"),
    (r"^(?:where|for whom|(?:at|for) which [a-z]+|who) (?:did|has|had) (.+?) (?:work|worked)(?: for| at)? prior to (.+)$", r"where did \1 work before joining \2"),
    (r"^who (owned|controlled|had|possessed) (.+?) (?:before|until|prior to) (.+?)(?: (?:came along|came|did|took over|stepped in|bought it|acquired it|took it over|arrived|moved in|got it))?$", r"which organizations other than \3 acquired \2"),
    (r"^(?:which|what) (?:company|firm|organi[sz]ation|group|body|operator|manager|owner) (ran|operated|managed|administered) (.+?) (?:before|until|prior to) (.+?)(?: (?:came along|came|did|took over|stepped in|arrived))?$", r"which organizations other than \3 used to operate \2"),
    (r"^who (ran|operated|managed|administered) (.+?) (?:before|until|prior to) (.+?)(?: (?:came along|came|did|took over|stepped in|arrived))?$", r"which organizations other than \3 used to operate \2"),
)  # fmt: skip

PRICES = (
    (r"^(?:what|which|how high a|how big a) (?:price|sum|amount|consideration|fee)(?: of money)? (?:has been|had been|was|is|were|have been) (?:agreed|settled|fixed|set|paid|offered|put) (?:up )?(?:on |upon )?for (?=the |[A-Z0-9])(.+)$", r"how much was paid for \1"),
    (r"^for (?:how much|what|which|what (?:sum|price|amount)|which (?:sum|price|amount))(?: money)? (?:did|does|has|have|will|is|are) (.+?) (?:agree|agreed|offer|offered|promise|promised|sign|signed|plan|planning|going|set|due)(?: a deal)? to (?:buy|acquire|take over|purchase|rescue|save|get|snap up|take on|take) (.+)$", r"how much will \1 pay for \2"),
    (r"^(?:what|how much) (?:did|does|has|will|is) (.+?) (?:pay|paid|paying|to pay) for (?:its |the |a )?(?:\d[\d.]* ?(?:%|per ?cent|percent)|half|a third|a quarter|a fifth)(?: stake| share| holding| interest)? (?:of|in) (.+)$", r"how much did \1 pay for \2"),
    (r"^(?:what|which|how (?:big|large) an?|how much of an?) (?:stake|share|part|holding|percentage|interest)(?: in| of) (.+?) (?:does|did|do|is|has) (.+?) (?:want|seek|wants|seeking|after|aim for|aiming for|going for|go for|eye|eyeing|to get|getting|plan to get|plan to take)$", r"what stake in \1 does \2 want to buy"),
    (r"^(?:what|how much)(?: money)? (?:does|do|did|has|have|is|are) (.+?) (?:lose|lost|losing)(?: (?:a|per|each|every) year| annually)$", r"how much money did \1 lose"),
    (r"^(did|does|has|have) (.+?) (make|made|post|posted|report|reported|book|booked|turn|turned) (an? |any )?((?:net |operating )?(?:profit|loss))((?: (?:in|for) .+?)?),? and (?:how much|of how much|how (?:big|large|high)(?: was it)?|what was it)$", r"what was the net profit of \2\6"),
    (r"^what (?:did|does|has) (.+?) (?:spend|spent|invest|put) (?:on|in|into) (?:r&d|r & d|research|research and development|development)((?: (?:in|for|during|last|this) .+)?)$", r"how much did \1 spend on R&D\2"),
    (r"^what (?:did|does) (.+?) (?:earn|make|made|take in|bring in|turn over)((?: (?:in|for|during|last|this) .+))$", r"what was the net profit of \1\2"),
    (r"^(?:by )?how much (?:did|does|do|has|have) (.+?)(?:'s|’s|(?<=s)['’]) ([a-z& ]+?) differ (?:between|from) ((?:19|20)\d\d) (?:and|to) ((?:19|20)\d\d)$", r"how did \1's \2 change from \3 to \4"),
    (r"^how many shares (?:of|in) (.+?) (?:does|do|did) (.+?) (?:hold|own|have)(?: now| today| currently)?$", r"how many shares does \2 hold in \1"),
    (r"^((?:what|which|how (?:big|large) an?) (?:stake|share|part|holding|percentage|interest)(?: in| of) .+? (?:does|do) .+? (?:hold|own|have|control)) (?:now|today|currently|still|at present|these days)$", r"\1"),
    (r"^who (?:owns|holds|has) (?:the )?(?:rest|remainder|remaining shares|other shares|remaining stake|other part) (?:of|in) (.+)$", r"who are the shareholders of \1"),
    (r"^who (?:owns|holds|has) (?:the |a )?(?:remaining|other|rest of the|minority|majority) (?:stake|share|shares|part|holding|interest) (?:of|in) (.+)$", r"who are the shareholders of \1, and what share"),
)  # fmt: skip

GOODS = (
    (r"^(?:to|for) (whom|which [a-z][a-z -]*?) (does|do|did|will|is|has) (.+?) (?:deliver|supply|sell|ship|provide|delivering|supplying|supplied|delivered|sold) (.+)$", r"\1 \2 \3 supply \4 to"),
    (r"^(who|whom|which [a-z][a-z -]*?) (does|do|did|will) (.+?) (?:deliver|ship|provide|sell) (.+?) to$", r"\1 \2 \3 supply \4 to"),
    (r"^((?:which|what) [a-z][a-z -]*?|whom?) (does|do|did|will) (.+?) supply with (.+)$", r"\1 \2 \3 supply \4 to"),
    (rf"\b(?:list|name|show(?: me)?|give me|what are|which are|what is) (?:all )?(?:the )?(products|goods|brands|policies|programmes|programs|offices|plants|events) (?:of|from|by) ({_NAME})$", r"what are \2's \1"),
    (rf"^(?:which|what) (?:stock )?exchange (?:is|are) ({_NAME}) on$", r"which exchange is \1 listed on"),
    (r"\bin (?:the|this|your|our) (?:collection|corpus|sample|texts?|archive|material|set)\b ?", ""),
)  # fmt: skip

RESEARCH = (*ROUNDS, *BOARDS, *BEFORE, *PRICES, *GOODS)

_OWNED = re.compile(rf"^(who|what) (is|are|was|were) ({_NAME}){_OWN} ([a-z][a-z -]+)$")


def turned(text: str) -> tuple[str, ...]:
    """Return "who is the mines minister of Ontario" for "who is Ontario's mines minister"; nothing for what is not so."""
    plain = text.strip().rstrip("?.! ").strip()
    found = _OWNED.match(plain[:1].lower() + plain[1:])
    return (found.expand(r"\1 \2 the \4 of \3"),) if found is not None else ()
