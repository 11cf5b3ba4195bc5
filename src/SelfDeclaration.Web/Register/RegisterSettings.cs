namespace SelfDeclaration.Web.Register;

/// <summary>Settings under <c>Register</c>.</summary>
public sealed class RegisterSettings
{
    public const string Section = "Register";

    /// <summary>False only for tests, which follow step by step: such a copy reads the register at the first search and never again.</summary>
    public bool Follow { get; init; } = true;

    /// <summary>How often this copy asks what changed. Half a second: found everywhere within two, for two small queries a second.</summary>
    public int PollMilliseconds { get; init; } = 500;

    /// <summary>So many changes since the index was made, and it is made anew: up to then they cost a search less than a tenth of a millisecond.</summary>
    public int RebuildAfterChanges { get; init; } = 10_000;

    /// <summary>誤りのお知らせ about one business that wait at a time; beyond them nothing new is learnt, and somebody is playing.</summary>
    public int MostOpenReports { get; init; } = 20;

    /// <summary>How long the list of changes is kept. A copy that has not asked for half of that reads the whole register again.</summary>
    public int KeepChangesHours { get; init; } = 24;

    /// <summary>Where the register is kept for the next start; empty: nowhere, and every start reads the database, 450,000 declarations in a few seconds.</summary>
    public string SnapshotFile { get; init; } = "";

    /// <summary>How often the file is written again, if no rebuild did. A start reads the changes since; after half of <see cref="KeepChangesHours"/> it would be too old.</summary>
    public int SnapshotFileHours { get; init; } = 6;

    /// <summary>Whoever has not asked for changes for so long cannot be sure that none was forgotten.</summary>
    public TimeSpan LongestSilence => TimeSpan.FromHours(KeepChangesHours) / 2;
}
