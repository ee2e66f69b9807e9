"""Funding rounds and other money put into firms: who invested in whom, in which round, how much, who led."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, words
from ingest.statements.english.drafts import money, named_by, numbers_in, numbers_of, pairs
from ingest.statements.english.frames import slot_entities
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar

ROUND = re.compile(
    r"\b(?P<round>(?:pre-|Pre-)?(?:[Ss]eries [A-H]\d?\+?|[Pp]re-IPO|[Ss]eries-[A-H])(?: extension)?|(?:[Ss]eed|[Aa]ngel|[Pp]re-[Ss]eed|[Gg]rowth|[Bb]ridge|[Ss]trategic)(?= (?:funding |financing |investment |capital )?(?:round|funding|financing|investment|extension|money|capital))|[A-D]\+? round)(?!\w)"  # noqa: E501
)
_ROUND_NOUNS = words(
    "round|funding|financing|investment|raise|fundraise|capital|fundraising|series|tranche|extension"
)  # fmt: skip
_RAISE = words(
    "raise|secure|close|complete|receive|attract|land|bag|win|obtain|announce|collect|pull in|get"
)  # fmt: skip
_FUNDED = re.compile(r"\b(?:round|investors|backers|funding|financing|investment|Series [A-H]|seed|venture|capital|equity)\b")  # fmt: skip  # noqa: E501
_GIVEN = re.compile(r"\b(?:grants?|subsid(?:y|ies)|contracts?|orders?|loans?|awards?|prize)\b")
_TOLD = re.compile(r"\b(?:rais\w+|funding|financing|round|capital|Series [A-H]|seed|invest\w+)\b")
_LED = frozenset(("led", "co-led", "headed", "anchored"))
_GAVE = words(
    "participation|support|investment|investments|funding|backing|contributions|joined|backed|capital|money|financing"
    "|investors|round|million|billion|contribution|commitments"
)
_INTO = words("put|inject|pour|make|take|pump|contribute|plough|lead|acquire|buy")
_MONEY_NOUNS = words("investment|capital|money|funds|position")


def rounds(scene: Scene) -> Iterator[Draft]:
    """Yield INVESTED_IN drafts of funding rounds that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _raised(scene, clause)
            yield from _led(scene, clause)
            yield from _featured(scene, clause)
            yield from _put_money(scene, clause)
            yield from _came_from(scene, clause)


def round_of(scene: Scene, head: Any, reach: tuple[int, int] | None = None) -> str:
    """The funding round named in a sentence, as written: "Series A", "seed"; not that of a clause below.

    `reach`: the tokens of the sentence that tell of this round, where others tell of another firm's."""
    start, end = scene.reading.span(*(reach or (head.sent.start, head.sent.end)))
    for match in ROUND.finditer(scene.text[start:end]):
        i = scene.reading.tokens_at(start + match.start(), start + match.end())[0]
        if i >= len(scene.doc) or not _below_other(scene.doc[i], head):
            return match["round"]
    return ""


def _below_other(token: Any, head: Any) -> bool:
    """Say whether a token hangs in a relative clause that `head` is no part of: "which had led the Series A"."""
    current = token
    for _ in range(12):
        if current.i == head.i:
            return False
        if current.dep_ == "acl:relcl":
            return not (current.i == head.i or current.is_ancestor(head))
        if current.head.i == current.i:
            return False
        current = current.head
    return False


