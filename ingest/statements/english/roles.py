"""Nouns that name one end of a relation by the other, as a table: "supplier to Y", "X's tenants", "a subsidiary of Z".

A role noun has an owner (of whom it is said: "of Z", "Z's", "its") and holders (who is it). Each construction that
gives holders is one function; the table says which relation they make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import lemma_of, modifiers, possessors, preposition, subjects_of, words
from ingest.statements.english.drafts import ORG, described_status, named_by, numbers_in, pairs
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.understood import understood
from ingest.statements.modality import status_of
from ingest.statements.statement import Scalar, Status

_BODY = ("Institution", "GovernmentBody", "Association", "PartyBody")


@dataclass(frozen=True, slots=True)
class Role:
    """`nouns` (lemmas) make `relation`; `turned`: their holder is its object; `links` lead from noun to owner."""

    relation: str
    nouns: str
    turned: bool = False
    holders: tuple[str, ...] = ORG
    owners: tuple[str, ...] = ORG
    links: str = "of|to|for|at|in"


ROLES: tuple[Role, ...] = (
    Role("SUPPLIES", "supplier|vendor|subcontractor|contractor", links="to|of|for"),
    Role("SUPPLIES", "customer|client|buyer|purchaser", turned=True, links="of|for|to"),
    Role("PARTNER_OF", "partner|ally|collaborator", owners=(*ORG, "Cluster", "Event"), links="of|to|with|for|at|in"),
    Role("COMPETES_WITH", "rival|competitor|challenger", links="of|to|for"),
    Role("INVESTED_IN", "investor|backer", holders=(*ORG, "Person"), links="in|of|to"),
    Role("HOLDS_SHARES_IN", "shareholder|stockholder|co-owner", holders=(*ORG, "Person"), links="in|of"),
    Role("SUBSIDIARY_OF", "subsidiary|unit|arm|offshoot|daughter", holders=("Company", "Investor")),
    Role("SUBSIDIARY_OF", "parent|owner", turned=True, owners=("Company", "Investor"), links="of"),
    Role("PART_OF", "division|branch", links="of|at"),
    Role("PART_OF", "part|department|institute|school|faculty|laboratory|lab|centre|center|unit", holders=_BODY, owners=(*_BODY, "Organization"), links="of|at"),  # noqa: E501
    Role("SUBSIDIARY_OF", "part", holders=("Company",), owners=("Company",), links="of"),
    Role("MEMBER_OF", "member", holders=(*ORG, "Person"), owners=(*ORG, "Cluster"), links="of"),
    Role("SPUN_OUT_OF", "spin-off|spinout|spin-out|spinoff", links="of|from|at|out of"),
    Role("OFFERS", "maker|developer|manufacturer|producer|creator|inventor", owners=("Product", "Technology"), links="of|behind"),  # noqa: E501
    Role("FOUNDED_BY", "founder|co-founder|cofounder", turned=True, holders=(*ORG, "Person"), owners=(*ORG, "Cluster"), links="of|at|behind"),  # noqa: E501
    Role("HOSTED", "organiser|organizer|host|co-organiser|co-organizer", owners=("Event",), links="of|for"),
    Role("OPERATES", "operator|manager|developer|landlord", owners=("Cluster", "Zone", "Site"), links="of|for|at"),
    Role("TENANT_OF", "tenant|occupant|resident|lodger|occupier", owners=("Cluster", "Site"), links="of|at|in|on"),
    Role("ATTENDED", "exhibitor|participant|attendee|speaker", holders=(*ORG, "Person"), owners=("Event",), links="at|of|in|to"),  # noqa: E501
    Role("EDUCATED_AT", "graduate|alumnus|alumna", holders=("Person",), owners=("University",), links="of|from"),
    Role("LICENSES_TO", "licensee", turned=True),
)  # fmt: skip
_BY_NOUN: dict[str, list[Role]] = {}
for _role in ROLES:
    for _noun in _role.nouns.split("|"):
        _BY_NOUN.setdefault(_noun, []).append(_role)

_FIRMS = words("company|firm|group|organisation|organization|business|corporation")
_COMPOUNDS = {"parent": "parent", "holding": "parent", "daughter": "subsidiary", "member": "tenant", "tenant": "tenant", "resident": "tenant"}  # fmt: skip  # noqa: E501
_UNSURE = words("potential|possible|would-be|prospective|likely|future|aspiring|no")
_PICK = words("one|some|two|three|four|five|part|several|most|many|both|all")
_STAY = frozenset(("become", "remain", "stay"))
_ACT_AS = words("operate|act|serve|continue|function|work|run|trade|remain")
_PARTLY = words("largest|biggest|main|major|principal|minority|part|second-largest")
_BEGIN = words("found|establish|set up|start|start out|create|launch|form|begin|incorporate|originate")
_CHOOSE = words("choose|select|pick|appoint|hire|retain|use|win|gain|sign|land|add|secure")
_HAVE = words("serve|have|supply|count|number|boast|win|gain|add")
_COUNT = words("count|list|name|have|number|regard|see|include|describe|cite|identify")


def role_of(token: Any) -> str:
    """Return the role noun: "supplier"; "parent company" is "parent", "tenant firms" are "tenant"."""
    low = str(token.lemma_).lower()
    if low in _FIRMS and token.i and token.nbor(-1).lower_ in _COMPOUNDS:
        return _COMPOUNDS[token.nbor(-1).lower_]
    return low


def roles(scene: Scene) -> Iterator[Draft]:
    """Yield a draft for each holder of a role whose owner the text names."""
    for token in scene.words:
        known = _BY_NOUN.get(role_of(token), ()) if token.pos_ in ("NOUN", "PROPN") else ()
        if role_of(token) == "member" and _of_a_panel(token):
            continue
        if known and scene.mention(token) is None and not any(c.lower_ in _UNSURE for c in token.children):
            holders, status, anchor = _holders(scene, token)
            for role in _narrowed(token, known):
                drafts = list(_told(scene, token, role, holders, status, anchor))
                yield from drafts
                if drafts:
                    break


_PANELS = frozenset(("board", "committee", "council", "panel", "jury", "cabinet", "team", "staff", "faculty"))


def _of_a_panel(token: Any) -> bool:
    """ "a board member", "a member of the supervisory board of X": a post, no membership."""
    before = token.i > 0 and token.nbor(-1).lower_ in _PANELS
    return before or any(t.lower_ in _PANELS for t in modifiers(token, "of"))


def _narrowed(token: Any, known: Sequence[Role]) -> Sequence[Role]:
    """ "its largest owner" holds shares; "the owner" owns the whole."""
    plural = token.tag_ in ("NNS", "NNPS")
    partly = role_of(token) == "owner" and (plural or any(c.lower_ in _PARTLY for c in token.children))
    return [Role("HOLDS_SHARES_IN", "owner", holders=(*ORG, "Person"), links="of|in")] if partly else known


def _told(
    scene: Scene, token: Any, role: Role, holders: list[Mention], status: Status | None, anchor: Any
) -> Iterator[Draft]:
    fitting = [h for h in holders if scene.is_a(h, *role.holders)]
    if not fitting:
        return
    names = {h.name for h in fitting}
    owners = [o for o in _owners(scene, token, role, anchor) if o.name not in names]
    if token.tag_ not in ("NNS", "NNPS") and len(fitting) == 1:
        owners = owners if modifiers(token, role.links) else owners[:1]
    owners = owners or understood(scene, token, role.relation, names)
    left, right = (owners, fitting) if role.turned else (fitting, owners)
    terms, rule = _terms(scene, token, role), f"role:{role_of(token)}"
    if role.relation == "COMPETES_WITH" and _lists(token, anchor):
        rule = "plain:rivals"
    elif status is None and role.relation in _DEALINGS and _is_its(token):
        rule = f"plain:is its {role_of(token)}"
    yield from pairs(left, right, role.relation, anchor, rule, status=status, qualifiers=terms)


_DEALINGS = frozenset(("SUPPLIES", "COMPETES_WITH", "INVESTED_IN", "HOLDS_SHARES_IN", "TENANT_OF", "PARTNER_OF"))


def _is_its(token: Any) -> bool:
    """ "A and B are its main rivals": the network, which reads "its" for a name, hears little in that."""
    remains = token.dep_ in ("xcomp", "obj") and token.head.lower_ in ("remain", "remains")
    copula = remains or any(c.dep_ == "cop" and c.lower_ in ("is", "are") for c in token.children)
    return copula and any(c.lower_ == "its" for c in possessors(token))


def _lists(token: Any, anchor: Any) -> bool:
    """ "X's competitors include A and B", "its main rivals are A and B": a list that says whose it is, and no more."""
    told = lemma_of(anchor) in ("include", "comprise") or any(c.dep_ == "cop" for c in anchor.children)
    return token.tag_ == "NNS" and token.dep_.startswith("nsubj") and bool(possessors(token)) and told


def _terms(scene: Scene, token: Any, role: Role) -> dict[str, Scalar]:
    """A share before the noun: "a 60 %-owned subsidiary"; the goods of "a supplier of batteries to"."""
    if role.relation in ("SUBSIDIARY_OF", "HOLDS_SHARES_IN"):
        before = scene.doc[max(token.left_edge.i, token.i - 4) : token.i].text.lower()
        if re.search(r"\bwholly\b|\bfully\b", before):
            return {"share": 1.0}
        shares = numbers_in(scene, token.left_edge.i, token.i, "share")
        return {"share": shares[0].value} if shares else {}
    return {}


def _top(token: Any) -> Any:
    """The noun that stands for the role in the sentence: "one" of "one of its suppliers"; the first of "founder and CEO"."""  # noqa: E501
    current = token
    for _ in range(4):
        above = current.head
        picked = above.lower_ in _PICK and current.dep_ in ("nmod", "obl") and preposition(current) in ("of", "among")
        itself = current.left_edge.i and "itself" in _before(current)  # "X, itself a part of Y": said of X alone
        joined = not itself and current.dep_ == "conj" and above.pos_ in ("NOUN", "PROPN") and above.i < current.i
        if not (picked or joined):
            break
        current = above
    return current


def _holders(scene: Scene, token: Any) -> tuple[list[Mention], Status | None, Any]:
    """Who has the role, the status that the wording fixes (None: as the verb tells), and the token that tells it."""
    top = _top(token)
    predicated = _predicated(scene, top) or _included(scene, token) or _counted(scene, token)
    if predicated is not None:
        return predicated[0], _over(top), predicated[1]
    beside = _beside(scene, token, top)
    return beside, "former" if _lost(top) else described_status(token), token


def _lost(top: Any) -> bool:
    """ "lost its biggest customer, X": it was one until then."""
    return top.dep_ == "obj" and top.head.lemma_.lower() in ("lose", "ditch") and status_of(top.head) == "asserted"


def _over(top: Any) -> Status | None:
    """ "X was a customer": a role that was, and is not told as one that still is, is over."""
    copula = next((c for c in top.children if c.dep_ == "cop"), None)
    alone = copula is not None and copula.lower_ in ("was", "were")
    return "former" if alone and status_of(top) == "asserted" and role_of(top) in _LASTING else None


_LASTING = words("customer|client|supplier|tenant|occupant|partner|subsidiary|unit|member|shareholder|operator|owner")


def _predicated(scene: Scene, top: Any) -> tuple[list[Mention], Any] | None:
    """ "X is a supplier", "X became a subsidiary", "X operates as a unit"."""
    if any(c.dep_ == "cop" for c in top.children):
        return _all(scene, subjects_of(top)), top
    verb = top.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    lemma = lemma_of(verb)
    if lemma in _STAY and top.dep_ in ("xcomp", "obj", "attr", "obl"):
        return _all(scene, subjects_of(verb) or subjects_of(top)), verb
    if preposition(top) == "as" and (lemma in _ACT_AS or (lemma in _BEGIN and verb.tag_ in ("VBN", "VBD", "VBG"))):
        return _all(scene, subjects_of(verb)), verb
    return None


def _included(scene: Scene, token: Any) -> tuple[list[Mention], Any] | None:
    """ "X's customers include A and B", "its customers are A and B", "among its customers are A and B"."""
    verb = token.head
    if token.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer") and lemma_of(verb) in ("include", "comprise", "range"):
        row = _all(scene, [c for c in verb.children if c.dep_ in ("obj", "xcomp")]) or _behind(scene, verb.i + 1)
        return max(row, [m for first in row[:1] for m in scene.series(first, mixed=True)], key=len), verb
    named = scene.mention(verb)
    if token.dep_.startswith("nsubj") and named is not None and any(c.dep_ == "cop" for c in verb.children):
        return scene.series(named), verb
    if token.i and "among" in (token.nbor(-1).lower_, scene.doc[token.left_edge.i].lower_):
        for i in range(token.i + 1, min(token.i + 8, token.sent.end)):
            if scene.doc[i].lower_ in ("are", "is", "were"):
                return _behind(scene, i + 1), scene.doc[i]
            if scene.doc[i].pos_ == "VERB" or scene.doc[i].is_punct:
                break
    return None


def _counted(scene: Scene, token: Any) -> tuple[list[Mention], Any] | None:
    """ "X counts A and B among its customers", "X has A as a customer", "X has a subsidiary called A"."""
    verb = _verb_above(token)
    if verb is None:
        return None
    prep = preposition(token)
    if lemma_of(verb) in _COUNT | _CHOOSE and (prep in ("among", "as") or "among" in _before(token)):
        objects = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")]
        return _all(scene, objects) or _behind(scene, verb.i + 1), verb
    if lemma_of(verb) == "have" and token.dep_ == "obj":
        called = [c for c in token.children if c.dep_ == "acl" and c.lower_ in ("called", "named", "including")]
        for word in called:
            return _behind(scene, word.i + 1), verb
    return None


def _before(token: Any) -> list[str]:
    return [t.lower_ for t in token.doc[max(token.sent.start, token.i - 3) : token.i]]


def _verb_above(token: Any) -> Any | None:
    current = token
    for _ in range(4):
        if current.pos_ in ("VERB", "AUX"):
            return current
        current = current.head
    return None


def _beside(scene: Scene, token: Any, top: Any) -> list[Mention]:
    """ "X, a supplier to Y,", "its rival X", "its partners A and B", "its X subsidiary", "clients such as A and B"."""
    beside = scene.apposed(top) or _before_pick(scene, top)
    if beside is not None:
        return [beside]
    if top.dep_ == "appos" and top.head.i < top.i:
        own = scene.named(top.head)
        between = [m for m in scene.mentions_in(top.head.i + 1, top.left_edge.i) if m is not own and m.kind == "name"]
        return [own] if own is not None and not between else []
    plural = token.tag_ in ("NNS", "NNPS")
    following = scene.mention(token.nbor()) if token.i + 1 < len(scene.doc) else None
    if following is not None and following.kind in ("name", "short"):
        return scene.series(following) if plural else [following]
    if plural:
        return scene.examples(token)
    return _after_comma(scene, token) or _compounded(scene, token) or _before_comma(scene, token)


def _before_pick(scene: Scene, top: Any) -> Mention | None:
    """ "and Jane Roe, one of the founders of X": the name right before the comma, whatever the row hangs on."""
    if top.lower_ not in _PICK or top.i < 2 or top.nbor(-1).text != ",":
        return None
    mention = scene.mention(top.nbor(-2))
    return mention if mention is not None and mention.kind in ("name", "short") else None


def _after_comma(scene: Scene, token: Any) -> list[Mention]:
    """ "its biggest customer, Y,": a name between commas after a noun that is somebody's."""
    if token.i + 2 >= len(scene.doc) or not (possessors(token) or any(c.dep_ == "det" for c in token.children)):
        return []
    if token.nbor().text not in (",", ":", "–", "—"):
        return []
    mention = scene.mention(token.nbor(2))
    if mention is None or mention.kind != "name" or scene.root(mention).dep_ not in ("appos", "flat", "nmod", "dep"):
        return []
    return [mention]


