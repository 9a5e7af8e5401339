"""What the tests in Chromium share: the types of the fixtures, the watch over a page, and axe."""

from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    WebError,
)
from playwright.sync_api import Error as PlaywrightError

from tests.support.programs import AXE, require_file

OWN_SCHEMES = ("about:", "blob:", "data:", "file:")
WCAG_AND_BEST_PRACTICE = [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
]  # fmt: skip

_NOWHERE = "about:blank"
_MOST_BEGINNINGS = 20
"""So often a page may begin itself anew for what has been saved just now."""
PATIENCE = 120.0
"""The longest wait for something in a page, in seconds. Only a failing test waits so long."""
_MOMENT = 100
"""How long a page's beginning may take to end, in milliseconds."""


class SiteServer(Protocol):
    """Serves a built folder for the rest of the run; gives the URL of its index."""

    def __call__(self, folder: Path, base_path: str = "/repo/") -> str: ...


class NewPage(Protocol):
    """Opens one more watched page; the options are those of Playwright's `new_context`."""

    def __call__(self, **options: Any) -> Page: ...


class Opened(Protocol):
    """Has a picture of the gallery site open at full size, in a new page."""

    def __call__(self, photo: str, path: str = "en/story/", **options: Any) -> Page: ...


class Axe(Protocol):
    """The violations that axe-core finds in the page as it stands."""

    def __call__(self, page: Page) -> list[str]: ...


class Watch:
    """Writes down in `problems` whatever goes wrong in the pages of its browser contexts.

    That is: errors on the console (the breaches of a Content-Security-Policy among them), uncaught
    exceptions, requests that fail or are answered with 400 and up, and requests for anything
    outside the sites served. A request that the browser itself gave up, as on leaving a page
    before it was all there, is no problem.
    """

    def __init__(self, sites: list[str]) -> None:
        self.sites = sites
        self.problems: list[str] = []
        self._open: set[Request] = set()

    def listen(self, context: BrowserContext) -> None:
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)
        context.on("requestfinished", self._on_end)
        context.on("requestfailed", self._on_failure)
        context.on("response", self._on_response)

    def settle(self, context: BrowserContext, seconds: float = 2) -> None:
        """Let what is still under way arrive, such as an image that nobody waited for."""
        end = monotonic() + seconds
        for page in context.pages:
            with suppress(PlaywrightError):  # a page that crashed or closed says nothing more
                page.title()
                while self._open and monotonic() < end:
                    page.wait_for_timeout(20)

    def _on_console(self, message: ConsoleMessage) -> None:
        # A request that fails is reported as such, with more to say; and Chromium logs this, too,
        # for the /favicon.ico that it asks for of its own accord.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.problems.append(f"console: {message.text} ({message.location['url']})")

    def _on_error(self, error: WebError) -> None:
        self.problems.append(f"exception: {error.error}")

    def _on_request(self, request: Request) -> None:
        self._open.add(request)
        if not request.url.startswith((*OWN_SCHEMES, *self.sites)):
            self.problems.append(f"leaves the site: {request.url}")

    def _on_end(self, request: Request) -> None:
        self._open.discard(request)

    def _on_failure(self, request: Request) -> None:
        self._open.discard(request)
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"failed: {request.url} ({request.failure})")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.problems.append(f"{response.status}: {response.url}")


def surprises(problems: list[str], expected: list[str]) -> list[str]:
    """The problems that nobody expected, and the expected ones that did not come.

    A problem is expected if it starts with one of the texts expected.
    """
    unexpected = [text for text in problems if not text.startswith(tuple(expected))]
    absent = [
        f"did not come: {start}"
        for start in expected
        if not any(text.startswith(start) for text in problems)
    ]
    return unexpected + absent


def leave(page: Page) -> None:
    """Leave the page for an empty one, so that its context can be closed: Chromium may never end
    a context whose page is just beginning itself anew.

    Where the page's own beginning cuts into the leaving, or one leaving into the next, it is given
    a moment to end, and what counts is where the page is then.
    """
    for _ in range(_MOST_BEGINNINGS):
        with suppress(PlaywrightError):
            page.goto(_NOWHERE)
        if page.url == _NOWHERE:
            return
        page.wait_for_timeout(_MOMENT)
    page.goto(_NOWHERE)


def see_everything(page: Page) -> None:
    """Scroll through the page, so that what loads late has loaded."""
    page.evaluate(
        """async () => {
            for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
                window.scrollTo(0, y);
                await new Promise(requestAnimationFrame);
            }
            await Promise.all([...document.images].map(image => image.decode()));
        }"""
    )


def wait_until(page: Page, expression: str, arg: Any = None) -> None:
    """Wait until an expression, or a function of `arg`, is true in the page.

    Playwright's `wait_for_function` asks again by `eval`, which the pages' policy forbids, so that
    it fails wherever the first answer is no.
    """
    end, fault = monotonic() + PATIENCE, "it stays false"
    while monotonic() < end:
        try:
            if page.evaluate(expression, arg):
                return
        except PlaywrightError as error:  # the page may just be beginning anew
            fault = str(error)
        page.wait_for_timeout(_MOMENT / 2)
    raise AssertionError(f"{expression}: {fault}")


def axe_violations(page: Page) -> list[str]:
    """Run axe-core in the page: `rule (impact): what to do: the places`, one line a rule.

    The script is handed over by the debugger, so the page's own Content-Security-Policy neither
    stops it nor has to be set aside.
    """
    page.evaluate(require_file(AXE).read_text(encoding="utf-8"))
    found = page.evaluate(
        "tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(r => r.violations)",
        WCAG_AND_BEST_PRACTICE,
    )
    return [_line(violation) for violation in found]


def _line(violation: dict[str, Any]) -> str:
    places = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"])
    return f"{violation['id']} ({violation['impact']}): {violation['help']}: {places}"
