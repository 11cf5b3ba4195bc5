namespace SelfDeclaration.Web.Site;

/// <summary>パンくず: one place above the current page. ViewData["Crumbs"] holds them from the TOP's child on.</summary>
/// <param name="Text">What the place is called.</param>
/// <param name="Address">Null for the current page, which is the last.</param>
public sealed record Crumb(string Text, string? Address = null);
