namespace SelfDeclaration.PolicyMaking;

/// <summary>基本方針の一項, written.</summary>
public sealed record PolicySection(string Heading, string Text);

/// <summary>情報セキュリティ基本方針: one page, ready to be read, printed or changed.</summary>
/// <param name="SetOn">制定日</param>
public sealed record PolicyDocument(
    string Title,
    string Name,
    string Representative,
    DateOnly SetOn,
    string Opening,
    IReadOnlyList<PolicySection> Sections
)
{
    /// <summary>Said wherever a text was just made.</summary>
    public const string Start =
        "この文は、答えから組み立てたたたき台です。内容を確かめ、自社に合わせて直してください。";

    /// <summary>制定日 in words.</summary>
    public string SetOnText => $"制定日 {SetOn.Year}年{SetOn.Month}月{SetOn.Day}日";

    /// <summary>To copy and paste.</summary>
    public string PlainText
    {
        get
        {
            IEnumerable<string> paragraphs =
            [
                Title,
                Opening,
                .. Sections.Select((s, i) => $"{i + 1}. {s.Heading}\n{s.Text}"),
                $"{SetOnText}\n{Name}\n{Representative}",
            ];
            return string.Join("\n\n", paragraphs) + "\n";
        }
    }
}
