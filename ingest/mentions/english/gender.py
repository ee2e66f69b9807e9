"""Whether a person of a text is a "he" or a "she": by titles, nouns of kin and post, and common given names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.mentions.english.heads import word_set
from ingest.mentions.mention import Mention

_SHE = (
    "ms mrs miss madam dame lady mother sister daughter wife aunt niece widow granddaughter grandmother chairwoman spokeswoman"  # noqa: E501
    " businesswoman congresswoman policewoman saleswoman actress queen princess countess baroness duchess heroine woman girl"  # noqa: E501
)
_HE = (
    "mr sir lord father brother son husband uncle nephew widower grandson grandfather businessman congressman policeman salesman"  # noqa: E501
    " king prince count baron duke man boy monk"
)
KIN = frozenset(_SHE.split() + _HE.split())
_NOUNS = {**dict.fromkeys(_SHE.split(), "f"), **dict.fromkeys(_HE.split(), "m")}
_WOMEN = word_set(
    "Agnes Aisha Alice Amanda Amelia Amy Ana Angela Anita Anna Anne Annika Antonia Astrid Barbara Beatrice Birgit"
    " Brenda Camille Carla Carmen Carol Caroline Catherine Cecilia Charlotte Chiara Christina Christine Claire"
    " Clara Claudia Cristina Danielle Deborah Debbie Diana Dorothy Ebba Elena Elisabeth Elizabeth Ellen Emilia"
    " Emily Emma Esther Eva Fatima Fiona Florence Francesca Frida Gabriela Grace Greta Hanna Hannah Heather Heidi"
    " Helen Helena Helga Hilda Hillary Ida Ines Ingrid Irene Isabel Isabella Jane Janet Jennifer Jessica Joanna"
    " Johanna Josephine Joyce Judith Julia Juliana Karen Karin Katarina Kate Katharina Katherine Kathleen Kathryn"
    " Katja Katrin Kirsten Kristina Laura Lena Leila Linda Lisa Liv Louise Lucia Lucy Magdalena Margaret Margarita"
    " Maria Marie Marta Martha Martina Mary Maryam Megan Melissa Michelle Monica Monika Nadia Nadine Nancy Natalia"
    " Natalie Nicole Nina Olga Olivia Pamela Patricia Paula Priya Rachel Rebecca Renata Rita Rosa Ruth Sabine"
    " Sandra Sara Sarah Silvia Sofia Sonia Sophia Sophie Stephanie Sunita Susan Susanne Sylvia Teresa Theresa"
    " Ursula Valentina Valerie Vanessa Vera Victoria Virginia Yvonne Zoe"
)
_MEN = word_set(
    "Aaron Abdul Adam Adrian Ahmed Alan Albert Alberto Alejandro Alexander Alfred Ali Amir Anders Andreas Andrew"
    " Andy Anthony Antonio Arthur Axel Ben Benjamin Bernard Bernd Bill Bob Boris Brian Bruce Carl Carlos Charles"
    " Christian Christopher Claus Daniel David Dennis Diego Dieter Dimitri Dominic Donald Douglas Edward Emil"
    " Emmanuel Enrico Eric Erik Ernst Fabian Felix Fernando Francesco Francis Francisco Frank Franz Fred Frederik"
    " Friedrich Gary Geoffrey George Georg Gerald Gerhard Giovanni Giuseppe Graham Gregory Guido Gustav Hans"
    " Harald Harold Hassan Heinrich Heinz Helmut Henrik Henry Herbert Hugo Ian Ibrahim Igor Isaac Ivan Jack Jacob"
    " Jakob James Jason Javier Jeff Jeffrey Jens Jeremy Jim Joe Joachim Johan Johannes John Jonas Jonathan Jorge"
    " José Joseph Joshua Juan Jürgen Karl Keith Kenneth Kevin Klaus Kurt Larry Lars Lawrence Leo Leonard Lorenzo"
    " Louis Luca Lucas Luigi Luis Lukas Manuel Marc Marco Marcus Mario Mark Markus Martin Mathias Matteo Matthew"
    " Matthias Max Michael Miguel Mike Mohamed Mohammed Muhammad Nathan Neil Nicholas Nicolas Niels Nikolai"
    " Nikolas Norbert Oliver Omar Oscar Otto Pablo Paolo Patrick Paul Pedro Peter Philip Philipp Philippe Pierre"
    " Rafael Rahul Rajesh Ralf Ralph Raymond Ricardo Richard Robert Roberto Roger Roland Ronald Rudolf Ryan Samuel"
    " Scott Sebastian Sergei Simon Stefan Stephen Steve Steven Sven Thomas Tim Timothy Tobias Tom Tomas Tomás Tony"
    " Ulrich Vikram Viktor Victor Vincent Vladimir Walter Werner Wilhelm William Wolfgang Yusuf"
)
_BEFORE = re.compile(r"([A-Za-z]+)[.,]? $")


def is_given_name(word: str) -> bool:
    """Say whether a word is a common given name."""
    return word in _WOMEN or word in _MEN


def genders(text: str, mentions: Iterable[Iterable[Mention]]) -> dict[str, str]:
    """Return "f" or "m" for each person whose gender the text or the given name shows; contradictions give nothing."""
    said: dict[str, set[str]] = {}
    given: dict[str, str] = {}
    for mention in (m for found in mentions for m in found if m.cls == "Person"):
        said.setdefault(mention.name, set()).update(_said(text, mention))
        first = mention.name.split()[0].split("-")[0]
        if first in _WOMEN or first in _MEN:
            given[mention.name] = "f" if first in _WOMEN else "m"
    told = {name: next(iter(found)) for name, found in said.items() if len(found) == 1}
    return given | told


def _said(text: str, mention: Mention) -> Iterator[str]:
    """What stands right before a name: "Ms Holt", "her father, Ivo Holt"."""
    before = _BEFORE.search(text[max(0, mention.start - 20) : mention.start])
    if before and before[1].lower() in _NOUNS and not (before[1] == "Miss" or before[1].lower() == "count"):
        yield _NOUNS[before[1].lower()]
