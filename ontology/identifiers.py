"""Identifiers that carry a checksum, and currency codes: does this one hold together?"""

from __future__ import annotations

import re
from collections.abc import Callable

_USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC = re.compile(rf"[{_USCC_SIGNS}]{{18}}")
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_ISIN = re.compile(r"[A-Z]{2}[0-9A-Z]{9}[0-9]")
# ISO 4217, the codes of money in use (no funds, no metals).
_CODES = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL DEM FRF ITL
"""
_CURRENCIES = frozenset(re.findall(r"[A-Z]{3}", _CODES))


def is_uscc(text: str) -> bool:
    """Say whether `text` is a unified social credit code (GB 32100-2015): 18 signs, the last one a checksum mod 31."""
    if not _USCC.fullmatch(text):
        return False
    total = sum(_USCC_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(text[:17]))
    return _USCC_SIGNS[(31 - total % 31) % 31] == text[17]


def is_lei(text: str) -> bool:
    """Say whether `text` is a legal entity identifier (ISO 17442): 20 signs that leave 1 mod 97."""
    return bool(_LEI.fullmatch(text)) and int(_digits(text)) % 97 == 1


def is_isin(text: str) -> bool:
    """Say whether `text` is a securities number (ISO 6166): 12 signs, the last one a Luhn digit."""
    if not _ISIN.fullmatch(text):
        return False
    doubled = [int(d) * (2 if place % 2 else 1) for place, d in enumerate(reversed(_digits(text)))]
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0


def is_cik(text: str) -> bool:
    """Say whether `text` can be a Central Index Key of the SEC: up to ten digits, not all of them zero."""
    return bool(re.fullmatch(r"[0-9]{1,10}", text)) and int(text) > 0


def is_currency(text: str) -> bool:
    """Say whether `text` is a currency code of ISO 4217."""
    return text in _CURRENCIES


CHECKSUMS: dict[str, Callable[[str], bool]] = {
    "uscc": is_uscc,
    "lei": is_lei,
    "isin": is_isin,
    "cik": is_cik,
    "currency": is_currency,
}


def _digits(text: str) -> str:
    """Return the signs as digits, letters as 10 to 35."""
    return "".join(str(int(sign, 36)) for sign in text)
