"""The parts of a drawing, and what rules give them."""

from site_builder.images.svg.parts import Parts, parts_of

OPEN = '<svg xmlns="http://www.w3.org/2000/svg">'


def parts(inside: str, *sheets: str) -> Parts:
    return parts_of(f"{OPEN}{inside}</svg>".encode(), sheets)


def test_parts_are_elements_with_ids_and_what_repeats() -> None:
    found = parts('<g id="a"><g><g fill="url(#b)"><stop/></g></g></g><g id="a"/>')
    assert found.elements == 6
    (first, second) = found.root.parts
    assert (first, first.place, first.elements) == (found.by_id["a"], 2, 2)
    assert [part.place for part in first.parts] == [4]
    assert second.place == 6


def test_a_rule_is_one_whatever_selects_by_it() -> None:
    sheet = ".a, .b, rect { fill: url(#p); mask: url(#m) } .a { filter: url(#f) }"
    found = parts('<rect class="a b"/><g class="b"/>', sheet)
    (rect, group) = found.root.parts
    assert [len(rules.shared) for rules in rect.rules] == [1, 2, 1]
    assert len({id(rules.shared[0]) for part in (rect, group) for rules in part.rules}) == 1
    assert all(rules.repeats for rules in group.rules)
