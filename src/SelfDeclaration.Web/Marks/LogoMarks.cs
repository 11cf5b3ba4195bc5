using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Marks;

/// <summary>ロゴマーク: the packages, each made at its first use and kept.</summary>
public sealed class LogoMarks
{
    /// <summary>
    /// Setting that names another folder than the <c>data/marks</c> of the program, for an operator whose mark is
    /// not ours.
    /// </summary>
    public const string FolderKey = "Marks:Folder";

    private readonly IReadOnlyDictionary<StarLevel, LogoMark> _marks;
    private readonly IOptions<SiteSettings> _site;
    private readonly ConcurrentDictionary<StarLevel, Lazy<MarkPackage>> _packages = [];

    private LogoMarks(
        IReadOnlyDictionary<StarLevel, LogoMark> marks,
        IOptions<SiteSettings> site
    ) => (_marks, _site) = (marks, site);

    /// <summary>Reads the artwork now, so that a file that cannot be used stops the start.</summary>
    public static Func<IOptions<SiteSettings>, LogoMarks> Load(string folder)
    {
        var marks = Enum.GetValues<StarLevel>()
            .ToDictionary(
                star => star,
                star => LogoMark.Load(Path.Combine(folder, LogoMark.SlugOf(star)))
            );
        return site => new LogoMarks(marks, site);
    }

    public MarkPackage Package(StarLevel star) =>
        _packages.GetOrAdd(star, level => new Lazy<MarkPackage>(() => Make(level))).Value;

    internal LogoMark this[StarLevel star] => _marks[star];

    private MarkPackage Make(StarLevel star)
    {
        var name = $"security-action-{LogoMark.SlugOf(star)}";
        var title = $"SECURITY ACTION {star.Label()} 自己宣言";
        List<MarkFile> files = [.. _marks[star].Files(name, title)];
        var readme = MarkReadme.For(star, files, _site.Value.At);
        return MarkPackage.Of(star, name, [.. files, new("README.txt", "はじめに", readme)]);
    }
}
