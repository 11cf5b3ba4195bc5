namespace SelfDeclaration.Web.Site;

/// <summary>文字サイズ: 標準, 大きく or 特大, kept in a cookie for a year.</summary>
public static class TextSize
{
    public const string CookieName = "text";

    public static readonly IReadOnlyList<(string Code, string Label)> All =
    [
        ("standard", "標準"),
        ("large", "大きく"),
        ("xlarge", "特大"),
    ];

    public static string Of(HttpRequest request) =>
        All.Select(size => size.Code).FirstOrDefault(code => code == request.Cookies[CookieName])
        ?? All[0].Code;

    /// <summary>
    /// Answers the three buttons of the header. There is no antiforgery token: the worst a foreign
    /// page could do is to change the size of the letters, and a token would tie the header of every
    /// page, the cacheable ones too, to one visitor.
    /// </summary>
    public static async Task<IResult> ChooseAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var size = form["size"].ToString();
        if (All.Any(known => known.Code == size))
        {
            context.Response.Cookies.Append(
                CookieName,
                size,
                new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                    HttpOnly = true,
                    IsEssential = true,
                }
            );
        }

        var back = form["returnUrl"].ToString();
        return new SeeOther(IsLocal(back) ? back : "/");
    }

    /// <summary>A path on this site; //host and /\host are other hosts to a browser.</summary>
    private static bool IsLocal(string address) =>
        address.StartsWith('/')
        && !address[1..].StartsWith('/')
        && !address.Contains('\\')
        && !address.Any(char.IsControl);

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = new Uri(address, UriKind.Relative).ToString();
            return Task.CompletedTask;
        }
    }
}
