#!/usr/bin/env bash
# Lighthouse (mobile) on one page of every kind that a visitor can open: bench/run lighthouse [--steady] [ADDRESS…]
# --steady leaves out performance, which a busy machine cannot tell.
# A whole run that meets every goal is written down for /accessibility. Needs npm and Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
version=12.8.2
tools=$PWD/artifacts/lighthouse
port=${LIGHTHOUSE_PORT:-5199}

[ -d "$tools/node_modules/lighthouse" ] ||
    npm install --silent --no-audit --no-fund --prefix "$tools" "lighthouse@$version"
dotnet publish -c Release src/SelfDeclaration.Web -o artifacts/bench/site --nologo --verbosity quiet

folder=$(mktemp -d)
ASPNETCORE_ENVIRONMENT=Development dotnet artifacts/bench/site/SelfDeclaration.Web.dll \
    "--Urls=http://localhost:$port" "--Database:ConnectionString=Data Source=$folder/site.db" > "$folder/log" 2>&1 &
server=$!
trap 'kill $server 2> /dev/null; wait $server 2> /dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 120); do
    curl -sf -o /dev/null "http://localhost:$port/health/ready" && break
    sleep 0.5
done

LIGHTHOUSE=$tools/node_modules/ node bench/lighthouse.mjs "http://localhost:$port" "$@"
