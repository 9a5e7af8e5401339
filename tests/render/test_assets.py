"""Style sheets, scripts and icons under addresses that change with their content."""

import re

import pytest

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem
from site_builder.render.assets import check_asset_names, publish_assets, route
from site_builder.render.theme import ThemeFile
from tests.support.work import little_work


def published(files: dict[str, str | bytes]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The assets' published text by name, and the problems."""
    made = tuple(
        ThemeFile(name, f"assets/{name}", data if isinstance(data, bytes) else data.encode())
        for name, data in files.items()
    )
    routes, data, problems = publish_assets(made)
    assert set(routes) == set(files)
    texts = {name: data[routes[name]].decode(errors="replace") for name in files}
    return {routes[name]: text for name, text in texts.items()} | texts, problems


def css(text: str) -> str:
    """A style sheet as published, each new name in it without its mark; there is an `a.svg`."""
    texts, problems = published({"site.css": text, "a.svg": "<svg/>", "sub/b c.png": "b"})
    assert problems == ()
    return re.sub(r"\.[0-9a-f]{10}\.", ".", texts["site.css"])


def problem(text: str | bytes, **others: str) -> Problem:
    files = {f"{name}.css": data for name, data in others.items()}
    (found,) = published({"site.css": text, "a.svg": "<svg/>", **files})[1]
    return found


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("site.css", r"assets/site\.[0-9a-f]{10}\.css"),
        ("fonts.d/han", r"assets/fonts\.d/han\.[0-9a-f]{10}"),
        ("a.min.js", r"assets/a\.min\.[0-9a-f]{10}\.js"),
    ],
)
def test_a_route_has_a_mark_before_its_suffix(name: str, pattern: str) -> None:
    assert re.fullmatch(pattern, route(name, b"x"))
    assert route(name, b"x") == route(name, b"x") != route(name, b"y")


@pytest.mark.parametrize(
    "text",
    [
        "a{b:url(a.svg)}",
        "a{b:url('a.svg')}",
        'a{b:url( "a.svg" )}',
        "a{b:URL(\n a.svg\t)}",
        "a{b:url(a.svg#icon)}",
        "a{b:url(a.svg?#iefix)}",
        "a{b:url('a.svg?v=1#x') format('svg')}",
        "a{b:image-set(url(a.svg) 1x)}",
        "a{b:url(sub/b%20c.png)}",
    ],
)
def test_what_is_named_is_led_to_its_new_address(text: str) -> None:
    assert css(text) == text.replace("./", "")
    texts, _ = published({"site.css": text, "a.svg": "<svg/>", "sub/b c.png": "b"})
    assert re.search(r"\.[0-9a-f]{10}\.(svg|png)", texts["site.css"])


@pytest.mark.parametrize(
    "text",
    [
        "/* url(gone.svg) @import 'gone.css' */",
        "/* not closed url(gone.svg)",
        "a{content:'url(gone.svg)'}",
        'a{content:"\\"url(gone.svg)"}',
        'a{content:"/*"}b{c:d}',
        "a{b:url(#clip)}",
        "a{b:url('')}",
        "a{b:url()}",
        "a{b:url(data:image/png;base64,AA==)}",
        "a{b:url(\"DATA:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg'/>\")}",
        "@namespace svg url(http://www.w3.org/2000/svg);",
        "@namespace 'http://www.w3.org/1999/xhtml';",
        "@charset 'utf-8';",
        "a{b:my-url(gone.svg)}",
        "a{}/* 中文 */",
    ],
)
def test_the_rest_stays_as_it_is(text: str) -> None:
    assert published({"site.css": text})[0]["site.css"] == text
    assert css(text) == text


def test_a_string_with_a_comment_sign_ends_where_it_ends() -> None:
    assert css("a{content:'/*'}b{c:url(a.svg)}/* */") == "a{content:'/*'}b{c:url(a.svg)}/* */"
    assert problem("a{content:'/*'}b{c:url(gone.svg)}").code == "missing-asset"


@pytest.mark.parametrize("form", ["@import 'b.css';", '@import url("b.css") print;'])
def test_imports_are_published_first(form: str) -> None:
    files: dict[str, str | bytes] = {
        "sub/a.css": form,
        "sub/b.css": "b{c:url(../d.png)}",
        "d.png": "d",
    }
    before, problems = published(files)
    assert problems == ()
    name = re.search(r"b\.[0-9a-f]{10}\.css", before["sub/a.css"])
    assert name
    assert f"assets/sub/{name[0]}" in before
    assert re.search(r"url\(\.\./d\.[0-9a-f]{10}\.png\)", before["sub/b.css"])

    after, _ = published(files | {"d.png": "changed"})
    assert after["sub/a.css"] != before["sub/a.css"], "what it imports has another address"


