"""Drafts to statements: status, dates, speaker, quote and confidence, the same way for every rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.admitted import admitted
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.governors import speech_governor
from ingest.statements.hedges import REPORT
from ingest.statements.statement import Scalar, Statement, Status, Value
from ingest.statements.when import When, is_after, next_year

# What a reference costs: measured on tests/gold/extract, `kg eval extract`.
_REFERENCE = {"name": 1.0, "short": 0.99, "nominal": 0.95, "pronoun": 0.92}
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|citing)\s+(?:the\s+|a\s+|an\s+)?(?P<who>[^,.;]{2,80}?)(?=[,.;]|\s(?:on|in|which|who)\s|$)",  # noqa: E501
    re.I,
)


def built(scene: Scene, drafts: Iterable[Draft]) -> Iterator[Statement]:
    """Yield a statement for each draft that the ontology knows and that is told, not asked."""
    for draft in drafts:
        sentence = draft.anchor.sent
        start, end = sentence_span(scene, sentence)
        quote = scene.text[start:end]
        if draft.relation not in scene.ontology.relations or modality.is_question(quote):
            continue
        if admitted(scene, draft):
            yield _statement(scene, draft, start, end, quote)


def sentence_span(scene: Scene, sentence: Any) -> tuple[int, int]:
    """Return the document offsets of a sentence, with the quotation mark or bracket that closes it."""
    start, end = scene.reading.span(sentence.start, sentence.end)
    limit = scene.reading.passage.end
    while end < limit and scene.text[end] in "”\"’')]」" and end + 1 <= limit:
        end += 1
    if start > scene.reading.passage.start and scene.text[start - 1] in '“"‘「(':
        start -= 1
    return start, end


_LASTING = frozenset(
    ("EDUCATED_AT", "FOUNDED_BY", "ACQUIRED", "SPUN_OUT_OF", "SAID", "ATTENDED", "HOSTED")
)  # done once

_AS_OF = re.compile(r"As (?:of|at) [^.;]{0,30}?\d{4}, [^.;]{0,60}?\b(?:is|are|has|holds|serves)\b")
_AT_ONCE = frozenset(("FOUNDED_BY", "SPUN_OUT_OF", "LISTED_ON"))  # on one day, never over years
_ONCE = frozenset(("figure:raised", "date:founded", "date:opened", "date:released"))  # "had previously raised $62m"


_BUILDS = frozenset(("build", "construct", "establish", "set", "open"))  # a plant, which is not there before it is done


def under_way(verb: Any) -> bool:
    """Say whether a verb tells of what goes on: "is buying", "is being bought" is not done yet."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "aux:pass")]
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("begin", "start"):
        return True  # "has begun building a plant"
    return any(c.lower_ == "being" or (verb.tag_ == "VBG" and c.lemma_ == "be") for c in helpers)


def _statement(scene: Scene, draft: Draft, start: int, end: int, quote: str) -> Statement:
    status = draft.status or modality.status_of(draft.anchor)
    if (
        status == "planned"
        and draft.relation == "PARTNER_OF"
        and draft.anchor.head.lemma_.lower() in ("agree", "agreement", "deal", "pact", "memorandum")
    ):
        status = "asserted"
    goes_on = draft.relation == "ACQUIRED" or draft.rule == "figure:raised"
    goes_on = goes_on or (draft.rule == "office" and draft.anchor.lemma_.lower() in _BUILDS)
    if status == "asserted" and draft.status is None and goes_on and under_way(draft.anchor):
        status = "planned"
    if status == "former" and (draft.relation in _LASTING or draft.rule in _ONCE):
        status = "asserted"
    when = _to_come(scene, draft, status, _when(scene, draft)) if draft.dated else None
    if when is not None and _AS_OF.match(quote) and draft.relation in ("MEMBER_OF", "HOLDS_POST", "EMPLOYED_BY"):
        when = None  # "As of August 2017, X is a member": then, and since when is not said
    if when is not None and when.until and draft.relation in _AT_ONCE:
        when = None  # "represented X from 1903 to 1907 and was a co-founder of Y": years of something else
    ended = when is not None and when.until and scene.published and when.until <= scene.published[: len(when.until)]
    if (
        status == "asserted"
        and ended
        and draft.relation in ("HOLDS_POST", "EMPLOYED_BY", "TENANT_OF", "LOCATED_IN", "PARTNER_OF")
    ):
        status = "former"
    if draft.status is None and status == "asserted" and when is not None and is_after(when.value, scene.published):
        status = "planned"
    status = _in_time(scene, draft, status)
    valid_from, valid_to = draft.valid_from, draft.valid_to
    if when is not None and not valid_from:
        valid_from, valid_to = _validity(when, status, valid_to)
    qualifiers = _qualifiers(scene, draft, when, status)
    return Statement(
        relation=draft.relation,
        subject=draft.subject,
        object=draft.object,
        quote=quote,
        start=start,
        end=end,
        qualifiers=qualifiers,
        status=status,
        attributed_to=draft.attributed_to or (attribution(scene, draft.anchor, quote) if draft.status is None else ""),
        valid_from=valid_from,
        valid_to=valid_to,
        confidence=round(draft.confidence * _sureness(draft), 3),
        method=f"rule:{draft.rule}",
    )


