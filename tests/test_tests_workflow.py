"""The workflow that tests this repository: every supported Python, and the newest releases."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".github/workflows"
PYTHON = "Programming Language :: Python :: 3."


@pytest.fixture(scope="module")
def workflow() -> Any:
    return yaml.safe_load((FOLDER / "tests.yml").read_text("utf-8"))


def actions(workflow: Any) -> set[str]:
    jobs = workflow["jobs"].values()
    return {step["uses"] for job in jobs for step in job["steps"] if "uses" in step}


def commands(job: Any) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_it_is_sound_by_the_published_schema() -> None:
    schema = ["--builtin-schema", "vendor.github-workflows"]
    command = [sys.executable, "-m", "check_jsonschema", *schema, str(FOLDER / "tests.yml")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_python_that_is_claimed_is_tested(workflow: Any) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    claimed = [
        name.rpartition(" ")[2] for name in project["classifiers"] if name.startswith(PYTHON)
    ]
    assert workflow["jobs"]["pinned"]["strategy"]["matrix"]["python"] == claimed
    assert project["requires-python"] == f">={claimed[0]}"


def test_the_python_that_was_set_up_is_the_one_that_is_used(workflow: Any) -> None:
    assert all(job["env"] == {"PYTHON": "python"} for job in workflow["jobs"].values())


def test_the_newest_releases_are_tested_every_week(workflow: Any) -> None:
    # In YAML 1.1, `on` is a truth value.
    assert len(workflow[True]["schedule"]) == 1
    assert commands(workflow["jobs"]["newest"]) == ["scripts/test --newest"]
    assert "if" not in workflow["jobs"]["newest"]


def test_actions_are_those_of_the_other_workflow(workflow: Any) -> None:
    pages = yaml.safe_load((FOLDER / "pages.yml").read_text("utf-8"))
    (more,) = actions(workflow) - actions(pages)
    assert re.fullmatch(r"actions/upload-artifact@[0-9a-f]{40}", more)
    assert workflow["permissions"] == {"contents": "read"}


def test_nothing_is_installed_without_its_digest(workflow: Any) -> None:
    pages = yaml.safe_load((FOLDER / "pages.yml").read_text("utf-8"))
    jobs = [*workflow["jobs"].values(), *pages["jobs"].values()]
    said = [(ROOT / "scripts" / name).read_text("utf-8") for name in ("install", "test", "pin")]
    said += [command for job in jobs for command in commands(job)]
    words = "\n".join(said).replace("\\\n", " ")
    installs = [line for line in words.splitlines() if re.search(r"\binstall\b.*--", line)]
    unpinned = [line.strip() for line in installs if "--require-hashes --only-binary" not in line]
    assert len(installs) > 5
    allowed = (
        "--no-deps --no-build-isolation",
        "--requirement requirements.txt",
        "--upgrade",
        "--ignore-scripts",  # of npm, for the tools of the tests alone
    )
    assert [line for line in unpinned if not any(words in line for words in allowed)] == []


def test_known_vulnerabilities_are_looked_for_in_every_pin(workflow: Any) -> None:
    job = workflow["jobs"]["audit"]
    assert "if" not in job
    *_, last = commands(job)
    assert all(f"pins/{name}.txt" in last for name in ("test", "npm", "tools"))
    assert any("cyclonedx-json" in command for command in commands(job))
