"""The posts that Chinese questions name, once for all rules that read them."""

from __future__ import annotations

_OFFICER = r"首席[\u4e00-\u9fff]{2,4}官|CEO|CFO|CTO|COO|CMO"
_BOARD = r"副?董事长|董事会主席|董事会秘书|董秘|董事|监事"
_MANAGER = r"副?总经理|(?:行政|副)?总裁|副总|(?:财务)?总监|负责人"
_HEAD = r"院长|主任|所长|校长|会长|社长|秘书长|局长|书记|区长|市长|行长|主席|厂长|店长|馆长"

POST = rf"(?:{_BOARD}|{_MANAGER}|{_OFFICER}|{_HEAD})"
FOUNDER = r"(?:(?:联合)?创始人|创办人)"
