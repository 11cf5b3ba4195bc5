using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>入力に使える基本方針: what an account's own 基本方針 answers on 自己宣言入力.</summary>
/// <param name="SetOn">制定日</param>
/// <param name="Url">公開先URL; null for one that is kept and not public.</param>
public sealed record PolicyOffer(DateOnly SetOn, string? Url)
{
    /// <summary>The button beside the fields.</summary>
    public const string Act = "use-policy";

    /// <summary>Puts it into the fields, to be seen and changed there.</summary>
    public DeclarationInput Into(DeclarationInput input) =>
        Url is null
            ? input with
            {
                PolicySetOn = DateInput.Of(SetOn),
            }
            : input with
            {
                PolicySetOn = DateInput.Of(SetOn),
                PolicyPublication = PolicyPublication.Website,
                PolicyUrl = Url,
            };
}
