using System.Diagnostics;
using System.Globalization;
using SelfDeclaration.Web.Api;

namespace SelfDeclaration.Web.Site.Errors;

/// <summary>エラー画面を出すところ: faults, outages, maintenance and bare statuses, each as a page.</summary>
public sealed class ErrorPages(
    RequestDelegate next,
    ErrorPageHtml html,
    Maintenance maintenance,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<ErrorPages> logger
)
{
    public const string DraftCookie = "declare";

    /// <summary>Programs read these: they get the bare status, or what the endpoint wrote.</summary>
    private static readonly PathString[] ForPrograms = ["/health", "/metrics"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (maintenance.Until is { } until && !Maintenance.Spares(context.Request.Path))
        {
            context.Response.Headers.RetryAfter = maintenance
                .SecondsLeft(until)
                .ToString(CultureInfo.InvariantCulture);
            await WriteAsync(context, Maintenance.Text(until), details: null);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !IsGone(e, context))
        {
            await AnswerAsync(context, e);
            return;
        }

        if (IsBare(context))
        {
            await WriteAsync(context, ForStatus(context), details: null);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var status = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when Outage.Caused(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        context.Response.Clear();
        var text = ErrorText.For(status);
        if (status >= 500)
        {
            text = text with { SupportNumber = SupportNumberOf(context) };
            logger.LogError(
                exception,
                "{Method} {Route} failed, support number {SupportNumber}",
                context.Request.Method,
                RouteOf(context),
                text.SupportNumber
            );
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "60";
        }

        await WriteAsync(
            context,
            text,
            environment.IsDevelopment() && status >= 500 ? exception.ToString() : null
        );
    }

    private ErrorText ForStatus(HttpContext context)
    {
        var text = ErrorText.For(context.Response.StatusCode);
        return int.TryParse(context.Response.Headers.RetryAfter, out var seconds)
            ? text.Saying($"{time.GetUtcNow().AddSeconds(seconds + 59).ShowMinute()}から使えます。")
            : text;
    }

    private async Task WriteAsync(HttpContext context, ErrorText text, string? details)
    {
        var response = context.Response;
        response.StatusCode = text.Status;
        if (context.Request.Path.StartsWithSegments(ApiProblems.Root))
        {
            await ApiProblems.WriteAsync(context, text.Status);
            return;
        }

        if (ForPrograms.Any(path => context.Request.Path.StartsWithSegments(path)))
        {
            return;
        }

        var form = await UnsentForm.OfAsync(context);
        var hasDraft = context.Request.Cookies.ContainsKey(DraftCookie);
        if (hasDraft && form is null && text.Status != StatusCodes.Status503ServiceUnavailable)
        {
            text = text.Saying("途中まで保存した入力は残っています。") with { OffersResume = true };
        }

        if (text.Status == StatusCodes.Status401Unauthorized)
        {
            var desk = context.Request.Path.StartsWithSegments("/secretariat");
            text = text with { LoginUrl = desk ? "/secretariat/login" : "/login" };
        }

        response.Headers.CacheControl = "no-cache, no-store";
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(html.Write(text, TextSize.Of(context.Request), form, details));
    }

    private static bool IsBare(HttpContext context) =>
        context.Response
            is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null };

    /// <summary>The visitor closed the page: there is nobody to answer.</summary>
    private static bool IsGone(Exception exception, HttpContext context) =>
        exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested;

    /// <summary>As the program writes it: an address may hold a key or a secret.</summary>
    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no page)";

    /// <summary>A1B2-C3: short enough for the telephone, long enough to find one line of the log.</summary>
    private static string SupportNumberOf(HttpContext context)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        var letters = string.Concat(trace.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length < 6 ? letters : $"{letters[..4]}-{letters[4..6]}";
    }
}
