"""Golden files: outputs whose every byte is a contract, kept beside the tests that make them.

After a change that is meant, write them anew and read the difference before committing it:

    UPDATE_GOLDEN=1 .venv/bin/pytest tests/render/test_golden.py && git diff tests/render/golden
"""

import os
from pathlib import Path


def check_golden(path: Path, found: bytes) -> None:
    """`found` is what the file has; under UPDATE_GOLDEN=1 the file is written instead."""
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(found)
    expected = path.read_bytes().decode("utf-8") if path.exists() else ""
    assert found.decode("utf-8") == expected, f"{path.name} differs; see tests/support/golden.py"
