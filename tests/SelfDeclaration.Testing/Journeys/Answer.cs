namespace SelfDeclaration.Testing.Journeys;

/// <summary>One thing a person does to a field, named by its label.</summary>
public abstract record Answer(string Label);

public sealed record Typed(string Label, string Text) : Answer(Label);

/// <summary>A radio button chosen or a checkbox ticked.</summary>
public sealed record Chosen(string Label) : Answer(Label);

/// <summary>An option of a list, by its value or its words.</summary>
public sealed record Selected(string Label, string Option) : Answer(Label);
