"""What kind of document a text is: a filing, a policy text, a press release, else news."""

from __future__ import annotations

import re

from ingest.documents.document import Kind

HEAD = 2_500  # characters looked at
# A Chinese public document's number, such as 沪府办规〔2023〕12号, also romanised: "Hu Fu Ban Gui [2023] No. 12".
NUMBER = re.compile(r"(?P<number>[\u4e00-\u9fff]{1,12}\s?[〔﹝\[【(（]\s?20\d\d\s?[〕﹞\]】)）]\s?第?\s?\d{1,4}\s?号)")
NUMBER_EN = re.compile(
    r"\b(?P<number>(?:[A-Z][a-z]+ ?){1,6}\s?(?:[\[〔]20\d\d[\]〕]\s?(?:No\.?\s?)?|\(20\d\d\)\s?No\.?\s?)\d{1,4})"
)
# The act's own number stands alone in its line, in brackets under the title or in a field; else it is another's.
OWN_NUMBER = re.compile(rf"(?:^|\n|字号|文号)[\s|:：(（]*{NUMBER.pattern}[)）]?\s*(?=[\n|]|$)")
_REPORTED = re.compile(r"(?:发布|出台|印发|推出|公布|实施|启动|解读|下发)")
_POLICY_TITLE = re.compile(
    r"(?:通知|办法|若干措施|政策措施|扶持政策|意见|实施方案|行动方案|行动计划|工作方案|规定|条例|实施细则|操作细则|规划|决定|公告|若干政策|十条|管理规则)"
    r"(?:[(（][^)）]{0,30}[)）])?$"
)
_POLICY_BODY = re.compile(
    r"第[一二三四五六七八九十]{1,3}条|^[一二三四五六七八九十]{1,3}、|有效期至|自[^。]{0,20}起(?:施行|实施|执行)|印发给你们|请认真(?:贯彻|遵照)",
    re.M,
)
_POLICY_EN_TITLE = re.compile(
    r"\b(?:measures|notice|opinions|implementation plan|action plan|regulations?|provisions|rules|decision|policies|"
    r"guidelines)\b",
    re.I,
)
_POLICY_EN_BODY = re.compile(
    r"^\s*Article \d+\b|(?:take|takes|come|comes|enter)s? (?:into )?effect (?:on|as of|from)|"
    r"shall (?:be|remain) (?:valid|effective|in force) until|"
    r"(?:these|this|the present) (?:measures|policies|regulations?|provisions|rules|opinions)\b[^.\n]{0,20}?\b"
    r"(?:apply|applies|applicable|effective|formulated|valid)\b|shall be effective (?:from|on|as of)|"
    r"is hereby (?:issued|promulgated)|(?:have|has) (?:formulated|hereby issued)|"
    r"are hereby (?:formulated|issued)|"
    r"implement(?:ed)? (?:it|them) (?:earnestly|conscientiously)",
    re.I | re.M,
)
_PRESS = re.compile(
    r"for immediate release|/prnewswire/|business wire\)?|globe ?newswire|"
    r"^media contacts?:|^about [A-Z][\w ]+:?$|美通社|^媒体联系",
    re.I | re.M,
)


def kind_of(text: str, title: str, form: str) -> Kind:
    """Return the document's kind; "news" when nothing says otherwise."""
    if form:
        return "filing"
    if is_policy(text, title):
        return "policy"
    return "press_release" if _PRESS.search(text[:HEAD]) or _PRESS.search(text[-HEAD:]) else "news"


def is_policy(text: str, title: str) -> bool:
    """Say whether the text is a public body's own act: its head names an act, its body is laid out as one."""
    head = text[:HEAD]
    lines = [title, *(line.strip() for line in head.splitlines()[:25])]
    titled = any(
        _POLICY_TITLE.search(line.strip("《》 ")) and len(line) <= 90 and not _is_headline(line) for line in lines
    )
    if titled and (len(_POLICY_BODY.findall(text)) >= 2 or OWN_NUMBER.search(head)):
        return True
    english = any(_POLICY_EN_TITLE.search(line) and len(line) <= 250 for line in lines[:6])
    return english and (len(set(_POLICY_EN_BODY.findall(text))) >= 2 or bool(NUMBER_EN.search(head[:800])))


def _is_headline(line: str) -> bool:
    """Say whether a line reports on an act ("某市出台若干措施") rather than naming it ("关于印发《…》的通知")."""
    return _REPORTED.search(line) is not None and "关于" not in line and "《" not in line
