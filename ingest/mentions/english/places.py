"""Place names by level: country, province or state, city. Made from the GeoNames world-cities list (CC BY 4.0).

`python -m ingest.mentions.english.places ../shared/data/names/world-cities.csv.gz` writes places.tsv.gz again.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("places.tsv.gz")
_CODES = {"N": "Country", "P": "Province", "C": "City"}
_COUNTRIES = (
    "Russia|South Korea|North Korea|Korea|Vietnam|Iran|Taiwan|Laos|Syria|Venezuela|Bolivia|Tanzania|the Netherlands|Netherlands|"  # noqa: E501
    "Holland|UK|U.K.|US|U.S.|USA|U.S.A.|Britain|Great Britain|UAE|Czech Republic|Turkey|Macau|Moldova|Ivory Coast|Burma|"  # noqa: E501
    "Republic of Korea|People's Republic of China|PRC|United States of America|Mainland China"
)
_PROVINCES = (
    "Hong Kong Island|Inner Mongolia|Guangxi|Ningxia|Xinjiang|Tibet|Bavaria|Saxony|Hesse|Catalonia|Lombardy|Flanders|Wallonia|"  # noqa: E501
    "Tuscany|Île-de-France|Wales|Northern Ireland|Silesia|Quebec|Baden-Württemberg|North Rhine-Westphalia|Lower Saxony|"
    "Georgia|Florida|Arizona|Ontario|Victoria|Alabama|Kansas|Virginia|Colorado|Delaware|Indiana|Iowa|Maine|Maryland|"
    "Massachusetts|Michigan|Minnesota|Nevada|New Jersey|New Mexico|North Carolina|Oregon|Pennsylvania|Tennessee|Utah|"
    "Wisconsin|Illinois|Missouri|Connecticut|New South Wales|Queensland|British Columbia"
)
_CITIES = (
    "New York|New York City|Bangalore|Bombay|Madras|Calcutta|The Hague|Washington|Washington, D.C.|Washington DC|D.C.|Hong Kong|"  # noqa: E501
    "Singapore|Luxembourg City|Garching|Beijing|Shanghai|Tianjin|Chongqing|Geneva|Basel|Zurich|Berlin|Hamburg|Bremen|Vienna|"  # noqa: E501
    "Brussels|Madrid|Moscow|Tokyo|Seoul|Dubai|Abu Dhabi|San Francisco Bay Area"
)
_MAJOR = (
    "London|Paris|Berlin|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Dresden|Leipzig|Vienna|Zurich|Geneva|Basel|Lausanne|Amsterdam|Rotterdam|"
    "Eindhoven|Utrecht|Delft|Brussels|Antwerp|Ghent|Leuven|Madrid|Barcelona|Valencia|Lisbon|Porto|Rome|Milan|Turin|Dublin|Edinburgh|Glasgow|"
    "Manchester|Birmingham|Bristol|Leeds|Copenhagen|Stockholm|Gothenburg|Malmö|Oslo|Helsinki|Espoo|Tampere|Tallinn|Riga|Vilnius|Warsaw|Krakow|"
    "Wroclaw|Prague|Brno|Budapest|Bucharest|Sofia|Athens|Istanbul|Ankara|Kyiv|Moscow|Tel Aviv|Haifa|Jerusalem|Dubai|Abu Dhabi|Riyadh|Doha|Cairo|"  # noqa: E501
    "Nairobi|Lagos|Accra|Kigali|Johannesburg|Cape Town|Mumbai|Delhi|New Delhi|Bengaluru|Bangalore|Hyderabad|Chennai|Pune|Kolkata|Gurugram|Noida|"  # noqa: E501
    "Singapore|Kuala Lumpur|Jakarta|Bangkok|Hanoi|Ho Chi Minh City|Manila|Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Suzhou|Nanjing|Wuhan|"  # noqa: E501
    "Chengdu|Chongqing|Tianjin|Hefei|Wuxi|Ningbo|Xiamen|Qingdao|Dongguan|Foshan|Zhuhai|Hong Kong|Macau|Taipei|Hsinchu|Taichung|Kaohsiung|Tokyo|"  # noqa: E501
    "Osaka|Kyoto|Nagoya|Yokohama|Fukuoka|Sapporo|Seoul|Busan|Incheon|Daejeon|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Auckland|"
    "Toronto|Montreal|Vancouver|Ottawa|Calgary|New York|New York City|Boston|San Francisco|San Jose|Los Angeles|San Diego|Seattle|Portland|Austin|"  # noqa: E501
    "Dallas|Houston|Denver|Chicago|Detroit|Pittsburgh|Philadelphia|Baltimore|Atlanta|Miami|Phoenix|Palo Alto|Mountain View|Sunnyvale|"  # noqa: E501
    "Santa Clara|Cupertino|Mexico City|Guadalajara|Monterrey|São Paulo|Sao Paulo|Rio de Janeiro|Buenos Aires|Santiago|Bogotá|Medellín|Lima"  # noqa: E501
)
_MAJOR_CITIES = frozenset(_MAJOR.split("|"))
_REGIONS = (
    "Europe",
    "Asia",
    "Africa",
    "North America",
    "South America",
    "Latin America",
    "Southeast Asia",
    "Middle East",
    "Central Asia",
    "South Asia",
    "East Asia",
    "Eastern Europe",
    "Western Europe",
    "Central Europe",
    "Asia-Pacific",
    "Asia Pacific",
    "Sub-Saharan Africa",
    "West Africa",
    "East Africa",
    "North Africa",
    "Southern Africa",
    "Nordics",
    "Baltics",
    "Balkans",
    "Benelux",
    "Scandinavia",
    "EMEA",
    "APAC",
    "MENA",
)

ADJECTIVES = frozenset([
    "American", "British", "Chinese", "German", "French", "Dutch", "Indian", "Japanese", "Korean", "Swiss", "Swedish",
    "Danish", "Norwegian", "Finnish", "Italian", "Spanish", "European", "Asian", "African", "Israeli", "Canadian",
    "Australian", "Russian", "Austrian", "Belgian", "Polish", "Irish", "Scottish", "Welsh", "English", "Portuguese",
    "Brazilian", "Mexican", "Taiwanese", "Singaporean", "Vietnamese", "Turkish", "Greek", "Czech", "Hungarian",
    "Ukrainian", "Bavarian", "Western", "Eastern", "Northern", "Southern", "Estonian", "Latvian", "Lithuanian",
    "Romanian", "Bulgarian", "Emirati", "Saudi", "Nordic", "Baltic", "Californian", "Texan", "Chilean", "Peruvian",
    "Argentine", "Argentinian", "Colombian", "Uruguayan", "Bolivian", "Ecuadorian", "Venezuelan", "Cuban", "Omani",
    "Qatari", "Kuwaiti", "Bahraini", "Jordanian", "Lebanese", "Iraqi", "Iranian", "Egyptian", "Moroccan", "Tunisian",
    "Algerian", "Libyan", "Nigerian", "Ghanaian", "Kenyan", "Ugandan", "Tanzanian", "Rwandan", "Ethiopian", "Zambian",
    "Namibian", "Senegalese", "Ivorian", "Cameroonian", "Congolese", "Angolan", "Mozambican", "Thai", "Malaysian",
    "Indonesian", "Filipino", "Pakistani", "Bangladeshi", "Nepali", "Cambodian", "Burmese", "Mongolian", "Kazakh",
    "Uzbek", "Georgian", "Armenian", "Icelandic", "Faroese", "Croatian", "Serbian", "Bosnian", "Slovenian", "Slovak",
    "Slovakian", "Cypriot", "Maltese", "Belarusian", "Moldovan", "Catalan", "Basque", "Flemish", "Cantonese", "Iberian",
    "Scandinavian", "Balkan", "Alpine", "Mediterranean", "South African", "South Korean", "North American",
    "South American", "Latin American", "Central American", "West African", "East African", "New Zealander",
    "Malawian", "Zimbabwean", "Botswanan", "Malagasy", "Mauritian", "Sudanese", "Somali", "Eritrean", "Gambian",
    "Guinean", "Liberian", "Malian", "Mauritanian", "Nigerien", "Beninese", "Togolese", "Gabonese", "Burundian",
    "Chadian", "Djiboutian", "Seychellois", "Sierra Leonean", "Syrian", "Yemeni", "Palestinian", "Afghan",
    "Sri Lankan", "Bhutanese", "Maldivian", "Laotian", "Bruneian", "Timorese", "Tajik", "Turkmen", "Kyrgyz",
    "Azerbaijani", "Azeri", "Albanian", "Kosovar", "Macedonian", "Montenegrin", "Luxembourgish", "Panamanian",
    "Costa Rican", "Nicaraguan", "Honduran", "Salvadoran", "Guatemalan", "Belizean", "Jamaican", "Haitian",
    "Trinidadian", "Bahamian", "Barbadian", "Guyanese", "Surinamese", "Paraguayan", "Fijian", "Samoan", "Tongan",
    "Papuan", "Hawaiian", "Alaskan", "Sicilian", "Sardinian", "Tuscan", "Andalusian", "Galician", "Tibetan",
    "Javanese", "Anglo-Australian", "Anglo-Dutch", "Franco-German", "Franco-Italian", "Sino-German", "Transatlantic",
])  # fmt: skip

_STATES = (
    "Ala. Alabama|Ariz. Arizona|Ark. Arkansas|Calif. California|Colo. Colorado|Conn. Connecticut|Del. Delaware"
    "|Fla. Florida|Ga. Georgia|Ill. Illinois|Ind. Indiana|Kan. Kansas|Ky. Kentucky|La. Louisiana|Md. Maryland"
    "|Mass. Massachusetts|Mich. Michigan|Minn. Minnesota|Miss. Mississippi|Mo. Missouri|Mont. Montana|Neb. Nebraska"
    "|Nev. Nevada|N.H. New Hampshire|N.J. New Jersey|N.M. New Mexico|N.Y. New York|N.C. North Carolina"
    "|N.D. North Dakota|Okla. Oklahoma|Ore. Oregon|Pa. Pennsylvania|R.I. Rhode Island|S.C. South Carolina"
    "|S.D. South Dakota|Tenn. Tennessee|Vt. Vermont|Va. Virginia|Wash. Washington|W.Va. West Virginia|Wis. Wisconsin"
    "|Wyo. Wyoming|Ont. Ontario|Que. Quebec|Alta. Alberta|B.C. British Columbia|Sask. Saskatchewan|Man. Manitoba"
)
STATES = dict(state.split(" ", 1) for state in _STATES.split("|"))  # as news writes them behind a town


def level(name: str) -> str | None:
    """Return Country, Province, City or Zone (a region of the world) for a place's name, None for an unknown one."""
    name = name.removeprefix("the ").removeprefix("The ")
    return _levels().get(name) or next(filter(None, map(_levels().get, _saints(name))), None)


