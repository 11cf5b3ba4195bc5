using System.Diagnostics;
using System.Globalization;
using SelfDeclaration;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.SearchBench;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;

if (args is ["ready", var count, .. var only])
{
    await Ready.MeasureAsync(int.Parse(count, CultureInfo.InvariantCulture), only.FirstOrDefault());
    return 0;
}

// Arguments: businesses; seconds for each engine and class; «ours» to leave the peers out.
var businesses = int.Parse(args[0], CultureInfo.InvariantCulture);
var budget = TimeSpan.FromSeconds(
    args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 0.5
);
var peers = args.Length < 3;

var watch = Stopwatch.StartNew();
var before = GC.GetTotalMemory(forceFullCollection: true);
var columns = Columns(businesses);
var laid = watch.Elapsed;
var index = new NgramIndex(columns);
var indexed = watch.Elapsed - laid;
var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
Console.WriteLine(
    $"{columns.Count:N0} businesses: invented, folded and laid out in {laid.TotalSeconds:0.0} s, indexed in {indexed.TotalSeconds:0.0} s; {(double)memory / columns.Count:0} bytes each"
);
Console.WriteLine(
    $"Of these: {Footprint.Largest(columns, columns.Count)}; index {(double)Footprint.Of(index) / columns.Count:0.0}"
);

var ours = RegisterSnapshot.Of(columns, index);
List<IEngine> engines =
[
    new OwnEngine("ours", ours),
    new OwnEngine("reading through", RegisterSnapshot.Of(columns, new TextScan(columns))),
];
if (peers)
{
    Built(() => new Fts5Engine(columns));
    if (Environment.GetEnvironmentVariable("BENCH_POSTGRES") is { } postgres)
    {
        Built(() =>
        {
            PostgresEngine.Load(postgres, columns);
            return new PostgresEngine(postgres, trigrams: true);
        });
        Built(() => new PostgresEngine(postgres, trigrams: false));
    }

    if (GroongaEngine.IsInstalled)
    {
        Built(() => new GroongaEngine(columns));
    }
}

var table = new Comparison(engines, budget);
var classes = Queries.Of(columns).Where(c => c.Queries.Count > 0).ToList();
table.WarmUp([.. classes.SelectMany(c => c.Queries)]);
foreach (var (name, queries) in classes)
{
    table.Add(name, queries);
}

table.Finish();
Threads.Measure(ours, [.. classes.SelectMany(c => c.Queries)]);
foreach (var engine in engines.OfType<IDisposable>())
{
    engine.Dispose();
}

return table.IsRight ? 0 : 1;

void Built(Func<IEngine> build)
{
    var start = watch.Elapsed;
    engines.Add(build());
    Console.WriteLine($"{engines[^1].Name}: built in {(watch.Elapsed - start).TotalSeconds:0} s");
}

static RegisterColumns Columns(int businesses)
{
    var builder = new RegisterColumnsBuilder();
    var now = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
    foreach (var b in new FictionalRegister(ReferenceData.Load(), businesses, 1, now).All())
    {
        builder.Add(Entry(b));
    }

    return builder.Build();
}

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
