namespace SelfDeclaration.Declarations;

/// <summary>使用規約への同意: which text was agreed to, and when.</summary>
/// <param name="Version">制定日 or 改定日 of the text, which names it.</param>
/// <param name="Hash">SHA-256 of the text's file, lower-case hexadecimal.</param>
/// <param name="AgreedAt">UTC.</param>
public sealed record TermsAgreement(DateOnly Version, string Hash, DateTimeOffset AgreedAt);
