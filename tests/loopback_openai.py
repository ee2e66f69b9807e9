"""A loopback server that speaks the OpenAI chat protocol from a script; it can also misbehave as real ones do."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Request = dict[str, Any]  # the body of one POST


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One scripted answer. Default: status 200 and a chat completion with `content` or `tools`."""

    content: str = ""
    tools: Sequence[tuple[str, dict[str, Any] | str]] = ()  # (name, arguments; a str is sent as it is, broken or not)
    status: int = 200
    delay: float = 0.0  # seconds before the answer: longer than the client's time-out makes it time out
    raw: str | None = None  # sent as the body instead of a completion: prose, broken JSON
    retry_after: str | None = None
    cut: bool = False  # close the connection in the middle (of the stream, of the body)


Script = Sequence[Reply] | Callable[[Request], Reply]


@dataclass
class LoopbackOpenAI:
    """The running server: its base URL, and every request it got."""

    base_url: str
    requests: list[Request] = field(default_factory=list)


@contextmanager
def loopback_openai(script: Script) -> Iterator[LoopbackOpenAI]:
    """Yield a server that answers with the replies of `script` in turn (the last one for ever), or by calling it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    state = LoopbackOpenAI(f"http://127.0.0.1:{server.server_address[1]}/v1")
    server.script, server.state, server.lock = script, state, threading.Lock()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))) or "{}")
        reply = self._next(body)
        time.sleep(reply.delay)
        try:
            self._answer(reply, body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client timed out, as a test may want it to

    def do_GET(self) -> None:
        self._send(200, json.dumps({"object": "list", "data": [{"id": "scripted", "object": "model"}]}))

    def _next(self, body: Request) -> Reply:
        server: Any = self.server
        with server.lock:
            server.state.requests.append(body)
            if callable(server.script):
                return server.script(body)
            return server.script[min(len(server.state.requests), len(server.script)) - 1]

    def _answer(self, reply: Reply, body: Request) -> None:
        if reply.raw is not None:
            self._send(reply.status, reply.raw)
        elif reply.status != 200:
            error = {"error": {"message": f"scripted {reply.status}", "type": "scripted", "code": None}}
            self._send(reply.status, json.dumps(error), retry_after=reply.retry_after)
        elif body.get("stream"):
            self._stream(reply, body)
        else:
            self._send(200, json.dumps(_completion(reply, body)), cut=reply.cut)

    def _send(self, status: int, text: str, *, retry_after: str | None = None, cut: bool = False) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        if retry_after is not None:
            self.send_header("retry-after", retry_after)
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if cut else data)
        self.close_connection = cut

    def _stream(self, reply: Reply, body: Request) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("connection", "close")
        self.end_headers()
        self.close_connection = True
        events = [*_deltas(reply, body)]
        for event in events[: len(events) // 2] if reply.cut else [*events, "[DONE]"]:
            self.wfile.write(f"data: {event}\n\n".encode())
            self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the tests' output clean."""


def _calls(reply: Reply) -> list[dict[str, Any]]:
    return [
        {
            "id": f"call_{number}",
            "type": "function",
            "function": {"name": name, "arguments": arguments if isinstance(arguments, str) else json.dumps(arguments)},
        }
        for number, (name, arguments) in enumerate(reply.tools)
    ]


def _completion(reply: Reply, body: Request) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": reply.content or None}
    if reply.tools:
        message["tool_calls"] = _calls(reply)
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if reply.tools else "stop"}
    usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
    return _envelope("chat.completion", body) | {"choices": [choice], "usage": usage}


def _envelope(kind: str, body: Request) -> dict[str, Any]:
    return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": body.get("model", "scripted")}


def _deltas(reply: Reply, body: Request) -> Iterator[str]:
    steps: list[dict[str, Any]] = [{"role": "assistant", "content": ""}]
    steps += [{"content": word} for word in reply.content.splitlines(keepends=True)]
    steps += [{"tool_calls": [{"index": number, **call}]} for number, call in enumerate(_calls(reply))]
    for step in steps:
        yield json.dumps(_envelope("chat.completion.chunk", body) | {"choices": [{"index": 0, "delta": step}]})
    last = {"index": 0, "delta": {}, "finish_reason": "tool_calls" if reply.tools else "stop"}
    yield json.dumps(_envelope("chat.completion.chunk", body) | {"choices": [last]})
