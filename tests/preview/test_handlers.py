"""Requests over the wire: the site as it is published, and every stranger refused."""

import asyncio
import errno
import json
import os
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, urljoin

import pytest

from site_builder.preview.handlers import SitePage
from site_builder.preview.messages import About, AskAbout
from site_builder.preview.server import Listening
from tests.support.preview_world import Answer, World, asked, make_world, with_server
from tests.support.sites import write


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


def get(world: World, path: str, method: str = "GET", **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return with_server(world, lambda at: asked(at.port, path, method, named))


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/repo/", 200, "text/html; charset=utf-8"),
        ("/repo/zh/?q=1", 200, "text/html; charset=utf-8"),
        ("/repo/assets/site.css", 200, "text/css; charset=utf-8"),
        ("/repo/media/film.mp4", 200, "video/mp4"),
        ("/repo/absent/", 404, "text/html; charset=utf-8"),
        ("/zh/", 404, "text/html; charset=utf-8"),
        ("/__preview__/side?path=/repo/zh/", 200, "text/html; charset=utf-8"),
        ("/__preview__/client/preview.js", 200, "text/javascript; charset=utf-8"),
        ("/__preview__/client/panel.css", 200, "text/css; charset=utf-8"),
    ],
)
def test_pages_and_files(world: World, path: str, status: int, kind: str) -> None:
    answer = get(world, path)
    assert (answer.status, answer.headers["content-type"]) == (status, kind)
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers


def test_pages_are_dressed_and_files_are_not(world: World) -> None:
    page = get(world, "/repo/zh/")
    assert b"zh/index.html</body>" in page.body
    assert b"/__preview__/client/preview.js" in page.body
    assert int(page.headers["content-length"]) == len(page.body)
    assert get(world, "/repo/assets/site.css").body == b"body {}"


def test_the_sites_own_404(world: World) -> None:
    assert b"404.html</body>" in get(world, "/repo/absent/").body


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/", "/repo/"),
        ("/repo", "/repo/"),
        ("/repo?a=b", "/repo/?a=b"),
        ("/repo/zh", "/repo/zh/"),
        ("/repo/zh?a=b", "/repo/zh/?a=b"),
    ],
)
def test_redirections(world: World, path: str, to: str) -> None:
    answer = get(world, path)
    assert (answer.status, answer.headers["location"]) == (302, to)


def test_a_page_of_a_former_base_path_has_moved(world: World) -> None:
    world.controller.former = frozenset({"/old/"})
    assert get(world, "/old/zh/").headers["location"] == "/repo/zh/"


def test_a_base_path_in_chinese(world: World) -> None:
    world.controller.settings = replace(world.controller.settings, base="/新闻/")
    escaped = "/%E6%96%B0%E9%97%BB/"
    assert get(world, "/").headers["location"] == escaped
    assert get(world, f"{escaped}zh").headers["location"] == f"{escaped}zh/"
    assert get(world, f"{escaped}zh/").status == 200


def test_before_anything_is_built_there_is_a_page_that_waits(world: World) -> None:
    for path in sorted(world.output.rglob("*.html")):
        path.unlink()
    for language, words in (("en", "Not built yet"), ("zh-CN,zh;q=0.9", "尚未构建")):
        answer = get(world, "/repo/", Accept_Language=language)
        assert answer.status == 404
        assert b"preview.js" in answer.body
        assert f"<h1>{words}</h1>" in answer.body.decode("utf-8")


def test_each_browser_is_shown_its_language(world: World) -> None:
    path = "/__preview__/client/absent.js"
    for accepted, place, words in (
        ("zh-CN", "/repo/zh/", "展开预览栏"),
        ("zh-CN", "/__preview__/side", "双语对照"),
        ("en, zh;q=0.5", "/__preview__/side", "Side by side"),
        ("zh", path, "预览无法响应此请求（HTTP状态码404）。"),
        ("fr", path, "The preview can't answer this request (HTTP status 404)."),
    ):
        assert words in get(world, place, Accept_Language=accepted).body.decode("utf-8")