_THAT_DAY = re.compile(r"\b(?:from|on|as of|as from|with effect from) (?:that|the same) (?:date|day)\b", re.I)


def _in_time(scene: Scene, draft: Draft, status: Status) -> Status:
    """A post that ends on a day to come is still held; one that begins "from that date", to come, is planned."""
    if draft.relation != "HOLDS_POST" or status not in ("former", "asserted"):
        return status
    sentence = draft.anchor.sent
    if status == "former":
        ends = [w for i, w in scene.dates if sentence.start <= i < sentence.end and w.lead == "effective"]
        return "asserted" if any(is_after(w.value, scene.published) for w in ends) else status
    named = [w for i, w in scene.dates if i < sentence.start]
    told = _THAT_DAY.search(scene.doc[draft.anchor.left_edge.i : draft.anchor.right_edge.i + 1].text)
    return "planned" if told and named and is_after(named[-1].value, scene.published) else status


def _validity(when: When, status: Status, valid_to: str | None) -> tuple[str | None, str | None]:
    if when.until:
        return when.value, when.until
    if when.lead in ("until", "till"):
        return None, when.value
    if status == "former":
        return (when.value, valid_to) if when.lead in ("since", "from") else (None, when.value)
    return when.value, valid_to


# That somebody holds a post for the time being is no part of its title.
_FOR_NOW = re.compile(r"(?:acting|interim) (?P<post>\S.*)", re.I)
# Nor when it begins or ends, nor that it is at "the Company".
_NO_TITLE = re.compile(
    r"\s*(?:\(|\b(?:today|yesterday|tomorrow|immediately|effective|due to|with (?:immediate )?effect)\b).*"
    r"|\s+(?:of|at|for) (?:the|our|its) (?:company|group|firm|bank|corporation)$",
    re.I | re.S,
)


def _qualifiers(scene: Scene, draft: Draft, when: When | None, status: Status) -> dict[str, Scalar]:
    """Keep the qualifiers that the relation may carry; the event's date goes where the relation has room for it."""
    allowed = scene.ontology.relations[draft.relation].qualifiers
    kept = {k: v for k, v in draft.qualifiers.items() if k in allowed and v not in ("", None)}
    if "title" in kept:
        kept["title"] = _NO_TITLE.sub("", str(kept["title"])) or kept["title"]
    if "acting" in allowed and (for_now := _FOR_NOW.match(str(kept.get("title", "")))):
        kept |= {"title": for_now["post"], "acting": True}
    if when is not None:
        for name in ("date", "since"):
            ended = name == "since" and status == "former" and when.lead not in ("since", "from") and not when.until
            if name in allowed and name not in kept and when.lead not in ("until", "till") and not ended:
                kept[name] = when.value
                break
    return kept


def _sureness(draft: Draft) -> float:
    sure = _REFERENCE[draft.subject.kind]
    if isinstance(draft.object, Mention):
        sure *= _REFERENCE[draft.object.kind]
    return sure


