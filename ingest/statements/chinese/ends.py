"""Which of the names that a rule has matched are ends of its claim."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.mentions.mention import Mention
from ingest.statements.chinese import posts
from ingest.statements.chinese.respective import of_the_first_only
from ingest.statements.chinese.rule import Match, Rule
from ingest.statements.statement import Scalar

# 甲、乙等企业创始人参与了本轮融资: who founded them pays, and not they.
WHOSE_PEOPLE = re.compile(
    r"(?:的)?(?:等)?[^,。;:\ue000-\ue0ff]{0,12}(?:[\ue000-\ue0ff])?(?:创始人|创办人|高管|董事长|实控人|实际控制人|掌门人|老板|创始团队|联创|前员工)"
)


def fitting(
    rule: Rule, match: Match, subjects: list[Mention], objects: list[Mention], plain: str
) -> tuple[list[Mention], list[Mention]]:
    """Return the subjects and objects of a match without those that the claim is not made of."""
    if rule.relation == "ATTENDED" and any(s.cls == "Person" for s in subjects):
        subjects = [s for s in subjects if s.cls == "Person"]
    if rule.relation == "INVESTED_IN" and match.has("s") and whose_people(match):
        subjects = []
    if rule.relation == "LOCATED_IN" and len(objects) > 1:
        # 广东省深圳市南山区: in the city and its district
        objects = [o for o in objects if o.cls not in ("Country", "Province")] or objects[-1:]
    if rule.name == "founded-replaced" and not posts.founding(match):
        objects = []
    if rule.relation == "FOUNDED_BY":  # 由张三和李四的师兄王五创立: not by 李四
        objects = [o for o in objects if o.cls != "Person" or plain[o.end : o.end + 1] != "的"]
        objects = [o for o in objects if o.cls == "Person"] or objects
    if rule.relation == "HOLDS_POST":
        subjects = subjects[:1] if len(subjects) > 1 and of_the_first_only(match) else subjects
        objects = [o for o in objects if o.cls != "Person"]
    return subjects, objects


def whose_people(match: Match) -> bool:
    """Say whether the words behind the subjects make it their founders or managers that act."""
    return WHOSE_PEOPLE.match(match.masked.text, match.match.end("s")) is not None


def share_at(shares: Sequence[float], subject: tuple[int, int], object_: tuple[int, int]) -> Mapping[str, Scalar]:
    """Return the share of one pair: shares go with the subjects one by one, or with the objects of one subject.

    `subject` and `object_`: which one of how many."""
    (i, subjects), (k, objects) = subject, object_
    if len(shares) == subjects:
        return {"share": shares[i]}
    return {"share": shares[k]} if subjects == 1 and len(shares) == objects else {}
