using System.Globalization;

namespace SelfDeclaration.Web.Site;

/// <summary>日本時間: instants are kept in UTC and shown like this. Japan has no summer time.</summary>
public static class JapanTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    public static DateOnly Today(TimeProvider time) => DateOf(time.GetUtcNow());

    public static DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>2026年3月8日（日）</summary>
    public static string InWords(DateOnly date) => date.ToString("yyyy年M月d日（ddd）", Japanese);

    /// <summary>2026年3月8日（日）5時30分</summary>
    public static string InWords(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("yyyy年M月d日（ddd）H時mm分", Japanese);
}
