"""Faults of the computer as problems."""

import errno

import pytest

from site_builder.publish.faults import blame, write_problem


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "no-space"),
        (errno.EDQUOT, "no-space"),
        (errno.EACCES, "no-permission"),
        (errno.EPERM, "no-permission"),
        (errno.EROFS, "no-permission"),
        (errno.EIO, "write-failed"),
        (errno.ENAMETOOLONG, "write-failed"),
    ],
)
def test_codes(number: int, code: str) -> None:
    problem = write_problem(OSError(number, "said the system"), "build/a\n")
    assert problem.code == code
    assert problem.location.path == "build/a\\n"


def test_an_error_without_a_number() -> None:
    assert write_problem(OSError("odd"), "build").message.endswith("(odd)")


@pytest.mark.parametrize(
    ("names", "path"),
    [
        ((None, None), "build"),
        (("/x/build/a/b", None), "build/a/b"),
        (("/x/build/.site-builder/stage/new/0", "/x/build/a"), "build/a"),
        (("/x/build/a", "/x/build/.site-builder/stage/old/0"), "build/a"),
        (("/x/build/.site-builder/stage/new/0", None), "build"),
        (("/x/.cache/blobs/a", None), "build"),
        ((7, None), "build"),
    ],
)
def test_who_is_to_blame(names: tuple[object, object], path: str) -> None:
    error = OSError(errno.EIO, "")
    error.filename, error.filename2 = names
    assert blame(error, "/x/build", "build") == path
