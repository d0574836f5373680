# SPDX-License-Identifier: GPL-3.0-or-later
# Read (source) by the scripts of this folder: where the checkout is, a private display, clean-up.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
own_processes=()
own_folders=()

fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

clean_up() { # ends only what this script started
    local pid
    for pid in "${own_processes[@]}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    ((${#own_folders[@]} == 0)) || rm -rf "${own_folders[@]}"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "“$*” needs root: run it as root, or install sudo"
    fi
}

own_tree() { # what an earlier run as root left in build/ and out/ becomes this user's again
    local folder
    for folder in "$root/build" "$root/out"; do
        if [[ -d $folder && -n $(find "$folder" -maxdepth 2 ! -writable -print -quit) ]]; then
            as_root chown -R "$(id -u):$(id -g)" "$folder"
        fi
    done
}

new_folder() { # new_folder NAME: a temporary folder in the variable NAME, removed at the end
    local made
    made=$(mktemp -d)
    own_folders+=("$made")
    printf -v "$1" %s "$made"
}

private_home() { # settings, data and cache of what runs from here on are nobody's own
    local folder
    new_folder folder
    mkdir -m 700 "$folder/runtime"
    mkdir "$folder/data" "$folder/config" "$folder/cache"
    export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config
    export XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/runtime
}

private_display() { # an Xvfb on a free display, with a window manager so that windows get the focus
    local folder number
    new_folder folder
    mkfifo "$folder/number"
    Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset \
        3>"$folder/number" >"$folder/xvfb.log" 2>&1 &
    own_processes+=($!)
    if ! read -r -t 30 number <"$folder/number"; then
        cat "$folder/xvfb.log" >&2
        fail "Xvfb did not start"
    fi
    unset WAYLAND_DISPLAY XAUTHORITY
    export DISPLAY=:$number QT_QPA_PLATFORM=xcb
    openbox --sm-disable >"$folder/openbox.log" 2>&1 &
    own_processes+=($!)
}

# WebEngine refuses to run as root inside its sandbox; for a user it stays in.
((EUID != 0)) || export QTWEBENGINE_DISABLE_SANDBOX=1

configure() { # configure PRESET [CMAKE-OPTION...]: a checkout that was moved begins anew
    local cache=$root/build/$1/CMakeCache.txt
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        rm -rf "$root/build/$1"
    fi
    local rules=$root/build/$1/build.ninja highlighting
    highlighting=$(find "${XDG_CACHE_HOME:-$HOME/.cache}/toasoan" -name .complete 2>/dev/null || true)
    # A tree configured before the highlighting was there would stay without it.
    if [[ ! -f $rules || $# -gt 1 || $rules -ot ${highlighting:-$rules} ]]; then
        (cd "$root" && cmake --preset "$@")
    fi
}
