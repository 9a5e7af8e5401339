"""The summary of a Lighthouse report, and the server that stands in for GitHub Pages."""

import gzip
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmarks.lighthouse_report import scores, summary
from benchmarks.pages_server import served
from tests.support.processes import PATIENCE

REPORT = {
    "categories": {
        "performance": {"title": "Performance", "score": 0.985},
        "seo": {"title": "SEO", "score": None},
    },
    "audits": {
        "good": {"id": "good", "title": "Good", "score": 1, "scoreDisplayMode": "numeric"},
        "slow": {
            "id": "slow",
            "title": "Slow",
            "score": 0.9,
            "scoreDisplayMode": "numeric",
            "displayValue": "2.1 s",
        },
        "bad": {"id": "bad", "title": "Bad", "score": 0, "scoreDisplayMode": "binary"},
        "none": {"id": "none", "title": "None", "score": None, "scoreDisplayMode": "manual"},
        "broken": {"id": "broken", "title": "Broken", "score": None, "scoreDisplayMode": "error"},
    },
}


def test_scores_are_whole_and_a_missing_one_is_zero() -> None:
    assert scores(REPORT) == {"Performance": 98, "SEO": 0}


def test_audits_below_1_are_listed_the_worst_first() -> None:
    assert summary(REPORT)[2:] == [
        "  0.00 bad: Bad",
        "  0.00 broken: Broken",
        "  0.90 slow: Slow (2.1 s)",
    ]


def answer(address: str, path: str, encoding: str = "gzip") -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers={"Accept-Encoding": encoding})
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh" / "index.html").write_text("街巷" * 100, encoding="utf-8")
    (tmp_path / "404.html").write_text("nothing", encoding="utf-8")
    (tmp_path / "a.jpg").write_bytes(b"jpeg")
    return tmp_path


def test_pages_are_compressed_and_pictures_are_not(site: Path) -> None:
    with served(site) as address:
        status, headers, body = answer(address, "/zh/")
        assert (status, headers["Content-Encoding"]) == (200, "gzip")
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert headers["Cache-Control"] == "max-age=600"
        assert gzip.decompress(body).decode() == "街巷" * 100
        assert answer(address, "/zh/", "identity")[2].decode() == "街巷" * 100
        _, headers, body = answer(address, "/a.jpg")
        assert body == b"jpeg"
        assert "Content-Encoding" not in headers


def test_folders_get_their_slash_and_what_is_not_there_404(site: Path) -> None:
    with served(site) as address:
        status, headers, _ = answer(address, "/zh")
        assert (status, headers["Location"]) == (301, "/zh/")
        status, _, body = answer(address, "/nowhere/")
        assert (status, gzip.decompress(body)) == (404, b"nothing")
