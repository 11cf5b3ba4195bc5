using MimeKit;

namespace SelfDeclaration.Web.Mail.Reports;

/// <summary>配達結果の通知 (RFC 3464): what a mail server says became of one of our mails.</summary>
/// <param name="MessageId">Of the returned mail; null when the report does not hold it.</param>
/// <param name="Recipients">Addresses it speaks of, as first written.</param>
/// <param name="Failed">False for delays and successes.</param>
/// <param name="Reason">Status and what the server said, in one line.</param>
public sealed record DeliveryReport(
    string? MessageId,
    IReadOnlyList<string> Recipients,
    bool Failed,
    string Reason
)
{
    private const int LongestReason = 300;

    /// <summary>Null when the file is no delivery report.</summary>
    public static async Task<DeliveryReport?> ReadAsync(Stream file, CancellationToken stop)
    {
        try
        {
            var message = await MimeMessage.LoadAsync(file, stop);
            var parts = message.BodyParts.ToList();
            return parts.OfType<MessageDeliveryStatus>().FirstOrDefault() is { } status
                ? Of(status, MessageIdIn(message.Body))
                : null;
        }
        catch (Exception e) when (e is FormatException or ParseException or IOException)
        {
            return null;
        }
    }

    private static DeliveryReport? Of(MessageDeliveryStatus status, string? messageId)
    {
        // The first group is about the report itself, each of the others about one recipient.
        var groups = status.StatusGroups.Skip(1).ToList();
        if (groups is [])
        {
            return null;
        }

        var failed = groups.Find(g => g["Action"]?.Trim().ToLowerInvariant() is "failed");
        var told = failed ?? groups[0];
        var reason = MailText.OneLine($"{told["Status"]} {AfterType(told["Diagnostic-Code"])}");
        return new(
            messageId,
            [
                .. groups
                    .Select(g => AfterType(g["Original-Recipient"] ?? g["Final-Recipient"]))
                    .Where(a => a.Length > 0),
            ],
            failed is not null,
            reason.Length > LongestReason ? reason[..LongestReason] : reason
        );
    }

    // rfc822; taro@example.jp and smtp; 550 5.1.1 unknown
    private static string AfterType(string? value)
    {
        var at = value?.IndexOf(';', StringComparison.Ordinal) ?? -1;
        return (at < 0 ? value : value![(at + 1)..])?.Trim() ?? "";
    }

    // The returned mail, whole or its headers, is a part of its own.
    private static string? MessageIdIn(MimeEntity? entity) =>
        entity switch
        {
            Multipart many => many.Select(MessageIdIn).FirstOrDefault(id => id is not null),
            MessagePart returned => returned.Message?.MessageId,
            _ => null,
        };
}
