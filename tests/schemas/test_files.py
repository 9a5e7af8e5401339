"""The schemas take what the program takes, in every sample, fixture and example, and no slips."""

import json
from collections.abc import Iterator
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from site_builder.model.site import with_derived
from site_builder.read.config import load_config
from site_builder.scaffold.languages import parse_languages
from site_builder.scaffold.new_site import SitePlan, new_site
from site_builder.schemas.files import FILES, FOLDER, editor_settings, modeline, site_schemas
from site_builder.text.source import Source, decode
from site_builder.text.yaml import read_yaml
from tests.support.sites import write_site

ROOT = Path(__file__).resolve().parents[2]
SITES = [ROOT, ROOT / "tests/sites/base", ROOT / "tests/sites/good"]
BAD = sorted(path for path in (ROOT / "tests/sites/bad").iterdir() if path.is_dir())


def as_json(value: Any) -> Any:
    """What YAML held, as a language server has it."""
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_json(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


def data_of(root: Path, path: str) -> Any:
    source = decode(path, (root / path).read_bytes())
    return as_json(read_yaml(source).data) if isinstance(source, Source) else None


def files_of(root: Path) -> Iterator[tuple[str, str]]:
    """The files of a site that have a schema, with its name."""
    for file in sorted((root / "content").rglob("*.yaml")):
        path = file.relative_to(root).as_posix()
        for described in FILES:
            if any(fnmatchcase(path, pattern) for pattern in described.paths):
                yield path, described.schema


def faults(root: Path, languages: tuple[str, ...]) -> dict[str, list[str]]:
    """What the schemas find in a site's files, by path."""
    schemas = site_schemas(languages)
    found = {}
    for path, name in files_of(root):
        errors = Draft7Validator(json.loads(schemas[name])).iter_errors(data_of(root, path))
        found[path] = [message for error in errors for message in messages(error)]
    return found


def messages(error: Any) -> Iterator[str]:
    """An error, and what each of several choices says."""
    yield f"{error.json_path}: {error.message}"
    for inner in error.context:
        yield from messages(inner)


def keys_of(root: Path) -> tuple[str, ...]:
    return tuple(language.key for language in with_derived(load_config(root)[1].languages))


def test_each_is_a_schema() -> None:
    for languages in ((), ("zh", "en")):
        for data in site_schemas(languages).values():
            Draft7Validator.check_schema(json.loads(data))


@pytest.mark.parametrize("root", SITES, ids=lambda root: root.name)
def test_sound_files_are_taken(root: Path) -> None:
    for languages in (keys_of(root), ()):
        assert {path: found for path, found in faults(root, languages).items() if found} == {}


@pytest.mark.parametrize("languages", ["zh,en", "ar", "en,zh-Hant,fr"])
def test_samples_are_taken(tmp_path: Path, languages: str) -> None:
    new_site(tmp_path, SitePlan(parse_languages(languages), {}, "https://example.org/"))
    found = faults(tmp_path, keys_of(tmp_path))
    assert len(found) > 8
    assert not any(found.values()), found
    for path, name in files_of(tmp_path):
        first = (tmp_path / path).read_text("utf-8").splitlines()[0]
        place = first.removeprefix("# yaml-language-server: $schema=")
        assert ((tmp_path / path).parent / place).resolve() == tmp_path / FOLDER / name


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("facts/photos.yaml", "- {id: a, kind: photo, captoin: {zh: 一}}"),
        ("facts/numbers.yaml", "- {id: a, value: '300', label: {zh: 一}}"),
        ("facts/numbers.yaml", "- {id: a, value: 3, label: {fr: un}}"),
        ("facts/numbers.yaml", "- {id: a, value: 3, label: {zh: 一}, unit: {en: {one: a}}}"),
        ("facts/numbers.yaml", "- {id: a, value: 3, label: {zh: 一}, digits: 99}"),
        ("facts/awards.yaml", "- {id: a, name: {zh: 一}, date: '2021', level: county}"),
        ("facts/awards.yaml", "- {id: a, name: {zh: 一}, date: last year}"),
        ("facts/people.yaml", "id: a"),
        ("facts/people.yaml", "- {id: A B, name: {zh: 一}}"),
        ("facts/people.yaml", "- {name: {zh: 一}}"),
        ("facts/feature.yaml", "{published: '2021', authors: wang}"),
        ("facts/feature.yaml", "{published: '2021', credits: [{role: photo, people: [a]}]}"),
        ("facts/feature.yaml", "{published: '2021', credits: [{role: photos, people: []}]}"),
        ("facts/photos.yaml", "- {id: a, kind: film, caption: {}, alt: {}, credit: a}"),
        ("launch.yaml", "- {id: facts, by: Li Na, date: '2021'}"),
        ("../site.yaml", "title: Site"),
    ],
)
def test_slips_are_not(tmp_path: Path, path: str, text: str) -> None:
    site = write_site(tmp_path, "story")
    (site / "content/story" / path).write_text(text, "utf-8")
    found = faults(site, ("zh", "en"))
    assert len([path for path, errors in found.items() if errors]) == 1


def test_unknown_keys_of_the_bad_sites_are_found() -> None:
    """Whatever the program reports as an unknown key in such a file, the schema refuses as well."""
    checked = 0
    for root in BAD:
        expected = root / "expected.txt"
        text = expected.read_text("utf-8") if expected.is_file() else ""
        for line in text.splitlines():
            path, _, rest = line.partition(":")
            if "[unknown-key]" not in rest or path not in dict(files_of(root)):
                continue
            checked += 1
            assert any("dditional" in fault for fault in faults(root, ())[path]), (root.name, line)
    assert checked > 5


def test_the_settings_name_every_schema() -> None:
    named = json.loads(editor_settings())["yaml.schemas"]
    assert set(named) == {f"./{FOLDER}/{name}" for name in site_schemas(())}


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("content/site.yaml", "../schemas/site.schema.json"),
        ("content/people.yaml", "../schemas/people.schema.json"),
        ("content/a/launch.yaml", "../../schemas/launch.schema.json"),
        ("content/a/facts/terms.yaml", "../../../schemas/terms.schema.json"),
        ("content/numbers.yaml", ""),
        ("content/a/article.en.md", ""),
    ],
)
def test_a_file_names_its_schema(path: str, schema: str) -> None:
    line = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    assert modeline(path) == line


def test_descriptions_are_in_both_languages_the_readers_first() -> None:
    english = json.loads(site_schemas((), "en")["people.schema.json"])["items"]["properties"]
    chinese = json.loads(site_schemas((), "zh")["people.schema.json"])["items"]["properties"]
    for key, value in english.items():
        one, other = value["description"].split("\n\n")
        assert chinese[key]["description"] == f"{other}\n\n{one}"
        assert one.isascii()
        assert not other.isascii()
