"""The sample in the languages of a site: as it is written, or as a stub to translate."""

import re

import pytest
import yaml

from site_builder.scaffold.languages import parse_languages
from site_builder.scaffold.samples import (
    Wording,
    in_languages,
    sample_files,
    sample_settings,
    sample_tags,
)
from tests.support.site_yaml import read

FACTS = """\
#zh 说明
#en A note
- id: one
  label:
    zh: "一：甲"
    en: One
  avoid:
    zh: [乙]
    en: [two]
  unit:
    zh: "%"
    en: "%"
"""


def wording(languages: str) -> Wording:
    return Wording(parse_languages(languages))


@pytest.mark.parametrize(
    ("languages", "label"),
    [
        ("zh,en", {"zh": "一：甲", "en": "One"}),
        ("en,zh", {"en": "One", "zh": "一：甲"}),
        ("en-GB", {"en-gb": "One"}),
        ("zh-CN", {"zh-cn": "一：甲"}),
        ("fr", {"fr": "(fr) One"}),
        ("zh,fr", {"zh": "一：甲", "fr": "(fr) 一：甲"}),
        ("en,zh-Hant", {"en": "One", "zh-hant": "(zh-hant) One"}),
    ],
)
def test_a_language_gets_its_own_words_or_those_to_translate(
    languages: str, label: dict[str, str]
) -> None:
    (entry,) = yaml.safe_load(in_languages(FACTS, wording(languages)))
    assert entry["label"] == label
    assert list(entry["label"]) == list(label)
    assert set(entry["unit"].values()) == {"%"}, "a sign needs no translation"
    assert set(entry.get("avoid", {})) == set(label) & {"zh", "en", "en-gb", "zh-cn"}


@pytest.mark.parametrize(("languages", "note"), [("zh,en", "# 说明"), ("en,zh", "# A note")])
def test_the_comments_are_in_the_source_language(languages: str, note: str) -> None:
    lines = in_languages(FACTS, wording(languages)).splitlines()
    assert [line for line in lines if line.startswith("#")] == [note]


def test_every_text_of_a_stub_is_marked_and_nothing_else() -> None:
    text = sample_files("story", wording("en,fr"), "boat")["article.fr.md"].decode()
    _, front, body = text.split("---\n", 2)
    fields = yaml.safe_load(front)
    assert all(words.startswith("(fr) ") for words in fields.values())
    assert list(fields) == ["title", "deck", "summary"]
    words = [line for line in body.splitlines() if line and not line.startswith(":")]
    assert all("(fr) " in line for line in words)
    assert "## (fr) Ashore {#ashore}" in words
    assert "(fr) I used to take people to faraway places. Now I take" in body
    assert any(line.startswith("[^1]: (fr) ") for line in words)


@pytest.mark.parametrize("part", ["story", "feature"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_written_goes_out_as_it_is(part: str, language: str) -> None:
    files = sample_files(part, wording("zh,en"), "boat")
    assert f"({language})" not in files[f"article.{language}.md"].decode()
    facts = [data.decode() for path, data in files.items() if path.endswith(".yaml")]
    assert not any("SLUG" in text or "#zh" in text or "#en" in text for text in facts)


def test_the_settings_hold_any_title_and_address() -> None:
    title = 'Notes: "#1" {a}, b'
    data = sample_settings(wording("en,fr"), "https://例子.中国/新闻/", {"en": title})
    settings = yaml.safe_load(data)
    assert settings["title"] == {"en": title, "fr": "(fr) My Stories"}
    assert settings["base_url"] == "https://例子.中国/新闻/"
    assert settings["languages"]["fr"] == {"tag": "fr", "name": "Français"}


@pytest.mark.parametrize("editor", ["zh", "en"])
@pytest.mark.parametrize("languages", ["zh,en", "en,zh", "fr"])
def test_comments_are_in_the_language_of_the_editor(editor: str, languages: str) -> None:
    made = Wording(parse_languages(languages), editor)
    files = {
        **sample_files("story", made, "boat"),
        "site.yaml": sample_settings(made, "x", {}),
        "tags.yaml": sample_tags(made),
    }
    for path, data in files.items():
        if path.endswith((".yaml", ".md")):
            front = data.decode().split("\n---\n")[0]
            comments = [line for line in front.splitlines() if line.lstrip().startswith("# ")]
            comments = [line for line in comments if "$schema" not in line]
            assert comments, path
            assert bool(re.match("[ #a-z]*[\u4e00-\u9fff]", "".join(comments))) == (editor == "zh")


def test_a_stub_has_the_words_that_its_editor_reads() -> None:
    made = Wording(parse_languages("fr"), "zh")
    assert "(fr) 会走水路的图书馆" in sample_files("story", made, "boat")["article.fr.md"].decode()


def test_what_is_commented_out_in_the_settings_works() -> None:
    text = sample_settings(wording("zh,en"), "https://a.example/", {}).decode()
    used = re.sub(r"(?m)^# (?=[a-z_]+:| )", "", text)
    site = read(used).site
    assert site
    assert site.time_zone == "Asia/Shanghai"
    assert site.theme.home == "grid"
    assert site.theme.light.accent == "#8f1d14"
