namespace SelfDeclaration.Inquiries;

/// <summary>お問い合わせ: what somebody asks the secretariat, and everything said about it.</summary>
public sealed class Inquiry
{
    // Header lines that mail servers still take: a hundred letters a name.
    private const int MostNamed = 12;

    public long Key { get; init; }
    public required string Number { get; init; }

    /// <summary>Of the confirmed form: sent twice, it is one inquiry.</summary>
    public required Guid SubmitKey { get; init; }
    public required InquiryKind Kind { get; init; }
    public InquiryState State { get; private set; } = InquiryState.New;
    public required string Name { get; init; }
    public string? Organisation { get; init; }

    /// <summary>Where answers go, and only there.</summary>
    public required string Mail { get; init; }

    /// <summary>受付番号または自己宣言ID, as said by whoever asks.</summary>
    public string? Reference { get; init; }

    /// <summary>Of who was signed in when asking.</summary>
    public long? AccountKey { get; init; }

    /// <summary>Keyed hash, for the limit only; nulled when no limit asks any more.</summary>
    public string? Visitor { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Since when whoever is up is up: lists go by it.</summary>
    public required DateTimeOffset Since { get; set; }

    public long? AssigneeKey { get; private set; }

    /// <summary>Counts the changes, so that two people do not overwrite each other unseen.</summary>
    public int Version { get; private set; }

    public List<InquiryEntry> Entries { get; init; } = [];

    /// <summary>
    /// Mails of this thread, the oldest first, by the names that mail programs know them by: what an answer names in
    /// References, and the last of them in In-Reply-To. Of a long one its beginning and its end, as RFC 5322 has it.
    /// </summary>
    public IReadOnlyList<string> Thread
    {
        get
        {
            string[] all =
            [
                .. Entries
                    .OrderBy(e => e.At)
                    .ThenBy(e => e.Key)
                    .Select(e => e.MessageId)
                    .OfType<string>()
                    .Where(id => !MailName.IsOurs(id)),
            ];
            return all.Length <= MostNamed ? all : [all[0], .. all[^(MostNamed - 1)..]];
        }
    }

    /// <summary>担当を決める: who takes a new one has begun with it.</summary>
    public void Assign(long? staffKey, string who, string by, DateTimeOffset now)
    {
        AssigneeKey = staffKey;
        if (staffKey is not null && State is InquiryState.New)
        {
            State = InquiryState.InProgress;
        }

        Add(InquiryEntryKind.Move, $"担当：{who}", by, now);
    }

    public void AddNote(string text, string by, DateTimeOffset now) =>
        Add(InquiryEntryKind.Note, text, by, now);

    /// <summary>回答する</summary>
    public void Answer(string text, string by, string messageId, DateTimeOffset now)
    {
        Turn(InquiryState.Answered, now);
        Add(InquiryEntryKind.Answer, text, by, now, messageId);
    }

    /// <summary>完了にする</summary>
    /// <param name="by">Null for the site itself.</param>
    /// <param name="why">In a sentence.</param>
    /// <param name="now">When.</param>
    public void Close(string? by, string why, DateTimeOffset now)
    {
        Turn(InquiryState.Closed, now);
        Add(InquiryEntryKind.Move, why, by, now);
    }

    /// <summary>もう一度開く</summary>
    public void Reopen(string by, DateTimeOffset now)
    {
        Turn(InquiryState.InProgress, now);
        Add(InquiryEntryKind.Move, "もう一度開きました", by, now);
    }

    /// <summary>返信が届く: whatever its state, somebody has to look.</summary>
    public void Receive(string text, string from, string? messageId, DateTimeOffset now)
    {
        Turn(InquiryState.New, now);
        Entries.Add(
            new()
            {
                Kind = InquiryEntryKind.Mail,
                Text = text,
                At = now,
                MessageId = messageId,
                From = from,
            }
        );
        Version++;
    }

    private void Turn(InquiryState state, DateTimeOffset now)
    {
        // A second mail of who waits already does not make the first any younger.
        if (!(State.IsOpen() && state.IsOpen()))
        {
            Since = now;
        }

        State = state;
    }

    private void Add(
        InquiryEntryKind kind,
        string text,
        string? by,
        DateTimeOffset now,
        string? messageId = null
    )
    {
        Entries.Add(
            new()
            {
                Kind = kind,
                Text = text,
                At = now,
                By = by,
                MessageId = messageId,
            }
        );
        Version++;
    }
}
