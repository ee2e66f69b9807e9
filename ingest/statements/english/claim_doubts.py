"""What the words around two names say against a claim that only the network hears: a row, a direction, a signature."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.mentions.coreference import family
from ingest.mentions.english.nominals import description_at
from ingest.mentions.english.places import level
from ingest.mentions.english.salience import SUBJECTS
from ingest.mentions.mention import Mention
from ingest.statements.denial import one_of_more
from ingest.statements.english.claim_pairs import Pair
from ingest.statements.english.claims_of_others import (
    anothers_home,
    beside,
    bought_by_nearer,
    lent,
    no_rival,
    no_study,
    part_bought,
    put_in,
)
from ingest.statements.english.clause import words
from ingest.statements.english.figure_owners import of_part
from ingest.statements.english.scene import Scene

_MUTUAL = frozenset(("PARTNER_OF", "COMPETES_WITH"))


def doubted(pair: Pair, relation: str) -> bool:
    """Say whether the words of the sentence speak against the claim."""
    if _HAD.match(pair.scene.doc[pair.token].sent.text):
        return True
    if pair.status == "denied" and one_of_more(pair.scene.doc[pair.token].sent.text):
        return True
    if relation == "LISTED_ON" and "Commission" in pair.object.name:
        return True
    if relation == "LISTED_ON" and _OFF_LIST.search(pair.scene.doc[pair.token].sent.text):
        return True
    if pair.value is None and any(_of_no_kind(m) for m in (pair.subject, pair.object)):
        return True
    if pair.here is not None and _of_another_kind(pair):
        return True
    if relation == "HOLDS_SHARES_IN" and pair.object.cls == "GovernmentBody":
        return True  # "has 16.4%": nobody has shares in an authority
    if relation in _OWNING and (_quoted_price(pair) or _owner_of_site(pair)):
        return True
    if relation == "SUPPLIES" and pair.here is pair.object and _supplies(pair.scene, pair.object):
        return True
    if relation == "TENANT_OF" and pair.here is pair.subject and _in_town(pair):
        return True
    if relation == "INVESTED_IN" and lent(pair):
        return True
    if relation == "COMPETES_WITH" and no_rival(pair):
        return True
    if relation == "TENANT_OF" and _STREET.search(pair.object.name):
        return True
    if relation in ("HOLDS_POST", "EMPLOYED_BY") and _where_he(pair):
        return True
    if relation == "EDUCATED_AT" and no_study(pair):
        return True
    if relation == "ACQUIRED" and (part_bought(pair) or bought_by_nearer(pair)):
        return True
    if relation == "LOCATED_IN" and pair.value is None and anothers_home(pair):
        return True
    if relation == "founded" and _FOUNDED.search(pair.scene.doc[pair.token].sent.text) is None:
        return True
    if relation == "FOUNDED_BY" and _KIN_OF.match(pair.scene.text, pair.object.end):
        return True
    if relation == "FOUNDED_BY" and pair.here is pair.object and _taken_on(pair.scene, pair.object):
        return True
    if relation == "FOUNDED_BY" and pair.here is not None and pair.subject.cls == "Cluster":
        return True  # "the intention behind establishing the park": by none of its tenants that the text names before
    if relation == "raised" and put_in(pair):
        return True
    if pair.value is not None and of_part(pair.scene, pair.subject, pair.token):
        return True
    if pair.value is not None and _GREW_BY.search(pair.scene.text[max(0, pair.value.start - 80) : pair.value.start]):
        return True
    if pair.here is not None or pair.value is not None:
        return False
    if (
        beside(pair)
        or (_in_one_row(pair) and relation not in _MUTUAL)
        or (relation in _MUTUAL and _with_all(pair))
        or _refused(pair)
    ):
        return True
    if relation == "ATTENDED" and _WORKS.search(pair.object.name):
        return True
    if relation == "OFFERS":
        return _anothers(pair.scene, pair.subject, pair.object)
    if relation == "LOCATED_IN":
        return _elsewhere(pair) or _beside(pair) or _in_row_with(pair) or _signs(pair.scene, pair.subject)
    if relation in _PAYS and _PEOPLE_OF.search(pair.scene.text[max(0, pair.subject.start - 40) : pair.subject.start]):
        return True
    if relation == "INVESTED_IN" and _LENT.search(pair.scene.text, pair.subject.end, pair.object.start):
        return True
    if relation == "ACQUIRED":
        return _of_nearer(pair)
    if relation == "EDUCATED_AT":
        return _fellow(pair)
    if relation == "PART_OF":
        return pair.subject.cls == "University" and _FACULTY.match(pair.object.name) is not None
    if relation == "HOLDS_POST" and level(pair.object.name) == "Zone":
        return True  # "Managing Director Nordics at X": a part of the world that a post is for
    if relation == "HOLDS_POST":
        secretary = _SECRETARY.search(pair.scene.text[max(0, pair.object.start - 20) : pair.object.end])
        return secretary is not None or _ITS_KIN.match(pair.scene.text, pair.object.start) is not None
    if relation == "SUPPLIES":
        first, second = sorted((pair.subject, pair.object), key=lambda m: m.start)
        along = _ALONG.search(pair.scene.text, first.end, second.start)
        return along is not None or _CUSTOMERS.match(pair.scene.text, pair.object.end) is not None
    return relation == "FOUNDED_BY" and (_by_its_people(pair) or _taken_on(pair.scene, pair.object))


# "Had X listed on Nasdaq, it would ...", "she turned down the post of chairman of X"
_HAD = re.compile(r"(?:But |And |Yet )?(?:Had|Were) [^,.]{3,160}, [^.]{0,80}\b(?:would|could|might)\b")
# "its market value rose by around $500 million": how much more, and not how much
_GREW_BY = re.compile(
    r"\b(?:rose|risen|increased?|grew|grown|fell|fallen|dropped|jumped|climbed|declined|gained|shrank|expanded)\b"
    r"[^.;]{0,40}?\bby (?:around |about |nearly |some |almost |more than |up to )?(?:US)?[$€£¥]?$"
)
_OFF_LIST = re.compile(r"\bde-?list", re.I)  # from when on is a matter of words
_LENT = re.compile(
    r"\b(?:lent|lends|lend|loaned|loans|owes|owed|fined|sued|paid)\b", re.I
)  # no holder of shares by that
_REFUSED = re.compile(r"\b(?:turn(?:ed|s)? down|declined|refused|rejected|spurned)\b", re.I)


def _refused(pair: Pair) -> bool:
    """Say whether what is told between two names was refused."""
    first, second = sorted((pair.subject, pair.object), key=lambda m: m.start)
    return _REFUSED.search(pair.scene.text, first.end, second.start) is not None


# "Paul Hart, whose grandfather set it up in 1921": he did not.
_KIN_OF = re.compile(
    r"(?:, whose|[’']s) (?:late |great-)?(?:grand)?(?:father|mother|parents|uncle|aunt|family|ancestors?)\b"
)


_STREET = re.compile(r" (?:Avenue|Street|Road|Boulevard|Lane|Drive|Highway)$")
_OWNING = ("HOLDS_SHARES_IN", "SUBSIDIARY_OF")
_PRICE = re.compile(
    r"\b[Ss]hares (?:of|in) (?:[A-Z][\w&.’'-]* ?){1,4}(?:were|was|rose|fell|gained|lost|jumped|slid|climbed|dropped|closed|ended)\b"  # noqa: E501
)


def _quoted_price(pair: Pair) -> bool:
    """ "Shares of X were up, while Y shed 1.7%": the price of shares, and nobody's holding of them."""
    return _PRICE.search(pair.scene.doc[pair.token].sent.text) is not None


