using Microsoft.AspNetCore.Antiforgery;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Site.Errors;

/// <summary>送れなかった内容: the values of a failed POST, so that 「もう一度送る」 needs no script and no database.</summary>
/// <param name="Action">Where it was sent.</param>
/// <param name="Values">Everything posted but passwords and files.</param>
/// <param name="LeftOut">A password was among it and has to be typed again.</param>
public sealed record UnsentForm(
    string Action,
    IReadOnlyList<KeyValuePair<string, string>> Values,
    bool LeftOut
)
{
    /// <summary>Null when nothing was posted, or the post came from another site.</summary>
    public static async Task<UnsentForm?> OfAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || !request.IsFromThisSite()
        )
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync();
            var fields = form.SelectMany(field => field.Value, (field, value) => (field.Key, value))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.value ?? ""))
                .ToList();
            var kept = fields.Where(field => !IsPassword(field.Key)).ToList();
            return kept.Count == 0
                ? null
                : new UnsentForm(
                    request.Path + request.QueryString,
                    WithFreshToken(context, kept),
                    kept.Count < fields.Count
                );
        }
        catch (Exception e)
            when (e is IOException or InvalidDataException or BadHttpRequestException)
        {
            // The body itself was the trouble: there is nothing to hand back.
            return null;
        }
    }

    private static bool IsPassword(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase);

    // A token that ran out is replaced, so that a page left open overnight still goes through; only for a
    // form of our own, since another site's must not get one by asking the visitor to press a button.
    private static IReadOnlyList<KeyValuePair<string, string>> WithFreshToken(
        HttpContext context,
        IReadOnlyList<KeyValuePair<string, string>> fields
    )
    {
        var now = context.User;
        try
        {
            // A token is for one person: this form is sent again by who logged in anew, not by nobody.
            context.User = EndedSession.Of(context) ?? now;
            var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
            var tokens = antiforgery.GetAndStoreTokens(context);
            return
            [
                .. fields.Where(field => field.Key != tokens.FormFieldName),
                KeyValuePair.Create(tokens.FormFieldName, tokens.RequestToken ?? ""),
            ];
        }
        catch (Exception)
        {
            // Keys may live in the database that has just failed; the token of the old page will do.
            return fields;
        }
        finally
        {
            context.User = now;
        }
    }
}
