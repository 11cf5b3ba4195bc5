using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Learning;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.SelfAssessments;

namespace SelfDeclaration.Web.Members;

/// <summary>
/// 引継ぎ: what somebody kept before declaring goes over to the account of their declaration. The one list of it: a
/// table with an <c>AccountKey</c> stands here or in <see cref="Stays"/>.
/// </summary>
public static class CarryOver
{
    private delegate Task<int> Move(RegistryDb db, long from, long to);

    private static readonly Dictionary<Type, Move> s_moves = new()
    {
        [typeof(Profile)] = (db, from, to) =>
            db
                .Profiles.Where(p => p.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AccountKey, to)),
        [typeof(KeptPolicy)] = (db, from, to) =>
            db
                .KeptPolicies.Where(p => p.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AccountKey, to)),
        [typeof(BenchmarkDraft)] = (db, from, to) =>
            db
                .BenchmarkDrafts.Where(p => p.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AccountKey, to)),
        [typeof(BenchmarkResult)] = (db, from, to) =>
            db
                .BenchmarkResults.Where(p => p.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AccountKey, to)),
        [typeof(BenchmarkGroup)] = (db, from, to) =>
            db
                .BenchmarkGroups.Where(g => g.OrganiserKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(g => g.OrganiserKey, to)),
        [typeof(BenchmarkGroupMember)] = (db, from, to) =>
            db
                .BenchmarkGroupMembers.Where(m => m.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.AccountKey, to)),
        [typeof(AssessmentResult)] = (db, from, to) =>
            db
                .AssessmentResults.Where(r => r.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.AccountKey, to)),
        [typeof(LearningProgress)] = (db, from, to) =>
            db
                .LearningProgress.Where(p => p.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AccountKey, to)),
        [typeof(Inquiry)] = (db, from, to) =>
            db
                .Inquiries.Where(p => p.AccountKey == from)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AccountKey, to)),
    };

    /// <summary>What ends with the account: how one logs in, and what only a declared business has.</summary>
    public static IReadOnlySet<Type> Stays { get; } =
        new HashSet<Type>
        {
            typeof(MailToConfirm),
            typeof(SignIn.Session),
            typeof(SignIn.KnownDevice),
            typeof(SignIn.Passkeys.Passkey),
            typeof(SignIn.External.ExternalLogin),
            typeof(SignIn.SecondFactor.StoredRecoveryCode),
            typeof(Marks.DocumentReading),
            typeof(PublishedPolicy),
        };

    public static IReadOnlyCollection<Type> Moved => s_moves.Keys;

    /// <summary>Within the caller's transaction, after both accounts are saved.</summary>
    public static async Task MoveAsync(RegistryDb db, long from, long to)
    {
        foreach (var move in s_moves.Values)
        {
            await move(db, from, to);
        }
    }
}
