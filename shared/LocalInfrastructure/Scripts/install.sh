# Installs the packages "$@" as root. No system server is started and no Postgres cluster is made. Standard input is a
# pipe that the caller holds: when it ends (the caller stopped or died) the installation is given up and cleaned up.
set -u
export DEBIAN_FRONTEND=noninteractive LC_ALL=C
policy=/usr/sbin/policy-rc.d
kept=/usr/sbin/policy-rc.d.spacesplatform-kept
drop_in=/etc/postgresql-common/createcluster.d/spacesplatform.conf
sign='Made by SpacesPlatform while it installs packages'

exec 8>/run/spacesplatform-install.lock
flock 8

restore() {
    if grep -qs "$sign" "$policy"; then rm -f "$policy"; fi
    if [ -e "$kept" ] || [ -L "$kept" ]; then mv -f "$kept" "$policy"; fi
    if grep -qs "$sign" "$drop_in"; then rm -f "$drop_in"; fi
}

missing() {
    ! dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q ' installed$'
}

child=
give_up() {
    trap '' TERM INT HUP
    if [ -n "$child" ]; then
        kill -TERM "$child" 2>/dev/null
        wait "$child"
    fi
    restore
    exit 130
}
trap give_up TERM INT HUP

exec 3<&0
{ while read -r _ <&3; do :; done; kill -TERM $$; } 2>/dev/null 8>&- &
watcher=$!

# In the background, so that a signal's trap does not wait for its end.
run() {
    "$@" 3<&- 8>&- </dev/null &
    child=$!
    wait "$child"
    code=$?
    child=
    return "$code"
}

finish() {
    trap '' TERM INT HUP
    restore
    kill "$watcher" 2>/dev/null
    exit "$1"
}

# What an installation that was killed hard has left.
restore
run dpkg --configure -a || finish 3
run apt-get update || echo "apt-get update failed; going on with the package lists that are there"

for package in "$@"; do
    candidate=$(apt-cache policy "$package" | sed -n 's/^  Candidate: //p')
    case $candidate in
        '' | '(none)')
            echo "no package $package in this machine's apt sources"
            finish 4
            ;;
    esac
    case $package in
        postgresql) least=14 ;;
        rabbitmq-server) least=3.10 ;;
        *) least=0 ;;
    esac
    if ! dpkg --compare-versions "$candidate" ge "$least"; then
        echo "the distribution's $package is $candidate, but $least or later is needed"
        finish 5
    fi
done

# Nothing is changed by a download, so this longest part can be given up at any time.
run apt-get install -y --no-install-recommends --download-only "$@" || finish 6

if [ -e "$policy" ] || [ -L "$policy" ]; then mv "$policy" "$kept"; fi
printf '#!/bin/sh\n# %s\nexit 101\n' "$sign" >"$policy"
chmod 755 "$policy"
mkdir -p "${drop_in%/*}"
printf '# %s\ncreate_main_cluster = false\n' "$sign" >"$drop_in"
units=
if missing erlang-base; then units="epmd.service epmd.socket"; fi
case " $* " in *' rabbitmq-server '*) units="$units rabbitmq-server.service" ;; esac

run apt-get install -y --no-install-recommends "$@" || finish 7

# Else the package's own server would start with the machine the next time.
if command -v systemctl >/dev/null; then
    for unit in $units; do systemctl disable --quiet "$unit" 2>/dev/null; done
fi
finish 0
