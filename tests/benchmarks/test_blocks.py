"""The block differ that states are compared with."""

from benchmarks.blocks import Block, blocks_of, body_of, fates, letters

TEXT = """---
title: T
---

## A heading

A paragraph that is
wrapped, with a [link](../other/#part).

- One
- Two
  goes on

> Quoted

| a | b |
| - | - |
| 1 | 2 |

```
code

more
```

[^1]: A note.
"""


def test_blocks() -> None:
    assert [(block.kind, block.words) for block in blocks_of(body_of(TEXT))] == [
        ("heading", "A heading"),
        ("paragraph", "A paragraph that is wrapped, with a [link](https://example.org/other/#part)."),
        ("item", "One"),
        ("item", "Two goes on"),
        ("paragraph", "Quoted"),
        ("row", "| a | b |"),
        ("row", "| 1 | 2 |"),
        ("code", "code\n\nmore"),
        ("note", "A note."),
    ]  # fmt: skip


def test_the_same_in_another_spelling() -> None:
    assert blocks_of("*a* __b__") == blocks_of("_a_ **b**\n")
    assert letters("<https://example.org> é") == letters(
        "[https://example.org](https://example.org) &eacute;"
    )


def blocks(*texts: str) -> list[Block]:
    return [Block("paragraph", text, 0) for text in texts]


def told(old: list[Block], new: list[Block]) -> tuple[list[str], list[str]]:
    found, gone = fates(old, new)
    return list(found), list(gone)


FIRST = "The committee met on Tuesday to look at the plans."
SECOND = "Volunteers in red vests stood at every crossing."
THIRD = "Nobody had counted the trees along the river."


def test_what_became_of_blocks() -> None:
    old = blocks(FIRST, SECOND, THIRD)
    assert told(old, old) == (["same"] * 3, [])
    assert told(old, old[::-1]) == (["same"] * 3, [])
    assert told(old, blocks(FIRST, SECOND.replace("red", "blue"), THIRD)) == (
        ["same", "edited", "same"],
        [],
    )
    assert told(old, blocks(FIRST, THIRD)) == (["same", "same"], [SECOND])
    assert told(blocks(FIRST, THIRD), old) == (["same", "added", "same"], [])


def test_a_short_block_is_known_by_its_place() -> None:
    assert told(blocks(FIRST, "Yes", SECOND), blocks(FIRST, "No", SECOND)) == (
        ["same", "edited", "same"],
        [],
    )
