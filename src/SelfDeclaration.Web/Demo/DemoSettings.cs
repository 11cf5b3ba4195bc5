namespace SelfDeclaration.Web.Demo;

/// <summary>Settings under <c>Demo</c>.</summary>
public sealed class DemoSettings
{
    public const string Section = "Demo";
    private const int InDevelopment = 2000;

    /// <summary>How many fictional businesses an empty register is filled with; null for the default.</summary>
    public int? Businesses { get; init; }

    public static DemoSettings From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<DemoSettings>() ?? new();

    public int BusinessesIn(IHostEnvironment environment) =>
        Businesses ?? (environment.IsDevelopment() ? InDevelopment : 0);
}
