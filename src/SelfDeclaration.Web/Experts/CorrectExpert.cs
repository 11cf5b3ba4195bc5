using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Changes;
using SelfDeclaration.Experts;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Experts;

/// <summary>専門家の掲載内容の訂正 by the desk: what it was before goes on record, and the expert is told why by mail.</summary>
public sealed class CorrectExpert(
    RegistryDb db,
    AuditLog audit,
    MailOutbox outbox,
    ExpertChoices choices,
    SignedIn signedIn,
    IOptions<SiteSettings> site
)
{
    /// <returns>False when it changed since the page was opened.</returns>
    public async Task<bool> SaveAsync(
        Expert expert,
        int? version,
        ExpertProfile profile,
        string reason
    )
    {
        if (expert.Version != version)
        {
            return false;
        }

        var changes = Changes(expert.Profile ?? expert.Proposed!, profile);
        expert.Correct(profile, signedIn.Name);
        var mail = new ExpertCorrectedMail(
            profile.Name,
            reason,
            site.Value.At("/experts/register")
        );
        outbox.Add(expert.Mail, mail, expert.Key, null);
        audit.Note(AuditAction.ExpertCorrected, SubjectOf(expert), new(reason, changes));
        return await audit.TrySaveAsync();
    }

    /// <summary>これまでの記録 of this expert, newest first.</summary>
    public Task<List<AuditEntry>> HistoryAsync(Expert expert) =>
        db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Subject == SubjectOf(expert))
            .OrderByDescending(e => e.Number)
            .ToListAsync();

    /// <summary>What the record calls an expert.</summary>
    public static string SubjectOf(Expert expert) => $"専門家 {expert.PublicKey}";

    private IReadOnlyList<ChangedValue> Changes(ExpertProfile before, ExpertProfile after)
    {
        (Field Field, string Before, string After)[] all =
        [
            (ExpertRules.Name, before.Name, after.Name),
            (ExpertRules.Organisation, before.Organisation, after.Organisation),
            (
                ExpertRules.Prefectures,
                choices.NamesOf(before.Prefectures),
                choices.NamesOf(after.Prefectures)
            ),
            (
                ExpertRules.Qualifications,
                string.Join("、", before.QualificationNames),
                string.Join("、", after.QualificationNames)
            ),
            (ExpertRules.Topics, Words(before.Topics), Words(after.Topics)),
            (ExpertRules.Forms, Words(before.Forms), Words(after.Forms)),
            (ExpertRules.Fee, before.Fee.Label(), after.Fee.Label()),
            (ExpertRules.Introduction, before.Introduction, after.Introduction),
            (ExpertRules.Website, before.Website, after.Website),
        ];
        return
        [
            .. all.Where(c => c.Before != c.After)
                .Select(c => ChangedValue.Of(c.Field, c.Before, c.After)),
        ];
    }

    private static string Words(ExpertTopics topics) =>
        string.Join("、", topics.Parts().Select(ExpertNames.Label));

    private static string Words(ExpertForms forms) =>
        string.Join("、", forms.Parts().Select(ExpertNames.Label));
}
