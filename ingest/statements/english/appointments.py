"""Posts told by nouns and by boards: "the appointment of X as chair of Y", "joined the board of Y", "under chief executive X, Y"."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import Clause, modifiers, possessors, subjects_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at
from ingest.statements.english.titles import TitlePhrase, title_phrases
from ingest.statements.statement import Status

_BEGIN = frozenset(("appointment", "election", "promotion", "nomination", "hiring", "reappointment"))
_END = frozenset(("resignation", "departure", "dismissal", "retirement", "removal", "ouster"))
_BOARD_VERBS = frozenset([
    "appoint", "elect", "name", "nominate", "join", "sit", "serve", "add", "leave", "quit", "resign", "invite",
    "co-opt",
])  # fmt: skip


def appointments(scene: Scene) -> Iterator[Draft]:
    """Yield drafts of posts that no verb of appointing and no title beside a name gives."""
    phrases = title_phrases(scene)
    for token in scene.words:
        if token.lower_ in _BEGIN | _END and token.pos_ == "NOUN":
            yield from _nominal(scene, token, phrases)
        elif token.lower_ in ("under", "by") and token.is_sent_start is not False:
            yield from _under(scene, token, phrases)
        elif token.lower_ in ("successor", "predecessor"):
            yield from _in_office(scene, token)
        elif token.lower_ == "member" and scene.mention(token) is None:
            yield from _board_member(scene, token)
    for phrase in phrases:
        yield from _years_as(scene, phrase)
    for mention in scene.mentions:
        if mention.cls == "Person" and mention.kind == "name":
            yield from _notice(scene, mention, phrases)
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _board(scene, clause)


def _holding(person: Mention, body: Mention, title: str, anchor: Any, rule: str, **fixed: Any) -> Draft:
    return Draft(
        relation="HOLDS_POST", subject=person, object=body, anchor=anchor, rule=rule, confidence=0.92,
        qualifiers={"title": title}, **fixed,
    )  # fmt: skip


def _in_office(scene: Scene, noun: Any) -> Iterator[Draft]:
    """ "her predecessor, Jane Roe, now heads", "His successor will be Li Wei": the other one's post."""
    owner = next((m for t in possessors(noun) for m in scene.entities(t) if m.cls == "Person"), None)
    known = scene.held.posts.get(owner.name, []) if owner is not None else []
    person = _beside_noun(scene, noun)
    if owner is None or person is None or not known or person.name == owner.name:
        return
    before = scene.doc[noun.sent.start : noun.i].text
    title, body = next((post for post in reversed(known) if post[0] and post[0] in before), known[-1])
    copular = any(c.dep_ == "cop" for c in noun.head.children)
    gone: Status | None = "former" if noun.lower_ == "predecessor" else None if copular else "asserted"
    yield _holding(person, body, title, noun.head if copular else noun, f"noun:{noun.lower_}", status=gone)


def _beside_noun(scene: Scene, noun: Any) -> Mention | None:
    """The person right behind a noun, a comma between or none; or what a copula says that it is."""
    i = noun.i + 1
    while i < min(noun.i + 5, noun.sent.end):
        person = person_at(scene, i)
        if person is not None or not (scene.doc[i].text in (",", "to") or scene.doc[i].pos_ in ("AUX", "PART")):
            return person
        i += 1
    return None


def _nominal(scene: Scene, noun: Any, phrases: list[TitlePhrase]) -> Iterator[Draft]:
    """ "the appointment of X as chair of Y", "X's resignation as chief executive": whose it is, and from which post."""
    holders = [m for t in (*possessors(noun), *modifiers(noun, "of")) for m in scene.entities(t) if m.cls == "Person"]
    phrase = next((p for p in phrases if noun.i < p.token < min(noun.i + 12, noun.sent.end)), None)
    if not holders or phrase is None or scene.doc[phrase.first - 1].lower_ not in ("as", "to", "from"):
        return
    owners = [
        m for t in (*possessors(noun), *_tellers(noun)) for m in scene.entities(t) if scene.is_a(m, "Organization")
    ]
    for title in phrase.titles:
        body = title.body or next(iter(owners), None)
        if body is not None and scene.is_a(body, "Organization", "Cluster", "Place"):
            words = " ".join(scene.text[title.start : title.end].split())
            status = _nominal_status(noun)
            told = None if noun.lower_ in _BEGIN and status == "asserted" else status  # "from 1 March" may be to come
            yield _holding(holders[0], body, words, noun, f"noun:{noun.lower_}", status=told, dated=True)


