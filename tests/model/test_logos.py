"""How large a logo is shown."""

import pytest

from site_builder.model.logos import shown_size


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((320, 48), (240, 36)),
        ((48, 48), (40, 40)),
        ((10, 1000), (1, 40)),
        ((5000, 1), (240, 1)),
        ((24, 20), (48, 40)),
    ],
)
def test_it_fills_its_box(size: tuple[int, int], shown: tuple[int, int]) -> None:
    assert shown_size(*size) == shown
