"""The theme's words for languages that it has none in: files to translate."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.model.site import Language
from site_builder.read.strings import FALLBACK, table_for
from site_builder.render.default_theme import default_theme_folder

_FOLDER = "templates/strings"
_STRINGS = """\
# The theme's words in {name}, still in English: translate each line. Keep the names in {{braces}},
# which are filled in, as they are.
"""


def theme_words(languages: Iterable[Language], site: Path | None = None) -> dict[str, bytes]:
    """Files to translate, by path, for the languages that neither the default theme nor the
    templates of a `site` have words in."""
    folder = default_theme_folder() / _FOLDER
    files = [*folder.glob("*.yaml"), *((site / _FOLDER).glob("*.yaml") if site else ())]
    known = {file.stem for file in files}
    words = (folder / f"{FALLBACK}.yaml").read_text("utf-8").split("\n\n", 1)[1]
    return {
        f"{_FOLDER}/{language.key}.yaml": (
            _STRINGS.format(name=language.name) + "\n" + words
        ).encode()
        for language in languages
        if table_for(language, known) is None
    }
