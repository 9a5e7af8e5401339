"""What there is to build from, and one feature looked at again."""

import shutil
from dataclasses import replace
from pathlib import Path

from site_builder.pipeline.survey import of_names, of_theme, survey_site, with_feature, with_theme
from tests.support.sites import write, write_feature


def test_a_feature_is_looked_at_again(site: Path) -> None:
    survey = survey_site(site)
    known = replace(survey, digests={f.path: "d" for f in survey.inventory.files})
    write_feature(site, "alpha", body="Changed.")
    now = with_feature(known, site, "alpha")
    assert now
    assert now.inventory == survey_site(site).inventory
    gone = {f.path for f in survey.inventory.features[0].all}
    assert now.digests == {p: d for p, d in known.digests.items() if p not in gone}


def test_more_than_a_feature_has_changed(site: Path) -> None:
    survey = survey_site(site)
    assert with_feature(survey, site, "unknown") is None
    write(site / "content/alpha/notes.txt", "Notes.")
    assert with_feature(survey, site, "alpha") is None
    shutil.rmtree(site / "content/alpha")
    assert with_feature(survey, site, "alpha") is None


def test_the_theme_and_the_names_are_compared(site: Path) -> None:
    survey = survey_site(site)
    write(site / "templates/parts/footer.html", "A foot.")
    write(site / "content/notes.txt", "Notes.")
    now = survey_site(site)
    assert of_theme(now) != of_theme(survey)
    assert of_names(now) != of_names(survey)
    assert of_theme(with_theme(survey, site)) == of_theme(now)


def test_a_font_is_known_again_once_it_is_old_enough(site: Path) -> None:
    font = site / "fonts/own.ttf"
    write(font, "font")
    young = survey_site(site)
    later = replace(young, started_ns=young.started_ns + 10**10)
    settled = with_theme(later, site)
    assert of_theme(young) != of_theme(survey_site(site))  # it may have changed in the same tick
    assert of_theme(settled) == of_theme(with_theme(later, site))
    (file,) = settled.own_fonts
    state = font.stat()
    assert (file.changed, file.inode) == (state.st_ctime_ns, state.st_ino)
    assert settled.files[-1] == (
        "fonts/own.ttf",
        (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino),
    )
