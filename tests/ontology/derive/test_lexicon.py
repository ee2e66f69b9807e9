"""The lexicon: phrases of both languages with element and role, in every form people use."""

from __future__ import annotations

from cProfile import Profile

import pytest

from ontology.derive.inflect import plural, singular, verb_forms
from ontology.derive.lexicon import Entry, contested, lexicon
from ontology.model import Ontology


@pytest.fixture(scope="module")
def entries(request: pytest.FixtureRequest) -> dict[str, list[Entry]]:
    from ontology.load import load

    by: dict[str, list[Entry]] = {}
    for entry in lexicon(load()):
        by.setdefault(entry.phrase, []).append(entry)
    return by


@pytest.mark.parametrize(
    ("phrase", "element", "role"),
    [
        ("suppliers", "SUPPLIES", "subject"),
        ("customers", "SUPPLIES", "object"),
        ("supplied by", "SUPPLIES", "object"),
        ("buys from", "SUPPLIES", "object"),
        ("backed by", "INVESTED_IN", "object"),
        ("backers", "INVESTED_IN", "subject"),
        ("spun out of", "SPUN_OUT_OF", "subject"),
        ("housed in", "TENANT_OF", "subject"),
        ("occupants", "TENANT_OF", "subject"),
        ("headquartered in", "LOCATED_IN", "subject"),
        ("founders", "FOUNDED_BY", "object"),
        ("founded", "FOUNDED_BY", "object"),
        ("bought", "ACQUIRED", "subject"),
        ("taken over by", "ACQUIRED", "object"),
        ("parent company", "SUBSIDIARY_OF", "object"),
        ("subsidiaries", "SUBSIDIARY_OF", "subject"),
        ("runs", "HOLDS_POST", "subject"),
        ("in charge of", "HOLDS_POST", "subject"),
        ("behind", "INVESTED_IN", "subject"),
        ("makes", "OFFERS", "subject"),
        ("developed by", "OFFERS", "object"),
        ("供应商", "SUPPLIES", "subject"),
        ("客户", "SUPPLIES", "object"),
        ("投资方", "INVESTED_IN", "subject"),
        ("背后的投资方", "INVESTED_IN", "subject"),
        ("归谁管", "HOLDS_POST", "object"),
        ("入驻企业", "TENANT_OF", "subject"),
        ("落户", "TENANT_OF", "subject"),
        ("隶属于", "PART_OF", "subject"),
        ("母公司", "SUBSIDIARY_OF", "object"),
        ("领投", "INVESTED_IN", "subject"),
        ("印发", "ISSUED", "subject"),
        ("适用于", "APPLIES_TO", "subject"),
        ("认定为", "DESIGNATED_AS", "subject"),
        ("总部在", "LOCATED_IN", "subject"),
        ("创办", "FOUNDED_BY", "object"),
    ],
)
def test_a_phrase_names_its_relation_and_role(
    entries: dict[str, list[Entry]], phrase: str, element: str, role: str
) -> None:
    assert (element, role) in {(e.element, e.role) for e in entries[phrase]}


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("CEO", "ceo"),
        ("boss", "head"),
        ("chairwoman", "chairman"),
        ("董事长", "chairman"),
        ("区委书记", "party_secretary"),
    ],
)
def test_a_title_is_a_noun_of_the_post_relation(entries: dict[str, list[Entry]], phrase: str, title: str) -> None:
    assert any(e.where == (("title", title),) and e.role == "subject" for e in entries[phrase.lower()])


@pytest.mark.parametrize(
    ("phrase", "kind", "element"),
    [
        ("floor space", "property", "floor_area"),
        ("headcount", "property", "employees"),
        ("建筑面积", "property", "floor_area"),
        ("ai", "concept", "ai"),
        ("robotics", "concept", "robotics"),
        ("算力", "concept", "computing_power"),
        ("universities", "class", "University"),
        ("officials", "class", "Official"),
        ("政策", "class", "Policy"),
        ("stake", "qualifier", "share"),
        ("square metres", "unit", "m2"),
        ("人民币", "currency", "CNY"),
    ],
)
def test_classes_properties_and_segments_are_named(
    entries: dict[str, list[Entry]], phrase: str, kind: str, element: str
) -> None:
    assert (kind, element) in {(e.kind, e.element) for e in entries[phrase]}


def test_a_preferred_reading_comes_first(entries: dict[str, list[Entry]]) -> None:
    readings = {e.element: e.preferred for e in entries["owns"] if e.role == "subject" or e.element == "SUBSIDIARY_OF"}
    assert readings["SUBSIDIARY_OF"]
    assert not readings["HOLDS_SHARES_IN"]


def test_no_phrase_is_contested(ontology: Ontology, films: Ontology, companies: Ontology) -> None:
    assert [contested(o) for o in (ontology, films, companies)] == [{}, {}, {}]


def test_another_ontology_gets_its_own_words(films: Ontology) -> None:
    found = {(e.phrase, e.element, e.role) for e in lexicon(films)}
    assert {
        ("directors", "DIRECTED", "subject"),
        ("directed by", "DIRECTED", "object"),
        ("shot", "DIRECTED", "subject"),
    } <= found
    assert ("导演", "DIRECTED", "subject") in found


def test_deriving_takes_work_in_step_with_what_it_finds(ontology: Ontology) -> None:
    calls = Profile(builtins=False)  # counts, not seconds: the machine may be busy
    found = calls.runcall(lexicon, ontology)
    assert len(found) > 5000
    assert sum(entry.callcount for entry in calls.getstats()) < 20 * len(found)


@pytest.mark.parametrize(
    ("base", "third", "past", "ing"),
    [
        ("supply", "supplies", "supplied", "supplying"),
        ("invest in", "invests in", "invested in", "investing in"),
        ("run", "runs", "ran", "running"),
        ("offer", "offers", "offered", "offering"),
        ("plan", "plans", "planned", "planning"),
        ("tie up with", "ties up with", "tied up with", "tying up with"),
        ("license", "licenses", "licensed", "licensing"),
        ("equip", "equips", "equipped", "equipping"),
        ("co-found", "co-founds", "co-founded", "co-founding"),
        ("take over", "takes over", "took over", "taking over"),
    ],
)
def test_english_verbs_come_in_all_forms(base: str, third: str, past: str, ing: str) -> None:
    forms = verb_forms(base)
    assert (forms.third, forms.past, forms.ing) == (third, past, ing)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("subsidiary", "subsidiaries"),
        ("boss", "bosses"),
        ("person", "people"),
        ("member of the board", "members of the board"),
    ],
)
def test_english_nouns_come_in_both_numbers(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one
