using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Reference.TaxAgency;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Reference;

/// <summary>国税庁のWeb-API: what it may send, and how it may fail.</summary>
public sealed class TaxAgencyFaultTests
{
    private const string Name = "株式会社𠮷野";
    private static readonly string s_number = Number(1);
    private static readonly string s_row = Row(s_number, Name);

    public static TheoryData<string, int, string> UselessAnswers =>
        new()
        {
            { "a wrong parameter", 400, "051" },
            { "asked too often", 403, "Forbidden" },
            { "an unknown ID", 404, "" },
            { "broken", 500, "<html>Internal Server Error</html>" },
            { "sent elsewhere", 302, "" },
            { "nothing", 200, "" },
            { "a page of a proxy", 200, "<html><body>ログインしてください</body></html>" },
            { "XML", 200, "<corporations><count>1</count></corporations>" },
            { "no first line", 200, s_row },
            { "half a record", 200, "2026-11-20,1,1,1\n" + s_row[..60] },
            { "no record", 200, "2026-11-20,1,1,1\n" },
            { "records it does not count", 200, "2026-11-20,0,1,1\n" + s_row },
            { "another number", 200, "2026-11-20,1,1,1\n" + Row(Number(2), Name) },
            { "two", 200, "2026-11-20,2,1,1\n" + s_row + "\n" + s_row },
            {
                "broken letters",
                200,
                "2026-11-20,1,1,1\n" + s_row.Replace("𠮷", "\uFFFD", StringComparison.Ordinal)
            },
            { "no end", 200, "2026-11-20,1,1,1\n" + new string('1', 100_000) },
        };

    [Theory]
    [MemberData(nameof(UselessAnswers))]
    public async Task A_useless_answer_is_none(string what, int status, string body)
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(s_number, s_row).Answer(status, body);
        using var asking = new Asking(server.Address);

        Assert.Null(await asking.AskAsync());

        Assert.True(Assert.Single(asking.Logged).Length > 0, what);
        Assert.NotNull(await asking.AskAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-20,0,1,1")]
    public async Task A_connection_cut_is_no_answer(string firstBytes)
    {
        await using var server = (await TaxAgencyServer.StartAsync()).Die(firstBytes);
        using var asking = new Asking(server.Address);

        Assert.Null(await asking.AskAsync());
    }

    [Fact]
    public async Task A_connection_refused_is_no_answer()
    {
        string address;
        await using (var server = await TaxAgencyServer.StartAsync())
        {
            address = server.Address;
        }

        using var asking = new Asking(address);
        Assert.Null(await asking.AskAsync());
        Assert.Equal(["The tax agency's Web-API: ConnectionError"], asking.Logged);
    }

    public static TheoryData<Encoding, string> WaysToWrite =>
        new()
        {
            { new UTF8Encoding(false), "\n" },
            { new UTF8Encoding(true), "\r\n" },
            { new UnicodeEncoding(false, true), "\r\n" },
        };

    [Theory]
    [MemberData(nameof(WaysToWrite))]
    public async Task Marks_at_the_start_and_line_ends_make_no_difference(
        Encoding unicode,
        string lineEnd
    )
    {
        await using var server = await TaxAgencyServer.StartAsync();
        (server.Unicode, server.LineEnd) = (unicode, lineEnd);
        server.Knows(s_number, s_row);
        using var asking = new Asking(server.Address);

        var answer = await asking.AskAsync();

        Assert.Equal(Name, WebApiAnswer.CorporationOf(answer!.Line!)!.Name);
        Assert.Null((await asking.AskAsync(Number(2)))!.Line);
    }

    [Fact]
    public async Task A_designation_taken_back_counts_as_not_known()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(s_number, $"1,{s_number},99{new string(',', 27)}");
        using var asking = new Asking(server.Address);

        Assert.Equal(new WebApiAnswer((string?)null), await asking.AskAsync());
    }

    [Fact]
    public async Task After_three_failures_nobody_waits_for_a_minute_and_then_one_tries()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(s_number, s_row).Answer(500, "", times: 4);
        using var asking = new Asking(server.Address);
        for (var n = 0; n < 5; n++)
        {
            Assert.Null(await asking.AskAsync());
        }

        Assert.Equal(3, server.Asked.Count);

