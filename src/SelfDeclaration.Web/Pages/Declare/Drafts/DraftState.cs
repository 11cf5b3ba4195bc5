using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Pages.Declare.Drafts;

/// <summary>下書きの中身: the answers, and what the screens need to look the same after a reload.</summary>
public sealed record DraftState
{
    public DeclarationDraft Answers { get; init; } = new();

    /// <summary>The account without a declaration that was signed in when it was submitted: what it keeps goes over.</summary>
    public long? AccountKey { get; init; }

    /// <summary>法人番号 as digits when 事業者検索 was last pressed; null when its result is not shown.</summary>
    public string? LookedUpNumber { get; init; }

    /// <summary>郵便番号 as digits when 住所検索 was last pressed; null when its result is not shown.</summary>
    public string? LookedUpPostalCode { get; init; }

    /// <summary>Which window wrote each page last, to tell another window that it shows old answers.</summary>
    public IReadOnlyDictionary<DeclarePage, PageWrite> Writes { get; init; } =
        new Dictionary<DeclarePage, PageWrite>();

    /// <summary>What was typed on 受付確認 and what it was answered.</summary>
    public ReceivedScreen Received { get; init; } = new();

    /// <summary>What was typed on 続きから再開する and what it was answered.</summary>
    public MailScreen Resume { get; init; } = new(null, null);

    public bool IsRefused(DeclarePage page) => Answers.Refused.Contains(page);

    public DraftState Refuse(DeclarePage page, bool refused)
    {
        var pages = Answers.Refused.ToHashSet();
        _ = refused ? pages.Add(page) : pages.Remove(page);
        return this with { Answers = Answers with { Refused = [.. pages] } };
    }

    /// <summary>What a form of <paramref name="page"/> carries so that a later post tells which answers it had seen.</summary>
    public string Seen(DeclarePage page, string window) =>
        $"{Writes.GetValueOrDefault(page)?.Count ?? 0}.{window}";

    /// <summary>True when another window wrote the page after the posting window had loaded it.</summary>
    public bool WrittenElsewhere(DeclarePage page, string? seen) =>
        Writes.GetValueOrDefault(page) is { } last
        && seen?.Split('.') is [var count, var window]
        && count != last.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
        && window != last.Window;

    /// <summary>
    /// True for what the posting window had sent before something that is saved already: an autosave may
    /// reach us after the button pressed later.
    /// </summary>
    public bool IsOvertaken(DeclarePage page, string? seen, long? sentAt) =>
        Writes.GetValueOrDefault(page) is { } last
        && WindowOf(seen) == last.Window
        && sentAt < last.SentAt;

    public DraftState Written(DeclarePage page, string? seen, long? sentAt)
    {
        var count = (Writes.GetValueOrDefault(page)?.Count ?? 0) + 1;
        return this with
        {
            Writes = new Dictionary<DeclarePage, PageWrite>(Writes)
            {
                [page] = new(count, WindowOf(seen), sentAt ?? 0),
            },
        };
    }

    private static string WindowOf(string? seen) => seen?.Split('.').ElementAtOrDefault(1) ?? "";
}

/// <param name="Count">How often the page was written.</param>
/// <param name="Window">The window that wrote it last.</param>
/// <param name="SentAt">That window's clock when it did, in milliseconds; 0 without a script.</param>
public sealed record PageWrite(int Count, string Window, long SentAt);

/// <summary>受付確認の画面: answers to a wrong 確認コード or address stay until the next press.</summary>
public sealed record ReceivedScreen
{
    public string? Code { get; init; }
    public string? CodeProblem { get; init; }
    public string? Mail { get; init; }
    public string? MailProblem { get; init; }
}

/// <param name="Mail">As typed.</param>
/// <param name="Problem">Why it will not do; null when there is nothing to say.</param>
public sealed record MailScreen(string? Mail, string? Problem);
