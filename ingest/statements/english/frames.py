"""Verbs that state a relation between their arguments, as a table: which slot is the subject and which the object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, preposition, words
from ingest.statements.english.drafts import money, numbers_of
from ingest.statements.english.holdings import belongs_in_part, owns_part, share_owned
from ingest.statements.english.participles import beside_participle, described_far
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.taken_up import takes_up, using
from ingest.statements.modality import status_of
from ingest.statements.statement import Scalar, Status

ORG = ("Organization",)
#: Whose licence lets another use a technology; that of an authority is a permission.
LICENSORS = ("Company", "University", "ResearchInstitute", "Institution", "Association")
PLACE = ("Place",)
CLUSTER = ("Cluster",)
THING = ("Product", "Technology")
EVENT = ("Event",)
_ANY = ("Person", "Organization", "Cluster", "Place", "Product", "Technology", "Policy", "Event")


@dataclass(frozen=True, slots=True)
class Frame:
    """`verbs` (lemmas, with particle) relate the entities of two slots; classes narrow what may stand there."""

    relation: str
    verbs: str
    subject: str
    object: str
    subjects: tuple[str, ...] = _ANY
    objects: tuple[str, ...] = _ANY
    confidence: float = 0.95
    dated: bool = True
    passive: bool | None = None  # None: either voice
    without: str = ""  # a word that may not follow the verb: "licensed rights to P from X" licenses nothing to P
    status: Status | None = None  # what the slot itself fixes: whence somebody moved is past
    noun: str = ""  # the object slot's head noun, where the relation hangs on it ("take part in")


_IN = "in|at|on|inside|within|near"
_INTO = "in|into|at|inside|within|to"

FRAMES: tuple[Frame, ...] = (
    Frame("ACQUIRED", "acquire|buy|purchase|take over|snap up|buy out|buy up|gobble up|swallow|swallow up|absorb", "subj", "obj", ORG, ORG),  # noqa: E501
    Frame("INVESTED_IN", "invest|reinvest", "subj", "in", (*ORG, "Person"), ORG, 0.94),
    Frame("INVESTED_IN", "back|bankroll|fund|finance", "subj", "obj", ("Investor", "Person", *ORG), ORG, 0.92),
    Frame("SUBSIDIARY_OF", "own|control|wholly-own", "obj", "subj", ("Company",), ORG, 0.9, dated=False),
    Frame("FOUNDED_BY", "found|co-found|cofound|establish|set up|start|create|start up|form", "obj", "subj", (*ORG, *CLUSTER), ("Person", *ORG), 0.94),  # noqa: E501
    Frame("FOUNDED_BY", "found|co-found|cofound|establish|set up|start", "obj", "with", (*ORG, *CLUSTER), ("Person",), 0.9),  # noqa: E501
    Frame("FOUNDED_BY", "launch", "obj", "subj", ("Company",), ("Person",), 0.9),
    Frame("FOUNDED_BY", "spin out|spin off|spin", "obj", "subj", ("Company",), ("Person",), 0.92, passive=True),
    Frame("SPUN_OUT_OF", "spin out|spin off|spin|carve out|carve|hive off|demerge|split off", "subj|obj", "from|of|out of", ORG, ORG, 0.93),  # noqa: E501
    Frame("SPUN_OUT_OF", "spin off|spin out|carve out|hive off|demerge|split off", "obj", "subj", ("Company",), ("Company", "University", "ResearchInstitute"), 0.9, passive=False),  # noqa: E501
    Frame("SPUN_OUT_OF", "spin|split", "off", "subj", ("Company",), ("Company", "University", "ResearchInstitute"), 0.9, passive=False),  # noqa: E501
    Frame("SPUN_OUT_OF", "emerge|grow|originate", "subj", "from|out of", ("Company",), ORG, 0.9),
    Frame("SPUN_OUT_OF", "incubate", "obj", "subj|at", ("Company",), ORG, 0.93),
    Frame("OFFERS", "launch|unveil|release|introduce|roll out|develop|make|produce|manufacture|offer|sell|build|design|create|market|ship|debut|"  # noqa: E501
          "bring out|open-source|commercialise|commercialize|present|showcase|announce|showcases", "subj", "obj", ORG, THING, 0.94),  # noqa: E501
    Frame("OFFERS", "discontinue|phase out|retire|axe", "subj", "obj", ORG, THING, 0.9, status="former"),
    Frame("MEMBER_OF", "leave|quit|exit", "subj", "obj", ORG, ("Association",), 0.91, status="former"),
    Frame("OPERATES", "operate|run|manage|administer", "subj", "obj", ORG, ("Cluster", "Zone", "Site"), 0.94, dated=False),  # noqa: E501
    Frame("SUPPLIES", "supply|provide|equip|furnish", "subj", "obj", ORG, ORG, 0.92, dated=False),
    Frame("SUPPLIES", "supply|deliver|provide|sell|ship|export", "subj", "to", ORG, ORG, 0.92, dated=False),
    Frame("SUPPLIES", "buy|purchase|source|procure|order", "from", "subj", ("Company",), ORG, 0.91, dated=False),
    Frame("SUPPLIES", "make|manufacture|produce|assemble", "subj", "for", ("Company",), ("Company",), 0.9, dated=False),
    Frame("SUPPLIES", "work", "subj", "for", ("Company",), ("Company",), 0.88, dated=False),
    Frame("SUPPLIES", "use", "obj", "subj", ("Company",), ("Company",), 0.9, dated=False, passive=True),
    Frame("LICENSES_TO", "license|licence|sublicense", "subj", "to", ORG, ORG, 0.92, without="from"),
    Frame("LICENSES_TO", "license|licence|sublicense", "from", "subj", ORG, ORG, 0.92),
    Frame("LICENSES_TO", "grant|give|award", "subj", "iobj|to|obj", LICENSORS, ORG, 0.93, noun="license|licence|licensing|sublicense"),  # noqa: E501
    Frame("LICENSES_TO", "take|obtain|receive|secure|acquire", "from", "subj", ORG, ORG, 0.92, noun="license|licence|sublicense"),  # noqa: E501
    Frame("PARTNER_OF", "partner|cooperate|co-operate|collaborate|team up|team|ally|work together|join forces|partner up", "subj", "with", ORG, ORG, 0.94),  # noqa: E501
    Frame("COMPETES_WITH", "compete|vie|contend", "subj", "with|against", ORG, ORG, 0.95, dated=False),
    Frame("COMPETES_WITH", "rival|compete", "subj", "obj", ORG, ORG, 0.9, dated=False),
    Frame("COMPETES_WITH", "face|encounter", "subj", "from", ORG, ORG, 0.94, dated=False, noun="competition|rivalry"),
    Frame("TENANT_OF", "settle|settle down|move|relocate|shift|locate|house|base|headquarter|sit|situate|set up shop|take up residence|move in|open up", "subj|obj", _INTO, ORG, CLUSTER, 0.94),  # noqa: E501
    Frame("TENANT_OF", "settle|settle down|move|relocate|move in", "subj|obj", "in|into|on", ORG, ("Zone", "Site"), 0.92),  # noqa: E501
    Frame("LOCATED_IN", "move|relocate|shift|decamp", "subj", "to|into", ORG, ("City", "District", "Province", "Country"), 0.92),  # noqa: E501
    Frame("LOCATED_IN", "move|relocate|shift|decamp", "subj", "from", ORG, ("City", "District", "Province", "Country"), 0.92, status="former"),  # noqa: E501
    Frame("LOCATED_IN", "found|establish|set up|start", "obj", "in", ORG, ("City", "District"), 0.88, dated=False, passive=True),  # noqa: E501
    Frame("TENANT_OF", "found|establish|set up", "obj", "in|at", ORG, CLUSTER, 0.9, passive=True),
    Frame("TENANT_OF", "lease|let|rent|rent out", "to", "obj", ORG, CLUSTER, 0.92),
    Frame("TENANT_OF", "leave|vacate|quit|abandon", "subj", "obj", ("Company", "Institution"), CLUSTER, 0.92, status="former"),  # noqa: E501
    Frame("TENANT_OF", "move", "subj", "out of", ORG, (*CLUSTER, "Zone"), 0.92, status="former"),
    Frame("TENANT_OF", "pull out|move out|withdraw|pull", "subj", "from|of|out of", ORG, (*CLUSTER, "Zone"), 0.92, status="former"),  # noqa: E501
    Frame("TENANT_OF", "occupy|join", "subj", "obj", ORG, CLUSTER, 0.9),
    Frame("TENANT_OF", "house|host|accommodate|attract|bring together|gather", "obj", "subj", ORG, ("Cluster", "Site"), 0.9, passive=False),  # noqa: E501
    Frame("LOCATED_IN", "locate|base|headquarter|situate|house|site", "obj", _IN, (*ORG, *CLUSTER, *PLACE, *EVENT), PLACE, 0.95, dated=False, passive=True),  # noqa: E501
    Frame("LOCATED_IN", "lie|sit|stand|nestle|reside", "subj", "in|within|inside|at", (*CLUSTER, *PLACE, *ORG), PLACE, 0.93, dated=False),  # noqa: E501
    Frame("LOCATED_IN", "rise|open|launch", "subj|obj", "in|at", ("Cluster", "Zone", "Site"), PLACE, 0.9, dated=False),
    Frame("LOCATED_IN", "hold|host|stage|organise|organize|take place", "obj", "in|at", EVENT, PLACE, 0.93, dated=False, passive=True),  # noqa: E501
    Frame("LOCATED_IN", "take|open|run|return|close|end|begin|start|conclude", "subj", "in|at", EVENT, PLACE, 0.9, dated=False),  # noqa: E501
    Frame("ISSUED", "issue|publish|release|print|distribute|notify|adopt|promulgate|unveil|pass|approve|enact|roll out|introduce|launch|announce|present|draw up|draft|formulate|sign", "subj", "obj", (*ORG, *PLACE), ("Policy",), 0.94),  # noqa: E501
    Frame("APPLIES_TO", "apply", "subj", "to", ("Policy",), (*PLACE, *CLUSTER, *ORG, "Segment"), 0.95, dated=False),
    Frame("APPLIES_TO", "cover|target|govern|regulate|support|promote", "subj", "obj", ("Policy",), (*PLACE, *CLUSTER, *ORG, "Segment"), 0.9, dated=False),  # noqa: E501
    Frame("LISTED_ON", "list|debut|trade|float|quote|go public|launch|relist", "subj|obj", "on|at|in", ("Company",), ("Exchange",), 0.95),  # noqa: E501
    Frame("ATTENDED", "attend|visit|join", "subj", "obj", ("Person", *ORG), EVENT, 0.94),
    Frame("ATTENDED", "take|play", "subj", "in|at", ("Person", *ORG), EVENT, 0.93, noun="part"),
    Frame("ATTENDED", "speak|exhibit|appear|participate|take part|present|showcase|display|show|demonstrate|preview|unveil|keynote", "subj", "at|in", ("Person", *ORG), EVENT, 0.93),  # noqa: E501
    Frame("HOSTED", "host|organise|organize|hold|stage|convene|co-host|co-organise|co-organize|cohost", "subj", "obj", (*ORG, "Person", *CLUSTER, *PLACE), EVENT, 0.94),  # noqa: E501
    Frame("EDUCATED_AT", "study|graduate|train|educate|enrol|enroll", "subj|obj", "at|from|in", ("Person",), ("University",), 0.93),  # noqa: E501
    Frame("EMPLOYED_BY", "employ|hire|recruit", "obj", "subj", ("Person",), ORG, 0.9),
    Frame("SUBSIDIARY_OF", "belong", "subj", "to", ("Company",), ("Company",), 0.93, dated=False),
    Frame("MEMBER_OF", "belong", "subj", "to", ("Company",), ("Association",), 0.92, dated=False),
    Frame("PART_OF", "belong", "subj", "to", ("Institution", "GovernmentBody", "Association"), ORG, 0.93, dated=False),
    Frame("PART_OF", "affiliate", "obj", "with|to", ("ResearchInstitute", "University", "Hospital"), ("University", "ResearchInstitute"), 0.92, dated=False, passive=True),  # noqa: E501
    Frame("USES", "use|adopt|deploy|integrate|run", "subj", "obj|on", (*ORG, "Product"), THING, 0.85, dated=False),
    Frame("USES", "build|base|power", "obj", "on|subj", (*ORG, "Product"), THING, 0.88, dated=False, passive=True),
)  # fmt: skip

_BY_VERB: dict[str, list[Frame]] = {}
for _frame in FRAMES:
    for _verb in _frame.verbs.split("|"):
        _BY_VERB.setdefault(_verb, []).append(_frame)


def framed(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Yield the drafts that the clause's verb states between the entities in its slots."""
    for frame in _BY_VERB.get(clause.lemma, ()):
        behind = scene.doc[clause.head.i + 1 : clause.head.sent.end] if frame.without else ()
        if any(t.lower_ == frame.without for t in behind):
            continue
        if frame.passive is None or frame.passive == clause.passive:
            yield from _filled(scene, clause, frame)


