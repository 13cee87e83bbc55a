#!/usr/bin/env bash
# A private container engine for machines where none runs: everything it has is below one folder, it publishes ports on
# loopback alone, changes no firewall rule and gives its containers no way out of the machine.
set -euo pipefail

usage() {
    cat <<'HELP'
usage: engine.sh start <folder>    starts it, and prints the variables that clients need: eval "$(engine.sh start <folder>)"
       engine.sh stop <folder>     ends its containers and itself, and removes all that it made

Needs root, and dockerd and ip (Debian's packages docker.io and iproute2).
HELP
}

fail() { echo "engine.sh: $*" >&2; exit 1; }

if [ "${1:-}" = -h ] || [ "${1:-}" = --help ]; then usage; exit 0; fi
if [ $# -ne 2 ]; then usage >&2; exit 2; fi
folder=$2
socket=$folder/docker.sock

# A network interface's name has at most 15 characters.
bridge() { printf 'spaces%s' "$(realpath -m "$folder" | sha256sum | cut -c1-8)"; }

free_network() {
    local third
    for third in $(seq 200 254); do
        if ! ip -4 route show table all | grep -qF "172.31.$third."; then echo "172.31.$third.1/24"; return; fi
    done
    fail "no free network among 172.31.200.0/24 to 172.31.254.0/24."
}

start() {
    [ "$(id -u)" = 0 ] || fail "only root can start a container engine."
    local program second
    for program in dockerd ip; do
        command -v "$program" >/dev/null || fail "$program is missing: apt-get install docker.io iproute2"
    done
    # A socket's path has at most 107 characters; containerd makes some below this folder.
    if [ ${#folder} -gt 60 ]; then fail "the folder's path is too long for sockets: $folder"; fi
    mkdir -p "$folder"
    ip link add "$(bridge)" type bridge
    ip address add "$(free_network)" dev "$(bridge)"
    ip link set "$(bridge)" up
    # A session of its own: Ctrl-C in the terminal is for whoever started it, who then stops it.
    setsid dockerd --host "unix://$socket" --data-root "$folder/data" --exec-root "$folder/run" --pidfile "$folder/pid" \
        --bridge "$(bridge)" --ip 127.0.0.1 --iptables=false --ip6tables=false --ip-masq=false --ip-forward=false \
        </dev/null >"$folder/log" 2>&1 &
    for second in $(seq 60); do
        if curl -fs --max-time 5 --unix-socket "$socket" http://engine/_ping >/dev/null; then print_environment; return; fi
        kill -0 $! 2>/dev/null || break
        sleep 0.5
    done
    tail -n 20 "$folder/log" >&2
    stop
    fail "the engine did not start within 30 s."
}

# Clients newer than the engine have to be told its version. In a machine that is a container itself, Testcontainers would look for
# ports on the bridge; its own cleaner needs an image, and here stop cleans.
print_environment() {
    local version
    version=$(curl -fsS --max-time 5 --unix-socket "$socket" http://engine/version | grep -o '"ApiVersion":"[0-9.]*"' | head -n 1 | cut -d'"' -f4)
    echo "export DOCKER_HOST=unix://$socket DOCKER_API_VERSION=$version TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1 TESTCONTAINERS_RYUK_DISABLED=true"
}

stop() {
    local second pid
    if [ -S "$socket" ] && curl -fs --max-time 5 --unix-socket "$socket" http://engine/_ping >/dev/null; then
        export DOCKER_HOST=unix://$socket
        docker ps --all --quiet | xargs -r docker rm --force --volumes >/dev/null || true
        docker network prune --force >/dev/null || true
    fi
    pid=$(cat "$folder/pid" 2>/dev/null || true)
    if [ -n "$pid" ] && grep -qzF "$socket" "/proc/$pid/cmdline" 2>/dev/null; then
        kill -TERM "$pid"
        for second in $(seq 60); do if kill -0 "$pid" 2>/dev/null; then sleep 0.5; else break; fi; done
    fi
    awk -v below="$(realpath -m "$folder")/" 'index($5, below) == 1 { print $5 }' /proc/self/mountinfo | sort -r | xargs -r -n 1 umount || true
    ip link delete "$(bridge)" 2>/dev/null || true
    rm -rf --one-file-system "$folder"
}

case $1 in
    start) start ;;
    stop) stop ;;
    *) usage >&2; exit 2 ;;
esac
