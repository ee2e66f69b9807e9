"""Whether the verb that tells a number fits its property: sums are raised by raising, people by employing."""

from __future__ import annotations

import re
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import preposition, words
from ingest.statements.english.measures import FIRMS, Measure
from ingest.statements.english.scene import Scene
from ingest.statements.quantity import Quantity


def is_told(scene: Scene, measure: Measure, quantity: Quantity, owner: Mention, anchor: Any) -> bool:
    """Say whether the verb that tells a number fits its property: sums are raised by raising, people employed."""
    if measure.property == "raised":
        return _raises(anchor) or _from_investors(anchor)
    if measure.property == "funding_total":
        return _raises(anchor) or _from_investors(anchor) or "funding" in anchor.sent.text.lower()
    if measure.property == "net_profit" and anchor.lemma_.lower() == "lose":
        return _lost(quantity, scene, anchor)
    if measure.property == "fund_size" and _UNDER_MANAGEMENT.match(scene.reading.passage.text, quantity.end):
        return True
    if measure.property == "units_sold" and (_for_one_buyer(scene, anchor) or _wished(anchor)):
        return False
    if measure.property in _NOT_BY and not _have_come(measure, anchor):
        return anchor.lemma_.lower() not in _NOT_BY[measure.property] and not _of_others(scene, measure, owner, anchor)
    if measure.property == "users":
        return quantity.value >= MANY and not _OF_PLACES.match(scene.reading.passage.text, quantity.end)
    if measure.property == "employees" and "people" in measure.words.pattern:
        if scene.is_a(owner, "Cluster") and _OF_FIRMS.search(scene.reading.passage.text[: quantity.start]):
            return False  # "houses 118 companies with 3,900 staff": theirs, not the park's
        return quantity.value >= FEWEST and _of_people(scene, quantity) and _jobs_held(scene, quantity)
    if measure.property == "net_profit" and anchor.lemma_.lower() == "earn":
        return not any(c.dep_.startswith("obl") and preposition(c) == "from" for c in anchor.children)
    return True


_OF_PLACES = re.compile(r" (?:countries|markets|cities|states|provinces|regions|territories|nations|ports|offices)\b")

# Who leads or pays a sum has no fund of that size; who signs or moves in is counted apart from those who are there.
_COMING = words("sign|move|join|arrive|come|leave|lease|relocate|launch|attend|apply|invest|visit|take|settle|close")
_NOT_BY = {
    "fund_size": words(
        "lead|co-lead|invest|put|contribute|pay|back|give|join|buy|provide|commit|grant|inject|pour|lend|take|sell"
    ),
    "tenant_count": _COMING,
    "company_count": _COMING,
    "project_count": _COMING | words("back|approve|win|fund|select|support|finance|aim|expect"),
    "market_value": words("lose|shed|add|gain|wipe|erase|knock"),
    "investment": words("sign|hand|award|grant|give|attend|issue"),
    "units_sold": words(
        "order|buy|purchase|place|win|sign|receive|use|deploy|operate|own|supply|book|test|equip|lease|rent|award|land"
        "|need|recall|have|want|get|take|acquire|secure|procure|run|install|import|burn|damage|destroy|lose|seize"
        "|make|produce|build|manufacture|assemble"
    ),
}  # fmt: skip


def _for_one_buyer(scene: Scene, anchor: Any) -> bool:
    """ "delivered 300 robots to BMW": goods of one order are not what a firm sells in all."""
    receivers = [c for c in anchor.subtree if preposition(c) in ("to", "for")]
    found = (scene.mention(t) for t in receivers)
    return any(m is not None and scene.is_a(m, "Organization") for m in found)


def _wished(anchor: Any) -> bool:
    """ "would rather ship a hundred that work": nobody says that a hundred were."""
    return any(c.lower_ == "rather" for c in anchor.children)


_UNDER_MANAGEMENT = re.compile(r" (?:of |in )?(?:assets )?under management\b")
_STAYING = words("settle|move|come|locate|relocate|gather|cluster|take|join")


def _have_come(measure: Measure, anchor: Any) -> bool:
    """ "nearly 40 firms have settled there" is how many are there; "five firms settled there last week" is not."""
    perfect = any(c.dep_ == "aux" and c.lower_ in ("have", "has", "had") for c in anchor.children)
    return perfect and measure.property in ("tenant_count", "company_count") and anchor.lemma_.lower() in _STAYING


