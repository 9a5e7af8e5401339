"""The journal of a swap. (Swaps themselves: test_faulty_world.py, where all goes wrong.)"""

from site_builder.output.swap import Journal


def test_steps_are_taken_back_last_first() -> None:
    taken: list[str] = []
    journal = Journal()
    for name in ("first", "second", "third"):
        journal.note(taken.append, name)
    assert len(journal) == 3
    journal.roll_back()
    assert taken == ["third", "second", "first"]
    journal.roll_back()
    assert len(taken) == 3


def test_after_a_failure_the_others_are_taken_back_but_not_the_first() -> None:
    taken: list[str] = []

    def fail(name: str) -> None:
        raise OSError(name)

    journal = Journal()
    journal.note(taken.append, "manifest")
    journal.note(taken.append, "second")
    journal.note(fail, "third")
    journal.note(taken.append, "fourth")
    journal.roll_back()
    assert taken == ["fourth", "second"]
