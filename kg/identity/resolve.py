"""Mentions to entities: for each mention one decision, with its reason, and the pairs that a person should look at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NewType

from kg.identity.compare import Comparison, best, compare
from kg.identity.fold import folded, has_han
from kg.identity.kinds import Kinds
from kg.identity.names import Name, parse
from kg.identity.tables import tables

EntityId = NewType("EntityId", str)
Together = Literal["shared", "apart", "unknown"]  # who a person is named with, in the mention and in the entity
Links = Callable[[Sequence[str]], Sequence[tuple[str, str]]]  # who is stated to be what of whom, among entities
HARD = frozenset({"trade", "group", "place", "level", "legal form"})  # slots that speak against, whatever else agrees
RENAMED = "renamed"  # the rule by which two firms are one though a text may have told of both names
_TWO_FIRMS = frozenset({"legal form", "local firm", "place"})  # whatever bare name both have: Siemens Ltd, Siemens AG
MOST_NAMES = 12  # of one entity that are compared; the first ones are the fullest


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mention or an entity as identity sees it: an id, a class and its names, the chief one first."""

    id: str
    cls: str
    names: tuple[str, ...]
    former: tuple[str, ...] = ()  # those among the names that the text says it bore before


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one mention stands for. `entity` None: nobody known. `also`: entities that this mention shows to be one."""

    mention: str
    entity: str | None
    rule: str
    reason: str
    also: tuple[tuple[str, Comparison], ...] = ()
    unsure: tuple[tuple[str, Comparison], ...] = ()


def judged(left: Named, right: Named, kinds: Kinds) -> Comparison:
    """Return what names and classes say of two mentions or entities."""
    kinship = kinds.kinship(left.cls, right.cls)
    found = _of_names(left, right, kinds)
    if (
        found.verdict != "same"
        and found.rule not in _TWO_FIRMS
        and kinds.naming(left.cls) == kinds.naming(right.cls) == "organization"
    ):
        found = _standing(left, right, kinds) or found
    if kinship == "line" or found.verdict == "different":
        return found
    naming = kinds.naming(left.cls)
    if kinship == "kin" and (found.verdict, found.strength) == ("same", 3):
        return found
    people = "person" in (kinds.naming(left.cls), kinds.naming(right.cls))
    if people and kinship == "none":
        return Comparison("different", "class", f"{left.cls} is never {right.cls}")
    if kinship == "kin" and found.verdict == "same" and found.rule == "equal slots" and naming == "organization":
        return found  # a maker that a text has as somebody's backer: Jiangsu Norvane Heavy Industry, 江苏诺凡重工
    alike = found.strength == 3 and found.rule != "place" if kinship == "none" else found.strength > 1
    if alike and found.verdict == "same" and _invented(left, right):
        return Comparison("same", "one name", f"{found.reason}; read as {left.cls} and as {right.cls}", 3)
    if alike:
        return Comparison("unsure", "class", f"{found.reason}, but {left.cls} is not {right.cls}", 1)
    return Comparison("different", "class", f"{left.cls} is not {right.cls}")


def _standing(left: Named, right: Named, kinds: Kinds) -> Comparison | None:
    """Return that both are called what one body of the ontology is called, as 腾讯 and Tencent are."""
    one = kinds.standing_ids(left.names[:MOST_NAMES]) & kinds.standing_ids(right.names[:MOST_NAMES])
    return (
        Comparison("same", "standing names", "both are names of one body that is known by several", 3) if one else None
    )


def _invented(left: Named, right: Named) -> bool:
    """Say whether two things share a name that nobody gives twice: long enough, and no place of the gazetteer.

    Readers may take a community for a company in one text and for a place in another; it is one thing all the same."""
    shared = {folded(n) for n in left.names[:MOST_NAMES]} & {folded(n) for n in right.names[:MOST_NAMES]}
    return any((len(n) >= 4 if has_han(n) else len(n.split()) >= 2) and not parse(n, "place").places for n in shared)


def _of_names(left: Named, right: Named, kinds: Kinds) -> Comparison:
    """Compare every name with every name; slots that speak against weigh more than any agreement but equal writing."""
    naming, other = kinds.naming(left.cls), kinds.naming(right.cls)
    pairs = [(parse(a, naming), parse(b, other)) for a in left.names[:MOST_NAMES] for b in right.names[:MOST_NAMES]]
    found = [compare(a, b) for a, b in pairs]
    chosen = best(found)
    if naming == "thing" and chosen.verdict != "different" and chosen.strength < 3:
        return Comparison("different", "title", "titles must be equal")
    if chosen.verdict == "same" and not any(a.full == b.full and a.family == b.family != "" for a, b in pairs):
        chosen = next((c for c in found if c.rule == "legal form"), chosen)  # they share a bare name, and no more
    if chosen.verdict == "same" and chosen.strength < 3:
        agreeing = [pair for pair, c in zip(pairs, found, strict=True) if c.verdict == "same"]
        against = next((c for pair, c in zip(pairs, found, strict=True) if _against(c, pair, agreeing)), None)
        if against is not None:
            return Comparison("unsure", "conflict", f"{chosen.reason}, but {against.reason}", 1)
    return chosen


def _against(found: Comparison, pair: tuple[Name, Name], agreeing: Sequence[tuple[Name, Name]]) -> bool:
    """Say whether two names speak against what others agree on; not where one of the two firms bears names that differ
    just so among themselves, as one does that has changed its trade or its seat."""
    if found.verdict != "different" or found.rule not in HARD:
        return False
    return not any(_differ(own, name) for one in agreeing for own, name in zip(one, pair, strict=True))


def _differ(left: Name, right: Name) -> bool:
    found = compare(left, right)
    return found.verdict == "different" and found.rule in HARD


def decide(
    mention: Named, known: Sequence[Named], kinds: Kinds, company: Callable[[str, str], Together], links: Links
) -> Decision:
    """Return the one entity of `known` that `mention` is, or none, with what is left to a person.

    `company(mention id, entity id)` says who the two are named with; it is asked for people of one name only.
    `links(entity ids)` gives subject and object of what is stated between them; for several firms of one name only.
    """
    found = [(entity, judged(mention, entity, kinds)) for entity in known]
    found = [(entity, _with_company(mention, entity, c, kinds, company)) for entity, c in found]
    same = [(entity, c) for entity, c in found if c.verdict == "same"]
    unsure = tuple((entity.id, c) for entity, c in found if c.verdict == "unsure")
    if same:
        between = links(namesakes) if len(namesakes := _firms_of_one_name(found, kinds)) > 1 else ()
        return _one_of(mention, same, unsure, kinds, between)
    if (alone := _only_short_form(mention, found, kinds)) is not None:
        rest = tuple(pair for pair in unsure if pair[0] != alone[0].id)
        return Decision(mention=mention.id, entity=alone[0].id, rule="short form", reason=alone[1].reason, unsure=rest)
    return Decision(mention=mention.id, entity=None, rule="first mention", reason="nobody known fits", unsure=unsure)


def _firms_of_one_name(found: Iterable[tuple[Named, Comparison]], kinds: Kinds) -> list[str]:
    return [
        entity.id
        for entity, c in found
        if (c.verdict == "same" or c.rule == "legal form") and kinds.naming(entity.cls) == "organization"
    ]


def _with_company(
    mention: Named, entity: Named, found: Comparison, kinds: Kinds, company: Callable[[str, str], Together]
) -> Comparison:
    """People of one name are one person where they are named with the same others, and a question elsewhere."""
    if found.verdict != "unsure" or found.rule not in ("same name", "initials"):
        return found
    if kinds.naming(mention.cls) != "person":
        return found
    together = company(mention.id, entity.id)
    if together == "shared":
        return Comparison(
            "same", "same name and company", f"{found.reason}, and they are named with the same others", 2
        )
    return found


def _one_of(
    mention: Named,
    same: list[tuple[Named, Comparison]],
    unsure: tuple[tuple[str, Comparison], ...],
    kinds: Kinds,
    links: Sequence[tuple[str, str]],
) -> Decision:
    """Take the most telling; the others are the same too, unless their own names, or a source, speak against it."""
    firms = kinds.naming(mention.cls) == "organization"
    heads = Counter(head for _, head in links)

    def rank(pair: tuple[Named, Comparison]) -> tuple[int, bool, int]:
        """Of firms of one name, the one written just so, then the one that the others are tied to: their parent."""
        return -pair[1].strength, firms and not _written_so(mention, pair[0]), -heads[pair[0].id]

    ranked = sorted(same, key=rank)
    chosen, why = ranked[0]
    tied = {other for pair in links if chosen.id in pair for other in pair}  # known to be two: no question
    also: list[tuple[str, Comparison]] = []
    questions = [(other, c) for other, c in unsure if other not in tied]
    for entity, comparison in (pair for pair in ranked[1:] if pair[0].id not in tied):
        merging = _mergeable(judged(chosen, entity, kinds), comparison)
        told = _told_renamed(mention, chosen, entity)
        (also if merging or told else questions).append((entity.id, told or comparison))
    if not also and len(ranked) > 1 and rank(ranked[0]) == rank(ranked[1]):
        return Decision(
            mention=mention.id, entity=None, rule="ambiguous", reason="it fits several that are not one",
            unsure=tuple((e.id, c) for e, c in ranked) + unsure,
        )  # fmt: skip
    return Decision(
        mention=mention.id,
        entity=chosen.id,
        rule=why.rule,
        reason=why.reason,
        also=tuple(also),
        unsure=tuple(questions),
    )


def _mergeable(between: Comparison, to_mention: Comparison) -> bool:
    refused = between.rule in HARD | {"class", "conflict"}
    return between.verdict == "same" or (not refused and to_mention.strength == 3)


def _told_renamed(mention: Named, one: Named, other: Named) -> Comparison | None:
    """Return that the text says of the mention that it bore the name of the one firm before it bore the other's."""
    known = [{folded(n) for n in firm.names[:MOST_NAMES]} for firm in (one, other)]
    before, now = {folded(n) for n in mention.former}, {folded(mention.names[0])}
    if not any(before & known[i] and now & known[1 - i] for i in (0, 1)):
        return None
    return Comparison("same", RENAMED, f"{mention.names[0]} was called {mention.former[0]} before", 3)


