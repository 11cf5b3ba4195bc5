using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.IntegrationTests.Mail;

internal static class MailTestExtensions
{
    public const string Taro = "taro@example.jp";
    public static readonly Uri Link = new("https://declare.example.jp/declare/verify?token=abc");

    /// <summary>An application that talks to the sink with real SMTP.</summary>
    public static TestApp WithSmtp(this TestApp app, int port) =>
        app.WithSetting("Mail:Transport", "Smtp")
            .WithSetting("Mail:Smtp:Host", "127.0.0.1")
            .WithSetting("Mail:Smtp:Port", $"{port}")
            .WithSetting("Mail:Smtp:Security", "None");

    public static MailFacts AMail(
        string business = "架空商事株式会社",
        string contact = "山田 太郎"
    ) => new ReceivedMail(business, contact, StarLevel.OneStar, Link, "123456", TestApp.Start);

    /// <summary>Adds a mail as a use case does, and commits it.</summary>
    public static Task<OutgoingMail> QueueAsync(
        this TestApp app,
        string to = Taro,
        MailFacts? facts = null,
        Guid? subject = null,
        string? visitor = null
    ) =>
        app.InScopeAsync(async services =>
        {
            var mail = services
                .GetRequiredService<MailOutbox>()
                .Add(to, facts ?? AMail(), subject, visitor);
            await services.GetRequiredService<Web.Data.RegistryDb>().SaveChangesAsync();
            return mail;
        });

    public static async Task<T> InScopeAsync<T>(
        this TestApp app,
        Func<IServiceProvider, Task<T>> use
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public static Task<int> SendDueAsync(this TestApp app) =>
        app.Services.GetRequiredService<MailSender>().SendDueAsync();

    public static Task<OutgoingMail> OnlyMailAsync(this TestApp app) =>
        app.UseDbAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync());
}