        asking.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(await asking.AskAsync());
        Assert.Equal(4, server.Asked.Count);
        Assert.Null(await asking.AskAsync());
        Assert.Equal(4, server.Asked.Count);

        asking.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.NotNull(await asking.AskAsync());
        Assert.NotNull(await asking.AskAsync());
        Assert.Equal(6, server.Asked.Count);
    }

    [Fact]
    public async Task Slowness_opens_the_breaker_too()
    {
        await using var server = (await TaxAgencyServer.StartAsync()).Hang(times: 3);
        using var asking = new Asking(server.Address);
        for (var n = 0; n < 3; n++)
        {
            var slow = asking.AskAsync();
            await server.NextAsync();
            asking.Clock.Advance(TimeSpan.FromSeconds(2));
            Assert.Null(await slow);
        }

        Assert.Null(await asking.AskAsync());

        Assert.Equal(3, server.Asked.Count);
    }

    [Fact]
    public async Task An_applicant_who_leaves_is_no_failure_of_the_agency()
    {
        await using var server = (await TaxAgencyServer.StartAsync()).Hang(times: 5);
        server.Knows(s_number, s_row);
        using var asking = new Asking(server.Address);
        for (var n = 0; n < 5; n++)
        {
            using var leaving = new CancellationTokenSource();
            var asked = asking.AskAsync(leaving: leaving.Token);
            await server.NextAsync();
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }

        Assert.NotNull(await asking.AskAsync());
    }

    [Fact]
    public async Task It_is_not_asked_more_often_than_it_likes()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        using var asking = new Asking(server.Address, callsPerMinute: 2);

        Assert.NotNull(await asking.AskAsync());
        Assert.NotNull(await asking.AskAsync());
        Assert.Null(await asking.AskAsync());
        Assert.Equal(2, server.Asked.Count);

        asking.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await asking.AskAsync());
    }

    [Fact]
    public async Task Neither_numbers_nor_answers_nor_the_id_are_logged()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Answer(404, s_row).Answer(200, "x" + s_row);
        using var asking = new Asking(server.Address, callsPerMinute: 2);
        for (var n = 0; n < 3; n++)
        {
            await asking.AskAsync();
        }

        Assert.Equal(
            [
                "The tax agency's Web-API: 404, it does not know Corporations:WebApi:ApplicationId",
                "The tax agency's Web-API: an answer that is none",
                "Not asking the tax agency: Corporations:WebApi:CallsPerMinute is used up",
            ],
            asking.Logged
        );
    }

    [Theory]
    [InlineData("02&number=123", 400, "021")]
    [InlineData("09&number=1234567890123", 400, "011")]
    [InlineData("12&number=1234567890123", 200, "<count>0</count>")]
    [InlineData("01&number=1234567890123", 200, "2026-11-20,0,1,1\n")]
    public async Task The_server_of_these_tests_speaks_as_the_agency_does(
        string query,
        int status,
        string said
    )
    {
        await using var server = await TaxAgencyServer.StartAsync();
        using var client = new HttpClient();

        var answer = await client.GetAsync(
            new Uri($"{server.Address}?id={TaxAgencyServer.ApplicationId}&type={query}")
        );

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The client of the site, with a clock and a log of its own.</summary>
    private sealed class Asking(string address, int callsPerMinute = 60)
        : ILogger<TaxAgencyApi>,
            IDisposable
    {
        private readonly ConcurrentQueue<string> _logged = new();
        private TaxAgencyApi? _api;

        public FakeTimeProvider Clock { get; } = new(TestApp.Start);
        public IReadOnlyCollection<string> Logged => _logged;

        public Task<WebApiAnswer?> AskAsync(
            string? number = null,
            CancellationToken leaving = default
        ) =>
            (
                _api ??= new(
                    Options.Create(
                        new WebApiSettings
                        {
                            ApplicationId = TaxAgencyServer.ApplicationId,
                            Address = address,
                            CallsPerMinute = callsPerMinute,
                        }
                    ),
                    Clock,
                    this
                )
            ).AskAsync(number ?? s_number, leaving);

        public void Dispose() => _api?.Dispose();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _logged.Enqueue($"{formatter(state, exception)}{exception}");
    }
}
