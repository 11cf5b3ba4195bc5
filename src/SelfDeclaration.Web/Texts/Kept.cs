using System.Data.Common;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Texts;

/// <summary>
/// Something small of the database that every page wants: read again half a minute later, so that what one
/// copy of the site publishes stands on all of them within a minute.
/// </summary>
public sealed class Kept<T>(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger log,
    Func<RegistryDb, T> read,
    TimeSpan? fresh = null
)
    where T : class
{
    private readonly TimeSpan _fresh = fresh ?? TimeSpan.FromSeconds(30);
    private readonly Lock _reading = new();
    private T? _value;
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    public T Value
    {
        get
        {
            lock (_reading)
            {
                if (_value is null || clock.GetUtcNow() >= _until)
                {
                    Read();
                }

                return _value!;
            }
        }
    }

    /// <summary>Reads it anew at the next look, in this copy.</summary>
    public void Forget()
    {
        lock (_reading)
        {
            _until = DateTimeOffset.MinValue;
        }
    }

    private void Read()
    {
        try
        {
            using var scope = scopes.CreateScope();
            _value = read(scope.ServiceProvider.GetRequiredService<RegistryDb>());
        }
        catch (DbException e) when (_value is not null)
        {
            // Yesterday's text rather than none; the next look tries again.
            log.LogWarning(e, "Published texts could not be read and stay as they were");
        }

        _until = clock.GetUtcNow() + _fresh;
    }
}
