"""Reading by a model, against a scripted endpoint: every quote is looked for, everything else is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ingest.documents.document import Document
from ingest.documents.raw import Given, Raw
from ingest.documents.read import documents_in
from ingest.run import extract
from ingest.statements.by_model import PART, Endpoint, ModelError, model_reader, parts_of
from ingest.statements.statement import Extraction
from ontology.load import load
from tests.loopback_openai import Reply, Script, loopback_openai

TEXT = "Harbor Cells has bought Lumen Wafers for 40 million euros. It denied that it will buy\nIsar Robotics."


def document() -> Document:
    given = Given(title="Harbor Cells buys", published="2024-05-03")
    [found] = documents_in(Raw(data=TEXT.encode(), origin="/in/news.txt", name="news.txt", given=given))
    assert isinstance(found, Document)
    return found


def bought(**more: Any) -> dict[str, Any]:
    plain = {
        "relation": "ACQUIRED",
        "subject": {"text": "Harbor Cells", "name": "Harbor Cells", "class": "Company"},
        "object": {"text": "Lumen Wafers", "name": "Lumen Wafers", "class": "Company"},
        "value": None,
        "qualifiers": {"amount": 40_000_000, "currency": "EUR", "share": None},
        "status": "asserted",
        "quote": "Harbor Cells has bought Lumen Wafers for 40 million euros.",
    }
    return plain | more


def says(*statements: dict[str, Any]) -> Reply:
    return Reply(content=json.dumps({"statements": list(statements)}))


def read_by(script: Script, **more: Any) -> Extraction:
    with loopback_openai(script) as server:
        endpoint = Endpoint(base_url=server.base_url, model="scripted", **({"timeout": 2.0, "retries": 0} | more))
        return extract(document(), reader=model_reader(endpoint), ontology=load())


def test_a_statement_whose_quote_stands_in_the_text_is_kept_with_its_offsets() -> None:
    [kept] = read_by([says(bought())]).statements
    assert (kept.relation, kept.subject.name, kept.method) == ("ACQUIRED", "Harbor Cells", "model:scripted")
    assert TEXT[kept.start : kept.end] == kept.quote
    assert kept.qualifiers == {"amount": 40_000_000, "currency": "EUR"}


def test_a_quote_over_a_line_end_is_found_and_a_denial_stays_one() -> None:
    denied = bought(
        object={"text": "Isar Robotics", "name": "Isar Robotics", "class": "Company"},
        subject={"text": "It", "name": "Harbor Cells", "class": "Company"},
        quote="It denied that it will buy Isar Robotics.",
        status="denied",
    )
    [kept] = read_by([says(denied)]).statements
    assert kept.status == "denied"
    assert kept.quote == "It denied that it will buy\nIsar Robotics."
    assert (kept.subject.text, kept.subject.name) == ("It", "Harbor Cells")


def test_an_invented_quote_and_an_unknown_name_are_quarantined_with_the_reason() -> None:
    invented = bought(quote="Harbor Cells owns Lumen Wafers.")
    stranger = bought(object={"text": "Nobody Ltd", "name": "Nobody Ltd", "class": "Company"})
    found = read_by([says(invented, stranger)])
    assert found.statements == ()
    assert [q.reason.split(";")[0] for q in found.quarantined] == [
        "the quote does not stand at its offsets",
        "the mention 'Nobody Ltd' does not stand at its offsets",
    ]


def test_what_the_ontology_does_not_know_is_refused_and_the_rest_kept(caplog: pytest.LogCaptureFixture) -> None:
    odd = [
        bought(relation="LIKES"),
        bought(subject={"text": "x", "class": "Dragon"}),
        bought(status="perhaps"),
        {"a": 1},
    ]
    found = read_by([says(*odd, bought())])
    assert len(found.statements) == 1
    assert "4 of the model's statements refused" in caplog.text


def test_prose_and_code_fences_around_the_json_are_taken_off() -> None:
    reply = "Here is what I found:\n```json\n" + json.dumps({"statements": [bought()]}) + "\n```\nAnything else?"
    assert len(read_by([Reply(content=reply)]).statements) == 1


def test_prose_only_is_asked_again_once_then_given_up() -> None:
    assert len(read_by([Reply(content="It bought a company."), says(bought())]).statements) == 1
    with pytest.raises(ModelError, match="without JSON"):
        read_by([Reply(content="It bought a company.")])


def test_a_server_that_knows_no_schemas_is_asked_without_one() -> None:
    def strict(request: dict[str, Any]) -> Reply:
        return Reply(status=400) if "response_format" in request else says(bought())

    assert len(read_by(strict).statements) == 1


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(status=429), "429"),
        (Reply(status=401), "OPENAI_API_KEY"),
        (Reply(status=500), "HTTP status 500"),
        (Reply(delay=1.5, content="{}"), "in time"),
        (Reply(raw="<html>proxy</html>"), "127.0.0.1"),
    ],
)
def test_an_endpoint_that_fails_is_one_clear_line(reply: Reply, words: str) -> None:
    with pytest.raises(ModelError, match=words) as caught:
        read_by([reply], timeout=0.4)
    assert "\n" not in str(caught.value)


def test_without_an_endpoint_the_error_says_what_to_set() -> None:
    with pytest.raises(ModelError, match="OPENAI_BASE_URL"):
        model_reader(None)


def test_a_long_text_is_asked_in_parts_that_cover_it() -> None:
    text = "A sentence of the text. " * 1500
    parts = list(parts_of(text))
    assert len(parts) > 3
    assert max(end - start for start, end in parts) <= PART
    assert "".join(text[start:end] for start, end in parts) == text
