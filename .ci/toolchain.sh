# Gets the tools that building and testing need. Sourced by `run` and `test`; bash.
#
# The machine's own packages come by apt, and only those that are missing. Emscripten, binaryen and
# the sources of Dear ImGui come from a newer Debian release, so they are unpacked into the private
# folder .toolchain/ and touch nothing else. Removing .toolchain/ and running again starts afresh.
#
#   prepare_native    compiler, libc++, CMake, Ninja, JSON headers, GoogleTest, Dear ImGui
#   prepare_web       Emscripten and binaryen
#   prepare_browsers  Chromium, Firefox, WebKit and what drives them

TOP="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
TOOLS="$TOP/.toolchain"

EMSCRIPTEN_LEAST=3.1.69
EMSCRIPTEN_VERSION=3.1.69+dfsg-3
BINARYEN_VERSION=120-4
IMGUI_VERSION=1.92.2b+ds-1
IMGUI_SERIES=1.92

COMPILER_PACKAGES=(clang-19 lld-19 llvm-19 libc++-19-dev libc++abi-19-dev libclang-rt-19-dev
  clang-format-19 ninja-build cmake nlohmann-json3-dev googletest xz-utils python3 git)
BROWSER_PACKAGES=(chromium firefox-esr webkit2gtk-driver xvfb xauth libgl1-mesa-dri libegl1 xdotool
  x11-xkb-utils openbox fonts-vlgothic fonts-lohit-deva fonts-noto-color-emoji)

say() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
die() {
  printf '\nStopped: %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '   %s\n' "$line" >&2; done
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n1)" = "$1" ]; }
is_debian() { has apt-get && has dpkg-query; }
is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
is_stamped() { [ "$(cat "$TOOLS/stamps/$1" 2>/dev/null)" = "$2" ]; }
stamp() { mkdir -p "$TOOLS/stamps" && printf '%s\n' "$2" >"$TOOLS/stamps/$1"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif has sudo; then
    sudo "$@"
  else
    die "installing packages needs root, and sudo is not here." "Run this once as root, then go on as you are:" "  $*"
  fi
}

# install_packages NAME...  installs those of the packages that are not there yet
install_packages() {
  local missing=() name
  for name in "$@"; do is_installed "$name" || missing+=("$name"); done
  [ ${#missing[@]} = 0 ] && return 0
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  local options=(-o DPkg::Lock::Timeout=600 -o APT::Install-Recommends=false)
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install -y "${missing[@]}")
  # Package lists may be missing or old: fetch them first, and go on with the old ones if that fails.
  as_root apt-get "${options[@]}" update || note "The package lists could not be renewed; trying with those that are here."
  as_root "${install[@]}" ||
    die "apt could not install the packages above." \
      "Look at its message, mend that (network, disk space, package sources), and run the same command again." \
      "The versions wanted are those of Debian 12 or newer."
}

# A C++ compiler of version 19 or newer: sets CXX and CC for CMake.
find_compiler() {
  local name version
  for name in clang++-19 clang++; do
    has "$name" || continue
    version=$("$name" -dumpversion)
    if at_least 19 "$version"; then
      CXX="$(command -v "$name")"
      CC="$(command -v "${name/clang++/clang}")"
      export CC CXX
      return 0
    fi
  done
  return 1
}

prepare_native() {
  mkdir -p "$TOOLS"
  if is_debian; then
    install_packages "${COMPILER_PACKAGES[@]}"
    prepare_node
    prepare_json
    prepare_imgui
  else
    note "No apt here: using the compilers on PATH; CMake fetches Dear ImGui, nlohmann_json and GoogleTest."
  fi
  local tool
  for tool in cmake ninja node python3 git xz; do
    has "$tool" || die "$tool is not on PATH." "Install it with this system's package manager and run again."
  done
  find_compiler || die "no clang 19 or newer on PATH." "Install clang 19, lld and libc++ and run again."
}

# Any Node of version 18 or newer will do, wherever it is from.
prepare_node() {
  has node && at_least 18 "$(node --version | tr -d v)" || install_packages nodejs
  has npm || install_packages npm
}

# nlohmann's headers get a folder of their own: the system's whole include folder on the search path
# would hide Emscripten's C library.
prepare_json() {
  mkdir -p "$TOOLS/include"
  [ -e /usr/include/nlohmann/json.hpp ] || die "nlohmann-json3-dev left no headers." "Reinstall it: apt-get install --reinstall nlohmann-json3-dev"
  ln -sfn /usr/include/nlohmann "$TOOLS/include/nlohmann"
}

# debian_archive  address of the archive that this machine's own sources name; nothing on a system that is only like Debian
debian_archive() {
  apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' |
    awk '$1 == "Debian" && !seen++ { print $2 }'
}

# Private apt: lists, cache and sources of its own, so that newer releases can be read without the
# machine noticing. Address and key are those of the machine's own Debian sources.
private_apt() {
  local tool="$1"
  shift
  "$tool" -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$TOOLS/apt/sources" \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o Dir::State::Lists="$TOOLS/apt/lists" -o Dir::Cache="$TOOLS/apt/cache" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=3 "$@"
}

prepare_private_apt() {
  [ -n "${PRIVATE_APT_READY:-}" ] && return 0
  say "Reading the package lists of newer Debian releases (private, in .toolchain/apt)"
  local uri key
  uri=$(debian_archive)
  [ -n "$uri" ] || die "this machine's apt names no Debian archive." \
    "Install Emscripten $EMSCRIPTEN_LEAST or newer yourself (emsdk will do), put emcc on PATH and run again."
  key=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -r "$key" ] || die "the Debian archive key is missing." "Install it: apt-get install debian-archive-keyring"
  mkdir -p "$TOOLS"/apt/{sources,lists/partial,cache/archives/partial,files}
  printf 'Types: deb deb-src\nURIs: %s\nSuites: trixie forky\nComponents: main\nSigned-By: %s\n' "$uri" "$key" \
    >"$TOOLS/apt/sources/newer.sources"
  private_apt apt-get update ||
    die "the lists of Debian trixie and forky could not be read." "Check the network and run again; nothing is half done."
  PRIVATE_APT_READY=1
}

