using System.Diagnostics;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Site;

/// <summary>手続きの段階の呼び名: as the step list, the headings and the titles say them.</summary>
public static class StepNames
{
    public static readonly IReadOnlyList<DeclareStep> All = Enum.GetValues<DeclareStep>();

    public static string Of(DeclareStep step) =>
        step switch
        {
            DeclareStep.Terms => "使用規約確認",
            DeclareStep.Business => "事業者情報入力",
            DeclareStep.Declaration => "自己宣言入力",
            DeclareStep.Confirm => "内容確認",
            DeclareStep.Received => "受付確認",
            DeclareStep.Verify => "メール確認",
            DeclareStep.Complete => "宣言完了",
            _ => throw new UnreachableException(),
        };

    /// <summary>For ViewData["Title"]: 事業者情報入力（2/7）.</summary>
    public static string Title(DeclareStep step) => $"{Of(step)}（{(int)step}/{All.Count}）";

    /// <summary>The step a screen belongs to; 事業者情報入力 is four screens.</summary>
    public static DeclareStep StepOf(DeclarePage page) =>
        page switch
        {
            DeclarePage.Terms => DeclareStep.Terms,
            DeclarePage.Kind or DeclarePage.Name or DeclarePage.Address or DeclarePage.Profile =>
                DeclareStep.Business,
            DeclarePage.Declaration => DeclareStep.Declaration,
            DeclarePage.Confirm => DeclareStep.Confirm,
            _ => throw new UnreachableException(),
        };

    /// <summary>2/4 名称 and so on; empty for a step that is one screen.</summary>
    public static string PartOf(DeclarePage page) =>
        page switch
        {
            DeclarePage.Kind => "1/4 種類",
            DeclarePage.Name => "2/4 名称",
            DeclarePage.Address => "3/4 所在地と連絡先",
            DeclarePage.Profile => "4/4 業種とパスワード",
            _ => "",
        };
}
