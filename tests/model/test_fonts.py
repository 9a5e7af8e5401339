"""The name of a font file, on any system."""

import pytest

from site_builder.model.fonts import FontFile


@pytest.mark.parametrize("path", ["/usr/share/fonts/Song.ttc", "C:\\Windows\\Fonts\\Song.ttc"])
def test_the_name_of_a_font_file(path: str) -> None:
    assert FontFile(path, 1, 1).name == "Song.ttc"