def _owner_of_site(pair: Pair) -> bool:
    """ "It will supply the wind farm Storhöj. The owner is X": X owns what was named last, and not who supplies it."""
    if pair.here is None or not _THE_OWNER.match(pair.scene.doc[pair.token].sent.text):
        return False
    other = pair.object if pair.here is pair.subject else pair.subject
    return any(m.cls in _SITES and other.end <= m.start < pair.here.start for m in pair.scene.mentions)


def _in_town(pair: Pair) -> bool:
    """ "X moved in with Y in Graz": where they are is said, and it is no park that the text named before."""
    sentence = pair.scene.doc[pair.token].sent
    towns = (m for m in pair.scene.mentions_in(pair.token, sentence.end) if m.cls in ("City", "District"))
    near = [m for m in towns if not re.search(r"[,;]", pair.scene.text[pair.subject.end : m.start])]
    firsts = (pair.scene.tokens(m)[0] for m in near)
    return any(first and pair.scene.doc[first - 1].lower_ == "in" for first in firsts)


_THE_OWNER = re.compile(r"(?:The|Its) (?:sole |main |future |current )?(?:owner|operator|developer|client)\b")
_SITES = ("Cluster", "Site", "Place")
_WHERE = re.compile(r",? where (?:until [\w ]{3,20} |[\w]+ )?(?:he|she|they)\b")


