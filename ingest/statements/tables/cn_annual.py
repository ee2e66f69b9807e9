# ruff: noqa: E501  a pattern is easier to check on one line
"""Chinese annual reports and like notices: shareholders, subsidiaries, executives and the company's own data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.documents.dates import iso_date
from ingest.documents.document import Document, Table
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ingest.statements.tables.claims import (
    Row,
    claim,
    fraction,
    headed,
    lines_of,
    mention,
    number,
    rows_of,
    without_notes,
)
from ingest.statements.tables.cn_names import COMPANY, body_class, holder_class, person_zh, place_class, places_at_head
from ingest.statements.tables.jurisdictions import jurisdiction_in

METHOD = "cn-annual"
_HOLDERS = {
    "name": re.compile(r"股东(?:名称|姓名|单位名称)|(?:股东)?名称.*全称|持有人名称|股东$"),
    "share": re.compile(r"比例|占比|[（(]%[)）]"),
    "shares": re.compile(r"(?:期末)?(?:持股|持有|股份)(?:总)?(?:数|数量|总数)|数量"),
    "nature": re.compile(r"股东性质|性质"),
}
_SUBSIDIARIES = {
    "name": re.compile(r"子公司(?:全称|名称)?|公司名称|企业名称"),
    "indirect": re.compile(r"间接"),
    "share": re.compile(r"直接|持股比例|股权比例|比例"),
    "registered": re.compile(r"注册地"),
    "seat": re.compile(r"主要经营地|经营地"),
}
_ASSOCIATES = {"name": re.compile(r"(?:合营|联营|参股)(?:企业|公司)|被投资(?:单位|公司|企业)"), **{k: v for k, v in _SUBSIDIARIES.items() if k != "name"}}  # fmt: skip
_EXECUTIVES = {
    "name": re.compile(r"^姓\s*名|人员姓名|董事姓名"),
    "body": re.compile(r"(?:股东|其他)单位名称|任职单位"),
    "title": re.compile(r"职\s*务|职位"),
    "state": re.compile(r"任职状态|状态"),
    "from": re.compile(r"任期起始|起始日期|任职日期|开始日期"),
    "to": re.compile(r"任期终止|终止日期|离任日期|结束日期"),
}


def statements(document: Document) -> Iterator[Statement]:
    """Yield HOLDS_SHARES_IN, SUBSIDIARY_OF, HOLDS_POST, LOCATED_IN and LISTED_ON from the report's tables.

    A report that does not name its company gives only what its tables say of other bodies.
    """
    company = _company(document)
    for table in document.tables:
        if company is not None:
            yield from _holders(document, table, company)
            yield from _holdings(document, table, company)
            yield from _listings(document, table, company)
        yield from _executives(document, table, company)
    if company is not None:
        yield from _own_data(document, company)


def _company(document: Document) -> Mention | None:
    """Return the reporting company: the first full company name of the head, else the filer or publisher."""
    head = document.text[:6_000]
    labelled = re.search(r"(?:公司(?:的)?(?:中文)?名称|公司名称|发行人)[\s|:：]*", head)
    found = COMPANY.search(head, labelled.end() if labelled else 0) or COMPANY.search(head)
    if found:
        name = re.sub(r"^.*(?:关于|证券代码|公司名称|[:：])", "", found[0])
        return mention(document, (found.end() - len(name), found.end()), "Company", re.sub(r"\s", "", name))
    return None


def _holders(document: Document, table: Table, company: Mention) -> Iterator[Statement]:
    found = headed(table, _HOLDERS, ("name", "share"))
    if found is None or re.search(r"子公司|联营|合营", " ".join(table.rows[0])):
        return
    columns, rows = found
    for row in rows:
        share = _share(row, columns["share"])
        name = without_notes(row.at(columns["name"]))
        if share is None or not re.search(r"[\u4e00-\u9fffA-Za-z]{2}", name) or re.search(r"合计|总计|小计", name):
            continue
        holder = mention(document, row.place(columns["name"], name), holder_class(name, row.at(columns.get("nature"))), re.sub(r"(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])", "", name))  # fmt: skip
        shares = number(row.at(columns.get("shares")))
        yield claim(
            document, "HOLDS_SHARES_IN", holder, company, quote=(row.start, row.end), method=METHOD,
            qualifiers={"share": share, "shares": int(shares) if shares else None},
        )  # fmt: skip


def _share(row: Row, column: int | None) -> float | None:
    return fraction(row.at(column)) if column is not None else None


def _holdings(document: Document, table: Table, company: Mention) -> Iterator[Statement]:
    """Yield what the company holds: subsidiaries, and joint ventures or associates as shareholdings."""
    heads = " ".join(c for r in table.rows[:3] for c in r)
    before = document.text[max(0, table.start - 200) : table.start]
    associates = re.search(r"合营|联营|参股", heads) is not None or (
        re.search(r"合营企业|联营企业", before) and "子公司" not in heads
    )
    if not associates and "子公司" not in heads + before:
        return
    found = headed(table, _ASSOCIATES if associates else _SUBSIDIARIES, ("name",))
    if found is None:
        return
    columns, rows = found
    for row in rows:
        yield from _held(document, row, columns, company, associates=bool(associates))


def _held(
    document: Document, row: Row, columns: dict[str, int], company: Mention, *, associates: bool
) -> Iterator[Statement]:
    name = without_notes(row.at(columns["name"]))
    if not re.search(r"公司|集团|企业|合伙|中心|Ltd|Limited|Inc|GmbH|LLC|Co\.|B\.V|S\.A|Pte", name, re.I) or re.search(
        r"[:：]|名称", name
    ):
        return
    body = mention(document, row.place(columns["name"], name), "Company" if not associates else body_class(name))
    quote = (row.start, row.end)
    direct, indirect = _share(row, columns.get("share")), _share(row, columns.get("indirect"))
    share = round(sum(s for s in (direct, indirect) if s), 8) or None
    qualifiers = {"share": share if share and share <= 1 else None}
    if associates:
        yield claim(document, "HOLDS_SHARES_IN", company, body, quote=quote, method=METHOD, qualifiers=qualifiers)
    else:
        yield claim(document, "SUBSIDIARY_OF", body, company, quote=quote, method=METHOD, qualifiers=qualifiers)
    for column, role in (("registered", "registered office"), ("seat", "headquarters")):
        if place := _place(document, row, columns.get(column)):
            yield claim(document, "LOCATED_IN", body, place, quote=quote, method=METHOD, qualifiers={"site_role": role})


def _place(document: Document, row: Row, column: int | None) -> Mention | None:
    text = without_notes(row.at(column))
    if column is None or not text:
        return None
    if re.fullmatch(r"[A-Za-z .,]+", text):
        found = jurisdiction_in(text)
        return mention(document, row.place(column, found[0]), found[1], found[2]) if found else None
    cls = place_class(text)
    return mention(document, row.place(column, text), cls) if cls and len(text) <= 12 else None


def _executives(document: Document, table: Table, company: Mention | None) -> Iterator[Statement]:
    found = headed(table, _EXECUTIVES, ("name", "title"))
    if found is None:
        return
    columns, rows = found
    for row in rows:
        name = person_zh(row.at(columns["name"]))
        written = row.at(columns["name"])
        body = _body(document, row, columns) if "body" in columns else company
        if not name or body is None:
            continue
        person = mention(document, row.place(columns["name"], written), "Person", name)
        start, end = iso_date(row.at(columns.get("from"))), iso_date(row.at(columns.get("to")))
        left = re.search(r"离任|离职|辞任", row.at(columns.get("state"))) is not None
        for title in _titles(row.at(columns["title"])):
            # The end of a term that still runs is no end; only one that has passed, or of one who left, is kept.
            passed = bool(end) and bool(document.published) and str(end) <= str(document.published)
            yield claim(
                document, "HOLDS_POST", person, body, quote=(row.start, row.end), method=METHOD,
                qualifiers={"title": title}, valid_from=start, valid_to=end if left or passed else None,
                status="former" if left else "asserted",
            )  # fmt: skip


def _body(document: Document, row: Row, columns: dict[str, int]) -> Mention | None:
    name = without_notes(row.at(columns["body"]))
    return mention(document, row.place(columns["body"], name), body_class(name)) if len(name) >= 4 else None


def _titles(text: str) -> list[str]:
    parts = [
        p.strip() for p in re.split(r"[、，,；;/]|(?<=[\u4e00-\u9fff]{2})兼(?![职容顾])|\s+兼\s*", text) if p.strip()
    ]
    return [
        re.sub(r"^兼任?(?!职)", "", p)
        for p in parts
        if re.search(r"[\u4e00-\u9fff]{2}", p) and len(p) <= 24 and not re.match(r"^(?:原|曾任)", p)
    ]


_LISTING = {"exchange": re.compile(r"上市(?:证券)?交易所"), "code": re.compile(r"(?:股票|证券)代码")}
_EXCHANGE = re.compile(r"[\u4e00-\u9fff]{2,6}(?:证券|联合)?交易所|全国中小企业股份转让系统")


def _listings(document: Document, table: Table, company: Mention) -> Iterator[Statement]:
    found = headed(table, _LISTING, ("exchange", "code"), deepest=2)
    columns, rows = found if found else ({}, [])
    for row in rows:
        exchange, code = _EXCHANGE.match(row.at(columns["exchange"])), re.fullmatch(r"\d{4,6}", row.at(columns["code"]))
        if exchange and code:
            venue = mention(document, row.place(columns["exchange"], exchange[0]), "Exchange")
            yield claim(
                document,
                "LISTED_ON",
                company,
                venue,
                quote=(row.start, row.end),
                method=METHOD,
                qualifiers={"ticker": code[0]},
            )


_KEYS = {
    "representative": re.compile(r"(?:公司(?:的)?)?法定代表人$"),
    "registered": re.compile(r"(?:公司)?注册(?:地址|地)$"),
    "office": re.compile(r"(?:公司)?办公地址$|主要办公地点$"),
    "exchange": re.compile(r"(?:股票)?上市(?:证券)?交易所(?:及板块)?$"),
    "code": re.compile(r"(?:股票|证券|公司)代码$"),
    "parent": re.compile(r"控股股东(?:名称|姓名)?$"),
}


def _own_data(document: Document, company: Mention) -> Iterator[Statement]:
    """Yield what lines and rows of the form "key: value" say of the company itself."""
    values: dict[str, tuple[int, int, int, int]] = {}
    for key, span, line in _pairs(document):
        for name, pattern in _KEYS.items():
            if pattern.search(key) and name not in values:
                values[name] = (*span, *line)
    for name, (start, end, *quote) in values.items():
        text, where = document.text[start:end], (quote[0], quote[1])
        if name == "representative" and (person := person_zh(text)):
            who = mention(document, (start, end), "Person", person)
            yield claim(
                document, "HOLDS_POST", who, company, quote=where, method=METHOD, qualifiers={"title": "法定代表人"}
            )
        elif name in ("registered", "office"):
            yield from _addressed(
                document, company, (start, text), where, "registered office" if name == "registered" else "headquarters"
            )
        elif name == "exchange" and (
            found := re.match(r"[\u4e00-\u9fff]{2,6}(?:证券)?交易所|全国中小企业股份转让系统", text)
        ):
            exchange = mention(document, (start, start + found.end()), "Exchange")
            code = document.text[slice(*values["code"][:2])] if "code" in values else ""
            ticker = re.search(r"\d{4,6}", code)
            yield claim(document, "LISTED_ON", company, exchange, quote=where, method=METHOD, qualifiers={"ticker": ticker[0] if ticker else None})  # fmt: skip
        elif name == "parent" and re.search(r"公司|集团$", text) and len(text) <= 40:
            parent = mention(document, (start, end), body_class(text))
            yield claim(document, "SUBSIDIARY_OF", company, parent, quote=where, method=METHOD, confidence=0.9)


def _addressed(
    document: Document, company: Mention, address: tuple[int, str], quote: tuple[int, int], role: str
) -> Iterator[Statement]:
    start, text = address
    free_zone = re.match(r"中国[（(][\u4e00-\u9fff]+[)）]自由贸易试验区", text)
    places = [(free_zone.start(), free_zone.end(), "Zone")] if free_zone else places_at_head(text)[-1:]
    for left, right, cls in places:
        if place_class(text[left:right]) == "Zone" and not free_zone:
            left, cls = 0, "Zone"  # 工业园区 alone names nothing: with its city it does
        where = mention(document, (start + left, start + right), cls)
        yield claim(document, "LOCATED_IN", company, where, quote=quote, method=METHOD, qualifiers={"site_role": role})


def _pairs(document: Document) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Yield (key, offsets of the value, offsets of the line) of two-cell rows and of "key：value" lines."""
    for table in document.tables:
        for row in rows_of(table):
            filled = [i for i, c in enumerate(row.cells) if c]
            for key, value in pairwise(filled):
                yield row.at(key).rstrip("：:"), row.place(value, row.at(value)), (row.start, row.end)
    for start, end in lines_of(document.text[:20_000]):
        line = document.text[start:end]
        found = re.match(
            r"(?:[一二三四五六七八九十\d（）()、.．\s]{0,6})([\u4e00-\u9fff]{3,14})[：:]\s*(\S[^；;。\n]{1,60})", line
        )
        if found and "|" not in line:
            yield found[1], (start + found.start(2), start + found.end(2)), (start, end)
