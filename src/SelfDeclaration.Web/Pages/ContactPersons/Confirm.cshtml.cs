using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Pages.ContactPersons;

/// <summary>アドレスの確認: the new 担当者's mail arrived.</summary>
public sealed class ConfirmModel(AnswerContactPerson answer, TimeProvider clock)
    : ContactLinkPage(answer, MailLinkPurpose.ConfirmContactMail, clock)
{
    /// <summary>The mail to the address before came back.</summary>
    public bool IsUndeliverable { get; private set; }

    protected override bool HasAnswered => Change.ConfirmedAt is not null;

    public override async Task OnGetAsync()
    {
        if (await LoadAsync() && State is ContactLinkState.WaitsForOther)
        {
            IsUndeliverable = await Answering.IsUndeliverableAsync(Change);
        }
    }

    /// <summary>このアドレスで受け取る</summary>
    public Task<IActionResult> OnPostAsync() => AnswerAsync(Answering.ConfirmAsync);

    /// <summary>事務局に依頼する</summary>
    public Task<IActionResult> OnPostHandOverAsync() => AnswerAsync(Answering.HandOverAsync);
}
