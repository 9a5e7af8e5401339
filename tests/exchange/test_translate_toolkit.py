"""Our files in another program: translate-toolkit, on which Weblate and Pootle are built, reads
them, writes translations into them and saves them."""

from io import BytesIO
from typing import Any

import pytest
from translate.storage.pypo import pofile
from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from site_builder.exchange.formats import FORMATS, read_handover
from site_builder.exchange.handover import Returned
from tests.support.handovers import EXAMPLE

STORES: dict[str, Any] = {"po": pofile, "xliff": Xliff2File, "xliff-1.2": Xliff1File}
names = pytest.mark.parametrize("name", sorted(STORES))


def opened(name: str) -> Any:
    return STORES[name].parsestring(FORMATS[name].write(EXAMPLE, str))


def saved(store: Any) -> Returned:
    file = BytesIO()
    store.serialize(file)
    return read_handover("saved", file.getvalue())


def units_of(store: Any) -> list[Any]:
    return [unit for unit in store.units if not unit.isheader()]


@names
def test_it_sees_the_languages_and_the_units(name: str) -> None:
    store = opened(name)
    assert (store.gettargetlanguage() or "").replace("_", "-") == "en"
    if name != "po":
        assert store.getsourcelanguage() == "zh-Hans"
    assert len(units_of(store)) == len(EXAMPLE.units)
    assert "一座城的考卷" in str(units_of(store)[0].source)


@names
def test_what_it_saves_without_a_change_is_as_it_was(name: str) -> None:
    before = read_handover("before", FORMATS[name].write(EXAMPLE, str))
    after = saved(opened(name))
    assert (after.slug, after.source, after.target, after.digest) == (
        before.slug,
        before.source,
        before.target,
        before.digest,
    )
    for unit, other in zip(before.units, after.units, strict=True):
        assert (other.address, other.source, other.target, other.stamp, other.is_final) == (
            unit.address,
            unit.source,
            unit.target,
            unit.stamp,
            unit.is_final,
        )


@names
def test_translations_that_it_writes_come_back(name: str) -> None:
    store = opened(name)
    first, second, *_rest = units_of(store)
    first.target = "A city’s exam"
    second.rich_target = second.rich_source  # with its codes
    returned = saved(store)
    assert returned.units[0].target == "A city’s exam"
    assert returned.units[1].target == EXAMPLE.units[1].source
    assert returned.units[2].target == EXAMPLE.units[2].target


@names
def test_codes_that_a_translator_types_come_back(name: str) -> None:
    store = opened(name)
    units_of(store)[0].target = "{number}`score` for *this* city"
    assert saved(store).units[0].target == "{number}`score` for *this* city"


@names
def test_a_translation_that_it_approves_is_final(name: str) -> None:
    store = opened(name)
    second = units_of(store)[1]
    if name == "po":
        second.markfuzzy(False)
    else:
        second.markapproved()
    assert [unit.is_final for unit in saved(store).units][1]


@names
def test_it_counts_what_needs_work(name: str) -> None:
    states = [(unit.istranslated(), unit.isfuzzy()) for unit in units_of(opened(name))]
    assert not states[0][0]
    assert states[2][1]
    assert states[3][0]
    assert not states[3][1]


def test_it_shows_the_earlier_source_of_a_po_entry() -> None:
    assert str(units_of(opened("po"))[2].prev_source) == "旧的"


def test_it_shows_the_earlier_pair_of_xliff_1() -> None:
    (alternative,) = units_of(opened("xliff-1.2"))[2].getalttrans()
    assert (alternative.source, alternative.target) == ("旧的", EXAMPLE.units[2].target)


def test_it_finds_the_place_of_a_unit() -> None:
    assert units_of(opened("po"))[1].getlocations() == ["content/alpha/article.zh.md:7"]
    assert units_of(opened("xliff-1.2"))[1].getlocations() == ["content/alpha/article.zh.md:7"]


@pytest.mark.parametrize("name", ["xliff", "xliff-1.2"])
def test_it_keeps_codes_apart_from_words(name: str) -> None:
    source = units_of(opened(name))[1].rich_source[0]
    words = [str(part) for part in source.sub if type(part).__name__ == "StringElem"]
    assert words[:2] == ["衡阳拿到", "，"]
