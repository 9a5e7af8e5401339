"""How the translations of a page stand, and accepting one of their units."""

import errno
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.session import Kept, Session
from site_builder.preview.messages import AcceptAnswer, AcceptUnit, Standings
from site_builder.preview.translation_reading import TranslationReader
from site_builder.preview.unit_rows import UnitPlace, UnitRow
from site_builder.preview.unit_standings import accept_unit, standings_shown
from tests.support.accepted_site import accept_everything, record_of
from tests.support.building import Silent
from tests.support.moments import NOW
from tests.support.preview_site import change
from tests.support.sites import SITE, write, write_feature, write_page, write_site

ENGLISH, CHINESE = "en/story/index.html", "zh/story/index.html"
RECORD = "content/story/translation.en.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with an accepted translation, but for the lead, which has changed in the source."""
    site = write_site(tmp_path / "site", "story")
    accept_everything(site, "story")
    change(site / "content/story/article.zh.md", "Lead.", "Another lead.")
    return site


def kept_of(site: Path) -> Kept:
    session = Session(BuildOptions(site, site / "out", drafts=True, at=NOW), Silent())
    session.open()
    assert session.kept is not None
    return session.kept


def shown(site: Path, path: str = ENGLISH) -> Standings:
    return standings_shown(TranslationReader(site), kept_of(site), path)


def stale_row(site: Path) -> UnitRow:
    (row,) = [row for row in shown(site).translations[0].rows if row.state == "stale"]
    return row


def ask(site: Path, seen: str, **other: Any) -> AcceptAnswer:
    asked = AcceptUnit(7, "story", "en", "top-1", seen, "Wang", "2026-12-01")
    return accept_unit(TranslationReader(site), kept_of(site), site, replace(asked, **other))


def test_a_page_of_a_translation_shows_how_it_stands(site: Path) -> None:
    found = shown(site)
    assert (found.slug, found.is_current) == ("story", True)
    (translation,) = found.translations
    assert (translation.source.key, translation.language.key) == ("zh", "en")
    row = stale_row(site)
    assert (row.address, row.place.anchor) == ("top-1", "top-1")
    now = [text for kind, text in row.source_changes if kind != "delete"]
    assert "".join(now) == "Another lead."
    assert row.target_changes == ()
    assert row.accepted
    assert row.accepted.by == "Wang Jing"


