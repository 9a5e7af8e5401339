"""Names of hosts: as browsers and Node.js take them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.hosts import browser_host, host_fault, host_hint

# RFC 3986, Appendix A: what any address is made of.
GOLDEN = Path(__file__).parent / "golden"
IN_BROWSERS: dict[str, str | None] = dict(
    json.loads((GOLDEN / "hosts.json").read_text(encoding="utf-8"))
)
"""What Chromium 150 and Node.js 26 take hosts for, where they agree; None where they refuse."""


@pytest.mark.parametrize(
    "name",
    ["example.org", "news.example.org", "News.Example.ORG", "a-1.b2.cn", "xn--fiqs8s.cn", "1a.org"],
)
def test_sound_names(name: str) -> None:
    assert host_fault(name) == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "letters, digits"),
        ("localhost", "at least one dot"),
        ("https://news.example.org", "write the name alone"),
        ("news.example.org/path", "write the name alone"),
        ("news.example.org:80", "write the name alone"),
        ("新闻.中国", "ASCII form"),
        ("-news.example.org", "letters, digits"),
        ("news-.example.org", "letters, digits"),
        ("news..example.org", "letters, digits"),
        ("news.example.org.", "letters, digits"),
        (".example.org", "letters, digits"),
        ("news_1.example.org", "letters, digits"),
        ("*.example.org", "letters, digits"),
        ("news example.org", "letters, digits"),
        ("news.example.org\n", "letters, digits"),
        ("192.0.2.1", "not an address"),
        ("a" * 64 + ".org", "letters, digits"),
        (".".join(["a" * 60] * 5), "longer than 253"),
    ],
)
def test_faults_are_told(name: str, words: str) -> None:
    assert words in host_fault(name)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("https://news.example.org/path", "write news.example.org"),
        ("news.example.org:8080", "write news.example.org"),
        ("news.example.org.", "write news.example.org"),
        ("  news.example.org\n", "write news.example.org"),
        ("https://新闻.中国/", "write xn--efvy88h.xn--fiqs8s"),
        ("localhost", ""),
        ("a..b", ""),
        ("x" * 300, ""),
    ],
)
def test_what_was_meant(name: str, hint: str) -> None:
    assert host_hint(name) == hint


def test_a_host_is_what_browsers_take_it_for_or_refused() -> None:
    taken = {written: browser_host(written) for written in IN_BROWSERS}
    wrong = {
        w: (host, IN_BROWSERS[w]) for w, host in taken.items() if host not in ("", IN_BROWSERS[w])
    }
    assert not wrong
    known = sum(host is not None for host in IN_BROWSERS.values())
    assert sum(map(bool, taken.values())) > 0.85 * known


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("Example.ORG", "example.org"),
        ("Ｇｏ.com", "go.com"),
        ("BÜCHER.example", "xn--bcher-kva.example"),
        ("cafe\u0301.example", "xn--caf-dma.example"),
        ("FAẞ.de", "xn--fa-hia.de"),
        ("例子。中国", "xn--fsqu00a.xn--fiqs8s"),
        ("नम\u200dस्ते.भारत", ""),
        ("i❤.ws", "xn--i-7iq.ws"),
        ("１.２.３.４", "1.2.3.4"),
        ("0x7f.1", "127.0.0.1"),
        ("my_site.example.org", "my_site.example.org"),
        ("example.org.", "example.org."),
        ("[::1]", "[::1]"),
        ("[1:0::2]", "[1::2]"),
    ],
)
def test_what_browsers_take_hosts_for(written: str, host: str) -> None:
    assert browser_host(written) == host


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            ".",
            "a..b",
            ".a",
            "a b",
            "a/b",
            "a?b",
            "a:80",
            "a@b",
            "a\\b",
            "a%b",
            "*.a",
            "a\ud800",
        ),
        *(
            "xn--",
            "xn--zz",
            "xn--bücher",
            "xn--go-0ja.com\n",
            "256.1.1.1",
            "1.2.3.4.5",
            "[::1",
        ),
        *("א.1a", "a" * 64, ".".join(["ü" * 20] * 12), "e.a\u034c\u0171\u031b\u030e"),
    ],
)
def test_hosts_that_nothing_can_be_found_at(written: str) -> None:
    assert browser_host(written) == ""


@given(st.text() | st.text("aZ0.-_ß例。ａא\u0301\u200d%xn"))
def test_a_host_in_ascii_is_left_as_it_is(written: str) -> None:
    host = browser_host(written)
    assert host.isascii()
    assert browser_host(host) == host


@pytest.mark.skipif(not shutil.which("node"), reason="Node.js is not installed")
def test_the_answers_are_those_of_node(tmp_path: Path) -> None:
    node = str(shutil.which("node"))
    release = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    if int(release.removeprefix("v").partition(".")[0]) < 26:
        pytest.skip("this release of Node.js has older tables")
    answers = tmp_path / "hosts.json"
    shutil.copy(GOLDEN / "hosts.json", answers)
    subprocess.run([node, str(GOLDEN / "hosts.js"), str(answers)], check=True)
    assert dict(json.loads(answers.read_text(encoding="utf-8"))) == IN_BROWSERS
