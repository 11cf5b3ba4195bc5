using System.Diagnostics;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Api.Clients;

namespace SelfDeclaration.EndToEndTests;

/// <summary>APIの例: the files that <c>/api</c> shows, run as a reader would run them.</summary>
public sealed class ApiExamplesTests
{
    private const string Number = "7123456789012";

    [Theory]
    [InlineData("bash", "verify.sh", "\"status\":\"accepted\"")]
    [InlineData("python3", "verify.py", "はい。 2026-02-18 に申込みが受理されています。")]
    [InlineData("dotnet run", "verify.cs", "署名 確認、状態 accepted")]
    public async Task One_declaration_is_verified(string program, string file, string said)
    {
        await using var app = new TestApp();
        var id = await PublishAsync(app);

        var output = await RunAsync(app, program, file, id, Number);

        Assert.Contains(said, output);
    }

    [Theory]
    [InlineData("bash", "batch.sh")]
    [InlineData("python3", "batch.py")]
    public async Task A_file_is_verified(string program, string file)
    {
        await using var app = new TestApp();
        var id = await PublishAsync(app);
        using var folder = new Folder();
        var (asked, answered) = (folder.At("照会.csv"), folder.At("答え.csv"));
        await File.WriteAllTextAsync(asked, $"{id},{Number}\n41234567897,\n");

        await RunAsync(app, program, file, asked, answered);

        var lines = await File.ReadAllLinesAsync(answered);
        Assert.Equal(3, lines.Length);
        Assert.Contains(",accepted,1,2026-02-18,2026-02-18,true,", lines[1]);
        Assert.Contains(",unknown,", lines[2]);
    }

    [Theory]
    [InlineData("bash", "verify.sh")]
    [InlineData("python3", "verify.py")]
    [InlineData("dotnet run", "verify.cs")]
    public async Task A_problem_is_told_in_words(string program, string file)
    {
        await using var app = new TestApp();

        var output = await RunAsync(app, program, file, "4123", Number);

        Assert.Contains("自己宣言IDは4で始まる11桁の数字です（いまは4桁）", output);
    }

    private static async Task<string> PublishAsync(TestApp app) =>
        (
            await app.PublishAsync(
                "株式会社みずほ精工",
                b => b.CorporateNumber = Number,
                new DateOnly(2026, 2, 18)
            )
        ).DeclarationId;

    private static async Task<string> RunAsync(
        TestApp app,
        string program,
        string file,
        params string[] arguments
    )
    {
        var (_, key) = await app.UseAsync<ApiKeys, (ApiClient, string)>(keys =>
            keys.IssueAsync(
                new()
                {
                    Name = "架空補助金事務局",
                    Contact = "kaku@example.jp",
                    RequestsPerMinute = "60",
                    RowsPerDay = "1000",
                }
            )
        );
        // Where a reader has saved it: not below this repository, whose settings are its own.
        using var folder = new Folder();
        var example = folder.At(file);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "data", "api", file), example);
        string[] words = [.. program.Split(' '), example];
        var start = new ProcessStartInfo(
            words[0],
            [.. words[1..], .. words[0] == "dotnet" ? ["--"] : Array.Empty<string>(), .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SITE"] = app.Listen().OriginalString.TrimEnd('/');
        start.Environment["API_KEY"] = key;
        using var process = Process.Start(start)!;
        var outputs = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        return string.Concat(outputs);
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sd-api-");

        public string At(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
