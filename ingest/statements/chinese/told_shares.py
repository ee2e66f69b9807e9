"""The share that a claim's own clauses tell: held, owned, bought, taken."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import SYMBOL, expand
from ingest.statements.chinese.told import SIGNS, Found, Told, stop_of

_HOLDS = r"(?:持股|持有|占股|占比|占|控股|参股|取得|获得|获|拥有|受让|认购|保留|握有|降至|升至|增至|出资)"
_AFTER = re.compile(
    rf"[^{SIGNS}{SYMBOL['share']}]{{0,14}}?{_HOLDS}[^{SIGNS}{SYMBOL['share']}]{{0,16}}(?P<f>{SYMBOL['share']})"
)
_NEXT = re.compile(
    rf"(?:目前|至今|现|并|共|合计|交易完成后|完成后|本次)*(?:仍|已)?(?:持股|占股|取得|获得|持有|占总股本|占公司总股本|占|对应)(?:的)?(?:比例)?[^{SIGNS}{SYMBOL['share']}]{{0,12}}(?P<f>{SYMBOL['share']})"
)
_ZIPPED = re.compile(r"分别|各自")
_LATEST = re.compile(rf"(?:降至|升至|增至|提高至|减至|降到|升到)(?P<f>{SYMBOL['share']})")
_IN_BRACKET = re.compile(r"\((?:[^()]{0,8}(?:持股|占股|占)(?:比例)?(?:为)?)?(?P<n>\d{1,3}(?:\.\d{1,4})?)%\)")
NAMES = expand(r"(?:{org}|{per})")


# 拟转让|其持有的公司5.9%股份: what is sold or pledged is not all that is held.
_GIVES = r"(?:转让|减持|出售|质押|出让|卖出|抛售|划转|处置|解除质押)"
_PARTS_WITH = re.compile(
    rf"{_GIVES}(?:了)?[其所\ue000-\ue0ff]{{1,2}}持有?的|将[其所\ue000-\ue0ff]{{1,2}}持有的[^{SIGNS}]{{0,12}}{SYMBOL['share']}[^{SIGNS}]{{0,12}}{_GIVES}"
)


def share_held(told: Told) -> Found:
    """Return the share that the holder is said to have: 甲持股20%; 甲和乙分别持股60%和40%; 甲(60%)."""
    if told.subject is None:
        return {}
    masked, holder = told.masked, told.subject
    if told.statement.status == "asserted" and _PARTS_WITH.search(
        masked.text, holder + 1, stop_of(masked.text, holder)
    ):
        return {}
    listed = _zipped(told, holder)
    if listed is not None:
        return {"share": listed}
    in_bracket = _bracketed(masked, holder, told.object)
    if in_bracket is not None:
        return {"share": in_bracket}
    owned = _OF_OBJECT.match(masked.text, told.object + 1) if told.object is not None and told.object > holder else None
    if owned is not None:
        return {"share": masked.quantities(*owned.span("f"))[0].value}
    named = _BY.match(masked.text, holder + 1) or _held_by(masked, told.object, holder)
    if named is not None:
        return {"share": masked.quantities(*named.span("f"))[0].value}
    end = stop_of(masked.text, holder)
    found = _share_after(told, holder + 1, end)
    if found is None and masked.text[end : end + 1] == ",":
        match = _NEXT.match(masked.text, end + 1)
        found = _only(masked, end + 1, stop_of(masked.text, end + 1)) if match is not None else None
    return {"share": found} if found is not None else {}


def _share_after(told: Told, start: int, end: int) -> float | None:
    """The one share after the holder in its clause, if nobody but the claim's other end stands before it."""
    masked = told.masked
    latest = _LATEST.search(masked.text, start, end)
    if latest is not None:
        return masked.quantities(*latest.span("f"))[0].value
    match = _AFTER.match(masked.text, start, end)
    if match is None or _only(masked, start, end) is None:
        return None
    between = [m for m in masked.mentions(start, match.start("f")) if m.cls != "Country"]
    object_ = told.statement.object
    other = isinstance(object_, Mention) and any(m.name != object_.name for m in between)
    return None if other else masked.quantities(*match.span("f"))[0].value


def _only(masked: Masked, start: int, end: int) -> float | None:
    shares = [q.value for q in masked.quantities(start, end) if q.kind == "share" and 0 < q.value <= 1]
    return shares[0] if len(shares) == 1 else None


def _zipped(told: Told, holder: int) -> float | None:
    """The holder's share in a list: as many names up to 分别 as shares after it."""
    masked, end = told.masked, stop_of(told.masked.text, holder)
    apart = _ZIPPED.search(masked.text, holder, end)
    if apart is None:
        return None
    after = end
    while masked.text[after : after + 1] == "," and not NAMES.search(
        masked.text, after, stop_of(masked.text, after + 1)
    ):
        after = stop_of(masked.text, after + 1)
    shares = [q.value for q in masked.quantities(apart.end(), after) if q.kind == "share"]
    row = [i for i in _row_before(masked, apart.start()) if masked.units[i].thing is not None]
    return shares[row.index(holder)] if holder in row and len(row) == len(shares) else None


