"""Old files that a translation is compared with."""

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, warning
from site_builder.translation.old_source import Baseline, OldFile

PATH = "content/story/article.zh.md"
OLD = Baseline({PATH: OldFile("v1:content/old/article.zh.md", b"words")}, "v1")


def test_files_are_given_by_their_paths_of_today() -> None:
    assert OLD.data("content/story/") == {PATH: b"words"}
    assert OLD.data("content/other/") == {}


def test_a_file_that_was_not_there() -> None:
    assert OLD.absent(PATH) == []
    (problem,) = OLD.absent("content/story/article.en.md")
    assert (problem.code, problem.severity) == ("no-baseline", "warning")
    assert "'v1'" in problem.message


def test_errors_are_told_at_the_old_place() -> None:
    found = [
        Problem(Location(PATH, 3, 1), "bad-yaml", _("wrong")),
        warning(Location(PATH, 4, 1), "missing-text", _("wrong")),
        Problem(Location("content/story/facts/feature.yaml"), "missing-file", _("wrong")),
    ]
    (problem,) = OLD.relabelled(found)
    assert str(problem.location) == "v1:content/old/article.zh.md:3:1"
    assert problem.severity == "warning"
