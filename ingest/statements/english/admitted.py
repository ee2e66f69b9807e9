"""What speaks against a draft whatever rule made it: classes, whose half of a sentence it is, a place it is not in."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Draft, Scene


def admitted(scene: Scene, draft: Draft) -> bool:
    """Say whether a draft may become a statement: the ontology admits its ends, and they are told of each other."""
    against = (_of_row_mate, _of_other_half, _abroad, _by_its_officer)
    return _of_its_classes(scene, draft) and not any(told(scene, draft) for told in against)


def _of_its_classes(scene: Scene, draft: Draft) -> bool:
    relation = scene.ontology.relations[draft.relation]
    if not any(scene.ontology.is_a(draft.subject.cls, d) for d in relation.domain):
        return False
    if isinstance(draft.object, Mention) and draft.object.cls != "Passage":
        return any(scene.ontology.is_a(draft.object.cls, r) for r in relation.range)
    return True


def _of_row_mate(scene: Scene, draft: Draft) -> bool:
    """ "A, who teaches at X, and B": what is told between the two is of A alone."""
    spans = [scene.described[m] for m in (draft.subject, draft.object) if m in scene.described]
    return any(start < draft.anchor.i < end for start, end in spans)


_OUTSIDE = re.compile(r"\boutside(?: of)?(?: the)? $")


def _abroad(scene: Scene, draft: Draft) -> bool:
    """ "its first plant outside Japan": where nothing of it lies; towns have outskirts, which are theirs."""
    place = draft.object
    if draft.relation != "LOCATED_IN" or not isinstance(place, Mention) or place.cls not in ("Country", "Zone"):
        return False
    return _OUTSIDE.search(scene.text[max(0, place.start - 16) : place.start]) is not None


def _of_other_half(scene: Scene, draft: Draft) -> bool:
    """ "Nair studied at X; Oduya worked at Y": what lies beyond a semicolon is of whom it names there."""
    ends = [m for m in (draft.subject, draft.object) if isinstance(m, Mention) and m in scene.mentions]
    if len(ends) < 2 or ";" not in scene.text[min(m.end for m in ends) : max(m.start for m in ends)]:
        return False
    person, other = sorted(ends, key=lambda m: m.cls != "Person")
    if person.cls != "Person" or other.cls == "Person":
        return False
    start = scene.text.rfind(";", person.end, other.start) if person.end < other.start else 0
    end = scene.text.find(";", other.end)
    half = [m for m in scene.mentions if m.cls == "Person" and start < m.start and (end < 0 or m.end <= end)]
    here = [m for m in half if scene.doc[scene.tokens(m)[0]].sent.start == draft.anchor.sent.start]
    return bool(here) and person.name not in {m.name for m in here}


_OFFICER = re.compile(r" (?:C[EFTOIMPS]O|[Cc]hief|[Pp]resident|[Cc]hair)\b")


def _by_its_officer(scene: Scene, draft: Draft) -> bool:
    """ "founded by former Kestova CTO Ada Berg": whoever held a post at Kestova did, and Kestova did not."""
    founder = draft.object
    if draft.relation != "FOUNDED_BY" or not isinstance(founder, Mention) or founder.cls == "Person":
        return False
    return _OFFICER.match(scene.text, founder.end) is not None
