"""A plan in one sentence, English or Chinese, in the ontology's words: what was looked for, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Pattern, Plan, Selection, Term, Variable
from kg.plan.planned import Lang
from kg.plan.scope import edge_property, relation_of, title_of
from kg.plan.value_words import ValueWords
from kg.plan.words import (
    class_words,
    filled,
    for_many,
    in_the_past,
    inverse,
    joined,
    noun,
    plural,
    third_person,
    verb,
)
from ontology.model import Ontology, Relation


def verbalise(plan: Plan, ontology: Ontology, lang: Lang = "en") -> str:
    """Return what `plan` looks for as a sentence: "I looked for companies that are tenants of Tide Park."."""
    says = Speaker(plan, ontology, lang)
    if lang == "zh":
        return f"{says.whole()}。"
    return f"{says.whole()}."


def phrase(plan: Plan, ontology: Ontology, lang: Lang = "en") -> str:
    """Return what `plan` looks for as a noun phrase, for readings to choose from."""
    return Speaker(plan, ontology, lang).what()


class Speaker(ValueWords):
    """Says one plan in one language. `many`: the target is spoken of in the plural ("companies that are")."""

    def __init__(self, plan: Plan, ontology: Ontology, lang: Lang, *, many: bool = True) -> None:
        self.plan, self.ontology, self.lang, self.many = plan, ontology, lang, many
        self.zh = lang == "zh"
        self.variables = {v.name: v for v in plan.variables}

    # ---- the whole

    def whole(self) -> str:
        """Return the sentence without its stop."""
        starts = {
            "count": ("I counted", "我统计了"),
            "bool": ("I checked whether", "我核查了是否") if self._known() else ("I checked for", "我核查了有没有"),
            "evidence": (
                "I looked for the sources that say that" if self._known() else "I looked for sources on",
                "我查找了以下说法的来源：",
            ),
            "changes": ("I looked for what changed for", "我查找了以下对象的变化："),
            "describe": ("I gathered what the graph says about", "我汇总了图谱中关于以下对象的内容："),
            "compare": ("I compared", "我比较了"),
            "path": ("I looked for", "我查找了"),
        }
        start = starts.get(self.plan.answer, ("I looked for", "我查找了"))[self.zh]
        return f"{start}{'' if self.zh else ' '}{self.what()}{self._when(self.plan.time)}"

    def what(self) -> str:
        """Return the noun phrase alone."""
        special = {"path": self._path, "compare": self._compare, "schema": self._schema, "value": self._value}
        if self.plan.answer in special:
            return special[self.plan.answer]()
        if self.plan.answer in ("describe", "changes"):
            return self.thing(self.plan.target)
        if self.plan.measures or self.plan.series:
            return self._table()
        if self._known():
            return f"{self.claim()}{self._columns()}"
        found = self._pair() if self.plan.pair else self.thing(self.plan.target)
        return f"{found}{self._columns()}{self._ranked()}"

    def _known(self) -> bool:
        """Say whether the target is a known thing of which something is said, rather than what is looked for."""
        target = self.variables.get(self.plan.target)
        return bool(target and target.ids and (self.plan.edges or self.plan.without or self.plan.either))

    def claim(self) -> str:
        """Return what the plan says of its known target, as a clause: "Lumen Robotics is a tenant of Tide Park"."""
        alone = Speaker(self.plan, self.ontology, self.lang, many=False)
        said = joined(alone.clauses(self.plan.target, None), self.lang)
        return f"{self.thing(self.plan.target)}{'' if self.zh else ' '}{said}"

    def _path(self) -> str:
        path = self.plan.path
        assert path is not None
        start, hops = self.thing(path.start), path.max_hops
        if path.end:
            end = self.thing(path.end)
            return (
                f"{start}与{end}之间不超过{hops}步的联系"
                if self.zh
                else f"how {start} and {end} are connected within {hops} steps"
            )
        names = joined([relation_of(self.ontology, r, "").words.label(self.lang) for r in path.relations], self.lang)
        side = {"in": ("upstream of", "上游"), "out": ("downstream of", "下游"), "any": ("around", "周边")}[
            path.direction
        ]
        if self.zh:
            return f"{start}{side[1]}不超过{hops}步的“{names}”链条"
        return f"chains of “{names}” {side[0]} {start}, up to {hops} steps"

    def _compare(self) -> str:
        comparison = self.plan.comparison
        assert comparison is not None
        variable = self.variables[comparison.anchor]
        ends = joined(list(variable.names or variable.ids), self.lang)
        by = []
        for part in comparison.parts:
            inner = Speaker(self._of_part(part.pattern), self.ontology, self.lang)
            if part.prop:
                by.append(self._property(comparison.anchor, part.prop))
            else:
                group = inner.term(part.group) if part.group else ""
                counted = class_words(self.ontology, inner.variables[part.count].cls, self.lang)
                many = f"{counted}数量" if self.zh else f"number of {counted}"
                by.append(many + ((f"（按{group}）" if self.zh else f" by {group}") if group else ""))
        shown = joined(by, self.lang)
        return f"{ends}的{shown}" if self.zh else f"{ends} by {shown}"

    def _of_part(self, pattern: Pattern) -> Plan:
        return replace(self.plan, variables=(*self.plan.variables, *pattern.variables), edges=pattern.edges)

    def _schema(self) -> str:
        if not self.plan.about:
            return "可以提问的内容" if self.zh else "what can be asked"
        words = self.ontology.classes.get(self.plan.about) or self.ontology.relations.get(self.plan.about)
        name = words.words.label(self.lang) if words else self.plan.about
        return f"关于“{name}”可以提问的内容" if self.zh else f"what can be asked about “{name}”"

    def _value(self) -> str:
        columns = joined([self.term(c) for c in self.plan.columns], self.lang)
        if self._known():
            return f"“{self.claim()}”的{columns}" if self.zh else f"the {columns}: {self.claim()}"
        whose = self.thing(self.plan.target)
        return f"{whose}的{columns}" if self.zh else f"the {columns} of {whose}"

    def _pair(self) -> str:
        left, _right = self.plan.pair
        kind = self.kind(self.variables[left])
        others = [v for v in self.plan.variables if v.name not in self.plan.pair and not v.ids]
        same = self._shared(others[0]) if others else ""
        shared = joined(
            [self.clause(e, left, bare=True) for e in self.plan.edges if left in (e.subject, e.object)], self.lang
        )
        if self.zh:
            return f"有共同{same}的成对{kind}（{shared}）"
        return f"pairs of {kind} with a shared {same or 'thing'} ({shared})"

    def _shared(self, variable: Variable) -> str:
        """Return what the two of a pair share: "investor", by its role where it has a word for it, else its class."""
        edge = next((e for e in self.plan.edges if variable.name in (e.subject, e.object)), None)
        role = (
            noun(
                relation_of(self.ontology, edge.relation, ""),
                "subject" if variable.name == edge.subject else "object",
                self.lang,
            )
            if edge
            else ""
        )
        return role or class_words(self.ontology, variable.cls, self.lang, many=False)

    def _table(self) -> str:
        keys = [self.term(t) for t in self.plan.group]
        if self.plan.series:
            keys.append(
                {"year": ("year", "年"), "quarter": ("quarter", "季度"), "month": ("month", "月")}[self.plan.series.by][
                    self.zh
                ]
            )
        over = self.plan.measures[0] if self.plan.measures else None
        of = self.measure(over.fn, over.over) if over else ("数量" if self.zh else "number")
        whole = self.claim() if self._known() else self.thing(self.plan.target)
        if self.zh:
            by = f"按{joined(keys, 'zh')}统计的" if keys else ""
            return f"{whole}{by}的{of}".replace("的的", "的") + self._having() + self._ranked()
        by = f" by {joined(keys, 'en')}" if keys else ""
        link = "where" if self._known() else "of"
        return f"the {of} {link} {whole}{by}{self._having()}{self._ranked()}"

    def measure(self, fn: str, over: Term) -> str:
        """Return what a measure is called: "number of companies", "average age"."""
        words = {
            "count": ("number", "数量"),
            "sum": ("total", "总和"),
            "avg": ("average", "平均值"),
            "min": ("lowest", "最小值"),
            "max": ("highest", "最大值"),
        }[fn][self.zh]
        if fn == "count":
            counted = self.variables.get(over.var)
            if counted is None or over.var == self.plan.target:
                return words
            kind = self.kind(counted)
            return f"{kind}{words}" if self.zh else f"{words} of {kind}"
        return f"{self.term(over)}{words}" if self.zh else f"{words} {self.term(over)}"

    def _having(self) -> str:
        shown = [self._amount(h.op, f"{h.value:g}") for h in self.plan.having]
        return "" if not shown else (f"（{'，'.join(shown)}）" if self.zh else f" ({', '.join(shown)})")

    def _columns(self) -> str:
        if not self.plan.columns:
            return ""
        shown = joined([self.term(c) for c in self.plan.columns], self.lang)
        return f"及其{shown}" if self.zh else f", with {shown}"

    def _ranked(self) -> str:
        if not self.plan.order or self.plan.limit is None:
            return ""
        order, k = self.plan.order[0], self.plan.limit
        date = order.by is not None and self._datatype(order.by) == "date"
        ends = ("latest", "最晚") if date and order.descending else ("earliest", "最早") if date else None
        ends = ends or (("highest", "最高") if order.descending else ("lowest", "最低"))
        by = self.term(order.by) if order.by else ("数量" if self.zh else "number")
        if self.zh:
            return f"，取{by}{ends[1]}的{k}个"
        return f", the {k} with the {ends[0]} {by}" if k > 1 else f", the one with the {ends[0]} {by}"

    # ---- things

    def thing(self, name: str, came_by: Edge | None = None) -> str:
        """Return the noun phrase of a variable with everything that the plan demands of it."""
        variable = self.variables.get(name) or Variable(name=name)
        if variable.ids:
            return self._named(variable)
        if chosen := next((s for s in self.plan.selections if s.var == name), None):
            return self._chosen(chosen, variable)
        clauses = self.clauses(name, came_by)
        kind = self.kind(variable, came_by)
        if not clauses:
            return kind
        if self.zh:
            return f"{'、'.join(clauses)}的{kind}"
        who = "who" if self._is_person(variable.cls) else "that"
        return f"{kind} {who} {joined(clauses, 'en')}"

    def _chosen(self, selection: Selection, variable: Variable) -> str:
        """Return what a selection chooses: "companies that are in Tidemouth, the 3 with the highest revenue"."""
        pattern = selection.pattern
        plan = Plan(
            answer="list",
            target=variable.name,
            variables=(variable, *pattern.variables, *(v for v in self.plan.variables if v.ids)),
            edges=pattern.edges,
            filters=pattern.filters,
            without=selection.without,
            measures=selection.measures,
            having=selection.having,
            order=selection.order,
            limit=selection.limit,
        )
        inner = Speaker(plan, self.ontology, self.lang)
        counted = f"（{inner.measure('count', plan.measures[0].over)}）" if self.zh and plan.measures else ""
        if plan.measures and not self.zh:
            counted = f", by the {inner.measure('count', plan.measures[0].over)}"
        first = ""
        if not plan.order and plan.limit is not None:
            first = f"（前{plan.limit}个）" if self.zh else f" (the first {plan.limit})"
        return f"{inner.thing(variable.name)}{counted}{inner._having()}{first}{inner._ranked()}"

    def kind(self, variable: Variable, came_by: Edge | None = None) -> str:
        """Return what a variable's class is called; of a thing of any class, what its relation admits."""
        edge = came_by or next((e for e in self.plan.edges if variable.name in (e.subject, e.object)), None)
        if variable.cls != "Entity" or edge is None:
            return class_words(self.ontology, variable.cls, self.lang)
        relation = relation_of(self.ontology, edge.relation, "")
        ends = relation.domain if variable.name == edge.subject else relation.range
        kinds = [class_words(self.ontology, end, self.lang) for end in ends]
        return (
            joined(kinds, self.lang, word="or") if len(kinds) <= 3 else class_words(self.ontology, "Entity", self.lang)
        )

    def _named(self, variable: Variable) -> str:
        shown = joined(list(variable.names or variable.ids), self.lang, word="or")
        own = [self.filter(f, variable.name) for f in self.plan.filters if f.var == variable.name]
        return shown + ("" if not own else f"（{'，'.join(own)}）" if self.zh else f" ({', '.join(own)})")

    def _is_person(self, cls: str) -> bool:
        return class_words(self.ontology, cls, "en") in ("people", "officials")

    def clauses(self, name: str, came_by: Edge | None) -> list[str]:
        """Return what is said of a variable; edges that lead back are left to the one who asked."""
        plan = self.plan
        own = [e for e in plan.edges if name in (e.subject, e.object) and e is not came_by and not self._only_groups(e)]
        later = self._later(name, came_by)
        alone = not self.many and name == plan.target
        found = [self.clause(e, name, many=not alone) for e in own if e not in later]
        found += [self.filter(f, name) for f in plan.filters if f.var == name]
        if name == plan.target and not self.zh:
            return [self._agree(text) for text in [*found, *self._whole_clauses(name)]]
        return [*found, *(self._whole_clauses(name) if name == plan.target else [])]

    def _only_groups(self, edge: Edge) -> bool:
        """Say whether `edge` does no more than lead to what the rows are grouped by."""
        keys = {t.var for t in self.plan.group if not t.prop} - {self.plan.target}
        ends = {edge.subject, edge.object} & keys
        return any(sum(key in (e.subject, e.object) for e in self.plan.edges) == 1 for key in ends)

    def _whole_clauses(self, name: str) -> list[str]:
        """Return what the plan says of its target beside its own edges: conditions on edges, absence, alternatives."""
        plan, found = self.plan, []
        if name == plan.target:
            found += [self.filter(f, f.var) for f in plan.filters if f.var not in self.variables]
            found += [self._absent(p) for p in plan.without]
            for either in plan.either:
                found.append(joined([self._part(p, name) for p in either.patterns], self.lang, word="or"))
        return found

    def _agree(self, clause: str) -> str:
        """Put "have" and "are" into the singular when one thing is spoken of."""
        first, _, rest = clause.partition(" ")
        singular = {"have": "has", "are": "is"}.get(first)
        return f"{singular} {rest}" if singular and not self.many else clause

    def _later(self, name: str, came_by: Edge | None) -> list[Edge]:
        """Edges back to what has been said already would go round in circles."""
        return (
            []
            if came_by is None
            else [e for e in self.plan.edges if self.plan.target in (e.subject, e.object) and e is not came_by]
        )

    def _part(self, pattern: Pattern, name: str) -> str:
        inner = self._inside(pattern)
        said = [inner.clause(e, name) for e in pattern.edges if name in (e.subject, e.object)]
        said += [inner.filter(f, f.var) for f in pattern.filters]
        return joined(said, self.lang)

    def _inside(self, pattern: Pattern) -> Speaker:
        plan = replace(
            self.plan,
            variables=(*self.plan.variables, *pattern.variables),
            edges=pattern.edges,
            filters=pattern.filters,
            without=(),
            either=(),
        )
        return Speaker(plan, self.ontology, self.lang)

    def _absent(self, pattern: Pattern) -> str:
        """Say what is not recorded; never that it does not exist."""
        inner = self._inside(pattern)
        if len(pattern.edges) == 1:
            edge = pattern.edges[0]
            outer = edge.subject if edge.subject in self.variables else edge.object
            other = edge.object if outer == edge.subject else edge.subject
            relation = relation_of(self.ontology, edge.relation, "")
            name = noun(relation, "object" if outer == edge.subject else "subject", self.lang)
            if name and not inner.variables[other].ids and not inner.clauses(other, edge):
                return f"没有已记录的{name}" if self.zh else f"have no recorded {name}"
            said = inner.clause(edge, outer)
            return f"没有记录显示其{said}" if self.zh else f"are not recorded as ones that {said}"
        said = joined(
            [
                *(inner.clause(e, e.subject) for e in pattern.edges),
                *(inner.filter(f, f.var) for f in pattern.filters),
            ],
            self.lang,
        )
        return f"没有记录显示：{said}" if self.zh else f"are not recorded as ones where {said}"

    # ---- edges

    def clause(self, edge: Edge, name: str, *, bare: bool = False, many: bool = True) -> str:
        """Return the verb phrase that `edge` says of `name`."""
        relation = relation_of(self.ontology, edge.relation, "")
        subject = name == edge.subject
        other = edge.object if subject else edge.subject
        if not bare and (role := self._role(edge, relation, name, other, many=many)):
            return f"{role}{self._where(edge)}{self._when(edge.time)}"
        thing = class_words(self.ontology, self.variables[other].cls, self.lang) if bare else self.thing(other, edge)
        if edge.closure and not self.zh:
            thing += " or within it"
        if held := self._held(edge, thing, subject=subject, many=many):
            return f"{held}{self._when(edge.time)}"
        if self.zh:
            said = self._zh_clause(relation, edge, thing, subject=subject)
        else:
            said = self._en_clause(relation, edge, thing, subject=subject, many=many)
        return f"{said}{self._where(edge)}{self._when(edge.time)}"

    def _held(self, edge: Edge, thing: str, *, subject: bool, many: bool) -> str:
        """Return "is CEO of Lumen Robotics" where the only qualifier is the title of a known post; else ""."""
        if len(edge.where) != 1 or edge.where[0].op != "=" or edge.status not in (("asserted",), ("former",)):
            return ""
        known = edge_property(self.ontology, edge, edge.where[0].prop, "")
        post = title_of(self.ontology, known, edge.where[0].value)
        if post is None:
            return ""
        title, past = post.words.label(self.lang), edge.status == ("former",)
        if self.zh:
            return f"{'曾' if past else ''}担任{thing}{title}" if subject else f"{title}{'曾' if past else ''}为{thing}"
        if not subject:
            return f"{'had' if past else 'have' if many else 'has'} {thing} as {title}"
        be = ("were" if many else "was") if past else ("are" if many else "is")
        return f"{be} {title} of {thing}"

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
        return f"are {plural(role)}" if many else f"are {'an' if role[0] in 'aeiou' else 'a'} {role}"

    def _en_clause(self, found: Relation, edge: Edge, thing: str, *, subject: bool, many: bool) -> str:
        form = verb(found, "en") if subject else inverse(found, "en")
        if not form and (role := noun(found, "object", "en")):
            form = f"be {'an' if role[0] in 'aeiou' else 'a'} {role} of"
        elif not form:
            form = f"have as {noun(found, 'subject', 'en') or found.words.label('en')}"
        mood = {"planned": "plan to", "denied": "are denied to", "rumoured": "are rumoured to", "conditional": "might"}
        special = next((mood[s] for s in edge.status if s in mood), "")
        if special:
            special = special if many else third_person(special.replace("are ", "be "))
            said = f"{special} {form}"
        elif edge.status == ("former",):
            said = in_the_past(form, many=many)
        else:
            said = for_many(form) if many else third_person(form)
        return filled(said, thing) if "…" in said else f"{said} {thing}"

    def _zh_clause(self, found: Relation, edge: Edge, thing: str, *, subject: bool) -> str:
        mood = {"planned": "计划", "denied": "被否认", "rumoured": "据传", "conditional": "可能", "former": "曾"}
        special = "" if "asserted" in edge.status else next((mood[s] for s in edge.status if s in mood), "")
        if edge.closure:
            thing = f"{thing}（含下级）"
        if subject:
            return f"{special}{filled(verb(found, 'zh'), thing)}"
        backwards = inverse(found, "zh")
        if "…" in backwards:
            return f"{special}{filled(backwards, thing)}"
        return f"{special}{thing}{verb(found, 'zh').replace('…', '其')}"
