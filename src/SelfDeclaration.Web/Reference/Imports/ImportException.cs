namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>An import that cannot go on; the message is one sentence for the operator that says what to mend.</summary>
public sealed class ImportException(string message) : Exception(message);
