"""Which files are pictures."""

from site_builder.images.formats import FORMATS, is_picture_name, suffix_of


def test_names() -> None:
    assert suffix_of("a.b.JPG") == ".jpg"
    assert suffix_of("jpg") == ""
    assert not is_picture_name("a.psd")
    assert all(is_picture_name("a" + suffix) for suffix in FORMATS)
