"""The rows of Chinese, Japanese and Korean."""

from collections.abc import Mapping
from dataclasses import replace

from site_builder.languages.idiom import (
    Approximations,
    DateWords,
    Idiom,
    Ranges,
    Scale,
    Scales,
    seasons,
    sums,
)
from site_builder.languages.patterns import year_first

# GB/T 15834-2011 §4.13.3 sets the one-em 一字线 between years (1031—1095), where CLDR has the
# European en dash.
# A second year before our era has 前 again: 公元前221—前206年 (GB/T 15835-2011 §4.1.2).
_CHINESE_DATES = year_first(
    "{y}年",
    "{n}月",
    "{d}日",
    "至",
    years="{y}|—|{y}年",
    early="公元{}",
    before="公元前{}",
    again="前{}",
)

# 存疑, "in doubt", is the word of chronologies and reference works. 截至 looks back, 至 ahead.
# There is no limit to a scale's figure: 141178万人 is how the National Bureau of Statistics prints
# it. Four figures need no separator (GB/T 15835-2011 §5.1.1). In a range, %, 万 and 亿 are given
# twice (ibid., on 数值范围: 15%～30%, 13万元～17万元), measure words once.
_SIMPLIFIED = Idiom(
    dates=_CHINESE_DATES,
    date_words=DateWords(
        about="约{}",
        uncertain="{}（存疑）",
        since="{}至今",
        starting="{}起",
        until="截至{}",
        ending="至{}",
        ahead="至{}",
        decade="{year}年代",
        century="{n}世纪",
        seasons=seasons("{{}}年{}", "春 夏 秋 冬"),
        some_month="{}某月",
        some_day="{}某日",
        some_month_and_day="{}某月某日",
    ),
    approximations=Approximations(
        "超过#_", "近#_", "约#_", over_round="#余_", least="至少#_", most="最多#_"
    ),
    scales=Scales((Scale(12, "万亿"), Scale(8, "亿"), Scale(4, "万")), 10**12),
    least_grouped=10_000,
    between_names="、",
    words_a_minute=255,
    closes_celsius=True,
    ranges=Ranges("至", repeats_sign=True),
    per="每{}#",
    currencies=sums(
        "#{}",
        "CNY 元 HKD 港元 MOP 澳门元 TWD 元新台币 USD 美元 EUR 欧元 GBP 英镑 JPY 日元 KRW 韩元 "
        "RUB 卢布 AUD 澳元 CAD 加元 NZD 新西兰元 SGD 新加坡元",
    ),
)

# Dates have CLDR's 至, and the 年 that CLDR drops. 兆 means 10¹² in Taiwan and 10⁶ on the mainland:
# it is 萬億 here. 元 alone would be each place's own money.
_TRADITIONAL = replace(
    _SIMPLIFIED,
    dates=_CHINESE_DATES._replace(years="{y}|至|{y}年"),
    date_words=replace(_SIMPLIFIED.date_words, about="約{}", century="{n}世紀"),
    approximations=Approximations(
        "超過#_", "近#_", "約#_", over_round="#餘_", least="至少#_", most="最多#_"
    ),
    scales=Scales((Scale(12, "萬億"), Scale(8, "億"), Scale(4, "萬")), 10**12),
    currencies=sums(
        "#{}",
        "CNY 元人民幣 HKD 港元 MOP 澳門元 TWD 元新台幣 USD 美元 EUR 歐元 GBP 英鎊 JPY 日圓 "
        "KRW 韓元 AUD 澳元 CAD 加元",
    ),
)

ROWS: Mapping[str, Idiom] = {
    "zh-Hans": _SIMPLIFIED,
    "zh-Hant": _TRADITIONAL,
    "ja": Idiom(
        dates=year_first(
            "{y}年",
            "{n}月",
            "{d}日",
            "～",
            years="{y}年|～|{y}年",
            early="西暦{}",
            before="紀元前{}",
        ),
        date_words=DateWords(
            about="{}ごろ",
            uncertain="{}？",
            since="{}～現在",
            starting="{}から",
            until="{}まで",
            decade="{year}年代",
            century="{n}世紀",
            seasons=seasons("{{}}年{}", "春 夏 秋 冬"),
            some_month="{}某月",
            some_day="{}某日",
            some_month_and_day="{}某月某日",
        ),
        approximations=Approximations("#_超", "#_近く", "約#_", least="#_以上", most="#_以下"),
        scales=Scales(
            (Scale(16, "京"), Scale(12, "兆"), Scale(8, "億"), Scale(4, "万")), 10**4, mixed=True
        ),
        words_a_minute=357,
        closes_celsius=True,
        ranges=Ranges("～"),
        per="{}当たり#",
        currencies=sums(
            "#{}",
            "JPY 円 CNY 元 HKD 香港ドル TWD 台湾ドル USD ドル EUR ユーロ GBP ポンド KRW ウォン",
        ),
    ),
    "ko": Idiom(
        dates=year_first(
            "{y}년",
            "{n}월",
            "{d}일",
            "~",
            years="{y}년|~|{y}년",
            early="서기 {}",
            before="기원전 {}",
            space=" ",
        ),
        date_words=DateWords(
            about="{}경",
            since="{}~현재",
            starting="{}부터",
            until="{}까지",
            decade="{year}년대",
            century="{n}세기",
            seasons=seasons("{{}}년 {}", "봄 여름 가을 겨울"),
        ),
        # 이상 and 이하 take the figure in, 초과 doesn't.
        approximations=Approximations(
            "#_ 초과", "#_ 가까이", "약 #_", over_round="#여_", least="#_ 이상", most="#_ 이하"
        ),
        scales=Scales((Scale(12, "조"), Scale(8, "억"), Scale(4, "만")), 10**4, mixed=True),
        closes_celsius=True,
        ranges=Ranges("~"),
        per="{}당 #",
        currencies=sums(
            "#{}",
            "KRW 원 CNY 위안 HKD 홍콩달러 TWD 대만달러 USD 달러 EUR 유로 GBP 파운드 JPY 엔",
        ),
    ),
}
