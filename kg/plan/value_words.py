"""Columns, filters and their values in words: "founding date after 2020", 成立时间晚于2020."""

from __future__ import annotations

from collections.abc import Mapping

from kg.plan.errors import PlanError
from kg.plan.plan import Edge, Filter, Plan, Term, Time, Variable
from kg.plan.planned import Lang
from kg.plan.scope import class_property, edge_property, title_of
from kg.plan.words import class_words, joined
from ontology.model import Ontology


class ValueWords:
    """Says the properties, qualifiers and values of one plan in one language; `Speaker` says the rest."""

    plan: Plan
    ontology: Ontology
    lang: Lang
    zh: bool
    variables: Mapping[str, Variable]

    def term(self, term: Term) -> str:
        """Return what a column, group or order is called."""
        if not term.prop:
            variable = self.variables.get(term.var)
            cls = variable.cls if variable else "Entity"
            return class_words(self.ontology, cls, self.lang, many=False)
        parts = {"year": ("year of ", "年份"), "quarter": ("quarter of ", "季度"), "month": ("month of ", "月份")}
        name = self._property(term.var, term.prop)
        if term.part == "age":
            return "年龄" if self.zh else "age"
        if term.part:
            return f"{name}{parts[term.part][1]}" if self.zh else f"{parts[term.part][0]}{name}"
        return name

    def _property(self, var: str, prop: str) -> str:
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
        words = {
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
        }
        return words[prop][self.zh] if prop in words else prop.replace("_", " ")

    def filter(self, filter_: Filter, name: str) -> str:
        """Return what a filter says, as part of "companies that ..."."""
        edges = {e.name: e for e in self.plan.edges if e.name}
        if name in edges:
            said = self._qualifier(edges[name], filter_)
            return said if self.zh else f"have {said}"
        if filter_.than is not None:
            return self._beside(filter_, name)
        dated = self._datatype(Term(var=name, prop=filter_.prop)) == "date"
        called = self.term(Term(var=name, prop=filter_.prop, part=filter_.part))
        said = self._comparison(called, filter_, self._value_of(filter_), dated=dated and not filter_.part)
        return said if self.zh else f"have {said}" if filter_.op in ("is_null", "is_known") else f"have a {said}"

    def _beside(self, filter_: Filter, name: str) -> str:
        """Return "have a revenue above that of Lumen Robotics"."""
        assert filter_.than is not None
        called, other = self._property(name, filter_.prop), self.variables.get(filter_.than.var)
        whose = self.list_of(list(other.names)) if other is not None and other.names else ""
        if not whose:
            whose = class_words(self.ontology, other.cls if other else "Entity", self.lang)
        same = filter_.prop == filter_.than.prop
        theirs = "" if same else self._property(filter_.than.var, filter_.than.prop)
        if self.zh:
            return f"{called}{self._amount(filter_.op, f'{whose}的{theirs or called}')}"
        return (
            f"have a {called} {self._amount(filter_.op, f'the {theirs} of {whose}' if theirs else f'that of {whose}')}"
        )

    def list_of(self, items: list[str]) -> str:
        """Return the items as a list in the speaker's language."""
        return joined(items, self.lang)

    def _comparison(self, name: str, filter_: Filter, value: str, *, dated: bool) -> str:
        if filter_.op == "is_null":
            return f"没有已记录的{name}" if self.zh else f"no recorded {name}"
        if filter_.op == "is_known":
            return f"有已记录的{name}" if self.zh else f"a recorded {name}"
        if filter_.op == "=" and not dated:
            return f"{name}为{value}" if self.zh else f"{name} {value}"
        compared = self._dated(filter_.op, value) if dated else self._amount(filter_.op, value)
        return f"{name}{compared}" if self.zh else f"{name} {compared}"

    def _dated(self, op: str, date: str) -> str:
        words = {
            "=": (f"in {date}" if len(date) < 10 else f"on {date}", f"在{date}"),
            "!=": (f"other than {date}", f"不是{date}"),
            ">": (f"after {date}", f"晚于{date}"),
            ">=": (f"in {date} or later", f"不早于{date}"),
            "<": (f"before {date}", f"早于{date}"),
            "<=": (f"in {date} or earlier", f"不晚于{date}"),
            "in": (f"in {date}", f"在{date}"),
        }
        return words.get(op, (date, date))[self.zh]

    def _amount(self, op: str, value: str) -> str:
        words = {
            "!=": (f"other than {value}", f"不是{value}"),
            ">": (f"above {value}", f"超过{value}"),
            ">=": (f"of at least {value}", f"至少{value}"),
            "<": (f"below {value}", f"低于{value}"),
            "<=": (f"of at most {value}", f"至多{value}"),
            "in": (f"among {value}", f"属于{value}"),
            "contains": (f"containing “{value}”", f"包含“{value}”"),
            "starts": (f"beginning with “{value}”", f"以“{value}”开头"),
            "=": (f"of {value}", f"为{value}"),
        }
        return words.get(op, (value, value))[self.zh]

    def _value_of(self, filter_: Filter) -> str:
        values = filter_.values or (() if filter_.value is None else (filter_.value,))
        shown = joined([f"{v:g}" if isinstance(v, float) else str(v) for v in values], self.lang, word="or")
        unit = filter_.currency or filter_.unit
        return f"{shown} {unit}" if unit else shown

    def _where(self, edge: Edge) -> str:
        shown = [self._qualifier(edge, f) for f in edge.where]
        return "" if not shown else f"（{'，'.join(shown)}）" if self.zh else f" ({', '.join(shown)})"

    def _qualifier(self, edge: Edge, filter_: Filter) -> str:
        known = edge_property(self.ontology, edge, filter_.prop, "")
        name = known.property.words.label(self.lang) if known.property else self._own(filter_.prop)
        post = title_of(self.ontology, known, filter_.value)
        value = post.words.label(self.lang) if post else self._value_of(filter_)
        return self._comparison(name, filter_, value, dated=known.datatype == "date")

    def _when(self, time: Time | None) -> str:
        if time is None:
            return ""
        said = []
        if time.as_of:
            said.append(f"截至{time.as_of}" if self.zh else f"as of {time.as_of}")
        if time.start and time.start == time.end:
            said.append(f"{time.start}期间" if self.zh else f"in {time.start}")
        elif time.start and time.end:
            said.append(f"{time.start}至{time.end}" if self.zh else f"between {time.start} and {time.end}")
        elif time.start or time.end:
            words = ("since", "以来") if time.start else ("until", "为止")
            date = time.start or time.end
            said.append(f"{date}{words[1]}" if self.zh else f"{words[0]} {date}")
        if time.known_at:
            said.append(f"按{time.known_at}时已知" if self.zh else f"as known on {time.known_at}")
        return "" if not said else f"（{'，'.join(said)}）" if self.zh else f", {', '.join(said)}"
