using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Learning;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Learning;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Learning;

/// <summary>受講記録, to print: what was finished and when. A record, and a proof of nothing.</summary>
public sealed class RecordModel(
    RegistryDb db,
    LessonLibrary library,
    LearningStore store,
    FormMemory memory,
    SignedIn signedIn,
    TimeProvider clock
) : FormPage
{
    [BindProperty]
    public LearningRecordInput Input { get; set; } = new();

    public string? Name { get; private set; }
    public DateOnly Today { get; } = clock.GetUtcNow().DateInJapan();
    public IReadOnlyList<(Lesson Lesson, DateTimeOffset At)> Finished { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Finished =
        [
            .. (await store.ReadAsync())
                .Values.Where(p => p.IsFinished)
                .Select(p => (Lesson: library.Find(p.Theme, p.Version), p.At))
                .Where(p => p.Lesson is not null)
                .Select(p => (p.Lesson!, p.At))
                .OrderBy(p => p.Item1.Item),
        ];
        Input =
            await RecallAsync<LearningRecordInput>() ?? new() { Name = await OrganisationAsync() };
        Name = Errors is [] ? TypedText.Name(Input.Name) : null;
    }

    /// <summary>この名前を入れる: kept over the redirect, so that it stands in no address.</summary>
    public async Task<IActionResult> OnPostAsync() =>
        LearningRecordInput.Check(Input) is { } error
            ? await AgainAsync(Input, error)
            : SeeOther($"/learning/record?form={await memory.KeepAsync(Input, []):N}");

    private async Task<string?> OrganisationAsync() =>
        signedIn.IsBusiness
            ? await db
                .Profiles.Where(p => p.AccountKey == signedIn.AccountKey)
                .Select(p => p.Organisation)
                .SingleOrDefaultAsync()
            : null;
}
