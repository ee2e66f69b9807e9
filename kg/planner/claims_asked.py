"""What is planned, rumoured or denied of one thing: "what does X plan", 关于X有哪些传闻, whatever the relation.

A question is held against wordings with X for the one thing that it names and T for a time. "What plans does X have" and
X有什么计划 ask a firm or a person for what it plans; of a place, and of who governs one, they ask for policies.
"""

# ruff: noqa: E501  (tables: one wording a line)
from __future__ import annotations

import re
from functools import cache

from ingest.statements.statement import Status
from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from kg.plan.plan import Plan, Variable
from kg.planner.items import Item
from kg.planner.said import time_of
from ontology.model import Ontology

ASKED: dict[str, tuple[Status, ...]] = {
    "planned": ("planned", "conditional"),
    "policy": ("planned", "conditional"),  # in words that may mean a policy
    "next": ("planned", "conditional"),  # in words that ask a person for the next post
    "rumoured": ("rumoured",),
    "denied": ("denied",),
}
_UNSAID = frozenset({"please", "exactly", "actually", "really", "currently", "now", "also", "then", "ever", "already"})


def claims_asked(items: tuple[Item, ...], ontology: Ontology) -> Plan | None:
    """Return the plan of a question for what is planned, rumoured or denied of one thing; None for any other."""
    named = [i for i in items if i.hits]
    if len(named) != 1 or any(i.quoted and not i.hits for i in items):
        return None
    thing, frame = _thing(named[0]), _frame(items)
    asked = next((kind for kind, wording in _wordings(has_han(frame)) if wording.fullmatch(frame)), "")
    if not asked or (asked in ("policy", "next") and _meant_otherwise(asked, thing.cls, ontology)):
        return None
    when = next((i.when for i in items if i.when is not None and not i.hits), None)
    time = time_of(when) if when is not None else None
    return Plan(answer="claims", target=thing.name, variables=(thing,), status=ASKED[asked], time=time)


def _meant_otherwise(asked: str, cls: str, ontology: Ontology) -> bool:
    """Say whether words for a plan mean a policy, as of a place or its government, or a post, as of a person."""
    naming = Kinds(ontology).naming(cls)
    governs = {other for c in ontology.classes.values() if c.derived for other in c.derived.others}
    return naming == "person" if asked == "next" else naming == "place" or cls in governs


def _thing(item: Item) -> Variable:
    classes = {hit.cls for hit in item.hits}
    return Variable(
        name="v1",
        cls=item.hits[0].cls if len(classes) == 1 else "Entity",
        ids=tuple(hit.id for hit in item.hits),
        names=tuple(hit.name for hit in item.hits),
    )


def _frame(items: tuple[Item, ...]) -> str:
    """Return the words of the question with X for what is named and T for a time, without marks."""
    told = [i for i in items if any(c.isalnum() for c in i.text) or i.text == "'s"]
    words = ["X" if i.hits else "T" if i.when is not None else i.text.lower() for i in told]
    if any(has_han(word) for word in words):
        return "".join(words)
    return " ".join(w for w in words if w not in _UNSAID).replace(" 's", "'s")


# ---- wordings

_X = r"(?:the )?X(?: (?:group|company|firm|project))?"
_SOON = r"(?: (?:next|ahead|soon|from here|going forward|from now on|in future|(?:in|for) the future|in the (?:coming|next) (?:years|months|weeks)|(?:in |for |by |during |from |since |after |before |until )?T))*"
_AT = r"(?:at|for|in|by|with|of|about|on|around|near|regarding|concerning|surrounding)"
_LOT = r"(?:planned|in the pipeline|in the works|in store|envisaged|foreseen|scheduled|coming up|coming|next|on the horizon|on the cards|afoot|under way|to come|expected)"
_PLANS = r"(?:(?:future|next|further|new|other|big|current|announced|known) )?(?:plans?|intentions|ambitions)"
_STEPS = r"(?:next (?:steps?|moves?|projects?)|future)"
_TALK = r"(?:(?:latest|recent|current|new) )?(?:rumou?rs?|gossip|speculation|hearsay|market talk|whispers)"
_GOING = r"(?: (?:circulating|going around|going round|doing the rounds|floating around|out there))?"
_DENY = r"(?:den(?:y|ies|ied)|refuted?|refutes|rejected|rejects?|disputed?|disputes|dismissed|dismiss|contradicted?)"
_TOLD = r"(?:rumou?rs?|reports?|claims?|stories|allegations?|things|speculation)"
_TELL = r"(?:tell me about |tell me |list |show me |show |give me |describe |name )?"

