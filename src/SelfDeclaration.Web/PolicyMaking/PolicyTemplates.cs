using System.Globalization;
using SelfDeclaration.PolicyMaking;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>基本方針の文の版: the files of <c>data/policy</c>, read once at the start.</summary>
public sealed class PolicyTemplates
{
    private readonly SortedDictionary<DateOnly, PolicyTemplate> _versions = [];

    public PolicyTemplates(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var version = DateOnly.ParseExact(
                Path.GetFileNameWithoutExtension(file),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            );
            _versions.Add(version, PolicyTemplate.Parse(version, File.ReadAllText(file)));
        }
    }

    /// <summary>The files that travel with the program.</summary>
    public static PolicyTemplates Load() =>
        new(Path.Combine(AppContext.BaseDirectory, "data", "policy"));

    /// <summary>What is offered on a day: the newest that has begun, or the first before there was any.</summary>
    public PolicyTemplate Current(DateOnly today) =>
        _versions.Values.LastOrDefault(v => v.Version <= today) ?? _versions.Values.First();

    /// <summary>The version a policy was made with.</summary>
    public PolicyTemplate Of(DateOnly version) => _versions[version];
}
