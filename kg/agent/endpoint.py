"""The model's endpoint: any OpenAI-compatible server, through LangChain; and what it can do, found out by asking it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from kg.errors import ConfigError, KgError

if TYPE_CHECKING:
    from kg.doctor import Check
    from kg.settings import Settings

Ability = Literal["tools", "json_schema", "json_object", "plain"]
REQUEST_SECONDS = 30.0  # for one request; the whole question has its own limit


class EndpointError(KgError):
    """The endpoint did not answer, or not usably."""

    exit_code = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where the model is. Keyless servers need no `api_key`."""

    base_url: str
    model: str
    api_key: str = field(default="", repr=False)

    @classmethod
    def of(cls, settings: Settings) -> Endpoint:
        """Return the endpoint of the settings; ConfigError says what is missing."""
        missing = [
            name
            for name, value in (("OPENAI_BASE_URL", settings.openai_base_url), ("KG_MODEL", settings.model))
            if not value
        ]
        if missing:
            said = " and ".join(missing)
            raise ConfigError(
                f"agent mode needs a model endpoint: set {said} (and OPENAI_API_KEY), or use --mode planner"
            )
        return cls(
            base_url=str(settings.openai_base_url), model=str(settings.model), api_key=settings.openai_api_key or ""
        )


def chat_model(endpoint: Endpoint, *, timeout: float = REQUEST_SECONDS, retries: int = 1) -> Any:
    """Return a LangChain chat model at temperature 0. Needs the extra `qa`."""
    try:
        from langchain_openai import ChatOpenAI
        from pydantic import SecretStr
    except ImportError as error:
        raise ConfigError("a model needs the extra 'qa': pip install 'ecosystem-kg[qa]'") from error
    return ChatOpenAI(
        model=endpoint.model,
        base_url=endpoint.base_url,
        api_key=SecretStr(endpoint.api_key or "none"),
        temperature=0,
        timeout=timeout,
        max_retries=retries,
        use_responses_api=False,
    )


_ADVISED = ("AuthenticationError", "NotFoundError", "RateLimitError", "APITimeoutError", "APIConnectionError")


def kinds_of(error: BaseException) -> tuple[str, ...]:
    """Return the names of an error's classes, nearest first: wrappers come and go, the client's own classes stay."""
    return tuple(cls.__name__ for cls in type(error).__mro__)


def refuses_the_form(error: BaseException) -> bool:
    """Say whether the endpoint answered, but cannot do what the request asks for: tools, a response format."""
    return bool({"BadRequestError", "UnprocessableEntityError"} & set(kinds_of(error)))


def explained(error: BaseException, endpoint: Endpoint) -> EndpointError:
    """Return an error of the endpoint as one line that says what to do."""
    name = next((n for n in kinds_of(error) if n in _ADVISED), type(error).__name__)
    advice = {
        "AuthenticationError": "refused the key; check OPENAI_API_KEY",
        "NotFoundError": f"does not know the model {endpoint.model!r}; check KG_MODEL",
        "RateLimitError": "is over its rate limit (429); wait, or use --mode planner",
        "APITimeoutError": "did not answer in time; try again, or use --mode planner",
        "APIConnectionError": "cannot be reached; check OPENAI_BASE_URL",
    }.get(name, f"failed ({name}); try again, or use --mode planner")
    return EndpointError(f"{endpoint.base_url}: the endpoint {advice}")


def plain_json(text: str) -> dict[str, Any] | None:
    """Return the JSON object in a model's reply, without think-texts and code fences; None when there is none."""
    text = re.sub(r"<think>.*?(</think>|\Z)", "", text, flags=re.DOTALL)
    text = re.sub(r"```(?:json)?", "", text)
    start = text.find("{")
    if start < 0:
        return None
    try:
        found, _ = json.JSONDecoder().raw_decode(text[start:])
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def probe(settings: Settings) -> Check:
    """Return what the endpoint can do: tool calls, a JSON schema, a JSON object, or only text."""
    from kg.doctor import Check

    try:
        endpoint = Endpoint.of(settings)
        ability = ability_of(endpoint)
    except KgError as error:
        return Check(name="endpoint", ok=False, message=str(error))
    words = {
        "tools": "tool calls work",
        "json_schema": "no tool calls, but JSON by schema: the agent asks for JSON",
        "json_object": "no tool calls, but JSON objects: the agent asks for JSON",
        "plain": "neither tool calls nor JSON mode; the agent reads JSON from its text",
    }
    return Check(name="endpoint", ok=True, message=f"{endpoint.model} at {endpoint.base_url}: {words[ability]}")


def ability_of(endpoint: Endpoint) -> Ability:
    """Try the ways to get structure out of an endpoint, best first; EndpointError when it does not answer at all."""
    model = chat_model(endpoint, timeout=20.0, retries=0)
    tool = {
        "type": "function",
        "function": {
            "name": "report",
            "description": "Report the number.",
            "parameters": {"type": "object", "properties": {"number": {"type": "integer"}}, "required": ["number"]},
        },
    }
    schema = {"title": "report", **tool["function"]["parameters"]}  # type: ignore[index]
    ask = "Report the number 7."
    try:
        if model.bind_tools([tool]).invoke(ask).tool_calls:
            return "tools"
    except Exception as error:
        if not refuses_the_form(error):
            raise explained(error, endpoint) from error
    ways: tuple[tuple[Ability, dict[str, Any]], ...] = (
        ("json_schema", {"type": "json_schema", "json_schema": {"name": "report", "schema": schema}}),
        ("json_object", {"type": "json_object"}),
    )
    for ability, form in ways:
        if _answers_json(model, ask, form):
            return ability
    return "plain"


def _answers_json(model: Any, ask: str, form: dict[str, Any]) -> bool:
    try:
        reply = model.bind(response_format=form).invoke(f'{ask} Reply with JSON only: {{"number": 7}}')
    except Exception:  # an endpoint that refuses the form cannot do it; that is the answer
        return False
    return plain_json(str(reply.content)) is not None
