"""Areas of the world by their countries: "in Southeast Asia" is in any country there that the graph knows by name.

Only areas that are not in dispute; a place counts as in one where the graph itself says in which country it lies.
"""

from __future__ import annotations

from kg.planner.index import Hit, NameIndex, normal

# The names of the area and its adjective, then its countries by the names that a graph may have for them.
_NORDIC = "Denmark, Finland, Iceland, Norway, Sweden"
_BALTIC = "Estonia, Latvia, Lithuania"
_BENELUX = "Belgium, Netherlands, The Netherlands, Holland, Luxembourg"
_EU = (
    f"{_BENELUX}, {_BALTIC}, Denmark, Finland, Sweden, Austria, Bulgaria, Croatia, Cyprus, Czech Republic, Czechia, "
    "France, Germany, Greece, Hungary, Ireland, Italy, Malta, Poland, Portugal, Romania, Slovakia, Slovenia, Spain"
)
_EUROPE = (
    f"{_EU}, Iceland, Norway, United Kingdom, UK, Great Britain, Britain, England, Scotland, Wales, Switzerland, "
    "Ukraine, Serbia, Albania, Bosnia and Herzegovina, Bosnia, Montenegro, North Macedonia, Moldova, Belarus, Kosovo, "
    "Liechtenstein, Monaco, Andorra, San Marino"
)
_GULF = "United Arab Emirates, UAE, Saudi Arabia, Qatar, Kuwait, Bahrain, Oman"
_MIDDLE_EAST = f"{_GULF}, Israel, Jordan, Lebanon, Iraq, Iran, Syria, Yemen, Turkey, Türkiye, Egypt"
_SOUTHEAST = (
    "Singapore, Malaysia, Indonesia, Thailand, Vietnam, Viet Nam, Philippines, The Philippines, Cambodia, Laos, "
    "Myanmar, Brunei, East Timor, Timor-Leste"
)
_EAST = "China, Japan, South Korea, Korea, North Korea, Taiwan, Mongolia, Hong Kong, Macau"
_SOUTH = "India, Pakistan, Bangladesh, Sri Lanka, Nepal, Bhutan, Maldives"
_CENTRAL = "Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan"
_NORTH_AFRICA = "Egypt, Morocco, Algeria, Tunisia, Libya"
_AFRICA = (
    f"{_NORTH_AFRICA}, Kenya, Nigeria, Ghana, Ethiopia, Uganda, Rwanda, Tanzania, Senegal, Ivory Coast, Côte d'Ivoire, "
    "South Africa, Zambia, Zimbabwe, Namibia, Angola, Mozambique, Cameroon, Mauritius, Botswana, Malawi, Mali, Niger, "
    "Burkina Faso, Benin, Togo, Gabon, Congo, Democratic Republic of the Congo, Madagascar, Sudan, Somalia, Burundi"
)
_SOUTH_AMERICA = (
    "Brazil, Argentina, Chile, Peru, Colombia, Uruguay, Paraguay, Bolivia, Ecuador, Venezuela, Guyana, Suriname"
)
_USA = "United States, USA, US, United States of America"
_TEXT = f"""
Europe, European: {_EUROPE}
European Union, EU: {_EU}
Scandinavia, Scandinavian: Denmark, Norway, Sweden
Nordic countries, Nordics, Nordic: {_NORDIC}
Baltic states, Baltic countries, Baltics, Baltic: {_BALTIC}
Benelux: {_BENELUX}
Middle East, Middle Eastern: {_MIDDLE_EAST}
Gulf states, Gulf countries: {_GULF}
Asia, Asian: {_EAST}, {_SOUTHEAST}, {_SOUTH}, {_CENTRAL}, {_GULF}, Israel, Jordan, Lebanon, Iraq, Iran
East Asia, East Asian: {_EAST}
Southeast Asia, South-East Asia, South East Asia, Southeast Asian: {_SOUTHEAST}
South Asia, South Asian: {_SOUTH}
Central Asia, Central Asian: {_CENTRAL}
Africa, African: {_AFRICA}
North Africa, North African: {_NORTH_AFRICA}
North America, North American: {_USA}, Canada, Mexico
South America, South American: {_SOUTH_AMERICA}
Latin America, Latin American: {_SOUTH_AMERICA}, Mexico, Panama, Costa Rica, Guatemala, Cuba, Honduras, Nicaragua
Oceania: Australia, New Zealand, Fiji, Papua New Guinea
"""
_AREAS = {
    normal(name): tuple(dict.fromkeys(normal(country) for country in countries.split(",")))
    for names, _, countries in (line.partition(":") for line in _TEXT.strip().splitlines())
    for name in names.split(",")
}
_CALLED = {  # by every name and adjective the first name
    normal(name): names.split(",")[0]
    for names, _, _ in (line.partition(":") for line in _TEXT.strip().splitlines())
    for name in names.split(",")
}
_FIRST = frozenset(name.split()[0].split("-")[0] for name in _AREAS)


def may_begin_area(word: str) -> bool:
    """Say whether the name of an area may begin with this word."""
    return normal(word).split("-")[0] in _FIRST


def is_area(text: str) -> bool:
    """Say whether this is the name of an area of several countries, or its adjective."""
    return normal(text) in _AREAS


def is_area_adjective(text: str) -> bool:
    """Say whether this is the adjective of an area: "Southeast Asian"; no name of one ends as they do."""
    return is_area(text) and normal(text).endswith(("an", "ern", "ic"))


def area_called(text: str) -> str:
    """Return the name of the area that a text names or has the adjective of: Europe for "European"."""
    return _CALLED[normal(text)]


def countries_in(text: str, index: NameIndex) -> tuple[Hit, ...]:
    """Return the countries of an area that the graph knows, each once; nothing for what is no area."""
    found: dict[str, Hit] = {}
    for name in _AREAS.get(normal(text), ()):
        for hit in index.exact(name):
            if hit.score >= 1.0 and hit.cls in ("Country", "Place"):
                found.setdefault(hit.id, hit)
    return tuple(found.values())
