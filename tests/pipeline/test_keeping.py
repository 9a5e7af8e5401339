"""What is left for the next build, and the warning that it could not be."""

import errno

from site_builder.pipeline.keeping import keep


def test_nothing_is_said_if_all_is_kept() -> None:
    kept: list[int] = []
    assert keep(lambda: kept.append(1), lambda: kept.append(2)) == ()
    assert kept == [1, 2]
    assert keep() == ()


def test_a_step_that_fails_is_a_warning_about_the_cache() -> None:
    def fail() -> None:
        raise OSError(errno.ENOSPC, "full")

    (problem,) = keep(fail, fail)
    assert (str(problem.location), problem.code, problem.severity) == (
        ".cache",
        "not-recorded",
        "warning",
    )
