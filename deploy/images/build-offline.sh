#!/usr/bin/env bash
# Makes images from this machine's Debian packages and .NET runtime, for places where no image registry is reachable.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)

usage() {
    cat <<'HELP'
usage: build-offline.sh [--fresh] [postgres | rabbitmq | base ...]

Makes spacesplatform/<name>:offline for each name (all three without one), on spacesplatform/debian:offline, which is made
first. What is unchanged is not made again; --fresh makes everything again, with the packages of today.

Needs a container engine (engine.sh starts a private one); the first image also needs root and debootstrap, base the .NET SDK.
DEBIAN_MIRROR and DEBIAN_SUITE replace the mirror and the release that this machine's apt uses.
HELP
}

fresh=
names=()
for argument in "$@"; do
    case $argument in
        --fresh) fresh=1 ;;
        postgres | rabbitmq | base) names+=("$argument") ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done
if [ ${#names[@]} -eq 0 ]; then names=(postgres rabbitmq base); fi

work=$(mktemp -d)
say() { echo "[$SECONDS s] $*"; }
fail() { echo "build-offline.sh: $*" >&2; exit 1; }

# debootstrap mounts /proc and more below its folder; when it was interrupted, nothing may be removed through them.
clean_up() {
    local code=$?
    trap - EXIT
    awk -v below="$work/" 'index($5, below) == 1 { print $5 }' /proc/self/mountinfo | sort -r | xargs -r -n 1 umount || true
    rm -rf --one-file-system "$work"
    exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

docker version >/dev/null 2>&1 || fail "no container engine answers: start one (deploy/images/engine.sh), or set DOCKER_HOST."

# One line an archive of the distribution that apt uses: "<site> <suite>".
archives() {
    if [ -n "${DEBIAN_MIRROR:-}" ]; then echo "$DEBIAN_MIRROR $suite"; return; fi
    apt-get indextargets --format '$(ORIGIN) $(SITE) $(RELEASE)' 'Created-By: Packages' \
        | awk -v suite="$suite" '$1 == "Debian" && index($3, suite) == 1 { print $2, $3 }' | sort -u
}

make_debian() {
    local image=spacesplatform/debian:offline source root=$work/debian mirror
    suite=${DEBIAN_SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
    archives >"$work/archives"
    mirror=$(awk -v suite="$suite" '$2 == suite { print $1; exit }' "$work/archives")
    [ -n "$mirror" ] || fail "apt knows no Debian archive of '$suite' here: set DEBIAN_MIRROR and DEBIAN_SUITE."
    source=$(cat "$work/archives" "$here/debian/trim.sh" | sha256sum | cut -c1-32)
    if [ -z "$fresh" ] && [ "$(label "$image")" = "$source" ]; then say "$image is there"; return; fi

    [ "$(id -u)" = 0 ] || fail "$image can be made as root only (debootstrap)."
    command -v debootstrap >/dev/null || fail "$image needs debootstrap: apt-get install debootstrap"
    say "$image: debootstrap of $suite"
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 \
        || { tail -n 20 "$work/debootstrap.log" >&2; fail "debootstrap of $suite failed."; }
    sed 's/^/deb /; s/$/ main/' "$work/archives" >"$root/etc/apt/sources.list"
    bash "$here/debian/trim.sh" "$root"
    tar -C "$root" --numeric-owner --one-file-system -c . \
        | docker import --change 'CMD ["bash"]' --change "LABEL spacesplatform.source=$source" - "$image" >/dev/null
    rm -rf --one-file-system "$root"
    say "$image is made"
}

label() { docker image inspect --format '{{ index .Config.Labels "spacesplatform.source" }}' "$1" 2>/dev/null || true; }

# The context comes on standard input: the image's folder, and what the arguments add as tar takes them. The build takes
# the machine's network, as the packages come from its archives. The engine keeps what did not change.
make() {
    local image=spacesplatform/$1:offline folder=$here/$1
    shift
    say "$image"
    tar -c --numeric-owner -C "$folder" . "$@" | docker build ${fresh:+--no-cache} --network=host --tag "$image" - >"$work/build.log" 2>&1 \
        || { tail -n 30 "$work/build.log" >&2; fail "$image can't be made."; }
    say "$image is made: $(docker image inspect --format '{{ .Size }}' "$image" | awk '{ printf "%d MB", $1 / 1e6 }')"
}

# The newest runtime of .NET 10 on this machine goes in: a registry's image of it can't be had.
make_base() {
    local root version
    command -v dotnet >/dev/null || fail "base needs the .NET SDK, whose runtime goes in."
    root=$(dirname "$(readlink -f "$(command -v dotnet)")")
    version=$(dotnet --list-runtimes | awk '$1 == "Microsoft.AspNetCore.App" && $2 ~ /^10[.]0[.][0-9]+$/ { print $2 }' | sort -V | tail -n 1)
    [ -n "$version" ] || fail "base needs the ASP.NET Core 10.0 runtime, which 'dotnet --list-runtimes' does not show."
    make base --transform 's,^\(dotnet\|host\|shared\)\(/\|$\),runtime/\1\2,' -C "$root" \
        dotnet "host/fxr/$version" "shared/Microsoft.NETCore.App/$version" "shared/Microsoft.AspNetCore.App/$version"
}

make_debian
for name in "${names[@]}"; do
    if [ "$name" = base ]; then make_base; else make "$name"; fi
done
