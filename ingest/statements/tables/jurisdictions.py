# ruff: noqa: E501  a pattern is easier to check on one line
"""Where companies are registered: countries, states and provinces as filings write them."""

from __future__ import annotations

import re

_STATES = """Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii|Idaho|
Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|
Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|
South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico|Guam|
Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Prince Edward Island|
New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania|Bavaria|Hesse|Catalonia|Dubai|Abu Dhabi|Labuan|
Scotland|Northern Ireland|Wales|England|England and Wales|England & Wales|Hong Kong|Hong Kong SAR|Macau|Macao|
Zhejiang|Jiangsu|Guangdong|Sichuan|Hubei|Hunan|Henan|Hebei|Shandong|Shanxi|Shaanxi|Fujian|Anhui|Jiangxi|Liaoning|Jilin|Heilongjiang|
Yunnan|Guizhou|Gansu|Qinghai|Hainan|Guangxi|Inner Mongolia|Xinjiang|Tibet|Ningxia"""
_COUNTRIES = """Afghanistan|Albania|Algeria|Andorra|Angola|Anguilla|Antigua|Argentina|Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas|Bahrain|
Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|British Virgin Islands|BVI|
Bulgaria|Burkina Faso|Cambodia|Cameroon|Canada|Cape Verde|Cayman Islands|Cayman|Chad|Chile|China|P.R. China|PR China|PRC|P.R.C.|
People's Republic of China|People’s Republic of China|The People's Republic of China|Colombia|Congo|Costa Rica|Cote d'Ivoire|Croatia|Cuba|Curacao|Curaçao|Cyprus|Czech Republic|Czechia|
Denmark|Dominican Republic|Ecuador|Egypt|El Salvador|Estonia|Ethiopia|Fiji|Finland|France|French Polynesia|Gabon|Germany|Ghana|Gibraltar|
Greece|Grenada|Guatemala|Guernsey|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Isle of Man|Israel|Italy|
Ivory Coast|Jamaica|Japan|Jersey|Jordan|Kazakhstan|Kenya|Korea|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Libya|Liechtenstein|Lithuania|
Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|
Mozambique|Myanmar|Namibia|Nepal|Netherlands|The Netherlands|Netherlands Antilles|New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|
Pakistan|Panama|Papua New Guinea|Paraguay|Peru|Philippines|The Philippines|Poland|Portugal|Qatar|Republic of Korea|Republic of China|Romania|Russia|Russian Federation|
Rwanda|Saint Lucia|Samoa|Saudi Arabia|Kingdom of Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovak Republic|Slovenia|South Africa|South Korea|
Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Taiwan, R.O.C.|Taiwan R.O.C.|Tajikistan|Tanzania|Thailand|Togo|Trinidad and Tobago|Tunisia|
Turkey|Türkiye|Turkmenistan|Turks and Caicos|Uganda|Ukraine|United Arab Emirates|UAE|U.A.E.|United Kingdom|UK|U.K.|Great Britain|United States|
United States of America|USA|U.S.A.|U.S.|US|Uruguay|Uzbekistan|Venezuela|Vietnam|Viet Nam|Virgin Islands|Yemen|Zambia|Zimbabwe"""
_CITIES = "Shanghai|Beijing|Shenzhen|Tianjin|Chongqing|Hangzhou|Suzhou|Nanjing|Guangzhou|Wuhan|Chengdu|Xi'an|DIFC|London|Ontario"
_CLASSES = {n.strip().casefold(): "Country" for n in _COUNTRIES.replace("\n", "").split("|")}
_CLASSES |= {n.strip().casefold(): "Province" for n in _STATES.replace("\n", "").split("|")}
_CLASSES |= {n.casefold(): "City" for n in _CITIES.split("|") if n.casefold() not in _CLASSES}
_SHORT = (
    "AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California CO=Colorado CT=Connecticut DE=Delaware DC=District_of_Columbia "
    "FL=Florida GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa KS=Kansas KY=Kentucky LA=Louisiana ME=Maine "
    "MD=Maryland MA=Massachusetts MI=Michigan MN=Minnesota MS=Mississippi MO=Missouri MT=Montana NE=Nebraska NV=Nevada "
    "NH=New_Hampshire NJ=New_Jersey NM=New_Mexico NY=New_York NC=North_Carolina ND=North_Dakota OH=Ohio OK=Oklahoma OR=Oregon "
    "PA=Pennsylvania RI=Rhode_Island SC=South_Carolina SD=South_Dakota TN=Tennessee TX=Texas UT=Utah VT=Vermont VA=Virginia "
    "WA=Washington WV=West_Virginia WI=Wisconsin WY=Wyoming PR=Puerto_Rico"
)
_ABBREVIATIONS = dict(pair.split("=") for pair in _SHORT.split())
_FULL = {
    "prc": "China",
    "p.r.c.": "China",
    "pr china": "China",
    "p.r. china": "China",
    "people's republic of china": "China",
}
_FULL |= {
    "people’s republic of china": "China",
    "the people's republic of china": "China",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
}
_FULL |= {
    "great britain": "United Kingdom",
    "usa": "United States",
    "u.s.a.": "United States",
    "u.s.": "United States",
    "us": "United States",
}
_FULL |= {
    "united states of america": "United States",
    "uae": "United Arab Emirates",
    "u.a.e.": "United Arab Emirates",
    "bvi": "British Virgin Islands",
}
_FULL |= {
    "the netherlands": "Netherlands",
    "cayman": "Cayman Islands",
    "viet nam": "Vietnam",
    "hong kong sar": "Hong Kong",
    "korea": "South Korea",
}
_FULL |= {
    "republic of korea": "South Korea",
    "russian federation": "Russia",
    "the philippines": "Philippines",
    "england & wales": "England and Wales",
}
_LEAD = re.compile(
    r"^(?:the\s+)?(?:state|commonwealth|province|republic|kingdom|federal republic|grand duchy|sultanate) of\s+", re.I
)


def jurisdiction_in(cell: str) -> tuple[str, str, str] | None:
    """Return (text as written, its class, its usual name) of the place that a cell consists of, or None.

    "Delaware, U.S." and "Shanghai, China" give their first part; "(Delaware)" and "a Nevada corporation" their place.
    """
    text = re.sub(r"[\s()*†.]*\Z|\A[\s(]+", "", cell) + ("." if re.search(r"\.[A-Z]\.\W*\Z", cell) else "")
    text = re.sub(
        r"^(?:an?|the)\s+(.*?)\s+(?:corporation|company|limited.*|llc|partnership|trust|entity)$",
        r"\1",
        text,
        flags=re.I,
    )
    for part in dict.fromkeys(
        (text, text.split(",")[0].strip(), text.split("/")[0].strip(), text.split("(")[0].strip())
    ):
        found = _known(part)
        if found and part in cell:
            return part, *found
    return None


def _known(text: str) -> tuple[str, str] | None:
    if text in _ABBREVIATIONS:
        return "Province", _ABBREVIATIONS[text].replace("_", " ")
    key = text.casefold().strip()
    bare = _LEAD.sub("", key)
    for candidate in (key, bare):
        if candidate in _CLASSES:
            written = text if candidate == key else text[len(text) - len(bare) :]
            return _CLASSES[candidate], _FULL.get(
                candidate, written.title() if written.isupper() and len(written) > 4 else written
            )
    return None
