"""The words that a newspaper sets around a date, for the languages that we know by heart.

CLDR has no words for "about", "since", "autumn" or "the 2020s". A language without a row here
gets signs that mislead nobody (`NEUTRAL`). Words that would change the form of the date after them
(French "depuis le 17", Russian cases) are avoided: there a dash with a word for "today" does.
"""

from dataclasses import dataclass, replace

Seasons = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Templates, where `{}` is the date, or the year of a season. An empty one means that the
    language has none.

    `since` and `until` are for open intervals (still going on), `starting` and `ending` for those
    whose other end nobody knows. What is still to begin is `starting` too, and what is still to end
    is `ahead`; without `ending` or `ahead`, `until` stands in.

    A decade is named by its first `year`, or by the last two digits of that (`short`); a century by
    its number `n`, in `roman` figures or with an ordinal's ending (`nth` in English, `er` in
    French), or by its first `year`. After those words, both stand in `the`; where `the` is empty, a
    dash replaces the words.
    """

    about: str = "~{}"  # CLDR's sign for "approximately"
    uncertain: str = "{}?"  # EDTF's own sign, as library catalogues print it
    since: str = ""
    starting: str = ""
    until: str = ""
    ending: str = ""
    ahead: str = ""
    the: str = "{}"
    decade: str = ""
    century: str = ""
    seasons: Seasons | None = None
    some_month: str = "{}"
    some_day: str = "{}"
    some_month_and_day: str = "{}"


NEUTRAL = DateWords()


def _seasons(template: str, names: str) -> Seasons:
    spring, summer, autumn, winter = (template.format(name) for name in names.split())
    return spring, summer, autumn, winter


# 存疑, "in doubt", is the word of chronologies and reference works. 截至 looks back, 至 ahead.
_SIMPLIFIED = DateWords(
    about="约{}",
    uncertain="{}（存疑）",
    since="{}至今",
    starting="{}起",
    until="截至{}",
    ending="至{}",
    ahead="至{}",
    decade="{year}年代",
    century="{n}世纪",
    seasons=_seasons("{{}}年{}", "春 夏 秋 冬"),
    some_month="{}某月",
    some_day="{}某日",
    some_month_and_day="{}某月某日",
)
_TRADITIONAL = replace(_SIMPLIFIED, about="約{}", century="{n}世紀")

# "c." as in The Chicago Manual of Style; "(uncertain)" in words, since "in 2020?" reads as a
# question. Seasons in lower case (AP Stylebook), and "autumn", understood on both sides of the
# Atlantic, where "fall" is not.
_ENGLISH = DateWords(
    about="c. {}",
    uncertain="{} (uncertain)",
    since="since {}",
    starting="from {}",
    until="until {}",
    ending="to {}",
    the="the {}",
    decade="{year}s",
    century="{nth} century",
    seasons=_seasons("{} {{}}", "spring summer autumn winter"),
    some_month="sometime in {}",
    some_day="sometime in {}",
    some_month_and_day="sometime in {}",
)
_JAPANESE = DateWords(
    about="{}ごろ",
    uncertain="{}？",
    since="{}～現在",
    starting="{}から",
    until="{}まで",
    decade="{year}年代",
    century="{n}世紀",
    seasons=_seasons("{{}}年{}", "春 夏 秋 冬"),
    some_month="{}某月",
    some_day="{}某日",
    some_month_and_day="{}某月某日",
)
_KOREAN = DateWords(
    about="{}경",
    since="{}~현재",
    starting="{}부터",
    until="{}까지",
    decade="{year}년대",
    century="{n}세기",
    seasons=_seasons("{{}}년 {}", "봄 여름 가을 겨울"),
)
_FRENCH = DateWords(
    about="vers {}",
    uncertain="{} (date incertaine)",
    since="{} – aujourd’hui",
    decade="années {year}",
    century="{roman}{er} siècle",
    seasons=_seasons("{} {{}}", "printemps été automne hiver"),
)
_GERMAN = DateWords(
    about="ca. {}",
    uncertain="{} (unsicher)",
    since="seit {}",
    starting="ab {}",
    until="bis {}",
    the="",
    decade="{year}er-Jahre",
    century="{n}. Jahrhundert",
    seasons=_seasons("{} {{}}", "Frühjahr Sommer Herbst Winter"),
)
_SPANISH = DateWords(
    about="hacia {}",
    uncertain="{} (fecha incierta)",
    since="{} – actualidad",
    decade="década de {year}",
    century="siglo {roman}",
    seasons=_seasons("{} de {{}}", "primavera verano otoño invierno"),
)
_PORTUGUESE = DateWords(
    about="por volta de {}",
    uncertain="{} (data incerta)",
    since="desde {}",
    starting="a partir de {}",
    until="até {}",
    the="",
    decade="década de {year}",
    century="século {roman}",
    seasons=_seasons("{} de {{}}", "primavera verão outono inverno"),
)
_ITALIAN = DateWords(
    about="circa {}",
    uncertain="{} (data incerta)",
    since="{} – oggi",
    decade="anni {year}",
    century="{roman} secolo",
    seasons=_seasons("{} {{}}", "primavera estate autunno inverno"),
)
_DUTCH = DateWords(
    about="circa {}",
    uncertain="{} (onzeker)",
    since="sinds {}",
    starting="vanaf {}",
    until="tot {}",
    the="de {}",
    decade="jaren {year}",
    century="{n}e eeuw",
    seasons=_seasons("{} {{}}", "voorjaar zomer najaar winter"),
)
_SWEDISH = DateWords(
    about="cirka {}",
    uncertain="{} (osäkert)",
    since="sedan {}",
    starting="från {}",
    until="till {}",
    decade="{year}-talet",
    century="{year}-talet",
    seasons=_seasons("{} {{}}", "våren sommaren hösten vintern"),
)
_NORWEGIAN = DateWords(
    about="ca. {}",
    uncertain="{} (usikkert)",
    since="siden {}",
    starting="fra {}",
    until="til {}",
    decade="{year}-årene",
    century="{year}-tallet",
    seasons=_seasons("{} {{}}", "våren sommeren høsten vinteren"),
)
_DANISH = replace(
    _NORWEGIAN,
    decade="{year}’erne",
    seasons=_seasons("{} {{}}", "foråret sommeren efteråret vinteren"),
)
_FINNISH = DateWords(
    about="noin {}",
    uncertain="{} (epävarma)",
    since="{} – nykyhetki",
    decade="{year}-luku",
    century="{year}-luku",
    seasons=_seasons("{} {{}}", "kevät kesä syksy talvi"),
)
_RUSSIAN = DateWords(
    about="примерно {}",
    uncertain="{} (предположительно)",
    since="{} – настоящее время",
    decade="{year}-е годы",
    century="{roman} век",
    seasons=_seasons("{} {{}}\u202fг.", "весна лето осень зима"),
)
_ARABIC = DateWords(
    about="نحو {}",
    uncertain="{} (غير مؤكد)",
    since="منذ {}",
    starting="اعتبارًا من {}",
    until="حتى {}",
    decade="عقد {year}",
    century="القرن {n}",
    seasons=_seasons("{} {{}}", "ربيع صيف خريف شتاء"),
)
_HEBREW = DateWords(
    about="{} בקירוב",
    uncertain="{} (לא ודאי)",
    since="מאז {}",
    starting="{} ואילך",
    until="עד {}",
    decade="שנות ה-{short} של המאה ה-{n}",
    century="המאה ה-{n}",
    seasons=_seasons("{} {{}}", "אביב קיץ סתיו חורף"),
)
_PERSIAN = DateWords(
    about="حدود {}",
    uncertain="{} (نامطمئن)",
    since="از {} تاکنون",
    starting="از {}",
    until="تا {}",
    decade="دههٔ {year}",
    century="قرن {n}",
    seasons=_seasons("{} {{}}", "بهار تابستان پاییز زمستان"),
)
_VIETNAMESE = DateWords(
    about="khoảng {}",
    since="từ {} đến nay",
    starting="từ {}",
    until="đến {}",
    decade="thập niên {year}",
    century="thế kỷ {roman}",
    seasons=_seasons("mùa {} {{}}", "xuân hè thu đông"),
)
_INDONESIAN = DateWords(
    about="sekitar {}",
    since="sejak {}",
    starting="mulai {}",
    until="hingga {}",
    decade="{year}-an",
    century="abad ke-{n}",
    seasons=_seasons("musim {} {{}}", "semi panas gugur dingin"),
)

DATE_WORDS = {
    "zh-Hans": _SIMPLIFIED,
    "zh-Hant": _TRADITIONAL,
    "en": _ENGLISH,
    "ja": _JAPANESE,
    "ko": _KOREAN,
    "fr": _FRENCH,
    "de": _GERMAN,
    "es": _SPANISH,
    "pt": _PORTUGUESE,
    "it": _ITALIAN,
    "nl": _DUTCH,
    "sv": _SWEDISH,
    "nb": _NORWEGIAN,
    "no": _NORWEGIAN,
    "da": _DANISH,
    "fi": _FINNISH,
    "ru": _RUSSIAN,
    "ar": _ARABIC,
    "he": _HEBREW,
    "fa": _PERSIAN,
    "vi": _VIETNAMESE,
    "id": _INDONESIAN,
}
