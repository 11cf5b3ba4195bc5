using System.Diagnostics;

namespace SelfDeclaration.IntegrationTests.Verbs;

/// <summary>The program as an operator starts it: a process of its own, in Production, with nothing set.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("self-declaration-");

    [Theory]
    [InlineData("migrate")]
    [InlineData("seed --businesses 3")]
    public async Task A_verb_asks_for_no_mail_server(string verb)
    {
        var (exitCode, _, error) = await RunAsync(verb.Split(' '));

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task The_site_says_in_a_sentence_what_it_needs_before_it_serves()
    {
        var (exitCode, output, error) = await RunAsync("serve");

        Assert.Equal(1, exitCode);
        Assert.Contains("Mail:Transport", error);
        Assert.Contains("Site:PublicUrl", error);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] verb)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "SelfDeclaration.Web.dll"),
                .. verb,
                $"--Database:ConnectionString=Data Source={_folder.FullName}/registry.db",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
