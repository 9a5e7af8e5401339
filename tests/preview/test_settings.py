"""What the preview wants to know of site.yaml."""

from pathlib import Path

from site_builder.preview.settings import Settings, read_settings
from tests.support.sites import SITE, write


def test_a_sound_site(tmp_path: Path) -> None:
    write(tmp_path / "content/site.yaml", SITE)
    assert read_settings(tmp_path) == Settings("/repo/", "")
    editor = "preview:\n  editor: zed://file{path}:{line}\n"
    write(tmp_path / "content/site.yaml", SITE + editor)
    assert read_settings(tmp_path) == Settings("/repo/", "zed://file{path}:{line}")


def test_a_broken_one(tmp_path: Path) -> None:
    assert read_settings(tmp_path) is None
    write(tmp_path / "content/site.yaml", "title: [")
    assert read_settings(tmp_path) is None
    (tmp_path / "content/site.yaml").write_bytes(b"\xff\xfe")
    assert read_settings(tmp_path) is None
