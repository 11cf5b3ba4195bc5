using SelfDeclaration.Validation;

namespace SelfDeclaration.SelfAssessments;

/// <summary>自社診断の最後の画面: with whom the result is compared, and whether it is counted.</summary>
public static class AssessmentFields
{
    public static readonly Field Industry = new("Industry", "業種（大分類）")
    {
        Hint = "選ぶと、同じ業種の結果と比べられます。",
    };

    public static readonly Field Size = new("Size", "従業員規模")
    {
        Hint = "選ぶと、同じくらいの規模の結果と比べられます。",
    };

    public static readonly Field InStatistics = new("InStatistics", "結果を統計に使ってよい")
    {
        Hint = "事業者の名前は集めません。30件に満たない集計は表示しません。",
    };

    /// <summary>設問 as a field of the form.</summary>
    public static string NameOf(int no) => $"q{no}";

    /// <summary>What to say at a question that has no answer.</summary>
    public static FieldError Unanswered(Question question) =>
        new(
            NameOf(question.No),
            $"設問{question.No}「{question.Topic}」が未回答です。あてはまるものを選んでください"
        );
}
