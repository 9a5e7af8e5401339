"""What readers search, as outputs."""

from site_builder.pipeline.search_values import NO_SEARCH, Search
from site_builder.render.pages import PageRecord, Recipe
from site_builder.search.volumes import Volume


def test_the_outputs_are_pages_shards_and_indexes() -> None:
    search = Search(
        pages={"zh/search/index.html": PageRecord(Recipe("", {}, (), ""), "p")},
        volumes={"zh/0": Volume("key", {"zh/search/index/a-0.bin": "s"}, "")},
        indexes={"zh/search/index.bin": "i"},
    )
    assert sorted(search.outputs.values()) == ["i", "p", "s"]
    assert NO_SEARCH.outputs == {}
