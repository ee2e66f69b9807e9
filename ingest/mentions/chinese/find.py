"""The names of a Chinese document: candidates from every source, overlaps settled, short names joined to full ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from ingest.mentions.chinese.aliases import (
    OWN_TERMS,
    Alias,
    notifying,
    terms_in,
)
from ingest.mentions.chinese.branches import with_countries
from ingest.mentions.chinese.candidate import Candidate, without_overlaps
from ingest.mentions.chinese.coined import coined_in, placed_in
from ingest.mentions.chinese.components import with_components
from ingest.mentions.chinese.coreference import Reference, references_in
from ingest.mentions.chinese.edges import edged
from ingest.mentions.chinese.employers import employers
from ingest.mentions.chinese.foreign_people import people_by_acts
from ingest.mentions.chinese.interviews import Turn, turns_in
from ingest.mentions.chinese.items import items_in
from ingest.mentions.chinese.kinds import by_kind, settled_by_kind
from ingest.mentions.chinese.listed import completed, headings
from ingest.mentions.chinese.misread import bracketed_in, read_again
from ingest.mentions.chinese.nobody import names_nobody
from ingest.mentions.chinese.organizations import organizations_in
from ingest.mentions.chinese.people import firms_read_as_people, people_in
from ingest.mentions.chinese.places import places_in
from ingest.mentions.chinese.plain import plain
from ingest.mentions.chinese.plants import plants_in
from ingest.mentions.chinese.roles import by_role
from ingest.mentions.chinese.sentences import Sentence, sentences_in
from ingest.mentions.chinese.settled import by_use, no_posts, whole_people
from ingest.mentions.chinese.shortened import aliases_of
from ingest.mentions.chinese.support import from_context, from_pipeline, supported
from ingest.mentions.chinese.title_edges import in_title, titles_beside, without_post_of_group
from ingest.mentions.chinese.titles import Title, titles_in
from ingest.mentions.chinese.trie import any_of
from ingest.mentions.chinese.whole import whole
from ingest.mentions.chinese.words import Words, read_words
from ingest.mentions.chinese.works import works_in
from ingest.mentions.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in one document before any claim: its plain text, sentences, titles and mentions in order."""

    plain: str
    words: Words
    sentences: tuple[Sentence, ...]
    titles: tuple[Title, ...]
    mentions: tuple[Mention, ...]
    defined: str = ""  # the company that the text itself calls 公司, as its plain text names it
    items: tuple[int, ...] = ()  # where the items of a digest begin
    turns: tuple[Turn, ...] = ()  # of an interview: who speaks there, and for whom
    unresolved: tuple[Reference, ...]  # 该公司, 其, 他 whose name is unclear: no statement may pass over them


def find_names(text: str, nlp: Any, known: Any = None) -> Reading:
    """Return the reading of `text`. `known` has `find(text)` for names of the graph; it helps and never forces."""
    simple = plain(text)
    words, entities = read_words(simple, nlp)
    titles = tuple(titles_in(simple))
    candidates = [
        *works_in(simple, words),
        *organizations_in(simple, words),
        *people_in(simple, words, entities, titles),
    ]
    candidates += places_in(simple, words, entities)
    candidates += plants_in(simple, words)
    candidates += from_pipeline(simple, words, entities, candidates, titles)
    candidates += from_context(simple, words, candidates)
    candidates += by_role(simple, words)
    candidates += [*coined_in(simple, words), *headings(simple, words)]
    candidates += placed_in(simple, words)
    candidates += firms_read_as_people(simple, entities)
    candidates += employers(simple, words, titles, candidates)
    candidates += by_kind(simple, words, candidates)
    candidates += [*bracketed_in(simple), *_known(simple, known)]
    candidates = list(edged(simple, words, no_posts(simple, candidates)))
    chosen = without_overlaps(supported(simple, words, candidates, entities, titles))
    chosen = without_overlaps([*chosen, *completed(simple, words, chosen)])
    classes = {simple[start:end]: cls for start, end, cls in known.find(simple)} if known is not None else {}
    chosen = whole(simple, words, list(settled_by_kind(simple, words, chosen)))
    chosen = by_use(simple, people_by_acts(simple, chosen), lambda form: classes.get(form, ""))
    chosen = with_countries(simple, words, whole_people(simple, with_components(simple, chosen)))
    return _reading(text, simple, words, titles, without_overlaps(read_again(simple, chosen)))


