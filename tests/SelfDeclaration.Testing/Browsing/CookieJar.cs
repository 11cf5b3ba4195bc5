using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>
/// The cookies of one visitor, which expire by the test's clock
/// (<see cref="System.Net.CookieContainer"/> would use the machine's).
/// </summary>
public sealed class CookieJar(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (string Value, DateTimeOffset? Ends)> _cookies =
        new();

    public IEnumerable<string> Names => Current.Select(c => c.Key);

    public string Header => string.Join("; ", Current.Select(c => $"{c.Key}={c.Value.Value}"));

    private IEnumerable<KeyValuePair<string, (string Value, DateTimeOffset? Ends)>> Current =>
        _cookies.Where(c => !(c.Value.Ends <= clock.GetUtcNow()));

    public string? this[string name] => Current.FirstOrDefault(c => c.Key == name).Value.Value;

    public void Set(string name, string value) => _cookies[name] = (value, null);

    public void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues(HeaderNames.SetCookie, out var headers))
        {
            return;
        }

        foreach (var cookie in SetCookieHeaderValue.ParseList([.. headers]))
        {
            _cookies[cookie.Name.ToString()] = (
                cookie.Value.ToString(),
                cookie.MaxAge is { } age ? clock.GetUtcNow() + age : cookie.Expires
            );
        }
    }

    /// <summary>Closing the browser: cookies without an end go.</summary>
    public void EndSession()
    {
        foreach (var (name, cookie) in _cookies)
        {
            if (cookie.Ends is null)
            {
                _cookies.TryRemove(name, out _);
            }
        }
    }

    /// <summary>Drops every cookie, or those whose name contains <paramref name="part"/>.</summary>
    public void Clear(string? part = null)
    {
        foreach (var name in _cookies.Keys.Where(n => part is null || n.Contains(part)))
        {
            _cookies.TryRemove(name, out _);
        }
    }
}
