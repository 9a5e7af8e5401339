"""Credits: whether one names a person, and which names are the same person's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from site_builder.languages.east_asian import HAN, contains_han
from site_builder.model.ids import folded_name
from site_builder.model.site import Text

_HAN = re.compile(f"[{HAN}]")
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳"
    "史唐费廉岑薛雷贺倪汤殷罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季"
    "贾江颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍万管卢莫房解丁邓单洪包左石崔龚程邢裴陆翁段侯牛温庄柴阎向易廖耿欧聂"
    "曾关游肖叶白甘景龙蒲宁仇连冉覃尚涂靳官佟岳邬冼佘鄢苟谭车申匡鞠丛敖"
    "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴鄒竇蘇範魯韋馬俞賀羅畢傅齊顧黃蕭龐紀項賈顏鍾駱萬盧單龔陸莊閻歐聶關遊葉龍寧"
    "連塗譚車叢劉鄧"
)
_COMPOUND = re.compile("欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|令狐|慕容|司徒|歐陽")
_NOT_A_NAME = re.compile(
    "[图圖片照社报報馆館局厅廳院部委办辦网網台站供摄攝影视視频頻库庫司团團校市县縣区區省]$"
    "|资料|資料|图片|圖片|供图|供圖|摄影|攝影|新华|新華|记者|記者|通讯|通訊|中心|公司|政府"
)
"""What newsrooms, archives and places are called by, and what is no name at all."""

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ"
_NAME_WORDS = re.compile(
    rf"[{_LETTERS}][{_LETTERS}'’-]*\.?(?: [{_LETTERS}][{_LETTERS}'’-]*\.?){{1,3}}"
)
_INSTITUTION = re.compile(
    "agenc.*|agentur|archiv.*|press.*|news.*|daily|weekly|times|post|herald|photo.*|pictures?|images?"
    "|media|file|handout|courtesy|by|from|of|the|city|state|national|museum|library|university|college"
    "|office|department|bureau|ministry|government|committee|company|corporation|corp|co|inc|ltd|group"
    "|studios?|stock|getty|reuters|xinhua|visual|china|network|television|tv|radio|society|foundation"
    "|institute|association|center|centre|collection|service|provided|unknown|staff"
)
"""Words that no person's name has."""


def is_plain_name(credit: Text) -> bool:
    """Whether a credit is nothing but a person's name, in every language that it is given in.

    Doubt counts against it: an archive that goes by as a person is a false statement of rights, a
    person that doesn't is only credited.
    """
    return bool(credit) and all(map(_is_name, credit.values()))


def _is_name(words: str) -> bool:
    words = words.strip()
    if contains_han(words):
        return _is_chinese_name(words)
    if not _NAME_WORDS.fullmatch(words):
        return False
    parts = words.replace(".", "").split()
    if any(part[0] == part[0].lower() for part in parts):
        return False
    return not any(map(_INSTITUTION.fullmatch, re.split("[ -]", " ".join(parts).lower())))


def _is_chinese_name(words: str) -> bool:
    """A surname and one or two characters; or a foreign name, with its dot."""
    bare = re.sub(r"[ \u3000]", "", words)
    if not all(map(_HAN.match, bare.replace("·", ""))) or _NOT_A_NAME.search(bare):
        return False
    if "·" in bare:
        return True
    given = 2 if _COMPOUND.match(bare) else 1
    return (given > 1 or bare[0] in _SURNAMES) and 1 <= len(bare) - given <= 2


_WORK = re.compile(
    "供[图圖]|提供|[资資]料|[图圖]片|照片|[摄攝]影|[绘繪插制製截][图圖]|翻拍|[来來]源|写真|撮影|사진|제공|[摄攝图圖]$"
)
_WORK_IN_LETTERS = re.compile(
    r"[©(]"
    r"|(?:photos?|photograph(?:s|y)?|pictures?|images?|illustrations?|graphics?|file|archive|handout"
    r"|courtesy|provided|supplied|source|copyright|from|by|fotos?|crédit|cortes[ií]a|avec|mit)"
    f"(?![{_LETTERS}])"
    f"|.*[ ,;](?:by|via|courtesy)(?![{_LETTERS}])",
    re.IGNORECASE,
)
"""What says that somebody made or gave a picture; in Latin letters, where a credit line begins."""


def is_phrase(credit: str) -> bool:
    """Whether a credit line says by itself whose a picture is: `敦煌研究院供图`, `资料图`,
    `Courtesy of the museum`. A name doesn't: `新华社`, `Wang Jing`."""
    if is_plain_name({"": credit}):
        return False
    return bool(_WORK.search(credit) or _WORK_IN_LETTERS.match(credit.strip()))


@dataclass(frozen=True, slots=True)
class People:
    """The people in people.yaml: their names by id; and by each name, as it is compared, the ids of
    those who have it, in the order of the file."""

    names: Mapping[str, Text]
    by_name: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, names: Mapping[str, Text]) -> Self:
        found: dict[str, list[str]] = {}
        for person, known in names.items():
            for folded in dict.fromkeys(map(folded_name, known.values())):
                found.setdefault(folded, []).append(person)
        return cls(names, {folded: tuple(ids) for folded, ids in found.items() if folded})

    def words(self, name: str | Text) -> Text:
        """A person's name by id, which is no text for an unknown one; or the words themselves."""
        return self.names.get(name, {}) if isinstance(name, str) else name


def names_of_same(name: str, people: People) -> frozenset[str]:
    """A name as it is compared, with all that people.yaml says is the same person's."""
    folded = folded_name(name)
    known = (people.names[person].values() for person in people.by_name.get(folded, ()))
    return frozenset({folded}).union(*(map(folded_name, names) for names in known)) - {""}


def person_named(names: Iterable[str], people: People) -> str:
    """The id of the first person in people.yaml who has one of these names; '' if nobody has."""
    return next(
        (people.by_name[name][0] for name in map(folded_name, names) if name in people.by_name), ""
    )
