using System.Text.RegularExpressions;

namespace SelfDeclaration.IntegrationTests.Conventions;

/// <summary>A text file of the repository, as tests of its conventions read it.</summary>
public sealed record RepositoryFile(string Path, IReadOnlyList<string> Lines)
{
    private static readonly string s_root = FindRoot();

    public string Text => string.Join('\n', Lines);

    /// <summary>Files below a folder whose names end so; nothing that a build or a tool wrote.</summary>
    public static IReadOnlyList<RepositoryFile> In(string folder, params string[] endings) =>
        [
            .. Directory
                .EnumerateFiles(
                    System.IO.Path.Combine(s_root, folder),
                    "*",
                    SearchOption.AllDirectories
                )
                .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
                .Select(f => System.IO.Path.GetRelativePath(s_root, f))
                .Where(f => !Regex.IsMatch(f, "/(bin|obj|Migrations|var)/"))
                .Order(StringComparer.Ordinal)
                .Select(f => new RepositoryFile(
                    f,
                    File.ReadAllLines(System.IO.Path.Combine(s_root, f))
                )),
        ];

    /// <summary>Every line a pattern matches, as <c>path:line: text</c>.</summary>
    public IEnumerable<string> LinesWith(Regex pattern) =>
        Lines
            .Index()
            .Where(l => pattern.IsMatch(l.Item))
            .Select(l => $"{Path}:{l.Index + 1}: {l.Item.Trim()}");

    /// <summary>The same without lines that only comment.</summary>
    public RepositoryFile WithoutComments() =>
        this with
        {
            Lines = [.. Lines.Select(l => Regex.IsMatch(l, @"^\s*(//|/\*|\*|@\*)") ? "" : l)],
        };

    private static string FindRoot()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SelfDeclaration.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
