using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Api.Verifications;

namespace SelfDeclaration.IntegrationTests.Api;

/// <summary>一括の照会</summary>
public sealed class BatchApiTests
{
    [Fact]
    public async Task Each_row_is_answered_in_its_place()
    {
        await using var app = new TestApp();
        var id = (await app.PublishNumberedAsync()).DeclarationId;
        using var program = await app.ProgramAsync();

        var lines = await program.LinesAsync(
            $"{id},{ApiSteps.Number}\r\n41234567897,\r\n{id},7000012050002,2026-02-17\r\n{id},,2026-02-18"
        );

        Assert.Equal(
            [
                BatchAnswers.Header,
                $"\"{id}\",\"{ApiSteps.Number}\",\"\",accepted,1,2026-02-18,2026-02-18,true,",
                "\"41234567897\",\"\",\"\",unknown,,,,,",
                $"\"{id}\",\"7000012050002\",\"2026-02-17\",unknown,,,,,",
                $"\"{id}\",\"\",\"2026-02-18\",accepted,1,2026-02-18,2026-02-18,,",
            ],
            lines
        );
    }

    [Theory]
    [InlineData("declarationId,corporateNumber\n{0},{1}\n")]
    [InlineData("自己宣言ID,法人番号\r\n{0},{1}\r\n")]
    [InlineData("\"法人番号\",\"会社\",\"自己宣言ID\"\n\"{1}\",\"株式会社\"\"み\"\"\",\"{0}\"\n")]
    [InlineData("番号の一覧\n\n{0},{1}\n\n")]
    [InlineData("\"{0}\",\"{1}\"")]
    [InlineData("\uFEFF{0},{1}\r\n")]
    [InlineData("\uFEFFdeclarationId,corporateNumber\n４{2},{1}")]
    public async Task Files_are_read_as_people_write_them(string file)
    {
        await using var app = new TestApp();
        var id = (await app.PublishNumberedAsync()).DeclarationId;
        using var program = await app.ProgramAsync();
        var csv = string.Format(CultureInfo.InvariantCulture, file, id, ApiSteps.Number, id[1..]);

        using var answer = await program.SendCsvAsync(csv);

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.EndsWith(
            ",accepted,1,2026-02-18,2026-02-18,true,",
            lines[1],
            StringComparison.Ordinal
        );
        // Excel's mark goes back to who sent it.
        Assert.Equal(csv[0] == '\uFEFF', bytes is [0xEF, 0xBB, 0xBF, ..]);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_says_so_and_the_next_is_answered()
    {
        await using var app = new TestApp();
        var id = (await app.PublishNumberedAsync()).DeclarationId;
        using var program = await app.ProgramAsync();

        var lines = await program.LinesAsync(
            $"4123,\n\"{id},\n{id},123\n{id},,あした\n=1+1,\n{new string('4', 5000)}\n,\n{id},"
        );

        Assert.Equal(9, lines.Length);
        Assert.EndsWith(
            ",,,,,,\"自己宣言IDは4で始まる11桁の数字です（いまは4桁）\"",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.EndsWith("\"引用符（\"\"）が閉じていません\"", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(
            "\"法人番号は13桁の数字です（いまは3桁）\"",
            lines[3],
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "\"基準日は2026-03-07のように書いてください\"",
            lines[4],
            StringComparison.Ordinal
        );
        Assert.StartsWith("\"'=1+1\",", lines[5], StringComparison.Ordinal);
        Assert.EndsWith(
            "\"1行が長すぎます（4096バイトまで）\"",
            lines[6],
            StringComparison.Ordinal
        );
        Assert.EndsWith("\"自己宣言IDを入力してください\"", lines[7], StringComparison.Ordinal);
        Assert.Contains(",accepted,", lines[8]);
    }

    [Fact]
    public async Task Many_rows_are_looked_up_in_blocks_and_stay_in_order()
    {
        await using var app = new TestApp().WithSetting("Api:BatchBlock", "100");
        List<string> ids = [];
        for (var n = 0; n < 5; n++)
        {
            ids.Add(
                (await app.PublishAsync($"商店{n}", star: (StarLevel)(1 + n % 2))).DeclarationId
            );
        }

        using var program = await app.ProgramAsync();
        var sent = Enumerable.Range(0, 1234).Select(n => n % 3 == 0 ? "41234567897" : ids[n % 5]);

        var lines = await program.LinesAsync(string.Join('\n', sent));

        Assert.Equal(sent, lines.Skip(1).Select(l => l.Split(',')[0].Trim('"')));
        Assert.Equal(
            sent.Select(id => id == "41234567897" ? "unknown" : "accepted"),
            lines.Skip(1).Select(l => l.Split(',')[3])
        );
    }

    [Fact]
    public async Task Too_many_rows_or_bytes_are_refused_before_anything_is_answered()
    {
        await using var app = new TestApp()
            .WithSetting("Api:BatchRows", "3")
            .WithSetting("Api:BatchMegabytes", "1");
        using var program = await app.ProgramAsync();

        using var most = await program.SendCsvAsync("id\n41\n42\n43");
        using var rows = await program.SendCsvAsync("41\n42\n43\n44");
        using var bytes = await program.SendCsvAsync(new string('\n', 1_048_577));
        using var unsaid = await program.SendAsync(
            new(HttpMethod.Post, ApiSteps.Batch)
            {
                Content = new StreamContent(new MemoryStream(new byte[1_048_577]))
                {
                    Headers = { ContentType = new("text/csv"), ContentLength = null },
                },
                Headers = { TransferEncodingChunked = true },
            }
        );

        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, rows.StatusCode);
        Assert.Contains("3行まで", await rows.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, bytes.StatusCode);
        Assert.Contains("1MBまで", await bytes.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, unsaid.StatusCode);
    }

    [Fact]
    public async Task Another_encoding_is_refused_with_what_to_do()
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync();
        var content = new ByteArrayContent([0x34])
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("text/csv; charset=utf-16") },
        };

