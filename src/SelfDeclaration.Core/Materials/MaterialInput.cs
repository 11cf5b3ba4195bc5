namespace SelfDeclaration.Materials;

/// <summary>資料・ツールの入力, as typed on the desk or written in a file of <c>data/materials</c>.</summary>
public sealed record MaterialInput
{
    public string? Title { get; init; }
    public string? Summary { get; init; }
    public string? Body { get; init; }
    public string? Address { get; init; }
    public string? Publisher { get; init; }
    public string? Kind { get; init; }
    public List<string> Roles { get; init; } = new List<string>();
    public List<string> Purposes { get; init; } = new List<string>();
    public List<int> Items { get; init; } = new List<int>();
    public string? From { get; init; }
    public string? To { get; init; }

    /// <summary>Which state of the material the form was opened on.</summary>
    public int? Version { get; init; }

    public static MaterialInput Of(Material m) =>
        new()
        {
            Title = m.Title,
            Summary = m.Summary,
            Body = m.Body,
            Address = m.Address,
            Publisher = m.Publisher,
            Kind = Text.EnumCode.Code(m.Kind),
            Roles = [.. Text.EnumCode.Parts(m.Roles).Select(Text.EnumCode.Code)],
            Purposes = [.. Text.EnumCode.Parts(m.Purposes).Select(Text.EnumCode.Code)],
            Items = [.. m.ItemNumbers],
            From = m.ShownFrom.ToString("yyyy-MM-dd", null),
            To = m.ShownTo?.ToString("yyyy-MM-dd", null),
            Version = m.Version,
        };
}
