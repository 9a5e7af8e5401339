"""One question about one address, asked of a server of the test's own."""

import socket
import ssl

import pytest

from site_builder.check.asking import MOST_HOPS, Answer, _connected, ask, plain_address
from site_builder.messages.message import _
from tests.support.answering import Reply, answering
from tests.support.processes import PATIENCE


def answer(address: str, *, private_too: bool = True, patience: float = PATIENCE) -> Answer:
    return ask(address, "test", patience, private_too=private_too)


def test_what_is_there_is_asked_for_by_head_alone() -> None:
    with answering({"/": 200}) as server:
        assert answer(server.url + "#part") == Answer(200)
        assert server.asked == ["HEAD /"]
        assert server.agents == {"test"}


@pytest.mark.parametrize("status", [400, 403, 404, 405, 410, 500, 501])
def test_a_no_to_head_is_not_believed(status: int) -> None:
    with answering({"HEAD /": status, "GET /": 200}) as server:
        assert answer(server.url) == Answer(200)
        assert server.asked == ["HEAD /", "GET /"]
    with answering({"/": status}) as server:
        assert answer(server.url) == Answer(status)


def test_who_hangs_up_on_head_is_asked_again() -> None:
    with answering({"HEAD /": b"", "GET /": 200}) as server:
        assert answer(server.url) == Answer(200)
    with answering({"/": b""}) as server:
        assert answer(server.url) == Answer(0, _("it closes the connection without an answer"))


def test_who_is_asked_too_often_is_left_alone() -> None:
    with answering({"/": 429}) as server:
        assert answer(server.url) == Answer(429)
        assert server.asked == ["HEAD /"]


def test_only_what_has_moved_for_good_is_a_better_address() -> None:
    moves: dict[str, Reply] = {"/a": (301, "/b"), "/b": (308, "/c"), "/c": (302, "/d"), "/d": 200}
    with answering(moves) as server:
        assert answer(server.url + "a") == Answer(200, moved=server.url + "c")
        assert answer(server.url + "c") == Answer(200)
    with answering({"/a": (302, "/b"), "/b": (301, "/c"), "/c": 200}) as server:
        assert answer(server.url + "a") == Answer(200)


def test_a_redirect_without_an_end_is_not_followed_to_it() -> None:
    with answering({"/a": (302, "/a")}) as server:
        assert answer(server.url + "a").status == 0
        assert len(server.asked) == MOST_HOPS


@pytest.mark.parametrize(
    "where", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://", "https://["]
)
def test_only_the_web_is_asked(where: str) -> None:
    with answering({"/a": (302, where)}) as server:
        assert answer(server.url + "a").status == 0
        assert answer(where).status == 0


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254"])
def test_no_private_network_is_asked(host: str) -> None:
    assert answer(f"http://{host}/", private_too=False).is_private


class Names:
    """Name servers that answer as they are told, each name with one address after the other; and
    what was connected to. Connections go to `server`, whatever their address."""

    def __init__(self, server: tuple[str, int], answers: dict[str, list[list[str]]]) -> None:
        self.server, self.answers = server, answers
        self.asked: list[str] = []
        self.connected: list[object] = []

    def look_up(self, host: str, port: int, **_named: object) -> list[tuple[object, ...]]:
        self.asked.append(host)
        numbers = self.answers[host].pop(0) if host in self.answers else ["127.0.0.1"]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in numbers]

    def install(self, monkeypatch: pytest.MonkeyPatch) -> "Names":
        names = self

        class Leading(socket.socket):
            def connect(self, address: object) -> None:
                names.connected.append(address)
                super().connect(names.server)

        monkeypatch.setattr(socket, "getaddrinfo", self.look_up)
        monkeypatch.setattr(socket, "socket", Leading)
        return self


PUBLIC = ["8.8.8.8"]


def test_a_host_is_looked_up_once_and_what_was_judged_is_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The name leads to this machine from the second look on (DNS rebinding)."""
    with answering({"HEAD /": 405, "GET /": 200}) as server:
        names = Names(server.address, {"a.example": [PUBLIC]}).install(monkeypatch)
        assert ask("http://a.example/", "test", PATIENCE) == Answer(200)
        assert names.asked == ["a.example"]
        assert names.connected == [("8.8.8.8", 80)] * 2
        assert server.hosts == {"a.example"}


def test_each_hop_is_judged_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering({"/a": (302, "http://b.example:81/b"), "/b": (302, "//c.example/")}) as server:
        answers = {"a.example": [PUBLIC], "b.example": [PUBLIC], "c.example": [["10.0.0.1"]]}
        names = Names(server.address, answers).install(monkeypatch)
        assert ask("http://a.example/a", "test", PATIENCE).is_private
        assert names.asked == ["a.example", "b.example", "c.example"]
        assert names.connected == [("8.8.8.8", 80), ("8.8.8.8", 81)]
        assert server.hosts == {"a.example", "b.example:81"}


def test_one_private_address_of_several_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(("", 0), {"a.example": [[*PUBLIC, "192.168.0.1"]]}).install(monkeypatch)
    assert ask("http://a.example/", "test", PATIENCE).is_private
    assert names.connected == []


def test_the_next_address_is_tried_where_one_does_not_answer() -> None:
    with answering({"/": 200}) as server, socket.create_server(("127.0.0.1", 0)) as closed:
        nobody = closed.getsockname()
        closed.close()
        rows = [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", where) for where in (nobody, server.address)
        ]
        with _connected(rows, PATIENCE) as connection:
            assert connection.getpeername() == server.address
        with pytest.raises(ConnectionRefusedError):
            _connected(rows[:1], PATIENCE)


def test_a_certificate_is_that_of_the_name_and_not_of_the_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named: list[str] = []

    class Context:
        def wrap_socket(self, plain: socket.socket, server_hostname: str) -> socket.socket:
            named.append(server_hostname)
            return plain

    with answering({"/": 200}) as server:
        names = Names(server.address, {"a.example": [PUBLIC]}).install(monkeypatch)
        monkeypatch.setattr(ssl, "create_default_context", Context)
        assert ask("https://a.example/", "test", PATIENCE) == Answer(200)
        assert (named, names.connected) == (["a.example"], [("8.8.8.8", 443)])
        assert server.hosts == {"a.example"}


def test_no_proxy_looks_the_host_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering({"/": 200}) as server, answering({}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        assert answer(server.url) == Answer(200)
        assert proxy.asked == []


def test_a_host_without_an_address_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_arguments: object, **_named: object) -> object:
        raise socket.gaierror(-3, "away")

    monkeypatch.setattr(socket, "getaddrinfo", nothing)
    assert answer("https://news.example/") == Answer(0, _("its host is unknown"), is_nameless=True)


def test_silence_ends() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        said = answer(f"http://127.0.0.1:{port}/", patience=0.05)
    assert said == Answer(0, _("it doesn't answer in time"))


def test_what_is_no_http_is_no_answer() -> None:
    with answering({"/": b"\x00\x01garbage\r\n\r\n"}) as server:
        assert answer(server.url) == Answer(0, _("its answer is not HTTP"))


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("https://a.example", "https://a.example/"),
        ("https://a.example/城?q=市#x", "https://a.example/%E5%9F%8E?q=%E5%B8%82"),
        ("https://bücher.example/a%20b", "https://xn--bcher-kva.example/a%20b"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_an_address_is_sent_in_ascii(written: str, sent: str) -> None:
    assert plain_address(written) == sent


@pytest.mark.parametrize("address", ["https://user:word@a.example/", "data:,x", "https:///a"])
def test_what_is_no_plain_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="plain address"):
        plain_address(address)
