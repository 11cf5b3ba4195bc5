using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.SignIn.SecondFactor;

/// <summary>一度だけ見せるもの: 予備コード and links that are kept nowhere, carried over the redirect, for a few minutes.</summary>
public sealed class ShownOnce(FormMemory memory, TimeProvider clock)
{
    /// <summary>Long enough to print or to write down.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(10);

    /// <summary>The address that shows them, to who is signed in now and nobody else.</summary>
    public async Task<string> KeepAsync(string page, IReadOnlyList<string> lines)
    {
        var key = await memory.KeepAsync(new Lines([.. lines], clock.GetUtcNow() + Shown), []);
        return $"{page}?shown={key:N}";
    }

    public async Task<IReadOnlyList<string>> RecallAsync(Guid? key) =>
        (await memory.RecallAsync<Lines>(key))?.Typed is { } lines
        && lines.Until > clock.GetUtcNow()
            ? lines.Texts
            : [];

    private sealed record Lines(List<string> Texts, DateTimeOffset Until);
}
