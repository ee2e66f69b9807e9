"""Wordings so exact that the network's doubt says less than they do: a rule of these asks it for little, or nothing.

The scorers were fitted on written texts that are harder than the day's news. There, what a rule says and they hold back
is wrong more often than right; in the gold texts, which are news, the Chinese statements that they held back with a
chance of .1 and more were right 65 times of 75. The rules below are those that were right in both kinds of text."""

from __future__ import annotations

from collections.abc import Mapping

#: What a name says by itself ("AI Institute of X University"), and figures that only their place gives away ("610
#: employees, 40 of them in research", "(2023: $4m)"): no text behind the classifier is labelled with them.
UNASKED = frozenset(
    (
        "rule:name part",
        "rule:employed-once",
        "rule:employed-once-his",
        # 甲旗下的乙, 甲将乙列为对手
        "rule:subsidiary-of-flag",
        "rule:educated-holds",
        "rule:educated-holds-too",
        "rule:member-holds-person",
        "rule:rivals-listed",
        "rule:rivals-listed-as",
        "rule:attended-shows",
        # 甲否认入股乙, 甲收购竞争对手乙
        "rule:invested-never",
        "rule:rivals-bought",
        "rule:employed-list",
        "rule:supplies-customer",
        # 媒体联系人:品牌总监张三, of whom the line stands below
        "rule:post-contact",
        "rule:employed-contact",
        "rule:shares-of-director",
        "rule:shares-none",
        # English wordings that were right in every case the network doubted, on texts that neither had seen
        "rule:title:copula",
        "rule:title:owned",
        "rule:founders",
        "rule:merger talks",
        "rule:spent on site",
        "rule:figure:users",
        "rule:succession",
        "rule:same post",
        "rule:researchers of staff",
        "rule:date:opened",
        "rule:owned",
        "rule:stake:noun",
        "rule:stake sold",
        "rule:work with",
        "rule:verb:host",
    )
)
#: English wordings so plain, read by the order of their words, that the network's doubt says less than they do.
PLAIN = "rule:plain:"
#: Part of the method of a claim that only the network hears and that a plain word beside a name bears out ("its rival
#: X", "X took part"); how likely the network must hold it, and how sure it is then held to be. Of 16 such claims in
#: gold texts that were held back before, all were right.
BORNE_OUT, LIKELY, SURE = ":borne out", 0.4, 0.75
#: How sure a statement of an exact wording is held to be, unless the scorer holds it surer.
HELD = 0.6
#: Ends the method of a rule that reads an answer of an interview as told of the speaker's own firm. The network has
#: learned from hardly any: of what it doubted there, from a chance of .03, eleven of eleven were right.
OURS = ":ours"
_RULED_OUT, _OF_US, _UNLIKELY = 0.003, 0.03, 0.1
# 供应商有乙: the network makes customers of them where the clause before tells of customers.
_NEVER_ASKED = (
    "supplies-suppliers", "supplies-suppliers-top",
    # 甲向乙订购, 与乙签订合同,向其采购: the network takes who orders for who sells
    "supplies-pact", "supplies-pact-buys", "supplies-pact-named", "supplies-ordered",
    "licenses-pact", "licenses-pact-got",
    "post-changed", "post-changed-left",  # 法定代表人由张三变更为李四
    "post-risen",  # 2018年起任副总裁: the network takes a day gone by for a post gone by
    # the plain words of news, of which the texts that the network has learned from have few
    "supplies-parts-from", "supplies-parts-made", "supplies-parts-once",
    "supplies-parts-now", "supplies-renewed", "supplies-goods-sold", "supplies-reserved",
    "supplies-reserved-of", "supplies-their-users", "post-acting-his", "post-acting-own", "stake-of-new",
    "supplies-buyers-are", "supplies-qualified", "supplies-first-one", "supplies-more-to-go", "shares-rest-goes",
    "shares-gripped-of", "shares-controller-too", "shares-among", "subsidiary-is-whole", "post-moved-on",
    "post-row-1", "post-row-2", "post-row-3", "post-row-4", "post-several-more",  # 甲公司董事长张三、总裁李四
    "post-last-there", "post-before-then", "employed-before-then", "post-turns-to", "post-turned-from",
    "post-founder-hands", "post-founder-handed", "post-founder-keeps", "employed-poached", "employed-ran",
    "employed-teaches", "post-also-teaches", "lies-has-there", "lies-spread", "lies-registered-there",
    "lies-here", "lies-shop-opens", "lies-goes-to", "invested-round-was", "invested-round-whose",
    "invested-round-led-by", "invested-gave", "acquired-talk", "acquired-rumour", "partners-talk", "lies-talk",
    "attended-will-come", "attended-came", "attended-shows",
    # an event's day and place, a name beside its title, what is handed on at a price
    "day-held", "lies-event", "lies-event-on", "lies-event-first", "acquired-handed", "post-apposition",
    "amount-users", "subsidiary-held", "shares-held-carried", "issued",
    "supplies-parts-buys", "supplies-parts-bought", "supplies-parts-are", "supplies-steps-at", "supplies-made-there",
    "supplies-side-of", "supplies-from-it", "supplies-used-since", "supplies-bought-more",
    "supplies-shares-each", "supplies-share-next", "supplies-builds-for", "supplies-goods-go",
    "offers-single", "offers-own-built", "uses-now", "attended-firm-at", "attended-addressed", "tenant-many",
    "shares-among-are", "shares-in-list", "shares-half-each",
    "shares-after-paying", "invested-before-share", "shares-for-money", "invested-for-share",
    "invested-takes-new", "invested-new-by", "invested-threw-in", "acquired-new-owner",
    "acquired-part-of-it", "acquired-never-by", "rivals-fought", "rivals-old", "rivals-likened",
    "post-of-opened", "post-elected-at", "post-once-did", "post-line", "post-keeps-also",
    "subsidiary-set-there",
)  # fmt: skip
_NOT_RULED_OUT = (
    "rivals-ahead",
    "offers-part",
    "uses-part",
    "day-founded",
    "moved-in",
    "subsidiary-is",
    "day-construction_started",
    "amount-tenant_count",
    "post-acting",
    "moved-in-of",
    "moved-in-has",
    "post-by",
    "hosted-also",
    "supplies-bid",  # 甲中标乙的储能项目
    "supplies-bidder",
    "supplies-bidder-carried",
    "supplies-bid-by",
    "tenant-came-to",  # 刚刚入驻甲园区的乙公司
)
_NOT_UNLIKELY = (
    "lies", "lies-carried", "lies-branch", "lies-branch-set", "lies-builds", "lies-unit", "lies-works",
    "lies-opened",
    "lies-branch-named", "lies-event-moved", "tenant-came", "took-in", "took-in-include", "took-in-among",
    "tenant-list",
    "founded-is", "supplies-runner", "educated-graduate",
    "post-carried", "post-bare-left", "post-joins", "post-takes-over", "post-has", "post-appointed",
    "post-appointed-here", "post-appointed-carried", "post-succeeds-here", "post-succeeds", "post-predecessor",
    "post-replaced-in-turn", "career",
    "uses", "uses-at", "uses-passive", "uses-by", "uses-too", "partners-consortium", "founded-replaced",
    "rivals", "rivals-of", "rivals-named", "rivals-carried", "rivals-goods", "rivals-same-race",
    "rivals-strong",
    "supplies", "supplies-two", "supplies-sells-goods", "supplies-customers", "supplies-customers-carried",
    "supplies-customer-is", "supplies-part-by",
    "post-several", "hosted-by", "partners-signed", "licenses-made", "licenses-gives",
    "acquired-handed-whole", "subsidiary-own", "subsidiary-belongs", "shares-control", "holding",
    "day-opened",
    "supplies-output",
    "supplies-goods-from", "supplies-sales-share", "lies-site-of", "lies-site-of-ours", "lies-agreed",
    "lies-country",
    "founded-venture", "post-of-venture", "employed-was", "employed-leaving",
    # of what these say and the network doubts, on 330 gold texts all was right
    "post-bare", "post-now", "post-new", "appointment", "rivals-kinds",
    "acquired",
    "acquired-from", "employed", "supplies-top-customer", "lies-from", "partners", "offers-its", "spun-out",
    "shares-left", "licenses-product", "educated-apposed-carried",
    "supplies-parts-come", "offers-kind-of", "supplies-parts-by", "shares-gripped", "part-of-under",
    "supplies-one-share",
    "supplies-first-buyers", "supplies-order-won", "lies-in-park",
)  # fmt: skip
_HALF_HEARD = 0.25
#: The least chance of the network that an exact wording asks for to be HELD, by language.
EXACT: Mapping[str, Mapping[str, float]] = {
    "en": {
        "rule:in city": _HALF_HEARD,
        "rule:goods:by": _HALF_HEARD,
        "rule:goods:with": _HALF_HEARD,
        "rule:goods:built for": _HALF_HEARD,
        **dict.fromkeys(("rule:verb:appoint", "rule:verb:name", "rule:verb:choose", "rule:verb:succeed"), 0.1),
        # said by a noun of the very thing: "announced the appointment of X as its first finance director"
        **dict.fromkeys(("rule:noun:appointment", "rule:noun:resignation"), 0.01),
        "rule:stake": _UNLIKELY,
        "rule:verb:acquire": 0.05,
        "rule:figure:net_profit": 0.1,
        "rule:figure before": _HALF_HEARD,
        "rule:verb:close": 0.0,  # "the fair closed in Turin": the network hears that it is over
    },
    "zh": {f"rule:{name}": _RULED_OUT for name in _NOT_RULED_OUT}
    | {f"rule:{name}": 0.0 for name in _NEVER_ASKED}
    | {f"rule:{name}": _UNLIKELY for name in _NOT_UNLIKELY},
}


def borne_out_at_least(method: str, chance: float) -> float:
    """Return how sure a claim is that only the network hears, where a plain word bears it out; 0 where none does."""
    return SURE if BORNE_OUT in method and chance >= LIKELY else 0.0


def held_at_least(method: str, chance: float, lang: str, *, earned: float) -> float:
    """Return the confidence that a rule's wording has by itself, whatever the network's chance; 0 for any other rule.

    Rules that the network is not asked about keep what they have `earned`."""
    wording = method.removesuffix(OURS)
    if wording in UNASKED or wording.startswith(PLAIN):
        return earned
    least = [EXACT[lang][wording]] if wording in EXACT.get(lang, {}) else []
    least += [_OF_US] if method.endswith(OURS) else []
    return HELD if any(chance >= mark for mark in least) else 0.0
