# Ends every process whose environment has the mark $1, once its standard input ends: that is when the owner closes
# the pipe or dies in whatever way. Then removes the folder $2, if one is given. Everything takes less than 9 s.
exec >/dev/null 2>&1
trap '' HUP INT QUIT TERM
mark=$1
folder=$2
while read -r _; do :; done

# Sends $1 to Postgres (whose SIGTERM would wait for its clients) and $2 to all others; fails when none is left.
signal_all() {
    left=1
    for file in $(grep -lszF -- "$mark" /proc/[0-9]*/environ 2>/dev/null); do
        pid=${file#/proc/}
        pid=${pid%/environ}
        read -r name <"/proc/$pid/comm" || continue
        left=0
        case $name in
            postgres | postmaster) kill -s "$1" "$pid" ;;
            *) kill -s "$2" "$pid" ;;
        esac
    done 2>/dev/null
    return $left
}

# Waits until none is left, for at most $1 fifths of a second.
wait_gone() {
    turn=0
    while [ "$turn" -lt "$1" ]; do
        signal_all 0 0 || return 0
        sleep 0.2
        turn=$((turn + 1))
    done
    return 1
}

if signal_all INT TERM && ! wait_gone 18; then
    # SIGQUIT makes the postmaster end its back ends too, which SIGKILL would leave behind.
    signal_all QUIT KILL
    wait_gone 12 || { signal_all KILL KILL; wait_gone 5; }
fi
if [ -n "$folder" ]; then
    rm -rf -- "$folder"
fi
