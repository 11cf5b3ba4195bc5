using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Materials;
using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.TagHelpers;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Materials;

/// <summary>資料を加える, or change one: nothing is published that was not seen before.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class EditModel(
    RegistryDb db,
    PublishMaterial publish,
    TextImages images,
    QuestionSets questions,
    FormMemory memory,
    TimeProvider clock
) : FormPage
{
    private const string Overview = "/secretariat/materials";

    [BindProperty(SupportsGet = true)]
    public long? Key { get; set; }

    [BindProperty]
    public MaterialInput Input { get; set; } = new();

    /// <summary>The preview shown was of exactly this input.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The input passed every rule and is shown as it will look.</summary>
    public bool Previews { get; private set; }
    public bool IsRetired { get; private set; }

    /// <summary>Newest first, each with what stood before.</summary>
    public IReadOnlyList<AuditEntry> History { get; private set; } = [];

    public string Here => Key is null ? $"{Overview}/edit" : $"{Overview}/edit/{Key}";
    public IHtmlContent Preview => SafeMarkdown.Html(TypedText.Paragraphs(Input.Body));
    public string SeenNow => SeenInput.Of(Input);

    public IEnumerable<FormOption> Kinds => Options<MaterialKind>(MaterialNames.Label);
    public IEnumerable<FormOption> Roles => Options<MaterialRoles>(MaterialNames.Label);
    public IEnumerable<FormOption> Purposes => Options<MaterialPurposes>(MaterialNames.Label);
    public IEnumerable<FormOption> Items =>
        questions
            .Current(clock.GetUtcNow().DateInJapan())
            .Questions.Select(q => new FormOption(
                q.No.ToString(CultureInfo.InvariantCulture),
                $"{q.No} {q.Topic}"
            ));
    public IEnumerable<string> ChosenItems =>
        Input.Items.Select(i => i.ToString(CultureInfo.InvariantCulture));

    public async Task<IActionResult> OnGetAsync()
    {
        var material = await FindAsync();
        if (Key is not null && material is null)
        {
            return NotFound();
        }

        var typed = await RecallAsync<MaterialInput>();
        Previews = typed is not null && Errors is [];
        Input =
            typed
            ?? (
                material is null
                    ? new() { From = clock.GetUtcNow().DateInJapan().ToString("yyyy-MM-dd", null) }
                    : MaterialInput.Of(material)
            );
        if (material is not null)
        {
            IsRetired = material.RetiredAt is not null;
            History = [.. await publish.HistoryAsync(material)];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        IReadOnlyList<FieldError> wrong =
        [
            .. MaterialRules.Check(Input),
            .. await images.CheckAsync(MaterialRules.Body, Input.Body, HttpContext.RequestAborted),
        ];
        if (wrong is not [] || Request.Form["act"] != "publish" || Seen != SeenNow)
        {
            var key = await memory.KeepAsync(Input, wrong);
            return SeeOther($"{Here}?form={key:N}{(wrong is [] ? "#preview" : "#errors")}");
        }

        var material = await FindAsync();
        if (Key is not null && material is null)
        {
            return NotFound();
        }

        if (!await publish.SaveAsync(material, Input))
        {
            // Whoever presses again has been told what they write over.
            var now = Input with
            {
                Version = (await FindAsync())?.Version,
            };
            return await AgainAsync(now, Conflict);
        }

        var later = TextInput.Date(Input.From) > clock.GetUtcNow().DateInJapan();
        return SeeOther($"{Overview}?notice={(later ? "scheduled" : "published")}");
    }

    /// <summary>掲載をやめる, もう一度掲載する</summary>
    public async Task<IActionResult> OnPostRetireAsync(bool retire)
    {
        if (await FindAsync() is not { } material)
        {
            return NotFound();
        }

        await publish.RetireAsync(material, retire);
        return SeeOther($"{Overview}?notice={(retire ? "retired" : "restored")}");
    }

    private static FieldError Conflict { get; } =
        new(
            MaterialRules.Title.Name,
            "ほかの人が先にこの資料を変えました。入力した内容は残してあります。別の画面でいまの内容を確かめて、もう一度見た目を確かめてください"
        );

    private async Task<Material?> FindAsync() =>
        Key is null ? null : await db.Materials.SingleOrDefaultAsync(m => m.Key == Key);

    private static IEnumerable<FormOption> Options<T>(Func<T, string> label)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(v => label(v).Length > 0)
            .Select(v => new FormOption(v.Code(), label(v)));
}
