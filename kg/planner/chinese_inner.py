"""Chinese questions about what another question finds: 运营X的公司有哪些股东, 除了A，X的另一位创始人毕业于哪里.

What is described is planned as a list of its own; the rest is planned about one thing of an invented name, so it is
understood as widely as questions about things by name are, and that thing is then whatever the list holds.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.draft import ANYTHING
from kg.planner.index import Hit
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from kg.planner.stand_in import ID, NAME, listed, put_in, stand_in
from ontology.model import Ontology

Planner = Callable[[str], Planned]
About = Callable[[str, Hit], Planned]

MOST = 6  # places where a question is cut
MOST_LETTERS = 10  # of the noun that ends what is described
_ASKS = re.compile(r"[谁哪什么多少几吗何怎]")
_POST = re.compile(
    r".{0,6}?(?:董事长|总裁|经理|总监|官|主任|院长|所长|校长|会长|主席|书记|秘书|科学家|工程师|代表人|负责人|合伙人|CEO|CTO|CFO|COO)"
    r"|继任者|接班人|接任者|前任"
)
# Whose place is described by the person: 陆某担任总经理的公司 is which firm 陆某 is the general manager of.
_TURNED = (
    (re.compile(r"^(.+?)(?:现在|目前|如今|所)?(?:担任|出任|任)(.{2,10}?)的(公司|企业|机构|单位|集团)$"), r"\1是哪家\3的\2"),
    (re.compile(r"^(.+?)(?:现在|目前|如今)?所?(?:任职|供职|就职|工作|效力)的(公司|企业|机构|单位|集团|大学)$"), r"\1任职于哪家\2"),
    (re.compile(r"^(.+?)所?(?:毕业|就读)的(大学|学校|高校|院校)$"), r"\1毕业于哪所大学"),
)  # fmt: skip
_NUMBERED = re.compile(r"[\u4e00-\u9fff]{2,10}[〔\[（(【]\d{4}[〕\]）)】](?:第)?\d+号")  # of a document
_ONE = r"(?:另外|另|其他|其余|别的|剩下)?(?:的)?(?:一|两|几)?(?:位|个|家|名)?"
_BUT = re.compile(
    rf"^除(?:了|去)?(?P<one>[^，,]+?)(?:以外|之外|外)?[，,](?P<owner>.+?)的(?:另外|另|其他|其余|别的|剩下){_ONE}(?P<rest>.+)$"
)
_BUT_INSIDE = re.compile(rf"^(?P<owner>.+?)(?:的)?除(?:了|去)?(?P<one>[^，,]+?)(?:以外|之外|外)的{_ONE}(?P<rest>.+)$")
_AMONG = re.compile(
    r"^(?P<owner>.+?)的(?:各|所有|主要|大)?(?P<noun>[^的，,]{2,8}?)(?:里面|里|中|当中)?[，,]?除(?:了|去)?(?P<one>[^，,]+?)(?:以外|之外|外)?[，,]?(?:还有|另有|还|另外)(?P<asks>谁|哪些|哪位|哪家|哪几家)(?:人|公司|企业|机构)?$"
)


def plans_inner_zh(plan: Planner, about: About, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question about whatever is described in it; none where either half is not understood."""
    plain = unmarked(text)
    if (among := _AMONG.match(plain)) is not None:
        plain = f"除了{among['one']}，{among['owner']}的另外{among['noun']}是谁"
    but = _BUT.match(plain) or _BUT_INSIDE.match(plain)
    one = alone(plan(but["one"])) if but is not None else None
    if but is not None and one is None:
        return
    whole = f"{but['owner']}的{but['rest']}" if but is not None else plain
    for inner, rest in _cuts(whole, ontology):
        described = _described(plan, inner)
        if described is None:
            continue
        others = _but(described, one)
        if _only_asks(rest):
            yield replace(described, filters=(*described.filters, *others))
            return
        asked = next(_of_what_is_described(about, described, rest, ontology), None)
        if asked is not None:
            yield replace(asked[0], filters=(*asked[0].filters, *_but(described, one, asked[1])))
            return


def _but(described: Plan, one: Variable | None, name: str = "") -> tuple[Filter, ...]:
    """Return the condition that what is described is not the one that the question leaves out."""
    names = one.names if one is not None else ()
    return tuple(Filter(var=name or described.target, prop="name", op="!=", value=n) for n in names)


def _of_what_is_described(about: About, described: Plan, rest: str, ontology: Ontology) -> Iterator[tuple[Plan, str]]:
    """Yield the plan of the rest about what is described, and the name of that in it; whoever may be a firm too."""
    target = next((v for v in described.variables if v.name == described.target), None)
    kinds = ("Person", "Organization") if target is not None and target.cls == ANYTHING else ("",)
    for kind in kinds:
        known = tuple(replace(v, cls=kind) if kind and v is target else v for v in described.variables)
        found = listed(replace(described, variables=known), ontology)
        for said in (f"{NAME}{rest}", f"{NAME}的{rest}") if found is not None else ():
            asked = about(said, stand_in(found[1])) if found is not None else None
            here = next((v.name for v in asked.plan.variables if v.ids == (ID,)), "") if asked and asked.plan else ""
            both = put_in(asked.plan, found[0], found[1], ontology) if asked and found and here else None
            if both is not None:
                yield both, here


def _described(plan: Planner, inner: str) -> Plan | None:
    """Return the plan of who or what is described."""
    turned = (f.expand(said) for pattern, said in _TURNED if (f := pattern.match(inner)) is not None)
    numbered = (f"{inner}是什么政策",) if _NUMBERED.fullmatch(inner) else ()
    found = (plan(way) for way in (*turned, *numbered, f"{inner}是谁", f"{inner}有哪些"))
    return next((f.plan for f in found if f.verdict == "planned" and f.plan is not None), None)


def _only_asks(rest: str) -> bool:
    """Say whether the rest asks for nothing but who is described: "X的投资组合 / 里有哪些公司"."""
    asks = r"(?:里面|里|中|当中)?(?:又|都|还)?(?:是|有|叫|包括)(?:谁|哪些|哪位|哪家|哪几家|什么)(?:人|公司|企业|机构)?"
    return re.fullmatch(asks, rest) is not None


def _cuts(text: str, ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Yield what is described and what is asked of it: "X的创始人", "毕业于哪里"; the longest noun first."""
    elements = lexicon_of(ontology, "zh").elements
    cuts = 0
    if (numbered := _NUMBERED.match(text)) is not None and _ASKS.search(text[numbered.end() :]):
        yield numbered.group(), text[numbered.end() :].removeprefix("的")
    for at in (m.end() for m in re.finditer("的", text)):
        for size in range(min(MOST_LETTERS, len(text) - at - 1), 1, -1):
            noun, rest = text[at : at + size], text[at + size :]
            kinds = {e.kind for e in elements.get(noun, ())}
            fits = (kinds & {"noun", "class"} and "verb" not in kinds) or _POST.fullmatch(noun)
            if not fits or not rest or not _ASKS.search(rest) or _ASKS.search(text[: at + size]):
                continue
            cuts += 1
            yield text[: at + size], rest.removeprefix("的").lstrip("，,")
            if cuts >= MOST:
                return
            break
