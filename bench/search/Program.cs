using System.Diagnostics;
using System.Globalization;
using SelfDeclaration;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.SearchBench;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;

// Arguments: businesses; seconds for each engine and class.
var businesses = int.Parse(args[0], CultureInfo.InvariantCulture);
var budget = TimeSpan.FromSeconds(
    args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 0.5
);

var before = GC.GetTotalMemory(forceFullCollection: true);
var watch = Stopwatch.StartNew();
var builder = new RegisterColumnsBuilder();
foreach (
    var business in new FictionalRegister(
        ReferenceData.Load(),
        businesses,
        1,
        new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)
    ).All()
)
{
    builder.Add(Entry(business));
}

var invented = watch.Elapsed;
var columns = builder.Build();
builder = null;
var laid = watch.Elapsed;
var index = new NgramIndex(columns);
var indexed = watch.Elapsed;
var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
Console.WriteLine(
    $"{businesses:N0} businesses: folded in {invented.TotalSeconds:0.0} s with inventing them, laid out in {(laid - invented).TotalSeconds:0.0} s, indexed in {(indexed - laid).TotalSeconds:0.0} s; {memory / businesses} bytes each"
);

using var fts5 = new Fts5Engine(columns);
IEngine[] engines =
[
    new OwnEngine("ours", RegisterSnapshot.Of(columns, index)),
    new OwnEngine("reading through", RegisterSnapshot.Of(columns, new TextScan(columns))),
    fts5,
];
Console.WriteLine($"FTS5 built in {(watch.Elapsed - indexed).TotalSeconds:0.0} s");
Console.WriteLine();
Console.WriteLine($"| class (mean hits) | {string.Join(" | ", engines.Select(e => e.Name))} |");
Console.WriteLine($"| --- |{string.Concat(engines.Select(_ => " --: |"))}");
var wrong = 0;
foreach (var (name, queries) in Queries.Of(columns).Where(c => c.Queries.Count > 0))
{
    var totals = queries.Select(engines[0].Total).ToList();
    var cells = new List<string>();
    foreach (var engine in engines)
    {
        wrong += queries.Where((q, i) => engine.Total(q) != totals[i]).Count();
        cells.Add(Measure(engine, queries));
    }

    Console.WriteLine($"| {name} ({totals.Average():N0}) | {string.Join(" | ", cells)} |");
}

Console.WriteLine();
Console.WriteLine(
    $"{wrong} answers differ. p50 / p99. * FTS5 has no such order and answers the newest first."
);
return wrong == 0 ? 0 : 1;

string Measure(IEngine engine, IReadOnlyList<BusinessQuery> queries)
{
    List<double> times = [];
    var end = Stopwatch.GetTimestamp() + (long)(budget.TotalSeconds * Stopwatch.Frequency);
    do
    {
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            engine.Total(query);
            times.Add((Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency);
        }
    } while (Stopwatch.GetTimestamp() < end);

    times.Sort();
    return $"{Show(times[times.Count / 2])} / {Show(times[Math.Min(times.Count - 1, times.Count * 99 / 100)])}";
}

static string Show(double microseconds) =>
    microseconds < 1000 ? $"{microseconds:0.#} µs" : $"{microseconds / 1000:0.0} ms";

static RegisterEntry Entry(FictionalDeclaration d) =>
    new(
        d.Key,
        new PublicBusiness
        {
            Key = d.PublicKey,
            Name = d.Name,
            TradeName = d.PublishTradeName ? d.TradeName : null,
            PrefectureCode = d.Place.PrefectureCode,
            CityAndTown = d.Place.CityAndTown,
            Star = d.Levels[^1].Star,
            DeclaredOn = d.DeclaredAt.DateInJapan(),
        },
        d.NameKana,
        d.CorporateNumber,
        d.IndustryCode
    );
