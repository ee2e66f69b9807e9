"""Keys that a name is found by. Names that may be the same share a key, so that looking up is an index look-up."""

from __future__ import annotations

from collections.abc import Iterable

from kg.identity.compare import acronym
from kg.identity.names import Name, Naming, parse
from kg.identity.sound import sound_key

MOST_CANDIDATES = 40  # entities looked at for one mention; a key that more share ("上海") tells nothing


def keys_of(name: Name) -> frozenset[str]:
    """Return the keys of one name: the whole, its core, the core in pinyin, initials and sound of people, acronyms."""
    if not name.core:
        return frozenset()
    kind = "person" if name.naming == "person" else "name"
    keys = {f"{kind}:{name.full}", f"{kind}:{name.core}", f"{kind}:{name.skeleton}"} - {f"{kind}:"}
    if name.naming == "person" and name.script == "en" and len(name.tokens) > 1:
        keys.add(f"initial:{name.tokens[0][0]}{name.tokens[-1]}")
    if name.naming == "person" and (heard := sound_key(name.raw)):
        keys.add(f"sound:{heard}")
    return frozenset(keys | _acronym_keys(name))


def _acronym_keys(name: Name) -> set[str]:
    if name.naming == "person" or name.script == "zh":
        return set()
    if 3 <= len(name.full) <= 6 and name.raw.isupper():
        return {f"acronym:{name.full}"}
    short = acronym(name.raw)
    return {f"acronym:{short}"} if 3 <= len(short) <= 6 else set()


def keys_of_all(names: Iterable[str], naming: Naming) -> frozenset[str]:
    """Return the keys of every name of one thing."""
    return frozenset(key for raw in names for key in keys_of(parse(raw, naming)))
