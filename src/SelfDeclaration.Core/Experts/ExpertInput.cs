using SelfDeclaration.Text;

namespace SelfDeclaration.Experts;

/// <summary>専門家の登録内容, as typed.</summary>
public record ExpertInput
{
    public string? Name { get; init; }
    public string? Organisation { get; init; }
    public List<string> Prefectures { get; init; } = new List<string>();
    public List<string> Qualifications { get; init; } = new List<string>();
    public string? OtherQualification { get; init; }
    public List<string> Topics { get; init; } = new List<string>();
    public List<string> Forms { get; init; } = new List<string>();
    public string? Fee { get; init; }
    public string? Introduction { get; init; }
    public string? Website { get; init; }

    /// <summary>公開されることを確かめた</summary>
    public bool Agreed { get; init; }

    public static ExpertInput Of(ExpertProfile p) =>
        new()
        {
            Name = p.Name,
            Organisation = p.Organisation,
            Prefectures = [.. p.Prefectures],
            Qualifications = [.. p.Qualifications.Parts().Select(EnumCode.Code)],
            OtherQualification = p.OtherQualification,
            Topics = [.. p.Topics.Parts().Select(EnumCode.Code)],
            Forms = [.. p.Forms.Parts().Select(EnumCode.Code)],
            Fee = p.Fee.Code(),
            Introduction = p.Introduction,
            Website = p.Website,
        };
}