def _lost(quantity: Quantity, scene: Scene, anchor: Any) -> bool:
    """ "lost £2m last year": a loss, where it is all that was lost; "lost $3bn in value", "on the deal" are none."""
    at = scene.reading.passage.start
    first, last = scene.reading.tokens_at(at + quantity.start, at + quantity.end)
    after = scene.doc[last : last + 2].text.lower()
    told = any(c.dep_ == "obj" and first - 1 <= c.i < last for c in anchor.children)
    return told and re.match(r"(?:last|in (?:its|19|20|the)|a year|[.,;]|on (?:sales|revenue)|this)", after) is not None


def _of_others(scene: Scene, measure: Measure, owner: Mention, anchor: Any) -> bool:
    """ "The park in Leeds signed nine projects worth $9m": that is not put into the city."""
    if measure.property != "investment" or owner.cls not in ("City", "District", "Province", "Country"):
        return False
    return owner not in scene.mentions or not scene.root(owner).dep_.startswith("nsubj")


_OF_FIRMS = re.compile(
    rf"\b(?:{FIRMS}),? (?:with|employing|which employ|that employ),?(?: (?:about|some|nearly|over|more than))* $",
    re.I,
)
MANY, FEWEST = 50, 3  # "three customers accounted for 40 % of sales" counts buyers, not users
_EMPLOYS = re.compile(r"\b(?:employ\w*|staff\w*|work\w*|teams?|hir\w+|strong|home to)\b", re.I)
_HAS = re.compile(
    r"\b(?:has|have|had|having|with|of)\s+(?:(?:about|around|nearly|almost|some|roughly|more than|over)\s+)?$", re.I
)


def _of_people(scene: Scene, quantity: Quantity) -> bool:
    """ "620 people": staff only where the sentence speaks of work, or says that somebody has them."""
    text = scene.reading.passage.text
    if not re.match(r"\W?(?:[\w-]+ ){0,2}people\b", text[quantity.end : quantity.end + 40].lstrip()):
        return True
    return bool(
        _EMPLOYS.search(text[max(0, quantity.start - 60) : quantity.end + 60]) or _HAS.search(text[: quantity.start])
    )


def _jobs_held(scene: Scene, quantity: Quantity) -> bool:
    """ "its 900 jobs", "has 900 jobs": staff; jobs that somebody brings, saves or promises are not."""
    text = scene.reading.passage.text
    if not re.match(r"\W?(?:[\w-]+ )?jobs\b", text[quantity.end : quantity.end + 30].lstrip()):
        return True
    return bool(re.search(r"\b(?:its|his|her|their|’s|'s|has|have|with) (?:\w+ ){0,2}$", text[: quantity.start]))


_MONEY_WORDS = re.compile(
    r"\b(?:round|funding|financing|seed|(?:share|rights) issue|placement"
    r"|series [a-h]|venture|equity|offering|IPO|share sale|capital)\b",
    re.I,
)


_INVESTORS = re.compile(
    r"\b(?:investors?|backers|angels|family offices|(?:Capital|Ventures?|Partners|Growth|Equity|Fund|Angels))\b"
)


def _from_investors(anchor: Any) -> bool:
    """ "bagged $25 million from two venture funds": a sum alone, taken from those who invest."""
    if anchor.lemma_.lower() not in ("secure", "land", "attract", "bag", "collect", "pick", "pull", "scoop", "net"):
        return False
    sources = [c for c in anchor.subtree if preposition(c) == "from"]
    return any(_INVESTORS.search(c.doc[c.left_edge.i : c.right_edge.i + 1].text) for c in sources)


def _raises(anchor: Any) -> bool:
    """Money is raised by raising it; or by closing, securing, receiving a round."""
    lemma = str(anchor.lemma_).lower()
    return lemma == "raise" or (
        lemma
        in (
            "secure",
            "close",
            "complete",
            "land",
            "attract",
            "receive",
            "bag",
            "collect",
            "announce",
            "pick",
            "pull",
            "net",
            "scoop",
            "sign",
        )
        and bool(_MONEY_WORDS.search(anchor.sent.text))
    )
