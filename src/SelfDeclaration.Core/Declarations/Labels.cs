namespace SelfDeclaration.Declarations;

/// <summary>選択肢の呼び名, as pages and mails say them.</summary>
public static class Labels
{
    public static string Label(this StarLevel star) =>
        star switch
        {
            StarLevel.OneStar => "一つ星",
            StarLevel.TwoStar => "二つ星",
            _ => throw new ArgumentOutOfRangeException(nameof(star)),
        };

    public static string Label(this PolicyPublication publication) =>
        publication switch
        {
            PolicyPublication.Website => "自社ウェブサイト",
            PolicyPublication.Notice => "店頭・社内掲示",
            PolicyPublication.Brochure => "パンフレットなど",
            PolicyPublication.Other => "その他",
            _ => throw new ArgumentOutOfRangeException(nameof(publication)),
        };
}
