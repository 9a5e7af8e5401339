"""Values as bytes that are kept: they come back as they were, or not at all, and nothing runs."""

import pickle
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.edtf import Edtf
from site_builder.languages.quantities import Range
from site_builder.messages.message import _, listed, ngettext
from site_builder.model.article import Article, Prose
from site_builder.model.facts import Number, Photo
from site_builder.model.feature import Feature
from site_builder.model.pictures import Inspection
from site_builder.model.stored_values import decoded, encoded
from site_builder.problems.problems import Location, Problem, Related, warning
from tests.edtf.texts import EDTFS
from tests.support.feature_strategies import features

HERE = Location("content/a/article.zh.md", 3, 5)


@dataclass(frozen=True)
class Dates:
    all: tuple[Edtf, ...]


@given(features())
@settings(max_examples=30)
def test_a_feature_comes_back(feature: Feature) -> None:
    again = decoded(encoded(feature), Feature)
    assert again == feature
    assert again is not None
    assert repr(again) == repr(feature)  # the types too


def test_a_problem_comes_back_in_every_language() -> None:
    message = ngettext("{count} file: {names}", "{count} files: {names}", 2, names=listed("ab"))
    related = (Related(HERE, _("here, {share}", share=0.5)),)
    problem = Problem(HERE, "code", message, _("hint"), "warning", "b", "zh", related, (3, 9))
    again = decoded(encoded(problem), Problem)
    assert again == problem
    assert again is not None
    assert (again.message.text, again.message.plural) == (message.text, message.plural)
    assert again.message.values == message.values


@given(EDTFS)
def test_a_date_comes_back(date: Edtf) -> None:
    assert decoded(encoded(Dates((date, date))), Dates) == Dates((date, date))


def test_decimals_keep_their_digits() -> None:
    number = Number.model_construct(id="a", value=Decimal("94.70"), label={"zh": "占比"})
    again = decoded(encoded(number), Number)
    assert again == number
    assert again is not None
    assert str(again.value) == "94.70"
    assert isinstance(again.value, Decimal)


@pytest.mark.parametrize("end", [Decimal("60.50"), None])
def test_ranges_come_back(end: Decimal | None) -> None:
    value = Range(Decimal(50), end)
    number = Number.model_construct(id="a", value=value, scale={"zh": "亿"}, label={"zh": "占比"})
    again = decoded(encoded(number), Number)
    assert again == number
    assert again is not None
    assert repr(again.value) == repr(value)
    assert again.scale == {"zh": "亿"}


class Runs:
    """What runs code where it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (Path("it-ran"),)


FOREIGN = [
    b"",
    b"\xc1",
    b"[]",
    b"\x90",
    b"\x80",
    b"\xdd\xff\xff\xff\xff",  # says that it has four thousand million parts
    b"\xdf\xff\xff\xff\xff",
    b"\xdb\xff\xff\xff\xff",
    b"\xc9\xff\xff\xff\xff\x01",
    b"\x91" * 100_000,
    b"\x81" * 100_000,
    b"\x81\xa1a" * 100_000,
    encoded({"slug": "a"}),
    encoded([1, 2, 3]),
    pickle.dumps(Runs()),
    pickle.dumps({"slug": Runs()}),
]


@pytest.mark.parametrize("data", FOREIGN, ids=range(len(FOREIGN)))
@pytest.mark.parametrize("kind", [Feature, Inspection, Article, Prose, Photo, Problem, Dates])
def test_what_is_of_another_type_is_nothing_and_runs_nothing(
    data: bytes, kind: type[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert decoded(data, kind) is None
    assert list(tmp_path.iterdir()) == []


@given(features(), st.data())
@settings(max_examples=60)
def test_a_changed_byte_gives_a_value_of_the_type_or_nothing(
    feature: Feature, data: st.DataObject
) -> None:
    whole = bytearray(encoded(feature))
    for _change in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    again = decoded(bytes(whole), Feature)
    assert again is None or encoded(again)


def test_what_has_no_stored_form_is_refused() -> None:
    with pytest.raises(TypeError, match="Path has no stored form"):
        encoded(Path())


@pytest.mark.parametrize("fields", [{}, {"year": 99999}, {"year": 2021, "month": 13}])
def test_a_date_that_cannot_be_is_nothing(fields: dict[str, int]) -> None:
    date = {"year": 2021, "month": None, "day": None, "mark": "", **fields}
    assert (decoded(encoded({"all": [date]}), Dates) is None) == bool(fields)
    assert decoded(encoded({"all": [{**date, "more": 1}]}), Dates) is None
    assert decoded(encoded({"all": [{"start": date, "end": 1, "open": True}]}), Dates) is None


def test_a_message_is_no_plain_text() -> None:
    plain = {"location": HERE, "code": "a", "message": "plain"}
    assert decoded(encoded(plain), Problem) is None
    assert decoded(encoded(warning(HERE, "a", _("b"))), Problem) == warning(HERE, "a", _("b"))
