"""Who may ask: only this machine, by its own names."""

from pathlib import Path
from urllib.parse import quote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.preview.addresses import (
    Settings,
    base_path,
    is_our_host,
    is_our_origin,
    new_home,
    read_settings,
    who_asks,
)
from tests.support.sites import SITE, write


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"])
def test_our_own_hosts(host: str) -> None:
    assert is_our_host(host, 8000)
    assert is_our_origin(f"http://{host}", 8000)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8000", "127.0.0.1", "127.0.0.1:8001", "127.0.0.1.evil.example:8000", "",
        "evil.example", "127.0.0.1:8000:8000", "[::1]:8000", "localhost.:8000", "0.0.0.0:8000",
    ],
)  # fmt: skip
def test_other_hosts(host: str) -> None:
    assert not is_our_host(host, 8000)
    assert not is_our_origin(f"http://{host}", 8000)


def test_the_default_port_is_not_written() -> None:
    assert is_our_host("localhost", 80)


@pytest.mark.parametrize(
    "origin",
    [
        "https://127.0.0.1:8000", "null", "", "http://127.0.0.1:8000/path", "file://",
        "http://evil@127.0.0.1:8000", "http://127.0.0.1:8000@evil.example", "http://[", "http://[x]",
    ],
)  # fmt: skip
def test_other_origins(origin: str) -> None:
    assert not is_our_origin(origin, 8000)


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        ("https://user.github.io/repo/", "/repo/"),
        ("https://user.github.io/repo", "/repo/"),
        ("https://user.github.io", "/"),
        ("https://user.github.io/a/b/", "/a/b/"),
        ("https://例子.中国/新闻/", "/新闻/"),
        ("https://user.github.io/%E6%96%B0%E9%97%BB", "/新闻/"),
        ("nonsense", "/"),
    ],
)
def test_base_paths(base_url: str, expected: str) -> None:
    assert base_path(base_url) == expected


def test_pages_under_a_former_base_path_have_moved() -> None:
    assert new_home("/old/zh/", "/new/", {"/old/"}) == "/new/zh/"
    assert new_home("/zh/", "/new/", {"/", "/old/"}) == "/new/zh/"
    assert new_home("/new/zh/", "/new/", {"/"}) is None
    assert new_home("/new", "/new/", {"/"}) is None
    assert new_home("/elsewhere/", "/new/", {"/old/"}) is None


@given(
    st.text("/\\.e%\t\n ", max_size=9),
    st.sampled_from(["/", "/new/"]),
    st.sets(st.sampled_from(["/", "/old/", "/old/er/"])),
)
def test_no_page_has_moved_to_another_host(rest: str, base: str, former: set[str]) -> None:
    for start in ("/", "/old/"):
        home = new_home(start + rest, base, former)
        if home is not None:
            there = urljoin("http://127.0.0.1:8000/x/", quote(home))
            assert there.startswith("http://127.0.0.1:8000/")


PAGE = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


@pytest.mark.parametrize(
    ("method", "headers", "asker"),
    [
        ("GET", {}, "ours"),  # a browser that doesn't say, or no browser
        ("GET", {"Sec-Fetch-Site": "none", **PAGE}, "ours"),
        ("GET", {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, "ours"),
        ("GET", {"Sec-Fetch-Site": "cross-site", **PAGE}, "visitor"),
        ("GET", {"Sec-Fetch-Site": "same-site", **PAGE}, "visitor"),
        ("POST", {"Sec-Fetch-Site": "cross-site", **PAGE}, "stranger"),
        ("HEAD", {"Sec-Fetch-Site": "cross-site", **PAGE}, "stranger"),
        ("GET", {"Sec-Fetch-Site": "cross-site", **PAGE, "Sec-Fetch-Dest": "iframe"}, "stranger"),
        ("GET", {"Sec-Fetch-Site": "cross-site", **PAGE, "Sec-Fetch-Dest": "object"}, "stranger"),
        ("GET", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, "stranger"),
        ("GET", {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "websocket"}, "stranger"),
        ("GET", {"Sec-Fetch-Site": "cross-site"}, "stranger"),
        ("GET", {"Sec-Fetch-Site": "something new", **PAGE}, "visitor"),
        ("GET", {"Sec-Fetch-Site": "same-origin", "Service-Worker": "script"}, "stranger"),
    ],
)
def test_who_asks(method: str, headers: dict[str, str], asker: str) -> None:
    assert who_asks(method, headers) == asker


def test_a_sound_site(tmp_path: Path) -> None:
    write(tmp_path / "content/site.yaml", SITE)
    assert read_settings(tmp_path) == Settings("/repo/", "")
    editor = "preview:\n  editor: zed://file{path}:{line}\n"
    write(tmp_path / "content/site.yaml", SITE + editor)
    assert read_settings(tmp_path) == Settings("/repo/", "zed://file{path}:{line}")


def test_a_broken_one(tmp_path: Path) -> None:
    assert read_settings(tmp_path) is None
    write(tmp_path / "content/site.yaml", "title: [")
    assert read_settings(tmp_path) is None
    (tmp_path / "content/site.yaml").write_bytes(b"\xff\xfe")
    assert read_settings(tmp_path) is None
