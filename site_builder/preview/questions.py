"""Questions to the process that builds, until each has its answer."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeVar

from site_builder.messages.message import Message
from site_builder.preview.messages import (
    About,
    AcceptAnswer,
    AcceptUnit,
    AskAbout,
    AskStandings,
    Request,
    Standings,
)

Key = TypeVar("Key")
Answer = TypeVar("Answer")


class Questions:
    """Asks, by `ask`, and waits for answers. What is asked again meanwhile is asked once."""

    def __init__(self, ask: Callable[[Request], None]) -> None:
        self._ask = ask
        self._about = _Waiting[str, About]()
        self._standings = _Waiting[str, Standings]()
        self._accepting = _Waiting[int, AcceptAnswer]()
        self._count = 0

    async def about(self, path: str) -> About:
        """What the bar shows about the output at `path`."""
        return await self._about.wait(path, lambda: self._ask(AskAbout(path)))

    async def standings(self, path: str) -> Standings:
        """How the translations stand that the output at `path` shows."""
        return await self._standings.wait(path, lambda: self._ask(AskStandings(path)))

    async def accept(self, request: AcceptUnit) -> AcceptAnswer:
        """Whether the unit was accepted. The request gets its number here."""
        self._count += 1
        numbered = replace(request, number=self._count)
        return await self._accepting.wait(numbered.number, lambda: self._ask(numbered))

    def answered(self, answer: About | Standings | AcceptAnswer) -> None:
        """An answer has come."""
        match answer:
            case About():
                self._about.end(answer.path, answer)
            case Standings():
                self._standings.end(answer.path, answer)
            case AcceptAnswer():
                self._accepting.end(answer.number, answer)

    def deserted(self, why: Message) -> None:
        """No answer will come any more."""
        self._about.end_all(About)
        self._standings.end_all(Standings)
        self._accepting.end_all(lambda number: AcceptAnswer(number, is_accepted=False, why=why))


class _Waiting(Generic[Key, Answer]):
    """Questions of one kind, by their keys."""

    def __init__(self) -> None:
        self._futures: dict[Key, list[asyncio.Future[Answer]]] = {}

    async def wait(self, key: Key, ask: Callable[[], None]) -> Answer:
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        waiting = self._futures.setdefault(key, [])
        waiting.append(future)
        if len(waiting) == 1:
            ask()
        return await future

    def end(self, key: Key, answer: Answer) -> None:
        for future in self._futures.pop(key, ()):
            if not future.done():
                future.set_result(answer)

    def end_all(self, answer: Callable[[Key], Answer]) -> None:
        for key in list(self._futures):
            self.end(key, answer(key))
