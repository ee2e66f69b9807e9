"""What the relation of two named things carries: what X sells to Y, in which round A joined, what share goes to Y.

The yes-or-no question of the two is planned first; what its one edge carries is then what is asked for. An edge that
may not carry it, or a second one, makes no plan.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from ingest.statements.statement import Status
from kg.identity.kinds import Kinds
from kg.plan.called import of_one
from kg.plan.plan import Filter, Plan, Term
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.demonyms import ADJECTIVE
from kg.planner.question import unmarked
from ontology.model import Ontology

_DID = r"(?:did|does|do|has|have|had|will|is|are|was|would)"
_GOODS = r"(?: products?| goods| parts?| components?| services?| (?:kinds?|sorts?) of (?:products?|goods|things))?"
_PART = r"(?:share|stake|part|percentage|portion|proportion|fraction|interest|per cent|percent|holding)"
_SALES = r"(?:total |annual |overall )?(?:sales|revenues?|turnover|output|business|income|deliveries|production)"
_OWN = r"(?:'s|’s|'|’)"
_BUY = r"(?:buy|buying|bought|acquire|acquiring|acquired|purchase|purchasing|purchased|take over|taking over|taken over|pick up|picking up|take|taking|taken|snap up|get|getting|gotten|obtain|end up with|end up holding|end up owning)"
_SELL = r"(?:supply|supplies|supplied|sell|sells|sold|deliver|delivered|provide|provided|ship|shipped)"
_GET = r"(?:buy|buys|bought|get|gets|got|source|sourced|purchase|purchased|procure|procured|order|ordered|receive|received|obtain|obtained)"
_FUND = r"(?:invest in|invested in|back|backed|join|joined|come into|come in at|fund|funded|put money into|enter|take part in|participate in)"
_UNTIL = r"(?:until (?:when|which (?:year|date|month)|what (?:year|date|month))|till when|how long)"
_STAY = r"(?:stay|staying|stayed|remain|remaining|remained|serve|serving|served|stay on|remain on|be staying|carry on|continue|go on)"
_QUIT = r"(?:leave|leaving|left|go|going|step down|stepping down|stepped down|stand down|standing down|stood down|resign|resigning|resigned|retire|retiring|retired|step aside|stepping aside|stop|quit|cease)"
_STOP = r"(?:stop|stopped|cease|ceased|quit|give up|given up|finish)"
_GETTINGS = "buying|ordering|sourcing|getting|purchasing|procuring|taking|receiving|obtaining"
_GETTING = f"(?:{_GETTINGS})"
_WARES = r"(?P<goods>(?-i:[a-z][a-z-]*)(?: (?-i:[a-z][a-z-]*)){0,3}?)"

# The question, the yes-or-no question of the same two, what is asked of it.
_FRAMES = (
    (rf"^(?:what|which){_GOODS} {_DID} (?P<a>.+?) {_SELL}(?: to)? (?P<b>.+?)(?: with)?$", "does {a} supply {b}", "product"),
    (rf"^(?:what|which){_GOODS} {_DID} (?P<b>.+?) {_GET} from (?P<a>.+)$", "does {a} supply {b}", "product"),
    (rf"^(?:what|which)(?: [a-z]+(?: [a-z]+)?)? {_DID} (?P<a>.+?) (?:license|licence|licensed)(?: out)? to (?P<b>.+)$", "did {a} license to {b}", "product"),
    (rf"^(?:what|which)(?: [a-z]+(?: [a-z]+)?)? {_DID} (?P<b>.+?) (?:license|licence|licensed)(?: in)? from (?P<a>.+)$", "did {a} license to {b}", "product"),
    (rf"^(?:what|which|how (?:big|large) an?) {_PART} of (?P<a>.+?){_OWN} {_SALES} (?:goes|go|went|is sold|are sold|comes|come|came|stems|is made|depends|is|was|are)(?: to| from| with| on| by| due to)? (?P<b>.+)$", "does {a} supply {b}", "share"),
    (rf"^(?:what|which) {_PART} of (?P<a>.+?){_OWN} {_SALES} {_DID} (?P<b>.+?) (?:account for|make up|represent|generate|bring in|take|buy|stand for|contribute|provide)$", "does {a} supply {b}", "share"),
    (rf"^how (?:much|big a part|large a part|big a share|large a share) of (?P<a>.+?){_OWN} {_SALES} {_DID} (?P<b>.+?) (?:account for|make up|represent|generate|bring in|take|buy|stand for|contribute|provide)$", "does {a} supply {b}", "share"),
    (rf"^how (?:much|big a part|large a part|big a share|large a share) of (?P<a>.+?){_OWN} {_SALES} (?:goes|go|comes|come|came|stems|depends|is|was)(?: to| from| with| on)? (?P<b>.+)$", "does {a} supply {b}", "share"),
    (rf"^(?:what|which|how (?:big|large) an?|how much of) ?(?:{_PART} of)? ?(?:the )?{_SALES} of (?P<a>.+?) (?:goes|go|went|is sold|are sold|comes|come|came|stems|is made|are made|depends|is earned|is|was|are)(?: to| from| with| on| by| due to)? (?P<b>.+)$", "does {a} supply {b}", "share"),
    (rf"^(?:what|which) {_PART} of (?:its|their) {_SALES} {_DID} (?P<a>.+?) (?:make|earn|get|generate|do|derive|book|owe)(?: with| from| to| on)? (?P<b>.+)$", "does {a} supply {b}", "share"),
    (rf"^how (?:much|big a part|large a part|big a share|large a share) of (?:its|their) {_SALES} {_DID} (?P<a>.+?) (?:make|earn|get|generate|do|derive|book|owe)(?: with| from| to| on)? (?P<b>.+)$", "does {a} supply {b}", "share"),
    (rf"^(?:how much|what|what {_PART}|how big an? {_PART}) {_DID} (?P<b>.+?) (?:contribute|bring|bring in|add) to (?P<a>.+?){_OWN} {_SALES}$", "does {a} supply {b}", "share"),
    (r"^how (?:much |strongly |heavily )?(?:dependent|reliant) is (?P<a>.+?) on (?P<b>.+)$", "does {a} supply {b}", "share"),
    (r"^how (?:much|strongly|heavily|far) does (?P<a>.+?) (?:depend|rely) on (?P<b>.+)$", "does {a} supply {b}", "share"),
    (rf"^(?:what|which|how (?:much|big|large)(?: of)?(?: an?)?)(?: {_PART})?(?: of| in)? (?P<b>.+?) (?:will|would|is) (?P<a>.+?) (?:to |going to |set to |due to )?(?:hold|own|have|control|end up with|be left with)(?: then| afterwards| in the end)?$", "does {a} plan to hold shares in {b}", "share"),
    (rf"^(?:what|which|how (?:much|big|large)(?: of)?(?: an?)?)(?: {_PART})?(?: of| in)? (?P<b>.+?) {_DID} (?P<a>.+?)(?: planning to| plan to| going to| want to| agreed to| agree to)? {_BUY}$", "has {a} acquired {b}", "share"),
    (rf"^(?:what|which|how (?:big|large) an?) {_PART} {_DID} (?P<a>.+?)(?: planning to| plan to| going to| want to| agreed to| agree to)? {_BUY} (?:in|of) (?P<b>.+)$", "has {a} acquired {b}", "share"),
    (r"^(?:what|which) (?:new |next )?(?:post|job|position|role|title|function|office) (?:will|is) (?P<a>.+?) (?:to |going to |due to |set to )?(?:take|take on|take up|hold|have|get|assume|fill|occupy|be given) (?:at|in|with) (?P<b>.+)$", "does {a} plan to hold a post at {b}", "title"),
    (r"^what (?:will|is) (?P<a>.+?) (?:to |going to |due to |set to )?(?:be|become|do|work as|serve as) (?:at|in|for) (?P<b>.+)$", "does {a} plan to hold a post at {b}", "title"),
    (rf"^how many shares (?:of|in) (?P<b>.+?) {_DID} (?P<a>.+?) (?:hold|own|have|control)(?: now| today| currently| at present)?$", "does {a} hold shares in {b}", "shares"),
    (rf"^how many shares {_DID} (?P<a>.+?) (?:hold|own|have|control) (?:of|in) (?P<b>.+)$", "does {a} hold shares in {b}", "shares"),
    (rf"^(?:how much|what|what (?:sum|price|fee)|which (?:sum|price|fee)) {_DID} (?P<b>.+?) (?:pay|paid|paying|to pay) (?P<a>.+?) for (?:a|an|its|the) (?:exclusive )?licen[cs]e.*$", "did {a} license to {b}", "amount"),
    (rf"^(?:how much|what) (?:is|was) (?P<a>.+?){_OWN} (?:exclusive )?licen[cs]e (?:to|for) (?P<b>.+?)(?: worth)?$", "did {a} license to {b}", "amount"),
    (rf"^(?:in|at) (?:which|what) (?:funding |financing )?(?:round|series|stage) {_DID} (?P<a>.+?) {_FUND} (?P<b>.+)$", "has {a} invested in {b}", "round"),
    (rf"^(?:which|what) (?:(?:funding |financing )?rounds?|series) of (?P<b>.+?) {_DID} (?P<a>.+?) {_FUND}$", "has {a} invested in {b}", "round"),
    (rf"^(?:which|what) of (?P<b>.+?){_OWN} (?:funding |financing )?rounds {_DID} (?P<a>.+?) {_FUND}$", "has {a} invested in {b}", "round"),
    (rf"^(?:which|what) (?:funding |financing )?rounds? {_DID} (?P<a>.+?) {_FUND} (?:of|at|in) (?P<b>.+)$", "has {a} invested in {b}", "round"),
    (rf"^(?:what|which) {_DID} (?P<a>.+?) and (?P<b>.+?) (?:work|working|cooperate|cooperating|collaborate|collaborating|partner|partnering|team up|join forces)(?: together)?(?: with each other)? (?:on|for|in)(?: together)?$", "does {a} work with {b}", "purpose"),
    (rf"^what {_DID} (?P<a>.+?) and (?P<b>.+?) (?:do|doing|run|running|build|building|develop|developing|work on|working on|plan|planning) together$", "does {a} work with {b}", "purpose"),
    (r"^what (?:is|was) the (?:purpose|aim|goal|point|subject) of (?P<a>.+?)(?:'s|’s|'|’) (?:partnership|cooperation|collaboration|alliance|tie-up|work) with (?P<b>.+)$", "does {a} work with {b}", "purpose"),
    (r"^what (?:is|was) the (?:purpose|aim|goal|point|subject) of the (?:partnership|cooperation|collaboration|alliance|tie-up) (?:between|of) (?P<a>.+?) (?:and|with) (?P<b>.+)$", "does {a} work with {b}", "purpose"),
    (rf"^(?:what|which) (?:degree|qualification|diploma) {_DID} (?P<a>.+?) (?:get|got|earn|earned|have|hold|receive|received|take|taken|do|obtain|obtained) (?:from|at) (?P<b>.+)$", "did {a} study at {b}", "degree"),
    (rf"^(?:what|which subject) {_DID} (?P<a>.+?) (?:study|studied|read|graduate in|graduated in) (?:at|from) (?P<b>.+)$", "did {a} study at {b}", "degree"),
    (rf"^(?:as what|in what (?:capacity|role)|in which (?:capacity|role)) {_DID} (?P<a>.+?) (?:attend|take part in|participate in|speak at|appear at|go to|be at) (?P<b>.+)$", "did {a} attend {b}", "part"),
    (r"^from when (?:until|to|till) when (?P<a>did|does|has|was|were|is) (?P<b>.+)$", "{a} {b}", "valid_from valid_to"),
    (r"^(?:from when|between which years|for how long|during which years|in which years|when) (?P<a>was|were|is) (?P<b>.+? (?:ceo|cfo|coo|cto|chair|chairman|chairwoman|president|director|head|professor|minister|mayor|manager|partner|dean|adviser|employed|chief|member|tenant)\b.*)$", "{a} {b}", "valid_from valid_to"),
    (r"^when (?:did|has|had|does|will) (?P<a>.+?) (?:leave|left|quit|step down from|stepped down from|resign from|resigned from|depart from|retire from|retired from) (?P<b>.+)$", "did {a} work for {b}", "valid_to"),
    (r"^when (?:did|has|had|does|will) (?P<a>.+?) (?:leave|left|quit|move out of|moved out of|give up|pull out of) (?P<b>.+)$", "was {a} a tenant of {b}", "valid_to"),
    (r"^when (?:did|has|had|does|will) (?P<a>.+?) (?:leave|left|quit|withdraw from|drop out of) (?P<b>.+)$", "was {a} a member of {b}", "valid_to"),
    (rf"^when (?:did|has|had|does|will|is) (?P<a>.+?) {_QUIT} as (?:the )?(?P<b>.+? (?:of|at) .+)$", "is {a} {b}", "valid_to"),
    (rf"^{_UNTIL} {_DID} (?P<a>.+?) {_STAY} (?:as )?(?:the )?(?P<b>.+? (?:of|at) .+)$", "is {a} {b}", "valid_to"),
    (rf"^{_UNTIL} {_DID} (?P<a>.+?) (?:{_STAY}|work|working|employed) (?:at|with|for|in) (?P<b>.+)$", "did {a} work for {b}", "valid_to"),
    (rf"^when {_DID} (?P<a>.+?) {_STOP} (?:working|cooperating|collaborating|partnering) with (?P<b>.+)$", "does {a} work with {b}", "valid_to"),
    (rf"^when {_DID} (?P<a>.+?) and (?P<b>.+?) (?:{_STOP} (?:working|cooperating|collaborating)(?: together| with each other)?|(?:end|ended|break off|wind up) their (?:partnership|cooperation|collaboration|alliance))$", "does {a} work with {b}", "valid_to"),
    (r"^until when (?P<a>was|were|is|did) (?P<b>.+)$", "{a} {b}", "valid_to"),
    (r"^who (?:designated|named|declared|recogni[sz]ed|certified|approved|made) (?P<a>.+?) (?:as |to be )?(?:an? |the )(?P<b>.+)$", "is {a} designated as {b}", "by"),
)  # fmt: skip
# Custom that is over: when that was is told by the source of it.
_ENDS = (
    (rf"^{_UNTIL} {_DID} (?P<a>.+?) {_SELL} (?P<b>.+)$", "does {a} supply {b}"),
    (rf"^{_UNTIL} {_DID} (?P<b>.+?) {_GET} from (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^{_UNTIL} {_DID} (?P<b>.+?) {_GET} {_WARES} from (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^{_UNTIL} (?:was|is) (?P<b>.+?) an? (?:customer|client|buyer) of (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^{_UNTIL} (?:was|is) (?P<a>.+?) an? supplier (?:of|to) (?P<b>.+)$", "does {a} supply {b}"),
    (rf"^when {_DID} (?P<a>.+?) {_STOP} (?:supplying|selling to|delivering to|shipping to|working for|producing for|manufacturing for) (?P<b>.+)$", "does {a} supply {b}"),
    (rf"^when {_DID} (?P<b>.+?) {_STOP} {_GETTING} from (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^when {_DID} (?P<b>.+?) {_STOP} {_GETTING} {_WARES} from (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^when {_DID} (?P<b>.+?) {_STOP} (?:being|to be) an? (?:customer|client|buyer) of (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^when {_DID} (?P<a>.+?) {_STOP} (?:being|to be) an? supplier (?:of|to) (?P<b>.+)$", "does {a} supply {b}"),
    (rf"^when {_DID} (?P<a>.+?) (?:lose|lost) (?P<b>.+?) as an? (?:customer|client|buyer)$", "does {a} supply {b}"),
)  # fmt: skip
# Since when one buys from the other: told with the day, of these goods alone where any are said.
_SINCE = (
    r"(?:since (?:when|(?:which|what) (?:year|month|date))|(?:from|in) (?:which|what) year|for how long|how long|when)"
)
_BEGIN = r"(?:first |begin |start |begun |started )?"
_BUYS = rf"(?:been )?{_BEGIN}(?:to )?(?:buy|bought|order|ordered|get|got|source|sourced|take|taken|purchase|purchased|procure|procured|{_GETTINGS})"
_SELLS = rf"(?:been )?{_BEGIN}(?:to )?(?:supply|supplied|supplying|sell|sold|selling|deliver|delivered|delivering|provide|provided|providing|ship|shipped|shipping)"
_BEGUN = (
    (rf"^{_SINCE} {_DID} (?P<b>.+?) {_BUYS} from (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^{_SINCE} {_DID} (?P<b>.+?) {_BUYS} {_WARES} from (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^{_SINCE} {_DID} (?P<a>.+?) {_SELLS}(?: to)? (?P<b>(?:the )?(?-i:[A-Z]).+)$", "does {a} supply {b}"),
    (rf"^{_SINCE} {_DID} (?P<a>.+?) {_SELLS} {_WARES} to (?P<b>.+)$", "does {a} supply {b}"),
    (rf"^{_SINCE} (?:is|has|have|was|did) (?P<b>.+?) (?:been |become )?an? (?:customer|client|buyer) of (?P<a>.+)$", "does {a} supply {b}"),
    (rf"^{_SINCE} (?:is|has|have|was|did) (?P<a>.+?) (?:been |become )?an? supplier (?:of|to) (?P<b>.+)$", "does {a} supply {b}"),
)  # fmt: skip
_PRICE = re.compile(
    rf"^(?:how much|what(?: sum| price| amount| fee)?) (?:did|does|do|will|has|have) (?P<a>.+?) (?:pay|paid|paying|spend|spent) (?:for|on) (?:an? |the )?(?:exclusive |{ADJECTIVE} )*(?P<right>(?:licen[cs]e|rights) (?:to|for|on) )?(?P<goods>.+)$",
    re.IGNORECASE,
)


def plans_of_licence_prices(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what one paid to license a product: "how much did X pay for Basalt"."""
    said = _PRICE.match(unmarked(text))
    if said is None:
        return
    goods = alone(plan(said["goods"]))
    held = plan(f"which organizations license technology to {said['a']}").plan
    if goods is None or held is None or held.answer != "list" or len(held.edges) != 1 or held.filters:
        return
    edge = held.edges[0]
    thing = Kinds(ontology).naming(goods.cls) not in ("organization", "person", "place")
    if not thing or not {"product", "amount"} <= {*ontology.relations[edge.relation].qualifiers}:
        return
    of_it = Filter(prop="product", op="contains", value=goods.names[0].lower())
    named = replace(edge, name=edge.name or "carried1", where=(*edge.where, of_it), status=_TOLD)
    known = Filter(var=named.name, prop="amount", op="is_known")
    yield replace(held, edges=(named,), filters=(known,), columns=(Term(var=named.name, prop="amount"),))


