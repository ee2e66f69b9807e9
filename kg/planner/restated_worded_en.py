"""English questions whose verb says in other words what the graph records: split off, run out, being sold to, worth."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_ROUND = r"(?:(?:its|the|their|this) )?(?:(?:latest|last|most recent|newest|recent) )?(?:funding |financing |investment )?round"
_PAY = r"(?:agree(?:d)? to pay|offer(?:ed)? to pay|promise(?:d)? to pay|spend|hand over|put down|offer)"

SAID = (
    (rf"^(?:what|how much) (?:is|was) (.+?) (?:now )?(?:worth|valued(?: at)?) (?:after|since|following|in|at|with|by) {_ROUND}$", r"what is the valuation of \1"),
    (r"^who (?:is|are) the (?:new|current|present|newly appointed) (.+? (?:of|at) .+)$", r"who is the \1"),
    (r"^who (?:follows|followed|comes after|came after|takes over from|took over from|is to follow|will follow|is to succeed|is succeeding|steps in for) (.+?) as (?:the )?(.+? (?:of|at) .+)$", r"who succeeded \1 as \2"),
    (r"^(?:which|what) (compan(?:y|ies)|firms?|business(?:es)?|units?) (?:was|were|has been|have been|is|are) (?:split|hived|carved|broken|separated) (?:off|out|away)(?: from| of) (.+)$", r"which \1 was spun out of \2"),
    (r"^(?:out of|from) (?:which|what) (\S+(?: \S+)?) (?:did|does|was|has) (.+?) (?:come|emerge|emerged|spun out|split off|grow|arise|spring)$", r"which \1 was \2 spun out of"),
    (rf"^(?:what|how much) (?:did|does|has|will|would) (.+?) {_PAY} for (?!the (?:right|licen[cs]e)|rights)(.+)$", r"how much did \1 pay for \2"),
    (r"^(?:is|was) (.+?) (?:being |to be |about to be |going to be )sold to (.+)$", r"is \2 acquiring \1"),
    (r"^(?:which|what) (status|title|designation|label|distinction) (?:has|have|was|did) (.+?) (?:been )?(?:given|awarded|granted|received|got|get|receive|won)$", r"what status does \2 have"),
    (r"^(?:which|who)(?: [a-z]+)? has (?:the |a )?(?:bigger|larger|greater|biggest|largest) (?:workforce|staff|team|headcount)[,:]? (.+? or .+)$", r"which has more employees, \1"),
    (r"^(?:which|who)(?: [a-z]+)? has (?:the |a )?(?:smaller|smallest) (?:workforce|staff|team|headcount)[,:]? (.+? or .+)$", r"which has fewer employees, \1"),
    (r"^what (?:is|are|was) (.+?) (?:said|reported|rumou?red|thought|believed) to be worth$", r"what is \1 worth"),
    (r"^where (?:did|has|had) (.+?) (?:work|worked) before (?:s?he|they) (?:joined|came to|came|took over|started|was appointed|moved to|moved|went to|took charge of)(?: it| there| here| the (?:company|firm|business|group|start-?up))?$", r"where did \1 work before"),
    (r"^(where (?:did|has|had) the (?!(?:co-?)?founder)[a-z][a-z -]*? of .+? (?:work|worked)) before (?:s?he|they) (?:founded|co-founded|set up|created|launched|started) (?:it|the (?:company|firm|business|group|start-?up))$", r"\1 before"),
    (r"^when (?:does|do|will|did) (.+?) (?:run out|lapse|cease to apply|stop applying|cease to be valid|end)$", r"when does \1 expire"),
    (r"^(?:which|what) (compan(?:y|ies)|firms?|start-?ups?) (?:is|are) (?:planning|preparing|hoping|aiming|intending|getting ready|about|going) to (?:list(?: (?:its|their) shares)?|go public|float|float (?:its|their) shares|sell shares|offer shares)((?: (?:in|on) .+)?)$", r"which companies plan to list\2"),
    (r"^(?:under|by) (?:which|what) (?:stock )?(?:code|ticker|symbol|number) (?:do|does|are|is) (?:the )?(?:shares of )?(.+?)(?:'s|’s|(?<=s)['’])?(?: shares)? (?:trade|traded|listed|quoted)$", r"what is the ticker of \1"),
)  # fmt: skip