def _tellers(noun: Any) -> Iterator[Any]:
    """ "Orbit announced the appointment of X as chief engineer": whoever tells it of itself."""
    verb = noun.head
    if verb.lemma_.lower() in ("announce", "confirm", "report", "disclose", "complete"):
        yield from subjects_of(verb) if noun.dep_ == "obj" else modifiers(verb, "by")


def _nominal_status(noun: Any) -> Status:
    """What the noun's own clause does with it: an appointment that is confirmed has happened, one proposed is planned."""  # noqa: E501
    told = modality.status_of(noun.head) if noun.head.pos_ == "VERB" else "asserted"
    lemma = noun.head.lemma_.lower()
    if lemma in ("propose", "seek", "demand", "urge", "expect", "consider", "recommend", "oppose", "block", "reject"):
        told = "denied" if lemma in ("block", "reject") else "planned"
    if noun.lower_ in _END:
        return "former" if told in ("asserted", "former") else "asserted"
    return "planned" if noun.lower_ == "nomination" and told == "asserted" else told


def _under(scene: Scene, token: Any, phrases: list[TitlePhrase]) -> Iterator[Draft]:
    """ "Under chief executive X, Y has grown": the post is at the subject after the comma."""
    phrase = next((p for p in phrases if p.first <= token.i + 2 and p.token > token.i), None)
    if token.lower_ != "under" or phrase is None or phrase.titles[0].body is not None:
        return
    person = person_at(scene, phrase.last)
    if person is None:
        return
    end = scene.tokens(person)[1]
    if end + 1 >= len(scene.doc) or scene.doc[end].text != ",":
        return
    step = 2 if scene.doc[end + 1].lower_ == "the" and end + 2 < len(scene.doc) else 1
    body = scene.mention(scene.doc[end + step])
    if body is not None and scene.is_a(body, "Organization"):
        title = phrase.titles[0]
        status: Status = "former" if title.former else "asserted"
        yield _holding(person, body, scene.text[title.start : title.end], token, "under", status=status)


