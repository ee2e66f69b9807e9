"""What a plan demands of a thing, as clauses: "companies that are tenants of Tide Park", 入驻潮汐园区的公司."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import replace
from typing import Self

from kg.plan.plan import Edge, Pattern, Plan, Selection, Variable
from kg.plan.scope import relation_of
from kg.plan.site_words import of_its_kind, placed, sited
from kg.plan.succession_words import Succession, goes_without_saying, in_words, succession_in, without_the_other
from kg.plan.value_words import ValueWords
from kg.plan.words import (
    GAP,
    a,
    bare_for_many,
    class_words,
    done_zh,
    filled,
    for_many,
    having_done,
    in_the_past,
    joined,
    no_longer,
    noun,
    plural,
    said,
    said_inverse,
    third_person,
)
from ontology.model import Ontology, Relation

_MOODS = {  # plural, singular, Chinese
    "planned": ("plan to", "plans to", "计划"),
    "denied": ("are said not to", "is said not to", "据称并未"),
    "rumoured": ("are rumoured to", "is rumoured to", "据传"),
    "conditional": ("may, on a condition,", "may, on a condition,", "在一定条件下将"),
}
# A symmetric relation does not keep which of the two plans it: that it is to come is all that is said.
_TO_COME = ("are set to", "is set to", "将")


def _mood(found: Relation, edge: Edge) -> tuple[str, str, str] | None:
    """Return how a relation that is no fact is told; None for a fact."""
    if "asserted" in edge.status:
        return None
    status = next((s for s in edge.status if s in _MOODS), None)
    return _TO_COME if status == "planned" and found.symmetric else _MOODS[status] if status else None


class ClauseWords(ValueWords):
    """Says what is demanded of each variable. `many`: the target is spoken of in the plural ("companies that are")."""

    def __init__(self, plan: Plan, ontology: Ontology, lang: str, *, many: bool = True) -> None:
        self.plan, self.ontology, self.many = plan, ontology, many
        self.zh = lang == "zh"
        self.lang = "zh" if self.zh else "en"
        self.variables = {v.name: v for v in plan.variables}

    def _like(self, plan: Plan, *, many: bool = True) -> Self:
        return type(self)(plan, self.ontology, self.lang, many=many)

    # ---- things

    def thing(self, name: str, came_by: Edge | None = None) -> str:
        """Return the noun phrase of a variable with everything that the plan demands of it."""
        variable = self.variables.get(name) or Variable(name=name)
        if variable.ids:
            return self._named(variable)
        if chosen := next((s for s in self.plan.selections if s.var == name), None):
            return self.chosen(chosen, variable)
        many = self.many or name != self.plan.target
        if came_by is None and (named := self._by_role(variable, many=many)):
            edge, role = named
            rest = self._like(replace(self.plan, edges=tuple(e for e in self.plan.edges if e is not edge)), many=many)
            return self.relative(role, rest.clauses(name, None), variable.cls)
        return self.relative(self.kind(variable, came_by, many=many), self.clauses(name, came_by), variable.cls)

    @abstractmethod
    def chosen(self, selection: Selection, variable: Variable) -> str:
        """Return what a selection chooses; the speaker of whole plans knows how rankings are said."""

    def _by_role(self, variable: Variable, *, many: bool) -> tuple[Edge, str] | None:
        """Return the edge by which a thing is called, and what: tenants, where nothing is said of what they rent."""
        for edge in self.plan.edges:
            if variable.name not in (edge.subject, edge.object):
                continue
            relation = relation_of(self.ontology, edge.relation, "")
            subject = variable.name == edge.subject
            if variable.cls not in ("Entity", *(relation.domain if subject else relation.range)):
                continue
            other = edge.object if subject else edge.subject
            if self._role(edge, relation, variable.name, other, many=many) and not self._where(edge):
                role = noun(relation, "subject" if subject else "object", self.lang)
                return edge, plural(role) if many and not self.zh else role
        return None

    def relative(self, kind: str, clauses: list[str], cls: str) -> str:
        """Return a noun with its clauses: "companies that are tenants of Tide Park and whose revenue is ..."."""
        if not clauses:
            return kind
        if self.zh:
            own = len(clauses) == 1 and clauses[0].startswith("是") and clauses[0].endswith(kind)
            return clauses[0][1:] if own else f"{'、'.join(clauses)}的{kind}"  # X的子公司, no 是X的子公司的公司
        plain = [c for c in clauses if not c.startswith("whose ")]
        whose = [c for c in clauses if c.startswith("whose ")]
        person = self._is_person(cls) or kind in ("person", "people")
        first = [f"{'who' if person else 'that'} {joined(plain, 'en')}"] if plain else []
        return f"{kind} {joined([*first, *whose], 'en')}"

    def kind(self, variable: Variable, came_by: Edge | None = None, *, many: bool = True) -> str:
        """Return what a variable's class is called; of a thing of any class, what its relation admits."""
        edge = came_by or next((e for e in self.plan.edges if variable.name in (e.subject, e.object)), None)
        if edge is not None and variable.name == edge.object and variable.cls in ("Entity", "Organization"):
            relation = relation_of(self.ontology, edge.relation, "")
            if relation.venue and not self.zh and (venue := noun(relation, "object", "en")):
                return plural(venue) if many else venue  # "an exchange", not just any organization
        if self.zh and variable.cls == "Observation" and edge is not None and variable.name == edge.object:
            of = noun(relation_of(self.ontology, edge.relation, ""), "object", "zh")
            return of or class_words(self.ontology, variable.cls, self.lang, many=many)  # 补贴, no plain 数据
        if variable.cls != "Entity" or edge is None:
            return class_words(self.ontology, variable.cls, self.lang, many=many)
        relation = relation_of(self.ontology, edge.relation, "")
        ends = relation.domain if variable.name == edge.subject else relation.range
        kinds = [class_words(self.ontology, end, self.lang, many=many) for end in ends]
        if len(kinds) > 3:
            return class_words(self.ontology, "Entity", self.lang, many=many)
        return joined(kinds, self.lang, word="or")

    def list_of(self, items: list[str]) -> str:
        """Return the items as a list in the speaker's language."""
        return joined(items, self.lang)

    def _named(self, variable: Variable) -> str:
        shown = joined(list(variable.names or variable.ids), self.lang, word="or")
        own = [self.filter(f, variable.name, many=False) for f in self.plan.filters if f.var == variable.name]
        return shown + ("" if not own else f"（{'，'.join(own)}）" if self.zh else f" ({', '.join(own)})")

    def _is_person(self, cls: str) -> bool:
        return cls == "Person" or (cls in self.ontology.classes and self.ontology.is_a(cls, "Person"))

    # ---- what is said of one

    def clauses(self, name: str, came_by: Edge | None) -> list[str]:
        """Return what is said of a variable; edges that lead back are left to the one who asked."""
        plan, many = self.plan, self.many or name != self.plan.target
        after = self._succession()
        own = [e for e in plan.edges if name in (e.subject, e.object) and e is not came_by and not self._only_groups(e)]
        own = [e for e in own if after is None or e is not after.beside]
        later = self._later(name, came_by)
        found = [self._joint(alike, name, many=many) for alike in self._alike([e for e in own if e not in later], name)]
        said = [f for f in plan.filters if f.var == name and not (after and goes_without_saying(f, after))]
        found += [self.filter(f, name, many=many) for f in said]
        if name == plan.target:
            for either in plan.either:
                parts = [self._part(p, name, many=many) for p in either.patterns]
                found.append(joined(parts, self.lang, word="or"))
            found += [self._absent(p, many=many) for p in plan.without]
        return found

    def _succession(self) -> Succession | None:
        """Return what the plan says of one who came before or after another who is named."""
        found = succession_in(self.plan)
        return found if found is not None and self.variables[found.beside.subject].ids else None

    def _alike(self, edges: list[Edge], name: str) -> list[list[Edge]]:
        """Return the edges in groups that can be said in one: invested in both Lumen Robotics and Harbor Cells."""
        groups: dict[object, list[Edge]] = {}
        for edge in edges:
            other = self.variables[edge.object if edge.subject == name else edge.subject]
            plain = len(other.ids) == 1 and not any(f.var in (other.name, edge.name) for f in self.plan.filters)
            first, second = (n if n == name else "" for n in (edge.subject, edge.object))
            same = replace(edge, name="", subject=first, object=second)
            groups.setdefault(same if plain else edge, []).append(edge)
        return list(groups.values())

    def _joint(self, alike: list[Edge], name: str, *, many: bool) -> str:
        if len(alike) == 1:
            return self.clause(alike[0], name, many=many)
        others = [self.variables[e.object if e.subject == name else e.subject] for e in alike]
        names = [n for v in others for n in (v.names or v.ids)]
        both = "both " if len(names) == 2 and not self.zh else ""
        said = f"{both}{joined(names, self.lang)}"
        one = replace(others[0], ids=(said,), names=(said,))
        plan = replace(self.plan, variables=tuple(one if v is others[0] else v for v in self.plan.variables))
        return self._like(plan, many=self.many).clause(alike[0], name, many=many)

    def _only_groups(self, edge: Edge) -> bool:
        """Say whether `edge` does no more than lead to what the rows are grouped by."""
        keys = {t.var for t in self.plan.group if not t.prop} - {self.plan.target}
        ends = {edge.subject, edge.object} & keys
        return any(sum(key in (e.subject, e.object) for e in self.plan.edges) == 1 for key in ends)

    def _later(self, name: str, came_by: Edge | None) -> list[Edge]:
        """Edges back to what has been said already would go round in circles."""
        if came_by is None:
            return []
        return [e for e in self.plan.edges if self.plan.target in (e.subject, e.object) and e is not came_by]

    def _part(self, pattern: Pattern, name: str, *, many: bool) -> str:
        inner = self._inside(pattern)
        parts = [inner.clause(e, name, many=many) for e in pattern.edges if name in (e.subject, e.object)]
        parts += [inner.filter(f, f.var, many=many) for f in pattern.filters]
        return joined(parts, self.lang)

    def _inside(self, pattern: Pattern) -> Self:
        variables = (*self.plan.variables, *pattern.variables)
        inner = replace(self.plan, variables=variables, edges=pattern.edges, filters=pattern.filters)
        return self._like(replace(inner, without=(), either=()))

    def _absent(self, pattern: Pattern, *, many: bool = True) -> str:
        """Say what is not recorded; never that it does not exist."""
        inner = self._inside(pattern)
        if other := _came_before(pattern):
            shown = joined(list(other.names or other.ids), self.lang)
            return f"没有记录显示其在{shown}之后" if self.zh else f"{_be(many)} not recorded to have come after {shown}"
        if (before := self._ended(pattern)) is not None:
            form = self.clause(before, before.subject, many=many)
            verb = _be(many) if form.startswith(("was ", "were ")) else "do" if many else "does"
            return "如今不再如此" if self.zh else f"no longer {verb}"
        outer = [e for e in pattern.edges if (e.subject in self.variables) != (e.object in self.variables)]
        near = outer or list(pattern.edges)
        if len(pattern.edges) == 1 and (none := self._none_recorded(inner, pattern.edges[0], many=many)):
            return none
        ends = [e.subject if e.subject in self.variables else e.object for e in near]
        if self.zh:
            parts = [inner.clause(e, end, many=False) for e, end in zip(near, ends, strict=True)]
            parts += [inner.filter(f, f.var) for f in pattern.filters if f.var in self.variables]
            return f"没有记录显示其{joined(parts, 'zh')}"
        parts = [inner.clause(e, end, many=many, base=True) for e, end in zip(near, ends, strict=True)]
        if not parts:
            parts = [f"be ones {self.relative('', [inner.filter(f, f.var)], '').strip()}" for f in pattern.filters]
        return f"{'are' if many else 'is'} not recorded to {joined(parts, 'en')}"

    def _ended(self, pattern: Pattern) -> Edge | None:
        """Return what the plan says of the past, where the pattern only says the same again, of now."""
        [*edges] = pattern.edges if not (pattern.variables or pattern.filters) else ()
        past = (e for e in self.plan.edges if len(edges) == 1 and e.status == ("former",))
        return next((e for e in past if replace(e, name="", status=("asserted",)) == edges[0]), None)

    def _none_recorded(self, inner: Self, edge: Edge, *, many: bool) -> str:
        """Return "have no recorded investor" where nothing more is said of the missing one; else ""."""
        outer = edge.subject if edge.subject in self.variables else edge.object
        other = edge.object if outer == edge.subject else edge.subject
        relation = relation_of(self.ontology, edge.relation, "")
        name = noun(relation, "object" if outer == edge.subject else "subject", self.lang)
        if not name or inner.variables[other].ids or inner.clauses(other, edge) or edge.where:
            return ""
        return f"没有{name}记录" if self.zh else f"{'have' if many else 'has'} no recorded {name}"

    # ---- edges

    def clause(self, edge: Edge, name: str, *, many: bool = True, base: bool = False) -> str:
        """Return the verb phrase that `edge` says of `name`; `base`: as it stands after "recorded to"."""
        relation = relation_of(self.ontology, edge.relation, "")
        subject = name == edge.subject
        other = edge.object if subject else edge.subject
        if subject and (after := self._succession()) is not None and edge is after.asked:
            rest = self._like(without_the_other(self.plan, after), many=self.many)
            told = rest.clause(edge, name, many=many)
            return in_words(after, told, self.thing(after.beside.subject), self.variables.get(other), self.lang)
        if not base and (role := self._role(edge, relation, name, other, many=many)):
            return f"{role}{self._where(edge)}{self._when(edge.time)}"
        thing = self.thing(other, edge)
        if not self.zh and not many and not base and self._is_open(other, edge):
            thing = a(self.kind(self.variables[other], edge, many=False))
        if edge.closure and self.many and self.variables[edge.object].ids:
            thing += "（含下级）" if self.zh else " (including its parts)"
        if not base and (held := self._held(edge, thing, subject=subject, many=many)):
            return f"{held}{self._when(edge.time)}"
        sites = "" if self.zh else sited(edge, relation, thing, subject=subject, many=many, base=base)
        if sites and not any(f.var == edge.name for f in self.plan.filters if f.var):
            return f"{sites}{self._when(edge.time)}"
        if self.zh:
            told = self._zh_clause(relation, edge, thing, subject=subject, many=many)
        else:
            told = self._en_clause(relation, edge, thing, subject=subject, many=many, base=base)
        return f"{told}{self._where(edge)}{self._when(edge.time)}"

    def _is_open(self, name: str, came_by: Edge) -> bool:
        """Say whether a variable may be just anything of its kind."""
        return name in self.variables and not self.variables[name].ids and not self.clauses(name, came_by)

    def _held(self, edge: Edge, thing: str, *, subject: bool, many: bool) -> str:
        """Return "is CEO of Lumen Robotics" where the only qualifier is a title; else ""."""
        title, past = self._post_named(edge), edge.status == ("former",)
        at_a_time = edge.status == ("asserted", "former") and edge.time is not None
        to_come = subject and edge.status == ("planned",)
        if not title or not (at_a_time or to_come or edge.status in (("asserted",), ("former",))):
            return ""
        if self.zh:
            mood = "曾" if past else "按计划" if to_come else ""  # of a plan whose day has passed too
            return f"{mood}担任{thing}{title}" if subject else f"{title}{mood}为{thing}"
        if not subject:
            return f"{'had' if past else 'have' if many else 'has'} {thing} as {title}"
        be = ("were" if many else "was") if past else ("are" if many else "is")
        return f"{be} {'to be ' if to_come else ''}{title} of {thing}"

    def _role(self, edge: Edge, relation: Relation, name: str, other: str, *, many: bool) -> str:
        """Return "are tenants" when nothing is said of what they are tenants of; "" where more is to be said."""
        plain = edge.status == ("asserted",) and edge.hops == 1 and not edge.others and not edge.either
        variable = self.variables.get(other)
        shown = {t.var for t in self.plan.columns} | {self.plan.target, *self.plan.pair}
        if not plain or variable is None or variable.cls != "Entity" or variable.ids or other in shown:
            return ""
        role = noun(relation, "subject" if name == edge.subject else "object", self.lang)
        if not role or self.clauses(other, edge):
            return ""
        if self.zh:
            return f"是{role}"
        return f"are {plural(role)}" if many else f"is {a(role)}"

    def _en_clause(self, found: Relation, edge: Edge, thing: str, *, subject: bool, many: bool, base: bool) -> str:
        form = placed(self.ontology, found, self._cls(edge.subject)) if subject else said_inverse(found, "en")
        if subject and edge.status == ("planned",) and self._own_way(found, edge):
            return f"{'be' if base else _be(many)} to {form} {thing}"
        if GAP in form and not self.variables[edge.object if subject else edge.subject].ids:
            form = re.sub(r"\bas an? ([a-z -]+)$", lambda m: f"as {plural(m[1])}", form)
        told = self._inflected(form or f"have a link ({found.words.label('en')}) to", found, edge, many=many, base=base)
        return filled(told, thing) if GAP in told else f"{told} {thing}"

    def _anywhere(self, name: str) -> bool:
        """Say whether a thing at the end of a link may be any: nothing names it and nothing else is said of it."""
        known = name not in self.variables or bool(self.variables[name].ids)
        links = [e for e in self.plan.edges if name in (e.subject, e.object)]
        return (
            not known and len(links) == 1 and name != self.plan.target and all(f.var != name for f in self.plan.filters)
        )

    def _cls(self, name: str) -> str:
        return self.variables[name].cls if name in self.variables else ""

    def _own_way(self, found: Relation, edge: Edge) -> str:
        """Return how things of the subject's kind are somewhere: it is no event that plans."""
        return of_its_kind(self.ontology, found, self._cls(edge.subject), "en")

    def _inflected(self, form: str, found: Relation, edge: Edge, *, many: bool, base: bool) -> str:
        mood = _mood(found, edge)
        bare = bare_for_many(form) if many else form
        if mood:
            once = having_done(bare) if found.past and "planned" not in edge.status and "not" in mood[0] else bare
            return f"{mood[0] if many or base else mood[1]} {once}"
        if edge.status == ("former",):
            return having_done(bare) if base else no_longer(form, many=many)
        if found.past:
            done = having_done(bare) if base else in_the_past(form, many=many)
            both = set(edge.status) == {"asserted", "planned"} and not base and GAP not in form
            return f"{done} or {_MOODS['planned'][not many]} {bare}" if both else done
        return bare if base else for_many(form) if many else third_person(form)

    def _zh_clause(self, found: Relation, edge: Edge, thing: str, *, subject: bool, many: bool) -> str:
        mood = _mood(found, edge)
        special = "曾" if edge.status == ("former",) else mood[2] if mood else ""
        frame, backwards = said(found, "zh"), said_inverse(found, "zh")
        if subject and special == "计划" and frame == "位于":
            frame = "落户"  # a firm plans to come there, not to lie there
        if subject and found.venue and frame.startswith(f"在{GAP}") and self._anywhere(edge.object):
            return special + frame.removeprefix(f"在{GAP}")  # 上市, wherever that is
        if subject:
            once = "" if many or special or not found.past else done_zh(frame)
            return f"{special}{filled(once or frame, thing)}"
        if many and GAP not in frame:  # before a noun: 甲投资的公司
            return f"{thing}{special}{frame if special else before_noun(frame)}"
        if not backwards or (special and backwards.startswith("的")):
            return f"有{thing}{special}{frame.replace(GAP, '其')}"
        done = found.past and not (many or special) and not backwards.endswith("了")
        return f"{special}{filled(done_zh(backwards) if done else backwards, thing)}"


def before_noun(frame: str) -> str:
    """Return a Chinese verb as it stands before its noun: 所在的地点, 任职的公司."""
    return "所在" if frame == "位于" else frame.removesuffix("于") if len(frame) > 2 else frame


def _came_before(pattern: Pattern) -> Variable | None:
    """Return the named one whose deed is the earlier one in a pattern, where that is all that the pattern says."""
    if len(pattern.filters) != 1 or pattern.filters[0].than is None or pattern.filters[0].op not in (">", ">="):
        return None
    theirs = next((e for e in pattern.edges if e.name == getattr(pattern.filters[0].than, "var", "")), None)
    return next((v for v in pattern.variables if theirs is not None and v.name == theirs.subject and v.ids), None)


def _be(many: bool) -> str:
    return "are" if many else "is"
