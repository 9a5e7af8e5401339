"""Looking a language up among those that there are."""

import pytest

from site_builder.resolve.locale.lookup import look_up


@pytest.mark.parametrize(
    ("wanted", "tags", "found"),
    [
        ("zh-Hans", ["en", "zh-hans"], "zh-hans"),
        ("en", ["zh", "EN"], "EN"),
        ("zh-Hant-CN-x-private1-private2", ["zh-Hant"], "zh-Hant"),  # the RFC's own example
        ("zh-Hans", ["en", "zh"], "zh"),
        ("pt-BR", ["pt-PT", "pt"], "pt"),
        ("en", ["en-US", "en-GB"], "en-US"),
        ("zh-Hans", ["zh-TW", "zh-CN"], "zh-CN"),
        ("zh-Hant", ["zh-CN", "zh-TW"], "zh-TW"),
        ("zh-Hans", ["zh-Hant", "en"], None),
        ("fr", ["en", "de"], None),
        ("en", ["xx-unknown", "q", "", "-"], None),
        ("en", [], None),
    ],
)
def test_look_up(wanted: str, tags: list[str], found: str | None) -> None:
    assert look_up(wanted, tags) == found
