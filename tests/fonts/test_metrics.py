"""The measures of a face."""

from site_builder.fonts.metrics import DIGITS, SAMPLE, average_width, metrics_of
from site_builder.model.fonts import Metrics
from tests.support.fonts import make_font


def test_the_measures_of_a_font_of_boxes() -> None:
    assert metrics_of(make_font(SAMPLE + DIGITS)) == Metrics(0.8, 0.2, 0.0, 1.0, 1.0)


def test_a_font_without_letters_has_no_width_of_them() -> None:
    assert average_width(make_font("国"), SAMPLE) == 0.0
