"""What firms do with each other and what they make: partners, suppliers, rivals, products; also conferences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, subjects_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.modality import status_of
from ingest.statements.statement import Scalar

_AGREEMENTS = frozenset(
    [
        "agreement",
        "partnership",
        "deal",
        "memorandum",
        "mou",
        "cooperation",
        "collaboration",
        "contract",
        "alliance",
        "pact",
        "venture",
        "accord",
        "framework",
        "contracts",
        "letter",
    ]
)
_SIGN = frozenset(
    [
        "sign",
        "enter",
        "form",
        "announce",
        "forge",
        "ink",
        "reach",
        "establish",
        "strike",
        "launch",
        "conclude",
        "seal",
        "have",
        "expand",
        "extend",
        "renew",
        "agree",
        "build",
        "set",
        "up",
        "create",
    ]
) | {"set up", "enter into"}
_SUPPLY_DEALS = frozenset(("supply", "order", "purchase", "procurement", "delivery"))
_COOPERATE = frozenset(["cooperate", "co-operate", "collaborate", "partner", "team", "join", "work", "ally"])
_TOGETHER = frozenset(["cooperate", "co-operate", "collaborate", "partner", "merge", "ally", "co-develop"]) | {
    "team up",
    "join forces",
    "partner up",
    "work together",
}
_ROLES: dict[str, tuple[str, bool]] = {
    "supplier": ("SUPPLIES", False), "vendor": ("SUPPLIES", False), "customer": ("SUPPLIES", True), "client": ("SUPPLIES", True),  # noqa: E501
    "buyer": ("SUPPLIES", True), "partner": ("PARTNER_OF", False), "rival": ("COMPETES_WITH", False), "competitor": ("COMPETES_WITH", False),  # noqa: E501
    "investor": ("INVESTED_IN", False), "backer": ("INVESTED_IN", False), "shareholder": ("HOLDS_SHARES_IN", False),
    "subsidiary": ("SUBSIDIARY_OF", False), "parent": ("SUBSIDIARY_OF", True), "owner": ("SUBSIDIARY_OF", True), "member": ("MEMBER_OF", False),  # noqa: E501
    "spin-off": ("SPUN_OUT_OF", False), "spinout": ("SPUN_OUT_OF", False), "spin-out": ("SPUN_OUT_OF", False), "spinoff": ("SPUN_OUT_OF", False),  # noqa: E501
    "maker": ("OFFERS", False), "developer": ("OFFERS", False), "manufacturer": ("OFFERS", False), "producer": ("OFFERS", False),  # noqa: E501
    "founder": ("FOUNDED_BY", True), "co-founder": ("FOUNDED_BY", True), "organiser": ("HOSTED", False), "organizer": ("HOSTED", False),  # noqa: E501
    "host": ("HOSTED", False), "sponsor": ("HOSTED", False), "operator": ("OPERATES", False), "graduate": ("EDUCATED_AT", False),  # noqa: E501
    "alumnus": ("EDUCATED_AT", False), "alumna": ("EDUCATED_AT", False),
}  # fmt: skip


def business(scene: Scene) -> Iterator[Draft]:
    """Yield drafts of dealings between organisations, and of products, that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _agreement(scene, clause)
            yield from _together(scene, clause)
            yield from _ended(scene, clause)
            yield from _roles(scene, clause)
            yield from _supplied(scene, clause)
            yield from _passive_products(scene, clause)
            yield from _public(scene, clause)
    for token in scene.doc:
        if token.lemma_.lower() in _ROLES and token.pos_ == "NOUN" and scene.mention(token) is None:
            yield from _described_role(scene, token)


def _orgs(scene: Scene, tokens: list[Any], *classes: str) -> list[Mention]:
    found = [m for t in tokens for m in scene.entities(t) if scene.is_a(m, *(classes or ("Organization",)))]
    return list({m.name: m for m in found}.values())


def _pairs(scene: Scene, left: list[Mention], right: list[Mention], relation: str, anchor: Any, rule: str, confidence: float, *, dated: bool = True, qualifiers: dict[str, Scalar] | None = None) -> Iterator[Draft]:  # fmt: skip  # noqa: E501
    for one in left:
        for other in right:
            if one.name != other.name:
                yield Draft(
                    relation=relation,
                    subject=one,
                    object=other,
                    anchor=anchor,
                    rule=rule,
                    confidence=confidence,
                    dated=dated,
                    qualifiers=qualifiers or {},
                )