_TOLD: tuple[Status, ...] = ("asserted", "former", "planned")  # "what share is X buying" is asked of what is agreed too


_MORE = re.compile(r"\band (?:since )?(?:when|where|by whom|how much|who|why)$", re.IGNORECASE)  # asked besides


@cache
def _frames() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), base, asked) for pattern, base, asked in _FRAMES)


@cache
def _ends() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), base) for pattern, base in _ENDS)


@cache
def _begun() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), base) for pattern, base in _BEGUN)


def plans_carried(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question for what the relation of two named things carries."""
    plain = unmarked(text)
    if _MORE.search(plain) is not None:
        return
    for pattern, base, asked in _frames():
        said = pattern.match(plain)
        if said is not None:
            found = plan(base.format(**said.groupdict()))
            yield from of_edge(found, asked, ontology)
    for pattern, base in _ends():
        said = pattern.match(plain)
        if said is not None:
            parts = said.groupdict()
            yield from _over(plan(base.format(**parts)), parts.get("goods") or "")
    for pattern, base in _begun():
        if (said := pattern.match(plain)) is not None:
            parts = said.groupdict()
            goods = parts.get("goods") or ""
            begun = _over(plan(base.format(**parts)), goods, status=("asserted", "former"))
            yield from (p for p in begun if "product" in ontology.relations[p.edges[0].relation].qualifiers)


def _over(found: Planned, goods: str, *, status: tuple[Status, ...] = ("former",)) -> Iterator[Plan]:
    """Yield the plan of what one named thing was to another and is no longer; of these goods alone where any are said.

    With the `status` of what is so too, it is told since when: of custom the source of it says that, if anything does.
    """
    plan = found.plan
    if found.verdict != "planned" or plan is None or plan.answer != "bool" or len(plan.edges) != 1 or plan.filters:
        return
    edge = plan.edges[0]
    these = (Filter(prop="product", op="contains", value=of_one(goods.lower())),) if goods else ()
    over = replace(edge, name=edge.name or "over1", status=status, where=(*edge.where, *these))
    yield replace(plan, answer="list", target=edge.object, edges=(over,))


def of_edge(found: Planned, asked: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan for what the one edge between two named things carries."""
    plan = found.plan
    if found.verdict != "planned" or plan is None or plan.answer != "bool" or len(plan.edges) != 1:
        return
    edge = plan.edges[0]
    ends = [v for v in plan.variables if v.name in (edge.subject, edge.object) and v.ids]
    relation = ontology.relations[edge.relation]
    known = {*relation.qualifiers, *(("valid_from", "valid_to") if relation.dated else ())}
    if len(ends) != 2 or plan.filters or plan.without or not known.issuperset(asked.split()):
        return
    status = edge.status if edge.status == ("planned",) else _TOLD  # "will take" asks for no post of today
    named = replace(edge, name=edge.name or "carried1", status=status)
    columns = tuple(Term(var=named.name, prop=prop) for prop in asked.split())
    yield replace(plan, answer="value", target=edge.subject, edges=(named,), columns=columns)
