"""The licence that a font is under."""

from pathlib import Path

import pytest

from site_builder.fonts.licences import (
    embedding_fault,
    free_licence,
    is_licence_name,
    licence_of,
)
from site_builder.model.fonts import FontFile, Licence
from tests.support.fonts import OFL, make_font, save_font


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (OFL, "OFL-1.1"),
        ("See https://openfontlicense.org", "OFL-1.1"),
        ("Licensed under the Apache License, Version\n    2.0", "Apache-2.0"),
        ("Bitstream Vera is a trademark of Bitstream, Inc.", "Bitstream-Vera"),
        ("All rights reserved. May not be used on the web.", ""),
        ("", ""),
    ],
)
def test_free_licences(text: str, name: str) -> None:
    assert free_licence(text) == name


@pytest.mark.parametrize("name", ["OFL.txt", "LICENSE", "Licence.md", "Song.LICENSE.txt"])
def test_names_of_licences(name: str) -> None:
    assert is_licence_name(name)
    assert not is_licence_name(f"read{name}.ttf")


def beside(folder: Path, name: str, text: str) -> FontFile:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return FontFile(str(path), path.stat().st_size, 1)


def test_where_it_is_looked_for(tmp_path: Path) -> None:
    silent, telling = make_font("a", licence=""), make_font("a")
    file = save_font(tmp_path / "fonts/Song.ttf", silent)
    root = tmp_path / "system"
    assert licence_of(file, telling, None, root) == Licence("OFL-1.1", f"{OFL}\n")
    assert licence_of(file, silent, None, root) is None
    info = root / "var/lib/dpkg/info"
    info.mkdir(parents=True)
    (info / "fonts-song:all.list").write_text(f"/.\n{file.path}\n")
    (root / "usr/share/doc/fonts-song").mkdir(parents=True)
    (root / "usr/share/doc/fonts-song/copyright").write_text(OFL)
    assert licence_of(file, silent, None, root) == Licence("OFL-1.1", OFL)
    (tmp_path / "fonts/LICENSE.txt").write_text("Apache License, Version 2.0")
    found = licence_of(file, silent, None, root)
    assert found == Licence("Apache-2.0", "Apache License, Version 2.0")


def test_one_that_is_not_known_counts_beside_the_font_of_its_name(tmp_path: Path) -> None:
    silent = make_font("a", licence="")
    file = save_font(tmp_path / "Song.ttf", silent)
    general = beside(tmp_path, "LICENSE.txt", "Bought for our web pages.")
    own = beside(tmp_path, "Song.LICENSE.txt", "Bought for our web pages.")
    assert licence_of(file, silent, (file, general)) is None
    assert licence_of(file, silent, (file, general, own)) == Licence(
        "", "Bought for our web pages."
    )


@pytest.mark.parametrize(
    ("embedding", "licence", "may"),
    [
        (0, "", True),
        (2, "OFL-1.1", False),
        (4, "", False),
        (8, "OFL-1.1", True),
        (0x100, "OFL-1.1", False),
    ],
)
def test_what_a_font_forbids(embedding: int, licence: str, may: bool) -> None:
    font = make_font("a", embedding=embedding)
    assert (embedding_fault(font, Licence(licence, "")) is None) == may
