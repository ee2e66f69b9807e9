"""Questions that tell by a word of the relation which of its edges are meant: who supplies what, who came in which round.

The question without that word is planned first; its one edge that may carry the word is then narrowed to it. A plan with
no such edge, or with several, is none: nothing is dropped and nothing guessed.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.identity.kinds import Kinds
from kg.plan.plan import Filter, Op, Order, Plan, Term, Variable
from kg.plan.planned import Lang, Planned
from kg.planner.before import alone
from kg.planner.demonyms import ADJECTIVE
from kg.planner.draft import ANYTHING
from kg.planner.index import normal
from kg.planner.kinds_of_goods import words_of_kind
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology

_GOODS = (
    r"(?:(?:its|their|the|his|her) )?(?:own )?(?P<goods>(?!(?:or|and)\b)[a-z0-9][\w&/-]*(?: [a-z0-9][\w&/-]*){0,3}?)"
)
_ANYONE = r"(?:who|whom|(?:which|what) (?:compan(?:y|ies)|firms?|organi[sz]ations?|businesses|business|investors?|backers?|shareholders?|owners?|licensees?|people|person|parties|party|one|ones|fund|funds))"
_WHO = rf"(?P<who>who|whom|which (?:(?P<adj>{ADJECTIVE}) )?(?:company|companies|firm|firms|organi[sz]ations?|suppliers?|vendors?|customers?|clients?|buyers?)|what (?:company|companies|firms?|suppliers?))"
_FIRMS = r"(?:compan(?:y|ies)|firms?|organi[sz]ations?|retailers?|shops?|stores?|chains?)"
_SELLS = r"(?:suppl(?:y|ies|ied)|provides?|provided|deliver(?:s|ed)?|sells?|sold|ships?|shipped)"
_GETS = r"(?:get|gets|buy|buys|source|sources|obtain|obtains|procure|procures|purchase|purchases|order|orders|receive|receives)"

_TO_WHOM = r"who|whom|(?:which|what) [a-z][a-z-]*(?: [a-z][a-z-]*){0,2}"
_DEPENDS = r"(?:rely|relies|relied|depend|depends|depended|count|counts)"
# The question, the same without its goods.
_SUPPLIES = tuple(
    (re.compile(pattern, re.IGNORECASE), base)
    for pattern, base in (
        (rf"^{_WHO} {_SELLS} {_GOODS} to (?P<x>.+)$", "who supplies {x}"),
        (
            rf"^{_WHO} (?:makes?|made|produces?|produced|manufactures?|builds?|built) {_GOODS} for (?P<x>.+)$",
            "who supplies {x}",
        ),
        (
            rf"^(?P<did>does|did|do|will) (?P<x>.+?) (?:supply|sell|deliver|ship|provide) {_GOODS} to (?P<y>.+)$",
            "{did} {x} supply {y}",
        ),
        (
            rf"^{_WHO} (?:will|is going to|is to|are to) (?:make|produce|manufacture|build) {_GOODS} for (?P<x>.+)$",
            "who will supply {x}",
        ),
        (rf"^{_WHO} (?:supply|supplies|supplied|provides?|provided) (?P<x>.+?) with {_GOODS}$", "who supplies {x}"),
        (
            rf"^(?:from )?(?:where|whom|which company|which companies|which supplier|which suppliers|which firm) (?:does|do|did) (?P<x>.+?) {_GETS} {_GOODS}(?: from)?$",
            "who supplies {x}",
        ),
        (
            rf"^(?:who|which company|which companies) (?:does|do|did) (?P<x>.+?) {_GETS} {_GOODS} from$",
            "who supplies {x}",
        ),
        (
            rf"^{_WHO} (?:makes?|made|produces?|manufactures?|builds?) the {_GOODS} (?:that )?(?P<x>\S.*?) (?:buys?|orders?|purchases?|sources?|procures?)$",
            "who supplies {x}",
        ),
        (
            rf"^(?:to )?(?:who|whom|which company|which companies) (?:does|do|did) (?P<x>.+?) (?:supply|deliver|sell|ship|provide) {_GOODS}(?: to)?$",
            "which organizations does {x} supply",
        ),
        (
            rf"^(?:to )?(?P<who>{_TO_WHOM}) (?:does|do|did) (?P<x>.+?) (?:supply|deliver|sell|ship|provide) {_GOODS}(?: to)?$",
            "{who} does {x} supply",
        ),
        (
            rf"^(?:to )?(?P<who>{_TO_WHOM}) (?:will|is going to|are going to|is to|plans to) (?P<x>.+?) (?:supply|deliver|sell|ship|provide) {_GOODS}(?: to)?$",
            "{who} will {x} supply",
        ),
        (
            rf"^(?P<who>{_TO_WHOM}) (?:does|do|did) (?P<x>.+?) (?:supply|provide) with {_GOODS}$",
            "{who} does {x} supply",
        ),
        (
            rf"^(?P<who>{_TO_WHOM}) (?:will|is going to|is to) (?P<x>.+?) (?:supply|provide) with {_GOODS}$",
            "{who} will {x} supply",
        ),
        (
            rf"^(?P<who>{_TO_WHOM}) (?:does|do|did) (?P<x>.+?) with {_GOODS} (?:supply|provide)$",
            "{who} does {x} supply",
        ),
        (
            rf"^(?P<who>who|whom) (?:will|is going to) (?P<x>.+?) (?:supply|provide) with {_GOODS}$",
            "who will {x} supply",
        ),
        (
            rf"^{_WHO} used to (?:buy|get|source|order|purchase|take) {_GOODS} from (?P<x>.+)$",
            "who are the former customers of {x}",
        ),
        (
            rf"^{_WHO} used to (?:supply|sell|make|deliver|provide|build) {_GOODS} (?:to|for) (?P<x>.+)$",
            "who are the former suppliers of {x}",
        ),
        (
            rf"^which (?P<kind>[a-z]+ (?:makers|producers|manufacturers|builders|operators)) {_GETS} {_GOODS} from (?P<x>.+)$",
            "which {kind} does {x} supply",
        ),
        (
            r"^(?:which|what) (?P<role>investor|shareholder|owner|backer|partner|rival|competitor)s? (?:in|of) (?P<x>.+?) (?:also |at the same time )?(?:buys?|uses?|orders?|sources?|purchases?) (?:its|their) (?P<goods>[a-z0-9][\w -]*?)$",
            "which {role}s of {x} are customers of {x}",
        ),
        (
            rf"^{_WHO} (?:buys?|bought|gets?|got|sources?|procures?|purchases?|purchased|orders?|ordered|takes?) {_GOODS} from (?P<x>.+)$",
            "which organizations does {x} supply",
        ),
        (
            rf"^{_WHO} (?:will|is going to|are going to) (?:buy|get|source|receive|purchase|order|take) {_GOODS} from (?P<x>.+)$",
            "which organizations will {x} supply",
        ),
        (
            rf"^{_WHO} (?:will|is going to|are going to) (?:supply|deliver|provide|sell|ship) {_GOODS} to (?P<x>.+)$",
            "who will supply {x}",
        ),
        (
            rf"^{_WHO} (?:buys?|uses?|gets?|orders?|purchases?|takes?|works? with|stocks?|sells?|carr(?:y|ies)) (?P<x>\S.*?)(?:'s|’s|'|’) {_GOODS}$",
            "which organizations does {x} supply",
        ),
        (
            rf"^(?:who|which {_FIRMS}|which (?:makers?|manufacturers?|producers?|customers?|builders?)) {_DEPENDS} on (?P<x>\S.*?) for {_GOODS}$",
            "which organizations does {x} supply",
        ),
        (
            rf"^(?:who|which {_FIRMS}) (?:stocks?|carr(?:y|ies)|retails?|distributes?|sells?|resells?|(?:has |have )?ordered|orders?) (?:the )?(?P<goods>\S.*)(?P<x>)$",
            "who are the customers",
        ),
    )
)
_SHARE = re.compile(
    r"^(?:which|what) (?:customers?|clients?|buyers?) (?:takes?|took|buys?|bought|accounts? for|accounted for|stands? for|makes? up|made up) (?:some |about |around |over |nearly )?(?P<share>\d+(?:\.\d+)?) ?(?:%|percent|per cent) of (?P<x>.+?)(?:'s|’s|'|’) (?:output|sales|revenues?|turnover|production|business|deliveries)$",
    re.IGNORECASE,
)
_BOUND = r"(?P<bound>more than|over|above|at least|no less than|less than|under|below|at most|up to|exactly)?"
_PER_CENT = rf"{_BOUND} ?(?P<n>\d+(?:\.\d+)?) ?(?:%|percent|per cent)(?P<more> or more| or less)?"
_HELD = tuple(
    (re.compile(pattern, re.IGNORECASE), base)
    for pattern, base in (
        (
            rf"^{_ANYONE} (?:owns?|holds?|controls?|has|have|owned|held) {_PER_CENT} (?:of|in|stake in|of the shares (?:of|in)) (?P<x>.+)$",
            "who are the shareholders of {x}",
        ),
        (
            rf"^{_ANYONE} (?:owns?|holds?|has|have) (?:a |an )?(?:stake|share|holding|interest) (?:of )?{_PER_CENT} (?:in|of) (?P<x>.+)$",
            "who are the shareholders of {x}",
        ),
        (
            rf"^(?:which|what) (?:shareholders?|owners?|investors?) of (?P<x>.+?) (?:owns?|holds?|has|have) {_PER_CENT}$",
            "who are the shareholders of {x}",
        ),
        (
            rf"^(?:in |of )?(?:which|what) (?:compan(?:y|ies)|firms?|organi[sz]ations?|business(?:es)?) (?:does|do|did) (?P<x>.+?) (?:own|hold|have|control) {_PER_CENT}(?: of| in)?$",
            "which companies does {x} hold shares in",
        ),
        (
            rf"^(?:which|what) (?:customers?|clients?|buyers?) (?:takes?|took|accounts? for|accounted for|makes? up|made up|stands? for|stood for|represents?|represented|brings? in|brought in|generates?|generated|contributes?|contributed|provides?|provided) (?:some |about |around |nearly )?{_PER_CENT} of (?P<x>.+?)(?:'s|’s|'|’) (?:output|sales|revenues?|turnover|production|business|deliveries)(?: in (?:19|20)\d\d)?$",
            "which organizations does {x} supply",
        ),
        (
            rf"^(?:from|to|with) (?:which|what|whom) ?(?:customers?|clients?|buyers?|compan(?:y|ies)|firms?)? (?:does|did|do) (?P<x>.+?) (?:get|earn|make|derive|sell|generate) {_PER_CENT} of (?:its|their) (?:output|sales|revenues?|turnover|production|business|deliveries)$",
            "which organizations does {x} supply",
        ),
    )
)
_LICENSED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<from>{_ANYONE}) (?:has |have )?(?:licen[cs]ed|licen[cs]es?) (?:out )?(?:the |its |their )?(?P<goods>[^ ]+(?: [^ ]+){{0,3}}?) to (?P<x>.+)$",
        rf"^(?P<who>{_ANYONE}) (?:has |have )?(?:licen[cs]ed|licen[cs]es?) (?:in )?(?:the )?(?P<goods>.+?)(?: from (?P<x>.+))?$",
        rf"^(?P<who>{_ANYONE}) (?:holds?|has|have|owns?|got|took|obtained|acquired|(?:has |have )?received|secured|bought) (?:a |an |the |any )?(?:exclusive |(?-i:[A-Z])\w+ )*(?:licen[cs]es?|rights) (?:for|to|on|of)(?: use| sell| make)? (?:the )?(?P<goods>.+?)(?: from (?P<x>.+))?$",
        rf"^(?:to )?(?P<who>{_ANYONE}) (?:does|do|did|has|have) (?P<x>.+?) licen[cs]ed? (?:out )?(?:the )?(?P<goods>[^ ]+(?: [^ ]+){{0,3}}?)(?: to)?$",
        r"^(?P<from>(?:from )?(?:whom|who|which [a-z ]+?)) (?:does|did|do|has|have) (?P<x>.+?) (?:license|licence|licensed)(?: in)? (?:its |their |the )?(?P<goods>[a-z0-9][^ ]*(?: [^ ]+){0,3}?)(?: from)$",
        r"^(?P<from>from (?:whom|who|which [a-z ]+?)) (?:does|did|do|has|have) (?P<x>.+?) (?:license|licence|licensed)(?: in)? (?:its |their |the )?(?P<goods>[a-z0-9][^ ]*(?: [^ ]+){0,3}?)$",
        rf"^(?:to )?(?P<who>{_ANYONE}) (?:was|were|is|are|has|have) (?:the )?(?P<goods>.+?) (?:been )?licen[cs]ed(?: out)?(?: to)?(?P<x>)$",
    )
)
_NAME = r"(?P<name>series [a-h]\d?|pre-series [a-h]|seed|angel)"
_ROUND = rf"{_NAME}(?: (?:extension|funding|financing|investment))?(?: rounds?)?"
_IN = r"(?:invested|invests|took part|participated|participates|put money|came|was|were|is|are) in(?:to)?|joined|joins|backed|backs|(?:is|are|was|were) behind"
_LED = r"(?:co-?)?(?:led|leads?|headed|heads)|is leading|are leading|(?:is|was|are|were) (?:the )?lead investors? (?:in|of|behind)"
_JOIN = r"invest(?:ed)? in|take part in|taken part in|participate(?:d)? in|join(?:ed)?|put money into|back(?:ed)?"
_HOW_MANY = r"how many (?:investors|backers|funds|firms|companies|parties|organi[sz]ations|names) (?:(?:have |has )?(?:invested|took part|participated|taken part|joined|put money|came|joined in|were|are)(?: there| involved)? ?(?:in|into|behind)?|backed|funded|financed)"
_HOW_MUCH = r"how much(?: money)? (?:did|has|does|have) (?P<a>.+?) (?:put|invest|invested|contribute|contributed|commit|committed|plough|provide|provided)(?: (?:in|into|to))?"
_ROUNDS = tuple(
    (re.compile(pattern, re.IGNORECASE), base)
    for pattern, base in (
        (rf"^{_ANYONE} (?:{_LED}) (?P<x>.+?)(?:'s|’s|'|’) {_ROUND}$", "who are the lead investors of {x}"),
        (rf"^{_ANYONE} (?:{_LED}) the {_ROUND} (?:of|at|in|for) (?P<x>.+)$", "who are the lead investors of {x}"),
        (rf"^{_ANYONE} (?:{_IN}) (?P<x>.+?)(?:'s|’s|'|’) {_ROUND}$", "who invested in {x}"),
        (rf"^{_ANYONE} (?:{_IN}) the {_ROUND} (?:of|at|in|for) (?P<x>.+)$", "who invested in {x}"),
        (rf"^{_ANYONE} (?:{_IN}) (?P<x>.+?) in (?:its|their|the) {_ROUND}$", "who invested in {x}"),
        (rf"^{_HOW_MANY} (?P<x>.+?)(?:'s|’s|'|’) {_ROUND}$", "how many investors does {x} have"),
        (rf"^{_HOW_MANY} the {_ROUND} (?:of|at|in|for) (?P<x>.+)$", "how many investors does {x} have"),
        (rf"^{_HOW_MUCH} (?P<x>.+?)(?:'s|’s|'|’) {_ROUND}$", "how much did {a} invest in {x}"),
        (rf"^{_HOW_MUCH} the {_ROUND} (?:of|at|in|for) (?P<x>.+)$", "how much did {a} invest in {x}"),
        (rf"^{_HOW_MUCH} (?P<x>.+?) in (?:its|their|the|an?) {_ROUND}$", "how much did {a} invest in {x}"),
        (
            rf"^{_ANYONE} (?:led|leads|has led|have led) (?:an? |the |all |all the |any )?{_ROUND}(?P<x>)$",
            "who are the lead investors",
        ),
        (
            rf"^(?:list |name |who are |who were )?(?:all )?(?:the )?lead investors? (?:of|in|behind) (?:an? |the |all |all the |any )?{_ROUND}(?P<x>)$",
            "who are the lead investors",
        ),
        (rf"^(?:did|has) (?P<a>.+?) le(?:a)?d (?P<x>.+?)(?:'s|’s|'|’) {_ROUND}$", "is {a} a lead investor of {x}"),
        (
            rf"^(?:did|has) (?P<a>.+?) le(?:a)?d the {_ROUND} (?:of|at|in|for) (?P<x>.+)$",
            "is {a} a lead investor of {x}",
        ),
        (rf"^(?:did|has) (?P<a>.+?) (?:{_JOIN}) (?P<x>.+?)(?:'s|’s|'|’) {_ROUND}$", "did {a} invest in {x}"),
        (rf"^(?:did|has) (?P<a>.+?) (?:{_JOIN}) the {_ROUND} (?:of|at|in|for) (?P<x>.+)$", "did {a} invest in {x}"),
        (
            rf"^(?:is|was|did|has|were) (?P<x>.+?) (?:raising|raise|raised|getting|get|got|in talks about|talking about) (?:an? |its |the )?{_ROUND} (?:from|with|by) (?P<a>.+)$",
            "did {a} invest in {x}",
        ),
        (
            rf"^(?P<who>{_ANYONE}) (?:has |have )?(?:raised|closed|secured|completed|got|landed|did) (?:an? |its |their |the )?{_ROUND}(?P<x>)$",
            "which organizations raised money",
        ),
        (
            rf"^(?P<who>which (?:start-?ups?|(?:[a-z]+ ){{1,3}}(?:firms?|companies|company|start-?ups?))) (?:has |have )?(?:raised|closed|secured|completed|got|landed) (?:an? |its |their |the )?{_ROUND}(?P<x>)$",
            "{who} raised money",
        ),
    )
)
_MORE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:who|which(?: \w+)?) (?:owns|holds|has|controls) (?:more|a (?:bigger|larger|greater) (?:stake|share|part|holding)|the (?:bigger|larger|greater) (?:stake|share|part|holding)) (?:of|in) (?P<x>.+?)[,:]? (?P<a>[^,:]+?) or (?P<b>[^,]+)$",
        r"^(?:which|who) (?:one )?of (?P<a>.+?) (?:and|or) (?P<b>.+?) (?:owns|holds|has|controls) (?:more|a (?:bigger|larger|greater) (?:stake|share|part|holding)|the (?:bigger|larger|greater) (?:stake|share|part|holding)) (?:of|in) (?P<x>.+)$",
    )
)
_UNCLEAR = frozenset(
    {"of", "from", "in", "to", "by", "for", "with", "most", "more", "some", "all", "any", "every", "which", "what"}
)
_MONEY = frozenset(
    {"money", "funding", "funds", "capital", "cash", "loans", "credit", "shares", "stake", "stakes", "stock"}
) | {"staff", "people", "workers", "name", "data", "help", "land", "orders", "rights", "licence", "license"}
_EMPTY = frozenset(
    [
        "goods",
        "products",
        "product",
        "it",
        "them",
        "things",
        "parts",
        "stuff",
        "components",
        "component",
        "supplies",
        "materials",
        "everything",
        "anything",
    ]
)


def plans_told_apart(plan: Callable[[str], Planned], text: str, lang: Lang, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question about one kind of goods, one share or one round; none where it is of no such kind."""
    if lang != "en":
        return
    plain = unmarked(text)
    for base, filter_ in _asked(plan, plain, ontology):
        found = plan(base)
        if found.verdict == "planned" and found.plan is not None:
            yield from [found.plan] if filter_ is None else _narrowed(found.plan, filter_, ontology)
    for pattern in _MORE:
        if (said := pattern.match(plain)) is not None:
            yield from _with_shares(plan(f"who are the shareholders of {said['x']}"), plan(said["a"]), plan(said["b"]))


