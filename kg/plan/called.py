"""What sources call a thing beside its name: "the drone builder Lumen Wings", "Lumen Wings, a maker of drones".

The words must stand as the noun right before a name of the thing, or head what is said of it right after; a name may
hold them itself ("Glen Dairy"), and so may a person's title.
"""

from __future__ import annotations

import re

# ruff: noqa: E501  (patterns: one a line)
from kg.plan.clauses import Clauses, safe
from kg.plan.kinds import classes_of_kind, same_kind
from ontology.derive.inflect import plural, singular

MOST_WORDS = 4  # of what a thing is called
MAKERS = ("maker", "producer", "manufacturer", "builder")
_FIRMS = ("firm", "company", "group", "business", "start-up", "startup")
_ALIKE = {word: group for group in (MAKERS, _FIRMS) for word in group}
_MADE = "makes|produces|manufactures|builds|designs|designs and makes|designs and builds|develops and makes"
# What a firm of that name does, where the text says it with a verb: "Lumen Wings designs and makes gliders".
_DEEDS = dict.fromkeys(MAKERS, _MADE) | {
    "operator": "runs|operates|builds and runs|owns and runs|owns and operates",
    "developer": "develops",
    "designer": "designs",
    "processor": "processes",
    "grower": "grows|farms",
    "seller": "sells",
    "retailer": "sells",
    "supplier": "supplies",
    "publisher": "publishes",
    "exporter": "exports",
}
_FORMS = r"(?:,? (?i:ltd|inc|corp|co|llc|plc|limited|gmbh|ag|sa|ab|nv|bv|asa|as|spa|company|group|holdings?)\.?)*"
_START, _REST = r"(?s)(?:.*[^\p{L}\p{N}])?", r"(?s:[^\p{L}\p{N}].*)?"
_NO_BRIDGE = r"(?:of|to|for|in|at|on|with|by|from|and|that|which|who|whose|but|than)"
_OWNER = r"(?:\p{Lu}[\p{L}]+['’]s )?"  # "Italy's Torre Roasting"
_MEMBER = rf"(?:the |a |an )?{_OWNER}[\p{{Lu}}\p{{N}}][\p{{L}}\p{{N}}&.'’-]*(?: [\p{{Lu}}\p{{N}}&][\p{{L}}\p{{N}}&.'’-]*){{0,4}}"
_LIST = rf"(?:(?:,? (?:including|such as|like|notably|among them))? (?:{_MEMBER}(?:, and |, | and | or )){{0,4}}(?:the )?{_OWNER})"
# "sells two drugs, Ruidasu for lung cancer and Anlexi for lymphoma": only what is counted is told so.
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\p{L}-]+ ){0,2}"
_EACH = rf"[,:] (?:{_MEMBER}(?: [\p{{Ll}}-]+){{0,4}}(?:, and |, | and )){{0,4}}"
_HEAD = r"(?=$|[,.;:)”\"—–-]|['’]|\s+(?:of|in|from|at|for|that|which|who|whose|with|based|best|near|on|and|to|by|known|founded|listed)\b)"


def is_called(clauses: Clauses, owner: str, words: str) -> str:
    """Return the condition that a source calls `owner` so, or that its name or a person's title says it."""
    noun = safe(owner)
    tests = [f"EXISTS {{ {_told(clauses, noun, words)} }}"]
    tests.append(f"any(kg_n IN [{noun}.name] + coalesce({noun}.aliases, []) WHERE kg_n =~ {_named(clauses, words)})")
    if "title" in clauses.scope.ontology.properties:
        title = clauses.param(rf"(?i)(?:.*[^\p{{L}}])?(?:{nouns(words)})(?:[^\p{{L}}].*)?", "called_title")
        tests.append(
            f"EXISTS {{ MATCH ({noun})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT]-(kg_ct:Statement) WHERE "
            f"kg_ct.retracted_at IS NULL AND kg_ct.status IN ['asserted', 'former'] AND kg_ct.q_title =~ {title} }}"
        )
    return f"({' OR '.join(tests)})"


def called_by(clauses: Clauses, owner: str, words: str) -> str:
    """Return the expression for the id of a statement about `owner` in a text that calls it so."""
    noun = safe(owner)
    return (
        f"COLLECT {{ {_told(clauses, noun, words)} "
        f"MATCH ({noun})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(kg_cs:Statement)-[:IN_DOCUMENT]->(kg_cd) "
        f"WHERE kg_cs.retracted_at IS NULL RETURN kg_cs.id ORDER BY kg_cs.id LIMIT 1 }}"
    )


def from_texts(clauses: Clauses, owner: str, words: str) -> None:
    """Bind `owner` to what the texts name in which the words stand: not every thing of the graph is looked at."""
    node, demands = clauses.node(owner)
    clauses.match("(kg_w:Passage)", [_hinted("kg_w.text", clauses.param(hints(words), "called_hint"))])
    named = f"any(kg_n IN {_names(safe(owner))} WHERE kg_w.text CONTAINS kg_n)"
    clauses.match(f"(kg_w)-[:IN_DOCUMENT]->(:Document)<-[:MENTIONED_IN]-{node}", [named, *demands])
    clauses.add(f"WITH DISTINCT {safe(owner)}")


