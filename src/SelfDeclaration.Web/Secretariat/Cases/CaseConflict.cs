using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>先に行われた操作: who was faster, in a sentence.</summary>
public sealed class CaseConflict(RegistryDb db)
{
    private static readonly AuditAction[] s_changesNothing =
    [
        AuditAction.DeclarationViewed,
        AuditAction.SignedIn,
        AuditAction.SignInFailed,
    ];

    /// <summary>鈴木さんが 10:41 に受理しています</summary>
    public async Task<string> SentenceAsync(long declarationKey)
    {
        var last = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.DeclarationKey == declarationKey && !s_changesNothing.Contains(e.Action))
            .OrderByDescending(e => e.Number)
            .FirstOrDefaultAsync();
        if (last is null)
        {
            return "この申込みは、すでに変わっています";
        }

        var who = last.Actor is AuditActor.Staff ? $"{last.ActorName}さん" : last.Actor.Label();
        return $"{who}が {last.At.ShowTime()} に{Words(last.Action)}";
    }

    private static string Words(AuditAction action) =>
        action switch
        {
            AuditAction.DeclarationAccepted => "受理しています",
            AuditAction.AcceptanceProposed => "受理を提案しています",
            AuditAction.DeclarationReturned => "差し戻しています",
            AuditAction.DeclarationRejected => "不受理にしています",
            AuditAction.DeclarationRevoked => "取り消しています",
            AuditAction.DeclarationMerged => "統合しています",
            AuditAction.DeclarationHeld => "保留にしています",
            AuditAction.DeclarationReleased => "保留を解除しています",
            AuditAction.DeclarationEdited => "内容を訂正しています",
            AuditAction.DecisionTakenBack => "判断を取り消しています",
            AuditAction.DeclarationWithdrawn => "停止しています",
            AuditAction.DeclarationResubmitted => "直して再提出しています",
            _ => $"「{action.Label()}」をしています",
        };
}