_JOINT = re.compile(r"(?:、|,|和|与|及|以及)")


def _row_before(masked: Masked, stop: int) -> list[int]:
    """The positions of the people and bodies listed right before `stop`."""
    row: list[int] = []
    right = stop
    for i in range(stop - 1, -1, -1):
        thing = masked.units[i].thing
        if not isinstance(thing, Mention) or not NAMES.match(masked.text, i):
            continue
        between = masked.text[i + 1 : right]
        if row and not _JOINT.search(between):
            break
        if any(sign in between for sign in ";:。"):
            break
        row.insert(0, i)
        right = i
    return row


# 甲以18.7%的持股比例为乙第一大股东
_BY = re.compile(rf"(?:目前|现|则)?以(?P<f>{SYMBOL['share']})(?:的)?(?:持股|股权|占股)?比例")
# 乙90%的股份由|甲持有
_HELD_BY = re.compile(rf"(?:的)?(?P<f>{SYMBOL['share']})(?:的)?(?:股权|股份)(?:则|目前|均|现)*由")


def _held_by(masked: Masked, firm: int | None, holder: int) -> re.Match[str] | None:
    """The share told right behind the firm's name, before who holds it."""
    found = _HELD_BY.match(masked.text, firm + 1) if firm is not None and firm < holder else None
    return found if found is not None and found.end() == holder else None


_OF_OBJECT = re.compile(rf"(?:的)?(?P<f>{SYMBOL['share']})(?:的)?(?:股权|股份)")


def _bracketed(masked: Masked, *places: int | None) -> float | None:
    """The share in the bracket right behind a name; brackets are left out of the masked sentence."""
    for number, at in enumerate(at for at in places if at is not None):
        match = _IN_BRACKET.match(masked.plain, masked.units[at].end)
        told = match is not None and (number == 0 or "股" in match[0])
        if match is not None and told and float(match["n"]) <= 100:
            return round(float(match["n"]) / 100, 8)
    return None


_WHOLE_OWNED = re.compile(r"全资(?:拥有|持有|控股|子公司|孙公司|设立|附属|的)|全部(?:的)?(?:股权|股份)|100%")


def share_owned(told: Told) -> Found:
    """Return the share by which a subsidiary is owned: 全资子公司, 甲持股51%的控股子公司, 控股子公司乙(持股72%)."""
    in_bracket = _bracketed(told.masked, told.subject)
    if in_bracket is not None:
        return {"share": in_bracket}
    start, end = told.clauses
    text = told.masked.text[start:end]
    one = _only(told.masked, start, end)
    shares = [q for q in told.masked.quantities(start, end) if q.kind == "share"]
    if "全资" in text and not shares and text.count("子公司") < 2 and "控股" not in text.replace("控股股份", ""):
        near = told.masked.text[max(start, told.last - 14) : end] if told.object is None else text
        return {"share": 1.0} if _WHOLE_OWNED.search(near) else {}
    if one is not None and re.search(rf"持股(?:比例)?(?:为)?{SYMBOL['share']}的?(?:控股)?(?:子公司|企业|公司)", text):
        return {"share": one}
    match = _NEXT.match(told.masked.text, told.following[0], told.following[1])
    if match is not None and told.statement.method.startswith("rule:subsidiary-controls"):
        one = _only(told.masked, *told.following)
        return {"share": one} if one is not None else {}
    return {}


_BOUGHT = re.compile(
    rf"(?P<f>{SYMBOL['share']})(?:的)?(?:股权|股份|股本|权益)|(?P<a>全部(?:的)?(?:股权|股份|已发行股份))"
)


def share_bought(told: Told) -> Found:
    """Return the share that changes hands: 收购乙65%的股权, 乙的全部股份."""
    if told.object is None:
        return {}
    start, end = told.clauses
    found = list(_BOUGHT.finditer(told.masked.text, told.object, end))
    if len(found) != 1 or len([q for q in told.masked.quantities(start, end) if q.kind == "share"]) > 1:
        return {}
    if found[0]["a"]:
        return {"share": 1.0}
    value = told.masked.quantities(*found[0].span("f"))[0].value
    return {"share": value} if 0 < value <= 1 else {}


def share_taken(told: Told) -> Found:
    """Return the share that an investor gets: 向乙注资6000万元,取得8%的股份."""
    match = _GETS.match(told.masked.text, *told.following)
    one = _only(told.masked, *told.following)
    return {"share": one} if match is not None and one is not None else {}


_GETS = re.compile(
    rf"(?:并|共|交易完成后|完成后|由此)*(?:取得|获得|换取|获|持股|持有)[^{SIGNS}]{{0,10}}{SYMBOL['share']}"
)
