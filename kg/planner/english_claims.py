"""English questions for words that somebody said: who said "we are not for sale", whose words are "...".

Only words in quotation marks are looked for, as they stand in what a source quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.plan.plan import Edge, Filter, Plan, Variable
from ontology.model import Ontology

SAID = "SAID"
_WORDS = r"[\"“‘'](?P<words>[^\"“”]{4,})[\"”’']"
_QUOTED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^who (?:has |had |was it that )?(?:said|says|stated|states|remarked|told \w+|claimed|declared|commented|joked|argued|insisted|complained|warned|is quoted(?: as saying)?|was quoted(?: as saying)?)(?: that)?[,:]? {_WORDS}$",  # noqa: E501
        rf"^(?:whose|who made|who uttered|who is behind)(?: words| quote| remark| statement| comment| sentence)?(?: the| is| are| was| were)*(?: words| quote| remark| statement| comment| sentence)?[,:]? {_WORDS}$",  # noqa: E501
        rf"^{_WORDS}[,:]? (?:who|whom)(?: has)? (?:said|says|was it by|by)(?: that| this| so)?$",
        rf"^by whom (?:was|is) {_WORDS} said$",
    )
)


def plans_of_words(text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who said the quoted words; none where nothing is quoted or nobody can say anything."""
    plain = text.strip().rstrip("?.! ").strip()
    found = next((m for pattern in _QUOTED if (m := pattern.match(plain)) is not None), None)
    if found is None or SAID not in ontology.relations:
        return
    words = Filter(var="v2", prop="text", op="contains", value=found["words"].strip(" .,!?"))
    yield Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1"), Variable(name="v2", cls="Passage")),
        edges=(Edge(relation=SAID, subject="v1", object="v2", name="e1"),),
        filters=(words,),
    )
