"""Whether what we read counts as what Recognizers-Text expects."""

from pathlib import Path

import pytest

from benchmarks.numbers import main
from benchmarks.recognizers import FILES, Case, cases, expected, matches
from site_builder.parity.reading import read_values


def case(model: str, text: str, *resolutions: dict[str, object]) -> Case:
    return Case(model, "English", text, tuple({"Resolution": found} for found in resolutions))


@pytest.mark.parametrize(
    "found",
    [
        case("number", "two thirds", {"value": "0.666666666666667"}),
        case("number", "on 5/17/2018", {"value": "5"}, {"value": "17"}, {"value": "2018"}),
        case("number", "the 180ml liquid"),
        case("percent", "30 percent", {"value": "30%"}),
        case("currency", "50 cents", {"value": "50", "unit": "Cent"}),
        case("currency", "$5", {"value": "5", "unit": "Dollar"}),
        case("range", "more than 20 and up to 30", {"value": "(20,30]"}),
        case("ordinal", "the third", {"value": "3"}),
        case("ordinal", "the next", {"value": "current+1"}),
    ],
)
def test_what_counts_as_read(found: Case) -> None:
    assert all(matches(found, read_values(found.text, "en")))


@pytest.mark.parametrize(
    "found",
    [
        case("number", "two", {"value": "3"}),
        case("number", "three", {"value": "3"}, {"value": "3"}),
        case("number", "two people"),
        case("percent", "30 percent", {"value": "3%"}),
        case("currency", "$5", {"value": "5", "unit": "Euro"}),
        case("range", "up to 30", {"value": "(30,)"}),
    ],
)
def test_what_does_not(found: Case) -> None:
    assert not all(matches(found, read_values(found.text, "en")))


def test_a_case_may_expect_nothing() -> None:
    assert expected(case("number", "x")) == ["nothing"]


def lay_out(root: Path, text: str) -> None:
    for language in ("Chinese", "English"):
        for name in FILES.values():
            path = root / "Specs" / name.format(language)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


def test_a_corpus_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay_out(tmp_path, "\ufeff[]")
    assert list(cases(tmp_path)) == []
    lay_out(tmp_path, '[{"Input": "so", "Results": []}]')
    assert main([str(tmp_path)]) == 0
    assert "| both | all but ordinals | 8 | 8 | 100.00% |" in capsys.readouterr().out
