"""Shares held, as the news divides a firm up: "41 % owned by A", "belongs 70 % to A and 30 % to B", "A holds 60 %, B 40 %"."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.drafts import named_by, numbers_of, pairs
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Scalar, Status

OWN = words("own|control|wholly-own")
_PARTS = words("part|half|third|quarter|fifth|slice|chunk|some|portion|bit|minority")
_PARTLY = words("partly|jointly|partially|equally|minority")
_LINKS = words(",|with|(|has|have|the|remaining|other|and|,|holds|hold|owns|still|another|a")
_HOLDERS = ("Organization", "Person")


def share_owned(scene: Scene, clause: Clause) -> float | None:
    """The share that "owns 41 % of X" or "X is 41 % owned by" names."""
    shares = numbers_of(scene, clause.head, "share")
    # "is 14 percent owned by": the parser may hang the verb on the share
    shares = shares or [q for i, q in scene.numbers if q.kind == "share" and 0 < clause.head.i - i <= 2]
    return shares[0].value if len(shares) == 1 else None


def owns_part(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause of owning is about less than the whole: "41 % owned by", "owns part of", "partly owned"."""
    share = share_owned(scene, clause)
    partly = any(c.lower_ in _PARTLY for c in clause.head.children)
    partly = partly or _is_divided(scene, clause)
    return partly or any(_is_part(t) for t in clause.get("obj")) or (share is not None and share <= 0.5)


_DIVIDED = re.compile(
    r"\b(?:co-|jointly )?owned (?:equally )?by\b[^;.]*?\(\d[\d.]* ?(?:%|per cent|percent)\)[^;]*?\band\b"
    r"|\bco-owned\b|\b(?:half|a third|a quarter|part) of (?:which|it|whom) is owned\b"
)


def _is_divided(scene: Scene, clause: Clause) -> bool:
    """ "owned by A (70 per cent) and B (30 per cent)", "co-owned by A", "half of which is owned by A"."""
    start, end = scene.reading.span(clause.head.sent.start, clause.head.sent.end)
    return _DIVIDED.search(scene.text[start:end]) is not None


def _is_part(token: Any) -> bool:
    return token.lower_ in _PARTS or token.lower_ in ("%", "percent", "cent", "stake", "share")


def belongs_in_part(clause: Clause) -> bool:
    """Say whether only a part belongs to somebody: "a quarter of X belongs to Y", "belongs to A and to B, with"."""
    return any(_is_part(t) or t.lower_ in _FRACTIONS for t in clause.get("subj"))


def holdings(scene: Scene) -> Iterator[Draft]:
    """Yield who holds shares in whom where no plain verb frame and no stake says it."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _owned(scene, clause)
            yield from _belongs(scene, clause)
            yield from _in_turn(scene, clause)
    yield from _of_which(scene)
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _remainder(scene, clause)
            yield from _part_belongs(scene, clause)


def _owned(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X is 41 % owned by A", "A owns part of X", "X is owned by Jane Roe": a part, or a person, holds shares."""
    if clause.lemma not in OWN:
        return
    share = share_owned(scene, clause)
    terms: dict[str, Scalar] = {"share": share} if share else {}
    firms = named_by(scene, clause.get("obj"))
    parts = [t for t in clause.get("obj") if _is_part(t)]
    counted = any(t.lower_ in ("%", "percent", "cent", "stake", "share") for t in parts)
    if parts and not counted:
        firms = firms or named_by(scene, [m for t in parts for m in modifiers(t, "of|in")])
    owners = named_by(scene, clause.get("subj"), *_HOLDERS)
    if not owns_part(scene, clause):
        owners = [o for o in owners if o.cls == "Person"]
    if not counted:
        status: Status | None = "former" if _owned_once(scene, clause.head) else None
        yield from pairs(
            owners, firms, "HOLDS_SHARES_IN", clause.head, "owned", 0.92, dated=False, status=status, qualifiers=terms
        )


_NOT_PAST = re.compile(
    r"\b(?:now|today|currently|still|said|says|told|as (?:of|at)|at (?:the )?(?:end|close)|(?:at|on) \d)\b"
)


