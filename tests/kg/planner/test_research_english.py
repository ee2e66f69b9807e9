"""Questions as researchers word them: rounds, boards, sites by what they are, who came before, what a deal costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.two_parts import cuts
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

# Each question, and a plainer one that means the same.
SAME = (
    ("Who were the investors in Quill Robotics' Series B?", "Who invested in Quill Robotics' Series B?"),
    ("Who put up the money for Quill Robotics' Series B?", "Who invested in Quill Robotics' Series B?"),
    ("Which funds took part in the Series B of Quill Robotics?", "Who invested in Quill Robotics' Series B?"),
    ("Who chairs Quill Robotics' board?", "Who is chairman of Quill Robotics?"),
    ("Who heads the supervisory board of Quill Robotics?", "Who is chairman of Quill Robotics?"),
    ("Who stands in as Quill Robotics' finance chief?", "Who is Quill Robotics' acting finance chief?"),
    ("Who is to become Quill Robotics' chief executive?", "Who will become chief executive of Quill Robotics?"),
    ("Who is Quill Robotics' incoming CFO?", "Who will become CFO of Quill Robotics?"),
    ("When does Mara Lind take up her post at Quill Robotics?", "Since when does Mara Lind work at Quill Robotics?"),
    ("Where did Mara Lind work before she ran Quill Robotics?", "Where did Mara Lind work before joining Quill Robotics?"),
    ("What did Alder Bank pay for 60 per cent of Lumen Wafers?", "How much did Alder Bank pay for Lumen Wafers?"),
    ("For how much did Alder Bank agree to rescue Lumen Wafers?", "How much will Alder Bank pay for Lumen Wafers?"),
    ("What stake in Lumen Wafers does Alder Bank want?", "What stake in Lumen Wafers does Alder Bank want to buy?"),
    ("What does Quill Robotics lose a year?", "How much money did Quill Robotics lose?"),
    ("What did Quill Robotics spend on research in 2023?", "How much did Quill Robotics spend on R&D in 2023?"),
    ("What share of Lumen Wafers does Alder Bank hold now?", "What share of Lumen Wafers does Alder Bank hold?"),
    ("List the products of Quill Robotics", "What are Quill Robotics' products?"),
    ("Which stock exchange is Quill Robotics on?", "Which exchange is Quill Robotics listed on?"),
    ("Whom did Mara Lind succeed at Quill Robotics?", "Whom did Mara Lind succeed?"),
    ("Whom did Mara Lind take over the chair from?", "Whom did Mara Lind succeed?"),
    ("Who is set to take over from Mara Lind at Quill Robotics?", "Who will succeed Mara Lind at Quill Robotics?"),
    ("Who was president of Quill Robotics before?", "Who is the former president of Quill Robotics?"),
    ("How much does Quill Robotics plan to invest in its new plant?", "What is the investment volume of Quill Robotics?"),
    ("What will Quill Robotics' new factory cost?", "What is the investment volume of Quill Robotics?"),
    ("What price has been agreed for Lumen Wafers?", "Who plans to buy Lumen Wafers, and for how much?"),
    ("How much was paid for Lumen Wafers?", "For how much was Lumen Wafers acquired?"),
    ("Which group stands behind Lumen Wafers?", "Which organization owns Lumen Wafers?"),
    ("Which rivals of Quill Robotics are based in Oulu too?", "Which rivals of Quill Robotics are based in Oulu?"),
    ("Who holds shares in Lumen Wafers and also competes with it?", "Who holds shares in Lumen Wafers and competes with Lumen Wafers?"),
    ("When did the Basalt 2 data centre open?", "When did Basalt 2 open?"),
    ("When was the Basalt 2 battery plant opened?", "When was Basalt 2 opened?"),
    ("Who has the majority in Lumen Wafers?", "Who owns more than 50% of Lumen Wafers?"),
    ("Who holds the minority stake in Lumen Wafers?", "Who owns less than 50% of Lumen Wafers?"),
    ("How big a stake do Lumen Wafers' founders keep?", "Which founders of Lumen Wafers hold shares in Lumen Wafers, and what share?"),
    ("Which subsidiaries of Alder Bank have been sold, and to whom?", "Which subsidiaries of Alder Bank were acquired, and by whom?"),
    ("Which technology does Alder Bank license, and from whom?", "Which organizations license technology to Alder Bank, and with what?"),
    ("On which exchange, and in what year, does Alder Bank intend to list?", "On which exchange does Alder Bank intend to list, and in what year?"),
    ("When is the Quiet Port Forum supposed to start?", "When is the Quiet Port Forum held?"),
    ("Which companies are registered in Oulu?", "Which companies have a registered office in Oulu?"),
    ("What did Mara Lind do before she became head of Alder Bank?", "What did Mara Lind do before joining Alder Bank?"),
    ("What is Alder Bank's bid for Lumen Wafers worth?", "How much will Alder Bank pay for Lumen Wafers?"),
    ("Who holds a fifth of Lumen Wafers?", "Who holds 20% of Lumen Wafers?"),
    ("How much of Quill Robotics' Series B came from Alder Bank?", "How much did Alder Bank invest in Quill Robotics' Series B?"),
    ("Which alma mater do the founders of Quill Robotics share?", "At which university did the founders of Quill Robotics study?"),
    ("Who takes over as CFO from Mara Lind?", "Who will succeed Mara Lind?"),
    ("What portion of Lumen Wafers is in Alder Bank's hands?", "How much of Lumen Wafers does Alder Bank own?"),
    ("What did Quill Robotics raise in 2024?", "How much did Quill Robotics raise in 2024?"),
    ("Which rivals has Quill Robotics got?", "Which rivals does Quill Robotics have?"),
    ("How many researchers are there at Quill Robotics?", "How many researchers does Quill Robotics have?"),
    ("Which spin-offs has Alder Bank produced since 2024?", "Which spin-offs does Alder Bank have since 2024?"),
    ("When did Alder Bank take over Harbour Yard?", "Since when does Alder Bank operate Harbour Yard?"),
    ("Who left Alder Bank to head Quill Robotics?", "Which former employees of Alder Bank hold a post at Quill Robotics?"),
    ("What do Quill Robotics and Alder Bank do together?", "On what do Quill Robotics and Alder Bank work together?"),
    ("How much does Quill Robotics charge for the Grip Arm?", "What is the price of Grip Arm?"),
    ("Which joint venture do Quill Robotics and Alder Bank own?", "Which companies do Quill Robotics and Alder Bank hold shares in?"),
    ("Where was Quill Robotics before it came to Harbour Yard?", "Which places used to be home to Quill Robotics?"),
    ("What is the former location of Quill Robotics?", "Which places used to be home to Quill Robotics?"),
    ("Where was Quill Robotics based earlier?", "Which places used to be home to Quill Robotics?"),
    ("What technology has Alder Bank taken a licence for?", "Which organizations license technology to Alder Bank, and with what?"),
    ("Who else besides NorthStar Capital put money into Quill Robotics' Series B round?", "Who invested in Quill Robotics' Series B besides NorthStar Capital?"),
    ("Who put seed money into Quill Robotics?", "Who invested in Quill Robotics' seed round?"),
    ("Who co-owns Lumen Wafers?", "Who holds shares in Lumen Wafers?"),
    ("Where was Mara Lind employed earlier?", "Where did Mara Lind work before?"),
    ("When does the Warm Roof Programme end?", "When does the Warm Roof Programme expire?"),
    ("Who owns the remaining fifth of Lumen Wafers?", "Who owns 20% of Lumen Wafers?"),
    ("Which shareholder got out of Lumen Wafers?", "Who used to hold shares in Lumen Wafers?"),
    ("When did Alder Bank come in as a shareholder of Lumen Wafers?", "Since when does Alder Bank hold shares in Lumen Wafers?"),
    ("How many customers use Quill Robotics?", "How many users does Quill Robotics have?"),
    ("Which company ran Harbour Yard before Alder Bank?", "Which organizations other than Alder Bank used to operate Harbour Yard?"),
)  # fmt: skip


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    names = [
        ("Harbour Yard", "Cluster"), ("Lumen Wafers", "Company"), ("Quill Robotics", "Company"), ("Oulu", "City"),
        ("NorthStar Capital", "Investor"), ("Alder Bank", "Company"), ("Mara Lind", "Person"), ("Bavaria", "Province"),
        ("Basalt 2", "Site"), ("Grip Arm", "Product"), ("Quiet Port Forum", "Event"), ("Warm Roof Programme, 2023", "Policy"), ("Oulu Farm Cold-Store Scheme", "Policy"), ("Battery", "Segment"),
    ]  # fmt: skip
    return planning(names, ontology)


@pytest.mark.parametrize(("question", "plain"), SAME)
def test_a_turn_of_phrase_means_what_the_plain_question_does(
    plan: Callable[[str], Planned], question: str, plain: str
) -> None:
    found, wanted = plan(question), plan(plain)
    assert wanted.verdict == "planned"
    assert short(found) == short(wanted)


@pytest.mark.parametrize(
    ("question", "means"),
    [
        ("How many investors took part in Quill Robotics' Series B?", "count Entity: Entity INVESTED_IN[round=Series B] Quill Robotics"),
        ("How many backers joined the seed round of Quill Robotics?", "count Entity: Entity INVESTED_IN[round=seed] Quill Robotics"),
        ("Who led all Series A rounds?", "list Entity: Entity INVESTED_IN[lead=True][round=Series A] Organization"),
        ("Where are Quill Robotics' factories?", "list Place: Quill Robotics LOCATED_IN[site_role=plant] Place"),
        ("Where does Quill Robotics have laboratories?", "list Place: Quill Robotics LOCATED_IN[site_role=laboratory] Place"),
        ("Which firms have a plant in Bavaria?", "list Organization: Organization LOCATED_IN[site_role=plant] Bavaria"),
        ("Which company plans a factory in Oulu?", "list Organization: Organization LOCATED_IN[site_role=plant](planned) Oulu"),
        ("What is Quill Robotics planning in Oulu?", "value Quill Robotics: Quill Robotics LOCATED_IN(planned) Oulu; show LOCATED_IN.site_role"),
        ("What kind of site does Quill Robotics have in Oulu?", "value Quill Robotics: Quill Robotics LOCATED_IN Oulu; show LOCATED_IN.site_role"),
        ("Who used to be a lead producer at Quill Robotics?", "list Person: Person EMPLOYED_BY[title=lead producer](former) Quill Robotics"),
        ("How much does the Warm Roof Programme pay per apprentice?", "list Observation: Warm Roof Programme, 2023 GRANTS[per=apprentice] Observation"),
        ("How much is the payroll grant for each employee under the Warm Roof Programme?", "list Observation: Warm Roof Programme, 2023 GRANTS[per=employee][purpose=payroll] Observation"),
        ("To which company will Quill Robotics deliver grippers?", "list Company: Quill Robotics SUPPLIES[product=gripper](planned) Company"),
        ("Who will manufacture chips for Quill Robotics?", "list Organization: Organization SUPPLIES[product=chip](planned) Quill Robotics"),
        ("Does Quill Robotics sell grippers to Alder Bank?", "bool Quill Robotics: Quill Robotics SUPPLIES[product=gripper] Alder Bank"),
        ("Which firm does Quill Robotics supply with grippers?", "list Company: Quill Robotics SUPPLIES[product=gripper] Company"),
        ("Which post will Mara Lind take at Alder Bank?", "value Mara Lind: Mara Lind HOLDS_POST(planned) Alder Bank; show HOLDS_POST.title"),
        ("What will Mara Lind become?", "list Entity: Mara Lind HOLDS_POST(planned) Entity"),
        ("Which firms are registered in Bavaria?", "list Company: Company LOCATED_IN[site_role=registered office] Bavaria"),
        ("How many shares of Lumen Wafers does Alder Bank hold?", "value Alder Bank: Alder Bank HOLDS_SHARES_IN(asserted+former+planned) Lumen Wafers; show HOLDS_SHARES_IN.shares"),
        ("How much did Alder Bank pay Lumen Wafers for a licence?", "value Lumen Wafers: Lumen Wafers LICENSES_TO(asserted+former+planned) Alder Bank; show LICENSES_TO.amount"),
    ],
)  # fmt: skip
def test_what_tells_one_link_from_another_is_asked_for(
    plan: Callable[[str], Planned], question: str, means: str
) -> None:
    assert short(plan(question)) == means


def test_who_owned_a_firm_before_another_did_had_bought_it_or_owns_it_no_longer(plan: Callable[[str], Planned]) -> None:
    found = plan("Who owned Lumen Wafers before Alder Bank came along?").plan
    assert found is not None
    edges = [edge for way in found.either[0].patterns for edge in way.edges]
    assert [(e.relation, e.status[-1]) for e in edges] == [("SUBSIDIARY_OF", "former"), ("ACQUIRED", "former")]
    named = [v.names for way in found.either[0].patterns for v in way.variables]
    assert named == [("Lumen Wafers",), ("Lumen Wafers",)]  # each way is about X: nobody who bought just anything
    assert [f.value for f in found.filters] == ["Alder Bank"]


def test_an_alternative_that_anything_fits_is_no_plan(plan: Callable[[str], Planned]) -> None:
    found = plan("Which organizations does NorthStar Capital hold shares in or invest in?")
    assert found.plan is None


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("Who is president of Quill Robotics now, and who was before?", "who is the former president of Quill Robotics"),
        ("Who chairs Quill Robotics' board and whom did she replace?", "who is the former chairman of Quill Robotics"),
        ("Who heads Quill Robotics, and who before?", "who is the former head of Quill Robotics"),
        ("From which institute did Quill Robotics spin out, and to which agency does that institute belong?", ""),
        ("Which posts did Mara Lind hold in the past, and which does she hold now?", "which posts does Mara Lind hold"),
        ("Where will Quill Robotics build its new plant, and for what sum?", "what is the investment volume of Quill Robotics"),
    ],
)  # fmt: skip
def test_what_a_second_part_leaves_out_is_said_by_the_first(question: str, second: str) -> None:
    assert [cut.left_out for cut in cuts(question, "en")] == [second]


def test_a_month_without_a_year_is_that_month_of_any_year(plan: Callable[[str], Planned]) -> None:
    found = plan("Who will become chief executive of Quill Robotics in September?").plan
    assert found is not None
    [begins] = [f for f in found.edges[0].where if f.prop == "valid_from"]
    assert {str(value)[4:] for value in begins.values} == {"-09"}
    assert found.edges[0].status == ("planned",)
    day = plan("Who will become chief executive of Quill Robotics on 1 September?").plan
    assert day is not None
    assert {str(v)[4:] for f in day.edges[0].where if f.prop == "valid_from" for v in f.values} == {"-09-01"}


def test_a_month_with_a_year_is_no_month_of_any_year(plan: Callable[[str], Planned]) -> None:
    found = plan("Who will become chief executive of Quill Robotics in September 2025?").plan
    assert found is not None
    assert not [f for f in found.edges[0].where if f.prop == "valid_from"]


@pytest.mark.parametrize(
    "question",
    [
        "Until when does Oulu's cold-store scheme run?",
        "Until when does the Oulu Cold-Store Scheme run?",
        "Until when does the Oulu Farm Scheme run?",
    ],
)
def test_a_policy_goes_by_some_words_of_its_title(plan: Callable[[str], Planned], question: str) -> None:
    assert short(plan(question)) == "value Oulu Farm Cold-Store Scheme: show Oulu Farm Cold-Store Scheme.expires"


def test_a_policy_goes_without_the_year_at_its_end(plan: Callable[[str], Planned]) -> None:
    assert "Warm Roof Programme, 2023" in short(plan("When does the Warm Roof Programme expire?"))
