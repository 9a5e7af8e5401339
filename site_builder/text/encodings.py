"""Which encoding the bytes of a text that isn't UTF-8 were written in, as far as that can be told.

Chinese, Japanese and Korean encodings give the same bytes other meanings, and nearly every text in
one of them is a text in two or three others too. What tells them apart is which reading has the
characters that any text in its language is full of; a few names have none, and stay undecided.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Callable
from typing import NamedTuple

from site_builder.languages.unicode import is_letter

_SIMPLIFIED = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比"
    "或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
    "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做"
    "必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
    "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信"
    "马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连"
    "断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存"
    "候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严街城"
)
_TRADITIONAL = frozenset(
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種"
    "面而方後多定行學法所民得經十三之進著等部度家電力里如水化高自二理起小物現實加量都兩體制機當使點從業本"
    "去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比"
    "或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總"
    "次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被做"
    "必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權"
    "收證改清己美再轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報完類八離華名確才科張信"
    "馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連"
    "斷深難近千週委素技備半辦青省列習響約支般史感勞便團往歷市克何除消構府稱太準精值號率族維劃選標寫存"
    "候毛親快效院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴街城"
    "港臺灣嘅係咗"
)
_KOREAN = frozenset(
    "이다는에의을가고하지를로은한기사도서자시인어리대과수정있아해나일보스부제으들장전라상그원주게만여성년"
    "구조비중신면용관공유적동경오소거화세계모까위니무었으로부터습할것세요안국방내미우문연말생회때두명선양"
    "진실설물체트간당산러식본재단발통교금력진치학업행통건호려여개입출표김박최더며됐했던될같와저또등월"
)
_KANA = frozenset(map(chr, range(0x3041, 0x30FD)))
_JAPANESE = _KANA | frozenset(
    "日一人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千"
    "水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目"
    "通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終"
    "台広住無真有口少町料工建空急止送切転研究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図"
    "週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢市街的県的新的"
)


class _Encoding(NamedTuple):
    """`codec` is Python's name for it; `frequent` are the characters that texts in it are full of;
    `is_usual` says of the bytes of a character whether it is one that texts are written with."""

    name: str
    codec: str
    frequent: frozenset[str]
    is_usual: Callable[[bytes], bool]


def _in_rows(first: int, last: int) -> Callable[[bytes], bool]:
    """Whether a character stands in these rows of a 94 × 94 table (ISO/IEC 2022)."""
    return lambda c: len(c) == 2 and first <= c[0] <= last and c[1] > 0xA0


_ENCODINGS = (
    _Encoding("GBK", "gb18030", _SIMPLIFIED, _in_rows(0xA1, 0xD7)),
    _Encoding("Big5", "big5hkscs", _TRADITIONAL, lambda c: b"\xa1\x40" <= c <= b"\xc6\x7e"),
    _Encoding("EUC-KR", "cp949", _KOREAN, _in_rows(0xA1, 0xC8)),
    _Encoding("Shift_JIS", "cp932", _JAPANESE, lambda c: b"\x81\x40" <= c <= b"\x98\x72"),
    _Encoding("EUC-JP", "euc_jp", _JAPANESE, _in_rows(0xA1, 0xCF)),
)
"""With the rows of the characters that their makers found to be in common use."""

_LONG_RUN = re.compile(rb"[\x80-\xff]{3}")


class Guess(NamedTuple):
    """`names` are the encodings that bytes may be in, best first; with `is_certain`, the one that
    they are in as good as certainly."""

    names: tuple[str, ...] = ()
    is_certain: bool = False


# How many of a text's characters must be frequent ones, and how many times as many as in any other
# reading. A wrong reading has one in thirty by chance, a right one at least every other.
_ENOUGH, _SHARE, _TIMES = 6, 0.2, 3
_USUAL = 0.9


def marked_encoding(data: bytes) -> str:
    """The encoding that the bytes themselves declare, by a byte order mark, by every other byte
    being NUL, or by escape sequences; '' where they declare none."""
    if data.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):
        return "UTF-32"
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or _is_utf16(data):
        return "UTF-16"
    if b"\x1b$" in data and _read(data, "iso2022_jp") is not None:
        return "ISO-2022-JP"
    return ""


def _is_utf16(data: bytes) -> bool:
    """Whether the ASCII in a text, of which ours have much, has NUL as every other byte."""
    if b"\0" not in data or len(data) % 2:
        return False
    even, odd = data[::2], data[1::2]
    for zeros, others, codec in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros.count(0) > max(2, len(zeros) // 10) and not others.count(0):
            return _read(data, codec) is not None
    return False


def is_mostly_utf8(data: bytes) -> bool:
    """Whether bytes that are not all UTF-8 are so but for a few."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - wrong >= 3 * wrong


def guess_encoding(data: bytes) -> Guess:
    """What bytes that aren't UTF-8 may be; no names where no encoding fits."""
    texts = ((encoding, _read(data, encoding.codec)) for encoding in _ENCODINGS)
    readings = [(encoding, _letters(text)) for encoding, text in texts if text is not None]
    frequent = {e.name: sum(c in e.frequent for c in letters) for e, letters in readings}
    for encoding, letters in readings:
        found = frequent[encoding.name]
        others = max((n for name, n in frequent.items() if name != encoding.name), default=0)
        if found >= _ENOUGH and found >= _SHARE * len(letters) and found >= _TIMES * others:
            return Guess((encoding.name,), is_certain=True)
    shares = {encoding.name: _usual_share(encoding, letters) for encoding, letters in readings}
    fitting = [name for name, share in shares.items() if share >= _USUAL]
    if fitting:
        return Guess(tuple(sorted(fitting, key=lambda name: (-frequent[name], -shares[name]))))
    # Accented letters and curly quotation marks, a few among letters of ASCII.
    is_western = not _LONG_RUN.search(data) and _read(data, "cp1252") is not None
    return Guess(("Windows-1252",)) if is_western else Guess()


def _usual_share(encoding: _Encoding, letters: str) -> float:
    usual = sum(encoding.is_usual(letter.encode(encoding.codec)) for letter in letters)
    return usual / len(letters) if letters else 0


def _read(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _letters(text: str) -> str:
    return "".join(c for c in text if not c.isascii() and is_letter(c))
