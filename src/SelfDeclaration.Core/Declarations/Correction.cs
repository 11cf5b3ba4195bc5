using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>入力の修正: one answer that is kept otherwise than typed, for 内容確認 to point out.</summary>
/// <param name="Field">The answer's field.</param>
/// <param name="Typed">As typed.</param>
/// <param name="Kept">As kept.</param>
/// <param name="What">What was done, e.g. 「ひらがなを全角カナに直しました」.</param>
public sealed record Correction(Field Field, string Typed, string Kept, string What);
