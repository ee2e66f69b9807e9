"""What can go wrong with an ontology folder."""

from __future__ import annotations


class OntologyError(Exception):
    """The base of every error of this package."""


class OntologyUnreadable(OntologyError):
    """A source file cannot be parsed; the message names file and line."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}; correct the Turtle there, then `kg ontology check`")
        self.file = file
        self.line = line
        self.reason = reason


class OntologyEmpty(OntologyError):
    """The folder holds no Turtle with classes."""

    def __init__(self, folder: str) -> None:
        super().__init__(f"{folder}: no .ttl file declares an owl:Class; give a folder with core/*.ttl or *.ttl files")