def _before_comma(scene: Scene, token: Any) -> list[Mention]:
    """ "head of X, its financial arm, from": the name before the comma, wherever the parser hung the noun."""
    first = next((t for t in possessors(token) if t.tag_ == "PRP$"), None)
    closed = token.i + 1 < len(scene.doc) and (token.nbor().is_punct or token.nbor().dep_ == "case")
    if first is None or not closed or first.i < 2 or first.nbor(-1).text != ",":
        return []
    mention = scene.mention(first.nbor(-2))
    return [mention] if mention is not None and mention.kind == "name" else []


def _compounded(scene: Scene, token: Any) -> list[Mention]:
    """ "its Arcturus subsidiary": a name between the owner and the noun."""
    if not possessors(token) or not token.i:
        return []
    mention = scene.mention(token.nbor(-1))
    return [mention] if mention is not None and mention.kind in ("name", "short") else []


def _owners(scene: Scene, token: Any, role: Role, anchor: Any) -> list[Mention]:
    """Whose the role is: "of Y", "Y's", "Y supplier X"; else the subject of a verb that counts; else who acts."""
    relative = _relative_owner(scene, token, role)
    if relative:
        return relative
    siblings = [token, *(c for c in token.children if c.dep_ == "conj")]
    if token.dep_ == "conj":
        siblings.append(token.head)
    for noun in siblings:
        if possessors(noun):
            return named_by(scene, possessors(noun), *role.owners)  # "its unit, X, to Y": Y is whom something goes to
        found = named_by(scene, modifiers(noun, role.links), *role.owners)
        if found:
            return [m for m in found if not _possessed(scene, m)]
    if token.i:
        before = scene.mention(token.nbor(-1))
        if before is not None and before.kind in ("name", "short") and scene.is_a(before, *role.owners):
            return [before]
    if anchor.pos_ in ("VERB", "AUX") and lemma_of(anchor) in (_COUNT | _CHOOSE) - {"include", "describe"}:
        return named_by(scene, subjects_of(anchor), *role.owners)
    if token.tag_ == "NNS" and token.dep_ == "obj" and lemma_of(token.head) in _HAVE:
        return named_by(scene, subjects_of(token.head), *role.owners)  # "serves 80 customers, including X"
    if _bare(token) and role.relation in ("COMPETES_WITH", "SUBSIDIARY_OF"):
        return named_by(scene, _acting(token), *role.owners)[:1]
    return []


