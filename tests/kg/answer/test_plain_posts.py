"""Posts asked for in plain words: who resigned, who came after, who is head of a district, who has two posts."""

from __future__ import annotations

from kg.graph import Graph

ENGLISH = (
    "Tove Lien resigned as chief executive of Lumen Robotics in October 2023. Karl Stroem is chairman and chief "
    "executive of Lumen Robotics.\n\nIda Moen was named director of the Fjord Research Institute in July 2024. "
    "Per Dahl is the former director of the Fjord Research Institute."
)
INTERIM = (
    "Halden Systems said it has named board member Una Brandt as its interim president and CEO. Halden Systems was "
    "founded by Lars Vik and Una Brandt. Halden Systems employs 540 people. Kestrel Works supplies Halden Systems with pumps."
)
REMARK = 'Fjord Pumps makes pumps in Bergen. "Small harbours need small pumps," said Nina Aas, the chief executive of Fjord Pumps.'
CHINESE = "2024年5月，河湾区区长林远舟表示，河湾区将扩大开放。河湾区区委书记赵启明出席会议。"
NEWS = [
    ("2024-07-13", "Harbour News", ENGLISH),
    ("2024-07-20", "Harbour News", INTERIM),
    ("2024-07-21", "Harbour News", REMARK),
    ("2024-05-20", "河湾日报", CHINESE),
]


def test_who_resigned_is_who_held_the_post(graph: Graph) -> None:
    assert "Tove Lien" in graph.ask("Who resigned as chief executive of Lumen Robotics?").text
    assert "Tove Lien" in graph.ask("Who left Lumen Robotics?").text


def test_a_director_of_an_institute_has_a_successor(graph: Graph) -> None:
    answer = graph.ask("Who succeeded Per Dahl at the Fjord Research Institute?")
    assert (answer.status, "Ida Moen" in answer.text) == ("answered", True)


def test_the_party_secretary_is_not_told_as_head_of_a_district(graph: Graph) -> None:
    answer = graph.ask("Who is the head of 河湾区?")
    assert "林远舟" in answer.text
    assert "赵启明" not in answer.text
    assert "赵启明" in graph.ask("Who is the party secretary of 河湾区?").text


def test_who_has_two_posts(graph: Graph) -> None:
    answer = graph.ask("Which people hold two posts?")
    assert "at least 2 titles" in answer.text
    assert "Karl Stroem (2)" in answer.text


def test_a_person_named_in_chinese_is_found_by_pinyin(graph: Graph) -> None:
    assert "赵启明" in graph.ask("What happened to Zhao Qiming?").text


def test_a_size_that_no_source_gives_is_no_answer(graph: Graph) -> None:
    answer = graph.ask("How big is the Fjord Research Institute?")
    assert (answer.status, "does not record" in answer.text) == ("empty", True)


def test_a_director_is_told_as_such(graph: Graph) -> None:
    assert (
        "Ida Moen is director of" in graph.ask("Since when is Ida Moen director of the Fjord Research Institute?").text
    )


def test_who_holds_a_post_for_the_time_being_is_told_so(graph: Graph) -> None:
    assert "Una Brandt is interim CEO of Halden Systems" in graph.ask("Who is the CEO of Halden Systems?").text
    assert "interim" not in graph.ask("Who is the CEO of Lumen Robotics?").text


def test_a_count_of_founders_has_no_number_of_employees_beside_it(graph: Graph) -> None:
    text = graph.ask("How many founders does Halden Systems have?").text
    assert "2 people" in text
    assert "540" not in text


def test_the_supplier_of_other_goods_is_told_by_what_it_lacks(graph: Graph) -> None:
    text = graph.ask("Who sells wheels to Halden Systems?").text
    assert "one organization that supplies Halden Systems (Kestrel Works), but not recorded with product" in text


def test_of_two_people_each_is_told(graph: Graph) -> None:
    answer = graph.ask("Is Karl Stroem or Per Dahl chairman of Lumen Robotics?")
    assert "Yes, Karl Stroem is chairman of Lumen Robotics" in answer.text
    assert "does not record that Per Dahl is chairman of Lumen Robotics" in answer.text


def test_no_date_of_one_clause_stands_behind_another(graph: Graph) -> None:
    answer = graph.ask("Who used to hold a post at Lumen Robotics and holds a post at the Fjord Research Institute?")
    assert "until" not in answer.text


def test_what_somebody_said_about_a_thing_has_the_word_for_it(graph: Graph) -> None:
    told = graph.ask("What did Nina Aas say about pumps?")
    assert (told.status, "Small harbours need small pumps" in told.text) == ("answered", True)
    other = graph.ask("What did Nina Aas say about wages?")
    assert other.status == "empty"
    assert other.text.startswith("No remark of Nina Aas that the graph has holds the word “wage”.")


def test_who_said_something_in_about_these_words(graph: Graph) -> None:
    told = graph.ask("Who said that harbours need small pumps?")
    assert told.text.startswith("These words are in a remark of Nina Aas (Harbour News, 2024-07-21): “")
    assert graph.ask("Who said that harbours need large cranes?").status == "empty"
