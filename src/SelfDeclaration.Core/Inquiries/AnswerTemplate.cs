using System.Text.RegularExpressions;
using SelfDeclaration.Cases;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Inquiries;

/// <summary>回答のひな形</summary>
public sealed class AnswerTemplate
{
    public long Key { get; init; }
    public required string Title { get; set; }
    public required string Body { get; set; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public required string UpdatedBy { get; set; }

    /// <summary>Not offered any more; kept, so that those the site came with do not come back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}

/// <summary>回答: what is typed to whoever asked, its fields and rules.</summary>
public static partial class AnswerRules
{
    public static readonly Field Text = new("Text", "回答")
    {
        Required = true,
        MaxLength = 4000,
        Hint = "このままメールで送ります",
    };

    public static readonly Field Template = new("Template", "ひな形");

    public static readonly Field Title = new("Title", "ひな形の名前")
    {
        Required = true,
        MaxLength = 60,
    };

    public static readonly Field Body = new("Body", "本文")
    {
        Required = true,
        MaxLength = 4000,
        Hint =
            "{{name}} はお名前、{{organisation}} は会社・団体の名前、{{number}} はお問い合わせ番号、{{staff}} は回答する職員の名前に変わります",
    };

    public static readonly Field Note = new("Note", "メモ")
    {
        Required = true,
        MaxLength = 2000,
        Hint = "事務局だけが見ます",
    };

    private static readonly HashSet<string> s_names = ["name", "organisation", "number", "staff"];

    /// <summary>An answer is complete: nothing is left in it for somebody to fill in.</summary>
    public static IEnumerable<FieldError> Check(string? typed)
    {
        if (Text.CheckWords(typed) is { } error)
        {
            yield return error;
        }
        else if (Placeholder().Match(typed ?? "") is { Success: true } left)
        {
            yield return Text.Says(
                $"{Text.Label}に {left.Value} が残っています。言葉に置き換えてください"
            );
        }
    }

    public static IEnumerable<FieldError> CheckTemplate(string? title, string? body)
    {
        if (Title.CheckText(TypedText.Name(title)) is { } titleError)
        {
            yield return titleError;
        }

        if (Body.CheckWords(body) is { } bodyError)
        {
            yield return bodyError;
        }
        else if (
            Placeholder()
                .Matches(body ?? "")
                .FirstOrDefault(m => !s_names.Contains(m.Groups[1].Value)) is
            { } unknown
        )
        {
            yield return Body.Says(
                $"{Body.Label}の {unknown.Value} は使えません。{{{{name}}}}、{{{{organisation}}}}、{{{{number}}}}、{{{{staff}}}} のどれかにしてください"
            );
        }
    }

    /// <summary>A template with its placeholders replaced; what nobody said stays out.</summary>
    public static string Fill(string body, Inquiry inquiry, string staff) =>
        Placeholder()
            .Replace(
                body,
                m =>
                    m.Groups[1].Value switch
                    {
                        "name" => inquiry.Name,
                        "organisation" => inquiry.Organisation ?? "",
                        "number" => inquiry.Number,
                        "staff" => staff,
                        _ => m.Value,
                    }
            );

    [GeneratedRegex(@"\{\{(\w*)\}\}")]
    private static partial Regex Placeholder();
}