def _written_so(mention: Named, entity: Named) -> bool:
    return folded(mention.names[0]) in {folded(name) for name in entity.names[:MOST_NAMES]}


def _only_short_form(
    mention: Named, found: Iterable[tuple[Named, Comparison]], kinds: Kinds
) -> tuple[Named, Comparison] | None:
    """Return the one organization whose short or full form this is, when it is the only candidate and distinctive."""
    if kinds.naming(mention.cls) != "organization":
        return None
    near = [(entity, c) for entity, c in found if c.verdict != "different"]
    if len(near) != 1 or not near[0][1].short_form:
        return None
    names = [parse(n, "organization") for n in (mention.names[0], near[0][0].names[0])]
    if all("fund" in n.words for n in names):  # one house runs many funds: the word left out is what tells them apart
        return None
    return near[0] if all(_distinctive(n) for n in names) else None


def _distinctive(name: Name) -> bool:
    """A core that is a place, a single word of a trade, or very short may be anybody's."""
    known = tables()
    if name.core_is_words or name.core in known.places_zh or name.core in known.places_en:
        return False
    return len(name.core) >= (2 if name.script == "zh" else 4)


_KIND_ALONE = re.compile(
    r"(?:本|该|此|新|上述)?(?:若干|实施|行动|管理|暂行|工作|指导|专项|扶持|支持|配套)*(?:政策)?"
    r"(?:措施|办法|意见|方案|规划|条例|通知|政策|细则|规定|计划)"
    r"|(?:the )?(?:new )?(?:action |work |implementation )?"
    r"(?:measures?|polic(?:y|ies)|plans?|programmes?|programs?|rules?|schemes?|notice|guidelines?)",
    re.IGNORECASE,
)


def worth_keeping(name: str, alias: str, naming: str) -> bool:
    """Say whether a short name tells more than its full name does: 张江 for 张江集团 would only mislead."""
    if _KIND_ALONE.fullmatch(alias):
        return False  # 若干措施 is what every second policy is called for short
    if naming == "person":
        return parse(name, "person").script != parse(alias, "person").script and len(alias) > 1
    if naming == "place":
        return len(alias) > 1
    full, short = parse(name, "organization"), parse(alias, "organization")
    bare_place = short.core in tables().places_zh or short.core in tables().places_en
    if len(short.core) < 2 or (bare_place and not short.words and not short.group):
        return False
    if short.strong - {"group"} and full.strong - short.strong:
        return True  # 诺凡机器人 for 诺凡手术机器人股份有限公司: two words that tell are what the firm is known by
    return not (
        short.core == full.core and set(short.words) < set(full.words) | {"group"} and short.script == full.script
    )