def _where_he(pair: Pair) -> bool:
    """ "joins X from Y, where she was its head": whose head she was is right before "where"."""
    if pair.here is pair.object or pair.object.kind == "pronoun":
        return False
    start, end = pair.scene.reading.span(pair.scene.doc[pair.token].sent.start, pair.scene.doc[pair.token].sent.end)
    where = next(_WHERE.finditer(pair.scene.text, start, end), None)
    return where is not None and pair.subject.start >= where.start() and pair.object.end != where.start()


# "The founders of X invested 5 million in Y": they did, and X did not.
_PAYS = ("INVESTED_IN", "ACQUIRED", "HOLDS_SHARES_IN")
_PEOPLE_OF = re.compile(
    r"\b(?:founders?|owners?|shareholders?|backers?|executives?|employees|managers?|directors?|chairm[ae]n|customers?"
    r"|president|head) (?:of|at|behind) (?:the )?$",
    re.I,
)
# "X, a co-founder of Y, left it in August 2025": without one of these no day is that of a founding.
_FOUNDED = re.compile(
    r"\b(?:founded|(?:re-?)?launch\w*|establish\w*|set(?:ting)? up|start(?:ed|s|ing)?|beg[au]n|form(?:ed|ation)"
    r"|creat\w+|incorporat\w*|register\w*|founding|born|built|open(?:ed|s|ing)|dat(?:es|ing) (?:back|from)|since"
    r"|origin\w*|roots|spun|hived|est\.|inception|history|came into being|spin-?(?:off|out)|year-old|inaugurat\w*)",
    re.I,
)

# "chief executive of its Chinese partner": a post at the partner, and none at what "its" stands for.
_ITS_KIN = re.compile(
    r"(?:its|their|whose|our) (?:[\w-]+ ){0,3}(?:partner|rival|competitor|customer|client|supplier|shareholder|parent"
    r"|owner|backer|investor|affiliate|subsidiary|predecessor|lender|sponsor|contractor)\b"
)

# What a name must be known to name for a claim that only the network hears: of those below it in passages of
# encyclopedias, letters and travel guides, two of three claims were wrong; in news of industries few are below it.
SURE_OF_KIND = 0.79
_DOING = ("Company", "Cluster", "Product", "Event", "Policy")


def _of_no_kind(mention: Mention) -> bool:
    """ "the Whore of Babylon": what the reading is not sure to be a firm is none."""
    return mention.kind == "name" and mention.cls in _DOING and mention.confidence < SURE_OF_KIND


def _of_another_kind(pair: Pair) -> bool:
    """ "The start-up raised 6 million": whoever that is, it is no institute that the text named before.

    Where the reading could not say whom the words mean, it is nobody but the firm that the text is about."""
    other = pair.subject if pair.here is pair.object or pair.value is not None else pair.object
    for token in pair.scene.doc[pair.token].sent:
        if token.dep_ in SUBJECTS and pair.scene.mention(token) is None:
            told = description_at(token, pair.scene.reading)
            if told is not None and "Company" in told.classes:
                return other.cls in _NO_FIRMS or not pair.first
    return False


_NO_FIRMS = ("University", "ResearchInstitute", "GovernmentBody", "Association", "Hospital", "Exchange", "PartyBody")


