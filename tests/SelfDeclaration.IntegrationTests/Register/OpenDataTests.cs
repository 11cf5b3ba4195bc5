using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.OpenData;

namespace SelfDeclaration.IntegrationTests.Register;

/// <summary>オープンデータ</summary>
public sealed class OpenDataTests
{
    private const string Latest = "/open-data/latest";

    [Fact]
    public async Task The_days_files_hold_the_public_fields_of_public_businesses_and_nothing_else()
    {
        await using var app = new TestApp();
        var shown = await app.PublishAsync(
            "=みずほ,\"精工\"",
            b =>
            {
                b.CorporateNumber = "7123456789012";
                b.TradeName = "ひみつの屋号";
            },
            new(2026, 2, 18),
            StarLevel.TwoStar
        );
        await app.DeclareAsync();
        await app.RunAsync<MakeOpenData>();
        using var client = app.CreateClient();

        var csv = await client.GetStringAsync($"{Latest}/businesses.csv");
        var json = await client.GetStringAsync($"{Latest}/businesses.jsonl");

        var page = $"https://localhost/businesses/{shown.PublicKey}";
        Assert.Equal(
            "\"公開ページの鍵\",\"事業者名\",\"屋号\",\"都道府県コード\",\"都道府県\",\"市区町村・町名\",\"段階\",\"宣言日\",\"公開ページ\"\r\n"
                + $"\"{shown.PublicKey}\",\"'=みずほ,\"\"精工\"\"\",\"\",\"20\",\"長野県\",\"岡谷市本町\",\"二つ星\",\"2026-02-18\",\"{page}\"\r\n",
            csv
        );
        Assert.Equal(
            $$"""{"key":"{{shown.PublicKey}}","name":"=みずほ,\"精工\"","tradeName":null,"prefectureCode":"20","prefecture":"長野県","city":"岡谷市本町","star":2,"declaredOn":"2026-02-18","page":"{{page}}"}"""
                + "\n",
            json
        );
        using var schema = JsonDocument.Parse(
            await client.GetStringAsync("/open-data/schema.json")
        );
        using var row = JsonDocument.Parse(json);
        Assert.Equal(
            row.RootElement.EnumerateObject().Select(p => p.Name),
            schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name)
        );
    }

    [Fact]
    public async Task The_next_day_tells_what_was_added_changed_and_removed()
    {
        await using var app = new TestApp();
        var gone = await app.PublishAsync("やめる商店");
        var moved = await app.PublishAsync("移る商店");
        await app.PublishAsync("そのままの商店");
        await app.RunAsync<MakeOpenData>();
        var added = await app.PublishAsync("新しい商店");
        await app.UseDbAsync(async db =>
        {
            (await db.Declarations.SingleAsync(d => d.Key == gone.Key)).Withdraw(
                null,
                app.Clock.GetUtcNow()
            );
            (await db.Businesses.SingleAsync(b => b.Name == "移る商店")).CityAndTown = "諏訪市大手";
            await db.SaveChangesAsync();
        });
        await NextDayAsync(app);
        using var client = app.CreateClient();

        var difference = await client.GetStringAsync($"{Latest}/difference.csv");

        Assert.Equal(
            new[]
            {
                $"\"変更\",\"{moved.PublicKey}\",\"移る商店\",\"\",\"20\",\"長野県\",\"諏訪市大手\"",
                $"\"削除\",\"{gone.PublicKey}\",\"\",\"\",\"\",\"\",\"\"",
                $"\"追加\",\"{added.PublicKey}\",\"新しい商店\",\"\",\"20\",\"長野県\",\"岡谷市本町\"",
            }.Order(StringComparer.Ordinal),
            difference
                .Split("\r\n")[1..^1]
                .Select(line => string.Join(',', line.Split(',')[..7]))
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(
            "やめる商店",
            await client.GetStringAsync($"{Latest}/businesses.csv"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "やめる商店",
            await client.GetStringAsync("/open-data/2026-11-24/businesses.csv"),
            StringComparison.Ordinal
        );
        var page = (await app.Browse().OpenAsync("/open-data")).Text();
        Assert.Contains("追加 1件、変更 1件、削除 1件", page);
        Assert.Contains("翌日の版から含まれません", page);
    }

    [Fact]
    public async Task Checksums_are_those_of_the_files_packed_and_unpacked()
    {
        await using var app = new TestApp();
        await PublishManyAsync(app, 2500);
        await app.RunAsync<MakeOpenData>();
        using var client = app.CreateClient();

        var sums = (await client.GetStringAsync($"{Latest}/SHA256SUMS"))
            .Split('\n')[..^1]
            .Select(line => line.Split("  "))
            .ToDictionary(line => line[1], line => line[0]);
        var csv = await client.GetByteArrayAsync($"{Latest}/businesses.csv");
        var packed = await client.GetByteArrayAsync($"{Latest}/businesses.csv.gz");

        Assert.Equal(
            sums["2026-11-24-businesses.csv"],
            Convert.ToHexStringLower(SHA256.HashData(csv))
        );
        Assert.Equal(
            sums["2026-11-24-businesses.csv.gz"],
            Convert.ToHexStringLower(SHA256.HashData(packed))
        );
        // More than one piece, or the test shows nothing about their joints.
        Assert.True(csv.Length > 400_000, $"{csv.Length} bytes");
        await using var unpacked = new GZipStream(
            new MemoryStream(packed),
            CompressionMode.Decompress
        );
        using var whole = new MemoryStream();
        await unpacked.CopyToAsync(whole);
        Assert.Equal(csv, whole.ToArray());
        Assert.Equal(2501, Encoding.UTF8.GetString(csv).Split("\r\n").Length - 1);
        Assert.Contains(
            sums["2026-11-24-businesses.csv"],
            (await app.Browse().OpenAsync("/open-data")).Text()
        );
    }

    [Fact]
    public async Task A_download_goes_on_where_it_broke_off()
    {
        await using var app = new TestApp();
        await PublishManyAsync(app, 2500);
        await app.RunAsync<MakeOpenData>();
        using var client = app.CreateClient();
        var whole = await client.GetByteArrayAsync($"{Latest}/businesses.csv");

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Latest}/businesses.csv");
        request.Headers.Range = new(262_000, 262_300);
        using var part = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[262_000..262_301], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_file_is_not_sent_again_until_there_is_a_newer_one()
    {
        await using var app = new TestApp();
        await app.PublishAsync("みずほ商店");
        await app.RunAsync<MakeOpenData>();
        using var client = app.CreateClient();
        using var page = await client.GetAsync("/open-data");
        using var first = await client.GetAsync($"{Latest}/businesses.csv");

        using var again = await client.AgainAsync($"{Latest}/businesses.csv", first);
        using var pageAgain = await client.AgainAsync("/open-data", page);
        await app.PublishAsync("ほかの商店");
        await NextDayAsync(app);
        using var changed = await client.AgainAsync($"{Latest}/businesses.csv", first);
        using var pageChanged = await client.AgainAsync("/open-data", page);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, pageAgain.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, pageChanged.StatusCode);
        Assert.True(changed.Headers.CacheControl is { Public: true, NoCache: true });
        using var dated = await client.GetAsync("/open-data/2026-11-24/businesses.csv");
        Assert.Equal(TimeSpan.FromHours(1), dated.Headers.CacheControl!.MaxAge);
        using var head = await client.SendAsync(new(HttpMethod.Head, $"{Latest}/businesses.csv"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task Old_editions_go_and_what_never_was_is_not_found()
    {
        await using var app = new TestApp().WithSetting("OpenData:KeepDays", "2");
        await app.PublishAsync("みずほ商店");
        await app.RunAsync<MakeOpenData>();
        await NextDayAsync(app);
        await NextDayAsync(app);
        using var client = app.CreateClient();

        foreach (
            var address in (string[])
                [
                    "/open-data/2026-11-24/businesses.csv",
                    "/open-data/2026-11-24/SHA256SUMS",
                    $"{Latest}/secrets.csv",
                    "/open-data/nonsense/businesses.csv",
                ]
        )
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(
            2,
            await app.UseDbAsync(db => db.OpenDataPieces.Select(p => p.Day).Distinct().CountAsync())
        );
    }

    [Fact]
    public async Task Three_copies_of_the_site_make_one_edition_in_the_morning()
    {
        await using var app = new TestApp();
        await app.PublishAsync("みずほ商店");
        await app.RunAsync<MakeOpenData>();
        // Three in the morning: not yet.
        app.Clock.Advance(TimeSpan.FromHours(17));
        await app.RunAsync<MakeOpenData>();
        Assert.Equal(1, await app.UseDbAsync(db => db.OpenDataEditions.CountAsync()));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(
            app.RunAsync<MakeOpenData>(),
            app.RunAsync<MakeOpenData>(),
            app.RunAsync<MakeOpenData>()
        );

        Assert.Equal(
            [new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)],
            await app.UseDbAsync(db =>
                db.OpenDataEditions.Where(e => e.MadeAt != null)
                    .OrderBy(e => e.Day)
                    .Select(e => e.Day)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task What_a_copy_left_unfinished_another_one_makes()
    {
        await using var app = new TestApp();
        await app.PublishAsync("みずほ商店");
        await app.UseDbAsync(async db =>
        {
            db.Add(
                new OpenDataEdition { Day = new(2026, 11, 24), ClaimedAt = app.Clock.GetUtcNow() }
            );
            await db.SaveChangesAsync();
        });
        using var client = app.CreateClient();

        await app.RunAsync<MakeOpenData>();
        using var unfinished = await client.GetAsync($"{Latest}/businesses.csv");
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await app.RunAsync<MakeOpenData>();
        using var made = await client.GetAsync($"{Latest}/businesses.csv");

        Assert.Equal(HttpStatusCode.NotFound, unfinished.StatusCode);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
    }

    private static async Task NextDayAsync(TestApp app)
    {
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunAsync<MakeOpenData>();
    }

    private static Task PublishManyAsync(TestApp app, int count) =>
        app.UseDbAsync(async db =>
        {
            for (var n = 0; n < count; n++)
            {
                var declaration = Publishing.NewDeclaration(
                    $"株式会社みずほ第{n}精工",
                    new(2026, 1, 1 + n % 28),
                    StarLevel.OneStar
                );
                declaration.Accept(app.Clock.GetUtcNow());
                db.Add(declaration);
            }

            await db.SaveChangesAsync();
        });
}
