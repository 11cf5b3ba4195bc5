using SelfDeclaration.Experts;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Experts;

/// <summary>専門家の登録内容の選択肢, and the codes of prefectures that rules ask for.</summary>
public sealed class ExpertChoices(ReferenceData reference)
{
    public IEnumerable<FormOption> Prefectures =>
        reference.Prefectures.Select(p => new FormOption(p.Code, p.Name));
    public IEnumerable<FormOption> Qualifications =>
        Options<ExpertQualifications>(ExpertNames.Label);
    public IEnumerable<FormOption> Topics => Options<ExpertTopics>(ExpertNames.Label);
    public IEnumerable<FormOption> Forms => Options<ExpertForms>(ExpertNames.Label);
    public IEnumerable<FormOption> Fees => Options<ExpertFee>(ExpertNames.Label);

    public IReadOnlySet<string> PrefectureCodes =>
        reference.Prefectures.Select(p => p.Code).ToHashSet();

    public string NamesOf(IEnumerable<string> prefectures) =>
        string.Join(
            "、",
            reference.Prefectures.Where(p => prefectures.Contains(p.Code)).Select(p => p.Name)
        );

    private static IEnumerable<FormOption> Options<T>(Func<T, string> label)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(v => label(v).Length > 0)
            .Select(v => new FormOption(v.Code(), label(v)));
}

/// <summary>The form's fields and what stands in them.</summary>
/// <param name="IsOwn">Whoever fills it in is the expert, whose name the browser knows.</param>
public sealed record ExpertFields(ExpertInput Input, ExpertChoices Choices, bool IsOwn);
