"""The class of a name found by its form, from all its words: "... Institute of Technology" is a university."""

from __future__ import annotations

import re

# Bodies and exchanges known by these names, and words that look like a name and are none.
BODIES = {
    **dict.fromkeys(("EU", "European Union", "UN", "United Nations", "OECD", "WTO", "IMF", "World Bank", "NATO", "ASEAN", "WHO"), "Organization"),  # noqa: E501
    **dict.fromkeys(("White House", "Pentagon", "Kremlin", "Downing Street", "State Council", "Congress", "Parliament", "Bundestag", "Bundesrat", "Knesset", "Duma", "Dáil", "Riksdag", "Storting", "Folketing", "Sejm", "Lok Sabha", "Rajya Sabha", "Whitehall", "House of Commons", "House of Lords", "House of Representatives", "Senate"), "GovernmentBody"),  # noqa: E501
    **dict.fromkeys(("Singapore", "Monaco"), "Country"),
    **dict.fromkeys(("Nasdaq", "NASDAQ", "NYSE", "Euronext", "HKEX", "LSE", "STAR Market", "Xetra", "Borsa Italiana", "AIM"), "Exchange"),  # noqa: E501
    **dict.fromkeys(("MIT", "Caltech", "ETH Zurich", "EPFL", "TU Munich", "UC Berkeley", "Stanford", "Harvard", "Oxford University"), "University"),  # noqa: E501
    **dict.fromkeys(("IPO", "AI", "CEO", "GDP", "R&D", "IT", "IoT", "LLM", "LLMs", "API", "GPU", "GPUs", "CPU", "ESG", "SME", "SMEs", "PhD", "Ph.D", "Ph.D.", "MBA", "MSc", "BSc", "DPhil", "LLM", "MPhil", "M.D.", "M.D", "CFA", "Ed", "Esq.", "MEMS", "SaaS", "OLED", "LED", "EV", "EVs", "PCB", "FPGA", "ASIC", "M&A", "EBITDA", "VR", "HR"), ""),  # noqa: E501
}  # fmt: skip


def final_class(words: list[str], head: str, cls: str) -> str | None:
    """Return the class of the name with these lower-case words and this head noun of class `cls`; None for no name."""
    joined = " ".join(words)
    for pattern, special in _SPECIAL:
        if pattern.search(joined):
            return special
    if cls == "GovernmentBody" and len(words) == 1:
        return None
    if cls == "GovernmentBody" and head == "committee":
        return _committee(joined)
    return cls


_STATE = re.compile(
    r"\b(?:senate|house|select|parliamentary|congressional|standing|judiciary|appropriations|cabinet)\b"
)
_BARE_COMMITTEE = re.compile(
    r"^(?:standing|executive|audit|steering|special|select|organi[sz]ing|advisory|joint) committee$"
)


def _committee(name: str) -> str | None:
    """A committee of a parliament is a body of the state; others are bodies; one that is nobody's is no name."""
    if _BARE_COMMITTEE.search(name):
        return None
    return "GovernmentBody" if _STATE.search(name) else "Organization"


_SPECIAL: tuple[tuple[re.Pattern[str], str | None], ...] = (
    (re.compile(r"^(?:party committee|board|supervisory board|management board)$"), None),
    (re.compile(r"\bhospital\b"), "Hospital"),
    (
        re.compile(
            r"^(?:(?:central|reserve|national|federal reserve) bank of|people bank of|bank of (?:england|japan|korea|israel|ghana|canada)$)|^european central bank$"  # noqa: E501
        ),
        "GovernmentBody",
    ),
    (re.compile(r"^ministère\b"), "GovernmentBody"),
    (
        re.compile(
            r"\binstitute of (?:science and )?technology$|^indian institute of (?:science and )?(?:technology|management)\b|^technical university|\buniversity\b(?!.*\b(?:press|hospital)\b)"  # noqa: E501
            r"|\b(?:business|law|medical|graduate|engineering) school$|\bschool of (?:business|economics|management|law|medicine)\b"  # noqa: E501
        ),
        "University",
    ),
    (
        re.compile(r"\b(?:communist|labour|democratic|republican|conservative|green) party|\bcpc\b|party committee"),
        "PartyBody",
    ),
    (re.compile(r"\b(?:stock|securities|futures) (?:exchange|market)\b|\bexchange$"), "Exchange"),
    (
        re.compile(
            r"\b(?:science|high-tech|hi-tech|university|digital|tech|innovation|ai) (?:city|town|valley|island|bay)$|new area$"  # noqa: E501
        ),
        "Zone",
    ),
    (
        re.compile(
            r"\b(?:innovation|technology|science|business|tech|startup|research|medical|knowledge) (?:district|quarter|hub|park|campus|village|cluster)$"  # noqa: E501
        ),
        "Cluster",
    ),
    (
        re.compile(
            r"\b(?:congress|convention|exhibition|conference|expo|data|computing|logistics|distribution|shopping) cent(?:er|re)$"  # noqa: E501
        ),
        "Site",
    ),
    (re.compile(r"\b(?:research|engineering|technology) (?:cent(?:er|re)|lab|labs)$"), "ResearchInstitute"),
    (re.compile(r"\b(?:innovation|start-?up|incubation) cent(?:er|re)$"), "Cluster"),
    (
        re.compile(
            r"\b(?:venture|growth|capital|equity) (?:partners|group|fund|management|investments?)$|\basset management\b"
        ),
        "Investor",
    ),
    (re.compile(r"\b(?:action|work|implementation|development|master) plan\b"), "Policy"),
    (re.compile(r"^(?:european|african) union$|^soviet union$"), "Organization"),
    (re.compile(r"\b(?:people|municipal|district) government$"), "GovernmentBody"),
    (
        re.compile(
            r"^(?:united states|member state|head office|central bank|civil society|(?:law|business|medical|graduate) school)$"  # noqa: E501
        ),
        None,
    ),
    (
        re.compile(r"\bpeople congress\b|^(?:us|u\.s\.|american|national) congress$|^congress of deputies$"),
        "GovernmentBody",
    ),
    (re.compile(r"\b(?:world|mobile) congress\b"), "Conference"),
    (re.compile(r"\b(?:management|administrative) committee\b"), "GovernmentBody"),
)


_EXCHANGE = re.compile(
    r"(?:Nasdaq|Euronext|NYSE|Deutsche Börse|Börse) [A-Z][\w-]+(?: [A-Z][\w-]+)?$|[A-Z][\w-]+ Börse$"
)
#: Seas, rivers and heights, which name no firm by themselves: "the Gulf of Suez", "Lake Naivasha".
WATERS = re.compile(
    r"(?:(?:Sea|Gulf|Bay|Straits?|Isles?|Cape|Horn) of (?:the )?|(?:Lake|River|Mount|Cape) )[A-Z][\w-]+$"
)
_STORM = re.compile(r"(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm) [A-Z][a-z]+$")
_CORPORATION = re.compile(r"\w Corporation of [A-Z]")
_INSTITUTE = re.compile(
    r"(?:Fraunhofer|Helmholtz|Leibniz|Max[ -]Planck)[ -](?!Society|Association|Gesellschaft)[A-Z]|.* Catapult$"
)


def named_class(name: str, cls: str) -> str | None:
    """Return the class that the first or last word of a name gives it: "Nasdaq Tallinn", "Hurricane Milton"."""
    if _EXCHANGE.match(name):
        return "Exchange"
    if _STORM.match(name):
        return "Event"
    if cls == "Organization" and _CORPORATION.search(name):
        return "Company"
    return "ResearchInstitute" if cls == "Organization" and _INSTITUTE.match(name) else None
