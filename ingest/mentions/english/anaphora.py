"""What "the company", "its", "she" stand for. Whatever is not clear stays unresolved, and no mention is made for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ingest.mentions.english.antecedents import IT, ORGS, PLACES, Seen, Story, it, leading, nominal, person, topic
from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention


def _nouns(words: str, classes: Iterable[str]) -> dict[str, frozenset[str]]:
    return dict.fromkeys(words.split(), frozenset(classes))


NOMINALS: dict[str, frozenset[str]] = {
    **_nouns(
        "company firm startup start-up business group chipmaker carmaker automaker developer manufacturer maker enterprise retailer"  # noqa: E501
        " unicorn spin-off spinout supplier corporation giant lender insurer operator provider bank scale-up drugmaker foundry",  # noqa: E501
        ("Company", "Organization"),
    ),
    **_nouns("investor fund vc", ("Investor", "Company")),
    **_nouns("university", ("University",)),
    **_nouns("institute laboratory lab academy centre center", ("ResearchInstitute", "Institution")),
    **_nouns(
        "ministry agency commission authority bureau department government council regulator administration",
        ("GovernmentBody",),
    ),
    **_nouns("association federation alliance consortium", ("Association",)),
    **_nouns("foundation hospital exchange", ("Institution",)),
    **_nouns("park campus hub cluster community incubator accelerator", ("Cluster",)),
    **_nouns("zone", ("Zone",)),
    **_nouns("city", ("City",)),
    **_nouns("district", ("District",)),
    **_nouns("province state", ("Province",)),
    **_nouns(
        "plan programme program scheme act law regulation regulations policy measures strategy initiative guidelines",
        ("Policy",),
    ),
    **_nouns("conference summit forum expo", ("Conference", "Event")),
    **_nouns("platform model chip product app system robot processor software chatbot", ("Product",)),
}
_HE_SHE = frozenset(["he", "she", "him", "her", "his", "hers"])
_NOT_FOLLOWED = frozenset(
    ("of", "that", "which", "who", "based", "behind", "where", "called", "named", "known", "founded", "in")
)


def anaphora(
    readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]], *, own_voice: bool = False
) -> list[list[Mention]]:
    """Return, for each reading, its names together with the nominals and pronouns that are clear, in order.

    `own_voice`: the text is a filing, in which "we" is the company that files it.
    """
    defined = _defined_company(readings, mentions)
    voice = (defined or _first_company(readings, mentions)) if own_voice else None
    story = _story(mentions, voice or defined)
    main = _lead(mentions, story.company)
    found: list[list[Mention]] = []
    for reading, names in zip(readings, mentions, strict=True):
        here: list[Mention] = []
        reading.extra["voice"] = voice
        reading.extra["main"] = main
        topics = reading.extra.setdefault("topics", {})
        for place, sent in enumerate(reading.doc.sents):
            story.opens = place == 0
            topics[sent.start] = voice or topic(NOMINALS["company"], story)
            del story.seen[:-400]
            here += _sentence(reading, sent, names, story)
            if voice is not None:
                here += _own(reading, sent, voice)
            story.number += 1
        if reading.passage.kind == "headline":
            first = story.number - len(list(reading.doc.sents))
            story.seen = [s for s in story.seen if s.sentence < first or s.mention.cls == "Policy"]
        found.append(sorted([*here], key=lambda m: m.start))
    return found


def _lead(mentions: Sequence[Sequence[Mention]], company: str) -> Mention | None:
    """The company that the document is about, where it is also the first that it names: "its customers" without a word
    of whose are that one's."""
    first = next((m for names in mentions for m in names if m.cls in ("Company", "Organization")), None)
    return first if first is not None and first.name == company else None


def _story(mentions: Sequence[Sequence[Mention]], given: Mention | None) -> Story:
    """An empty story that knows whom the document is about."""
    named = [m for found in mentions for m in found]
    company = given.name if given is not None else leading(m.name for m in named if m.cls in _FIRMS)
    return Story(company=company, person=leading(m.name for m in named if m.cls == "Person"))


_FIRMS = ("Company", "Organization", "Investor")


def _sentence(reading: Reading, sent: Any, names: Sequence[Mention], story: Story) -> list[Mention]:
    start, end = reading.span(sent.start, sent.end)
    own = [m for m in names if start <= m.start < end]
    inside_names = {i for m in own for i in range(*reading.tokens_at(m.start, m.end))}
    made: list[Mention] = []
    if _strange_subject(sent, inside_names):
        story.strangers.add(story.number)
    events: list[tuple[int, Any]] = [(m.start, m) for m in own] + [
        (reading.starts[t.i], t) for t in sent if t.i not in inside_names
    ]
    for _, item in sorted(events, key=lambda e: e[0]):
        mention = item if isinstance(item, Mention) else _resolved(reading, item, story)
        if mention is not None:
            made.append(mention)
            spoken = not any(q.start <= mention.start < q.end for q in reading.quoted)
            quoted = spoken and reading.in_quotation(reading.tokens_at(mention.start, mention.end)[0])
            story.seen.append(Seen(mention, story.number, _is_subject(reading, mention), quoted))
    return made


