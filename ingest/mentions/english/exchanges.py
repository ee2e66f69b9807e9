"""Stock exchanges by their acronyms and by the codes behind tickers: "SZSE: 300983", "300983.SZ", "listed on HKEX"."""

from __future__ import annotations

import re

# What data vendors put behind a ticker.
_SUFFIXES = """
SZ = Shenzhen Stock Exchange
SH SS = Shanghai Stock Exchange
BJ = Beijing Stock Exchange
HK = Hong Kong Stock Exchange
TW = Taiwan Stock Exchange
TWO = Taipei Exchange
T = Tokyo Stock Exchange
KS = Korea Exchange
KQ = Kosdaq
L = London Stock Exchange
N = New York Stock Exchange
O OQ = Nasdaq
DE = Xetra
F = Frankfurt Stock Exchange
PA = Euronext Paris
AS = Euronext Amsterdam
BR = Euronext Brussels
LS = Euronext Lisbon
MI = Borsa Italiana
SW = SIX Swiss Exchange
ST = Nasdaq Stockholm
CO = Nasdaq Copenhagen
HE = Nasdaq Helsinki
OL = Oslo Stock Exchange
VI = Vienna Stock Exchange
WA = Warsaw Stock Exchange
AX = Australian Securities Exchange
NZ = New Zealand Exchange
TO = Toronto Stock Exchange
NS = National Stock Exchange of India
BO = BSE
SI = Singapore Exchange
KL = Bursa Malaysia
BK = Stock Exchange of Thailand
JK = Indonesia Stock Exchange
PS = Philippine Stock Exchange
SA = B3
MX = Mexican Stock Exchange
TA = Tel Aviv Stock Exchange
IS = Borsa Istanbul
"""
# Acronyms that mean one exchange wherever they stand.
_ACRONYMS = """
NYSE = New York Stock Exchange
SZSE = Shenzhen Stock Exchange
HKEX SEHK HKSE = Hong Kong Stock Exchange
LSE = London Stock Exchange
ASX = Australian Securities Exchange
SGX = Singapore Exchange
TSX = Toronto Stock Exchange
TWSE = Taiwan Stock Exchange
KRX = Korea Exchange
JSE = Johannesburg Stock Exchange
NZX = New Zealand Exchange
"""
# Those that do so only before the colon of a ticker.
_PREFIXES = """
SSE SHSE SHA = Shanghai Stock Exchange
SHE = Shenzhen Stock Exchange
HK HKG = Hong Kong Stock Exchange
LON = London Stock Exchange
TSE TYO = Tokyo Stock Exchange
EPA = Euronext Paris
AMS AEX = Euronext Amsterdam
EBR = Euronext Brussels
FRA FWB = Frankfurt Stock Exchange
ETR XETRA = Xetra
TPE = Taiwan Stock Exchange
BIT = Borsa Italiana
SIX SWX VTX = SIX Swiss Exchange
STO = Nasdaq Stockholm
CPH = Nasdaq Copenhagen
HEL = Nasdaq Helsinki
OSE OSL = Oslo Stock Exchange
WSE = Warsaw Stock Exchange
KLSE = Bursa Malaysia
IDX = Indonesia Stock Exchange
TLV TASE = Tel Aviv Stock Exchange
"""
# Where one exchange is what a listing "in" the city means; New York has two.
_CITIES = """
Hong_Kong = Hong Kong Stock Exchange
Shanghai = Shanghai Stock Exchange
Shenzhen = Shenzhen Stock Exchange
London = London Stock Exchange
Tokyo = Tokyo Stock Exchange
Singapore = Singapore Exchange
Frankfurt = Frankfurt Stock Exchange
Oslo = Oslo Stock Exchange
Warsaw = Warsaw Stock Exchange
Toronto = Toronto Stock Exchange
Taipei = Taiwan Stock Exchange
Stockholm = Nasdaq Stockholm
Helsinki = Nasdaq Helsinki
Copenhagen = Nasdaq Copenhagen
Zurich = SIX Swiss Exchange
Paris = Euronext Paris
Amsterdam = Euronext Amsterdam
Brussels = Euronext Brussels
Lisbon = Euronext Lisbon
Vienna = Vienna Stock Exchange
Istanbul = Borsa Istanbul
Johannesburg = Johannesburg Stock Exchange
Kuala_Lumpur = Bursa Malaysia
Jakarta = Indonesia Stock Exchange
Bangkok = Stock Exchange of Thailand
Nairobi = Nairobi Securities Exchange
"""


def _table(lines: str) -> dict[str, str]:
    rows = (line.split(" = ") for line in lines.strip().splitlines())
    return {code: name for codes, name in rows for code in codes.split()}


SUFFIXES, ACRONYMS, PREFIXES = _table(_SUFFIXES), _table(_ACRONYMS), _table(_ACRONYMS) | _table(_PREFIXES)
CITIES = {city.replace("_", " "): name for city, name in _table(_CITIES).items()}
# Those that keep the name they are written with.
_NAMES = r"Nasdaq|NASDAQ|NYSE American|Euronext(?: [A-Z]\w+)?|BSE|NSE|KOSDAQ|KOSPI|OTC|STAR Market|OMX|BME|AIM|TSX-?V"
_TICKER = re.compile(
    rf"(?P<exchange>{_NAMES}|{'|'.join(PREFIXES)})\s?(?:GS|GM|CM)?\s?[:：]\s?(?P<ticker>[A-Z0-9][A-Z0-9.&-]{{0,9}})"
)
_SUFFIXED = re.compile(rf"(?P<ticker>\d{{4,6}}|[A-Z]{{2,5}})\.(?P<exchange>{'|'.join(SUFFIXES)})$")


def exchange_named(name: str) -> str:
    """Return the name of the exchange that an acronym stands for, any other name as it is."""
    return ACRONYMS.get(name, name)


def ticker(inside: str) -> tuple[str, str, str] | None:
    """Return (exchange as written, its name, ticker) of "NASDAQ: HCEL" or "002195.SZ", None for anything else."""
    text = inside.strip()
    if before := _TICKER.match(text):
        return before["exchange"], PREFIXES.get(before["exchange"], before["exchange"]), before["ticker"]
    behind = _SUFFIXED.match(text)
    return (behind["exchange"], SUFFIXES[behind["exchange"]], behind["ticker"]) if behind else None
