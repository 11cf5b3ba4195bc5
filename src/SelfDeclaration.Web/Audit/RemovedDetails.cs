using System.Globalization;

namespace SelfDeclaration.Web.Audit;

/// <summary>
/// 消した中身の番号: an entry of the kind <see cref="AuditAction.PersonalDataRemoved"/> names the entries
/// whose details were removed; a missing detail that none of them names is a fault.
/// </summary>
public sealed class RemovedDetails
{
    private const string Field = "Numbers";
    private readonly List<(long From, long To)> _ranges = [];

    /// <summary>Details of the entry that names them: 1-500 503-510.</summary>
    public static AuditDetails Of(string reason, IEnumerable<long> numbers)
    {
        List<(long From, long To)> ranges = [];
        foreach (var number in numbers.Order())
        {
            if (ranges is [.., var last] && last.To == number - 1)
            {
                ranges[^1] = (last.From, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        var text = string.Join(
            ' ',
            ranges.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.From}-{r.To}"))
        );
        return new(
            reason,
            [
                new()
                {
                    Field = Field,
                    Label = "中身を消した記録の番号",
                    After = text,
                },
            ]
        );
    }

    public void Add(AuditDetails details)
    {
        foreach (var value in details.Changes.Where(c => c.Field == Field))
        {
            foreach (var range in (value.After ?? "").Split(' '))
            {
                if (
                    range.Split('-') is [var from, var to]
                    && long.TryParse(from, CultureInfo.InvariantCulture, out var first)
                    && long.TryParse(to, CultureInfo.InvariantCulture, out var last)
                )
                {
                    _ranges.Add((first, last));
                }
            }
        }
    }

    /// <summary>To be called once all were added, before the first question.</summary>
    public void Sort()
    {
        _ranges.Sort();
        List<(long From, long To)> apart = [];
        foreach (var range in _ranges)
        {
            if (apart is [.., var last] && range.From <= last.To)
            {
                apart[^1] = (last.From, Math.Max(last.To, range.To));
            }
            else
            {
                apart.Add(range);
            }
        }

        _ranges.Clear();
        _ranges.AddRange(apart);
    }

    public bool Covers(long number)
    {
        var at = _ranges.BinarySearch((number, long.MaxValue));
        var before = at >= 0 ? at : ~at - 1;
        return before >= 0 && number <= _ranges[before].To;
    }
}
