# ruff: noqa: E501  a pattern is easier to check on one line
"""What a page has round its article: lists of other stories, disclaimers, licences, buttons, who edited it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.documents.layout import Block

LONGEST = 240  # characters; a paragraph that is longer is told by the article, whatever it begins with

# A line that opens a list of other stories.
_OTHERS = re.compile(
    r"(?:(?:related|recommended|more|latest|top|popular|trending|other|further)(?: (?:stories|articles|news|reading|content|posts|topics|coverage|headlines))|most (?:read|popular|viewed)|read (?:next|more)|more (?:from|on|in) [\w' -]{2,40}|you (?:may|might) (?:also )?like|see also|don['’]t miss|editors?['’]? picks?|what to read next|trending(?: now)?|recommended(?: for you)?)\s*:?"
    r"|【?(?:相关|推荐|延伸|扩展|热门|最新|精彩|往期|更多|猜你|大家都在|编辑)(?:阅读|文章|新闻|资讯|推荐|链接|报道|内容|回顾|喜欢|看|精彩|热点|专题)】?\s*[:：]?|热门排行|点击排行|新闻排行|24小时热[闻点]",
    re.I,
)
# A line that is no part of what is told.
_ASIDE = re.compile(
    r"(?:(?:read|see|watch|listen|also read|read also|related|recommended|more)(?: (?:more|also|next))?\s*[:|»>]|advertisement\b|scroll (?:down )?to continue|story continues|click here|share (?:this|on)|follow us|all rights reserved|©|\(c\) ?\d{4}|text is available under|this (?:page|article) was (?:last )?(?:edited|updated|published|originally)|our standards\s*:|we and our \d+ partners|(?:we|this (?:site|website)) uses? cookies|have a (?:tip|story)|get this newsletter|see our privacy|terms of (?:use|service)|privacy policy|photo(?:graph)?(?: by| credit)?\s*:|image(?: credit)?\s*:|source\s*:\s*\w+\.\w+$)"
    r"|[(（【\[]?(?:责任编辑|责编|编辑|校对|审核|审校|排版|监制|美编|一审|二审|三审|图片来源|图源|摄影|原标题|本文来源|来源|作者|责任校对|值班编辑|值班主编|文字编辑)\s*(?:[:：]|/|\|)"
    r"|[(（]?(?:郑重声明|免责声明|版权声明)\s*[:：]|本网站由|本站(?:内容|所有|转载)|版权(?:归|所有)|未经(?:本网|本报|本站|授权|许可|书面)[^。]{0,20}(?:转载|复制|使用)|本文(?:首发于|转载自|仅代表|不构成|内容仅)|转载请|更多精彩|(?:长按|扫码|扫一扫|扫描)[^。]{0,12}(?:二维码|下载|关注|阅读)|关注[^。]{0,12}公众号|分享到|点击(?:查看|阅读|进入|下载|订阅)|(?:打开|下载)[^。]{0,8}(?:APP|客户端)|词条标签|举报\b|客服电话|违法和不良信息举报|字号\s*[:：]"
    r"|[^\n]{0,80}(?:ICP备|ICP证|公网安备|增值电信业务经营许可证|互联网新闻信息服务许可证)",
    re.I,
)
# So may a sentence of the article begin: "Advertising revenue rose 12%.", 声明：公司已聘任甲为总经理。
_MAYBE = re.compile(
    r"(?:advertising|sponsored|subscribe|sign up|log ?in|sign in|copyright|menu|cookies?)\b|[(（]?(?:特别声明|风险提示|重要提示|声明)\s*[:：]"
    r"|(?:[^|\n]{1,20}\|){2,}[^|\n]{1,20}$|(?:\S{1,8}\s+){0,6}(?:登录|注册)(?:[\s|/·]|$)",
    re.I,
)
_TOLD = re.compile(r"[.!?。！？…”\"][)）]?\s*$")


def without_furniture(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without what stands round the article: each line by itself, and headlines of other stories.

    Tables stay; of a page that has nothing else everything would go, which the caller sees by an empty result."""
    listing = False
    for block in blocks:
        text = block.text.strip()
        if block.rows or len(text) > LONGEST:
            listing = False
            yield block
        elif _OTHERS.fullmatch(text):
            listing = True
        elif not _ASIDE.match(text) and (_TOLD.search(text) or not _MAYBE.match(text)):
            listing = listing and _is_headline(text)
            if not listing:
                yield block


def _is_headline(text: str) -> bool:
    """Say whether a line under "related stories" is one of them: short, and no sentence with its stop."""
    return len(text) <= 120 and "\n" not in text and _TOLD.search(text) is None
