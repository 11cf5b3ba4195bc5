using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.SelfAssessments;

/// <summary>診断結果: open to whoever has its address.</summary>
public sealed class ResultModel(
    RegistryDb db,
    AssessmentResults results,
    AssessmentPictures pictures,
    DraftStore drafts,
    SiteLinks links
) : FormPage
{
    private const string Saved = "saved";

    [BindProperty(SupportsGet = true, Name = "address")]
    public string? Address { get; set; }

    /// <summary>Null when there is no such result, or none any more.</summary>
    public AssessmentPicture? Picture { get; private set; }

    /// <summary>二つ星へ進む with this result, for a business that has one star; null for others.</summary>
    public string? StarUrl { get; private set; }

    /// <summary>Nobody is signed in who has declared already.</summary>
    public bool CanDeclare { get; private set; }
    public bool IsOwn { get; private set; }
    public bool MayDelete { get; private set; }
    public bool CanTake { get; private set; }

    /// <summary>登録して保存する; null when that is no use.</summary>
    public string? RegisterUrl { get; private set; }

    public string? Notice => Request.Query["notice"] == Saved ? "この結果を保存しました。" : null;

    private string Here => $"{IndexModel.Address}/results/{Address}";

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Picture = await pictures.FindAsync(Address);
        if (Picture?.Result is not { } result)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        IsOwn = results.IsOwn(result);
        MayDelete = results.MayDelete(result);
        CanTake = results.Account is not null && result.AccountKey is null;
        RegisterUrl =
            results.Account is null && result.AccountKey is null && links.Answers("/register")
                ? $"/register?next={Uri.EscapeDataString(Here)}"
                : null;
        var business = await BusinessAsync();
        CanDeclare = business is null;
        StarUrl =
            business is { Star: StarLevel.OneStar } own && own.Status.IsLive()
                ? $"/my/star?result={result.Address}"
                : null;
    }

    /// <summary>この結果で二つ星を宣言する: its day and total go into the draft, to be seen and changed there.</summary>
    public async Task<IActionResult> OnPostDeclareAsync()
    {
        if (await results.FindAsync(Address) is not { } result)
        {
            return SeeOther(Here);
        }

        await drafts.ChangeAsync(state =>
            state with
            {
                Answers = state.Answers with
                {
                    Declaration = state.Answers.Declaration with
                    {
                        Star = StarLevel.TwoStar,
                        AssessedOn = DateInput.Of(result.AnsweredAt.DateInJapan()),
                        AssessmentScore = $"{result.Total}",
                    },
                },
            }
        );
        return SeeOther("/declare");
    }

    /// <summary>この結果を保存する</summary>
    public async Task<IActionResult> OnPostTakeAsync()
    {
        var taken =
            await results.FindAsync(Address) is { } result && await results.TakeAsync(result) > 0;
        return SeeOther(taken ? $"{Here}?notice={Saved}" : Here);
    }

    /// <summary>結果を消す</summary>
    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await results.FindAsync(Address) is { } result)
        {
            if (!results.MayDelete(result))
            {
                return SeeOther(Here);
            }

            await results.DeleteAsync(result);
        }

        return SeeOther($"{IndexModel.Address}?notice={IndexModel.Deleted}");
    }

    private async Task<Declaration?> BusinessAsync() =>
        results.Account is not { } account
            ? null
            : await db
                .BusinessAccounts.Where(a => a.Key == account)
                .SelectMany(a => db.Declarations.Where(d => d.BusinessKey == a.BusinessKey))
                .AsNoTracking()
                .FirstOrDefaultAsync();
}
