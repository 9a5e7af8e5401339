"""Names of hosts: a site's own domain."""

import pytest

from site_builder.model.hosts import host_fault, host_hint


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
        ("https://news.example.org", "a name alone"),
        ("news.example.org/path", "a name alone"),
        ("news.example.org:80", "a name alone"),
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
