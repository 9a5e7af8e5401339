"""What browsers are told that a file is."""

import pytest

from site_builder.preview.content_types import content_type


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("zh/index.html", "text/html; charset=utf-8"),
        ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/site.js", "text/javascript; charset=utf-8"),
        ("zh/feed.xml", "application/xml; charset=utf-8"),
        ("zh/story/facts.json", "application/json; charset=utf-8"),
        ("media/a.SVG", "image/svg+xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("media/a.avif", "image/avif"),
        ("media/a.mp4", "video/mp4"),
        ("assets/a.woff2", "font/woff2"),
        (".nojekyll", "application/octet-stream"),
    ],
)
def test_types(path: str, expected: str) -> None:
    assert content_type(path) == expected
