using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Web.Api;

/// <summary>ETagの付いたJSON: an answer the program has already is not sent again.</summary>
/// <remarks>
/// The tag is made of the very bytes, so 304 is never wrong, on whichever copy of the site. It is weak, for a
/// proxy may pack them.
/// </remarks>
public static class TaggedJson
{
    public static async ValueTask<object?> AnswerAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var result = await next(context);
        var inner = result is INestedHttpResult nested ? nested.Result : result;
        if (
            inner is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            || inner is not IValueHttpResult { Value: { } value }
        )
        {
            return result;
        }

        var options = context.HttpContext.RequestServices.GetRequiredService<
            IOptions<JsonOptions>
        >();
        var json = JsonSerializer.SerializeToUtf8Bytes(
            value,
            value.GetType(),
            options.Value.SerializerOptions
        );
        return Results.Bytes(
            json,
            "application/json; charset=utf-8",
            entityTag: new EntityTagHeaderValue(Freshness.StrongTag(json), isWeak: true)
        );
    }
}
