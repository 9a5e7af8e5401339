"""The workflow for GitHub: sound by the published schema, and the one of this repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_workflow import WORKFLOW, Workflow, new_workflow
from tests.support.git import codes
from tests.support.sites import snapshot, write, write_site

ROOT = Path(__file__).resolve().parents[2]
ACTIONS = {
    "actions/cache",
    "actions/checkout",
    "actions/configure-pages",
    "actions/deploy-pages",
    "actions/setup-python",
    "actions/upload-pages-artifact",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


def workflow(site: Path) -> Any:
    return yaml.safe_load((site / WORKFLOW).read_text("utf-8"))


def test_this_repository_has_the_very_same_file(site: Path) -> None:
    assert new_workflow(site) == Workflow(written=True, needs_requirements=True)
    assert (site / WORKFLOW).read_bytes() == (ROOT / WORKFLOW).read_bytes()
    assert new_workflow(ROOT) == Workflow(written=False, needs_requirements=False)


def test_it_is_sound_by_the_published_schema(site: Path) -> None:
    new_workflow(site)
    words = [
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        str(site / WORKFLOW),
    ]

    done = subprocess.run([sys.executable, "-m", *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout

    write(site / WORKFLOW, (site / WORKFLOW).read_text("utf-8").replace("runs-on:", "runs_on:"))
    done = subprocess.run([sys.executable, "-m", *words], capture_output=True, check=False)
    assert done.returncode == 1, "the schema is really asked"


def test_only_githubs_own_actions_pinned_by_commit(site: Path) -> None:
    """A tag can be moved to other code; the comment names the release for people and Dependabot."""
    new_workflow(site)
    jobs = workflow(site)["jobs"].values()
    used = [step["uses"] for job in jobs for step in job["steps"] if "uses" in step]

    assert {name.partition("@")[0] for name in used} == ACTIONS
    lines = re.findall(r"uses: (.*)", (site / WORKFLOW).read_text("utf-8"))
    pinned = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert all(pinned.fullmatch(line) for line in lines)


def test_no_job_may_do_more_than_it_must(site: Path) -> None:
    new_workflow(site)
    found = workflow(site)

    assert found["permissions"] == {"contents": "read"}
    assert found["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert found["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert found["jobs"]["publish"]["needs"] == "build"


def test_what_was_pushed_last_is_published_last(site: Path) -> None:
    """A run waits for the whole of the one before it on its branch: were the publications alone
    one after the other, a slow build would go live over that of a later push."""
    new_workflow(site)
    found = workflow(site)

    assert found["concurrency"] == {
        "group": "pages-${{ github.ref }}",
        "cancel-in-progress": False,
    }
    assert not [job for job in found["jobs"].values() if "concurrency" in job]


def test_nothing_from_outside_gets_into_a_script(site: Path) -> None:
    new_workflow(site)
    steps = workflow(site)["jobs"]["build"]["steps"]
    assert not [step for step in steps if "${{" in step.get("run", "")]


def test_the_site_is_checked_before_it_is_handed_over(site: Path) -> None:
    new_workflow(site)
    steps = workflow(site)["jobs"]["build"]["steps"]
    names = [step.get("run") or step["uses"] for step in steps]
    places = [
        next(number for number, name in enumerate(names) if word in name)
        for word in (
            "/cache",
            "site-builder build --format github",
            "check --format github",
            "deploy --to",
            "upload",
        )
    ]
    assert places == sorted(places)


def test_a_schedule_publishes_only_what_differs(site: Path) -> None:
    new_workflow(site)
    found = workflow(site)
    # YAML 1.1 takes the key "on" for a yes.
    assert found[True]["schedule"] == [{"cron": "7 * * * *"}]
    build, publish = found["jobs"]["build"], found["jobs"]["publish"]
    steps = {step.get("id"): step for step in build["steps"]}
    assert steps["live"]["if"] == "github.event_name == 'schedule'"
    assert build["outputs"] == {"unchanged": "${{ steps.live.outputs.unchanged }}"}
    assert "needs.build.outputs.unchanged != 'true'" in publish["if"]
    (upload,) = [step for step in build["steps"] if "upload" in step.get("uses", "")]
    assert "steps.live.outputs.unchanged != 'true'" in upload["if"]


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl isn't installed")
@pytest.mark.parametrize(("live", "said"), [("{}", "unchanged=true\n"), ("{ }", ""), (None, "")])
def test_what_is_live_is_known_by_its_record(
    site: Path, tmp_path: Path, live: str | None, said: str
) -> None:
    new_workflow(site)
    (step,) = [s for s in workflow(site)["jobs"]["build"]["steps"] if s.get("id") == "live"]
    write(tmp_path / "_site/publication.json", "{}")
    if live is not None:
        write(tmp_path / "live/publication.json", live)
    output = tmp_path / "output"
    output.touch()
    environment = os.environ | {
        "BASE_URL": (tmp_path / "live").as_uri() + "/",
        "GITHUB_OUTPUT": str(output),
    }
    script = ["bash", "-e", "-c", step["run"]]
    subprocess.run(script, cwd=tmp_path, env=environment, check=True)
    assert output.read_text("utf-8") == said


@pytest.mark.parametrize(
    ("name", "text", "needed"),
    [
        ("requirements.txt", "site-builder\n", False),
        ("pyproject.toml", '[project]\nname = "site-builder"\n', False),
        ("pyproject.toml", '[project]\nname = "site-builder-of-mine"\n', True),
    ],
)
def test_what_it_installs_is_asked_for(site: Path, name: str, text: str, needed: bool) -> None:
    write(site / name, text)
    assert new_workflow(site).needs_requirements == needed


def test_another_workflow_is_kept_but_for_force(site: Path) -> None:
    write(site / WORKFLOW, "name: Mine\n")

    with pytest.raises(SiteError) as caught:
        new_workflow(site)

    assert codes(caught.value.problems) == ["workflow-differs"]
    assert (site / WORKFLOW).read_text() == "name: Mine\n"
    assert new_workflow(site, force=True).written
    assert workflow(site)["name"] == "Pages"


def test_a_site_inside_a_repository_cannot_have_one(site: Path) -> None:
    (site.parent / ".git").mkdir()
    before = snapshot(site.parent)

    with pytest.raises(SiteError) as caught:
        new_workflow(site)

    assert codes(caught.value.problems) == ["not-the-top"]
    assert snapshot(site.parent) == before


@pytest.mark.parametrize("place", ["elsewhere", "site/inside"])
def test_no_link_leads_it_elsewhere(site: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True)
    (site / ".github").symlink_to(tmp_path / place)

    with pytest.raises(SiteError) as caught:
        new_workflow(site)

    assert codes(caught.value.problems) == ["outside-root"]
    assert list((tmp_path / place).iterdir()) == []


def test_a_place_that_cannot_be_written_is_a_problem(site: Path) -> None:
    write(site / ".github", "a file")
    with pytest.raises(SiteError) as caught:
        new_workflow(site)
    assert codes(caught.value.problems) == ["write-failed"]
