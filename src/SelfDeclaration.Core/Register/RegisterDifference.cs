using System.Runtime.CompilerServices;

namespace SelfDeclaration.Register;

/// <summary>差分の種類.</summary>
public enum RegisterChange
{
    /// <summary>追加</summary>
    Added = 1,

    /// <summary>変更</summary>
    Changed,

    /// <summary>削除</summary>
    Removed,
}

/// <summary>差分: what became of the public register between two readings.</summary>
public static class RegisterDifference
{
    /// <summary>Both in the order of their keys, of which only two businesses are held at a time.</summary>
    /// <returns>A removed business is given as it was; only its key may be told.</returns>
    public static async IAsyncEnumerable<(
        RegisterChange Change,
        PublicBusiness Business
    )> BetweenAsync(
        IAsyncEnumerable<PublicBusiness> before,
        IAsyncEnumerable<PublicBusiness> after,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        await using var old = before.GetAsyncEnumerator(stop);
        await using var now = after.GetAsyncEnumerator(stop);
        var (hasOld, hasNow) = (await old.MoveNextAsync(), await now.MoveNextAsync());
        while (hasOld || hasNow)
        {
            var order =
                !hasOld ? 1
                : !hasNow ? -1
                : string.CompareOrdinal(old.Current.Key, now.Current.Key);
            if (order < 0)
            {
                yield return (RegisterChange.Removed, old.Current);
            }
            else if (order > 0)
            {
                yield return (RegisterChange.Added, now.Current);
            }
            else if (old.Current != now.Current)
            {
                yield return (RegisterChange.Changed, now.Current);
            }

            hasOld = order <= 0 ? await old.MoveNextAsync() : hasOld;
            hasNow = order >= 0 ? await now.MoveNextAsync() : hasNow;
        }
    }

    /// <summary>追加, 変更, 削除</summary>
    public static string Label(this RegisterChange change) =>
        change switch
        {
            RegisterChange.Added => "追加",
            RegisterChange.Changed => "変更",
            RegisterChange.Removed => "削除",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
}
