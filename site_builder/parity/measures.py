"""Units of measure: one table with their factors to the units of the SI, all exact.

GB 3100-1993 and GB 3101 (SI and accepted units), the State Council's order of 1984-02-27 (亩, 斤,
里 and the like), NIST SP 811 (2008) appendix B (inch-pound units).
"""

from fractions import Fraction

from site_builder.parity.values import Unit

_INCH = Fraction(254, 10_000)
_POUND = Fraction(45_359_237, 100_000_000)
_GALLON = Fraction(3_785_411_784, 10**12)

# Name, factor to the quantity's unit: metre, square metre, cubic metre, kilogram, second …
_TABLE: dict[str, dict[str, Fraction | int]] = {
    "length": {
        "m": 1,
        "km": 1000,
        "dm": Fraction(1, 10),
        "cm": Fraction(1, 100),
        "mm": Fraction(1, 1000),
        "µm": Fraction(1, 10**6),
        "nm": Fraction(1, 10**9),
        "li": 500,
        "zhang": Fraction(10, 3),
        "chi": Fraction(1, 3),
        "cun": Fraction(1, 30),
        "in": _INCH,
        "ft": _INCH * 12,
        "yd": _INCH * 36,
        "mi": _INCH * 63_360,
        "nmi": 1852,
        "ly": 9_460_730_472_580_800,
    },
    "area": {
        "m²": 1,
        "km²": 10**6,
        "cm²": Fraction(1, 10**4),
        "mm²": Fraction(1, 10**6),
        "ha": 10**4,
        "a": 100,
        "mu": Fraction(2000, 3),
        "qing": Fraction(200_000, 3),
        "in²": _INCH**2,
        "ft²": (_INCH * 12) ** 2,
        "yd²": (_INCH * 36) ** 2,
        "acre": (_INCH * 36) ** 2 * 4840,
        "mi²": (_INCH * 63_360) ** 2,
    },
    "volume": {
        "m³": 1,
        "cm³": Fraction(1, 10**6),
        "km³": 10**9,
        "l": Fraction(1, 1000),
        "ml": Fraction(1, 10**6),
        "gal": _GALLON,
        "imperial gal": Fraction(454_609, 10**8),
        "ft³": (_INCH * 12) ** 3,
        "in³": _INCH**3,
        "bbl": _GALLON * 42,
    },
    "mass": {
        "kg": 1,
        "g": Fraction(1, 1000),
        "mg": Fraction(1, 10**6),
        "µg": Fraction(1, 10**9),
        "t": 1000,
        "short ton": _POUND * 2000,
        "long ton": _POUND * 2240,
        "jin": Fraction(1, 2),
        "liang": Fraction(1, 20),
        "qian": Fraction(1, 200),
        "dan": 50,
        "lb": _POUND,
        "oz": _POUND / 16,
        "troy oz": Fraction(311_034_768, 10**10),
        "ct": Fraction(1, 5000),
    },
    "time": {
        "s": 1,
        "ms": Fraction(1, 1000),
        "min": 60,
        "h": 3600,
        "day": 86_400,
        "week": 604_800,
    },
    # Months and years have no fixed length in days.
    "months": {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200},
    "power": {"W": 1, "kW": 1000, "MW": 10**6, "GW": 10**9, "hp": Fraction(73_549_875, 10**5)},
    "energy": {
        "J": 1,
        "kJ": 1000,
        "Wh": 3600,
        "kWh": 3_600_000,
        "MWh": 3_600_000_000,
        "GWh": 3_600_000_000_000,
        "cal": Fraction(4184, 1000),
        "kcal": 4184,
    },
    "frequency": {"Hz": 1, "kHz": 1000, "MHz": 10**6, "GHz": 10**9},
    "data": {
        "B": 8,
        "bit": 1,
        "kbit": 1000,
        "Mbit": 10**6,
        "Gbit": 10**9,
        "kB": 8000,
        "MB": 8 * 10**6,
        "GB": 8 * 10**9,
        "TB": 8 * 10**12,
        "PB": 8 * 10**15,
    },
    "voltage": {"V": 1, "kV": 1000},
    "pressure": {"Pa": 1, "kPa": 1000, "MPa": 10**6, "mmHg": Fraction(133_322_387_415, 10**9)},
    "sound": {"dB": 1},
    "angle": {"°": 1},
    "speed": {"kn": Fraction(1852, 3600)},
}

MEASURES: dict[str, Unit] = {
    name: Unit(name, quantity, Fraction(factor))
    for quantity, factors in _TABLE.items()
    for name, factor in factors.items()
} | {
    "°C": Unit("°C", "temperature", Fraction(1), Fraction(27_315, 100)),
    "°F": Unit("°F", "temperature", Fraction(5, 9), Fraction(45_967, 100) * Fraction(5, 9)),
    "K": Unit("K", "temperature"),
}
"""All units by name: `MEASURES["mu"]` is 2000/3 of a square metre."""


def measures(names: str) -> tuple[Unit, ...]:
    """The units of several names, parted by `|`: `t|short ton`."""
    return tuple(MEASURES[name] for name in names.split("|"))
