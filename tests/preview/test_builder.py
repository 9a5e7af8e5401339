"""The process that builds, in this one: a request, an answer."""

import errno
import gc
import shutil
from io import BytesIO
from pathlib import Path

import pytest

from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.pipeline.options import BuildOptions
from site_builder.preview import builder
from site_builder.preview.builder import Builder, work
from site_builder.preview.channel import receive, send
from site_builder.preview.messages import (
    About,
    Ahead,
    AskAbout,
    Build,
    FindChanges,
    FoundChanges,
    GiveUp,
    Outcome,
    Reply,
    Request,
    Stage,
)
from tests.support.moments import NOW, at
from tests.support.sites import write, write_feature, write_site

STORY = Build(Changes(slugs=frozenset({"story"})))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


class Asked:
    """A builder whose answers are written down."""

    def __init__(self, site: Path) -> None:
        self.replies: list[Reply] = []
        self.builder = Builder(BuildOptions(site, site / "out", at=NOW), self.replies.append)

    def __call__(self, request: Request) -> Reply:
        self.builder.answer(request)
        return next(
            r for r in reversed(self.replies) if isinstance(r, Outcome | About | FoundChanges)
        )


@pytest.fixture
def ask(site: Path) -> Asked:
    return Asked(site)


def test_each_build_is_one_at_its_own_moment(site: Path, ask: Asked) -> None:
    write_feature(site, "soon", published="2031-05-10T08:00+08:00")
    assert outcome(ask(Build(ANYTHING))).is_good
    assert not (site / "out/en/soon").exists()
    found = ask(FindChanges(at("2031-05-10T00:00:00Z")))
    assert isinstance(found, FoundChanges)
    assert found.changes.whole
    assert outcome(ask(Build(found.changes))).is_good
    assert (site / "out/en/soon/index.html").exists()
    assert outcome(ask(Build(ANYTHING, at=NOW))).is_good
    assert not (site / "out/en/soon").exists()


def outcome(reply: Reply) -> Outcome:
    assert isinstance(reply, Outcome)
    return reply


def test_a_build_and_one_more(site: Path, ask: Asked) -> None:
    first = outcome(ask(Build(ANYTHING)))
    assert first.is_good
    assert first.written > 5
    assert any(isinstance(reply, Stage) for reply in ask.replies)
    write_feature(site, "story", published="2020", body="Changed.")
    second = outcome(ask(STORY))
    assert (second.is_good, second.written) == (True, 3 + 4), "its pages, and what is searched"


