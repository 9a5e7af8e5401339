"""The rows of all other languages."""

from collections.abc import Mapping

from site_builder.languages.idiom import Approximations, DateWords, Idiom, Ranges, seasons
from site_builder.languages.patterns import year_last

_RUSSIAN_DATES = year_last(
    "{d}",
    "{d} {m}",
    "{M}",
    " {y}\u202fг.",
    months=" – ",
    eras=("{} до\u00a0н.\u00a0э.", "{} н.\u00a0э."),
)._replace(years="{y}|–|{y}\u202fгг.")
# They lost their ezafe in CLDR 48; with a year behind them, newspapers write none.
_PERSIAN_MONTHS = (
    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن",
    "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
)  # fmt: skip

ROWS: Mapping[str, Idiom] = {
    "fi": Idiom(
        dates=year_last("{d}.", "{d}. {m}", "{M}", eras=("{} eKr.", "{} jKr.")),
        date_words=DateWords(
            about="noin {}",
            uncertain="{} (epävarma)",
            since="{} – nykyhetki",
            decade="{year}-luku",
            century="{year}-luku",
            seasons=seasons("{} {{}}", "kevät kesä syksy talvi"),
        ),
        approximations=Approximations(
            "yli #_", "lähes #_", "noin #_", least="vähintään #_", most="enintään #_"
        ),
        per="#/{}",
        words_a_minute=161,
    ),
    "ru": Idiom(
        dates=_RUSSIAN_DATES,
        date_words=DateWords(
            about="примерно {}",
            uncertain="{} (предположительно)",
            since="{} – настоящее время",
            decade="{year}-е годы",
            century="{roman} век",
            seasons=seasons("{} {{}}\u202fг.", "весна лето осень зима"),
        ),
        approximations=Approximations(
            # не менее and не более would put what follows into the genitive.
            "более #_",
            "почти #_",
            "около #_",
            least="минимум #_",
            most="максимум #_",
        ),
        per="#/{}",
        words_a_minute=184,
    ),
    "ar": Idiom(
        dates=year_last("{d}", "{d} {m}", months=" – ", eras=("{} ق.م", "{} م")),
        date_words=DateWords(
            about="نحو {}",
            uncertain="{} (غير مؤكد)",
            since="منذ {}",
            starting="اعتبارًا من {}",
            until="حتى {}",
            decade="عقد {year}",
            century="القرن {n}",
            seasons=seasons("{} {{}}", "ربيع صيف خريف شتاء"),
        ),
        approximations=Approximations(
            "أكثر من #_", "ما يقرب من #_", "نحو #_", least="#_ على الأقل", most="#_ على الأكثر"
        ),
        ranges=Ranges(" إلى ", repeats_sign=True),
        per="# لكل {}",
        words_a_minute=138,
        closes_celsius=True,
    ),
    "he": Idiom(
        dates=year_last("{d}", "{d} ב{m}", eras=("{} לפנה״ס", "{} לספירה")),
        date_words=DateWords(
            about="{} בקירוב",
            uncertain="{} (לא ודאי)",
            since="מאז {}",
            starting="{} ואילך",
            until="עד {}",
            decade="שנות ה-{short} של המאה ה-{n}",
            century="המאה ה-{n}",
            seasons=seasons("{} {{}}", "אביב קיץ סתיו חורף"),
        ),
        approximations=Approximations(
            "יותר מ-#_", "כמעט #_", "כ-#_", least="לפחות #_", most="לכל היותר #_"
        ),
        ranges=Ranges(" עד ", repeats_sign=True),
        per="# לכל {}",
        words_a_minute=187,
        closes_celsius=True,
    ),
    "fa": Idiom(
        dates=year_last("{d}", "{d} {m}", to=" تا ", between=" تا ", eras=("{} ق.م.", "{} م.")),
        months=_PERSIAN_MONTHS,
        date_words=DateWords(
            about="حدود {}",
            uncertain="{} (نامطمئن)",
            since="از {} تاکنون",
            starting="از {}",
            until="تا {}",
            decade="دههٔ {year}",
            century="قرن {n}",
            seasons=seasons("{} {{}}", "بهار تابستان پاییز زمستان"),
        ),
        approximations=Approximations(
            "بیش از #_", "نزدیک به #_", "حدود #_", least="حداقل #_", most="حداکثر #_"
        ),
        ranges=Ranges(" تا ", repeats_sign=True),
        per="# به ازای هر {}",
        closes_celsius=True,
    ),
    "vi": Idiom(
        dates=year_last(
            "{d}",
            "{d} tháng {n}",
            "tháng {n}",
            " năm {y}",
            months=" – ",
            eras=("{} TCN", "{} SCN"),
        ),
        date_words=DateWords(
            about="khoảng {}",
            since="từ {} đến nay",
            starting="từ {}",
            until="đến {}",
            decade="thập niên {year}",
            century="thế kỷ {roman}",
            seasons=seasons("mùa {} {{}}", "xuân hè thu đông"),
        ),
        approximations=Approximations(
            "hơn #_", "gần #_", "khoảng #_", least="ít nhất #_", most="nhiều nhất #_"
        ),
        ranges=Ranges(" đến "),
        per="# mỗi {}",
        closes_celsius=True,
    ),
    "id": Idiom(
        dates=year_last("{d}", "{d} {m}", eras=("{} SM", "{} M")),
        date_words=DateWords(
            about="sekitar {}",
            since="sejak {}",
            starting="mulai {}",
            until="hingga {}",
            decade="{year}-an",
            century="abad ke-{n}",
            seasons=seasons("musim {} {{}}", "semi panas gugur dingin"),
        ),
        approximations=Approximations(
            "lebih dari #_",
            "hampir #_",
            "sekitar #_",
            least="sedikitnya #_",
            most="paling banyak #_",
        ),
        ranges=Ranges(" hingga "),
        per="# per {}",
        closes_celsius=True,
    ),
    # Of the languages below, the seasons alone, which CLDR doesn't have.
    "hi": Idiom(
        date_words=DateWords(seasons=seasons("{} {{}}", "वसंत ग्रीष्म शरद शीत")),
        closes_celsius=True,
    ),
    "pl": Idiom(
        date_words=DateWords(seasons=seasons("{} {{}}", "wiosna lato jesień zima")),
        words_a_minute=166,
    ),
    "sl": Idiom(
        date_words=DateWords(seasons=seasons("{} {{}}", "pomlad poletje jesen zima")),
        words_a_minute=180,
    ),
    "th": Idiom(
        date_words=DateWords(
            seasons=seasons("ฤดู{} {{}}", "ใบไม้ผลิ ร้อน ใบไม้ร่วง หนาว"),
        ),
        closes_celsius=True,
    ),
    "tr": Idiom(
        date_words=DateWords(seasons=seasons("{{}} {}", "ilkbaharı yazı sonbaharı kışı")),
        words_a_minute=166,
        closes_celsius=True,
    ),
}
