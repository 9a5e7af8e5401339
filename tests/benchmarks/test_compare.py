"""The comparison: equal pages pass, and every kind of difference is found."""

from pathlib import Path

from benchmarks.compare import missing, page_difference, site_differences, sitemap_lines

URL = "https://example.org/zh/story/"

PAGE = """<!DOCTYPE html>
<html lang="zh-Hans" dir="ltr">
<head><title>街巷</title><link rel="icon" href="../../assets/mark.0123456789.svg">
<script type="application/ld+json">{"headline": "街巷", "image": []}</script></head>
<body><p>清晨<em>六点</em>，<a href="../other/#river">河岸</a>。</p></body></html>
"""


def test_spaces_paths_and_hashes_make_no_difference() -> None:
    other = PAGE.replace("../../assets/mark.0123456789.svg", "/assets/mark.svg")
    other = other.replace("../other/", "/zh/other/").replace("<p>清晨", "<p>\n  清晨")
    assert page_difference(PAGE, other, URL) == []


def test_ours_may_say_more_to_machines_but_not_less() -> None:
    less = PAGE.replace(', "image": []', "")
    assert page_difference(PAGE, less, URL) == []
    assert page_difference(less, PAGE, URL) == ["JSON-LD: /0/image is missing"]


def test_the_ways_from_block_to_block_say_nothing() -> None:
    ways = '<span class="ways"><a href="#a">#</a> <a href="../x/">English</a></span>'
    assert page_difference(PAGE.replace("<p>", f"<p>{ways}"), PAGE, URL) == []


def test_differences_are_shown() -> None:
    assert "-清晨六点，河岸。" in page_difference(PAGE, PAGE.replace("六点", "七点"), URL)
    changed = page_difference(PAGE, PAGE.replace("#river", "#market"), URL)
    assert "+https://example.org/zh/other/#market" in changed
    assert page_difference(PAGE, PAGE.replace("<title>街巷", "<title>河岸"), URL)
    assert page_difference(PAGE, PAGE.replace('"ltr"', '"rtl"'), URL)


def test_missing_data() -> None:
    assert list(missing({"a": [1, 2]}, {"a": [1, 2], "b": 3})) == []
    assert list(missing({"a": [1, 2]}, {"a": [1]})) == ["/a: [1, 2] wanted, [1] found"]


def test_sitemap_lines_are_in_no_special_order() -> None:
    start = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    one, other = "<url><loc>a</loc></url>", "<url>\n <loc>b</loc>\n</url>"
    assert sitemap_lines(f"{start}{one}{other}</urlset>") == ["a", "b"]
    assert sitemap_lines(f"{start}{other}{one}</urlset>") == ["a", "b"]


def test_sites_with_other_pages_differ(tmp_path: Path) -> None:
    for name in ("ours", "theirs"):
        for language in ("zh", "en"):
            folder = tmp_path / name / language
            folder.mkdir(parents=True)
            (folder / "feed.xml").write_text("<feed/>")
            (folder / "sitemap.xml").write_text("<urlset/>")
        (tmp_path / name / "sitemap.xml").write_text("<urlset/>")
        (tmp_path / name / "robots.txt").write_text("")
        (tmp_path / name / "index.html").write_text(PAGE, encoding="utf-8")
    sites = tmp_path / "ours", tmp_path / "theirs"
    assert site_differences(*sites, "https://example.org/", [""]) == []
    (sites[1] / "more.html").write_text(PAGE, encoding="utf-8")
    assert site_differences(*sites, "https://example.org/", []) == [
        "1 HTML pages, and 2",
        "only in one: more.html",
    ]
