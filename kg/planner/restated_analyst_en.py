"""Turns of phrase of analysts: comparisons, trends, careers, where a firm is at home, and the plain question of each."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

from kg.planner.demonyms import ADJECTIVE

_OWN = r"(?:'s|’s|(?<=s)['’])"
_STAKE = r"(?:stakes?|shares?|holdings?|shareholdings?|interests?|slice|piece)"
_FIGURE = r"(?:net |operating |annual )?(?:revenues?|sales|turnover|profits?|income|earnings|headcount|workforce|staff|number of employees)"
_MORE = r"(?:the )?(?:bigger|larger|greater|higher|smaller|lower|lesser)(?: one)?"
_MOVED = r"(?:fall|fell|fallen|falling|drop|dropped|dropping|decline|declined|declining|shrink|shrunk|shrank|shrinking|decrease|decreased|rise|rose|risen|rising|grow|grew|grown|growing|increase|increased|increasing|climb|climbed|go up|go down|gone up|gone down|went up|went down|change|changed|develop|developed|move|moved|evolve|evolved|improve|improved)"
_SPAN = r"(?: (?:from|between) (?:fiscal |financial )?(?:year )?((?:19|20)\d\d) (?:to|and|through|until) (?:fiscal |financial )?(?:year )?((?:19|20)\d\d))"
_ONCE = r"(?: (?:in|for|during|over|since|last|this|compared|year on year|lately|recently).*)?"
_PEOPLE = (
    r"(?:who|(?:which|what) (?:people|persons|managers|executives|officers|employees|staff|directors|board members))"
)
_ROLE = r"(?:tenants?|occupants?|residents?)"

COMPARED = (
    (rf"^how much (?:larger|bigger|higher|greater|smaller|lower) (?:is|was) (.+?){_OWN} ({_STAKE}) (?:in|of) (.+?) than (.+?)(?:{_OWN})?$", r"what share do \1 and \4 hold in \3"),
    (r"^(?:which|what|who) is the (older|younger|newer) (?:[a-z -]+?)[,:]? ((?:the )?[A-Z].+?) or (.+)$", r"compare \2 and \3 by age"),
    (r"^(?:which|what)(?: [a-z -]+?)? (?:runs out|expires|ends|lapses) (?:first|earlier|sooner|later|last)[,:]? (.+?) or (.+)$", r"when do \1 and \2 expire"),
    (r"^(?:which|what)(?: [a-z -]+?)? (?:opens|opened|will open) (?:first|earlier|sooner|later|last)[,:]? (.+?) or (.+)$", r"when did \1 and \2 open"),
    (r"^(?:what|which) (?:is|are) the ((?:second |third |fourth |fifth )?)most valuable ([a-z][a-z -]*?)((?: in .+)?)$", r"which \2 has the \1highest valuation\3"),
    (r"^(which|what) ([a-z][a-z -]*?) is the ((?:second |third |fourth |fifth )?)most valuable((?: in .+)?)$", r"which \2 has the \3highest valuation\4"),
    (rf"^whose ({_STAKE}) (?:in|of) (.+?) (?:is|was) {_MORE}[,:]? (?:that of )?(.+?)(?:{_OWN})? or (?:that of )?(.+?)(?:{_OWN})?$", r"what share do \3 and \4 hold in \2"),
    (rf"^(?:does|do) (.+?) (?:hold|own|have) (?:a |an )?{_MORE} ({_STAKE}) (?:in|of) (.+?) than (.+?)(?: does)?$", r"what share do \1 and \4 hold in \3"),
    (rf"^how do the ({_STAKE}) of (.+?) and (.+?) in (.+?) compare$", r"what share do \2 and \3 hold in \4"),
    (rf"^compare the ({_STAKE}) of (.+?) and (.+?) in (.+)$", r"what share do \2 and \3 hold in \4"),
    (rf"^(?:what|which|how big|how large) (?:are the )?{_STAKE} (?:do|did|have|has) (.+?) and (.+?) (?:hold|held|own|owned|have) (?:in|of) (.+)$", r"what share do \1 and \2 hold in \3"),
    (r"^(which|what) (.+?) (?:is|was|are) (?:the )?(?:largest|biggest|greatest|highest|top)(?: one)? (?:by|in terms of|measured by|ranked by|when it comes to) (.+)$", r"which \2 has the highest \3"),
    (r"^(which|what) (.+?) (?:is|was|are) (?:the )?(?:smallest|lowest|least)(?: one)? (?:by|in terms of|measured by|ranked by|when it comes to) (.+)$", r"which \2 has the lowest \3"),
)  # fmt: skip

# How a figure moved is told by its values: no source need say that it rose.
TRENDS = (
    (rf"^(?:did|has|have|do|does|are|is|were|was) (?:the )?({_FIGURE}) (?:of|at|for) (.+?) {_MOVED}(?:(?: or|, or) {_MOVED})?{_SPAN}$", r"what was the \1 of \2 from \3 to \4"),
    (rf"^(?:how|by how much|how much|how far|how fast) (?:did|has|have) (?:the )?({_FIGURE}) (?:of|at|for) (.+?) {_MOVED}{_SPAN}$", r"what was the \1 of \2 from \3 to \4"),
    (rf"^(?:how|by how much|how much|how far|how fast) (?:did|has|have) (.+?){_OWN} ({_FIGURE}) {_MOVED}{_SPAN}$", r"what was the \2 of \1 from \3 to \4"),
    (rf"^(?:did|has|have|do|does|are|is|were|was) (?:the )?({_FIGURE}) (?:of|at|for) (.+?) {_MOVED}(?:(?: or|, or) {_MOVED})?{_ONCE}$", r"what was the \1 of \2 since 2000"),
    (rf"^(?:did|has|have|do|does|are|is|were|was) (.+?){_OWN} ({_FIGURE}) {_MOVED}(?:(?: or|, or) {_MOVED})?{_ONCE}$", r"what was the \2 of \1 since 2000"),
    (rf"^(?:how|by how much|how much|how far|how fast) (?:did|has|have) (?:the )?({_FIGURE}) (?:of|at|for) (.+?) {_MOVED}{_ONCE}$", r"what was the \1 of \2 since 2000"),
    (rf"^(?:how|by how much|how much|how far|how fast) (?:did|has|have) (.+?){_OWN} ({_FIGURE}) {_MOVED}{_ONCE}$", r"what was the \2 of \1 since 2000"),
    (rf"^what (?:was|is) the (?:change|growth|increase|decrease|decline|rise|fall|drop) (?:in|of) (?:the )?({_FIGURE}) (?:of|at|for) (.+?){_ONCE}$", r"what was the \1 of \2 since 2000"),
)  # fmt: skip

CAREERS = (
    (r"^(?:at|for|with|in)? ?(?:which|what) (?:companies|company|firms?|organi[sz]ations?|employers?|places?) did (.+?) (?:work|serve|teach)(?: for| at| with| in)? (?:before|previously|earlier|formerly|in the past)$", r"which organizations used to employ \1"),
    (r"^((?:which|what) .+?) did (.+?) work (?:for|at)$", r"\1 used to employ \2"),
    (r"^(?:besides|apart from|aside from|other than|in addition to|next to) ([^,]+), (who|which|what)(?: else| other)? (.+)$", r"\2 \3 besides \1"),
    (r"\bwhere (?:was|were|is|are) (.+?) (?:educated|schooled|trained)$", r"where did \1 study"),
    (r"\b(chair|chairs|chaired|chairing) the (?:board|board of directors|supervisory board) of (?=\S)", r"\1 "),
    (r"^since (?:when|what year|which year) (?:has|have|had|does|do|did|is) (.+?) (?:chaired|chair|chairing|been chairing) (.+)$", r"since when has \1 been chairman of \2"),
    (rf"^({_PEOPLE}) (?:at|of|in|inside|within|on the staff of) (.+?) (?:used to|formerly|previously|once|had|has|have|came from|come from) ?(?:work|worked|be|been|serve|served|were|was|have worked|have been)? ?(?:at|for|with|in)? ?(.+?)(?: before| earlier| previously| in the past)?$", r"who works for \2 and used to work for \3"),
    (rf"^({_PEOPLE}) (?:at|of|in|inside|within) (.+?) (?:were|was|worked|served) (?:at|for|with|in) (.+?) (?:before|earlier|previously|in the past|formerly)$", r"who works for \2 and used to work for \3"),
    (r"^(?:as of|as at|back in|in) ((?:[A-Z][a-z]+ )?(?:19|20)\d\d), (.+)$", r"\2 as of \1"),
    (r"^who (is|was|has been) (?:in charge of|running|at the helm of|at the head of|leading|heading) (.+?) as (?:its |their |the )?([a-z][a-z -]+?)((?: (?:as of|in) .+)?)$", r"who \1 the \3 of \2\4"),
)  # fmt: skip

PLACES = (
    (r"^(which|what) former (owner|parent|shareholder|tenant|occupant|operator)s? (?:gave up|gave away|sold|parted with|left|let go of|exited|disposed of) (.+)$", r"\1 former \2s does \3 have"),
    (rf"^(which|what|how many) (?:{_ROLE}|firms|companies|organi[sz]ations) (?:of|at|in|on) (.+?) (?:have|has) (?:since )?(?:left|moved out|moved away|gone|departed|quit)$", r"\1 former tenants does \2 have"),
    (r"\b(?:mid|early|late)[- ](?=(?:19|20)\d\d\b)", ""),
    (r"^(?:in|on|at) (which|what) ([a-z][a-z -]*?) (will|is|was) (.+?) (?:to )?(?:be |being )?(?:built|put up|erected|constructed|set up)$", r"\1 \2 \3 \4 located in"),
    (rf"^(which|what|how many) ((?:{ADJECTIVE} )?)({_ROLE}) (?:sits?|are|is|resides?|works?|operates?|does business|is housed|are housed|is based|are based|is located|are located|is installed|have space|has space|occup(?:y|ies) space) (?:on|in|at) (?:the )?(.+)$", r"\1 \2\3 does \4 have"),
    (rf"^(which|what) of (.+?){_OWN} ([a-z][a-z -]*?) (?:is|are|comes from|come from) (?:an? )?({ADJECTIVE})(?: one| company| firm| companies| firms)?$", r"which \4 \3 does \2 have"),
    (rf"^(which|what) ([a-z][a-z -]*?) of (.+?) (?:is|are) (?:an? )?({ADJECTIVE})(?: one| company| firm| companies| firms)?$", r"which \4 \2 does \3 have"),
    (rf"^(which|what|how many) of the ([a-z][a-z -]*?) of (.+?) (?:is|are) (?:an? )?({ADJECTIVE})(?: one| company| firm| companies| firms)?$", r"\1 \4 \2 does \3 have"),
    (r"^(which|what|how many) (?:newcomers?|new arrivals?|new entrants?|incomers?) (?=\S)", r"\1 organizations "),
    (r"\b(open(?:s|ed|ing)?) (?:its|the|their|his|her) (?:gates|doors)\b", r"\1"),
)  # fmt: skip

DEALS = (
    (r"^where (?:has|have|did|does|do) (.+?) (?:put|invest|invested|place|placed|park|parked) (?:its|their|his|her) (?:money|capital|funds|cash)$", r"which organizations has \1 invested in"),
    (r"^(which|what) (.+?) (?:has |have )?(?:raised|collected|secured|took in|taken in) ((?:US)?[$€£¥]?\d[\d.,]*(?: ?(?:million|billion|thousand|m|bn))?(?: [a-z]+){0,2})$", r"\1 \2 has raised exactly \3"),
    (r"^how much (?:has|have|is|are) (.+?) (?:agreed|agreeing|offered|offering|committed|due|set|ready|willing) to pay (?:for|to buy|to acquire) (.+)$", r"how much will \1 pay for \2"),
    (r"^(?:what|how much) (?:did|does|will|has) (.+?) (?:pay|paid) for (?:its|their|his|her|a|the) (?:[\d.]+ ?(?:%|per ?cent) )?(?:stake |share |holding |interest |part |half )?(?:of|in) (.+)$", r"how much did \1 pay for \2"),
    (r"^how (?:large|big|high|great|long|wide|tall) (?:is|was) the ((?!site|grounds|premises|stake|share|holding|grant|subsid)[a-z][a-z -]*?) (?:of|at) (.+)$", r"what is the \1 of \2"),
    (r"^(?:what|which) (?:is|was) the (highest|largest|biggest|lowest|smallest) (valuation|revenue|turnover|headcount|market value|number of employees)((?: recorded| in the graph)?)((?: in .+)?)$", r"which company has the \1 \2\4"),
    (r"^((?:which|what) (?:is|are|was|were) the .*?(?:largest|biggest) (?:acquisition|takeover|purchase)s?)(?: by| in terms of) (?:price|amount|value|size|sum)", r"\1"),
    (r"^(which|what) (customers?|clients?|buyers?) of (.+?) ((?:takes?|took|buys?|bought|accounts? for|accounted for|stands? for|makes? up) .*?\d+(?:\.\d+)? ?(?:%|per ?cent|percent)) of (?:its|their) (sales|output|revenues?|turnover|production|business|deliveries)$", r"\1 \2 \4 of \3's \5"),
    (r"^(?:who|which [a-z -]+?) (?:owns?|holds?|has|have) (?:what|which|how big an?|how large an?) (?:share|stake|part|percentage|slice)s? (?:of|in) (.+)$", r"who are the shareholders of \1, and what share"),
    (r"^(?:who|which [a-z -]+?) (?:owns?|holds?) how much of (.+)$", r"who are the shareholders of \1, and what share"),
    (r"^(?:what|how) is the (?:ownership|shareholder|shareholding) structure of (.+)$", r"who are the shareholders of \1, and what share"),
    (r"^(?:what|how) is (.+?)(?:'s|’s|(?<=s)['’]) (?:ownership|shareholder|shareholding) structure$", r"who are the shareholders of \1, and what share"),
    (r"\b(?:help|helps|helped) (?:to )?(?=(?:co-?)?found|build|set up|start|launch|create|establish|develop|bring)", ""),
    (r"^(?:who|which [a-z -]+?|what [a-z -]+?) (?:jointly|together|collectively|between them) (?:owns?|holds?|controls?) (.+)$", r"who are the shareholders of \1"),
    (r"\b(?:jointly|collectively) (?=own|hold|control|found|run|operate|back|develop|build|manage|issue)", ""),
    (r"^(?:what|which|under which|under what) (?:ticker|ticker symbol|stock code|symbol|stock symbol) (?:does|do|is|are) (.+?) (?:trade|trades|traded|listed|quoted|have|use)(?: under| by| with)?$", r"what is the ticker of \1"),
    (rf"^what (?:do|did) (.+?) (?:earn|make|take in) (?:together|combined|between them) in ({_FIGURE})$", r"what is the combined \2 of \1"),
    (r"^(which|what) (?:two|three|four|five|2|3|4|5) (?=[a-z])(.+)$", r"\1 \2"),
    (r"^what (?:did|does|will|has) (.+?) cost (?=the |[A-Z])((?!to\b).+)$", r"how much did \2 pay for \1"),
    (r"\b(licen[cs]e[sd]?) out\b", r"\1"),
    (r"^(which|what|who) ([a-z][a-z ]*?),? (?:as opposed to|rather than|and not|not|instead of) (?:an? |the )?(?:fund|company|firm|person|individual|institution|organi[sz]ation|university|investor|bank)s?,? (.+)$", r"\1 \2 \3"),
)  # fmt: skip

ANALYST = (*COMPARED, *TRENDS, *CAREERS, *PLACES, *DEALS)
