using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My.Registration;

/// <summary>登録情報: everything registered, each part with the way to change it.</summary>
public sealed class IndexModel(
    MyDeclaration my,
    RegistrationItems items,
    ChangeRequests requests,
    ChangeDeclaration change
) : MyPage(my)
{
    public bool IsLive => Declaration.Status.IsLive();

    /// <summary>Public values wait for the secretariat.</summary>
    public bool Waits => change.Waits(Declaration);

    /// <summary>Values that wait, by the name of their field.</summary>
    public IReadOnlyDictionary<string, ChangedValue> Waiting { get; private set; } =
        new Dictionary<string, ChangedValue>();

    public IEnumerable<RegistrationItem> Of(RegistrationSection section) =>
        items.Of(Declaration.Business.Kind, section);

    public async Task OnGetAsync() =>
        Waiting = (await requests.WaitingAsync(Declaration.Key))
            .SelectMany(r => r.Values)
            .ToDictionary(v => v.Field);
}
