using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace SelfDeclaration.Web.Texts;

/// <summary>固定ページの一覧: the files of data/pages, read once at the start.</summary>
/// <remarks>Which pages there are is settled by the files; what they say is asked for anew with each view.</remarks>
public sealed class StaticPages
{
    /// <summary>Setting that names another folder than the <c>data/pages</c> of the program.</summary>
    public const string FolderKey = "Pages:Folder";

    private readonly Dictionary<string, StaticPage> _files;

    private readonly LiveTexts? _live;

    private StaticPages(IEnumerable<StaticPage> files, LiveTexts? live = null) =>
        (_files, _live) = (
            files.ToDictionary(page => page.Slug, StringComparer.OrdinalIgnoreCase),
            live
        );

    /// <summary>These files, and what was and will be published on the desk in their place.</summary>
    public StaticPages With(LiveTexts live) => new(_files.Values, live);

    /// <summary>In the order of their addresses.</summary>
    public IReadOnlyList<StaticPage> All =>
        [.. _files.Keys.Order(StringComparer.Ordinal).Select(slug => Find(slug)!)];

    /// <summary>The page as it stands now; null when there is none.</summary>
    public StaticPage? Find(string slug) =>
        FileOf(slug) is not { } file ? null
        : _live?.Page(file.Slug) is { } own
            ? file with
            {
                Title = own.Title!,
                Description = own.Description!,
                Markdown = own.Body!,
                Updated = own.From,
            }
        : file;

    /// <summary>As the file has it; null when there is none.</summary>
    public StaticPage? FileOf(string slug) => _files.GetValueOrDefault(slug);

    public static StaticPages Load(IConfiguration configuration) =>
        Load(configuration[FolderKey] ?? Path.Combine(AppContext.BaseDirectory, "data", "pages"));

    public static StaticPages Load(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Select(file =>
                    StaticPage.Parse(
                        Path.ChangeExtension(Path.GetRelativePath(folder, file), null)
                            .Replace(Path.DirectorySeparatorChar, '/'),
                        File.ReadAllText(file).ReplaceLineEndings("\n")
                    )
                )
        );

    /// <summary>One Razor page answers all their addresses, and no other.</summary>
    public void Route(PageRouteModel model)
    {
        model.Selectors.Clear();
        foreach (var page in All)
        {
            model.Selectors.Add(new() { AttributeRouteModel = new() { Template = page.Slug } });
        }
    }
}
