using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>答えかけの診断, sealed in the visitor's own browser: nothing is kept of who does not finish.</summary>
/// <param name="Version">Of the questions.</param>
/// <param name="Answers">One letter for each.</param>
public sealed record AssessmentDraft(DateOnly Version, string Answers)
{
    private const int AddressBytes = 16;

    /// <summary>Of the result to come: pressing the last button twice makes one.</summary>
    public required string Address { get; init; }
    public string? Industry { get; init; }
    public string? Size { get; init; }
    public bool InStatistics { get; init; }

    /// <summary>The last page was sent before, so that its fields are the visitor's and no longer the profile's.</summary>
    public bool HasLastPage { get; init; }

    /// <summary>Null when the letters are none of ours.</summary>
    public IReadOnlyList<Answer?>? Read(QuestionSet set) =>
        SelfDeclaration.SelfAssessments.Answers.Read(Answers, set.Questions.Count);

    public static AssessmentDraft Begin(QuestionSet set) =>
        new(set.Version, new string('.', set.Questions.Count))
        {
            Address = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(AddressBytes)),
        };
}

/// <summary>The cookie that holds it.</summary>
public sealed class AssessmentDrafts(
    IHttpContextAccessor http,
    IDataProtectionProvider protection,
    QuestionSets sets,
    IOptions<AssessmentSettings> settings,
    TimeProvider clock
)
{
    private readonly SealedNote<AssessmentDraft> _note = new(
        "self-assessment",
        SameSiteMode.Lax,
        protection,
        clock
    );

    private HttpContext Http => http.HttpContext!;

    /// <summary>Null when nothing is begun, or it was begun with questions that are gone.</summary>
    public AssessmentDraft? Read() =>
        _note.Read(Http) is { } draft
        && sets.Find(draft.Version) is { } set
        && draft.Read(set) is not null
            ? draft
            : null;

    public void Keep(AssessmentDraft draft) =>
        _note.Give(Http, draft, TimeSpan.FromDays(settings.Value.DraftDays));

    public void Forget() => _note.Take(Http);
}
