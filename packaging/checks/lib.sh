# SPDX-License-Identifier: GPL-3.0-or-later
# Read (source) by the checks. Each is called as CHECK [TREE], prints what is wrong and fails, or prints
# one line. TREE is this checkout unless a test gives another.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
cd "${1:-$here/../..}"

fine() { printf '%s: %s\n' "$(basename "$0")" "$*"; }
wrong() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }


nowhere() { # nowhere REGEX SENTENCE FILE...: no file holds it
    local pattern=$1 sentence=$2 found
    shift 2
    (($#)) || return 0
    if found=$(grep -nEH -- "$pattern" "$@"); then
        printf '%s\n' "$found" >&2
        wrong "$sentence"
    fi
}

files() { # files PATTERN...: what belongs to the tree (not what was built in it), one a line
    git -c safe.directory='*' -c core.quotePath=off ls-files --cached --others --exclude-standard \
        --deduplicate -- "$@" | while read -r file; do [[ ! -f $file ]] || printf '%s\n' "$file"; done
}
