"""The theme's words for a language that it has none in."""

from pathlib import Path

import pytest
import yaml

from site_builder.scaffold.languages import parse_languages
from site_builder.scaffold.theme_words import theme_words
from tests.support.sites import write

ENGLISH = Path(__file__).resolve().parents[2] / "templates/strings/en.yaml"


@pytest.mark.parametrize(
    ("languages", "due"), [("zh,en-GB,zh-Hant", []), ("fr,ar", ["fr", "ar"]), ("fr-CA", ["fr-ca"])]
)
def test_they_are_due_where_the_theme_has_none(languages: str, due: list[str]) -> None:
    made = theme_words(parse_languages(languages))
    assert list(made) == [f"templates/strings/{key}.yaml" for key in due]
    for data in made.values():
        assert yaml.safe_load(data) == yaml.safe_load(ENGLISH.read_text("utf-8"))


def test_the_words_of_a_site_count(tmp_path: Path) -> None:
    write(tmp_path / "templates/strings/fr.yaml", "{}\n")
    assert theme_words(parse_languages("fr-CA,fr"), tmp_path) == {}
