using System.Collections.Concurrent;

namespace SelfDeclaration.Web.Jobs;

/// <summary>定期処理がうまくいった時刻: when each job of this copy last ended well.</summary>
public sealed class JobTimes
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new();

    public IReadOnlyDictionary<string, DateTimeOffset> All => ended;

    public void Note(string job, DateTimeOffset now) => ended[job] = now;
}
