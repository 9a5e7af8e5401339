"""The schemas of a site's files: which there are, where they are, and which files they are for."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from site_builder.messages.catalogues import LANGUAGES, catalogue
from site_builder.messages.message import Message, render
from site_builder.model.corrections import Correction
from site_builder.model.facts import RECORDS
from site_builder.model.feature_facts import FeatureFacts
from site_builder.model.kinds import CORRECTIONS_FILE, KINDS, LAUNCH_FILE
from site_builder.model.launch import Signature
from site_builder.read.settings import SiteSettings
from site_builder.schemas.generate import file_schema

FOLDER = "schemas"
"""In the site's folder."""
SETTINGS = ".vscode/settings.json"
"""Where VS Code looks for a folder's settings."""


class Described(NamedTuple):
    """A kind of file: the model of it or of its entries, and patterns of its paths in a site."""

    name: str
    model: type[BaseModel]
    is_list: bool
    paths: tuple[str, ...]

    @property
    def schema(self) -> str:
        return f"{self.name}.schema.json"


FILES = (
    Described("site", SiteSettings, False, ("content/site.yaml",)),
    Described("feature", FeatureFacts, False, ("content/*/facts/feature.yaml",)),
    *(
        Described(
            kind.name,
            RECORDS[kind.name],
            True,
            (
                *([] if kind.is_site_wide else [f"content/*/facts/{kind.file}"]),
                *([f"content/{kind.file}"] if kind.is_shared else []),
            ),
        )
        for kind in KINDS
    ),
    Described("corrections", Correction, True, (f"content/*/{CORRECTIONS_FILE}",)),
    Described("launch", Signature, True, (f"content/*/{LAUNCH_FILE}",)),
)
"""Every kind of file that has a schema."""


def site_schemas(languages: Iterable[str], reader: str = "en") -> dict[str, bytes]:
    """The schemas by the names of their files, for a site with these language keys; none stand for
    any. Each description is in all languages of the program, that of the `reader` first."""
    order = sorted(LANGUAGES, key=lambda language: language != reader)
    catalogues = [catalogue(language) for language in order]

    def words(message: Message) -> str:
        return "\n\n".join(render(message, one) for one in catalogues)

    keys = tuple(languages)
    return {
        file.schema: _as_bytes(
            file_schema(f"{file.name}.yaml", file.model, keys, words, is_list=file.is_list)
        )
        for file in FILES
    }


def editor_settings() -> bytes:
    """Settings of VS Code, whose YAML extension then knows which schema is for which files."""
    schemas = {f"./{FOLDER}/{file.schema}": list(file.paths) for file in FILES}
    return _as_bytes({"yaml.schemas": schemas})


def modeline(path: str) -> str:
    """The line that tells YAML language servers the schema of a file, by its path in the site; ''
    for a file that has none."""
    parts = path.split("/")
    for file in FILES:
        for pattern in file.paths:
            wanted = pattern.split("/")
            if len(wanted) == len(parts) and all(
                want in ("*", part) for want, part in zip(wanted, parts, strict=True)
            ):
                up = "../" * (len(parts) - 1)
                return f"# yaml-language-server: $schema={up}{FOLDER}/{file.schema}\n"
    return ""


def _as_bytes(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
