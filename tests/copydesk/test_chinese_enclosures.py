"""What is enclosed in brackets and quotation marks."""

from site_builder.copydesk.chinese_enclosures import enclosures


def test_the_outermost_enclosures() -> None:
    assert enclosures("“甲‘乙’《丙》”（丁“戊”）") == ((0, 8), (9, 14))
    assert enclosures("“甲") == ((0, 2),)
    assert enclosures("甲”（乙") == ((2, 4),)
    assert enclosures("甲乙") == ()
