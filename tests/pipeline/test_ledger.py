"""The ledger: what was stored comes back, and what is doubtful is not believed."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _, render
from site_builder.output.signatures import Signature
from site_builder.pipeline.ledger import (
    Ledger,
    build_key,
    ledger_name,
    read_ledger,
    settled_inputs,
    store_ledger,
)
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import Location, Related, warning
from site_builder.read.inventory import InputFile
from site_builder.store.cache import Cache
from tests.support.cache_key import KEY
from tests.support.moments import NOW as NOON

MESSAGES = (_("{start}, {end}", start="a", end="b"), _("{start} or {end}", start="c", end="d"))
SECOND = 1_000_000_000
NOW = 1_700_000_000 * SECOND


def test_what_was_stored_comes_back(tmp_path: Path) -> None:
    ledger = Ledger(
        key="k",
        inputs={"content/site.yaml": ((1, 2, 3, 4), "d")},
        outputs={"index.html": "d2"},
        signatures={"index.html": Signature(5, 6, 7, 8, "d2")},
        warnings=(
            warning(Location("content/a", 3, 4), "missing-text", _("x-text"), _("x-hint")),
            replace(
                warning(Location("content/b"), "busy", *MESSAGES, language="en"),
                related=(Related(Location("content/c", 1, 2), _("words")),),
                end=(3, 9),
                rest=12,
            ),
        ),
        features=2,
        collected=1.5e9,
    )
    cache = Cache(tmp_path, KEY)

    store_ledger(cache, "name", ledger)

    known = read_ledger(cache, "name")
    assert known == ledger
    messages = [(problem.message, problem.hint) for problem in known.warnings]
    chinese = [[render(text, catalogue("zh")) for text in pair] for pair in messages]
    assert chinese == [["x-text", "x-hint"], ["a、b", "c或d"]]


WHOLE: dict[str, Any] = {
    "key": "k",
    "inputs": [["content/site.yaml", 1, 2, 3, 4, "d"]],
    "outputs": {"index.html": "d2"},
    "signatures": [["index.html", 5, 6, 7, 8]],
    "warnings": [["a", 0, 0, "x", ["text", "", {}], ["", "", {}], "", 0, 0, [], 0]],
    "features": 1,
    "collected": 1.5,
    "acknowledged": 0,
    "waiting": [["story", "2031-05-10T08:00+08:00"]],
    "period": [None, 1_900_000_000],
}


@pytest.mark.parametrize(
    "change",
    [
        *({name: [[[]]]} for name in WHOLE),
        *({name: {"a": {}}} for name in WHOLE),
        *({name: [1]} for name in WHOLE),
        *({name: None} for name in WHOLE if name != "key"),
        {"key": 5},
        {"period": [None]},
        {"period": [1.5, None]},
        {"waiting": [["story"]]},
        {"waiting": [["story", 5]]},
        {"inputs": [["a", 1, 2, 3, 4]]},
        {"inputs": [["a", 1, 2, 3, "4", "d"]]},
        {"inputs": [["a", 1, 2, 3, True, "d"]]},
        {"inputs": [[None, 1, 2, 3, 4, "d"]]},
        {"outputs": {"index.html": None}},
        {"outputs": []},
        {"signatures": [["no output", 5, 6, 7, 8]]},
        {"signatures": [["index.html", 5, 6, 7, 8.5]]},
        {"signatures": [["index.html", 5, 6, 7]]},
        {"warnings": [["a", 0, 0, "x", "text", ["", "", {}], "", 0, 0, [], 0]]},
        {"warnings": [["a", 0, 0, "x", ["{name}", "", {"other": 1}], "", "", 0, 0, [], 0]]},
        {"features": "many"},
        {"collected": "no"},
    ],
)
def test_a_ledger_of_other_types_is_no_ledger(tmp_path: Path, change: dict[str, Any]) -> None:
    cache = Cache(tmp_path, KEY)
    cache.store("ledger", "name", json.dumps(WHOLE).encode())
    assert read_ledger(cache, "name").features == 1

    cache.store("ledger", "name", json.dumps(WHOLE | change).encode())

    assert read_ledger(cache, "name") == Ledger()


@pytest.mark.parametrize("data", [b"", b"not json", b"[]", b"\xff", b"[" * 100_000, b"{}", b"1"])
def test_what_is_no_ledger_at_all_is_none(tmp_path: Path, data: bytes) -> None:
    cache = Cache(tmp_path, KEY)
    cache.store("ledger", "name", data)

    assert read_ledger(cache, "name") == Ledger()
    assert read_ledger(cache, "other") == Ledger()


def test_a_ledger_sealed_with_another_key_is_none(tmp_path: Path) -> None:
    store_ledger(Cache(tmp_path, b"another"), "name", Ledger(key="k"))

    assert read_ledger(Cache(tmp_path, KEY), "name") == Ledger()


def test_a_file_is_known_by_its_whole_stat() -> None:
    ledger = Ledger(inputs={"a": ((1, 2, 3, 4), "digest")})

    assert ledger.digest(InputFile("a", (1, 2, 3, 4))) == "digest"
    for stat in [(9, 2, 3, 4), (1, 9, 3, 4), (1, 2, 9, 4), (1, 2, 3, 9)]:
        assert ledger.digest(InputFile("a", stat)) is None
    assert ledger.digest(InputFile("b", (1, 2, 3, 4))) is None


def test_young_files_are_not_settled() -> None:
    old, new = NOW - 10 * SECOND, NOW - SECOND
    files = [
        InputFile("old", (1, old, old, 1)),
        InputFile("new", (1, new, old, 1)),
        InputFile("moved here just now", (1, old, new, 1)),
        InputFile("not read", (1, old, old, 1)),
    ]
    digests = {"old": "d", "new": "d", "moved here just now": "d"}

    assert settled_inputs(files, digests, NOW) == {"old": ((1, old, old, 1), "d")}


def test_each_output_folder_and_choice_has_its_own(tmp_path: Path) -> None:
    names = {
        ledger_name(options)
        for options in (
            BuildOptions(tmp_path, tmp_path / "a", at=NOON),
            BuildOptions(tmp_path, tmp_path / "b", at=NOON),
            BuildOptions(tmp_path, tmp_path / "a", drafts=True, at=NOON),
            BuildOptions(tmp_path, tmp_path / "a", base_url="https://example.org/", at=NOON),
        )
    }
    same = ledger_name(BuildOptions(tmp_path, tmp_path / "b/../a", strict=True, jobs=9, at=NOON))

    assert len(names) == 4
    assert same in names


def test_a_folder_inside_the_site_is_known_by_its_place_there(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    inside = {ledger_name(BuildOptions(site, site / "build", at=NOON)) for site in (here, there)}
    outside = {
        ledger_name(BuildOptions(here, place / "build", at=NOON)) for place in (tmp_path, there)
    }

    assert len(inside) == 1
    assert len(outside) == 2
    assert not inside & outside


def test_the_key_changes_with_everything_that_goes_in(tmp_path: Path) -> None:
    options = BuildOptions(tmp_path, tmp_path, at=NOON)
    keys = {
        build_key("code", options, [("a", "1")]),
        build_key("other code", options, [("a", "1")]),
        build_key("code", BuildOptions(tmp_path, tmp_path, drafts=True, at=NOON), [("a", "1")]),
        build_key("code", options, [("a", "2")]),
        build_key("code", options, [("b", "1")]),
        build_key("code", options, [("a", "1"), ("b", "1")]),
    }

    assert len(keys) == 6
    assert build_key("code", options, [("a", "1")]) in keys
