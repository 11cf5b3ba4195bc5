using SelfDeclaration.Validation;

namespace SelfDeclaration.Benchmarks;

/// <summary>答えていない項目の言葉</summary>
public static class BenchmarkItemErrors
{
    /// <param name="name">Of the field the message leads to.</param>
    /// <param name="item">Which one.</param>
    /// <param name="again">Something was sent that is none of the five.</param>
    public static FieldError Of(string name, BenchmarkItem item, bool again = false) =>
        new(
            name,
            again
                ? $"{item.Id}「{item.Topic}」を選び直してください"
                : $"{item.Id}「{item.Topic}」に答えてください"
        );
}
