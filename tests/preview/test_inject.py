"""A page on its way out: the script, and a policy that lets it in."""

import time

import pytest
from bs4 import BeautifulSoup

from site_builder.model.policy import CSP
from site_builder.preview.handlers import CLIENT_FOLDER
from site_builder.preview.inject import SCRIPTS, inject_client, policy_with_client
from site_builder.preview.updates import Seen

ORIGIN = "http://127.0.0.1:8000"
SEEN = Seen("p", "s", "j")
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8">'
    f'<meta http-equiv="Content-Security-Policy" content="{CSP}"><title>T</title>'
    '<script src="site.js" defer></script></head><body><p>one</p></body></html>'
)


def test_the_preview_comes_before_all_other_scripts() -> None:
    soup = BeautifulSoup(inject_client(PAGE, ORIGIN, SEEN, "en"), "html.parser")
    sources = [str(script["src"]).rpartition("/")[2] for script in soup.find_all("script")]
    assert sources == [*SCRIPTS, "site.js"]
    assert soup.find_all("script")[len(SCRIPTS) - 1]["data-page"] == "p"


def test_every_script_is_there() -> None:
    assert all((CLIENT_FOLDER / name).is_file() for name in SCRIPTS)


def test_nothing_else_is_changed() -> None:
    dressed = BeautifulSoup(inject_client(PAGE, ORIGIN, SEEN, "en"), "html.parser")
    for script in dressed.find_all("script", attrs={"data-preview": True}):
        script.decompose()
    before = BeautifulSoup(PAGE, "html.parser")
    for soup in (dressed, before):
        soup.find("meta", attrs={"http-equiv": True}).decompose()  # type: ignore[union-attr]
    assert str(dressed) == str(before)


@pytest.mark.parametrize("html", ["", "<p>no head</p>", "<head lang=x><title>T</title>", "<HEAD >"])
def test_any_page_gets_the_script_once(html: str) -> None:
    assert inject_client(html, ORIGIN, SEEN, "en").count("preview.js") == 1


def test_the_sites_own_policy_stays_strict() -> None:
    opened = policy_with_client(CSP, ORIGIN)
    assert "style-src 'self';" in opened
    assert "unsafe" not in opened
    assert f"connect-src 'self' {ORIGIN} ws://127.0.0.1:8000" in opened


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("script-src 'none'", f"script-src {ORIGIN}/__preview__/client/"),
        (
            "default-src 'none'",
            f"default-src 'none'; script-src {ORIGIN}/__preview__/client/; "
            f"connect-src {ORIGIN} ws://127.0.0.1:8000",
        ),
        ("script-src-elem 'self'", f"script-src-elem 'self' {ORIGIN}/__preview__/client/"),
        ("img-src 'self'", "img-src 'self'"),
        ("", ""),
        (" ; SCRIPT-SRC 'self' ;", f"script-src 'self' {ORIGIN}/__preview__/client/"),
    ],
)
def test_policies_are_opened_no_further_than_needed(policy: str, expected: str) -> None:
    assert policy_with_client(policy, ORIGIN) == expected


def test_a_policy_in_single_quotes_with_entities() -> None:
    tag = "<meta http-equiv='content-security-policy' content=\"script-src &#39;self&#39;\">"
    soup = BeautifulSoup(inject_client(f"<head>{tag}</head>", ORIGIN, SEEN, "en"), "html.parser")
    meta = soup.find("meta")
    assert meta is not None
    assert str(meta["content"]).startswith("script-src 'self' http://")


@pytest.mark.parametrize("unfinished", ["<meta ", "<head ", "<meta charset", "<meta http-equiv="])
def test_unfinished_tags_do_not_take_for_ever(unfinished: str) -> None:
    """Some milliseconds of processor time; where it grows with the square, 6 seconds and more."""
    started = time.process_time()
    inject_client(unfinished * 16_000, "http://127.0.0.1:1", Seen(), "en")
    assert time.process_time() - started < 3