def test_what_is_watched_is_told_of_first(
    site: Path, ask: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.pipeline.rendering_stages.MANY", 1)
    ask(Build(ANYTHING))
    write(site / "templates/parts/footer.html", "A new foot.")
    ask.replies.clear()
    last = ask(Build(Changes(theme=True), frozenset({"zh/story/index.html"})))
    told = [reply for reply in ask.replies if isinstance(reply, Ahead | Outcome)]
    assert told == [Ahead(outcome(last).problems), last]
    assert outcome(last).written == 7, "what went ahead is counted"


def test_the_rest_is_given_up_when_that_is_asked_for(
    site: Path, ask: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.pipeline.rendering_stages.MANY", 1)
    ask(Build(ANYTHING))
    write(site / "templates/parts/footer.html", "A new foot.")
    monkeypatch.setattr(ask.builder, "_is_to_give_up", lambda: True)
    build = Build(Changes(theme=True), frozenset({"zh/story/index.html"}))
    ask.replies.clear()
    given_up = outcome(ask(build))
    assert given_up.is_given_up
    assert sum(isinstance(reply, Ahead) for reply in ask.replies) == 1
    ask(GiveUp())
    assert ask.replies[-1] == given_up, "nothing answers what comes too late"
    monkeypatch.setattr(ask.builder, "_is_to_give_up", lambda: False)
    assert outcome(ask(build)).is_good


def test_errors_are_told_and_mended(site: Path, ask: Asked) -> None:
    ask(Build(ANYTHING))
    write(site / "content/story/facts/numbers.yaml", "broken: [")
    assert not outcome(ask(STORY)).is_good
    write_feature(site, "story", published="2020")
    assert outcome(ask(STORY)).is_good


def test_nothing_has_changed_since_the_last_preview(site: Path, ask: Asked) -> None:
    ask(Build(ANYTHING))
    ask(FindChanges())
    again = Asked(site)
    first = outcome(again(Build(ANYTHING)))
    assert (first.is_good, first.written) == (True, 0)
    assert again.builder.session.kept is not None, "it is warm for the next one"


def test_differences(site: Path, ask: Asked) -> None:
    ask(Build(ANYTHING))
    reply = ask(FindChanges())
    assert isinstance(reply, FoundChanges)
    assert not reply.changes
    write_feature(site, "story", body="Changed.")
    reply = ask(FindChanges())
    assert isinstance(reply, FoundChanges)
    assert reply.changes == STORY.changes


def test_about(site: Path, ask: Asked) -> None:
    assert ask(AskAbout("zh/story/index.html")) == About("zh/story/index.html")
    ask(Build(ANYTHING))
    reply = ask(AskAbout("zh/story/index.html"))
    assert isinstance(reply, About)
    assert reply.slug == "story"


def test_a_disk_that_is_full(site: Path, ask: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(Build(ANYTHING))
    page = (site / "out/en/story/index.html").read_bytes()
    write_feature(site, "story", published="2020", body="Changed.")

    def full(path: str, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", path)

    with monkeypatch.context() as patch:
        patch.setattr("site_builder.store.files.write_new", full)
        failed = outcome(ask(STORY))
        ask(FindChanges())
    assert [problem.code for problem in failed.problems] == ["no-space"]
    assert (site / "out/en/story/index.html").read_bytes() == page
    assert outcome(ask(STORY)).is_good
    assert (site / "out/en/story/index.html").read_bytes() != page


def test_a_site_that_goes_away_and_comes_back(site: Path, ask: Asked) -> None:
    ask(Build(ANYTHING))
    shutil.move(site / "content", site / "elsewhere")
    assert not outcome(ask(Build(ANYTHING))).is_good
    shutil.move(site / "elsewhere", site / "content")
    assert outcome(ask(Build(ANYTHING))).is_good


def test_it_works_until_there_are_no_more_requests(site: Path) -> None:
    requests, replies = BytesIO(), BytesIO()
    send(requests, Build(ANYTHING))
    send(requests, AskAbout("zh/index.html"))
    requests.seek(0)
    work(BuildOptions(site, site / "out", at=NOW), requests, replies)
    replies.seek(0)
    told = []
    while (reply := receive(replies)) is not None:
        told.append(reply)
    assert isinstance(told[-1], About)


class Collections:
    """The collections of garbage while replies were awaited."""

    def __init__(self) -> None:
        self.found: list[int] = []
        self.is_awaited = False

    def __call__(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start" and self.is_awaited:
            self.found.append(info["generation"])


def test_nobody_waits_for_a_collection_of_garbage(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Collections()
    answer = Builder.answer

    def awaited(builder: Builder, request: Request) -> None:
        seen.is_awaited = True
        answer(builder, request)
        seen.is_awaited = False

    monkeypatch.setattr(Builder, "answer", awaited)
    requests, replies = BytesIO(), BytesIO()
    for request in (AskAbout("zh/index.html"), FindChanges()):
        send(requests, request)
    requests.seek(0)
    thresholds = gc.get_threshold()
    gc.callbacks.append(seen)
    gc.set_threshold(1, 1, 1)
    try:
        work(BuildOptions(site, site / "out", at=NOW), requests, replies)
    finally:
        gc.set_threshold(*thresholds)
        gc.callbacks.remove(seen)
    assert seen.found == []
    assert gc.isenabled()


def test_the_first_save_finds_what_it_needs_loaded(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Asked(site)(Build(ANYTHING))
    asked, replied = Asked(site), list[int]()

    class Needed:
        def load(self) -> None:
            replied.append(len(asked.replies))

    monkeypatch.setattr(builder, "COMPARISON", Needed())
    asked(Build(ANYTHING))
    assert replied
    before = asked.replies[: replied[0]]
    assert any(isinstance(reply, Outcome) for reply in before), "it was answered first"


def test_the_next_preview_opens_at_once_however_soon_this_one_ended(site: Path) -> None:
    Asked(site)(Build(ANYTHING))
    again = Asked(site)
    again(Build(ANYTHING))
    first = again.replies[0]
    assert isinstance(first, Outcome), "nothing was read anew"
    assert first.written == 0