def _agreement(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "signed a cooperation agreement with Y", "A and B formed a partnership", "signed a contract to supply"."""
    if clause.lemma not in _SIGN:
        return
    nouns = [t for t in clause.get("obj|into") if t.lemma_.lower() in _AGREEMENTS and scene.mention(t) is None]
    for noun in nouns[:1]:
        if any(
            c.lower_
            in (
                "license",
                "licence",
                "licensing",
                "investment",
                "purchase",
                "merger",
                "acquisition",
                "loan",
                "credit",
                "lease",
                "supply",
                "rental",
                "share",
                "sale",
                "employment",
            )
            for c in noun.children
        ):
            return
        sides = _orgs(scene, clause.get("subj"))
        others = _orgs(scene, clause.get("with") + modifiers(noun, "with"))
        between = _orgs(scene, modifiers(noun, "between"))
        if others:
            yield from _pairs(
                scene, sides, others, "PARTNER_OF", clause.head, "agreement", 0.93, qualifiers=_purpose(scene, noun)
            )
        else:
            pool = between if len(between) > 1 else sides
            for one, other in combinations(pool, 2):
                yield from _pairs(
                    scene,
                    [one],
                    [other],
                    "PARTNER_OF",
                    clause.head,
                    "agreement:both",
                    0.92,
                    qualifiers=_purpose(scene, noun),
                )


def _purpose(scene: Scene, noun: Any) -> dict[str, Scalar]:
    """What an agreement is for, in the text's words: "to develop ...", "on ...", "for ..."."""
    for child in noun.children:
        if child.i > noun.i and (
            child.dep_ == "acl"
            or (child.dep_ == "nmod" and any(g.lower_ in ("on", "for") and g.dep_ == "case" for g in child.children))
        ):
            start, end = scene.reading.span(child.left_edge.i, min(child.right_edge.i + 1, child.left_edge.i + 18))
            return {"purpose": " ".join(scene.text[start:end].split())}
    return {}


def _ended(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A and B ended their partnership", "A terminated its cooperation with B"."""
    if clause.lemma not in ("end", "terminate", "dissolve", "exit", "sever", "quit", "leave"):
        return
    for noun in clause.get("obj"):
        if noun.lemma_.lower() in _AGREEMENTS | {"tie", "relationship"}:
            sides, others = _orgs(scene, clause.get("subj")), _orgs(scene, clause.get("with") + modifiers(noun, "with"))
            pairs = [(a, b) for a in sides for b in others] or list(combinations(sides, 2))
            for one, other in pairs:
                for draft in _pairs(scene, [one], [other], "PARTNER_OF", clause.head, "ended", 0.9):
                    yield replace(draft, status="former" if status_of(clause.head) == "asserted" else "asserted")


def _together(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A and B teamed up", "A, together with B, will ...", "A is working with B"."""
    subjects = _orgs(scene, clause.get("subj"))
    if clause.lemma in _TOGETHER and not clause.get("with") and len(subjects) > 1 and clause.lemma != "merge":
        for one, other in combinations(subjects, 2):
            yield from _pairs(scene, [one], [other], "PARTNER_OF", clause.head, "together", 0.93)
    if clause.lemma == "work" and not clause.get("for|at"):
        yield from _pairs(
            scene, subjects, _orgs(scene, clause.get("with")), "PARTNER_OF", clause.head, "work with", 0.9
        )
    for token in clause.get("in"):
        if token.lower_ in ("partnership", "cooperation", "collaboration", "alliance") and subjects:
            yield from _pairs(
                scene,
                subjects,
                _orgs(scene, modifiers(token, "with")),
                "PARTNER_OF",
                clause.head,
                "in partnership",
                0.92,
            )
    for child in clause.head.children:
        if child.lower_ in ("together", "jointly", "partnering") and subjects:
            yield from _pairs(
                scene, subjects, _orgs(scene, clause.get("with")), "PARTNER_OF", clause.head, "jointly", 0.9
            )


def _roles(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X is a supplier to Y", "X's customers include A and B", "X counts Y among its customers"."""
    head = clause.head
    if role_of(head) in _ROLES and any(c.dep_ == "cop" for c in head.children):
        relation, turned = _ROLES[role_of(head)]
        owners = _owners(scene, head, clause)
        if owners:
            yield from _role_drafts(
                scene,
                relation,
                turned,
                _orgs(scene, clause.get("subj"), "Organization", "Person"),
                owners,
                head,
                "role:is",
            )
    copular = any(c.dep_ == "cop" for c in head.children) and scene.mention(head) is not None
    if clause.lemma in ("include", "comprise") or copular:
        for noun in clause.get("subj"):
            if noun.lemma_.lower() in _ROLES and scene.mention(noun) is None:
                relation, turned = _ROLES[noun.lemma_.lower()]
                holders = _orgs(scene, [head] if copular else clause.get("obj"), "Organization", "Person")
                owners = _orgs(
                    scene,
                    possessors(noun) + modifiers(noun, "of|for|to"),
                    "Organization",
                    "Product",
                    "Event",
                    "Cluster",
                )
                yield from _role_drafts(scene, relation, turned, holders, owners, head, "role:include")
    if clause.lemma in ("count", "list", "name", "have", "number", "regard", "see"):
        surface = [
            scene.doc[k]
            for k in range(head.i + 1, head.sent.end)
            if scene.doc[k].lemma_.lower() in _ROLES and "among" in (scene.doc[k - 1].lower_, scene.doc[k - 2].lower_)
        ]
        for noun in dict.fromkeys([*clause.get("among|as"), *surface]):
            if noun.lemma_.lower() in _ROLES:
                relation, turned = _ROLES[noun.lemma_.lower()]
                yield from _role_drafts(
                    scene,
                    relation,
                    turned,
                    _orgs(scene, clause.get("obj")),
                    _orgs(scene, clause.get("subj")),
                    head,
                    "role:count",
                )


def role_of(token: Any) -> str:
    """Return the role noun: "supplier"; "parent company" is "parent"."""
    low = str(token.lemma_).lower()
    if low in ("company", "firm", "organisation", "organization") and any(
        c.lower_ in ("parent", "holding") for c in token.children if c.i < token.i
    ):
        return "parent"
    return low


def _owners(scene: Scene, noun: Any, clause: Clause | None) -> list[Mention]:
    tokens = (
        modifiers(noun, "of|to|for|from|at|in") + possessors(noun) + (clause.get("of|to|for|from") if clause else [])
    )
    return _orgs(scene, tokens, "Organization", "Product", "Technology", "Event", "Cluster")


def _role_drafts(
    scene: Scene,
    relation: str,
    turned: bool,
    holders: list[Mention],
    owners: list[Mention],
    anchor: Any,
    rule: str,
    **fixed: Any,
) -> Iterator[Draft]:
    for holder in holders:
        for owner in owners:
            subject, object_ = (owner, holder) if turned else (holder, owner)
            if subject.name != object_.name and not (relation == "PARTNER_OF" and holder.cls == "Person"):
                yield Draft(
                    relation=relation,
                    subject=subject,
                    object=object_,
                    anchor=anchor,
                    rule=rule,
                    confidence=0.92,
                    **fixed,
                )


def _described_role(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "X, a supplier to Y,", "its rival X", "Y's partner X": an apposition is told as it is."""
    from ingest.statements.english.deals import described_status

    if token.lemma_.lower() in ("subsidiary", "founder", "co-founder", "member", "operator") and token.dep_ not in (
        "appos",
    ):
        return
    if any(c.dep_ == "cop" for c in token.children):
        return
    relation, turned = _ROLES[token.lemma_.lower()]
    if relation in ("SUBSIDIARY_OF", "FOUNDED_BY") and not turned:
        return
    holders: list[Mention] = []
    beside = scene.apposed(token)
    if beside is not None:
        holders = [beside]
    elif token.dep_ == "appos" and token.head.i < token.i:
        own = scene.named(token.head)
        holders = [own] if own is not None else []
    elif token.i + 1 < len(scene.doc):
        following = scene.mention(scene.doc[token.i + 1])
        plural = token.tag_ == "NNS"
        if following is not None and following.kind in ("name", "short"):
            holders = scene.series(following) if plural else [following]
        elif plural:
            holders = scene.examples(token)
    holders = [
        h
        for h in holders
        if scene.is_a(h, "Organization")
        or (h.cls == "Person" and relation in ("INVESTED_IN", "EDUCATED_AT", "HOLDS_SHARES_IN"))
    ]
    owners = [o for o in _owners(scene, token, None) if all(o.name != h.name for h in holders)]
    if not owners and relation == "COMPETES_WITH" and token.i + 1 < len(scene.doc) and beside is None:
        owners = _orgs(scene, _acting(token))[:1]
    former = any(c.lower_ in ("former", "potential", "possible", "would-be", "early") for c in token.children)
    if holders and owners and not any(c.lower_ in ("potential", "possible", "would-be") for c in token.children):
        yield from _role_drafts(
            scene,
            relation,
            turned,
            holders,
            owners[:1],
            token,
            "role:described",
            status=described_status(token)
            if not former
            else ("former" if any(c.lower_ == "former" for c in token.children) else "asserted"),
        )


def _acting(token: Any) -> list[Any]:
    """ "agreed to buy Finnish rival X": the rival of whoever acts."""
    current = token
    for _ in range(4):
        if current.pos_ == "VERB":
            return subjects_of(current)
        if current.dep_ not in ("compound", "obj", "amod", "appos", "flat", "nmod"):
            return []
        current = current.head
    return []


def _supplied(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "won an order from Y", "signed a supply agreement with Y", "received orders from Y": the winner supplies."""
    if clause.lemma not in (
        "win",
        "receive",
        "secure",
        "sign",
        "land",
        "obtain",
        "get",
        "book",
        "announce",
        "have",
        "conclude",
        "agree",
    ):
        return
    for noun in clause.get("obj"):
        low = noun.lemma_.lower()
        supply = low == "order" or (low in ("contract", "agreement", "deal") and _supplies(noun))
        if not supply or scene.mention(noun) is not None:
            continue
        sellers = _orgs(scene, clause.get("subj"))
        buyers = _orgs(scene, clause.get("from|with") + modifiers(noun, "from|with"))
        yield from _pairs(scene, sellers, buyers, "SUPPLIES", clause.head, "order", 0.9)
        for child in noun.children:
            if child.dep_ == "acl" and child.lemma_.lower() in ("supply", "deliver", "provide"):
                targets = _orgs(scene, [c for c in child.children if c.dep_ in ("obj", "obl")])
                yield from _pairs(scene, sellers, targets, "SUPPLIES", clause.head, "order:to supply", 0.91)


def _supplies(noun: Any) -> bool:
    return any(c.lower_ in _SUPPLY_DEALS for c in noun.children)


def _passive_products(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "the Orbit chip, developed by Celestia" comes from the verb frames; "Celestia is behind the Orbit chip" here."""
    for slot in ("behind",):
        for maker in _orgs(scene, clause.get("subj")):
            for thing in _orgs(scene, clause.get(slot), "Product", "Technology"):
                yield Draft(
                    relation="OFFERS", subject=maker, object=thing, anchor=clause.head, rule="behind", confidence=0.9
                )


def _public(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "went public on Nasdaq", "its shares trade on Euronext", "made its debut on the Hong Kong Stock Exchange"."""
    exchanges = [m for t in clause.get("on|at") for m in scene.entities(t) if scene.is_a(m, "Exchange")]
    if not exchanges:
        return
    companies = _orgs(scene, clause.get("subj") or clause.get("obj"))
    shares = [t for t in clause.get("subj|obj") if t.lemma_.lower() in ("share", "stock", "debut", "listing", "adr")]
    companies += _orgs(scene, [p for s in shares for p in possessors(s) + modifiers(s, "of|in")])
    if clause.lemma in (
        "go",
        "trade",
        "make",
        "complete",
        "begin",
        "start",
        "change",
        "price",
        "quote",
        "join",
        "seek",
        "list",
        "debut",
        "float",
    ):
        yield from _pairs(scene, companies, exchanges, "LISTED_ON", clause.head, "public", 0.93)
