"""Trees put right where the parser is known to go wrong: a description between commas taken for the subject."""

from __future__ import annotations

from typing import Any

LONGEST = 25  # tokens of a description between two commas


def mended(doc: Any) -> Any:
    """Return `doc` with heads corrected in place, by its names; nothing else of it changes.

    "NAME, a maker of chips, supplies X": the parser may hang the name on "maker" and take that for the subject. And a
    subject of "has appointed" is active, whatever the parser says."""
    for name in doc.ents:
        _as_subject(doc, name)
        _before_verb(doc, name)
    for token in doc:
        if token.dep_ == "nsubj:pass" and _is_perfect(token.head):
            token.dep_ = "nsubj"
        if token.dep_ == "obl:agent" and _acts(token):
            token.dep_ = "nsubj"
        if token.dep_ == "cop":
            _give_subject(doc, token)
        if token.dep_ == "nsubj" and token.i > token.head.i:
            _give_to_clause(token)
        elif token.dep_.startswith("nsubj"):
            _give_to_main(token)
    return doc


def _as_subject(doc: Any, name: Any) -> None:
    """Make a name the subject of the verb behind its description, where the description was taken for it."""
    last, comma = name[-1], name.end
    if comma >= len(doc) or doc[comma].text != "," or not _opens_clause(doc, name.start):
        return
    sentence = last.sent
    for close in range(comma + 2, min(comma + LONGEST, sentence.end - 1)):
        if doc[close].text != ",":
            continue
        described = _subject_within(doc, comma, close, sentence.end)
        if described is not None and _hangs_on(name, comma, close):
            _exchange(name, last, described)
            return


def _before_verb(doc: Any, name: Any) -> None:
    """ "Tessel Optics named Jane Roe chairman": a name at the start, right before the main verb, is its subject."""
    if name.end >= len(doc) or not (name.start == 0 or doc[name.start].is_sent_start):
        return
    verb, last = doc[name.end], name[-1]
    plain = verb.dep_ == "root" and verb.tag_ in ("VBD", "VBN", "VBZ") and last.head.i == verb.i
    if plain and not last.dep_.startswith("nsubj") and not any(c.dep_.startswith("nsubj") for c in verb.children):
        last.dep_ = "nsubj"


def _opens_clause(doc: Any, start: int) -> bool:
    """Say whether a name stands where a subject may: at the start, or after a comma, "and", "that", a bracket."""
    if start == 0 or doc[start].is_sent_start:
        return True
    return doc[start - 1].lower_ in (",", "and", "that", "but", "while", "-", "–", "—", ":", "the", '"', "“")


def _subject_within(doc: Any, comma: int, close: int, end: int) -> Any:
    """Return the token between the commas that is the subject of the clause right behind them."""
    following = close + 1
    while following < end and doc[following].pos_ == "ADV":
        following += 1
    if following >= end or doc[following].tag_ not in ("VBZ", "VBD", "VBP", "MD"):
        return None
    verb = doc[following]
    heads = {verb.i, verb.head.i} if verb.dep_ in ("aux", "aux:pass", "cop") else {verb.i}
    return next((t for t in doc[comma + 1 : close] if t.dep_.startswith("nsubj") and t.head.i in heads), None)


def _hangs_on(name: Any, comma: int, close: int) -> bool:
    """Say whether the name's own head stands between the commas."""
    return any(comma < token.head.i < close for token in name)


def _exchange(name: Any, last: Any, described: Any) -> None:
    verb, role = described.head, described.dep_
    if any(token.is_ancestor(verb) for token in name):
        return  # the verb hangs on the name: it would hang on itself
    last.head, last.dep_ = verb, role
    for token in name[:-1]:
        if token.head.i < name.start or token.head.i >= name.end:
            token.head, token.dep_ = last, "compound"
    described.head, described.dep_ = last, "appos"


def _give_subject(doc: Any, copula: Any) -> None:
    """ "The park is home to 120 firms": a predicate without a subject takes the one hung on a noun below it."""
    predicate = copula.head
    if predicate.i < copula.i or any(c.dep_.startswith("nsubj") for c in predicate.children):
        return
    for token in doc[predicate.sent.start : copula.i]:
        below = token.dep_.startswith("nsubj") and token.head.i > predicate.i
        if below and token.head.pos_ in ("NOUN", "PROPN", "NUM") and predicate.is_ancestor(token):
            token.head, token.dep_ = predicate, "nsubj"
            return


def _give_to_clause(subject: Any) -> None:
    """ "Veltora said on Tuesday it had bought X": the second subject of a verb of saying is that of what was said."""
    verb = subject.head
    first = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    said = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > subject.i), None)
    if first and said is not None and not any(c.dep_.startswith("nsubj") for c in said.children):
        subject.head = said
    elif first and said is None and verb.pos_ == "VERB" and not any(c.dep_ == "obj" for c in verb.children):
        subject.dep_ = "obj"  # "Bosch sold its subsidiary Veltora to Siemens": no verb has a second subject


def _give_to_main(subject: Any) -> None:
    """ "X has stepped down, the company said": the first of two subjects is that of the verb which has none."""
    saying = subject.head
    main = saying.head
    if saying.dep_ != "parataxis" or not subject.i < main.i < saying.i or main.pos_ != "VERB":
        return
    later = any(c.dep_.startswith("nsubj") and main.i < c.i for c in saying.children)
    if later and not any(c.dep_.startswith("nsubj") for c in main.children):
        subject.head = main


def _acts(agent: Any) -> bool:
    """ "Chile's Cordova Pay has appointed": who stands before an active verb without "by" is its subject."""
    verb = agent.head
    led = any(c.dep_ == "case" and c.lower_ == "by" for c in agent.children)
    told = any(c.dep_.startswith("nsubj") for c in verb.children)
    return agent.i < verb.i and not led and not told and any(c.dep_ == "obj" for c in verb.children)


def _is_perfect(verb: Any) -> bool:
    helpers = [c.lemma_.lower() for c in verb.children if c.dep_ in ("aux", "aux:pass")]
    return "have" in helpers and not {"be", "get"} & set(helpers)