def _told(clauses: Clauses, noun: str, words: str) -> str:
    """Return the pattern of a text that names a thing and calls it so."""
    name = r"'\\Q' + replace(kg_n, '\\E', '') + '\\E'"
    first, last = clauses.param(before(words), "called_before"), clauses.param(after(words), "called_after")
    start, rest = clauses.param(_START, "called_start"), clauses.param(_REST, "called_rest")
    return (
        f"MATCH ({noun})-[:MENTIONED_IN]->(kg_cd:Document)<-[:IN_DOCUMENT]-(kg_cp:Passage) "
        f"WHERE any(kg_t IN [kg_cp.text, coalesce(kg_cd.title, '')] "
        f"WHERE {_hinted('kg_t', clauses.param(hints(words), 'called_hint'))} "
        f"AND any(kg_n IN {_names(noun)} WHERE kg_t CONTAINS kg_n AND "
        f"(kg_t =~ ({first} + {name} + {rest}) OR kg_t =~ ({start} + {name} + {last}))))"
    )


def _names(noun: str) -> str:
    """Return the expression for all names of a thing."""
    return f"([{noun}.name] + coalesce({noun}.aliases, []) + coalesce({noun}.short_names, []))"


def _named(clauses: Clauses, words: str) -> str:
    """Return the parameter for a name that says it: "Glen Dairy Ltd.", "Port of Hale"; "Dairy Tech" says no such thing."""
    said = rf"(?i)(?:.* )?(?:{nouns(words)}){_FORMS}|(?:the )?(?:{nouns(words)}) of .*"
    return clauses.param(said, "called_name")


def before(words: str) -> str:
    """Return the regular expression for what may stand before a name: "... the drone builder "; a list after many."""
    one, many = nouns(words, many=False), nouns(words, one=False)
    return rf"{_START}(?:(?i:{one}) [“\"‘(]?|(?i:{many}){_LIST}|(?i:{_COUNT}(?:{many})){_EACH})"


def after(words: str) -> str:
    """Return the regular expression for what may follow a name: ", a Basel maker of drones"."""
    aside = r"(?: \([^)]{0,40}\))?"
    bridge = rf"(?:(?!{_NO_BRIDGE} )[\p{{L}}\p{{N}}’'&/%-]+ ){{0,5}}"
    be = r"(?:,| is| was| are| were|, which is|, which was)(?: also| now)?"
    one = rf"{be} (?:an?|one of the|another) {bridge}"
    the = rf"{be} (?:the|its|his|her) {bridge}"  # "Marsh, the port of Hale and Sun" is a list
    made = f"(?:[\\p{{L}}]+-)?(?i:{'|'.join([nouns(words), *_of_goods(words)])})"
    said = "|".join([rf"{one}{made}", rf"{the}{made}(?! of \p{{Lu}})", *_done(words, bridge)])
    goods = {"Product", "Site"}.intersection(classes_of_kind(words))  # "its CrackMap software"; no firm is named so
    beside = rf"| (?i:{nouns(words, many=False)})(?=$|[,.;:)]| \p{{Ll}})(?s:.*)" if goods else ""
    return rf"(?:{aside}(?:{said}){_HEAD}(?s:.*){beside})"


def hints(words: str) -> list[str]:
    """Return letters of which every such text must hold some, in lower case."""
    firsts = [_parts(name)[0] for name in same_kind(words)]
    return list(dict.fromkeys(first[: max(3, len(first) - 3)] if len(first) > 3 else first for first in firsts))


def _hinted(text: str, given: str) -> str:
    return f"any(kg_h IN {given} WHERE toLower({text}) CONTAINS kg_h)"


def nouns(words: str, *, one: bool = True, many: bool = True) -> str:
    """Return the alternatives for the words as a noun of one and of many, with all names of that kind of thing."""
    return "|".join(dict.fromkeys(_nouns(name, one=one, many=many) for name in same_kind(words)))


def _nouns(words: str, *, one: bool, many: bool) -> str:
    *rest, head = _parts(words)
    alike = _ALIKE.get(singular(head), (singular(head),))
    heads = [form for word in alike for form in ([word] * one + [plural(word)] * many)]
    gap = "[ -]?"
    lead = "".join(re.escape(word) + gap for word in rest)
    return lead + f"(?:{'|'.join(re.escape(h) for h in heads)})"


def _of_goods(words: str) -> list[str]:
    """Return "maker of (folding) boxes" for a box maker."""
    *rest, head = _parts(words)
    if not rest or singular(head) not in MAKERS:
        return []
    made = singular(rest[-1])
    goods = " ".join([*map(re.escape, rest[:-1]), f"(?:{re.escape(made)}|{re.escape(plural(made))})"])
    return [rf"(?:{'|'.join(MAKERS)}) of (?:[\p{{L}}-]+ ){{0,3}}{goods}"]


def _done(words: str, bridge: str) -> list[str]:
    """Return "makes (folding) boxes" for a box maker: what the firm does, said with a verb right after its name."""
    *rest, head = _parts(words)
    deeds = _DEEDS.get(singular(head), "")
    if not rest or not deeds:
        return []
    return [
        rf"(?:, which|, that|, who)?(?: also| now)? (?:{deeds}) {bridge}(?:[\p{{L}}]+-)?(?i:{nouns(' '.join(rest))})"
    ]


def _parts(words: str) -> list[str]:
    """Return the words, with "carmaker" as two."""
    found: list[str] = []
    for word in words.lower().split():
        cut = re.match(r"^([a-z]{3,})-?(makers?|builders?|producers?|growers?|dealers?)$", word)
        found += [cut[1], cut[2]] if cut else [word]
    return found


def of_one(words: str) -> str:
    """Return what one thing is called by words for many: "drone builder" for "drone builders"."""
    *rest, head = words.split()
    return " ".join([*rest, singular(head)])
