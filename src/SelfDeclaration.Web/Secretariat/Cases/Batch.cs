using System.Globalization;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>まとめて受理: the cases ticked in the queue.</summary>
public sealed record Batch(IReadOnlyList<BatchCase> Cases);

/// <summary>One of them, and the version its reader saw.</summary>
public sealed record BatchCase(long Key, int Version)
{
    /// <summary>12-3</summary>
    public static BatchCase? Parse(string text) =>
        text.Split('-') is [var key, var version]
        && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var k)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v)
            ? new(k, v)
            : null;
}
