using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Pages.ContactPersons;

/// <summary>担当者変更への同意, from the address before.</summary>
public sealed class AgreeModel(AnswerContactPerson answer, TimeProvider clock)
    : ContactLinkPage(answer, MailLinkPurpose.AgreeToContactPerson, clock)
{
    protected override bool HasAnswered => Change.AgreedAt is not null || Change.DoneAt is not null;

    /// <summary>同意する</summary>
    public Task<IActionResult> OnPostAsync() => AnswerAsync(Answering.AgreeAsync);

    /// <summary>違います</summary>
    public Task<IActionResult> OnPostRefuseAsync() => AnswerAsync(Answering.RefuseAsync);
}
