using System.Diagnostics;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;

namespace SelfDeclaration.IntegrationTests.Audit;

/// <summary>audit verify, as an operator starts it.</summary>
public sealed class AuditVerbTests
{
    [Fact]
    public async Task It_says_that_all_is_well_or_names_the_first_number_that_is_not()
    {
        await using var app = new TestApp();
        await app.RecordAsync(3);

        var (code, output, error) = await RunAsync(app);
        Assert.Equal(("", 0), (error, code));
        Assert.Contains("操作の記録3件に問題はありません", output);

        await app.SqlAsync($"DELETE FROM audit_entries WHERE number = 2");
        (code, _, error) = await RunAsync(app);
        Assert.Equal(1, code);
        Assert.Equal("記録2番がありません", error.Trim());
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(TestApp app)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "SelfDeclaration.Web.dll"),
                "audit",
                "verify",
                $"--Database:Provider={TestDatabase.Provider}",
                $"--Database:ConnectionString={app.ConnectionString}",
                "--Database:MigrateOnStart=false",
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