def _filled(scene: Scene, clause: Clause, frame: Frame) -> Iterator[Draft]:
    subjects = slot_entities(scene, clause, frame.subject, frame.subjects)
    objects = slot_entities(scene, clause, frame.object, frame.objects)
    if clause.lemma == "fund" and clause.head.lower_ == "fund" and not _infinite(clause.head):
        return  # "Milan fund Nexor": the noun, which the tagger may take for the verb
    if frame.relation == "OFFERS" and takes_up(clause):
        yield from (using(s, o, clause) for s, o in product(subjects, objects) if s.name != o.name)
        return
    if frame.relation == "SUPPLIES" and _sells_a_firm(scene, clause, frame):
        return
    if frame.relation == "SUBSIDIARY_OF" and (
        (clause.lemma == "belong" and (share_owned(scene, clause) or belongs_in_part(clause)))
        or owns_part(scene, clause)
    ):
        return  # "is 41 % owned by": shares are held
    if frame.relation == "ACQUIRED":
        subjects = [m for m in subjects if not (m.cls == "GovernmentBody" and _WATCHES.search(m.name))]
        if clause.passive and clause.head.dep_ == "acl:relcl":
            subjects, objects = _of_relative(scene, clause, subjects, objects)
    if frame.noun and not any(t.lemma_.lower() in frame.noun.split("|") for t in clause.get("obj|comp")):
        return
    if frame.relation in ("LOCATED_IN", "TENANT_OF") and clause.lemma in _MOVES and _moves_else(scene, clause):
        return
    if frame.relation == "EMPLOYED_BY" and clause.get("as"):
        return  # the post says more
    if not subjects and frame.relation == "LOCATED_IN" and clause.head.dep_ in ("acl", "advcl", "amod"):
        subjects = [m for m in described_far(scene, clause.head) if scene.is_a(m, *frame.subjects)]
    if frame.relation == "LOCATED_IN":
        subjects = beside_participle(scene, clause, subjects)
    if "Person" in frame.objects:
        objects = [_person_of(scene, m) for m in objects]
    if "Person" in frame.subjects:
        subjects = [_person_of(scene, m) for m in subjects]
    status = _ending(clause.head) if frame.status else None  # one that is still to end has no day on which it began
    for subject, object_ in product(subjects, objects):
        if frame.relation in ("LOCATED_IN", "TENANT_OF") and _other_clause(scene, subject, clause):
            continue
        if (
            subject.name != object_.name
            and subject not in scene.series(object_)
            and object_ not in scene.series(subject)
        ):
            yield Draft(
                relation=_placed(scene, frame.relation, subject, object_),
                subject=subject,
                object=object_,
                anchor=clause.head,
                rule=f"plain:{clause.lemma}" if _plainly(frame, clause, object_) else f"verb:{clause.lemma}",
                confidence=frame.confidence,
                dated=frame.dated and status != "asserted",
                status=status,
                qualifiers=_goods(scene, clause, frame) | _terms(scene, clause, frame) | _role(clause, frame),
            )


