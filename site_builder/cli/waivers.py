"""Warnings that people let stand, as a person and as a program reads them."""

from site_builder.cli.report_formats import place
from site_builder.model.acknowledgements import Acknowledgement


def as_line(waiver: Acknowledgement) -> str:
    """Where a warning is waived, which, and why."""
    # One line, whatever the editor's words are: a new one could be a workflow command.
    return f"{waiver.location}: {waiver.code}: {' '.join(waiver.reason.split())}"


def as_object(waiver: Acknowledgement) -> dict[str, object]:
    """An item of the list `acknowledged` of the JSON."""
    return {**place(waiver.location), "code": waiver.code, "reason": waiver.reason}
