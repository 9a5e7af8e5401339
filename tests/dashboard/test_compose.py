"""What the dashboard shows of a survey."""

from datetime import date

from site_builder.dashboard.compose import compose_dashboard
from site_builder.dashboard.page import render_page
from site_builder.dashboard.view import Dashboard, Run, Words
from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _
from site_builder.model.translation import Accepted, TranslationRecord, Unit, UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey
from site_builder.problems.problems import Location, Problem
from site_builder.translation.standings import Surveyed, Translation
from tests.support.bilingual import unit
from tests.support.features import AR, EN, ZH

DAY = date(2026, 12, 1)
ACCEPTED = Accepted("top-1", "paragraph", "五月。", "In May.", "Li Na", "2026-11-30")
RECORD = TranslationRecord("zh", "en", (ACCEPTED,))
SOURCE, TARGET = unit("top-1", "六月。"), unit("top-1", "In May.")
STALE = UnitStanding("stale", SOURCE, TARGET, ACCEPTED)
FRESH = UnitStanding("fresh", SOURCE, TARGET, ACCEPTED)
MISSING = UnitStanding("missing", SOURCE, None)
UNREVIEWED = UnitStanding("unreviewed", SOURCE, TARGET)


def compose(
    *standings: UnitStanding,
    record: TranslationRecord = RECORD,
    problems: tuple[Problem, ...] = (),
    language: str = "en",
    tag: str = "en",
    baseline: str = "",
) -> Dashboard:
    story = Surveyed("story", "zh", (Translation("en", "record", record, standings),), ())
    survey = SiteSurvey((ZH, EN), {"zh": "站", "en": "Site"}, None, (story,), problems)
    return compose_dashboard(survey, catalogue(language), tag, DAY, baseline)


def test_the_overview() -> None:
    (row,) = compose(STALE, FRESH, FRESH, MISSING).rows
    assert (row.name, row.language, row.share, row.width) == (
        "story",
        Words("English", "en", "ltr"),
        "50%",
        "50.0",
    )
    assert [count.words for count in row.counts] == ["2 fresh", "1 stale", "1 missing"]


def test_a_change_is_shown_in_the_source() -> None:
    (part,) = compose(STALE, FRESH).parts
    (shown,) = part.units
    assert (shown.state, shown.address) == ("stale", "top-1")
    assert shown.remarks == ("Accepted by Li Na on 2026-11-30.",)
    source, target = shown.sides
    assert source.runs == (Run("delete", "五"), Run("insert", "六"), Run("equal", "月。"))
    assert source.language.lang == "zh-Hans"
    assert target.runs == (Run("equal", "In May."),)
    assert target.place == "content/story/article.zh.md:1:1"


def test_where_there_is_no_text() -> None:
    orphaned = UnitStanding("orphaned", None, TARGET)
    (part,) = compose(FRESH, MISSING, orphaned).parts
    missing, left_over = part.units
    assert [side.remark for side in missing.sides] == ["", "no text"]
    assert [side.remark for side in left_over.sides] == ["no text", ""]


def test_what_is_fresh_has_no_part() -> None:
    page = compose(FRESH)
    assert page.parts == ()
    assert page.rows[0].anchor == ""
    (part,) = compose(UnitStanding("fresh", SOURCE, TARGET, ACCEPTED, moved=True)).parts
    assert "is different" in part.units[0].remarks[1]


def test_what_is_not_due_has_its_policy_and_no_part() -> None:
    record = TranslationRecord("zh", "en")
    hidden = Translation("en", "record", record, (MISSING,), "hide")
    survey = SiteSurvey((ZH, EN), {}, None, (Surveyed("story", "zh", (hidden,), ()),), ())
    page = compose_dashboard(survey, catalogue("en"), "en", DAY)
    (row,) = page.rows
    assert (row.share, row.width, row.counts) == ("fallback: hide", "", ())
    assert page.parts == ()
    assert "<code>fallback: hide</code>" in render_page(page)


def test_what_is_true_of_all_is_said_once() -> None:
    nothing = TranslationRecord("zh", "en")
    (part,) = compose(UNREVIEWED, UNREVIEWED, MISSING, record=nothing).parts
    assert part.remark.endswith("run: site-builder translated story --all")
    assert [shown.state for shown in part.units] == ["missing"]
    (part,) = compose(MISSING, MISSING, record=nothing).parts
    assert (part.remark, part.units) == ("Nothing is translated yet.", ())
    (part,) = compose(UNREVIEWED, FRESH).parts
    assert (part.remark, len(part.units)) == ("", 1)


def test_titles_are_in_their_own_languages() -> None:
    place = Location("content/story/article.zh.md", 2, 8)
    title = Unit("article.title", "text", "山河", place, place)
    page = compose(UnitStanding("unreviewed", title, TARGET))
    assert page.title == Words("Site", "en", "ltr")
    assert page.rows[0].title == Words("山河", "zh-Hans", "ltr")
    page = compose(STALE, language="zh", tag="zh-Hans", baseline="v1")
    assert page.title == Words("站", "zh-Hans", "ltr")
    assert page.labels["when"] == "截至2026-12-01，对照“v1”中的原文"


def test_problems() -> None:
    problem = Problem(Location("content/story/facts/people.yaml", 3, 1), "bad-yaml", _("wrong"))
    (fault,) = compose(problems=(problem,)).faults
    assert fault == ("content/story/facts/people.yaml:3:1", "wrong")


def test_other_directions() -> None:
    translation = Translation("ar", "record", RECORD, (UNREVIEWED,))
    survey = SiteSurvey((ZH, AR), {}, Surveyed("site.yaml", "zh", (translation,), ()), (), ())
    page = compose_dashboard(survey, catalogue("en"), "en", DAY)
    assert page.title is None
    assert page.parts[0].anchor == "site-yaml_ar"
    assert page.parts[0].units[0].sides[1].language.dir == "rtl"