def _with_shares(held: Planned, first: Planned, second: Planned) -> Iterator[Plan]:
    """Yield the plan of what share each of two named holds, the larger first; which is larger is seen from both."""
    pair = [named for found in (first, second) if (named := alone(found)) is not None]
    plan = held.plan if held.verdict == "planned" else None
    if plan is None or len(pair) < 2 or len(plan.edges) != 1 or plan.edges[0].subject != plan.target or plan.filters:
        return
    edge = replace(plan.edges[0], name="share1")
    both = Variable(name=plan.target, cls=ANYTHING, ids=pair[0].ids + pair[1].ids, names=pair[0].names + pair[1].names)
    share = Term(var=edge.name, prop="share")
    yield replace(
        plan,
        variables=tuple(both if v.name == plan.target else v for v in plan.variables),
        edges=(edge,),
        columns=(share,),
        order=(Order(by=share, descending=True),),
    )


def _asked(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[tuple[str, Filter | None]]:
    """Yield the questions without what tells their edges apart, and that."""
    for pattern, base in _SUPPLIES:
        found = pattern.match(text)
        if found is not None and found["goods"].lower() in _EMPTY - {"it", "them", "everything", "anything"}:
            yield _filled(base, found), None  # "parts" says no more than that something is supplied
        elif found is not None and are_goods(plan, found["goods"], ontology):
            if not found["x"] and not _is_product(plan(found["goods"]), ontology):
                continue  # "who sells shares": of no known goods, all customers there are
            value = stem(found["goods"].lower())
            yield _filled(base, found), Filter(prop="product", op="contains", value=value)
    for pattern, base in _ROUNDS:
        found = pattern.match(text)
        if found is not None:
            named = {k: v or "" for k, v in found.groupdict().items()}
            yield base.format(**named), Filter(prop="round", op="in", values=_spelled(found["name"]))
    for pattern, base in _HELD:
        if (found := pattern.match(text)) is not None and "which" not in found["x"].lower().split():
            yield base.format(x=found["x"]), _fraction(found)
    for pattern in _LICENSED:
        found = pattern.match(text)
        if found is not None and are_goods(plan, found["goods"], ontology):
            base = f"who are the licensees of {found['x']}" if found["x"] else "who are the licensees"
            if found.groupdict().get("from"):
                base = f"which organizations license technology to {found['x']}"
            yield base, Filter(prop="product", op="contains", value=stem(found["goods"]))
    if (share := _SHARE.match(text)) is not None:
        yield f"which organizations does {share['x']} supply", Filter(prop="share", value=float(share["share"]) / 100)


def _filled(base: str, found: re.Match[str]) -> str:
    """Return a question about what a match names: "which Danish organizations supply X"."""
    parts = found.groupdict()
    if adjective := parts.get("adj"):
        base = re.sub(r"^who (?:supplies|will supply)", f"which {adjective} organizations supply", base)
        base = base.replace("which organizations", f"which {adjective} organizations")
    return base.format(**{name: said or "" for name, said in parts.items()})


_BOUNDS: dict[str, Op] = {
    "more than": ">", "over": ">", "above": ">", "at least": ">=", "no less than": ">=",
    "less than": "<", "under": "<", "below": "<", "at most": "<=", "up to": "<=",
}  # fmt: skip


def _fraction(found: re.Match[str]) -> Filter:
    """Return the condition on a share that a percentage with its bound puts."""
    op = _BOUNDS.get((found["bound"] or "").lower(), "=")
    if found["more"]:
        op = ">=" if "more" in found["more"] else "<="
    return Filter(prop="share", op=op, value=float(found["n"]) / 100)


def are_goods(plan: Callable[[str], Planned], words: str, ontology: Ontology) -> bool:
    """Say whether these words may be goods: no firm, no money, and nothing that the ontology has a word of its own for."""
    said = words.lower().split()
    if _is_product(plan(words), ontology):
        return True
    if any(w[:1].isupper() and not w.isupper() for w in words.split()) or words.lower() in _EMPTY:
        return False
    if {"and", "or"} & set(said):
        return False  # two kinds of goods are asked for one by one
    if _UNCLEAR & set(said) or _MONEY & set(said):
        return False
    known = lexicon_of(ontology, "en").elements
    kinds = {e.kind for phrase in (normal(words), *said[-1:]) for e in known.get(phrase, ())}
    return not kinds & {"noun", "property"} and alone(plan(words)) is None


def _is_product(found: Planned, ontology: Ontology) -> bool:
    """Say whether the words are the name of goods, or of a field of industry."""
    named = alone(found)
    return named is not None and Kinds(ontology).naming(named.cls) not in ("organization", "person", "place")


def stem(goods: str) -> str:
    """Return the words for goods without the ending of the last one, so that one and many are the same."""
    if goods.endswith("ies") and len(goods) > 5:
        return goods[:-3]
    if goods.endswith(("xes", "ches", "shes", "sses")):
        return goods[:-2]  # gearboxes
    return goods[:-1] if goods.endswith("s") and not goods.endswith("ss") and len(goods) > 4 else goods


def _spelled(name: str) -> tuple[str, ...]:
    """Return the ways sources write a round."""
    bare = name.lower().removeprefix("pre-").removeprefix("series ").strip()
    bare = f"Pre-{bare.upper()}" if name.lower().startswith("pre-") else bare.upper() if len(bare) < 3 else bare
    word = {"seed": "种子轮", "angel": "天使轮"}.get(bare, f"{bare}轮")
    return tuple(dict.fromkeys((name, f"Series {bare}", f"{bare} round", bare, word, f"{word}融资")))


def _narrowed(plan: Plan, filter_: Filter, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan with its one edge that carries the property narrowed."""
    carried = [n for n, e in enumerate(plan.edges) if filter_.prop in ontology.relations[e.relation].qualifiers]
    where = [e for n, e in enumerate(plan.edges) if n not in carried]
    if len(carried) == 1 and (not where or filter_.prop in ("product", "round")):
        edge = plan.edges[carried[0]]
        if filter_.prop == "product" and filter_.op == "contains":
            filter_ = replace(filter_, values=words_of_kind(str(filter_.value)))
        shown = (Term(var=edge.name, prop="share"),) if filter_.prop == "share" and edge.name else ()
        edges = tuple(replace(e, where=(*e.where, filter_)) if e is edge else e for e in plan.edges)
        yield replace(plan, edges=edges, columns=(*plan.columns, *shown))
