"""Columns, filters and their values in words: "founding date after 2020", 2020年以后成立."""

from __future__ import annotations

import calendar
import re
from abc import ABC
from collections.abc import Mapping
from dataclasses import replace

from kg.identity.fold import has_han
from kg.plan.errors import PlanError
from kg.plan.number_words import FRACTIONS, number, plain
from kg.plan.plan import Edge, Filter, Plan, Term, Time, Variable
from kg.plan.planned import Lang
from kg.plan.said_values import bare_value, said_value
from kg.plan.scope import class_property, edge_property, relation_of, title_of
from kg.plan.words import a, class_words, in_the_past, joined, noun, plural, spoken_date
from ontology.model import Ontology

_OWN = {
    "name": ("name", "名称"),
    "valid_from": ("start date", "开始日期"),
    "valid_to": ("end date", "结束日期"),
    "published": ("date of report", "报道日期"),
    "first_published": ("date of first report", "首次报道日期"),
    "confidence": ("confidence", "置信度"),
    "sources": ("number of sources", "来源数量"),
    "publisher": ("publisher", "发布者"),
    "title": ("title", "标题"),
    "value": ("value", "数值"),
    "text": ("words", "原话"),
    "quote": ("words of the source", "原文"),
}
_DATED = {  # English, Chinese after a noun, Chinese before a verb
    "=": ("in {}", "为{}", "{}"),
    "!=": ("other than {}", "不是{}", ""),
    ">": ("after {}", "晚于{}", "{}以后"),
    ">=": ("in {} or later", "不早于{}", "{}及以后"),
    "<": ("before {}", "早于{}", "{}以前"),
    "<=": ("in {} or earlier", "不晚于{}", "{}及以前"),
    "in": ("in {}", "为{}", "{}"),
}
_AMOUNTS = {  # after a noun, after "is", Chinese, before a counted noun
    "!=": ("other than {}", "is other than {}", "不是{}", "other than {}"),
    ">": ("above {}", "is above {}", "超过{}", "more than {}"),
    ">=": ("of at least {}", "is at least {}", "至少{}", "at least {}"),
    "<": ("below {}", "is below {}", "低于{}", "fewer than {}"),
    "<=": ("of at most {}", "is at most {}", "至多{}", "at most {}"),
    "in": ("among {}", "is {}", "属于{}", "{}"),
    "contains": ("containing “{}”", "contains “{}”", "包含“{}”", ""),
    "starts": ("beginning with “{}”", "begins with “{}”", "以“{}”开头", ""),
    "=": ("{}", "is {}", "为{}", "{}"),
}


