"""What Chinese numerals count."""

from site_builder.parity.chinese.counting import measure_word


def test_the_longest_measure_word() -> None:
    assert measure_word("三年级", 1) == "年级"
    assert measure_word("三人次", 1) == "人次"
    assert measure_word("三个人", 1) == "个"
    assert measure_word("三，", 1) == ""
    assert measure_word("三", 1) == ""
