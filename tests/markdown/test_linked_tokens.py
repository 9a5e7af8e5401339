"""A chain of tokens: what is around each, where it ends, and what is put between."""

from site_builder.markdown.linked_tokens import Chain
from site_builder.markdown.units import PART
from tests.support.units import read_units


def chain(body: str) -> Chain:
    reading = read_units(body)
    assert reading.units is not None  # which gives the parts their addresses
    return Chain(reading.groups[0].tokens)


def kinds(tokens: Chain) -> list[str]:
    return [link.token.type for link in tokens]


def test_it_has_the_tokens_that_it_was_made_of() -> None:
    tokens = read_units("- 甲\n").groups[0].tokens
    links = list(Chain(tokens))
    assert [link.token for link in links] == tokens
    assert [link.number for link in links] == list(range(len(tokens)))


def test_what_is_around_and_where_it_ends() -> None:
    items = chain("- 甲\n  - 乙\n")
    inner = items.parts["top-1.1.1"]
    assert [link.token.type for link in inner.enclosing] == [
        *("bullet_list_open", "list_item_open", "bullet_list_open"),
    ]
    assert inner.end.token.type == "list_item_close"
    assert inner.end.around is inner
    assert items.edge.after.end is items.edge.before
    (rule,) = chain("---\n")
    assert (rule.end, rule.around) == (rule, None)


def test_rows_are_alike_by_their_cells() -> None:
    assert chain("| 甲 | 乙 |\n|-|-|\n").parts["top-1.r0"].like == ("tr_open", 2)
    assert chain("- 甲\n").parts["top-1.1"].like == ("list_item_open", 0)


def test_what_is_put_in_is_counted_as_what_it_follows() -> None:
    items, others = chain("- 甲\n- 乙\n"), read_units("- 丙\n").groups[0].tokens[1:-1]
    others[0].meta[PART] = "new"
    second = items.parts["top-1.2"]
    items.put(second, others)
    new = items.parts["new"]
    assert (new.before, new.end.after) == (items.parts["top-1.1"].end, second)
    assert new.number == new.before.number == second.number - 1
    assert new.around is second.around
    items.put(items.edge, others[1:2])
    assert kinds(items)[-2:] == ["bullet_list_close", "paragraph_open"]
