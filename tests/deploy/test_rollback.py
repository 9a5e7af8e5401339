"""A rollback: the publication before the live one, as a commit on top of it."""

from pathlib import Path

import pytest

from site_builder.problems.problems import Problem, SiteError
from tests.support.git import Desk, Heard, checkout, codes, commits, git, refs
from tests.support.sites import write


def refused(newsroom: Desk) -> list[Problem]:
    with pytest.raises(SiteError) as caught:
        newsroom.roll_back()
    return list(caught.value.problems)


def trees(remote: Path) -> list[str]:
    return git(remote, "log", "--format=%T", "gh-pages").splitlines()


def publish(newsroom: Desk, *texts: str) -> None:
    for text in texts:
        newsroom.edit(text, text)
        newsroom.deploy()


def test_the_previous_publication_is_back_byte_for_byte(newsroom: Desk, remote: Path) -> None:
    publish(newsroom, "One.", "Two.")
    live = git(remote, "rev-parse", "gh-pages")
    heard = Heard()

    done = newsroom.roll_back(heard)

    third, second, first = trees(remote)
    assert third == first != second
    assert git(remote, "rev-parse", "gh-pages^") == live, "nothing is forced, nothing is lost"
    assert heard.changes[0].changed == ("en/story/index.html", "en/story/with-zh/index.html")
    assert (done.outcome, done.commit) == ("published", git(remote, "rev-parse", "gh-pages"))


def test_a_second_rollback_goes_one_further_back(newsroom: Desk, remote: Path) -> None:
    publish(newsroom, "One.", "Two.", "Three.")

    newsroom.roll_back()
    newsroom.roll_back()

    assert trees(remote)[0] == trees(remote)[-1]
    assert codes(refused(newsroom)) == ["nothing-earlier"]


def test_a_rollback_after_a_new_publication_puts_back_what_was_live(
    newsroom: Desk, remote: Path
) -> None:
    publish(newsroom, "One.", "Two.")
    newsroom.roll_back()
    publish(newsroom, "Three.")

    newsroom.roll_back()

    assert trees(remote)[0] == trees(remote)[-1]
    newsroom.deploy()
    assert trees(remote)[0] == trees(remote)[2], "the sources go live again"


def test_the_message_says_what_came_back_and_what_from(newsroom: Desk, remote: Path) -> None:
    publish(newsroom, "One.")
    first, source = git(remote, "rev-parse", "gh-pages"), newsroom.git("rev-parse", "HEAD")
    publish(newsroom, "Two.")

    newsroom.roll_back()

    assert git(remote, "log", "-1", "--format=%B", "gh-pages").splitlines() == [
        f"Roll back to {first[:10]}: Publish {source[:10]}",
        "",
        "Published-By: site-builder 1.2.3",
        f"Source-Commit: {source}",
        f"Restores: {first}",
    ]


def test_the_state_of_the_sources_does_not_matter(newsroom: Desk, remote: Path) -> None:
    publish(newsroom, "One.", "Two.")
    newsroom.git("checkout", "--quiet", "--detach")
    newsroom.edit("{number}`temas`")

    newsroom.roll_back()

    assert len(commits(remote)) == 3


def test_a_rehearsal_changes_nothing(newsroom: Desk, remote: Path) -> None:
    publish(newsroom, "One.", "Two.")
    before = refs(remote)

    assert newsroom.roll_back(dry_run=True).outcome == "rehearsed"
    assert refs(remote) == before


@pytest.mark.parametrize("texts", [(), ("One.",)])
def test_without_an_earlier_publication_there_is_none(
    newsroom: Desk, texts: tuple[str, ...]
) -> None:
    publish(newsroom, *texts)
    assert codes(refused(newsroom)) == ["nothing-earlier"]


def test_a_change_by_hand_is_not_taken_back_unnamed(
    newsroom: Desk, remote: Path, tmp_path: Path
) -> None:
    publish(newsroom, "One.", "Two.")
    by_hand = checkout(remote, tmp_path / "by-hand")
    write(by_hand / "extra.html", "mine")
    git(by_hand, "add", "extra.html")
    git(by_hand, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "Mine")
    git(by_hand, "push", "--quiet", "origin", "gh-pages")

    assert codes(refused(newsroom)) == ["branch-changed"]
    newsroom.roll_back(overwrite="gh-pages")
    assert trees(remote)[0] == trees(remote)[2], "what was live before the change by hand"


def by_hand(newsroom: Desk, remote: Path, path: str, *, keep_record: bool = True) -> str:
    """Somebody's commit on the branch with our trailers, and a page of their own."""
    live = checkout(remote, remote.parent / f"by-hand-{path.replace('/', '-')}")
    git(live, "switch", "--quiet", "gh-pages")
    (live / path).write_text("not ours")
    if not keep_record:
        (live / "publication.json").unlink()
    message = git(live, "log", "-1", "--format=%B")
    git(live, "add", "--all")
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    git(live, *identity, "commit", "--quiet", "--message", message)
    git(live, "push", "--quiet", "origin", "gh-pages")
    return git(live, "rev-parse", "HEAD")


@pytest.mark.parametrize("path", ["index.html", "more.html"])
def test_a_commit_by_hand_with_our_trailer_is_not_put_back(
    newsroom: Desk, remote: Path, path: str
) -> None:
    publish(newsroom, "One.")
    first = git(remote, "rev-parse", "gh-pages")
    theirs = by_hand(newsroom, remote, path)
    assert codes(refused(newsroom)) == ["branch-changed"]
    newsroom.edit("Two.", "Two")
    newsroom.deploy(overwrite="gh-pages")

    newsroom.roll_back()

    assert trees(remote)[0] == git(remote, "rev-parse", f"{first}^{{tree}}")
    assert trees(remote)[0] != git(remote, "rev-parse", f"{theirs}^{{tree}}")


def test_nothing_private_is_published(newsroom: Desk, remote: Path) -> None:
    publish(newsroom, "A secret title.")
    newsroom.edit("Two.", "Two")
    newsroom.deploy()
    newsroom.roll_back()
    said = git(remote, "log", "--format=%B%an%ae%cn%ce", "gh-pages")
    assert "secret" not in said
    assert newsroom.git("config", "user.email") not in said
    assert newsroom.git("config", "user.name") not in said


def test_a_site_can_sign_its_publications(newsroom: Desk, remote: Path) -> None:
    settings = newsroom.folder / "content/site.yaml"
    write(settings, settings.read_text("utf-8") + "deploy: {signed: true}\n")
    publish(newsroom, "The title.")
    said = git(remote, "log", "-1", "--format=%s %ae %cn", "gh-pages")
    assert "The title." in said
    assert newsroom.git("config", "user.email") in said
