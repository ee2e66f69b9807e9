"""What the claims network says of a document's pairs of mentions: chances for the rules' statements, and claims that no
rule has made."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from ingest.documents.document import Document
from ingest.mentions.chinese.find import Reading
from ingest.mentions.chinese.titles import Title
from ingest.mentions.claims import MARKS, Asked, Claims, Seen, naming_of
from ingest.mentions.figures import akin, properties_of
from ingest.mentions.mention import Mention
from ingest.statements.chinese.agreed import agreed
from ingest.statements.chinese.claim_doubts import doubted, held_by_another, named_others, unread_before
from ingest.statements.chinese.claim_figures import METHOD, Pair, figure_statement, has_value, property_of, written
from ingest.statements.chinese.heard import Place, Sentence, sentences_of
from ingest.statements.chinese.others import in_row_of_years, of_somebody_else, outgrown
from ingest.statements.chinese.posts import qualifiers_of, seat_of
from ingest.statements.chinese.status import is_rumour
from ingest.statements.quantity_zh import Quantity
from ingest.statements.statement import Scalar, Statement, Status, Value
from ingest.statements.when_zh import When
from ontology.model import Ontology

POST = "HOLDS_POST"
FAR = 0.08  # of a post whose firm stands so far off that the network was not asked: 13 of 16 are wrong
FLOOR = 0.3  # a claim less likely than this is not worth a place in quarantine
_SAID_ONCE = frozenset(("PARTNER_OF", "COMPETES_WITH"))  # hold both ways round
_CENTRE = re.compile(r"(?:研发|技术|设计|创新|运营|制造|营销)中心$|总部$")
_OF_PEOPLE = (POST, "FOUNDED_BY")
_QUESTION = re.compile(r"[?]|(?:会否|是否|能否|可否|会不会|难道|究竟)")
_FOUNDER = re.compile(r"创始人?$|创办人?$")  # who founds a firm is told by another relation
_CLUSTER = MARKS.index("Cluster")
_PLACE = MARKS.index("Place")
#: 甲公司副总经理张三拟出任…: whatever is planned or denied, what stands before a name is so, or 前 says that it was.
_APPOSED = frozenset(("rule:post-apposition", "rule:post-several", "rule:post-bare", "rule:post-bare-left"))
_CHAIR = re.compile(r"(?:讲席|特聘|名誉|客座|助理)?副?教授")
_OWNERS = (MARKS.index("Organization"), _CLUSTER)
Key = tuple[str, str]


class Chances:
    """The pairs of a document by the sentence and the names of their ends."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.pairs: dict[int, dict[Key, list[Pair]]] = {}
        for pair in pairs:
            names = (pair.subject.mention.name, pair.object.mention.name)
            self.pairs.setdefault(pair.sentence.start, {}).setdefault(names, []).append(pair)
        self.starts = sorted(self.pairs)

    def of(self, statement: Statement) -> float | None:
        """Return how likely the network holds a statement, its status included; None: it was not asked."""
        if not self.starts:
            return None
        if isinstance(statement.object, Value):
            return self._of_value(statement, statement.object)
        last = max(statement.subject.start, statement.object.start)
        start = self.starts[max(0, bisect_right(self.starts, last) - 1)]
        subject, object_ = statement.subject.name, statement.object.name
        keys = [(subject, object_), (object_, subject)] if statement.relation in _SAID_ONCE else [(subject, object_)]
        pairs = [p for key in keys for p in self.pairs[start].get(key, ())]
        if _is_chair(statement):
            return None  # texts that the network has learned from call a professor's chair employment
        apposed = statement.method in _APPOSED
        chances = (p.relations.get(statement.relation) if apposed else _chance(p, statement) for p in pairs)
        found = max((round(c, 4) for c in chances if c is not None), default=None)
        if statement.relation == "TENANT_OF" and _CENTRE.search(subject) and found is not None and found < FLOOR:
            return None  # texts that the network has learned from name the firm instead
        return FAR if found is None and statement.relation in _OF_PEOPLE else found

    def named_beside(self, pair: Pair) -> bool:
        """Say whether a figure's owner is looked for outside of a sentence that names one that may be it."""
        if pair.object.value is None or not pair.subject.role:
            return False
        pairs = (p for found in self.pairs[pair.sentence.start].values() for p in found)
        return any(p.object is pair.object and not p.subject.role and p.subject.mark in _OWNERS for p in pairs)

    def _of_value(self, statement: Statement, value: Value) -> float | None:
        asked = (
            p.chance(name, statement.status)
            for name in akin(property_of(statement))
            for start in self.starts[max(0, bisect_right(self.starts, statement.start) - 1) :]
            if start < statement.end
            for (subject, _), pairs in self.pairs[start].items()
            if subject == statement.subject.name
            for p in pairs
            if statement.start <= p.object.mention.start < statement.end and has_value(p.object, value)
        )
        return max((c for c in asked if c is not None), default=None)


