"""The memory of a running process: nothing that may have changed is taken for what it was.

The files are older than a tick of the clock (`FileClock`), so that what is compared is compared by
their stat, as it is while somebody writes for an hour.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.compose.site_pages import PAGE_SIZE
from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.pipeline.session import Session
from site_builder.problems.problems import SiteError
from tests.support.file_clock import FileClock, file_clock
from tests.support.fonts import LATIN, make_font, save_font
from tests.support.full_site import (
    ENTRIES,
    FULL_SITE,
    STORY,
    original,
    write_full_site,
    write_own_font,
    write_story,
)
from tests.support.photo_sites import entry, write_entries
from tests.support.sessions import clean, published, session
from tests.support.sites import PEOPLE, write, write_feature

Change = Callable[[Path], None]

FRENCH = "  fr: {tag: fr, name: Français}\n"


def site_yaml(text: str) -> Change:
    return lambda site: write(site / "content/site.yaml", text)


def edited(path: str, old: str, new: str) -> Change:
    """A change of one file by as much as these words; its size may stay."""

    def change(site: Path) -> None:
        text = (site / path).read_text("utf-8")
        assert old in text
        write(site / path, text.replace(old, new))

    return change


def removed(path: str) -> Change:
    def change(site: Path) -> None:
        whole = site / path
        if whole.is_dir():
            shutil.rmtree(whole)
        else:
            whole.unlink()

    return change


def other_font(site: Path) -> None:
    """A font of another name beside the one that is named."""
    save_font(site / "fonts/another.ttf", make_font(LATIN))


def new_feature(site: Path) -> None:
    write_feature(site, "new", published="2021")


def photos(*entries: dict[str, object]) -> Change:
    return lambda site: write_entries(site / "content" / STORY, list(entries))


def replaced(site: Path) -> None:
    (site / f"content/{STORY}/photos/a.jpg").write_bytes(original("black"))


def swapped(site: Path) -> None:
    folder = site / f"content/{STORY}/photos"
    (folder / "a.jpg").rename(folder / "x")
    (folder / "b.jpg").rename(folder / "a.jpg")
    (folder / "x").rename(folder / "b.jpg")


OLDEST = "plain-01"

OF_FEATURES: dict[str, Change] = {
    "article": edited("content/plain-01/article.en.md", "Body.", "Ydob."),
    "title": edited("content/plain-01/article.en.md", "plain-01 en", "plain-01 EN"),
    "title on a share card": edited(f"content/{STORY}/article.en.md", "story en", "Story EN"),
    "fact": edited("content/plain-01/facts/numbers.yaml", "5100", "5200"),
    "date": edited("content/plain-01/facts/feature.yaml", "2021", "1921"),
    "a feature": new_feature,
    "no oldest feature": removed(f"content/{OLDEST}"),
    "no story": removed(f"content/{STORY}"),
    "no English": removed("content/plain-01/article.en.md"),
    "a draft": edited("content/plain-01/facts/feature.yaml", "authors", "draft: true\nauthors"),
    "link": edited(
        "content/plain-01/article.en.md", "Body.", "[One](../plain-00/article.en.md#one)"
    ),
    "original": replaced,
    "originals that change names": swapped,
    "caption": photos(entry("a", "a.jpg", caption={"zh": "新", "en": "New"}), ENTRIES[1]),
    "credit": photos(entry("a", "a.jpg", credit={"zh": "李明", "en": "Li Ming"}), ENTRIES[1]),
    "focus": photos(entry("a", "a.jpg", focus=[0.9, 0.1]), ENTRIES[1]),
    "other cover": lambda site: write_story(site, cover="b"),
    "no cover": lambda site: write_story(site, cover=""),
}
SHARED = "- id: wang\n  name: {zh: 王, en: Wang}\n"


def shared_people(site: Path) -> None:
    """People of all features, and a feature that knows nobody itself."""
    write(site / "content/people.yaml", SHARED)
    removed("content/plain-01/facts/people.yaml")(site)


def own_people(site: Path) -> None:
    removed("content/people.yaml")(site)
    write(site / "content/plain-01/facts/people.yaml", PEOPLE)


def topics(site: Path) -> None:
    """Two features with a tag, which are a series; and a page for their author."""
    write(site / "content/tags.yaml", "- id: river\n  name: {zh: 河, en: River}\n")
    write(site / "content/series.yaml", "- id: walk\n  name: {zh: 走, en: Walk}\n")
    write(site / "content/people.yaml", f"{SHARED}  page: true\n")
    for slug in ("plain-00", OLDEST):
        facts = site / f"content/{slug}/facts/feature.yaml"
        write(facts, facts.read_text("utf-8") + "tags: [river]\nseries: walk\n")


def other_order(site: Path) -> None:
    walk = "- id: walk\n  name: {zh: 走, en: Walk}\n  parts: [plain-00]\n"
    write(site / "content/series.yaml", walk)


OF_ALL_PAGES: dict[str, Change] = {
    "site's title": site_yaml(FULL_SITE.replace("en: Site", "en: Etis")),
    "site's title in Chinese": site_yaml(FULL_SITE.replace("zh: 站", "zh: 报")),
    "base_url": site_yaml(FULL_SITE.replace("/repo/", "/oper/")),
    "a language": site_yaml(FULL_SITE.replace("fonts:", FRENCH + "fonts:")),
    "a language's tag": site_yaml(FULL_SITE.replace("tag: en,", "tag: fr,")),
    "order of languages": site_yaml(
        FULL_SITE.replace("  zh: {tag: zh-Hans, name: 中文}\n", "").replace(
            "fonts:", "  zh: {tag: zh-Hans, name: 中文}\nfonts:"
        )
    ),
    "no fonts named": site_yaml(FULL_SITE.partition("fonts:")[0]),
    "template": edited("templates/parts/footer.html", "One.", "Two."),
    "no template": removed("templates/parts/footer.html"),
    "asset": edited("assets/extra.css", "#111", "#222"),
    "no asset": removed("assets/extra.css"),
    "own font": lambda site: write_own_font(site, weight=700),
    "a second font": other_font,
    "people of all features": shared_people,
    "tags, a series and a page for somebody": topics,
    "a name that is not used": lambda site: write(site / "content/notes.txt", "Notes."),
    "a name that is not used in a feature": lambda site: write(
        site / "content/plain-01/notes.txt", "Notes."
    ),
}

CHANGES = OF_FEATURES | OF_ALL_PAGES

IN_TURN: dict[str, tuple[Change, Change]] = {
    "another order of a series": (topics, other_order),
    "a tag that nothing has": (topics, removed(f"content/{OLDEST}")),
}

UNDONE: dict[str, tuple[Change, Change]] = {
    "people of all features": (shared_people, own_people),
    "a name that is not used": (
        lambda site: write(site / "content/notes.txt", "Notes."),
        removed("content/notes.txt"),
    ),
    "a feature": (
        new_feature,
        removed("content/new"),
    ),
    "original": (replaced, write_story),
    "own font": (CHANGES["own font"], write_own_font),
    "a language": (CHANGES["a language"], site_yaml(FULL_SITE)),
    "template": (CHANGES["template"], edited("templates/parts/footer.html", "Two.", "One.")),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built once: its cache spares every test the same work."""
    site = write_full_site(tmp_path_factory.mktemp("full") / "site", features=3)
    first = session(site)
    first.open()
    first.save()
    return site


