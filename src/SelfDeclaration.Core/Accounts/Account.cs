using SelfDeclaration.Businesses;

namespace SelfDeclaration.Accounts;

/// <summary>利用者: the sign-in of a declared business.</summary>
public sealed class Account
{
    public long Key { get; init; }

    /// <summary>利用者番号, 12 digits: a sign-in name, so it is treated as a secret.</summary>
    public required string UserNumber { get; init; }
    public required string PasswordHash { get; set; }
    public long BusinessKey { get; init; }
    public required Business Business { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
