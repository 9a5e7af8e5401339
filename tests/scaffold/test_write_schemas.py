"""`site-builder schema`: the files that it writes."""

import json
from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_feature import new_feature
from site_builder.scaffold.new_launch import new_launch
from site_builder.scaffold.write_schemas import write_schemas
from site_builder.schemas.files import FILES
from tests.scaffold.test_new_feature import NOW
from tests.support.building import build_site
from tests.support.git import codes
from tests.support.sites import write, write_site


def languages_in(path: Path) -> set[str]:
    label = json.loads(path.read_text("utf-8"))["items"]["properties"]["label"]
    return set(label.get("properties", ()))


def test_they_are_of_the_sites_languages_and_written_anew(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    write(site / "schemas/sections.schema.json", "old")
    folder, names = write_schemas(site, None, "en")
    assert folder == site / "schemas"
    assert set(names) == {file.schema for file in FILES} == {one.name for one in folder.iterdir()}
    assert languages_in(folder / "sections.schema.json") == {"zh", "en"}


def test_without_a_site_they_are_of_any_language(tmp_path: Path) -> None:
    folder, _names = write_schemas(tmp_path / "none", tmp_path / "a/b", "en")
    assert languages_in(folder / "sections.schema.json") == set()


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    write(tmp_path / "schemas", "a file")
    with pytest.raises(SiteError) as refused:
        write_schemas(tmp_path, None, "en")
    assert codes(refused.value.problems) == ["write-failed"]


@pytest.mark.parametrize("has_schemas", [True, False])
def test_new_files_name_their_schemas_if_there_are_any(tmp_path: Path, has_schemas: bool) -> None:
    site = write_site(tmp_path, "story")
    if has_schemas:
        write_schemas(site, None, "en")
    new_feature(site, "our-river", NOW)
    new_launch(site, "story")
    for path in ("our-river/facts/feature.yaml", "our-river/launch.yaml", "story/launch.yaml"):
        text = (site / "content" / path).read_text("utf-8")
        assert text.startswith("# yaml-language-server: $schema=../../") == has_schemas
    assert build_site(site, drafts=True).warnings == ()