def _board(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "joined the board of X", "was elected to X's supervisory board", "sits on the X board"."""
    if clause.lemma not in _BOARD_VERBS:
        return
    slots = "obj" if clause.lemma in ("join", "leave", "quit") else "to|on|from"
    boards = [t for t in clause.get(slots) if t.lower_ == "board" and scene.mention(t) is None]
    people = [m for t in clause.get("subj|obj") for m in scene.entities(t) if m.cls == "Person"]
    actors = [m for t in clause.get("subj") for m in scene.entities(t) if scene.is_a(m, "Organization")]
    for board in boards[:1]:
        body = _whose_board(scene, board) or next(iter(actors), None) or scene.topic(clause.head.i)
        if body is None or not people or clause.get("as"):
            return  # "joined the board as a director": the title says more
        status = modality.status_of(clause.head)
        if clause.lemma in ("sit", "serve") and status == "asserted" and clause.head.tag_ == "VBD":
            status = "former"
        if clause.lemma in ("leave", "quit", "resign"):
            status = "former" if status in ("asserted", "former") else "asserted"
        elif clause.lemma in ("nominate", "invite") and status == "asserted":
            status = "planned"
        for person in people:
            words = f"{_board_words(scene, board)} member"
            yield _holding(person, body, words, clause.head, "board", status=status, dated=True)


def _board_words(scene: Scene, board: Any) -> str:
    """Of which board: "supervisory board"; of a board of directors or trustees "board"."""
    first = board.i
    while first > 0 and scene.doc[first - 1].lower_ in (
        "supervisory",
        "management",
        "advisory",
        "executive",
        "editorial",
    ):
        first -= 1
    start, end = scene.reading.span(first, board.i + 1)
    return " ".join(scene.text[start:end].split())


def _notice(scene: Scene, person: Mention, phrases: list[TitlePhrase]) -> Iterator[Draft]:
    """ "Jane Roe to Veltora as chief engineer, from Orbit": the way columns of appointments put it."""
    end = scene.tokens(person)[1]
    body = scene.mention(scene.doc[end + 1]) if end + 2 < len(scene.doc) and scene.doc[end].lower_ == "to" else None
    if body is None or not scene.is_a(body, "Organization"):
        return
    after = scene.tokens(body)[1]
    phrase = next((p for p in phrases if p.first == after + 1 and scene.doc[after].lower_ == "as"), None)
    if phrase is None or any(t.pos_ in ("VERB", "AUX") for t in scene.doc[person_start(scene, person) : end]):
        return
    anchor = scene.doc[phrase.token]
    for title in phrase.titles:
        words = " ".join(scene.text[title.start : title.end].split())
        yield _holding(person, body, words, anchor, "notice", status="asserted")
    left = [scene.doc[k].lower_ for k in range(phrase.last, min(phrase.last + 2, len(scene.doc)))]
    former = (
        scene.mention(scene.doc[phrase.last + 2])
        if left == [",", "from"] and phrase.last + 2 < len(scene.doc)
        else None
    )
    if former is not None and scene.is_a(former, "Organization"):
        yield Draft(
            relation="EMPLOYED_BY", subject=person, object=former, anchor=anchor, rule="notice", confidence=0.9,
            status="former",
        )  # fmt: skip


def person_start(scene: Scene, person: Mention) -> int:
    """Return the first token of the sentence that a person's name stands in."""
    return int(scene.doc[scene.tokens(person)[0]].sent.start)


def _board_member(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "X is a board member of Y", "X, a member of the management board of Y,"."""
    before = scene.doc[token.i - 1] if token.i else None
    boards = [t for t in modifiers(token, "of") if t.lower_ == "board"]
    if before is not None and before.lower_ == "board":
        bodies = [m for t in modifiers(token, "of|at") for m in scene.entities(t) if scene.is_a(m, "Organization")]
        words = "board member"
    elif boards:
        body = _whose_board(scene, boards[0])
        bodies, words = [body] if body is not None else [], f"member of the {_board_words(scene, boards[0])}"
    else:
        return
    copular = any(c.dep_ == "cop" for c in token.children)
    beside = scene.apposed(token)
    people = [m for t in subjects_of(token) for m in scene.entities(t)] if copular else [beside] if beside else []
    for person in people:
        if person.cls == "Person" and bodies:
            yield _holding(person, bodies[0], words, token, "board", status=None if copular else "asserted")


def _years_as(scene: Scene, phrase: TitlePhrase) -> Iterator[Draft]:
    """ "after six years as a design engineer with X": a post of the one whom the sentence is about, and over."""
    before = [scene.doc[k] for k in range(max(phrase.first - 2, 0), phrase.first)]
    if not any(t.lower_ == "as" for t in before):
        return
    place = next(t.i for t in before if t.lower_ == "as")
    if scene.doc[place - 1].lower_ not in ("years", "decade", "decades", "months"):
        return
    verb = scene.doc[place - 1]
    for _ in range(5):
        verb = verb.head
        if verb.pos_ in ("VERB", "AUX"):
            break
    people = [m for t in subjects_of(verb) for m in scene.entities(t) if m.cls == "Person"]
    for title in phrase.titles:
        if people and title.body is not None and title.body.kind != "pronoun":
            words = " ".join(scene.text[title.start : title.end].split())
            yield _holding(people[0], title.body, words, scene.doc[phrase.token], "years as", status="former")


def _whose_board(scene: Scene, board: Any) -> Mention | None:
    before = scene.mention(scene.doc[board.i - 1]) if board.i else None
    if before is not None and scene.is_a(before, "Organization"):
        return before
    tokens = [*possessors(board), *modifiers(board, "of|at")]
    tokens += [g for t in tokens if t.lower_ in ("directors", "trustees", "governors") for g in modifiers(t, "of|at")]
    return next((m for t in tokens for m in scene.entities(t) if scene.is_a(m, "Organization")), None)
