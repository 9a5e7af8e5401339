"""What is certain, put right in the files; every other byte stays.

What was changed is read again each time: the texts must be what they were with the corrections, and
nothing may be wrong that wasn't. A correction that YAML or Markdown would take for something else
(a colon in a plain scalar, an asterisk) is left to people.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.copydesk.check import left_of, problem_of, slips_of
from site_builder.copydesk.slips import Slip
from site_builder.copydesk.story import Copy, Passage
from site_builder.problems.problems import Location
from site_builder.text.file_text import FileText
from site_builder.text.source import Edit

Files = Mapping[str, bytes]

_MOST_ROUNDS = 8


class Correction(NamedTuple):
    """What was written at a place, and is now."""

    where: Location
    before: str
    after: str


class _Draft(NamedTuple):
    """Changes to a passage: of a language (its key) and by its number there, with their places in
    its text and in its file."""

    key: str
    number: int
    path: str
    in_text: tuple[Edit, ...]
    in_file: tuple[Edit, ...]
    corrections: tuple[Correction, ...]


@dataclass
class Desk:
    """Corrects files, whose bytes are given by path and whose copy is what `read` makes of them."""

    files: Files
    read: Callable[[Files], Copy]
    styles: Mapping[str, str]
    corrections: list[Correction] = field(default_factory=list)
    _doubtful: set[tuple[str, str]] = field(default_factory=set)
    """Passages that can't be changed, by the key of their language and their text."""

    def correct(self) -> Files:
        """The files with everything put right that is certain. They are gone through again until
        nothing is left: a mark that was put right may have a space beside it."""
        for _round in range(_MOST_ROUNDS):
            copy = self.read(self.files)
            drafts = list(self._drafts(copy))
            if not drafts:
                break
            self.files = self._applied(copy, drafts)
        return self.files

    def _drafts(self, copy: Copy) -> Iterator[_Draft]:
        for story in copy.stories:
            key = story.language.key
            found = [one for one in slips_of(story, self.styles.get(key, "")) if one.slip.edits]
            problems = [problem_of(story, one) for one in found]
            due = set(left_of(copy, problems))
            wanted = defaultdict(list)
            for one, problem in zip(found, problems, strict=True):
                if problem in due:
                    wanted[one.number].append(one.slip)
            for number, slips in wanted.items():
                passage = story.passages[number]
                if (key, passage.text) not in self._doubtful and passage.source.path in self.files:
                    draft = self._draft(key, number, passage, slips)
                    if draft.in_file:
                        yield draft

    def _draft(self, key: str, number: int, passage: Passage, slips: Iterable[Slip]) -> _Draft:
        """The changes to a passage, as far as its text is written as it is seen."""
        path = passage.source.path
        file = FileText.of(self.files[path])
        places = passage.find()
        in_text: list[Edit] = []
        in_file: list[Edit] = []
        corrections = []
        for slip in slips:
            there = [_in_file(edit, passage, places, file) for edit in slip.edits]
            if all(there) and not any(_overlap(edit, in_text) for edit in slip.edits):
                in_text += slip.edits
                in_file += filter(None, there)
                corrections.append(_correction(slip, passage, places))
        return _Draft(key, number, path, tuple(in_text), tuple(in_file), tuple(corrections))

    def _applied(self, before: Copy, drafts: list[_Draft]) -> Files:
        """The files with the changes: with all of them, or with each that can be made."""
        if (files := self._tried(before, drafts)) is not None:
            return files
        kept: list[_Draft] = []
        texts = _texts(before)
        for draft in drafts:
            if self._tried(before, [*kept, draft], note=False) is not None:
                kept.append(draft)
            else:
                self._doubtful.add((draft.key, texts[draft.key][draft.number]))
        return (self._tried(before, kept) if kept else None) or self.files

    def _tried(self, before: Copy, drafts: list[_Draft], *, note: bool = True) -> Files | None:
        """The files with changes; None if they would say something else."""
        files = dict(self.files)
        for path in {draft.path for draft in drafts}:
            edits = [edit for draft in drafts if draft.path == path for edit in draft.in_file]
            files[path] = FileText.of(files[path]).edited(edits)
        after = self.read(files)
        due = _texts(before)
        for draft in drafts:
            due[draft.key][draft.number] = edited(due[draft.key][draft.number], draft.in_text)
        if _texts(after) != due or _faults(after) - _faults(before):
            return None
        if note:
            self.corrections += (one for draft in drafts for one in draft.corrections)
        return files


def _texts(copy: Copy) -> dict[str, list[str]]:
    return {
        story.language.key: [passage.text for passage in story.passages] for story in copy.stories
    }


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with changes, which lie apart from each other."""
    pieces: list[str] = []
    last = 0
    for start, end, words in sorted(edits):
        pieces += text[last:start], words
        last = end
    return "".join([*pieces, text[last:]])


def _faults(copy: Copy) -> Counter[tuple[str, str]]:
    return Counter((problem.location.path, problem.code) for problem in copy.problems)


def _overlap(edit: Edit, others: Iterable[Edit]) -> bool:
    return any(edit.start < other.end and other.start < edit.end for other in others)


def _in_file(edit: Edit, passage: Passage, places: list[int], file: FileText) -> Edit | None:
    """Where a change is made in the file; None if what it replaces isn't written there as it is
    seen."""
    if edit.end > len(places) or edit.start >= edit.end:
        return None
    start, last = places[edit.start], places[edit.end - 1]
    begin, end = passage.source.location(start), passage.source.location(last)
    stop = Location(end.path, end.line, end.column + 1)
    if file.between(begin, stop) != passage.text[edit.start : edit.end]:
        return None
    return Edit(file.offset(begin), file.offset(stop), edit.words)


def _correction(slip: Slip, passage: Passage, places: list[int]) -> Correction:
    """A slip and its correction, as they are told."""
    start = min(slip.start, *(edit.start for edit in slip.edits))
    end = max(slip.end, *(edit.end for edit in slip.edits))
    moved = [Edit(edit.start - start, edit.end - start, edit.words) for edit in slip.edits]
    before = passage.text[start:end]
    return Correction(passage.source.location(places[start]), before, edited(before, moved))
