using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>回答のひな形を書く, change or remove.</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class TemplateModel(
    RegistryDb db,
    AuditLog audit,
    SignedIn signedIn,
    TimeProvider clock
) : FormPage
{
    private const string Overview = IndexModel.Path + "/templates";

    [BindProperty(SupportsGet = true)]
    public long? Key { get; set; }

    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    public string Here =>
        Key is null ? $"{IndexModel.Path}/template" : $"{IndexModel.Path}/template/{Key}";

    public async Task<IActionResult> OnGetAsync()
    {
        var template = await FindAsync();
        if (Key is not null && template is null)
        {
            return NotFound();
        }

        Input =
            await RecallAsync<TemplateInput>()
            ?? new()
            {
                Title = template?.Title,
                Body = template?.Body,
                Version = template?.Version,
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? act)
    {
        var template = await FindAsync();
        if (Key is not null && template is null)
        {
            return NotFound();
        }

        var removes = act == "remove" && template is not null;
        var errors = AnswerRules.CheckTemplate(Input.Title, Input.Body).ToList();
        if (!removes && errors is not [])
        {
            return await AgainAsync(Input, errors);
        }

        if (!removes && await TitleIsTakenAsync())
        {
            return await AgainAsync(
                Input,
                new FieldError(
                    AnswerRules.Title.Name,
                    $"「{TypedText.Name(Input.Title)}」という名前は使われています。ほかの名前にしてください"
                )
            );
        }

        Write(template, removes);
        try
        {
            await audit.SaveAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await AgainAsync(
                Input with
                {
                    Version = (await FindAsync())?.Version,
                },
                new FieldError(
                    AnswerRules.Body.Name,
                    "ほかの人が先にこのひな形を変えました。入力した内容は残っています。別の画面でいまの内容を確かめて、もう一度保存してください"
                )
            );
        }

        return SeeOther($"{Overview}?notice={(removes ? "removed" : "saved")}");
    }

    private void Write(AnswerTemplate? template, bool removes)
    {
        if (template is null)
        {
            template = new()
            {
                Title = "",
                Body = "",
                UpdatedAt = default,
                UpdatedBy = "",
            };
            db.AnswerTemplates.Add(template);
        }
        else
        {
            db.Entry(template).Property(t => t.Version).OriginalValue = Input.Version ?? -1;
        }

        if (removes)
        {
            // Its name is free again.
            template.Title = $"{template.Title}（削除 {template.Key}）";
            template.RemovedAt = clock.GetUtcNow();
        }
        else
        {
            (template.Title, template.Body) = (
                TypedText.Name(Input.Title),
                TypedText.Paragraphs(Input.Body)
            );
        }

        (template.UpdatedAt, template.UpdatedBy) = (clock.GetUtcNow(), signedIn.Name);
        template.Version++;
        audit.Note(AuditAction.TextPublished, "回答のひな形", new(template.Title, []));
    }

    private Task<bool> TitleIsTakenAsync()
    {
        var title = TypedText.Name(Input.Title);
        return db.AnswerTemplates.AnyAsync(t => t.Title == title && t.Key != (Key ?? 0));
    }

    private async Task<AnswerTemplate?> FindAsync() =>
        Key is null
            ? null
            : await db.AnswerTemplates.SingleOrDefaultAsync(t =>
                t.Key == Key && t.RemovedAt == null
            );
}

/// <summary>A template, as typed.</summary>
public sealed record TemplateInput
{
    public string? Title { get; init; }
    public string? Body { get; init; }
    public int? Version { get; init; }
}
