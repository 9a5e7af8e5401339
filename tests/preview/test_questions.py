"""Questions to the process that builds, and their answers."""

import asyncio

from site_builder.messages.message import _
from site_builder.preview.messages import (
    About,
    AcceptAnswer,
    AcceptUnit,
    AskAbout,
    AskStandings,
    Request,
    Standings,
)
from site_builder.preview.questions import Questions
from tests.support.preview_world import in_loop

WANTED = AcceptUnit(0, "story", "en", "one-1", "seen", "Li Jing", "2026-12-01")


def test_what_is_asked_twice_is_asked_once() -> None:
    asked: list[Request] = []
    questions = Questions(asked.append)

    async def work() -> list[object]:
        asking = [asyncio.ensure_future(questions.about("a")) for _time in range(2)]
        standing = asyncio.ensure_future(questions.standings("a"))
        await asyncio.sleep(0)
        assert asked == [AskAbout("a"), AskStandings("a")]
        questions.answered(About("a", "zh"))
        questions.answered(About("b", "zh"))
        questions.answered(Standings("a", "story"))
        return [*await asyncio.gather(*asking), await standing]

    assert in_loop(work) == [About("a", "zh"), About("a", "zh"), Standings("a", "story")]


def test_each_unit_is_accepted_by_itself() -> None:
    asked: list[Request] = []
    questions = Questions(asked.append)

    async def work() -> list[AcceptAnswer]:
        accepting = [asyncio.ensure_future(questions.accept(WANTED)) for _time in range(2)]
        await asyncio.sleep(0)
        numbers = [request.number for request in asked if isinstance(request, AcceptUnit)]
        assert len(set(numbers)) == 2
        for number in reversed(numbers):
            questions.answered(AcceptAnswer(number, is_accepted=number == numbers[0]))
        return list(await asyncio.gather(*accepting))

    assert [answer.is_accepted for answer in in_loop(work)] == [True, False]


def test_nobody_waits_for_a_process_that_has_ended() -> None:
    questions = Questions(lambda request: None)

    async def work() -> list[object]:
        asking = [
            asyncio.ensure_future(questions.about("a")),
            asyncio.ensure_future(questions.standings("a")),
            asyncio.ensure_future(questions.accept(WANTED)),
        ]
        await asyncio.sleep(0)
        questions.deserted(_("it ended"))
        return list(await asyncio.gather(*asking))

    about, standings, answer = in_loop(work)
    assert (about, standings) == (About("a"), Standings("a"))
    assert isinstance(answer, AcceptAnswer)
    assert (answer.is_accepted, answer.why) == (False, "it ended")