def _owned_once(scene: Scene, verb: Any) -> bool:
    """ "Rook was owned by A (70%)": not any more, but for what somebody said then or a filing tells of a day."""
    start, end = scene.reading.span(verb.sent.start, verb.sent.end)
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "aux:pass")}
    past = bool(helpers & {"was", "were"}) or (verb.tag_ == "VBD" and not helpers)
    plain = _NOT_PAST.search(scene.text[start:end]) is None
    return past and plain and modality.status_of(verb) == "asserted"


def _belongs(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X belongs 70 % to A and 30 % to B": each with its share."""
    if clause.lemma != "belong":
        return
    firms = named_by(scene, clause.get("subj"))
    sentence = clause.head.sent
    shares = [(i, q) for i, q in scene.numbers if q.kind == "share" and clause.head.i < i < sentence.end]
    for i, share in shares:
        owner = _after_to(scene, i, sentence.end)
        if owner is not None:
            terms: dict[str, Scalar] = {"share": share.value}
            yield from pairs([owner], firms, "HOLDS_SHARES_IN", clause.head, "belongs", dated=False, qualifiers=terms)


_OF_WHICH = re.compile(
    r", (?:about |some |nearly )?\d[\d.]* ?(?:%|per ?cent|percent) of (?:which|whom) "
    r"(?:belongs? (?P<to>to)|(?:is|are) (?:owned|held|controlled) by)\b"
)


def _of_which(scene: Scene) -> Iterator[Draft]:
    """ "X, 51 per cent of which belongs to A and 49 per cent to B", "70% of which is owned by A and 30% by B"."""
    for told in _OF_WHICH.finditer(scene.text, scene.reading.passage.start, scene.reading.passage.end):
        firm = next((m for m in scene.mentions if m.end == told.start() and m.cls == "Company"), None)
        if firm is None:
            continue
        anchor = scene.doc[scene.tokens(firm)[0]]
        shares = [(i, q) for i, q in scene.numbers if q.kind == "share" and told.start() < scene.reading.starts[i]]
        for i, share in [s for s in shares if s[0] < anchor.sent.end]:
            owner = _after_to(scene, i, anchor.sent.end, "to" if told["to"] else "by")
            owners = [owner] if owner is not None else []
            terms: dict[str, Scalar] = {"share": share.value}
            yield from pairs(owners, [firm], "HOLDS_SHARES_IN", anchor, "plain:of which", dated=False, status="asserted", qualifiers=terms)  # fmt: skip  # noqa: E501


_IN_TURN = re.compile(
    r"\bwith (?:a )?(?:stakes? of |shares of )?(?P<some>\d[\d.]*(?: ?(?:%|per ?cent|percent))?"
    r"(?:,? (?:and )?\d[\d.]*(?: ?(?:%|per ?cent|percent))?)+)"
)
_NUMBER = re.compile(r"\d[\d.]*\d|\d")


def _in_turn(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "is owned by A and by B, with 55 and 45 percent": as many shares as owners, in their order."""
    if clause.lemma not in (*OWN, "belong", "hold", "share"):
        return
    start, end = scene.reading.span(clause.head.i, clause.head.sent.end)
    told = _IN_TURN.search(scene.text, start, end)
    if told is None or not re.search(r"%|per ?cent|percent", told[0]):
        return
    shares = [float(number) / 100 for number in _NUMBER.findall(told["some"])]
    owners = [m for m in scene.mentions if start < m.start < told.start() and scene.is_a(m, *_HOLDERS)]
    firms = named_by(scene, clause.get("obj" if clause.passive else "subj"), "Company")
    if len(owners) == len(shares) and len(firms) == 1 and abs(sum(shares) - 1) < 0.5:
        for owner, share in zip(owners, shares, strict=True):
            terms: dict[str, Scalar] = {"share": round(share, 4)}
            yield from pairs([owner], firms, "HOLDS_SHARES_IN", clause.head, "plain:in turn", dated=False, qualifiers=terms)  # fmt: skip  # noqa: E501


_REST = words("remainder|rest|balance")


def _remainder(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A holds 15% of X; B owns the remainder": what the only share named before leaves."""
    rests = [t for t in clause.get("obj") if t.lemma_.lower() in _REST]
    if clause.lemma not in (*OWN, "hold", "have") or not rests or modifiers(rests[0], "of|in"):
        return
    shares = [(i, q) for i, q in scene.numbers if q.kind == "share" and clause.head.sent.start <= i < clause.head.i]
    if len(shares) != 1 or not 0 < shares[0][1].value < 1:
        return
    behind = scene.doc[shares[0][0] + 1 : clause.head.i]
    spots = [t for t in behind if t.i and scene.doc[t.i - 1].lower_ in ("of", "in")]
    firms = [m for t in spots if (m := scene.mention(t)) is not None and m.cls == "Company"][:1]
    terms: dict[str, Scalar] = {"share": round(1 - shares[0][1].value, 4)}
    owners = named_by(scene, clause.get("subj"), *_HOLDERS)
    yield from pairs(owners, firms, "HOLDS_SHARES_IN", clause.head, "plain:remainder", dated=False, qualifiers=terms)


def _part_belongs(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A quarter of X belongs to Y", "half of X is held by Y": a part, with its share."""
    held_by = clause.passive and clause.lemma in (*OWN, "hold")
    parts = [t for t in clause.get("subj|obj") if t.lower_ in _FRACTIONS]
    if not (held_by or clause.lemma == "belong") or not parts:
        return
    firms = named_by(scene, modifiers(parts[0], "of"), "Company")
    owners = named_by(scene, clause.get("subj" if held_by else "to"), *_HOLDERS)
    share = fraction(parts[0])
    terms: dict[str, Scalar] = {"share": share} if share else {}
    yield from pairs(owners[:1], firms[:1], "HOLDS_SHARES_IN", clause.head, "plain:part of", dated=False, qualifiers=terms)  # fmt: skip  # noqa: E501


_FRACTIONS = {
    "half": 0.5, "third": 0.333, "quarter": 0.25, "fifth": 0.2, "sixth": 0.167, "tenth": 0.1, "thirds": 0.667,
    "quarters": 0.75,
}  # fmt: skip
_ONES = words("a|one|the|1")


def fraction(noun: Any) -> float | None:
    """Return what "a quarter", "half", "two thirds", "three quarters" make of a whole; None for any other number."""
    share, before = _FRACTIONS.get(noun.lower_), noun.nbor(-1).lower_ if noun.i else ""
    if noun.lower_ in ("thirds", "quarters"):
        return share if before == ("two" if noun.lower_ == "thirds" else "three") else None
    return share if noun.lower_ == "half" or before in _ONES else None


def _after_to(scene: Scene, start: int, end: int, link: str = "to") -> Mention | None:
    """The owner after "30 % to", "30% of which is owned by": the first name behind it, whatever describes it."""
    seen = False
    for i in range(start, min(start + 11, end)):
        token = scene.doc[i]
        mention = scene.mention(token)
        seen = seen or token.lower_ == link
        if seen and mention is not None and scene.is_a(mention, *_HOLDERS):
            following = scene.mention(scene.doc[scene.tokens(mention)[1]]) if scene.tokens(mention)[1] < end else None
            return following if following is not None and scene.is_a(following, *_HOLDERS) else mention
        if i > start and (token.is_punct and token.text != "%"):
            return None
    return None


def gapped(scene: Scene, head: Any, owners: list[Mention]) -> Iterator[tuple[Mention, float]]:
    """ "A holds 51 % of X and B 49 %", "A has 15 % and B 25 %": further holders, each right before its share."""
    known = {m.name for m in owners}
    for i, quantity in scene.numbers:
        if quantity.kind != "share" or not head.i < i < head.sent.end:
            continue
        holder = _right_before(scene, i, head.i)
        if holder is not None and holder.name not in known and scene.is_a(holder, *_HOLDERS):
            yield holder, quantity.value


def _right_before(scene: Scene, number: int, first: int) -> Mention | None:
    number = _before_aside(scene, number)
    for k in range(number - 1, max(first, number - 5), -1):
        mention = scene.mention(scene.doc[k])
        if mention is not None:
            return mention if mention.kind in ("name", "short") else None
        if scene.doc[k].lower_ not in _LINKS:
            return None
    return None


def _before_aside(scene: Scene, number: int) -> int:
    """ "and Jane Roe, its chairman, 6%": the comma behind the name, where an aside stands between it and the share."""
    if number < 4 or scene.doc[number - 1].text != ",":
        return number
    for k in range(number - 2, number - 8, -1):
        if k > 0 and scene.doc[k].text == ",":
            return k if scene.doc[k + 1].lower_ in ("its", "the", "a", "an") else number
    return number