def _when(scene: Scene, draft: Draft) -> When | None:
    """The date that belongs to the anchor's clause: in its own words first, else before its clause in the sentence."""
    sentence = draft.anchor.sent
    here = [(i, w) for i, w in scene.dates if sentence.start <= i < sentence.end]
    own = [
        (i, w)
        for i, w in here
        if belongs(scene.doc[i], draft.anchor)
        and not after_report(scene.doc, i, draft.anchor)
        and not _of_another(scene, draft, i, w)
        and not (
            scene.doc[i].lower_ in ("today", "now") and draft.relation in ("HOLDS_POST", "EMPLOYED_BY", "MEMBER_OF")
        )
    ]
    effective = [w for i, w in here if w.lead == "effective"]
    if effective and draft.relation == "HOLDS_POST":
        return effective[0]
    if own:
        own = [pair for pair in own if len(own) > 1 and _follows(scene, draft.object, pair[1])] or own
        when = min(own, key=lambda pair: (not pair[1].is_day, abs(pair[0] - draft.anchor.i)))[1]
        return _from_then_on(scene, draft, in_its_year(scene, draft.anchor, when))
    return None


_GIVEN = re.compile(r"(?:verb:(?:appoint|name|hire|elect|choose|select|become|promote)|noun:\w+)")


def _from_then_on(scene: Scene, draft: Draft, when: When) -> When:
    """ "has appointed her as chair from 1 January", told in September: the year to come, unless just begun."""
    at = scene.reading.passage.start
    dateless = re.search(r"\d{4}", scene.text[at + when.start : at + when.end]) is None
    given = draft.relation == "HOLDS_POST" and _GIVEN.fullmatch(draft.rule) is not None
    if not (given and dateless and when.lead in ("from", "as of") and when.until is None):
        return when
    return replace(when, value=next_year(when.value, scene.published))


def _follows(scene: Scene, object_: Mention | Value, when: When) -> bool:
    """ "bought A in 2022 and B in 2023": of two dates that which stands right behind the object is its own."""
    if not isinstance(object_, Mention):
        return False
    start = scene.reading.passage.start + when.start
    link = scene.text[object_.end : start].strip(" (").lower()
    return object_.end <= start and link in ("", "in", "on", "in early", "in late")


def in_its_year(scene: Scene, anchor: Any, when: When) -> When:
    """Return a day that is told without its year in the last one where it is past, in the next where it is to come."""
    at = scene.reading.passage.start
    dateless = re.search(r"\d{4}", scene.text[at + when.start : at + when.end]) is None
    if not dateless or modality.status_of(anchor) != "planned":
        return _of_the_past(scene, anchor, when)
    until = _to_be(when.until, scene.published) if when.until else None
    return replace(when, value=_to_be(when.value, scene.published), until=until)


def _to_be(value: str, published: str | None) -> str:
    """ "will open in December", told in March: the next, and not the one before."""
    month = re.fullmatch(r"(\d{4})(-\d\d)", value)
    if month is None:
        return next_year(value, published)
    return f"{int(month[1]) + 1}{month[2]}" if published and value < published[:7] else value


def _of_the_past(scene: Scene, anchor: Any, when: When) -> When:
    """ "succeeded her on 1 May", told in March: last year's May. A year that is given, and a start to come, stay."""
    at = scene.reading.passage.start
    dateless = re.search(r"\d{4}", scene.text[at + when.start : at + when.end]) is None
    told = anchor.tag_ == "VBD" or any(c.dep_ == "aux:pass" and c.lower_ in ("was", "were") for c in anchor.children)
    month = re.fullmatch(r"(\d{4})(-\d\d(?:-\d\d)?)", when.value)
    if not (dateless and told and month and when.lead in ("on", "in", "") and when.until is None):
        return when
    return replace(when, value=f"{int(month[1]) - 1}{month[2]}") if is_after(when.value, scene.published) else when


def _to_come(scene: Scene, draft: Draft, status: Status, when: When | None) -> When | None:
    """ "will become chief executive on 6 March", "in April", told in December: the one to come."""
    if when is None or status != "planned" or when.until is not None or when.lead not in ("on", "in", "from", ""):
        return when
    at = scene.reading.passage.start
    month = re.fullmatch(r"(\d{4})(-\d\d(?:-\d\d)?)", when.value)
    behind = at + when.start > scene.reading.span(draft.anchor.i, draft.anchor.i + 1)[0]
    if month is None or not behind or _GIVEN_YEAR.search(scene.text[at + when.start : at + when.end]):
        return when
    past = (
        scene.published
        and not is_after(when.value, scene.published)
        and when.value != scene.published[: len(when.value)]
    )
    return replace(when, value=f"{int(month[1]) + 1}{month[2]}") if past else when