def _strange_subject(sent: Any, inside: set[int]) -> bool:
    """The sentence is about somebody with a name that no finder knows: "it" in the next one is theirs."""
    for token in sent:
        if (
            token.dep_ in ("nsubj", "nsubj:pass")
            and token.head.dep_ == "root"
            and token.pos_ == "PROPN"
            and token.i not in inside
        ):
            return True
    first = next((t for t in sent if not t.is_punct), None)
    return first is not None and first.pos_ == "PROPN" and first.i not in inside and first.lower_ not in NOMINALS


def _is_subject(reading: Reading, mention: Mention) -> bool:
    first, last = reading.tokens_at(mention.start, mention.end)
    if first >= last:
        return False
    root = reading.doc[first:last].root
    while (
        root.dep_ in ("flat", "appos", "conj", "compound")
        and root.head.i != root.i
        and (root.dep_ != "compound" or root.head.i < first)
    ):
        root = root.head
    if root.dep_ in ("nmod", "obl", "obj", "dep") and root.i < root.head.i and root.head.dep_ == "root":
        return not any(c.dep_ == "case" for c in root.children)  # the parser's slip: a bare noun before the verb
    above = root.head
    if (
        root.dep_ in ("nsubj", "nsubj:pass")
        and above.dep_ in ("advcl", "acl")
        and above.i < above.head.i
        and root.left_edge.i <= root.sent.start + 1
    ):
        return True  # "The company, founded by X, develops": hung on the participle
    if any(c.dep_ == "case" and c.lower_ in ("by", "of", "in", "with", "from", "for") for c in root.children):
        return False
    return root.dep_ in ("nsubj", "nsubj:pass", "root") and root.head.dep_ not in ("acl:relcl", "advcl", "acl")


def _resolved(reading: Reading, token: Any, story: Story) -> Mention | None:
    low = token.lower_
    if low not in _HE_SHE and low not in IT and low not in NOMINALS:
        return None
    seen, number = story.last(80, quoted=reading.in_quotation(token.i)), story.number
    apart = _told_apart(token)
    if apart:
        seen = [s for s in seen if s.sentence != number or not _covers(reading, s.mention, apart)]
    if number - 1 in story.strangers and not any(s.sentence == number for s in seen[-20:]) and low not in _HE_SHE:
        return None
    if low in _HE_SHE:
        somebody = person(seen[-60:], story) if number not in story.unclear else None
        if somebody is None:
            story.unclear.add(number)
        return _made(reading, token.i, token.i + 1, somebody, "pronoun")
    if low in IT and token.text != "IT":
        thing = it(token, seen[-60:], story) if not _empty_it(token) else None
        return _made(reading, token.i, token.i + 1, thing, "pronoun")
    classes = NOMINALS.get(low)
    if classes is None or token.i == 0 or token.dep_ in ("compound", "amod"):
        return None
    first = _determiner(token)
    if first is None or _described_after(token) or _named(token, reading):
        return None
    restrictive = token.i + 1 < len(token.doc) and token.nbor().text != ","
    if restrictive and any(c.dep_ == "acl:relcl" and c.left_edge.i == token.i + 1 for c in token.children):
        return None  # "the company they set up, X": the clause says which, not the text before
    comma = first - 1
    if (
        comma > 0
        and token.doc[comma].text == ","
        and reading.ends[comma - 1]
        in {
            s.mention.end
            for s in seen[-6:]
            if s.mention.cls in classes or (s.mention.cls not in ("Person", *PLACES) and "Company" in classes)
        }
    ):
        return None  # "Bpifrance, the state investment bank,": a description of the name before it
    if token.text == "Company" and story.company:
        chief = next((s.mention for s in reversed(seen) if s.mention.name == story.company), None)
        if chief is not None:
            return _made(reading, first, token.i + 1, chief, "nominal")
    if any(c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > token.i for c in token.children):
        return None  # "the company they set up, Veltora,": the name follows
    usable = [s for s in seen if _noun_fits(low, s.mention)]
    called = [s for s in usable if low in s.mention.name.lower().split() and s.mention.cls in classes]
    fitting = nominal(low, classes, called or usable, story)
    return _made(reading, first, token.i + 1, fitting, "nominal")


