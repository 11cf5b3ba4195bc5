using SelfDeclaration.Text;

namespace SelfDeclaration.Experts;

/// <summary>専門家を探す条件; what is null or empty does not narrow.</summary>
public sealed record ExpertQuery
{
    /// <summary>地域: code of a 都道府県.</summary>
    public string? Prefecture { get; init; }
    public ExpertQualifications? Qualification { get; init; }
    public ExpertTopics? Topic { get; init; }
    public ExpertForms? Form { get; init; }
    public ExpertFee? Fee { get; init; }

    /// <summary>キーワード, as typed.</summary>
    public string? Keyword { get; init; }

    /// <summary>What a page's address asks for; what it does not understand does not narrow.</summary>
    public static ExpertQuery Of(Func<string, string?> value) =>
        new()
        {
            Prefecture = value("prefecture") is { Length: 2 } code ? code : null,
            Qualification = One(EnumCode.Read<ExpertQualifications>(value("qualification"))),
            Topic = One(EnumCode.Read<ExpertTopics>(value("topic"))),
            Form = One(EnumCode.Read<ExpertForms>(value("how"))),
            Fee = EnumCode.Read<ExpertFee>(value("fee")),
            Keyword = value("q") is { Length: > 0 } q
                ? q[..Math.Min(q.Length, SearchText.LongestQuery)]
                : null,
        };

    /// <summary>The conditions that narrow: name and value in addresses, and the words.</summary>
    /// <param name="prefectureName">Null for a code that is none.</param>
    public IEnumerable<(string Name, string Value, string Words)> Conditions(
        Func<string, string?> prefectureName
    )
    {
        (string Name, string? Value, string? Words)[] all =
        [
            ("q", Keyword, string.IsNullOrWhiteSpace(Keyword) ? null : $"キーワード：{Keyword}"),
            ("prefecture", Prefecture, Prefecture is { } p ? $"地域：{prefectureName(p)}" : null),
            (
                "qualification",
                Qualification?.Code(),
                Qualification is { } q ? $"資格：{q.Label()}" : null
            ),
            ("topic", Topic?.Code(), Topic is { } t ? $"分野：{t.Label()}" : null),
            ("how", Form?.Code(), Form is { } f ? $"形態：{f.Label()}" : null),
            ("fee", Fee?.Code(), Fee is { } fee ? $"費用：{fee.Label()}" : null),
        ];
        return all.Where(c => c.Words is not null).Select(c => (c.Name, c.Value!, c.Words!));
    }

    public bool Matches(ExpertProfile profile) =>
        (Prefecture is not { } prefecture || profile.Prefectures.Contains(prefecture))
        && (Qualification is not { } q || profile.Qualifications.HasFlag(q))
        && (Topic is not { } topic || profile.Topics.HasFlag(topic))
        && (Form is not { } form || profile.Forms.HasFlag(form))
        && (Fee is not { } fee || profile.Fee == fee)
        && HasWords(profile);

    private bool HasWords(ExpertProfile profile)
    {
        var words = SearchText.Words(Keyword);
        if (words is [])
        {
            return true;
        }

        var text = SearchText.Of([
            profile.Name,
            profile.Organisation,
            profile.Introduction,
            .. profile.QualificationNames,
            .. profile.Topics.Parts().Select(t => t.Label()),
        ]);
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }

    private static T? One<T>(T? value)
        where T : struct, Enum => value is { } v && Convert.ToInt32(v, null) != 0 ? v : null;
}
