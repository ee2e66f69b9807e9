"""Files of every kind become documents; what cannot is listed with one clear line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.documents.document import Document
from ingest.documents.failure import Failure
from ingest.documents.raw import Given, Raw
from ingest.documents.read import documents_in
from ingest.sources.inputs import InputOptions, read_inputs
from tests.pdf_files import pdf

NEWS = (
    "Harbor Cells opens a plant in Rotterdam\n\nROTTERDAM, 3 May 2024 (Newswire) - Harbor Cells has opened a battery "
    "plant in the port of Rotterdam, which employs 400 people.\n"
)
PAGE = """<!doctype html><html lang="en"><head><title>Harbor Cells opens a plant | Dock News</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbor Cells opens a plant",
"datePublished": "2024-05-03T08:30:00+02:00", "publisher": {"@type": "Organization", "name": "Dock News"}}</script>
</head><body><nav>Home | Subscribe</nav><article><h1>Harbor Cells opens a plant</h1>
<p>Harbor Cells has opened a battery plant in the port of Rotterdam, which employs 400 people and took two years.</p>
<p>The company was founded by Mira Jansen, who said that a second plant is planned for the coming year.</p>
</article><footer>© Dock News</footer></body></html>"""


def read(data: bytes | str, name: str, **given: str) -> Document | Failure:
    raw = Raw(
        data=data.encode() if isinstance(data, str) else data, origin=f"/in/{name}", name=name, given=Given(**given)
    )  # type: ignore[arg-type]
    [found] = documents_in(raw)
    return found


def document(data: bytes | str, name: str, **given: str) -> Document:
    found = read(data, name, **given)
    assert isinstance(found, Document), found
    return found


def reason(data: bytes | str, name: str) -> str:
    found = read(data, name)
    assert isinstance(found, Failure)
    assert "\n" not in found.reason
    return found.reason


def test_a_text_keeps_its_words_and_gives_title_and_dateline() -> None:
    found = document(NEWS, "plant.txt")
    assert found.text == NEWS.strip("\n")
    assert found.title == "Harbor Cells opens a plant in Rotterdam"
    assert (found.published, found.published_from, found.lang, found.kind) == ("2024-05-03", "text", "en", "news")


def test_the_id_depends_on_bytes_url_and_publisher_only() -> None:
    first = document(NEWS, "a.txt", publisher="Dock News")
    again = document(NEWS, "b.txt", publisher="Dock News")
    other = document(NEWS, "a.txt", publisher="Port Post")
    assert first.id == again.id != other.id
    assert first.id.startswith("d")
    assert len(first.id) == 17


def test_a_given_date_goes_before_every_other() -> None:
    found = document(PAGE, "page.html", published="2024-05-01")
    assert (found.published, found.published_from) == ("2024-05-01", "given")


def test_a_page_gives_its_article_with_declared_title_date_and_publisher() -> None:
    found = document(PAGE, "page.html")
    assert found.title == "Harbor Cells opens a plant"
    assert (found.published, found.published_from, found.publisher) == ("2024-05-03", "meta", "Dock News")
    assert "founded by Mira Jansen" in found.text
    assert "Subscribe" not in found.text


def test_a_chinese_page_in_gbk_is_read_by_its_declared_charset() -> None:
    body = "<p>港湾电芯公司近日在苏州工业园区启用新的电池工厂，员工约四百人，总投资12亿元。</p>" * 3
    head = '<meta charset="gbk"><meta name="PubDate" content="2024-05-03 10:20"><title>新工厂启用</title>'
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    found = document(page.encode("gbk"), "page.html")
    assert found.lang == "zh"
    assert (found.published, found.published_from) == ("2024-05-03", "meta")
    assert "总投资12亿元" in found.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_text_is_read_in_the_encodings_it_comes_in(encoding: str) -> None:
    text = "港湾电芯公司在苏州工业园区启用新的电池工厂，员工约四百人。公司由梅琳于二〇一五年创办。"
    assert document(text.encode(encoding), "news.txt").text == text


def test_western_accents_survive_an_undeclared_code_page() -> None:
    text = "The company opened an office in Zürich, and the café next door is run by Mr Müller and his brother."
    assert "Zürich" in document(text.encode("cp1252"), "news.txt").text


def test_markdown_loses_its_marks_and_keeps_its_table() -> None:
    text = (
        "---\ntitle: Plants\npublished: 2024-05-03\npublisher: Dock News\n---\n# Harbor Cells\n\nThe **company** has "
        "[two](https://example.com) plants in the\nNetherlands.\n\n| Site | Staff |\n|---|---|\n| Rotterdam | 400 |\n"
    )
    found = document(text, "plants.md")
    assert found.text.split("\n\n") == [
        "Harbor Cells",
        "The company has two plants in the Netherlands.",
        "Site | Staff\nRotterdam | 400",
    ]
    assert (found.title, found.published, found.publisher) == ("Plants", "2024-05-03", "Dock News")
    [table] = found.tables
    assert found.text[table.start : table.end] == "Site | Staff\nRotterdam | 400"


def test_a_pdf_gives_paragraphs_over_line_ends_and_rows_of_tables() -> None:
    words = [
        (60.0, 780.0, "Harbor Cells opens a plant"),
        (60.0, 750.0, "Harbor Cells has opened a battery plant in the port of Rotterdam. It employs about 400 peo-"),
        (60.0, 736.0, "ple and is the second plant of the company in the Netherlands."),
        *[(60.0, 700.0, "Site"), (300.0, 700.0, "Staff"), (60.0, 684.0, "Rotterdam"), (300.0, 684.0, "400")],
        *[(60.0, 668.0, "Delft"), (300.0, 668.0, "90")],
    ]
    found = document(pdf([words]), "plant.pdf")
    assert "It employs about 400 people and is the second plant" in found.text
    assert found.tables[0].rows == (("Site", "Staff"), ("Rotterdam", "400"), ("Delft", "90"))


def test_bad_files_are_refused_with_the_reason() -> None:
    assert reason(b"", "empty.txt") == "is empty"
    assert reason(b"  \n ", "blank.txt") == "is empty"
    assert "broken PDF" in reason(b"%PDF-1.7\nnothing more", "broken.pdf")
    assert "PDF without text" in reason(pdf([[]]), "scan.pdf")
    assert "without" in reason("<html><body><script>load()</script></body></html>", "app.html")
    assert "30 MB, the limit is 10 MB" in reason(b"A plain text. " * 2_142_857, "dump.txt")
    assert "no known encoding" in reason(b"\x89PNG" + bytes(range(256)) * 40, "picture.txt")
    assert "neither a feed nor a filing" in reason("<?xml version='1.0'?><catalog><item/></catalog>", "odd.xml")


def test_other_languages_are_refused_by_name() -> None:
    german = (
        "Das Unternehmen hat ein neues Werk im Hafen eröffnet und wird dort mit der Stadt für die Zukunft arbeiten. "
    )
    assert "German" in reason(german * 3, "de.txt")
    assert "Japanese" in reason("同社はロッテルダムの港に新しい電池工場を開設したと発表しました。", "ja.txt")
    assert "Cyrillic" in reason("Компания открыла новый завод в порту Роттердама.", "ru.txt")
    assert read(german, "de.txt", lang="en")  # who says the language himself is believed


def test_a_feed_file_gives_one_document_an_item() -> None:
    item = (
        "<item><title>{0}</title><link>https://dock.example/{0}</link>"
        "<pubDate>Mon, 21 Oct 2024 00:30:00 +0800</pubDate>"
        "<description>&lt;p&gt;Harbor Cells has opened plant {0} in the port, and its staff grows.&lt;/p&gt;"
        "</description></item>"
    )
    items = item.format("one") + item.format("two")
    feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Dock News</title>{items}</channel></rss>"
    raw = Raw(data=feed.encode(), origin="/in/feed.xml", name="feed.xml")
    first, second = (d for d in documents_in(raw) if isinstance(d, Document))
    assert (first.title, second.title) == ("one", "two")
    assert (first.published, first.published_from, first.publisher) == ("2024-10-21", "feed", "Dock News")


def test_jsonl_lands_line_by_line_and_a_broken_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    good = {"id": "a1", "text": NEWS, "title": "Plant", "published": "2024-05-03", "publisher": "Dock News", "extra": 1}
    lines = [
        json.dumps(good),
        '{"text": "cut',
        json.dumps({"title": "no body"}),
        "",
        json.dumps({"html": PAGE, "url": "https://dock.example/1"}),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    found = list(read_inputs([file]))
    failures = [f for f in found if isinstance(f, Failure)]
    assert [f.source for f in failures] == [f"{file}:2", f"{file}:3"]
    first, last = (d for d in found if isinstance(d, Document))
    assert first.text == NEWS.strip("\n")
    assert ("given_id", "a1") in first.properties
    assert last.url == "https://dock.example/1"


def test_a_folder_is_read_in_order_and_a_missing_path_is_listed(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text(NEWS, encoding="utf-8")
    found = list(
        read_inputs([tmp_path, tmp_path / "none.txt"], InputOptions(publisher="Dock Desk", kind="press_release"))
    )
    assert [Path(d.origin).name for d in found if isinstance(d, Document)] == ["a.html", "b.txt"]
    assert {d.kind for d in found if isinstance(d, Document)} == {"press_release"}
    assert found[-1] == Failure(source=str(tmp_path / "none.txt"), reason="does not exist")


def test_a_wrong_date_option_is_one_failure() -> None:
    [found] = read_inputs(["x.txt"], InputOptions(published="last week"))
    assert isinstance(found, Failure)
    assert "YYYY" in found.reason


def test_offsets_of_tables_stand_in_the_text_of_a_filing() -> None:
    rows = "".join(
        f"<tr><td>{n} Ltd</td><td></td><td>{p}</td></tr>" for n, p in (("Alder", "Delaware"), ("Birch", "Nevada"))
    )
    found = document(
        f"<html><body><p>Exhibit 21.1</p><p>Subsidiaries of Oak Corp</p><table>{rows}</table></body></html>", "ex21.htm"
    )
    assert found.form == "EX-21"
    for table in found.tables:
        assert found.text[table.start : table.end] == "\n".join(" | ".join(row) for row in table.rows)