@pytest.fixture
def clock(built: Path, tmp_path: Path) -> Iterator[FileClock]:
    """The clock of a copy of the site."""
    with file_clock(Path(shutil.copytree(built, tmp_path / "site"))) as clock:
        yield clock


@pytest.fixture
def kept(clock: FileClock) -> Session:
    """A session that remembers the site, every file of which has settled."""
    return remembered(clock)


def remembered(clock: FileClock) -> Session:
    clock.settle()
    opened = session(clock.site)
    opened.open()
    opened.fill()
    assert opened.kept
    assert len(opened.kept.known.files) == len(opened.kept.known.assembled.around)
    return opened


def check_after(kept: Session, clock: FileClock, change: Change, what: Changes | None) -> None:
    """What is published after a change is what a clean build makes. The session looks for what
    has changed, or is asked to build `what`."""
    before = published(clock.site)
    change(clock.site)
    clock.settle()

    built = kept.build(what or kept.differences())

    made, expected = published(clock.site), clean(clock.site)
    assert made == expected
    assert made != before or built.warnings
    assert not kept.differences()


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_noticed(kept: Session, clock: FileClock, name: str) -> None:
    check_after(kept, clock, CHANGES[name], None)


@pytest.mark.parametrize("name", OF_FEATURES)
def test_a_change_that_nobody_named_is_noticed(kept: Session, clock: FileClock, name: str) -> None:
    check_after(kept, clock, OF_FEATURES[name], ANYTHING)


def test_a_language_that_is_gone_breaks_what_has_it_until_it_is_back(
    kept: Session, clock: FileClock
) -> None:
    before = published(clock.site)
    site_yaml(FULL_SITE.replace("  en: {tag: en, name: English}\n", ""))(clock.site)
    clock.settle()
    with pytest.raises(SiteError) as caught:
        kept.build(kept.differences())
    paths = {problem.location.path for problem in caught.value.problems}
    assert {"content/site.yaml", "content/plain-00/article.en.md"} <= paths
    assert published(clock.site) == before
    site_yaml(FULL_SITE)(clock.site)
    clock.settle()
    assert kept.build(kept.differences()).published.written == ()
    assert published(clock.site) == before