def _of_relative(
    scene: Scene, clause: Clause, subjects: list[Mention], objects: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """ "A, B, which was bought by X, C and D": one of the row was bought, and the row goes on behind the buyer."""
    single = any(c.lower_ in ("was", "is", "has") for c in clause.head.children if c.dep_ in ("aux", "aux:pass"))
    before = [m for m in objects if scene.tokens(m)[1] <= clause.head.i]
    nearest = [max(before, key=lambda m: m.start)] if single and len(before) > 1 else objects
    row = sorted(subjects, key=lambda m: m.start)
    goes_on = len(row) > 1 and "," in scene.text[row[0].end : row[1].start]
    return (row[:1] if goes_on else subjects), nearest


def _plainly(frame: Frame, clause: Clause, object_: Mention) -> bool:
    """ "A uses P", "P is used by A", "P runs on Q": a product by its name and a verb that says nothing else."""
    used = clause.lemma in ("use", "deploy") or (clause.lemma == "run" and bool(clause.get("on")))
    return frame.relation == "USES" and used and object_.kind == "name"


def _ending(verb: Any) -> Status:
    """ "left the park": over; "will leave", "denied that it would leave": still so."""
    return "former" if status_of(verb) in ("asserted", "former") else "asserted"


def _other_clause(scene: Scene, subject: Mention, clause: Clause) -> bool:
    """ "Both left the university; Orvane, which ..., is based in Lyon": the verb is not that name's."""
    start = scene.reading.span(clause.head.i, clause.head.i + 1)[0]
    return subject.kind == "name" and ";" in scene.text[subject.end : start]


_MOVES = words("move|relocate|shift|decamp")


def _moves_else(scene: Scene, clause: Clause) -> bool:
    """ "moved its annual meeting to Lyon", "plans to move brewing to Leeds": what moves is not the company."""
    if clause.passive:
        return False
    following = scene.doc[clause.head.i + 1 : clause.head.i + 2]
    if any(t.tag_ == "VBG" or (t.pos_ in ("NOUN", "VERB") and t.lower_.endswith("ing")) for t in following):
        return True
    return any(scene.mention(t) is None and t.lower_ not in ("itself", "home") for t in clause.get("obj"))


# Who clears or blocks a takeover buys nothing.
_WATCHES = re.compile(r"\b(?:Authority|Commission|Court|Agency|Office|Department|Ministry)\b")


def _infinite(verb: Any) -> bool:
    """Say whether "to", a modal or a plural subject makes a bare form a verb."""
    return any(c.dep_ in ("mark", "aux") for c in verb.children) or verb.tag_ == "VBP"


def _placed(scene: Scene, relation: str, subject: Mention, place: Mention) -> str:
    """An organisation in a park, a zone, a building is its tenant; in any other place it is located there."""
    inside = relation == "LOCATED_IN" and scene.is_a(subject, "Organization") and scene.is_a(place, *_INHABITED)
    return "TENANT_OF" if inside else relation


_INHABITED = ("Cluster", "Zone", "Site")


def _person_of(scene: Scene, mention: Mention) -> Mention:
    """ "founded by former Intel engineer Jane Roe": the person, not where she worked."""
    if mention.cls == "Person":
        return mention
    position = scene.tokens(mention)[1]
    for i in range(position, min(position + 4, len(scene.doc))):
        following = scene.mention(scene.doc[i])
        if following is not None:
            return following if following.cls == "Person" and i > position else mention
        if scene.doc[i].pos_ not in ("NOUN", "ADJ", "PROPN"):
            return mention
    return mention


def _goods(scene: Scene, clause: Clause, frame: Frame) -> dict[str, Scalar]:
    """What is supplied or licensed, in the text's words."""
    if frame.relation not in ("SUPPLIES", "LICENSES_TO") or clause.lemma in ("use", "work"):
        return {}
    tokens = clause.get("with" if frame.object == "obj" else "obj")
    named = [m for m in (scene.mention(t) for t in tokens) if m is not None]
    if not tokens or any(scene.is_a(m, "Organization") for m in named):
        return {}
    counts = tokens[0].lemma_.lower() in UNITS or tokens[0].like_num
    counted = modifiers(tokens[0], "of") if counts else []
    if counts and not counted:
        return {}  # "200 tonnes a year", "most of it"
    return {"product": phrase_of(scene, (counted or tokens)[0])}


# "800 tonnes of flour": what is supplied is named after the unit that counts it.
UNITS = frozenset(["tonne", "ton", "kilogram", "litre", "liter", "gallon", "barrel", "million", "thousand", "set", "batch", "range", "fleet", "most", "part", "half", "all", "some", "one", "unit"])  # fmt: skip  # noqa: E501


def _role(clause: Clause, frame: Frame) -> dict[str, Scalar]:
    return {"site_role": "headquarters"} if frame.relation == "LOCATED_IN" and clause.lemma == "headquarter" else {}


def _terms(scene: Scene, clause: Clause, frame: Frame) -> dict[str, Scalar]:
    """What was paid for a deal: the first sum in the clause's own words; the share of a unit owned."""
    if frame.relation == "SUBSIDIARY_OF" and clause.lemma in ("own", "control"):
        share = share_owned(scene, clause)
        return {"share": share} if share else {}
    if frame.relation not in ("ACQUIRED", "INVESTED_IN"):
        return {}
    return money(numbers_of(scene, clause.head, "money"))


def phrase_of(scene: Scene, token: Any) -> str:
    """Return the words of a noun phrase up to its noun, without article or preposition."""
    first, last = token.i, token.i + 1
    while first > token.left_edge.i and token.i - first < 5 and _modifies(scene.doc[first - 1]):
        first -= 1
    start, end = scene.reading.span(first, last)
    return " ".join(scene.text[start:end].split())


_PORTIONS = frozenset([
    "all", "most", "parts", "part", "both", "half", "heart", "centre", "center", "middle", "north", "south", "east",
    "west", "outskirts", "rest", "area", "areas", "suburb", "suburbs", "edge", "city", "town", "district", "province",
    "state", "downtown", "one", "many", "some", "sub-centre", "sub-center", "municipality", "region", "corner",
    "quarter", "vicinity",
])  # fmt: skip


_FIRM_NOUNS = frozenset([
    "unit", "stake", "business", "subsidiary", "division", "share", "shares", "itself", "themselves", "arm", "assets",
    "company", "operations", "project", "mine", "deposit", "licence", "license", "property", "site", "plant", "factory",
    "right", "rights",  "majority", "holding", "interest", "land", "plot", "building",
])  # fmt: skip


def _sells_a_firm(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """ "sold its unit to Y", "bought X from Y" are changes of owner, not supplies."""
    passed = {m.name for t in clause.get("obj") for m in scene.entities(t) if scene.is_a(m, "Organization")}
    receivers = {m.name for t in clause.get("to") for m in scene.entities(t)}
    if (frame.subject == "from" and passed) or (clause.lemma == "sell" and receivers and passed - receivers):
        return True
    return any(t.lemma_.lower() in _FIRM_NOUNS or t.lower_ in _FIRM_NOUNS for t in clause.get("obj"))


def _modifies(token: Any) -> bool:
    return token.text == "-" or (
        (token.pos_ in ("NOUN", "ADJ", "PROPN") or (token.tag_ in ("VBG", "VBN") and token.dep_ == "amod"))
        and token.lower_ not in ("more", "some", "many", "first", "second", "third", "next")
    )


def slot_entities(scene: Scene, clause: Clause, slots: str, classes: tuple[str, ...]) -> list[Mention]:
    """Return the entities in the slots, of the given classes; for prepositions also those attached to the object."""
    found = [m for t in clause.get(slots) for m in scene.entities(t) if scene.is_a(m, *classes)]
    if not found:
        found = [m for t in clause.get(slots) if t.lower_ in _PORTIONS for m in scene.below(t, "of", *classes)]
    if not found and not {"subj", "obj"} & set(slots.split("|")):
        found = _below_objects(scene, clause, slots, classes)
    if not found and slots == "obj" and not clause.passive:
        found = _next_name(scene, clause, classes)
    elif found and slots in ("from", "to"):
        found += _below_objects(scene, clause, slots, classes)
    if not found and slots == "subj" and clause.passive:
        found = _following(scene, clause, ["by"], classes)
    if not found and not {"subj", "obj"} & set(slots.split("|")):
        found = _following(scene, clause, slots.split("|"), classes)
    return list({m.name: m for m in found}.values())


def _below_objects(scene: Scene, clause: Clause, slots: str, classes: tuple[str, ...]) -> list[Mention]:
    """ "buys castings from A and motors from B": prepositions that hang on the objects."""
    wanted = slots.split("|")
    nouns = [t for t in clause.get("obj|comp") if scene.mention(t) is None]
    nouns += [c for t in nouns for c in t.children if c.dep_ == "conj" and scene.mention(c) is None]
    below = [c for n in nouns for c in n.children if c.dep_ == "nmod" and preposition(c) in wanted]
    return [m for t in below for m in scene.entities(t) if scene.is_a(m, *classes)]


def _next_name(scene: Scene, clause: Clause, classes: tuple[str, ...]) -> list[Mention]:
    """The name right after the verb, wherever the parser hung it; articles and adjectives may stand between."""
    for i in range(clause.head.i + 1, min(clause.head.i + 4, clause.head.sent.end)):
        mention = scene.mention(scene.doc[i])
        if mention is not None:
            end = scene.tokens(mention)[1]
            if end < len(scene.doc) and scene.doc[end].tag_ == "POS":
                return []  # "buys Nexor's sensors": the sensors
            return (
                [m for m in scene.series(mention) if scene.is_a(m, *classes)]
                if mention.kind in ("name", "short")
                else []
            )
        if scene.doc[i].pos_ not in ("DET", "ADJ"):
            return []
    return []


def _following(scene: Scene, clause: Clause, prepositions: list[str], classes: tuple[str, ...]) -> list[Mention]:
    """A name after one of the prepositions right of the verb, before any other verb or comma, wherever the parser hung it."""  # noqa: E501
    reach = 22 if prepositions == ["by"] else 9
    for i in range(clause.head.i + 1, min(clause.head.i + reach, clause.head.sent.end - 1)):
        token = scene.doc[i]
        if (token.is_punct and token.text != "%") or token.pos_ in ("VERB", "AUX", "SCONJ"):
            return []
        if token.lower_ in prepositions:
            for k in (i + 1, i + 2):
                mention = scene.mention(scene.doc[k]) if k < clause.head.sent.end else None
                if mention is not None:
                    return [m for m in scene.series(mention) if scene.is_a(m, *classes)]
    return []
