"""English nouns for kinds of firms, bodies and goods that no class holds: carmaker, lender, clinic, drug.

Each line of the tables is one kind in all its names; who asks for automakers means whatever a source calls a carmaker.
The words before a head may say more ("online retailer"): the head alone tells of what class such a thing is.
"""

# ruff: noqa: E501  (tables: one kind a line)
from __future__ import annotations

from functools import cache

from ontology.derive.inflect import singular

_COMPANIES = """
carmaker, car maker, automaker, auto maker, car manufacturer, automobile manufacturer, auto manufacturer, car company, car group, auto group, automotive group, vehicle maker, vehicle manufacturer, motor group
drugmaker, drug maker, drug company, drug group, drug manufacturer, pharmaceutical company, pharmaceuticals company, pharma company, pharmaceutical group, pharmaceuticals group, pharma group, pharmaceutical firm, medicine maker
biotech, biotech company, biotech firm, biotechnology company, biotechnology firm, biopharma company, biopharmaceutical company
chipmaker, chip maker, chip manufacturer, chip company, chip firm, semiconductor company, semiconductor maker, semiconductor manufacturer, semiconductor firm
chip designer, chip design company, chip design firm, fabless company
foundry, contract chipmaker, chip foundry
bank, lender, banking group
insurer, insurance company, insurance group, insurance firm
airline, air carrier
planemaker, plane maker, aircraft maker, aircraft manufacturer, aeroplane maker
brewer, brewery, brewing group, beer maker
distiller, distillery
retailer, retail chain, retail group, store chain
supermarket chain, supermarket operator, supermarket group, grocer, grocery chain, supermarket
utility, power company, energy supplier, electricity supplier, power utility, energy utility
miner, mining company, mining group, mine operator, mining firm
steelmaker, steel maker, steel company, steel group, steel producer
shipbuilder, shipyard, ship builder
shipping company, shipping line, shipping group, ship operator, shipowner, ship owner
phone maker, smartphone maker, handset maker, phone manufacturer, smartphone manufacturer
toymaker, toy maker, toy manufacturer, toy company
tyremaker, tyre maker, tire maker, tyre manufacturer
truckmaker, truck maker, truck manufacturer
rocket maker, launch company, rocket company, rocket builder, launcher company
telecoms operator, telecom operator, telecommunications operator, telecoms company, telecom company, telecoms group, mobile operator
law firm, solicitors
consultancy, consulting firm, consulting company
newspaper, daily
news agency, newswire, wire service
pension fund, pension company, pension manager
private equity firm, private equity group, private equity house, private equity fund, buyout firm, buyout group
venture capital firm, venture firm, venture fund, venture capital fund, vc firm
oil company, oil group, oil major, oil producer
start-up, startup, start-up company, startup company
family business, family firm, family company
"""
_INSTITUTIONS = """
hospital, clinic, hospital group, hospital system, health system, medical centre, medical center
"""
_PRODUCTS = """
drug, medicine, medication
software, software program
chip, processor, microchip
car, automobile
plane, aircraft, aeroplane, airplane
lorry, truck
"""
# What such a thing is, whatever stands before it: "sensor maker", "restaurant chain", "hearing aid".
_HEADS = {
    "Company": "maker manufacturer producer builder developer designer provider operator processor grower exporter importer "
    "publisher holding printer wholesaler distributor dealer trader installer assembler packager contractor chain giant group "
    "conglomerate specialist unicorn broker agency studio carrier fintech edtech medtech insurtech proptech",
    "Product": "model system vehicle machine tool sensor battery rocket satellite drone robot game vaccine treatment therapy "
    "antibody assistant card platform engine turbine camera scanner printer phone tablet reactor launcher probe",
    "Site": "farm mine mill refinery terminal warehouse smelter depot brewery shipyard foundry hotel store dam",
    "Person": "engineer professor researcher scientist banker lawyer economist investor entrepreneur politician",
}


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Return all names of a kind by each of them."""
    lines = (_COMPANIES + _INSTITUTIONS + _PRODUCTS).strip().splitlines()
    rows = [tuple(name.strip() for name in line.split(",")) for line in lines]
    return {name: row for row in rows for name in row}


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """Return the classes by each name of a kind, and by each head."""
    found: dict[str, tuple[str, ...]] = {}
    for cls, text in (("Company", _COMPANIES), ("Institution", _INSTITUTIONS), ("Product", _PRODUCTS)):
        for name in text.replace("\n", ",").split(","):
            found[name.strip()] = (*found.get(name.strip(), ()), cls)
    for cls, heads in _HEADS.items():
        for head in heads.split():
            found[head] = (*found.get(head, ()), cls)
    found.pop("", None)
    return found


def same_kind(words: str) -> tuple[str, ...]:
    """Return the names of the kind that the words name, themselves first; words for many are as good as for one."""
    first, *rest = _of_one(words).split()
    lead = "" if not rest or " ".join((first, *rest)) in _kinds() else f"{first} "  # "French drugmaker"
    kind = " ".join(rest) if lead else _of_one(words)
    return tuple(dict.fromkeys((words, *(f"{lead}{name}" for name in _kinds().get(kind, ())))))


def classes_of_kind(words: str) -> tuple[str, ...]:
    """Return the classes that a thing of the kind may be of: by all the words, else by the head; () for other nouns."""
    plain, known = _of_one(words), _classes()
    return known.get(plain) or known.get(plain.split()[-1], ())


def _of_one(words: str) -> str:
    *rest, head = words.lower().split()
    return " ".join([*rest, singular(head)])
