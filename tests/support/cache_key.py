"""The key with which all tests seal caches, so that none makes or needs the user's own."""

from pathlib import Path

from site_builder.store.machine_key import VARIABLE, key_of

WORDS = "the key of the tests"
KEY = key_of({VARIABLE: WORDS}, Path())