def _is_chair(statement: Statement) -> bool:
    """Say whether a university's professor is named with it: 某某大学教授张三."""
    title = str(statement.qualifiers.get("title", ""))
    chair = statement.relation == POST and statement.subject.cls == "Person" and _CHAIR.fullmatch(title) is not None
    return chair and statement.method in _APPOSED and getattr(statement.object, "cls", "") == "University"


def _chance(pair: Pair, statement: Statement) -> float | None:
    """How likely a rule's claim is; one that the text denies in so many words need only be no plain fact."""
    found = pair.relations.get(statement.relation)
    if found is not None and statement.relation == POST and statement.status == "planned":
        return round(found * max(pair.statuses["planned"], pair.statuses["asserted"]), 4)  # …,8月1日上任: a day decides
    if found is None or statement.status != "denied":
        return pair.chance(statement.relation, statement.status)
    return round(found * max(pair.statuses["denied"], 1 - pair.statuses["asserted"]), 4)


def chances_of(reading: Reading, numbers: Sequence[Quantity | When | Title], nlp: Any, ontology: Ontology) -> Chances:
    """Ask the network about every pair of mentions that may have to do with each other."""
    encoder = nlp.get_pipe("ecosystem_chinese") if nlp is not None and nlp.has_pipe("ecosystem_chinese") else None
    claims: Claims | None = getattr(encoder, "claims", None)
    if encoder is None or claims is None:
        return Chances(())
    asked: list[tuple[Sentence, list[_Ends]]] = []
    held = reading.words.stretches
    for sentence in sentences_of(reading.mentions, numbers, held, ontology, reading.items, reading.defined):
        pairs = [
            (a, b, admitted)
            for a, b in sentence.pairs()
            if not isinstance(b.value, Title)  # titles are only marked
            if (admitted := _admitted(ontology, claims.relations, a.mention.cls, b.mention.cls))
        ]
        if pairs:
            asked.append((sentence, pairs))
    rows = claims.chances([_asked(sentence, pairs) for sentence, pairs in asked])
    return Chances(
        _pair(sentence, a, b, admitted, row, claims)
        for (sentence, pairs), found in zip(asked, rows, strict=True)
        for (a, b, admitted), row in zip(pairs, found, strict=True)
    )


_Ends = tuple[Place, Place, tuple[str, ...]]


def _asked(sentence: Sentence, pairs: Sequence[_Ends]) -> Asked:
    spans = tuple(((a.start, a.end), (b.start, b.end)) for a, b, _ in pairs)
    outside = tuple(
        naming_of(n.read.lowered, n.place.start, n.place.end, n.place.mark, p.role)
        for n, p in zip(sentence.outside, sentence.around, strict=True)
    )
    before = tuple(Seen(read.lowered, marks) for read, marks in sentence.before)
    return Asked(sentence.read.lowered, sentence.marks, spans, outside, before)


def _pair(sentence: Sentence, a: Place, b: Place, admitted: Sequence[str], row: Any, claims: Claims) -> Pair:
    chance = {r: float(row[claims.relations.index(r)]) for r in admitted}
    states = row[len(claims.relations) :][: len(claims.statuses)]
    told: dict[Status, float] = {s: float(x) for s, x in zip(claims.statuses, states, strict=True)}
    return Pair(sentence, a, b, chance, told | {"asserted": max(0.0, 1 - max(told.values()))})


