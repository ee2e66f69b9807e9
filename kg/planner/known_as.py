"""Public bodies under all their standing names: 港交所 is 香港联合交易所, whichever of them the articles used."""

from __future__ import annotations

_BODIES = """
港交所 联交所 香港联交所 香港交易所 香港联合交易所 香港联合交易所有限公司
上交所 上海证券交易所
深交所 深圳证券交易所
北交所 北京证券交易所
纽交所 纽约证券交易所
伦交所 伦敦证券交易所
新交所 新加坡交易所
工信部 工业和信息化部 中华人民共和国工业和信息化部
科技部 科学技术部 中华人民共和国科学技术部
财政部 中华人民共和国财政部
商务部 中华人民共和国商务部
教育部 中华人民共和国教育部
住建部 住房和城乡建设部
人社部 人力资源和社会保障部
文旅部 文化和旅游部
国家发改委 国家发展改革委 国家发展和改革委员会
国家卫健委 国家卫生健康委 国家卫生健康委员会
国家药监局 国家药品监督管理局
国务院国资委 国务院国有资产监督管理委员会
中国证监会 证监会 中国证券监督管理委员会
国家网信办 中央网信办 国家互联网信息办公室
中科院 中国科学院
"""
_GROUPS = {name: group for line in _BODIES.split("\n") if (group := tuple(line.split())) for name in group}


def other_names(name: str) -> tuple[str, ...]:
    """Return the other standing names of a public body; none for what is not one."""
    return tuple(n for n in _GROUPS.get(name.strip(), ()) if n != name.strip())
