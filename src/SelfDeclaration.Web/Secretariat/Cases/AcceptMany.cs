using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Cases;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>
/// まとめて受理する: each case by itself, as if its button had been pressed, so that one that a colleague has
/// decided does not stop the others. Only what this person has opened as it is.
/// </summary>
public sealed class AcceptMany(IServiceScopeFactory scopes, SignedIn signedIn)
{
    /// <summary>Keys of the decisions made.</summary>
    public async Task<IReadOnlyList<long>> AcceptAsync(Batch batch)
    {
        List<long> decided = [];
        foreach (var one in batch.Cases)
        {
            // A scope for each: what failed with one must not be saved with the next.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            var opened = await db.CaseViews.AnyAsync(v =>
                v.DeclarationKey == one.Key
                && v.StaffKey == signedIn.AccountKey
                && v.SeenVersion == one.Version
            );
            if (!opened)
            {
                continue;
            }

            var (outcome, decision) = await scope
                .ServiceProvider.GetRequiredService<DecideCase>()
                .DecideAsync(one.Key, new() { Kind = DecisionKind.Accept, Version = one.Version });
            if (outcome is DecisionOutcome.Decided)
            {
                decided.Add(decision!.Key);
            }
        }

        return decided;
    }
}
