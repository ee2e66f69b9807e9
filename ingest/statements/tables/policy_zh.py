"""A Chinese policy text: title, issuers, number, dates, scope and grants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents.dates import dates_in, iso_date
from ingest.documents.document import Document
from ingest.documents.kinds import OWN_NUMBER
from ingest.documents.layout import Span
from ingest.mentions.mention import Mention
from ingest.statements.tables.claims import lines_of
from ingest.statements.tables.cn_names import body_class, place_class
from ingest.statements.tables.grants_zh import grants_in
from ingest.statements.tables.policy import Act, Body, Dated, Scope, years_later
from ingest.statements.tables.segments import segments_in
from ontology.model import Ontology

HEAD = 1_500
_ACT = r"(?:通知|办法|措施|意见|方案|计划|规定|条例|细则|规划|决定|公告|政策|十条|规则|指引|指南|纲要|准则|清单|章程)"
_TITLE = re.compile(rf"^[《]?[^。；;]{{4,90}}{_ACT}》?(?:[(（][^)）]{{1,30}}[)）])?$")
_INNER = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
# Bodies of state and party, by the endings of their names.
_BODY = (
    r"(?:中共[\u4e00-\u9fff]{2,14}委员会(?:办公厅|办公室)?|中央办公厅|国务院(?:办公厅)?|全国人民代表大会(?:常务委员会)?|"
    r"[\u4e00-\u9fff]{0,14}人民政府(?:办公厅|办公室)?|[\u4e00-\u9fff]{2,18}?人民代表大会常务委员会|"
    r"(?:国家|中国)[\u4e00-\u9fff]{2,14}?(?:委员会|总局|局|署|银行)|工业和信息化部|"
    r"(?:财政|科学技术|科技|教育|商务|公安|民政|司法|农业农村|交通运输|生态环境|自然资源|住房城乡建设|住房和城乡建设|文化和旅游|"
    r"人力资源社会保障|人力资源和社会保障|退役军人事务|应急管理|水利|外交|中央宣传)部|海关总署|"
    r"[\u4e00-\u9fff]{2,24}?(?:管理委员会|委员会(?:办公室)?|管委会|科委|经信委|国资委|发改委|商务委|总局|局|厅|办公厅|办公室))"
)
# Letters that are not ASCII: a class that lists the Chinese characters takes a thousand times as long to compile.
_BODY = _BODY.replace(r"[\u4e00-\u9fff]", r"[^\W\dA-Za-z_]")
_BODIES = re.compile(rf"^(?:{_BODY})(?:(?:[\s、，,]+)(?:{_BODY}))*$")
_FIELD = re.compile(
    r"(?P<key>发文机关|发布机关|发文机构|发布机构|发文单位|制定机关|印发机关|发布单位|发文字号|文号|成文日期|发文日期|印发日期|发布日期|发布时间|施行日期|实施日期|生效日期|失效日期|有效期至)[\s|]*[:：|][\s|]*(?P<value>[^\n|]{2,80})"
)
_ISSUER_KEYS = ("发文机关", "发布机关", "发文机构", "发布机构", "发文单位", "制定机关", "印发机关", "发布单位")
_ISSUED_KEYS = ("成文日期", "印发日期", "发文日期", "发布日期", "发布时间")
_EFFECT = re.compile(
    r"(?:自|从)(?P<when>[^，。；、\n]{2,24}?)起(?:正式)?(?:施行|实施|执行|生效)|(?P<when2>\d{4}年\d{1,2}月\d{1,2}日)起(?:正式)?(?:施行|实施|执行)"
)
_UNTIL = re.compile(
    r"有效期?(?:截?至|到)[:：]?(?P<when>\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)(?:止)?|(?:施行|实施|执行)(?:期限)?至(?P<when2>\d{4}年\d{1,2}月\d{1,2}日)"
)
_YEARS = re.compile(r"有效期(?:为|限为?)?\s*(?P<years>[一二三四五六七八九十]|\d{1,2})\s*年")
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九十")}
_DRAFT = re.compile(r"征求意见稿|草案|讨论稿|公开征求意见")
_SCOPE = re.compile(
    r"(?:适用于|重点面向|适用范围(?:为|是|[:：])|适用对象(?:为|是|[:：])|支持对象(?:为|是|[:：]))(?P<what>[^。；;\n]{2,160})"
)
_PLACES = re.compile(
    r"(?P<name>(?!行政)[\u4e00-\u9fff]{2,16}?(?:省|自治区|新区|自由贸易试验区|试验区|示范区|高新区|开发区|科学城|科技园|产业园|园区|小镇|社区|市|区|县)(?:临港新片区)?)"
)
_LEAD = re.compile(
    r"^(?:.*(?:注册在|登记在|位于|设立在|设在|坐落于|在|为|于|全|本|及|和|与|的|由|是|对|从事|内|以及|或))(?=[\u4e00-\u9fff]{2,})"
)
_GENERIC = re.compile(
    r"^(?:本|该|全|各|我|所在|辖|园|新|老|相关|其他|城|地|社|示范|行政|市|区|县|省)[市区县省园]?区?$|^本[市区]|^全[市区]|^各"
)


def act_zh(document: Document, ontology: Ontology) -> Act | None:
    """Return the act that a Chinese policy text is, or None when no title stands in it."""
    text = document.text
    title = _title(document)
    if title is None:
        return None
    name_span = _policy_span(text, title)
    name = re.sub(r"\s+", "", text[slice(*name_span)])
    policy = Mention(start=name_span[0], end=name_span[1], text=text[slice(*name_span)], cls="Policy", name=name)
    fields = {m["key"]: (m["value"].strip(), m.span()) for m in _FIELD.finditer(text)}
    issuers = tuple(sorted(_issuers(text, title, fields), key=lambda body: body.span))
    issued = _issued(text, fields, issuers) or (
        document.published if document.published_from in ("given", "feed", "meta") else None
    )
    return Act(
        policy=policy,
        title=title,
        issuers=issuers,
        issued=issued,
        facts=tuple(_facts(text, fields, issued)),
        scopes=tuple(_scopes(text, title, document, ontology)),
        grants=tuple(grants_in(text)),
        draft=bool(_DRAFT.search(text[slice(*title)])) or bool(_DRAFT.search(document.title)),
    )


def _title(document: Document) -> Span | None:
    """Return where the act's title stands: the document's own title, else the first line that reads like one."""
    text, wanted = document.text, document.title.strip().strip("《》")
    if wanted and re.search(_ACT, wanted) and (at := text.find(wanted)) >= 0:
        return at, at + len(wanted)
    lines = [*lines_of(text, 0, HEAD)]
    for (start, end), after in zip(lines, [*lines[1:], (0, 0)], strict=True):
        if _TITLE.match(text[start:end]):
            return start, end
        # A long title runs over two centred lines.
        if (
            after[1]
            and _TITLE.match(text[start:end] + text[slice(*after)])
            and not re.search(r"[:：。]$|^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$", text[start:end])
            and end - start < 45
        ):
            return start, after[1]
    found = _INNER.search(text[:HEAD])
    return found.span(1) if found and re.search(_ACT, found[1]) else None


def _policy_span(text: str, title: Span) -> Span:
    """Return where the policy is named: the text inside 《》 of "关于印发《…》的通知", else the title."""
    line = text[slice(*title)]
    if re.search(r"印发|发布|公布|转发", line) and (inner := _INNER.search(line)):
        return title[0] + inner.start(1), title[0] + inner.end(1)
    body = re.match(rf"(?:{_BODY})(?=关于)", line)
    if body and re.search(r"印发|发布", line):
        found = re.search(rf"(?:印发|发布)(?P<act>[^《》]{{4,60}}?{_ACT}(?:[(（][^)）]*[)）])?)的通知", line)
        if found:
            return title[0] + found.start("act"), title[0] + found.end("act")
    return title


def _issuers(text: str, title: Span, fields: dict[str, tuple[str, Span]]) -> Iterator[Body]:
    """Yield the issuing bodies, each once: signed, named in a field of the page's box, or at the title's head."""
    seen: set[str] = set()
    for span, quote in (*_signed(text), *_from_fields(text, fields), *_from_title(text, title)):
        for part in re.finditer(_BODY, text[slice(*span)]):
            name = part[0]
            if name not in seen and not any(name in other or other in name for other in seen) and len(name) >= 3:
                seen.add(name)
                yield Body(span=(span[0] + part.start(), span[0] + part.end()), cls=body_class(name), quote=quote)


def _signed(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield the signature: lines of bodies only, right above a line that is only a date."""
    lines = [*lines_of(text)]
    for index, (start, end) in enumerate(lines):
        line = text[start:end]
        if not (len(line) <= 24 and (hits := [*dates_in(line)]) and hits[0][0] <= 1 and len(line) - hits[0][1] <= 2):
            continue
        above = index - 1
        while above >= 0 and _BODIES.match(text[slice(*lines[above])].replace("　", " ")):
            yield lines[above], (lines[above][0], end)
            above -= 1


