namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>Reads many rows of one query: <see cref="Next"/>, then each column once, in their order.</summary>
public interface IRowReader : IDisposable
{
    /// <summary>False after the last row.</summary>
    bool Next();

    long Key();
    int Number();
    bool Flag();
    string Text();
    string? TextOrNull();
    DateTimeOffset Instant();
}
