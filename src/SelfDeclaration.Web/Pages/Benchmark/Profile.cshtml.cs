using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Benchmark;

/// <summary>企業プロフィール: every answer is free, and says which comparison it is for.</summary>
public sealed class ProfileModel(
    BenchmarkDrafts drafts,
    BenchmarkReports reports,
    SignedIn signedIn
) : BenchmarkPage(drafts, reports)
{
    public IReadOnlyDictionary<string, string> Values { get; private set; } =
        new Dictionary<string, string>();

    /// <summary>Filled in from the result before.</summary>
    public bool IsFromLast { get; private set; }

    public async Task OnGetAsync()
    {
        Values = await RecallAsync<Dictionary<string, string>>() ?? Draft.Input.Profile;
        if (Draft.Key is null && signedIn.IsBusiness && await Reports.OwnAsync(1) is [var last])
        {
            Values = Reports.ProfileOf(last);
            IsFromLast = Values.Count > 0;
        }
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? act)
    {
        var posted = Questions.Profile.ToDictionary(
            q => q.Id,
            q => Request.Form[BenchmarkProfile.FieldOf(q).Name].ToString()
        );
        var (kept, errors) = BenchmarkProfile.Read(Questions, posted);
        await SaveAsync(input => input with { Profile = kept });
        if (errors.Count > 0)
        {
            return await AgainAsync(posted, errors);
        }

        return SeeOther(act == "check" ? CheckAddress : AddressOf(Questions.Areas[0]));
    }
}