def _known(text: str, known: Any) -> Iterator[Candidate]:
    """Yield the graph's names. A name that is only part of a longer word or name loses to it when overlaps settle."""
    if known is None:
        return
    for start, end, cls in known.find(text):
        if end - start >= 3 or not re.search(r"[一-鿿]", text[start:end]):
            yield Candidate(start=start, end=end, cls=cls, score=0.84)


def _reading(text: str, simple: str, words: Words, titles: tuple[Title, ...], chosen: list[Candidate]) -> Reading:
    chosen = without_post_of_group(simple, [_bare(simple, c) for c in chosen], titles)
    chosen = [c for c in _one_class(simple, chosen) if not names_nobody(simple, c)]
    aliases = aliases_of(simple, chosen)
    chosen = _class_of_full(simple, chosen, aliases)
    names = _everywhere(simple, words, chosen, aliases)
    canonical = _canonical(simple, names, aliases)
    sentences = tuple(sentences_in(simple))
    defined = next((a.full for a in aliases if a.text in OWN_TERMS), "") or notifying(simple, names)
    terms = terms_in(simple, names, defined)
    names = [name for name in names if simple[name.start : name.end] not in terms]
    items = items_in(simple, names, canonical)
    turns = () if items else tuple(turns_in(simple, names, canonical))
    references = list(references_in(simple, names, canonical, sentences, defined, terms, items, turns))
    spelt = {simple[n.start : n.end]: text[n.start : n.end] for n in reversed(names)}  # as the text prints it: （集团）
    beside = titles_beside(simple, titles, names)
    names = [name for name in names if not in_title(name, beside)]
    mentions = [_mention(text, simple, name, canonical, spelt) for name in names]
    mentions += [_reference(text, r, spelt) for r in references if r.name and not _covered(r, names)]
    return Reading(
        plain=simple,
        words=words,
        sentences=sentences,
        titles=beside,
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
        defined=defined,
        items=items,
        turns=turns,
        unresolved=tuple(r for r in references if not r.name),
    )


def _bare(text: str, name: Candidate) -> Candidate:
    """Return a name without the blanks, or a person's without the 女士, that the tagger took for its edge."""
    form = text[name.start : name.end]
    if name.cls == "Person" and len(form) > 3 and form.endswith(("女士", "先生")):
        return replace(name, end=name.end - 2)
    return replace(name, start=name.end - len(form.lstrip()), end=name.start + len(form.rstrip()))


