"""Imports that wait until they are needed: the one place where the package imports by name."""

from dataclasses import dataclass
from importlib import import_module
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Lazy(Generic[T]):
    """An object of a module that is slow to load. `place` is written `module:name`; the type is
    said where the value is made (`tests/test_lazy.py` holds that it is the object's)."""

    place: str

    def load(self) -> T:
        """The object; its module is imported by the first call. ImportError where it is missing."""
        module, name = self.place.split(":")
        found: T = getattr(import_module(module), name)
        return found
