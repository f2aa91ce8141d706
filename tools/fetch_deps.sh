#!/usr/bin/env bash
# Puts the sources of Dear ImGui into build/deps/imgui, those of zlib (with its minizip) into build/deps/zlib, those of libsodium
# into build/deps/libsodium and, when asked for by its argument "windows", those of SDL2 into build/deps/SDL2: Linux has a library
# of SDL2, and the page needs none. Linux has one of zlib too, but what is packed has to come out the same everywhere, so everything
# is built with this one. What libsodium makes is the same whoever built it, so Linux has the system's, and the page and Windows this.
#
# They come from Debian's source packages, fetched by apt with an apt configuration of its own below build/deps (the
# machine's own sources stay as they are), so apt checks signatures and hashes; the pinned sha256 is checked again here.
# Where a pinned version is gone, the newest of the same series is taken, and said.
#
# WAYMARK_DEPS=FOLDER uses what is in FOLDER instead, for machines without apt: the tarballs named below, or unpacked
# sources in folders whose names start with imgui, zlib, libsodium and SDL2.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# package | folder | series | sha256 | tarball | suites, in the order in which they are tried
PINS='
imgui|imgui|1.92|e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48|imgui_1.92.2b+ds.orig.tar.xz|forky sid
zlib|zlib|1.3|60dd315c07f616887caa029408308a018ace66e3d142726a97db164b3b8f69fb|zlib_1.3.dfsg+really1.3.1.orig.tar.gz|trixie forky sid
libsodium|libsodium|1.0|d59323c6b712a1519a5daf710b68f5e7fde57040845ffec53850911f10a5d4f4|libsodium_1.0.18.orig.tar.gz|bookworm trixie forky sid
libsdl2|SDL2|2.32|d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277|libsdl2_2.32.4+dfsg.orig.tar.gz|trixie forky sid
'
DEPS=build/deps
TARBALLS=$DEPS/tarballs

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}
sha256() { sha256sum "$1" | cut -d ' ' -f 1; }

# unpack TARBALL FOLDER: replaces DEPS/FOLDER by what the tarball holds, and remembers which it was.
unpack() {
    local tarball=$1 folder=$2 fresh="$DEPS/$2.new"
    rm -rf "$fresh" "${DEPS:?}/$folder"
    mkdir -p "$fresh"
    tar -xf "$tarball" -C "$fresh" --strip-components=1
    sha256 "$tarball" >"$fresh/.from"
    mv "$fresh" "$DEPS/$folder"
    say "Sources of $folder: $(basename "$tarball")"
}

from_folder() {
    local folder=$1 tarball=$2 series=$3 package=$4 found
    found=$(find "$WAYMARK_DEPS" -maxdepth 1 -type f -name "$tarball" | head -1)
    [ -n "$found" ] || found=$(find "$WAYMARK_DEPS" -maxdepth 1 -type f -name "${package}_$series*.orig.tar.*" | sort -V | tail -1)
    if [ -n "$found" ]; then
        [ "$(cat "$DEPS/$folder/.from" 2>/dev/null)" = "$(sha256 "$found")" ] || unpack "$found" "$folder"
        return
    fi
    found=$(find "$WAYMARK_DEPS" -maxdepth 1 -type d -name "$folder*" | sort -V | tail -1)
    [ -n "$found" ] || fail "WAYMARK_DEPS ($WAYMARK_DEPS) holds neither $tarball nor a folder $folder*."
    rm -rf "${DEPS:?}/$folder"
    ln -s "$(realpath "$found")" "$DEPS/$folder"
}

MIRROR=
private_apt() {
    local suite=$1 state=$ROOT/$DEPS/apt
    shift
    if [ -z "$MIRROR" ]; then
        command -v apt-get >/dev/null || fail "apt-get is not on this machine: set WAYMARK_DEPS to a folder with the sources of Dear ImGui, zlib, libsodium and SDL2."
        MIRROR=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' |
            grep -v security | sort -u | head -1) || true
        [ -n "$MIRROR" ] || {
            # A machine whose lists were never fetched has no index targets yet, but it does have sources.
            MIRROR=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
                sed -nE 's/^(deb(-src)? (\[[^]]*\] )?|URIs: *)([a-z+]+:[^ ]+).*/\4/p' | grep -v security | head -1) || true
        }
        [ -n "$MIRROR" ] || fail "The machine's apt names no Debian mirror: set WAYMARK_DEPS to a folder with the sources of Dear ImGui, zlib, libsodium and SDL2."
    fi
    mkdir -p "$state/$suite/lists/partial" "$state/cache/archives/partial"
    : >"$state/status"
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR $suite main" >"$state/$suite/sources.list"
    # Indexes of testing and unstable may be past their date on a mirror; what is fetched is held to a pinned hash anyway.
    local as=()
    [ "$(id -u)" != 0 ] || as=(-o APT::Sandbox::User=root)
    apt-get -qq "${as[@]}" -o Dir::Etc::sourcelist="$state/$suite/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferencesparts=/dev/null -o Dir::State="$state/$suite" -o Dir::State::lists="$state/$suite/lists" \
        -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache" -o Acquire::Check-Valid-Until=false \
        -o Acquire::Languages=none "$@"
}

# download PACKAGE SUITE: the package's upstream tarball, into TARBALLS; quiet about what the suite does not have.
download() {
    private_apt "$2" update >/dev/null 2>&1 || true
    (cd "$TARBALLS" && private_apt "$2" source --download-only --tar-only "$1/$2" >/dev/null 2>&1) || true
}

from_debian() {
    local package=$1 folder=$2 series=$3 hash=$4 tarball=$5 suites=$6 suite found
    if ! [ "$(sha256 "$TARBALLS/$tarball" 2>/dev/null)" = "$hash" ]; then
        for suite in $suites; do
            download "$package" "$suite"
            [ "$(sha256 "$TARBALLS/$tarball" 2>/dev/null)" != "$hash" ] || break
        done
    fi
    found=$TARBALLS/$tarball
    if ! [ "$(sha256 "$found" 2>/dev/null)" = "$hash" ]; then
        found=$(find "$TARBALLS" -maxdepth 1 -name "${package}_$series*.orig.tar.*" ! -name '*.asc' ! -name "$tarball" | sort -V | tail -1)
        [ -n "$found" ] || fail "Debian ($suites) serves no $package of series $series any more. Set WAYMARK_DEPS to a folder that holds $tarball."
        say "Warning: $tarball is not served any more; using $(basename "$found") instead, which was not tried with this version of Waymark."
    fi
    [ "$(cat "$DEPS/$folder/.from" 2>/dev/null)" = "$(sha256 "$found")" ] || unpack "$found" "$folder"
}

mkdir -p "$TARBALLS"
while IFS='|' read -r package folder series hash tarball suites; do
    [ -n "$package" ] || continue
    [ "$folder" != SDL2 ] || [ "${1:-}" = windows ] || continue
    if [ -n "${WAYMARK_DEPS:-}" ]; then
        from_folder "$folder" "$tarball" "$series" "$package"
    elif ! [ "$(cat "$DEPS/$folder/.from" 2>/dev/null)" = "$hash" ] && ! [ -f "$DEPS/$folder/.accepted-instead-of-$hash" ]; then
        from_debian "$package" "$folder" "$series" "$hash" "$tarball" "$suites"
        [ "$(cat "$DEPS/$folder/.from")" = "$hash" ] || touch "$DEPS/$folder/.accepted-instead-of-$hash"
    fi
done <<<"$PINS"
rm -rf "$DEPS/apt"