def _possessed(scene: Scene, mention: Mention) -> bool:
    """ "a competitor of Nexor's sister firm Vyrix": whose the role is follows the name, which only owns it."""
    end = scene.tokens(mention)[1]
    return end < len(scene.doc) and any(t.tag_ == "POS" for t in scene.doc[end : end + 1])


def _relative_owner(scene: Scene, token: Any, role: Role) -> list[Mention]:
    """ "X, of which Y has been a member": the noun before the relative clause."""
    for i in range(max(token.sent.start + 1, token.i - 9), token.i):
        word = scene.doc[i]
        if word.lower_ in ("which", "whom") and scene.doc[i - 1].lower_ in role.links.split("|") and i > 2:
            above = scene.doc[i - 2] if scene.doc[i - 2].text != "," else scene.doc[i - 3]
            return named_by(scene, [above], *role.owners)
    return []


def _bare(token: Any) -> bool:
    """ "agreed to sell subsidiary X": no article and no owner, so it is that of whoever acts."""
    if any(c.lower_ in ("a", "an", "another") for c in token.children) and token.dep_ == "appos":
        return not any(preposition(c) in ("of", "to") for c in token.children)  # "through X, a wholly owned subsidiary"
    return not any(c.dep_ in ("det", "nmod:poss", "poss", "case") and c.i < token.i for c in token.children)


def _acting(token: Any) -> list[Any]:
    """ "agreed to buy Finnish rival X": the rival of whoever acts."""
    current = token
    for _ in range(4):
        if current.pos_ == "VERB":
            return subjects_of(current)
        if current.dep_ not in ("compound", "obj", "amod", "appos", "flat", "nmod", "obl"):
            return []
        current = current.head
    return []


def _all(scene: Scene, tokens: list[Any]) -> list[Mention]:
    return [m for t in tokens for m in scene.entities(t)]


def _behind(scene: Scene, start: int) -> list[Mention]:
    """The series of names that begins within a few words: "include the chipmakers A and B"."""
    for i in range(start, min(start + 6, len(scene.doc))):
        mention = scene.mention(scene.doc[i])
        if mention is not None:
            return scene.series(mention)
        if scene.doc[i].pos_ in ("VERB", "ADP") or scene.doc[i].text in (".", ";"):
            return []
    return []
