"""A thing that a Chinese question describes before it asks: 腾讯持股的那家巴西银行, 无锡那家做功率器件的X.

Only the words are taken apart here; what the description finds, and whether sources call it so, is asked first.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.planner.question import unmarked

# General nouns by the word for all things of their class: each may carry words that say more (巴西 | 数字银行).
KINDS: dict[str, str] = {
    "公司": r"公司|企业|集团|银行|券商|投行|药企|车企|电商|航司|初创|厂商|厂家|车厂|药厂|供应商|运营商|开发商|制造商|生产商|零售商|经销商|服务商|机械商|设备商|渠道商|分销商|地产商|保险公司|媒体|律所|交易所|独角兽|平台|机构|工厂|晶圆厂|电池厂|快递",
    "机构": r"基金|资本|大学|高校|研究院|研究所|实验室|医院|协会|联盟|学会|部门",
    "产品": r"产品|大模型|模型|芯片|系统|软件|火箭|卫星|机器人|无人机|无人艇|发动机|电池|药物|新药|药|抗体|双抗|单抗|疫苗|设备|机型|车型|飞机|眼镜|平台",
    "园区": r"园区|产业园|科技园|孵化器|社区|基地|药谷|开发区",
    "人": r"人|创始人|高管|教授|工程师|科学家|博士",
}  # fmt: skip
_THAT = r"(?:(?:那|这|该)(?:一)?(?:家|个|款|位|所|支|座|份|只|套|种|枚|项|名|间)?)"
_SAID = r"[\u4e00-\u9fffA-Za-z]{0,8}?"
_ASKS = re.compile(r"[谁哪啥几吗么何怎]|什么|多少|是否|是不是|有没有")
_NOUN = "|".join(sorted({n for nouns in KINDS.values() for n in nouns.split("|")}, key=len, reverse=True))
_KIND_OF = {noun: kind for kind, nouns in reversed(KINDS.items()) for noun in nouns.split("|")}
_GENERAL = frozenset({*KINDS, "企业", "集团"})
_DEED = re.compile(r"^(?P<deed>[^，,]{3,}?)的(?=(?P<all>.+)$)")
_OF_A_KIND = re.compile(rf"^(?P<that>{_THAT})?(?P<more>{_SAID})(?P<noun>{_NOUN})(?!{_NOUN}|业|界|子|圈)(?P<rest>.+)$")
_BREAKS = re.compile(r"从事|专做|专门做|主营|主打|主攻|生产|制造|研发|来自|叫做|名叫|叫|做|搞|造|卖|的|在")
_THERE = re.compile(r"(?:那|这)(?:一)?(?:家|个|款|位|所|支|座|份|只|套|种|枚|项|名)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a question describes: `asked` finds it, `said` are the words that sources must call it by, `rest` asks."""

    asked: tuple[str, ...]
    said: tuple[str, ...]
    rest: str

    def about(self, name: str) -> tuple[str, ...]:
        """Return the rest of the question with the name of what was found."""
        bare = re.sub(r"^[，,]?(?:它的?|其|该公司的?|的)?", "", self.rest)
        return tuple(dict.fromkeys((f"{name}{bare}", f"{name}的{bare}")))


def descriptions(text: str) -> Iterator[Described]:
    """Yield what a question describes by a deed: "X投的那家印度火箭公司 / CEO是谁"; where 那 stands, that first."""
    plain = unmarked(text)
    found = []
    for at in (m.start() for m in re.finditer("的", plain)):
        said = _OF_A_KIND.match(plain[at + 1 :])
        if said is not None and at > 2 and not _ASKS.search(plain[:at] + said["more"]) and _ASKS.search(said["rest"]):
            found.append((plain[:at], said))
    for deed, said in sorted(found, key=lambda f: f[1]["that"] is None):
        kind = _KIND_OF[said["noun"]]
        asked = tuple(f"{deed}的{kind}{ask}" for ask in ("有哪些", "是谁"))
        words = (said["more"], "" if said["noun"] in _GENERAL else said["noun"])
        yield Described(asked=asked, said=tuple(w for w in words if len(w) > 1), rest=said["rest"])


def described_names(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the question from where the name may begin that is described before it, and what is said of it.

    "无锡那家做功率器件的芯梁微": its place, and what it does; "重庆科学城的X园": where it is.
    """
    plain = unmarked(text)
    for at in (m.start() for m in re.finditer("的", plain)):  # 重庆科学城的X园, 莱茵曼中国区的魏某
        if 2 <= at <= 12 and not _ASKS.search(plain[:at]) and not _THERE.search(plain[:at]) and "的" not in plain[:at]:
            yield plain[at + 1 :], (plain[:at],)
    that = _THERE.search(plain)
    if that is None or that.start() > 10:
        return
    first, rest = plain[: that.start()], plain[that.end() :]
    for size in range(min(14, len(rest) - 2) + 1):
        more = rest[:size]
        said = tuple(w for w in (first, *_BREAKS.split(more)) if w)
        if "，" in more or "," in more or _ASKS.search(first + more):
            return
        if all(len(w) >= 2 and "的" not in w for w in said):
            yield rest[size:], said


def made_of(words: str, texts: tuple[str, ...]) -> bool:
    """Say whether words can be put together from pieces of these texts, of two characters or more each but one."""
    reach = {0: 0}  # where a row of pieces ends, and how many of them are one character only
    for start in range(len(words)):
        if start not in reach:
            continue
        for end in range(start + 1, len(words) + 1):
            if not any(words[start:end] in text for text in texts):
                break
            single = reach[start] + (end - start == 1)
            reach[end] = min(single, reach.get(end, single))
    return reach.get(len(words), 2) <= (1 if len(words) > 3 else 0)


_LAW = re.compile(
    r"^(?P<words>[^，,《》]{4,26}?)(?P<kind>若干措施|若干政策|若干意见|行动计划|行动方案|实施方案|实施意见|管理办法|政策|新政|措施|办法|意见|条例)(?P<rest>.+)$"
)
_LINKS = re.compile(r"(?:那|这)(?:一)?(?:份|项|个|部|条)|的|关于|支持|促进|推动|出台")


def short_titles(text: str) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield the words of a policy's short title, its kind, and the rest of the question: 贵州的数据标注 | 意见 | 到何时."""
    found = _LAW.match(unmarked(text))
    if found is not None and not _ASKS.search(found["words"]) and _ASKS.search(found["rest"]):
        yield tuple(w for w in _LINKS.split(found["words"]) if w), found["kind"], found["rest"]
