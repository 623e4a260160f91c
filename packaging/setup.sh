#!/bin/sh
# Sets a checkout up: .venv with the packages of requirements.lock and facealbum itself, and the
# system libraries that Qt lacks. Needs nothing but a Python with venv. A second run only looks
# whether anything changed. `setup.sh --system-only` looks at the system libraries alone.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$top"
venv=.venv
stamp=$venv/facealbum-setup

say() { printf '%s\n' "$@" >&2; }
die() { say "$@"; exit 1; }

# What the set-up depends on; the place too, for a virtual environment can't be moved.
fingerprint() {
    printf '%s\n' "$top"
    cksum requirements.lock pyproject.toml packaging/setup.sh
}

# Runs a command as root where that needs no password; fails where it would.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# Installs Debian packages, or says what to type. $1 is what they are needed for.
install_packages() {
    purpose=$1
    shift
    if ! command -v apt-get >/dev/null 2>&1; then
        say "$purpose. On Debian they are the packages:" "    $*" \
            "Install the same from your system's packages, then run this again."
        return 1
    fi
    if ! as_root true; then
        say "$purpose. Type this, then run this again:" "    sudo apt-get install -y $*"
        return 1
    fi
    say "$purpose. Installing: $*"
    # The lists of a fresh machine are empty, and those of an old one name packages that are gone.
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
        --no-install-recommends "$@" >/dev/null 2>&1; then
        as_root apt-get update -q >&2 &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
                --no-install-recommends "$@" >&2
    fi
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$candidate" >/dev/null 2>&1 && is_new_enough "$candidate"; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

# Debian splits venv and ensurepip off; a venv made without them has no pip.
has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# An environment of an older Python, one without pip, or one that was moved can't be mended.
is_sound() {
    is_new_enough $venv/bin/python && $venv/bin/python -m pip --version >/dev/null 2>&1 &&
        grep -qF "$top/$venv" $venv/bin/activate
}

make_venv() {
    python=$(find_python) ||
        die "facealbum needs Python 3.11 or newer, and there is none on this machine." \
            "Install it (on Debian or Ubuntu: sudo apt-get install python3 python3-venv)," \
            "or name one: make PYTHON=/path/to/python3 run"
    if ! has_venv "$python"; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        install_packages "Python's venv module is missing" "$version-venv" || exit 1
        has_venv "$python" || die "$python still has no venv module. Install it, then run this again."
    fi
    [ ! -e $venv ] || is_sound || rm -rf $venv
    if [ ! -e $venv ]; then
        say "Making the environment in $venv with $("$python" --version)"
        "$python" -m venv $venv
    fi
}

install_python_packages() {
    say "Installing the packages of requirements.lock (some 300 MB, once)"
    $venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps \
        --require-hashes --requirement requirements.lock ||
        die "The packages could not be installed; what pip said stands above." \
            "Look at the connection to the package index, then run this again."
    $venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps \
        --no-build-isolation --editable .
}

# Prints the names of the shared libraries that Qt and the models' runtime want and the dynamic
# loader does not find.
missing_libraries() {
    site=$($venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("platlib"))')
    for file in "$site"/PySide6/QtGui.abi3.so "$site"/PySide6/QtWidgets.abi3.so \
        "$site"/PySide6/Qt/lib/libQt6Gui.so.6 \
        "$site"/PySide6/Qt/plugins/platforms/libqoffscreen.so \
        "$site"/PySide6/Qt/plugins/platforms/libqxcb.so \
        "$site"/PySide6/Qt/plugins/xcbglintegrations/libqxcb-*.so \
        "$site"/cv2/*.so "$site"/onnxruntime/capi/*.so; do
        [ ! -e "$file" ] || ldd "$file" 2>/dev/null
    done | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
}

# Prints the Debian package of a shared library, or nothing.
package_of() {
    case $1 in
        libglib-2.0.so.* | libgthread-2.0.so.* | libgobject-2.0.so.* | libgio-2.0.so.*) echo libglib2.0-0 ;;
        libGL.so.1 | libGLX.so.0) echo libgl1 ;;
        libOpenGL.so.0) echo libopengl0 ;;
        libEGL.so.1) echo libegl1 ;;
        libfontconfig.so.1) echo libfontconfig1 ;;
        libfreetype.so.6) echo libfreetype6 ;;
        libdbus-1.so.3) echo libdbus-1-3 ;;
        libgssapi_krb5.so.2) echo libgssapi-krb5-2 ;;
        libxkbcommon.so.0) echo libxkbcommon0 ;;
        libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
        libX11.so.6) echo libx11-6 ;;
        libX11-xcb.so.1) echo libx11-xcb1 ;;
        libxcb.so.1) echo libxcb1 ;;
        libxcb-icccm.so.4) echo libxcb-icccm4 ;;
        libxcb-util.so.1) echo libxcb-util1 ;;
        libxcb-*.so.0) echo "${1%.so.0}0" ;;
        libxcb-*.so.1) echo "${1%.so.1}1" ;;
        libSM.so.6) echo libsm6 ;;
        libICE.so.6) echo libice6 ;;
        libdrm.so.2) echo libdrm2 ;;
        libstdc++.so.6) echo libstdc++6 ;;
        libgomp.so.1) echo libgomp1 ;;
        libz.so.1) echo zlib1g ;;
    esac
}

install_libraries() {
    command -v ldd >/dev/null 2>&1 && [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    packages=
    for library in $missing; do
        package=$(package_of "$library")
        packages="$packages ${package:-$library}"
    done
    # shellcheck disable=SC2046,SC2086 # one word for each package
    set -- $(printf '%s\n' $packages | sort -u)
    install_packages "System libraries are missing ($(echo $missing))" "$@" || return 1
    still=$(missing_libraries)
    [ -z "$still" ] || { say "Still missing: $(echo $still)"; return 1; }
}

if [ "${1:-}" = --system-only ]; then
    install_libraries
    exit
fi
if [ -x $venv/bin/python ] && [ -f $stamp ] && [ "$(cat $stamp)" = "$(fingerprint)" ]; then
    exit 0
fi
make_venv
install_python_packages
install_libraries || exit 1
fingerprint >$stamp
