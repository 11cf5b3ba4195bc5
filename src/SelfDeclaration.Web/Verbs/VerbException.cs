namespace SelfDeclaration.Web.Verbs;

/// <summary>A verb that cannot go on; the message is one sentence that says what to mend.</summary>
public sealed class VerbException(string message) : Exception(message);