_tables: dict[str, dict[tuple[str, str], tuple[str, ...]]] = {}


def _admitted(ontology: Ontology, relations: Sequence[str], subject: str, object_: str) -> tuple[str, ...]:
    """The relations that the ontology admits between two classes."""
    table = _tables.setdefault(ontology.version, {})
    key = (subject, object_)
    if key not in table:
        figures = [p for p in properties_of(ontology, subject, object_) if p in relations]
        known = (r for r in relations if r in ontology.relations)
        table[key] = (*figures, *(r for r in known if not figures and ontology.allows(r, subject, object_)))
    return table[key]


def with_chances(
    said: Sequence[Statement], chances: Chances, reading: Reading, document: Document, ontology: Ontology
) -> list[Statement]:
    """Return the rules' statements with the network's chance for each, and what only the network hears."""
    heard = [replace(s, chance=chances.of(s)) for s in said]
    every = [*heard, *unsaid(chances, heard, reading, document, ontology)]
    return sorted(agreed(every), key=lambda s: (s.start, s.end, s.relation))


def unsaid(
    chances: Chances, said: Iterable[Statement], reading: Reading, document: Document, ontology: Ontology
) -> Iterator[Statement]:
    """Yield what the network hears and no rule has said of the same two in the same sentence."""
    said = list(said)
    told = {key for s in said for key in _keys(s, chances)}
    taken = {_figure(s, chances) for s in said if s.chance is None or s.chance >= FLOOR} - {None}
    titles = {_titled(s, chances) for s in said if s.relation == POST and (s.chance is None or s.chance >= FLOOR)}
    by_chance = sorted(
        ((relation, chance, pair) for pairs in chances.pairs.values() for group in pairs.values() for pair in group
         for relation, chance in pair.relations.items() if chance >= FLOOR),
        key=lambda found: -found[1],
    )  # fmt: skip
    asking = {at for at in chances.pairs if _asks(reading.plain, next(iter(chances.pairs[at].values()))[0].sentence)}
    found: list[Statement] = []
    for relation, _, pair in by_chance:
        if pair.sentence.start in asking or chances.named_beside(pair):
            continue  # a question says nothing
        made = [
            s
            for s in _statements(pair, relation, reading, document, ontology)
            if not told & _keys(s, chances) and _figure(s, chances) not in taken
            # a rule has said where this title is held
            if s.relation != POST or _titled(s, chances) not in titles
            if not held_by_another(reading.plain, s, chain(said, found))
        ]
        for statement in made:
            told |= _keys(statement, chances)
            taken.add(_figure(statement, chances) or _NOTHING)
            found.append(statement)
        yield from made


_NOTHING = ("", -1)


def _figure(statement: Statement, chances: Chances) -> tuple[str, int] | None:
    """A number or date and the sentence that has it; of a claim between two mentions nothing."""
    value = statement.object
    at = bisect_right(chances.starts, statement.end - 1)
    return None if isinstance(value, Mention) else (written(value), at)


def _titled(statement: Statement, chances: Chances) -> tuple[str, object, int]:
    """The person, the title and the sentence of a post."""
    at = bisect_right(chances.starts, statement.end - 1)
    return statement.subject.name, statement.qualifiers.get("title", ""), at


def _asks(plain: str, sentence: Sentence) -> bool:
    return _QUESTION.search(plain[sentence.start : sentence.end]) is not None


def _keys(statement: Statement, chances: Chances) -> set[tuple[str, str, str, int]]:
    if not isinstance(statement.object, Mention):
        at = bisect_right(chances.starts, statement.end - 1)
        return {(property_of(statement), statement.subject.name, written(statement.object), at)}
    subject, object_ = statement.subject, statement.object
    at = bisect_right(chances.starts, max(subject.start, object_.start))
    keys = {(statement.relation, subject.name, object_.name, at)}
    return keys | (
        {(statement.relation, object_.name, subject.name, at)} if statement.relation in _SAID_ONCE else set()
    )