_EN = (
    ("planned", rf"what(?: else)? (?:does|do|did) {_X} (?:plan|intend|envisage|propose|plan to do|intend to do|aim to do|hope to do|want to do|hope to|have planned|have in mind|have in store|have in the pipeline|have in the works|have coming up|have lined up){_SOON}"),
    ("planned", rf"what(?: else)? (?:is|are|was|were) {_X} (?:planning|intending|proposing|preparing|planning to do|preparing to do|going to do|about to do|set to do|due to do|aiming to do|hoping to do|looking to do|up to next){_SOON}"),
    ("planned", rf"what(?: else)? (?:has|have|had) {_X} (?:planned|in store|in mind|in the pipeline|in the works|coming up|lined up){_SOON}"),
    ("next", rf"what (?:will|would) {_X} (?:do|be doing|undertake){_SOON}"),
    ("next", rf"what does {_X} plan to become"),
    ("policy", rf"{_TELL}what(?:'s| is| are) {_X}'s {_PLANS}{_SOON}"),
    ("policy", rf"{_TELL}what(?:'s| is| are) the {_PLANS} (?:of|at|for) {_X}{_SOON}"),
    ("planned", rf"{_TELL}what(?:'s| is| are) {_X}'s {_STEPS}{_SOON}"),
    ("policy", rf"(?:what|which|what kind of) {_PLANS} (?:does|do|did|has|have) {_X}(?: have| got| made| announced)?{_SOON}"),
    ("policy", rf"(?:what|which) {_PLANS} (?:are there|exist|are known|have been announced) {_AT} {_X}{_SOON}"),
    ("planned", rf"what(?: else)?(?:'s| is| was| are| has been| have been) (?:being )?{_LOT}(?: next)? {_AT} {_X}{_SOON}"),
    ("planned", rf"what(?:'s| is| comes| happens| lies) (?:next|ahead|to come) {_AT} {_X}{_SOON}"),
    ("planned", rf"what does the future hold for {_X}"),
    ("planned", rf"(?:is|was) (?:there )?(?:anything|something|a lot|much)(?: new| else)? (?:being )?{_LOT} {_AT} {_X}{_SOON}"),
    ("planned", rf"what(?:'s| is)? (?:there )?(?:new )?(?:is )?(?:being )?planned {_AT} {_X}{_SOON}"),
    ("policy", rf"(?:are there|is there|were there|any)(?: any)? {_PLANS} {_AT} {_X}{_SOON}"),
    ("policy", rf"(?:does|do|did|has|have) {_X} (?:have |got |made )?(?:any )?{_PLANS}{_SOON}"),
    ("planned", rf"(?:is|are) {_X} (?:planning|preparing|up to) (?:anything|something)(?: new)?{_SOON}"),
    ("planned", rf"(?:does|do|did) {_X} (?:plan|intend) (?:anything|something)(?: new)?{_SOON}"),
    ("policy", rf"{_TELL}(?:the )?{_X}'s {_PLANS}{_SOON}"),
    ("policy", rf"{_TELL}(?:the )?plans of {_X}{_SOON}"),
    ("rumoured", rf"(?:what|which) {_TALK}(?: (?:are|is|were|was|have been|has been)(?: there)?| are there| is there){_GOING} {_AT} {_X}{_SOON}"),
    ("rumoured", rf"what(?:'s| is| are| were) the {_TALK}{_GOING} {_AT} {_X}{_SOON}"),
    ("rumoured", rf"(?:is there|are there|were there|have there been|has there been|do you have|do you know|heard|any)(?: of)?(?: any)? {_TALK}{_GOING} {_AT} {_X}{_SOON}"),
    ("rumoured", rf"what(?:'s| is| was| has been| are)(?: being)? (?:rumou?red|speculated|whispered|gossiped){_GOING} {_AT} {_X}{_SOON}"),
    ("rumoured", rf"what (?:do|does) (?:the )?(?:rumou?rs?|rumou?r mill|gossip) say {_AT} {_X}"),
    ("rumoured", rf"what (?:is|are|was|were) {_X} (?:rumou?red|rumou?red to|rumou?red to do|rumou?red to be planning|rumou?red to be doing)"),
    ("rumoured", rf"{_TELL}(?:the |any |all )?{_TALK} {_AT} {_X}{_SOON}"),
    ("denied", rf"what(?: else)? (?:has|have|had|did|does|do|is|are) {_X} (?:{_DENY}|denying)(?: doing)?{_SOON}"),
    ("denied", rf"(?:what|which) {_TOLD}(?: {_AT} (?:itself|it|them|himself|herself))? (?:has|have|did|does|do|is|are) {_X} (?:{_DENY}|denying){_SOON}"),
    ("denied", rf"what(?: else)? (?:has|have|was|were|is|are)(?: been)? {_DENY} {_AT} {_X}{_SOON}"),
    ("denied", rf"(?:what|which) {_TOLD} {_AT} {_X} (?:has|have|was|were|is|are)(?: been)? {_DENY}{_SOON}"),
    ("denied", rf"(?:what|which) denials (?:are there|were there|have there been|exist)(?: {_AT}| from) {_X}{_SOON}"),
    ("denied", rf"(?:what|which) denials (?:has|have|did) {_X} (?:issued?|made?|published?|given|give){_SOON}"),
    ("denied", rf"(?:are there|were there|is there|any)(?: any)? denials?(?: {_AT}| from) {_X}{_SOON}"),
    ("denied", rf"(?:has|have|did|does) {_X} {_DENY} (?:anything|something|any {_TOLD}){_SOON}"),
    ("denied", rf"has (?:anything|something)(?: been)? {_DENY} {_AT} {_X}{_SOON}"),
)  # fmt: skip