def _from_fields(text: str, fields: dict[str, tuple[str, Span]]) -> Iterator[tuple[Span, Span]]:
    for key in _ISSUER_KEYS:
        if key in fields:
            value, quote = fields[key]
            start = text.index(value, quote[0])
            yield (start, start + len(value)), quote


def _from_title(text: str, title: Span) -> Iterator[tuple[Span, Span]]:
    found = re.match(rf"(?:{_BODY}[、\s]*)+(?=关于|印发)", text[slice(*title)])
    if found:
        yield (title[0], title[0] + found.end()), title


def _issued(text: str, fields: dict[str, tuple[str, Span]], issuers: tuple[Body, ...]) -> str | None:
    for key in _ISSUED_KEYS[:3]:
        if key in fields and (iso := iso_date(fields[key][0])):
            return iso
    for body in issuers:
        if dated := [iso for _, _, iso in dates_in(text[slice(*body.quote)])]:
            return dated[-1]
    return next((iso for key in _ISSUED_KEYS if key in fields and (iso := iso_date(fields[key][0]))), None)


def _facts(text: str, fields: dict[str, tuple[str, Span]], issued: str | None) -> Iterator[Dated]:
    if number := OWN_NUMBER.search(text[:HEAD]):
        yield Dated(of="policy_number", value=re.sub(r"\s", "", number["number"]), quote=number.span("number"))
    effect = _EFFECT.search(text)
    start = None
    if effect:
        when = effect["when"] or effect["when2"]
        start = iso_date(when) or (issued if re.search(r"发布|印发|公布|颁布|签发|下发", when) else None)
        if start:
            yield Dated(of="effective", value=start, quote=effect.span())
    until, years = _UNTIL.search(text), _YEARS.search(text)
    if until and (end := iso_date(until["when"] or until["when2"])):
        yield Dated(of="expires", value=end, quote=until.span())
    elif years and start and len(start) == 10:
        count = _DIGIT.get(years["years"]) or int(years["years"])
        yield Dated(of="expires", value=years_later(start, count), quote=years.span())


def _scopes(text: str, title: Span, document: Document, ontology: Ontology) -> Iterator[Scope]:
    """Yield what the act applies to: named in its scope clause, and the place and segments of its title."""
    seen: set[str] = set()
    spans = [(m.span("what"), m.span()) for m in _SCOPE.finditer(text)]
    name = _policy_span(text, title)
    for (start, end), quote in [*spans, (name, name)]:
        part = text[start:end]
        places = [*_places(part)]
        words = part  # a place's own name says nothing of a segment: 工业园区 is not about industry
        for left, right, *_ in places:
            words = words[:left] + "　" * (right - left) + words[right:]
        for left, right, cls, label in [*places, *segments_in(words, "zh", ontology)]:
            if label not in seen:
                seen.add(label)
                yield Scope(span=(start + left, start + right), cls=cls, name=label, quote=quote)


def _places(part: str) -> Iterator[tuple[int, int, str, str]]:
    for found in _PLACES.finditer(part):
        name = _LEAD.sub("", found["name"])
        cls = place_class(name)
        if len(name) >= 2 and cls and not _GENERIC.match(name) and not re.search(r"[，、的]", name):
            yield found.end() - len(name), found.end(), cls, name