        using var answer = await program.PostAsync(ApiSteps.Batch, content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("UTF-8", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_copy_of_the_site_works_on_a_few_batches_at_once()
    {
        await using var app = new TestApp().WithSetting("Api:BatchesAtOnce", "1");
        using var program = await app.ProgramAsync();
        var sent = new TaskCompletionSource();
        List<Task<HttpResponseMessage>> batches =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(_ => program.PostAsync(ApiSteps.Batch, new SlowCsv(sent.Task))),
        ];

        using var refused = await await Task.WhenAny(batches);
        sent.SetResult();
        var answers = await Task.WhenAll(batches);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", refused.Header("Retry-After"));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_work_on_a_batch_ends_when_the_program_leaves()
    {
        await using var app = new TestApp().WithSetting("Api:BatchesAtOnce", "1");
        using var program = await app.ProgramAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, ApiSteps.Batch)
        {
            // Its answer is longer than what the server sends to one who does not read.
            Content = new StringContent(
                string.Concat(Enumerable.Repeat("41234567897\n", 20_000)),
                Encoding.UTF8,
                "text/csv"
            ),
        };
        var ended = new RequestEnd();
        using var _ = await app.UseAsync<DiagnosticListener, IDisposable>(listener =>
            Task.FromResult(listener.Subscribe(ended))
        );

        var answer = await program.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        Assert.False(ended.Task.IsCompleted);
        answer.Dispose();
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, (await program.LinesAsync("41234567897")).Length);
    }

    [Fact]
    public async Task An_empty_file_is_answered_with_the_header_alone()
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync();

        Assert.Equal([BatchAnswers.Header], await program.LinesAsync(""));
    }

    /// <summary>The end of the first request from now on.</summary>
    private sealed class RequestEnd : IObserver<KeyValuePair<string, object?>>
    {
        private readonly TaskCompletionSource _ended = new();

        public Task Task => _ended.Task;

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == "Microsoft.AspNetCore.Hosting.HttpRequestIn.Stop")
            {
                _ended.TrySetResult();
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    /// <summary>Half of it is sent, and the rest when the test says so.</summary>
    private sealed class SlowCsv : HttpContent
    {
        private readonly Task _go;

        public SlowCsv(Task go)
        {
            _go = go;
            Headers.ContentType = new("text/csv");
        }

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context
        )
        {
            await stream.WriteAsync("41234567897\n"u8.ToArray());
            await stream.FlushAsync();
            await _go;
            await stream.WriteAsync("41234567897\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
