using SelfDeclaration.Declarations;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>What is searched for: classes of words by length and frequency, taken from the register itself; the same every time.</summary>
internal static class Queries
{
    private const int Sample = 50_000;

    public static IEnumerable<(string Class, IReadOnlyList<BusinessQuery> Queries)> Of(
        RegisterColumns columns
    )
    {
        var names = NamesOf(columns);
        var one = Frequencies(names, 1);
        var two = Frequencies(names, 2);
        var three = Frequencies(names, 3);
        var four = Frequencies(names, 4);
        var typical = Between(two, names.Count / 200, names.Count / 20, 24);

        yield return ("1 character, common", Words(Top(one, 12)));
        yield return ("1 character, rare", Words(Between(one, 1, 400, 20)));
        yield return ("2 characters, very common", Words(Top(two, 7)));
        yield return ("2 characters, typical", Words(typical));
        yield return ("2 characters, rare", Words(Between(two, 1, 20, 30)));
        yield return (
            "3 characters, typical",
            Words(Between(three, names.Count / 500, names.Count / 20, 20))
        );
        yield return ("3 characters, rare", Words(Between(three, 1, 10, 30)));
        yield return ("4 characters, very common", Words(Top(four, 8)));
        yield return (
            "6 to 12 characters",
            Words(Every(names, 40, n => n.Length >= 6 ? n[..Math.Min(12, n.Length)] : null))
        );
        yield return ("whole name", Words(Every(names, 40, n => n)));
        yield return (
            "two words",
            [
                .. Every(names, 20, n => n.Length > 4 ? n : null)
                    .Select(n => new BusinessQuery { Words = [n[..2], n[^2..]] }),
            ]
        );
        yield return ("pairs that meet, the three do not", Words(Traps(two, three, 30)));
        yield return ("nowhere", Words(["龘龘", "ヱヱヱ", "qqq", "山龘", "東京龘"]));
        yield return (
            "2 typical + 東京都",
            [.. typical.Select(w => new BusinessQuery { Words = [w], Prefectures = [new(13, 13)] })]
        );
        yield return (
            "2 typical + 鳥取県",
            [.. typical.Select(w => new BusinessQuery { Words = [w], Prefectures = [new(31, 31)] })]
        );
        yield return (
            "2 typical + industry + star",
            [
                .. typical.Select(w => new BusinessQuery
                {
                    Words = [w],
                    Industries = [new(9, 9)],
                    Star = StarLevel.OneStar,
                }),
            ]
        );
        yield return (
            "4 very common + 東京都",
            [
                .. Top(four, 8)
                    .Select(w => new BusinessQuery { Words = [w], Prefectures = [new(13, 13)] }),
            ]
        );
        yield return ("no word, 東京都", [new() { Prefectures = [new(13, 13)] }]);
        yield return (
            "2 typical, by kana",
            [.. typical.Select(w => new BusinessQuery { Words = [w], Order = BusinessOrder.Kana })]
        );
        yield return (
            "2 typical, closest",
            [
                .. typical.Select(w => new BusinessQuery
                {
                    Words = [w],
                    Order = BusinessOrder.Relevance,
                }),
            ]
        );
    }

    private static IReadOnlyList<BusinessQuery> Words(IEnumerable<string> words) =>
        [.. words.Select(w => new BusinessQuery { Words = [w] })];

    private static List<string> NamesOf(RegisterColumns columns)
    {
        List<string> names = [];
        var step = Math.Max(1, columns.Count / Sample);
        for (var ordinal = 0; ordinal < columns.Count; ordinal += step)
        {
            var text = columns.TextOf(ordinal)[1..];
            names.Add(text[..text.IndexOf(RegisterColumns.Edge)].ToString());
        }

        return names;
    }

    private static Dictionary<string, int> Frequencies(List<string> names, int length)
    {
        Dictionary<string, int> counts = [];
        foreach (var name in names)
        {
            var grams = Enumerable
                .Range(0, Math.Max(0, name.Length - length + 1))
                .Select(i => name.Substring(i, length));
            foreach (var gram in grams.Distinct())
            {
                counts[gram] = counts.GetValueOrDefault(gram) + 1;
            }
        }

        return counts;
    }

    private static IEnumerable<string> Top(Dictionary<string, int> counts, int most) =>
        counts
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(c => c.Key);

    private static List<string> Between(Dictionary<string, int> counts, int from, int to, int most)
    {
        var all = counts
            .Where(c => c.Value >= from && c.Value <= to)
            .Select(c => c.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        return [.. all.Where((_, i) => i % Math.Max(1, all.Count / most) == 0).Take(most)];
    }

    private static IEnumerable<string> Every(
        List<string> names,
        int most,
        Func<string, string?> part
    ) =>
        names
            .Where((_, i) => i % (names.Count / most / 2) == 0)
            .Select(part)
            .OfType<string>()
            .Where(p => p.Length > 0)
            .Take(most);

    private static IEnumerable<string> Traps(
        Dictionary<string, int> two,
        Dictionary<string, int> three,
        int most
    ) =>
        from first in Top(two, 60)
        from second in Top(two, 60)
        where first[1] == second[0] && !three.ContainsKey(first + second[1])
        select first + second[1] into trap
        where most-- > 0
        select trap;
}
