"""Visits the links out of the site: few hosts at a time, each of them slowly, and remembers the
answers."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from urllib.parse import urldefrag, urlsplit

from site_builder.check.asking import TOO_OFTEN, Answer, ask
from site_builder.check.values import Finding, Outward, Pages
from site_builder.messages.message import Message, _
from site_builder.problems.problems import Severity, shown
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of

NAMESPACE = "visits"
STAGE = "visits"
_WEEK, _DAY = 7 * 86_400.0, 86_400.0
_GONE = {404, 410}
_NAMELESS_IN_A_ROW = 5
"""After this many unknown hosts, and no known one, there is no network."""
_OFFLINE = Answer(0, _("there seems to be no network connection"))
_LEFT_ALONE = Answer(0, _("its host wants fewer requests"))
_SILENT = Answer(0, _("it doesn't answer in time"))


@dataclass(frozen=True, slots=True)
class Visiting:
    """How links are visited. `patience` is for one answer and `pause` between two requests to one
    host, in seconds; `hosts` are visited at a time. `cache` keeps good answers for a week, bad ones
    for a day. `private_too` allows hosts of private networks."""

    cache: Cache
    agent: str
    patience: float = 10.0
    pause: float = 1.0
    hosts: int = 4
    private_too: bool = False


def visit(
    pages: Pages,
    visiting: Visiting,
    start: Callable[[str, int], None],
    advance: Callable[[int], None],
) -> list[Finding]:
    """What is wrong with the links out of the site, on all pages."""
    links = [(page.path, link) for page in pages.values() for link in page.outward]
    wanted = sorted({urldefrag(link.address)[0] for _path, link in links})
    known = {address: answer for address in wanted if (answer := _remembered(visiting, address))}
    unknown = [address for address in wanted if address not in known]
    start(STAGE, len(unknown))
    for address, answer in _ask_all(unknown, visiting):
        known[address] = answer
        _remember(visiting, address, answer)
        advance(1)
    found = (_finding(path, link, known[urldefrag(link.address)[0]]) for path, link in links)
    return [finding for finding in found if finding]


def _ask_all(addresses: Sequence[str], visiting: Visiting) -> Iterator[tuple[str, Answer]]:
    """Each address with its answer, as they arrive; gives up what is silent for too long."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(_host(address), []).append(address)
    waiting: SimpleQueue[list[str]] = SimpleQueue()
    for group in hosts.values():
        waiting.put(group)
    answers: SimpleQueue[tuple[str, Answer]] = SimpleQueue()
    network = _Network()
    for _number in range(min(visiting.hosts, len(hosts))):
        # Daemons: a host that never ends its answer must not keep the program from ending.
        work = (waiting, answers, visiting, network)
        threading.Thread(target=_ask_hosts, args=work, daemon=True).start()
    left = set(addresses)
    limit = 4 * visiting.patience + visiting.pause
    while left:
        try:
            address, answer = answers.get(timeout=limit)
        except Empty:
            network.is_given_up = True
            yield from ((address, _SILENT) for address in sorted(left))
            return
        left.discard(address)
        yield address, answer


class _Network:
    """What the threads know together of the network."""

    def __init__(self) -> None:
        self.nameless, self.is_there, self.is_given_up = 0, False, False

    @property
    def is_away(self) -> bool:
        return not self.is_there and self.nameless >= _NAMELESS_IN_A_ROW

    def learn(self, answer: Answer) -> None:
        self.nameless += answer.is_nameless
        self.is_there = self.is_there or answer.status > 0


def _ask_hosts(
    waiting: SimpleQueue[list[str]],
    answers: SimpleQueue[tuple[str, Answer]],
    visiting: Visiting,
    network: _Network,
) -> None:
    """Take one host after another, and ask it for its addresses in turn until it wants no more."""
    while not network.is_given_up:
        try:
            group = waiting.get_nowait()
        except Empty:
            return
        is_enough = False
        for number, address in enumerate(group):
            if number and not (is_enough or network.is_away):
                time.sleep(visiting.pause)
            answer = _LEFT_ALONE if is_enough else _answer(address, visiting, network)
            is_enough = is_enough or answer.status == TOO_OFTEN
            answers.put((address, answer))


def _answer(address: str, visiting: Visiting, network: _Network) -> Answer:
    if network.is_away:
        return _OFFLINE
    private_too = visiting.private_too
    answer = ask(address, visiting.agent, visiting.patience, private_too=private_too)
    network.learn(answer)
    return answer


def _finding(path: str, link: Outward, answer: Answer) -> Finding | None:
    said = shown(link.address)

    def found(code: str, message: Message, hint: Message, severity: Severity) -> Finding:
        return Finding(path, link.spot, code, message, hint, severity, link.address)

    if answer.is_private:
        message = _("'{address}' is in a private network", address=said)
        hint = _("readers can't open it: link to something public")
        return found("outside-private", message, hint, "error")
    if answer.status in _GONE:
        message = _("'{address}' is gone ({status})", address=said, status=answer.status)
        hint = _("link to another source, or to an archived copy")
        return found("outside-dead", message, hint, "error")
    if not answer.status:
        message = _("'{address}' couldn't be checked: {why}", address=said, why=answer.reason)
        return found("outside-unknown", message, _("try again"), "warning")
    if answer.status >= 400:
        message = _("'{address}' answers with status {status}", address=said, status=answer.status)
        hint = _("open it in a browser: some hosts refuse programs")
        return found("outside-unknown", message, hint, "warning")
    if answer.moved and urldefrag(answer.moved)[0] != urldefrag(link.address)[0]:
        message = _("'{address}' has moved permanently", address=said)
        hint = _("write {address}", address=shown(answer.moved))
        return found("outside-moved", message, hint, "warning")
    return None


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _remembered(visiting: Visiting, address: str) -> Answer | None:
    """A recent answer, or None."""
    data = visiting.cache.load(NAMESPACE, digest_of(address.encode("utf-8", "surrogatepass")))
    try:
        at, status, moved = json.loads(data) if data else (0.0, 0, "")
    except ValueError:
        return None
    lifetime = _WEEK if status < 400 else _DAY
    is_young = 0 <= time.time() - at <= lifetime
    return Answer(status, moved=moved) if status and is_young else None


def _remember(visiting: Visiting, address: str, answer: Answer) -> None:
    if answer.status:
        data = json.dumps([time.time(), answer.status, answer.moved]).encode()
        key = digest_of(address.encode("utf-8", "surrogatepass"))
        visiting.cache.store(NAMESPACE, key, data)