def _saints(name: str) -> list[str]:
    """Spellings of a saint's town: "St. Gallen" is Sankt Gallen, "St Petersburg" Saint Petersburg."""
    first, _, rest = name.partition(" ")
    return [f"{saint} {rest}" for saint in ("St.", "St", "Saint", "Sankt")] if first in ("St.", "St") else []


def well_known(name: str) -> bool:
    """Say whether a name is first of all a place: a country, a state, one of the world's large or technology cities."""
    return name in _MAJOR_CITIES or (
        level(name) in ("Country", "Province") and name not in ("Jordan", "Chad", "Georgia", "Victoria")
    )


_COMPASS = re.compile(r"(?:(?:North|South|East|West|Mid|Central)(?:ern)?|Greater|Upper|Lower|Inner|Outer)[ -](?=[A-Z])")


def without_level(name: str) -> str:
    """ "Sichuan province" is Sichuan: a word that only says what a known place is stays outside its name."""
    bare = name.removesuffix(" province")
    return bare if level(bare) == "Province" else name


def is_part(name: str) -> bool:
    """Say whether a name is a part of a country, province or city: "South Wales", "Western Kenya", "Greater Leeds"."""
    side = _COMPASS.match(name)
    return side is not None and level(name) is None and level(name[side.end() :]) in ("Country", "Province", "City")