def _in_one_row(pair: Pair) -> bool:
    """ "a member of A, B and C": of names in one row none has to do with another, whatever is told of all."""
    first, second = sorted((pair.subject, pair.object), key=lambda m: m.start)
    if family(first.cls) != "organization" or family(second.cls) != "organization":
        return False
    return any(m.start == second.start for m in pair.scene.series(first)[1:])


_TOGETHER = re.compile(r"\b(?:with|alongside)(?P<row> (?:(?:the|its|[a-z-]+) ){0,2}(?:[A-Z][^.;:]*)?)$")
_ROW = re.compile(r"(?:[ ,]|\b(?:and|or|the|its|[a-z]+-based|[A-Z][\w&.’'-]*)\b)*")
_WORKS = re.compile(r"\b(?:Project|Plant|Programme|Program|Station|Scheme)$")  # nobody attends what is built


def _with_all(pair: Pair) -> bool:
    """ "partnerships with A, B and Cambridge-based C": each is a partner of somebody else."""
    text = pair.scene.text
    first, second = sorted((pair.subject, pair.object), key=lambda m: m.start)
    if _ROW.fullmatch(text, first.end, second.start) is None:
        return False
    before = text[max(0, first.start - 120) : first.start]
    lead = _TOGETHER.search(before)
    return lead is not None and _ROW.fullmatch(lead["row"]) is not None


_AWAY = re.compile(
    r"\b(?:north|south|east|west)(?:[- ]?(?:north|south|east|west))?(?:ern)?(?: of|wards? from)(?: the)?$", re.I
)
_LISTED = re.compile(r"-(?:listed|traded|quoted|born|trained|educated)\b")
_FROM = re.compile(r"\b(?:from|to|towards?|via|between)(?: the)?$", re.I)


def _elsewhere(pair: Pair) -> bool:
    """ "southwest of Minneapolis", "Highway 75 from Tulsa": where something does not lie."""
    if _LISTED.match(pair.scene.text, pair.object.end):
        return True  # "Shenzhen-listed X": whose shares are traded there
    before = pair.scene.text[max(0, pair.object.start - 30) : pair.object.start].rstrip()
    between = pair.scene.text[pair.subject.end : pair.object.start].strip()
    return _AWAY.search(before) is not None or _FROM.fullmatch(between) is not None


_LEVELS = ("City", "Province", "Country")


def _beside(pair: Pair) -> bool:
    """ "Iowa, Missouri, Illinois", "Paris,London, New York": in a row of places of one level none lies in another."""
    inner, outer, text = pair.subject, pair.object, pair.scene.text
    if inner.cls not in _LEVELS or inner.end > outer.start:
        return False
    if inner.cls == outer.cls and inner.cls != "City":
        return True
    between = pair.scene.mentions_in(pair.scene.tokens(inner)[1], pair.scene.tokens(outer)[0])
    before = [m for m in pair.scene.mentions if 0 < inner.start - m.end <= 2 and text[m.end] == ","]
    after = [m for m in pair.scene.mentions if 0 < m.start - outer.end <= 2 and text[outer.end] == ","]
    return inner.cls == outer.cls and any(m.cls == inner.cls for m in (*between, *before, *after))


_LINKS = re.compile(r"(?:,|\s|and\b|or\b|the\b)+")


def _in_row_with(pair: Pair) -> bool:
    """ "Ambassador to the EEC, Belgium and the Netherlands": a row that a body begins and countries go on with."""
    scene, first, outer = pair.scene, pair.subject, pair.object
    if outer.cls not in _LEVELS or first.end > outer.start or family(first.cls) == "place":
        return False
    row = [m for m in scene.mentions if first.end <= m.start and m.cls == outer.cls]
    ends = [first, *row]
    linked = 1
    for one, following in pairwise(ends):
        if _LINKS.fullmatch(scene.text[one.end : following.start]) is None:
            break
        linked += 1
    return (
        linked > 2
        and outer in row[: linked - 1]
        and re.search(r"\band\b", scene.text[first.end : ends[linked - 1].start]) is not None
    )


_BY = re.compile(
    r", which (?:was|were|has been|had been) (?:later |then |since )?(?:acquired|bought|purchased|taken over) by "
)


