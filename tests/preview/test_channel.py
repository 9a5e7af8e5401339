"""Messages over a pipe."""

import os
import threading
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

import pytest

from site_builder.pipeline.changes import ANYTHING
from site_builder.preview.channel import Inbox, receive, send
from site_builder.preview.messages import AskAbout, Build, FindChanges, GiveUp


def test_messages_come_as_they_were_sent() -> None:
    stream = BytesIO()
    for message in (AskAbout("zh/"), FindChanges()):
        send(stream, message)
    stream.seek(0)
    assert [receive(stream), receive(stream), receive(stream)] == [
        AskAbout("zh/"), FindChanges(), None,
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"\x80\x05", b"nonsense"])
def test_half_a_message_is_none(data: bytes) -> None:
    assert receive(BytesIO(data)) is None


@pytest.fixture
def pipe() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """What is read from, and what is written to."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as reader, os.fdopen(writing, "wb") as writer:
        yield reader, writer


def test_an_inbox_tells_what_waits_and_gives_it_in_order(
    pipe: tuple[BinaryIO, BinaryIO],
) -> None:
    reader, writer = pipe
    inbox = Inbox(reader, first=(Build, GiveUp))
    assert not inbox.holds(FindChanges)
    for message in (AskAbout("zh/"), FindChanges(), AskAbout("en/")):
        send(writer, message)
    assert inbox.holds(FindChanges)
    assert not inbox.holds(GiveUp)
    send(writer, GiveUp())
    assert inbox.holds(GiveUp)
    messages = [GiveUp(), AskAbout("zh/"), FindChanges(), AskAbout("en/")]
    assert [inbox.next() for _ in messages] == messages
    assert not inbox.holds(FindChanges)
    writer.close()
    assert not inbox.holds(GiveUp)
    assert inbox.next() is None


def test_what_comes_first_goes_before_what_waits(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    reader, writer = pipe
    inbox = Inbox(reader, first=(Build, GiveUp))
    for message in (AskAbout("zh/"), GiveUp(), AskAbout("en/"), Build(ANYTHING)):
        send(writer, message)
    messages = [GiveUp(), Build(ANYTHING), AskAbout("zh/"), AskAbout("en/")]
    assert [inbox.next() for _ in messages] == messages


def test_an_inbox_waits_for_the_next_message(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    reader, writer = pipe
    inbox = Inbox(reader, first=(Build, GiveUp))
    assert not inbox.holds(GiveUp)
    later = threading.Timer(0.05, send, (writer, FindChanges()))
    later.start()
    assert inbox.next() == FindChanges()
    later.join()


def test_half_a_message_that_nobody_ends_is_the_last(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    reader, writer = pipe
    inbox = Inbox(reader, first=(Build, GiveUp))
    send(writer, FindChanges())
    writer.write(b"\x80\x05")
    writer.close()
    assert [inbox.next(), inbox.next()] == [FindChanges(), None]


def test_what_is_no_pipe_is_not_looked_into() -> None:
    stream = BytesIO()
    send(stream, GiveUp())
    stream.seek(0)
    inbox = Inbox(stream, first=(Build, GiveUp))
    assert not inbox.holds(GiveUp)
    assert inbox.next() == GiveUp()
