#!/bin/sh
# Links, and keeps the map that the linker prints (--print-map); Emscripten takes no name of a file for it.
# usage: tools/with_map.sh MAP COMMAND…
map=$1
shift
exec "$@" >"$map"
