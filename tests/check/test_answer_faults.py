"""What goes wrong with a request, in the reader's language."""

import http.client
import ssl
from errno import ECONNREFUSED

import pytest

from site_builder.check.answer_faults import fault_of
from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import render

CHINESE = catalogue("zh")


def certificate(code: int, words: str = "") -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] failed")
    error.verify_code, error.verify_message = code, words
    return error


def security(reason: str) -> ssl.SSLError:
    error = ssl.SSLError(1, f"[SSL: {reason}] something (_ssl.c:1000)")
    error.reason = reason
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (TimeoutError("timed out"), "it doesn't answer in time"),
        (http.client.RemoteDisconnected("Remote end"), "it closes the connection without an"),
        (http.client.IncompleteRead(b"a", 3), "its answer is not HTTP"),
        (http.client.BadStatusLine("x"), "its answer is not HTTP"),
        (ConnectionRefusedError(ECONNREFUSED, "x"), "Connection refused"),
        (ValueError("not plain"), "it is not a plain web address"),
        (certificate(10, "certificate has expired"), "its certificate has expired"),
        (certificate(18), "its certificate is signed by itself"),
        (certificate(62, "Hostname mismatch"), "its certificate is for another host"),
        (security("WRONG_VERSION_NUMBER"), "it doesn't speak HTTPS at this address"),
        (security("TLSV1_ALERT_PROTOCOL_VERSION"), "its encryption is too old"),
    ],
)
def test_what_is_known_is_said_in_our_words(error: Exception, words: str) -> None:
    assert fault_of(error).startswith(words)
    chinese = render(fault_of(error), CHINESE).replace("HTTPS", "").replace("HTTP", "")
    assert not any(sign.isascii() and sign.isalpha() for sign in chinese), chinese


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError("Tunnel connection failed: 403 Forbidden"), "'Tunnel connection failed: 403"),
        (OSError(), "'OSError'"),
        (certificate(99, "strange"), "no secure connection can be made: 'strange'"),
        (security("ODD_REASON"), "no secure connection can be made: 'ODD_REASON'"),
    ],
)
def test_what_is_not_known_is_quoted(error: Exception, words: str) -> None:
    assert fault_of(error).startswith(words)
