# 1件の照会: python3 verify.py 自己宣言ID 法人番号
import json
import os
import sys
import urllib.error
import urllib.request

request = urllib.request.Request(
    os.environ["SITE"] + "/api/v1/verifications",
    data=json.dumps({"declarationId": sys.argv[1], "corporateNumber": sys.argv[2]}).encode(),
    headers={
        "Authorization": "Bearer " + os.environ["API_KEY"],
        "Content-Type": "application/json",
    },
)
try:
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
except urllib.error.HTTPError as error:
    sys.exit(json.load(error)["detail"])

if answer["status"] == "accepted" and answer["corporateNumberMatches"]:
    print("はい。", answer["acceptedOn"], "に申込みが受理されています。")
else:
    print("いいえ。", answer["status"], answer["corporateNumberMatches"])
