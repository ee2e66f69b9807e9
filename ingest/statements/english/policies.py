"""What policies grant and whom they reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.segments import concept_mentions
from ingest.statements.statement import Scalar, Value

_GIVE = words(
    "grant|offer|provide|give|award|subsidise|subsidize|reimburse|fund|cover|support|reward|allocate|earmark"
    "|pay|make|set|receive|get|include|cap|apply|obtain|qualify"
) | {"set aside", "make available"}
_AID = re.compile(
    r"\b(?:subsid(?:y|ies)|grants?|support|funding|rewards?|aid|loans?|vouchers?|tax (?:credit|break|relief|deduction)s?|allowances?|bonus(?:es)?|incentives?|compensation|financing|assistance|award|reimburse\w*|one-off|budget)\b",  # noqa: E501
    re.I,
)
_PER = re.compile(
    r"\b(?:per|for each|for every|to each|each|every|a)\s+(?P<per>(?:eligible |qualified |participating |selected )?(?:company|firm|enterprise|startup|start-up|project|year|person|employee|applicant|team|institution|unit|square metre|beneficiary|organisation|organization|SME|vehicle|household|researcher|model))\b"  # noqa: E501
)


def policies(scene: Scene) -> Iterator[Draft]:
    """Yield drafts of grants and of what policies apply to."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _grants(scene, clause)
            yield from _reach(scene, clause)
            yield from _adopted(scene, clause)
    yield from _open_to(scene)


def _grants(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "the scheme offers grants of up to €200,000 per company", "under the plan, firms receive up to ..."."""
    if clause.lemma not in _GIVE:
        return
    sentence = clause.head.sent
    sums = [(i, q) for i, q in scene.numbers if sentence.start <= i < sentence.end and q.kind in ("money", "share")]
    if not sums or not _AID.search(sentence.text):
        return
    policy = _policy(scene, clause)
    if policy is None:
        return
    for i, quantity in sums:
        if not _under(scene.doc[min(i, len(scene.doc) - 1)], clause.head):
            continue
        value = Value(
            value=quantity.value,
            currency=quantity.currency,
            unit="" if quantity.currency else "fraction",
            bound=quantity.bound,
            approximate=quantity.approximate,
            of=_aid_word(scene, i),
        )
        qualifiers: dict[str, Scalar] = (
            {"amount": quantity.value, "currency": quantity.currency}
            if quantity.kind == "money"
            else {"share": quantity.value}
        )
        at = scene.reading.passage.start
        per = _PER.search(scene.text[at + quantity.end : at + quantity.end + 90])
        if per:
            qualifiers["per"] = per["per"]
        yield Draft(
            relation="GRANTS",
            subject=policy,
            object=value,
            anchor=clause.head,
            rule="grant",
            confidence=0.92,
            qualifiers=qualifiers,
        )


def _under(token: Any, head: Any) -> bool:
    current = token
    for _ in range(12):
        if current.i == head.i:
            return True
        if current.head.i == current.i:
            return False
        current = current.head
    return False


def _aid_word(scene: Scene, i: int) -> str:
    token = scene.doc[min(i, len(scene.doc) - 1)]
    window = scene.doc[max(token.sent.start, i - 8) : min(token.sent.end, i + 10)].text
    match = _AID.search(window)
    return match[0].lower() if match else "grant"


def _policy(scene: Scene, clause: Clause) -> Mention | None:
    """The policy that gives: the subject, or the one named by "under" anywhere in the sentence."""
    found = [m for t in clause.get("subj") for m in scene.entities(t) if m.cls == "Policy"]
    if found:
        return found[0]
    sentence = clause.head.sent
    for mention in scene.mentions_in(sentence.start, sentence.end):
        first = scene.tokens(mention)[0]
        before = [scene.doc[k].lower_ for k in range(max(sentence.start, first - 4), first)]
        if mention.cls == "Policy" and ("under" in before or "to" in before[-2:]):
            return mention
    return _described_policy(scene, clause)


def _described_policy(scene: Scene, clause: Clause) -> Mention | None:
    """ "adopted the Programme, under which firms can receive": the policy that the clause describes."""
    current = clause.head
    for _ in range(5):
        if current.dep_ == "acl:relcl":
            policy = scene.named(current.head)
            return policy if policy is not None and policy.cls == "Policy" else None
        current = current.head
    return None


def _reach(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "applies to the AI industry within Bavaria": the segments and places inside the phrase."""
    if clause.lemma not in ("apply", "cover", "govern", "promote", "regulate", "support"):
        return
    owners = [m for t in clause.get("subj") for m in scene.entities(t) if m.cls == "Policy"]
    tokens = clause.get("to" if clause.lemma == "apply" else "obj")
    for owner in owners[:1]:
        for token in tokens:
            last = min(token.right_edge.i + 1, token.i + 14)
            places = (
                [m for m in scene.mentions_in(token.i, last) if scene.is_a(m, "Place", "Cluster") and m.kind == "name"]
                if clause.lemma == "apply"
                else []
            )
            for target in [*concept_mentions(scene, token.left_edge.i, last), *places]:
                yield Draft(
                    relation="APPLIES_TO",
                    subject=owner,
                    object=target,
                    anchor=clause.head,
                    rule="reach",
                    confidence=0.9,
                )


def _adopted(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Adopted by the city council on ...": a line under a policy's title, about that policy."""
    first = next((t for t in clause.head.sent if not t.is_punct), None)
    heading = scene.reading.extra.get("heading")
    if (
        first is None
        or first.i != clause.head.i
        or heading is None
        or clause.lemma not in ("adopt", "issue", "promulgate", "approve", "pass", "publish", "enact")
    ):
        return
    for i in range(clause.head.i + 1, min(clause.head.i + 4, len(scene.doc))):
        if scene.doc[i].lower_ == "by":
            for body in [m for m in scene.mentions_in(i, i + 4) if scene.is_a(m, "Organization")][:1]:
                yield Draft(
                    relation="ISSUED",
                    subject=body,
                    object=heading,
                    anchor=clause.head,
                    rule="adopted",
                    confidence=0.92,
                    status="asserted",
                    dated=True,
                )


def _open_to(scene: Scene) -> Iterator[Draft]:
    """ "the programme is open to companies in Bavaria", "the act applies to X": also "for Bavaria" in the policy's own words."""  # noqa: E501
    for clauses in scene.clauses:
        for clause in clauses:
            if clause.head.lower_ not in ("open", "available", "applicable", "valid"):
                continue
            owners = [m for t in clause.get("subj") for m in scene.entities(t) if m.cls == "Policy"]
            tokens = clause.get("to|for|in") + modifiers(clause.head, "to|for|in")
            places = [m for t in tokens for m in scene.entities(t) if scene.is_a(m, "Place", "Cluster", "Organization")]
            places = places or [m for t in tokens for m in scene.below(t, "in|from|of|within", "Place", "Cluster")]
            for owner in owners:
                for place in places:
                    yield Draft(
                        relation="APPLIES_TO",
                        subject=owner,
                        object=place,
                        anchor=clause.head,
                        rule="open to",
                        confidence=0.92,
                    )
