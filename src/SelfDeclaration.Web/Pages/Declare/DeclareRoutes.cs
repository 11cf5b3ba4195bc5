using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>The addresses of the journey.</summary>
public static class DeclareRoutes
{
    public const string Start = "/declare";
    public const string Received = "/declare/received";
    public const string Verify = "/declare/verify";
    public const string Complete = "/declare/complete";
    public const string Resume = "/declare/resume";

    public static string UrlOf(DeclarePage page) =>
        page switch
        {
            DeclarePage.Terms => "/declare/terms",
            DeclarePage.Kind => "/declare/business/kind",
            DeclarePage.Name => "/declare/business/name",
            DeclarePage.Address => "/declare/business/address",
            DeclarePage.Profile => "/declare/business/profile",
            DeclarePage.Declaration => "/declare/declaration",
            DeclarePage.Confirm => "/declare/confirm",
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };

    /// <summary>Address of a page opened from 内容確認 to change one answer.</summary>
    public static string ChangeUrl(DeclarePage page, string? field = null) =>
        $"{UrlOf(page)}?return=confirm{(field is null ? "" : "#" + field)}";
}
