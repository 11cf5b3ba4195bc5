using System.Diagnostics;
using System.Security.Cryptography;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.OpenData;

namespace SelfDeclaration.IntegrationTests.Verbs;

/// <summary>export open-data, as an operator starts it.</summary>
public sealed class ExportVerbTests
{
    [Fact]
    public async Task It_writes_the_files_of_the_page_and_their_checksums()
    {
        await using var app = new TestApp();
        await app.PublishAsync("株式会社みずほ精工");
        await app.RunAsync<MakeOpenData>();
        using var client = app.CreateClient();
        var served = await client.GetByteArrayAsync("/open-data/latest/businesses.csv");
        var folder = Directory.CreateTempSubdirectory("sd-export-").FullName;
        try
        {
            var target = Path.Combine(folder, "new");

            var (code, output, error) = await RunAsync(app, target);

            Assert.Equal(("", 0), (error, code));
            Assert.Contains("公開されている自己宣言1件を", output);
            Assert.Equal(
                served,
                await File.ReadAllBytesAsync(Path.Combine(target, "businesses.csv"))
            );
            foreach (var line in await File.ReadAllLinesAsync(Path.Combine(target, "SHA256SUMS")))
            {
                var (sum, name) = (line[..64], line[66..]);
                var file = await File.ReadAllBytesAsync(Path.Combine(target, name));
                Assert.Equal(sum, Convert.ToHexStringLower(SHA256.HashData(file)));
            }

            var blocked = Path.Combine(target, "businesses.csv");
            (code, _, error) = await RunAsync(app, blocked);
            Assert.Equal(1, code);
            Assert.Equal(
                $"{blocked} に書き込めません。書き込めるフォルダーを指定してください",
                error.Trim()
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        TestApp app,
        string folder
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "SelfDeclaration.Web.dll"),
                "export",
                "open-data",
                folder,
                $"--Database:Provider={TestDatabase.Provider}",
                $"--Database:ConnectionString={app.ConnectionString}",
                "--Database:MigrateOnStart=false",
                "--Site:PublicUrl=https://localhost",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Test";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
