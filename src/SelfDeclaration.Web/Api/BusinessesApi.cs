using System.ComponentModel;
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
        api.MapGet("", SearchAsync).CacheOutput(SearchCache.Name).DescribeSearch();
        api.MapGet("{key}", OneAsync).DescribeOne();
    }

    private static async Task<Ok<Found>> SearchAsync(
        HttpContext context,
        RegisterSearch search,
        ReferenceData reference
    )
    {
        var input = BusinessSearchInput.Of(context.Request.Query);
        var answer = await search.FindAsync(
            input.Query(reference),
            input.PageSize,
            input.Cursor,
            context.RequestAborted
        );
        context.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.Ok(
            new Found(
                answer.Total,
                [.. answer.Businesses.Select(b => Item.Of(b, reference))],
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
            : ApiProblems.Of(
                StatusCodes.Status404NotFound,
                "この鍵の事業者は公開されていません。/api/v1/businesses で探してください。"
            );
    }

    /// <param name="Next">For <c>after=</c> of the next page; null on the last.</param>
    public sealed record Found(
        [property: Description("条件に合う事業者の数")] int Total,
        IReadOnlyList<Item> Items,
        [property: Description("次のページのafterに渡す値。最後のページではnull")] string? Next
    );

    /// <summary>One of many.</summary>
    public sealed record Item(
        [property: Description("公開ページの鍵")] string Key,
        [property: Description("事業者名。個人事業主は代表者名")] string Name,
        [property: Description("都道府県")] string? Prefecture,
        [property: Description("市区町村・町名")] string City,
        [property: Description("段階。1 一つ星、2 二つ星")] int Star,
        [property: Description("宣言日（日本の日付）")] DateOnly DeclaredOn
    )
    {
        public static Item Of(PublicBusiness business, ReferenceData reference) =>
            new(
                business.Key,
                business.Name,
                reference.PrefectureName(business.PrefectureCode),
                business.CityAndTown,
                (int)business.Star,
                business.DeclaredOn
            );
    }

    /// <summary>One by itself: everything that is public.</summary>
    public sealed record One(
        [property: Description("公開ページの鍵")] string Key,
        [property: Description("事業者名。個人事業主は代表者名")] string Name,
        [property: Description("屋号。公開を選んだ個人事業主だけ")] string? TradeName,
        [property: Description("都道府県")] string? Prefecture,
        [property: Description("市区町村・町名")] string City,
        [property: Description("段階。1 一つ星、2 二つ星")] int Star,
        [property: Description("宣言日（日本の日付）")] DateOnly DeclaredOn
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
