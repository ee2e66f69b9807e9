"""The question before, asked in another respect: who said so, since when, how sure, and before that; by its plan."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from dataclasses import replace

from kg.plan.errors import PlanError
from kg.plan.plan import AnswerKind, Focus, Plan, Term
from kg.plan.validate import validate
from kg.planner.question import clean
from ontology.model import Ontology

Found = tuple[tuple[str, str], ...]
MOST_FOUND = 20  # things whose evidence is shown one by one
_THAT = r"(?: (?:that|this|it|so))?"
_OPENING = re.compile(r"^(?:and|but|so|ok|okay|then|那么|那|但|不过)[,，]? ?", re.I)
_ENDING = re.compile(r"[?？.。!！\s]+$|(?:, )?please$")
_FOCUS: tuple[tuple[Focus, re.Pattern[str]], ...] = tuple(
    (focus, re.compile(pattern, re.I))  # type: ignore[misc]
    for focus, pattern in (
        ("who", rf"who (?:says|said|claims|claimed|reports|reported|wrote|told you){_THAT}|says who|according to whom?|who is that according to"),
        ("who", r"(?:这|这个|这话|这些)?是?谁(?:这么|这样)?(?:说|报道|披露|讲|写|爆料|公布)的|(?:据|根据)谁(?:说|称|所说)|谁报道过"),
        ("who", rf"(?:which|what) (?:newspaper|paper|(?:news )?agency|magazine|outlet|publisher|medium|daily|broadcaster|press){_THAT} (?:says|said|claims|claimed|reports|reported|wrote|writes|had it|has it){_THAT}"),
        ("sources", rf"(?:(?:what|which|what's)(?: (?:is|are|was|were))?(?: the| your| its)? )?(?:sources?|evidence|basis|proof)(?: for{_THAT})?(?: (?:say|says|said){_THAT})?"),
        ("sources", r"where (?:does|did|do|have) (?:that|this|it|you) (?:come from|(?:get|got|gotten|read|find|found|seen?|learn) (?:that|this|it)(?: from)?)|where is (?:that|this|it) from"),
        ("sources", rf"how do you know{_THAT}|(?:can you )?(?:show|give|quote|cite)(?: me)?(?: the| your| a)? (?:sources?|evidence|quotes?|sentences?|passages?|articles?|documents?)"),
        ("sources", rf"(?:in )?(?:which|what) (?:article|document|report|text|passage)s?(?: is (?:that|this|it) (?:from|in)| (?:say|says|said){_THAT})?|(?:what is (?:that|this|it) )?based on(?: what)?"),
        ("sources", r"(?:这个?|这条|这些|该)?(?:信息|消息|说法|数据|数字)?的?(?:来源|出处|依据|根据|证据|信源)(?:是|在|有)?(?:什么|哪里|哪儿|哪些|哪)?呢?|有(?:什么)?(?:来源|出处|依据|证据|根据)吗?"),
        ("sources", r"(?:是)?从?(?:哪里|哪儿|哪)(?:来|看到|得知|知道|听说|得来)的|(?:你|你们)?(?:是)?怎么知道的|(?:原文|原句|原话)(?:是什么|呢|怎么说的?|在哪里?)?|(?:是)?哪篇(?:报道|文章|文件)(?:说的|写的|里的)?|(?:根据|依据)(?:是)?什么"),
        ("when", rf"(?:when|on what (?:day|date)) (?:was|were) (?:that|this|it|they) (?:reported|said|published|written|stated|announced)|when did (?:they|he|she|it) (?:say|report|publish|write){_THAT}"),
        ("when", r"how (?:old|recent|fresh|up to date|current) is (?:that|this|it)(?: information| news| report| figure)?|as of (?:when|what date)"),
        ("when", r"(?:这|这个|这条消息|消息|信息)?是?(?:什么时候|何时|哪天|几时|哪一天)(?:报道|说|发布|发表|披露|公布|写)?的(?:消息|信息|数据|事)?|截至(?:什么时候|何时|哪天)"),
        ("sure", rf"(?:how|are you)(?: (?:sure|certain|confident|reliable))(?: are you| is (?:that|this|it))?(?: (?:of|about){_THAT})?|is (?:that|this|it) (?:certain|sure|confirmed|reliable|really true|true|right|correct)|really|are you sure(?: (?:of|about){_THAT})?"),
        ("sure", r"(?:你|这)?(?:确定|肯定|确认|可靠|可信|属实|准确|是真的|真的)吗|(?:有)?多(?:确定|可靠|可信|肯定)"),
    )
)  # fmt: skip
_FROM = re.compile(
    r"(?:since|from|starting|effective|as of|beginning) (?:when|(?:what|which) (?:date|day|month|year)(?: on)?)|for how long|how long(?: already| now| has (?:that|this|it) been so)?|when did (?:that|this|it) (?:start|begin)"
    r"|(?:是)?(?:从|自)(?:什么时候|何时|哪年|哪一年)(?:开始|起)?的?|(?:什么时候|何时|哪年|哪一年)(?:开始|起)的?|(?:有)?多(?:久|长时间)了", re.I,
)  # fmt: skip
_TO = re.compile(
    r"(?:until|till) when|when (?:did|does|will) (?:that|this|it) end"
    r"|(?:一直)?到(?:什么时候|何时|哪年)(?:为止)?|(?:什么时候|何时|哪年)结束的?", re.I,
)  # fmt: skip
_BEFORE = re.compile(
    r"(?:who (?:was|were|had|did|held)(?: it| that| (?:it|the (?:job|post)))? )?before(?: (?:him|her|them|that|then))?"
    r"|(?:who (?:is|was) )?(?:his|her|their) predecessors?|之前(?:是谁|呢|的呢)?|(?:此前|以前)(?:是谁|呢)?|前任(?:是谁|呢)?", re.I,
)  # fmt: skip
_WHICH = re.compile(
    r"(?:which|what|who) (?:are|were) (?:they|these|those)(?: exactly)?|which ones?|who exactly|(?:name|list|show)(?: me)? (?:them|all|them all|all of them)"
    r"|(?:是|有)?(?:哪些|哪几[个家位]|哪[个家位]|谁)(?:呢)?|(?:都|分别)(?:是|有)(?:哪些|谁|哪几[个家位])|列出来|(?:请)?(?:全部)?列出(?:来|它们|他们)?", re.I,
)  # fmt: skip


def in_another_respect(typed: str, context: Plan, ontology: Ontology, *, found: Found = ()) -> Plan | None:
    """Return the plan of "who said so?", "since when?", "and before that?", "which ones?" after another question.

    `found`: ids and names of what that question found, in order. None: the words are no such question, or the plan
    before has nothing that it could be asked of."""
    plan = _asked(_bare_words(typed), context, found)
    if plan is None or not context.edges:
        return None
    try:
        validate(plan, ontology)
    except PlanError:
        return None
    return plan


def asks_for_sources(typed: str) -> bool:
    """Say whether the words ask who says so, where it stands, when it was reported or how sure it is, and no more."""
    return _focus(_bare_words(typed)) is not None


def _bare_words(typed: str) -> str:
    return _ENDING.sub("", _OPENING.sub("", clean(typed)))


def _focus(text: str) -> Focus | None:
    return next((focus for focus, pattern in _FOCUS if pattern.fullmatch(text)), None)


def _asked(text: str, context: Plan, found: Found) -> Plan | None:
    if (focus := _focus(text)) is not None:
        return _bare(_of_these(context, found), answer="evidence", focus=focus)
    for pattern, prop in ((_FROM, "valid_from"), (_TO, "valid_to")):
        if pattern.fullmatch(text):
            return _dated(_of_these(context, found) if len(found) == 1 else context, prop)
    if context.answer == "list" and _BEFORE.fullmatch(text):
        return replace(context, edges=tuple(e if e.given else replace(e, status=("former",)) for e in context.edges))
    if context.answer == "count" and _WHICH.fullmatch(text):
        return replace(context, answer="list", columns=(), order=(), limit=None)
    return None


def _of_these(context: Plan, found: Found) -> Plan:
    """Return the plan about just those that the question found: who says so of the largest, not of all."""
    if not 0 < len(found) <= MOST_FOUND or context.answer != "list":
        return context
    ids, names = tuple(id_ for id_, _ in found), tuple(name for _, name in found)
    told = tuple(
        replace(v, ids=ids, names=names) if v.name == context.target and not v.ids and v.cls != "Observation" else v
        for v in context.variables
    )
    return replace(context, variables=told)


def _bare(context: Plan, *, answer: AnswerKind, focus: Focus) -> Plan:
    return replace(
        context, answer=answer, focus=focus, columns=(), order=(), limit=None, group=(), measures=(), having=(),
        selections=(),
    )  # fmt: skip


def _dated(context: Plan, prop: str) -> Plan | None:
    """Return the same question with the start or the end of the one relation that it is about."""
    asked = [e for e in context.edges if not e.given]
    if context.answer not in ("list", "bool", "value") or len(asked) != 1:
        return None
    edge = replace(asked[0], name=asked[0].name or "e0")
    edges = tuple(edge if e is asked[0] else e for e in context.edges)
    known = any(
        v.ids for v in context.variables if v.name == context.target
    )  # of one thing a date that nobody gives is told so
    kind: AnswerKind = "value" if known or context.answer == "bool" else "list"
    return replace(context, answer=kind, edges=edges, columns=(Term(var=edge.name, prop=prop),))
