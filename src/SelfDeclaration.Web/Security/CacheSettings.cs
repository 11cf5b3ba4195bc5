using System.Diagnostics.CodeAnalysis;
using StackExchange.Redis;

namespace SelfDeclaration.Web.Security;

/// <summary>Settings under <c>Cache</c>.</summary>
public sealed class CacheSettings
{
    public const string Section = "Cache";

    /// <summary>The Redis that all copies of the site share, as <c>host:6379,password=…,ssl=true</c>; empty: each copy counts for itself.</summary>
    public string Redis { get; init; } = "";

    /// <summary>How long a visitor may wait for it: it answers within a millisecond, and without it the copy counts for itself.</summary>
    public int TimeoutMilliseconds { get; init; } = 250;

    public bool IsUsed => Redis.Length > 0;

    public bool IsPossible => TimeoutMilliseconds > 0 && (!IsUsed || TryRead(out _));

    public bool TryRead([NotNullWhen(true)] out ConfigurationOptions? options)
    {
        try
        {
            options = ConfigurationOptions.Parse(Redis);
            // It may come later, and go and come again: the site does not wait for it.
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ClientName ??= "selfdeclaration";
            options.AsyncTimeout = options.SyncTimeout = TimeoutMilliseconds;
            return options.EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            options = null;
            return false;
        }
    }
}
