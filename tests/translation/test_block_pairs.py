"""Which blocks of two articles answer each other."""

from site_builder.markdown.blocks import Group
from site_builder.translation.block_pairs import block_of, by_section, pair_blocks
from tests.support.units import read_units

SOURCE = """\
甲

乙

## 丙 {#one}

丁

:::{photo} a
:::

- 戊
- 己

---
"""


def groups(body: str) -> list[Group]:
    return read_units(body).groups


def test_blocks_by_section() -> None:
    found = {
        name: [group.anchor for group in inside] for name, inside in by_section(groups(SOURCE))
    }
    assert found == {"": ["top-1", "top-2"], "one": ["one", "one-1", "one-2", "one-3", "one-4"]}
    assert block_of("one-3.1.2") == "one-3"


def test_pairs_absent_blocks_and_anchors() -> None:
    target = "B\n\n## C {#one}\n\nX\n\n- E\n\n---\n\nY\n\nZ\n"
    units = {"top-2": "top-1", "one": "one", "one-3.1": "one-2.1"}
    found = pair_blocks(groups(SOURCE), groups(target), units, ["top-1", "one-1", "one-3.2"])
    assert found.target_of == {"top-2": "top-1", "one-3": "one-2", "one-4": "one-3"}
    assert found.absent == {"top-1", "one-1", "one-2"}
    assert found.anchors == {
        "top-1": "top-2",
        "one-1": "",
        "one-2": "one-3",
        "one-3": "one-4",
        "one-4": "",
        "one-5": "one-5",
    }


def test_a_block_that_says_what_two_of_the_source_say_has_the_first_ones_anchor() -> None:
    units = {"top-1": "top-1", "top-2": "top-1"}
    found = pair_blocks(groups("甲\n\n乙\n"), groups("A\n"), units, [])
    assert found.target_of == found.anchors == {"top-1": "top-1"}
    assert not found.absent


def test_an_id_that_was_written_stays() -> None:
    units = {"top-1": "a", "b": "top-2"}
    source, target = groups("### 甲\n\n### 乙 {#b}\n"), groups("### A {#a}\n\n### B\n")
    found = pair_blocks(source, target, units, [])
    assert found.anchors == {"a": "a", "top-2": "b"}
