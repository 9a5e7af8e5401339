"""Acknowledged warnings, in every way to build a site."""

from pathlib import Path

import pytest

from site_builder.pipeline.changes import Changes
from site_builder.pipeline.picture_values import NAMESPACE
from site_builder.problems.problems import SiteError
from tests.check.test_check import check
from tests.support.building import build_site
from tests.support.photo_sites import Entry, entry, write_entries, write_photo_site
from tests.support.pictures import encode, picture
from tests.support.sessions import clean, published, session
from tests.support.sites import snapshot, write

SMALL = encode(picture((400, 264)), "JPEG")
WHY = {"code": "small-photo", "reason": "It is the only one."}
MOVING = {"code": "animated-photo", "reason": "The first is the best."}
ACK = ":::{{acknowledge}} {}\nWhy not.\n:::\n\n"
PHOTOS = "content/story/facts/photos.yaml"
ARTICLE = "content/story/article.en.md"


def moving() -> bytes:
    frames = (picture((400, 264)).rotate(180),)
    return encode(picture((400, 264)), "WEBP", frames=frames)


def site_with(root: Path, *entries: Entry) -> Path:
    return write_photo_site(root, {"a.jpg": SMALL, "b.webp": moving()}, entries, cover="a")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    entries = (
        entry("a", "a.jpg", acknowledge=[WHY]),
        entry("b", "b.webp", acknowledge=[WHY, MOVING]),
    )
    return site_with(tmp_path / "site", *entries)


def reasons(site: Path, *texts: str) -> None:
    first, second, third = texts
    write_entries(
        site / "content/story",
        [
            entry("a", "a.jpg", acknowledge=[WHY | {"reason": first}]),
            entry(
                "b", "b.webp", acknowledge=[WHY | {"reason": second}, MOVING | {"reason": third}]
            ),
        ],
    )


def test_a_strict_build_passes_and_says_how_many(site: Path) -> None:
    for _ in range(2):  # made, and then as it was
        built = build_site(site, strict=True)
        assert (built.warnings, built.acknowledged) == ((), 3)
    # Without them, it is refused.
    write_entries(site / "content/story", [entry("a", "a.jpg"), entry("b", "b.webp")])
    with pytest.raises(SiteError) as refused:
        build_site(site, strict=True)
    codes = sorted(problem.code for problem in refused.value.problems)
    assert codes == ["animated-photo", "small-photo", "small-photo"]


def test_nothing_of_it_is_published(site: Path) -> None:
    write(site / ARTICLE, (site / ARTICLE).read_text("utf-8") + "\n" + ACK.format("no-font"))
    build_site(site)
    with_some = published(site)
    write_entries(site / "content/story", [entry("a", "a.jpg"), entry("b", "b.webp")])
    text = (site / ARTICLE).read_text("utf-8").replace(ACK.format("no-font"), "")
    write(site / ARTICLE, text)
    build_site(site)
    assert published(site) == with_some


def test_another_reason_makes_nothing_anew(site: Path) -> None:
    build_site(site)
    before = published(site)
    reasons(site, "One.", "Two.", "Three.")
    built = build_site(site)
    assert built.published.written == ()
    assert published(site) == before == clean(site)


def test_what_is_known_of_an_unchanged_feature_is_weighed_anew(site: Path) -> None:
    """The warnings come from the cache; what is acknowledged counts all the same."""
    build_site(site)
    reasons(site, "", "Two.", "Three.")
    found = build_site(site).warnings
    assert [problem.code for problem in found] == ["small-photo", "bad-acknowledgement"]
    reasons(site, "One.", "Two.", "Three.")
    write(site / "content/site.yaml", (site / "content/site.yaml").read_text("utf-8") + "\n")
    assert build_site(site).warnings == ()


def test_in_the_preview(site: Path) -> None:
    shop = session(site)
    assert (shop.open().warnings, shop.build().acknowledged) == ((), 3)
    write_entries(site / "content/story", [entry("a", "a.jpg"), entry("b", "b.webp")])
    built = shop.build(Changes(frozenset({"story"})))
    assert (len(built.warnings), built.acknowledged) == (3, 0)
    reasons(site, "One.", "Two.", "Three.")
    assert shop.build(Changes(frozenset({"story"}))).warnings == ()
    shop.save()
    assert build_site(site).acknowledged == 3


def test_a_warning_that_is_gone_leaves_an_acknowledgement_behind(site: Path) -> None:
    (site / "content/story/photos/a.jpg").write_bytes(encode(picture((1600, 900)), "JPEG"))
    (problem,) = build_site(site).warnings
    assert (problem.code, problem.location.path) == ("unused-acknowledgement", PHOTOS)


def test_findings_in_the_built_site(site: Path) -> None:
    body = (site / ARTICLE).read_text("utf-8")
    words, chinese = "undefined\n", site / "content/story/article.zh.md"
    write(chinese, chinese.read_text("utf-8") + "\n没有定义。\n")
    write(site / ARTICLE, f"{body}\n{words}")
    build_site(site)
    assert [problem.code for problem in check(site)] == ["template-leftover"]
    write(site / ARTICLE, f"{body}\n{ACK.format('template-leftover')}{words}")
    assert build_site(site).warnings == ()
    assert check(site) == ()
    write(site / ARTICLE, f"{body}\n{ACK.format('template-leftover')}He typed.\n")
    assert build_site(site).warnings == ()
    assert [problem.code for problem in check(site)] == ["unused-acknowledgement"]


def test_files_without_an_entry(site: Path) -> None:
    (site / "content/story/photos/c.jpg").write_bytes(SMALL)
    write(site / "content/story/notes.txt", "x")
    assert len(build_site(site).warnings) == 2
    feature = site / "content/story/facts/feature.yaml"
    codes = ("unused-original", "unknown-file")
    rows = "".join(f"  - {{code: {code}, reason: for later}}\n" for code in codes)
    write(feature, f"{feature.read_text('utf-8')}acknowledge:\n{rows}")
    assert build_site(site).warnings == ()


def test_nothing_is_encoded_again(site: Path) -> None:
    build_site(site)
    before = sorted(snapshot(site / ".cache/entries" / NAMESPACE))
    assert before
    reasons(site, "One.", "Two.", "Three.")
    build_site(site)
    assert sorted(snapshot(site / ".cache/entries" / NAMESPACE)) == before
