"""What can go wrong with a request, in our words; what isn't known is quoted in the library's."""

import http.client
import ssl

from site_builder.messages.message import Message, _
from site_builder.messages.reasons import reason_of

_CERTIFICATES = {
    9: _("its certificate isn't valid yet"),
    10: _("its certificate has expired"),
    18: _("its certificate is signed by itself"),
    19: _("its certificate comes from an authority that isn't trusted"),
    20: _("its certificate comes from an authority that isn't known here"),
    21: _("its certificate comes from an authority that isn't known here"),
    23: _("its certificate has been revoked"),
    62: _("its certificate is for another host"),
    64: _("its certificate is for another host"),
}
"""By the code of OpenSSL (`X509_V_ERR_…` in x509_vfy.h)."""
_SECURITY = {
    "WRONG_VERSION_NUMBER": _("it doesn't speak HTTPS at this address"),
    "HTTP_REQUEST": _("it doesn't speak HTTPS at this address"),
    "UNSUPPORTED_PROTOCOL": _("its encryption is too old"),
    "TLSV1_ALERT_PROTOCOL_VERSION": _("its encryption is too old"),
    "UNEXPECTED_EOF_WHILE_READING": _("it closes the connection without an answer"),
}
"""By the reason that OpenSSL gives."""


def fault_of(error: Exception) -> Message:
    """Why a request has failed, as the rest of a sentence."""
    if isinstance(error, TimeoutError):
        return _("it doesn't answer in time")
    if isinstance(error, http.client.RemoteDisconnected):
        return _("it closes the connection without an answer")
    if isinstance(error, http.client.HTTPException):
        return _("its answer is not HTTP")
    if isinstance(error, ssl.SSLError):
        return _of_security(error)
    if isinstance(error, ValueError):
        return _("it is not a plain web address")
    words = reason_of(error) if isinstance(error, OSError) else str(error)
    if isinstance(words, Message):
        return words
    return _("'{words}'", words=words or type(error).__name__)


def _of_security(error: ssl.SSLError) -> Message:
    # What Python raises by itself has no such attributes.
    words = getattr(error, "reason", None) or str(error)
    known = _SECURITY.get(words)
    if isinstance(error, ssl.SSLCertVerificationError):
        known = _CERTIFICATES.get(getattr(error, "verify_code", 0))
        words = getattr(error, "verify_message", "") or words
    return known or _("no secure connection can be made: '{words}'", words=words)
