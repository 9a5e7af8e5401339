"""What file managers, editors, version control and their like leave in folders: the one table.

Nobody put these files there to be published. Among the inputs of a site they are passed over; in
an output folder they belong to nobody, and are left alone.
"""

import re
from functools import lru_cache

_OF_FILE_MANAGERS = frozenset(
    {
        # macOS
        *(".ds_store", ".localized", ".lsoverride", ".appledouble", ".appledb", ".appledesktop"),
        *(".apdisk", ".fseventsd", ".spotlight-v100", ".temporaryitems", ".trashes", ".trash"),
        *(".documentrevisions-v100", ".volumeicon.icns", ".com.apple.timemachine.donotpresent"),
        *("icon\r", "__macosx", "network trash folder", "temporary items"),
        # Windows
        *("thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "ehthumbs_vista.db"),
        *("desktop.ini", "$recycle.bin", "system volume information"),
        # Linux
        *(".directory", ".hidden", ".thumbnails", "lost+found"),
        # Network drives and services that keep folders alike
        *("@eadir", "#recycle", "@recycle", "@recently-snapshot", ".@__thumb"),
        *(".synologyworkingdirectory", ".dropbox", ".dropbox.attr", ".dropbox.cache"),
        *(".tmp.driveupload", ".tmp.drivedownload", ".owncloudsync.log", ".sync.ffs_db"),
        *(".stfolder", ".stignore", ".stversions"),
        # Programs for photographs
        *("picasa.ini", ".picasa.ini", ".picasaoriginals", "zbthumbnail.info", "pspbrwse.jbf"),
    }
)
_OF_VERSION_CONTROL = frozenset(
    {
        *(".git", ".gitignore", ".gitattributes", ".gitmodules", ".gitkeep", ".keep", ".mailmap"),
        *(".svn", ".hg", ".hgignore", ".hgtags", ".hgsub", ".hgsubstate", ".bzr", ".bzrignore"),
        *(".jj", "_darcs", ".fslckout"),
        *(".idea", ".vscode", ".vs", ".editorconfig"),
    }
)
_NAMES = _OF_FILE_MANAGERS | _OF_VERSION_CONTROL

_FORMS = re.compile(
    r"""
      \._.*                                   # AppleDouble: what macOS keeps beside a file
    | \.nfs[0-9a-f]+ | \.fuse_hidden.* | \.Trash-[0-9]+
    | CVS                                     # a story's folder may be `cvs`
    | .*~ | \#.*\# | \.\#.*                   # Emacs, vim, gedit: backups, autosaves, locks
    | .*\.sw(?!f)[a-z]                        # vim: swap files (`.swf` is a film)
    | ~\$.* | \.~lock\..*\#                   # Word, LibreOffice: who has a file open
    | .*\.(?i:bak|orig|rej|mine)              # backups, and what merges and patches could not place
    | .*_(?:BACKUP|BASE|LOCAL|REMOTE)_[0-9]+(?:\..*)?
    | .*\.tmp(?:[.-].*)? | .*___jb_(?:tmp|old)___ | .*\.kate-swp | .*\.crswap | \.goutputstream-.*
    | .*\.(?:part|crdownload)                 # downloads that are not finished
    """,
    re.VERBOSE | re.DOTALL,
)
# A part of each of these forms: it rules out nearly all names sooner than the forms do.
_SIGN = re.compile(
    r"\A\.|[~#]|CVS|_(?:BACKUP|BASE|LOCAL|REMOTE|old|tmp)_"
    r"|\.(?i:sw|bak|orig|rej|mine|tmp|kate|crs|crd|part)"
)


@lru_cache(maxsize=16_384)
def is_left_behind(name: str) -> bool:
    """Whether a file or folder of this name was left behind by a program; no path."""
    if name.lower() in _NAMES:
        return True
    return _SIGN.search(name) is not None and _FORMS.fullmatch(name) is not None


def is_passed_over(name: str) -> bool:
    """Whether a file or folder of this name is never an input of a site: it was left behind, or is
    hidden, which all names that begin with a dot are."""
    return name.startswith(".") or is_left_behind(name)
