using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Applications;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Declare.Drafts;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>申込みの検索: the application a browser's draft became.</summary>
public sealed class ApplicationStore(RegistryDb db, DraftStore drafts)
{
    /// <summary>The application of this browser; null while its draft is not submitted.</summary>
    public async Task<Application?> OfThisBrowserAsync() =>
        (await drafts.OpenAsync()).Key is { } key
            ? await db.Applications.SingleOrDefaultAsync(a => a.DraftKey == key)
            : null;

    /// <summary>Where an applicant belongs who has submitted already; null when they have not.</summary>
    public async Task<string?> UrlForDraftAsync(Guid draftKey)
    {
        var status = await db
            .Applications.Where(a => a.DraftKey == draftKey)
            .Select(a => (ApplicationStatus?)a.Status)
            .SingleOrDefaultAsync();
        return status switch
        {
            null => null,
            ApplicationStatus.Completed => DeclareRoutes.Complete,
            ApplicationStatus.Received or ApplicationStatus.Expired => DeclareRoutes.Received,
            _ => throw new InvalidOperationException($"Unknown status {status}."),
        };
    }

    /// <summary>The answers as submitted.</summary>
    public DeclarationDraft AnswersOf(Application application) => StateOf(application).Answers;

    /// <summary>The answers and who submitted them.</summary>
    public DraftState StateOf(Application application) => drafts.Unseal(application.Answers!);
}
