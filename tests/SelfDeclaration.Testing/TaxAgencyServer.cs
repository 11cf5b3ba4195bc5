using System.Collections.Concurrent;
using System.Net.Mime;
using System.Text;
using System.Threading.Channels;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SelfDeclaration.Testing;

/// <summary>
/// 国税庁法人番号システム Web-API, version 4, call <c>num</c>, on a real port: speaks it as the agency does, and
/// misbehaves as the test says. See <c>data/reference/corporate-number-format.md</c>.
/// </summary>
public sealed class TaxAgencyServer : IAsyncDisposable
{
    /// <summary>The one アプリケーションID it knows.</summary>
    public const string ApplicationId = "KtestTESTtest";

    private const string LastUpdate = "2026-11-20";
    private const int MostNumbers = 10;

    private readonly ConcurrentDictionary<string, string> _rows = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _plans = new();
    private readonly Channel<string> _arrivals = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new();
    private readonly WebApplication _app;

    private TaxAgencyServer()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>For the setting <c>Corporations:WebApi:Address</c>.</summary>
    public string Address => _app.Urls.Single() + "/4/num";

    /// <summary>What was asked for, as it stood after <c>number=</c>.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>How it writes CSV in Unicode; sources differ about the mark at the start and the line ends.</summary>
    public Encoding Unicode { get; set; } = new UTF8Encoding(false);

    public string LineEnd { get; set; } = "\n";

    public static async Task<TaxAgencyServer> StartAsync()
    {
        var server = new TaxAgencyServer();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A corporation by its record of 30 columns, without the 一連番号 of a page.</summary>
    public TaxAgencyServer Knows(string corporateNumber, string row)
    {
        _rows[corporateNumber] = row;
        return this;
    }

    /// <summary>Answers so instead, as often as told.</summary>
    public TaxAgencyServer Answer(
        int status,
        string body,
        int times = 1,
        string type = MediaTypeNames.Text.Plain
    ) => Plan(times, context => WriteAsync(context, status, Unicode.GetBytes(body), type));

    /// <summary>Says nothing until the client gives up.</summary>
    public TaxAgencyServer Hang(int times = 1) =>
        Plan(
            times,
            async context =>
            {
                using var over = CancellationTokenSource.CreateLinkedTokenSource(
                    context.RequestAborted,
                    _stop.Token
                );
                var end = new TaskCompletionSource();
                await using var _ = over.Token.Register(() => end.TrySetResult());
                await end.Task;
            }
        );

    /// <summary>Cuts the connection, after the first bytes of an answer if told so.</summary>
    public TaxAgencyServer Die(string firstBytes = "", int times = 1) =>
        Plan(
            times,
            async context =>
            {
                if (firstBytes.Length > 0)
                {
                    await context.Response.WriteAsync(firstBytes);
                    await context.Response.Body.FlushAsync();
                }

                context.Abort();
            }
        );

    /// <summary>The next number asked for, as soon as it is.</summary>
    public Task<string> NextAsync() => _arrivals.Reader.ReadAsync(_stop.Token).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private TaxAgencyServer Plan(int times, Func<HttpContext, Task> plan)
    {
        for (var n = 0; n < times; n++)
        {
            _plans.Enqueue(plan);
        }

        return this;
    }

    private Task ServeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var numbers = query["number"].ToString();
        _asked.Enqueue(numbers);
        _arrivals.Writer.TryWrite(numbers);
        if (_plans.TryDequeue(out var plan))
        {
            return plan(context);
        }

        if (context.Request.Path != "/4/num" || query["id"] != ApplicationId)
        {
            return WriteAsync(context, 404, []);
        }

        var asked = numbers.Split(',');
        return asked.Length > MostNumbers || asked.Any(n => n.Length != 13)
            ? WriteAsync(context, 400, "021"u8.ToArray())
            : query["type"].ToString() switch
            {
                "01" => WriteAsync(
                    context,
                    200,
                    Encoding.GetEncoding(932).GetBytes(Csv(asked)),
                    "text/csv; charset=Shift_JIS"
                ),
                "02" => WriteAsync(
                    context,
                    200,
                    [.. Unicode.GetPreamble(), .. Unicode.GetBytes(Csv(asked))],
                    $"text/csv; charset={Unicode.WebName}"
                ),
                "12" => WriteAsync(
                    context,
                    200,
                    Encoding.UTF8.GetBytes(Xml(asked)),
                    "application/xml; charset=UTF-8"
                ),
                _ => WriteAsync(context, 400, "011"u8.ToArray()),
            };
    }

    private static async Task WriteAsync(
        HttpContext context,
        int status,
        byte[] body,
        string type = MediaTypeNames.Text.Plain
    )
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body);
    }

    private string[] RowsOf(string[] numbers) =>
        [
            .. numbers
                .Where(_rows.ContainsKey)
                .Select(
                    (n, i) =>
                        $"{i + 1}{_rows[n][_rows[n].IndexOf(',', StringComparison.Ordinal)..]}"
                ),
        ];

    private string Csv(string[] numbers)
    {
        var rows = RowsOf(numbers);
        return string.Concat(
            rows.Prepend($"{LastUpdate},{rows.Length},1,1").Select(line => line + LineEnd)
        );
    }

    private string Xml(string[] numbers)
    {
        var rows = RowsOf(numbers);
        return new XDocument(
            new XElement(
                "corporations",
                new XElement("lastUpdateDate", LastUpdate),
                new XElement("count", rows.Length),
                new XElement("divideNumber", 1),
                new XElement("divideSize", 1),
                rows.Select(row => new XElement(
                    "corporation",
                    row.Split(',')
                        .Zip(Columns, (value, name) => new XElement(name, value.Trim('"')))
                ))
            )
        ).ToString();
    }

    private static readonly string[] Columns =
    [
        "sequenceNumber",
        "corporateNumber",
        "process",
        "correct",
        "updateDate",
        "changeDate",
        "name",
        "nameImageId",
        "kind",
        "prefectureName",
        "cityName",
        "streetNumber",
        "addressImageId",
        "prefectureCode",
        "cityCode",
        "postCode",
        "addressOutside",
        "addressOutsideImageId",
        "closeDate",
        "closeCause",
        "successorCorporateNumber",
        "changeCause",
        "assignmentDate",
        "latest",
        "enName",
        "enPrefectureName",
        "enCityName",
        "enAddressOutside",
        "furigana",
        "hihyoji",
    ];
}
