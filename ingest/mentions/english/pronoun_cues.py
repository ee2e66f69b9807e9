"""What the words beside "it" and "its" show: that an organisation is meant, a place, a thing, or nothing."""

from __future__ import annotations

from typing import Any

from ingest.mentions.english import heads
from ingest.mentions.english.gender import KIN
from ingest.mentions.english.heads import word_set
from ingest.mentions.english.salience import SUBJECTS

PERSON_NOUNS = (heads.TITLES | KIN | heads.word_set(
    "man woman boy girl student worker official owner friend colleague lawyer teacher doctor author journalist boss"
    " successor predecessor investor entrepreneur player actor opponent leader employee"
)) - frozenset(("vice", "deputy", "chief", "head"))  # fmt: skip
NO_THINGS = word_set(
    "year month week day time quarter morning evening night end half way part percent lot number thing something"
    " nothing everything anything one million billion decade century period moment side first second third"
)
# What only an organisation does or has: "it employs", "its shares", "18 percent of it".
_ORG_VERBS = word_set(
    "employ acquire buy sell announce say hire appoint own supply invest launch deny confirm report expect post"
    " record merge base headquarter serve offer deliver make build ship provide specialise specialize recruit pay"
    " borrow owe expand plan intend want refuse decline agree negotiate apply aim seek hope consider decide join"
    " partner cooperate collaborate earn need operate manufacture produce develop trade file list float raise"
    " compete incorporate found export license withdraw sign win open move bid"
)
ORG_NOUNS = word_set(
    "share shares stake stakes chief ceo cto cfo executive executives founder founders cofounder co-founder co-"
    " founders cofounders chairman chairwoman chair president director directors board revenue revenues turnover"
    " sales profit profits loss losses employees staff workforce headcount customers customer clients client rival"
    " rivals competitor competitors headquarters subsidiary subsidiaries parent owner owners shareholder"
    " shareholders investor investors backers factory factories plant plants office offices suppliers supplier"
    " listing spokesman spokeswoman spokesperson dividend earnings ipo takeover acquisition management engineers"
    " workers percent % capitalisation capitalization valuation lenders creditors"
    " tenth third quarter half fifth majority percentage"
)
# What a firm has, and neither an authority nor a school.
_FIRM_NOUNS = word_set(
    "share shares revenue revenues turnover sales profit profits loss losses earnings dividend ipo customers customer"
    " clients client rivals rival competitors competitor capitalisation capitalization valuation shareholder"
    " shareholders takeover founder founders cofounder cofounders stake stakes"
)
_FIRM_VERBS = word_set("make sell manufacture produce ship export raise post list float compete supply")
PLACE_VERBS = frozenset(("cover", "span", "host", "house", "stretch", "extend", "accommodate"))
_FORCE = frozenset(("effect", "force"))


def needs_area(token: Any) -> bool:
    """Say whether what is told of "it" is told of parks and buildings: it covers, houses, was inaugurated."""
    verb = token.head
    lemma = verb.lemma_.lower()
    sized = lemma == "have" and any(c.dep_ == "obj" and c.lower_ == "area" for c in verb.children)
    built = token.dep_ == "nsubj:pass" and lemma == "inaugurate"
    return token.dep_ in SUBJECTS and (lemma in PLACE_VERBS or built or sized)


def needs_policy(token: Any) -> bool:
    """ "it takes effect on 1 July", "it entered into force": only rules do."""
    verb = token.head
    told = verb.lemma_.lower() in ("take", "enter", "come") and any(c.lower_ in _FORCE for c in verb.children)
    return token.dep_ in SUBJECTS and told


AREAS = frozenset(("Cluster", "Zone", "District", "City", "Province", "Country", "Site", "Place"))
# "It is about to", "it is keen to": somebody is; "it is hard to": nobody is.
_PERSONAL = word_set(
    "about able unable likely unlikely due set ready keen eager free willing happy set bound sure certain prepared"
)
TAKES = word_set("take buy acquire hold own lead back fund join seize win")
MAKES = word_set("sell make ship launch use install develop build show unveil test deliver order market")
CONTRASTS = frozenset(("besides", "unlike", "like", "alongside", "except", "beyond", "than"))


