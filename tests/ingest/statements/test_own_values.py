"""Dates, tickers and kinds of sites that a claim's own sentence, or another of the text, tells."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.mentions.mention import Mention
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Scalar, Statement


def _kept(text: str, lang: str, published: str) -> list[Statement]:
    item = {"id": "d", "title": "", "lang": lang, "published": published, "text": text}
    [found] = extract_all([document_of(item)])
    assert isinstance(found, Extraction)
    return list(found.statements)


def _end(statement: Statement) -> str:
    value = statement.object
    return value.name if isinstance(value, Mention) else value.of


@pytest.mark.parametrize(
    ("lang", "text", "claim", "name", "value"),
    [
        ("en", "Sefton Energy Ltd was founded by Grete Holm, a former engineer. It was started in 2018 and makes batteries.", ("FOUNDED_BY", "Grete Holm"), "date", "2018"),
        ("zh", "青杉科技由林见川创办。公司成立于2017年，主营储能系统。", ("FOUNDED_BY", "林见川"), "date", "2017"),
        ("en", "Ningbo Haolu Drive Co., Ltd. (the \"Company\", stock code 2589) announces its results. The Company has been listed on the Stock Exchange of Hong Kong since 8 July 2022.", ("LISTED_ON", "Stock Exchange of Hong Kong"), "ticker", "2589"),
        ("zh", "沈阳松澜自动化股份有限公司（北交所：839467，以下简称“松澜自动化”）今日发布新机器人。松澜自动化2023年11月在北京证券交易所上市。", ("LISTED_ON", "北京证券交易所"), "ticker", "839467"),
        ("en", "From January Sefton Energy Ltd will have a service center in Muscat, its third office abroad.", ("LOCATED_IN", "Muscat"), "since", "2026-01"),
        ("en", "In September, Sefton Energy Ltd will open a service center in Jurong.", ("LOCATED_IN", "Jurong"), "since", "2025-09"),
        ("en", "Sefton Energy Ltd will spend $30 million on a factory in Leipzig that is scheduled to open in early 2027.", ("LOCATED_IN", "Leipzig"), "since", "2027"),
        ("en", "Sefton Energy Ltd, which wants to go public in 2027, will build a factory in Leipzig.", ("LOCATED_IN", "Leipzig"), "since", None),
        ("zh", "启澜物流将于2026年3月在迪拜设立区域总部。", ("LOCATED_IN", "迪拜"), "since", "2026-03"),
        ("zh", "启澜物流将于2026年3月在迪拜设立区域总部。", ("LOCATED_IN", "迪拜"), "site_role", "区域总部"),
        ("zh", "启澜物流总部位于青岛，去年在沈阳设立东北总部。", ("LOCATED_IN", "青岛"), "site_role", "headquarters"),
        ("zh", "启澜物流总部位于青岛，去年在沈阳设立东北总部。", ("LOCATED_IN", "沈阳"), "site_role", "东北总部"),
        ("zh", "启澜物流计划明年在胡志明市开设分公司。", ("LOCATED_IN", "胡志明市"), "since", "2026"),
        ("zh", "日本企业松原制钢去年已在合肥开设工厂。", ("LOCATED_IN", "合肥"), "since", "2024"),
        ("zh", "日本企业松原制钢去年已在合肥开设工厂。", ("LOCATED_IN", "日本"), "since", None),
        ("zh", "截至到2024年12月31日，沈阳松澜自动化股份有限公司共有员工312人。", ("OBSERVATION", "employees"), "date", "2024-12-31"),
        ("zh", "截至2024年12月31日，沈阳松澜自动化股份有限公司共有员工312人。", ("OBSERVATION", "employees"), "date", "2024-12-31"),
        ("en", "Tavira Foods Ltd had 3,900 employees at the end of March.", ("OBSERVATION", "employees"), "date", "2025-03-31"),
        ("en", "Tavira Foods Ltd makes sauces. At the end of the year it had 3,900 employees.", ("OBSERVATION", "employees"), "date", "2024-12-31"),
        ("en", "In 2022 Larch Ventures led a $7 million round of Sefton Energy Ltd, in which Acorn Capital took part.", ("INVESTED_IN", "Sefton Energy Ltd"), "date", "2022"),
        ("en", "Founded in 2019, Sefton Energy Ltd raised $3 million from Larch Ventures.", ("INVESTED_IN", "Sefton Energy Ltd"), "date", None),
    ],
)  # fmt: skip
def test_a_claim_has_what_its_text_tells_of_it(
    lang: str, text: str, claim: tuple[str, str], name: str, value: Scalar | None
) -> None:
    found = [s for s in _kept(text, lang, "2025-04-24") if (s.relation, _end(s)) == claim]
    assert found
    assert {s.qualifiers.get(name) for s in found} == {value}
