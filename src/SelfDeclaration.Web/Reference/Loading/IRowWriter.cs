namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>Writes many rows into one table: the columns of a row in their order, then <see cref="EndRow"/>.</summary>
public interface IRowWriter : IDisposable
{
    void Text(string? value);
    void Number(int? value);
    void Key(long value);
    void Flag(bool value);
    void Date(DateOnly? value);
    void Instant(DateTimeOffset? value);
    void Texts(IReadOnlyList<string> values);
    void Json(string? value);
    void EndRow();

    /// <summary>Sends what is still on its way; without it nothing is kept on PostgreSQL.</summary>
    void Complete();
}
