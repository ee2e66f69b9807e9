"""A loopback web site for tests: pages that can change, conditional GET, robots.txt, errors on demand."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Page:
    """What one path answers."""

    body: str | bytes = ""
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def data(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else self.body


@dataclass
class Site:
    """The running site. Change `pages` between two visits; `visits` lists (path, status) of every answer."""

    url: str = ""
    pages: dict[str, Page | list[Page]] = field(default_factory=dict)  # a list: one by one, then the last
    visits: list[tuple[str, int]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    def paths(self) -> list[str]:
        """Return the paths visited so far, robots.txt left out, and forget them."""
        found = [path for path, _ in self.visits if path != "/robots.txt"]
        self.visits.clear()
        return found


@contextmanager
def loopback_site(**pages: Page) -> Iterator[Site]:
    """Yield a site on a free port; pages by name ("feed" is /feed), more can be set on the site."""
    site = Site(pages={f"/{name}": page for name, page in pages.items()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.site = site  # type: ignore[attr-defined]
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site: Site = self.server.site  # type: ignore[attr-defined]
        site.agents.add(self.headers.get("user-agent", ""))
        page = site.pages.get(self.path, Page(status=404, body="none"))
        if isinstance(page, list):
            page = page.pop(0) if len(page) > 1 else page[0]
        etag = '"' + hashlib.sha256(page.data).hexdigest()[:16] + '"'
        same = page.status == 200 and self.headers.get("if-none-match") == etag
        status = 304 if same else page.status
        site.visits.append((self.path, status))
        self._answer(status, b"" if same else page.data, page, etag)

    def _answer(self, status: int, data: bytes, page: Page, etag: str) -> None:
        self.send_response(status)
        for name, value in (("content-type", page.media_type), ("etag", etag), *page.headers):
            self.send_header(name, value)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        try:
            self.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the tests' output clean."""