def _statements(
    pair: Pair, relation: str, reading: Reading, document: Document, ontology: Ontology
) -> Iterator[Statement]:
    """Yield the claim; a post with its title, and not at all where every title may be somebody else's."""
    if relation == "LOCATED_IN" and pair.subject.mark == _PLACE:
        return  # which place lies in which is no news
    if relation == "LOCATED_IN" and (_of_the_next(pair) or _opened_by_another(pair, reading.plain)):
        return
    if doubted(reading.plain, relation, pair.subject.mention, pair.object.mention, pair.sentence.start):
        return
    sure = pair.chance(relation, pair.status) or 0.0
    if pair.object.value is not None:
        quote = _quote(pair, reading, document)
        told = figure_statement(pair, relation, quote, reading, document, sure, ontology)
        if not outgrown(reading.plain, pair.object.mention) and not in_row_of_years(reading.plain, pair.object.mention):
            yield told
        return
    subject, object_ = pair.subject.mention, pair.object.mention
    if of_somebody_else(reading.plain, relation, subject, object_) or named_others(reading, relation, subject, object_):
        return
    start, end = _quote(pair, reading, document)
    talk = relation in _DEEDS and is_rumour(reading.plain[pair.sentence.start : max(subject.start, object_.start)])
    status: Status = "rumoured" if talk and pair.status == "asserted" else pair.status
    if relation in (POST, "EMPLOYED_BY") and _NOW.search(reading.plain, max(0, object_.start - 6), object_.start):
        status = "asserted" if status == "former" else status  # 前任王某5月离职,现为乙集团首席风险官
    every: list[Mapping[str, Scalar]] = [{}]
    if relation == POST:
        inside = (t for t in reading.titles if pair.sentence.start <= t.start and t.end <= pair.sentence.end)
        titles = [t for t in inside if not _FOUNDER.search(t.text)]
        title = _title(pair, titles, reading)
        if (titles and title is None) or (title is not None and unread_before(reading, title.start, object_)):
            return
        held = [] if title is None else _joined(title, titles, reading.plain)
        every = [qualifiers_of((_unit(t, pair, reading.plain) if t is title else "") + t.text) for t in held] or every
    for qualifiers in every:
        seat = seat_of(object_, str(qualifiers.get("title", "")))
        yield Statement(
            relation=relation, subject=subject, object=seat, quote=document.text[start:end], start=start, end=end,
            qualifiers=qualifiers, status=status, confidence=sure, method=f"{METHOD}:{relation}", chance=sure,
        )  # fmt: skip


def _of_the_next(pair: Pair) -> bool:
    """Say whether the country stands right before another body, and is that one's: 瑞典爱立信和芬兰诺基亚."""
    country, subject = pair.object.mention, pair.subject.mention
    after = (p for p in pair.sentence.places if p.mention.start == country.end and p.mark in _OWNERS)
    return country.cls == "Country" and any(p.mention.name != subject.name for p in after)


#: What is no fact where the sentence calls it talk, whatever the network makes of it.
_DEEDS = frozenset(
    ("ACQUIRED", "INVESTED_IN", "HOLDS_SHARES_IN", "SUBSIDIARY_OF", "LISTED_ON", "PARTNER_OF", "SUPPLIES")
)
_AND = re.compile(r"兼任?|、|和|及|,兼|暨")
_UNIT = re.compile(
    r"(?:的|担任|出任|曾任|历任|现任|任|做|当)?(?P<d>[一-鿿]{1,7}?(?:部|群|大区|地区|[一-鿿]区|处|科|司|系|学院|板块|产品线|业务线|市场|销售|运营|研发|采购))"
)


def _joined(title: Title, titles: Sequence[Title], plain: str) -> list[Title]:
    """Return a title with those that 兼 or 、 joins to it: 董事长兼总裁."""
    held = [title]
    for t in titles:
        if t.start >= held[-1].end and _AND.fullmatch(plain, held[-1].end, t.start):
            held.append(t)
    for t in reversed(titles):
        if t.end <= held[0].start and _AND.fullmatch(plain, t.end, held[0].start):
            held.insert(0, t)
    return held


