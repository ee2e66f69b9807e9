"""Turns of phrase in English questions about sites, dates, stakes, careers and plans, and the plain question of each."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

from kg.planner.question import unmarked
from kg.planner.restated_frames_en import _SITE

_OWN = r"(?:'s|’s|(?<=s)['’])"
_SEAT = (
    r"(?:seat|headquarters|head ?quarters|head office|main office|principal office|principal executive offices|base|hq)"
)
_HAS = r"(?:does|do|did|has|have|had|is|are|was|were|will)"
_STAKE = r"(?:stakes?|shares?|holdings?|shareholdings?|interests?|slice|piece)"
_PART = r"(?:share|stake|part|percentage|portion|proportion|fraction|per ?cent)"
_DUE = r"(?:(?:due|set|expected|scheduled|slated|supposed|planned|meant|about|going|intended|bound|likely|earmarked|lined up) )?"
_FIRM = r"(?:company|companies|firms?|employers?|organi[sz]ations?|business|businesses|institutions?)"
_POST = r"(?:role|post|job|position|function|title|office)"
_OWNERS = r"(?:shareholders?|owners?|investors?|backers?)"
_SOON = r"(?:plan(?:s|ning)?|want(?:s|ing)?|intend(?:s|ing)?|hop(?:es?|ing)|aim(?:s|ing)?|prepar(?:es?|ing)|going|due|set|about)"

_OPENS = r"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|does|do|did|has|have|had|will|in|at|on|of|to|for|from|by|with|since|until|under|list|name|show|the)\b"
_NAME = r"(?-i:[A-Z][\w.&-]*(?: (?:of |and |& |de |the )?[A-Z0-9][\w.&-]*)*)"
_MONEY = r"(?:(?:[a-z]+ )?(?:dollars|euros|yen|yuan|pounds|francs|won|rupees|kronor|kroner|zlotys|zloties|reais|rand|ringgit|baht|pesos|shillings))"
_ITS = rf"^(.*?\b)(?!{_OPENS})({_NAME})(?-i:\b)(.*?)\b(?:its|their|his|her) (?=[a-z])(.+)$"
_FIGURE = r"(?:revenues?|sales|turnover|profits?|net profits?|loss(?:es)?|income|net income|earnings)"
_MAKES = r"(?:make|made|post|posted|report|reported|record|recorded|generate|generated|achieve|achieved|book|booked|have|had|earn|earned|show|showed)"
# What is spoken of stands first: "Basalt: what are its sales", "as for Basalt, who runs it".
_TOPIC = r"^(?:as for |as to |regarding |concerning |about |with regard to |in the case of )?((?:the )?[A-Z][^,:;?]*?) ?[:,;–-]+ ((?:what|who|whom|whose|where|when|how|which|does|did|is|are|was|has|in which|since when)\b.*?)\b"
TOPICS = (
    (_ITS, r"\1\2\3\2's \4"),
    (r",? (?:day to day|day-to-day|on a daily basis|in practice|in its (?:market|field|sector|industry|segment|business))$", ""),
    (r"^(?:roughly|approximately|about|around|some) (?=how (?:many|much|old|big|large)\b)", ""),
    (rf"{_TOPIC}(?:its|their|his|her)\b(.*)$", r"\2\1's\3"),
    (rf"{_TOPIC}(?:it|they|them|he|she|him)\b(.*)$", r"\2\1\3"),
    (rf"{_TOPIC}there$", r"\2at \1"),
    (rf"^(which|what|who) of (.+?){_OWN} ((?:former |past )?[a-z][a-z-]*s) (.+)$", r"which \3 of \2 \4"),
)  # fmt: skip

# What is to come, said with "to" or with a word for how sure it is.
PLANS = (
    (rf"^(when|where) (?:is|are|was|were) (.+?) {_DUE}to (?=[a-z])(.+)$", r"\1 will \2 \3"),
    (rf"^(who|what|(?:which|what) [a-z][a-z -]*?) (?:is|are) {_DUE}to (?=[a-z])(.+)$", r"\1 will \2"),
    (rf"^(whom?|what|(?:which|what) [a-z][a-z -]*?) (?:is|are) (.+?) {_DUE}to (?=[a-z])(.+)$", r"\1 will \2 \3"),
    (rf"^(?:on |by )?(?:which|what) (?:day|date|month|year|quarter) (?:is|was) (.+?) {_DUE}to (?=[a-z])(.+)$", r"when will \1 \2"),
    (r"^when (?:is|are) (.+?) (?:due|expected|planned|scheduled|slated|coming out|out)(?: out)?$", r"when will \1 be released"),
    (r"^when (?:is|was) the (?:release|launch|publication) of (.+?)(?: (?:due|planned|expected|scheduled|set))?$", r"when will \1 be released"),
    (r"^when (?:is|was) the (?:opening|inauguration) of (.+?)(?: (?:due|planned|expected|scheduled|set))?$", r"when will \1 open"),
    (rf"^when (?:is|was) (.+?){_OWN} (?:release|launch)(?: (?:due|planned|expected|scheduled|set))?$", r"when will \1 be released"),
    (r"^(which|what) (.+?) (?:is|are) (.+?) (?:preparing|drafting|drawing up|working on|writing|about to (?:issue|publish|adopt|pass))$", r"which \2 does \3 plan to issue"),
    (r"^(which|what) (.+?) (?:has|have) (.+?) (?:in preparation|in the works|in the pipeline)$", r"which \2 does \3 plan to issue"),
    (rf"^where (?:does|do|is|are) (.+?) {_SOON} (?:to )?(?:build|open|set up|put|put up|establish|locate) (?:(?:its|their|a|an|the) )?{_SITE}$", r"which places does \1 plan to be located in"),
    (r"^will (.+?) (?:be at|come to|go to|turn up at|show up at|appear at|take part in|be present at) (.+)$", r"will \1 attend \2"),
    (r"^(did|does|do|has|have) (.+?) (?:go to|gone to|went to|come to|visit|visited|show up at|turn up at|appear at|take part in|taken part in|be at) (.+)$", r"\1 \2 attend \3"),
    (r"^(who|which .+?|what .+?) (?:stayed|stays|kept|keeps|remained|remains) (?:out of|away from|outside(?: of)?) (.+)$", r"which denied members of \2 are there"),
    (r"^(who|which .+?|what .+?) (?:did not|didn't|has not|refused to|declined to|would not|decided not to|chose not to|preferred not to|decided against) (?:join|joining|joined|sign up to|become a member of|join up with) (.+)$", r"which denied members of \2 are there"),
    (r"^(who|which .+?|what .+?) (?:did not|didn't|will not|won't|refused to|declined to|would not|stayed away from|skipped) (?:attend |go to |come to |take part in )?(?=the |[A-Z])(.+)$", r"who is said not to have attended \2"),
    (r"^(who|which .+?|what .+?) (?:has |have )?(?:signed up (?:to|for|with)|enrolled in|been admitted to|entered|joined) (.+)$", r"\1 are members of \2"),
    (r"^(?:who|(?:which|what) (?:new )?members?) (?:did|has) (.+?) (?:admit|admitted|accept|accepted|take in|taken in|take on|gain|gained|welcome|welcomed)(?: as (?:a )?(?:new )?members?)?$", r"who are the members of \1"),
)  # fmt: skip

SITES = (
    (rf"^where (?:does|do|is|are|will) (.+?) (?:{_SOON} (?:to )?)?(?:build|settle|open|locate|establish itself|set up shop|put down roots|invest|build its plant|opening|building|setting up|settling)(?: (?:another|a second|a new|a further|its next)(?: one| site| office| plant)?)?(?: (?:instead|next|now|in the end))?$", r"which places does \1 plan to be located in"),
    (rf"^(?:in|on|at) (?:which|what) (?:park|zone|cluster|campus|hub|district|region|province|area|science park|industrial park) (?:is|are|does|do|will|did) (.+?)(?: (?:{_SOON}))?(?: to)? (?:open|build|set up|put|establish|locate|place|opening|building|setting up) {_SITE}$", r"which places does \1 plan to be located in"),
    (r"^how many (?:hectares|acres|square (?:metres|meters|kilomet(?:re|er)s|feet|miles)|sq ?m|mu) (?:does|do|did|is|are) (.+?) (?:cover|have|span|measure|occupy|extend over|large|big|take up)$", r"what is the area of \1"),
    (r"^(who|which .+?) (?:is|are) said not to be (?:in|at|on|a tenant of|tenants of|located in|based in|housed in) (.+)$", r"which denied tenants of \2 are there"),
    (r"^(?:what|which) (?:status|title|label|designation|recognition|distinction) (?:was|were|has been|is) (?:granted|given|awarded|conferred|accorded)(?: to| on| upon)? (.+?)((?:, by whom(?: and when)?|,? and by whom|,? and when)?)$", r"what was \1 designated as\2"),
    (r"^(?:what|which) (?:status|title|label|designation|recognition|distinction) (?:did|does|has|have) (.+?) (?:receive|received|get|got|gain|gained|obtain|obtained|win|won|earn|earned|have|hold|bear)$", r"what was \1 designated as"),
    (r"^(?:what|which) (?:status|title|label|designation|recognition|distinction) (?:did|does|has|have) (.+?) (?:receive|received|get|got|gain|gained|obtain|obtained|win|won|earn|earned) from (.+?)((?: in (?:19|20)\d\d)?)$", r"what was \1 designated as by \2\3"),
    (rf"^how (?:large|big) (?:is|was) (.+?){_OWN} (?:site|grounds|premises|campus|area|plot|land)$", r"what is the area of \1"),
    (r"^how (?:large|big) (?:is|was) the (?:site|grounds|premises|area|plot) of (.+)$", r"what is the area of \1"),
    (rf"^(?:where|in (?:which|what) (?:city|town|place|country|region)) (?:does|do|did) (.+?) have {_SEAT}$", r"where is \1 headquartered"),
    (rf"^(?:where|in (?:which|what) (?:city|town|place|country|region)) (?:is|are|was|were) (.+?){_OWN} {_SEAT}(?: located| based| situated)?$", r"where is \1 headquartered"),
    (rf"^(?:where|in (?:which|what) (?:city|town|place|country|region)) (?:is|are|was|were) the {_SEAT} of (.+?)(?: located| based| situated)?$", r"where is \1 headquartered"),
    (rf"^(?:which|what) (?:city|town|place) (?:is|has|houses|hosts|is home to) (.+?){_OWN} {_SEAT}$", r"where is \1 headquartered"),
    (r"^(?:from where|out of (?:which|what) (?:city|town|place)|where) (?:is|are|does|do) (.+?) (?:run|managed|operate|work|operating|working|run its business)(?: from| out of)?$", r"where is \1 located"),
    (rf"^(?:since when|how long|since (?:which|what) year|from when) (?:has|have|had|is|are) (.+?) (?:had |have |got )?(?:(?:its|their|an?|the) )?(?:{_SEAT}|offices?|plants?|sites?|factory|factories|home|branch|branches) (?:in|at) (.+)$", r"since when is \1 located in \2"),
    (r"^(?:since when|how long|since (?:which|what) year|from when) (?:has|have|had) (.+?) been (?:based |located |headquartered |at home |housed )?(?:in|at) (.+)$", r"since when is \1 located in \2"),
    (r"^(?:when|in (?:which|what) year) did (.+?) (?:move|relocate|transfer)(?: (?:its|their) (?:seat|headquarters|head office|main office|base))? (?:to|into) (.+)$", r"since when is \1 located in \2"),

)  # fmt: skip

DATES = (
    (r"^(?:when|in (?:which|what) year) did (.+?) (?:launch|unveil|present|introduce|release|roll out|start selling|start to sell) (.+)$", r"when did \1 bring out \2"),
    (r"^how many (?:years|months) (?:has|have|had) (.+?) been (.+)$", r"how long has \1 been \2"),
    (r"^how many years ago (?:was|were) (.+?) (founded|established|set up|created|started|opened)$", r"when was \1 \2"),
    (r"^how long (?:has|have) (.+?) (?:existed|been around|been in existence|been going|been in business)$", r"when was \1 founded"),
    (r"^how long ago (?:was|were|did) (.+)$", r"when was \1"),
    (r"^(?:when|in (?:which|what) year) (?:did|was) (?:the )?(?:construction|building work|building works|work|works)(?: of| on| at) (.+?) (?:begin|start|started|begun|commence|get under way|get underway)$", r"what is the construction start of \1"),
    (r"^(?:when|in (?:which|what) year) (?:was|did) (?:the )?ground (?:broken|break) (?:for|on|at) (.+)$", r"what is the construction start of \1"),
    (r"^(?:when|in (?:which|what) year) (?:was|were|did) (.+?) (?:begun to be built|break ground|start being built|go into construction|start construction)$", r"what is the construction start of \1"),
    (r"^(?:when|in (?:which|what) year|on (?:which|what) (?:day|date)) (?:did|was|were|has) (.+?) (?:come|came|put|brought|placed|get|go|went|become|became|hit|reach|reached|been put)(?: out)? ?(?:on|onto|to|in|into)? ?(?:the )?(?:market|markets|shelves|shops|stores|on sale|sale|available|out)$", r"when was \1 released"),
    (r"^(?:which|what) year (?:did|was|has) (.+?) (?:brought|put|come|came) out$", r"when was \1 released"),
    (r"^when (?:did|does|will|was) (.+?) (?:end|finish|close its doors|wrap up|come to an end|over|conclude)$", r"what is the end date of \1"),
    (rf"^(?:when|since when|in (?:which|what) year|how long) (?:did|has|have|is|was) (.+?){_OWN} ((?:[a-z]+ )?[a-z-]+) (?:join|joined|start|started|take over|taken over|took office|take office|arrive|arrived|come on board|been in (?:office|place|post|the job|charge)|in (?:office|place|post|the job))$", r"who is the \2 of \1, and since when"),
    (r"^(?:when|since when|in (?:which|what) year|how long) (?:did|has|have|is|was) the ([a-z][a-z -]*?) of (.+?) (?:join|joined|start|started|take over|taken over|took office|take office|arrive|arrived|come on board|been in (?:office|place|post|the job|charge)|in (?:office|place|post|the job))$", r"who is the \1 of \2, and since when"),
)  # fmt: skip

COUNTS = (
    (r"^how many (visitors|guests|participants|delegates|attendees|people) (?:did|has|have|does) (.+?) (?:draw|attract|receive|welcome|count|see|bring in|pull in|drawn|attracted|welcomed)$", r"how many \1 attended \2"),
    (r"^(?:in|on) (?:which|what) (?:quarter|month|day|date) (?=did|was|were|has)(.+)$", r"when \1"),
    (r"\bhave to say\b", "say"),
    (r"^(where|for whom|at which [a-z]+) did the (founders?|creators?) of (.+?) (work|do|serve) before (?:(?:s?he|they) )?(?:founded|founding|started|starting|set up|setting up|launched|launching|created) (?:the firm|the company|it|the start-?up|the fund|the business)$", r"\1 did the \2 of \3 \4 before"),
    (r"^how many (.+?) (?:does|do|did|has|have) (?:each|every) (.+?) (?:have|got|employ)$", r"number of \1 per \2"),
    (r"^(?:who|which people|which persons) (?:holds?|has|have|works?|hold down) (?:(?:posts?|jobs?|positions?|an? (?:post|job|position)) )?(?:at|in|for) (more than one|two|several|at least two|three) (?:different )?(companies|company|organi[sz]ations?|firms?)$", r"which people hold a post at \1 \2"),
    (r"^(?:who|which people|which persons|which .+?) (?:sits?|serves?|is|are) on more than one (?:company )?board$", r"which people are board members of more than one company"),
    (rf"^(?:what|which|how much) ({_FIGURE}) (?:did|does|has|have) (.+?) {_MAKES}((?: (?:in|for|during|last|this) .+)?)$", r"what is the \1 of \2\3"),
    (r"^what(?:'s| is) the (?:overall|total|whole|entire|combined) (?:amount|sum|money|funding)(?: of money)?(?: that| which)? (.+?) (?:has|have) (?:raised|taken in|collected|secured)(?: so far| to date| until now)?$", r"what is the total funding of \1"),
    (rf"^how (?:big|large) is (.+?){_OWN} (?:[a-z]+ )?fund$", r"what is the fund size of \1"),
    (r"^(?:has|have) (.+?) been (profitable|loss-making|in the red|in the black)((?: in .+)?)$", r"is \1 \2\3"),
    (rf"^how many ({_MONEY}) (did|does|do|has|have|was|were|will) (.+)$", r"how much \2 \3 in \1"),
    (r"^(who|which .+?|what .+?) ((?:co-)?(?:organi[sz]ed|hosted|founded|established|set up|developed|runs|ran|owns|owned|operates|backs|backed|funded|supplies|supplied|issued|acquired|bought|built|launched|started)) (.+?),? (?:jointly |together |along )?(?:together )?with (.+)$", r"\1 \2 \3 besides \4"),
    (r"^(?:what(?:'s| is)|how (?:much|high|large|big) is) the (?:most|maximum|highest amount|largest amount|largest sum|maximum amount)(?: money)? (?:that )?(?:an?|one|each|any|every) (?:compan(?:y|ies)|firms?|business(?:es)?|applicants?|start-?ups?|enterprises?|organi[sz]ations?|one|you|we|i|anyone) (?:can|may|could|will) (?:get|receive|obtain|claim|be given|apply for)(?: per project)? (?:from|under|through|with|by|out of) (.+)$", r"what is the highest grant of \1"),
    (r"^(?:what(?:'s| is)|how (?:much|high|large|big) is) the (?:most|maximum|highest amount|largest amount|largest sum|maximum amount)(?: money)? (?:that )?(?:an?|one|each|any|every) [a-z][a-z -]*? (?:can|may|could|will) (?:get|receive|obtain|claim|be given|apply for)(?: per project)? (?:from|under|through|with|by|out of) (.+)$", r"which grants does \1 give"),
    (r"^how many of (.+?)(?:'s|’s|(?<=s)['’]) ([a-z][a-z -]*?) (are|is|were|was|have|has|do|did|use|used|supply|work|come|own)\b(.*)$", r"how many \2 of \1 \3\4"),
    (r"^how many of (?:the |all )?([a-z][a-z -]*? (?:of|in|at) .+?) (are|is|were|was|have|has|do|did|use|used|supply|work|come|own)\b(.*)$", r"how many \1 \2\3"),
    (r"^(?:are|is|were|was) there (?:any|an?|some) (.+)$", r"which \1 are there"),
    (r"\b(average|mean|median) number of (?:employees|staff|workers|people employed)\b", r"\1 headcount"),
    (r"^(which|what) (.+?) (?:is|are|was|were) (?:currently |now )?(?:valued|worth) (?:at )?((?:more|less) than|over|above|at least|under|below|up to|at most) (.+)$", r"which \2 have a valuation of \3 \4"),
    (r"^(?:has|have|did) (?:anyone|anybody|any (?:company|companies|tenants?|firms?)) (?:left|leave|moved out of|move out of|quit) (.+)$", r"which former tenants of \1 are there"),
    (r"^(?:which|what) (?:funding |financing )?rounds? (?:was|were|has|have) (?:been )?led by (.+)$", r"which companies has \1 led a round in"),
    (r"^how much (?:new |fresh )?(?:money|capital|cash|funding) (?:did|has|have) (.+?) (?:collect|raise|take in|get|secure|pull in|bring in|collected|raised|taken in|secured)((?: in .+)?)$", r"how much did \1 raise\2"),
    (r"^(?:which|what) (?:funding |financing )?rounds? (?:did|has|have) (.+?) lead$", r"which companies has \1 led a round in"),
)  # fmt: skip

STAKES = (
    (rf"^(?:who|(?:which|what) {_FIRM}) (bought|acquired|took|purchased|picked up|snapped up|got|took over|obtained) (?:(?:the|an?|another|this|that) )?{_STAKE} (?:in|of) (.+)$", r"who acquired \2"),
    (rf"^(?:what|which|how (?:big|large|much)(?: of)?(?: an?)?)(?: {_PART})?(?: of)? (.+?) is (?:still |now |currently |today )?(?:in the hands of|held by|owned by|in possession of|with|controlled by) (.+)$", r"what share does \2 hold shares in \1"),
    (r"^how much of (.+?) (?:does|do) (.+?) (?:still |now |currently )?(?:own|hold|have|control)$", r"what share does \2 hold shares in \1"),
    (rf"^(?:which|who|whom)(?: one)? of (.+?){_OWN} {_OWNERS} (?:holds?|owns?|has|have|controls?) (?:the )?(?:most|largest|biggest|greatest|highest)(?: {_STAKE})?$", r"who is the largest shareholder of \1"),
    (rf"^(?:which|who|whom)(?: one)? of the {_OWNERS} of (.+?) (?:holds?|owns?|has|have|controls?) (?:the )?(?:most|largest|biggest|greatest|highest)(?: {_STAKE})?$", r"who is the largest shareholder of \1"),
    (rf"^(?:who|(?:which|what) (?:{_OWNERS}|{_FIRM})) (?:holds?|owns?|has|controls?) (?:the )?(?:most|largest|biggest|greatest|highest) (?:{_STAKE} )?(?:of|in) (.+)$", r"who is the largest shareholder of \1"),
    (r"^(who|which .+?) (holds?|owns?|has|have) the (?:remaining|other) ((?:\d[\d.]*) ?(?:%|per ?cent)) (of|in) (.+)$", r"\1 \2 \3 \4 \5"),
    (rf"^(?:who|which .+?) (?:holds?|owns?|has|have) the (?:remaining|other|rest of the) {_STAKE} (?:of|in) (.+?) (?:besides|apart from|next to|alongside|other than|beside) (.+)$", r"which shareholders of \1 other than \2 are there"),
    (r"^how much (?:money |cash |capital )?(?:did|has|have|does|will) (.+?) (?:commit|committed|contribute|contributed|pledge|pledged|chip in|put up|promise|promised|provide|provided|invest|invested|put)(?: in)? (?:to|for|towards|into|in) (.+)$", r"how much did \1 invest in \2"),
    (r"^(?:what|how much)(?: money| sum| amount)? (?:did|has|have|does|will) (.+?) (?:commit|contribute|pledge|put in|chip in|put up) (?:to|for|towards) (.+)$", r"how much did \1 invest in \2"),
    (rf"^how many of (.+?){_OWN} (?:staff|employees|people|workers|workforce|personnel) (?:is|are|work|works|do|does)(?: (?:in|on|engaged in|employed in|busy with))? (?:research|r&d|r & d|research and development|development|researchers)$", r"how many researchers does \1 have"),
    (r"^how (?:big|large|high) (?:was|is) (.+?)(?:'s|’s|(?<=s)['’]) (?:(?:series [a-h]|seed|latest|last) )?(?:funding |financing )?round$", r"how much did \1 raise"),
)  # fmt: skip

CAREERS = (
    (r"^who (?:has |had )?(?:worked|been|served) (?:for|at|with) (.+?),? before (?:(?:joining|moving to|going to|coming to) )?(?=[A-Z])(.+)$", r"which former employees of \1 work for \2"),
    (rf"^(?:what|which) {_POST} (?:will|is) (.+?) (?:keep|retain|stay in|to keep|to retain) (?:at|in|with) (.+)$", r"what is the title of \1 at \2"),
    (rf"^(?:what|which) {_POST} (?:does|did) (.+?) (?:keep|take|take on|take up|assume|get|play|have|retain) (?:at|in|with) (.+)$", r"what is the title of \1 at \2"),
    (r"^(?:what|where) (?:is|are|will|does) (.+?) (?:going |planning |plan )?(?:to )?(?:do|go|work|move|end up) next$", r"who will \1 work for"),
    (r"^who (?:will|is going to|is to) (?:stand in|step in|fill in|act|serve|take over) as (?:the )?(?:acting |interim )?(.+? (?:of|at) .+)$", r"who will be the \1"),
    (rf"^who (?:sits|is|serves|sat) on (.+?){_OWN} board (?:for|on behalf of|as a representative of|representing) (.+)$", r"who from \2 sits on \1's board"),
    (rf"^(?:where|on which (?:exchange|stock exchange|market)) (?:is|does|will|do) (.+?) {_SOON} (?:to )?(?:(?:for|have|hold|do) )?(?:an? |its )?(?:flotation|ipo|listing|initial public offering|float|list|go public|be listed)(?: on)?$", r"which exchange does \1 plan to be listed on"),
    (r"^(?:what|which posts?|which jobs?) (?:else )?(?:does|did|is) (.+?) (?:do|hold|have|doing)(?: else)? (?:besides|apart from|in addition to|next to|beyond|alongside|on top of) (?:being (?:the |an? )?[a-z -]+? (?:of|at) |chairing |running |heading |leading |managing |(?:his|her) (?:post|job|work|role) (?:at|with|in) )(.+)$", r"at which organizations other than \2 does \1 hold a post"),
    (r"^what (?:did|does|has) (.+?) (?:tell|told) (?:the )?(?:reporters?|press|journalists?|media|papers?|newspapers?|audience|guests|analysts|investors|participants|us)$", r"what did \1 say"),
    (r"^how much (?:money |cash |funding )?(?:did|has|have|does) (.+?) (?:give|given|grant|granted|hand|handed|award|awarded|allot|allotted) (?:to )?(.+)$", r"how much did \1 invest in \2"),
    (r"^what (?:was|were|had) (.+?) (?:been )?(?:before|previously|earlier|formerly|until then)(?: that| then)?$", r"which organizations used to employ \1"),
    (r"^where (?:was|were) (.+?) (?:before|previously|earlier|formerly|until then)(?: that| then)?$", r"which organizations used to employ \1"),
    (rf"^(?:for )?(?:which|what) (?:other )?{_FIRM} (?:did|has|have|had) (.+?) (?:work|worked|serve|served|been)(?: for| at| with| in)? (?:before|previously|earlier|in the past|formerly|until then|already)(?: that| then| this)?$", r"which organizations used to employ \1"),
    (r"^where (?:does|do|did|has|have) (.+?) (?:come|came) from(?: originally| professionally| before)?$", r"which organizations used to employ \1"),
    (r"^(?:what|which) (?:is|was) (.+?){own} (?:background|previous employer|former employer|last employer|earlier career|old employer|old firm|old company)$".replace("{own}", _OWN), r"which organizations used to employ \1"),
    (r"^(?:at|from) (?:which|what) (?:university|universities|college|school|institution) (?:did|has|does) (.+?) (?:get|got|earn|earned|take|took|do|done|receive|received|obtain|write|wrote|complete|gain|finish)(?: (?:his|her|their|an?|the))? (?:ph\.?d\.?|doctorate|doctoral degree|doctoral thesis|mba|master's|master's degree|bachelor's|degree|first degree|diploma)$", r"where did \1 study"),
    (r"^(?:when and where|where and when) (?:did|has) (.+?) (?:get|got|earn|earned|take|took|do|done|receive|received|obtain|write|wrote|complete)(?: (?:his|her|their|an?|the))? (?:ph\.?d\.?|doctorate|doctoral degree|doctoral thesis|mba|master's|master's degree|degree)$", r"where did \1 study, and when"),
    (r"^where (?:did|has) (.+?) (?:do|get|earn|take) (?:his|her|their) (?:ph\.?d\.?|doctorate|degree|mba|master's)(?: degree)?,? and (?:when|in (?:which|what) year)$", r"where did \1 study, and when"),
    (r"^(?:which|what) (?:professional )?(?:role|function|capacity) (?:does|did|has) (.+?) (?:have|play|fill)$", r"which posts does \1 hold"),
    (r"^who (?:minds|looks after|handles|manages|keeps|is in charge of|is responsible for|runs) (?:the )?(?:money|finances?|books|purse|purse strings) (?:at|of|for|in) (.+)$", r"who is the CFO of \1"),
    (r"^who (?:minds|looks after|handles|is in charge of|is responsible for) (?:the )?technology (?:at|of|for|in) (.+)$", r"who is the CTO of \1"),
    (r"^(?:what|which) (?:does|do|did|has) (.+?) have to do with (.+)$", r"how is \1 connected to \2"),
    (r"^what (?:have|has|did) (.+?) and (.+?) (?:agreed|agree|decided|planned|undertaken|signed up)(?: to do| on| to)?(?: together| with each other)?$", r"what do \1 and \2 work on"),
    (r"^what (?:have|has|did) (.+?) (?:agreed|agree)(?: to do| on)? with (.+)$", r"what do \1 and \2 work on"),
    (rf"^(?:who|(?:which|what) {_FIRM}) (?:does|do|did) (.+?) have (?:an? )?(?:licen[cs]es?|licensing deals?) (?:from|with)$", r"who licenses technology to \1"),
)  # fmt: skip

TURNS = (*TOPICS, *PLANS, *SITES, *DATES, *COUNTS, *STAKES, *CAREERS)


def with_owner_named(text: str) -> str:
    """Return a question with the name before it for "its" and the like: "how much of Basalt does its chair own"."""
    return re.sub(_ITS, r"\1\2\3\2's \4", unmarked(text), flags=re.IGNORECASE)
