using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Texts;

/// <summary>文書を公開する: 使用規約, メールの文面 and お知らせ, each with what it was before on record.</summary>
public sealed class PublishTexts(
    RegistryDb db,
    LiveTexts live,
    TermsOfUse terms,
    TextRecord record,
    SignedIn signedIn,
    TimeProvider clock
)
{
    public async Task TermsAsync(TextInput input)
    {
        var before = terms.Versions[^1];
        var revision = new TermsRevision
        {
            From = TextInput.Date(input.From)!.Value,
            Text = TypedText.Paragraphs(input.Body),
            PublishedAt = clock.GetUtcNow(),
            PublishedBy = signedIn.Name,
        };
        var after = TermsVersion.Of(revision.From, revision.Text);
        db.TermsRevisions.Add(revision);
        await record.SaveAsync(
            "使用規約",
            $"{revision.From.ShowDate()}から",
            TextRecord.Change(
                "使用規約の本文",
                Changed(before.ChangedSince(after)),
                Changed(after.ChangedSince(before))
            )
        );
    }

    /// <summary>A version that is not in force yet is taken back.</summary>
    public async Task<bool> TakeTermsBackAsync(DateOnly from)
    {
        var revision = await db.TermsRevisions.SingleOrDefaultAsync(r => r.From == from);
        if (revision is null || from <= clock.GetUtcNow().DateInJapan())
        {
            return false;
        }

        db.TermsRevisions.Remove(revision);
        await record.SaveAsync(
            "使用規約",
            $"{from.ShowDate()}からの予定を取りやめ",
            TextRecord.Change("使用規約の本文", revision.Text, null)
        );
        return true;
    }

    /// <param name="template">Name of the template.</param>
    /// <param name="input">Null: back to the file's text, from today.</param>
    public async Task MailAsync(string template, TextInput? input)
    {
        var before = live.Mail(template);
        var today = clock.GetUtcNow().DateInJapan();
        var revision = new MailTextRevision
        {
            Template = template,
            From = input is null ? today : TextInput.Date(input.From)!.Value,
            Subject = input is null ? null : TypedText.Name(input.Title),
            Text = input is null ? null : TypedText.Paragraphs(input.Body),
            Html = input is null ? null : TypedText.Paragraphs(input.Html),
            PublishedAt = clock.GetUtcNow(),
            PublishedBy = signedIn.Name,
        };
        db.MailTexts.Add(revision);
        await record.SaveAsync(
            $"メール {template}",
            $"{revision.From.ShowDate()}から{(input is null ? "、元の文面へ" : null)}",
            TextRecord.Change("件名", before?.Subject, revision.Subject),
            TextRecord.Change("テキストの本文", before?.Text, revision.Text),
            TextRecord.Change("HTMLの本文", before?.Html, revision.Html)
        );
    }

    /// <returns>False when somebody changed the notice since it was opened.</returns>
    public async Task<bool> NoticeAsync(Notice? notice, TextInput input)
    {
        var before = notice is null
            ? (null, null, null)
            : ((string?)notice.Title, (string?)notice.Body, (string?)Shown(notice));
        if (notice is null)
        {
            notice = new()
            {
                Title = "",
                Body = "",
                ShownFrom = default,
                UpdatedAt = default,
                UpdatedBy = "",
            };
            db.Notices.Add(notice);
        }
        else
        {
            db.Entry(notice).Property(n => n.Version).OriginalValue = input.Version ?? -1;
        }

        (notice.Kind, notice.Title, notice.Body) = (
            input.Kind ?? NoticeKind.News,
            TypedText.Name(input.Title),
            TypedText.Paragraphs(input.Body)
        );
        (notice.ShownFrom, notice.ShownTo) = (
            TextInput.Date(input.From)!.Value,
            TextInput.Date(input.To)
        );
        (notice.UpdatedAt, notice.UpdatedBy) = (clock.GetUtcNow(), signedIn.Name);
        notice.Version++;
        db.NoticeVersions.Add(NoticeVersion.Of(notice));
        try
        {
            await record.SaveAsync(
                "お知らせ",
                notice.Title,
                TextRecord.Change("題名", before.Item1, notice.Title),
                TextRecord.Change("本文", before.Item2, notice.Body),
                TextRecord.Change("載せる期間", before.Item3, Shown(notice))
            );
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>2026年12月1日（火）から12月31日（木）まで</summary>
    public static string Shown(Notice notice) =>
        notice.ShownTo is { } to
            ? $"{notice.ShownFrom.ShowDate()}から{to.ShowDate()}まで"
            : $"{notice.ShownFrom.ShowDate()}から";

    private static string Changed(IEnumerable<TermsBlock> blocks) =>
        string.Join("\n\n", blocks.Where(b => b.Changed).Select(b => b.Source));
}
