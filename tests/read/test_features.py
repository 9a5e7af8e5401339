"""A feature's files together."""

from site_builder.images.inspect import inspect
from site_builder.model.site import Language
from site_builder.read.features import FeatureReading, read_feature
from tests.support.fixture_sites import BASE, GOOD
from tests.support.markdown import EN, LANGUAGES

FOLDER = "content/story"


Files = dict[str, bytes]


def files(site: object = BASE, slug: str = "story") -> Files:
    folder = (BASE if site is BASE else GOOD) / "content" / slug
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {f"content/{slug}/{path.relative_to(folder)}": path.read_bytes() for path in found}


def read(folder: str, given: Files, languages: tuple[Language, ...] = LANGUAGES) -> FeatureReading:
    """The feature of these files, its photos inspected."""
    photos = {path: data for path, data in given.items() if "/photos/" in path}
    texts = {path: data for path, data in given.items() if path not in photos}
    seen = {path: inspect(path, data, "digest") for path, data in photos.items()}
    return read_feature(folder, texts, seen, languages)


def codes(reading: FeatureReading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_good_features() -> None:
    for site, slug in ((BASE, "story"), (GOOD, "bridge"), (GOOD, "market")):
        reading = read(f"content/{slug}", files(site, slug))
        assert reading.problems == ()
        assert list(reading.articles) == ["zh", "en"]
        assert reading.source_language == "zh"


def test_photos() -> None:
    reading = read("content/bridge", files(GOOD, "bridge"))
    assert reading.photo_names == {"skyline.jpg", "ferry.svg"}
    sizes = {photo.name: (photo.width, photo.height) for photo in reading.photo_files.values()}
    assert sizes == {"skyline.jpg": (240, 160), "ferry.svg": (60, 40)}


def test_languages_of_the_articles() -> None:
    given = files()
    given[f"{FOLDER}/article.fr.md"] = given[f"{FOLDER}/article.en.md"]
    assert codes(read(FOLDER, given)) == ["unknown-language"]
    del given[f"{FOLDER}/article.fr.md"], given[f"{FOLDER}/article.zh.md"]
    assert codes(read(FOLDER, given)) == ["missing-article"]
    facts = f"{FOLDER}/facts/feature.yaml"
    given[facts] += b"source_language: en\n"
    (problem,) = read(FOLDER, given).problems
    assert problem.severity == "warning"


def test_no_article_is_due_while_the_source_language_is_not_known() -> None:
    given = files()
    del given[f"{FOLDER}/article.zh.md"]
    given[f"{FOLDER}/facts/feature.yaml"] = b"source_language: en\n\tx"
    problems = read(FOLDER, given).problems
    assert [(p.code, p.severity) for p in problems] == [
        ("bad-yaml", "error"),
        ("missing-article", "warning"),
    ]


def test_files_that_are_no_text() -> None:
    given = files() | {f"{FOLDER}/facts/people.yaml": b"\xff", f"{FOLDER}/article.zh.md": b"\xff"}
    reading = read(FOLDER, given)
    assert codes(reading) == ["not-utf8", "not-utf8"]
    assert "people" not in reading.facts.declared


def test_a_site_with_one_language() -> None:
    given = files() | {f"{FOLDER}/facts/feature.yaml": b"published: 2021\nauthors: []\n"}
    for path in list(given):
        if "zh.md" in path or ("/facts/" in path and "feature" not in path):
            del given[path]
    assert read(FOLDER, given, (EN,)).problems == ()
