"""The law of incremental builds: whatever was done before, the result is that of a clean build."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.problems import SiteError
from tests.support.building import build_site
from tests.support.sites import SITE, snapshot, write, write_feature, write_site

Step = Callable[[Path], None]

SLUGS = ("alpha", "beta", "gamma")
slugs = st.sampled_from(SLUGS)
words = st.sampled_from(
    ["Body.", "Another.", "一段话。\n下一行。", "See [it](../beta/article.en.md#one)."]
)
years = st.sampled_from(["2019", "2021-05", "2023~"])
languages = st.sampled_from([("zh", "en"), ("zh",)])


@st.composite
def features(draw: st.DrawFn) -> Step:
    slug, body, published, spoken = draw(slugs), draw(words), draw(years), draw(languages)

    def step(site: Path) -> None:
        shutil.rmtree(site / "content" / slug, ignore_errors=True)
        write_feature(site, slug, body=body, published=published, languages=spoken)

    return step


@st.composite
def removals(draw: st.DrawFn) -> Step:
    slug = draw(slugs)
    return lambda site: shutil.rmtree(site / "content" / slug, ignore_errors=True)


@st.composite
def facts(draw: st.DrawFn) -> Step:
    slug, value = draw(slugs), draw(st.integers(1, 3) | st.just("broken: ["))

    def step(site: Path) -> None:
        if (site / "content" / slug).exists():
            text = f"- id: teams\n  value: {value}\n  label: {{zh: 团队, en: Teams}}\n"
            write(site / "content" / slug / "facts/numbers.yaml", text)

    return step


@st.composite
def themes(draw: st.DrawFn) -> Step:
    name = draw(st.sampled_from(["templates/robots.txt", "assets/site.css", "assets/extra.css"]))
    text = draw(st.sampled_from(["one", "two", None]))

    def step(site: Path) -> None:
        if text is None:
            (site / name).unlink(missing_ok=True)
        else:
            write(site / name, text)

    return step


@st.composite
def site_settings(draw: st.DrawFn) -> Step:
    title = draw(st.sampled_from(["Site", "Paper"]))
    return lambda site: write(site / "content/site.yaml", SITE.replace("Site", title))


@st.composite
def accidents(draw: st.DrawFn) -> Step:
    """What happens to a folder: files lost or spoilt in build/ and in the cache."""
    folder = draw(st.sampled_from(["build", ".cache"]))
    number, spoil = draw(st.integers(0, 200)), draw(st.booleans())

    def step(site: Path) -> None:
        files = [p for p in sorted((site / folder).rglob("*")) if p.is_file()]
        files = [path for path in files if path.name not in ("manifest.json", "lock")]
        if files:
            path = files[number % len(files)]
            path.unlink()
            if spoil:
                path.write_bytes(b"spoilt")

    return step


steps = features() | removals() | facts() | themes() | site_settings() | accidents()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(steps, st.booleans()), min_size=1, max_size=6))
def test_an_incremental_build_equals_a_clean_one(plan: list[tuple[Step, bool]]) -> None:
    """Each step changes something and may be followed by a build, which may fail: a broken file
    must not spoil what comes after it."""
    with TemporaryDirectory() as folder:
        site = write_site(Path(folder) / "site", *SLUGS)
        build_site(site)
        for step, builds in plan:
            step(site)
            if builds:
                outcome(site, site / "build")

        clean = Path(folder) / "clean"
        shutil.copytree(site, clean, ignore=shutil.ignore_patterns(".cache", "build"))
        incremental, expected = outcome(site, site / "build"), outcome(clean, clean / "build")

        assert incremental == expected
        if expected == ():
            assert snapshot(site / "build") == snapshot(clean / "build")


def outcome(site: Path, output: Path) -> tuple[str, ...]:
    """The errors of a build, as text; nothing when it succeeds. Warnings are equal as well."""
    try:
        built = build_site(site, output)
    except SiteError as error:
        return tuple(str(problem) for problem in error.problems)
    return tuple(str(problem) for problem in built.warnings if problem.is_error)
