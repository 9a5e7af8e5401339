"""The benchmark of the copy desk."""

from pathlib import Path

import pytest

from benchmarks.copydesk import (
    AUTOSPACE,
    BRACKETS,
    CODE,
    HOUSE,
    MARKUP,
    OTHERS,
    judge,
    language_of,
    main,
    paragraphs,
)
from benchmarks.linter_cases import Case, autocorrect_cases, wrong_cases, zhlint_cases


@pytest.mark.parametrize(
    ("text", "expected", "reasons", "missed"),
    [
        ("甲,乙", "甲，乙", [], 0),
        ("甲a乙", "甲 a 乙", [AUTOSPACE, AUTOSPACE], 0),
        ("甲（乙）", "甲(乙)", [BRACKETS, BRACKETS], 0),
        ("「甲」", "“甲”", [HOUSE, HOUSE], 0),
        ("`a！`", "`a!`", [CODE], 0),
        ("あ,い", "あ，い", [OTHERS], 0),
        ("甲 {#a}", "甲{#a}", [MARKUP], 0),
        ("甲乙", "甲，乙", [], 1),
    ],
)
def test_a_case(text: str, expected: str, reasons: list[str], missed: int) -> None:
    lost, rejected, _due = judge(Case("x", text, expected))
    assert (rejected, len(lost)) == (reasons, missed)


def test_languages() -> None:
    assert [language_of(text) for text in ("a", "这", "這")] == ["en", "zh-Hans", "zh-Hant"]


def test_a_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rust, script = tmp_path / "a/autocorrect/src", tmp_path / "z/test"
    (rust / "rule").mkdir(parents=True)
    script.mkdir(parents=True)
    for name in ("format", "rule/fullwidth", "rule/halfwidth", "rule/mod", "rule/word"):
        (rust / f"{name}.rs").write_text("mod tests")
    (rust / "format.rs").write_text(
        'mod tests {\n"甲,乙" => "甲，乙",\n// "off" => "on",\nr#"a"b"# => "a\\"b",\n'
        'assert_eq!(format_word("１"), "1"); }'
    )
    for name in ("hexo", "lint", "md", "rules", "uncategorized", "vuepress"):
        (script / f"{name}.test.ts").write_text("")
    (script / "md.test.ts").write_text(
        "expect(getOutput('甲\\'a\\'乙', options)).toBe(`甲‘a’乙`)\n"
        "expect(lint('甲')).toEqual({ output: '甲' })"
    )
    (script / "example-units.md").write_text("甲a\n乙,丙\n")
    (script / "example-units-fixed.md").write_text("甲 a\n乙，丙\n")
    assert list(autocorrect_cases(tmp_path / "a"))[1:] == [
        Case("AutoCorrect", 'a"b', 'a"b'),
        Case("AutoCorrect", "１", "1"),
    ]
    assert len(wrong_cases(zhlint_cases(tmp_path / "z"))) == 3
    clean = tmp_path / "clean.txt"
    clean.write_text(f"<p>{'甲' * 40}，乙。</p>\n{'甲' * 40},乙。\n{'甲' * 41}\n1.{'甲' * 41}。\n")
    assert len(list(paragraphs(clean))) == 2
    folders = ["--autocorrect", str(tmp_path / "a"), "--zhlint", str(tmp_path / "z")]
    main([*folders, "--clean", str(clean), "--show"])
    said = capsys.readouterr().out
    assert "AutoCorrect: 2 wrong cases, 2 with something to report here" in said
    assert "zhlint: 3 wrong cases, 2 with something to report here\n  found: 2 of 2" in said
    assert "alarms: 1 {'copy-punctuation': 1}; none in the first 1 paragraphs" in said
