"""Languages of site.yaml that are converted from others."""

import pytest

from site_builder.read import derived_languages
from site_builder.read.config import ConfigReading, read_config
from site_builder.text.source import Source

TW = "  zh-tw: {tag: zh-Hant-TW, name: 繁, from: zh, convert: s2twp}"


def read(*rows: str) -> ConfigReading:
    lines = ["title: {zh: 题}", "description: {zh: 述}", "base_url: https://a.org/", "languages:"]
    text = "\n".join([*lines, "  zh: {tag: zh-Hans, name: 中}", *rows, ""])
    return read_config(Source("content/site.yaml", text))


def test_a_derived_language() -> None:
    config = read(TW[:-1] + ", words: {社区: 社區}}")
    (written,) = config.languages
    (derived,) = written.derived
    assert (derived.origin, derived.convert, derived.words) == ("zh", "s2twp", (("社区", "社區"),))
    assert config.site
    assert config.site.keys == ("zh", "zh-tw")
    assert not config.problems


@pytest.mark.parametrize(
    ("row", "code", "place", "words"),
    [
        (TW.replace("from: zh", "from: zz"), "unknown-language", 43, "not a language"),
        (TW.replace("from: zh", "from: zh-tw"), "derived-language", 43, "from itself"),
        (TW.replace("s2twp", "s2tvp"), "bad-choice", 56, "not one of"),
        (TW.replace("s2twp", "t2s"), "derived-language", 56, "converts traditional"),
        (TW.replace("zh-Hant-TW", "zh-Hans-SG"), "derived-language", 16, "writes traditional"),
        (TW.replace("zh-Hant-TW", "fr"), "derived-language", 16, "only into Chinese"),
        (TW.replace(", convert: s2twp", ""), "missing-key", 37, "needs 'convert'"),
        (TW.replace("from: zh, ", ""), "missing-key", 37, "needs 'from'"),
        ("  fr: {tag: fr, name: F, words: {a: b}}", "missing-key", 26, "needs 'from'"),
        (TW.replace("from: zh", "from: [zh]"), "wrong-type", 43, ""),
        (TW.replace("from", "form"), "unknown-key", 37, "'form'"),
        (TW.replace("s2twp}", "s2twp, words: [a]}"), "wrong-type", 70, ""),
        (TW.replace("s2twp}", "s2twp, words: {a: ''}}"), "empty-text", 74, ""),
    ],
)
def test_what_is_wrong_is_reported_at_its_place(
    row: str, code: str, place: int, words: str
) -> None:
    (problem,) = [one for one in read(row).problems if one.is_error]
    assert (problem.code, problem.location.line) == (code, 6)
    assert problem.location.column == place
    assert words in str(problem.message)


def test_what_it_is_converted_from_is_written() -> None:
    other = "  zh-hk: {tag: zh-Hant-HK, name: 港, from: zh-tw, convert: t2hk}"
    problems = read(TW, other).problems
    assert [(one.code, one.location.line) for one in problems] == [("derived-language", 7)]
    assert "from: zh" in str(problems[0].hint)
    english = "  en: {tag: en, name: E}", "  x: {tag: zh-Hant, name: 繁, from: en, convert: s2t}"
    wrong = [one for one in read(*english).problems if one.is_error]
    assert [one.code for one in wrong] == ["bad-language"]


def test_the_default_language_is_written() -> None:
    text = f"languages:\n{TW}\n  zh: {{tag: zh-Hans, name: 中}}\ntitle: {{zh: 题}}\n"
    text += "description: {zh: 述}\nbase_url: https://a.org/\n"
    problems = read_config(Source("content/site.yaml", text)).problems
    assert [(one.code, one.location.line) for one in problems] == [("derived-language", 2)]


def test_without_opencc_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived_languages, "find_spec", lambda name: None)
    (problem,) = read(TW, TW.replace("zh-tw", "zh-hk").replace("-TW", "-HK")).problems
    assert (problem.code, problem.location.line) == ("missing-library", 6)
    assert "site-builder[traditional]" in str(problem.hint)
    assert {one.convert for one in read(TW).languages[0].derived} == {""}
