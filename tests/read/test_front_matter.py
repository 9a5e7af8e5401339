"""The units of front matter. What is wrong with it is tested with the article's."""

from site_builder.read.front_matter import front_matter_units, read_front_matter
from site_builder.text.source import Source

TEXT = """\
<!-- note -->
---
title: "甲: 乙"
summary: >
  丙
  丁
acknowledge: [{code: a, reason: b}]
deck: 戊  # note
---
"""


def test_units_and_their_places() -> None:
    source = Source("article.zh.md", TEXT)
    matter = read_front_matter(source, "zh")[0]
    assert matter
    units = front_matter_units(source, matter)
    assert [(unit.address, unit.text) for unit in units] == [
        ("article.title", "甲: 乙"),
        ("article.deck", "戊"),
        ("article.summary", "丙丁"),
    ]
    places = [(u.location.line, u.location.column, u.end.line, u.end.column) for u in units]
    assert places == [(3, 8, 3, 14), (8, 7, 8, 8), (4, 10, 6, 4)]
