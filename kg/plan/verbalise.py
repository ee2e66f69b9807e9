"""A plan in one sentence, English or Chinese, in the ontology's words: what was looked for, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.claim_words import claims_of
from kg.plan.clause_words import ClauseWords, before_noun
from kg.plan.number_words import number, ordinal
from kg.plan.plan import Edge, Measure, Pattern, Plan, Selection, Term, Variable
from kg.plan.planned import Lang
from kg.plan.scope import relation_of
from kg.plan.words import GAP, class_words, classifier, joined, said, said_inverse
from ontology.derive.inflect import plural
from ontology.model import Ontology

_STARTS = {
    "count": ("I counted", "我统计了"),
    "changes": ("I looked for what changed for", "我查找了以下对象的变化："),
    "describe": ("I gathered what the graph says about", "我汇总了图谱中关于以下对象的内容："),
    "compare": ("I compared", "我比较了"),
}
_PERIODS = {"year": ("year", "年"), "quarter": ("quarter", "季度"), "month": ("month", "月")}


def verbalise(plan: Plan, ontology: Ontology, lang: Lang = "en") -> str:
    """Return what `plan` looks for as a sentence: "I looked for companies that are tenants of Tide Park."."""
    whole = Speaker(plan, ontology, lang).whole()
    return f"{whole}。" if lang == "zh" else whole if whole.endswith(".") else f"{whole}."


def phrase(plan: Plan, ontology: Ontology, lang: Lang = "en") -> str:
    """Return what `plan` looks for as a noun phrase, for readings to choose from."""
    return Speaker(plan, ontology, lang).what()


class Speaker(ClauseWords):
    """Says one whole plan in one language."""

    def whole(self) -> str:
        """Return the sentence without its stop."""
        if self.plan.answer == "bool" and self._known() and self.zh:
            return f"我核查了{self.claim(whether='是否')}{self._when(self.plan.time)}"
        start = self._start()[self.zh]
        return f"{start}{'' if self.zh else ' '}{self.what()}{self._when(self.plan.time)}"

    def _start(self) -> tuple[str, str]:
        known = self._known()
        if self.plan.answer == "bool":
            return ("I checked whether" if known else "I checked for", "我核查了有没有")
        if self.plan.answer == "evidence":
            return (
                f"I looked for {'the sources that say that' if known else 'sources on'}",
                "我查找了以下说法的来源：",
            )
        return _STARTS.get(self.plan.answer, ("I looked for", "我查找了"))

    def what(self) -> str:
        """Return the noun phrase alone."""
        special = {"path": self._path, "compare": self._compare, "schema": self._schema}
        if self.plan.answer in special:
            return special[self.plan.answer]()
        if self.plan.answer in ("describe", "changes"):
            return self.thing(self.plan.target)
        if self.plan.answer == "claims":
            return claims_of(self.thing(self.plan.target), self.plan.status, self.lang)
        if self.plan.measures or self.plan.series:
            return self._table()
        if self.plan.answer == "value":
            return self._value()
        if self._known():
            return f"{self.claim()}{self._columns()}"
        found = self._pair() if self.plan.pair else f"{self.thing(self.plan.target)}{self._columns()}"
        return f"{found}{self._ranked()}"

    def chosen(self, selection: Selection, variable: Variable) -> str:
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
            nth=selection.nth,
        )
        inner = Speaker(plan, self.ontology, self.lang)
        if plan.measures and inner.by_target():
            return inner.what()
        first = ""
        if not plan.order and plan.limit is not None:
            first = f"（前{plan.limit}个）" if self.zh else f" (the first {plan.limit})"
        return f"{inner.thing(variable.name)}{first}{inner._ranked()}"

    def _known(self) -> bool:
        """Say whether the target is a known thing of which something is said, rather than what is looked for."""
        target = self.variables.get(self.plan.target)
        return bool(target and target.ids and (self.plan.edges or self.plan.without or self.plan.either))

    def claim(self, *, whether: str = "") -> str:
        """Return what the plan says of its known target, as a clause: "Lumen Robotics is a tenant of Tide Park"."""
        alone = self._like(self.plan, many=False)
        said = joined(alone.clauses(self.plan.target, None), self.lang)
        gap = "" if self.zh else " "
        return f"{self.thing(self.plan.target)}{whether if not said.startswith('的') else ''}{gap}{said}"

    def _path(self) -> str:
        path = self.plan.path
        assert path is not None
        start, hops = self.thing(path.start), path.max_hops
        if path.end:
            end = self.thing(path.end)
            if self.zh:
                return f"{start}与{end}之间不超过{hops}步的联系"
            return f"a connection between {start} and {end} of at most {hops} steps"
        names = joined([relation_of(self.ontology, r, "").words.label(self.lang) for r in path.relations], self.lang)
        sides = {"in": ("upstream of", "上游"), "out": ("downstream of", "下游"), "any": ("around", "周边")}
        side = sides[path.direction]
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
            inner = self.of_part(part.pattern)
            if part.prop:
                by.append(self._property(comparison.anchor, part.prop))
                continue
            group = inner.term(part.group) if part.group else ""
            counted = inner.called(part.count, many=True)
            many = f"{counted}数量" if self.zh else f"number of {counted}"
            by.append(many + ((f"（按{group}）" if self.zh else f" by {group}") if group else ""))
        shown = joined(by, self.lang)
        return f"{ends}的{shown}" if self.zh else f"{ends} by {shown}"

    def of_part(self, pattern: Pattern) -> Speaker:
        """Return a speaker of one line of a comparison."""
        plan = replace(self.plan, variables=(*self.plan.variables, *pattern.variables), edges=pattern.edges)
        return Speaker(plan, self.ontology, self.lang)

    def _schema(self) -> str:
        if not self.plan.about:
            return "可以提问的内容" if self.zh else "what can be asked"
        words = self.ontology.classes.get(self.plan.about) or self.ontology.relations.get(self.plan.about)
        name = words.words.label(self.lang) if words else self.plan.about
        return f"关于“{name}”可以提问的内容" if self.zh else f"what can be asked about “{name}”"

    def _value(self) -> str:
        columns = joined([self.term(c) for c in self.plan.columns], self.lang)
        if self._known():
            return f"“{self.claim()}”的{columns}" if self.zh else f"the {columns} where {self.claim()}"
        whose = self.thing(self.plan.target)
        return f"{whose}的{columns}" if self.zh else f"the {columns} of {whose}"

    # ---- pairs

    def _pair(self) -> str:
        left, _right = self.plan.pair
        kind, shared = self.kind(self.variables[left]), self.shared()
        narrower = self._narrower(left, shared)
        if not shared:
            linked = joined([self.clause(e, left) for e in self._linking()], self.lang)
            return f"彼此{linked}的成对{kind}" if self.zh else f"pairs of {kind} in which one {linked} the other"
        same = self.called(shared)
        whose = joined(self.clauses_of_shared(shared), self.lang)
        whole = self.relative(kind, narrower, self.variables[left].cls)
        if self.zh:
            return f"有共同{same}{f'（{whose}）' if whose else ''}的成对{whole}"
        who = f" that {whose}" if whose else ""
        return f"pairs of {whole} with {'an' if same[:1] in 'aeiou' else 'a'} {same} in common{who}"

    def shared(self) -> str:
        """Return the variable that the two of a pair have in common, "" when they are linked directly."""
        left, right = self.plan.pair
        near = [{e.subject, e.object} - {end} for end in (left, right) for e in self.plan.edges if end in _ends(e)]
        others = [name for ends in near for name in ends if name not in self.plan.pair]
        return next((n for n in others if others.count(n) > 1 and not self.variables[n].ids), "")

    def clauses_of_shared(self, shared: str) -> list[str]:
        """Return what is demanded of the shared thing beside its links to the two."""
        rest = [e for e in self.plan.edges if shared in _ends(e) and not _ends(e) & set(self.plan.pair)]
        found = [self.clause(e, shared, many=False) for e in rest]
        return found + [self.filter(f, shared, many=False) for f in self.plan.filters if f.var == shared]

    def _narrower(self, left: str, shared: str) -> list[str]:
        edges = [e for e in self.plan.edges if left in _ends(e) and shared not in _ends(e)]
        found = [self.clause(e, left) for e in edges if shared and not set(self.plan.pair) <= _ends(e)]
        return found + [self.filter(f, left) for f in self.plan.filters if f.var == left]

    def _linking(self) -> list[Edge]:
        return [e for e in self.plan.edges if set(self.plan.pair) <= _ends(e)]

    # ---- tables and rankings

    def _table(self) -> str:
        if self.by_target():
            return self._most()
        keys = [self.term(t) for t in self.plan.group]
        if self.plan.series:
            keys.append(_PERIODS[self.plan.series.by][self.zh])
        over = self.plan.measures[0] if self.plan.measures else None
        of = self.measure(over) if over else ("数量" if self.zh else "number")
        whole = self.claim() if self._known() else self.thing(self.plan.target)
        if self.zh:
            by = f"按{joined(keys, 'zh')}统计的" if keys else ""
            link = "" if over is None or of == "数量" else "的"
            return f"{by}{whole}{link}{of}{self._having()}{self._ranked()}"
        by = f" by {joined(keys, 'en')}" if keys else ""
        link = "where" if self._known() else "of"
        return f"the {of} {link} {whole}{by}{self._having()}{self._ranked()}"

    def by_target(self) -> bool:
        """Say whether each target is measured by itself, to be ranked or held against a limit."""
        plan = self.plan
        ranked = bool(plan.having) or any(o.by is None for o in plan.order)
        own = not plan.group or plan.group == (Term(var=plan.target),)
        return bool(plan.measures) and own and ranked and not plan.series and plan.measures[0].over.var != plan.target

    def _most(self) -> str:
        """Return "the one with the most investors among companies ...", or "companies with at least 2 investors"."""
        base, over = self.base(), self.plan.measures[0]
        if self.plan.having:
            having = self.plan.having[0]
            base = self.with_at_least(having.op, having.value, over, base)
        if not self.plan.order or self.plan.limit is None:
            return base
        k, most = self.plan.limit, self.plan.order[0].descending
        if self.zh:
            ends = ("最多" if over.fn == "count" else "最高") if most else ("最少" if over.fn == "count" else "最低")
            count = f"{k}{classifier(self.ontology, self.variables[self.plan.target].cls)}"
            count = f"{classifier(self.ontology, self.variables[self.plan.target].cls)}" if self.plan.nth else count
            place = ordinal(k, "zh") if self.plan.nth else ""
            return f"{base}中{self.measure(over).removesuffix('数量')}{ends}{place}的{count}"
        if self.plan.nth:
            return f"the one with the {ordinal(k, 'en')} {self.superlative(over, most=most)} among {base}"
        one = "the one" if k == 1 else f"the {k}"
        if k == 1 and base == self.kind(self.variables[self.plan.target]):
            kind = self.kind(self.variables[self.plan.target], many=False)
            return f"the {kind} with the {self.superlative(over, most=most)}"
        return f"{one} with the {self.superlative(over, most=most)} among {base}"

    def superlative(self, over: Measure, *, most: bool) -> str:
        """Return "most investors", or "highest total amount"."""
        if over.fn == "count":
            return f"{'most' if most else 'fewest'} {self.called(over.over.var, many=True)}"
        return f"{'highest' if most else 'lowest'} {self.measure(over)}"

    def with_at_least(self, op: str, value: float, over: Measure, base: str) -> str:
        """Return "companies with at least 2 investors"."""
        amount = number(value, self.lang)
        if over.fn != "count":
            said = self._amount(op, amount)
            return f"{self.measure(over)}{said}的{base}" if self.zh else f"{base} with a {self.measure(over)} {said}"
        many = self._counted(over)
        if self.zh:
            one = classifier(self.ontology, self._cls(over.over.var)) if over.over.var in self.variables else "个"
            return f"{self._of_deed(over)}{many}{self._amount(op, f'{amount}{one}')}的{base}"
        words = {">": "more than ", ">=": "at least ", "<": "fewer than ", "<=": "at most ", "!=": "other than "}
        return f"{base} with {words.get(op, 'exactly ')}{amount} {many}"

    def _of_deed(self, over: Measure) -> str:
        """Return what the things that are counted have to do with whoever has them, in Chinese: 投资的 before 公司."""
        edge = next((e for e in self.plan.edges if _ends(e) == {self.plan.target, over.over.var}), None)
        cls = self._cls(over.over.var)
        if edge is None or self.called(over.over.var, many=True) != class_words(self.ontology, cls, "zh", many=True):
            return ""
        relation = relation_of(self.ontology, edge.relation, "")
        frame = said(relation, "zh") if edge.subject == self.plan.target else said_inverse(relation, "zh")
        plain = GAP not in frame and not frame.startswith("的") and len(frame) > 1
        return f"{before_noun(frame)}的" if plain else ""

    def _counted(self, over: Measure) -> str:
        """Return what is counted, in the plural: things of a variable, or what an edge says, "titles"."""
        if over.over.var in self.variables or not over.over.prop:
            return self.called(over.over.var, many=True)
        label = self.ontology.properties[over.over.prop].words.label(self.lang)
        return label if self.zh else plural(label)

    def base(self) -> str:
        """Return the target without what is counted of it: of "the company with the most investors", "companies"."""
        counted = {m.over.var for m in self.plan.measures} - {self.plan.target}
        edges = tuple(e for e in self.plan.edges if not (_ends(e) & counted and self._leads_no_further(e, counted)))
        if not edges and any(f.var in counted for f in self.plan.filters):
            edges = self.plan.edges
        return self._like(replace(self.plan, edges=edges, measures=(), group=())).thing(self.plan.target)

    def _leads_no_further(self, edge: Edge, counted: set[str]) -> bool:
        return all(sum(name in _ends(e) for e in self.plan.edges) == 1 for name in _ends(edge) & counted)

    def measure(self, over: Measure) -> str:
        """Return what a measure is called: "number of companies", "average age"."""
        words = {
            "count": ("number", "数量"),
            "sum": ("total", "总和"),
            "avg": ("average", "平均值"),
            "min": ("lowest", "最小值"),
            "max": ("highest", "最大值"),
        }[over.fn][self.zh]
        if over.fn == "count":
            counted = self.variables.get(over.over.var)
            if counted is None or over.over.var == self.plan.target:
                return words
            called = self.called(over.over.var, many=True)
            return f"{self._of_deed(over)}{called}{words}" if self.zh else f"{words} of {called}"
        return f"{self.term(over.over)}{words}" if self.zh else f"{words} {self.term(over.over)}"

    def _having(self) -> str:
        shown = [self._amount(h.op, number(h.value, self.lang)) for h in self.plan.having]
        return "" if not shown else (f"（{'，'.join(shown)}）" if self.zh else f" ({', '.join(shown)})")

    def _columns(self) -> str:
        if not self.plan.columns:
            return ""
        shown = joined([self.term(c) for c in self.plan.columns], self.lang)
        return f"及其{shown}" if self.zh else f", with their {shown}"

    def _ranked(self) -> str:
        if not self.plan.order or self.plan.limit is None:
            return ""
        order, k = self.plan.order[0], self.plan.limit
        end, by = self.end(), self.term(order.by) if order.by else ("数量" if self.zh else "number")
        if self.zh:
            return f"，取{by}{end}{ordinal(k, 'zh')}的" if self.plan.nth else f"，取{by}{end}的{k}个"
        if self.plan.nth:
            return f", the one with the {ordinal(k, 'en')} {end} {by}"
        return f", the {k} with the {end} {by}" if k > 1 else f", the one with the {end} {by}"

    def end(self) -> str:
        """Return which end of the ranking is asked for: "latest", "highest"."""
        order = self.plan.order[0]
        date = order.by is not None and self._datatype(order.by) == "date" and order.by.part != "age"
        ends = ("latest", "最晚") if date and order.descending else ("earliest", "最早") if date else None
        ends = ends or (("highest", "最高") if order.descending else ("lowest", "最低"))
        return ends[self.zh]


def _ends(edge: Edge) -> set[str]:
    return {edge.subject, edge.object}
