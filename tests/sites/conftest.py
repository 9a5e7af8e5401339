"""Builds that encode no picture twice."""

from tests.support.encodings import encoded_once

__all__ = ["encoded_once"]
