#!/usr/bin/env bash
# Writes the file .env that docker-compose.yaml takes its secrets from, and prints the API key that it holds the hash of.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
file=$here/.env
offline=

usage() {
    cat <<'HELP'
usage: new-env.sh [--offline] [--file FILE]

Writes FILE (by default .env beside this script, which git ignores) from .env.example, with passwords made now and the hash of
an API key made now. The key itself goes to standard output and nowhere else: keep it.
--offline names the images of deploy/images that need no registry.
HELP
}

while [ $# -gt 0 ]; do
    case $1 in
        --offline) offline=1 ;;
        --file) file=${2:?"--file needs a path"}; shift ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

random() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

# STATS_MIGRATOR_IMAGE is spacesplatform/stats-migrator:offline; the dashboard has none.
offline_image() {
    local name=${1%_IMAGE}
    if [ -n "$offline" ] && [ "$name" != COMPOSE_DASHBOARD ]; then echo "spacesplatform/$(tr 'A-Z_' 'a-z-' <<<"$name"):offline"; fi
}

if [ -e "$file" ]; then
    echo "new-env.sh: $file is there: its passwords belong to the volumes; remove it (and them) yourself to begin anew." >&2
    exit 1
fi

key=sk_$(random)
umask 077
while IFS= read -r line; do
    case $line in
        *_PASSWORD=) echo "$line$(random)" ;;
        API_KEY_HASH=) echo "$line$(printf %s "$key" | sha256sum | cut -d' ' -f1)" ;;
        *_IMAGE=) echo "$line$(offline_image "${line%=}")" ;;
        *) echo "$line" ;;
    esac
done <"$here/.env.example" >"$file"
echo "$key"
