using System.Globalization;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.Web.Verbs;

/// <summary>audit verify: every entry, its place in the chain, and the sealed end.</summary>
public sealed class AuditVerb(VerbSite site)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var verification = site.Get<AuditVerification>();
        var head = await verification.HeadAsync(cancellationToken);
        var fault = await new ProgressDisplay(site.Console).RunAsync(progress =>
            verification.VerifyAsync(
                (done, all) => progress(new("操作の記録", (double)done / all, done)),
                cancellationToken
            )
        );
        if (fault is not null)
        {
            throw new VerbException(fault.Sentence);
        }

        site.Say(
            head.Number == 0
                ? "操作の記録はまだありません"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"操作の記録{head.Number:N0}件に問題はありません。最後の記録のつながりの値は {head.Hash} です"
                )
        );
        return 0;
    }
}
