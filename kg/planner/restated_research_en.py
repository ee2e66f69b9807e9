"""Turns of phrase of researchers: rounds, boards, who came before, what a deal cost, and the plain question of each."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

from kg.planner.question import unmarked
from kg.planner.restated_goods_en import SOLD
from kg.planner.restated_people_en import CLEFTS
from kg.planner.settled_en import SETTLED, in_full
from kg.planner.two_figures import with_part_of_year

_OWN = r"(?:'s|’s|(?<=s)['’])"
_NAME = r"(?-i:(?:the )?[A-Z0-9][\w.&/-]*(?: (?:of |and |& |de |the |van |von |do |du )?[A-Z0-9][\w.&/-]*)*)"
_ROUND = r"(?:(?:pre-)?series [a-h]\b(?: round| financing| funding| raise)?|(?:pre-)?seed (?:round|financing|funding|stage)|angel round)"
_BACKERS = r"(?:investors?|backers?|funds?|firms?|companies|parties|organi[sz]ations?|institutions?|names)"
_ANYBODY = rf"(?:who|(?:which|what) {_BACKERS})"
_JOINED = r"(?:took part in|participated in|joined|joined in|came into|came in at|came in for|came in on|put money into|put up money for|put up the money for|provided the money for|funded|financed|bankrolled|backed|contributed to|were involved in|was involved in|was part of|were part of|subscribed to)"
_LED = r"(?:led|co-led|leads|headed|spearheaded|anchored|was in the lead of)"
_MONEY = r"(?:funding|financing|fundraising|investment|capital|fund-raising)(?: round)?"
_BOARD = r"(?:board(?: of directors| of management| of trustees)?|supervisory board|board of supervisors)"
_WAS = r"(?:is|was|are|were)"
_POST = r"(?:post|job|position|role|title|office|function)"
_BEGIN = r"(?:take up|takes up|took up|start|starts|started|begin|begins|began|assume|assumes|assumed)"
_WORKS = r"(?:plant|factory|works|site|facility|laboratory|lab|mill|fab|gigafactory|warehouse|centre|center|data centre|data center|production line|line|campus|headquarters)"
_STAKES = r"(?:stakes?|shares?|holdings?|parts?|interests?)"
_SUM = r"(?:how much(?: money)?|what (?:sum|price|amount)|which (?:sum|price|amount))"

_LATEST = r"(?:latest|last|most recent|newest)(?: (?:funding|financing|investment|fundraising|capital|equity))?(?: (?:round|raise|financing|fundraising|deal|investment))"
_LEADS = rf"(?:{_LED}|lead|is leading|(?:is|was|are|were) (?:the )?lead investors? (?:in|of|behind))"
_OF = r"(?:of|at|by|for|in|from)"

ROUNDS = (
    (rf"^{_ANYBODY} {_LEADS} (.+?){_OWN} {_LATEST}$", r"who are the latest lead investors of \1"),
    (rf"^{_ANYBODY} {_LEADS} (?:the )?{_LATEST} {_OF} (.+)$", r"who are the latest lead investors of \1"),
    (rf"^{_ANYBODY} (?:{_JOINED}|paid for|invested in|invests in|(?:is|are|was|were) (?:in|behind)|funds|finances|backs|joins) (.+?){_OWN} {_LATEST}$", r"who are the latest investors of \1"),
    (rf"^{_ANYBODY} (?:{_JOINED}|paid for|invested in|invests in|(?:is|are|was|were) (?:in|behind)|funds|finances|backs|joins) (?:the )?{_LATEST} {_OF} (.+)$", r"who are the latest investors of \1"),
    (rf"^{_ANYBODY} (?:has |have )?(?:last |most recently )?(?:backed|funded|financed|invested in|put money into) (.+?) (?:most recently|last|latest|recently)$", r"who are the latest investors of \1"),
    (rf"^(?:when|in (?:which|what) (?:year|month)) (?:was|is|did) (?:the )?(.+?){_OWN} {_LATEST}(?: (?:closed|completed|announced|take place|happen))?$", r"who are the latest investors of \1"),
    (rf"^(?:when|what|which) (?:was|is) (?:the )?{_LATEST} {_OF} (.+)$", r"who are the latest investors of \1"),
    (rf"^(?:what|which) (?:was|is) (.+?){_OWN} {_LATEST}$", r"who are the latest investors of \1"),
    (rf"^{_ANYBODY} (?:put|gave|provided|supplied|brought)(?: in)? (?:the )?seed (?:money|capital|funding|cash)(?: in)?(?:to| to| for)? (.+)$", r"who invested in \1's seed round"),
    (r" this time(?: around| round)?$", ""),
    (r"\bco-?owns\b", "holds shares in"),
    (r"\bco-?own\b", "hold shares in"),
    (r"^(who|which [a-z]+)(?: else)?,? (?:besides|apart from|aside from|other than|in addition to|along with|together with) (.+?),? ((?:also )?(?:invested|took part|participated|put money|joined|backed|came|funded|led)\b.+)$", r"\1 \3 besides \2"),
    (rf"^(?:who|what|which) (?:{_WAS}) (?:all )?(?:the )?(?:investors|backers|participants|funders|names) (?:in|of|at|behind|for) (.+? {_ROUND})$", r"who invested in \1"),
    (rf"^{_ANYBODY} {_LED} (?:the )?{_MONEY} (?:of|in|at|for|by) (.+)$", r"who led the funding round of \1"),
    (rf"^{_ANYBODY} {_LED} (.+?){_OWN} (?:{_MONEY}|round)$", r"who led the funding round of \1"),
    (rf"^{_ANYBODY} {_JOINED} (.+)$", r"who invested in \1"),
    (rf"^{_ANYBODY} (?:joined|entered|came into|came in at) (.+?) as (?:an? )?(?:new )?(?:investors?|backers?)$", r"who invested in \1"),
    (rf"^how many {_BACKERS} (?:{_JOINED}|invested in|are there in|were there in|were in|are in|stood behind|are behind|were behind) (.+)$", r"how many organizations or people invested in \1"),
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
)  # fmt: skip

SUCCESSION = (
    (rf"^(?:what|which) (?:new |next )?{_POST} (?:will|is) (.+?) (?:to |going to |due to |set to )?(?:take|take on|take up|hold|have|get|assume|fill|occupy|be given)(?: next)?$", r"what does \1 plan to become"),
    (r"^what (?:will|is) (.+?) (?:to |going to |due to |set to )?(?:become|do|be)(?: next| then| instead)?$", r"what does \1 plan to become"),
    (r"^what (?:will|is) (.+?) (?:to |going to )?(?:become|do|be) (?:once|when|after|as soon as) (?:he|she|they) (?:stops?|leaves?|quits?|steps? down|hands? over|retires?|gives? up|ends?|is no longer|are no longer)\b.*$", r"what does \1 plan to become"),
    (r"^whom? (does|did|will|has|is) (.+?) (?:succeed|succeeded|replace|replaced|follow|followed|succeeding|replacing|taking over from|take over from) at (.+)$", r"whom \1 \2 succeed"),
    (r"^(?:from whom|whom?) (does|did|will|has|is) (.+?) (?:take|taken|taking|took) over (?:the |its |their )?(?:chair|post|job|helm|presidency|chairmanship|role|position|office|reins|leadership|lead)(?: (?:of|at) .+?)?(?: from)?$", r"whom \1 \2 succeed"),
    (r"^who (takes|is taking|will take|is to take|is going to take|is set to take|is due to take) over from (.+?) (?:at|as (?:the )?(?:head|boss) of) (.+)$", r"who will succeed \2"),
    (r"^who (?:takes|is taking|will take|is to take|is going to take|is set to take|is due to take) over from (.+)$", r"who will succeed \1"),
    (r"^who (?:took|has taken) over from (.+)$", r"who succeeded \1"),
    (r"^who was (?:the )?([a-z][a-z &-]*? (?:of|at) .+?) (?:before|previously|earlier|until then|in the past|back then)$", r"who is the former \1"),
)  # fmt: skip

# Who or what was there before: those who are not there any more.
BEFORE = (
    (r"^(where|for whom|at which [a-z]+|for which [a-z]+) (did|has|had) (.+?) (work|worked|serve|served) (?:before|prior to|until) (?:(?:s?he|they) )?(?:ran|led|headed|chaired|ran|became (?:the )?(?:head|boss|chief|ceo|director) of|took over|was (?:put )?in charge of|took charge of|came to head|came to run|running|leading|heading|taking over|taking charge of|came to|came over to|switched to|started at|began at|starting at|(?:became|becoming|was (?:named|appointed|elected|made)) (?:an? |the )?[a-z][a-z -]*? (?:of|at|for)) (.+)$", r"where did \3 work before joining \5"),
    (r"^what (did|has|had) (.+?) (?:do|done) (?:before|prior to|until) (?:(?:s?he|they) )?(?:ran|led|headed|chaired|took over|came to head|running|leading|heading|taking over|(?:became|becoming|was (?:named|appointed|elected|made)) (?:an? |the )?[a-z][a-z -]*? (?:of|at|for)) (.+)$", r"what did \2 do before joining \3"),
    (rf"^what (?:was|is) (.+?){_OWN} (?:occupation|job|post|profession|work|employer|employment|career|line of work) (before|prior to|until) (.+)$", r"what did \1 do \2 \3"),
    (r"^what (?:became|has become) of (.+?) after (?:s?he|they|leaving|the departure from)(?: left| quit| departed from)? (.+)$", r"where did \1 go after \2"),
    (r"^(?:where|for whom|(?:at|for) which [a-z]+|who) (?:did|has|had) (.+?) (?:work|worked)(?: for| at)? prior to (.+)$", r"where did \1 work before joining \2"),
    (r"^who (owned|controlled|had|possessed) (.+?) (?:before|until|prior to) (.+?)(?: (?:came along|came|did|took over|stepped in|bought it|acquired it|took it over|arrived|moved in|got it))?$", r"which organizations other than \3 acquired \2"),
    (r"^(?:which|what) (?:company|firm|organi[sz]ation|group|body|operator|manager|owner) (ran|operated|managed|administered) (.+?) (?:before|until|prior to) (.+?)(?: (?:came along|came|did|took over|stepped in|arrived))?$", r"which organizations other than \3 used to operate \2"),
    (r"^who (ran|operated|managed|administered) (.+?) (?:before|until|prior to) (.+?)(?: (?:came along|came|did|took over|stepped in|arrived))?$", r"which organizations other than \3 used to operate \2"),
)  # fmt: skip

PRICES = (
    (r"^(?:what|which|how high a|how big a) (?:price|sum|amount|consideration|fee)(?: of money)? (?:has been|had been|was|is|were|have been) (?:agreed|settled|fixed|set|paid|offered|put) (?:up )?(?:on |upon )?for (?=the |[A-Z0-9])(.+)$", r"who plans to buy \1, and for how much"),
    (r"^for (?:how much|what|which|what (?:sum|price|amount)|which (?:sum|price|amount))(?: money)? (?:did|does|has|have|will|is|are) (.+?) (?:agree|agreed|offer|offered|promise|promised|sign|signed|plan|planning|going|set|due)(?: a deal)? to (?:buy|acquire|take over|purchase|rescue|save|get|snap up|take on|take) (.+)$", r"how much will \1 pay for \2"),
    (r"^(?:what|how much) (?:did|does|has|will|is) (.+?) (?:pay|paid|paying|to pay) for (?:its |the |a )?(?:\d[\d.]* ?(?:%|per ?cent|percent)|half|a third|a quarter|a fifth)(?: stake| share| holding| interest)? (?:of|in) (.+)$", r"how much did \1 pay for \2"),
    (r"^(?:what|which|how (?:big|large) an?|how much of an?) (?:stake|share|part|holding|percentage|interest)(?: in| of) (.+?) (?:does|did|do|is|has) (.+?) (?:want|seek|wants|seeking|after|aim for|aiming for|going for|go for|eye|eyeing|to get|getting|plan to get|plan to take)$", r"what stake in \1 does \2 want to buy"),
    (r"^(?:what|how much)(?: money)? (?:does|do|did|has|have|is|are) (.+?) (?:lose|lost|losing)(?: (?:a|per|each|every) year| annually)$", r"how much money did \1 lose"),
    (r"^(did|does|has|have) (.+?) (make|made|post|posted|report|reported|book|booked|turn|turned) (an? |any )?((?:net |operating )?(?:profit|loss))((?: (?:in|for) .+?)?),? and (?:how much|of how much|how (?:big|large|high)(?: was it)?|what was it)$", r"what was the net profit of \2\6"),
    (r"^what (?:did|does|has) (.+?) (?:spend|spent|invest|put) (?:on|in|into) (?:r&d|r & d|research|research and development|development)((?: (?:in|for|during|last|this) .+)?)$", r"how much did \1 spend on R&D\2"),
    (r"^what (?:did|does) (.+?) (?:earn|make|made|take in|bring in|turn over)((?: (?:in|for|during|last|this) .+))$", r"what was the net profit of \1\2"),
    (r"^(?:by )?how much (?:did|does|do|has|have) (.+?)(?:'s|’s|(?<=s)['’]) ([a-z& ]+?) differ (?:between|from) ((?:19|20)\d\d) (?:and|to) ((?:19|20)\d\d)$", r"how did \1's \2 change from \3 to \4"),
    (r"^((?:what|which|how (?:big|large) an?) (?:stake|share|part|holding|percentage|interest)(?: in| of) .+? (?:does|do) .+? (?:hold|own|have|control)) (?:now|today|currently|still|at present|these days)$", r"\1"),
    (r"^who (?:owns|holds|has) (?:the |a )?minority(?: stakes?| shares?| holdings?| interests?)? (?:of|in) (.+)$", r"who owns less than 50% of \1"),
    (r"^who (?:owns|holds|has) (?:the |a )?majority(?: stakes?| shares?| holdings?| interests?)? (?:of|in) (.+)$", r"who owns more than 50% of \1"),
    (r"^(which|what) (.*?\b(?:spin-?offs?|subsidiar(?:y|ies)|firms?|compan(?:y|ies)|start-?ups?|units?|portfolio companies)\b.*?) (?:has|have|was|were) (?:been )?sold(?: off)?(?:,? (?:and )?to whom)?$", r"which \2 were acquired, and by whom"),
    (rf"^how (?:big|large|high) (?:an? )?(?:is |are )?(?:the )?{_STAKES} (?:do|does|did) (.+?){_OWN} (founders|directors|managers|employees|backers|investors) (?:hold|keep|have|own|retain|control)(?: in (?:it|the (?:company|firm)))?$", r"which \2 of \1 hold shares in \1, and what share"),
    (rf"^how (?:big|large|high) (?:is|are) the {_STAKES} of (.+?){_OWN} (founders|directors|managers|employees)$", r"which \2 of \1 hold shares in \1, and what share"),
    (rf"^what (?:{_STAKES}) (?:do|does) (.+?){_OWN} (founders|directors|managers|employees) (?:hold|keep|have|own|retain)(?: in (?:it|the (?:company|firm)))?$", r"which \2 of \1 hold shares in \1, and what share"),
)  # fmt: skip

GOODS = (
    (r"^(?:who|which|what) (?:shareholders?|investors?|owners?|backers?) (?:has |have )?(?:got out of|pulled out of|bailed out of|exited|left|parted with|withdrew from|sold out of) (.+)$", r"who used to hold shares in \1"),
    (r"^(?:which|what) (?:organi[sz]ations|companies|firms|members|bodies|institutions|parties) (?:make up|form|constitute|compose|are in|belong to) (.+? (?:alliance|association|federation|consortium|network|league|union|council|society))$", r"who are the members of \1"),
    (r"^(?:when|since when|in (?:which|what) year) did (.+?) (?:come in|come aboard|come on board|get in|join|enter|become)(?: as)? (?:an? )?(?:new )?(?:shareholder|owner|co-owner|part-owner) (?:of|in|at) (.+)$", r"since when does \1 hold shares in \2"),
    (r"^how many (?:customers|people|consumers|persons|clients|subscribers) (?:use|are using|have signed up (?:for|to)) (.+)$", r"how many users does \1 have"),
    (r"^(which|what) (firms|companies|organi[sz]ations|businesses) (?:have their shares (?:traded|listed|quoted)|trade|are traded|are quoted|have shares traded) (?:in|on) (.+)$", r"which \2 are listed in \3"),
    (r"^where (?:was|were) (.+?) (?:employed|working|in work) (?:before|earlier|previously|formerly|in the past)$", r"where did \1 work before"),
    (r"^when (?:does|did|will|is) (.+?) (?:end|finish|run out|lapse|cease|ending|finishing)$", r"when does \1 expire"),
    (r"^(?:how much|what) (?:does|do|did|will) (.+?) (?:charge|charging|ask|asking) for (?=the |an? |[A-Z0-9])(.+)$", r"what is the price of \2"),
    (r"^(?:which|what) (?:joint ventures?|ventures?|compan(?:y|ies)|firms?) (?:do|does) (.+?) and (.+?) (?:own|run|hold|have|share|control)(?: together| jointly| between them)?$", r"which companies do \1 and \2 hold shares in"),
    (r"^where (?:was|were) (.+?) before (?:it|they) (?:came|moved|went|relocated|was moved|settled)(?: over)?(?: to| in| into| at)? (.+)$", r"which places used to be home to \1"),
    (r"^where (?:did|has) (.+?) (?:go|gone|move|moved|end up|settle) after (?:it|they)? ?(?:moving out of|moved out of|leaving|left|departing from|giving up) (.+)$", r"where is \1 located"),
    (r"^(?:which|what)(?: technology| technologies| patents?| products?| rights?) (?:has|have|did|does) (.+?) (?:taken|take|got|get|obtained|obtain|acquired|acquire|hold|have|bought|buy) (?:an? |the )?(?:licen[cs]es?|rights) (?:for|to|on)$", r"which organizations license technology to \1, and with what"),
    (rf"^how much of (.+?){_OWN} ({_ROUND}) (?:came from|was put up by|was provided by|was paid by|comes from|did) (.+?)(?: put up| provide| pay)?$", r"how much did \3 invest in \1's \2"),
    (rf"^(?:what|how much) (?:is|was) (.+?){_OWN} (?:bid|offer|takeover|purchase|acquisition|takeover bid|takeover offer) (?:for|of|to buy) (.+?) worth$", r"how much will \1 pay for \2"),
    (rf"^how (?:much|high|big|large) (?:is|was) (.+?){_OWN} (?:bid|offer|takeover bid|takeover offer) (?:for|to buy) (.+)$", r"how much will \1 pay for \2"),
    (r"^(who|which [a-z]+) (holds|owns|has|controls) (?:an?|one|the remaining|the other) fifth of (.+)$", r"\1 \2 20% of \3"),
    (r"^(who|which [a-z]+) (holds|owns|has|controls) (?:an?|one|the remaining|the other) quarter of (.+)$", r"\1 \2 25% of \3"),
    (r"^(who|which [a-z]+) (holds|owns|has|controls) (?:an?|one|the remaining|the other) tenth of (.+)$", r"\1 \2 10% of \3"),
    (r"^(who|which [a-z]+) (holds|owns|has|controls) (?:an? |one )?half of (.+)$", r"\1 \2 50% of \3"),
    (r"^(which|what) ([a-z][a-z -]*?) (?:is|are|sits|sit|works|work) (?:inside|at the heart of|built into|behind the scenes of) (.+)$", r"which \2 does \3 use"),
    (r"^(in|on) (which|what) (.+?) (?:does|do) (.+?) (?:have|run|keep) (?:an? |its |their |any )?(?:sites?|presence|locations?|operations?|premises)$", r"\1 which \3 is \4 located"),
    (r"^which alma mater (?:does|do) (.+?) (?:share|have in common|have)$", r"at which university did \1 study"),
    (r"^who (?:takes|is taking|will take|is to take|is set to take) over as ([a-z][a-z -]*?) from (.+)$", r"who will succeed \2"),
    (rf"^(?:what|which) (?:portion|{_STAKES}|slice|percentage|proportion) of (.+?) (?:is|are) in (.+?){_OWN} hands$", r"how much of \1 does \2 own"),
    (rf"^(?:what|which) (?:portion|{_STAKES}|slice|percentage|proportion) of (.+?) (?:is|are) in the hands of (.+)$", r"how much of \1 does \2 own"),
    (r"^where (?:was|were) (.+?) (?:based|located|headquartered|housed|at home|a tenant) (?:before|earlier|previously|formerly|in the past)$", r"which places used to be home to \1"),
    (r"^where (?:was|were) (.+?) (?:before|earlier|previously|formerly|in the past)(?: (?:based|located|headquartered|housed|at home))?$", r"which places used to be home to \1"),
    (r"^(?:when|since when|in (?:which|what) year) (?:did|has) (.+?) (?:take over|taken over|taken on|take on) (?:running |the running of |the management of )?(.+)$", r"since when does \1 operate \2"),
    (r"^(which|what|how many) (spin-?offs?) (?:has|have|did) (.+?) (?:produced?|spawned|spawn|brought forth|hatched|launched|launch)((?: (?:since|in|after|before) .+)?)$", r"\1 \2 does \3 have\4"),
    (r"^((?:on|in|at|under|with|for|to|from|by) (?:which|what) [a-z][a-z -]*?), (?:and )?((?:(?:in|on|at|by|from) )?(?:which|what) [a-z]+|since when|when|where|how much), (.+)$", r"\1 \3, and \2"),
    (r"^when (?:does|did|do|will|is|was) (.+?) (?:start|begin|kick off|get under way|starting|beginning)$", r"when is \1 held"),
    (r"^(?:which|what)(?: technology| technologies| patents?| products?| rights?)? (?:does|do|did|has|have) (.+?) (?:license|licence|licensed)(?: in)?(?:,? and from whom)$", r"which organizations license technology to \1, and with what"),
    (r"^(?:which|what)(?: technology| technologies| patents?| products?| rights?)? (?:does|do|did|has|have) (.+?) (?:license|licence|licensed) out(?:,? and to whom)?$", r"who are the licensees of \1, and with what"),
    (r"^(?:which|what) (?:technology|technologies|patents?|products?|rights?) (?:does|do|did|has|have) (.+?) (?:license|licence|licensed)(?: out)?,? and to whom$", r"who are the licensees of \1, and with what"),
    (r"^(?:which|what) parties\b", "which organizations"),
    (r"^how much (?:money )?(?:was|were|is|has been|is to be|will be) (?:paid|offered|put on the table|to be paid) for (?=the |[A-Z0-9])(.+)$", r"for how much was \1 acquired"),
    (r"^(.*[^,]),? (?:too|as well)$", r"\1"),
    (rf"^((?:who|which|what) .*?\b)({_NAME})( (?:and|but) (?:also |at the same time |at once )?[a-z].*?) it\b(.*)$", r"\1\2\3 \2\4"),
    (r",? (?:and )?(?:in (?:which|what) (?:proportions?|shares?|parts?)|(?:and )?with (?:which|what) (?:stakes?|shares?)|at (?:which|what) (?:stakes?|shares?))$", r", and what share"),
    (r"^(?:which|what) (?:parent|parent company|group|owner|company|firm|holding) (?:stands|is|sits) behind (.+)$", r"which organization owns \1"),
    (r"^from when (?:on )?(did|does|was|were|has|is|are) (.+)$", r"since when \1 \2"),
    (r"^(?:to|into) (which|what) (city|town|place|country|region) (?:does|do|will|did|is|has) (.+?) (?:plan to |want to |intend to |going to |planning to )?(?:move|moving|moved|relocate|transfer) (?:its |their )?(?:seat|headquarters|head office|base)$", r"where does \3 plan to be headquartered"),
    (r"^where (?:was|were|is|are) (?:the )?(?:seat|headquarters|head office|base) of (.+?) (?:moved|relocated|transferred)(?: to)?$", r"where is \1 headquartered"),
    (r"^(?:which|what) (?:earlier |previous )?(?:post|job|position|role|office) (?:did|has|had) (.+?) (?:hold|held|have|had|occupy|fill|occupied) (?:before|prior to|until) (?:(?:s?he|they) )?(?:joined |joining |going to |moving to |came to |coming to |went to )?(.+)$", r"which post did \1 hold before \2"),
    (rf"^how much (?:money )?(?:does|do|will|is|are|did|has) (.+?) (?:plan to invest|planning to invest|going to invest|want to invest|invest|investing|invested|to invest)(?: (?:in|on|into) (?:its|their|the|a|an) (?:new |second |third |first |next |planned |other )?{_WORKS}(?: (?:in|at|near) .+)?)?$", r"what is the investment volume of \1"),
    (rf"^how much (?:money )?(?:does|do|will|is|are|did|has) (.+?) (?:plan to spend|spend|spending|spent|put|putting|going to spend) (?:on|into) (?:its|their|the|a|an) (?:new |second |third |first |next |planned |other )?{_WORKS}(?: (?:in|at|near) .+)?$", r"what is the investment volume of \1"),
    (rf"^(?:how much|what) (?:does|do|will|did|is|would) (.+?){_OWN} (?:new |second |third |first |next |planned |other )?{_WORKS}(?: (?:in|at|near) .+?)? (?:cost|costing|to cost|going to cost)$", r"what is the investment volume of \1"),
    (rf"^(?:how much|what) (?:does|do|will|did|is|would) the (?:new |second |third |first |next |planned |other )?{_WORKS} (?:of|planned by|built by|that) (.+?)(?: is building| plans| is planning| wants to build)? (?:cost|costing|to cost|going to cost)$", r"what is the investment volume of \1"),
    (r"^(?:to|for) (whom|which [a-z][a-z -]*?) (does|do|did|will|is|has) (.+?) (?:deliver|supply|sell|ship|provide|delivering|supplying|supplied|delivered|sold) (.+)$", r"\1 \2 \3 supply \4 to"),
    (r"^(who|whom|which [a-z][a-z -]*?) (does|do|did|will) (.+?) (?:deliver|ship|provide|sell) (.+?) to$", r"\1 \2 \3 supply \4 to"),
    (r"^((?:which|what) [a-z][a-z -]*?|whom?) (does|do|did|will) (.+?) supply with (.+)$", r"\1 \2 \3 supply \4 to"),
    (rf"\b(?:list|name|show(?: me)?|give me|what are|which are|what is) (?:all )?(?:the )?(products|goods|brands|policies|programmes|programs|offices|plants|events) (?:of|from|by) ({_NAME})$", r"what are \2's \1"),
    (rf"^(?:which|what) (?:stock )?exchange (?:is|are) ({_NAME}) on$", r"which exchange is \1 listed on"),
    (r"\bin (?:the|this|your|our) (?:collection|corpus|sample|texts?|archive|material|set)\b ?", ""),
)  # fmt: skip

RESEARCH = (*ROUNDS, *BOARDS, *SUCCESSION, *BEFORE, *PRICES, *GOODS)

_CALLED = re.compile(
    rf"^(?:what|which) (?:is|are) (?:the names? of (?P<x>{_NAME}){_OWN} (?P<noun>[a-z][a-z -]*)|(?P<x1>{_NAME}){_OWN} (?P<noun1>[a-z][a-z -]*?) called)$",
    re.IGNORECASE,
)
_OWNED = re.compile(rf"^(who|what) (is|are|was|were) ({_NAME}){_OWN} ([a-z][a-z -]+)$")


def turned(text: str) -> tuple[str, ...]:
    """Return "who is the mines minister of Ontario" for "who is Ontario's mines minister"; nothing for what is not so."""
    plain = unmarked(text)
    found = _OWNED.match(plain[:1].lower() + plain[1:])
    named = _CALLED.match(plain)
    parts = [named[key] or named[f"{key}1"] for key in ("noun", "x")] if named is not None else []
    called = (f"which {parts[0]} does {parts[1]} make",) if parts else ()
    return (*called, *((found.expand(r"\1 \2 the \4 of \3"),) if found is not None else ()))


# What the grammar would take for something else: "has X got" supplies nobody, "what X raised" is no event.
_SETTLED = (
    # whoever joins a round of funding gives money: a round is an event, and the grammar would look for its guests
    (re.compile(rf"^{_ANYBODY} {_JOINED} (?:the |a )?(?:{_MONEY}|round) (?:of|in|at|for|by) (.+)$", re.IGNORECASE), r"who invested in \1"),
    (re.compile(rf"^{_ANYBODY} {_JOINED} (.+?){_OWN} (?:{_MONEY}|round)$", re.IGNORECASE), r"who invested in \1"),
    (re.compile(r"^who (?:owns|holds) (.+?),? and (?:in|with) (?:what|which) (?:proportions?|percentages?|stakes?|shares?|parts?)$", re.IGNORECASE), r"who are the shareholders of \1, and what share"),
    (re.compile(r"^(?:who|which [a-z -]+?) (?:is|are) the (?:bidders?|suitors?|would-be buyers?|prospective buyers?) (?:for|of) (.+)$", re.IGNORECASE), r"who wants to buy \1"),
    (re.compile(r"^(?:who|(?:which|what) (?:compan(?:y|ies)|firms?|manufacturers?|producers?|suppliers?)) (?:makes?|produces?|manufactures?|builds?) ([a-z][a-z -]*?|(?-i:[A-Z0-9][\w-]*(?: \d+)?)) for ((?:the )?(?-i:[A-Z]).*)$", re.IGNORECASE), r"who supplies \1 to \2"),
    (re.compile(r"^(?:which|what) (?:compan(?:y|ies)|firms?|manufacturers?|producers?|suppliers?) (?:suppl(?:y|ies)|delivers?|provides?|sells?|ships?) ((?-i:[A-Z0-9][\w-]*(?: \d+)?)) to ((?:the )?(?-i:[A-Z]).*)$", re.IGNORECASE), r"who supplies \1 to \2"),
    (re.compile(r"^who (?:has|have|got) ((?:two|three|four|several|multiple|many|more than one) (?:different )?(?:posts?|jobs?|positions?|roles?|titles?)\b.*)$", re.IGNORECASE), r"who holds \1"),
    (re.compile(r"^when (?:was|were) (.+?) (?:bought|acquired|taken over|sold|purchased)(?: by someone)?$", re.IGNORECASE), r"who acquired \1, and when"),
    (re.compile(r"^(?:what|which|where) (?:is|was|are|were) the (?:former|previous|earlier|old|past) (?:locations?|homes?|address(?:es)?|seats?|places?) of (.+)$", re.IGNORECASE), r"which places used to be home to \1"),
    (re.compile(r"^(?:what|which|where) (?:is|was|are|were) (.+?)(?:'s|’s|(?<=s)['’]) (?:former|previous|earlier|old|past) (?:locations?|homes?|address(?:es)?|seats?|places?|whereabouts)(?: located)?$", re.IGNORECASE), r"which places used to be home to \1"),
    (re.compile(r"^where did (.+?) (?:use|used) to be (?:based|located|headquartered|at home|situated)(?: before.*)?$", re.IGNORECASE), r"which places used to be home to \1"),
    (re.compile(r"^(?:from where|where) (?:did|has) (.+?) (?:move|moved|relocate|relocated) (?:away )?from$", re.IGNORECASE), r"which places used to be home to \1"),
    (re.compile(r"^[Hh]ow many (researchers|employees|engineers|workers|users) (?:are there|are employed|work|are working) (?:at|in) ((?:the )?[A-Z0-9].*)$"), r"how many \1 does \2 have"),
    (re.compile(r"^((?:which|what|how many) \S.*? )(?:has|have) (.+?) got(\b.*)$", re.IGNORECASE), r"\1does \2 have\3"),
    (re.compile(r"^where (?:did|has) (.+?) (?:go|gone)(?: next| then| to| afterwards| after that)?$", re.IGNORECASE), r"where does \1 work"),
    (re.compile(r"^((?:which|what|who)\b.+?\b(?:uses?|used|works? with|partners? with)\b.+?),? and (?:for what|what for|for which|to what end)(?: (?:purposes?|use))?$", re.IGNORECASE), r"\1, and what purpose"),
    (re.compile(r"^(?:which|what) (?:compan(?:y|ies)|firms?|employers?|start-?ups?) (?:is|will) ((?-i:[A-Z][\w.-]+ [A-Z][\w.-]+)) (?:joining|join)(?: next)?$", re.IGNORECASE), r"who will \1 work for"),
    (re.compile(r"^where are (.+?)(?:'s|’s|(?<=s)['’]) (offices|branches)$", re.IGNORECASE), r"where does \1 have \2"),
    (re.compile(r"^where (?:is|are) ((?-i:[A-Z][\w.-]+ [A-Z][\w.-]+(?: [A-Z][\w.-]+)?)) (?:going|moving|headed|heading|off)(?: to)?(?: next| now)?$", re.IGNORECASE), r"who will \1 work for"),
    (re.compile(r"^(who|which [a-z-]+|what [a-z-]+) (has|have|runs?|opened|operates?) (?:a |an |its |their )?research (centres?|centers?|labs?|sites?|hubs?|facility|facilities) (in|at) (.+)$", re.IGNORECASE), r"\1 \2 an R&D \3 \4 \5"),
    (re.compile(r"^(who (?:is|are) .+? (?:of|at) .+?),? since when$", re.IGNORECASE), r"\1, and since when"),
    (re.compile(r"^(?:(?:in|at) )?(which|what) ([a-z]+) (?:is|are) (.+?)(?:'s|’s|(?<=s)['’]) (?:head office|headquarters|hq|main office|seat)(?: located| based)?(?: (?:in|at))?$", re.IGNORECASE), r"which \2 is \3 headquartered in"),
    (re.compile(r"^(?:has|have|did) (.+?) (?:already )?(?:sold|sell|shipped|ship|delivered|deliver) (more than|over|at least|fewer than|less than) ([\d,.]+(?: (?:thousand|million))?) (?:units of )?(?:the |its )?((?-i:(?:[A-Z]|[a-z-]*\d)[\w-]*(?: (?:[A-Z]|[a-z-]*\d)[\w-]*)*))(?: (?-i:[a-z][a-z-]+)){0,2}$", re.IGNORECASE), r"does \4 have \2 \3 units sold"),
    (re.compile(r"^how many (?!(?:compan|firm|share|stake|subsidiar|product|business|unit|kind|type|sort|different|people|customer)[a-z]*\b)[a-z][a-z-]*(?: [a-z-]+)? (?:did|has|have|does) (.+?) (?:already |so far )?(?:sell|sold|ship|shipped|deliver|delivered)((?: (?:in|during|for|by|last|this|so far|to date)\b.*)?)$", re.IGNORECASE), r"what are the units sold of \1\2"),
    (re.compile(r"^what (?:did|has|have) (.+?) (?:raise|raised)((?: (?:in|since|during|last|from) .+)?)$", re.IGNORECASE), r"how much did \1 raise\2"),
)  # fmt: skip


# Typed in haste: "whats X's stake", "r & d".
_SLIPS = (re.compile(r"^(who|what|where|when|how)s (?=\S)", re.IGNORECASE), re.compile(r"\b[Rr] ?& ?[Dd]\b"))
_BEGUN = re.compile(
    r"^(?:so|ok|okay|well|right|quick (?:one|question)|question|sorry)[,:]? (?=(?:who|whom|what|when|where|which|how|is|are|did|does|has|was|whose)\b)",
    re.IGNORECASE,
)


_TWO_YEARS = tuple(
    re.compile(
        rf"^(?:what|how (?:high|large|big)) (?:is|are|was|were) {whose} (?:in|for) (?:fiscal |financial |the year )?(?P<a>(?:19|20)\d\d),?"
        r" (?:versus|vs\.?|against|compared (?:with|to)|as against|over|and(?: in)?) (?:fiscal |financial |the year )?(?P<b>(?:19|20)\d\d)$",
        re.IGNORECASE,
    )
    for whose in (
        r"(?P<x>.+?)(?:'s|’s|(?<=s)['’]) (?P<figure>[a-z][a-z -]*?)",
        r"the (?P<figure>[a-z][a-z -]*?) of (?P<x>.+?)",
    )
)
_BY_THEN = re.compile(
    r"^(how many .+? (?:sold|shipped|delivered)) by (?:the )?(?:(?:end of|mid|middle of|early|late|start of|spring of|summer of|autumn of|[A-Z][a-z]+)[- ])?(?=(?:19|20)\d\d$)",
    re.IGNORECASE,
)


def _of_two_years(text: str) -> str:
    """Return "what was the revenue of X from 2023 to 2024" for "X's revenue in 2024 versus 2023", the earlier year first."""
    found = next((f for pattern in _TWO_YEARS if (f := pattern.match(text)) is not None), None)
    if found is None or found["a"] == found["b"]:
        return ""
    first, last = sorted((found["a"], found["b"]))
    return f"what was the {found['figure']} of {found['x']} from {first} to {last}"


def settled_in_english(text: str) -> str:
    """Return an English question without turns of phrase that the grammar would take for something else."""
    typed = with_part_of_year(_SLIPS[1].sub("R&D", _SLIPS[0].sub(r"\1 is ", _BEGUN.sub("", in_full(text)))))
    plain = _BY_THEN.sub(r"\1 in ", unmarked(typed))
    if years := _of_two_years(plain):
        return years
    for pattern, template in (*CLEFTS, *SOLD, *_SETTLED, *SETTLED):
        if (found := pattern.match(plain)) is not None:
            return found.expand(template)
    return typed
