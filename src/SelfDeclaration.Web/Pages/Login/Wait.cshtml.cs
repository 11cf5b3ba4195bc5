using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>ログインの待ち時間: the same for names that nobody has.</summary>
public sealed class WaitModel(FormMemory memory, TimeProvider clock) : FormPage
{
    public bool Desk { get; private set; }

    /// <summary>Null once the wait is over.</summary>
    public DateTimeOffset? Until { get; private set; }
    public string LoginUrl { get; private set; } = "/login";

    public async Task OnGetAsync(Guid? form)
    {
        if ((await memory.RecallAsync<Waiting>(form))?.Typed is not { } waiting)
        {
            return;
        }

        Desk = waiting.Desk;
        // Shown to the minute, so never earlier than it is.
        Until = waiting.Until > clock.GetUtcNow() ? waiting.Until.AddMinutes(1).AddTicks(-1) : null;
        LoginUrl =
            (Desk ? "/secretariat/login" : "/login")
            + (waiting.Next is null ? "" : $"?next={Uri.EscapeDataString(waiting.Next)}");
    }
}
