using SelfDeclaration.Text;

namespace SelfDeclaration.Experts;

/// <summary>専門家のプロフィール: all that anybody may read about an expert. The mail address is not in it.</summary>
public sealed record ExpertProfile
{
    public required string Name { get; init; }
    public required string Organisation { get; init; }

    /// <summary>活動する都道府県 (JIS X 0401), in their order.</summary>
    public required IReadOnlyList<string> Prefectures { get; init; }
    public required ExpertQualifications Qualifications { get; init; }

    /// <summary>その他の資格, in the expert's words; empty without.</summary>
    public required string OtherQualification { get; init; }
    public required ExpertTopics Topics { get; init; }
    public required ExpertForms Forms { get; init; }
    public required ExpertFee Fee { get; init; }

    /// <summary>自己紹介, paragraphs of plain text.</summary>
    public required string Introduction { get; init; }

    /// <summary>Empty for none.</summary>
    public required string Website { get; init; }

    /// <summary>資格 in words, その他 by its own name.</summary>
    public IEnumerable<string> QualificationNames =>
        Qualifications
            .Parts()
            .Select(q => q is ExpertQualifications.Other ? OtherQualification : q.Label());
}