prepare_imgui() {
  is_stamped imgui "$IMGUI_VERSION" && [ -e "$TOOLS/imgui/imgui.cpp" ] && return 0
  if [ -z "$(debian_archive)" ]; then
    note "This machine's apt names no Debian archive: CMake fetches Dear ImGui."
    return 0
  fi
  prepare_private_apt
  local version="$IMGUI_VERSION"
  if ! private_apt apt-cache showsrc imgui 2>/dev/null | grep -qxF "Version: $version"; then
    version=$(private_apt apt-cache showsrc imgui 2>/dev/null |
      sed -n "s/^Version: \($IMGUI_SERIES.*\)/\1/p" | sort -V | tail -n1)
    [ -n "$version" ] || die "Debian holds no Dear ImGui $IMGUI_SERIES any more." \
      "Unpack its sources into .toolchain/imgui (imgui.cpp directly inside) and write $IMGUI_VERSION into .toolchain/stamps/imgui."
    note "Dear ImGui $IMGUI_VERSION is gone from Debian; taking $version instead."
  fi
  say "Fetching the sources of Dear ImGui $version"
  (cd "$TOOLS/apt/files" && rm -f imgui_* && private_apt apt-get -qq source --download-only "imgui=$version") ||
    die "the sources of Dear ImGui could not be fetched." "Check the network and run again."
  rm -rf "$TOOLS/imgui" && mkdir -p "$TOOLS/imgui"
  tar -xf "$TOOLS"/apt/files/imgui_*.orig.tar.* -C "$TOOLS/imgui" --strip-components=1 ||
    die "the sources of Dear ImGui could not be unpacked." "Remove .toolchain/apt and run again."
  stamp imgui "$IMGUI_VERSION"
}

# The Emscripten on PATH, if it is new enough. Prints its root.
emscripten_on_path() {
  has emcc && has em-config || return 1
  local version
  version=$(emcc -dumpversion 2>/dev/null) || return 1
  version="${version%%-*}"
  at_least "$EMSCRIPTEN_LEAST" "$version" || return 1
  em-config EMSCRIPTEN_ROOT
}

# Leaves .toolchain/emscripten, the root that the web presets name.
prepare_web() {
  mkdir -p "$TOOLS"
  local root
  if root=$(PATH="${PATH//"$TOOLS/emscripten:"/}" emscripten_on_path); then
    note "Using the Emscripten on PATH ($root)."
    ln -sfn "$root" "$TOOLS/emscripten"
  else
    is_debian || die "Emscripten $EMSCRIPTEN_LEAST or newer is not on PATH, and without apt this script cannot fetch it." \
      "Install emsdk (emsdk install $EMSCRIPTEN_LEAST; emsdk activate $EMSCRIPTEN_LEAST), source its emsdk_env.sh and run again."
    prepare_private_emscripten
    ln -sfn root/usr/share/emscripten "$TOOLS/emscripten"
  fi
  printf '# Source this to have emcc, em++ and emcmake in a shell.\nexport PATH="%s:$PATH"\n' "$TOOLS/emscripten" >"$TOOLS/env.sh"
}

