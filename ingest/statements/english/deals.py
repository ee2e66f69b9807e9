"""Money and ownership: acquisitions, stakes, funding rounds, subsidiaries, founders, listings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.english.aliases import ticker
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, own_word, possessors, preposition
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar

_STAKES = frozenset(
    ("stake", "share", "shareholding", "holding", "interest", "shares", "equity", "majority", "%", "percent", "cent")
)
_BUY = frozenset(
    ["acquire", "buy", "purchase", "take", "snap", "up", "take", "over", "pick", "up", "increase", "raise"]
) | {"pick up", "snap up"}
_HOLD = frozenset(("hold", "own", "have", "control", "retain", "keep"))
_ROUND = re.compile(
    r"\b(?P<round>(?:pre-|Pre-)?(?:[Ss]eries [A-H]\d?\+?|[Pp]re-IPO|[Ss]eries-[A-H])(?: extension)?|(?:[Ss]eed|[Aa]ngel|[Pp]re-[Ss]eed|[Gg]rowth|[Bb]ridge|[Ss]trategic)(?= (?:funding |financing |investment |capital )?(?:round|funding|financing|investment|extension))|[A-D]\+? round)(?!\w)"  # noqa: E501
)
_ROUND_NOUNS = frozenset(
    (
        "round",
        "funding",
        "financing",
        "investment",
        "raise",
        "fundraise",
        "capital",
        "fundraising",
        "series",
        "tranche",
        "extension",
    )
)
_RAISE = frozenset(
    (
        "raise",
        "secure",
        "close",
        "complete",
        "receive",
        "attract",
        "land",
        "bag",
        "win",
        "obtain",
        "announce",
        "collect",
        "pull in",
        "get",
    )
)
_DEAL_NOUNS = frozenset(("acquisition", "takeover", "purchase", "buyout"))


def deals(scene: Scene) -> Iterator[Draft]:
    """Yield drafts about owning, buying, funding and founding that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _stake(scene, clause)
            yield from _funding(scene, clause)
            yield from _lead(scene, clause)
            yield from _put_money(scene, clause)
            yield from _completed(scene, clause)
            yield from _sold(scene, clause)
    yield from _nominal_acquisitions(scene)
    yield from _units(scene)
    yield from _backed(scene)
    yield from _tickers(scene)


def _orgs(scene: Scene, tokens: list[Any], *classes: str) -> list[Mention]:
    found = [m for t in tokens for m in scene.entities(t) if scene.is_a(m, *(classes or ("Organization",)))]
    return list({m.name: m for m in found}.values())


def _numbers(scene: Scene, first: int, last: int, kind: str) -> list[Quantity]:
    return [q for i, q in scene.numbers if first <= i < last and q.kind == kind]


def _clause_numbers(scene: Scene, head: Any, kind: str) -> list[Quantity]:
    """The numbers of one kind in a clause's own words (not those of clauses below it)."""
    return [q for i, q in scene.numbers if q.kind == kind and i < len(scene.doc) and own_word(scene.doc[i], head)]


def money(quantities: list[Quantity]) -> dict[str, Scalar]:
    """Return amount and currency of the first sum, empty without one."""
    if not quantities:
        return {}
    return {"amount": quantities[0].value, "currency": quantities[0].currency}