def _one_class(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names with one class for each form: that of its surest reading."""
    best: dict[str, Candidate] = {}
    for name in chosen:
        kept = best.setdefault(text[name.start : name.end], name)
        if name.score > kept.score:
            best[text[name.start : name.end]] = name
    return [replace(name, cls=best[text[name.start : name.end]].cls) for name in chosen]


def _class_of_full(text: str, chosen: Sequence[Candidate], aliases: Sequence[Alias]) -> list[Candidate]:
    """Return the names with short ones in the class of the full ones they stand for."""
    classes = {text[name.start : name.end]: name.cls for name in chosen}
    full = {alias.text: classes[alias.full] for alias in aliases if alias.full in classes}
    return [replace(name, cls=full.get(text[name.start : name.end], name.cls)) for name in chosen]


def _covered(reference: Reference, names: Sequence[Candidate]) -> bool:
    return any(n.start < reference.end and reference.start < n.end for n in _near(names, reference.start))


def _near(names: Sequence[Candidate], offset: int) -> Iterator[Candidate]:
    from bisect import bisect_left

    i = bisect_left(names, offset, key=lambda n: n.start)
    yield from names[max(0, i - 2) : i + 2]


def _everywhere(text: str, words: Words, chosen: Sequence[Candidate], aliases: Sequence[Alias]) -> list[Candidate]:
    """Return the chosen names and every other place where one of them, or an alias, stands."""
    classes: dict[str, Candidate] = {}
    for name in sorted(chosen, key=lambda c: c.score):
        if name.cls not in ("Site",) and name.end - name.start >= 2:
            classes[text[name.start : name.end]] = name
    for alias in aliases:
        full = classes.get(alias.full)
        if full is not None and alias.text not in OWN_TERMS:
            classes.setdefault(alias.text, replace(full, score=0.9))
    taken = list(chosen) + [
        Candidate(start=a.start, end=a.end, cls=classes[a.full].cls, score=1.0)
        for a in aliases
        if a.start >= 0 and a.full in classes and a.text not in OWN_TERMS
    ]
    sure = {alias.text for alias in aliases} | {text[c.start : c.end] for c in chosen if c.score >= 0.9}
    repeated = list(_occurrences(text, words, classes))
    fixed = [replace(c, score=c.score + 1) for c in taken]
    # An alias or a registered name beats what the tagger cut out of its letters elsewhere (below 0.9, so 1.9 here).
    repeated = [replace(c, score=1.895) if text[c.start : c.end] in sure else c for c in repeated]
    told = {alias.text for alias in aliases if alias.start >= 0}
    fixed = [c for c in fixed if not _torn_from(text, c, told)]
    settled = without_overlaps([*_not_inside(fixed, repeated), *repeated])
    return [replace(c, score=c.score - 1) if c.score > 1 else c for c in settled]


def _torn_from(text: str, name: Candidate, told: Set[str]) -> bool:
    """Say whether a name is the end of a short one that the text itself introduces: 铸|辽集团."""
    form = text[name.start : name.end]
    return any(full.endswith(form) and len(full) > len(form) and text.endswith(full, 0, name.end) for full in told)


def _not_inside(fixed: Sequence[Candidate], repeated: Sequence[Candidate]) -> list[Candidate]:
    """Return the fixed names without unsure ones that lie inside a name the text uses elsewhere: 岩山 in 岩山科技."""
    covers = {at: name for name in repeated for at in range(name.start, name.end)}
    kept = []
    for name in fixed:
        around = covers.get(name.start)
        longer = around is not None and around.start <= name.start and name.end <= around.end
        if name.score >= 1.9 or around is None or not longer or around.end - around.start <= name.end - name.start:
            kept.append(name)
    return kept


def _occurrences(text: str, words: Words, classes: Mapping[str, Candidate]) -> Iterator[Candidate]:
    if not classes:
        return
    pattern = re.compile(any_of(classes))
    for match in pattern.finditer(text):
        name = classes[match[0]]
        if _whole(text, words, match) and not (name.weak and len(match[0]) < 3):
            yield replace(name, start=match.start(), end=match.end(), score=min(name.score, 0.8))


def _whole(text: str, words: Words, match: re.Match[str]) -> bool:
    """Say whether the match is not a part of a longer Latin word, nor of a Chinese word when it is short."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match[0][0].isascii() and before.isascii() and before.isalnum():
        return False
    if match[0][-1].isascii() and after.isascii() and after.isalnum():
        return False
    if match[0].endswith("银行") and after in ("业", "卡"):
        return False
    if len(match[0]) > 2:
        return True
    first, last = words.around(match.start()), words.around(match.end() - 1)
    return (
        first is None
        or last is None
        or (first.start == match.start() and last.end == match.end())
        or (first is last and first.pos in ("ORG", "PER", "LOC", "nt", "nr", "ns"))
    )


def _canonical(text: str, names: Sequence[Candidate], aliases: Sequence[Alias]) -> dict[str, str]:
    """Return name used -> fullest name in this document."""
    found = {alias.text: alias.full for alias in aliases}
    for name in names:
        used = text[name.start : name.end]
        if name.name and name.name != used:
            found.setdefault(used, name.name)
    return {used: _fullest(used, found) for used in found}


def _fullest(used: str, found: Mapping[str, str]) -> str:
    """Return where the chain of fuller names ends; where it is a circle, the longest name in it."""
    met = {used}
    while found[used] not in met and found[used] in found:
        used = found[used]
        met.add(used)
    return found[used] if found[used] not in met else max(met, key=lambda name: (len(name), name))


def _mention(
    text: str, simple: str, name: Candidate, canonical: Mapping[str, str], spelt: Mapping[str, str]
) -> Mention:
    used = simple[name.start : name.end]
    full = canonical.get(used, used)
    return Mention(
        start=name.start,
        end=name.end,
        text=text[name.start : name.end],
        cls=name.cls,
        name=spelt.get(full, full) if full != used else text[name.start : name.end],
        kind="short" if full != used else "name",
        confidence=round(min(name.score, 0.99), 3),
    )


def _reference(text: str, reference: Reference, spelt: Mapping[str, str]) -> Mention:
    return Mention(
        start=reference.start,
        end=reference.end,
        text=text[reference.start : reference.end],
        cls=reference.cls,
        name=spelt.get(reference.name, reference.name),
        kind="pronoun" if reference.pronoun else "nominal",
        confidence=0.9,
    )


def by_class(mentions: Iterable[Mention]) -> Counter[str]:
    """Return how many mentions there are of each class."""
    return Counter(mention.cls for mention in mentions)
