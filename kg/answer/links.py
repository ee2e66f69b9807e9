"""One relationship, or several of one kind, as a clause: "Tide Park houses Lumen Robotics", with its qualifiers."""

from __future__ import annotations

from collections.abc import Sequence

from kg.answer.answer import ResultRow
from kg.answer.say import Say
from kg.identity.romanise import with_reading
from kg.plan.said_values import bare_value
from kg.plan.scope import relation_of, title_of_post
from kg.plan.words import GAP, done_zh, filled, in_the_past, no_longer, said, said_inverse, spoken_date, third_person
from ontology.model import Relation

_NOT_SHOWN = ("relation", "outward", "other", "other_class", "status", "published", "first_published", "sources")
_AND = "\0"  # between titles of one row
_BARE = ("amount", "site_role", "purpose", "product")


def other(say: Say, row: ResultRow) -> str:
    """Return the name at the other end of a row, a person's read out for English readers."""
    name, cls = str(row.values["other"]), str(row.values.get("other_class") or "")
    person = cls in say.ontology.classes and say.ontology.is_a(cls, "Person")
    return with_reading(name) if person and not say.zh else name


def link(say: Say, name: str, relation: str, others: str, *, outward: bool, past: bool = False) -> str:
    """Return one kind of relationship as a clause, said from `name`; `past`: it has ended."""
    found = relation_of(say.ontology, relation, "")
    if say.zh:
        left, right = (name, others) if outward else (others, name)
        frame = said(found, "zh")
        return f"{left}{'曾' if past else ''}{filled(done_zh(frame) if found.past else frame, right)}"
    form = said(found, "en") if outward else said_inverse(found, "en")
    form = form or f"have a link ({found.words.label('en')}) to"
    told = _tense(form, found, past=past)
    return f"{name} {filled(told, others) if GAP in told else f'{told} {others}'}"


def _tense(form: str, relation: Relation, *, past: bool) -> str:
    if relation.past:
        return in_the_past(form, many=False)
    return no_longer(form, many=False) if past else third_person(form)


def posts(say: Say, name: str, rows: Sequence[ResultRow], *, outward: bool, past: bool) -> str:
    """Return who holds which posts: "Mara Lind is chairman and Tomas Reed is CEO of Lumen Robotics"."""
    held = []
    for row in _one_place_each(say, rows):
        title = say.list([title_of_post(say.ontology, t, say.lang) for t in str(row.values["title"]).split(_AND)])
        more = details(say, row, without=("title", "rank", "acting"))
        acting = say.pick("acting ", "代理") if row.values.get("acting") else ""
        if say.zh:
            held.append(
                f"{'曾' if past else ''}任{other(say, row)}{acting}{title}{more}"
                if outward
                else f"{other(say, row)}{'曾' if past else ''}任{acting}{title}{more}"
            )
            continue
        be = "was" if past else "is"
        held.append(
            f"{acting}{title} of {other(say, row)}{more}"
            if outward
            else f"{other(say, row)} {be} {acting}{title}{more}"
        )
    if say.zh:
        return f"{name}{'，'.join(held)}" if outward else f"{name}：{'，'.join(held)}"
    be = "was" if past else "is"
    return f"{name} {be} {say.list(held)}" if outward else f"{say.list(held)} of {name}"


def _one_place_each(say: Say, rows: Sequence[ResultRow]) -> list[ResultRow]:
    """Return posts of one person or organization as one row where nothing but the title differs."""
    kept: dict[tuple[str, str], ResultRow] = {}
    for row in rows:
        key = other(say, row), details(say, row, without=("title", "rank"))
        before = kept.get(key)
        title = f"{before.values['title']}{_AND}{row.values['title']}" if before else row.values["title"]
        kept[key] = ResultRow(id=row.id, values={**row.values, "title": title})
    return list(kept.values())


def details(say: Say, row: ResultRow, *, without: tuple[str, ...] = ()) -> str:
    """Return what a relationship says of itself: " (round A; 45 million yuan; since 2025-02-03)"."""
    found, dates = [], set()
    for name, value in row.values.items():
        known = say.ontology.properties.get(name)
        if name in (*_NOT_SHOWN, *without, "currency") or value in (None, "", False) or known is None:
            continue
        shown = say.value(_money(row, name), name)
        if known.datatype == "date":
            dates.add(str(value))
            found.append(_day(say, name, shown))
        elif value is True:
            found.append(known.words.label(say.lang))
        elif known.money and row.values.get("round"):
            found.append(say.pick(f"{shown} in the whole round", f"本轮融资{shown}"))
        else:
            own = bare_value(name, shown, say.lang) or (shown if name in _BARE else "")
            found.append(own or f"{known.words.label(say.lang)}{say.pick(' ', '')}{shown}")
    found += _lasted(say, row, dates | set(without))
    return "" if not found else say.pick(f" ({'; '.join(found)})", f"（{'，'.join(found)}）")


def _day(say: Say, name: str, shown: str) -> str:
    return say.pick(f"since {shown}", f"自{shown}起") if name == "since" else shown


def _lasted(say: Say, row: ResultRow, told: set[str]) -> list[str]:
    start, end = row.values.get("valid_from"), row.values.get("valid_to")
    found = []
    if isinstance(start, str) and start not in told and "valid_from" not in told:
        once = relation_of(say.ontology, str(row.values["relation"]), "").past
        found.append(say.pick(start if once else f"since {start}", _zh_from(start, once=once)))
    stated = row.values.get("end_from") != "reported"  # the day of a report that it is over is not when it ended
    if isinstance(end, str) and "valid_to" not in told and stated:
        found.append(say.pick(f"until {end}", f"至{spoken_date(end, 'zh')}"))
    return found


def _zh_from(start: str, *, once: bool) -> str:
    return spoken_date(start, "zh") if once else f"自{spoken_date(start, 'zh')}起"


def _money(row: ResultRow, name: str) -> ResultRow:
    currency = row.values.get("currency")
    if name != "amount" or not currency:
        return row
    return ResultRow(id=row.id, values={**row.values, "amount_currency": currency})
