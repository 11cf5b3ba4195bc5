using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Web.Api;

/// <summary>API v1, 公開事業者: the search and one business, for programs. The words of the query string are those of <c>/businesses</c>.</summary>
public static class BusinessesApi
{
    public static void MapBusinessesApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints
            .MapGroup("/api/v1/businesses")
            .AddEndpointFilter(TaggedJson.AnswerAsync);
        api.MapGet("", SearchAsync);
        api.MapGet("{key}", OneAsync);
    }

    private static async Task<Ok<Found>> SearchAsync(
        HttpContext context,
        RegisterSearch search,
        ReferenceData reference
    )
    {
        var input = BusinessSearchInput.Of(context.Request.Query);
        var register = await search.SnapshotAsync(context.RequestAborted);
        var answer = register.Search(input.Query(reference), input.PageSize, input.Cursor);
        context.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.Ok(
            new Found(
                answer.Total,
                [.. answer.Businesses.Select(b => One.Of(b, reference))],
                answer.Next?.Text
            )
        );
    }

    private static async Task<Results<Ok<One>, ProblemHttpResult>> OneAsync(
        string key,
        RegistryDb db,
        ReferenceData reference,
        HttpContext context
    )
    {
        context.Response.Headers.CacheControl = "public, no-cache";
        var row = PublicKey.TryParse(key, out var parsed)
            ? await db
                .Declarations.Where(d => d.PublicKey == parsed.Text)
                .Rows()
                .SingleOrDefaultAsync(context.RequestAborted)
            : null;
        return row is not null && PublicBusiness.Of(row) is { } business
            ? TypedResults.Ok(One.Of(business, reference))
            : TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound,
                title: "公開されていません"
            );
    }

    /// <param name="Total">Exact.</param>
    /// <param name="Next">For <c>after=</c> of the next page; null on the last.</param>
    private sealed record Found(int Total, IReadOnlyList<One> Items, string? Next);

    private sealed record One(
        string Key,
        string Name,
        string? TradeName,
        string? Prefecture,
        string City,
        int Star,
        DateOnly DeclaredOn
    )
    {
        public static One Of(PublicBusiness business, ReferenceData reference) =>
            new(
                business.Key,
                business.Name,
                business.TradeName,
                reference.PrefectureName(business.PrefectureCode),
                business.CityAndTown,
                (int)business.Star,
                business.DeclaredOn
            );
    }
}
