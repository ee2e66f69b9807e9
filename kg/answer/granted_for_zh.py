"""What a policy grants under a condition that a Chinese question words its own way: 对拿到型号合格证的航空器奖励多少.

The sentence of a grant must have all that the question says but what any question for money has; else nothing is told.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.plan.plan import Edge, Filter, Plan, Variable
from kg.planner.definite_zh import made_of
from kg.planner.lexicon import relation_of
from kg.planner.question import unmarked

MOST = 3  # sentences that answer one question; more would be a list that nobody asked for
_MONEY = r"奖励|奖补|奖金|补贴|补助|资助|津贴|补偿|扶持|奖|补|给|拿|领|发"
_MUCH = r"多少|百分之几|百分之多少|几成|几(?=万|亿|元)"
_ASKED = re.compile(rf"(?:{_MONEY})[^，,]*(?:{_MUCH})|(?:{_MUCH})[^，,]*(?:{_MONEY})")
_NO_GRANT = re.compile(r"投资|融资|持股|股份|股权|收购|营收|利润|估值|市值|员工|罚|亏|注资|谁")
# What any such question says, and what only says that somebody fits: no word of these tells one grant from another.
_ANY = re.compile(
    rf"(?:{_MUCH})(?:钱|资金|万元|万|元|亿元|亿)?|给予|发放|奖励|奖补|奖金|补贴|补助|资助|津贴|补偿|扶持|支持|资金|金额|标准|比例"
    r"|最高|最多|上限|封顶|一次性|不超过|(?:可以|可|能够|能|会|将)(?=拿|领|得|获|享|申|给|补|奖|有)|得到|获得|取得|拿到|领到|申请到|享受到?|申请"
    r"|(?:每|单|一|各)(?:年|个|家|项|条|名|位|座|台|套|款|户|件)|按照|根据|依据|规定|首次|第一次|新认定|认定|评定|评为|新引进|新获批|获批|通过|符合|条件|企业(?=[，,最能可每]|$)"
    r"|(?:那|这)(?:份|个|项|条|部)|若干措施|行动计划|政策|措施|办法|新政|意见|通知|方案|细则|省财政|市财政|财政|针对|对于|关于"
    r"|奖|补|给|拿|领|发|按|对|的|是|有|为|在|里|中|用|就|还|来|了|到|以|，|,|、|《|》|\"|\s"
)  # fmt: skip
_BRACKETS = re.compile(r"[（）()〔〕\s]")
_GRANTS = """MATCH (s:Statement {relation: $relation})-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(p:Entity)
WHERE s.retracted_at IS NULL AND any(part IN $parts WHERE s.quote CONTAINS part)
MATCH (s)-[:IN_DOCUMENT]->(d:Document)
RETURN DISTINCT s.quote AS quote, p.id AS policy, p.name AS name, d.title AS title LIMIT 400"""


def granted_for(text: str, at: Near) -> Answer | None:
    """Return what is granted under the condition that a question words, None where no sentence of a grant has it all."""
    plain = unmarked(text)
    grants = relation_of(at.ontology, "给予", "zh")
    if grants is None or not _ASKED.search(plain) or _NO_GRANT.search(plain):
        return None
    said = [part for part in _ANY.split(plain) if part]
    parts = tuple(dict.fromkeys(part[n : n + 2] for part in said for n in range(len(part) - 1)))
    if not parts:
        return None
    found = at.reader.read(_GRANTS, {"relation": grants.name, "parts": list(parts)})
    fit = dict.fromkeys(
        (str(row["policy"]), str(row["quote"])) for row in found if _holds(said, str(row["quote"]), _scope(row))
    )
    if not 0 < len(fit) <= MOST:
        return None
    return _told(grants.name, list(fit), at)


def _scope(row: dict[str, object]) -> str:
    """Return what says of which policy a sentence is: its name and the title of the text."""
    return f"{row['name']}。{row['title']}"


def _holds(said: list[str], quote: str, scope: str) -> bool:
    """Say whether a sentence and the title above it have all that is said, and the sentence some of it that the title has not."""
    quote, scope = _BRACKETS.sub("", quote), _BRACKETS.sub("", scope)
    here = [part for part in said if len(part) > 1 and made_of(part, (quote,)) and part not in scope]
    return all(made_of(part, (quote, scope)) for part in said) and bool(here)


def _told(relation: str, fit: list[tuple[str, str]], at: Near) -> Answer | None:
    """Return the answer that tells the grants of these sentences."""
    policies = tuple(dict.fromkeys(policy for policy, _ in fit))
    granted = Variable(name="v1", cls="Observation")
    policy = Variable(name="v2", cls="Policy", ids=policies, names=tuple(_names(policies, at)))
    edge = Edge(relation=relation, subject="v2", object="v1", name="e3")
    held = Filter(var="v1", prop="quote", op="contains", values=tuple(dict.fromkeys(quote for _, quote in fit)))
    found = at.told(Plan(answer="list", target="v1", variables=(granted, policy), edges=(edge,), filters=(held,)))
    return replace(found, total=len(found.rows)) if found.status == "answered" else None


def _names(policies: tuple[str, ...], at: Near) -> Iterator[str]:
    rows = at.reader.read("MATCH (p:Entity) WHERE p.id IN $ids RETURN p.id AS id, p.name AS name", {"ids": [*policies]})
    named = {str(row["id"]): str(row["name"]) for row in rows}
    yield from (named.get(policy, "") for policy in policies)
