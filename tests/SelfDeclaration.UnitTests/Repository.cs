namespace SelfDeclaration.UnitTests;

/// <summary>Files of the repository that are tested as they are shipped.</summary>
internal static class Repository
{
    public static string PathOf(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SelfDeclaration.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, path);
    }
}