@pytest.mark.parametrize(
    "address", ["https://cdn.example/x.css", "//cdn.example/x", "/x.css", "HTTP:x", "about:blank"]
)
def test_nothing_is_fetched_from_outside(address: str) -> None:
    for form in (f"@import '{address}';", f"a{{b:url({address})}}", f'a{{b:url("{address}")}}'):
        found = problem("\n  " + form)
        assert found.code == "outside-asset"
        assert found.location == Location("assets/site.css", 2, 3 + form.index(address))


def test_a_name_that_leads_nowhere() -> None:
    found = problem("好{b:url(A.svgg)}")
    assert found == Problem(
        Location("assets/site.css", 1, 9),
        "missing-asset",
        _("there is no asset 'A.svgg'"),
        _("did you mean 'a.svg'?"),
    )
    assert problem("a{b:url(../../secret.svg)}").code == "missing-asset"


def test_a_candidate_without_url() -> None:
    assert problem("a{b:image-set('a.svg' 1x)}").code == "asset-form"
    assert problem("a{b:-webkit-image-set( 'a.svg' 1x)}").code == "asset-form"


def test_circles() -> None:
    assert problem("@import 'site.css';").code == "asset-cycle"
    _, problems = published({"a.css": "@import 'b.css';", "b.css": "\n@import 'a.css';"})
    assert [(p.code, p.location.path, p.location.line) for p in problems] == [
        ("asset-cycle", "assets/b.css", 2)
    ]


def test_a_style_sheet_that_is_no_text() -> None:
    found = problem(b"a{}\n\xff")
    assert (found.code, found.location.line) == ("not-utf8", 2)


def test_other_files_are_not_read() -> None:
    files: dict[str, str | bytes] = {"a.js": "x = 'url(gone.svg)'", "b.woff2": b"\xff"}
    assert published(files)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "url(" + " " * 50_000,
        "a{b:url('" + "\\" * 50_000,
        "/*" * 50_000,
        "'" * 50_001,
        "@import " + "\t" * 50_000,
        "image-set(" * 10_000,
        "@namespace" * 10_000,
    ],
)
def test_no_style_sheet_takes_for_ever(text: str) -> None:
    with little_work():
        published({"site.css": text})


HINT = "rename one of them: case and the encoding of accents don't tell names apart"


def found(own: list[str], defaults: list[str]) -> list[tuple[str, str, str]]:
    """Place, message and hint of each problem; the site has files of its own over the theme's."""
    files = [ThemeFile(name, f"assets/{name}", name.encode()) for name in own]
    files += [ThemeFile(name, f"/theme/assets/{name}", b"") for name in defaults if name not in own]
    problems = list(check_asset_names(tuple(files)))
    assert {problem.code for problem in problems} <= {"output-collision"}
    return [(str(problem.location), problem.message, problem.hint) for problem in problems]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Extra.txt", "extra.txt"),
        ("icons/Star.svg", "icons/star.svg"),
        ("cafe\u0301.svg", "caf\u00e9.svg"),
    ],
)
def test_two_of_the_sites_own(one: str, other: str) -> None:
    said = (f"assets/{other}", f"the name clashes with 'assets/{one}'", HINT)
    assert found([one, other], ["site.css"]) == [said]
    assert found([other, one], ["site.css"]) == [said]


def test_one_that_was_to_override_the_themes() -> None:
    message = "this clashes with the theme's 'site.css' and doesn't override it"
    assert found(["Site.css"], ["site.css"]) == [
        ("assets/Site.css", message, "did you mean 'site.css'?")
    ]


def test_folders_are_told_once() -> None:
    assert found(["Icons/a.svg", "icons/b.svg", "icons/c.svg"], []) == [
        ("assets/icons", "the name clashes with 'assets/Icons'", HINT)
    ]
    (folder,) = found(["Icons/b.svg", "Icons/c.svg"], ["icons/a.svg"])
    assert folder[0] == "assets/Icons"


def test_others_are_fine() -> None:
    assert found(["site.css", "icons/a.svg", "icons/b.svg", "a.svg"], ["site.css", "b.svg"]) == []


def test_imports_go_down_so_many_levels() -> None:
    def chain(length: int) -> dict[str, str | bytes]:
        names = [f"{number:03}.css" for number in range(length)]
        imports = [f'@import "{name}";' for name in names[1:]]
        return dict(zip(names, [*imports, "a{}"], strict=True))

    assert published(chain(30))[1] == ()
    problems = published(chain(400))[1]
    assert {problem.code for problem in problems} == {"too-deep"}
    assert problems[0].location == Location("assets/031.css", 1, 10)


def test_a_string_without_an_end_goes_to_the_end_of_its_line() -> None:
    assert css('a{b:"\\"\\"\nc:url(a.svg)}') == 'a{b:"\\"\\"\nc:url(a.svg)}'
    assert css("a{b:'\\") == "a{b:'\\"
