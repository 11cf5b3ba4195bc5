using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Cases;
using SelfDeclaration.Experts;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Experts;

/// <summary>専門家の一人: what was sent in, what is shown, and the decisions about it.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class CaseModel(
    RegistryDb db,
    DecideExpert decide,
    CorrectExpert correct,
    TimeProvider clock
) : ExpertPage(db)
{
    public static readonly Field ReturnField = new("Return", "直していただきたいところ")
    {
        Required = true,
        Hint = "この言葉のまま、メールで本人に届きます",
        MaxLength = 500,
    };

    public static readonly Field HideField = new("Hide", "掲載を止める理由")
    {
        Required = true,
        Hint = "この言葉のまま、メールで本人に届きます",
        MaxLength = 500,
    };

    [BindProperty]
    public ExpertReasons Input { get; set; } = new();

    /// <summary>Which state the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public DateOnly Today { get; } = clock.GetUtcNow().DateInJapan();

    /// <summary>これまでの記録, newest first.</summary>
    public IReadOnlyList<AuditEntry> History { get; private set; } = [];

    public (bool Good, string Text)? Notice =>
        Request.Query["notice"].ToString() switch
        {
            "accepted" => (true, "受理しました。本人にメールで知らせます"),
            "returned" => (true, "差し戻しました。本人にメールで知らせます"),
            "hidden" => (true, "掲載を止めました。本人にメールで知らせます"),
            "shown" => (true, "掲載を再開しました。本人にメールで知らせます"),
            "corrected" => (true, "内容を直しました。本人にメールで知らせます"),
            "conflict" => (
                false,
                "開いたあとに内容が変わりました。いまの内容を確かめて、もう一度決めてください"
            ),
            _ => null,
        };

    private string Here => $"/secretariat/experts/{Expert.Key}";

    public async Task OnGetAsync()
    {
        Input = await RecallAsync<ExpertReasons>() ?? new();
        History = await correct.HistoryAsync(Expert);
    }

    /// <summary>受理して掲載する</summary>
    public async Task<IActionResult> OnPostAcceptAsync() =>
        Told(Expert.IsWaiting && await decide.AcceptAsync(Expert, Version), "accepted");

    /// <summary>差し戻す</summary>
    public async Task<IActionResult> OnPostReturnAsync() =>
        ReturnField.CheckWords(Input.Return) is { } error
            ? await AgainAsync(Input, error)
            : Told(
                Expert.IsWaiting
                    && await decide.ReturnAsync(
                        Expert,
                        Version,
                        TypedText.Paragraphs(Input.Return)
                    ),
                "returned"
            );

    /// <summary>掲載を止める</summary>
    public async Task<IActionResult> OnPostHideAsync() =>
        HideField.CheckWords(Input.Hide) is { } error
            ? await AgainAsync(Input, error)
            : Told(
                Expert is { Profile: not null, HiddenAt: null }
                    && await decide.HideAsync(Expert, Version, TypedText.Paragraphs(Input.Hide)),
                "hidden"
            );

    /// <summary>掲載を再開する</summary>
    public async Task<IActionResult> OnPostShowAsync() =>
        Told(Expert.HiddenAt is not null && await decide.ShowAsync(Expert, Version), "shown");

    private IActionResult Told(bool done, string notice) =>
        SeeOther($"{Here}?notice={(done ? notice : "conflict")}");
}

/// <summary>理由, as typed.</summary>
public sealed record ExpertReasons
{
    public string? Return { get; init; }
    public string? Hide { get; init; }
}
