"""Reasons of failures, in the reader's language where they are usual."""

import os
from errno import EACCES, ENOTEMPTY

from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _, render
from site_builder.messages.reasons import reason_of


def test_a_usual_reason_is_translated() -> None:
    reason = reason_of(PermissionError(EACCES, os.strerror(EACCES)))
    assert reason == "Permission denied"
    assert render(reason, catalogue("zh")) == "没有权限"


def test_another_is_in_the_words_of_the_system() -> None:
    assert reason_of(OSError(ENOTEMPTY, "words")) == os.strerror(ENOTEMPTY)
    assert reason_of(OSError("no number")) == "no number"


def test_a_message_stays_one() -> None:
    message = _("{start} and {end}", start="a", end="b")
    assert reason_of(ValueError(message)) is message
    assert reason_of(ValueError("words")) == "words"
