"""Cards in rows: however many there are, every row is full, in every window."""

import pytest

from tests.support.browser import NewPage
from tests.support.features import default_theme

MOST = 21
COLUMNS = {700: 2, 1280: 3, 1900: 4}

ROWS = """list => {
    const rows = new Map();
    const frame = list.getBoundingClientRect();
    const padding = parseFloat(getComputedStyle(list).paddingLeft);
    for (const card of list.children) {
        const {top, left, right} = card.getBoundingClientRect();
        const row = rows.get(Math.round(top)) ?? [];
        rows.set(Math.round(top), [...row, {left, right}]);
    }
    return [...rows.values()].map(row => ({
        count: row.length,
        isFull: Math.abs(row[0].left - frame.left - padding) < 1
            && Math.abs(frame.right - padding - row.at(-1).right) < 1,
    }));
}"""


@pytest.fixture(scope="module")
def html() -> str:
    """A list of each length."""
    sheets = {file.name: file.data.decode() for file in default_theme().assets}
    one = '<article class="card"><h2>Title</h2></article>'
    lists = "".join(f'<div class="cards rows">{one * n}</div>' for n in range(1, MOST + 1))
    return f"<style>{sheets['type.css']}{sheets['site.css']}</style><body>{lists}"


@pytest.mark.parametrize("width", COLUMNS)
def test_no_row_has_a_hole_and_no_card_is_left_alone(
    html: str, new_page: NewPage, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.set_content(html)
    for number, cards in enumerate(page.locator(".cards").all(), 1):
        rows = cards.evaluate(ROWS)
        counts = [row["count"] for row in rows]
        assert all(row["isFull"] for row in rows), (number, rows)
        assert max(counts) <= COLUMNS[width]
        # In rows of two, an odd one is first, across both columns.
        alone = [at for at, count in enumerate(counts) if count == 1]
        assert alone in ([], [0]) if COLUMNS[width] == 2 or number == 1 else alone == [], counts
        # None stands lower and larger than another.
        assert counts == sorted(counts), counts