def test_a_page_of_the_source_shows_all_translations(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", "story")
    french = SITE + "  fr: {tag: fr, name: Français}\n"
    write(site / "content/site.yaml", french.replace("en: Site", "en: Site, fr: Site"))
    write_feature(site, "story", languages=("zh", "en", "fr"))
    found = shown(site, CHINESE)
    assert [each.language.key for each in found.translations] == ["en", "fr"]
    (translation,) = shown(site, "fr/story/index.html").translations
    assert translation.language.key == "fr"


def test_the_first_page_of_a_language_shows_the_sites_texts(site: Path) -> None:
    found = shown(site, "en/index.html")
    assert found.is_current
    assert [row.address for row in found.translations[0].rows][:1] == ["site.title"]


@pytest.mark.parametrize(
    "path", ["", "404.html", "index.html", "fr/story/index.html", "en/absent/index.html", "en/x"]
)
def test_of_the_rest_there_is_nothing_to_show(site: Path, path: str) -> None:
    assert shown(site, path) == Standings(path)
    assert standings_shown(TranslationReader(site), None, path) == Standings(path)


def test_a_page_that_is_older_than_the_text_says_so(site: Path) -> None:
    kept = kept_of(site)
    change(site / "content/story/article.en.md", "Lead.", "A new lead.")
    assert not standings_shown(TranslationReader(site), kept, ENGLISH).is_current
    assert shown(site).is_current


def test_a_page_is_current_whatever_the_record_says(site: Path) -> None:
    kept = kept_of(site)
    accept_everything(site, "story")
    found = standings_shown(TranslationReader(site), kept, ENGLISH)
    assert found.is_current
    assert {row.state for row in found.translations[0].rows} == {"fresh"}


def test_a_draft_is_shown_like_any_other(site: Path) -> None:
    facts = site / "content/story/facts/feature.yaml"
    facts.write_text(facts.read_text(encoding="utf-8") + "draft: true\n", encoding="utf-8")
    assert shown(site).translations


def test_an_article_that_is_missing_misses_all_its_units(site: Path) -> None:
    (site / "content/story/article.en.md").unlink()
    (translation,) = shown(site, CHINESE).translations
    states = {row.state for row in translation.rows if row.source and ".md" in row.source.path}
    assert states == {"missing"}


def test_what_the_page_borrows_is_marked_there(site: Path) -> None:
    change(site / "content/story/article.en.md", "Lead.\n", "")
    (row,) = [row for row in shown(site).translations[0].rows if row.state == "missing"]
    assert row.place == UnitPlace("top-1")


def test_a_unit_is_accepted(site: Path) -> None:
    before = record_of(site, "story")
    assert ask(site, stale_row(site).seen) == AcceptAnswer(7, is_accepted=True)
    after = record_of(site, "story")
    (new,) = [each for each in after.accepted if each not in before.accepted]
    assert (new.address, new.source, new.target) == ("top-1", "Another lead.", "Lead.")
    assert (new.by, new.on) == ("Wang", "2026-12-01")
    assert len(after.accepted) == len(before.accepted)
    assert {row.state for row in shown(site).translations[0].rows} == {"fresh"}


def test_the_first_accepted_unit_begins_the_record(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", "story")
    (row,) = [row for row in shown(site).translations[0].rows if row.address == "top-1"]
    assert ask(site, row.seen).is_accepted
    assert [each.address for each in record_of(site, "story").accepted] == ["top-1"]


def test_a_translation_written_anew_is_paired_with_its_source(site: Path) -> None:
    accept_everything(site, "story")
    change(site / "content/story/article.en.md", "Lead.", "Nothing of what stood here is left.")
    rows = {row.state: row for row in shown(site).translations[0].rows}
    assert rows["orphaned"].place == UnitPlace("top-2")
    missing = rows["missing"]
    assert missing.partner
    assert ask(site, missing.seen).is_accepted
    (new,) = [each for each in record_of(site, "story").accepted if each.by == "Wang"]
    assert (new.source, new.target) == ("Another lead.", missing.partner.text)


def refused(site: Path, answer: AcceptAnswer, before: str) -> str:
    """Why a unit was not accepted; the record is as it was."""
    assert not answer.is_accepted
    assert (site / RECORD).read_text(encoding="utf-8") == before
    return str(answer.why)


def test_what_was_not_seen_is_not_accepted(site: Path) -> None:
    seen, record = stale_row(site).seen, (site / RECORD).read_text(encoding="utf-8")
    for language, old in (("en", "Lead."), ("zh", "Another lead.")):
        article = site / f"content/story/article.{language}.md"
        change(article, old, "Quite another lead.")
        assert "has changed since" in refused(site, ask(site, seen), record)
        change(article, "Quite another lead.", old)
    assert ask(site, seen).is_accepted
    record = (site / RECORD).read_text(encoding="utf-8")
    assert "has changed since" in refused(site, ask(site, seen), record), "nor twice"


@pytest.mark.parametrize(
    "other",
    [
        {"address": "top-9"}, {"address": ""}, {"language": "fr"}, {"language": "zh"},
        {"slug": "absent"}, {"slug": "../story"}, {"slug": ""},
    ],
)  # fmt: skip
def test_a_unit_that_does_not_exist(site: Path, other: dict[str, str]) -> None:
    record = (site / RECORD).read_text(encoding="utf-8")
    answer = ask(site, stale_row(site).seen, **other)
    assert "no longer exists" in refused(site, answer, record)


def test_what_has_no_partner_cannot_be_accepted(site: Path) -> None:
    change(site / "content/story/article.en.md", "Lead.\n", "")
    (row,) = [row for row in shown(site).translations[0].rows if row.state == "missing"]
    record = (site / RECORD).read_text(encoding="utf-8")
    assert "no longer exists" in refused(site, ask(site, row.seen), record)


@pytest.mark.parametrize("text", ["", "units: [", "<<<<<<< ours\n", "version: 99\n...\n"])
def test_a_record_that_cannot_be_read_is_left_alone(site: Path, text: str) -> None:
    seen, kept = stale_row(site).seen, kept_of(site)
    write(site / RECORD, text)
    (translation,) = standings_shown(TranslationReader(site), kept, ENGLISH).translations
    assert (translation.rows, [p.location.path for p in translation.problems]) == ((), [RECORD])
    asked = AcceptUnit(7, "story", "en", "top-1", seen, "", "2026-12-01")
    answer = accept_unit(TranslationReader(site), kept, site, asked)
    assert "Fix these problems first" in refused(site, answer, text)
    assert answer.problems == translation.problems


def test_nothing_is_recorded_while_a_text_cannot_be_read(site: Path) -> None:
    """Otherwise what is recorded of it would be lost."""
    seen, kept = stale_row(site).seen, kept_of(site)
    record = (site / RECORD).read_text(encoding="utf-8")
    write(site / "content/story/facts/timeline.yaml", "broken: [")
    asked = AcceptUnit(7, "story", "en", "top-1", seen, "", "2026-12-01")
    answer = accept_unit(TranslationReader(site), kept, site, asked)
    assert "Fix these problems first" in refused(site, answer, record)
    assert {p.location.path for p in answer.problems} == {"content/story/facts/timeline.yaml"}


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EACCES, "no-permission"), (errno.ENOSPC, "no-space")]
)
def test_a_record_that_cannot_be_written(
    site: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(path: str, data: bytes, mode: int) -> None:
        raise OSError(number, "no", path)

    seen, kept = stale_row(site).seen, kept_of(site)
    record = (site / RECORD).read_text(encoding="utf-8")
    monkeypatch.setattr("site_builder.store.files.write_new", fail)
    asked = AcceptUnit(7, "story", "en", "top-1", seen, "", "2026-12-01")
    answer = accept_unit(TranslationReader(site), kept, site, asked)
    assert refused(site, answer, record)
    assert [problem.code for problem in answer.problems] == [code]
    assert answer.problems[0].location.path == RECORD


def test_a_plain_page_is_marked_like_a_story(site: Path) -> None:
    write_page(site, "about", "zh", "en")
    accept_everything(site, "about")
    change(site / "content/about/page.zh.md", "Lead.", "Another lead.")
    found = shown(site, "en/about/index.html")
    assert (found.slug, found.is_current) == ("about", True)
    states = {row.address: row.state for row in found.translations[0].rows}
    assert states.pop("top-1") == "stale"
    assert {*states} == {"page.title", "page.description", "one", "one-1"}
    assert {*states.values()} == {"fresh"}
