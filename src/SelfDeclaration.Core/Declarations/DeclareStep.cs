namespace SelfDeclaration.Declarations;

/// <summary>The seven steps of 自己宣言, in the order an applicant meets them.</summary>
public enum DeclareStep
{
    /// <summary>使用規約確認</summary>
    Terms = 1,

    /// <summary>事業者情報入力</summary>
    Business,

    /// <summary>自己宣言入力</summary>
    Declaration,

    /// <summary>内容確認</summary>
    Confirm,

    /// <summary>受付確認</summary>
    Received,

    /// <summary>メール確認</summary>
    Verify,

    /// <summary>宣言完了</summary>
    Complete,
}

/// <summary>The screens an applicant fills in before submitting; 事業者情報入力 is four of them.</summary>
public enum DeclarePage
{
    Terms = 1,
    Kind,
    Name,
    Address,
    Profile,
    Declaration,
    Confirm,
}
