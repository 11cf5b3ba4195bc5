using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>絞り込み: one chip above the queue.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Label">Its words.</param>
/// <param name="Group">Filters of one group exclude each other.</param>
public sealed record QueueChip(string Code, string Label, string Group);

/// <summary>審査待ちの絞り込み: what of the queue is shown; any combination, in the address as <c>f=mine,star2</c>.</summary>
public sealed record QueueFilter(IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<QueueChip> Chips { get; } =
    [
        new("mine", "自分の担当", "assignee"),
        new("nobody", "担当なし", "assignee"),
        new("late", "期限超過", "late"),
        new("held", "保留", "held"),
        new("dup", "重複の疑い", "dup"),
        new("again", "再提出", "again"),
        new("differs", "公表情報と異なる", "differs"),
        new("star1", "一つ星", "star"),
        new("star2", "二つ星", "star"),
    ];

    /// <summary>What the address says; unknown words are left out, and one of each group is kept.</summary>
    public static QueueFilter Parse(string? text)
    {
        var wanted = (text ?? "").Split(',');
        return new([
            .. Chips
                .Where(c => wanted.Contains(c.Code))
                .GroupBy(c => c.Group)
                .Select(g => g.First().Code),
        ]);
    }

    public bool Has(string code) => Codes.Contains(code);

    /// <summary>With the chip pressed: added, or taken away when it was there.</summary>
    public QueueFilter Toggled(QueueChip chip) =>
        Has(chip.Code)
            ? new([.. Codes.Where(c => c != chip.Code)])
            : new([
                .. Chips
                    .Where(c => c == chip || (c.Group != chip.Group && Has(c.Code)))
                    .Select(c => c.Code),
            ]);

    /// <summary>The address's value; null for everything.</summary>
    public string? Text => Codes is [] ? null : string.Join(',', Codes);

    /// <summary>?f=mine or nothing, with more behind it.</summary>
    public string Query(params IEnumerable<(string Name, string? Value)> more) =>
        QueryString
            .Create([
                .. new[] { ("f", Text) }
                    .Concat(more)
                    .Where(p => p.Item2 is not null)
                    .Select(p => KeyValuePair.Create(p.Item1, p.Item2)),
            ])
            .Value
        ?? "";

    public IQueryable<Declaration> Apply(IQueryable<Declaration> queue, QueueFacts facts) =>
        Codes.Aggregate(queue, (some, code) => Apply(some, code, facts));

    public static IQueryable<Declaration> Apply(
        IQueryable<Declaration> queue,
        string code,
        QueueFacts facts
    ) =>
        code switch
        {
            "mine" => queue.Where(d => d.AssigneeKey == facts.Me),
            "nobody" => queue.Where(d => d.AssigneeKey == null),
            "late" => queue.Where(d => d.WaitingSince < facts.LateBefore && d.HeldAt == null),
            "held" => queue.Where(d => d.HeldAt != null),
            "dup" => queue.Where(d => d.ResemblesAnother || d.DuplicateReason != null),
            "again" => queue.Where(d => d.WaitingSince > d.DeclaredAt),
            // Row by row: PostgreSQL would read every business of the register to join the few that wait.
            "differs" => queue.Where(d =>
                s_differing.Contains(
                    facts
                        .Businesses.Where(b => b.Key == d.BusinessKey)
                        .Select(b => (DirectoryCheck?)b.DirectoryCheck)
                        .FirstOrDefault()
                )
            ),
            "star1" => queue.Where(d => d.Star == StarLevel.OneStar),
            "star2" => queue.Where(d => d.Star == StarLevel.TwoStar),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
        };

    private static readonly DirectoryCheck?[] s_differing =
    [
        DirectoryCheck.NameDiffers,
        DirectoryCheck.Closed,
        DirectoryCheck.NotFound,
    ];
}

/// <summary>What filters compare with.</summary>
/// <param name="Me">Key of the staff member.</param>
/// <param name="LateBefore">What has waited since before then is overdue.</param>
/// <param name="Businesses">All of them.</param>
public sealed record QueueFacts(
    long Me,
    DateTimeOffset LateBefore,
    IQueryable<Business> Businesses
);
