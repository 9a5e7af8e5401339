"""What is found out about an original photograph."""

from dataclasses import dataclass

from site_builder.model.photo_metadata import PhotoMetadata
from site_builder.model.pictures import PhotoFile
from site_builder.problems import Problem

NO_METADATA = PhotoMetadata()


@dataclass(frozen=True, slots=True)
class Inspection:
    """What an original is, and what it says of itself; no `file`, and why, where we cannot
    publish it."""

    file: PhotoFile | None
    problems: tuple[Problem, ...] = ()
    metadata: PhotoMetadata = NO_METADATA
