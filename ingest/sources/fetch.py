"""Polite HTTP: says who asks, keeps to robots.txt, one request a while per host, conditional GET, back-off, limits."""

from __future__ import annotations

import logging
import time
import urllib.robotparser
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ingest.errors import FetchError

log = logging.getLogger(__name__)
USER_AGENT = "ecosystem-kg/0.1 (research reader; see robots.txt for how to turn it away)"
RETRIED = frozenset({429, 500, 502, 503, 504})
MOST_WAIT = 30.0  # seconds; a longer Retry-After is left to the next run


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server gave: the body's bytes and what the next conditional GET needs."""

    url: str  # after redirects
    data: bytes
    media_type: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How politely, how long and how much: seconds and bytes."""

    user_agent: str = USER_AGENT
    pause: float = 1.0  # between two requests to one host
    timeout: float = 30.0  # for each of connecting, and waiting for bytes
    total: float = 120.0  # for one page in all
    most_bytes: int = 60_000_000
    attempts: int = 3
    back_off: float = 1.0  # before the second attempt; doubled each time
    robots: bool = True


@dataclass(slots=True)
class Fetcher:
    """Fetches pages; one a run, so that its per-host memory holds. Use as a context manager."""

    manners: Manners = field(default_factory=Manners)
    sleep: Callable[[float], None] = time.sleep
    _client: Any = None
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, urllib.robotparser.RobotFileParser | None] = field(default_factory=dict)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def get(self, url: str, *, etag: str = "", last_modified: str = "", accept: str = "*/*") -> Answer | None:
        """Return the page at `url`, None when it has not changed; raise FetchError with one clear line."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise FetchError(url, "is no http or https address")
        if self.manners.robots and not self._allowed(url):
            raise FetchError(url, "is closed to programs by the site's robots.txt")
        headers = {"Accept": accept}
        headers |= {"If-None-Match": etag} if etag else {}
        headers |= {"If-Modified-Since": last_modified} if last_modified else {}
        return self._retried(url, headers)

    def _retried(self, url: str, headers: dict[str, str]) -> Answer | None:
        import httpx2

        for attempt in range(1, self.manners.attempts + 1):
            last = attempt == self.manners.attempts
            try:
                status, answer, wait = self._once(url, headers)
            except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.TooManyRedirects) as error:
                status, answer, wait = 0, None, None
                if last or isinstance(error, (httpx2.InvalidURL, httpx2.TooManyRedirects, httpx2.UnsupportedProtocol)):
                    raise FetchError(url, f"cannot be reached ({_reason(error)})") from error
            if status == 304 or answer is not None:
                return answer
            if status and (last or status not in RETRIED or (wait or 0) > MOST_WAIT):
                raise FetchError(url, f"answers with HTTP status {status}")
            self.sleep(wait if wait is not None else self.manners.back_off * 2 ** (attempt - 1))
        raise FetchError(url, "cannot be reached")

    def _once(self, url: str, headers: dict[str, str]) -> tuple[int, Answer | None, float | None]:
        """Return (status, answer for a 200, seconds that the server asks to wait)."""
        self._pause(urlsplit(url).netloc)
        began = time.monotonic()
        with self._http().stream("GET", url, headers=headers) as response:
            if response.status_code != 200:
                return response.status_code, None, _seconds(response.headers.get("retry-after"))
            parts, size = [], 0
            for part in response.iter_bytes():
                size += len(part)
                if size > self.manners.most_bytes:
                    raise FetchError(url, f"has more than {self.manners.most_bytes / 1e6:.0f} MB")
                if time.monotonic() - began > self.manners.total:
                    raise FetchError(url, f"took more than {self.manners.total:.0f} s")
                parts.append(part)
            return 200, _answer(response, b"".join(parts)), None

    def _http(self) -> Any:
        if self._client is None:
            import httpx2

            self._client = httpx2.Client(
                headers={"User-Agent": self.manners.user_agent},
                timeout=self.manners.timeout,
                follow_redirects=True,
                max_redirects=5,
            )
        return self._client

    def _pause(self, host: str) -> None:
        wait = self._last.get(host, -1e9) + self._delay(host) - time.monotonic()
        if wait > 0:
            self.sleep(wait)
        self._last[host] = time.monotonic()

    def _delay(self, host: str) -> float:
        rules = self._robots.get(host)
        asked = rules.crawl_delay(self.manners.user_agent) if rules else None
        return max(self.manners.pause, min(float(asked or 0), MOST_WAIT))

    def _allowed(self, url: str) -> bool:
        parts = urlsplit(url)
        if parts.netloc not in self._robots:
            self._robots[parts.netloc] = self._rules(f"{parts.scheme}://{parts.netloc}/robots.txt")
        rules = self._robots[parts.netloc]
        return rules is None or rules.can_fetch(self.manners.user_agent, url)

    def _rules(self, url: str) -> urllib.robotparser.RobotFileParser | None:
        """Return the host's rules; None (all allowed) when it has none, or cannot be reached: the page will say so."""
        import httpx2

        try:
            response = self._http().get(url)
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.TooManyRedirects):
            return None
        if response.status_code != 200 or "html" in response.headers.get("content-type", ""):
            return None
        rules = urllib.robotparser.RobotFileParser(url)
        rules.parse(response.text[:500_000].splitlines())
        return rules


def _answer(response: Any, data: bytes) -> Answer:
    headers = response.headers
    return Answer(
        url=str(response.url),
        data=data,
        media_type=headers.get("content-type", ""),
        etag=headers.get("etag", ""),
        last_modified=headers.get("last-modified", ""),
    )


def _seconds(value: str | None) -> float | None:
    return float(value) if value and value.strip().isdigit() else None


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
