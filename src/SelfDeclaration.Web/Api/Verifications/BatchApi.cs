using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.Api.Signing;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Api.Verifications;

/// <summary>API v1, 一括の照会: a CSV of up to a million rows, answered by one of as many, in order.</summary>
/// <remarks>
/// The request lies in a file until the answer is written: most programs read no answer before they have sent all, so
/// answering meanwhile would have both sides wait for each other. And the quota is known to suffice before the first row.
/// </remarks>
public static class BatchApi
{
    /// <summary>How many at once; see <see cref="ApiSettings.BatchesAtOnce"/>.</summary>
    public const string Policy = "batch";

    private const int InMemory = 65_536;

    public static async Task<IResult> AnswerAsync(
        HttpContext context,
        ApiQuota quota,
        BatchAnswers answers,
        SigningKeys keys,
        IOptions<ApiSettings> settings,
        IOptions<SiteSettings> site,
        TimeProvider clock
    )
    {
        var (limits, stop) = (settings.Value, context.RequestAborted);
        if (AcceptedFormat.Of(context.Request, AcceptedFormat.Csv) is not { } format)
        {
            return ApiProblems.Of(StatusCodes.Status406NotAcceptable);
        }

        if (
            context.Request.GetTypedHeaders().ContentType?.Encoding is { } encoding
            && encoding.CodePage != Encoding.UTF8.CodePage
            && encoding.CodePage != Encoding.ASCII.CodePage
        )
        {
            return ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        await using var file = await SavedAsync(context, limits);
        if (file is null)
        {
            return ApiProblems.Of(
                StatusCodes.Status413PayloadTooLarge,
                $"一度に送れるのは{limits.BatchMegabytes}MBまでです。ファイルを分けて送ってください。"
            );
        }

        var rows = new BatchRows(file, limits.BatchLineBytes);
        var count = await rows.CountAsync(stop);
        if (count > limits.BatchRows)
        {
            return ApiProblems.Of(
                StatusCodes.Status413PayloadTooLarge,
                $"一度に照会できるのは{limits.BatchRows:N0}行までです（送られたのは{count:N0}行）。ファイルを分けて送ってください。"
            );
        }

        var client = context.Features.GetRequiredFeature<ApiClient>();
        if (!await quota.TakeAsync(context, client, count))
        {
            return ApiProblems.Of(
                StatusCodes.Status429TooManyRequests,
                $"このキーの上限では、{count:N0}行を照会できません。行を減らすか、応答のRetry-Afterヘッダーにある秒数を待って送ってください。"
            );
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType =
            format == AcceptedFormat.Csv ? $"{format}; charset=utf-8" : format;
        if (format == AcceptedFormat.Csv)
        {
            await answers.WriteAsync(
                rows,
                bytes => context.Response.Body.WriteAsync(bytes, stop),
                stop
            );
            return Results.Empty;
        }

        JsonObject header = VerificationsApi.Claims(client, site.Value, clock.GetUtcNow());
        header["cty"] = AcceptedFormat.Csv;
        using var jws = await Jws.BeginAsync(
            context.Response.Body,
            await keys.SignerAsync(stop),
            header,
            stop
        );
        await answers.WriteAsync(rows, bytes => new(jws.WriteAsync(bytes, stop)), stop);
        await jws.EndAsync(stop);
        return Results.Empty;
    }

    // Null where it is too large.
    private static async Task<FileBufferingReadStream?> SavedAsync(
        HttpContext context,
        ApiSettings limits
    )
    {
        var most = limits.BatchMegabytes * 1024L * 1024;
        if (context.Request.ContentLength > most)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // One more, so that it is we who say what to do.
            size.MaxRequestBodySize = most + 1;
        }

        var file = new FileBufferingReadStream(
            context.Request.Body,
            InMemory,
            most,
            Path.GetTempPath
        );
        try
        {
            await file.DrainAsync(context.RequestAborted);
            return file;
        }
        catch (Exception e) when (e is IOException)
        {
            await file.DisposeAsync();
            if (context.RequestAborted.IsCancellationRequested)
            {
                throw;
            }

            return null;
        }
    }
}
