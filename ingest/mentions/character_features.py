"""What a Chinese character looks like beside its vector: in a known place, a surname, an ending of a name."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SIZE = 8
_SURNAMES_TEXT = """
王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁
任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴
莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅
童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车
项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛
仲虞敖巩明佘池查麻苑迟邝
"""
_SURNAMES = frozenset(_SURNAMES_TEXT) - {"\n"}
_ORG_ENDS = (
    "公司", "集团", "大学", "学院", "银行", "委员会", "协会", "学会", "研究所", "研究院", "医院", "法院",
    "检察院", "政府", "部队", "证券", "保险", "基金", "控股", "股份", "科技", "实业", "中学", "小学",
    "出版社", "电视台", "报社", "俱乐部", "党", "局", "厅", "部", "署", "处", "队", "社",
    "会", "院", "校", "军", "团", "厂", "店", "馆",
)  # fmt: skip
_PLACE_ENDS = frozenset("省市县区镇乡村州国岛山河江湖海洋路街道桥站港湾寺庙宫城园洲旗盟屯庄里坡峰谷线塔楼")
_SOUNDS_TEXT = """
阿艾安奥巴贝比波伯布查达戴德迪杜多厄恩尔法菲费佛弗福盖戈格古哈海赫亨霍基吉加杰卡坎科克库拉莱兰朗
劳勒雷里利列林卢鲁罗洛伦马麦曼梅蒙米莫姆穆纳内尼努诺欧帕佩皮普齐奇乔丘热萨塞桑森沙舍史斯索苏塔泰
特托图瓦万威维温沃西希夏谢辛休雅亚叶伊因尤泽扎詹兹·
"""
_SOUNDS = frozenset(_SOUNDS_TEXT) - {"\n"}


@dataclass(frozen=True)
class Places:
    """Known places, and the length of the longest."""

    names: frozenset[str]
    longest: int


def places_in(folder: Path) -> Places:
    """The names in places.txt.gz of a folder, one a line."""
    names = frozenset(gzip.decompress((folder / "places.txt.gz").read_bytes()).decode("utf-8").split("\n")) - {""}
    return Places(names, max(map(len, names)))


def features(text: str, places: Places) -> NDArray[np.float32]:
    """[characters, SIZE] zeros and ones; `places` are the names that the first two mark."""
    table = np.zeros((len(text), SIZE), dtype=np.float32)
    _mark_places(text, table, places)
    for i, char in enumerate(text):
        table[i, 2] = char in _SURNAMES
        table[i, 3] = char in _PLACE_ENDS
        table[i, 4] = char in _SOUNDS
        table[i, 5] = char.isascii() and char.isalnum()
        table[i, 6] = char in "《》“”「」『』（）()\"'"
    for ending in _ORG_ENDS:
        at = text.find(ending)
        while at >= 0:
            table[at : at + len(ending), 7] = 1
            at = text.find(ending, at + 1)
    return table


def _mark_places(text: str, table: NDArray[np.float32], places: Places) -> None:
    """Mark the longest known places from left to right."""
    at = 0
    while at < len(text):
        reach = range(min(places.longest, len(text) - at), 1, -1)
        size = next((n for n in reach if text[at : at + n] in places.names), 1)
        if size > 1:
            table[at, 0] = 1
            table[at + 1 : at + size, 1] = 1
        at += size
