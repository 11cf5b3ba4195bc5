namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>How far long work has come.</summary>
/// <param name="What">What is being done now, in a few words.</param>
/// <param name="Share">0 to 1.</param>
/// <param name="Rows">Rows done.</param>
public readonly record struct LoadProgress(string What, double Share, long Rows);
