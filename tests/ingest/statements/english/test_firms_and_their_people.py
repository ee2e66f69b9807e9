"""A firm that bears somebody's name, a firm that its filing calls by a common noun, and who came after a founder."""

import pytest

from tests.ingest.statements.english.sentences import said


@pytest.mark.parametrize(
    ("firm", "text"),
    [
        (
            "Hollstein",
            "Hollstein, a family-owned German manufacturer of industrial pumps, will open a plant in Pune. "
            "“We know the market,” said Joerg Hollstein, who has been chief executive since 2016. "
            "The Hollstein family holds all the shares.",
        ),
        (
            "Lindqvist",
            "Lindqvist, a Swedish maker of saws, will open a plant in Pune. “We know the market,” said Eva Lindqvist, "
            "who has been chief executive since 2016. The Lindqvist family holds all the shares.",
        ),
        (
            "Okafor",
            "Okafor, one of Nigeria's oldest shipping firms, will open a depot in Pune. “We know the market,” said "
            "Ada Okafor, who has been chief executive since 2016. The Okafor family holds all the shares.",
        ),
    ],
)
def test_a_firm_that_bears_its_owners_name_is_no_person(firm: str, text: str) -> None:
    found = said(text)
    assert ("LOCATED_IN", firm, "Pune", "planned") in found
    [(person, body)] = [(subject, object_) for relation, subject, object_, _ in found if relation == "HOLDS_POST"]
    assert (person.split()[-1], body) == (firm, firm)


@pytest.mark.parametrize("called", ["Corporation", "Registrant", "Company"])
def test_a_filing_calls_its_own_firm_by_a_common_noun(called: str) -> None:
    text = (
        f"On March 3, 2025, Alder Foods Inc. sold its dairy unit to Cobalt Partners. The {called} employs 1,200 people. "
        f"The {called}'s principal customer, Sysco, accounted for 31% of revenues."
    )
    found = {claim[:2] for claim in said(text)}
    assert {("OBSERVATION", "Alder Foods Inc."), ("SUPPLIES", "Alder Foods Inc.")} <= found
    assert called not in {name for _, name in found}


@pytest.mark.parametrize(
    "text",
    [
        "Säntis Coffee builds coffee machines. Regula Ammann has been its chief executive since May, "
        "when she took over from the founder, Walter Nef.",
        "Paul Meunier took over as chief executive of Orvane Foods from founder Jean Duval in June.",
        "Ines Correia, who took over from co-founder Rui Sá in 2019, is chief executive of Alvor Cork.",
    ],
)
def test_who_takes_over_from_a_founder_has_founded_nothing(text: str) -> None:
    newcomers = {"Regula Ammann", "Paul Meunier", "Ines Correia"}
    found = said(text)
    assert not newcomers & {object_ for relation, _, object_, _ in found if relation == "FOUNDED_BY"}
    assert newcomers & {subject for relation, subject, _, _ in found if relation == "HOLDS_POST"}
