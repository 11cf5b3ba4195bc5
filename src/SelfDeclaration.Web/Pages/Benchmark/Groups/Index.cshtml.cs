using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Benchmark.Groups;

/// <summary>ベンチマークPLUS: what it is, one's own groups, and the way in by a code.</summary>
[EnableRateLimiting(GroupEndpoints.CodeLimit)]
public sealed class IndexModel(BenchmarkGroups groups, SignedIn signedIn) : FormPage
{
    public static readonly Field CodeField = new("Code", "招待コード")
    {
        Required = true,
        Hint = "主催者から届いた10文字です。例 ABCDE-12345",
    };

    public bool IsSignedIn => signedIn.IsBusiness;

    public string? Code { get; private set; }

    public IReadOnlyList<BenchmarkGroup> Organised { get; private set; } = [];

    public IReadOnlyList<BenchmarkGroup> Joined { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (IsSignedIn)
        {
            Response.Headers.CacheControl = "no-store";
            Code = (await RecallAsync<TypedCode>())?.Code;
            (Organised, Joined) = await groups.OwnAsync();
        }
    }

    /// <summary>参加する</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? code)
    {
        if (!IsSignedIn)
        {
            return SeeOther($"/login?next={BenchmarkGroups.Address}");
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return await AgainAsync(
                new TypedCode(""),
                new FieldError(CodeField.Name, "招待コードを入力してください")
            );
        }

        return await groups.JoinAsync(code) switch
        {
            ({ } group, _) => SeeOther(BenchmarkGroups.AddressOf(group)),
            (_, var problem) => await AgainAsync(
                new TypedCode(code),
                new FieldError(CodeField.Name, problem!)
            ),
        };
    }

    private sealed record TypedCode(string Code);
}