def _unit(title: Title, pair: Pair, plain: str) -> str:
    """Return the part of the firm that stands between its name and the title: 某集团|西南区|总监."""
    seat = pair.object
    match = _UNIT.fullmatch(plain, seat.mention.end, title.start) if seat.role == 0 else None
    return match["d"] if match is not None and seat.mention.end < title.start else ""


def _quote(pair: Pair, reading: Reading, document: Document) -> tuple[int, int]:
    """The sentences that both ends stand in; from where an end in a sentence before stands, if that is near."""
    text, ends = document.text, [p.mention for p in (pair.subject, pair.object) if p.role == 0]
    low, high = min(m.start for m in ends), max(m.end for m in ends)
    left = min((s.start for s in reading.sentences if s.end > low and s.start <= low), default=pair.sentence.start)
    right = max((s.end for s in reading.sentences if s.start < high <= s.end), default=pair.sentence.end)
    for p in (pair.subject, pair.object):
        if p.role and p.mention.end <= left and left - p.mention.start < 400:
            left = p.mention.start
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    return left, right


def _title(pair: Pair, titles: Sequence[Title], reading: Reading) -> Title | None:
    """The title nearest to the person, if no other person stands nearer to it or between the two."""
    person, seat = pair.subject.mention, pair.object.mention
    seats = {id(t): _seat(t, pair, reading.plain) for t in titles}
    titles = [
        t
        for t in titles
        if seats[id(t)] in (None, seat.name) and not _OWN.search(reading.plain, max(0, t.start - 16), t.start)
    ]
    if pair.subject.role:
        return titles[0] if len(titles) == 1 else None
    people = [p.mention for p in pair.sentence.places if p.role == 0 and p.mention.cls == "Person"]
    if pair.object.role == 0 and pair.object.mention.start >= person.end:
        titles = [t for t in titles if t.end > person.start]  # 董事长张三曾在甲任总裁: not chairman of 甲
    own = [t for t in titles if min(people, key=lambda m: _gap(m, t) + _cut(reading.plain, m, t)).name == person.name]
    return min(own, key=lambda t: (seats[id(t)] is None, _gap(person, t)), default=None)


_NOW = re.compile(r"(?:现[为任是在]|如今[是任在]|目前[是任在]|现就职于|现供职于|[我人者]来自)$")


def _opened_by_another(pair: Pair, plain: str) -> bool:
    """Say whether another body opens the sentence that the place stands in: 甲是…;|乙去年由丙迁入."""
    subject, place = pair.subject.mention, pair.object.mention
    start = max(plain.rfind(sign, 0, place.start) for sign in "。;!?\n") + 1
    opens = (p.mention for p in pair.sentence.places if start <= p.mention.start <= start + 1 and p.value is None)
    return subject.end <= start and any(m.name != subject.name and m.cls in _FIRMS for m in opens)


_FIRMS = ("Company", "Investor")
# 把公司交给女儿,自己只任董事长: not the post of the one named last.
_OWN = re.compile(r"(?:^|[,。;\n])(?:而|但)?(?:自己|[他她其]?本人)[^,。;\n]{0,6}$")


def _seat(title: Title, pair: Pair, plain: str) -> str | None:
    """The name of what stands right before a title, if anything does: 北方泵业的|销售总监."""
    before = [
        p.mention for p in pair.sentence.places if p.role == 0 and p.mention.end <= title.start and p.value is None
    ]
    last = max(before, key=lambda m: m.end, default=None)
    if last is None or last.cls == "Person" or not _JOINS.fullmatch(plain, last.end, title.start):
        return None
    return last.name


_JOINS = re.compile(r"的?[一-鿿]{0,4}")


def _cut(plain: str, person: Mention, title: Title) -> int:
    """How much farther a comma behind a title puts who comes next: 甲出任总裁,|乙离职."""
    return _APART if "," in plain[title.end : max(title.end, person.start)] else 0


_APART = 12  # characters


def _gap(mention: Mention, title: Title) -> int:
    return max(mention.start - title.end, title.start - mention.end, 0)
