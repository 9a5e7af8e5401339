"""docs/facts.schema.json describes every facts.json; docs/facts.md what is in it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from site_builder.model.corrections import Correction
from site_builder.model.facts import RECORDS
from site_builder.model.kinds import KINDS
from tests.support.building import build_site
from tests.support.documents import ROOT
from tests.support.full_site import write_full_site
from tests.support.sites import write

SCHEMA = json.loads((ROOT / "docs/facts.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = write_full_site(tmp_path_factory.mktemp("facts") / "site", features=1)
    facts = site / "content/story/facts"
    corrections = '- date: "2100-01-01"\n  text: {zh: 误, en: Wrong}\n  at: one\n'
    people = (facts / "people.yaml").read_text("utf-8")
    write(facts / "people.yaml", people + "- id: secret\n  name: {zh: 线人, en: The Source}\n")
    write(
        facts / "terms.yaml", "- id: t\n  approved: {zh: 龙, en: loong}\n  avoid: {en: [dragon]}\n"
    )
    write(site / "content/story/corrections.yaml", corrections)
    return site


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_what_is_built_fits(site: Path) -> None:
    build_site(site)
    found = sorted((site / "build").rglob("facts.json"))
    assert len(found) == 2
    for path in found:
        text = path.read_text("utf-8")
        assert list(VALIDATOR.iter_errors(json.loads(text))) == []
        assert not [word for word in ("secret", "线人", "loong", "dragon") if word in text]


def test_a_site_can_publish_none(site: Path) -> None:
    settings = site / "content/site.yaml"
    write(settings, settings.read_text("utf-8") + "open_data: false\n")
    build_site(site)
    assert not list((site / "build").rglob("facts.json"))
    assert "facts.json" not in (site / "build/en/story/index.html").read_text("utf-8")


def test_every_kind_and_field_is_in_the_schema_and_on_the_page() -> None:
    page = (ROOT / "docs/facts.md").read_text("utf-8")
    private = {"acknowledge", "file", "avoid", "scale", "page", "bio", "parts"}
    for kind in KINDS:
        assert f"`{kind.name}`" in page
        items = SCHEMA["properties"][kind.name]["items"]
        if "$ref" in items:
            items = SCHEMA["$defs"][items["$ref"].rpartition("/")[2]]
        fields = items["properties"]
        assert set(RECORDS[kind.name].model_fields) - private <= set(fields)
    fields = SCHEMA["properties"]["corrections"]["items"]["properties"]
    assert set(Correction.model_fields) - private == set(fields)
