"""Adjectives of countries and continents: "Danish firms" are firms in Denmark, where the graph knows that country."""

from __future__ import annotations

from kg.planner.areas import is_area_adjective
from kg.planner.index import Hit, NameIndex, normal

# The adjective, then the names a graph may have for the country.
_TEXT = """
American: United States, USA, US, United States of America
British: United Kingdom, UK, Great Britain, Britain
English: England
Scottish: Scotland
Welsh: Wales
Irish: Ireland
French: France
German: Germany
Austrian: Austria
Swiss: Switzerland
Italian: Italy
Spanish: Spain
Portuguese: Portugal
Dutch: Netherlands, The Netherlands, Holland
Belgian: Belgium
Danish: Denmark
Swedish: Sweden
Norwegian: Norway
Finnish: Finland
Icelandic: Iceland
Estonian: Estonia
Latvian: Latvia
Lithuanian: Lithuania
Polish: Poland
Czech: Czech Republic, Czechia
Slovak: Slovakia
Hungarian: Hungary
Romanian: Romania
Bulgarian: Bulgaria
Greek: Greece
Turkish: Turkey, Türkiye
Croatian: Croatia
Serbian: Serbia
Slovenian: Slovenia
Ukrainian: Ukraine
Russian: Russia
Israeli: Israel
Egyptian: Egypt
Moroccan: Morocco
Tunisian: Tunisia
Kenyan: Kenya
Nigerian: Nigeria
Ghanaian: Ghana
Ethiopian: Ethiopia
Ugandan: Uganda
Rwandan: Rwanda
Tanzanian: Tanzania
Senegalese: Senegal
Ivorian: Ivory Coast, Côte d'Ivoire
South African: South Africa
Emirati: United Arab Emirates, UAE
Saudi: Saudi Arabia
Qatari: Qatar
Pakistani: Pakistan
Indian: India
Bangladeshi: Bangladesh
Sri Lankan: Sri Lanka
Chinese: China
Taiwanese: Taiwan
Japanese: Japan
Korean: South Korea, Korea
South Korean: South Korea, Korea
Vietnamese: Vietnam, Viet Nam
Thai: Thailand
Malaysian: Malaysia
Singaporean: Singapore
Indonesian: Indonesia
Philippine: Philippines, The Philippines
Filipino: Philippines, The Philippines
Australian: Australia
New Zealand: New Zealand
Canadian: Canada
Mexican: Mexico
Brazilian: Brazil
Argentine: Argentina
Argentinian: Argentina
Chilean: Chile
Peruvian: Peru
Colombian: Colombia
Uruguayan: Uruguay
Kazakh: Kazakhstan
Uzbek: Uzbekistan
Georgian: Georgia
Armenian: Armenia
Azerbaijani: Azerbaijan
Mongolian: Mongolia
Nepali: Nepal
Cambodian: Cambodia
Laotian: Laos
Burmese: Myanmar
Bruneian: Brunei
Omani: Oman
Kuwaiti: Kuwait
Bahraini: Bahrain
Jordanian: Jordan
Lebanese: Lebanon
Iraqi: Iraq
Iranian: Iran
Algerian: Algeria
Libyan: Libya
Zambian: Zambia
Zimbabwean: Zimbabwe
Namibian: Namibia
Angolan: Angola
Mozambican: Mozambique
Cameroonian: Cameroon
Mauritian: Mauritius
Cypriot: Cyprus
Maltese: Malta
Luxembourgish: Luxembourg
Albanian: Albania
Bosnian: Bosnia and Herzegovina, Bosnia
Montenegrin: Montenegro
Moldovan: Moldova
Belarusian: Belarus
Ecuadorian: Ecuador
Bolivian: Bolivia
Paraguayan: Paraguay
Venezuelan: Venezuela
Cuban: Cuba
Panamanian: Panama
Costa Rican: Costa Rica
Guatemalan: Guatemala
Jamaican: Jamaica
Fijian: Fiji
European: Europe
Asian: Asia
African: Africa
North American: North America
South American: South America
Latin American: Latin America
"""
_COUNTRIES = {
    adjective.strip(): tuple(normal(name) for name in names.split(","))
    for adjective, _, names in (line.partition(":") for line in _TEXT.strip().splitlines())
}
ADJECTIVE = f"(?-i:{'|'.join(sorted(_COUNTRIES, key=len, reverse=True))})"  # as a regular expression
_FIRST = frozenset(adjective.split()[0] for adjective in _COUNTRIES)


def may_begin(word: str) -> bool:
    """Say whether an adjective of a country may begin with this word."""
    return _capital(word) in _FIRST


def _capital(word: str) -> str:
    """Return an adjective with its capital where it was typed without: norwegian; "polish" may be a verb."""
    return word.capitalize() if word.islower() and word != "polish" else word


def is_demonym(word: str) -> bool:
    """Say whether this word is an adjective of a country or a continent: it is no firm called so for short."""
    return word in _COUNTRIES


def country_of(adjective: str, index: NameIndex) -> tuple[Hit, ...]:
    """Return the country that an adjective belongs to, nothing where the graph knows none by any of its names."""
    for name in _COUNTRIES.get(_capital(adjective), ()):
        if hits := tuple(hit for hit in index.exact(name) if hit.score >= 1.0):
            return hits
    return ()


def is_adjective(text: str, hits: tuple[Hit, ...]) -> bool:
    """Say whether a word was taken for a country that it is the adjective of."""
    if is_area_adjective(text):
        return bool(hits)
    return bool(hits) and normal(text) != hits[0].matched and hits[0].matched in _COUNTRIES.get(_capital(text), ())
