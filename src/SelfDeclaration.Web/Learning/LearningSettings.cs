namespace SelfDeclaration.Web.Learning;

/// <summary>Settings under <c>Learning</c>.</summary>
public sealed class LearningSettings
{
    public const string Section = "Learning";

    /// <summary>How long a browser remembers what a visitor without an account finished: one a week takes half a year.</summary>
    public int VisitorDays { get; init; } = 180;
}
