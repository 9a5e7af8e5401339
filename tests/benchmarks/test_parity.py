"""The benchmark of the comparison of values."""

from pathlib import Path

import pytest

from benchmarks.parity import JUDGED, judged_lines, main, measure
from benchmarks.planted import planted, swapped
from site_builder.parity.claims import claims_in

PAIRS = [
    ("共有144万人", "1.44 million people in all"),
    ("占31%", "a share of 31%"),
    ("提高2.5个百分点", "up 2.5 percentage points"),
    ("2021年", "in 2021"),
    ("12人", "13 people"),
    ("没有", "nothing"),
]


def errors(chinese: str, english: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for error in planted(english, claims_in(english, "en"), chinese):
        found.setdefault(error.kind, []).append(error.text)
    return found


def test_the_errors_that_are_planted() -> None:
    assert errors(*PAIRS[0]) == {
        "×10": ["14.4 million people in all"],
        "÷10": ["0.144 million people in all"],
        "×10,000": ["14,400 million people in all"],
        "万 as million": ["144 million people in all"],
    }
    assert errors(*PAIRS[1])["% ↔ points"] == ["a share of 31 percentage points"]
    assert errors(*PAIRS[2])["% ↔ points"] == ["up 2.5 percent"]
    assert errors(*PAIRS[3])["year ±1"] == ["in 2022", "in 2020"]
    assert errors("三个方面", "three areas")["×10"] == ["30 areas"]


def test_values_that_are_swapped() -> None:
    english = "144 men and 210 women came in 2021"
    assert list(swapped(english, claims_in(english, "en"))) == [
        "210 men and 144 women came in 2021"
    ]
    score = measure([("2021年来了男性144人、女性210人", english)], "2023-02-11")
    assert (score.swapped, score.swaps_caught) == (1, 1)


def test_what_is_counted() -> None:
    score = measure(PAIRS, "2023-02-11")
    assert (score.pairs, score.with_values, list(score.alarms)) == (6, 5, [5])
    assert score.missed == []
    assert score.caught == score.planted


def test_the_judged_lines_have_reasons() -> None:
    judged = judged_lines(JUDGED)
    assert list(judged) == sorted(judged)
    assert all(judged.values())


def test_the_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / "zh", tmp_path / "en"]
    for path, texts in zip(files, zip(*PAIRS, strict=True), strict=True):
        path.write_text("\n".join(texts), "utf-8")
    judged = tmp_path / "judged"
    judged.write_text("# none\n", "utf-8")
    main([*map(str, files), "--judged", str(judged), "--show"])
    said = capsys.readouterr().out
    assert "6 pairs, 5 with values; 1 alarms" in said
    assert "parity-number: '13' differs from the source's '12'" in said
