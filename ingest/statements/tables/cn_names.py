"""Chinese names in tables: persons, organisations by class, and places by level."""

from __future__ import annotations

import re

COMPANY = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）()·\-]{2,40}?(?:股份有限公司|有限责任公司|有限公司)")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,12}")
_NO_PERSON = re.compile(
    r"合计|小计|其他|无|不适用|姓名|公司|集团|中心|基金|委员会|政府|大学|学院|研究|银行|股东|企业|合伙|信托|证券|股份|有限"
)
_INVESTOR = re.compile(r"基金|合伙|投资|资本|创投|资产管理|信托|社保|QFII|资管")
_PLACE = re.compile(
    r"(?P<province>[\u4e00-\u9fff]{2,8}?(?:省|自治区|特别行政区))?(?P<city>[\u4e00-\u9fff]{2,8}?(?:市|自治州|地区))?"
    r"(?P<district>[\u4e00-\u9fff]{1,8}?(?:新区|自治县|区|县|市))?"
)
_MUNICIPAL = re.compile(r"^(?:北京|上海|天津|重庆)市?$")
_LEVELS = (
    (r"(?:省|自治区|特别行政区)$|^(?:香港|澳门|台湾)$", "Province"),
    (
        r"(?:合作区|新片区|先行区|功能区|引领区|开发区|高新区|园区|自贸区|试验区|示范区|保税区|产业园|科技园|科学城|小镇)$",
        "Zone",
    ),
    (r"(?:区|县)$", "District"),
    (r"(?:市|州)$", "City"),
    (
        r"^(?:中国|美国|日本|德国|英国|法国|新加坡|韩国|印度|越南|马来西亚|泰国|荷兰|加拿大|澳大利亚|开曼群岛|英属维尔京群岛|爱尔兰|瑞士|以色列|俄罗斯|巴西|墨西哥|印度尼西亚)$",
        "Country",
    ),
)


def person_zh(text: str) -> str:
    """Return the person that a cell consists of ("张 三" -> "张三"), "" when it holds something else."""
    name = re.sub(
        r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])",
        "",
        re.sub(r"(?:先生|女士|博士)$|[（(][^)）]*[)）]$", "", text.strip()),
    )
    if not _PERSON.fullmatch(name) or _NO_PERSON.search(name):
        return ""
    return name


def holder_class(name: str, nature: str = "") -> str:
    """Return the class of a shareholder by its name and the nature that the table gives (境内自然人, 国有法人)."""
    if "自然人" in nature or (not nature and person_zh(name)):
        return "Person"
    return body_class(name)


def body_class(name: str) -> str:
    """Return the class of an organisation by its name."""
    if re.search(r"党委|委员会组织部|中共|纪委|宣传部", name):
        return "PartyBody"
    if re.search(r"人民政府|国资委|委员会$|(?:局|厅|部|办公厅|办公室|管委会|国务院)$", name):
        return "GovernmentBody"
    if re.search(r"(?:大学|学院)$", name):
        return "University"
    if re.search(r"(?:研究院|研究所|实验室|研究中心)$", name):
        return "ResearchInstitute"
    if re.search(r"(?:协会|联盟|商会|学会|促进会)$", name):
        return "Association"
    return "Investor" if _INVESTOR.search(name) else "Company"


def place_class(name: str) -> str:
    """Return the class of a place by its name's ending; "" when it does not read like a place."""
    if _MUNICIPAL.match(name):
        return "City"
    for pattern, cls in _LEVELS:
        if re.search(pattern, name):
            return cls
    # A table writes 江苏苏州, 深圳, 北京 without an ending.
    return "City" if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name) and not re.search(r"公司|其他|境", name) else ""


def places_at_head(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, class) of the province, city and district that an address or title begins with."""
    found = _PLACE.match(text)
    if not found:
        return []
    parts = ((level, found.span(level)) for level in ("province", "city", "district") if found[level])
    classes = {"province": "Province", "city": "City", "district": "District"}
    return [(*span, classes[level]) for level, span in parts]
