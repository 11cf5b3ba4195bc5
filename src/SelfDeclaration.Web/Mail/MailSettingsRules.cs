using Microsoft.Extensions.Options;
using MimeKit;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Mail;

/// <summary>Stops the start when mails could not work, with one sentence that names the key.</summary>
public sealed class MailSettingsRules(IHostEnvironment environment, MailTemplates templates)
    : IValidateOptions<MailSettings>,
        IValidateOptions<OperatorSettings>,
        IValidateOptions<SiteSettings>,
        IValidateOptions<RateLimitSettings>
{
    public ValidateOptionsResult Validate(string? name, MailSettings options) =>
        Result([.. Problems(options), .. templates.Problems]);

    public ValidateOptionsResult Validate(string? name, OperatorSettings options) =>
        Result([
            .. NotAnAddress("Operator:Mail", options.Mail),
            .. string.IsNullOrWhiteSpace(options.Name)
                ? (string[])["Operator:Name is empty: set the name that signs every mail."]
                : [],
        ]);

    public ValidateOptionsResult Validate(string? name, SiteSettings options) =>
        Result(
            Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.Host is not ("0.0.0.0" or "[::]")
            && !(environment.IsProduction() && url.IsLoopback)
            && url.Query.Length == 0
                ? []
                :
                [
                    $"Site:PublicUrl is \"{options.PublicUrl}\", which no reader of a mail could open: set it to the site's address, such as https://declare.example.jp.",
                ]
        );

    public ValidateOptionsResult Validate(string? name, RateLimitSettings options) =>
        Result([
            .. options.Enabled || !environment.IsProduction()
                ? []
                : (string[])
                    ["RateLimits:Enabled is false, which Production refuses: remove the setting."],
            .. NotPositive("RateLimits:MailsPerAddressPerHour", options.MailsPerAddressPerHour),
            .. NotPositive("RateLimits:MailsPerVisitorPerHour", options.MailsPerVisitorPerHour),
            .. NotPositive("RateLimits:MailsPerDraftPerDay", options.MailsPerDraftPerDay),
            .. NotPositive("RateLimits:PostsPerVisitorPerMinute", options.PostsPerVisitorPerMinute),
        ]);

    private IEnumerable<string> Problems(MailSettings mail)
    {
        if (
            mail.Transport is MailTransportKind.Mailbox
            && !environment.IsDevelopment()
            && !environment.IsEnvironment("Test")
        )
        {
            yield return "Mail:Transport is Mailbox, which only Development may use: set Mail:Transport=Smtp and Mail:Smtp:Host.";
        }

        if (mail.Transport is MailTransportKind.Smtp && string.IsNullOrWhiteSpace(mail.Smtp.Host))
        {
            yield return "Mail:Smtp:Host is missing: Mail:Transport is Smtp, so name the mail server.";
        }

        if (mail.Smtp.Port is < 1 or > 65535)
        {
            yield return $"Mail:Smtp:Port is {mail.Smtp.Port}: a port is a number from 1 to 65535.";
        }

        if (mail.Smtp.UserName is not null && string.IsNullOrEmpty(mail.Smtp.Password))
        {
            yield return "Mail:Smtp:Password is missing: Mail:Smtp:UserName is set, so the server will ask for it.";
        }

        if (mail.Smtp.TimeoutSeconds >= mail.LeaseSeconds)
        {
            yield return "Mail:LeaseSeconds must be longer than Mail:Smtp:TimeoutSeconds, or two workers would send one mail.";
        }

        if (mail.RetryMinutes is { } pauses && (pauses.Count == 0 || pauses.Any(p => p < 1)))
        {
            yield return "Mail:RetryMinutes is a list of whole minutes from 1, such as 1, 5, 15.";
        }

        foreach (
            var problem in NotAnAddress("Mail:From", mail.From)
                .Concat(NotPositive("Mail:PollSeconds", mail.PollSeconds))
                .Concat(NotPositive("Mail:Batch", mail.Batch))
                .Concat(NotPositive("Mail:Attempts", mail.Attempts))
                .Concat(NotPositive("Mail:KeepDays", mail.KeepDays))
                .Concat(NotPositive("Mail:ReportFiles", mail.ReportFiles))
                .Concat(NotPositive("Mail:ReportKilobytes", mail.ReportKilobytes))
                .Concat(NotPositive("Mail:Smtp:TimeoutSeconds", mail.Smtp.TimeoutSeconds))
        )
        {
            yield return problem;
        }
    }

    private static string[] NotPositive(string key, int value) =>
        value > 0 ? [] : [$"{key} is {value}: set a number from 1."];

    private static string[] NotAnAddress(string key, string value) =>
        MailboxAddress.TryParse(value, out var address) && address.Address.Contains('@')
            ? []
            : [$"{key} is \"{value}\", which is no mail address: write Name <name@example.jp>."];

    private static ValidateOptionsResult Result(IReadOnlyList<string> problems) =>
        problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
}