_SOON_ZH = r"(?:在?(?:接下来|下一步|下一阶段|下阶段|未来|今后|后续|往后|以后|将来|近期|短期内?|T)(?:几年|一段时间|会|内|里|又|还|都)?)"
_WHAT = r"(?:什么|哪些|何|啥|些什么|点什么|哪几个|什么样的|怎样的)"
_HAVE = rf"(?:(?:都|还|又|现在|目前|眼下|最近)*有(?:着|了)?{_WHAT}|有没有(?:什么|啥)?|有无)"
_OF = r"(?:关于|有关|围绕|针对|对于|对)"
_SAID = r"(?:市场|坊间|最新|不实)?(?:传闻|传言|流言|谣言|小道消息|风声|风言风语|爆料|猜测)"
_WHO = r"(?:市场上?|坊间|外界|网上|网络上|业内|业界|社会上|近期|最近|目前|现在|有没有|T)*"
_NO = r"(?:(?:公开|回应|正式|予以)?(?:否认|辟谣|澄清|驳斥|否定))"
_THINGS = rf"(?:{_SAID}|说法|报道|消息|事情|事|内容|指控|不实信息|不实消息|计划)"
_BY = r"(?:公司|方面|官方|本人)?(?:都|曾|曾经|已|已经|近期|最近|又|还|对外|T)*"
_LAST = r"(?:吗|呢|没有|呀|啊)?"

