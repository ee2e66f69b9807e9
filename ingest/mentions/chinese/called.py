# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""What a text calls a firm once it has named it: 听澜 after 听澜科技, 宝达机械 after 长沙宝达工程机械公司.

A short name may be anybody's that begins so (比亚迪, of 比亚迪半导体); it is taken for the longer one only where that one stands
first, is the only one it fits, and neither is known or told to be another firm than the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from ingest.mentions.chinese.aliases import Alias, is_branch
from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import companies, place_at, places

_FIRMS = ("Company", "Investor")
_LEGAL = re.compile(r"(?:\([^()]{2,6}\))?(?:集团|控股)?(?:股份|有限责任|责任)?(?:有限)?(?:责任)?(?:公司|会社)$|集团$")
# What makes a sister or an arm of a firm whose name begins alike.
_SISTER = re.compile(
    r"^(?:资本|基金|投资|创投|资管|资产|银行|证券|保险|信托|期货|租赁|财务|金融|金控|云|物业|地产|置业|海外|国际|大学|学院|医院|研究|实验室|基金会|公益|运营)"
    r"|(?:销售|进出口|贸易|基金|基金会|研究院|研究所|实验室|医院|学院|大学|学校|分公司)$"
)
# Before the registered name of a firm's company: it is not the firm that the text has named by its short name.
_OF_A_GROUP = re.compile(
    r"(?:子公司|旗下|全资|控股|参股|投资|设立|成立|孵化|下属|分公司|关联方|公司|企业|注册)[^,。;]{0,8}$"
)
_OWNER = r"(?:集团)?(?:的|旗下|下属|所属|全资|控股|参股|投资|孵化|分拆|剥离)"


def called_later(text: str, names: Sequence[Candidate], taken: Set[str]) -> Iterator[Alias]:
    """Yield the short names of firms that the text has named more fully before."""
    firms = list(dict.fromkeys(text[n.start : n.end] for n in names if n.cls in _FIRMS))
    cores = {full: _LEGAL.sub("", full) for full in firms}
    owns = {full: core[len(place_at(core, 0)) :] for full, core in cores.items()}
    for short in (f for f in firms if f not in taken and _may_be_short(f)):
        fulls = [full for full in firms if _calls(short, full, cores[full], owns[full])]
        if not fulls:
            continue
        alone = _alone(text, short, fulls)
        before = [f for f in fulls if text.find(f) < alone]
        full = _only(before or [f for f in fulls if _by_itself(text, f)])
        if full is not None and alone >= 0 and not _told_apart(text, short, full) and not is_branch(text, full, short):
            yield Alias(-1, -1, short, full)


_BRACKET = re.compile(r"\((?P<a>[一-鿿]{3,8})\)")


def bracketed(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield what stands in brackets behind a registered name and is made of its characters: 海门塑机."""
    for name in (n for n in names if n.cls in _FIRMS and text[: n.end].endswith(("公司", "会社", "集团"))):
        match, full = _BRACKET.match(text, name.end), text[name.start : name.end]
        if match is not None and _made_of(match["a"], full) and place_at(match["a"], 0) != match["a"]:
            yield Alias(*match.span("a"), match["a"], full)


def _made_of(short: str, full: str) -> bool:
    """Say whether the characters of a short name are in a longer one, in their order."""
    rest = iter(full)
    return short != full and not short.endswith(("公司", "集团")) and all(char in rest for char in short)


def _may_be_short(name: str) -> bool:
    """Say whether a name may be short for one of its text: no firm the world knows, no place."""
    known = name in companies() or name in places() or name.endswith(("公司", "会社"))
    return re.fullmatch(r"[一-鿿]{2,6}", name) is not None and not known


def _calls(short: str, full: str, core: str, own: str) -> bool:
    """Say whether a firm may be called by a shorter name: of `core` without the legal form, `own` without the place too."""
    if short == full or len(core) < len(short) or not re.match("[一-鿿]", core):
        return False
    own = core if core.startswith(short) else own
    begins = own.startswith(short) and not _SISTER.search(own[len(short) :])
    legal = len(full) - len(core) > 1
    ends = legal and len(short) > 3 and core.endswith(short)  # 精雕装备, of 松山湖精雕装备股份有限公司
    outer = len(short) == 4 and len(own) > 4 and own.startswith(short[:2]) and own.endswith(short[2:])
    return begins or ends or (outer and legal)  # 宝达机械, of 长沙宝达工程机械公司


def _alone(text: str, short: str, fulls: Iterable[str]) -> int:
    """Return where the short name first stands outside of the longer ones, -1 where it does not."""
    for full in sorted(fulls, key=len, reverse=True):
        text = text.replace(full, "。" * len(full))
    return text.find(short)


def _by_itself(text: str, full: str) -> bool:
    """Say whether a registered name is no company of another firm's where it first stands."""
    at = text.find(full)
    return full.endswith("公司") and _OF_A_GROUP.search(text, max(0, at - 14), at) is None


def _told_apart(text: str, short: str, full: str) -> bool:
    owned = re.search(rf"{re.escape(short)}{_OWNER}[^,。;]{{0,14}}{re.escape(full)}", text)
    owner = re.search(
        rf"{re.escape(full)}[^,。;]{{0,8}}(?:母公司|股东|投资方|东家)[^,。;]{{0,6}}{re.escape(short)}", text
    )
    return owned is not None or owner is not None


def _only(fulls: Iterable[str]) -> str | None:
    """Return the only one of the names, or the shortest of names of one firm: 听澜科技 beside 听澜科技有限公司."""
    kept = sorted(fulls, key=len)
    return kept[0] if kept and all(_LEGAL.sub("", kept[0]) in full for full in kept) else None
