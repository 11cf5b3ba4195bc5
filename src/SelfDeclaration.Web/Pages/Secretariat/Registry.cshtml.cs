using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Secretariat.Registry;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>登録簿: one box finds any declaration. What is looked for never stands in an address, which servers log.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class RegistryModel(
    RegistrySearch search,
    FormMemory memory,
    AuditLog audit,
    ReferenceData reference
) : FormPage
{
    public static readonly Field Query = new("Q", "探す言葉")
    {
        Required = true,
        Hint =
            "事業者名、カナ、屋号、利用者番号、自己宣言ID、法人番号、受付番号、メールアドレス、電話番号のどれでも探せます。",
    };

    public string? Q { get; private set; }
    public RegistryKey? Key { get; private set; }

    /// <summary>Null before anything was looked for.</summary>
    public IReadOnlyList<RegistryRow>? Rows { get; private set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public long? After { get; set; }

    /// <summary>The business after which the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    /// <summary>The same search, further on.</summary>
    public string To(long? after) =>
        $"/secretariat/registry?form={Request.Query["form"]}"
        + (after is null ? "" : $"&after={after.Value.ToString(CultureInfo.InvariantCulture)}");

    public async Task OnGetAsync()
    {
        Q = await RecallAsync<string>();
        Key = Errors is [] ? RegistryKey.Of(Q) : null;
        if (Key is not null)
        {
            (Rows, Next) = await search.PageAsync(Key, After);
        }
    }

    public async Task<IActionResult> OnPostAsync(string? q)
    {
        if (RegistryKey.Of(q) is not { } key)
        {
            return await AgainAsync(
                q ?? "",
                new FieldError(
                    Query.Name,
                    string.IsNullOrWhiteSpace(q)
                        ? "探す言葉を入力してください"
                        : "法人格や記号だけでは探せません。名前の一部か番号を入力してください"
                )
            );
        }

        // By what was looked, not for whom: opening a declaration is an entry of its own.
        audit.Note(AuditAction.RegistrySearched, key.Label);
        await audit.SaveAsync();
        var kept = await memory.KeepAsync(q, []);
        return SeeOther($"/secretariat/registry?form={kept:N}");
    }

    public string Place(RegistryRow row) =>
        reference.PrefectureName(row.PrefectureCode) + row.CityAndTown;
}
