using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.SelfAssessments;

/// <summary>自社診断: what is asked, how long it takes, what is kept.</summary>
public sealed class IndexModel(
    AssessmentDrafts drafts,
    QuestionSets sets,
    IOptions<AssessmentSettings> settings,
    TimeProvider clock
) : FormPage
{
    public const string Address = "/self-assessment";
    public const string Renewed = "renewed";
    public const string Deleted = "deleted";

    public QuestionSet Questions { get; private set; } = null!;
    public int Answered { get; private set; }
    public string ContinueUrl { get; private set; } = PartModel.UrlOf(1);
    public int DraftDays => settings.Value.DraftDays;
    public int ResultDays => settings.Value.AnonymousDays;

    public string? Notice =>
        Request.Query["notice"].ToString() switch
        {
            Renewed =>
                "開いていた画面の設問は、いまのものと違います。お手数ですが、初めから答えてください。",
            Deleted => "診断の結果を消しました。",
            _ => null,
        };

    public void OnGet()
    {
        Questions = sets.Current(clock.GetUtcNow().DateInJapan());
        if (drafts.Read() is not { } draft)
        {
            return;
        }

        Questions = sets.Of(draft.Version);
        var answers = draft.Read(Questions)!;
        Answered = answers.Count(a => a is not null);
        var next = Questions.Questions.FirstOrDefault(q => answers[q.No - 1] is null);
        ContinueUrl = PartModel.UrlOf(next?.Part ?? Questions.Parts.Count);
    }

    /// <summary>初めからやり直す</summary>
    public IActionResult OnPost()
    {
        drafts.Forget();
        return SeeOther(PartModel.UrlOf(1));
    }
}