prepare_private_emscripten() {
  # Its configuration holds whole paths, so a moved checkout needs it anew.
  local wanted="$EMSCRIPTEN_VERSION $BINARYEN_VERSION $TOOLS"
  is_stamped emscripten "$wanted" && [ -x "$TOOLS/binaryen/bin/wasm-opt" ] && return 0
  prepare_private_apt
  say "Fetching Emscripten $EMSCRIPTEN_VERSION and binaryen $BINARYEN_VERSION (about 250 MB)"
  (cd "$TOOLS/apt/files" && rm -f ./*.deb && private_apt apt-get download "emscripten=$EMSCRIPTEN_VERSION" \
    "binaryen=$BINARYEN_VERSION" libc6/trixie libstdc++6/trixie libgcc-s1/trixie node-acorn/trixie) ||
    die "Emscripten could not be fetched." "Check the network and run again." \
      "Or install emsdk $EMSCRIPTEN_LEAST or newer, put emcc on PATH and run again."

  say "Unpacking into .toolchain (1.6 GB, some 15 s)"
  local root="$TOOLS/root" package
  rm -rf "$root" "$TOOLS/binaryen"
  mkdir -p "$root" "$TOOLS/binaryen/bin"
  for package in "$TOOLS"/apt/files/*.deb; do
    note "$(basename "$package")"
    dpkg -x "$package" "$root" || die "$(basename "$package") could not be unpacked." "Is the disk full? Free some space and run again."
  done
  rm -f "$TOOLS"/apt/files/*.deb

  # binaryen is built for a newer C library than this machine's, so its programs start through the one just unpacked.
  local loader libraries program
  loader=$(find "$root" -name 'ld-linux*.so.*' -not -type d | head -n1)
  libraries=$(dirname "$(find "$root" -name 'libc.so.6' | head -n1)"):$(dirname "$(find "$root" -name 'libstdc++.so.6' | head -n1)")
  for program in "$root"/usr/bin/wasm*; do
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$loader" "$libraries" "$program" >"$TOOLS/binaryen/bin/$(basename "$program")"
    chmod +x "$TOOLS/binaryen/bin/$(basename "$program")"
  done
  ln -sfn "$root/usr/lib" "$TOOLS/binaryen/lib"

  # The optimiser of the JavaScript glue imports acorn as a package.
  ln -sfn ../nodejs "$root/usr/share/emscripten/node_modules"
  cat >"$root/usr/share/emscripten/.emscripten" <<CONFIG
LLVM_ROOT = '$(llvm-config-19 --bindir)'
BINARYEN_ROOT = '$TOOLS/binaryen'
NODE_JS = '$(command -v node)'
CACHE = '$root/usr/share/emscripten/cache'
FROZEN_CACHE = True
CONFIG
  "$TOOLS/binaryen/bin/wasm-opt" --version | grep -q 'version 120' ||
    die "the unpacked binaryen does not start." "Remove .toolchain and run again; if that does not help, use emsdk."
  "$root/usr/share/emscripten/emcc" -dumpversion >/dev/null ||
    die "the unpacked Emscripten does not start." "Remove .toolchain and run again; if that does not help, use emsdk."
  stamp emscripten "$wanted"
}

prepare_browsers() {
  if is_debian; then
    install_packages "${BROWSER_PACKAGES[@]}"
  else
    note "No apt here: the browser journeys use the browsers they find."
  fi
}

# prepare_node_packages [FOLDER]  its pinned packages (tests/browser unless told), when they are missing or the lock
# file is newer
prepare_node_packages() {
  local name="${1:-tests/browser}"
  local folder="$TOP/$name"
  [ -e "$folder/node_modules/.package-lock.json" ] &&
    [ ! "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ] && return 0
  say "Fetching the packages of $name (npm ci)"
  (cd "$folder" && npm ci --no-fund --no-audit) ||
    die "npm could not fetch the packages of $name." "Check the network and npm's registry setting and run again."
  touch "$folder/node_modules/.package-lock.json"
}

# without_settings  what CMake says while it configures, without its list of the preset's settings
without_settings() {
  sed -u -E -e '/^(Preset CMake variables:|  [A-Z_]+(:[A-Z]+)?=".*"|)$/d' \
    -e '/^-- (Configuring done|Generating done|Build files have been written)/d'
}

# build PRESET TARGET...  configures where that is due and builds; answers whether it went well
build() {
  local preset="$1" compiler=()
  shift
  case "$preset" in
    web-*) ;;
    *) [ "$(basename "$CXX")" = clang++-19 ] || compiler=(-DCMAKE_CXX_COMPILER="$CXX") ;;
  esac
  say "Building $preset: $*"
  (cd "$TOP" && cmake --preset "$preset" ${compiler[@]+"${compiler[@]}"} --log-level=NOTICE | without_settings &&
    cmake --build --preset "$preset" -j "${JOBS:-$(getconf _NPROCESSORS_ONLN)}" --target "$@")
}
