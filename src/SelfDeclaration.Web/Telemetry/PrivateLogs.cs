using System.Collections.Frozen;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace SelfDeclaration.Web.Telemetry;

/// <summary>名前のない記録: the sentence of a log entry as it stands in the program, its numbers, and the few words named here.</summary>
/// <remarks>What a mail server says may name a recipient, and the message of a fault what somebody typed: they stay in this machine's own log.</remarks>
public sealed class PrivateLogs : BaseProcessor<LogRecord>
{
    private const string Sentence = "{OriginalFormat}";

    private static readonly FrozenSet<string> s_words = new[]
    {
        Sentence,
        "Job",
        "Method",
        "Route",
        "Setting",
        "SupportNumber",
    }.ToFrozenSet();

    public override void OnEnd(LogRecord data)
    {
        List<KeyValuePair<string, object?>> kept =
        [
            .. (data.Attributes ?? []).Where(a => s_words.Contains(a.Key) || IsPlain(a.Value)),
        ];
        if (data.Exception is { } fault)
        {
            kept.Add(new("exception.type", fault.GetType().FullName));
            // Where, without what it says.
            kept.Add(new("exception.stacktrace", fault.StackTrace));
            data.Exception = null;
        }

        data.FormattedMessage = null;
        data.Body = kept.Find(a => a.Key == Sentence).Value as string;
        data.Attributes = kept;
    }

    private static bool IsPlain(object? value) =>
        value is bool or int or long or double or Enum or TimeSpan or DateTimeOffset;
}