@cache
def _levels() -> dict[str, str]:
    levels: dict[str, str] = {}
    with gzip.open(_FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            name, code = line.rstrip("\n").split("\t")
            levels[name] = _CODES[code]
    for names, cls in ((_PROVINCES, "Province"), (_CITIES, "City"), (_COUNTRIES, "Country")):
        levels |= dict.fromkeys(names.split("|"), cls)
    levels |= dict.fromkeys(_MAJOR.split("|"), "City")
    return levels | dict.fromkeys(STATES, "Province") | dict.fromkeys(_REGIONS, "Zone")


def _written(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return {name, plain} if len(plain) > 2 else {name}


def build(source: Path) -> dict[str, str]:
    """Return name -> code from the world-cities list; a country beats a city beats a province of the same name."""
    with gzip.open(source, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    codes: dict[str, str] = {}
    for column, code in (("subcountry", "P"), ("name", "C"), ("country", "N")):
        for row in rows:
            if row[column].strip():
                codes |= dict.fromkeys(_written(row[column].split(",")[0].strip()), code)
    return {n: c for n, c in codes.items() if n and "\t" not in n}


if __name__ == "__main__":
    with gzip.open(_FILE, "wt", encoding="utf-8") as out:
        out.writelines(f"{name}\t{code}\n" for name, code in sorted(build(Path(sys.argv[1])).items()))
