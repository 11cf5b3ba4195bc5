#!/usr/bin/env bash
# 1件の照会: bash verify.sh 自己宣言ID 法人番号
set -euo pipefail

curl --silent --show-error --fail-with-body "$SITE/api/v1/verifications" \
    --header "Authorization: Bearer $API_KEY" \
    --json "{\"declarationId\": \"$1\", \"corporateNumber\": \"$2\"}"
