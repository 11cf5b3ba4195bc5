using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.SelfAssessments;

/// <summary>自社診断の一画面: the questions of one part; the last asks with whom to compare as well.</summary>
public sealed class PartModel(
    RegistryDb db,
    AssessmentDrafts drafts,
    AssessmentResults results,
    QuestionSets sets,
    ReferenceData reference,
    TimeProvider clock
) : FormPage
{
    private AssessmentDraft? _kept;
    private AssessmentDraft _draft = null!;
    private IReadOnlyList<Answer?> _answers = [];

    public static IReadOnlyList<FormOption> Choices { get; } =
    [.. Answers.All.Select(a => new FormOption(a.Answer.ToString(), a.Label))];

    public static IReadOnlyList<FormOption> Sizes { get; } =
    [.. CompanySizes.All.Select(s => new FormOption(s.Size.ToString(), s.Label))];

    public IEnumerable<FormOption> Industries =>
        reference
            .Industries.DistinctBy(i => i.MajorCode)
            .Select(i => new FormOption(i.MajorCode, i.MajorName));

    public QuestionSet Questions { get; private set; } = null!;
    public QuestionPart Current { get; private set; } = null!;
    public bool IsLast => Current.No == Questions.Parts.Count;
    public int Answered => _answers.Count(a => a is not null);
    public string? Industry { get; private set; }
    public string? Size { get; private set; }
    public bool InStatistics { get; private set; }

    /// <summary>The button was pressed with questions open: it may be pressed once more without them.</summary>
    public bool AsksToSkip { get; private set; }

    /// <summary>Goes with the answers, to tell those to other questions.</summary>
    public string VersionText => $"{Questions.Version:O}";

    private IEnumerable<Question> Open =>
        Questions.Questions.Where(q => _answers[q.No - 1] is null);

    // Before the result those of the pages before are asked for as well.
    private IEnumerable<Question> OpenHere => Open.Where(q => IsLast || q.Part == Current.No);

    public static string UrlOf(int part) => $"{IndexModel.Address}/{part}";

    public Field FieldOf(Question question) =>
        new(AssessmentFields.NameOf(question.No), $"{question.No} {question.Text}")
        {
            Required = true,
        };

    public Answer? AnswerTo(Question question) => _answers[question.No - 1];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var part = Convert.ToInt32(
            RouteData.Values["part"],
            System.Globalization.CultureInfo.InvariantCulture
        );
        _kept = drafts.Read();
        _draft = _kept ?? AssessmentDraft.Begin(sets.Current(clock.GetUtcNow().DateInJapan()));
        Questions = sets.Of(_draft.Version);
        _answers = _draft.Read(Questions)!;
        if (Questions.Parts.FirstOrDefault(p => p.No == part) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Current = found;
    }

    public async Task OnGetAsync()
    {
        // Back shows what was answered without asking to send a form again.
        Response.OnStarting(() =>
        {
            Response.Headers.CacheControl = "no-cache, private";
            return Task.CompletedTask;
        });
        AsksToSkip = Request.Query.ContainsKey("open") && OpenHere.Any();
        Errors = AsksToSkip ? [.. OpenHere.Select(Unanswered)] : [];
        (Industry, Size, InStatistics) = (_draft.Industry, _draft.Size, _draft.InStatistics);
        if (IsLast && !_draft.HasLastPage && results.Account is { } account)
        {
            var profile = await db
                .Profiles.AsNoTracking()
                .SingleOrDefaultAsync(p => p.AccountKey == account);
            (Industry, Size) = (profile?.MajorIndustry, profile?.Size?.ToString());
        }
    }

    public async Task<IActionResult> OnPostAsync(string? act, string? version)
    {
        // Answers go with the questions they were given to, so those of another version are not taken over.
        if (version != VersionText)
        {
            return SeeOther($"{IndexModel.Address}?notice={IndexModel.Renewed}");
        }

        _draft = Posted(await Request.ReadFormAsync());
        _answers = _draft.Read(Questions)!;
        drafts.Keep(_draft);
        if (act == "back")
        {
            return SeeOther(Current.No == 1 ? IndexModel.Address : UrlOf(Current.No - 1));
        }

        if (act != "skip" && OpenHere.Any())
        {
            return SeeOther($"{UrlOf(Current.No)}?open=1#errors");
        }

        if (!IsLast)
        {
            return SeeOther(UrlOf(Current.No + 1));
        }

        var result = await results.AddAsync(_draft);
        drafts.Forget();
        return SeeOther($"{IndexModel.Address}/results/{result.Address}");
    }

    private FieldError Unanswered(Question question) =>
        AssessmentFields.Unanswered(question) with
        {
            Page = question.Part == Current.No ? "" : UrlOf(question.Part),
        };

    private AssessmentDraft Posted(IFormCollection form)
    {
        var answers = _answers.ToArray();
        foreach (var question in Questions.OfPart(Current.No))
        {
            var posted = form[AssessmentFields.NameOf(question.No)].ToString();
            // What is none of the choices is no answer, and asked again.
            answers[question.No - 1] =
                posted.Length == 0 ? answers[question.No - 1] : Chosen(posted);
        }

        var draft = _draft with { Answers = Answers.Write(answers) };
        return IsLast
            ? draft with
            {
                HasLastPage = true,
                Industry = Known(form["Industry"], Industries),
                Size = Known(form["Size"], Sizes),
                InStatistics = form["InStatistics"] == "true",
            }
            : draft;
    }

    private static Answer? Chosen(string posted) =>
        Choices.Any(c => c.Value == posted) ? Enum.Parse<Answer>(posted) : null;

    private static string? Known(string? posted, IEnumerable<FormOption> options) =>
        options.FirstOrDefault(o => o.Value == posted)?.Value;
}
