#!/usr/bin/env bash
# 一括の照会: bash batch.sh 照会.csv 答え.csv
set -euo pipefail

curl --silent --show-error --fail-with-body "$SITE/api/v1/verifications/batch" \
    --header "Authorization: Bearer $API_KEY" \
    --header "Content-Type: text/csv" \
    --upload-file "$1" --request POST --output "$2"
