"""Where a character that a font lacks is first used: what `test_font_stage.py` builds, in small."""

from pathlib import Path

from site_builder.model.fonts import Face, FontFile, Licence, Metrics, PublishedFont
from site_builder.pipeline.font_problems import missing_glyphs
from site_builder.pipeline.font_values import FontTask, Subset
from tests.support.full_site import write_full_site
from tests.support.sessions import remembered


def test_what_stands_in_no_file_is_reported_at_the_setting(tmp_path: Path) -> None:
    kept = remembered(write_full_site(tmp_path, features=1))
    face = Face(FontFile("/Song.ttf", 1, 1), 0, "Song", 700)
    font = PublishedFont(
        "en", "en", "headlines", "page", face, "", Metrics(1, 0, 0, 0), Licence("", "")
    )
    wanted = {"a": FontTask("k", font, "\u2042")}
    subsets = {"a": Subset("k", "d", "\u2042")}
    (problem,) = missing_glyphs(kept.job, kept.known.site, {}, wanted, subsets)
    assert problem.location.path == "content/site.yaml"
    assert problem.location.line
    assert "(U+2042)" in problem.message
    assert missing_glyphs(kept.job, kept.known.site, {}, wanted, {}) == []
