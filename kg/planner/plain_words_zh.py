"""Plain Chinese words that name nobody: what only they make up is not told as a name that the graph does not know."""

# ruff: noqa: E501  (word lists)
from __future__ import annotations

import re

_VERBS = (
    "安排 出价 报价 开价 竞购 竞标 换下 换掉 换人 赚钱 亏钱 亏损 盈利 赔钱 挣钱 花钱 入股 参股 出资 合资 设立 组建 建成 "
    "投产 量产 扩产 停产 减产 裁员 招人 招聘 招工 加薪 涨价 降价 打折 促销 出海 出口 进口 采购 进货 拿货 供货 发货 交货 "
    "订购 下单 签约 续约 违约 谈判 洽谈 接触 回应 澄清 承诺 透露 披露 公布 宣布 亮相 展出 参展 露面 出席 加注 加油 充电 "
    "发射 起飞 降落 试飞 首飞 试产 试点 试用 租用 租借 出租 转让 出售 变卖 抛售 减持 增持 回购 分红 派息 退市 停牌 复牌 "
    "破产 重整 清算 注销 搬迁 搬家 迁移 扩建 改建 新建 动工 开工 竣工 完工 落地 落户 选址 搭建 打造 制造 生产 研制 加工 "
    "组装 运输 运送 配送 储存 存放 回收 维修 保养 检测 化验 评估 估计 预测 预计 猜测 判断 分析 比较 挑选 选择 推荐 打算 "
    "准备 考虑 希望 愿意 反对 同意 批准 否决 支持 帮助 服务 管理 经营 运作 负责 当时 管着 接手 接管 接盘 撤资 撤退 退出 "
    "离开 跳槽 升职 降职 调任 调动 高就 上班 下班 工作 休假 退休 去世 起诉 应诉 判决 罚款 处罚 调查 整改 赔偿 和解 上诉 "
    "能拿 拿到 领到 得到 收到 拿走 用上 用掉 卖掉 卖出 买来 买走 送给 借给 还给 写出 翻译 总结 拟定 起草 说明 解释 成了 "
    "解除 罢免 免去 解聘 任职 兼职 供职 交割 交接 停牌 融过资 融资 募资 更早 更晚 更多 更高 之间 高吗 几轮 叫做 换几次 换了 几次 辞职 离职 辞任 离任 卸任 下台 出走 退股 签约 上马 立项 叫停 搁浅 爆雷 暴雷 爽约 "
    "吃亏 占有 瓜分 平分 分到 拆分 合并 各占 分别 占股 占比 占几成 占多少 干掉 打败 超过 追上 领先 落后"
)
_NOUNS = (
    "背后 身后 之后 之前 以后 以前 当年 当天 当月 后来 眼下 目前 今后 明年 后年 去年 前年 今年 三年后 五年后 上半年 下半年 "
    "钱 价钱 价格 造价 成本 费用 租金 房租 电费 水费 油价 运费 关税 税款 利息 贷款 债务 借款 押金 定金 订金 奖金 工资 "
    "薪水 薪酬 年薪 收益 回报 利润 营收 现金 现金流 账面 资金 资产 负债 股价 市盈率 汇率 利率 比例 比重 数额 金额 额度 "
    "数量 数目 规模 面积 重量 长度 高度 宽度 速度 转速 温度 湿度 功率 容量 寿命 续航 里程 性能 参数 型号 尺寸 颜色 外观 "
    "质量 品质 口味 味道 配方 原料 材料 零件 配件 部件 元件 设备 机器 机床 机台 工具 仪器 发动机 电动机 电机 马达 轴承 "
    "齿轮 阀门 水泵 管道 电缆 电线 电池 电源 充电桩 电站 电网 船厂 船舶 轮船 货轮 油轮 飞机 火箭 卫星 汽车 卡车 货车 客车 火车 "
    "地铁 公交 甲醇 乙醇 甲烷 乙烯 氨 氢气 氧气 氮气 燃料 汽油 柴油 煤油 煤炭 石油 原油 天然气 钢材 钢铁 钢板 铜 铝 锌 "
    "镍 锂 钴 稀土 玻璃 水泥 塑料 橡胶 木材 纸张 布料 棉花 羊毛 丝绸 粮食 大米 小麦 玉米 大豆 水果 蔬菜 肉类 牛奶 "
    "鸡蛋 饲料 化肥 农药 种子 海鲜 三文鱼 茶叶 咖啡 白酒 啤酒 红酒 饮料 零食 药品 疫苗 器械 耗材 数控 系统 软件 硬件 程序 "
    "平台 网站 数据 算法 零售商 批发商 经销商 代理商 分销商 承包商 开发商 运营商 供货商 贸易商 加盟商 制造商 中间商 超市 商场 商店 "
    "门店 专柜 餐厅 酒店 宾馆 医院 药店 学校 工厂 车间 工厂产能 产能 中心 研发中心 分公司 办事处 厂房 厂区 仓库 码头 港口 机场 车站 矿山 油田 农场 牧场 渔场 工地 "
    "员工 工人 职工 高管 老板 掌门人 当家人 接班人 股民 散户 客人 顾客 用户 消费者 网友 专家 律师 记者 采访 提纲 采访提纲 稿子 "
    "稿件 文章 报告 邮件 演讲稿 问题 原因 理由 结果 影响 好处 坏处 优势 劣势 风险 机会 前景 未来 趋势 计划书 合同 条款 手续 "
    "流程 细节 内幕 消息 新闻 传闻 真相 意思 情况 态度 看法 观点 立场 关系 矛盾 纠纷 官司 案子 项目 工程 业务 生意 买卖 "
    "外资 外资企业 外企 内资 中资 国资 国企 央企 民企 私企 日资 美资 德资 韩资 港资 台资 合资企业 独资 龙头 巨头 头部 知名 "
    "订单 货款 货物 东西 产品 商品 样品 包装 标签 品牌 商标 专利 证书 资质 牌照 许可证 补贴 补助 奖励 单次 每次 首次 一次"
)
_MEASURES = "台 辆 件 个 套 架 艘 吨 颗 枚 片 袋 瓶 盒 份 次 位 名 家 座 条 支 块 股 股份 成 发 打"
_LITTLE = "是 有 在 要 能 会 可 被 把 给 让 向 从 到 对 和 与 或 都 也 还 又 才 只 就 多 少 更 最 很 大 小 新 旧 老 好 的 了 着 过 得 这 那 其 之 后 前 上 下 里 时 做 造 建 用 买 卖 管 干 拿 出 占 换 收 投 说 讲 看 算 估 拟 成 事 人 家 年 月 日 号"

_PLAIN = frozenset(f"{_VERBS} {_NOUNS}".split())
_SMALL = frozenset(f"{_MEASURES} {_LITTLE}".split())
_LONGEST = max(map(len, _PLAIN))
_CUT = re.compile(r"[\s,，、;；.。?？!！]+")


def only_plain(text: str) -> bool:
    """Say whether a stretch is made of plain words only, at least one of them longer than little ones: 台机床, 当时管."""
    parts = [part for part in _CUT.split(text) if part]
    return bool(parts) and all(_made(part) for part in parts) and any(_plain(part) for part in parts)


def _plain(part: str) -> bool:
    return any(part[a:b] in _PLAIN for a in range(len(part)) for b in range(a + 1, len(part) + 1))


def _made(part: str) -> bool:
    """Say whether plain and little words cover the whole of a part."""
    reached = {0}
    for end in range(1, len(part) + 1):
        starts = range(max(0, end - _LONGEST), end)
        if any(start in reached and (part[start:end] in _PLAIN or part[start:end] in _SMALL) for start in starts):
            reached.add(end)
    return len(part) in reached
