"""How the units of a feature and of site.yaml stand, whatever is wrong with their files."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.model.site import Language
from site_builder.model.translation import TranslationRecord
from site_builder.translation.accept import accept
from site_builder.translation.old_source import Baseline, OldFile
from site_builder.translation.record import write_record
from site_builder.translation.standings import Surveyed, Translation
from site_builder.translation.survey import survey_feature, survey_site
from tests.support.features import AR, EN, ZH
from tests.support.sites import snapshot, write_feature, write_site

ARTICLE = "content/story/article.{}.md"
RECORD = "content/story/translation.en.yaml"
LANGUAGES = (ZH, EN)

Files = dict[str, bytes]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """The files of a site with one feature, of which nothing is recorded."""
    return snapshot(write_site(tmp_path, "story"))


def survey(files: Mapping[str, bytes], languages: tuple[Language, ...] = LANGUAGES) -> Surveyed:
    return survey_feature("story", only(files, "content/story/"), languages)


def only(files: Mapping[str, bytes], start: str) -> Files:
    return {path: data for path, data in files.items() if path.startswith(start)}


def english(surveyed: Surveyed) -> Translation:
    (translation,) = (one for one in surveyed.translations if one.language == "en")
    return translation


def states(surveyed: Surveyed) -> dict[str, str]:
    """The units that aren't fresh, each with its state."""
    found = english(surveyed).standings
    return {one.address: one.state for one in found if one.state != "fresh"}


def accepted(files: Files) -> Files:
    """The files with a record in which everything is accepted."""
    translation = english(survey(files))
    record = accept(translation.record, translation.standings, by="Li", on="2026-12-01")
    return {**files, RECORD: write_record(record).encode()}


def changed(files: Files, path: str, old: str, new: str) -> Files:
    text = files[path].decode()
    assert old in text
    return {**files, path: text.replace(old, new, 1).encode()}


def codes(surveyed: Surveyed) -> list[tuple[str, str]]:
    return [(problem.location.path, problem.code) for problem in surveyed.problems]


def test_before_anything_is_recorded_all_that_is_translated_is_unreviewed(files: Files) -> None:
    surveyed = survey(files)
    assert (surveyed.slug, surveyed.source, surveyed.problems) == ("story", "zh", ())
    assert set(states(surveyed).values()) == {"unreviewed"}
    assert {"article.title", "top-1", "one", "one-1", "people/wang.name"} <= set(states(surveyed))
    assert english(surveyed).path == RECORD


def test_changing_one_paragraph_makes_one_unit_stale(files: Files) -> None:
    files = accepted(files)
    assert states(survey(files)) == {}
    files = changed(files, ARTICLE.format("zh"), "Body.", "Another body.")
    assert states(survey(files)) == {"one-1": "stale"}
    files = changed(files, "content/story/facts/people.yaml", "王靖", "王静")
    assert states(survey(files)) == {"one-1": "stale", "people/wang.name": "stale"}


def test_a_language_that_is_not_begun(files: Files) -> None:
    surveyed = survey(files, (ZH, EN, AR))
    arabic = surveyed.translations[1]
    assert (arabic.language, set(arabic.counts.values())) == ("ar", {0, len(arabic.standings)})
    assert arabic.counts["missing"]


def test_the_source_may_be_another_language(files: Files) -> None:
    path = "content/story/facts/feature.yaml"
    files[path] = files[path] + b"source_language: en\n"
    surveyed = survey(files)
    assert surveyed.source == "en"
    assert [one.language for one in surveyed.translations] == ["zh"]


def test_broken_facts_are_left_out_and_the_rest_is_judged(files: Files) -> None:
    files = changed(accepted(files), ARTICLE.format("zh"), "Body.", "Another body.")
    files["content/story/facts/people.yaml"] = b"- id: [\n"
    surveyed = survey(files)
    assert states(surveyed) == {"one-1": "stale"}
    assert ("content/story/facts/people.yaml", "bad-yaml") in codes(surveyed)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("data", [b"\xff\xfe\xff", b""])
def test_an_article_that_cannot_be_read_is_neither_missing_nor_orphaned(
    files: Files, language: str, data: bytes
) -> None:
    surveyed = survey({**accepted(files), ARTICLE.format(language): data})
    assert states(surveyed) == {}
    assert english(surveyed).counts["fresh"]
    assert [path for path, _code in codes(surveyed)] == [ARTICLE.format(language)]


def test_a_file_that_cannot_be_opened_is_left_out_too(files: Files) -> None:
    files, path = accepted(files), ARTICLE.format("en")
    rest = {name: data for name, data in only(files, "content/story/").items() if name != path}
    surveyed = survey_feature("story", rest, LANGUAGES, unreadable=[path])
    assert states(surveyed) == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_with_broken_front_matter_the_text_is_still_judged(files: Files, language: str) -> None:
    path = ARTICLE.format(language)
    files = changed(accepted(files), path, "deck:", "dekc:")
    files = changed(files, ARTICLE.format("zh"), "Body.", "Another body.")
    surveyed = survey(files)
    assert states(surveyed) == {"one-1": "stale"}
    assert {path for path, _code in codes(surveyed)} == {path}


