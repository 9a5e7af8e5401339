"""Words as YAML takes them, in quotation marks only if they need any."""

import json

from site_builder.languages.unicode import is_letter, is_word
from site_builder.problems.problems import UNSHOWN

_PLAIN_SIGNS = frozenset(" _·・.-")
"""What may stand between the letters of words that need no quotation marks."""
_WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def scalar(words: str) -> str:
    """Words as a value, also inside brackets and braces."""
    is_plain = is_letter(words[:1] or " ") and words == words.strip()
    is_plain = is_plain and all(is_word(sign) or sign in _PLAIN_SIGNS for sign in words)
    return words if is_plain and words.lower() not in _WORDS_OF_YAML else quoted(words)


def quoted(words: str) -> str:
    """Words in quotation marks."""
    # JSON's strings are YAML's (YAML 1.2 §1.3); what an editor could not see is escaped.
    text = json.dumps(words, ensure_ascii=False)
    return UNSHOWN.sub(lambda found: f"\\U{ord(found[0]):08x}", text)
