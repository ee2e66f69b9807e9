"""SEC forms that are filed as XML (3, 4, 5 and Schedules 13D, 13G) laid out as text: one person or holding a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.documents.content import Content
from ingest.documents.dates import declared, iso_date
from ingest.documents.layout import Block, cell, laid_out
from ingest.errors import DocumentError

OWNERS = ("Reporting owner", "CIK", "City", "State", "Relationship", "Title", "Issuer")
HOLDINGS = ("Security", "Date", "Code", "Shares", "Price", "Acquired or disposed", "Owned after", "Direct or indirect")
PERSONS = ("Reporting person", "CIK", "Citizenship or place of organization", "Shares", "Percent", "Type", "Issuer")
ISSUER = ("Issuer", "CIK", "Symbol or CUSIP", "Date of event")
_NAMES = {"3": "Initial statement of beneficial ownership", "4": "Statement of changes in beneficial ownership"}
_NAMES |= {"5": "Annual statement of changes in beneficial ownership"}


def from_filing_xml(text: str, source: str) -> Content:
    """Return the content of an ownershipDocument or a Schedule 13D/G edgarSubmission; other XML: DocumentError."""
    root = _root(text, source)
    if root.tag == "ownershipDocument":
        return _ownership(root)
    if root.tag == "edgarSubmission" and "13" in _value(root, "headerData/submissionType"):
        return _schedule(root)
    raise DocumentError(source, f"is XML of an unknown kind (<{root.tag}>); feeds, forms 3, 4, 5, 13D and 13G are read")


def _root(text: str, source: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    body = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root = etree.fromstring(body.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise DocumentError(source, f"is broken XML ({error.msg})") from error
    if root is None:
        raise DocumentError(source, "is broken XML")
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = re.split(r"[}:]", element.tag)[-1] or "x"
    return root


def _value(element: Any, *paths: str) -> str:
    """Return the text at the first path that has one; forms 3-5 wrap values in <value>."""
    for path in paths:
        found = element.find(path)
        if found is not None:
            wrapped = found.find("value")
            text = (wrapped.text if wrapped is not None else found.text) or ""
            if text.strip():
                return cell(text)
    return ""


def _ownership(root: Any) -> Content:
    form = _value(root, "documentType").removesuffix("/A") or "4"
    issuer = _value(root, "issuer/issuerName")
    owners = [_owner_row(o, issuer) for o in root.iter("reportingOwner")]
    head = (
        issuer,
        _value(root, "issuer/issuerCik"),
        _value(root, "issuer/issuerTradingSymbol"),
        _value(root, "periodOfReport"),
    )
    blocks = [
        Block(text=f"Form {form}: {_NAMES.get(form, 'Statement of beneficial ownership')}"),
        Block(rows=(ISSUER, head)),
    ]
    blocks += [Block(rows=(OWNERS, *owners))] if owners else []
    blocks += _holdings(root)
    blocks += [Block(text=_note(n)) for n in root.iter("footnote")]
    blocks += [Block(text=f"Remarks: {remarks}")] if (remarks := _value(root, "remarks")) else []
    signed = _value(root, "ownerSignature/signatureDate")
    blocks += [Block(text=f"Signed: {_value(root, 'ownerSignature/signatureName')}, {signed}")] if signed else []
    text, tables = laid_out(blocks)
    return _filed(
        text, tables, form, f"Form {form}: {', '.join(o[0] for o in owners)} ({issuer})", declared(signed or head[3])
    )


def _filed(text: str, tables: Any, form: str, title: str, published: str | None) -> Content:
    origin: Any = "meta" if published else "none"
    return Content(
        text=text,
        tables=tables,
        form=form,
        title=title,
        published=published,
        published_from=origin,
        publisher="SEC EDGAR",
    )


def _owner_row(owner: Any, issuer: str) -> tuple[str, ...]:
    flags = (
        ("isDirector", "Director"),
        ("isOfficer", "Officer"),
        ("isTenPercentOwner", "10% owner"),
        ("isOther", "Other"),
    )
    relation = "reportingOwnerRelationship/"
    held = [word for tag, word in flags if _value(owner, relation + tag).lower() in {"1", "true"}]
    title = _value(owner, relation + "officerTitle") or _value(owner, relation + "otherText")
    identity, address = "reportingOwnerId/", "reportingOwnerAddress/"
    names = (_value(owner, identity + "rptOwnerName"), _value(owner, identity + "rptOwnerCik"))
    places = (_value(owner, address + "rptOwnerCity"), _value(owner, address + "rptOwnerState"))
    return (*names, *places, ", ".join(held), title, issuer)


def _holdings(root: Any) -> Iterator[Block]:
    for kind, words in (("nonDerivative", "Shares"), ("derivative", "Options and other derivatives")):
        rows = [_holding_row(h) for tag in ("Transaction", "Holding") for h in root.iter(kind + tag)]
        if rows:
            yield Block(text=words)
            yield Block(rows=(HOLDINGS, *rows))


def _holding_row(holding: Any) -> tuple[str, ...]:
    amounts, after = "transactionAmounts/", "postTransactionAmounts/"
    return (
        _value(holding, "securityTitle"),
        _value(holding, "transactionDate"),
        _value(holding, "transactionCoding/transactionCode"),
        _value(holding, amounts + "transactionShares"),
        _value(holding, amounts + "transactionPricePerShare"),
        _value(holding, amounts + "transactionAcquiredDisposedCode"),
        _value(holding, after + "sharesOwnedFollowingTransaction", after + "valueOwnedFollowingTransaction"),
        _value(holding, "ownershipNature/directOrIndirectOwnership"),
    )


def _note(note: Any) -> str:
    return f"{note.get('id', '')}: {cell(''.join(note.itertext()))}"


_ITEM = re.compile(r"item(\d+)")
_ITEM_NAMES = {"1": "Security and issuer", "2": "Identity and background", "3": "Source and amount of funds"}
_ITEM_NAMES |= {"4": "Purpose of transaction", "5": "Interest in securities of the issuer", "6": "Contracts"}


def _schedule(root: Any) -> Content:
    form = "SC 13G" if "13G" in _value(root, "headerData/submissionType").upper() else "SC 13D"
    cover = next(root.iter("coverPageHeader"), root)
    issuer = _value(cover, "issuerInfo/issuerName")
    event = _us_date(_value(cover, "dateOfEvent", "eventDateRequiresFilingThisStatement"))
    cusip = _value(
        cover, "issuerInfo/issuerCUSIP", "issuerInfo/issuerCusip", "issuerInfo/issuerCusips/issuerCusipNumber"
    )
    head = (issuer, _value(cover, "issuerInfo/issuerCIK", "issuerInfo/issuerCik"), cusip, event)
    persons = [
        _person_row(p, issuer)
        for tag in ("reportingPersonInfo", "coverPageHeaderReportingPersonDetails")
        for p in root.iter(tag)
    ]
    blocks = [Block(text=f"Schedule {form[3:]}: {_value(cover, 'securitiesClassTitle')}"), Block(rows=(ISSUER, head))]
    blocks += [Block(rows=(PERSONS, *persons))] if persons else []
    blocks += _items(root)
    signed = max((iso_date(cell(d.text or "")) or "" for d in root.iter("date")), default="")
    text, tables = laid_out(blocks)
    return _filed(
        text,
        tables,
        form,
        f"Schedule {form[3:]}: {', '.join(p[0] for p in persons)} ({issuer})",
        signed or event or None,
    )


def _us_date(text: str) -> str:
    return iso_date(text) or text


def _person_row(person: Any, issuer: str) -> tuple[str, ...]:
    amount = _value(person, "aggregateAmountOwned", "reportingPersonBeneficiallyOwnedAggregateNumberOfShares")
    percent = _value(person, "percentOfClass", "classPercent")
    return (
        _value(person, "reportingPersonName"),
        _value(person, "reportingPersonCIK", "reportingPersonCik"),
        _value(person, "citizenshipOrOrganization"),
        amount.removesuffix(".00"),
        percent if percent.endswith("%") or not percent else f"{percent}%",
        ", ".join(cell(t.text or "") for t in person.iter("typeOfReportingPerson")),
        issuer,
    )


def _items(root: Any) -> Iterator[Block]:
    for tag in ("items1To7", "items"):
        for item in next(root.iter(tag), ()):
            number = _ITEM.fullmatch(item.tag)
            texts = dict.fromkeys(line for e in item.iter() for line in _lines(e.text) if len(line) > 25)
            if number and texts:
                yield Block(text=f"Item {number[1]}. {_ITEM_NAMES.get(number[1], '')}".strip())
                yield from (Block(text=line) for line in texts)


def _lines(text: str | None) -> list[str]:
    return [re.sub(r"\s+", " ", line).strip() for line in (text or "").splitlines() if line.strip()]
