namespace SelfDeclaration.Web.Reference.TaxAgency;

/// <summary>So many calls in each minute, whoever asks.</summary>
public sealed class CallBudget(int perMinute, TimeProvider clock)
{
    private readonly Lock guard = new();
    private DateTimeOffset began = DateTimeOffset.MinValue;
    private int taken;

    public bool TryTake()
    {
        lock (guard)
        {
            var now = clock.GetUtcNow();
            if (now - began >= TimeSpan.FromMinutes(1))
            {
                (began, taken) = (now, 0);
            }

            return taken < perMinute && ++taken > 0;
        }
    }
}
