#!/usr/bin/env bash
# Makes the services' images with the .NET SDK: services/Directory.Build.props says what they are.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
all=(Ingest Stats StatsMigrator Gateway Simulator)

usage() {
    cat <<HELP
usage: build-services.sh [--offline] [--tag TAG] [--registry HOST] [service ...]

Makes spacesplatform/<service>:TAG (by default latest, with --offline offline) of ${all[*]}, or of those named,
in the container engine, or pushes them to HOST.

--offline takes spacesplatform/base:offline (build-offline.sh) as the base instead of Microsoft's, and needs
Debian's package docker-registry: the SDK takes a base from a registry alone, so one runs on loopback meanwhile.
HELP
}

fail() { echo "build-services.sh: $*" >&2; exit 1; }

offline= tag= registry= services=()
while [ $# -gt 0 ]; do
    case $1 in
        --offline) offline=1 ;;
        --tag) tag=${2:?"--tag needs a value"}; shift ;;
        --registry) registry=${2:?"--registry needs a value"}; shift ;;
        -h | --help) usage; exit 0 ;;
        *) [[ " ${all[*]} " == *" $1 "* ]] || { usage >&2; exit 2; }; services+=("$1") ;;
    esac
    shift
done
if [ ${#services[@]} -eq 0 ]; then services=("${all[@]}"); fi
arguments=(-p:ContainerImageTag="${tag:-${offline:+offline}}")
if [ -z "$tag$offline" ]; then arguments=(); fi
if [ -n "$registry" ]; then arguments+=(-p:ContainerRegistry="$registry"); fi

work=$(mktemp -d)
served=
clean_up() {
    local code=$?
    trap - EXIT
    if [ -n "$served" ]; then kill -TERM "$served" 2>/dev/null || true; wait "$served" || true; fi
    rm -rf "$work"
    exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# Port 0: the kernel gives a free one, which the log tells.
serve_base() {
    local second address=
    command -v docker-registry >/dev/null || fail "--offline needs docker-registry: apt-get install docker-registry"
    docker image inspect spacesplatform/base:offline >/dev/null 2>&1 \
        || fail "spacesplatform/base:offline is missing: deploy/images/build-offline.sh base"
    cat >"$work/registry.yml" <<CONFIGURATION
version: 0.1
log: { level: info, formatter: json }
storage: { filesystem: { rootdirectory: $work/registry } }
http: { addr: "127.0.0.1:0" }
CONFIGURATION
    docker-registry serve "$work/registry.yml" >"$work/registry.log" 2>&1 &
    served=$!
    for second in $(seq 50); do
        address=$(sed -n 's/.*"msg":"listening on \([0-9.:]*\)".*/\1/p' "$work/registry.log")
        if [ -n "$address" ]; then break; fi
        sleep 0.2
    done
    [ -n "$address" ] || { cat "$work/registry.log" >&2; fail "docker-registry did not start within 10 s."; }
    base=localhost:${address##*:}/spacesplatform/base:offline
    docker tag spacesplatform/base:offline "$base"
    docker push --quiet "$base" >/dev/null
    docker rmi "$base" >/dev/null
    # The base's name has a port that is another one each time.
    arguments+=(-p:ContainerBaseImage="$base" -p:ContainerGenerateLabelsImageBaseName=false)
}

if [ -n "$offline" ]; then serve_base; fi
for service in "${services[@]}"; do
    echo "[$SECONDS s] $service"
    dotnet publish "$root/services/$service/$service.csproj" -t:PublishContainer -c Release --nologo -v quiet "${arguments[@]}"
done
echo "[$SECONDS s] ${#services[@]} images are made"
