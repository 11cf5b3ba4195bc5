namespace SelfDeclaration.Web.Api;

/// <summary>Settings under <c>Api</c>.</summary>
public sealed class ApiSettings
{
    public const string Section = "Api";

    /// <summary>Verifications of a new key in a minute: ten a second, more than an office types and enough for its programs.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>Rows of a new key in a day: one batch of a million, and once more because something was wrong with the first.</summary>
    public int RowsPerDay { get; init; } = 2_000_000;

    /// <summary>Verifications that a copy of the site sets aside at once, so that it writes once for so many. No other copy can use them.</summary>
    public int QuotaBlock { get; init; } = 20;

    /// <summary>Most rows of one batch: all declarations of one subsidy, twice over.</summary>
    public int BatchRows { get; init; } = 1_000_000;

    /// <summary>Largest batch: a million rows of an ID, a number, a day and some columns of the sender's own.</summary>
    public int BatchMegabytes { get; init; } = 128;

    /// <summary>Longest line of a batch in bytes: three short columns need sixty, and nobody's memory holds a file of one line.</summary>
    public int BatchLineBytes { get; init; } = 4096;

    /// <summary>Rows looked up by one question to the database: more makes it no faster.</summary>
    public int BatchBlock { get; init; } = 1000;

    /// <summary>Batches that one copy of the site works on at once: each is a file of its own meanwhile, and much of a processor.</summary>
    public int BatchesAtOnce { get; init; } = 4;

    /// <summary>Bytes of one verification: its JSON needs a hundred.</summary>
    public int RequestBytes { get; init; } = 8192;

    /// <summary>署名の鍵: a new one after so many days, so that one that leaked is of use for a quarter.</summary>
    public int SigningKeyDays { get; init; } = 90;

    /// <summary>How long an old public key stays published: subsidies are examined for five years, and a year for who is late.</summary>
    public int SigningKeyPublishedYears { get; init; } = 6;

    /// <summary>How long a copy signs before it looks at the keys again: a key that had to go is used no longer than that.</summary>
    public int SigningKeyReadSeconds { get; init; } = 60;

    /// <summary>How long verifiers may keep the published keys. The next key is published long before it signs.</summary>
    public int JwksCacheMinutes { get; init; } = 60;

    /// <summary>How long the daily counts are kept: a quarter, in which somebody asks what a key was used for.</summary>
    public int UsageKeptDays { get; init; } = 90;

    /// <summary>How long a revoked key is still listed, with whom to ask about it.</summary>
    public int RevokedKeptDays { get; init; } = 365;

    public bool IsPossible =>
        RequestsPerMinute > 0
        && RowsPerDay > 0
        && QuotaBlock > 0
        && BatchRows > 0
        && BatchMegabytes is > 0 and <= 2047
        && BatchLineBytes >= 128
        && BatchBlock is > 0 and <= 10_000
        && BatchesAtOnce > 0
        && RequestBytes > 0
        && SigningKeyDays > 0
        && SigningKeyPublishedYears > 0
        && SigningKeyReadSeconds > 0
        && JwksCacheMinutes > 0
        && UsageKeptDays > 0
        && RevokedKeptDays > 0;
}
