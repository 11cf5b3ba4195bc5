using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.Api;

/// <summary>APIのエラー: problem details (RFC 9457), each with a sentence that says what to do.</summary>
public static class ApiProblems
{
    public static readonly PathString Root = "/api";

    /// <summary>Every status the API answers with when it has no other answer, for the reference page as well.</summary>
    public static readonly IReadOnlyList<(int Status, string Title, string Detail)> All =
    [
        (
            400,
            "内容を読み取れません",
            "JSONかCSVの形と、項目の名前を確かめて、もう一度送ってください。"
        ),
        (
            401,
            "APIキーが必要です",
            "事務局が発行したAPIキーを、Authorization: Bearer に続けて送ってください。"
        ),
        (
            404,
            "見つかりません",
            "アドレスを確かめてください。使えるアドレスは /api/openapi.json にあります。"
        ),
        (
            405,
            "このメソッドは使えません",
            "応答のAllowヘッダーにあるメソッドで、もう一度送ってください。"
        ),
        (
            406,
            "その形式では答えられません",
            "Acceptヘッダーに、application/json（CSVはtext/csv）か application/jose を入れてください。"
        ),
        (
            413,
            "送った内容が大きすぎます",
            "内容を分けて、もう一度送ってください。大きさの上限は /api にあります。"
        ),
        (
            415,
            "この形式は読めません",
            "Content-Typeヘッダーを、1件の照会は application/json、一括の照会は text/csv（UTF-8）にしてください。"
        ),
        (
            429,
            "上限に達しました",
            "応答のRetry-Afterヘッダーにある秒数を待って、もう一度送ってください。"
        ),
        (
            500,
            "サイトの側で問題が起きました",
            "時間をおいて、もう一度送ってください。続くときは事務局に知らせてください。"
        ),
        (
            503,
            "ただいま使えません",
            "応答のRetry-Afterヘッダーにある秒数を待って、もう一度送ってください。"
        ),
    ];

    public static ProblemHttpResult Of(int status, string? detail = null) =>
        TypedResults.Problem(Describe(new ProblemDetails(), status, detail));

    /// <summary>400 with what is to be put right, by the names the request uses.</summary>
    public static ProblemHttpResult Of(IReadOnlyList<FieldError> errors) =>
        TypedResults.Problem(
            Describe(
                new HttpValidationProblemDetails(
                    errors
                        .GroupBy(e => char.ToLowerInvariant(e.Field[0]) + e.Field[1..])
                        .ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray())
                ),
                StatusCodes.Status400BadRequest,
                string.Concat(errors.Select(e => e.Message + "。"))
            )
        );

    /// <summary>For an answer that has a status and nothing else.</summary>
    public static Task WriteAsync(HttpContext context, int status) =>
        Of(status).ExecuteAsync(context);

    private static T Describe<T>(T problem, int status, string? detail)
        where T : ProblemDetails
    {
        var (_, title, sentence) = All.FirstOrDefault(
            p => p.Status == status,
            (
                Status: status,
                Title: "この要求には答えられません",
                Detail: "内容を確かめて、もう一度送ってください。"
            )
        );
        (problem.Status, problem.Title) = (status, title);
        (problem.Type, problem.Detail) = ($"/api#p{status}", detail ?? sentence);
        return problem;
    }
}
