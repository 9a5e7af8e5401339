"""The browser tests' own instruments: each lets a good page pass and finds what is wrong."""

import threading
from collections.abc import Mapping
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.support.browser import Axe, NewPage, SiteServer, surprises
from tests.support.nu import nu_errors
from tests.support.server import serve

GOOD = """<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<title>好的一页</title>
<link rel="stylesheet" href="style.css">
</head>
<body><main><h1>好的一页</h1><p><img src="dot.svg" alt="红点">街道整洁</p></main></body>
</html>
"""
GOOD_SITE = {
    "index.html": GOOD,
    "404.html": GOOD.replace("好的一页", "没有这一页"),
    "style.css": "body { color: #111; background: #fff; }",
    "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2">'
    '<circle cx="1" cy="1" r="1" fill="red"/></svg>',
    "zh/index.html": GOOD.replace("style.css", "../style.css").replace("dot.svg", "../dot.svg"),
    "empty/note.txt": "in a folder without an index",
}


def write_site(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def body(html: str) -> str:
    return GOOD.replace("</main>", f"{html}</main>")


@pytest.fixture
def good_site(tmp_path: Path) -> Path:
    return write_site(tmp_path, GOOD_SITE)


def status(url: str) -> int:
    try:
        with urlopen(url, timeout=5) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("repo/", 200),
        ("repo/index.html", 200),
        ("repo/zh", 200),  # redirected to zh/
        ("repo/zh/?q=1", 200),
        ("repo/style.css", 200),
        ("repo/empty/", 404),
        ("repo/absent.html", 404),
        ("repo", 404),
        ("style.css", 404),
        ("repository/style.css", 404),
        ("repo/..%2f..%2fetc/passwd", 404),
        ("", 404),
    ],
)
def test_server_answers_under_the_base_path_only(good_site: Path, path: str, expected: int) -> None:
    with serve(good_site) as url:
        assert status(url.removesuffix("repo/") + path) == expected


def test_server_shows_the_sites_own_404(
    page: Page, good_site: Path, site_server: SiteServer, expected_problems: list[str]
) -> None:
    url = site_server(good_site)
    page.goto(url + "absent/")
    assert page.title() == "没有这一页"
    expected_problems.append(f"404: {url}absent/")


def test_server_at_the_root(good_site: Path) -> None:
    with serve(good_site, "/") as url:
        assert status(url + "style.css") == 200


def test_server_leaves_no_thread(page: Page, good_site: Path) -> None:
    before = set(threading.enumerate())
    with serve(good_site) as url, urlopen(url, timeout=5) as answer:
        answer.read()
    assert set(threading.enumerate()) == before


def test_server_refuses_a_base_path_without_slashes(good_site: Path) -> None:
    with pytest.raises(ValueError, match="slash"), serve(good_site, "repo"):
        pass


def test_good_page_passes(page: Page, good_site: Path, site_server: SiteServer, axe: Axe) -> None:
    page.goto(site_server(good_site))
    assert page.evaluate("document.images[0].naturalWidth") > 0
    assert axe(page) == []


def test_good_page_passes_from_a_file(page: Page, good_site: Path) -> None:
    page.goto((good_site / "zh" / "index.html").as_uri())
    assert page.evaluate("document.images[0].naturalWidth") > 0


def test_page_without_javascript(
    new_page: NewPage, tmp_path: Path, site_server: SiteServer
) -> None:
    site = write_site(
        tmp_path,
        {
            "index.html": '<p id="p">static<script>p.textContent = "script"</script>',
        },
    )
    url = site_server(site)
    with_script, without = new_page(), new_page(java_script_enabled=False)
    with_script.goto(url)
    without.goto(url)
    assert with_script.inner_text("#p") == "script"
    assert without.inner_text("#p") == "static"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src="absent.png" alt="x">', ["404: {url}absent.png"]),
        ('<img src="/a.png" alt="x">', ["leaves the site: {origin}/a.png", "404: {origin}/a.png"]),
        (
            '<img src="https://example.org/x.png" alt="x">',
            ["leaves the site: https://example.org/x.png", "failed: https://example.org/x.png"],
        ),
        ('<script src="throws.js"></script>', ["exception: thrown"]),
        ('<script src="logs.js"></script>', ["console: logged"]),
        ("<script>void 0</script>", ["console: Executing inline script violates"]),
        ('<p style="color: red">x</p>', ["console: Applying inline style violates"]),
    ],
)
def test_what_goes_wrong_is_noticed(
    page: Page,
    tmp_path: Path,
    site_server: SiteServer,
    expected_problems: list[str],
    html: str,
    expected: list[str],
) -> None:
    files = {
        "index.html": body(html).replace("default-src 'self'", "default-src 'self'; img-src *"),
        "throws.js": "throw new Error('thrown')",
        "logs.js": "console.error('logged')",
    }
    url = site_server(write_site(tmp_path, GOOD_SITE | files))
    places = {"url": url, "origin": url.removesuffix("/repo/")}
    expected_problems += [text.format(**places) for text in expected]
    page.goto(url)


def test_surprises_are_what_came_unasked_and_what_did_not_come() -> None:
    assert surprises(["404: a", "console: b"], ["404: ", "exception: "]) == [
        "console: b",
        "did not come: exception: ",
    ]
    assert surprises(["404: a", "404: b"], ["404: "]) == []
    assert surprises(["404: a"], []) == ["404: a"]


def test_axe_finds_what_is_wrong(
    page: Page, tmp_path: Path, site_server: SiteServer, axe: Axe
) -> None:
    html = '<img src="dot.svg"><p class="pale">too pale</p>'
    css = GOOD_SITE["style.css"] + ".pale { color: #ddd; }"
    write_site(tmp_path, {**GOOD_SITE, "index.html": body(html), "style.css": css})
    page.goto(site_server(tmp_path))
    found = axe(page)
    assert [line.split()[0] for line in found] == ["color-contrast", "image-alt"]
    assert found[0].endswith(": .pale")


def test_nu_finds_what_is_wrong_and_nothing_in_good_files(tmp_path: Path) -> None:
    write_site(
        tmp_path,
        {
            **GOOD_SITE,
            "衡阳/页 面.html": body("<p><div>a block in a paragraph</div></p>"),
            "bad.css": "body { colour: red; }",
            "bad.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle radius="1"/></svg>',
        },
    )
    found = nu_errors(tmp_path)
    assert {line.split(":")[0] for line in found} == {"衡阳/页 面.html", "bad.css", "bad.svg"}
    assert nu_errors(tmp_path, suffixes=(".css",)) == [
        line for line in found if line.startswith("bad.css:")
    ]


def test_nu_refuses_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no page"):
        nu_errors(tmp_path)


def test_every_test_of_this_folder_is_marked(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("browser")
