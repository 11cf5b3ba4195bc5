#!/usr/bin/env python3
"""Result pages of the benchmark, and adding all results up, over so many results on SQLite.

usage: bench/benchmark.py SITE_FOLDER [RESULTS]     SITE_FOLDER as `dotnet publish` writes it, RESULTS 200000 unless given
"""
import os, random, sqlite3, subprocess, sys, tempfile, time, urllib.request

site, results = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
folder = tempfile.mkdtemp(prefix="benchmark-")
database, address = os.path.join(folder, "b.db"), "http://localhost:5199"
accounts = results // 4
chance = random.Random(1)


def run():
    return subprocess.Popen(
        ["dotnet", os.path.join(site, "SelfDeclaration.Web.dll"), "--Urls=" + address,
         "--Database:ConnectionString=Data Source=" + database, "--Demo:Businesses=0", "--Logging:LogLevel:Default=Error"],
        cwd=folder, env={**os.environ, "ASPNETCORE_ENVIRONMENT": "Development"}, stdout=subprocess.DEVNULL)


def ask(path):
    begun = time.perf_counter()
    with urllib.request.urlopen(address + path, timeout=60) as answer:
        size = len(answer.read())
    return (time.perf_counter() - begun) * 1000, size


def until_up():
    for _ in range(600):
        try:
            return ask("/health/live")
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the site did not start")


def result(n):
    middle = chance.gauss(2.8, 0.7)
    answers = "".join(str(min(5, max(1, round(middle + chance.random() * 2 - 1)))) for _ in range(27))
    axis = lambda: round(1 + chance.random() * 4, 3)
    return (f"k{n:025d}", 1 + n % accounts, f"2026-11-20 01:{n // accounts:02d}:00", "2026-11-01", "fictional-2026-11-01",
            answers, sum(map(int, answers)), axis(), axis(), chance.choice(["small", "small", "large", None]),
            chance.choice(["manufacturing", "service", "trade", "information", "finance", None]), "", 1)


def quantile(times, share):
    return f"{sorted(times)[int(len(times) * share)]:.0f} ms"


first = run()
until_up()
first.terminate()
first.wait()
db = sqlite3.connect(database, timeout=60)
day = "2026-11-20 01:00:00"
db.executemany("insert into accounts (\"key\", created_at, kind, assessment_mail, assessment_name) values (?, ?, 'Assessment', ?, '')",
               ((n, day, f"a{n}@example.jp") for n in range(1, accounts + 1)))
db.executemany("insert into profiles (account_key, statistics_consent_at, updated_at) values (?, ?, ?)",
               ((n, day, day) for n in range(1, accounts + 1)))
db.executemany("insert into benchmark_results (public_key, account_key, made_at, version, base_version, answers, total, v, i,"
               " size_code, industry_code, profile, in_statistics) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(result, range(results)))
# The job works after three in the morning, once a day: for this run it is made to have slept until now.
db.execute("delete from daily_runs where name = 'MakeBenchmarkBase'")
db.commit()

second = run()
try:
    until_up()
    begun, meanwhile = time.perf_counter(), []
    while not db.execute("select count(*) from benchmark_bases").fetchone()[0]:
        meanwhile.append(ask("/benchmark")[0])
        time.sleep(0.05)
    print(f"{results:,} results added up in {time.perf_counter() - begun:.1f} s; "
          f"{len(meanwhile)} pages meanwhile: p50 {quantile(meanwhile, .5)}, slowest {max(meanwhile):.0f} ms")
    pages = [ask(f"/benchmark/results/k{chance.randrange(results * 3 // 4, results):025d}") for _ in range(420)][20:]
    times = [t for t, _ in pages]
    print(f"result page with four earlier: p50 {quantile(times, .5)}, p95 {quantile(times, .95)} (goal 100 ms), {pages[0][1]:,} bytes")
finally:
    second.terminate()