def _told_apart(token: Any) -> set[int]:
    """The subject that a noun or pronoun cannot stand for: "X and Y are its buyers", "X has 15 % of the company"."""
    above = token.head
    if token.lower_ in IT:
        verb = above if above.pos_ == "NOUN" and any(c.dep_ == "cop" for c in above.children) else None
    else:
        verb = token
        while verb.dep_ in ("obj", "iobj", "obl", "nmod") and verb.pos_ != "VERB":
            verb = verb.head
        verb = verb if verb.pos_ == "VERB" and verb.i != token.i else None
    subjects = (
        [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") and c.i < token.i] if verb is not None else []
    )
    return {t.i for s in subjects for t in (s, *(c for c in s.children if c.dep_ == "conj"))}


def _covers(reading: Reading, mention: Mention, tokens: set[int]) -> bool:
    first, last = reading.tokens_at(mention.start, mention.end)
    return any(first <= i < last for i in tokens)


_LOOSE = frozenset(
    [
        "agency",
        "authority",
        "regulator",
        "policy",
        "measures",
        "cluster",
        "community",
        "incubator",
        "accelerator",
        "site",
        "zone",
        "city",
        "district",
        "province",
        "state",
        "lab",
        "laboratory",
    ]
)
_SAME = {
    "program": "programme",
    "programme": "program",
    "centre": "center",
    "center": "centre",
    "law": "act",
    "regulations": "regulation",
}


def _noun_fits(noun: str, mention: Mention) -> bool:
    """Bodies, policies and parks are called by the noun of their name: "the council" is no ministry."""
    if mention.cls in (
        "GovernmentBody",
        "Policy",
        "Cluster",
        "Institution",
        "ResearchInstitute",
        "Association",
        "Conference",
    ):
        name = mention.name.lower()
        return noun in _LOOSE or noun in name or _SAME.get(noun, noun) in name
    return True


def _described_after(token: Any) -> bool:
    """ "the company that she set up", "the company they founded", "the firm in Oslo": told apart by what follows."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    if following.lower_ == "in" and token.i + 2 < len(token.doc) and token.nbor(2).pos_ == "NUM":
        return False
    return following.lower_ in _NOT_FOLLOWED or following.lower_ in ("they", "she", "he", "we", "i", "you")


def _determiner(token: Any) -> int | None:
    """The token index of "the" or "this" before the noun; up to two lower-case words may stand between."""
    for back in (1, 2, 3):
        if token.i - back < token.sent.start:
            return None
        word = token.nbor(-back)
        if word.lower_ in ("the", "this", "that"):
            return int(word.i)
        if not word.is_alpha or not (word.is_lower or (back == 1 and word.pos_ == "PROPN")):
            return None
    return None


def _named(token: Any, reading: Reading) -> bool:
    """ "the startup Celestia": the name follows, the noun is only its description."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    return bool(following.text[:1].isupper()) and following.pos_ in ("PROPN", "NOUN", "X", "ADJ")


def _made(reading: Reading, first: int, last: int, antecedent: Mention | None, kind: str) -> Mention | None:
    if antecedent is None:
        return None
    start, end = reading.span(first, last)
    at = reading.passage.start
    return Mention(
        start=start,
        end=end,
        text=reading.extra["text"][start:end]
        if "text" in reading.extra
        else reading.passage.text[start - at : end - at],
        cls=antecedent.cls,
        name=antecedent.name,
        kind="pronoun" if kind == "pronoun" else "nominal",
        confidence=0.9 if kind == "nominal" else 0.85,
    )


_DEFINED = re.compile(
    r"^[\s“\"‘']*(?:(?:collectively|together)[^“\"]*,? )?(?:[“\"][^“”\"]{1,40}[”\"],? (?:or )?)?(?:the |our )?[“\"‘']?(?:the )?(?:Company|Group|Issuer|Registrant)\b"  # noqa: E501
    r"|[“\"‘'](?:we|our|us),?[”\"’']",
    re.I,
)


def _defined_company(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Mention | None:
    """Whom a filing calls "the Company" from its first bracket on."""
    for reading, found in zip(readings, mentions, strict=True):
        for bracket in reading.brackets:
            owner = next((m for m in found if 0 < bracket.start - m.end <= 3 and m.cls in ORGS), None)
            if owner is not None and _DEFINED.match(bracket.text):
                return owner
    return None


def _first_company(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Mention | None:
    """The company that a filing speaks for where it defines none: the first that is the subject of a sentence."""
    for reading, found in zip(readings, mentions, strict=True):
        for mention in found:
            if mention.cls in ORGS and mention.kind == "name" and _is_subject(reading, mention):
                return mention
    return None


_WE = frozenset(("we", "our", "us"))


def _own(reading: Reading, sent: Any, voice: Mention) -> Iterator[Mention]:
    """ "we", "our", "us" of a filing, outside quotations."""
    for token in sent:
        if token.lower_ in _WE and token.text not in ("US", "WE") and not reading.in_quotation(token.i):
            made = _made(reading, token.i, token.i + 1, voice, "nominal")
            if made is not None:
                yield made


def _empty_it(token: Any) -> bool:
    """ "it is expected that": no thing stands behind it."""
    if token.lower_ == "its":
        return False
    return token.dep_ == "expl" or any(
        c.dep_ in ("csubj", "ccomp") for c in token.head.children if c.i > token.i and token.head.lemma_ == "be"
    )
