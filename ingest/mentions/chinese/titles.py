# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Titles of posts in Chinese text: 党委书记, 联合创始人, 代区长, CEO."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.chinese.trie import any_of

_CORE = (
    "董事局主席 监事会主席 董事会主席 董事长 董事会秘书 董秘 独立董事 执行董事 非执行董事 董事总经理 董事 监事长 监事 首席执行官 首席技术官 首席财务官 首席运营官 首席科学家 首席信息官 首席产品官 "
    "首席战略官 首席营销官 首席投资官 首席经济学家 首席分析师 首席架构师 首席工程师 首席数据官 首席安全官 首席代表 首席研究员 首席人力资源官 总经理 总裁 总监 总工程师 总设计师 总工 总会计师 总精算师 总审计师 总架构师 总规划师 庄主 国务秘书 "
    "总经济师 总编辑 总编 创始人 创办人 发起人 管理合伙人 合伙人 主理人 厂长 经理 主管 行长 院长 所长 校长 主任 书记 局长 厅长 处长 科长 部长 司长 署长 市长 区长 县长 镇长 省长 州长 主席 总书记 会长 "
    "理事长 秘书长 理事 总干事 委员 常委 馆长 站长 台长 社长 组长 党组成员 负责人 掌门人 发言人 新闻发言人 总负责人 实际控制人 实控人 讲师 顾问 首席顾问 总统 总理 首相 大使 参赞 领事 CEO CTO CFO COO CMO CSO CIO "
    "CPO CHO CDO CLO 院士 教授 副教授 研究员 副研究员 研究总监 学部主任 系主任 教务长 巡视员 调研员 督察 检察长 审计长 政委 党支部书记 联席CEO 法定代表人 法人代表 财务负责人 财务总监 总法律顾问 法律顾问 独立非执行董事 技术总监 运营总监 合规总监 "
    "主任工程师 主任科员 主任医师 事业部总经理 业务负责人 项目负责人 技术负责人 产品负责人 市场总监 销售总监"
)
_BEFORE = (
    "常务 非执行 非独立 执行 代理 代 联席 联合 名誉 荣誉 高级 资深 轮值 副 总 首任 党委 党组 党工委 党总支 区委 市委 省委 县委 校党委 院党委 工委 镇党委 街道党工委 全球 大中华区 中国区 亚太区 集团 公司 董事会 "
    "第一 常任 特聘 讲席 客座 荣休 特任 院 支部 纪委 政协 人大 人大常委会 管委会 党支部 技术 研发 财务 运营 市场 销售 产品 战略 投资 品牌 人力资源 供应链 业务 算法 科技 生产 制造 工程 法务 "
    "医学 信息 项目 质量 采购 渠道 临床 设计 内容 客户 售后 数据 安全 审计 人事 公共事务 行政 创新 解决方案 大模型 人工智能 云 行业 高级技术 副首席 首席 事业部 事业群 商务 拓展 科学 零售 海外 国际 国内 区域 华东 华南 华北 华中 西南 西北 东北 东北亚 南亚 东南亚 亚太 欧洲 北美 拉美 中东 非洲 亚洲 美洲 日韩 "
    "华东区 华南区 华北区 华中区 西南区 西北区 东北区 东北亚区 南亚区 东南亚区 欧洲区 北美区 拉美区 中东区 非洲区 亚洲区 美洲区 消费银行 零售银行 公司银行 投资银行 资本市场 投资者关系 政府事务 公共关系 企业发展 企业传播 "
    "医学事务 商业化 数字化 信息安全 网络安全 工艺 质控 品控 物流 软件 硬件 平台 架构 算法 芯片 自动驾驶 智能驾驶 增长 培训 变革 可持续发展"
)
_CORE_RE = any_of(_CORE.split())
_BEFORE_RE = any_of(_BEFORE.split())
_TITLE = re.compile(
    rf"(?:{_BEFORE_RE}){{0,4}}(?:{_CORE_RE}|首席[一-鿿]{{1,4}}官)(?:(?<!顾问)(?:特别)?(?:顾问|助理))?(?!会)(?![一-鿿]?(?:单位|会议|们|级|办公会|室|制|岗位|助理))"
)
_NOT_TITLE = re.compile(r"^(?:教授|研究员|院士|经理|主管|委员|常委|副教授|副研究员|理事)$")
_ACADEMIC = re.compile(r"(?:教授|研究员|院士)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as the text writes it; academic ranks (教授, 院士) say who someone is, not which post they hold."""

    start: int
    end: int
    text: str

    @property
    def is_post(self) -> bool:
        """Say whether the title names a post that can be held in an organization."""
        return not _ACADEMIC.search(self.text)


def titles_in(text: str) -> Iterator[Title]:
    """Yield the titles of plain `text` in order. 上市公司高管 and other groups of people are no titles."""
    for match in _TITLE.finditer(text):
        if match[0].endswith("经理") and re.match(r"人(?![选事员力])", text[match.end() :]):
            continue  # 职业经理人
        start = match.start() + _lead(match[0])
        yield Title(start, match.end(), text[start : match.end()])


def is_title(text: str) -> bool:
    """Say whether the whole of `text` is one title."""
    return _TITLE.fullmatch(text) is not None


def title_end(text: str, start: int) -> int:
    """Return where the title that begins at `start` ends, or -1 where none does."""
    match = _TITLE.match(text, start)
    return match.end() if match is not None else -1


def _lead(title: str) -> int:
    """Return how many characters at the front belong to the organization, not to the title: 公司, 集团."""
    for word in ("集团", "公司"):
        if title.startswith(word):
            return len(word)
    school = re.match(r"(?:技术|科技|工程|工业|财务)?[院校系](?=副?教授|副?研究员|讲师|院士|副?院长)", title)
    return school.end() if school is not None else 0  # 计算机学|院|教授
