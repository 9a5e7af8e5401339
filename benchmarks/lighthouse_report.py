"""What a report of Lighthouse says: the scores, and the audits that are not passed in full."""

from collections.abc import Mapping
from typing import Any


def scores(report: Mapping[str, Any]) -> dict[str, int]:
    """Category titles and scores, 0 to 100; a score that could not be given is 0."""
    found = report["categories"].values()
    return {category["title"]: round(100 * (category["score"] or 0)) for category in found}


def summary(report: Mapping[str, Any]) -> list[str]:
    """The scores, then a line for every audit below 1, the worst first, with what it shows."""
    lines = [f"  {title}: {score}" for title, score in scores(report).items()]
    failed = [audit for audit in report["audits"].values() if _is_below(audit)]
    for audit in sorted(failed, key=lambda audit: (audit["score"] or 0, audit["id"])):
        shown = f" ({audit['displayValue']})" if audit.get("displayValue") else ""
        lines.append(f"  {audit['score'] or 0:.2f} {audit['id']}: {audit['title']}{shown}")
    return lines


def _is_below(audit: Mapping[str, Any]) -> bool:
    if audit["scoreDisplayMode"] == "error":
        return True
    return audit["score"] is not None and audit["score"] < 1
