"""The values in site.yaml. Whole bad ones are in tests/sites/bad/site-*."""

import pytest

from tests.support.site_yaml import GOOD, heads


@pytest.mark.parametrize(
    ("good", "bad", "problems"),
    [
        ("https://user.github.io/repo", "http://localhost:8000", []),
        ("https://user.github.io/repo", "user.github.io", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a/?b=1", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a/?", ["3:11 bad-url"]),
        ("https://user.github.io/repo", '"https://a/#b"', ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a:b@c/", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a:99999/", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https:///a", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "ftp://a/", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "[a]", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "", ["3:10 bad-url"]),
        ("zh-Hans", "zh_CN", ["5:13 bad-tag"]),
        ("zh-Hans", "xx-nonsense-tag-zzz", ["5:13 bad-tag"]),
        ("zh-Hans", "xx", ["5:13 bad-tag"]),
        ("zh-Hans", "en", ["6:13 bad-tag"]),
        ("tag: en", "tag: 12", ["6:13 bad-tag"]),
        ("English", '" "', ["6:23 empty-text"]),
        ("name: English", "title: English", ["6:7 missing-key", "6:17 unknown-key"]),
        ("bridge/article.zh.md", "12", ["8:40 wrong-type"]),
        ("bridge/article.zh.md", "http://", ["8:40 bad-url"]),
        ("title: {zh: 站, en: Site}", "titel: {zh: 站, en: Site}", ["1:1 unknown-key"]),
        (", en: Site", ", fr: Site", ["1:16 unknown-language"]),
        (", en: Site", "", ["1:8 missing-text"]),
    ],
)
def test_bad_ones(good: str, bad: str, problems: list[str]) -> None:
    assert good in GOOD
    assert heads(GOOD.replace(good, bad, 1)) == problems
