"""What may have changed."""

from site_builder.pipeline.changes import ANYTHING, Changes


def test_changes_add_up() -> None:
    one, other = Changes(slugs=frozenset({"a"})), Changes(slugs=frozenset({"b"}), theme=True)
    assert one | other == Changes(frozenset({"a", "b"}), theme=True)
    assert not Changes()
    assert ANYTHING
