"""What pages of other sites get from a preview: nothing, whichever of its pages they ask for."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, expect

from tests.support.browser import PATIENCE, SiteServer
from tests.support.previews import RunningPreview

PROBE = """async (url) => {
    const ended = (element) => new Promise((resolve) => {
        element.onload = () => resolve('load');
        element.onerror = () => resolve('error');
        document.body.append(element);
    });
    const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
    const found = {
        image: await ended(make('img', { src: url })),
        script: await ended(make('script', { src: url })),
        style: await ended(make('link', { rel: 'stylesheet', href: url })),
        object: await ended(make('object', { data: url })),
        fetched: await fetch(url, { mode: 'no-cors' }).then((answer) => answer.type, () => 'error'),
        redirected: await fetch(url, { mode: 'no-cors', redirect: 'manual' })
            .then((answer) => answer.type, () => 'error'),
    };
    const frame = make('iframe', { src: url });
    found.frame = [await ended(frame), frame.contentWindow.length];
    const opened = window.open(url);
    for (let tries = 0; tries < 2400 && !opened.closed; tries += 1) {
        await new Promise((resume) => setTimeout(resume, 25));
    }
    found.opened = [opened.closed, opened.length, history.length];
    return found;
}"""
"""What a page can find out about an address of another site."""


def test_nothing_leads_from_another_site_to_a_draft_nor_from_here_to_another_site(
    preview: RunningPreview, browser: Browser, site_server: SiteServer, tmp_path: Path
) -> None:
    """Without the watch over what goes wrong: all of this is refused, or isn't there."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other/index.html").write_text("<!DOCTYPE html><title>x</title><body>", "utf-8")
    context = browser.new_context()
    context.set_default_timeout(PATIENCE * 1000)
    try:
        page = context.new_page()
        page.goto(site_server(tmp_path / "other", "/"))
        found: list[dict[str, Any]] = [
            page.evaluate(PROBE, f"{preview.url}{path}")
            for path in ("en/unfinished/", "en/absent/", "en/unfinished")
        ]
        page.goto(f"{preview.origin}__preview__/side?path=/.//evil.example/x")
        page.wait_for_url(f"{preview.origin}/evil.example/x")
        expect(page.locator("site-builder-preview .state")).to_have_text("Up to date")
    finally:
        context.close()
    assert found[0] == found[1] == found[2]
    assert found[0]["opened"][0] is True, "the other site holds the window"
    assert found[0]["fetched"] == "error"
