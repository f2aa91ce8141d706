# Functions shared by run, test and the scripts in tools/. Source it from bash with `set -euo pipefail`; it moves to the
# root of the repository.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "This needs to run as root, and sudo is not installed: $*"
    fi
}

installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# need_packages PACKAGE…: installs the Debian packages that are missing, and says which.
# PACKAGE may be COMMAND:PACKAGE, which is satisfied by any COMMAND on PATH (a newer one installed by hand, say).
need_packages() {
    local wanted missing=()
    for wanted in "$@"; do
        case $wanted in
        *:*) command -v "${wanted%%:*}" >/dev/null || missing+=("${wanted#*:}") ;;
        *) if command -v dpkg-query >/dev/null; then installed "$wanted" || missing+=("$wanted"); fi ;;
        esac
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null ||
        fail "These are missing, and only Debian's apt-get is known here to install them: ${missing[*]}"
    say "Installing from Debian: ${missing[*]}"
    local get=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
    local install=("${get[@]}" install -y --no-install-recommends "${missing[@]}")
    as_root "${install[@]}" >/dev/null 2>&1 || {
        as_root "${get[@]}" update || fail "Debian's package lists could not be brought up to date."
        as_root "${install[@]}" >/dev/null || fail "Debian could not install: ${missing[*]}"
    }
}

# What each kind of build needs. nlohmann/json, UTF8-CPP, doctest and CLI11 are headers only.
need_native() {
    need_packages c++:g++ cmake:cmake ninja:ninja-build xz:xz-utils node:nodejs npm:npm \
        woff2_decompress:woff2 libsdl2-dev libfontconfig-dev libutf8proc-dev libsodium-dev fonts-dejavu-core nlohmann-json3-dev libutfcpp-dev libcli11-dev \
        doctest-dev librapidcheck-dev libvalijson-dev xgettext:gettext
}
need_web() {
    need_packages emcc:emscripten c++:g++ cmake:cmake ninja:ninja-build xz:xz-utils node:nodejs npm:npm \
        woff2_decompress:woff2 libdeflate-gzip:libdeflate-tools nlohmann-json3-dev libutfcpp-dev
}
# What reads and makes Word documents, workbooks and locked files and is not ours, for tests.
need_other_makers() { need_packages python3-docx python3-openpyxl python3-odf python3-nacl; }
need_databases() { [ -x /usr/lib/postgresql/15/bin/postgres ] || need_packages postgresql-15; }
# Tests without a window take the shell (tests/support/node.mjs); engines and a person take Chromium with one.
need_browser() {
    need_packages chromium:chromium pdftotext:poppler-utils
    (need_packages chromium-headless-shell) || say "Without chromium-headless-shell the browser tests take half as long again."
}
# nginx runs what docs/hosting.md says; as root it is not always on the path.
need_nginx() { [ -x /usr/sbin/nginx ] || need_packages nginx-light; }
need_engines() {
    need_browser
    need_display
    need_packages firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver \
        orca:orca python3-pyatspi python3-speechd gir1.2-wnck-3.0 gir1.2-gtk-3.0 at-spi2-core gdbus:libglib2.0-bin \
        dbus-daemon:dbus-daemon openbox:openbox speech-dispatcher:speech-dispatcher speech-dispatcher-audio-plugins libao4
}
need_display() { need_packages Xvfb:xvfb xdotool:xdotool; }

# The npm packages, as package-lock.json pins them; nothing is run at install time.
need_node_modules() {
    local stamp=node_modules/.waymark-lock now
    now=$(sha256sum package-lock.json | cut -d ' ' -f 1)
    [ "$(cat "$stamp" 2>/dev/null)" != "$now" ] || return 0
    say "Installing the npm packages of package-lock.json"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null || fail "npm could not install the packages of package-lock.json."
    echo "$now" >"$stamp"
}

# Configures a preset once and builds it; quiet when there is nothing to do.
build_preset() {
    local preset=$1 folder=$2
    shift 2
    mkdir -p build
    local log=build/$preset.log
    if ! [ -f "$folder/build.ninja" ]; then
        local launcher=()
        if command -v ccache >/dev/null; then
            launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        fi
        say "Configuring $preset"
        cmake --preset "$preset" "${launcher[@]}" >"$log" 2>&1 || {
            tail -30 "$log" >&2
            fail "CMake could not configure $preset; the whole log is in $log."
        }
    fi
    # Said only when there is something to wait for.
    (sleep 2 >/dev/null 2>&1 && say "Building $preset") &
    local notice=$! status=0
    ninja -C "$folder" "$@" >"$log" 2>&1 || status=$?
    kill "$notice" 2>/dev/null || true
    wait "$notice" 2>/dev/null || true
    [ "$status" = 0 ] || {
        grep -E -A 12 'FAILED|error:|CMake Error' "$log" | head -80 >&2 || true
        fail "$preset did not build; the whole log is in $log."
    }
}

build_native() {
    need_native
    need_node_modules
    tools/fetch_deps.sh
    build_preset native-release build/native "$@"
}

build_asan() {
    need_native
    need_node_modules
    tools/fetch_deps.sh
    build_preset native-asan build/native-asan waymark_tests
}

build_tsan() {
    need_native
    need_node_modules
    tools/fetch_deps.sh
    build_preset native-tsan build/native-tsan waymark_tests
}

build_fuzz() {
    need_native
    need_packages clang++:clang
    [ -n "$(find /usr/lib -name 'libclang_rt.fuzzer-*.a' -print -quit 2>/dev/null)" ] || need_packages libclang-rt-14-dev
    need_node_modules
    tools/fetch_deps.sh
    build_preset fuzz build/fuzz waymark_fuzz
}

build_web() {
    need_web
    need_node_modules
    tools/fetch_deps.sh
    build_preset web-release build/web-objects
}

build_bench_web() {
    need_web
    need_node_modules
    tools/fetch_deps.sh
    build_preset web-bench build/web-bench-objects
}

build_windows() {
    need_packages x86_64-w64-mingw32-g++-posix:g++-mingw-w64-x86-64-posix
    need_native
    need_node_modules
    tools/fetch_deps.sh windows
    build_preset windows-release build/windows
}
