"""What a build leaves for the next process comes back as it was, or not at all."""

from dataclasses import replace

import pytest

from site_builder.model.stored_values import encoded
from site_builder.pipeline.memory import Memory, decode_memory, encode_memory
from site_builder.pipeline.search_values import NO_SEARCH
from tests.support.full_site import write_full_site
from tests.support.sessions import remembered


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Memory:
    known = remembered(write_full_site(tmp_path_factory.mktemp("site"), features=3)).known
    return Memory(
        originals=known.originals,
        readings=known.readings,
        rendered=known.rendered,
        pages=known.pages,
        pictures=known.pictures,
        cards=known.cards,
        search=known.search,
        plans=known.assembled.cards,
        fonts=known.fonts,
    )


def test_it_comes_back(memory: Memory) -> None:
    assert memory.cards
    assert memory.pictures
    assert memory.fonts
    assert decode_memory(encode_memory(memory)) == memory


def test_what_many_pages_have_in_common_is_kept_once(memory: Memory) -> None:
    again = decode_memory(encode_memory(memory))
    assert again
    pages = [page for feature in again.rendered.values() for page in feature.pages.values()]
    recipes = [page.recipe for page in pages if "lead" in page.recipe.fields]
    assert len(recipes) > 3
    assert len({id(recipe.fields) for recipe in recipes}) == 1
    assert len({id(recipe.templates) for recipe in recipes}) == 1
    outlines = [reading.outline for reading in again.readings.values()]
    assert all(len({*map(id, o.anchors.values())}) == 1 for o in outlines if o)
    assert encode_memory(memory).count(b"byline") == 1


@pytest.mark.parametrize("data", [b"", b"\x90", b"\xff" * 9, encoded({"pages": {}})])
def test_what_is_no_memory_is_nothing(data: bytes) -> None:
    assert decode_memory(data) is None


def test_a_page_of_a_kind_that_there_is_not_is_nothing(memory: Memory) -> None:
    few = replace(memory, rendered={}, pages={}, search=NO_SEARCH)
    path, page = next(iter(memory.pages.items()))
    whole = encode_memory(replace(few, pages={path: page}))
    start = whole.index(path.encode()) + len(path)
    assert whole[start : start + 2] == b"\x94\x00"  # a row of four; of kind 0
    for kind in (b"\x01", b"\x7f", b"\xff"):  # 1, 127 and -1
        assert decode_memory(whole[: start + 1] + kind + whole[start + 2 :]) is None
