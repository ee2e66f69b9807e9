"""Public bodies under all their standing names: 港交所 is 香港联合交易所, whichever of them the articles used."""

from __future__ import annotations

import re

from kg.identity.fold import has_han
from kg.identity.names import parse
from kg.identity.tables import place_in_chinese
from ontology.model import Ontology, names_of

# How offices of governments and zones are called for short, by the end of their names.
_OFFICES = """
经济和信息化局 经信局
经济和信息化委员会 经信委
经济和信息化厅 经信厅
工业和信息化局 工信局
工业和信息化厅 工信厅
发展和改革委员会 发改委
发展改革委员会 发改委
发展和改革局 发改局
科学技术局 科技局
科学技术厅 科技厅
科学技术委员会 科委
人力资源和社会保障局 人社局
人力资源和社会保障厅 人社厅
市场监督管理局 市监局
国有资产监督管理委员会 国资委
住房和城乡建设局 住建局
地方金融监督管理局 金融局
大数据管理局 大数据局
生态环境局 环保局
投资促进局 投促局
管理委员会 管委会
人民政府 政府
经济技术开发区 经开区
高新技术产业开发区 高新区
高新技术开发区 高新区
综合保税区 综保区
自由贸易试验区 自贸区
自由贸易试验区 自贸试验区
"""
_SHORT_ENDS = tuple(tuple(line.split()) for line in _OFFICES.split("\n") if line)
# How the trade in a firm's name is called for short: 麓谷创业投资 is 麓谷创投.
_TRADES = (
    ("创业投资", "创投"),
    ("产业投资", "产投"),
    ("科技投资", "科投"),
    ("高新投资", "高新投"),
    ("资产管理", "资管"),
)


_IN_FULL = (("Laboratory", "Lab"), ("Laboratories", "Labs"))


_PLACE = re.compile(r"^([\u4e00-\u9fff]{2,3})(?:市|省)(?=.)")


def shortened(name: str) -> tuple[str, ...]:
    """Return an office's, a zone's or a firm's name with its last words as they are said for short."""
    ends = [name[: -len(long)] + short for long, short in _SHORT_ENDS if name.endswith(long) and len(name) > len(long)]
    ends += [bare for end in ends if (bare := _PLACE.sub(r"\1", end, count=1)) != end]
    trades = (name.replace(long, short) for long, short in _TRADES if long in name)
    labs = (name[: -len(long)] + short for long, short in _IN_FULL if name.endswith(f" {long}"))
    return (*ends, *trades, *labs)


_STOCK = ("股份有限公司", "股份公司")


def stock_name(name: str) -> tuple[str, ...]:
    """Return how a firm is called at the stock exchange, 锦浣股份 for 浙江锦浣纺织股份有限公司; () for other names."""
    found = parse(name) if name.endswith(_STOCK) and has_han(name) else None
    told = found is not None and not found.core_is_words and len(found.core) > 1 and found.core in name
    return (f"{found.core}股份",) if found is not None and told else ()


_QUOTED = re.compile(r"[“\"「『]([^”\"」』]{2,})[”\"」』]")


def quoted_part(name: str) -> tuple[str, ...]:
    """Return what stands in quotation marks within a Chinese name: “赤狐T3”座舱芯片 is called 赤狐T3."""
    found = _QUOTED.search(name)
    return (found[1],) if found is not None and has_han(name) and found[0] != name else ()


_DISTRICT = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:新区|(?<!新)(?<!发)区|自治县|县)$")


def of_a_place(name: str, cls: str) -> tuple[str, ...]:
    """Return 无锡 for the city 无锡市, and 无锡市 for 无锡; both for Wuxi, which only English sources name. A
    district goes without its kind: 徐汇 for 徐汇区."""
    if cls == "District" and (short := _DISTRICT.sub("", name)) != name:
        return (short,)
    kind = {"City": "市", "Province": "省"}.get(cls, "")
    if not has_han(name) and (chinese := place_in_chinese(name, cls.lower())):
        return (chinese, *of_a_place(chinese, cls))
    if not kind or not has_han(name) or len(name) < 2:
        return ()
    return (name.removesuffix(kind),) if name.endswith(kind) and len(name) > 2 else (f"{name}{kind}",)


_STATUS = re.compile(r"(?<=[\u4e00-\u9fff]{4})(?:中小企业|企业|单位|称号)$")


def of_a_status(name: str, cls: str) -> tuple[str, ...]:
    """Return 制造业单项冠军 for the status 制造业单项冠军企业: whoever is given it, its name goes without."""
    bare = _STATUS.sub("", name) if cls == "Policy" else name
    return (bare,) if bare != name else ()


_YEAR_LAST = re.compile(r"(?:,? \(?(?:19|20)[0-9]{2}(?:[-–/](?:19|20)?[0-9]{2})?\)?)$")


def without_year(name: str, cls: str = "Policy") -> str:
    """Return "Farm Store Scheme" for the policy "Farm Store Scheme, 2023": people leave the year out; "" for others."""
    bare = _YEAR_LAST.sub("", name) if cls in ("Policy", "Event") and not has_han(name) else name
    return bare if bare != name and len(bare.split()) > 1 else ""


def other_names(name: str, ontology: Ontology) -> tuple[str, ...]:
    """Return the other standing names of a public body in both languages; none for what is not one."""
    body = ontology.body(name)
    return tuple(n for n in names_of(body) if n.casefold() != name.strip().casefold()) if body is not None else ()
