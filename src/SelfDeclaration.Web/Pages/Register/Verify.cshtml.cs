using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Register;

/// <summary>自己宣言の確認: yes or no about a 自己宣言ID and who says it is his, with the hour, to be printed.</summary>
[EnableRateLimiting(RegisterLimits.Verify)]
public sealed class VerifyModel(
    RegistryDb db,
    FormMemory memory,
    ReferenceData reference,
    TimeProvider clock
) : FormPage
{
    [BindProperty]
    public VerificationInput Input { get; set; } = new();

    /// <summary>A pair was asked about, and this is the answer.</summary>
    public bool Asked { get; private set; }
    public PublicBusiness? Business { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    public string AskedId =>
        DeclarationId.TryParse(Input.DeclarationId, out var id) ? id.Display : "";

    public string? Prefecture => reference.PrefectureName(Business?.PrefectureCode);

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (await RecallAsync<VerificationInput>() is not { } input)
        {
            return;
        }

        Input = input;
        if (Errors.Count == 0)
        {
            await AskAsync();
        }
    }

    /// <summary>確認する</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Verification.Check(Input) is [_, ..] errors)
        {
            return await AgainAsync(Input, errors);
        }

        var key = await memory.KeepAsync(Input, []);
        return SeeOther($"/verify?form={key:N}#result");
    }

    private async Task AskAsync()
    {
        var id = DeclarationId.TryParse(Input.DeclarationId, out var parsed) ? parsed.Digits : "";
        var row = await db
            .Declarations.Where(d => d.DeclarationId == id)
            .Rows()
            .SingleOrDefaultAsync();
        Business = Verification.Confirm(row, Input);
        (Asked, AskedAt) = (true, clock.GetUtcNow());
    }
}
