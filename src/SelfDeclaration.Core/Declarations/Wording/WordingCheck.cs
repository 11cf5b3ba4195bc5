namespace SelfDeclaration.Declarations.Wording;

/// <summary>誤解を招く言葉: words in a text of one's own that say more than a self-declaration does.</summary>
/// <param name="Number">Counted from 1, in reading order.</param>
/// <param name="Start">Where it begins in the text as typed.</param>
/// <param name="Words">As typed.</param>
/// <param name="Why">Why it misleads.</param>
/// <param name="Instead">What to write.</param>
public sealed record WordingFinding(
    int Number,
    int Start,
    string Words,
    string Why,
    string Instead
);

/// <summary>宣言の表現チェック: what in a text misleads, and a text that does not.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Findings">In reading order; none overlaps another.</param>
/// <param name="Suggestion">The text with each misleading sentence written anew; null when none misleads.</param>
public sealed record WordingCheck(
    string Text,
    IReadOnlyList<WordingFinding> Findings,
    string? Suggestion
)
{
    public static WordingCheck Of(string text)
    {
        List<WordingFinding> findings = [];
        List<string> rewritten = [];
        foreach (var sentence in WordingSentence.In(text))
        {
            var found = FindIn(sentence);
            foreach (var (start, end, rule) in found)
            {
                findings.Add(
                    new(findings.Count + 1, start, text[start..end], rule.Why, rule.Instead)
                );
            }

            rewritten.Add(
                found.Count == 0
                    ? sentence.Typed
                    : WordingRewrite.Of(sentence, text, found, string.Concat(rewritten))
            );
        }

        return new WordingCheck(
            text,
            findings,
            findings.Count == 0 ? null : string.Concat(rewritten)
        );
    }

    /// <summary>The text in pieces, those that mislead with what is to be said of them.</summary>
    public IEnumerable<(string Words, WordingFinding? Finding)> Pieces
    {
        get
        {
            var at = 0;
            foreach (var finding in Findings)
            {
                yield return (Text[at..finding.Start], null);
                yield return (finding.Words, finding);
                at = finding.Start + finding.Words.Length;
            }

            yield return (Text[at..], null);
        }
    }

    private static List<(int Start, int End, WordingRule Rule)> FindIn(WordingSentence sentence)
    {
        var found = WordingRules
            .All.SelectMany(rule =>
                rule.MatchesIn(sentence).Select(m => (m.Index, End: m.Index + m.Length, rule))
            )
            .Where(m =>
                m.rule.IsSaidByDenying || !WordingDenial.Denies(sentence.Folded, m.Index, m.End)
            )
            .OrderBy(m => m.Index)
            .ThenByDescending(m => m.End);

        List<(int Start, int End, WordingRule Rule)> kept = [];
        var taken = 0;
        foreach (var (start, end, rule) in found)
        {
            if (start >= taken)
            {
                kept.Add((sentence.StartOf(start), sentence.EndOf(end - 1), rule));
                taken = end;
            }
        }

        return kept;
    }
}
