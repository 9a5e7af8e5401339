"""The links out of a site: what is said of each, and how politely it is asked."""

import socket
import threading
import time
from pathlib import Path

import pytest

from site_builder.check import visits
from site_builder.check.asking import Answer
from site_builder.check.values import Finding, Outward, Pages, Spot, Summary
from site_builder.check.visits import Visiting, visit
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from tests.support.answering import Reply, answering
from tests.support.cache_key import KEY
from tests.support.processes import PATIENCE


def pages(*addresses: str, path: str = "en/story/index.html") -> Pages:
    links = tuple(Outward(address, Spot(n, 1, "plan")) for n, address in enumerate(addresses, 1))
    empty: frozenset[str] = frozenset()
    return {path: Summary(path, "en", empty, (), links, "", (), empty)}


class Told:
    """Progress that is counted."""

    def __init__(self) -> None:
        self.started: list[tuple[str, int]] = []
        self.done = 0

    def start(self, stage: str, total: int) -> None:
        self.started.append((stage, total))

    def advance(self, count: int) -> None:
        self.done += count


@pytest.fixture
def visiting(tmp_path: Path) -> Visiting:
    return Visiting(
        Cache(tmp_path / ".cache", KEY), "test", pause=0, patience=PATIENCE, private_too=True
    )


def asked(found: Pages, visiting: Visiting, told: Told | None = None) -> list[Finding]:
    told = told or Told()
    return visit(found, visiting, told.start, told.advance)


def test_each_answer_has_its_words(visiting: Visiting) -> None:
    moves: dict[str, Reply] = {
        "/good": 200,
        "/gone": 410,
        "/shy": 403,
        "/old": (301, "/good"),
        "/ill": 500,
    }
    with answering(moves) as server:
        links = pages(
            *(f"{server.url}{name}" for name in ("good", "gone", "no", "shy", "old", "ill"))
        )
        told = Told()
        findings = asked(links, visiting, told)
        said = [(f.spot.line, f.code, f.severity) for f in findings]
        hint = next(f.hint for f in findings if f.code == "outside-moved")
        assert hint == f"write {server.url}good"
    assert said == [
        (2, "outside-dead", "error"),
        (3, "outside-dead", "error"),
        (4, "outside-unknown", "warning"),
        (5, "outside-moved", "warning"),
        (6, "outside-unknown", "warning"),
    ]
    assert (told.started, told.done) == ([("visits", 6)], 6)


def test_an_address_is_asked_for_once_wherever_it_stands(visiting: Visiting) -> None:
    with answering({"/a": 404}) as server:
        one = pages(f"{server.url}a", f"{server.url}a#part")
        two = pages(f"{server.url}a", path="zh/story/index.html")
        assert len(asked({**one, **two}, visiting)) == 3
        assert server.asked == ["HEAD /a", "GET /a"]


def test_answers_are_remembered_for_a_while(
    visiting: Visiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    with answering({"/good": 200, "/gone": 404}) as server:
        links = pages(f"{server.url}good", f"{server.url}gone")
        first = asked(links, visiting)
        count = len(server.asked)
        now = time.time()
        monkeypatch.setattr(time, "time", lambda: now + 3600)
        assert asked(links, visiting) == first
        assert len(server.asked) == count
        monkeypatch.setattr(time, "time", lambda: now + 2 * 86_400)
        asked(links, visiting)
        assert server.asked[count:] == ["HEAD /gone", "GET /gone"]
        monkeypatch.setattr(time, "time", lambda: now + 8 * 86_400)
        asked(links, visiting)
        assert "HEAD /good" in server.asked[count:]


def test_a_damaged_memory_is_none(visiting: Visiting) -> None:
    with answering({"/": 200}) as server:
        key = digest_of(server.url.encode())
        visiting.cache.store(visits.NAMESPACE, key, b"[1")
        assert asked(pages(server.url), visiting) == []
        assert server.asked == ["HEAD /"]


def test_no_answer_is_not_remembered(visiting: Visiting) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    (finding,) = asked(pages(address), visiting)
    assert (finding.code, finding.severity) == ("outside-unknown", "warning")
    assert "refused" in finding.message
    assert visiting.cache.load(visits.NAMESPACE, digest_of(address.encode())) is None


def test_a_private_network_is_no_place_to_send_readers(tmp_path: Path) -> None:
    polite = Visiting(Cache(tmp_path, KEY), "test")
    (finding,) = asked(pages("http://127.0.0.1/"), polite)
    assert (finding.code, finding.severity) == ("outside-private", "error")


def test_one_host_is_asked_at_a_distance(
    visiting: Visiting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    monkeypatch.setattr(visits, "ask", lambda *_arguments, **_named: Answer(200))
    patient = Visiting(Cache(tmp_path, KEY), "test", pause=7)
    asked(pages("https://a.example/1", "https://a.example/2", "https://b.example/"), patient)
    assert waits == [7]


def test_who_wants_to_be_asked_less_often_is_asked_no_more(visiting: Visiting) -> None:
    with answering({"/a": 200, "/b": 429, "/c": 200}) as server:
        findings = asked(pages(*(f"{server.url}{name}" for name in "abc")), visiting)
        assert server.asked == ["HEAD /a", "HEAD /b"]
        assert [f.spot.line for f in findings] == [2, 3]
        assert "fewer requests" in findings[1].message
        asked(pages(f"{server.url}c"), visiting)
        assert server.asked[2:] == ["HEAD /c"], "what was not asked is not remembered"


def test_without_a_network_each_link_is_a_warning_and_few_are_asked(
    visiting: Visiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    def nothing(host: object, *_arguments: object, **_named: object) -> object:
        tried.append(host)
        raise socket.gaierror(-3, "away")

    monkeypatch.setattr(socket, "getaddrinfo", nothing)
    findings = asked(pages(*(f"https://h{n}.example/" for n in range(60))), visiting)
    assert {(f.code, f.severity) for f in findings} == {("outside-unknown", "warning")}
    assert len(findings) == 60
    # Each of the threads may have been under way when the others learnt it.
    assert len(tried) <= visits._NAMELESS_IN_A_ROW + visiting.hosts


def test_who_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def never(*_arguments: object, **_named: object) -> Answer:
        held.wait()
        return Answer(200)

    held = threading.Event()
    monkeypatch.setattr(visits, "ask", never)
    hasty = Visiting(Cache(tmp_path, KEY), "test", patience=0.01, pause=0)
    try:
        findings = asked(pages("https://a.example/", "https://b.example/"), hasty)
    finally:
        held.set()
    assert [f.code for f in findings] == ["outside-unknown"] * 2
    assert "in time" in findings[0].message


def test_nothing_to_ask_is_nothing_to_tell(visiting: Visiting) -> None:
    assert asked({}, visiting) == []