def needs_organization(token: Any) -> bool:
    """Say whether what stands beside "it" or "its" is said of organisations only."""
    head = token.head
    if token.lower_ == "its":
        return any(t.lower_ in ORG_NOUNS for t in (head, *head.children) if t.i > token.i)
    if token.dep_ in SUBJECTS:
        verbs = [head, *(c for c in head.children if c.dep_ == "xcomp")]  # "it is about to acquire"
        objects = [c for c in head.children if c.dep_ == "obj"]
        if head.lemma_.lower() in ("open", "launch") and not objects:
            return False  # "since it opened": a park or a shop does
        return any(v.lemma_.lower() in _ORG_VERBS for v in verbs) or any(o.lower_ in ORG_NOUNS for o in objects)
    return token.dep_ == "nmod" and head.lower_ in ORG_NOUNS


def needs_firm(token: Any) -> bool:
    """ "it posted revenue of", "its shares", "it sells": said of firms, and hardly of an authority or a university."""
    head = token.head
    if token.lower_ == "its":
        return any(t.lower_ in _FIRM_NOUNS for t in (head, *head.children) if t.i > token.i)
    deed = token.dep_ in SUBJECTS and head.lemma_.lower() in _FIRM_VERBS
    told = token.dep_ in SUBJECTS and any(c.lower_ in _FIRM_NOUNS for c in head.children if c.dep_ == "obj")
    return deed or told or (token.dep_ == "nmod" and head.lower_ in _FIRM_NOUNS)


def comes(token: Any) -> bool:
    """ "it will be led by", "it is to open": the subject of what is still to come."""
    verb = token.head
    return token.dep_ in SUBJECTS and any(c.lower_ in ("will", "would", "shall") for c in verb.children)


def round_of_another(token: Any) -> bool:
    """ "Blue Fund led its round": whoever leads or joins a round leads another's."""
    noun = token.head
    return noun.lower_ in ("round", "financing", "funding", "raise") and noun.head.lemma_.lower() in (
        "lead", "join", "back", "co-lead", "colead",
    )  # fmt: skip


def told_of(token: Any) -> list[Any]:
    """ "A and B are its rivals": the subjects that the noun behind "its" tells of, which are not who "it" is."""
    noun = token.head
    remains = noun.dep_ in ("xcomp", "obj") and noun.head.lemma_.lower() in ("remain", "become")
    if noun.pos_ not in ("NOUN", "PROPN") or not (remains or any(c.dep_ == "cop" for c in noun.children)):
        return []
    own = [c for n in (noun, noun.head) for c in n.children if c.dep_ in SUBJECTS and (remains or n is noun)]
    return [t for s in own for t in (s, *(c for c in s.children if c.dep_ == "conj"))]


_OWNERS = word_set("founder founders owner owners shareholder shareholders parent investors backers creators seller")


def sold_by_owner(token: Any) -> bool:
    """ "bought the firm from its founder": whose founder sells is what is bought, not the buyer."""
    whence = token.i > 0 and token.nbor(-1).lower_ == "from"
    return whence and token.nbor().lower_ in _OWNERS


def is_empty(token: Any) -> bool:
    """ "it is expected that", "it takes years to": no thing stands behind it."""
    if token.lower_ == "its":
        return False
    head = token.head
    whole = {"csubj", "csubj:outer", "ccomp"}
    clauses = whole | {"xcomp", "advcl"} if head.pos_ == "ADJ" and head.lower_ not in _PERSONAL else whole
    after = any(c.dep_ in clauses and c.i > token.i for c in head.children)
    copula = head.lemma_ == "be" or any(c.dep_ in ("cop", "aux:pass") for c in head.children)
    return token.dep_ == "expl" or (after and copula) or head.lemma_.lower() in ("seem", "appear", "rain", "turn")
