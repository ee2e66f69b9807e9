"""Questions as they are typed: no capitals, names cut short, a second part that says "she" or "that person"."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.in_two import plan_in_two
from kg.planner.index import NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import index_of_names, short

NAMES = [
    ("Quill Robotics", "Company"),
    ("Merrow Systems", "Company"),
    ("Alder Capital", "Investor"),
    ("Mara Lind", "Person"),
    ("Harbour Yard", "Park"),
    ("Ministry of Trade and Ports", "GovernmentBody"),
    ("European Commission", "GovernmentBody"),
    ("Hale Marine Laboratory", "ResearchInstitute"),
    ("Hale Bay Innovation Town", "Cluster"),
    ("Sea Gate", "District"),
    ("Norway", "Country"),
    ("Hale Tidal Association", "Association"),
    ("Hale Tidal Forum", "Event"),
    ("Hale Tidal Support Scheme", "Policy"),
    ("Regulation of Hale City on Promoting the Tidal Industry", "Policy"),
]
READ = [
    # Names without capitals, cut short.
    ("what is alder capital's stake in quill robotics", "value Alder Capital: Alder Capital HOLDS_SHARES_IN(asserted+former) Quill Robotics; show HOLDS_SHARES_IN.share"),
    ("who works with the ministry of trade", "list Organization: Organization PARTNER_OF Ministry of Trade and Ports"),
    ("who runs the hale marine lab", "list Person: Person HOLDS_POST[title=head] Hale Marine Laboratory"),
    ("who is in the innovation town", "list Organization: Organization TENANT_OF Hale Bay Innovation Town"),
    ("whats the ticker of quill robotics", "value Quill Robotics: show Quill Robotics.ticker"),
    ("who are merrows suppliers", "list Organization: Organization SUPPLIES Merrow Systems"),
    ("which norwegian companies supply quill robotics", "list Company: Company LOCATED_IN Norway; Company SUPPLIES Quill Robotics"),
    ("who is ceo of quill robotics since when", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics; show HOLDS_POST.valid_from"),
    ("when was the hale tidal forum", "value Hale Tidal Forum: show Hale Tidal Forum.held"),
    # Who goes somewhere works there; goods and sites by their plain words.
    ("Where did Mara Lind go?", "list Organization: Mara Lind EMPLOYED_BY Organization"),
    ("Who bought gearboxes from Merrow Systems?", "list Organization: Merrow Systems SUPPLIES[product=gearbox] Organization"),
    ("Which companies have a research centre in Sea Gate?", "list Organization: Organization LOCATED_IN[site_role=r&d centre] Sea Gate"),
    ("Which members of the Hale Tidal Association are in Norway?", "list Organization: Organization LOCATED_IN Norway; Organization MEMBER_OF Hale Tidal Association"),
    # What is released is a product, and who left did so at the end.
    ("what did quill robotics release", "list Entity: Quill Robotics OFFERS Entity"),
    ("who left quill robotics and when", "list Person: Person EMPLOYED_BY(former) Quill Robotics; show EMPLOYED_BY.valid_to"),
    ("Who designated Sea Gate as a pilot zone, and when?", "list Policy: Sea Gate DESIGNATED_AS[by=None](asserted+former) Policy; Policy.name contains pilot zone; show DESIGNATED_AS.by; show DESIGNATED_AS.valid_from"),
    # Careers, owners, sites.
    ("Which bank did Mara Lind come from?", "list Entity: Mara Lind EMPLOYED_BY(former) Entity; Entity.called contains bank"),
    ("Which company was Mara Lind with before?", "list Company: Mara Lind EMPLOYED_BY(former) Company"),
    ("Which investor no longer has any shares in Quill Robotics?", "list Entity: Entity HOLDS_SHARES_IN(former) Quill Robotics"),
    ("How big was Quill Robotics' latest round?", "value Quill Robotics: show Quill Robotics.raised"),
    ("Which rivals of Quill Robotics are also building plants in Sea Gate?", "list Organization: Organization LOCATED_IN(planned) Sea Gate; Quill Robotics COMPETES_WITH Organization"),
]  # fmt: skip
BOTH = [
    ("Who raised more, Quill Robotics or Merrow Systems?", "value Quill Robotics: show Quill Robotics.raised", "value Merrow Systems: show Merrow Systems.raised"),
    ("How much did Quill Robotics' revenue grow in 2025?", "value Quill Robotics: show Quill Robotics.revenue; time 2024..2024", "value Quill Robotics: show Quill Robotics.revenue; time 2025..2025"),
    ("Who invested in Quill Robotics and how much was the round?", "list Entity: Entity INVESTED_IN Quill Robotics", "value Quill Robotics: show Quill Robotics.raised"),
    ("How much did Quill Robotics raise and from whom?", "value Quill Robotics: show Quill Robotics.raised", "list Entity: Entity INVESTED_IN Quill Robotics"),
    ("When does the Hale Tidal Support Scheme start and end?", "value Hale Tidal Support Scheme: show Hale Tidal Support Scheme.effective", "value Hale Tidal Support Scheme: show Hale Tidal Support Scheme.expires"),
    ("Did Alder Capital invest in Quill Robotics, and if not, who did?", "bool Alder Capital: Alder Capital INVESTED_IN(asserted+former) Quill Robotics", "list Entity: Entity INVESTED_IN Quill Robotics"),
]  # fmt: skip


@pytest.fixture(scope="module")
def index(ontology: Ontology) -> NameIndex:
    return index_of_names(NAMES, ontology)


@pytest.fixture(scope="module")
def read(index: NameIndex, ontology: Ontology) -> Callable[[str], Planned]:
    return lambda text: plan_with(index, ontology, text, datetime.date(2026, 11, 28), None)


@pytest.mark.parametrize(("question", "wanted"), READ)
def test_a_question_typed_in_haste_is_understood(question: str, wanted: str, read: Callable[[str], Planned]) -> None:
    found = read(question)
    assert found.plan is not None, found.message
    assert short(found) == wanted


@pytest.mark.parametrize(("question", "first", "second"), BOTH)
def test_two_are_asked_for(
    question: str, first: str, second: str, read: Callable[[str], Planned], ontology: Ontology
) -> None:
    found = plan_in_two(read, question, "en", ontology)
    assert found is not None
    assert [short(part) for part in found] == [first, second]


def test_an_adjective_of_a_continent_is_no_body_called_so(read: Callable[[str], Planned]) -> None:
    plan = read("Name the European customers of Quill Robotics.").plan
    assert plan is not None
    assert [v.cls for v in plan.variables if v.names == ("Europe",)] == ["Country"]


def test_the_largest_flotation_is_not_the_largest_round(read: Callable[[str], Planned]) -> None:
    assert read("What is the biggest IPO?").plan is None
