"""The links of site.yaml: the navigation, the foot of pages, the accounts."""

import pytest

from site_builder.model.site import Account, SiteLink
from tests.support.site_yaml import GOOD, heads, read

FOOT = """\
footer:
  - text: {zh: 湘ICP备1号, en: 湘ICP备1号}
    link: https://beian.miit.gov.cn/
  - text: {zh: 一号, en: One's Road}
  - text: {zh: 来信, en: Write}
    link: mailto:desk@例.cn
social:
  - {service: weibo, link: "https://weibo.com/example"}
  - {service: wechat, account: example}
  - {label: {zh: 论坛, en: Forum}, link: "https://forum.example.org/"}
  - {service: rss, link: "https://example.org/feed.xml"}
"""


def test_what_they_say() -> None:
    reading = read(GOOD + FOOT)
    assert (reading.site is not None, reading.problems) == (True, ())
    assert reading.site
    assert reading.site.footer[1:] == (
        SiteLink({"zh": "一号", "en": "One’s Road"}, ""),
        SiteLink({"zh": "来信", "en": "Write"}, "mailto:desk@xn--fsq.cn"),
    )
    weibo, wechat, forum, rss = reading.site.accounts
    assert weibo == Account({"zh": "微博", "en": "Weibo"}, "https://weibo.com/example")
    assert (wechat.label["zh"], wechat.name, wechat.address) == ("微信公众号", "example", "")
    assert (forum.label["en"], forum.address) == ("Forum", "https://forum.example.org/")
    assert (rss.is_feed, rss.address) == (True, "")


@pytest.mark.parametrize(
    ("good", "bad", "problems"),
    [
        ("https://beian.miit.gov.cn/", "https://", ["11:11 bad-url"]),
        ("https://beian.miit.gov.cn/", "[a]", ["11:11 wrong-type"]),
        ("desk@例.cn", "desk", ["14:11 bad-url"]),
        ("desk@例.cn", "desk@ho st", ["14:11 bad-url"]),
        ("desk@例.cn", "desk\u200b@a.cn", ["14:11 bad-url"]),
        (
            "  - text: {zh: 来信, en: Write}",
            "  - label: {zh: 来信, en: Write}",
            ["13:5 missing-key", "13:5 unknown-key"],
        ),
        ("{zh: 来信, en: Write}", "来信", ["13:11 wrong-type"]),
        ("{zh: 来信, en: Write}", "{zh: 来信}", ["13:11 missing-text"]),
        ("{zh: 来信, en: Write}", "{zh: <b>来信</b>, en: Write}", ["13:16 stray-markup"]),
        ("service: weibo", "service: weibbo", ["16:15 bad-choice"]),
        ("service: weibo", "service: 1", ["16:15 bad-choice"]),
        ("service: wechat, account: example", "service: wechat", ["17:5 missing-key"]),
        ("service: wechat, ", "", ["17:5 missing-key"]),
        ("account: example", "account: 12", ["17:32 wrong-type"]),
        ("{label:", "{service: x, label:", ["18:18 bad-value"]),
        (
            'service: rss, link: "https://example.org/feed.xml"',
            "service: wechat, account: example",
            ["19:5 bad-value"],
        ),
        ("https://example.org/feed.xml", "https://weibo.com/example", ["19:5 bad-value"]),
    ],
)
def test_bad_ones(good: str, bad: str, problems: list[str]) -> None:
    assert good in FOOT
    assert heads(GOOD + FOOT.replace(good, bad, 1)) == problems


def test_a_service_by_the_name_that_its_users_call_it() -> None:
    for name in ("微博", "weibbo", "Weibo"):
        (problem,) = read(GOOD + FOOT.replace("service: weibo", f"service: {name}")).problems
        assert "did you mean 'weibo'?" in problem.hint
    (problem,) = read(GOOD + FOOT.replace("service: weibo", "service: 12345")).problems
    assert "write label: …" in problem.hint


def test_a_list_is_due() -> None:
    assert heads(GOOD + "footer: {a: 1}\nsocial: weibo\n") == ["9:9 wrong-type", "10:9 wrong-type"]
