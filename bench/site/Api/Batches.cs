using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.SiteBench.Api;

/// <summary>A million verifications in one request, and how much memory that takes.</summary>
internal sealed class Batches(SiteDatabase database, RunningSite site)
{
    private const int Rows = 1_000_000;
    private const string Key = "sdk_bench_key";

    public async Task RunAsync()
    {
        await IssueAsync();
        var known = await database.UseAsync(db =>
            db.Declarations.Select(d => new { d.DeclarationId, d.Business.CorporateNumber })
                .ToListAsync()
        );
        Console.WriteLine(
            $"\n| batch of {Rows:N0} rows, {database.Provider} | seconds | rows/s | memory before, MB | most, MB | answer, MB |\n| --- | --: | --: | --: | --: | --: |"
        );
        foreach (
            var (what, day, accept, rows) in (IEnumerable<(string, string, string, int)>)
                [
                    ("warming up, 20,000 rows", "", "text/csv", 20_000),
                    ("as of now", "", "text/csv", Rows),
                    ("as of a day", "2026-03-31", "text/csv", Rows),
                    ("as of now, signed", "", "application/jose", Rows),
                ]
        )
        {
            var text = new StringBuilder();
            for (var n = 0; n < rows; n++)
            {
                // In no order, and every tenth unknown.
                var one = known[(int)(n * 7919L % known.Count)];
                var id = n % 10 == 0 ? "49999999999" : one.DeclarationId;
                text.Append(CultureInfo.InvariantCulture, $"{id},{one.CorporateNumber},{day}\r\n");
            }

            await SendAsync(what, accept, rows, Encoding.ASCII.GetBytes(text.ToString()));
        }
    }

    private async Task SendAsync(string what, string accept, int rows, byte[] csv)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(site.Address, "/api/v1/verifications/batch")
        )
        {
            Content = new ByteArrayContent(csv) { Headers = { ContentType = new("text/csv") } },
        };
        request.Headers.Authorization = new("Bearer", Key);
        request.Headers.Accept.Add(new(accept));
        var (before, most, bytes, lines) = (site.MemoryInMegabytes, 0.0, 0L, 0);
        var clock = Stopwatch.StartNew();
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 20];
        for (int got; (got = await stream.ReadAsync(buffer)) > 0; )
        {
            bytes += got;
            lines += buffer.AsSpan(0, got).Count((byte)'\n');
            most = Math.Max(most, site.MemoryInMegabytes);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (accept == "text/csv" && lines != rows + 1)
        {
            throw new InvalidOperationException($"{lines} lines for {rows} rows.");
        }

        Console.WriteLine(
            $"| {what} | {seconds:0.0} | {rows / seconds:N0} | {before:N0} | {most:N0} | {bytes / 1048576.0:0} |"
        );
    }

    private Task<bool> IssueAsync() =>
        database.UseAsync(async db =>
        {
            db.ApiClients.Add(
                new ApiClient
                {
                    Name = "計測",
                    Contact = "bench@example.jp",
                    Prefix = "sdk_bench",
                    KeyHash = SecretTokens.HashOf(Key),
                    RequestsPerMinute = 60_000,
                    RowsPerDay = 100_000_000,
                    CreatedAt = DateTimeOffset.UnixEpoch,
                }
            );
            await db.SaveChangesAsync();
            return true;
        });
}
