# SPDX-License-Identifier: GPL-3.0-or-later
"""compile-commands.py FROM TO: FROM/compile_commands.json for clang-tidy, printed: how many files.

Only our own sources; without clazy, in whose presence clang-tidy does nothing, and without precompiled
headers, since clang-tidy walks through all that they hold.
"""
import json
import pathlib
import re
import sys

UNWANTED = re.compile(
    r" -Xclang -load -Xclang \S+| -Xclang -add-plugin -Xclang \S+| -Xclang -plugin-arg-\S+ -Xclang \S+"
    r"| -Winvalid-pch| -Xclang -include-pch -Xclang (\"[^\"]*\"|(\\.|\S)+)"
    r"| -Xclang -include -Xclang (\"[^\"]*\"|(\\.|\S)+)"
)
LAUNCHER = re.compile(r"^.*? (?=\S*clang\+\+ )")


def main(source, target):
    build = pathlib.Path(source).resolve()
    kept = []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        if not entry["file"].endswith(".cpp") or build in pathlib.Path(entry["file"]).parents:
            continue
        entry["command"] = UNWANTED.sub("", LAUNCHER.sub("", entry["command"]))
        kept.append(entry)
    (pathlib.Path(target) / "compile_commands.json").write_text(json.dumps(kept, indent=1))
    print(len(kept))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
