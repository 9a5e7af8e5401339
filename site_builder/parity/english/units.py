"""The English words for units of measure and for money.

NIST SP 811 (2008) for units and their symbols; AP Stylebook and Guardian style guide for what
newspapers make of them. Names of currencies are CLDR's, besides those that newspapers use.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from babel import Locale

from site_builder.parity.measures import measures
from site_builder.parity.tables import by_word
from site_builder.parity.values import Unit

_MEASURES = {
    "m": "meter metre meters metres m",
    "km": "kilometer kilometre kilometers kilometres km kms",
    "cm": "centimeter centimetre centimeters centimetres cm",
    "mm": "millimeter millimetre millimeters millimetres mm",
    "dm": "decimeter decimetre decimeters decimetres",
    "µm": "micrometer micrometers micron microns µm μm",
    "nm": "nanometer nanometre nanometers nanometres nm",
    "li": "li",
    "zhang": "zhang",
    "chi": "chi",
    "mi": "mile miles mi",
    "ft": "foot feet ft",
    "in": "inch inches",
    "yd": "yard yards yd yds",
    "nmi": "nautical_mile nautical_miles",
    "ly": "light_year light_years",
    "m²": (
        "square_meter square_metre square_meters square_metres sq_m sqm m² m2 sq_meters sq_metres"
    ),
    "km²": (
        "square_kilometer square_kilometre square_kilometers square_kilometres sq_km sqkm "
        "km² km2 sq_kilometers"
    ),
    "cm²": "square_centimeter square_centimeters square_centimetres cm²",
    "ha": "hectare hectares ha",
    "mu": "mu mus",
    "acre": "acre acres",
    "ft²": "square_foot square_feet sq_ft sq_feet",
    "mi²": "square_mile square_miles sq_mi sq_miles",
    "yd²": "square_yard square_yards",
    "in²": "square_inch square_inches",
    "m³": "cubic_meter cubic_metre cubic_meters cubic_metres m³ m3",
    "cm³": "cubic_centimeter cubic_centimeters cubic_centimetres",
    "km³": "cubic_kilometer cubic_kilometers cubic_kilometres",
    "ft³": "cubic_foot cubic_feet",
    "l": "liter litre liters litres l",
    "ml": "milliliter millilitre milliliters millilitres ml",
    "gal|imperial gal": "gallon gallons",
    "kg": "kilogram kilogramme kilograms kilogrammes kilo kilos kg kgs",
    "g": "gram gramme grams grammes g",
    "mg": "milligram milligrams mg",
    "µg": "microgram micrograms µg μg mcg",
    "t": "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes t",
    "short ton|t|long ton": "ton tons",
    "jin": "jin catty catties",
    "lb": "lb lbs",
    "oz|troy oz": "ounce ounces oz",
    "ct": "carat carats",
    "s": "second seconds sec secs",
    "ms": "millisecond milliseconds",
    "min": "minute minutes min mins",
    "h": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "quarter": "quarters",
    "year": "year years yr yrs yo",
    "decade": "decade decades",
    "century": "century centuries",
    "W": "watt watts",
    "kW": "kilowatt kilowatts kw",
    "MW": "megawatt megawatts mw",
    "GW": "gigawatt gigawatts gw",
    "hp": "horsepower hp",
    "kWh": "kilowatt_hour kilowatt_hours kwh",
    "MWh": "megawatt_hour megawatt_hours mwh",
    "GWh": "gigawatt_hour gigawatt_hours gwh",
    "J": "joule joules",
    "kJ": "kilojoule kilojoules",
    "kcal": "kilocalorie kilocalories kcal",
    "kcal|cal": "calorie calories",
    "Hz": "hertz hz",
    "kHz": "kilohertz khz",
    "MHz": "megahertz mhz",
    "GHz": "gigahertz ghz",
    "MB": "megabyte megabytes mb",
    "GB": "gigabyte gigabytes gb",
    "TB": "terabyte terabytes tb",
    "PB": "petabyte petabytes",
    "kB": "kilobyte kilobytes kb",
    "B": "byte bytes",
    "bit": "bit bits",
    "Mbit": "megabit megabits mbps",
    "Gbit": "gigabit gigabits gbps",
    "kbit": "kilobit kilobits",
    "V": "volt volts",
    "kV": "kilovolt kilovolts kv",
    "Pa": "pascal pascals",
    "kPa": "kilopascal kilopascals kpa",
    "MPa": "megapascal megapascals mpa",
    "dB": "decibel decibels db",
    "kn": "knot knots",
    "°C": (
        "°c degree_celsius degrees_celsius degrees_c degree_c celsius ℃ "
        "degrees_centigrade centigrade deg_c deg_celsius celcius centigrate"
    ),
    "°F": (
        "°f degree_fahrenheit degrees_fahrenheit degrees_f degree_f fahrenheit ℉ deg_f "
        "farenheit degrees_farenheit deg_fahrenheit"
    ),
    "°|°C|°F": "degree degrees ° deg",
}
_RATES = {"mi": "mph", "km": "kph kmh km/h kmph"}
"""Speeds: Chinese has the hour before the figure, 每小时120公里."""
_MONEY = {
    "CNY": "yuan yuans rmb renminbi cny rmb_yuan yuan_renminbi chinese_yuan yuan_rmb kuai 元",
    "USD": (
        "dollar dollars us_dollar us_dollars u_._s_._dollar u_._s_._dollars "
        "american_dollars usd buck bucks $ us$"
    ),
    "HKD": "hong_kong_dollar hong_kong_dollars hk_dollar hk_dollars hkd hk$",
    "TWD": "new_taiwan_dollars taiwan_dollars nt_dollars nt$ twd",
    "MOP": "patacas pataca",
    "EUR": "euro euros eur €",
    "GBP": "pound_sterling pounds_sterling british_pound british_pounds sterling gbp quid £",
    "JPY": "yen japanese_yen jpy ¥",
    "KRW": "won south_korean_won korean_won krw",
    "AUD": "australian_dollar australian_dollars aussie_dollars aud a$",
    "CAD": "canadian_dollar canadian_dollars cad c$",
    "SGD": "singapore_dollar singapore_dollars sgd s$",
    "NZD": "new_zealand_dollars new_zealand_dollar nzd kiwi_dollars",
    "ESP": "peseta pesetas spanish_pesetas",
    "CHF": "swiss_franc swiss_francs chf",
    "RUB": "ruble rubles rouble roubles russian_rubles russian_roubles rub",
    "INR": "rupee rupees indian_rupees inr rs",
    "THB": "baht thai_baht",
    "NGN": "naira",
    "VND": "dong vietnamese_dong",
    "IDR": "rupiah rupiahs",
    "MYR": "ringgit ringgits",
    "PHP": "philippine_pesos",
    "BRL": "reais brazilian_reais brl",
    "ZAR": "rand",
    "TRY": "lira turkish_lira turkish_liras",
    "XBT": "bitcoin bitcoins btc ₿",
    "FRF": "franc francs",
    "SEK": "swedish_krona swedish_kronor krona kronor sek",
    "DEM": "deutsche_mark deutsche_marks",
    "FIM": "finnish_markka finnish_markkas markka",
    "MXN": "peso pesos mexican_peso mexican_pesos mxn",
    "PLN": "zloty zlotys",
    "ILS": "shekel shekels",
    "AED": "dirham dirhams",
    "SAR": "riyal riyals",
    "CRC": "₡",
    "GEL": "₾",
    "LAK": "₭",
    "LKR": "ரூ",
}
_PARTS = {
    "USD": {"cent": 100, "cents": 100, "¢": 100}, "GBP": {"pence": 100, "penny": 100, "p": 100},
    "CNY": {"jiao": 10, "mao": 10, "fen": 100}, "XBT": {"satoshi": 10**8, "satoshis": 10**8},
}  # fmt: skip

SIGNS = {
    phrase.replace("_", " "): code
    for phrase, code in by_word(
        {
            "USD": "$ us$ u.s.$ u.s._$ u.s_$ usd$ usd dollar",
            "HKD": "hk$ hkd",
            "TWD": "nt$ twd",
            "MOP": "mop$",
            "AUD": "a$ au$ aud$ aud",
            "CAD": "c$ ca$ can$ cad$ cad",
            "SGD": "s$ sgd",
            "NZD": "nz$ nzd$ nzd",
            "MXN": "mxn$ mex$",
            "BRL": "r$",
            "EUR": "€ eur",
            "GBP": "£ gbp",
            "CNY": "¥ rmb rmb¥ cny",
            "JPY": "jpy jp¥",
            "KRW": "₩",
            "INR": "₹ rs rs.",
            "RUB": "₽",
            "THB": "฿",
            "TRY": "₺",
            "VND": "₫",
            "PHP": "₱",
            "CHF": "chf",
            "MYR": "sen",
            "XBT": "₿",
        }
    ).items()
}
"""What stands before a sum, in lower case."""


PER_CENT = dict.fromkeys(["%", "percent", "percents", "pct", "pc", "percentage"], 100) | {
    "‰": 1000,
    "‱": 10_000,
}
"""The words and signs for shares, and of how many."""


def money(code: str, factor: Fraction = Fraction(1)) -> Unit:
    """The unit of a currency (ISO 4217), or a part of it."""
    return Unit(code if factor == 1 else f"{code}/{1 / factor}", code, factor)


CODES = frozenset(code.lower() for code in _MONEY)
"""The codes of the currencies above."""


@lru_cache(maxsize=1)
def english_units() -> Mapping[str, tuple[Unit, ...]]:
    """Every phrase that stands behind a figure for its unit, in lower case, and the units that it
    may mean."""
    named: dict[str, tuple[Unit, ...]] = {}
    for code, name in Locale("en").currencies.items():
        if len(code) == 3 and name.isascii() and "(" not in name:
            named |= dict.fromkeys([name.lower(), name.lower() + "s"], (money(code),))
    for code, phrases in _MONEY.items():
        named |= dict.fromkeys(_phrases(phrases), (money(code),))
    for code, parts in _PARTS.items():
        named |= {word: (money(code, Fraction(1, part)),) for word, part in parts.items()}
    for table in (_MEASURES, _RATES):
        for names, phrases in table.items():
            named |= dict.fromkeys(_phrases(phrases), measures(names))
    pounds = (*measures("lb"), money("GBP"))
    return named | dict.fromkeys(["pound", "pounds"], pounds)


def _phrases(written: str) -> list[str]:
    return [phrase.replace("_", " ") for phrase in written.split()]
