using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Api;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.SecondFactor;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.ApiKeys;

/// <summary>APIキー: those issued, and another one.</summary>
[Authorize(Policy = Policies.Administer)]
[RecentlyConfirmed]
public sealed class IndexModel(
    Api.Clients.ApiKeys keys,
    ShownOnce shownOnce,
    IOptions<ApiSettings> settings,
    TimeProvider clock
) : FormPage
{
    private Dictionary<long, long> _spentToday = [];

    public IReadOnlyList<ApiClient> Clients { get; private set; } = [];
    public ApiKeyOrder Order { get; private set; } = new();

    /// <summary>The key itself, once.</summary>
    public string? Issued { get; private set; }
    public string? Notice { get; private set; }

    public async Task OnGetAsync(Guid? shown, string? notice)
    {
        Response.Headers.CacheControl = "no-store";
        Order = await RecallAsync<ApiKeyOrder>() ?? Usual;
        Clients = await keys.ListAsync();
        _spentToday = await keys.SpentOnAsync(Today);
        Issued = (await shownOnce.RecallAsync(shown)) is [var key] ? key : null;
        Notice = notice == "revoked" ? "キーを失効させました。" : null;
    }

    // Not named form: that is in the address after a mistake, and would be taken for its prefix.
    public async Task<IActionResult> OnPostAsync(ApiKeyOrder typed)
    {
        if (ApiKeyRules.Check(typed) is [_, ..] errors)
        {
            return await AgainAsync(typed, errors);
        }

        var (_, key) = await keys.IssueAsync(typed);
        return SeeOther(await shownOnce.KeepAsync("/secretariat/api-keys", [key]));
    }

    public string UsedOn(ApiClient client) =>
        client.LastUsedOn is not { } day ? "まだ使われていません"
        : day == Today && _spentToday.TryGetValue(client.Key, out var rows)
            ? $"今日（{rows:N0}件まで）"
        : day.ShowDate();

    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    private ApiKeyOrder Usual =>
        new()
        {
            RequestsPerMinute = settings.Value.RequestsPerMinute.ToString(
                CultureInfo.InvariantCulture
            ),
            RowsPerDay = settings.Value.RowsPerDay.ToString(CultureInfo.InvariantCulture),
        };
}
