using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Benchmarks.Groups;

/// <summary>グループを開く・参加する・答える・締め切る, by the account that is signed in.</summary>
public sealed class BenchmarkGroups(
    RegistryDb db,
    BenchmarkEditions editions,
    IDataProtectionProvider protection,
    SignedIn signedIn,
    GroupResults results,
    IOptions<BenchmarkSettings> settings,
    TimeProvider clock
)
{
    public const string Address = "/benchmark/groups";

    private readonly IDataProtector _code = protection.CreateProtector("benchmark-group-code");

    /// <summary>The questions that a new group takes.</summary>
    public BenchmarkQuestions Questions =>
        editions.Current(clock.GetUtcNow().DateInJapan()).Questions;

    public static string AddressOf(BenchmarkGroup group) => $"{Address}/{group.PublicKey}";

    /// <summary>Those the account organises and those it is in, the newest first.</summary>
    public async Task<(List<BenchmarkGroup> Organised, List<BenchmarkGroup> Joined)> OwnAsync()
    {
        var account = signedIn.AccountKey;
        return (
            await db
                .BenchmarkGroups.AsNoTracking()
                .Where(g => g.OrganiserKey == account)
                .OrderByDescending(g => g.Key)
                .ToListAsync(),
            await db
                .BenchmarkGroups.AsNoTracking()
                .Where(g =>
                    db.BenchmarkGroupMembers.Any(m =>
                        m.GroupKey == g.Key && m.AccountKey == account
                    )
                )
                .OrderByDescending(g => g.Key)
                .ToListAsync()
        );
    }

    /// <summary>True when the account may not open another.</summary>
    public async Task<bool> HasTooManyAsync()
    {
        var today = clock.GetUtcNow().DateInJapan();
        return await db.BenchmarkGroups.CountAsync(g =>
                g.OrganiserKey == signedIn.AccountKey && g.ClosedAt == null && g.ClosesOn >= today
            ) >= settings.Value.MostOpenGroups;
    }

    /// <param name="input">Passed <see cref="GroupInput.Check"/>.</param>
    public async Task<BenchmarkGroup> OpenAsync(GroupInput input)
    {
        var code = InvitationCode.New();
        var group = new BenchmarkGroup
        {
            PublicKey = BenchmarkKey.New(),
            OrganiserKey = signedIn.AccountKey,
            Name = TypedText.Name(input.Name),
            CodeHash = SecretTokens.HashOf(code.Text),
            SealedCode = _code.Protect(code.Text),
            Version = Questions.Version,
            Questions = [.. GroupInput.QuestionsOf(input.Questions)],
            Targets =
            [
                .. Questions.Areas.Select(
                    (_, at) =>
                        int.TryParse(input.Targets.ElementAtOrDefault(at), out var level)
                            ? level
                            : 0
                ),
            ],
            ClosesOn = GroupInput.ClosingOf(input),
            CreatedAt = clock.GetUtcNow(),
        };
        db.BenchmarkGroups.Add(group);
        await db.SaveChangesAsync();
        return group;
    }

    /// <summary>招待コードで参加する: in the group already is as good as joining now.</summary>
    public async Task<(BenchmarkGroup? Group, string? Problem)> JoinAsync(string? typed)
    {
        var hash = InvitationCode.TryParse(typed, out var code)
            ? SecretTokens.HashOf(code.Text)
            : null;
        var group = await db.BenchmarkGroups.SingleOrDefaultAsync(g => g.CodeHash == hash);
        if (hash is null || group is null)
        {
            return (
                null,
                "招待コードに合うグループが見つかりませんでした。主催者から届いたコード（10文字）を確かめてください"
            );
        }

        if (await MemberAsync(group) is not null)
        {
            return (group, null);
        }

        if (!group.IsOpen(clock.GetUtcNow()))
        {
            return (
                null,
                $"「{group.Name}」の回答は締め切られました。参加したいときは、主催者に伝えてください"
            );
        }

        if (
            await db.BenchmarkGroupMembers.CountAsync(m => m.GroupKey == group.Key)
            >= settings.Value.MostMembers
        )
        {
            return (
                null,
                $"「{group.Name}」の参加者がいっぱいになりました。参加したいときは、主催者に伝えてください"
            );
        }

        await AddMemberAsync(group);
        return (group, null);
    }

    /// <summary>The group as the account may see it; null for who is neither its organiser nor in it.</summary>
    public async Task<GroupView?> FindAsync(string key)
    {
        var group = await db.BenchmarkGroups.SingleOrDefaultAsync(g => g.PublicKey == key);
        if (group is null || editions.Find(group.Version) is not { Questions: var questions })
        {
            return null;
        }

        var member = await MemberAsync(group);
        var organises = group.OrganiserKey == signedIn.AccountKey;
        if (member is null && !organises)
        {
            return null;
        }

        var isOpen = group.IsOpen(clock.GetUtcNow());
        return new(
            group,
            questions,
            organises,
            member,
            isOpen,
            await db.BenchmarkGroupMembers.CountAsync(m =>
                m.GroupKey == group.Key && m.AnsweredAt != null
            ),
            await results.LookAsync(group, questions, isOpen)
        );
    }

    /// <summary>As it is read out; null when its key is gone.</summary>
    public string? CodeOf(BenchmarkGroup group)
    {
        try
        {
            return InvitationCode.TryParse(_code.Unprotect(group.SealedCode), out var code)
                ? code.ToString()
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Once and for all: false when it was answered meanwhile, or has closed.</summary>
    public async Task<bool> AnswerAsync(
        BenchmarkGroup group,
        string answers,
        string extra,
        string? name
    )
    {
        var now = clock.GetUtcNow();
        return group.IsOpen(now)
            && await db
                .BenchmarkGroupMembers.Where(m =>
                    m.GroupKey == group.Key
                    && m.AccountKey == signedIn.AccountKey
                    && m.AnsweredAt == null
                )
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(m => m.AnsweredAt, now)
                        .SetProperty(m => m.Answers, answers)
                        .SetProperty(m => m.Extra, extra)
                        .SetProperty(m => m.Name, name)
                ) == 1;
    }

    /// <summary>いま締め切る</summary>
    public Task CloseAsync(BenchmarkGroup group) =>
        db
            .BenchmarkGroups.Where(g => g.Key == group.Key && g.ClosedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(g => g.ClosedAt, clock.GetUtcNow()));

    private Task<BenchmarkGroupMember?> MemberAsync(BenchmarkGroup group) =>
        db
            .BenchmarkGroupMembers.AsNoTracking()
            .SingleOrDefaultAsync(m =>
                m.GroupKey == group.Key && m.AccountKey == signedIn.AccountKey
            );

    private async Task AddMemberAsync(BenchmarkGroup group)
    {
        db.BenchmarkGroupMembers.Add(
            new()
            {
                GroupKey = group.Key,
                AccountKey = signedIn.AccountKey,
                JoinedAt = clock.GetUtcNow(),
            }
        );
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Pressed twice.
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>グループのページ: what one account sees of a group.</summary>
/// <param name="Member">Its own row; null for an organiser who does not take part.</param>
/// <param name="Answered">回答の件数, a number alone.</param>
/// <param name="Figures">Null until the end, and when the answers are too few.</param>
public sealed record GroupView(
    BenchmarkGroup Group,
    BenchmarkQuestions Questions,
    bool Organises,
    BenchmarkGroupMember? Member,
    bool IsOpen,
    int Answered,
    GroupFigures? Figures
);
