"""What can go wrong in kg/, one small tree. A message names the thing, the place and the next step."""

from __future__ import annotations


class KgError(Exception):
    """Any failure that the command line turns into one line and `exit_code` (cli.md: 2 usage, 3 set-up or engine)."""

    exit_code = 1


class UsageError(KgError):
    """What was asked for cannot be done as worded."""

    exit_code = 2


class ConfigError(KgError):
    """A setting is missing or makes no sense."""

    exit_code = 3


class EngineError(KgError):
    """The database cannot be reached, started or used."""

    exit_code = 3


class QueryFailed(UsageError):
    """The database could not run a query: a syntax error, an unknown function, a parameter left out."""


class QueryRefused(UsageError):
    """A query was refused before or by the database: it is not a plain read."""


class QueryTimeout(UsageError):
    """A query ran past its time limit and was stopped."""
