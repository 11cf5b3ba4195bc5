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

    public static string Label(this DeclarationStatus status) =>
        status switch
        {
            DeclarationStatus.Declared => "宣言完了",
            DeclarationStatus.Accepted => "申込受理",
            DeclarationStatus.Returned => "差戻し",
            DeclarationStatus.Rejected => "不受理",
            DeclarationStatus.Withdrawn => "停止",
            DeclarationStatus.Revoked => "取消",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
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
