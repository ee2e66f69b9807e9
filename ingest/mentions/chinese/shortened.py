"""The short names that a text uses for the full ones it has: of firms, parks, bodies and governments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ingest.mentions.chinese.aliases import (
    Alias,
    abbreviations,
    area_core,
    area_forms,
    courtesy_surnames,
    introduced,
    is_branch,
    latin_stems,
    listed_as,
    short_forms,
)
from ingest.mentions.chinese.branches import is_of_state
from ingest.mentions.chinese.called import bracketed, called_later
from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.foreign_people import family_names, spelt_abroad
from ingest.mentions.chinese.gazetteer import place_at, places
from ingest.mentions.chinese.renamed import renamed_in


def aliases_of(text: str, names: Sequence[Candidate]) -> list[Alias]:
    """Return introduced aliases and the short forms of registered names that the text uses."""
    found = [*introduced(text, names), *listed_as(text, names), *latin_stems(text, names), *spelt_abroad(text, names)]
    found += [*family_names(text, names), *renamed_in(text, names)]
    found += [a for a in bracketed(text, names) if a.text not in {told.text for told in found}]
    found += [a for a in courtesy_surnames(text, names) if a.text not in {told.text for told in found}]
    found += [a for a in abbreviations(text, names) if a.text not in {told.text for told in found}]
    fulls = dict.fromkeys(
        text[n.start : n.end] for n in names if n.cls in ("Company", "Investor") and n.end - n.start > 5
    )
    taken = {alias.text for alias in found}
    shared = Counter(form for full in fulls for form in short_forms(full))
    for full in fulls:
        for form in short_forms(full):
            if is_branch(text, full, form) or _of_two(full, form):
                continue
            if form not in taken and shared[form] == 1 and (len(form) > 2 or _stands_alone(text, form)):
                found.append(Alias(-1, -1, form, full))
                taken.add(form)
    found += _short_areas(text, names, taken)
    named_short = {alias.full for alias in found if alias.start >= 0}  # the text itself says how it shortens these
    found += _groups(text, names, taken, named_short)
    return [*found, *called_later(text, names, {alias.text for alias in found})]


def _short_areas(text: str, names: Sequence[Candidate], taken: set[str]) -> Iterator[Alias]:
    """Yield the short names of parks and clusters that the text uses outside of the full ones."""
    fulls = dict.fromkeys(text[n.start : n.end] for n in names if n.cls in ("Park", "Cluster", "Zone", "ScienceCity"))
    shared = Counter(form for full in fulls for form in area_forms(full))
    # 云港孵化器 is in 江城云港, and 云港 is the latter
    shared += Counter(form for form in shared for full in fulls if full != form and full.endswith(form))
    for full in fulls:
        for form in area_forms(full):
            used = text.count(form) > sum(text.count(other) for other in fulls if form in other and form != other)
            if form not in taken and shared[form] == 1 and used and not _is_trade(text, form):
                taken.add(form)
                yield Alias(-1, -1, form, full)
    for name in {text[n.start : n.end] for n in names if n.cls in _AREA_LIKE} - taken:
        owners = [
            f for f in fulls if f != name and 1 < len(area_core(f)) - len(name) < 5 and area_core(f).endswith(name)
        ]
        owners = owners or [
            f for f in fulls if f not in taken and f != name and f.endswith(name) and name[-1] in "港谷"
        ]
        if len(owners) == 1 and (len(name) > 2 or owners[0].endswith(name)):
            yield Alias(-1, -1, name, owners[0])  # 慧耕谷, of 寿光慧耕谷农业科技产业园


_AREA_LIKE = ("Company", "Cluster", "Park", "Place", "Zone", "Site")


def _groups(text: str, names: Sequence[Candidate], taken: set[str], named_short: set[str]) -> list[Alias]:
    """Return names of the text that stand for another, longer one of it."""
    firms = _forms(text, names, ("Company",))
    found = [Alias(-1, -1, name.removesuffix("集团"), name) for name in _groups_named(firms, taken)]
    found += _areas(_forms(text, names, ("City", "District", "Province", "Zone")), taken)
    registered = [name for name in firms - named_short if name.endswith(("公司", "会社"))]
    for fits in (_core_begins, _opens, _begins):  # 岷创公司; 沐云, 沐云集团; 海湾生物, of 海湾生物医疗股份有限公司
        for name in firms - taken:
            fulls = [full for full in registered if full != name and fits(text, full, name)]
            if len(fulls) == 1:
                found.append(Alias(-1, -1, name, fulls[0]))
                taken = {*taken, name} if fits is not _begins else taken
    found += _bodies(_forms(text, names, ("Hospital", "ResearchInstitute", "Institution", "University")), taken)
    for form, full in _of_governments(text, _forms(text, names, ("GovernmentBody",)), taken):
        found.append(Alias(-1, -1, form, full))
        taken = {*taken, form}
    return [*found, *_without_place(_forms(text, names, (*_AREA_LIKE, "Investor", "ScienceCity")), taken)]


def _forms(text: str, names: Sequence[Candidate], classes: Sequence[str]) -> set[str]:
    return {text[n.start : n.end] for n in names if n.cls in classes}


def _groups_named(firms: set[str], taken: set[str]) -> Iterator[str]:
    """Yield 甲集团 where the text names 甲 too, a company by itself."""
    yield from (name for name in firms if name.endswith("集团") and name.removesuffix("集团") in firms - taken)


def _areas(areas: set[str], taken: set[str]) -> Iterator[Alias]:
    for name in areas - taken:
        known = places().get(name)
        if known is not None and known.full != name and known.full in areas:
            yield Alias(-1, -1, name, known.full)


def _bodies(bodies: set[str], taken: set[str]) -> Iterator[Alias]:
    for name in bodies - taken:
        fulls = [full for full in bodies if full != name and full.endswith(name)]
        if len(fulls) == 1 and len(name) > 3:
            yield Alias(-1, -1, name, fulls[0])  # 齐云医院, of 某大学齐云医院


def _of_governments(text: str, fulls: Iterable[str], taken: set[str]) -> Iterator[tuple[str, str]]:
    """Yield 省财政厅 with 湖南省财政厅 where the text has the short form by itself.

    Not where two divisions have such a body, nor where a local paper writes of its own: 某市人大常委会主任莅临我市."""
    forms = [(form, full) for full in fulls if (form := _LEVELLED.sub("", full)) != full and form]
    shared = Counter(form for form, _ in forms)
    for form, full in forms:
        own = re.search(rf"[我本]{form[0]}", text)
        if form not in taken and shared[form] == 1 and own is None and text.count(form) > text.count(full):
            yield form, full


_LEVELLED = re.compile(r"^(?:[一-鿿]{2,8}?(?=自治区[一-鿿]{3})|[一-鿿]{2,5}?(?=[省市区县][一-鿿]{3}))")


def _without_place(clusters: set[str], taken: set[str]) -> Iterator[Alias]:
    for name in clusters:
        rest = name[len(place_at(name, 0)) :]
        front = places().get(name[: len(name) - len(rest)])
        if front is not None and front.cls == "Country" and not is_of_state(rest):
            continue  # 加拿大东亚银行 is not 东亚银行
        if rest != name and rest in clusters - taken and len(rest) > 2:
            yield Alias(-1, -1, rest, name)  # 成都蜂巢社区, then 蜂巢社区


def _begins(text: str, full: str, name: str) -> bool:
    """Say whether a registered name begins with another one, or goes on with it after its place."""
    core = full[len(place_at(full, 0)) if not full.startswith(name) else 0 :]
    return (
        2 < len(name) < len(full) - 2
        and core.startswith(name)
        and not is_branch(text, full, name)
        and not _of_two(full, name)
    )


def _of_two(full: str, name: str) -> bool:
    """Say whether a dash joins a name to another in the full one: 汤姆森 is not short for 汤姆森—路透公司."""
    return re.search(rf"{re.escape(name)}[—–-]", full) is not None


def _opens(text: str, full: str, name: str) -> bool:
    """Say whether a text has the name first within the registered one, behind its place: 沐云, of 宁夏沐云服务有限公司.

    A group's name only where the registered one is a group's too."""
    stem, place = name.removesuffix("集团"), place_at(full, 0)
    core = full[len(place) :]
    fits = bool(place) and len(stem) > 1 and core.startswith(stem) and len(core) > len(stem) + 4
    return fits and (stem == name or "集团" in core) and text.find(stem) == text.find(place + stem) + len(place)


def _core_begins(_: str, full: str, name: str) -> bool:
    """Say whether 某某公司 is short for a registered name that begins with 某某, or goes on with it after its place."""
    stem = name.removesuffix("公司")
    if stem == name or not 1 < len(stem) < 4:
        return False
    return len(full) > len(stem) + 4 and (full.startswith(stem) or full[len(place_at(full, 0)) :].startswith(stem))


_ALONE_AFTER = (
    r"(?=[,。、:;)”]|表示|宣布|完成|获|发布|推出|成立|入驻|落户|创始人|董事长|CEO|首席|联合|与|和|的|将|已|在|是|为)"
)


def _is_trade(text: str, form: str) -> bool:
    """Say whether a text tells of a trade in these words, so that no park is called by them: 智能网联汽车|零部件."""
    return re.search(re.escape(form) + r"(?:产业(?!园|港)|行业|领域|零部件|相关|技术|市场|产品|赛道)", text) is not None


def _stands_alone(text: str, form: str) -> bool:
    """Say whether a form of two characters is used as a name: at the beginning of a clause, or founded or joined."""
    return (
        re.search(rf"(?:^|[,。;\n“、]|(?:成立|创立|创办|加入|加盟|离开|收购)了?){re.escape(form)}{_ALONE_AFTER}", text)
        is not None
    )
