using System.Text.RegularExpressions;

namespace SelfDeclaration.Declarations.Wording;

/// <summary>One kind of misleading words.</summary>
/// <param name="Pattern">On a folded sentence; the group <c>x</c> is what misleads.</param>
/// <param name="Why">Why it misleads.</param>
/// <param name="Instead">What to write.</param>
internal sealed record WordingRule(Regex Pattern, string Why, string Instead)
{
    /// <summary>Common words, which mislead only in a sentence about security or the declaration.</summary>
    public bool OnlyAboutSecurity { get; init; }

    /// <summary>Promises too much of security, rather than claiming that somebody granted something.</summary>
    public bool IsPromise { get; init; }

    /// <summary>The fault is in a denial (漏えいは起きません), which therefore does not undo it.</summary>
    public bool IsSaidByDenying { get; init; }

    public IEnumerable<Group> MatchesIn(WordingSentence sentence) =>
        OnlyAboutSecurity && !WordingPatterns.Security.IsMatch(sentence.Folded)
            ? []
            : Pattern
                .Matches(sentence.Folded)
                .Select(m => m.Groups["x"])
                .Where(x => !WordingPatterns.IsAboutAnotherScheme(sentence.Folded, x.Index));
}
