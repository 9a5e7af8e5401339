"""The preview's benchmark: the story that it opens and saves is there, whatever their number."""

import sys
from pathlib import Path

import pytest

from benchmarks.preview import STORY, _servers


@pytest.mark.parametrize("count", [1, 3])
def test_the_story_that_is_saved_is_one_of_them(tmp_path: Path, count: int) -> None:
    for server in _servers(tmp_path, count, Path(sys.executable), Path("hugo")):
        assert server.article.is_file()
        assert server.template.is_file()
        assert f"/{STORY}/" in server.page
