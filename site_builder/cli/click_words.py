"""What click says in our commands, named here so that our catalogues translate it.

click has these texts in English alone, and looks each up when it says it: see `let_click_speak`.
Nothing imports this module but its test, which holds that it names all that click can say here.
"""


def _(text: str) -> str:
    return text


def ngettext(one: str, _many: str) -> str:
    return one


HELP = (
    _("Usage: "),
    _("{heading}:"),
    _("Options"),
    _("Commands"),
    _("[OPTIONS]"),
    _("COMMAND [ARGS]..."),
    _("DIRECTORY"),
    _("PATH"),
    _("TEXT"),
    _("INTEGER RANGE"),
    _("FLOAT RANGE"),
    _("FOLDER"),
    _("BRANCH"),
    _("[KEY=]TEXT"),
    _("SLUG"),
    _("[SLUG]"),
    _("[SLUG]..."),
    _("[UNIT]..."),
    _("TAG"),
    _("FILE"),
    _("LANGUAGE"),
    _("NAME"),
    _("PERCENT"),
    _("MOMENT"),
    _("REVISION"),
    _("default: {default}"),
    _("Show this message and exit."),
    _("Show the version and exit."),
)
ERRORS = (
    _("Error: {message}"),
    _("Error: invalid input"),
    _("Try '{command} {option}' for help."),
    _("Invalid value: {message}"),
    _("Invalid value for {param_hint}: {message}"),
    _("Missing argument"),
    _("Missing command."),
    _("Missing option"),
    _("No such option {name!r}."),
    _("No such command {name!r}."),
    _("Option {name!r} does not take a value."),
    _("{value!r} is not a valid {number_type}."),
    _("{value} is not in the range {range}."),
    _("integer range"),
    _("float range"),
    _("Aborted!"),
    ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ngettext(
        "Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."
    ),
    ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
PROGRESS = (_("d"),)