class ValueWords(ABC):
    """Says the properties, qualifiers and values of one plan in one language; `Speaker` says the rest."""

    plan: Plan
    ontology: Ontology
    lang: Lang
    zh: bool
    variables: Mapping[str, Variable]

    def term(self, term: Term) -> str:
        """Return what a column, group or order is called."""
        if not term.prop:
            return self.called(term.var)
        parts = {"year": ("year of ", "年份"), "quarter": ("quarter of ", "季度"), "month": ("month of ", "月份")}
        name = self._property(term.var, term.prop)
        if term.prop == "share" and self.zh and self._of_no_shares(term.var):
            name = "占比"  # of purchases or sales, not of a firm's shares
        if term.part == "age":
            return "年龄" if self.zh else "age"
        if term.part:
            return f"{name}{parts[term.part][1]}" if self.zh else f"{parts[term.part][0]}{name}"
        return name

    def _of_no_shares(self, name: str) -> bool:
        edge = next((e for e in self.plan.edges if e.name == name), None)
        return edge is not None and "product" in relation_of(self.ontology, edge.relation, "").qualifiers

    def called(self, var: str, *, many: bool = False) -> str:
        """Return what a variable is called: by its role ("investor") where its class says no more, else its class."""
        variable = self.variables.get(var)
        cls = variable.cls if variable else "Entity"
        edge = next((e for e in self.plan.edges if var in (e.subject, e.object)), None)
        if edge is not None:
            relation = relation_of(self.ontology, edge.relation, "")
            subject = var == edge.subject
            role = self._post_named(edge) if subject else ""
            role = role or noun(relation, "subject" if subject else "object", self.lang)
            ends = relation.domain if subject else relation.range
            if role and (cls in ("Entity", *ends)) and edge.status == ("asserted",) and not edge.others:
                return plural(role) if many and not self.zh else role
        return class_words(self.ontology, cls, self.lang, many=many)

    def _post_named(self, edge: Edge) -> str:
        """Return "CEO" or "acting CEO" where an edge is narrowed to one post, else ""."""
        acting = [f for f in edge.where if f.prop == "acting" and f.op == "=" and f.value is True]
        if acting and len(edge.where) == 2 and not self.zh:
            held = self._post_named(replace(edge, where=tuple(f for f in edge.where if f not in acting)))
            return f"acting {held}" if held else ""
        if len(edge.where) != 1 or edge.where[0].op != "=" or edge.where[0].prop != "title":
            return ""
        if self.zh and has_han(str(edge.where[0].value)):
            return str(edge.where[0].value)  # as a source prints it: 区长 and 省长 are one post of the list
        known = edge_property(self.ontology, edge, "title", "")
        post = title_of(self.ontology, known, edge.where[0].value)
        return post.words.label(self.lang) if post else str(edge.where[0].value or "")

    def _property(self, var: str, prop: str) -> str:
        edge = next((e for e in self.plan.edges if var and e.name == var), None)
        if prop == "valid_from" and edge is not None and relation_of(self.ontology, edge.relation, "").past:
            return "日期" if self.zh else "date"  # of a deed done once, which begins nothing
        found = self.ontology.properties.get(prop)
        return found.words.label(self.lang) if found else self._own(prop)

    def _datatype(self, term: Term) -> str:
        edges = {e.name: e for e in self.plan.edges if e.name}
        try:
            if term.var in edges:
                return edge_property(self.ontology, edges[term.var], term.prop, "").datatype
            return class_property(self.ontology, self.variables[term.var].cls, term.prop, "").datatype
        except (PlanError, KeyError):
            return "string"

    def _own(self, prop: str) -> str:
        return _OWN[prop][self.zh] if prop in _OWN else prop.replace("_", " ")

    def filter(self, filter_: Filter, name: str, *, many: bool = True) -> str:
        """Return what a filter says of a thing: "were founded after 2020", "whose revenue is above 5 million yuan"."""
        edges = {e.name: e for e in self.plan.edges if e.name}
        if name in edges:
            said = self._qualifier(edges[name], filter_)
            return said if self.zh else f"{_have(many)} {said}"
        if filter_.than is not None:
            return self._beside(filter_, name, many=many)
        if filter_.prop == "called" and "called" not in self.ontology.properties:
            return f"被来源称为“{filter_.value}”" if self.zh else f"{'are' if many else 'is'} called “{filter_.value}”"
        if filter_.prop == "quote":
            said = self._in_quote(filter_)
            return said if self.zh else f"{_have(many)} {said}"
        passage = name in self.variables and self.variables[name].cls == "Passage" and filter_.prop == "text"
        if passage and not self.zh and filter_.op == "contains" and filter_.value is not None:
            return f"contain{'' if many else 's'} “{filter_.value}”"
        called = self.term(Term(var=name, prop=filter_.prop, part=filter_.part))
        dated = self._datatype(Term(var=name, prop=filter_.prop)) == "date" and not filter_.part
        if dated and (done := self._done(filter_, many=many)):
            return done
        value = self._value_of(filter_, dated=dated)
        if self.zh and (filter_.prop, filter_.op) == ("name", "!="):
            return f"不是{value}"
        if self.zh or filter_.op in ("is_null", "is_known"):
            said = self._comparison(called, filter_, value, dated=dated)
            return said if self.zh else f"{_have(many)} {said}"
        return self._whose(called, filter_, value, dated=dated, many=many)

    def _beside(self, filter_: Filter, name: str, *, many: bool) -> str:
        """Return "whose revenue is above that of Lumen Robotics"."""
        assert filter_.than is not None
        called, other = self._property(name, filter_.prop), self.variables.get(filter_.than.var)
        whose = joined(list(other.names), self.lang) if other is not None and other.names else ""
        whose = whose or class_words(self.ontology, other.cls if other else "Entity", self.lang)
        theirs = "" if filter_.prop == filter_.than.prop else self._property(filter_.than.var, filter_.than.prop)
        if self.zh:
            return f"{called}{self._amount(filter_.op, f'{whose}的{theirs or called}')}"
        value = f"the {theirs} of {whose}" if theirs else f"that of {whose}"
        if many:
            return f"whose {called} {_AMOUNTS[filter_.op][1].format(value)}"
        return f"has {a(called)} {self._amount(filter_.op, value)}"

    def _whose(self, called: str, filter_: Filter, value: str, *, dated: bool, many: bool) -> str:
        count, of, counted = called.partition(" of ")
        if count == "number" and of and (form := _AMOUNTS.get(filter_.op, ("",) * 4)[3]):
            return f"{_have(many)} {form.format(value)} {counted}"
        if not many:
            return f"has {a(self._comparison(called, filter_, value, dated=dated))}"
        said = self._dated(filter_.op, value) if dated else _AMOUNTS[filter_.op][1].format(value)
        return f"whose {called} {'is ' if dated else ''}{said}"

    def _done(self, filter_: Filter, *, many: bool) -> str:
        """Return a date as what was done then: "were founded after 2020", 2020年以后成立; "" without a verb for it."""
        prop = self.ontology.properties.get(filter_.prop)
        forms = prop.words.said.get(self.lang) if prop else None
        frame = _DATED.get(filter_.op)
        value = self._value_of(filter_, dated=True)
        if not forms or frame is None or not frame[2] or not value:
            return ""
        if self.zh:
            return f"{frame[2].format(value)}{forms[0]}"
        return f"{in_the_past(forms[0], many=many)} {self._dated(filter_.op, value)}"

    def _comparison(self, name: str, filter_: Filter, value: str, *, dated: bool) -> str:
        if filter_.op == "is_null":
            return f"没有{name}记录" if self.zh else f"no recorded {name}"
        if filter_.op == "is_known":
            known = self.ontology.currencies.get(filter_.currency or "")
            money = known.words.label(self.lang) if known else ""
            if self.zh:
                return f"有{f'以{money}计的' if money else ''}{name}记录"
            return f"a recorded {name}{f' in {money}' if money else ''}"
        compared = self._dated(filter_.op, value) if dated else self._amount(filter_.op, value)
        return f"{name}{compared}" if self.zh else f"{name} {compared}"

    def _dated(self, op: str, date: str) -> str:
        if op == "=" and not self.zh and len(date) == 10:
            return f"on {date}"
        return _DATED[op][self.zh].format(date) if op in _DATED else date

    def _amount(self, op: str, value: str) -> str:
        return _AMOUNTS[op][2 if self.zh else 0].format(value) if op in _AMOUNTS else value

    def _value_of(self, filter_: Filter, *, dated: bool = False) -> str:
        values = filter_.values or (() if filter_.value is None else (filter_.value,))
        shown = joined([self._written(v, dated=dated) for v in values], self.lang, word="or")
        if known := self.ontology.currencies.get(filter_.currency or ""):
            word = known.words.label(self.lang)
            return f"{shown}{word}" if self.zh else f"{shown} {word}"
        unit = filter_.currency or filter_.unit
        return f"{shown} {unit}" if unit else shown

    def _written(self, value: object, *, dated: bool) -> str:
        if dated:
            return spoken_date(str(value), self.lang)
        return number(value, self.lang) if isinstance(value, int | float) else str(value)

    def _where(self, edge: Edge) -> str:
        own = [f for f in self.plan.filters if edge.name and f.var == edge.name]
        shown = [self._qualifier(edge, f) for f in (*edge.where, *own)]
        return "" if not shown else f"（{'，'.join(shown)}）" if self.zh else f" ({', '.join(shown)})"

    def _in_quote(self, filter_: Filter) -> str:
        """Return which words a source's sentence has."""
        return f"原文提到“{filter_.value}”" if self.zh else f"“{filter_.value}” in the source's words"

    def _qualifier(self, edge: Edge, filter_: Filter) -> str:
        if any_year := _of_any_year(filter_):
            known = edge_property(self.ontology, edge, filter_.prop, "")
            name = known.property.words.label(self.lang) if known.property else self._own(filter_.prop)
            return f"{name}{any_year[1]}" if self.zh else f"{name} {any_year[0]}"
        if filter_.prop == "quote":
            return self._in_quote(filter_)
        if filter_.op in ("in", "contains") and filter_.values and not filter_.var:  # spellings of one thing: as asked
            filter_ = replace(filter_, op="=", value=filter_.values[0], values=())
        known = edge_property(self.ontology, edge, filter_.prop, "")
        name = self._property(edge.name, filter_.prop)
        if (
            filter_.prop == "share"
            and self.zh
            and "product" in relation_of(self.ontology, edge.relation, "").qualifiers
        ):
            name = "占比"
        if filter_.than is not None:
            return f"同一{name}" if self.zh else f"the same {name}"
        if isinstance(filter_.value, bool):
            denied = known.property.words.opposites.get(self.lang, ()) if known.property else ()
            other = denied[0] if denied else f"{'非' if self.zh else 'not '}{name}"
            return name if filter_.value else other
        post = title_of(self.ontology, known, filter_.value)
        dated = known.datatype == "date"
        if isinstance(filter_.value, str) and not dated:
            filter_ = replace(filter_, value=said_value(self.ontology, filter_.prop, filter_.value, self.lang))
        value = post.words.label(self.lang) if post else self._value_of(filter_, dated=dated)
        if filter_.prop in FRACTIONS and isinstance(filter_.value, float):
            value = f"{plain(filter_.value * 100)}%"
        if filter_.op == "=" and not self.zh and (bare := bare_value(filter_.prop, value, "en")):
            return bare
        return self._comparison(name, filter_, value, dated=dated)

    def time(self, time: Time | None) -> str:
        """Return " (2023 to 2025)" for the time of a question."""
        return self._when(time)

    def _when(self, time: Time | None) -> str:
        if time is None:
            return ""
        as_of, start, end, known = (
            spoken_date(d, self.lang) for d in (time.as_of, time.start, time.end, time.known_at)
        )
        said = []
        if as_of:
            said.append(f"截至{as_of}" if self.zh else f"as of {as_of}")
        if start and start == end:
            said.append(f"{start}期间" if self.zh else f"in {start}")
        elif start and end:
            said.append(f"{start}至{end}" if self.zh else f"between {start} and {end}")
        elif start or end:
            said.append(f"{start or end}{'以来' if start else '为止'}" if self.zh else _open(start, end))
        if known:
            said.append(f"按{known}时已知" if self.zh else f"as known on {known}")
        return "" if not said else f"（{'，'.join(said)}）" if self.zh else f", {', '.join(said)}"


def _have(many: bool) -> str:
    return "have" if many else "has"


def _open(start: str, end: str) -> str:
    return f"since {start}" if start else f"until {end}"


def _of_any_year(filter_: Filter) -> tuple[str, str] | None:
    """Return "in September", 为9月 for dates that are one month, or one day, of many years; None for others."""
    if filter_.op != "in" or len(filter_.values) < 2:
        return None
    tails = {str(value)[5:] for value in filter_.values if re.fullmatch(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?", str(value))}
    if len(tails) != 1 or len({str(value) for value in filter_.values}) != len(filter_.values):
        return None
    month, _, day = tails.pop().partition("-")
    name = calendar.month_name[int(month)]
    return (f"on {int(day)} {name}" if day else f"in {name}", f"为{int(month)}月{f'{int(day)}日' if day else ''}")
