"""Rules for saying an English question again in the words that the grammar reads."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

from kg.planner.restated_analyst_en import ANALYST
from kg.planner.restated_asked_en import ASKED
from kg.planner.restated_compared_en import COMPARISONS
from kg.planner.restated_daily_en import DAILY
from kg.planner.restated_everyday_en import EVERYDAY
from kg.planner.restated_frames_en import FRAMES
from kg.planner.restated_headline_en import HEADLINES
from kg.planner.restated_idioms_en import IDIOMS
from kg.planner.restated_open_en import OPEN
from kg.planner.restated_people_en import PEOPLE
from kg.planner.restated_plain_en import PLAIN
from kg.planner.restated_reported_en import REPORTED
from kg.planner.restated_research_en import RESEARCH
from kg.planner.restated_turns_en import TURNS
from kg.planner.restated_worded_en import SAID

_WH = r"(?:who|whom|whose|what|which|where|when|why|since when|how many|how much|how old|how big|how large|how)"
_DO = r"(?:did|does|do|has|have|had)"
_BE = r"(?:is|are|was|were)"

# Padding: nothing of it asks for anything.
_PADDING = (
    (r"^(?:hi|hello|hey|please|kindly|ok|okay|so|well|now|and|thanks)\b[, ]+", ""),
    (r"^(?:i(?:'d| would| should)? (?:also |really |just )?(?:like|want|wish|love|need) to (?:know|find out|learn|understand|see|hear|ask|be told)|i (?:also )?(?:wonder|ask myself|need to know|want to know)|i(?:'m| am) (?:wondering|asking myself|trying to (?:find out|understand|learn)|curious(?: to know)?)|(?:can|could|would|will) (?:you|anyone|somebody|someone) (?:please |kindly |maybe )?(?:tell me|tell us|let me know|say|explain|find out|check)|do you (?:happen to )?know|any idea|have you any idea|what i(?:'d| would)? (?:want|like|need) to know is|tell me|let me know|please tell me|the question is|my question is|it would be good to know|it would help to know|for my report i need to know|is it known|do we know|can we say)\b[,:]?\s+(?:whether |if )?(?=\S)", ""),
    (rf"^(?:i(?:'m| am) (?:interested in|looking for|searching for|after)|i(?:'d| would)? (?:like|want|need)(?: to (?:see|have|get))?|(?:can|could|would|will) you (?:please |kindly )?(?:list|name|show|show me|give me|find|find me)|(?:please )?(?:list|name|show|show me|give me|find|find me)) (?:for )?(?:me )?(?:a list of |an overview of |the list of |the names of |a table of )?(?:all |all of )?(?:the )?(?!{_WH}\b)", "List the "),
    (r"\b(?:according to|in|from) (?:the |our |your )?(?:news|press|media|sources|reports|reporting|graph|database|data|articles)\b", ""),
    (r"\b(?:does|do) (?:the|your|our|this) (?:graph|database|data|sources) (?:know|name|have|list|contain|record|mention|hold)(?: of| about)?\b", ""),
    (r"[, ]+(?:if (?:any|known|you know|at all)|by any chance|as far as (?:you|we) know|at the moment|these days|nowadays|right now|at present|to your knowledge|so far|exactly|actually|anyway|in the end)$", ""),
)  # fmt: skip

# The order of a clause after "I would like to know": "who the CEO of X is".
_ORDER = (
    (rf"^((?:{_WH})(?: (?:company|companies|firm|firms|person|people|city|district|country|place|year|exchange|job|post|post|role|title|sector|field))?) ((?:the |a |an )?\S.*?) ({_BE})((?: (?:based|located|headquartered|called|listed|founded|established|housed|situated|employed|run by|owned by|known for))?)$", r"\1 \3 \2\4"),
    (r"^((?:which|what) .+?) (?:are|is) there$", r"List \1"),
    (r"^List (?:which|what) (.+)$", r"List \1"),
    (r"^(.+?)[,:;]+ (?:what|who|which) (?:is|are) (?:it|they|that)(?: called)?$", r"who is \1"),
)  # fmt: skip

# Frames: a figure asked for by how much of it was made.
_FRAMES = (
    (r"^how long (?:has|have|had) (.+?) been (.+ (?:of|at) .+)$", r"when did \1 become \2"),
    (r"^(?:please )?(?:tell|show|give) me (?:everything|all|what|whatever|anything) (?:that )?(?:we|you|they) (?:have|know|got|hold) (?:on|about) (.+)$", r"tell me about \1"),
    (r"^(?:(?:please )?(?:give|show|write) me )?(?:an? |the )?(?:short |brief |quick )?(?:summary|portrait|picture|rundown|briefing) (?:of|on) (.+)$", r"tell me about \1"),
    (r"^did (.+?) spend (?:more|less) on (?:research|r&d|research and development) than (?:it|they) (?:earned|made|took in|booked|posted|reported) (?:in |as |of )?((?:net )?profit|(?:net )?income|revenue|sales)((?: (?:in|for|during|last) .+)?)$", r"what are the R&D spending and the \2 of \1\3"),
    (r"^(?:was|is|were|are) (.+?)(?:'s|’s|'|’) (.+?) (?:higher|larger|bigger|greater|lower|smaller|less|more) than its (.+)$", r"what are the \2 and the \3 of \1"),
    (rf"^how (?:big|large|high|great) {_BE} the (?:stake|share|holding|shareholding|interest) (?:of|held by|owned by) (.+?) in (.+)$", r"what share does \1 hold shares in \2"),
    (rf"^how (?:big|large|high|great) (?:an? )?{_BE} (.+?)(?:'s|’s|'|’) (?:stake|share|holding|shareholding|interest) in (.+)$", r"what share does \1 hold shares in \2"),
    (r"^(?:who|which|what) are (.+?)(?:'s|’s|'|’) (?:fellow|co-) ?(?:shareholders|owners) (?:in|at|of) (.+)$", r"which shareholders of \2 other than \1 are there"),
    (r"^(?:who|which|what) are the (?:fellow|other) (?:shareholders|owners) of (.+?) (?:in|at) (.+)$", r"which shareholders of \2 other than \1 are there"),
    (r"^since (?:when|what year|what date|which year) (?:has|have|had) (.+?) been (?=(?:the |an? )?)(.+ (?:of|at|in) .+)$", r"when did \1 become \2"),
    (r"^since (?:when|what year|what date|which year) (?:is|was|are) (.+?) ((?:the |an? )?(?-i:[a-z][a-z -]*|[A-Z]{2,4}) (?:of|at) .+)$", r"when did \1 become \2"),
    (r"^(?:from|as of|starting) (?:when|what date|which date|what day|which day) (?:will|is|was|does|would) (.+?) (?:be|become|serve as) (.+ (?:of|at) .+)$", r"when will \1 become \2"),
    (r"^when (?:is|are|was|were) (.+?) (?:due|expected|set|scheduled|supposed|going|planned) to (open|close|expire|be opened|be completed)$", r"when will \1 \2"),
    (r"^when (?:does|do|did|is|was) (.+?) (?:start|begin|take office) as (.+ (?:of|at) .+)$", r"when did \1 become \2"),
    (r"^(?:what|which) do (?:we|you|people) know about (.+)$", r"tell me about \1"),
    (r"^(?:has|have|had) (.+?) (?:already |yet )?(\S+(?: \S+)*?),? or (?:is (?:it|that|this)|are they) (?:still )?(?:to come|pending|planned|ahead|only planned|just a plan|yet to come|in the works|outstanding)$", r"has \1 \2"),
    (r"^(?:what|which) is (?:known|reported|said) about (.+?) (?:taking|buying|acquiring|getting) (?:an? |its )?(?:\S+ )?(?:stake|holding|share|shareholding|interest) in (.+)$", r"does \1 hold shares in \2"),
    (r"^(?:what|which) is (?:known|reported|said) about (.+?) (?:investing|putting money) in(?:to)? (.+)$", r"has \1 invested in \2"),
    (r"^(?:what|which) is (?:known|reported|said) about (.+?) (?:buying|acquiring|taking over|purchasing) (.+)$", r"has \1 acquired \2"),
    (r"^(.+?) (is|was|are|were) (built|based|founded|listed|headquartered|located) (on|in|at|by) (which|what) (.+)$", r"\5 \6 \2 \1 \3 \4"),
    (rf"^how much (?!money\b)([a-z&/ -]+?) {_DO} (.+?) (?:make|made|have|had|earn|earned|report|reported|generate|generated|record|recorded|post|posted|book|booked|achieve|achieved|bring in|take in|turn over|show|get)((?: (?:in|for|during|last|this) .+)?)$", r"what is the \1 of \2\3"),
    (rf"^(?:what|which|how much|how big an?|how large an?) (?:an? |the )?(stake|share|percentage|holding|shareholding|interest)(?: of| in)? (.+?) {_DO} (.+?) (?:hold|holds|held|own|owns|owned|have|control)$", r"what share does \3 hold shares in \2"),
    (rf"^(?:what|which|how big an?|how large an?|how much of an?) (stake|share|percentage|holding|shareholding|interest) {_DO} (.+?) (?:hold|holds|held|own|owns|owned|have|control|possess) (?:in|of) (.+)$", r"what share does \2 hold shares in \3"),
    (rf"^how much of (.+?) {_DO} (.+?) (?:hold|own|have|control)$", r"what share does \2 hold shares in \1"),
    (r"^(.+?) is (?:held|owned) by (.+) to what extent$", r"what share does \2 hold shares in \1"),
    (r"^(?:what|which) (?:is|was) the (?:size|scale|extent|magnitude|dimensions?) of (.+)$", r"how big is \1"),
    (r"^(?:what|which) size (?:is|was|has|does) (.+?)(?: have)?$", r"how big is \1"),
    (r"^who else ((?:is|are|sits|was|were) (?:in|at|inside) .+)$", r"which organizations \1"),
    (r"^who else (.+)$", r"who \1"),
    (r"^what (?:is|are) (?:in|at|inside) (.+)$", r"what is located in \1"),
    (r"^(?:who|what) (is|are|sits|sit|was|were) ((?:in|at|inside) .+)$", r"which organizations \1 \2"),
    (r"^(which|what) other (.+)$", r"\1 \2"),
    (r"^(?:list|name|show|give me)? ?(?:the )?(?:everything|all|anything|whatever)(?: that| which)? (.+?) ((?:has |have |had )?(?:ever )?(?:invested in|put money into|backed|funded|acquired|bought|founded|started|set up|developed|made|launched|sold|issued|operates|runs|owns|offers|makes|supplies|uses|said|opened|hosted).*)$", r"what \1 \2"),
    (r"^(?:who|whom) (is|are|was|were) (?:responsible|accountable) for (?:running )?(?=the |[A-Z])(.+)$", r"who is the head of \2"),
    (r"^where (?:did|does|do|has|have) (.+?) (?:get|got|earn|take|took|do|receive|received|complete|completed|obtain) (?:his|her|their|a|an|the) (?:university |academic )?(?:degree|education|studies|training)$", r"where did \1 study"),
    (r"^(which|what) (university|college|school) (?:did|has|does) (.+?) (?:go to|attend|attended|study at|graduate from|studied at|graduated from|spin out of|come out of|come from)$", r"which \2 \3 at"),
    (r"^until when (?:is|was|are) (.+?) (?:valid|in force|effective|in effect)$", r"when does \1 expire"),
    (r"^(?:how long|till when) (?:is|does|will) (.+?) (?:valid|in force|last|be valid|stay in force|remain in force)$", r"when does \1 expire"),
    (r"^from when (?:is|was|are) (.+?) (?:valid|in force|effective|in effect)$", r"when does \1 take effect"),
    (r"^(?:which|what) are the (\w+) (?:largest|biggest|greatest|top|highest) (.+?) (?:by|in terms of|measured by|ranked by) (.+)$", r"top \1 \2 by \3"),
    (r"^(?:which|what) is the (?:largest|biggest|greatest) (\w+) (?:by|in terms of|measured by) (.+)$", r"which \1 has the highest \2"),
    (rf"^how many (.+?) {_DO} (.+?) (?:have|employ) on average$", r"what is the average number of \1 of \2"),
    (r"^(?:which|who) (?:is|was|are) (?:the )?(older|younger)[:,]? (.+?) or (.+)$", r"compare \2 and \3 by age"),
    (r"^(?:which|who)(?: of(?: the two| them)?)? (?:is|was) (?:founded|established|started|set up|born|opened|created) (first|earlier|later|last)[:,]? (.+?) or (.+)$", r"compare \2 and \3 by age"),
    (r"^(?:which|who) of (.+?) (?:and|or) (.+?) (?:is|was) (?:founded|established|started|set up|created|opened)? ?(?:the )?(older|younger|first|earlier|later|last)(?: one)?$", r"compare \1 and \2 by age"),
    (r"^(?:was|were|is|are) (.+?) (?:founded|established|started|set up|created|opened) (before|after|earlier than|later than|sooner than) (?=\S*[^\W\d])(?!(?:19|20)\d\d)(.+)$", r"compare \1 and \3 by age"),
    (r"^(?:is|was) (.+?) (older|younger) than (.+)$", r"compare \1 and \3 by age"),
    (r"^(?:what|which) (?:is|are|was) (.+?)(?:'s)? (?:exact |current |present )?(?:role|job|position|post|function|title|office) (?:at|in|with|within) (.+)$", r"what is the title of \1 at \2"),
    (r"^(?:what|which) (?:role|job|position|post|function|title|office) (?:does|did|has) (.+?) (?:hold|have|play|occupy|fill) (?:at|in|with|within) (.+)$", r"what is the title of \1 at \2"),
    (r"^as what does (.+?) (?:work|serve) (?:at|for|in) (.+)$", r"what is the title of \1 at \2"),
    (r"^who (has|have) (?:left|quit|departed from|resigned from) (.+)$", r"who used to work for \2"),
    (r"^(who|which .+?) (?:has|have) (?:moved out of|left|given up|departed from|pulled out of) (.+)$", r"former tenants of \2"),
    (r"^who (?:used to )?(?:work|worked) (?:at|for) (.+?) (?:before|in the past|previously|earlier)$", r"who used to work for \1"),
    (r"^who (owned|controlled|ran|headed|led|chaired|managed|operated|supplied) (.+?) (?:before|in the past|previously|earlier|until then)$", r"who used to \1 \2"),
    (r"^where (?:did|has) (.+?) (?:use to |previously |formerly |earlier )?(?:work|worked|employed) ?(?:before|previously|earlier|in the past|formerly|until then)?$", r"which organizations used to employ \1"),
    (r"^where was (.+?) (?:before|previously|earlier)(?: (?:that|this|then))?$", r"where did \1 use to be"),
    (r"^(?:who|what) (?:are|is) the (?:people|persons|staff|team) (?:at|of|behind|in) (.+)$", r"who works for \1"),
    (r"^(?:which|what) (?:people|persons) (?:are |work |there are |is )?(?:there )?(?:at|in|with) (.+)$", r"who works for \1"),
    (r"^(.+?)(?:'s|') (?:people|staff|team)$", r"who works for \1"),
    (r"^(?:has|have|did) (?:anyone|anybody|somebody|someone|a source) (?:ever )?(?:denied|deny) (?:that )?(?:there (?:was|is) )?(?:an? |the )?((?!.* of ).+)$", r"which \1 were denied"),
    (r"\b(?:employs?|employed|has|have) ((?:more|fewer|less) than|over|under|at least|at most|up to|no more than) (\S+) (?:people|persons|staff|workers)\b", r"have \1 \2 employees"),
    (r"^(?:how many|what number of) (?:people|persons|staff|employees|workers) (?:is|are|was|were) (?:employed|working) (?:by|at|for) (.+)$", r"how many employees does \1 have"),
    (r"^who(?:m)? (?:did|has|does) (.+?) (?:succeed|replace|replaced|follow|succeeded|followed) (?:as|at) (.+)$", r"who was \2 before \1"),
    (r"^since (?:when|what year|which year) (?:does|do|did|has|have|is|are) (.+?) and (.+?) (work|working|cooperate|cooperating|collaborate|collaborating|partner|partnering)(?:ed)? (?:together|with each other)$", r"since when does \1 work with \2"),
    (rf"^{_DO} (.+?) and (.+?) (work|cooperate|collaborate|partner|compete)(?:ed)? (?:together|with each other|against each other)$", r"does \1 \3 with \2"),
    (r"^(?:are|were) (.+?) and (.+?) (?:partners|allies)(?: of each other)?$", r"is \1 a partner of \2"),
    (r"^(?:are|were) (.+?) and (.+?) (?:rivals|competitors)(?: of each other)?$", r"is \1 a competitor of \2"),
    (r"^(which|what) (.+?) (?:is|are|was|were) ((?:founded|established|set up|started|created) (?:after|before|in|since|between) .+?) in (?=[A-Z])(.+)$", r"which \2 in \4 were \3"),
    (r"^(?:what|which) (?:grants?|subsid(?:y|ies)|support|funding|money|allowances?) can (?:a company|companies|firms|a firm|one|you|we|i|applicants|businesses|an applicant) (?:get|receive|obtain|apply for) (?:from|under|through|with|by) (.+)$", r"which grants does \1 give"),
    (r"^how much(?: money| support| funding)? (?:can|may|could|will|would) (?:a company|companies|firms|a firm|one|you|we|i|applicants|businesses|an applicant|a start-?up|startups) (?:get|receive|obtain|apply for|be given) (?:from|under|through|with|by) (.+)$", r"which grants does \1 give"),
    (r"^how much(?: money| support| funding)? (?:does|do|did|will|would|can) (.+?) (?:offer|give|grant|provide|pay|hand out|pay out)(?: to companies| to firms)?$", r"which grants does \1 give"),
    (r"^how (?:high|large|big) (?:is|are) the (?:grants?|subsid(?:y|ies)|support|funding) (?:of|under|from) (.+)$", r"which grants does \1 give"),
)  # fmt: skip

RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), template)
    for pattern, template in (
        *_PADDING,
        *_ORDER,
        *_FRAMES,
        *HEADLINES,
        *FRAMES,
        *DAILY,
        *TURNS,
        *ANALYST,
        *RESEARCH,
        *PLAIN,
        *SAID,
        *ASKED,
        *EVERYDAY,
        *PEOPLE,
        *OPEN,
        *REPORTED,
        *IDIOMS,
        *COMPARISONS,
    )
)
