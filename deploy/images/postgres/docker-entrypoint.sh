#!/usr/bin/env bash
# Sets up a new data folder as the environment says, then runs the command.
set -Eeuo pipefail

fail() { echo "error: $*" >&2; exit 1; }

# $1 from the file that $1_FILE names, as secrets are mounted; else as it is; else $2.
from_file() {
    local name=$1 file_name=${1}_FILE
    local value=${!name:-} file=${!file_name:-}
    [ -z "$value" ] || [ -z "$file" ] || fail "both $name and $file_name are set: set one of them."
    if [ -n "$file" ]; then value=$(<"$file") || fail "$file_name names '$file', which can't be read."; fi
    export "$name=${value:-${2:-}}"
    unset "$file_name"
}

create_cluster() {
    local arguments
    eval "arguments=(${POSTGRES_INITDB_ARGS:-})"
    if [ -n "${POSTGRES_INITDB_WALDIR:-}" ]; then arguments+=(--waldir "$POSTGRES_INITDB_WALDIR"); fi
    initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") "${arguments[@]}"
    printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-$(postgres -C password_encryption)}" >>"$PGDATA/pg_hba.conf"
}

sql() { psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"; }

# For the scripts of other images, which call it so.
docker_process_sql() { sql "$@"; }

run_scripts() {
    local script
    for script in /docker-entrypoint-initdb.d/*; do
        case $script in
            *.sh) if [ -x "$script" ]; then echo "running $script"; "$script"; else echo "sourcing $script"; . "$script"; fi ;;
            *.sql) echo "running $script"; sql -f "$script" ;;
            *.sql.gz) echo "running $script"; gunzip -c "$script" | sql ;;
            */\*) ;;
            *) echo "ignoring $script" ;;
        esac
    done
}

# The server of the set-up takes no network connection: whoever waits for the port waits for the real one.
set_up() {
    from_file POSTGRES_USER postgres
    from_file POSTGRES_DB "$POSTGRES_USER"
    from_file POSTGRES_PASSWORD
    from_file POSTGRES_INITDB_ARGS
    [ -n "$POSTGRES_PASSWORD" ] || [ "${POSTGRES_HOST_AUTH_METHOD:-}" = trust ] \
        || fail "the superuser's password is missing: set POSTGRES_PASSWORD (or POSTGRES_PASSWORD_FILE) to a non-empty value."
    create_cluster
    export PGPASSWORD=$POSTGRES_PASSWORD
    pg_ctl -D "$PGDATA" -o "$([ $# -eq 0 ] || printf '%q ' "$@") -c listen_addresses='' -p 5432" -w start
    if ! POSTGRES_DB=postgres sql -Atqc 'SELECT datname FROM pg_database' | grep -qxF -- "$POSTGRES_DB"; then
        POSTGRES_DB=postgres sql -v name="$POSTGRES_DB" <<<'CREATE DATABASE :"name";'
    fi
    run_scripts
    pg_ctl -D "$PGDATA" -m fast -w stop
    unset PGPASSWORD
    echo "PostgreSQL init process complete; ready for start up."
}

if [ "${1:0:1}" = - ]; then set -- postgres "$@"; fi
if [ "$1" = postgres ]; then
    if [ "$(id -u)" = 0 ]; then
        mkdir -p "$PGDATA"
        chmod 700 "$PGDATA"
        find "$PGDATA" /var/run/postgresql \! -user postgres -exec chown postgres:postgres {} +
        # The containers' log is a pipe of root's.
        exec setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/var/lib/postgresql "$0" "$@"
    fi
    if [ ! -s "$PGDATA/PG_VERSION" ]; then set_up "${@:2}"; else echo "PostgreSQL's data folder is there: nothing to set up."; fi
fi
exec "$@"
