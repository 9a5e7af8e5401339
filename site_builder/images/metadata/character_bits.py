"""How likely single characters are, in texts of the scripts that old encodings were made for.

The standards list common characters first: level 1 of GB 2312 (3,755 characters), of Big5 (5,401)
and of JIS X 0208 (2,965) holds nearly all that newspapers print; level 2 and the extensions hold
the rest. A likelihood is given in bits, as Shannon counts them: what is rare costs more.
"""

import math
import re
from collections.abc import Callable
from functools import cache

NEVER = 32.0
_RARE = 22.0
_PLAIN_LATIN, _PLAIN_ELSEWHERE = 4.5, 6.5
"""ASCII: in a Latin text it is the rule, in others the exception."""


def _one_of(count: int, share: float) -> float:
    """The bits of one of `count` characters that make up this share of a text between them."""
    return math.log2(count / share)


LATIN_LETTER = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")
_SIGN = _one_of(300, 0.06)
_LATIN_SIGNS = "“”‘’–—…©®°·«»¿¡ªº€£§"


@cache
def latin_bits(char: str) -> float:
    """In a European language: the letters of Latin 1, then those few that others add to them."""
    if char < "\x80":
        return _PLAIN_LATIN
    if LATIN_LETTER.fullmatch(char):
        return 11.0 if char <= "\xff" else 13.0
    return 11.0 if char in _LATIN_SIGNS else 17.0


@cache
def cyrillic_bits(char: str) -> float:
    if char < "\x80":
        return _PLAIN_ELSEWHERE
    if "\u0400" <= char <= "\u04ff":
        return 5.0 if "\u0410" <= char <= "\u044f" else 10.0
    return 11.0 if char in "“”«»–—…№©°" else 17.0


def _double(
    codec: str, bits: Callable[[int, int], float], frequent: str = ""
) -> Callable[[str], float]:
    """The bits of a character by the two bytes that it has in a codec; those that are `frequent`
    make up a third of a text."""

    @cache
    def found(char: str) -> float:
        if char in frequent:
            return _one_of(len(frequent), 0.33)
        code = char.encode(codec)
        if len(code) == 1:
            return _PLAIN_ELSEWHERE if char < "\x80" else _RARE
        return bits(code[0], code[1]) if len(code) == 2 else NEVER

    return found


_SIMPLIFIED = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地出就分对成会可主发年动同工也能下过子说"
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤日月图片摄影记者社报市新华"
)
_TRADITIONAL = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地出就分對成會可主發年動同工也能下過子說"
    "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董程曹袁鄧許沈曾彭呂蘇盧蔣蔡賈丁魏薛葉"
    "余潘杜戴夏鍾汪田任姜范方石姚譚廖鄒熊金陸孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯日月圖片攝影記者社報市新華"
)
"""The commonest characters of all texts, the commonest surnames, and words of picture credits."""


def _gb(lead: int, trail: int) -> float:
    if lead == 0xA8 and trail < 0x60:
        return _SIGN  # such as the dash between two years
    if trail < 0xA1 or lead < 0xA1:
        is_private = 0xA1 <= lead <= 0xA7 or lead >= 0xFE
        return NEVER if is_private else _one_of(14_240, 0.05)  # names have rare characters
    if 0xB0 <= lead <= 0xD7:
        return _one_of(3755, 0.57)
    if 0xD8 <= lead <= 0xF7:
        return _one_of(3008, 0.02)
    return _SIGN if lead in (0xA1, 0xA3) else _RARE if 0xA2 <= lead <= 0xA7 else NEVER


def _big5(lead: int, trail: int) -> float:
    if 0xA4 <= lead <= 0xC6:
        return _one_of(5401, 0.6)
    if 0xC9 <= lead <= 0xF9:
        return _one_of(7652, 0.02)
    return _SIGN if 0xA1 <= lead <= 0xA3 else _RARE


def _jis(lead: int, trail: int) -> float:
    if lead == 0x82 and trail >= 0x9F:
        return _one_of(83, 0.35)
    if lead == 0x83 and trail <= 0x96:
        return _one_of(86, 0.15)
    if 0x88 <= lead <= 0x98 and (lead, trail) <= (0x98, 0x72):
        return _one_of(2965, 0.42)
    if 0x98 <= lead <= 0xEA:
        return _one_of(3390, 0.01)
    return _SIGN if lead in (0x81, 0x82) else _RARE


def _ks(lead: int, trail: int) -> float:
    if trail >= 0xA1 and 0xB0 <= lead <= 0xC8:
        return _one_of(2350, 0.91)
    if trail >= 0xA1 and 0xCA <= lead <= 0xFD:
        return _one_of(4888, 0.01)
    return _SIGN if trail >= 0xA1 and 0xA1 <= lead <= 0xA3 else _RARE


chinese_bits = _double("gb18030", _gb, _SIMPLIFIED)
traditional_bits = _double("big5hkscs", _big5, _TRADITIONAL)
japanese_bits = _double("cp932", _jis)
korean_bits = _double("cp949", _ks)
