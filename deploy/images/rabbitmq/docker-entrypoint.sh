#!/usr/bin/env bash
# Lets the environment's user, password and virtual host into the configuration, then runs the command as rabbitmq.
set -euo pipefail

# What the server itself reads from the environment is left to it; the cookie has to be in its file.
write_cookie() {
    local file=/var/lib/rabbitmq/.erlang.cookie
    if [ -z "${RABBITMQ_ERLANG_COOKIE:-}" ] || [ "$(cat "$file" 2>/dev/null)" = "$RABBITMQ_ERLANG_COOKIE" ]; then return; fi
    rm -f "$file"
    (umask 077 && printf '%s' "$RABBITMQ_ERLANG_COOKIE" >"$file")
    unset RABBITMQ_ERLANG_COOKIE
}

if [[ $1 == rabbitmq* ]] && [ "$(id -u)" = 0 ]; then
    if [ "$1" = rabbitmq-server ]; then find /var/lib/rabbitmq \! -user rabbitmq -exec chown rabbitmq:rabbitmq {} +; fi
    exec setpriv --reuid=rabbitmq --regid=rabbitmq --init-groups "$0" "$@"
fi
if [[ $1 == rabbitmq* ]]; then write_cookie; fi
exec "$@"
