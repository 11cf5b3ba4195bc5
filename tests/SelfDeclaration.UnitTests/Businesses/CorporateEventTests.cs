using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

public sealed class CorporateEventTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(
        CorporateEventKind.Closed,
        null,
        "閉鎖：2026年1月31日（土）に登記が閉鎖されています"
    )]
    [InlineData(
        CorporateEventKind.Renamed,
        "新しい名前",
        "商号変更：「古い名前」から「新しい名前」に変わりました"
    )]
    [InlineData(
        CorporateEventKind.Merged,
        null,
        "合併など：2026年1月31日（土）に登記が閉鎖され、別の法人（法人番号 7000012050002）が引き継いでいます"
    )]
    public void Says_what_happened(CorporateEventKind kind, string? after, string said) =>
        Assert.Equal(said, Event(kind, after).Text);

    [Fact]
    public void Is_finished_once()
    {
        var change = Event(CorporateEventKind.Renamed, "新しい名前");

        change.Handle("佐藤", "案内した", Now);

        Assert.Equal((Now, "佐藤", "案内した"), (change.HandledAt, change.HandledBy, change.Note));
        Assert.Throws<InvalidOperationException>(() => change.Handle("鈴木", null, Now));
    }

    private static CorporateEvent Event(CorporateEventKind kind, string? after) =>
        new()
        {
            DeclarationKey = 1,
            Kind = kind,
            Before = "古い名前",
            After = after,
            ClosedOn = kind is CorporateEventKind.Renamed ? null : new(2026, 1, 31),
            SuccessorNumber = kind is CorporateEventKind.Merged ? "7000012050002" : null,
            ChangedOn = new(2026, 2, 2),
            FoundAt = Now,
        };
}
