"""Which warnings may be acknowledged, and what an acknowledgement speaks for."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from site_builder.messages.message import _
from site_builder.model.acknowledgements import OVERRULABLE, SELDOM, Acknowledgement, Span
from site_builder.problems.problems import Location, Problem, warning

ROOT = Path(__file__).resolve().parents[2]
DOCS = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
PHOTOS = "content/story/facts/photos.yaml"
NOT_A_FEATURES = {
    "not-recorded",
    *("missing-field", "missing-strings", "unknown-string", "unused-template"),  # the theme's
    *(
        "no-source",
        "out-of-date",
        "third-party",
        "uncommitted-changes",
    ),  # of what was built, or its sources
    *("bad-acknowledgement", "unused-acknowledgement"),
    "no-baseline",  # of an old source
    *("handover-markup", "handover-outdated", "handover-untranslated"),  # of a translator's file
}
"""The codes of the warnings that nobody may overrule in a feature."""


def codes_of_warnings() -> set[str]:
    """The codes in calls of `warning(…)`, and in other calls with the word "warning"."""
    found = set()
    for path in (ROOT / "site_builder").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            values = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            words = [value for value in values if isinstance(value, str)]
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name == "warning" or (name in ("Problem", "Finding") and "warning" in words):
                found |= {word for word in words if re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", word)}
    return found


def test_of_each_warning_it_is_decided_whether_it_may_be_overruled() -> None:
    found = codes_of_warnings()
    assert len(found) > 20
    assert found - OVERRULABLE - NOT_A_FEATURES == set()
    assert not OVERRULABLE & NOT_A_FEATURES
    assert SELDOM < OVERRULABLE


def test_the_docs_name_the_same_codes() -> None:
    listed = DOCS.partition("These warnings can be acknowledged")[2].partition("###")[0]
    assert re.findall(r"`([a-z-]+)`", listed) == sorted(OVERRULABLE)
    assert set(re.findall(r"^### (\S+)$", DOCS, re.MULTILINE)) >= OVERRULABLE


def one(span: Span, **changes: Any) -> Acknowledgement:
    return Acknowledgement("small-photo", "why", Location(span.path, 1, 1), span)._replace(
        **changes
    )


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        (Location(PHOTOS, 4, 2), False),
        (Location(PHOTOS, 4, 3), True),
        (Location(PHOTOS, 9, 80), True),
        (Location(PHOTOS, 10, 3), False),
        (Location("content/other/facts/photos.yaml", 5, 1), False),
        (Location("content/story/photos/a.jpg"), True),
        (Location("content/story/photos/b.jpg"), False),
    ],
)
def test_an_entry(where: Location, holds: bool) -> None:
    entry = one(Span(PHOTOS, (4, 3), (10, 3)), files=("content/story/photos/a.jpg",))
    assert (entry.distance(warning(where, "small-photo", _(""))) is not None) == holds
    assert entry.distance(warning(where, "unused-photo", _(""))) is None
    assert entry.distance(Problem(where, "small-photo", _(""))) is None


def test_a_feature_speaks_for_its_whole_files() -> None:
    feature = one(Span("content/story/facts/feature.yaml"), folder="content/story")
    assert feature.feature == "content/story/"
    whole, line = Location("content/story/photos/b.jpg"), Location("content/story/article.en.md", 3)
    assert feature.distance(warning(whole, "small-photo", _(""))) is not None
    assert feature.distance(warning(line, "small-photo", _(""))) is None
    assert feature.distance(warning(Location("content/storyb/a"), "small-photo", _(""))) is None