def _stake(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "bought a 30 % stake in Y" (acquired a share), "holds 60 % of Y" (holds shares)."""
    if clause.lemma not in _BUY | _HOLD:
        return
    holdings = [t for t in clause.get("obj") if t.lower_ in _STAKES or t.lemma_.lower() in _STAKES]
    for noun in holdings:
        targets = list(_orgs(scene, modifiers(noun, "in|of"))) or _orgs(scene, clause.get("in|of"))
        buyers = _orgs(scene, clause.get("subj"), "Organization", "Person")
        shares = _numbers(scene, noun.left_edge.i, noun.right_edge.i + 1, "share")
        qualifiers: dict[str, Scalar] = {"share": shares[0].value} if shares else {}
        for buyer in buyers:
            for target in targets:
                if buyer.name == target.name:
                    continue
                if clause.lemma in _HOLD or buyer.cls == "Person":
                    yield Draft(
                        relation="HOLDS_SHARES_IN",
                        subject=buyer,
                        object=target,
                        anchor=clause.head,
                        rule="stake",
                        qualifiers=qualifiers,
                    )
                else:
                    terms = money(_clause_numbers(scene, clause.head, "money"))
                    yield Draft(
                        relation="ACQUIRED",
                        subject=buyer,
                        object=target,
                        anchor=clause.head,
                        rule="stake",
                        qualifiers=qualifiers | terms,
                        dated=True,
                    )


def _round_of(scene: Scene, head: Any) -> str:
    """The funding round named in a clause, as written: "Series A", "seed"."""
    sentence = head.sent
    start, end = scene.reading.span(sentence.start, sentence.end)
    match = _ROUND.search(scene.text[start:end])
    return match["round"] if match else ""


def _is_round(token: Any) -> bool:
    return token.lemma_.lower() in _ROUND_NOUNS or token.lower_ in _ROUND_NOUNS


def _funding(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X raised $20 million in a Series A round led by Y, with Z participating"."""
    if clause.lemma not in _RAISE:
        return
    text = scene.doc[clause.head.sent.start : clause.head.sent.end].text
    given = clause.lemma == "raise" and bool(_orgs(scene, clause.get("from")))
    if not given and not re.search(
        r"\b(?:round|investors|backers|funding|financing|investment|Series [A-H]|seed|venture|capital|equity)\b", text
    ):
        return
    companies = _orgs(scene, clause.get("subj"))
    if len(companies) != 1:
        return
    sums = _clause_numbers(scene, clause.head, "money")
    terms = money(sums) | {"round": _round_of(scene, clause.head)}
    scene.last_round, scene.last_terms = companies[0], {k: v for k, v in terms.items() if v}
    for investor, lead in _investors(scene, clause.head.sent, clause):
        scene.last_round = companies[0]
        if investor.name != companies[0].name:
            extra: dict[str, Scalar] = {"lead": True} if lead else {}
            yield Draft(
                relation="INVESTED_IN", subject=investor, object=companies[0], anchor=clause.head, rule="round:raised", confidence=0.94,  # noqa: E501
                qualifiers={**terms, **extra}, dated=True,
            )  # fmt: skip


def _investors(scene: Scene, sentence: Any, clause: Clause) -> list[tuple[Mention, bool]]:
    """Who put money in, as the sentence says after the verb: "led by", "from", "participation from", "backed by"."""
    found: dict[str, tuple[Mention, bool]] = {}
    for i in range(clause.head.i, sentence.end - 1):
        token = scene.doc[i]
        before = scene.doc[i - 1].lower_ if i else ""
        led = token.lower_ == "by" and before in ("led", "co-led", "headed", "anchored")
        gave = token.lower_ in ("from", "by") and before in (
            "participation",
            "support",
            "investment",
            "investments",
            "funding",
            "backing",
            "contributions",
            "joined",
            "backed",
            "capital",
            "money",
            "financing",
            "investors",
            "round",
            "million",
            "billion",
            "contribution",
            "commitments",
        )
        asked = token.lower_ == "from" and any(
            scene.doc[k].lower_ in ("investors", "backers", "shareholders")
            for k in range(i + 1, min(i + 5, sentence.end))
        )
        if led or gave or asked:
            for mention in _after(scene, i + 1):
                if scene.is_a(mention, "Organization", "Person"):
                    found.setdefault(mention.name, (mention, led))
    text = sentence.text
    if found or re.search(r"\b(?:investors?|participat\w+|taking part|took part|joined|backers?)\b", text):
        for mention in scene.mentions_in(clause.head.i, sentence.end):
            if mention.cls == "Investor":
                found.setdefault(mention.name, (mention, False))
    for token in clause.get("from"):
        for mention in _orgs(scene, [token]):
            found.setdefault(mention.name, (mention, False))
    return list(found.values())


def _after(scene: Scene, start: int) -> list[Mention]:
    """The series of names that begins within a few tokens: "existing investors A and B"."""
    for i in range(start, min(start + 8, len(scene.doc))):
        mention = scene.mention(scene.doc[i])
        if mention is not None:
            return scene.series(mention)
        if scene.doc[i].pos_ in ("VERB", "PUNCT") and scene.doc[i].lower_ not in (
            "including",
            "existing",
            ":",
            "returning",
            "leading",
        ):
            return []
    return []


def _lead(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Y led the round", "the round was led by Y", "Z also participated in the round", "Y led a $20m round in X"."""
    if clause.lemma not in ("lead", "co-lead", "participate", "join", "take part", "anchor"):
        return
    rounds = [t for t in clause.get("obj|in") if _is_round(t) and scene.mention(t) is None]
    investors = _orgs(scene, clause.get("subj"), "Organization", "Person")
    also = clause.lemma == "participate" and not clause.get("in|obj")  # "Y also participated": in the round just told
    if not (rounds or also) or not investors:
        return
    targets = [m for t in rounds for m in _orgs(scene, modifiers(t, "in|of|for|by") + possessors(t))]
    targets = (
        targets
        or [
            m
            for t in rounds
            for m in scene.mentions_in(clause.head.i + 1, t.i)
            if scene.is_a(m, "Organization")
            and scene.doc[min(scene.tokens(m)[1], len(scene.doc) - 1)].lower_ in ("'s", "’s", "'", "’")
        ][:1]
    )
    if not targets and clause.head.dep_ in ("acl", "amod", "acl:relcl", "nmod"):
        return
    targets = targets or _funded_before(scene, clause)
    if len({t.name for t in targets}) != 1:
        return
    scene.last_round = targets[0]
    before = scene.last_terms
    terms = money(_numbers(scene, clause.head.sent.start, clause.head.sent.end, "money")) | {
        "round": _round_of(scene, clause.head)
    }
    terms = {**before, **{k: v for k, v in terms.items() if v}}
    lead: dict[str, Scalar] = {"lead": True} if clause.lemma in ("lead", "co-lead", "anchor") else {}
    others = [m for m, _ in _investors(scene, clause.head.sent, clause) if all(m.name != i.name for i in investors)]
    for investor in others:
        if investor.name != targets[0].name:
            yield Draft(
                relation="INVESTED_IN",
                subject=investor,
                object=targets[0],
                anchor=clause.head,
                rule="round:joined",
                confidence=0.92,
                qualifiers=terms,
                dated=True,
            )
    for investor in investors:
        if investor.name != targets[0].name:
            yield Draft(relation="INVESTED_IN", subject=investor, object=targets[0], anchor=clause.head, rule="round:led", confidence=0.92, qualifiers={**terms, **lead}, dated=True)  # fmt: skip  # noqa: E501


def _funded_before(scene: Scene, clause: Clause) -> list[Mention]:
    """The company whose round "the round" is: the one whose round was told last, else the topic of the sentence before."""  # noqa: E501
    if scene.last_round is not None:
        return [scene.last_round]
    if clause.lemma == "participate":
        return []
    topic = scene.reading.extra.get("topics", {}).get(clause.head.sent.start)
    return [topic] if topic is not None else []


def _put_money(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "put $5m into X", "injected capital into X", "made an investment in X", "took a stake in X"."""
    if clause.lemma not in ("put", "inject", "pour", "make", "take", "pump", "contribute", "plough", "lead"):
        return
    nouns = clause.get("obj")
    if not any(
        t.lower_ in ("stake", "investment", "capital", "money", "funds", "position")
        or t.ent_type_ == "MONEY"
        or scene_number(scene, t)
        for t in nouns
    ):
        return
    targets = _orgs(scene, clause.get("into|in|to")) or [
        m for t in nouns for m in _orgs(scene, modifiers(t, "in|into"))
    ]
    if clause.lemma == "lead" and not any(t.lower_ == "investment" for t in nouns):
        return
    terms = money(_clause_numbers(scene, clause.head, "money"))
    shares = _clause_numbers(scene, clause.head, "share")
    if shares:
        terms["share"] = shares[0].value
    for investor in _orgs(scene, clause.get("subj"), "Organization", "Person"):
        for target in targets:
            if investor.name != target.name:
                yield Draft(
                    relation="INVESTED_IN",
                    subject=investor,
                    object=target,
                    anchor=clause.head,
                    rule="invested",
                    confidence=0.92,
                    qualifiers=terms,
                    dated=True,
                )


def scene_number(scene: Scene, token: Any) -> bool:
    """Say whether a noun phrase is a sum of money."""
    return any(q.kind == "money" and token.left_edge.i <= i <= token.right_edge.i for i, q in scene.numbers)


def _completed(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "completed the acquisition of Y": whoever completes it is the buyer."""
    for noun in clause.get("obj"):
        if noun.lemma_.lower() not in _DEAL_NOUNS:
            continue
        bought = _orgs(scene, modifiers(noun, "of"))
        buyers = (
            _orgs(scene, modifiers(noun, "by"))
            or _orgs(scene, list(possessors(noun)))
            or _orgs(scene, clause.get("subj"))
        )
        yield from _acquired(scene, buyers, bought, clause.head, "acquisition:verb")


def _sold(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "sold its Worldgrid unit to Alten", "sold Worldgrid to Alten": the second is the buyer."""
    if clause.lemma not in ("sell", "divest", "sell off"):
        return
    sold: list[Mention] = []
    for noun in clause.get("obj"):
        before = scene.mention(scene.doc[noun.i - 1]) if noun.i else None
        if (
            noun.lemma_.lower() in ("unit", "subsidiary", "business", "division", "arm")
            and before is not None
            and before.kind in ("name", "short")
        ):
            sold.append(before if scene.is_a(before, "Organization") else replace(before, cls="Company"))
        elif scene.mention(noun) is not None:
            sold += _orgs(scene, [noun])
    yield from _acquired(scene, _orgs(scene, clause.get("to")), sold, clause.head, "sold")


def _acquired(scene: Scene, buyers: list[Mention], bought: list[Mention], anchor: Any, rule: str) -> Iterator[Draft]:
    terms = money(_numbers(scene, anchor.sent.start, anchor.sent.end, "money"))
    for buyer in buyers:
        for target in bought:
            if buyer.name != target.name and family(buyer.cls) == family(target.cls):
                yield Draft(
                    relation="ACQUIRED",
                    subject=buyer,
                    object=target,
                    anchor=anchor,
                    rule=rule,
                    confidence=0.93,
                    qualifiers=terms,
                    dated=True,
                )


def _nominal_acquisitions(scene: Scene) -> Iterator[Draft]:
    """ "its acquisition of Y", "the acquisition of Y by X": told unless something above it plans or denies it."""
    for token in scene.doc:
        if (
            token.lemma_.lower() in _DEAL_NOUNS
            and token.pos_ == "NOUN"
            and token.dep_ != "obj"
            and scene.mention(token) is None
        ):
            bought = _orgs(scene, modifiers(token, "of"))
            buyers = _orgs(scene, possessors(token)) or _orgs(scene, modifiers(token, "by"))
            yield from _acquired(scene, buyers, bought, token, "acquisition:noun")


_UNIT_NOUNS = frozenset(("subsidiary", "unit", "arm", "affiliate", "division", "offshoot"))


def _units(scene: Scene) -> Iterator[Draft]:
    """ "Y, a subsidiary of X", "X's subsidiary Y", "X subsidiary Y", "Y, which is 60 % owned by X"."""
    for token in scene.doc:
        if token.lemma_.lower() not in _UNIT_NOUNS or token.pos_ != "NOUN" or scene.mention(token) is not None:
            continue
        owners = (
            _orgs(scene, modifiers(token, "of|at")) or _orgs(scene, possessors(token)) or _compound_owner(scene, token)
        )
        owned = _described(scene, token)
        relation = "SUBSIDIARY_OF" if token.lemma_.lower() != "division" else "PART_OF"
        shares = _numbers(scene, token.left_edge.i, token.i, "share")
        qualifiers: dict[str, Scalar] = {"share": shares[0].value} if shares else {}
        for child in owned:
            for owner in owners[:1]:
                if child.name != owner.name:
                    yield Draft(
                        relation=relation,
                        subject=child,
                        object=owner,
                        anchor=token,
                        rule=f"noun:{token.lemma_.lower()}",
                        confidence=0.94,
                        qualifiers=qualifiers,
                        status=described_status(token),
                    )


def _compound_owner(scene: Scene, token: Any) -> list[Mention]:
    mention = scene.mention(scene.doc[token.i - 1]) if token.i else None
    return (
        [mention]
        if mention is not None and scene.is_a(mention, "Organization") and mention.kind in ("name", "short")
        else []
    )


def _described(scene: Scene, token: Any) -> list[Mention]:
    """What a noun describes: the name it is apposed to or that follows it, or the subject it is said of."""
    beside = scene.apposed(token)
    found: list[Mention] = [beside] if beside is not None else []
    if not found and token.dep_ in ("appos", "acl", "acl:relcl"):
        own = scene.named(token.head) if token.head.i < token.i else None
        found = [own] if own is not None else []
    if not found and any(c.dep_ == "cop" for c in token.children):
        found = [m for c in token.children if c.dep_ == "nsubj" for m in scene.entities(_antecedent_of(c))]
    if not found:
        for child in token.children:
            if child.dep_ in ("appos", "flat", "compound") and child.i > token.i and scene.mention(child):
                found = scene.series(scene.mention(child))  # type: ignore[arg-type]
    if not found and token.i + 1 < len(scene.doc):
        following = scene.mention(scene.doc[token.i + 1])
        found = [following] if following is not None and following.kind == "name" else []
    if not found and token.dep_ == "obl" and preposition(token) == "as":
        found = _orgs(scene, [c for c in token.head.children if c.dep_ in ("nsubj", "nsubj:pass", "obj")])
    return [m for m in found if scene.is_a(m, "Organization")]


def _antecedent_of(token: Any) -> Any:
    if token.lower_ in ("which", "that", "who"):
        above = token.head
        return above.head if above.dep_ == "acl:relcl" else token
    return token


def described_status(token: Any) -> Any:
    """A description in apposition is told as it is; "former" before it makes it past; a predicate is read as usual."""
    if any(c.lower_ in ("former", "ex-", "onetime") for c in token.children):
        return "former"
    return None if any(c.dep_ == "cop" for c in token.children) else "asserted"


def _backed(scene: Scene) -> Iterator[Draft]:
    """ "Sequoia-backed Celestia": a hyphened participle before the name."""
    for mention in scene.mentions:
        first = scene.tokens(mention)[0]
        if first < 3 or not scene.is_a(mention, "Organization"):
            continue
        words = [scene.doc[first - n].lower_ for n in (1, 2, 3)]
        back = 2 if words[1] == "-" else 0
        compound = scene.doc[first - 1].lower_
        if compound in ("backed", "owned", "controlled", "funded") and back:
            owner = scene.mention(scene.doc[first - 3])
            if owner is not None and scene.is_a(owner, "Organization") and owner.name != mention.name:
                relation = "INVESTED_IN" if compound in ("backed", "funded") else "SUBSIDIARY_OF"
                pair = (owner, mention) if relation == "INVESTED_IN" else (mention, owner)
                yield Draft(
                    relation=relation,
                    subject=pair[0],
                    object=pair[1],
                    anchor=scene.doc[first - 1],
                    rule="hyphen",
                    confidence=0.92,
                    status="asserted",
                )


def _tickers(scene: Scene) -> Iterator[Draft]:
    """ "Harbor Cells Inc. (NASDAQ: HCEL)": listed there under that ticker."""
    for bracket in scene.reading.brackets:
        found = ticker(bracket.text)
        owner = next((m for m in scene.mentions if 0 < bracket.start - m.end <= 3), None)
        if found is None or owner is None or not scene.is_a(owner, "Organization") or bracket.before < 0:
            continue
        start = scene.text.index(found[0], bracket.start)
        exchange = Mention(
            start=start, end=start + len(found[0]), text=found[0], cls="Exchange", name=found[0], kind="name"
        )
        company = replace(owner, cls="Company")
        yield Draft(
            relation="LISTED_ON",
            subject=company,
            object=exchange,
            anchor=scene.doc[bracket.before],
            rule="ticker",
            confidence=0.97,
            qualifiers={"ticker": found[1]},
            status="asserted",
        )
