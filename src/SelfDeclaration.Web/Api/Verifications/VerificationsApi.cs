using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.Api.Signing;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Api.Verifications;

/// <summary>API v1, 照会: one 自己宣言ID a request, answered plainly or signed.</summary>
public static class VerificationsApi
{
    public const string Address = "/api/v1/verifications";

    // Said here: routing answers 404 to other methods of an address that looks at the content type.
    private static readonly string[] OtherMethods =
    [
        HttpMethods.Get,
        HttpMethods.Put,
        HttpMethods.Patch,
        HttpMethods.Delete,
    ];

    public static void MapVerificationsApi(this IEndpointRouteBuilder endpoints)
    {
        var limits = endpoints.ServiceProvider.GetRequiredService<IOptions<ApiSettings>>().Value;
        var api = endpoints
            .MapGroup(Address)
            .RequireAuthorization(Policies.ApiClient)
            .DisableAntiforgery();
        api.MapPost("", OneAsync)
            .WithMetadata(new RequestSizeLimitAttribute(limits.RequestBytes))
            .Describe();
        api.MapPost("batch", BatchApi.AnswerAsync)
            .RequireRateLimiting(BatchApi.Policy)
            .DescribeBatch();
        foreach (var path in (string[])["", "batch"])
        {
            api.MapMethods(path, OtherMethods, OnlyPost).AllowAnonymous().ExcludeFromDescription();
        }
    }

    /// <summary>What is asked: the ID and the number as somebody writes them.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record Asked(
        [property: Description("自己宣言ID。4で始まる11桁。空白やハイフンは読み飛ばします")]
            string? DeclarationId,
        [property: Description("法人番号（13桁）。この事業者のIDかどうかを確かめるとき")]
            string? CorporateNumber,
        [property: Description("基準日（日本の日付、2026-03-07）。その日の終わりの状態を答えます")]
            string? AsOf
    );

    /// <summary>What is answered, and nothing else.</summary>
    public sealed record Answered(
        [property: Description(
            "unknown そのIDの宣言はない／declared 宣言完了（受理前）／accepted 申込受理／rejected 不受理／withdrawn 停止（事業者による）／revoked 取消（事務局による）／merged 統合（同じ事業者の別のIDが有効）"
        )]
            VerifiedStatus Status,
        [property: Description("段階。1 一つ星、2 二つ星")] int? Star,
        [property: Description("宣言日（日本の日付）")] DateOnly? DeclaredOn,
        [property: Description("申込受理の日（日本の日付）。受理前はnull")] DateOnly? AcceptedOn,
        [property: Description(
            "法人番号が一致するか。法人番号を送らなかったとき、statusがunknownのとき、記録が残っていないときはnull"
        )]
            bool? CorporateNumberMatches
    )
    {
        public static Answered Of(VerificationAnswer answer) =>
            new(
                answer.Status,
                answer.Star,
                answer.DeclaredOn,
                answer.AcceptedOn,
                answer.CorporateNumberMatches
            );
    }

    /// <summary>The protected header's and the claims' part that says who answers whom, and when.</summary>
    public static JsonObject Claims(ApiClient client, SiteSettings site, DateTimeOffset now) =>
        new()
        {
            ["iss"] = site.At("").AbsoluteUri.TrimEnd('/'),
            ["aud"] = client.Prefix,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["jti"] = Guid.CreateVersion7(now).ToString(),
        };

    private static ProblemHttpResult OnlyPost(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return ApiProblems.Of(StatusCodes.Status405MethodNotAllowed);
    }

    private static async Task<IResult> OneAsync(
        Asked asked,
        HttpContext context,
        ApiQuota quota,
        AskedDeclarations declarations,
        SigningKeys keys,
        IOptions<SiteSettings> site,
        IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json,
        TimeProvider clock
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var stop = context.RequestAborted;
        if (AcceptedFormat.Of(context.Request, AcceptedFormat.Json) is not { } format)
        {
            return ApiProblems.Of(StatusCodes.Status406NotAcceptable);
        }

        var client = context.Features.GetRequiredFeature<ApiClient>();
        if (!await quota.TakeAsync(context, client, rows: 1))
        {
            return ApiProblems.Of(StatusCodes.Status429TooManyRequests);
        }

        var now = clock.GetUtcNow();
        var question = VerificationQuestion.Read(
            asked.DeclarationId,
            asked.CorporateNumber,
            asked.AsOf,
            now.DateInJapan(),
            out var errors
        );
        if (question is null)
        {
            return ApiProblems.Of(errors);
        }

        var answer = Answered.Of(await declarations.AnswerAsync(question, stop));
        if (format == AcceptedFormat.Json)
        {
            return TypedResults.Ok(answer);
        }

        var content = JsonSerializer
            .SerializeToNode(answer, json.Value.SerializerOptions)!
            .AsObject();
        // An answer that does not say to what it is one could be shown for anything.
        content["declarationId"] = question.DeclarationId;
        content["corporateNumber"] = question.CorporateNumber?.Digits;
        content["asOf"] = question.AsOf?.ToString("yyyy-MM-dd", null);
        foreach (var (name, value) in Claims(client, site.Value, now))
        {
            content[name] = value!.DeepClone();
        }

        context.Response.ContentType = Jws.MediaType;
        using var jws = await Jws.BeginAsync(
            context.Response.Body,
            await keys.SignerAsync(stop),
            new() { ["typ"] = "JWT" },
            stop
        );
        await jws.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(content), stop);
        await jws.EndAsync(stop);
        return Results.Empty;
    }
}