def _raised(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X raised $20 million in a Series A round led by Y, with Z participating"."""
    if clause.lemma not in _RAISE:
        return
    text = scene.doc[clause.head.sent.start : clause.head.sent.end].text
    given = clause.lemma == "raise" and bool(named_by(scene, clause.get("from")))
    if not given and (not _FUNDED.search(text) or (clause.lemma != "raise" and _is_given(clause))):
        return
    companies = named_by(scene, clause.get("subj"))
    if len(companies) != 1:
        return
    reach = _reach(scene, clause, companies[0])
    terms = money(_sums(scene, clause, reach)) | {"round": round_of(scene, clause.head, reach)}
    scene.last_round, scene.last_terms = companies[0], {k: v for k, v in terms.items() if v}
    if is_lent(scene.doc[clause.head.i : reach[1]].text):
        return
    for investor, lead in _investors(scene, clause, reach[1]):
        yield from _invested([investor], companies, clause, "raised", terms, lead=lead)


def _reach(scene: Scene, clause: Clause, firm: Mention) -> tuple[int, int]:
    """The tokens that tell of one firm's round: "A raised $5m from X, and B secured $9m in a Series A led by Y"."""
    sentence = clause.head.sent
    others = [
        (c, subject)
        for found in scene.clauses
        for c in found
        if c.lemma in _RAISE and c.head.i != clause.head.i and sentence.start <= c.head.i < sentence.end
        for subject in c.get("subj")
        if subject.i < c.head.i and _is_other(scene, subject, firm)
    ]
    own = min((t.left_edge.i for t in clause.get("subj") if t.i < clause.head.i), default=sentence.start)
    start = own if any(c.head.i < clause.head.i for c, _ in others) else sentence.start
    after = [s.left_edge.i for _, s in others if s.left_edge.i > clause.head.i]
    return start, min(after, default=sentence.end)


def _is_other(scene: Scene, subject: Any, firm: Mention) -> bool:
    """Say whether a subject is another firm than this, a noun whose name nobody found among them."""
    return subject.pos_ in ("NOUN", "PROPN") and all(m.name != firm.name for m in named_by(scene, [subject]))


_DEBT = re.compile(
    r"\b(?:in|of) (?:[\w-]+ )?debt\b|\bdebt (?:funding|financing|round|facility|raise)|\bventure debt\b|\bloans?\b"
    r"|\bcredit (?:line|facility)|\bline of credit\b|\bbonds?\b"
)


def is_lent(told: str) -> bool:
    """ "raised $18 million in debt led by X": who lends takes no part of the firm."""
    return _DEBT.search(told) is not None and not re.search(r"\bequity|\bSeries [A-H]\b|\bseed\b", told)


def _sums(scene: Scene, clause: Clause, reach: tuple[int, int]) -> list[Quantity]:
    """The sums of a clause that stand among these tokens."""
    inside = {q.start for i, q in scene.numbers if reach[0] <= i < reach[1]}
    return [q for q in numbers_of(scene, clause.head, "money") if q.start in inside]


def _is_given(clause: Clause) -> bool:
    """A grant, a loan, an order won or received is no round."""
    return any(_GIVEN.search(t.doc[t.left_edge.i : t.i + 1].text.lower()) for t in clause.get("obj"))


def _invested(
    investors: list[Mention], targets: list[Mention], clause: Clause, how: str, terms: dict[str, Scalar], *, lead: bool
) -> Iterator[Draft]:
    extra: dict[str, Scalar] = {"lead": True} if lead else {}
    yield from pairs(investors, targets, "INVESTED_IN", clause.head, f"round:{how}", qualifiers={**terms, **extra})


def _investors(scene: Scene, clause: Clause, end: int) -> list[tuple[Mention, bool]]:
    """Who put money in, as the sentence says after the verb: "led by", "from", "participation from", "backed by".

    `end`: the token at which the sentence begins to tell of another round."""
    sentence, found = clause.head.sent, dict[str, tuple[Mention, bool]]()
    for i in range(clause.head.i, end - 1):
        led = scene.doc[i].lower_ == "by" and i > 0 and scene.doc[i - 1].lower_ in _LED
        if led or _gives(scene, i, sentence):
            for mention in _after(scene, i + 1):
                if scene.is_a(mention, "Organization", "Person") and scene.tokens(mention)[0] < end:
                    found.setdefault(mention.name, (mention, led))
    if found or re.search(r"\b(?:investors?|participat\w+|taking part|took part|joined|backers?)\b", sentence.text):
        for mention in scene.mentions_in(clause.head.i, end):
            if mention.cls == "Investor":
                found.setdefault(mention.name, (mention, False))
    for mention in named_by(scene, clause.get("from")):
        if scene.tokens(mention)[0] < end or mention not in scene.mentions:
            found.setdefault(mention.name, (mention, False))
    return list(found.values())


def _gives(scene: Scene, i: int, sentence: Any) -> bool:
    token = scene.doc[i]
    if token.lower_ not in ("from", "by"):
        return False
    if i and scene.doc[i - 1].lower_ in _GAVE:
        return True
    ahead = {scene.doc[k].lower_ for k in range(i + 1, min(i + 5, sentence.end))}
    return token.lower_ == "from" and bool(ahead & {"investors", "backers", "shareholders"})


def _after(scene: Scene, start: int) -> list[Mention]:
    """The series of names that begins within a few tokens: "existing investors A and B"."""
    for i in range(start, min(start + 8, len(scene.doc))):
        mention = scene.mention(scene.doc[i])
        if mention is not None:
            return scene.series(mention)
        word = scene.doc[i].lower_
        if scene.doc[i].pos_ in ("VERB", "PUNCT") and word not in (
            "including",
            "existing",
            ":",
            "returning",
            "leading",
        ):
            return []
    return []


def _led(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Y led the round", "the round was led by Y", "Z also participated in the round", "Y led a $20m round in X"."""
    if clause.lemma not in ("lead", "co-lead", "participate", "join", "take part", "anchor"):
        return
    nouns = [t for t in clause.get("obj|in") if t.lemma_.lower() in _ROUND_NOUNS | {"it"} and scene.mention(t) is None]
    investors = named_by(scene, clause.get("subj"), "Organization", "Person")
    also = clause.lemma == "participate" and not clause.get("in|obj")  # "Y also participated": in the round just told
    alone = clause.lemma in ("lead", "co-lead") and not clause.get("obj|in|to|by|from|comp") and not clause.passive
    if alone and scene.last_round is not None:  # "closed a $9m Series A. Quarry Capital led."
        also = all(m.cls in ("Investor", "Person") for m in investors)
    if not (nouns or also) or not investors:
        return
    targets = _targets(scene, clause, nouns)
    if len({t.name for t in targets}) != 1:
        return
    scene.last_round = targets[0]
    sentence = clause.head.sent
    here = money(numbers_in(scene, sentence.start, sentence.end, "money")) | {"round": round_of(scene, clause.head)}
    terms = {**scene.last_terms, **{k: v for k, v in here.items() if v}}
    names = {i.name for i in investors}
    others = [m for m, _ in _investors(scene, clause, sentence.end) if m.name not in names]
    yield from _invested(others, targets, clause, "joined", terms, lead=False)
    yield from _invested(investors, targets, clause, "led", terms, lead=clause.lemma in ("lead", "co-lead", "anchor"))


_PAYERS = words("investor|backer|participant")
_TAKES_IN = words("feature|include|comprise|see|involve|attract|draw")


def _featured(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "The round also featured A and B", "investors in it include A": who put money into the round just told."""
    payers = [t for t in clause.get("subj") if t.lemma_.lower() in _PAYERS and modifiers(t, "in") and not possessors(t)]
    nouns = payers or [t for t in clause.get("subj") if t.lemma_.lower() in ("round", "financing", "raise")]
    nouns = [t for t in nouns if scene.mention(t) is None]
    if clause.lemma not in _TAKES_IN or not nouns or clause.passive or scene.last_round is None:
        return
    inside = [n for t in payers for n in modifiers(t, "in")]
    if payers and any(scene.mention(n) is not None or n.lemma_.lower() not in _ROUND_NOUNS for n in inside):
        return
    found = [m for t in clause.get("obj") for m in _after(scene, t.left_edge.i)]
    investors = [m for m in found if scene.is_a(m, "Organization", "Person") and m.name != scene.last_round.name]
    told = {k: v for k, v in scene.last_terms.items() if k == "round"}  # what each of them put in is not said
    yield from _invested(investors, [scene.last_round], clause, "joined", told, lead=False)


def _targets(scene: Scene, clause: Clause, nouns: list[Any]) -> list[Mention]:
    """Whose round it is: "in X", "X's"; else of the company whose round was told before."""
    found = [m for t in nouns for m in named_by(scene, modifiers(t, "in|of|for|by") + possessors(t))]
    if found:
        return found
    for noun in nouns:
        for mention in scene.mentions_in(clause.head.i + 1, noun.i):
            last = scene.tokens(mention)[1]
            if scene.is_a(mention, "Organization") and last < len(scene.doc) and scene.doc[last].tag_ == "POS":
                return [mention]
    if clause.head.dep_ in ("acl", "amod", "acl:relcl", "nmod"):
        return []
    beside = [m for t in nouns for c in t.children if c.dep_ == "appos" for m in named_by(scene, possessors(c))]
    if beside or scene.last_round is not None:
        return beside or [m for m in [scene.last_round] if m is not None]
    if not _money_told(scene, clause):
        return []
    topic = scene.topic(clause.head.i)
    return [topic] if topic is not None and clause.lemma != "participate" else []


def _money_told(scene: Scene, clause: Clause) -> bool:
    """Say whether the words before the sentence, in its passage, speak of money raised."""
    return bool(_TOLD.search(scene.doc[max(0, clause.head.sent.start - 60) : clause.head.sent.start].text))


def _put_money(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "put $5m into X", "injected capital into X", "made an investment in X", "took a stake in X"."""
    if clause.lemma not in _INTO:
        return
    nouns = clause.get("obj")
    invested = any(t.lower_ in _MONEY_NOUNS or t.ent_type_ == "MONEY" or _is_sum(scene, t) for t in nouns)
    taken = clause.lemma == "take" and any(t.lower_ in ("stake", "holding", "interest") for t in nouns)
    if clause.lemma in ("acquire", "buy") or not (invested or taken):
        return
    if clause.lemma == "lead" and not any(t.lower_ == "investment" for t in nouns):
        return
    targets = named_by(scene, clause.get("into|in|to")) or [
        m for t in nouns for m in named_by(scene, modifiers(t, "in|into"))
    ]
    terms = money(numbers_of(scene, clause.head, "money"))
    shares = numbers_of(scene, clause.head, "share")
    if shares:
        terms["share"] = shares[0].value
    investors = named_by(scene, clause.get("subj"), "Organization", "Person")
    yield from pairs(investors, targets, "INVESTED_IN", clause.head, "invested", 0.92, qualifiers=terms)


def _came_from(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "another Rs 18 crore came in June from A and B": money for the company that the text is about."""
    main: Mention | None = scene.reading.extra.get("main")
    if clause.lemma not in ("come", "flow") or main is None:
        return
    if any(_is_sum(scene, t) or t.lower_ in _MONEY_NOUNS for t in clause.get("subj")):
        investors = slot_entities(scene, clause, "from", ("Organization", "Person"))
        terms = money(numbers_of(scene, clause.head, "money"))
        yield from pairs(investors, [main], "INVESTED_IN", clause.head, "came from", 0.9, qualifiers=terms)


def _is_sum(scene: Scene, token: Any) -> bool:
    """Say whether a noun phrase is a sum of money."""
    return any(q.kind == "money" and token.left_edge.i <= i <= token.right_edge.i for i, q in scene.numbers)
