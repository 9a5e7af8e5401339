"""The services where a site can have an account, with what they are called."""

from collections.abc import Mapping
from types import MappingProxyType

from site_builder.languages.script import look_up
from site_builder.problems.suggestions import nearest

_CHINESE = ("zh-Hans", "zh-Hant")

SERVICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "bilibili": ("Bilibili", "哔哩哔哩", "嗶哩嗶哩"),
        "bluesky": ("Bluesky",),
        "douban": ("Douban", "豆瓣", "豆瓣"),
        "douyin": ("Douyin", "抖音", "抖音"),
        "facebook": ("Facebook",),
        "github": ("GitHub",),
        "instagram": ("Instagram",),
        "kuaishou": ("Kuaishou", "快手", "快手"),
        "line": ("LINE",),
        "linkedin": ("LinkedIn",),
        "mastodon": ("Mastodon",),
        "rss": ("RSS",),
        "telegram": ("Telegram",),
        "threads": ("Threads",),
        "tiktok": ("TikTok",),
        "toutiao": ("Toutiao", "今日头条", "今日頭條"),
        "wechat": ("WeChat", "微信公众号", "微信公眾號"),
        "wechat-channels": ("WeChat Channels", "微信视频号", "微信視頻號"),
        "weibo": ("Weibo", "微博", "微博"),
        "x": ("X",),
        "xiaohongshu": ("Xiaohongshu", "小红书", "小紅書"),
        "youtube": ("YouTube",),
        "zhihu": ("Zhihu", "知乎", "知乎"),
    }
)
"""By id: the name in Latin letters, and in simplified and traditional Chinese if it has one."""

FEEDS = frozenset({"rss"})
"""Those that are no account of anybody's."""


def service_name(service: str, tag: str) -> str:
    """What readers of a language (BCP 47) call a service."""
    names = dict(zip(("", *_CHINESE), SERVICES[service], strict=False))
    return names.get(look_up(tag, _CHINESE) or "", names[""])


def service_meant(words: str) -> str:
    """The id of the service that has this name, or the beginning of it, or is nearest to it; ''
    where none is near."""
    named = {name.lower(): service for service, names in SERVICES.items() for name in names}
    begun = (service for name, service in named.items() if name.startswith(words.lower()))
    return next(begun, "") or nearest(words, SERVICES)
