"""The Chinese words for money, and what stands before a sum.

Names of currencies are CLDR's, besides those that newspapers use.
"""

from collections.abc import Mapping
from fractions import Fraction

from babel import Locale

from site_builder.parity.values import Unit

# What CLDR calls otherwise, or calls by its code.
_NAMES = {
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


def currencies() -> Mapping[str, tuple[Unit, ...]]:
    """Every word for a currency or a part of one, and the units that it may mean."""
    named: dict[str, tuple[Unit, ...]] = {
        str(name): (money(code),)
        for code, name in Locale("zh").currencies.items()
        if len(code) == 3 and len(name) > 1 and not name.isascii() and "（" not in name
    }
    for code, words in _NAMES.items():
        named |= dict.fromkeys(words.split(), (money(code),))
    for code, parts in _PARTS.items():
        named |= {word: (money(code, Fraction(1, parts[word])),) for word in parts}
    return named
