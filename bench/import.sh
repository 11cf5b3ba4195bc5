#!/usr/bin/env bash
# Import and seed beside a bare bulk load of the same rows, on both databases: bench/import.sh [ROWS] [BUSINESSES]
# Starts a PostgreSQL of its own and removes it again, however it ends.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build -c Release bench/import --verbosity quiet --nologo

root=$(mktemp -d)
as=
if [ "$(id -u)" = 0 ]; then
    as='setpriv --reuid=postgres --regid=postgres --init-groups --'
    chown postgres "$root"
fi
bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
stop() {
    (cd "$root" && $as "$bin/pg_ctl" stop -m immediate -D "$root/data" >/dev/null) || true
    rm -rf "$root"
}
trap stop EXIT
(
    cd "$root"
    $as "$bin/initdb" -D "$root/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    $as "$bin/pg_ctl" start -w -D "$root/data" -l "$root/log" \
        -o "-k $root -c listen_addresses= -c max_wal_size=4GB -c shared_buffers=512MB" >/dev/null
    $as "$bin/createdb" -h "$root" -U postgres bench
)
mkdir "$root/work"
dotnet bench/import/bin/Release/net10.0/SelfDeclaration.ImportBench.dll \
    "Host=$root;Username=postgres;Database=bench" "$root/work" "${1:-500000}" "${2:-100000}"
