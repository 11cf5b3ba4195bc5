using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Cases;
using SelfDeclaration.Experts;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Experts;

/// <summary>専門家の掲載内容を直す: nothing is shown to everybody that was not seen before.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class CorrectModel(
    RegistryDb db,
    CorrectExpert correct,
    ExpertChoices choices,
    FormMemory memory
) : ExpertPage(db)
{
    public static readonly Field ReasonField = new("Reason", "直す理由")
    {
        Required = true,
        Hint = "この言葉のまま、メールで本人に届きます",
        MaxLength = 500,
    };

    [BindProperty]
    public Correction Input { get; set; } = new();

    /// <summary>The preview shown was of exactly this input.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>How it will look, once it passed every rule; null before.</summary>
    public ExpertProfile? Preview { get; private set; }
    public string SeenNow => SeenInput.Of(Input);
    public ExpertFields Fields => new(Input, choices, IsOwn: false);
    public string Here => $"/secretariat/experts/{Expert.Key}/correct";

    public async Task OnGetAsync()
    {
        var typed = await RecallAsync<Correction>();
        Input =
            typed
            ?? Correction.Of(Expert.Profile ?? Expert.Proposed!) with
            {
                Version = Expert.Version,
            };
        Preview = typed is not null && Errors is [] ? ExpertRules.Read(typed) : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        IReadOnlyList<FieldError> wrong =
        [
            .. ExpertRules.CheckProfile(Input, choices.PrefectureCodes),
            .. new[] { ReasonField.CheckWords(Input.Reason) }.OfType<FieldError>(),
        ];
        if (wrong is not [] || Request.Form["act"] != "save" || Seen != SeenNow)
        {
            var key = await memory.KeepAsync(Input, wrong);
            return SeeOther($"{Here}?form={key:N}{(wrong is [] ? "#preview" : "#errors")}");
        }

        var reason = TypedText.Paragraphs(Input.Reason);
        var done = await correct.SaveAsync(Expert, Input.Version, ExpertRules.Read(Input), reason);
        return SeeOther(
            $"/secretariat/experts/{Expert.Key}?notice={(done ? "corrected" : "conflict")}"
        );
    }
}

/// <summary>訂正, as typed.</summary>
public sealed record Correction : ExpertInput
{
    public string? Reason { get; init; }

    /// <summary>Which state of the expert the form was opened on.</summary>
    public int? Version { get; init; }

    public Correction() { }

    private Correction(ExpertInput input)
        : base(input) { }

    public static new Correction Of(ExpertProfile profile) => new(ExpertInput.Of(profile));
}
