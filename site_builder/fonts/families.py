"""Which families a text is best set in: bold serifs, as the theme's `type.css` has them."""

import re
from collections.abc import Iterable

from site_builder.languages.script import is_chinese, script_of, uses_han
from site_builder.languages.unicode import is_letter, name

HAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")
"""The scripts of East Asia, by the first word of their characters' Unicode names."""

_SOURCE_HAN = {
    "SC": "sourcehanserifsc sourcehanserifcn sourcehanserif notoserifcjksc notoserifsc",
    "TC": "sourcehanseriftc sourcehanseriftw sourcehanserif notoserifcjktc notoseriftc",
    "HK": "sourcehanserifhc sourcehanserifhk sourcehanserif notoserifcjkhk notoserifhk",
    "JP": "ヒラギノ明朝pron sourcehanserifjp sourcehanserif notoserifcjkjp notoserifjp",
    "KR": "applemyungjo sourcehanserifkr sourcehanserif notoserifcjkkr notoserifkr",
}
_OF_SYSTEMS = {
    "SC": "songti stzhongs stsong simsun pingfang msyhbd msyh hiraginosansgb",
    "TC": "songti pmingliu mingliu pingfang msjhbd msjh",
    "HK": "songti pmingliu mingliu pingfang msjhbd msjh",
    "JP": "yumindb yumin msmincho ヒラギノ角ゴシックw7 yugothb meiryob meiryo",
    "KR": "nanummyeongjo batang applesdgothicneo malgunbd malgun",
}
_SANS = "sourcehansans notosanscjk wqyzenhei wqymicrohei droidsansfallback"
_LATIN = (
    "charter bitstreamcharter iowanoldstyle sourceserif4 sourceserifpro sourceserif sitka cambriab "
    "georgiab georgia notoserif notoserifcjk ptserif dejavuserif liberationserif timesbd "
    "timesnewroman freeserif notosans"
)
_OTHERS = {
    "ARABIC": "notonaskharabic amiri scheherazadenew geezapro majallab majalla timesbd",
    "HEBREW": "frankruhllibre frankruehlclm notoserifhebrew newpeninimmt davidbd davidclm timesbd",
    "THAI": "notoserifthai thonburi leelawadb",
    "DEVANAGARI": "notoserifdevanagari kohinoordevanagari nirmalab nirmala",
}
_REGION_WORDS = {
    "sc": "SC", "cn": "SC", "tc": "TC", "tw": "TC", "hk": "HK", "hc": "HK",
    "jp": "JP", "j": "JP", "pron": "JP", "kr": "KR", "k": "KR",
}  # fmt: skip
_STYLES = re.compile(
    r"(thin|extralight|light|regular|roman|book|medium|semibold|demi|extrabold|ultrabold"
    r"|bold|black|heavy|italic|oblique|variable|vf)+$"
)


def region_of(tag: str) -> str:
    """The cut of a Han font for a language: SC, TC, HK, JP or KR.

    Korean for languages that are not written in Han characters: its quotation marks are narrow.
    """
    if not is_chinese(tag):
        return "JP" if script_of(tag) == "Jpan" else "KR"
    if {"hk", "mo"} & set(tag.lower().replace("_", "-").split("-")):
        return "HK"
    return "TC" if script_of(tag) == "Hant" else "SC"


def families_for(tag: str, text: str) -> tuple[str, ...]:
    """The families to try for a text of a language, the best first, as `family_of` names them."""
    scripts = scripts_in(text)
    names: list[str] = []
    if uses_han(tag) or scripts & set(HAN):
        region = region_of(tag) if "HANGUL" not in scripts else "KR"
        names += f"{_SOURCE_HAN[region]} notoserifcjk {_OF_SYSTEMS[region]} {_SANS}".split()
    for script in sorted(scripts - set(HAN)):
        own = _OTHERS.get(script, f"notoserif{script.lower()}")
        names += f"{own} notosans{script.lower()}".split() if script not in _SHARED else []
    return tuple(dict.fromkeys((*names, *_LATIN.split())))


_SHARED = {"LATIN", "CYRILLIC", "GREEK"}
"""Scripts that the Latin families have as well."""


def scripts_in(text: str) -> set[str]:
    """The scripts of a text's letters, as `LATIN` or `ARABIC`: the first words of their names."""
    return {name(c).partition(" ")[0] for c in text if is_letter(c)} - {""}


def wished_families(names: Iterable[str]) -> tuple[str, ...]:
    """The families of these names, as `family_of` names them. A file may have the cuts of several
    regions, and then its name tells none: `NotoSerifCJK.ttc` has `Noto Serif CJK SC`."""
    families: list[str] = []
    for written in names:
        family = family_of(written)
        last = written.lower().split()[-1]
        families += [family, family.removesuffix(last)] if last in _REGION_WORDS else [family]
    return tuple(filter(None, dict.fromkeys(families)))


def is_called(family: str, name: str) -> bool:
    """Whether a family has a name, as it is or without the word for its region."""
    own, wanted = family.lower().split(), name.lower().split()
    return own == wanted or (own[:-1] == wanted and own[-1] in _REGION_WORDS)


def family_of(file_name: str) -> str:
    """The family that a file's name tells: `notoserifcjk` for `NotoSerifCJK-Bold.ttc`."""
    stem = re.split(r"[-.\[(]", file_name, maxsplit=1)[0]
    plain = re.sub(r"[\s_]+", "", stem).lower()
    return _STYLES.sub("", plain) or plain


def region_rank(family: str, tag: str) -> int:
    """How well a face's regional cut suits a language: 0 is its own, 2 is another's."""
    last = family.lower().split()[-1:] or [""]
    found, wanted = _REGION_WORDS.get(last[0]), region_of(tag)
    if found == wanted:
        return 0
    return 1 if found is None or (found, wanted) == ("TC", "HK") else 2
