"""Services and what they are called."""

import pytest

from site_builder.model.ids import ID
from site_builder.model.services import FEEDS, SERVICES, service_meant, service_name


@pytest.mark.parametrize(
    ("service", "tag", "name"),
    [
        ("xiaohongshu", "zh-Hans", "小红书"),
        ("xiaohongshu", "zh-Hant-HK", "小紅書"),
        ("xiaohongshu", "zh", "小红书"),
        ("xiaohongshu", "ja", "Xiaohongshu"),
        ("mastodon", "zh-Hans", "Mastodon"),
    ],
)
def test_names(service: str, tag: str, name: str) -> None:
    assert service_name(service, tag) == name


def test_every_service_has_all_its_names() -> None:
    assert {len(names) for names in SERVICES.values()} == {1, 3}
    assert all(ID.fullmatch(service) for service in SERVICES)
    assert set(SERVICES) > FEEDS


def test_what_is_meant() -> None:
    assert [service_meant(words) for words in ("微信", "WeChat", "blusky", "!")] == [
        "wechat",
        "wechat",
        "bluesky",
        "",
    ]
