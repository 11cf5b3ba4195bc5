using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.IntegrationTests.SignIn;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Verbs;

namespace SelfDeclaration.IntegrationTests.Verbs;

/// <summary>staff add, list, link, disable</summary>
public sealed class StaffVerbTests
{
    private static readonly string[] s_add =
    [
        "staff",
        "add",
        "--mail",
        StaffSteps.Mail,
        "--name",
        "佐藤 恵",
        "--role",
    ];

    [Fact]
    public async Task The_first_administrator_enrols_by_the_link_that_is_printed()
    {
        await using var app = new TestApp();
        var (code, lines, _) = await RunAsync(app, "", [.. s_add, "管理,承認"]);
        Assert.Equal(0, code);
        Assert.Equal("職員を登録しました（承認・管理）", lines[0]);

        var browser = await app.Browse().OpenAsync(new Uri(lines[2]).PathAndQuery);
        await browser
            .Fill("新しいパスワード", StaffSteps.Password)
            .Fill("アプリに表示された6桁の数字", app.Code(key: browser.ShownKey()))
            .PressAsync("登録する");

        Assert.Equal("認証アプリと予備コード", browser.Heading);
        var added = await app.UseDbAsync(db =>
            db.AuditEntries.FirstAsync(e => e.Action == AuditAction.StaffAdded)
        );
        Assert.Equal((AuditActor.Operator, "staff add"), (added.Actor, added.ActorName));
    }

    [Fact]
    public async Task A_machine_hands_in_password_and_secret_and_logs_in()
    {
        await using var app = new TestApp();
        var (code, _, errors) = await RunAsync(
            app,
            StaffSteps.Password + "\n",
            [
                .. s_add,
                "Reception",
                "--role",
                "Administration",
                "--password-stdin",
                "--totp-secret",
                Base32.Encode(StaffSteps.Key),
            ]
        );
        Assert.Empty(errors);
        Assert.Equal(0, code);

        var browser = await app.Browse().GivePasswordAsync();
        await browser.GiveCodeAsync(app.Code());

        Assert.Equal("/secretariat/security", browser.Path);
    }

    [Fact]
    public async Task Staff_are_listed_and_disabled()
    {
        await using var app = new TestApp();
        await RunAsync(app, "", [.. s_add, "受付"]);

        var (code, _, _) = await RunAsync(app, "", "staff", "disable", "--mail", StaffSteps.Mail);
        var (_, list, _) = await RunAsync(app, "", "staff", "list");

        Assert.Equal(0, code);
        Assert.Equal([$"{StaffSteps.Mail}\t佐藤 恵\t受付\t使用停止"], list);
    }

    [Theory]
    [InlineData("部長", "--role は 受付・承認・統計・管理")]
    [InlineData("受付 --password-stdin", "--password-stdin と --totp-secret は一緒に")]
    [InlineData("受付 --password-stdin --totp-secret 1", "--totp-secret は16文字以上のBase32")]
    [InlineData(
        "受付 --password-stdin --totp-secret AEBAGBAFAYDQQCIK",
        "パスワードを入力してください"
    )]
    public async Task What_is_wrong_is_said_in_one_sentence_and_nobody_is_added(
        string role,
        string sentence
    )
    {
        await using var app = new TestApp();

        var (code, _, errors) = await RunAsync(app, "", [.. s_add, .. role.Split(' ')]);

        Assert.Equal(1, code);
        Assert.StartsWith(sentence, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Equal(0, await app.UseDbAsync(db => db.Staff.CountAsync()));
    }

    [Fact]
    public async Task One_mail_has_one_account_and_an_unknown_one_none()
    {
        await using var app = new TestApp();
        await RunAsync(app, "", [.. s_add, "受付"]);

        var (again, _, twice) = await RunAsync(app, "", [.. s_add, "受付"]);
        var (unknown, _, nobody) = await RunAsync(
            app,
            "",
            "staff",
            "disable",
            "--mail",
            "no@example.jp"
        );

        Assert.Equal((1, 1), (again, unknown));
        Assert.StartsWith("そのメールアドレスの職員は登録されています", Assert.Single(twice));
        Assert.StartsWith("そのメールアドレスの職員はいません", Assert.Single(nobody));
    }

    private static async Task<(int Code, string[] Out, string[] Errors)> RunAsync(
        TestApp app,
        string input,
        params string[] args
    )
    {
        // Makes the database and its keys before a second process looks at them.
        _ = app.Services;
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var typed = new StringReader(input);
        var code = await CommandLine.RunAsync(
            [
                .. args,
                $"--Database:Provider={TestDatabase.Provider}",
                $"--Database:ConnectionString={app.ConnectionString}",
                "--Database:MigrateOnStart=false",
                "--environment=Test",
                "--Site:PublicUrl=https://localhost",
            ],
            settings => CreateBuilder(settings, app.Clock),
            _ => Task.CompletedTask,
            new(output, error, IsTerminal: false) { In = typed }
        );
        return (code, Lines(output), Lines(error));
    }

    private static string[] Lines(StringWriter written) =>
        written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static WebApplicationBuilder CreateBuilder(string[] settings, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(settings);
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSingleton(clock);
        services.AddHttpContextAccessor();
        services.AddSingleton(ReferenceData.Load());
        services.AddDatabaseSettings(configuration);
        services.AddRegistryDb(
            configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>()!
        );
        services.AddKeys(configuration);
        services.AddMail(configuration);
        services.AddDeclare(configuration);
        services.AddSignIn(configuration);
        services.AddAudit();
        services.AddSecretariat(configuration);
        services.AddScoped<FormMemory>();
        return builder;
    }
}