def _of_nearer(pair: Pair) -> bool:
    """ "A, B, which was bought by X": X bought what stands right before "which", and nothing else of the row."""
    if pair.subject.start < pair.object.end:
        return False
    last = [
        m for m in _BY.finditer(pair.scene.text, pair.object.end, pair.subject.end) if m.end() <= pair.subject.start
    ]
    return bool(last) and last[-1].start() != pair.object.end


_WITH = re.compile(
    r"\b(?:[Pp]rofessors?|with|under|by|include[sd]?|included|including)\s(?:[A-ZÀ-Þ][\w.’'-]*\s){0,3}(?:and\s)?$"
)


def _fellow(pair: Pair) -> bool:
    """ "studied there with Leonard Rose": whom somebody studied with, or taught, was no pupil of that school."""
    before = pair.scene.text[max(0, pair.subject.start - 60) : pair.subject.start]
    return _WITH.search(before) is not None


_FACULTY = re.compile(r"(?:Department|Faculty|School|Division|Institute|Laboratory|Center|Centre) ")
_SECRETARY = re.compile(
    r"\b[Ss]ecretary of (?:the )?(?:State|Treasury|Defen[sc]e|Commerce|Energy|Education|Labor|War)$"
)
_CUSTOMERS = re.compile(
    r"[’']?s? (?:customers?|users?|clients?|subscribers?|owners?|employees|passengers|patients"
    r"|(?:total |global )?(?:workforce|staff|headcount|revenues?|sales|market))\b"
)
# "Its rival is Tern, together with the machines built by Riese": who is named along with goods has not bought them.
_ALONG = re.compile(r"\b(?:together with|alongside|as well as|besides)\b")
_DASHES = re.compile(r"(?:^|\n)\s*[-–—~]{1,3} ?$")


def _signs(scene: Scene, mention: Mention) -> bool:
    """ "--Paul, Atlanta": who signs a letter, and where it was written."""
    return _DASHES.search(scene.text[max(0, mention.start - 8) : mention.start]) is not None


_GIVE = words("supply|deliver|provide")


def _supplies(scene: Scene, mention: Mention) -> bool:
    """ "Besi supplied the machines": who delivers is no customer by that."""
    root = scene.root(mention)
    while root.dep_ in ("conj", "flat", "compound", "appos") and root.head.i != root.i:
        root = root.head
    passive = any(c.dep_ == "aux:pass" for c in root.head.children)
    return root.dep_ == "nsubj" and root.head.lemma_.lower() in _GIVE and not passive


_TAKE_ON = words("recruit|hire|sign|add|welcome|replace|join|rejoin|bring|appoint|name|poach|install|promote")


_ITS_PEOPLE = re.compile(
    r"\b(?:owners|founders|backers|investors|people|team|staff|veterans) (?:of|at|behind) (?:the )?$"
)


def _by_its_people(pair: Pair) -> bool:
    """ "bought by the owners of Tern, who founded Riese": what people of a firm found is not founded by the firm."""
    return _ITS_PEOPLE.search(pair.scene.text[max(0, pair.object.start - 30) : pair.object.start]) is not None


_BROUGHT_IN = re.compile(r"\b(?:brought|brings?|bringing) in (?:[a-z-]+ ){0,4}$")


def _taken_on(scene: Scene, person: Mention) -> bool:
    """ "formed in 2004, recruiting drummer Lee in 2006": who was taken on did not found."""
    if _BROUGHT_IN.search(scene.text[max(0, person.start - 40) : person.start]):
        return True
    root = scene.root(person)
    root = root.head if root.dep_ in ("flat", "appos", "compound", "nmod") else root
    return root.dep_ == "obj" and root.head.lemma_.lower() in _TAKE_ON


def _anothers(scene: Scene, maker: Mention, product: Mention) -> bool:
    """ "X's app uses Y's model P": the product right behind the owner's name is that owner's alone."""
    before = scene.tokens(product)[0] - 1 if product in scene.mentions else 0
    owner = scene.mention(scene.doc[before - 1]) if before > 0 and scene.doc[before].tag_ == "POS" else None
    return owner is not None and scene.is_a(owner, "Organization") and owner.name != maker.name
