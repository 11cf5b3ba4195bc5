using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Learning;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Learning;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Learning;

/// <summary>ポイント学習: the 25 themes, or those of a role and an industry, and how far one is.</summary>
public sealed class IndexModel(
    LessonLibrary library,
    LearningStore store,
    SignedIn signedIn,
    TimeProvider clock
) : PageModel
{
    private IReadOnlyList<Lesson> _all = [];

    public LearnerRole? Role { get; private set; }
    public LessonIndustry? Industry { get; private set; }

    /// <summary>Of the course that is chosen.</summary>
    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];
    public IReadOnlyDictionary<string, ThemeProgress> Progress { get; private set; } = null!;

    /// <summary>The account keeps it.</summary>
    public bool IsKept => signedIn.IsBusiness;

    public int Finished => _all.Count(IsFinished);

    /// <summary>The first of the course that is not finished.</summary>
    public Lesson? Next => Lessons.FirstOrDefault(l => !IsFinished(l));

    /// <summary>役割 and 業種 that are chosen; null for none.</summary>
    public string? CourseName =>
        (Role, Industry) switch
        {
            (null, null) => null,
            ({ } role, null) => role.Label(),
            (null, { } industry) => industry.Label(),
            ({ } role, { } industry) => $"{industry.Label()}の{role.Label()}",
        };

    public async Task OnGetAsync(string? role, string? industry)
    {
        (Role, Industry) = (
            EnumCode.Read<LearnerRole>(role),
            EnumCode.Read<LessonIndustry>(industry)
        );
        _all = library.Current(clock.GetUtcNow().DateInJapan()).Lessons;
        // The scenes of one's own 業種 first; what is common to all follows.
        Lessons =
        [
            .. _all.Where(l => l.IsFor(Role, Industry))
                .OrderByDescending(l => Industry is { } own && l.Industries.Contains(own)),
        ];
        Progress = await store.ReadAsync();
    }

    /// <summary>Of this page with other choices; at the themes, where one was reading.</summary>
    public string Address(LearnerRole? role, LessonIndustry? industry)
    {
        var query = new QueryString();
        query = role is { } r ? query.Add("role", r.Code()) : query;
        query = industry is { } i ? query.Add("industry", i.Code()) : query;
        return $"/learning{query}#themes";
    }

    private bool IsFinished(Lesson lesson) =>
        Progress.TryGetValue(lesson.Slug, out var progress) && progress.IsFinished;
}
