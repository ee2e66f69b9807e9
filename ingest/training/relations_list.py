"""The relations that the pair head scores: KnowledgeNet's 15 and a few of Re-DocRED that companies have."""

KNOWLEDGENET = (
    "EMPLOYEE_OR_MEMBER_OF", "PLACE_OF_RESIDENCE", "SPOUSE", "PLACE_OF_BIRTH", "EDUCATED_AT", "CHILD_OF",
    "HEADQUARTERS", "DATE_OF_BIRTH", "FOUNDED_BY", "NATIONALITY", "POLITICAL_AFFILIATION", "CEO", "DATE_OF_DEATH",
    "DATE_FOUNDED", "SUBSIDIARY_OF",
)  # fmt: skip

#: Re-DocRED property to our name; one with a minus sign is the same relation read from object to subject.
REDOCRED = {
    "P131": "IN_PLACE", "P17": "IN_PLACE", "P276": "IN_PLACE", "P361": "PART_OF_WHOLE", "-P527": "PART_OF_WHOLE",
    "P176": "MADE_BY", "P178": "MADE_BY", "-P1056": "MADE_BY", "P127": "OWNED_BY", "-P1830": "OWNED_BY",
    "P749": "SUBSIDIARY_OF", "-P355": "SUBSIDIARY_OF", "P112": "FOUNDED_BY", "P159": "HEADQUARTERS",
    "P169": "CEO", "P108": "EMPLOYEE_OR_MEMBER_OF", "P54": "EMPLOYEE_OR_MEMBER_OF",
    "P571": "DATE_FOUNDED", "P569": "DATE_OF_BIRTH", "P570": "DATE_OF_DEATH",
    "P19": "PLACE_OF_BIRTH", "P26": "SPOUSE", "-P26": "SPOUSE", "P69": "EDUCATED_AT", "P102": "POLITICAL_AFFILIATION",
    "-P40": "CHILD_OF", "P22": "CHILD_OF", "P25": "CHILD_OF",
}  # fmt: skip

RELATIONS = (*KNOWLEDGENET, "IN_PLACE", "PART_OF_WHOLE", "MADE_BY", "OWNED_BY")
