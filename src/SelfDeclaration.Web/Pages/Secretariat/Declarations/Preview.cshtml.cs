using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Cases;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Declarations;

/// <summary>メールの文面: the last look before a decision; its button decides, and leads on to the next case.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class PreviewModel(CaseServices services, SignedIn signedIn)
    : CasePage(services, signedIn)
{
    /// <summary>受理 needs nothing typed, so it stands in the address.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public DecisionKind? Accepting { get; set; }

    [BindProperty(SupportsGet = true, Name = "version")]
    public int Version { get; set; }

    /// <summary>The order kept by the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "form")]
    public Guid? Form { get; set; }

    /// <summary>What was typed there, for going back to it.</summary>
    [BindProperty(SupportsGet = true, Name = "typed")]
    public Guid? Typed { get; set; }

    public DecisionOrder Order { get; private set; } = null!;

    /// <summary>受理の提案 where two have to accept.</summary>
    public DecisionKind Kind { get; private set; }

    /// <summary>None where nobody is told.</summary>
    public IReadOnlyList<PreviewedMail> Mails { get; private set; } = [];

    public string BackUrl =>
        Form is null
            ? CaseUrl
            : At(
                "/decide",
                ("kind", Order.Kind.ToString()),
                ("version", Text(Order.Version)),
                ("kept", Order.KeptKey is { } kept ? Text(kept) : null),
                ("form", Typed?.ToString("N"))
            );

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }

        if (!Declaration.Status.Allows(Order.Kind) || Declaration.Version != Order.Version)
        {
            return await ConflictAsync(Order.Typed);
        }

        Kind = Services.Decide.KindFor(Declaration, Order.Kind);
        Mails = await Services.Mails.PreviewAsync(Declaration, Kind, Order);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }

        QueuePlace? place = Declaration.WaitingSince is { } since ? new(since, Key) : null;
        var (outcome, decision) = await Services.Decide.DecideAsync(Key, Order);
        switch (outcome)
        {
            case DecisionOutcome.Conflict:
                return await ConflictAsync(Order.Typed);
            case DecisionOutcome.NeedsAnother:
                return SeeOther(At("", ("notice", "needs-another")));
            default:
                var next = await Services.Queue.NextAsync(Filter, place, Key);
                var done = Filter.Query(("done", Text(decision!.Key)));
                return SeeOther(
                    place is not null && next is { } key ? UrlOf(key) + done : $"/secretariat{done}"
                );
        }
    }

    private async Task<IActionResult?> RefusedAsync()
    {
        var order =
            Accepting is DecisionKind.Accept
                ? new DecisionOrder { Kind = DecisionKind.Accept, Version = Version }
                : (await Services.Memory.RecallAsync<DecisionOrder>(Form))?.Typed;
        if (order is null)
        {
            return SeeOther(At("", ("notice", "choose")));
        }

        Order = order;
        return order.Kind.IsForAcceptance() && !MayDecide ? Forbid() : null;
    }
}
