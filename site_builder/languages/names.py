"""What languages are called in other languages."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from site_builder.languages.script import uses_han


@lru_cache(maxsize=256)
def name_in(tag: str, reader: str, otherwise: str) -> str:
    """The name that CLDR has in the language `reader` for the language `tag` (both BCP 47), with
    its script or region only where readers of the same language need to tell them apart;
    `otherwise` where CLDR has none."""
    primary = tag.partition("-")[0].lower()
    try:
        there = Locale.parse(reader, sep="-")
        if primary != there.language:
            return str(there.languages.get(primary, otherwise))
        name = Locale.parse(tag, sep="-").get_display_name(there) or otherwise
    except (ValueError, UnknownLocaleError):
        return otherwise
    return name.replace(" (", "（").replace(")", "）") if uses_han(reader) else name
