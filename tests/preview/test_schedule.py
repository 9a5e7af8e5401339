"""Never two builds at once, and after any number of changes exactly one more."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.preview.schedule import Schedule
from site_builder.workshop import ANYTHING, Changes

A, B = Changes(slugs=frozenset({"a"})), Changes(slugs=frozenset({"b"}))


def test_a_change_begins_a_build_at_once() -> None:
    begun = Schedule().told(A).begun()
    assert begun == Schedule(working=A)


def test_nothing_begins_without_a_change() -> None:
    assert Schedule().begun().is_idle


def test_changes_during_a_build_make_one_more() -> None:
    working = Schedule().told(A).begun().told(B).told(A)
    assert working.begun() == working
    following = working.finished().begun()
    assert following == Schedule(working=A | B)
    assert following.finished().is_idle


def test_a_build_that_could_not_be_done_is_done_again() -> None:
    waiting = Schedule().told(A).begun().told(B).finished(again=True)
    assert waiting.begun().working == A | B


@given(st.lists(st.sampled_from(["change", "begin", "finish"]), max_size=40))
def test_every_change_is_in_a_build_that_begins_after_it(events: list[str]) -> None:
    schedule, unbuilt, built = Schedule(), set[str](), set[str]()
    for number, event in enumerate(events):
        name = str(number)
        if event == "change":
            schedule = schedule.told(Changes(slugs=frozenset({name})))
            unbuilt.add(name)
        elif event == "begin":
            was_working = schedule.working
            schedule = schedule.begun()
            if schedule.working is not was_working and schedule.working:
                assert was_working is None, "two at once"
                assert schedule.working.slugs == unbuilt
                built |= unbuilt
                unbuilt.clear()
        else:
            schedule = schedule.finished()
    assert schedule.waiting.slugs == unbuilt


def test_anything_swallows_the_rest() -> None:
    assert (ANYTHING | A).whole