_GIVEN_YEAR = re.compile(r"\d{4}|\b(?:ago|last|this|today|yesterday|now|week|year|[A-Z][a-z]+day)\b")
_ISSUE = re.compile(r" (?:issue|edition|number|report|article|interview|census|album|film|season)\b")


def _of_another(scene: Scene, draft: Draft, i: int, when: When) -> bool:
    """Say whether a date is told of something else: a life in brackets, a clause with "who" before the predicate."""
    start = scene.reading.passage.start + when.start
    if _ISSUE.match(scene.text, scene.reading.passage.start + when.end):
        return True
    bracket = next((b for b in scene.reading.brackets if b.start <= start < b.end), None)
    if bracket is not None and bracket.before >= 0:
        comma = bracket.before > 0 and scene.doc[bracket.before].text == ","
        owner = scene.mention(scene.doc[bracket.before - comma])
        return (owner is not None and owner not in (draft.object, draft.subject)) or (
            owner is not None and owner.cls == "Person"
        )
    anchor = draft.anchor.i
    if i > anchor:
        return False
    apposed = when.lead in ("until", "till") and i > 1 and "," in (scene.doc[i - 1].text, scene.doc[i - 2].text)
    if apposed and any(t.text == "," for t in scene.doc[i:anchor]):
        return True  # "Ann Roe, until 2022 a partner at X, joins Y"
    relative = [t.i for t in scene.doc[draft.anchor.sent.start : i] if t.lower_ in ("who", "which") and t.i > 0]
    closed = any(t.text == "," for t in scene.doc[i:anchor])
    return bool(relative) and closed and scene.doc[relative[-1] - 1].text == ","


def after_report(doc: Any, i: int, anchor: Any) -> bool:
    """ "said on Tuesday it had acquired": the day of the saying, not of what is said."""
    before = i - 1
    while before > 0 and doc[before].lower_ in (
        "on",
        "late",
        "early",
        "in",
        "a",
        "statement",
        "press",
        "release",
        "the",
    ):
        before -= 1
    return before != anchor.i and doc[before].lemma_.lower() in REPORT


def belongs(token: Any, anchor: Any) -> bool:
    """Say whether the date's token hangs on the anchor, through nothing but phrases."""
    current, steps = token, 0
    while steps < 8:
        if current.i == anchor.i:
            return True
        if current.head.i == current.i:
            return False
        if current.dep_ in ("acl:relcl", "advcl", "ccomp", "parataxis", "acl", "csubj") or (
            current.dep_ == "conj" and current.pos_ == "VERB"
        ):
            return False
        if current.dep_ == "appos" and current.head.ent_type_:
            return False
        current = current.head
        steps += 1
    return False


def attribution(scene: Scene, anchor: Any, quote: str) -> str:
    """Return who says so when the sentence names one: the subject of the reporting verb, or "according to" somebody."""
    governor = speech_governor(anchor)
    if governor is not None:
        for child in governor.children:
            if child.dep_ in ("nsubj", "nsubj:pass") and child.lower_ not in ("it", "they", "which", "that"):
                return _speaker(scene, child)
    match = _ACCORDING.search(quote)
    who = match["who"].strip() if match else ""
    return "" if _VAGUE.search(who) else who


_VAGUE = re.compile(
    r"^(?:\w+ )?(?:statement|report|reports|filing|filings|press release|release|documents?|data|figures|law|plan)$",
    re.I,
)


def _speaker(scene: Scene, token: Any) -> str:
    mention = scene.named(token)
    if mention is not None:
        return mention.name
    first, last = token.left_edge.i, token.right_edge.i + 1
    start, end = scene.reading.span(first, min(last, token.i + 6))
    return scene.text[start:end].strip(" ,")


def with_speaker(statement: Statement, speaker: str) -> Statement:
    """Return the statement as said by `speaker`, unless somebody is named already."""
    return statement if statement.attributed_to else replace(statement, attributed_to=speaker)