def test_a_query_is_led_on_as_text(world: World) -> None:
    answer = get(world, "/repo/zh?a=\xe9&b=<>#c")
    assert (answer.status, answer.headers["location"]) == (302, "/repo/zh/?a=%E9&b=%3C%3E%23c")


@pytest.mark.parametrize("base", ["/", "/repo/"])
@pytest.mark.parametrize(
    "rest",
    [
        "/evil.example", "//evil.example", "/evil.example/", "%2fevil.example", "%5cevil.example",
        "\\evil.example", "%09/evil.example", ".//evil.example", "%2e//evil.example",
        "/evil.example%2f..", "@evil.example", ":80/", "/127.0.0.1:1/",
    ],
)  # fmt: skip
def test_nothing_leads_to_another_host(world: World, base: str, rest: str) -> None:
    controller = world.controller
    controller.settings = replace(controller.settings, base=base)
    controller.former = frozenset({"/old/", "/repo/"}) - {base}
    write(world.output / "evil.example/index.html", "x")

    async def work(at: Listening) -> list[tuple[str, str]]:
        here = f"http://127.0.0.1:{at.port}/"
        places = [f"{start}{rest}" for start in ("/", "/repo/", "/old/", "/old", "/zh/")]
        answers = [(place, await asked(at.port, place)) for place in places]
        leading = [(p, urljoin(here, a.headers.get("location", ""))) for p, a in answers]
        return [each for each in leading if not each[1].startswith(here)]

    assert with_server(world, work) == []


APART = {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
}


@pytest.mark.parametrize(
    ("path", "method", "headers", "status"),
    [
        ("/repo/zh/", "GET", {}, 200),
        ("/repo/zh", "GET", {}, 302),
        ("/", "GET", {}, 302),
        ("/repo/absent/", "GET", {}, 404),
        ("/repo/zh/", "POST", {"Content-Length": "0"}, 405),
        ("/repo/zh/", "GET", {"Host": "evil.example"}, 403),
        ("/repo/media/film.mp4", "GET", {}, 200),
        ("/repo/media/film.mp4", "GET", {"Range": "bytes=0-1"}, 206),
        ("/repo/media/film.mp4", "GET", {"Range": "bytes=99-"}, 416),
        ("/__preview__/side", "GET", {}, 200),
        ("/__preview__/about?path=%ff", "GET", {}, 400),
        ("/__preview__/client/preview.js", "GET", {}, 200),
        ("/__preview__/client/absent.js", "GET", {}, 404),
        ("/__preview__/live", "GET", {}, 400),
        ("/__preview__/live", "GET", {"Origin": "http://evil.example"}, 403),
        ("/__preview__/accept", "POST", {"Content-Length": "0"}, 403),
    ],
)
def test_every_answer_keeps_other_sites_out(
    world: World, path: str, method: str, headers: dict[str, str], status: int
) -> None:
    answer = with_server(world, lambda at: asked(at.port, path, method, headers))
    assert answer.status == status
    assert {name: answer.headers.get(name) for name in APART} == APART
    assert "frame-ancestors 'self'" in answer.headers["content-security-policy"]


FROM_ELSEWHERE = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}
LINK = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
PLACES = [
    "/", "/repo/zh/story/", "/repo/zh/story", "/repo/zh/absent/", "/repo/media/film.mp4",
    "/repo/media/absent.mp4", "/__preview__/about?path=/repo/zh/story/", "/__preview__/side",
    "/__preview__/translation?path=/repo/zh/story/", "/__preview__/client/preview.js",
]  # fmt: skip


@pytest.mark.parametrize("headers", [FROM_ELSEWHERE, {"Service_Worker": "script"}])
def test_other_sites_pages_learn_nothing(world: World, headers: dict[str, str]) -> None:
    assert get(world, "/repo/zh/story/", **headers).status == 403, "others may wait for a build"
    answers = [get(world, place, **headers) for place in PLACES]
    assert {(a.status, a.body, *sorted(set(a.headers) - {"date"})) for a in answers} == {
        (403, answers[0].body, *sorted(set(answers[0].headers) - {"date"}))
    }


