"""Names of branches, held to what git itself takes."""

import subprocess

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.model.branch_names import branch_fault

CHARACTERS = st.sampled_from("a站/.-@{~^:?*[\\ \x7f\tlock")
NAMES = st.lists(CHARACTERS | st.sampled_from([".lock", "..", "//", "@{", "HEAD"]), max_size=5)


@pytest.mark.parametrize("name", ["gh-pages", "pages/新站", "a'b\"c$(d);e&f", "a@b", "x.locked"])
def test_sound_names(name: str) -> None:
    assert branch_fault(name) == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "empty"),
        ("a b", "a space"),
        ("a\nb", r"'\n'"),
        ("a~1", "'~'"),
        ("-f", "starts with '-'"),
        ("HEAD", "special meaning"),
        ("@", "special meaning"),
        ("a..b", "'..'"),
        ("a.", "ends with '.'"),
        ("a//b", "empty"),
        ("a/", "empty"),
        (".a", "starts with '.'"),
        ("a/b.lock", "ends with '.lock'"),
        ("\ud800", "not Unicode"),
    ],
)
def test_faults_are_told(name: str, words: str) -> None:
    assert words in branch_fault(name)


@settings(max_examples=150)
@given(NAMES.map("".join))
@example("a.lock/b")
@example("@/a")
@example("a@{b")
@example("HEAD/a")
def test_git_agrees(name: str) -> None:
    taken = subprocess.run(
        ["git", "check-ref-format", "--branch", name], capture_output=True, check=False
    )
    # Git would take a branch `@`, which nobody could name, for `@` alone is HEAD.
    assert (branch_fault(name) == "") == (taken.returncode == 0 and name != "@")
