"""What a thing is built of, with whose it is: 搭载高通AR1芯片, 采用楼氏电子的RA600麦克风, 基于英国甲公司的Vault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate, without_overlaps
from ingest.mentions.chinese.works import LATIN_STOP

_FIRMS = ("Company", "Investor")
_USES = re.compile(
    r"(?:搭载|采用|配备|内置|使用|选用|接入|基于|装有|运行于|运行在|训练在|部署|用上|用的是)(?:了|的是|于|在)?"
    r"(?:(?:[一两三四五六七八九十\d]+|多)[颗款张枚块台套个片])?(?:国产|最新|新一代)?[一-鿿]{0,3}$"
)
_KIND = (
    r"(?:[一-鿿]{0,6}(?:芯片|处理器|平台|模型|控制器|传感器|雷达|模组|模块|发动机|引擎|数据库|系统|集群|服务器|架构|显卡|"
    r"加速卡|机器人|电机|麦克风|镜头|屏幕|电池|软件|方案|框架|工具|内核|主板|摄像头|减速器|轴承|服务))"
)
# AR1, Jetson Thor, QCM6490; 昇腾910C
_MODEL = (
    r"(?:[A-Z][A-Za-z]*[- ]?\d[A-Za-z0-9.-]*(?: [A-Z][A-Za-z0-9]*){0,2}|[A-Z][a-z][A-Za-z]+(?: [A-Z][A-Za-z0-9]+){0,2}"
    r"|[一-鿿]{2,3}\d{2,4}[A-Z]{0,2})"
)
_OF_FIRM = re.compile(
    rf"(?:公司|集团)?(?:自研|自主研发|研发|推出|旗下|最新)?的?(?:最新|新一代)?(?P<n>{_MODEL})(?={_KIND}|[,。;、”]|$)"
)
# 高通AR1芯片, which the tagger has taken for one name
_JOINED = re.compile(rf"(?P<f>[一-鿿]{{2,4}})(?P<n>[A-Z]{{1,5}}-?\d{{1,5}}[A-Z]{{0,2}}){_KIND}?")


def with_components(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names with what a thing is built of as a product beside the firm whose it is."""
    apart = [part for name in chosen for part in _apart(text, name)]
    goods = [(n.start, n.end) for n in apart if n.cls in ("Product", "Technology")]
    new = [c for c in _components(text, apart) if not any(s < c.end and c.start < e for s, e in goods)]
    return without_overlaps([*apart, *new]) if new else apart


def _apart(text: str, name: Candidate) -> Iterator[Candidate]:
    """Yield a firm and its product for what is both in one name, else the name."""
    both = _JOINED.fullmatch(text, name.start, name.end) if name.cls in _FIRMS else None
    if both is None or not _USES.search(text, max(0, name.start - 16), name.start):
        yield name
        return
    yield replace(name, end=both.end("f"))
    yield replace(name, start=both.start("n"), end=both.end("n"), cls="Product")


def _components(text: str, names: Sequence[Candidate]) -> Iterator[Candidate]:
    for firm in (n for n in names if n.cls in _FIRMS):
        match = _OF_FIRM.match(text, firm.end)
        if match is None or match["n"].upper() in LATIN_STOP or match["n"] in LATIN_STOP:
            continue
        if _USES.search(text, max(0, firm.start - 16), firm.start):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls="Product", score=0.99)