def test_a_link_on_another_site_leads_to_a_page_and_to_nothing_else(world: World) -> None:
    found = {place: get(world, place, **LINK).status for place in PLACES}
    assert found == dict(
        zip(PLACES, [302, 200, 302, 404, 403, 404, 403, 200, 403, 403], strict=True)
    )


def test_a_file_that_cannot_be_opened_is_no_fault_of_the_program(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def too_many(*_arguments: object) -> None:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr(SitePage, "get_content", too_many)
    assert get(world, "/repo/media/film.mp4").status in (200, 500)
    assert caplog.records == []
    assert world.voice.notes == [f"Can't answer a request: {os.strerror(errno.EMFILE)}"]


@pytest.mark.parametrize(
    ("wanted", "status", "body"),
    [("bytes=2-4", 206, b"234"), ("bytes=-3", 206, b"789"), ("bytes=99-", 416, b"")],
)
def test_ranges_of_films(world: World, wanted: str, status: int, body: bytes) -> None:
    answer = get(world, "/repo/media/film.mp4", Range=wanted)
    assert (answer.status, answer.body) == (status, body)


def test_head(world: World) -> None:
    for path in ("/repo/zh/", "/repo/media/film.mp4"):
        answer = get(world, path, "HEAD")
        assert (answer.status, answer.body) == (200, b"")
        assert int(answer.headers["content-length"]) > 0


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_done_to_it(world: World, method: str) -> None:
    assert get(world, "/repo/zh/", method, Content_Length="0").status == 405


@pytest.mark.parametrize(
    "path",
    [
        "/repo/../../content/site.yaml", "/repo/..%2f..%2fcontent%2fsite.yaml",
        "/repo/%2e%2e/%2e%2e/content/site.yaml", "/repo/..%5c..%5ccontent", "/repo/%00",
        "/repo/zh/%00index.html", "/repo/%ff%fe", "/repo/" + "x" * 10_000, "/repo//etc/passwd",
        "//etc/passwd", "/repo/.site-builder/manifest.json", "/repo/leak", "/repo/out/site.yaml",
    ],
)  # fmt: skip
def test_no_path_leads_out(world: World, path: str) -> None:
    (world.output / "leak").symlink_to(world.controller.site / "content/site.yaml")
    (world.output / "out").symlink_to(world.controller.site / "content")
    write(world.output / ".site-builder/manifest.json", "{}")
    answer = get(world, path)
    assert answer.status == 404
    assert b"base_url" not in answer.body


@pytest.mark.parametrize(
    "name", ["../serve.py", "..%2fserve.py", "", "%00", "preview.js%00", "x" * 10_000, "absent.js"]
)
def test_no_path_leads_out_of_the_previews_own_files(
    world: World, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert get(world, f"/__preview__/client/{name}").status == 404
    assert caplog.records == [], "nothing is a fault of the program"


@pytest.mark.parametrize(
    "path", ["/repo/zh/", "/__preview__/about?path=/repo/zh/", "/__preview__/side"]
)
@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "192.168.0.1"])
def test_other_hosts_are_refused(world: World, path: str, host: str) -> None:
    answer = get(world, path, Host=host)
    assert answer.status == 403
    assert b"zh/index.html" not in answer.body
    assert world.voice.notes == [f"Refused a request for another host: '{host}'"]


@pytest.mark.parametrize("base", ["/repo/", "/新闻/"])
def test_a_page_is_told_about(world: World, base: str) -> None:
    world.controller.settings = replace(world.controller.settings, base=base)

    async def work(at: Listening) -> Answer:
        # As a browser writes the path, and then as a part of a query.
        place = quote(quote(f"{base}zh/story/"), safe="")
        asking = asyncio.ensure_future(asked(at.port, f"/__preview__/about?path={place}"))
        while not world.asked:
            await asyncio.sleep(0)
        assert world.asked == [AskAbout("zh/story/index.html")]
        world.controller.replied(About("zh/story/index.html", "zh", "story"))
        return await asking

    told = json.loads(with_server(world, work).body)
    assert (told["key"], told["slug"], told["address"]) == ("zh", "story", f"{base}zh/story/")
