"""What a query that people type may be made of: the keywords, functions and plan operators of plain reading."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENERS = frozenset(("MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"))

KEYWORDS = _words(
    """
    MATCH OPTIONAL WHERE WITH UNWIND RETURN ORDER BY SKIP OFFSET LIMIT UNION ALL DISTINCT CALL YIELD AS ASC
    ASCENDING DESC DESCENDING AND OR XOR NOT IN IS STARTS ENDS CONTAINS CASE WHEN THEN ELSE END EXISTS COUNT COLLECT
    TYPED NFC NFD NFKC NFKD NORMALIZED SHORTEST ANY PATH PATHS GROUP GROUPS NULLS FIRST LAST
    """
)

WRITING = _words("CREATE MERGE SET DELETE DETACH REMOVE FOREACH DROP INSERT")

PROCEDURES = frozenset(("db.index.fulltext.querynodes", "db.index.fulltext.queryrelationships"))

FUNCTIONS = _words(
    """
    all any none single exists isempty reduce shortestpath allshortestpaths count collect sum avg min max stdev
    stdevp percentilecont percentiledisc coalesce elementid id labels type properties keys nodes relationships
    length size head last tail reverse range startnode endnode nullif valuetype char_length character_length
    tostring tostringornull tostringlist tointeger tointegerornull tointegerlist tofloat tofloatornull tofloatlist
    toboolean tobooleanornull tobooleanlist tolower toupper lower upper trim ltrim rtrim btrim left right substring
    replace split normalize abs ceil floor round sign sqrt exp log log10 e pi rand sin cos tan cot asin acos atan
    atan2 degrees radians haversin isnan randomuuid timestamp date datetime localdatetime localtime time duration
    date.truncate datetime.truncate localdatetime.truncate time.truncate localtime.truncate date.transaction
    date.statement date.realtime datetime.fromepoch datetime.fromepochmillis datetime.transaction datetime.statement
    datetime.realtime duration.between duration.inmonths duration.indays duration.inseconds point point.distance
    point.withinbbox
    """
)

_OPERATORS = _words(
    """
    AntiSemiApply Apply Argument Anti AntiConditionalApply BFSPruningVarLengthExpand CacheProperties
    CartesianProduct ConditionalApply Distinct Eager EagerAggregation EmptyRow ExhaustiveLimit Expand Filter
    LeftOuterHashJoin LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit NodeHashJoin
    NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop
    PathPropagatingBFS ProcedureCall ProduceResults ProjectEndpoints Projection PruningVarLengthExpand Repeat
    RightOuterHashJoin RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort
    StatefulShortestPath Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection Union Unwind UnwindCollection
    ValueHashJoin VarLengthExpand
    """
)
_LOOK_UPS = re.compile(r"\w*(Node|Relationship)\w*(Scan|Seek|SeekByRange|CountFromCountStore)")


def reads_only(operator: str) -> bool:
    """Say whether a plan's operator, such as "Expand(All)", only reads the graph."""
    name = operator.partition("(")[0]
    return name in _OPERATORS or bool(_LOOK_UPS.fullmatch(name))
