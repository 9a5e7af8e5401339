"""`theme` in site.yaml: what it may say, and what is wrong with it at which place."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.theme import Colours, Theme
from site_builder.read.theme_settings import ThemeSettings, theme_of
from tests.support.site_yaml import GOOD, heads, read


def told(theme: str) -> list[str]:
    """The problems of a theme, each with its hint."""
    found = read(f"{GOOD}theme: {theme}\n").problems
    return [f"{p.location.column} {p.code}: {p.hint}" for p in found]


def test_all_of_it() -> None:
    site = read(
        GOOD
        + """theme:
  colors:
    light: {paper: "#FBF3E4", ink: "#211", accent: "#8f1d14"}
    dark: {accent: "#f98170"}
  serif: {zh: [Songti SC, serif], en: Georgia}
  sans: {en: ["Segoe UI"]}
  measure: 34
  corner: 6
"""
    ).site
    assert site
    assert site.theme == Theme(
        light=Colours("#fbf3e4", "#221111", "#8f1d14"),
        dark=Colours(accent="#f98170"),
        serif={"zh": ("Songti SC", "serif"), "en": ("Georgia",)},
        sans={"en": ("Segoe UI",)},
        measure=34,
        corner=6,
    )


@pytest.mark.parametrize(
    ("theme", "problems"),
    [
        ("red", ["8 wrong-type: "]),
        ("{accent: x}", ["9 unknown-key: "]),
        ("{colors: {light: {accent: }}}", ["34 bad-colour: put it in quotation marks"]),
        ("{colors: {light: {accent: crimson}}}", ['34 bad-colour: such as "#b3261e"']),
        ("{colors: {light: {accent: 8F1D14}}}", ['34 bad-colour: write "#8f1d14"']),
        ("{colors: {light: {ink: 191919}}}", ['31 bad-colour: write "#191919"']),
        ('{colors: {light: {ink: "#12345"}}}', ['31 bad-colour: such as "#b3261e"']),
        ('{colors: {light: {link: "#123"}}}', ["26 unknown-key: did you mean 'ink'?"]),
        ('{colors: {night: {ink: "#123"}}}', ["18 unknown-key: did you mean 'light'?"]),
        ("{measure: 12}", ["18 bad-number: "]),
        ("{measure: 38rem}", ["18 wrong-type: "]),
        ("{corner: 99}", ["17 bad-number: "]),
        ("{serif: Georgia}", ["16 wrong-type: write {zh:"]),
        ("{serif: {}}", ["16 wrong-type: write {zh:"]),
        ("{serif: {fr: Georgia}}", ["17 unknown-language: "]),
        ("{serif: {en: []}}", ["21 bad-family: name one"]),
        ("{serif: {en: [Georgia, 12]}}", ["31 bad-family: such as"]),
        ('{serif: {en: "Georgia, serif"}}', ["21 bad-family: such as"]),
        ("{sans: {en: 'a\"; } body { display: none'}}", ["20 bad-family: write the family"]),
    ],
)
def test_bad_ones(theme: str, problems: list[str]) -> None:
    found = told(theme)
    assert len(found) == len(problems)
    for said, expected in zip(found, problems, strict=True):
        assert said.startswith(expected), said


@pytest.mark.parametrize(
    ("colours", "problems"),
    [
        (
            'light: {ink: "#777", paper: "#fff"}',
            ['31 low-contrast: the nearest that is enough is "#7'],
        ),
        ('light: {paper: "#888"}', ["33 low-contrast: "]),
        ('light: {accent: "#e0584f"}', ['34 low-contrast: the nearest that is enough is "#']),
        ('dark: {accent: "#8f1d14"}', ['33 low-contrast: the nearest that is enough is "#']),
        ('dark: {paper: "#7a7a7a", ink: "#fff"}', ["48 low-contrast: "]),
        ('light: {paper: "#000", ink: "#fff", accent: "#ffe100"}', []),
        ('light: {accent: "#146c43"}', []),
        ('dark: {paper: "#303030"}', []),
    ],
)
def test_what_cannot_be_read(colours: str, problems: list[str]) -> None:
    found = told(f"{{colors: {{{colours}}}}}")
    assert [said.split(": ")[0] for said in found] == [p.split(": ")[0] for p in problems], found
    assert all(said.startswith(p) for said, p in zip(found, problems, strict=True))


def test_the_ratio_is_said() -> None:
    (problem,) = read(
        f'{GOOD}theme: {{colors: {{light: {{ink: "#777", paper: "#fff"}}}}}}'
    ).problems
    assert "#777777 and 'paper' #ffffff is 4.47:1, and words need 4.5:1" in problem.message


@settings(max_examples=40)
@given(st.text(max_size=12))
def test_no_name_of_a_font_ends_its_string(name: str) -> None:
    written = json.dumps({"serif": {"en": name}})
    site = read(f"{GOOD}theme: {written}\n").site
    assert site is None or not set('"\\\n;{}<>') & set(site.theme.serif["en"][0])


@pytest.mark.parametrize(
    ("logos", "problems"),
    [
        ("logo: logo.svg", []),
        ("logo: a/b.PNG\nlogo_dark: dark.jpeg", []),
        ("logo: logo.gif", ["9:7 bad-logo"]),
        ("logo: [logo.svg]", ["9:7 wrong-type"]),
        ("logo_dark: logo.svg", ["9:1 missing-key"]),
    ],
)
def test_logos(logos: str, problems: list[str]) -> None:
    assert heads(f"{GOOD}{logos}\n") == problems


def test_the_home_page_is_a_front_page_unless_site_yaml_says_otherwise() -> None:
    assert theme_of(ThemeSettings()).home == "front"
    site = read(GOOD + "theme: {home: grid}\n").site
    assert site
    assert site.theme.home == "grid"


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("{home: gird}", "bad-choice", "did you mean 'grid'?"),
        ("{home: 3}", "bad-choice", "known here: front, grid, list"),
        ("{home: [list]}", "bad-choice", "did you mean 'list'?"),
        ("{hom: list}", "unknown-key", "did you mean 'home'?"),
        ("grid", "wrong-type", None),
    ],
)
def test_a_wrong_layout_of_it(written: str, code: str, hint: str | None) -> None:
    (problem,) = read(GOOD + f"theme: {written}\n").problems
    assert (problem.code, problem.location.line) == (code, GOOD.count("\n") + 1)
    assert hint is None or str(problem.hint) == hint
