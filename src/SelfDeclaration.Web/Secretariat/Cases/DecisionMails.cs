using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>判断のメール: what the business is told about each decision; the preview and the mail are the same facts.</summary>
public sealed class DecisionMails(RegistryDb db, MailComposer composer, IOptions<SiteSettings> site)
{
    /// <summary>プレビュー; nothing for what nobody is told.</summary>
    public async Task<IReadOnlyList<PreviewedMail>> PreviewAsync(
        Declaration declaration,
        DecisionKind kind,
        DecisionOrder order
    )
    {
        if (kind is DecisionKind.Propose)
        {
            return [];
        }

        var mail = composer.Compose(await FactsAsync(declaration, kind, order));
        return [new(declaration.ContactPersons[^1].Mail, mail.Subject, mail.Text)];
    }

    public async Task<MailFacts> FactsAsync(
        Declaration declaration,
        DecisionKind kind,
        DecisionOrder order
    )
    {
        var to = Addressee.Of(declaration);
        return kind switch
        {
            DecisionKind.Accept => new AcceptedMail(to, declaration.Star, site.Value.At("/")),
            DecisionKind.Return => new ReturnedMail(
                to,
                declaration.Star,
                [.. order.Reasons.Select(r => $"{r.Label}：{r.Reason}")],
                site.Value.At("/my")
            ),
            DecisionKind.Reject => new RejectedMail(to, declaration.ReceiptNumber, LinesOf(order)),
            DecisionKind.Revoke => new RevokedMail(to, LinesOf(order)),
            DecisionKind.Merge => new MergedMail(
                to,
                declaration.ReceiptNumber,
                await db
                    .Declarations.Where(d => d.Key == order.KeptKey)
                    .Select(d => d.ReceiptNumber)
                    .SingleAsync(),
                LinesOf(order)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static string[] LinesOf(DecisionOrder order) =>
        (order.Reason ?? "").Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
