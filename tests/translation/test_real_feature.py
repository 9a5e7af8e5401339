"""The feature in this repository: any one change to it makes exactly one unit stale, and no damage
to any of its files ends in anything but problems."""

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.translation import Unit
from site_builder.problems.problems import Location
from site_builder.translation.accept import accept
from site_builder.translation.record import write_record
from site_builder.translation.standings import Translation
from site_builder.translation.survey import survey_feature
from tests.support.features import EN, ZH
from tests.support.repository import ROOT

FOLDER = "content/hengyang"
EVERY = 25


def survey(files: dict[str, bytes]) -> Translation:
    (english,) = survey_feature("hengyang", files, (ZH, EN)).translations
    return english


@lru_cache(maxsize=1)
def files() -> dict[str, bytes]:
    """Its texts, with a record in which all of them are accepted."""
    paths = [*ROOT.glob(f"{FOLDER}/article.*.md"), *ROOT.glob(f"{FOLDER}/facts/*.yaml")]
    read = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(paths)}
    english = survey(read)
    record = write_record(accept(english.record, english.standings))
    return {**read, english.path: record.encode()}


@lru_cache(maxsize=1)
def sources() -> tuple[Unit, ...]:
    return tuple(one.source for one in survey(files()).standings if one.source)


def with_words(at: Location, words: str) -> dict[str, bytes]:
    """The files with words put in at a place."""
    lines = files()[at.path].decode().split("\n")
    line = lines[at.line - 1]
    lines[at.line - 1] = f"{line[: at.column - 1]}{words}{line[at.column - 1 :]}"
    return {**files(), at.path: "\n".join(lines).encode()}


def test_all_of_it_is_translated() -> None:
    english = survey(files())
    assert english.percent == "100%"
    assert english.counts["fresh"] == len(english.standings) > 250
    assert not any(one.moved for one in english.standings)


@pytest.mark.parametrize("number", range(0, 277, EVERY))
def test_a_change_of_one_unit_makes_that_one_stale(number: int) -> None:
    unit = sources()[number]
    at = unit.location
    changed = survey(with_words(at, "又")).standings
    assert [(one.address, one.state) for one in changed if one.state != "fresh"] == [
        (unit.address, "stale")
    ]


@pytest.mark.parametrize("number", range(4, 277, EVERY))
def test_a_change_of_the_translation_makes_nothing_stale(number: int) -> None:
    targets = [one.target for one in survey(files()).standings if one.target]
    changed = survey(with_words(targets[number].location, "So ")).standings
    assert {one.state for one in changed} == {"fresh"}


@settings(max_examples=25)
@given(st.data())
def test_no_damage_to_a_file_is_more_than_a_problem(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(files())))
    whole = files()[path]
    begin = data.draw(st.integers(0, len(whole)))
    end = min(len(whole), begin + data.draw(st.integers(0, 400)))
    extra = data.draw(st.binary(max_size=6) | st.sampled_from([b"\n---\n", b":::", b"- ", b"'"]))
    broken = {**files(), path: whole[:begin] + extra + whole[end:]}

    surveyed = survey_feature("hengyang", broken, (ZH, EN))

    assert surveyed.problems or sum(surveyed.translations[0].counts.values()) > 200
