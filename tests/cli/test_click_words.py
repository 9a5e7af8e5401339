"""All that click can say in our commands has its place in our catalogues."""

from pathlib import Path

import click
from babel.messages.extract import extract_from_dir

from site_builder.cli.click_words import ERRORS, HELP, PROGRESS

SPOKEN = {
    *("core.py", "decorators.py", "exceptions.py", "formatting.py", "parser.py", "termui.py"),
    *("types.py", "_termui_impl.py"),
}
NEVER = {
    "Usage:",  # with a space: see `help_format`
    # Mistakes of a program that uses click, and kinds of parameters that our commands don't have.
    "(dynamic)",
    "Argument {name!r} takes {nargs} values.",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Choose from:\n\t{choices}",
    "Confirm the action without prompting.",
    "Could not determine name for option with declarations {decls!r}",
    "Could not open file {filename!r}: {message}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Do you want to continue?",
    "Error: The two entered values do not match.",
    "Invalid start character for option ({option})",
    "Missing parameter",
    "Missing parameter: {param_name}",
    "Missing {param_type}",
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument "
    "instead? Did you mean to pass '--{name}'?",
    "Positional arguments",
    "Press any key to continue...",
    "Repeat for confirmation",
    "Takes {nargs} values but 1 was given.",
    "Unknown color {colour!r}",
    "Value must be an iterable.",
    "deprecated",
    "directory",
    "env var: {var}",
    "file",
    "path",
    "required",
    "unknown error",
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
    "{len_type} values are required, but {len_value} was given.",
    "{name} {filename!r} does not exist.",
    "{name} {filename!r} is a directory.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is not executable.",
    "{name} {filename!r} is not readable.",
    "{name} {filename!r} is not writable.",
    "{value!r} does not match the format {format}.",
    "{value!r} is not a valid UUID.",
    "{value!r} is not a valid boolean. Recognized values: {states}",
    "%(prog)s, version %(version)s",
}


def test_every_text_of_click_is_named_or_never_said() -> None:
    keywords = {"_": None, "ngettext": (1, 2)}
    found = extract_from_dir(Path(click.__file__).parent, keywords=keywords)
    said = {
        text if isinstance(text, str) else text[0]
        for path, _line, text, _comments, _context in found
        if path in SPOKEN
    }
    assert said - {*HELP, *ERRORS, *PROGRESS} == NEVER