@pytest.mark.parametrize("name", IN_TURN)
def test_a_change_of_what_has_changed_is_noticed(
    kept: Session, clock: FileClock, name: str
) -> None:
    for change in IN_TURN[name]:
        check_after(kept, clock, change, None)


@pytest.mark.parametrize("name", UNDONE)
def test_a_change_that_is_undone_leaves_nothing(kept: Session, clock: FileClock, name: str) -> None:
    before = published(clock.site)
    warnings = [kept.build(ANYTHING).warnings]
    for change in UNDONE[name]:
        change(clock.site)
        clock.settle()
        warnings.append(kept.build(kept.differences()).warnings)
    assert published(clock.site) == before
    assert warnings[-1] == warnings[0]


def test_a_file_is_read_again_that_changed_twice_within_a_tick(
    kept: Session, clock: FileClock
) -> None:
    """Its stat after the second change is that after the first: only its age tells."""
    path = "content/plain-01/article.en.md"
    edited(path, "Body.", "Once.")(clock.site)
    clock.note()
    kept.build(kept.differences())
    edited(path, "Once.", "More.")(clock.site)
    clock.note()
    assert not kept.differences(), "it looks as it did"
    kept.build(ANYTHING)
    assert published(clock.site) == clean(clock.site)
    edited(path, "More.", "Last.")(clock.site)
    clock.settle()
    assert kept.differences() == Changes(slugs=frozenset({"plain-01"}))
    kept.build(kept.differences())
    assert published(clock.site) == clean(clock.site)
    assert not kept.differences()


def test_a_feature_that_is_named_is_read_again_whatever_its_stat_says(
    kept: Session, clock: FileClock
) -> None:
    edited("content/plain-01/article.en.md", "Body.", "Ydob.")(clock.site)
    assert not kept.differences(), "the clock has not taken note of it"
    kept.build(Changes(slugs=frozenset({"plain-01"})))
    assert published(clock.site) == clean(clock.site)


def test_the_settings_are_read_again_that_changed_twice_within_a_tick(
    kept: Session, clock: FileClock
) -> None:
    site_yaml(FULL_SITE.replace("en: Site", "en: Once"))(clock.site)
    clock.note()
    kept.build(kept.differences())
    site_yaml(FULL_SITE.replace("en: Site", "en: More"))(clock.site)
    clock.note()
    kept.build(ANYTHING)
    assert published(clock.site) == clean(clock.site)


def test_the_next_process_does_not_trust_what_was_read_young(
    kept: Session, clock: FileClock
) -> None:
    path = "content/plain-01/article.en.md"
    edited(path, "Body.", "Once.")(clock.site)
    clock.note()
    kept.build(kept.differences())
    kept.save()
    edited(path, "Once.", "More.")(clock.site)
    clock.settle()
    session(clock.site).open()
    assert published(clock.site) == clean(clock.site)


@pytest.mark.parametrize(
    ("number", "home", "other"),
    [
        (0, "en/index.html", "en/page/2/index.html"),
        (PAGE_SIZE - 2, "en/index.html", "en/page/2/index.html"),
        (PAGE_SIZE - 1, "en/page/2/index.html", "en/index.html"),
    ],
)
def test_of_the_lists_the_page_that_shows_a_change_is_written(
    tmp_path: Path, number: int, home: str, other: str
) -> None:
    """The story is the first on the first page, so that the last on it is the 19th plain one."""
    with file_clock(write_full_site(tmp_path / "site", features=PAGE_SIZE + 1)) as clock:
        kept, slug = remembered(clock), f"plain-{number:02}"
        edited(f"content/{slug}/article.en.md", f"{slug} en", f"{slug} EN")(clock.site)
        clock.settle()
        written = set(kept.build(kept.differences()).published.written)
        assert {home, f"en/{slug}/index.html"} <= written
        assert not [p for p in written if p == other or p.startswith(("media/", "zh/page/"))]
        assert published(clock.site) == clean(clock.site)


@pytest.mark.parametrize("features", [PAGE_SIZE, PAGE_SIZE + 1])
def test_the_first_page_of_the_lists_follows_the_number_of_pages(
    tmp_path: Path, features: int
) -> None:
    """It leads to the second, though it shows the same features whether there is one or not."""
    with file_clock(write_full_site(tmp_path / "site", features=features)) as clock:
        kept = remembered(clock)
        if features > PAGE_SIZE:
            removed(f"content/plain-{features - 2:02}")(clock.site)
        else:
            write_feature(clock.site, "oldest", published="1990")
        clock.settle()
        written = kept.build(kept.differences()).published.written
        assert "en/index.html" in written
        assert published(clock.site) == clean(clock.site)
