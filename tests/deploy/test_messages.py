"""Messages of commits, and what they say of a branch's history."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.deploy.messages import (
    Publication,
    earlier_publications,
    publication_message,
    read_message,
    rollback_message,
)
from site_builder.deploy.record import Origin

TOOL = "site-builder 1.2.3"


def test_a_publication() -> None:
    message = publication_message(TOOL, Origin("a" * 40, dirty=True), "A title")
    assert message == (
        "Publish aaaaaaaaaa with uncommitted changes: A title\n\n"
        f"Published-By: site-builder 1.2.3\nSource-Commit: {'a' * 40}\n"
        "Source-State: with uncommitted changes\n"
    )
    assert read_message("c1", message) == Publication("c1", message.splitlines()[0], TOOL)


def test_the_title_of_the_sources_is_published_only_if_it_is_given() -> None:
    message = publication_message(TOOL, Origin("a" * 40))
    assert message.splitlines()[0] == "Publish aaaaaaaaaa"


def test_a_rollback() -> None:
    restored = Publication("b" * 40, "Publish aaaaaaaaaa: A title", TOOL)
    message = rollback_message(TOOL, restored, None)
    assert read_message("c2", message) == Publication(
        "c2", "Roll back to bbbbbbbbbb: Publish aaaaaaaaaa: A title", TOOL, "b" * 40
    )


@pytest.mark.parametrize(
    "message", ["", "\n", "By hand", "By hand\n\nPublished By: me\n", "Published-By: x\n\nNo."]
)
def test_messages_of_others(message: str) -> None:
    assert read_message("c", message).tool == ""


@given(st.text(st.characters(exclude_characters="\n", codec="utf-8")))
def test_any_title_of_a_source_commit_is_only_a_title(title: str) -> None:
    said = read_message("c", publication_message(TOOL, Origin("a" * 40), title))
    assert (said.tool, said.restores) == (TOOL, "")


def history(*steps: str) -> Sequence[Publication]:
    """Commits, oldest first: `p` a publication, `x` one by hand, a number a rollback to the
    so-many-th commit."""
    made: list[Publication] = []
    for step in steps:
        restores = made[int(step)].commit if step.isdigit() else ""
        made.append(Publication(f"c{len(made)}", step, "" if step == "x" else TOOL, restores))
    return made[::-1]


@pytest.mark.parametrize(
    ("steps", "earlier"),
    [
        ("p", None),
        ("x", None),
        ("pp", "c0"),
        ("ppp", "c1"),
        ("xp", None),
        ("pxp", "c0"),
        ("ppp1", "c0"),
        ("ppp1p", "c3"),
        ("pp0", None),
        ("ppp10", None),
        ("ppp1p3", "c0"),
        ("pppx", "c2"),
    ],
)
def test_the_publication_before_the_live_one(steps: str, earlier: str | None) -> None:
    found = next(earlier_publications(history(*steps)), None)
    assert (found.commit if found else None) == earlier


def test_a_rollback_to_nothing_known_is_no_endless_search() -> None:
    odd = [Publication("c1", "", TOOL, "c1"), Publication("c0", "", TOOL, "gone")]
    assert list(earlier_publications(odd)) == odd[1:]
