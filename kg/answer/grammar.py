"""Ordinary words that no row needs to contain: grammar, reporting, and the words our own sentences are made of."""

from __future__ import annotations

MONTHS = {
    "january": "-01",
    "february": "-02",
    "march": "-03",
    "april": "-04",
    "may": "-05",
    "june": "-06",
    "july": "-07",
    "august": "-08",
    "september": "-09",
    "october": "-10",
    "november": "-11",
    "december": "-12",
}

EN_UNIVERSAL = frozenset(
    {"all", "every", "only", "never", "none", "always", "nobody", "everyone", "sole", "entire", "any"}
)
ZH_UNIVERSAL = ("所有", "全部", "唯一", "从未", "只有", "仅有", "每一", "均为", "任何", "从不", "一律")

# Words that may open a sentence with a capital without being a name.
_EN_WORDS = (
    "see says said reports reported both now today yet still once often overall additionally moreover however also",
    "does did has have had are was were can could may might will would shall should how what why who whose",
    "a about according after also although among an and another as at because before between both but by",
    "chain compared currently date during each earlier earliest figure first five for four from further given",
    "graph he her his however i if in in-step including is it its last later latest meanwhile more most",
    "neither next no no-longer not number of on one or other others our over properties recorded same second",
    "several she since six so sources step steps such than that the their then there these they third this",
    "those three through to together two under unlike until we when where whether which while who with within",
    "without yes you your eighth fifth fourth ninth seventh sixth tenth",
)
EN_PLAIN = frozenset(word for line in _EN_WORDS for word in line.split())
_ZH_CHARS = (
    "的了和与及或在于为是有由从至自到按被将等其该这那此共个家名位条篇次年月日约近超未"
    "不没曾已也又并且但而则均各所以对把给向往来去上下中内外前后间里时间"
)
_ZH_WORDS = (
    "万元 亿元 万亿 万亿元 千万 美元 欧元 最明确 明确 抽取 置信度 得到 印证 以下 哪些 什么 如何 谁",
    "图谱记录 来源给出的数字 按图谱 居首的是 符合 篇文章 有共同 这一说法 核查 统计 查找 汇总 比较",
    "图谱 记录 没有 来源 各来源 说法 不一 数字 一致 给出 提到 提及 说 称 表示 据",
    "根据 报道 援引 陈述 来自 时间 是的 另外 有记录 其中 居首 并列 候选 参与 排序",
    "才能 只有 考察 不计入 未记录 累计 新增 另有 日期 开始 结束 首次 始于 已成 过去",
    "截至 信息 日期不详 最早 最晚 最高 最低 平均 平均值 总和 数量 公司 企业 机构 组织",
    "分别 以及 目前 现在 当前 此前 之前 之后 以来 之间 同时 此外 因此 但是 不过 然而",
    "可以 可能 计划 否认 传闻 附条件 联系 步 第一 第二 第三 两者 一样 更多 更少 列出",
    "共有 属性 询问 上游 下游 更 多 少 最 大 小 新 高 低 能 会 要 就 都 还 很",
    "与此同时 其次 首先 如下 包括 情况 方面 相关 有关 关于 通过 进行 成为 作为 属于",
    "位于 显示 指出 认为 宣布 完成 获得 回答 原文 接近",
)
ZH_PLAIN = frozenset([*_ZH_CHARS, *(word for line in _ZH_WORDS for word in line.split())])
