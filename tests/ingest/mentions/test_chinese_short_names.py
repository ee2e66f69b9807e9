"""A firm called by its short name in the same text is the firm of the full name."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load


def _firms(text: str) -> dict[str, str]:
    return {m.text: m.name for m in find_names(text, load("zh")).mentions if m.cls in ("Company", "Investor")}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "园区由安徽徽鲜达供应链集团有限公司投资建设。徽鲜达集团董事长曹正平介绍了情况。",
            "徽鲜达集团",
            "安徽徽鲜达供应链集团有限公司",
        ),
        ("挪威传感器企业Norvik(诺维克)在上海设立中国总部。诺维克目前拥有员工150人。", "诺维克", "Norvik"),
        ("负责运维的是宁夏沐云运维服务有限公司。沐云总经理白小霞说，人手不够。", "沐云", "宁夏沐云运维服务有限公司"),
        (
            "中国能建和江苏晨阳光能股份有限公司组成的联合体中标该项目。晨阳光能总裁邓朝明出席。",
            "晨阳光能",
            "江苏晨阳光能股份有限公司",
        ),
        (
            "支付公司Lumepay Pte. Ltd.今日获得牌照。Lumepay总部位于新加坡，旗下平台“Lumepay Flow”服务4.3万家商户。",
            "Lumepay",
            "Lumepay Pte. Ltd.",
        ),
        (
            "水岚光学的贾文杰说，三年前借了三十万元。丹阳水岚光学有限公司去年卖了三千万元。",
            "水岚光学",
            "丹阳水岚光学有限公司",
        ),
        ("恒温箱由霜野科技设计。霜野并不卖箱子，而是按次出租。", "霜野", "霜野科技"),
        (
            "长沙宝岳工程机械公司4月7日换帅。宝岳机械2024年销售额43亿元，海外占六成。",
            "宝岳机械",
            "长沙宝岳工程机械公司",
        ),
        ("关节电机由松山湖琢岳装备股份有限公司定制。琢岳装备成立于2012年。", "琢岳装备", "松山湖琢岳装备股份有限公司"),
        (
            "湖南沧河山茶油有限公司(沧河茶油)牵头组建实验室。他十二年前调入沧河茶油，现任总工程师。",
            "沧河茶油",
            "湖南沧河山茶油有限公司",
        ),
    ],
)
def test_the_short_name_is_the_full_ones(text: str, short: str, full: str) -> None:
    assert _firms(text)[short] == full


def test_a_group_is_not_its_subsidiary() -> None:
    firms = _firms("徽鲜达集团董事长曹正平介绍，安徽徽鲜达供应链有限公司负责运营。")
    assert firms["徽鲜达集团"] == "徽鲜达集团"


def test_two_firms_that_begin_alike_share_no_short_name() -> None:
    firms = _firms("宁夏沐云运维服务有限公司和宁夏沐云数据科技有限公司入驻。沐云总经理白小霞出席。")
    assert "沐云" not in firms or firms["沐云"] == "沐云"


@pytest.mark.parametrize(
    "text",
    [
        "比亚迪半导体6月1日递交招股书。比亚迪持有其72%的股份，员工超过90万人。",
        "澜野资本领投了本轮融资。澜野去年营收12亿元，员工900人。",
        "澜野旗下澜野储能投产。澜野去年营收12亿元，员工900人。",
        "澜野储能在湖州投产。澜野储能的控股股东澜野去年营收12亿元。",
    ],
)
def test_who_owns_the_longer_name_is_another_firm(text: str) -> None:
    short = text[:3] if text.startswith("比亚迪") else "澜野"
    assert _firms(text).get(short, short) == short


def test_a_firms_company_at_a_place_is_not_the_group() -> None:
    firms = _firms("川海食品集团发布中期业绩，川海食品毛利率下降。川海(南宁)食品有限公司负责西南市场。")
    assert "南宁" not in firms.get("川海食品", "")


def test_a_group_that_is_of_the_post_is_no_part_of_a_name_that_the_text_renders_without_it() -> None:
    text = "甲方与马来西亚泰澜半导体（Tarlan Semicon）签约。泰澜半导体集团首席执行官陈伟良出席。"
    assert _firms(text)["泰澜半导体"] == "泰澜半导体"
    assert "泰澜半导体集团" not in _firms(text)
    kept = _firms("美澜集团（Meilan Group）董事长方波出席。美澜集团总裁周杰说，美澜将扩产。")
    assert "美澜集团" in kept
