#!/usr/bin/env bash
# Import and seed beside a bare bulk load of the same rows, on both databases: bench/import.sh [ROWS] [BUSINESSES]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build -c Release bench/import --nologo --verbosity quiet -consoleLoggerParameters:ErrorsOnly

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rows=${1:-500000} businesses=${2:-100000}
bench/with-postgres bash -c '
    dotnet bench/import/bin/Release/net10.0/SelfDeclaration.ImportBench.dll "$BENCH_POSTGRES" "$@"' \
    import "$work" "$rows" "$businesses"
