"""The work on a volume: made once, from what the cache has."""

from pathlib import Path

import pytest

from site_builder.model.stored_values import encoded
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.search_work import VolumeTask, make_volume
from site_builder.search.documents import Terms
from site_builder.search.volumes import SearchPart
from site_builder.store.cache import Cache


def test_a_known_volume_is_not_made_again(tmp_path: Path) -> None:
    context = WorkContext(tmp_path, Cache(tmp_path / "cache", b"key"))
    terms = context.cache.put(encoded(Terms((b"\1\0\0\0",), "发")))
    parts = {"story": SearchPart("Title", "", "", (), "", 1, 10, terms)}
    made = make_volume(context, VolumeTask("zh", parts, None))
    assert len(made.shards) == 1
    assert made.han == "发"
    assert make_volume(context, VolumeTask("zh", parts, made)) is made
    other = {"story": parts["story"]._replace(slots=2)}
    assert make_volume(context, VolumeTask("zh", other, made)).key != made.key


def test_what_the_cache_has_lost_is_an_error(tmp_path: Path) -> None:
    context = WorkContext(tmp_path, Cache(tmp_path / "cache", b"key"))
    parts = {"story": SearchPart("Title", "", "", (), "", 1, 10, "0" * 64)}
    with pytest.raises(OSError, match="missing from the cache"):
        make_volume(context, VolumeTask("zh", parts, None))
