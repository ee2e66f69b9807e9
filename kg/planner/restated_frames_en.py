"""Frames of English questions about deals, figures, posts and places, and the plain question that each means."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_DID = r"(?:did|does|do|has|have|had)"
_OWN = r"(?:'s|’s|'|’)"
_BE = r"(?:is|are|was|were)"
_PARK = r"(?:park|campus|cluster|zone|hub|science park|incubator|building|centre|center)"
_SITE = r"(?:(?:new |second |third |first |another |its |his |her |their |an |a |the |sales |research |production |head |branch )*)(?:office|offices|plant|plants|factory|factories|site|sites|branch|branches|lab|labs|laboratory|shop|shops|store|stores|facility|facilities|headquarters|works|warehouse|centre|center|hub|subsidiary|base|mill)"

# Words that only say when or how sure the asker is: what is asked does not change.
SOFT = (
    (r"^(?:is it|is that|was it|it is|it's|is it really) (?:true|correct|right|the case|a fact|so|known)(?: or (?:not|false))? that (.+)$", r"is it true that \1"),
    (r"^is it true that (.+?) (is|are|was|were|has|have|had|will|can) (.+)$", r"\2 \1 \3"),
    (r"^is it true that (.+?) (?:really |actually )?(bought|acquired|sold|founded|backed|left|joined|owns|owned|runs|ran|supplies|supplied|makes|made|uses|used|leads|led|heads|headed|chairs|chaired|invested|moved|raised|works|worked|opened|signed|issued|operates|operated|competes|studied|graduated|denied|belongs|employs|employed|holds|held|controls|controlled|sells|buys|took|spun|lists|listed|hosted|attended|licensed|funds|funded)\b(.*)$", r"did \1 \2\3"),
    (r"\b(?:went on to|goes on to|would later|later on|subsequently|eventually|ultimately|at some point|in the past few years|over the years|in recent years|meanwhile)\b ?", ""),
    (r"^(did|does|do|has|have|had|is|are|was|were|will) (.+?) (?:ever|really|actually|indeed|in fact|already|truly|genuinely) (.+)$", r"\1 \2 \3"),
    (r",? (?:or is (?:that|it) (?:just |only )?(?:a )?(?:rumou?rs?|gossip|speculation|talk|hearsay|a plan|planned)|or not|or has it been denied|or was (?:that|it) denied)$", ""),
    (r"\b(planned|pending|agreed|announced),? (?:and |but )?not (?:yet )?(?:done|completed|closed|final|finished|executed|concluded|through|approved)(?: yet)?$", "planned"),
    (r"^(?:which|what|who) exactly (.+)$", r"which \1"),
    (r"^(.+?),? (?:apart|aside) from (.+?) (?:itself|himself|herself|themselves)$", r"\1 apart from \2"),
)  # fmt: skip

DEALS = (
    (r"^(who|which .+?) (?:has |have )?(?:tried|attempted|wanted|offered|sought|bid|planned|hoped|aimed) to (buy|acquire|take over|purchase) (.+)$", r"\1 plans to \2 \3"),
    (r"^(?:which|what)(?: company| companies| firm| firms)? did (.+?) (?:buy|acquire|take over|purchase) (?:most recently|last|latest|recently)$", r"what is the latest acquisition of \1"),
    (r"^(?:which|what)(?: company| companies| firm| firms)? did (.+?) (?:back|fund|invest in|finance) (?:most recently|last|latest)$", r"what is the latest investment of \1"),
    (r"^(?:has|have|did) (.+?) (?:made|make|done|do) any (acquisitions|takeovers|purchases)((?: (?:in|since|after|before) .+)?)$", r"which companies did \1 acquire\3"),
    (r"^(?:has|have|did) (.+?) (?:made|make|done|do) any investments((?: (?:in|since|after|before) [0-9].+)?)$", r"which companies did \1 back\2"),
    (r"^(?:was|were|has|have) (.+?) (?:been )?sold(?: off)?$", r"was \1 bought"),
    (r"^where (?:are|is) (.+?)(?:'s|’s|'|’)? (?:shares|stock|shares of stock) (?:listed|traded|quoted)$", r"which exchange is \1 listed on"),
    (r"^how (?:much|big a part|large a part) of (.+?) (?:belongs to|is owned by|is held by|is in the hands of|is controlled by|does belong to) (.+)$", r"what share does \2 hold shares in \1"),
    (r"^(?:which|what) (?:takeovers?|purchases?|sales?|buyouts?|mergers?|acquisitions?|bids?) of (.+?) (?:has|have|was|were|is|are)(?: been)? (denied|planned|rumou?red)$", r"\2 acquirers of \1"),
    (r"^(?:which|what) (?:takeovers?|purchases?|buyouts?|mergers?|bids?) (?:has|have|was|were|is|are)(?: been)? (denied|planned|rumou?red)$", r"which \1 acquisitions are there"),
    (r"^(?:which|what|who) (.+?) (?:is|are|was|were) (?:known|recorded|on record|on file|documented)$", r"list the \1"),
    (r"^(?:who|which [a-z ]+?) (?:holds?|owns?|has|have) (?:all |all the |the )?(?:shares|stock|equity|capital) (?:of|in) (.+)$", r"who are the shareholders of \1"),
    (r"^(who|which .+?) (?:has |have |had )?(?:sold|exited|offloaded|disposed of|given up|gave up|parted with|got rid of|dumped|shed) (?:its|their|his|her|a|the|all its|all their) (?:stakes?|shares|holdings?|shareholdings?|interests?)(?: in| of) (.+)$", r"\1 used to hold shares in \2"),
    (r"^what (?:does|do|did) (.+?) (?:supply|sell|deliver|provide|ship),? (?:and )?to (?:whom|who|which (?:companies|firms|customers))$", r"which organizations does \1 supply, and which product"),
    (r"^who (?:supplies|sells to|delivers to) (.+?),? (?:and )?with what$", r"who supplies \1, and which product"),
    (r"^(?:who|which \w+) (?:took the lead in|headed|spearheaded|anchored|was the lead investor in|fronted|was in the lead in) (.+)$", r"who led \1"),
    (r"^(?:did|has|had) (.+?) (?:make|made|launch|launched|table|tabled|submit|submitted|put in|put forward)(?: a| an| its| any)? (?:takeover |buyout |acquisition |merger )?(?:bid|offer|approach|proposal|move) (?:for|to|to buy|to acquire|on) (.+)$", r"does \1 plan to buy \2"),
    (r"^(?:did|has|had|does|is) (.+?) (?:try|tried|trying|attempt|attempted|attempting|offer|offered|offering|want|wanted|wanting|seek|sought|seeking|bid|bidding|hope|hoping|negotiate|negotiating|in talks) to (buy|acquire|take over|purchase) (.+)$", r"does \1 plan to \2 \3"),
    (r"^(?:did|has|had|does|is) (.+?) (?:bid|bidding) for (.+)$", r"does \1 plan to buy \2"),
    (r"^(who|which .+?|what) (?:did|has|had|does|is) (.+?) (?:try|tried|trying|attempt|attempted|offer|offered|want|wanted|seek|sought|seeking) to (buy|acquire|take over|purchase)$", r"\1 does \2 plan to \3"),
    (r"^(?:what|how much|which price|what price|what sum|for how much|for what price|for what sum|at what price) (?:is|was|are|were|does|did|do|has|have|will) (.+?) (?:to |going to |ready to |set to )?(?:pay|paying|paid|spend|spending|spent|offer|offering|buy|bought|acquire|acquired|take over|purchase|purchased)(?: for| on)? (.+)$", r"how much did \1 pay for \2"),
    (r"^how much (?:did|does|will|is) (.+?) (?:cost|costing) (.+)$", r"how much did \2 pay for \1"),
    (r"^how much (?:did|has|have) (.+?) (?:put|plough|plow|pour|sink|pump)(?:ed)?(?: money)? into (.+)$", r"how much did \1 invest in \2"),
    (r"^how much (?:money |funding |capital |cash |investment )?(?:has|have|did) (.+?) (?:taken in|take in|collected|collect|raised|raise|attracted|attract|secured|secure|pulled in|brought in|got|gathered|received)(?: from (?:its |all )?(?:investors|backers|funds))?,? (?:altogether|in total|in all|overall|to date|so far|all told|until now|up to now|since it was founded|since its founding)$", r"what is the total funding of \1"),
    (r"^how much (?:money )?(?:did|has|have) (.+?) (?:raise|raised|take in|taken in|collect|collected|secure|secured|bring in|pull in|get|land|landed|attract|attracted) (?:in|with|during|through) (?:its |the |their )?(?:latest |last |recent |new )?(?:(?:series [a-h]|seed|funding|financing|investment)(?: funding| financing)?)(?: round)?$", r"how much did \1 raise"),
    (r"^how (?:is|are) (.+?) (?:split|divided|shared|shared out|distributed)(?: up)? (?:between|among|amongst) (?:its |the |their )?(?:owners|shareholders|partners|parents|investors)$", r"who are the shareholders of \1, and with what share"),
    (r"^(which|what) (?:deals|transactions|purchases|takeovers|mergers) (?:did|has|have) (.+?) (?:make|made|do|done|close|closed|complete|completed|pull off|strike|struck)((?: (?:in|since|after|before|during|between) .+)?)$", r"what did \2 acquire\3"),
    (rf"^(which|what|who) (customers?|clients?|suppliers?|partners?|investors?|tenants?|members?|shareholders?|backers?|employees?|buyers?|vendors?|licensees?) {_DID} (.+?) (?:lose|lost|part with|parted with|drop|dropped|part ways with|stop supplying|stopped supplying)$", r"who are the former \2 of \3"),
    (r"^(?:which|what|who) (customers?|clients?|suppliers?|partners?|investors?|tenants?|members?|shareholders?|backers?) (?:has|have) left (.+)$", r"who are the former \1 of \2"),
    (r"^(which|what) (.+?) (?:raised|took in|collected|secured|pulled in|brought in|landed|attracted) (?:funding of |rounds? of |financing of )?((?:more|less|fewer) than|over|at least|above|under|below|up to|at most) (.+)$", r"which \2 have raised \3 \4"),
)  # fmt: skip

FIGURES = (
    (r"^how many (employees|staff|people|workers|users|researchers) (?:do|does|did) (.+?) and (.+?) (?:have|employ)(?: each| respectively)?$", r"compare \2 and \3 by number of \1"),
    (r"^what (?:is|are|was|were) the (revenues?|sales|turnover|profits?|net profits?|valuations?|market values?) of (.+?) and (.+?)(?: respectively)?$", r"compare \2 and \3 by \1"),
    (r"^until when (?:does|do|will|is|was|are) (.+?) (?:run|last|apply|valid|be valid|in force|be in force|open|continue|go on)$", r"when does \1 expire"),
    (r"^how much (?:does|do|did|is|are) (?:the |a |an )?(.+?)(?: cost| costs| sell for| go for)?$", r"what is the price of \1"),
    (r"^what (?:does|do|did) (?:the |a |an )?(.+?) (?:cost|sell for|go for)$", r"what is the price of \1"),
    (r"^(?:who|which|which one|which company|which firm|which of them|which of the two) (?:employs|has) (?:more|the most) (?:people|staff|workers|employees|persons),? (.+?) or (.+)$", r"which has more employees, \1 or \2"),
    (r"^(?:who|which|which one|which company|which firm|which of the two) (?:is|are) (?:the )?(?:bigger|larger|biggest|largest) (?:employer)?,? ?(.+?) or (.+)$", r"which has more employees, \1 or \2"),
    (r"^(?:who|which|which one|which company|which firm|which of the two) (?:makes|made|earns|earned|has|had|takes in|took in|reports|reported) (?:more|higher|bigger|larger|the higher|the bigger|a higher|a bigger) (revenue|sales|turnover|profit|net profit|income|valuation|market value),? (.+?) or (.+)$", r"which has more \1, \2 or \3"),
    (r"^(?:does|do|did) (.+?) (?:employ|have) (more|fewer|less) (?:people|staff|workers) than (.+)$", r"which has \2 employees, \1 or \3"),
    (r"^(?:did|does|has|is) (.+?) (?:make|made|making|post|posted|report|reported|book|booked|record|recorded) (?:a |any )?(?:net )?(?:loss|losses|profit|profits|money)((?: (?:in|for|during|last|this) .+)?)$", r"what is the net profit of \1\2"),
    (r"^(?:is|was|are|were) (.+?) (?:profitable|loss-making|lossmaking|in the red|in the black)((?: (?:in|for|during|last|this) .+)?)$", r"what is the net profit of \1\2"),
    (r"\b(?:fiscal(?: year)?|financial year|business year|fy|the year) ?((?:19|20)\d\d)\b", r"\1"),
    (r"^how much (?:does|did|do) (.+?) (?:spend|invest) (?:on|in) (?:r&d|r & d|research|research and development|development)((?: (?:in|for|during|last|this) .+)?)$", r"what is the R&D spending of \1\2"),
    (r"^how many (?:people|persons|staff|employees|workers|hands) (?:does|do|did) (.+?) (?:employ|have|has)(?: working for it| on (?:its|the) payroll)?((?: (?:in|as of) .+)?)$", r"how many employees does \1 have\2"),
    (r"^how many (?:people|persons|staff|employees|workers|hands) (?:work|works|worked|are working|are) (?:at|for|in|with) (.+)$", r"how many employees does \1 have"),
    (r"^(?:what|how much|how many) (?:is|was|are|were) (.+?)(?:'s|’s|'|’) (?:staff|head|employee) ?(?:count|number|size|figure)s?$", r"how many employees does \1 have"),
    (r"^how much (?:is|was) (.+?) (?:worth|valued at|valued)((?: (?:in|after|at) .+)?)$", r"what is the valuation of \1\2"),
    (r"^what (?:is|was) (.+?) (?:worth|valued at)$", r"what is the valuation of \1"),
    (r"^(?:at what|which|what) valuation (?:did|has|was|is) (.+?) (?:raise|raised|raise money|raised money|get funded|funded|valued)(?: at)?$", r"what is the valuation of \1"),
    (r"^(?:under|by|with) (?:what|which) (?:ticker|symbol|stock code|ticker symbol|stock symbol|code) (?:does|is|do|are) (.+?) (?:trade|trades|listed|traded|quoted|known)(?: on .+)?$", r"what is the ticker of \1"),
    (r"^(?:what|which) (?:is|are) (.+?)(?:'s|’s|'|’) (?:ticker|ticker symbol|stock symbol|stock code|symbol|trading symbol)$", r"what is the ticker of \1"),
    (r"^(which|what) ((?:\w+ )?(?:parks?|campus(?:es)?|clusters?|zones?|hubs?|incubators?)) (?:has|have|host|hosts|house|houses|is home to|are home to) ((?:more|fewer|less) than|over|at least|under|up to|at most) (\d+) (?:companies|firms|businesses|tenants|residents|start-?ups)$", r"which \2 have a tenant count of \3 \4"),
)  # fmt: skip

POSTS = (
    (r"^(?:list|name|show|give me|find) (?:everyone|everybody|all those|all the people|all people|anyone|the people) (?:who|that) (.+)$", r"who \1"),
    (r"^(?:does|do) (.+?) sit on any (?:company |corporate |other )?boards?$", r"of which companies is \1 a board member"),
    (r"^(?:on )?(?:which|what) boards (?:does|do|is) (.+?) (?:sit|serve)?(?: on)?$", r"of which companies is \1 a board member"),
    (r"^what (?:does|did) (.+?) do (?:at|for|in) (.+)$", r"what is the title of \1 at \2"),
    (r"^where did (.+?) go to (?:university|college|school|uni)$", r"where did \1 study"),
    (r"^who (?:has |have )?(?:left|quit|resigned from|departed from|moved from) (.+?) (?:to join|for|to go to|to move to|to) (.+)$", r"which former employees of \1 work for \2"),
    (r"^who (?:is|are|will be|was) (?:taking over|to take over|stepping in|stepping up|coming in|set to take over) as (?:the )?(.+? (?:of|at) .+)$", r"who will be the \1"),
    (r"^who (?:will take|takes) over as (?:the )?(.+? (?:of|at) .+)$", r"who will be the \1"),
    (r"^(?:which|what) (?:company|companies|firm|firms|tenants?|start-?ups?|organi[sz]ations?|businesses) (?:has |have )?(?:left|moved out of|moved away from|gave up|given up|quit|departed from|pulled out of) (.+)$", r"former tenants of \1"),
    (r"^where did (.+?) (?:do|take|get|earn|write|finish|complete|receive) (?:his|her|their|a|the) (?:ph\.?d\.?|doctorate|doctoral degree|mba|master's|master's degree|bachelor's|bachelor's degree|degree|first degree)$", r"where did \1 study, and which degree"),
    (r"^who (?:will be|is to be|is going to be) (?:the )?(?:next|new|future|incoming) (.+? (?:of|at) .+)$", r"who will be the \1"),
    (r"^(?:which|what) (?:company|firm|employer|organi[sz]ation|job) did (.+?) (?:leave|quit|give up) (?:to join|for|to go to|to move to) (.+)$", r"where did \1 work before joining \2"),
    (r"^what (?:has |have )?(?:become|became) of (.+)$", r"tell me about \1"),
    (r"^(?:where is|what is|what does) (.+?) (?:now|doing now|do now|doing these days|up to now)$", r"where does \1 work"),
    (r"^(?:does|did|has|do|is) (.+?) (?:hold|have|held|hold down|wear|occupy) (?:more than one|several|two|multiple|any other|other|different|many) (?:jobs?|posts?|positions?|roles?|titles?|functions?|offices?|hats?) (?:at|in|with|within) (.+)$", r"what is the title of \1 at \2"),
    (r"^(?:what|which) (?:other )?(?:jobs?|posts?|positions?|roles?|titles?|functions?) (?:does|did|has|do) (.+?) (?:hold|have|held|had|occupy|fill) (?:at|in|with|within) (.+)$", r"what is the title of \1 at \2"),
    (r"^(?:what|which) (?:other )?(?:jobs?|posts?|positions?|roles?|titles?|functions?) (?:does|did|has|do) (.+?) (?:hold|have|held|had|occupy|fill)(?:,? and where|,? and at which (?:company|firm))?$", r"where does \1 work"),
    (r"^(?:what|which) (?:jobs?|posts?|positions?|roles?|employers?) has (.+?) had(?: so far| in the past| over the years| before)?$", r"where has \1 worked"),
    (r"^where (?:has|did) (.+?) work(?:ed)?(?: so far| over the years| in (?:his|her|their) career)$", r"where has \1 worked"),
    (r"^who (?:is|are|was|were) (?:set|due|about|going|supposed|expected|meant|lined up|tipped|slated) to (?:be|become) (.+? (?:of|at) .+)$", r"who will be \1"),
    (r"^who (?:is|was) (?:named|appointed|chosen|picked|nominated|elected)(?: as)? (?:the )?(?:next|new|future|incoming) (.+? (?:of|at) .+)$", r"who will be \1"),
    (r"^who (?:is|was) (?:the )?(?:next|future|incoming|designated) (.+? (?:of|at) .+)$", r"who will be the \1"),
    (r"^who (?:becomes|is becoming) (.+? (?:of|at) .+)$", r"who will be \1"),
    (r"^(?:former|ex-?|past|previous) ([A-Z].*?) (?:people|staff|hands|veterans|workers|personnel|folks)\b(.*)$", r"former \1 employees\2"),
    (r"\b(former|ex-?|past|previous) ([A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*) (?:people|staff|hands|veterans|workers|personnel|folks)\b", r"former \2 employees"),
    (r"^who (?:are|is|were) (?:the )?(?:people|persons|members) (?:on|sitting on|in) (.+?)(?:'s|’s|'|’) board(?: of directors)?$", r"who sits on the board of \1"),
    (r"^(?:list|name|which are|who are) (?:all )?(?:the )?(?:people|persons|members|names) (?:on|of|in) (.+?)(?:'s|’s|'|’) board(?: of directors)?$", r"who sits on the board of \1"),
    (r"^who (is|are|sits|sit|serves|serve) on (.+?)(?:'s|’s|'|’) board(?: of directors)?$", r"who sits on the board of \2"),
    (r"^who (?:is|are|makes up|make up|forms|form) (.+?)(?:'s|’s|'|’) board(?: of directors)?$", r"who sits on the board of \1"),
    (r"^who (?:is|are) (?:on|in) the board(?: of directors)? (?:of|at) (.+)$", r"who sits on the board of \1"),
)  # fmt: skip

PLACES = (
    (r"^where (?:do|does|did) (.+?) have (?:its|their|his|her) (?:seat|headquarters|head office|base|main office|home|offices?)$", r"where are \1 located"),
    (rf"^(?:is|are|does|do|will|did) (.+?) (?:opening|building|setting up|planning|establishing|(?:going |planning |to |plan |intend |want )*(?:open|build|set up|establish)) {_SITE} in (.+)$", r"does \1 plan to be located in \2"),
    (r"^(is|are|was|were) (.+?) in (the .+? (?:alliance|association|federation|consortium|network|club|society|foundation|chamber of commerce|union|league|council))$", r"\1 \2 a member of \3"),
    (r"^(who|which .+?|what .+?) (?:is|are) in (the .+? (?:alliance|association|federation|consortium|network|club|society|foundation|chamber of commerce|union|league|council))$", r"\1 are members of \2"),
    (r"^who (?:is|are) (?:in charge of|responsible for|looking after|leading|running) (?:the )?([a-z&]+) (?:at|in|of|for) (.+)$", r"who is the head of \1 of \2"),
    (r"^whose money is (?:behind|in) (.+)$", r"who are the investors of \1"),
    (r"^(who|which .+?) calls? (.+?) (?:its |their )?home$", r"\1 are tenants of \2"),
    (r"^(which|what) (.+?) (has|have) (.+?) as (?:its|their) (.+)$", r"of which \2 is \4 the \5"),
    (rf"^(?:where|in which (?:city|town|country|place)) (?:is|are|does|do|will|did) (.+?)(?: (?:going|planning|plan|plans|want|wants|intending|intend|due|set|hoping|looking))?(?: to)?(?: (?:open|opening|build|building|set up|setting up|establish|put|create|place|locate))? {_SITE}$", r"which places does \1 plan to be located in"),
    (r"^(?:where|to which (?:city|town|country|place)) (?:is|are|does|do|will) (.+?)(?: (?:going|planning|plan|want|intending|intend|due|set|hoping|looking))?(?: to)? (?:expand|move|relocate|settle|go)(?: to)?(?: next)?$", r"which places does \1 plan to be located in"),
    (r"^where will (.+?) be (?:based|located|built|headquartered)$", r"which places does \1 plan to be located in"),
    (r"^(?:which|what) (?:other )?(?:group|parent|parent company|conglomerate|holding|holding company|corporation|concern|larger group|bigger company) (?:does|do|did|is|was) (.+?) (?:belong to|part of|owned by|a part of|a member of)$", r"what does \1 belong to"),
    (r"^(?:which|what) (?:business|industry|field|line of business|line of work|trade|branch|sector|segment|market) (?:is|are|was|does|do) (.+?) (?:in|active in|work in|operate in|belong to|working in|operating in)$", r"which segment is \1 active in"),
    (r"^(?:in|to) (?:which|what) (?:business|industry|field|line of business|line of work|trade|branch|sector|segment|market) (?:is|are|was|does|do) (.+?)(?: (?:active|work|operate|belong|working|operating))?$", r"which segment is \1 active in"),
    (r"^(?:what|which) (?:do|does) (.+?) and (.+?) have in common$", r"how is \1 connected to \2"),
    (r"^what (?:links|connects|ties|unites) (.+?) (?:and|to|with) (.+)$", r"how is \1 connected to \2"),
    (r"^how (?:are|is) (.+?) (?:and|to) (.+?) (?:linked|related|tied|connected)(?: to each other)?$", r"how is \1 connected to \2"),
    (r"^who (?:is|are) (.+?)(?:'s|’s|'|’) neighbou?rs (?:at|in|on) (.+)$", r"which tenants of \2 other than \1 are there"),
    (rf"^(?:which|what|in which|on which|at which) {_PARK} (?:is|does|are) (.+?) (?:based|located|housed|sit|rent space|have (?:its|an) offices?)(?: on| in| at)?$", r"what is \1 a tenant of"),
    (r"^where does (.+?) rent (?:space|rooms|offices|an office|premises)$", r"what is \1 a tenant of"),
)  # fmt: skip

FRAMES = (*SOFT, *DEALS, *FIGURES, *POSTS, *PLACES)
