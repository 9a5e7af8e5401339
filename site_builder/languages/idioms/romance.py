"""The rows of French, Spanish, Portuguese and Italian."""

from collections.abc import Mapping

from site_builder.languages.idiom import Approximations, DateWords, Idiom, Ranges, Regional, seasons
from site_builder.languages.patterns import year_last

_PORTUGUESE_DATES = year_last("{d}", "{d} de {m}", year=" de {y}", eras=("{} a.C.", "{} d.C."))

ROWS: Mapping[str, Idiom] = {
    "fr": Idiom(
        dates=year_last(
            "{d}",
            "{d} {m}",
            months=" – ",
            first="1er",
            eras=("{} av.\u00a0J.-C.", "{} apr.\u00a0J.-C."),
        ),
        date_words=DateWords(
            about="vers {}",
            uncertain="{} (date incertaine)",
            since="{} – aujourd’hui",
            decade="années {year}",
            century="{roman}{er} siècle",
            seasons=seasons("{} {{}}", "printemps été automne hiver"),
        ),
        approximations=Approximations(
            "plus de #_", "près de #_", "environ #_", least="au moins #_", most="au plus #_"
        ),
        words_a_minute=195,
        ranges=Ranges(" à "),
        per="# par {}",
    ),
    "es": Idiom(
        dates=year_last(
            "{d}", "{d} de {m}", year=" de {y}", eras=("{} a.\u00a0C.", "{} d.\u00a0C.")
        ),
        date_words=DateWords(
            about="hacia {}",
            uncertain="{} (fecha incierta)",
            since="{} – actualidad",
            decade="década de {year}",
            century="siglo {roman}",
            seasons=seasons("{} de {{}}", "primavera verano otoño invierno"),
        ),
        approximations=Approximations(
            "más de #_", "casi #_", "cerca de #_", least="al menos #_", most="como máximo #_"
        ),
        words_a_minute=218,
        ranges=Ranges("-"),  # RAE, Ortografía, "guion", and CLDR
        per="# por {}",
    ),
    "pt": Idiom(
        dates=_PORTUGUESE_DATES,
        regional=Regional(frozenset({"BR"}), "BR", _PORTUGUESE_DATES._replace(first="1º")),
        date_words=DateWords(
            about="por volta de {}",
            uncertain="{} (data incerta)",
            since="desde {}",
            starting="a partir de {}",
            until="até {}",
            the="",
            decade="década de {year}",
            century="século {roman}",
            seasons=seasons("{} de {{}}", "primavera verão outono inverno"),
        ),
        approximations=Approximations(
            "mais de #_", "quase #_", "cerca de #_", least="pelo menos #_", most="no máximo #_"
        ),
        words_a_minute=181,
        ranges=Ranges(" a "),
        per="# por {}",
    ),
    "it": Idiom(
        dates=year_last("{d}", "{d} {m}", eras=("{} a.C.", "{} d.C.")),
        date_words=DateWords(
            about="circa {}",
            uncertain="{} (data incerta)",
            since="{} – oggi",
            decade="anni {year}",
            century="{roman} secolo",
            seasons=seasons("{} {{}}", "primavera estate autunno inverno"),
        ),
        approximations=Approximations(
            "oltre #_", "quasi #_", "circa #_", least="almeno #_", most="al massimo #_"
        ),
        words_a_minute=188,
        ranges=Ranges("-"),
        per="# per {}",
    ),
}
