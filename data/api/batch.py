# 一括の照会: python3 batch.py 照会.csv 答え.csv
import json
import os
import shutil
import sys
import urllib.error
import urllib.request

with open(sys.argv[1], "rb") as rows, open(sys.argv[2], "wb") as answers:
    request = urllib.request.Request(
        os.environ["SITE"] + "/api/v1/verifications/batch",
        data=rows,
        headers={
            "Authorization": "Bearer " + os.environ["API_KEY"],
            "Content-Type": "text/csv",
            "Content-Length": str(os.path.getsize(sys.argv[1])),
        },
    )
    try:
        with urllib.request.urlopen(request) as response:
            shutil.copyfileobj(response, answers)
            print("残り:", response.headers["RateLimit"])
    except urllib.error.HTTPError as error:
        sys.exit(json.load(error)["detail"])
