"""Messages over a pipe."""

from io import BytesIO

import pytest

from site_builder.preview.channel import receive, send
from site_builder.preview.messages import AskAbout, LookRound


def test_messages_come_as_they_were_sent() -> None:
    stream = BytesIO()
    for message in (AskAbout("zh/"), LookRound()):
        send(stream, message)
    stream.seek(0)
    assert [receive(stream), receive(stream), receive(stream)] == [
        AskAbout("zh/"), LookRound(), None,
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"\x80\x05", b"nonsense"])
def test_half_a_message_is_none(data: bytes) -> None:
    assert receive(BytesIO(data)) is None
