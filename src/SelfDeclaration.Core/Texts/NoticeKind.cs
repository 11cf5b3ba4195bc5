namespace SelfDeclaration.Texts;

/// <summary>お知らせの種類</summary>
public enum NoticeKind
{
    /// <summary>お知らせ</summary>
    News = 1,

    /// <summary>重要</summary>
    Important,

    /// <summary>メンテナンス・障害</summary>
    Maintenance,
}

public static class NoticeWords
{
    public static string Label(this NoticeKind kind) =>
        kind switch
        {
            NoticeKind.News => "お知らせ",
            NoticeKind.Important => "重要",
            NoticeKind.Maintenance => "メンテナンス・障害",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