_ZH = (
    ("policy", rf"{_SOON_ZH}?X{_SOON_ZH}?{_HAVE}(?:新的?)?{_SOON_ZH}?的?(?:发展)?(?:计划|规划){_LAST}"),
    ("planned", rf"{_SOON_ZH}?X{_SOON_ZH}?{_HAVE}(?:新的?)?{_SOON_ZH}?的?(?:打算|想法|设想|新动作|大动作){_LAST}"),
    ("planned", rf"(?:{_SOON_ZH}X{_HAVE}|X{_SOON_ZH}{_HAVE}|X{_HAVE}{_SOON_ZH}的?|X{_HAVE}(?=新))(?:新的?)?(?:安排|动作|动向|举措|布局|行动){_LAST}"),
    ("planned", rf"{_SOON_ZH}?X{_SOON_ZH}?(?:都|还|正|正在)*(?:计划|打算|准备|拟|规划|筹划|预备|打算要)(?:着|了)?(?:去)?(?:做|干|搞)?{_WHAT}(?:事情|事项|事|项目|动作|工作)?{_LAST}"),
    ("planned", rf"(?:{_SOON_ZH}X|X{_SOON_ZH})(?:将|将会|会|要|想|想要|将要)?(?:做|干|搞)(?:点|些)?(?:什么|啥)(?:事情|事)?{_LAST}"),
    ("planned", rf"X的?{_SOON_ZH}(?:的)?(?:计划|打算|安排|动作|动向|规划|行动)?(?:是|有|都有|会是)(?:什么|哪些|啥|怎样的){_LAST}"),
    ("policy", rf"X的(?:计划|打算|规划)(?:是|有|都有)(?:什么|哪些|啥){_LAST}"),
    ("planned", rf"X的?{_SOON_ZH}(?:怎么走|往哪走|怎么打算|如何打算|怎么安排){_LAST}"),
    ("planned", rf"(?:在)?X{_HAVE}(?:正在|还在)?(?:计划中|规划中|筹划中|筹备中|拟议中?|计划建设|规划建设|拟建)的?(?:项目|事项|事|工程)?{_LAST}"),
    ("policy", r"X(?:是否|是不是)有(?:什么)?(?:新的?)?(?:计划|规划)"),
    ("planned", r"X(?:是否|是不是)有(?:什么)?(?:新的?)?(?:打算|动作)"),
    ("policy", r"X有(?:什么|啥)?(?:新的?)?(?:计划|规划)吗"),
    ("planned", r"X有(?:新的?)?打算吗"),
    ("rumoured", rf"{_WHO}{_OF}?X(?:的)?(?:近期|最近|目前|T)?{_HAVE}{_SAID}{_LAST}"),
    ("rumoured", rf"{_WHO}(?:流传|盛传|传)?(?:着|有)?(?:{_HAVE}|{_WHAT})?{_OF}X的{_SAID}(?:有|都有|是|包括)?{_WHAT}?{_LAST}"),
    ("rumoured", rf"{_OF}?X的{_SAID}(?:有|都有|是|包括){_WHAT}{_LAST}"),
    ("rumoured", rf"{_WHO}(?:{_OF}X|X)?(?:有|在|都在|正在)?(?:流传|盛传|传|猜测)(?:着|了)?(?:{_OF}?X的?|X)?(?:些)?(?:什么|哪些事|啥)(?:{_SAID}|消息)?{_LAST}"),
    ("rumoured", rf"X{_BY}(?:被传|被曝|被爆|传出|被传出|被曝出|曝出|爆出|被传言)(?:了|过)?{_WHAT}(?:{_SAID}|消息|事情|事)?{_LAST}"),
    ("denied", rf"X{_BY}{_NO}(?:过|了|过了)?{_WHAT}{_THINGS}?{_LAST}"),
    ("denied", rf"X{_BY}(?:对|就|针对)(?:什么|哪些){_THINGS}?(?:进行|作出|做出|予以|作|做|发布)?(?:过|了)?{_NO}(?:过|了|声明)?{_LAST}"),
    ("denied", rf"{_OF}?X的?(?:哪些|什么){_THINGS}(?:已经?)?(?:被|遭到?|遭){_NO}(?:过|了)?{_LAST}"),
    ("denied", rf"(?:有)?(?:哪些|什么){_OF}X的?{_THINGS}(?:已经?)?(?:被|遭到?|遭){_NO}(?:过|了)?{_LAST}"),
    ("denied", rf"{_OF}X的?{_HAVE}(?:被)?{_NO}的?{_THINGS}?{_LAST}"),
    ("denied", rf"X{_HAVE}{_NO}(?:声明|公告)?{_LAST}"),
)  # fmt: skip


@cache
def _wordings(han: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what each wording of a language asks for, compiled when the first question needs them."""
    return tuple((kind, re.compile(wording)) for kind, wording in (_ZH if han else _EN))
