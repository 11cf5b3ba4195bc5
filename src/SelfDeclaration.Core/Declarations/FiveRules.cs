namespace SelfDeclaration.Declarations;

/// <summary>情報セキュリティ5か条: what 一つ星 commits to, in our own words.</summary>
public static class FiveRules
{
    public static readonly IReadOnlyList<string> All =
    [
        "OSとソフトウェアを、いつも新しい状態に保つ",
        "ウイルス対策ソフトを入れる",
        "パスワードを長く、使い回さないものにする",
        "共有の設定を見直す",
        "攻撃の手口を知り、社内で共有する",
    ];
}
