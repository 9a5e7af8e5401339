"""The Chinese words for units of measure and for money.

国务院, 关于在我国统一实行法定计量单位的命令 (1984); GB 3100-1993. 里, 斤, 尺 and their like are the
mainland's market units (市制). Names of currencies are CLDR's, besides those that newspapers use.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from babel import Locale

from site_builder.parity.measures import measures
from site_builder.parity.values import Unit

_MEASURES = {
    "m": "米 公尺",
    "km": "公里 千米",
    "dm": "分米",
    "cm": "厘米 公分",
    "mm": "毫米",
    "µm": "微米",
    "nm": "纳米",
    "li": "华里 里地 里路 里",
    "zhang": "丈",
    "chi": "尺 市尺",
    "cun": "寸",
    "mi": "英里",
    "ft": "英尺",
    "in": "英寸",
    "yd": "码",
    "nmi": "海里",
    "ly": "光年",
    "m²": "平方米 平米 平方公尺 ㎡",
    "km²": "平方公里 平方千米",
    "cm²": "平方厘米",
    "mm²": "平方毫米",
    "ha": "公顷",
    "a": "公亩",
    "mu": "亩 市亩",
    "qing": "顷",
    "acre": "英亩",
    "ft²": "平方英尺 平方呎",
    "mi²": "平方英里",
    "yd²": "平方码",
    "in²": "平方英寸",
    "m³": "立方米 立方",
    "cm³": "立方厘米",
    "km³": "立方千米 立方公里",
    "ft³": "立方英尺",
    "l": "升 公升",
    "ml": "毫升",
    "gal|imperial gal": "加仑",
    "kg": "公斤 千克",
    "g": "克",
    "mg": "毫克",
    "µg": "微克",
    "t|short ton": "吨 公吨",
    "jin": "斤 市斤",
    "dan": "担",
    "lb": "磅",
    "oz|troy oz": "盎司",
    "ct": "克拉",
    "s": "秒 秒钟",
    "min": "分钟",
    "h": "小时 个小时 钟头 个钟头",
    "day": "天 昼夜 个昼夜",
    "week": "周 星期 个星期 个礼拜",
    "month": "个月",
    "quarter": "个季度",
    "year": "年 周年 载 个年头",
    "century": "个世纪",
    "W": "瓦 瓦特",
    "kW": "千瓦",
    "MW": "兆瓦",
    "GW": "吉瓦",
    "hp": "马力",
    "Wh": "瓦时",
    "kWh": "千瓦时 千瓦小时 度电",
    "MWh": "兆瓦时",
    "GWh": "吉瓦时",
    "J": "焦耳",
    "kJ": "千焦",
    "cal": "卡路里",
    "kcal": "大卡 千卡",
    "Hz": "赫兹 赫",
    "kHz": "千赫 千赫兹",
    "MHz": "兆赫 兆赫兹",
    "GHz": "吉赫",
    "B": "字节",
    "kB": "千字节",
    "bit": "比特",
    "kbit": "千比特",
    "MB": "兆字节",
    "GB": "吉字节",
    "Mbit": "兆比特",
    "V": "伏特",
    "kV": "千伏",
    "Pa": "帕 帕斯卡",
    "kPa": "千帕",
    "MPa": "兆帕",
    "mmHg": "毫米汞柱",
    "dB": "分贝",
    "kn": "节航速",
    "°C": "摄氏度 ℃ °C",
    "°F": "华氏度 ℉ °F",
    "°|°C|°F|kWh": "度",
    "°": "°",
    "year|": "岁 周岁 虚岁",
}
_LATIN = [
    "km",
    "m",
    "dm",
    "cm",
    "mm",
    "µm",
    "nm",
    "km²",
    "m²",
    "cm²",
    "mm²",
    "km³",
    "m³",
    "cm³",
    "ha",
    "kg",
    "g",
    "mg",
    "µg",
    "t",
    "l",
    "ml",
    "h",
    "min",
    "s",
    "kW",
    "MW",
    "GW",
    "W",
    "kWh",
    "MWh",
    "GWh",
    "Hz",
    "kHz",
    "MHz",
    "GHz",
    "kB",
    "MB",
    "GB",
    "TB",
    "PB",
    "V",
    "kV",
    "Pa",
    "kPa",
    "MPa",
    "dB",
    "ft",
    "mi",
    "lb",
    "oz",
]
_OTHER_LATIN = {
    "KM": "km",
    "CM": "cm",
    "MM": "mm",
    "KG": "kg",
    "km2": "km²",
    "m2": "m²",
    "m3": "m³",
    "L": "l",
    "mL": "ml",
    "ML": "ml",
    "KB": "kB",
    "kw": "kW",
    "Km": "km",
    "Kg": "kg",
    "KW": "kW",
    "kwh": "kWh",
    "KWh": "kWh",
    "μm": "µm",
    "μg": "µg",
    "km/h": "km",
    "m/s": "m",
    "nm": "nm",
    "Kb": "kB",
}
# What CLDR calls otherwise, or calls by its code.
_MONEY = {
    "CNY": "元 人民币 元人民币 块钱 人民币元 塊錢 块人民币",
    "USD": "美元 美金 美圆 美刀",
    "HKD": "港元 港币 港幣",
    "TWD": "新台币 台币 元新台币 新臺幣",
    "MOP": "澳门元 澳门币",
    "EUR": "欧元 歐元",
    "GBP": "英镑 英鎊",
    "JPY": "日元 日圆 日圓 日币",
    "KRW": "韩元 韩圆 韩币",
    "AUD": "澳元 澳币 澳大利亚元",
    "CAD": "加元 加拿大元 加币",
    "SGD": "新元 新加坡元 新币",
    "NZD": "新西兰元 纽元 纽币",
    "CHF": "瑞士法郎 瑞郎",
    "RUB": "卢布",
    "INR": "卢比 印度卢比",
    "THB": "泰铢",
    "NGN": "奈拉",
    "VND": "越南盾",
    "IDR": "印尼盾 印尼卢比 印度尼西亚盾",
    "MYR": "林吉特 马币 令吉",
    "PHP": "菲律宾比索",
    "BRL": "雷亚尔",
    "ZAR": "兰特",
    "TRY": "土耳其里拉 里拉",
    "XBT": "比特币 个比特币",
    "KPW": "朝鲜元",
    "SAR": "沙特里亚尔 里亚尔",
    "AED": "阿联酋迪拉姆 迪拉姆",
    "ILS": "新谢克尔 谢克尔",
    "KZT": "坚戈",
    "PLN": "兹罗提",
    "MXN": "墨西哥比索",
    "ARS": "阿根廷比索",
    "SEK": "瑞典克朗",
    "NOK": "挪威克朗",
    "DKK": "丹麦克朗",
    "EGP": "埃及镑",
    "MNT": "图格里克",
    "PKR": "巴基斯坦卢比",
    "UAH": "格里夫纳",
}
_PARTS = {
    "CNY": {"角": 10, "毛": 10, "角钱": 10, "毛钱": 10, "分钱": 100}, "USD": {"美分": 100},
    "JPY": {"日本钱": 100}, "EUR": {"欧分": 100}, "GBP": {"便士": 100}, "HKD": {"港仙": 100},
}  # fmt: skip

SIGNS = {
    "¥": "CNY", "$": "USD", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "C$": "CAD",
    "S$": "SGD", "NZ$": "NZD", "MOP$": "MOP", "R$": "BRL", "€": "EUR", "£": "GBP", "₩": "KRW",
    "₹": "INR", "₽": "RUB", "฿": "THB", "RMB": "CNY", "CNY": "CNY", "USD": "USD", "HKD": "HKD",
    "人民币": "CNY", "港币": "HKD", "美元": "USD",
}  # fmt: skip
"""What stands before a sum."""


def money(code: str, factor: Fraction = Fraction(1)) -> Unit:
    """The unit of a currency (ISO 4217), or a part of it."""
    return Unit(code if factor == 1 else f"{code}/{1 / factor}", code, factor)


@lru_cache(maxsize=1)
def chinese_units() -> Mapping[str, tuple[Unit, ...]]:
    """Every word that stands behind a figure for its unit, and the units that it may mean."""
    named: dict[str, tuple[Unit, ...]] = {
        str(name): (money(code),)
        for code, name in Locale("zh").currencies.items()
        if len(code) == 3 and len(name) > 1 and not name.isascii() and "（" not in name
    }
    for code, words in _MONEY.items():
        named |= dict.fromkeys(words.split(), (money(code),))
    for code, parts in _PARTS.items():
        named |= {word: (money(code, Fraction(1, parts[word])),) for word in parts}
    for names, words in _MEASURES.items():
        named |= dict.fromkeys(words.split(), measures(names.rstrip("|")))
    named |= {name: measures(name) for name in _LATIN}
    return named | {word: measures(name) for word, name in _OTHER_LATIN.items()}
