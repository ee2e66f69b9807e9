"""Feeds, pages, folders and EDGAR visited twice, against a site on loopback whose articles change between."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.documents.document import Document
from ingest.documents.read import documents_in
from ingest.sources.due import after, due, later, visit
from ingest.sources.fetch import Fetcher, Manners
from ingest.sources.source import Source
from ingest.sources.state import SourceState
from ingest.sources.taken import Taken
from tests.loopback_site import Page, Site, loopback_site

T0 = "2026-03-01T08:00:00.000Z"
ARTICLE = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1} It is the second plant of the company, and 400 people work there.</p></article></body></html>"


def source(url: str, kind: str = "feed", **more: object) -> Source:
    plain = Source(
        id="dock-news", name="Dock News", kind="feed", url=url, publisher="Dock News", licence="test", language="en",
        document_kind="news", every=3600, least=0, most=50, follow=True, links="", ciks=(), forms=("4", "8-K", "10-K"),
        contact="", pause=0.0,
    )  # fmt: skip
    return replace(plain, kind=kind, **more)  # type: ignore[arg-type]


def quick() -> Fetcher:
    return Fetcher(Manners(pause=0.0, back_off=0.0, timeout=5.0), sleep=lambda _: None)


def feed(*items: tuple[str, str, str]) -> Page:
    body = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>Mon, 02 Mar 2026 0{n}:00:00 GMT</pubDate><description>{text}</description></item>"
        for n, (title, link, text) in enumerate(items)
    )
    return Page(
        body=f"<rss version='2.0'><channel><title>Dock</title>{body}</channel></rss>", media_type="application/rss+xml"
    )


def texts(taken: Taken) -> list[str]:
    found = [d for raw in taken.items for d in documents_in(raw)]
    assert all(isinstance(d, Document) for d in found), found
    return [d.text for d in found if isinstance(d, Document)]


def run_once(spec: Source, state: SourceState, at: str = T0) -> tuple[Taken, SourceState]:
    with quick() as fetcher:
        taken = visit(spec, state, fetcher)
    return taken, after(spec, state, taken, at)


def start() -> SourceState:
    return SourceState(id="dock-news")


def test_a_feeds_changed_article_comes_again_and_an_unchanged_one_does_not() -> None:
    with loopback_site() as site:
        site.pages["/a"] = Page(body=ARTICLE.format("Plant", "Harbor Cells opens a plant in Rotterdam."))
        site.pages["/b"] = Page(body=ARTICLE.format("Lab", "Isar Robotics opens a laboratory in Munich."))
        site.pages["/feed"] = feed(("Plant", "/a", "A plant."), ("Lab", "/b", "A lab."))
        first, state = run_once(source(site.url + "/feed"), start())
        assert len(texts(first)) == 2
        assert [i.given.published for i in first.items] == ["2026-03-02", "2026-03-02"]
        site.paths()

        site.pages["/a"] = Page(body=ARTICLE.format("Plant", "Harbor Cells will not open the plant in Rotterdam."))
        site.pages["/feed"] = feed(("Plant", "/a", "No plant after all."), ("Lab", "/b", "A lab."))
        second, state = run_once(source(site.url + "/feed"), state)
        assert site.paths() == ["/feed", "/a", "/b"]
        assert "will not open" in texts(second)[0]
        assert second.items[0].origin == first.items[1].origin  # the same article, so the store sees an update

        third, _ = run_once(source(site.url + "/feed"), state)
        assert third.unchanged
        assert third.items == ()
        assert {status for path, status in site.visits if path != "/robots.txt"} == {304}  # nothing is sent twice


def test_a_corrected_article_is_seen_without_a_word_in_the_feed() -> None:
    with loopback_site() as site:
        site.pages["/a"] = Page(body=ARTICLE.format("Plant", "Harbor Cells opens a plant in Rotterdam."))
        site.pages["/feed"] = feed(("Plant", "/a", "A plant."))
        _, state = run_once(source(site.url + "/feed"), start())
        site.pages["/a"] = Page(body=ARTICLE.format("Plant", "Harbor Cells opens a plant in Delft."))
        second, state = run_once(source(site.url + "/feed"), state)
        assert "Delft" in texts(second)[0]
        assert (second.items[0].given.published, second.items[0].given.title) == ("2026-03-02", "Plant")
        site.pages["/a"] = Page(body=ARTICLE.format("Plant", "Harbor Cells opens a plant in Delft.") + "<!-- 12:30 -->")
        third, _ = run_once(source(site.url + "/feed"), state)
        assert third.items == ()


def test_an_item_whose_page_fails_is_listed_and_tried_again() -> None:
    with loopback_site() as site:
        site.pages["/a"] = Page(status=404, body="gone")
        site.pages["/b"] = Page(body=ARTICLE.format("Lab", "Isar Robotics opens a laboratory in Munich."))
        site.pages["/feed"] = feed(("Plant", "/a", "A plant."), ("Lab", "/b", "A lab."))
        first, state = run_once(source(site.url + "/feed"), start())
        assert len(first.items) == 1
        assert [f.reason for f in first.failures] == ["answers with HTTP status 404"]
        site.pages["/a"] = Page(body=ARTICLE.format("Plant", "Harbor Cells opens a plant in Rotterdam."))
        second, _ = run_once(source(site.url + "/feed"), state)
        assert [i.origin for i in second.items] == [site.url + "/a"]


def test_robots_txt_is_kept_to_and_the_summary_is_read_instead() -> None:
    with loopback_site() as site:
        site.pages["/robots.txt"] = Page(body="User-agent: *\nDisallow: /closed", media_type="text/plain")
        summary = "Harbor Cells has opened a battery plant in the port of Rotterdam, with 400 people."
        site.pages["/feed"] = feed(("Plant", "/closed/a", summary))
        taken, _ = run_once(source(site.url + "/feed"), start())
        assert site.paths() == ["/feed"]
        assert summary in texts(taken)[0]


def test_a_page_that_is_no_feed_is_one_failure_and_backs_off() -> None:
    with loopback_site(feed=Page(body="<html><body>moved</body></html>")) as site:
        spec = source(site.url + "/feed")
        taken, state = run_once(spec, start())
        assert "is not a feed" in taken.failures[0].reason
        assert (state.failures, state.next_due) == (1, later(T0, 3600))
        _, state = run_once(spec, state)
        assert (state.failures, state.next_due) == (2, later(T0, 7200))
        assert state.last_error


def test_fewer_items_than_expected_are_reported_and_still_land() -> None:
    with loopback_site() as site:
        site.pages["/a"] = Page(body=ARTICLE.format("Plant", "Harbor Cells opens a plant in Rotterdam."))
        site.pages["/feed"] = feed(("Plant", "/a", "A plant."))
        taken, _ = run_once(source(site.url + "/feed", least=5), start())
        assert len(taken.items) == 1
        assert "at least 5 are expected" in taken.failures[0].reason


def test_more_items_than_allowed_wait_for_the_next_visit() -> None:
    with loopback_site() as site:
        names = [f"n{i}" for i in range(5)]
        for name in names:
            site.pages[f"/{name}"] = Page(body=ARTICLE.format(name, f"Harbor Cells opens plant {name} in Rotterdam."))
        site.pages["/feed"] = feed(*((n, f"/{n}", n) for n in names))
        spec, state, seen = source(site.url + "/feed", most=2), start(), []
        for _ in range(3):
            taken, state = run_once(spec, state)
            seen.append(len(taken.items))
        assert seen == [2, 2, 1]


def test_a_watched_page_gives_the_new_articles_it_links_to() -> None:
    with loopback_site() as site:
        site.pages["/list"] = Page(body='<a href="t20260301_1.html">one</a><a href="/about">about</a>')
        site.pages["/t20260301_1.html"] = Page(body=ARTICLE.format("One", "Harbor Cells opens a plant in Rotterdam."))
        spec = source(site.url + "/list", kind="web", links=r"t\d{8}_\d+\.html$")
        first, state = run_once(spec, start())
        assert [i.origin for i in first.items] == [site.url + "/t20260301_1.html"]
        site.pages["/list"] = Page(body='<a href="t20260302_2.html">two</a><a href="t20260301_1.html">one</a>')
        site.pages["/t20260302_2.html"] = Page(body=ARTICLE.format("Two", "Isar Robotics opens a plant in Munich."))
        second, _ = run_once(spec, state)
        assert [i.origin for i in second.items] == [site.url + "/t20260302_2.html"]


def test_a_folder_gives_new_and_changed_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harbor Cells opens a plant in Rotterdam.", encoding="utf-8")
    spec = source(str(tmp_path), kind="folder")
    first, state = run_once(spec, start())
    assert len(first.items) == 1
    assert first.items[0].given.publisher == "Dock News"
    (tmp_path / "b.txt").write_text("Isar Robotics opens a plant in Munich.", encoding="utf-8")
    second, _ = run_once(spec, state)
    assert [Path(i.origin).name for i in second.items] == ["b.txt"]
    gone, _ = run_once(source(str(tmp_path / "none"), kind="folder"), start())
    assert "is no folder" in gone.failures[0].reason


def edgar_pages(site: Site) -> None:
    recent = {
        "accessionNumber": ["0000111111-24-000002", "0000111111-24-000001", "0000111111-24-000003"],
        "form": ["4", "10-K", "S-8"],
        "filingDate": ["2024-03-05", "2024-02-01", "2024-03-06"],
        "primaryDocument": ["xslF345X05/form4.xml", "report.htm", "s8.htm"],
    }
    site.pages["/submissions/CIK0000111111.json"] = Page(
        body=json.dumps({"name": "Larch Corp", "filings": {"recent": recent}})
    )
    folder = "/Archives/edgar/data/111111/000011111124000001"
    listing = {"directory": {"item": [{"name": "report.htm"}, {"name": "larch-ex21_1.htm"}, {"name": "logo.jpg"}]}}
    site.pages[f"{folder}/index.json"] = Page(body=json.dumps(listing))
    site.pages[f"{folder}/report.htm"] = Page(
        body="<p>FORM 10-K of Larch Corp, filed with the Securities and Exchange Commission, Washington.</p>"
    )
    site.pages[f"{folder}/larch-ex21_1.htm"] = Page(
        body="<html><body><p>Exhibit 21.1</p><p>Subsidiaries of the Registrant</p><table><tr><td>Name</td><td>State</td></tr>"
        "<tr><td>Larch Tools LLC</td><td>Ohio</td></tr></table></body></html>"
    )
    owner = "<reportingOwner><reportingOwnerId><rptOwnerName>Brandt Nadia</rptOwnerName></reportingOwnerId></reportingOwner>"
    site.pages["/Archives/edgar/data/111111/000011111124000002/form4.xml"] = Page(
        body=f"<ownershipDocument><documentType>4</documentType><issuer><issuerName>Larch Corp</issuerName></issuer>{owner}</ownershipDocument>",
        media_type="text/xml",
    )


def test_edgar_gives_filings_of_the_wanted_forms_with_filer_and_date() -> None:
    with loopback_site() as site:
        edgar_pages(site)
        spec = source(site.url, kind="edgar", ciks=("111111",), contact="desk@dock.example")
        taken, state = run_once(spec, start())
        assert taken.failures == ()
        assert [i.origin.rsplit("/", 1)[-1] for i in taken.items] == ["report.htm", "larch-ex21_1.htm", "form4.xml"]
        exhibit = next(d for d in documents_in(taken.items[1]) if isinstance(d, Document))
        assert (exhibit.form, exhibit.published) == ("EX-21", "2024-02-01")
        assert ("filer", "Larch Corp") in exhibit.properties
        again, _ = run_once(spec, state)
        assert again.items == ()


def test_what_is_due_waits_longest_first_and_a_lease_keeps_others_out() -> None:
    specs = [replace(source("x"), id=name) for name in ("late", "leased", "later", "never", "expired")]
    states = {
        "late": SourceState(id="late", next_due="2026-03-01T07:00:00.000Z"),
        "leased": SourceState(id="leased", lease_until="2026-03-01T08:05:00.000Z", lease_by="host-1"),
        "later": SourceState(id="later", next_due="2026-03-01T09:00:00.000Z"),
        "expired": SourceState(
            id="expired", next_due="2026-03-01T06:00:00.000Z", lease_until="2026-03-01T07:59:00.000Z"
        ),
    }
    assert [s.id for s in due(specs, states, T0)] == ["never", "expired", "late"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_after_a_while(status: int) -> None:
    waits: list[float] = []
    with loopback_site() as site:
        site.pages["/a"] = [Page(status=status, headers=(("retry-after", "7"),)), Page(status=status), Page(body="ok")]
        with Fetcher(Manners(pause=0.0, back_off=2.0), sleep=waits.append) as fetcher:
            answer = fetcher.get(site.url + "/a")
        assert answer is not None
        assert answer.data == b"ok"
        assert waits == [7.0, 4.0]
        assert any("ecosystem-kg" in agent for agent in site.agents)