def test_a_record_that_cannot_be_used_is_one_problem(files: Files) -> None:
    whole = accepted(files)[RECORD]
    for data in (whole[:-9], b"\xff", b"<<<<<<< ours\n" + whole):
        surveyed = survey({**files, RECORD: data})
        assert [path for path, _code in codes(surveyed)] == [RECORD]
        assert set(states(surveyed).values()) == {"unreviewed"}


def test_a_record_of_another_source_language(files: Files) -> None:
    record = write_record(TranslationRecord("fr", "en")).encode()
    assert codes(survey({**files, RECORD: record})) == [(RECORD, "record-language")]


def test_a_record_of_a_language_that_is_not_translated_into(files: Files) -> None:
    record = accepted(files)[RECORD]
    for key, code in (("fr", "unknown-language"), ("zh", "unknown-file")):
        path = f"content/story/translation.{key}.yaml"
        data = record.replace(b'language: "en"', f'language: "{key}"'.encode())
        assert codes(survey({**files, path: data})) == [(path, code)]
        path = f"content/translation.{key}.yaml"
        own = survey_site({**only(files, "content/site"), path: data}, LANGUAGES)
        assert codes(own) == [(path, code)]


def baseline(files: Files, **options: bool) -> Baseline:
    return Baseline({p: OldFile(f"v1:{p}", data) for p, data in files.items()}, "v1", **options)


def test_against_a_baseline(files: Files) -> None:
    """Equal is fresh, changed is stale, new is missing or unreviewed; no record counts."""
    now = changed(files, ARTICLE.format("zh"), "Body.", "Another body.")
    now[ARTICLE.format("zh")] += b"\n\nNew, and not translated.\n"
    now = changed(now, "content/story/facts/people.yaml", "王靖", "王静")
    now[RECORD] = b"not even a record"
    surveyed = survey_feature("story", only(now, "content/story/"), LANGUAGES, baseline(files))
    assert states(surveyed) == {
        "one-1": "stale",
        "one-3": "missing",
        "people/wang.name": "stale",
    }
    assert surveyed.problems == ()


def test_against_an_old_article_alone_facts_are_left_out(files: Files) -> None:
    now = changed(files, "content/story/facts/people.yaml", "王靖", "王静")
    now = changed(now, ARTICLE.format("zh"), "Body.", "Another body.")
    old = baseline({ARTICLE.format("zh"): files[ARTICLE.format("zh")]}, articles_only=True)
    surveyed = survey_feature("story", only(now, "content/story/"), LANGUAGES, old)
    assert states(surveyed) == {"one-1": "stale"}
    paths = {s.source.location.path for s in english(surveyed).standings if s.source}
    assert paths == {ARTICLE.format("zh")}


def test_what_was_wrong_with_the_old_article_is_said_at_its_place(files: Files) -> None:
    path = ARTICLE.format("zh")
    old = changed(files, path, ":::{timeline}", ":::{timelime}")
    surveyed = survey_feature("story", only(files, "content/story/"), LANGUAGES, baseline(old))
    assert states(surveyed) == {}
    (problem,) = surveyed.problems
    assert (problem.location.path, problem.severity) == (f"v1:{path}", "warning")
    assert problem.location.line


def test_front_matter_of_another_program_is_compared_as_far_as_it_goes(files: Files) -> None:
    path = ARTICLE.format("zh")
    old = changed(files, path, "summary:", "layout: post\nsumary:")
    old = changed(old, path, "story zh: deck", "An old deck")
    surveyed = survey_feature("story", only(files, "content/story/"), LANGUAGES, baseline(old))
    assert states(surveyed) == {"article.deck": "stale", "article.summary": "unreviewed"}
    broken = {**files, path: b"---\n[\n---\nLead.\n"}
    surveyed = survey_feature("story", only(files, "content/story/"), LANGUAGES, baseline(broken))
    assert states(surveyed)["article.title"] == "unreviewed"


def test_without_an_old_article_every_unit_is_new(files: Files) -> None:
    surveyed = survey_feature("story", only(files, "content/story/"), LANGUAGES, baseline({}))
    assert set(states(surveyed).values()) == {"unreviewed"}
    assert codes(surveyed) == [(ARTICLE.format("zh"), "no-baseline")]


def test_the_sites_own_texts(files: Files) -> None:
    path = "content/translation.en.yaml"
    (english,) = survey_site(only(files, "content/site"), LANGUAGES).translations
    assert (english.path, english.counts["unreviewed"]) == (path, 2)
    record = write_record(accept(english.record, english.standings)).encode()
    now = changed({**files, path: record}, "content/site.yaml", "zh: 站,", "zh: 网站,")
    (english,) = survey_site(now, LANGUAGES).translations
    assert [(s.address, s.state) for s in english.standings] == [
        ("site.title", "stale"),
        ("site.description", "fresh"),
    ]
    (english,) = survey_site(now, LANGUAGES, baseline(files)).translations
    assert english.counts["stale"] == 1
    assert codes(survey_site(now, LANGUAGES, baseline({}))) == [
        ("content/site.yaml", "no-baseline")
    ]


def test_a_feature_in_one_language(tmp_path: Path) -> None:
    write_site(tmp_path)
    write_feature(tmp_path, "story", languages=("zh",))
    files = only(snapshot(tmp_path), "content/story/")
    assert survey(files, (ZH,)).translations == ()
    assert set(states(survey(files)).values()) == {"missing", "unreviewed"}
