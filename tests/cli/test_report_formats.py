"""Problems as JSON, and as workflow commands."""

import json
from dataclasses import replace
from pathlib import Path

from site_builder.cli.launch_items import as_object
from site_builder.cli.report_formats import as_json, as_workflow_commands, workflow_command
from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _
from site_builder.model.launch import OpenItem
from site_builder.problems.problems import (
    MOST_ALIKE,
    Location,
    Problem,
    Related,
    in_order,
    warning,
)

ENGLISH = catalogue("en")
STREET = Location("content/story/article.zh.md", 12, 3)


def test_json_holds_everything_that_is_known() -> None:
    problem = replace(warning(STREET, "bad-link", _("不行"), _("try")), language="en")
    item = OpenItem("story", "names", "en", "confirmed", Location("content/story/launch.yaml"))
    more = {"open": [as_object(item, ENGLISH)]}
    assert json.loads(as_json([problem, Problem(STREET, "x-y", _("m"))], ENGLISH, more)) == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
        "problems": [
            {
                "path": "content/story/article.zh.md",
                "line": 12,
                "column": 3,
                "end_line": None,
                "end_column": None,
                "severity": "warning",
                "code": "bad-link",
                "language": "en",
                "message": "不行",
                "hint": "try",
                "related": [],
            },
            {
                "path": "content/story/article.zh.md",
                "line": 12,
                "column": 3,
                "end_line": None,
                "end_column": None,
                "severity": "error",
                "code": "x-y",
                "language": None,
                "message": "m",
                "hint": "",
                "related": [],
            },
        ],
        "open": [
            {
                "path": "content/story/launch.yaml",
                "line": 0,
                "column": 0,
                "feature": "story",
                "item": "names",
                "language": "en",
                "words": "confirmed",
            }
        ],
    }


def test_json_counts_what_is_not_listed() -> None:
    many = [Problem(STREET._replace(line=line), "bad-id", _("m")) for line in range(1, 1000)]
    said = json.loads(as_json(in_order([*many, warning(STREET, "x-y", _("m"))]), ENGLISH))
    assert (said["errors"], said["warnings"]) == (999, 1)
    assert len(said["problems"]) == MOST_ALIKE + 2


def test_json_has_the_end_and_the_related_places() -> None:
    other = Related(Location("content/story/article.en.md", 3, 4), _("the source has '7'"))
    problem = replace(warning(STREET, "x-y", _("m")), related=(other,), end=(12, 5))
    found = json.loads(as_json([problem], ENGLISH))["problems"][0]
    assert (found["end_line"], found["end_column"]) == (12, 5)
    assert found["related"] == [
        {
            "path": "content/story/article.en.md",
            "line": 3,
            "column": 4,
            "message": "the source has '7'",
        }
    ]


def test_a_workflow_command_names_related_places(tmp_path: Path) -> None:
    other = Related(Location("content/a.md", 3, 4), _("here"))
    problem = replace(warning(STREET, "x-y", _("m"), _("h")), related=(other,))
    said = as_workflow_commands([problem], tmp_path / "news", tmp_path, ENGLISH)
    assert said.endswith("::m%0Anews/content/a.md:3:4: here%0Ah")


def test_a_workflow_command_names_the_place_in_the_checkout(tmp_path: Path) -> None:
    problems = [Problem(STREET, "dead-link", _("there is no 'x'"), _("did you mean 'y'?"))]
    said = as_workflow_commands(problems, tmp_path / "news", tmp_path, ENGLISH)
    place = "file=news/content/story/article.zh.md,line=12,col=3,title=dead-link"
    assert said == f"::error {place}::there is no 'x'%0Adid you mean 'y'?"
    outside = as_workflow_commands(problems, tmp_path / "news", tmp_path / "other", ENGLISH)
    assert f"file={tmp_path.as_posix()}/news/content/" in outside


def test_a_file_as_a_whole_has_no_line(tmp_path: Path) -> None:
    problem = warning(Location("build/x.png"), "heavy-picture", _("m"))
    said = as_workflow_commands([problem], tmp_path, tmp_path, ENGLISH)
    assert said == "::warning file=build/x.png,title=heavy-picture::m"


def test_nothing_in_a_problem_can_end_its_command(tmp_path: Path) -> None:
    where = Location("content/a,b:c%/\r\n::error::x.md", 1, 1)
    said = as_workflow_commands(
        [Problem(where, "a-b", _("50%\r\n::stop::"), _(""))], tmp_path, tmp_path, ENGLISH
    )
    assert "\n" not in said
    assert "\r" not in said
    name = "content/a%2Cb%3Ac%25/%0D%0A%3A%3Aerror%3A%3Ax.md"
    assert said == f"::error file={name},line=1,col=1,title=a-b::50%25%0D%0A::stop::"


def test_a_remark_of_any_level(tmp_path: Path) -> None:
    where = Location("content/story/article.en.md", 3, 0)
    command = workflow_command("notice", where, "a:b", "50%", tmp_path, tmp_path)
    assert command == "::notice file=content/story/article.en.md,line=3,col=1,title=a%3Ab::50%25"
