"""Texts that are only wrapped anew."""

from random import Random

import pytest

from benchmarks.replay_states import units_of
from benchmarks.rewrap import rewrapped

TEXT = """## A heading that stays as it is

A paragraph of some words, with `code that has spaces` and [a link](https://example.org/a) in it.

- An item
- Another item

```
code   stays as it is, however long its lines are, and however many spaces there are in it
```

文明城市的创建，从GitHub 的一个项目说起，{number}`score`分，说了很久很久也没有说完，还要接着往下说。
"""


@pytest.mark.parametrize("seed", range(20))
def test_the_units_are_the_same(seed: int) -> None:
    text = rewrapped(TEXT, Random(seed))
    before, after = (
        [unit.text.replace(" ", "") for unit in units_of(t, "zh")] for t in (TEXT, text)
    )
    assert after == before
    assert "code   stays as it is" in text
