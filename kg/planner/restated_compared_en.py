"""English comparisons of three and more, keywords without a verb, and where a firm was set up, in plain words."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

_FIRMS = r"(?:compan(?:y|ies)|firms?|start-?ups?|businesses|organi[sz]ations?)"
_SET_UP = r"(?:founded|set up|started|established|created|formed|launched|born)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Q[1-4])\b"
_ROLE = r"(?:ceo|cfo|cto|coo|chief executive|chairman|chairwoman|chair|president|founders?|co-?founders?|investors?|backers|shareholders?|owners?|suppliers?|customers?|clients|competitors?|rivals|subsidiaries|parent|partners?|headcount|employees|revenue|valuation|tenants?|members?|products?|ticker|headquarters|board|board members)"

COMPARED = (
    (r"^(?:which|who)(?: one)?(?: company| firm)? (?:is|was) (?:the )?(?:oldest|youngest|newest|older|younger)[,:]? (.+?, .+? (?:or|and) .+)$", r"compare \1 by age"),
    (r"^(?:which|who)(?: one)? of (.+? (?:or|and) .+?) (?:is|was) (?:the )?(?:oldest|youngest|newest)(?: one)?$", r"compare \1 by age"),
    (r"^(?:which|who)(?: one)? of (.+? (?:or|and) .+?) (?:was|is) (?:founded|set up|started|established) (?:first|earliest|last|latest)$", r"compare \1 by age"),
    (r"^(?:which|who)(?: one)? of (.+? (?:or|and) .+?) (?:has|have|had|employs?|employed|reports?|reported) (?:the )?(?:most|fewest|highest|largest|biggest|greatest|lowest|smallest)(?: number of)? ([a-z][a-z ]*)$", r"compare \1 by \2"),
    (r"^(?:which|who)(?: one)?(?: company| firm)? (?:raised|has raised|collected) (?:the )?most(?: money| capital| funding)?[,:]? (.+? (?:or|and) .+)$", r"compare \1 by amount raised"),
    (r"^(?:which|who)(?: one)? of (.+? (?:or|and) .+?) (?:has )?(?:raised|collected) (?:the )?(?:most|more)(?: money| capital| funding)?$", r"compare \1 by amount raised"),
)  # fmt: skip

PLACED = (
    (rf"^(which|what) ({_FIRMS}) (?:was|were) {_SET_UP} in (?!{_MONTH})(?=[A-Z])(\D+)$", r"which \2 are located in \3"),
    (rf"^(?:what|who|which {_FIRMS}) (?:was|were) {_SET_UP} in (?!{_MONTH})(?=[A-Z])(\D+?) (in|before|after|since) (\d.*)$", r"which companies in \1 were founded \2 \3"),
)  # fmt: skip

BOTH = (
    (r"^(who|which .+?) both (.+? and .+)$", r"\1 \2"),
    (r"^((?:who|which|what) .*?\b)((?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z&])[\w&.-]*){0,4})( and (?:also )?)(?:is|are|serves as|acts as|was|works as) (?:also )?(?:its|their) ([a-z][a-z -]*)$", r"\1\2\3is the \4 of \2"),
    (r"^((?:who|which|what) .*?\b)((?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z&])[\w&.-]*){0,4})( and (?:also )?)(?:uses?|buys?|orders?|purchases?) (?:its|their) ([a-z][a-z -]*)$", r"\1\2\3buys \4 from \2"),
    (r"^in (?:what|which) (province|country|region|state|county) is the (?:home|seat|headquarters|home city|home town|hometown) of (.+)$", r"in which \1 is \2 located"),
)  # fmt: skip

KEYWORDS = (
    (rf"^({_ROLE}) (?!of\b|at\b|in\b|for\b|is\b|and\b)([\w.&'’-]+(?: [\w.&'’-]+){{0,4}})$", r"\1 of \2"),
)  # fmt: skip

COMPARISONS = (*COMPARED, *PLACED, *BOTH, *KEYWORDS)

_DONE_BY = re.compile(
    rf"\b(the|a|an) ({_FIRMS}|fund|park|plant|product|university) (founded|co-founded|owned|run|led|backed|acquired|headed|bought|chaired|supplied|operated|made|developed|built) by (?=[A-Z])",
    re.IGNORECASE,
)


def with_clause_opened(text: str) -> str:
    """Return a question with "the firm that was founded by X" for "the firm founded by X"."""
    return _DONE_BY.sub(r"\1 \2 that was \3 by ", text)
