"""What every composer of sentences shares: the plan in words, citations, names and values of rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kg.answer.answer import ResultRow, Sentence, Source
from kg.answer.figures import measured
from kg.answer.pieces_zh import by_the_piece
from kg.answer.rows import Result
from kg.answer.sites import as_sited
from kg.identity.fold import has_han
from kg.identity.romanise import with_reading
from kg.plan.plan import Edge, Filter, Plan
from kg.plan.planned import Lang
from kg.plan.said_values import said_value
from kg.plan.scope import relation_of, title_of_post
from kg.plan.simplify import is_of_a_kind
from kg.plan.succession_words import succession_in
from kg.plan.verbalise import Speaker
from kg.plan.words import class_words, classifier, joined, spoken_date
from ontology.model import Ontology
from ontology.titles import spellings, the_post_said

LONG_TITLE = 40
MOST_NAMES = 20  # of a list that is written out; the rest is counted
MOST_CITED = 20  # sources under one sentence


@dataclass(frozen=True, slots=True)
class Say:
    """A result to be put into words. `today` is an ISO day, for saying what is old."""

    plan: Plan
    result: Result
    ontology: Ontology
    lang: Lang
    today: str

    @property
    def zh(self) -> bool:
        """Say whether the answer is in Chinese."""
        return self.lang == "zh"

    def pick(self, english: str, chinese: str) -> str:
        """Return the text in the language of the question."""
        return chinese if self.zh else english

    def but(self, **changes: Any) -> Say:
        """Return the same with a changed plan."""
        return replace(self, plan=replace(self.plan, **changes))

    def list(self, items: Iterable[str], *, word: str = "and") -> str:
        """Return "a, b and c" or 甲、乙和丙."""
        return joined(list(items), self.lang, word=word)

    def what(self, *, many: bool = True) -> str:
        """Return what the plan looks for as a noun phrase, without its ranking and columns."""
        bare = replace(self.plan, columns=(), order=(), limit=None)
        return Speaker(bare, self.ontology, self.lang, many=many).thing(self.plan.target)

    def claim(self, row: ResultRow | None = None) -> str:
        """Return what the plan says of one target, of a row with the names beside it: "is a tenant of Tide Park"."""
        plan = self.plan if row is None else self.told(row)
        said = Speaker(plan, self.ontology, self.lang, many=False).clauses(self.plan.target, None)
        return "，且".join(said) if self.zh else self.list(said)

    def told(self, row: ResultRow) -> Plan:
        """Return the plan with what a row tells of it: statuses, names beside it, posts as sources print them."""
        plan = replace(self, plan=self.as_told(row))._with_names(row)
        plan = replace(plan, filters=tuple(f for f in plan.filters if not self._left_out(f)))  # it is seen to be none
        printed = self._as_printed if self.zh else self._as_acting
        edges = (self._as_titled(self._as_sold(printed(e, row), row), row) for e in plan.edges)
        edges = (self._as_stated(e, row) for e in edges)
        edges = edges if self.zh else (as_sited(e, row, self.plan, self.ontology) for e in edges)
        plan = replace(plan, edges=tuple(edges))
        return self._untimed(plan) if self._its_day(row) else plan

    def _its_day(self, row: ResultRow) -> str:
        """Return the day on which a deed of a row was done, where a Chinese question names the span that it fell in."""
        edges = [e for e in self.plan.edges if not e.given]
        deed = len(edges) == 1 and relation_of(self.ontology, edges[0].relation, "").past
        spans = [t for t in (self.plan.time, *(e.time for e in edges)) if t is not None]
        if not self.zh or not deed or not spans or any(t.as_of or t.known_at or not t.start for t in spans):
            return ""
        return min((s.valid_from for s in self.result.cited(row) if s.valid_from), default="")

    @staticmethod
    def _untimed(plan: Plan) -> Plan:
        return replace(plan, time=None, edges=tuple(replace(e, time=None) for e in plan.edges))

    def _as_stated(self, edge: Edge, row: ResultRow) -> Edge:
        """Return an edge that several relations may be as the one that the sources of a row state: who owns a firm did
        not found it. Where the relation that was asked for means the other too, it is told as asked."""
        asked = relation_of(self.ontology, edge.relation, "")
        stated = [s.relation for s in self.result.cited(row) if s.relation]
        apart = not asked.transitive and edge.relation not in stated
        other = next((r for r in stated if apart and r in edge.others and r not in asked.includes), None)
        return replace(edge, relation=other, others=()) if other else edge

    def titled(self, row: ResultRow) -> set[str]:
        """Return the names of the links whose title a row tells in the sentence itself: "is chairman of"."""
        if self.zh:
            return set()
        asked = {term.var for term in self.plan.columns if term.prop == "title" and not term.part}
        return {e.name for e in self.as_told(row).edges if e.name in asked and self._as_titled(e, row, asked) != e}

    def _as_titled(self, edge: Edge, row: ResultRow, asked: set[str] | None = None) -> Edge:
        """Return the link to a post with its title, where the row has a short one: no "head of sales of Basalt"."""
        asked = {t.var for t in self.plan.columns if t.prop == "title" and not t.part} if asked is None else asked
        title = row.values.get("title")
        plain = isinstance(title, str) and 0 < len(title) < LONG_TITLE and not re.search(r" (?:of|for|at|in) |,", title)
        if self.zh or not plain or edge.name not in asked or edge.where or len(edge.status) > 1:
            return edge
        relation = self.ontology.relations.get(edge.relation)
        posts = relation is not None and any(p.startswith("title") for p in relation.functional_per)
        return replace(edge, where=(Filter(prop="title", value=title),), others=()) if posts else edge

    def _as_sold(self, edge: Edge, row: ResultRow) -> Edge:
        """Return an edge with the goods themselves that a row tells, for the kind of goods that is asked for."""
        told = {f: row.values.get(f.prop) for f in edge.where if is_of_a_kind(f)}
        shown = {term.prop for term in self.plan.columns if term.var == edge.name}
        kept = (f for f in edge.where if f in told or f.prop not in shown or f.op not in ("is_known", "contains"))
        where = (replace(f, op="=", value=v, values=()) if (v := told.get(f)) else f for f in kept)
        return replace(edge, where=tuple(where))

    def _post(self, edge: Edge) -> Filter | None:
        """Return the condition by which an edge is narrowed to one post of the ontology, None where it is not."""
        named = edge.where[0] if len(edge.where) == 1 and edge.where[0].prop == "title" else None
        return named if named is not None and named.op == "=" and str(named.value) in self.ontology.titles else None

    def _as_acting(self, edge: Edge, row: ResultRow) -> Edge:
        """Return an edge narrowed to a post with "interim CEO", where every source of the row says interim; the "head"
        who is asked for, with the one post that the sources say."""
        if (named := self._post(edge)) is None:
            return edge
        quotes = [source.quote for source in self.result.cited(row)]
        named = replace(named, value=the_post_said(self.ontology, str(named.value), quotes))
        words = "|".join(map(re.escape, sorted(spellings(self.ontology, str(named.value)), key=len, reverse=True)))
        acting = re.compile(rf"\b(interim|acting) (?:[a-z-]+,? and |[a-z-]+/)?(?:{words})\b", re.IGNORECASE)
        stands_in = self._stands_in(row)
        kinds = {match[1].lower() if (match := acting.search(quote)) else stands_in for quote in quotes}
        if len(kinds) != 1 or "" in kinds:
            return replace(edge, where=(named,))
        label = self.ontology.titles[str(named.value)].words.label("en")
        return replace(edge, where=(replace(named, value=f"{kinds.pop()} {label}"),))

    def _as_printed(self, edge: Edge, row: ResultRow) -> Edge:
        """Return an edge that is narrowed to a post with the post's name that a source of the row prints."""
        if (named := self._post(edge)) is None:
            return edge
        words = sorted((w for w in spellings(self.ontology, str(named.value)) if has_han(w)), key=len, reverse=True)
        quotes = [source.quote for source in self.result.cited(row)]
        printed = next((w for w in words if any(w in quote for quote in quotes)), "")
        acting = re.compile(rf"(?<![副原前])(?:代理|署理|临时|代)?{re.escape(printed)}")
        so_called = {found[0] for quote in quotes for found in acting.finditer(quote)} if printed else set()
        printed = next(iter(so_called)) if len(so_called) == 1 else printed  # 代理区长 is told as that
        if (stands_in := self._stands_in(row)) and not re.match("代|署理|临时", printed):
            printed = stands_in + (printed or self.ontology.titles[str(named.value)].words.label("zh"))
        return replace(edge, where=(replace(named, value=printed),)) if printed else edge

    def _stands_in(self, row: ResultRow) -> str:
        """Return "acting" or 代理 where every source of a row says that somebody only stands in, else ""."""
        cited = self.result.cited(row)
        return self.pick("acting", "代理") if cited and all(s.acting for s in cited) else ""

    def _left_out(self, condition: Filter) -> bool:
        if condition.op == "is_known":  # its value is told
            return any((c.var, c.prop) == (condition.var, condition.prop) for c in self.plan.columns)
        return condition.prop == "name" and condition.op in ("!=", "in") and condition.var == self.plan.target

    def as_told(self, row: ResultRow) -> Plan:
        """Return the plan with the status that the sources of a row give the one relation that is asked for in several.

        What was and is over is told as past, what is only planned as a plan; a fact beside either is a fact. Beside
        other relations, which are facts, what is none is of this one; beside plans, what is no plan.
        """
        several = [edge for edge in self.plan.edges if len(edge.status) > 1 and not edge.given]
        context = [edge for edge in self.plan.edges if edge not in several and not edge.given]
        apart = len(several) == 1 and all({*edge.status}.isdisjoint(several[0].status) for edge in context)
        alone = len(self.plan.edges) == 1 or (apart and bool(context))
        if len(several) != 1 or not (apart or all(edge.status == ("asserted",) for edge in context)):
            return self.plan
        [edge] = several
        cited = self.result.cited(row)
        found = {"former" if self._is_over(s) else s.status for s in cited}
        told = sorted((s for s in edge.status if s in found), key=lambda s: (s != "asserted") == alone)[:1]
        edges = tuple(replace(e, status=tuple(told)) if e is edge else e for e in self.plan.edges)
        return replace(self.plan, edges=edges) if told else self.plan

    def _is_over(self, source: Source) -> bool:
        """Say whether a fact has ended by today; a plan with an end that is past was no more than a plan."""
        return source.status == "asserted" and bool(source.valid_to) and source.valid_to[:10] < self.today

    def as_found(self, row: ResultRow) -> Plan:
        """Return the plan as a row tells it, with the name of whatever the question left open: who the CEO is."""
        plan = self.as_told(row)
        plan = self._untimed(plan) if self._its_day(row) else plan
        if self._stands_in(row):
            printed = self._as_printed if self.zh else self._as_acting
            plan = replace(plan, edges=tuple(printed(e, row) for e in plan.edges))
        plan = replace(plan, edges=tuple(self._as_stated(e, row) for e in plan.edges))
        found = {name: (self.name(str(row.values[name]), name),) for name in row.entities if row.values.get(name)}
        known = (
            replace(v, ids=found[v.name], names=found[v.name]) if v.name in found and not v.ids else v
            for v in plan.variables
        )
        return replace(plan, variables=tuple(known))

    def _with_names(self, row: ResultRow) -> Plan:
        found = {n: tuple(self.name(x, n) for x in names) for n, names in row.beside.items() if names}
        said = {name: (self._with_what_is_told(name, names),) for name, names in found.items()}
        known = (replace(v, ids=said[v.name], names=said[v.name]) if v.name in said else v for v in self.plan.variables)
        filters = tuple(f for f in self.plan.filters if f.var not in said)
        return replace(self.plan, variables=tuple(known), filters=filters)

    def _with_what_is_told(self, name: str, names: tuple[str, ...]) -> str:
        """Return the names, and in brackets what the plan says of them: "RockAI (which is a tenant of Tide Park)"."""
        many, speaker = len(names) > 1, Speaker(self.plan, self.ontology, self.lang, many=False)
        edges = [e for e in self.plan.edges if name in (e.subject, e.object)]
        after = succession_in(self.plan)  # said of the one who came after or before
        rest = [
            e
            for e in edges
            if self.plan.target not in (e.subject, e.object) and (after is None or e is not after.beside)
        ]
        said = [speaker.clause(e, name, many=many) for e in rest]
        own = (f for f in self.plan.filters if f.var == name and f.prop != "name")  # what a name holds it says itself
        said += [speaker.filter(f, name, many=many) for f in own]
        shown = self.list(names)
        if not said or self.zh:
            return f"{shown}（{'，'.join(said)}）" if said else shown
        cls = next(v.cls for v in self.plan.variables if v.name == name)
        told = re.sub("^that ", "which ", speaker.relative("", said, cls).strip())
        return f"{shown} ({told})"

    def name(self, name: object, variable: str = "") -> str:
        """Return a name as a reader of the answer's language can say it; people's are read out in pinyin."""
        text = str(name)
        return with_reading(text) if not self.zh and self.is_person(variable) else text

    def is_person(self, variable: str) -> bool:
        """Say whether a variable can only be a person: by its class, or by what its relation admits."""
        cls = next((v.cls for v in self.plan.variables if v.name == variable), "Entity")
        if cls != "Entity":
            return cls in self.ontology.classes and self.ontology.is_a(cls, "Person")
        for edge in self.plan.edges:
            if variable in (edge.subject, edge.object):
                relation = relation_of(self.ontology, edge.relation, "")
                if (relation.domain if variable == edge.subject else relation.range) == ("Person",):
                    return True
        return False

    def classifier(self, variable: str) -> str:
        """Return the Chinese measure word for what a variable stands for."""
        cls = next((v.cls for v in self.plan.variables if v.name == variable), "Entity")
        edge = next((e for e in self.plan.edges if variable in (e.subject, e.object)), None)
        if cls == "Entity" and edge is not None:  # an investor is counted as an organization is
            relation = relation_of(self.ontology, edge.relation, "")
            cls = (relation.domain if variable == edge.subject else relation.range)[0]
        return classifier(self.ontology, cls)

    def counted(self, n: int, what: str) -> str:
        """Return "7 companies ..." or 7家...公司; `what` is already in the right number."""
        return self.pick(f"{n:,} {what}", f"{n}{self.classifier(self.plan.target)}{what}")

    def kind(self, variable: str, *, many: bool = True) -> str:
        """Return what a variable's class is called."""
        cls = next((v.cls for v in self.plan.variables if v.name == variable), "Entity")
        return class_words(self.ontology, cls, self.lang, many=many)

    def value(self, row: ResultRow, name: str) -> str:
        """Return a value of a row with its unit and bound, a post by its title here; "" when there is none."""
        held = row.values.get(name)
        if name == "title" and isinstance(held, str):
            return title_of_post(self.ontology, held, self.lang)
        if isinstance(held, str) and not self.zh and name in {v.name for v in self.plan.variables}:
            return self.name(held, name)
        if isinstance(held, str) and (said := said_value(self.ontology, name, held, self.lang)) != held:
            return said
        known = self.ontology.properties.get(name)
        if isinstance(held, str) and self.zh:  # a stock code of four figures is no year
            return held if known is not None and known.datatype == "string" else spoken_date(held, self.lang)
        if not self.zh and known and known.words.label("en").startswith("number of "):  # the label says of what
            return measured(self.ontology, {k: v for k, v in row.values.items() if k != f"{name}_unit"}, name, "en")
        text = measured(self.ontology, row.values, name, self.lang)
        pieces = self.zh and row.values.get(f"{name}_unit") == "pieces"
        return by_the_piece(text, (source.quote for source in self.result.cited(row))) if pieces else text

    def cite(self, sources: Sequence[Source], *, most: int = 2) -> str:
        """Return who says so and when, in brackets; "" without a source."""
        shown = list(dict.fromkeys(self.where(s) for s in sources))[:most]
        if not shown:
            return ""
        return self.pick(f" ({'; '.join(shown)})", f"（{'；'.join(shown)}）")

    def where(self, source: Source) -> str:
        """Return publisher and date of a source; its title stands in for an unknown publisher."""
        parts = [source.publisher or source.title, source.date or self.pick("undated", "日期不详")]
        return self.pick(", ".join(parts), "，".join(parts))

    def quote(self, source: Source) -> str:
        """Return the quoted words in the marks of the answer's language."""
        return f"“{source.quote}”"

    def sentence(self, text: str, rows: Sequence[ResultRow], sources: Sequence[Source] | None = None) -> Sentence:
        """Return a sentence on `rows`; without `sources` one source of each row is cited."""
        cited = sources if sources is not None else [s for row in rows for s in self.result.cited(row)[:1]]
        unique = tuple({s.id: s for s in cited}.values())[:MOST_CITED]
        return Sentence(text=text, row_ids=tuple(row.id for row in rows), sources=unique)

    def stop(self, text: str) -> str:
        """Return the text with its full stop."""
        ended = text.removesuffix("”").endswith(("。", ".", "！", "？", "!", "?", "：", "…"))
        return text if ended else f"{text}{self.pick('.', '。')}"

    def dated(self, row: ResultRow) -> str:
        """Return since and until when, if the question has its own time; else " (as of 2023-03)" for old news."""
        return self._span(row) if self._timely() else self._stale(row)

    def _timely(self) -> bool:
        times = [t for t in (self.plan.time, *(e.time for e in self.plan.edges)) if t]
        past = any("former" in e.status for e in self.plan.edges)
        return past or any(t.as_of or t.start or t.end for t in times)

    def _span(self, row: ResultRow) -> str:
        cited, edges = self.result.cited(row), [e for e in self.as_told(row).edges if not e.given]
        if len(edges) > 1 and edges[-1].status != ("former",):
            return ""  # at the end of several clauses a date would be read as that of the last one
        if len(edges) > 1:  # what is told last is over: no date of another edge
            cited = tuple(s for s in cited if s.status == "former")
        if day := self._its_day(row):
            return f"（{spoken_date(day, 'zh')}）"
        starts, ends = sorted({s.valid_from for s in cited} - {""}), sorted({s.valid_to for s in cited} - {""})
        said = [self.pick(f"from {starts[0]}", f"自{spoken_date(starts[0], 'zh')}起")] if starts else []
        said += [self.pick(f"until {ends[-1]}", f"至{spoken_date(ends[-1], 'zh')}")] if ends else []
        return "" if not said else self.pick(f" ({', '.join(said)})", f"（{'，'.join(said)}）")

    def _stale(self, row: ResultRow) -> str:
        dates = [s.date for s in self.result.cited(row) if s.date]
        if not dates or int(self.today[:4]) * 12 + int(self.today[5:7]) - _months(max(dates)) < 24:
            return ""
        return self.pick(f" (as of {max(dates)})", f"（据{spoken_date(max(dates), 'zh')}的信息）")


def _months(date: str) -> int:
    return int(date[:4]) * 12 + int(date[5:7] or 12)
