using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Register;

/// <summary>検索の答えの控え: the same search by the same address is answered with the same bytes until the register changes.</summary>
/// <remarks>
/// The register's state, 緊急のお知らせ, the style sheet, the size of letters and the compression are parts of the key, so what is kept is never
/// out of date and never somebody else's: a page that shows who is signed in is neither kept nor given from here.
/// </remarks>
public sealed class SearchCache(RegisterSearch register, LiveTexts texts, StyleSheet styles)
    : IOutputCachePolicy
{
    public const string Name = "search";

    /// <summary>Memory of one copy: some two thousand pages.</summary>
    public const int Megabytes = 32;

    /// <summary>What nobody asks for any more makes room.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private static readonly string[] Sessions = [Schemes.BusinessCookie, Schemes.StaffCookie];

    public async ValueTask CacheRequestAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    )
    {
        var request = context.HttpContext.Request;
        var mayKeep =
            HttpMethods.IsGet(request.Method)
            && !Sessions.Any(request.Cookies.ContainsKey)
            && request.Headers.CacheControl.Count == 0;
        (context.EnableOutputCaching, context.AllowLocking) = (true, false);
        (context.AllowCacheLookup, context.AllowCacheStorage) = (mayKeep, mayKeep);
        if (!mayKeep)
        {
            return;
        }

        context.ResponseExpirationTimeSpan = Kept;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["register"] = await register.VersionAsync(cancellation);
        rules.VaryByValues["banner"] = $"{texts.Banner?.Key}";
        rules.VaryByValues["sheet"] = styles.Url;
        rules.VaryByValues["size"] = TextSize.Of(request);
        rules.VaryByValues["encoding"] = request.Headers.AcceptEncoding.ToString();
    }

    public ValueTask ServeFromCacheAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    ) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (
            response.StatusCode != StatusCodes.Status200OK
            || response.Headers.ContainsKey(HeaderNames.SetCookie)
            || response.GetTypedHeaders().CacheControl is { NoStore: true }
        )
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
