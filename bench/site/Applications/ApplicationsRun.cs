using System.Diagnostics;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Applications;

/// <summary>One site on one database: a warm-up, many visitors at once, then one burst.</summary>
internal sealed class ApplicationsRun(SiteDatabase database, RunningSite site, Post post)
{
    public const int Visitors = 8;

    /// <summary>The number of the project's goal: fifty submissions in a second.</summary>
    public const int Burst = 50;

    private readonly List<string> _complaints = [];
    private int _started;

    public Timings Requests { get; private set; } = new();
    public Spread Applications { get; private set; } = new([]);
    public double PerSecond { get; private set; }

    /// <summary>Processor time of the site for one application.</summary>
    public TimeSpan Cpu { get; private set; }

    public Spread BurstSubmissions { get; private set; } = new([]);
    public TimeSpan BurstTook { get; private set; }
    public Books Books { get; private set; } = null!;
    public IReadOnlyList<string> Complaints => _complaints;

    /// <param name="applications">How many.</param>
    /// <param name="burst">No submission hashes a password, so one burst for each database is enough.</param>
    public async Task RunAsync(int applications, bool burst)
    {
        await TogetherAsync(Visitors);
        Requests = new();

        var (clock, cpu) = (Stopwatch.StartNew(), site.Cpu);
        Applications = new(await TogetherAsync(applications));
        (PerSecond, Cpu) = (
            applications / clock.Elapsed.TotalSeconds,
            (site.Cpu - cpu) / applications
        );

        var kept = Requests;
        Requests = new();
        if (burst)
        {
            await BurstAsync();
        }

        Requests = kept;
        await BalanceAsync();
    }

    private async Task<IReadOnlyList<TimeSpan>> TogetherAsync(int applications)
    {
        var left = applications;
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, Visitors)
                .Select(async _ =>
                {
                    var mine = new List<TimeSpan>();
                    while (Interlocked.Decrement(ref left) >= 0)
                    {
                        mine.Add(await WholeAsync());
                    }

                    return mine;
                })
        );
        return [.. times.SelectMany(t => t)];
    }

    private async Task<TimeSpan> WholeAsync()
    {
        var clock = Stopwatch.StartNew();
        var applicant = NextApplicant();
        using var visitor = new Visitor(site.Address, Requests);
        await applicant.FillInAsync(visitor);
        await Applicant.SubmitAsync(visitor);
        await FinishAsync(visitor, applicant);
        return clock.Elapsed;
    }

    private async Task FinishAsync(Visitor visitor, Applicant applicant)
    {
        await visitor.OpenAsync(await post.LinkForAsync(applicant.Mail));
        await Applicant.CompleteAsync(visitor);
        if (visitor.Address.AbsolutePath != "/declare/complete")
        {
            _complaints.Add($"{applicant.Mail} ended on {visitor.Address.AbsolutePath}");
        }
    }

    // Everybody fills in at leisure, and all press この内容で自己宣言する in the same instant.
    private async Task BurstAsync()
    {
        var ready = new List<(Visitor Visitor, Applicant Applicant)>();
        for (var n = 0; n < Burst; n++)
        {
            var (visitor, applicant) = (new Visitor(site.Address, Requests), NextApplicant());
            await applicant.FillInAsync(visitor);
            ready.Add((visitor, applicant));
        }

        var clock = Stopwatch.StartNew();
        BurstSubmissions = new(
            await Task.WhenAll(
                ready.Select(async r =>
                {
                    await Applicant.SubmitAsync(r.Visitor);
                    return clock.Elapsed;
                })
            )
        );
        BurstTook = clock.Elapsed;
        foreach (var (visitor, applicant) in ready)
        {
            await FinishAsync(visitor, applicant);
            visitor.Dispose();
        }
    }

    private async Task BalanceAsync()
    {
        // The last mails leave after the last page is shown.
        Books = await Books.OfAsync(database);
        for (var wait = 0; wait < 50 && Books.MailsNoted < 2 * _started; wait++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            Books = await Books.OfAsync(database);
        }

        _complaints.AddRange(Books.Complaints(_started));
        if (post.Count != 2 * _started)
        {
            _complaints.Add($"{post.Count} mails arrived instead of {2 * _started}");
        }

        _complaints.AddRange(site.Errors.Select(e => $"log: {e}"));
    }

    private Applicant NextApplicant() => new(Interlocked.Increment(ref _started));
}
