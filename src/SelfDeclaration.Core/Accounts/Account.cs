using SelfDeclaration.Businesses;

namespace SelfDeclaration.Accounts;

/// <summary>ログインする人: whoever signs in, whatever for.</summary>
public abstract class Account
{
    public long Key { get; init; }

    /// <summary>Null until a password was chosen.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>認証アプリの鍵 (TOTP), encrypted; null without one.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The newest half-minute whose code was used: a code that was looked at over the shoulder opens nothing.</summary>
    public long? AuthenticatorStep { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nobody signs in with it any more.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>利用者: the sign-in of a declared business.</summary>
public sealed class BusinessAccount : Account
{
    /// <summary>利用者番号, 12 digits: a sign-in name, so it is treated as a secret.</summary>
    public required string UserNumber { get; init; }
    public long BusinessKey { get; init; }
    public required Business Business { get; init; }
}

/// <summary>診断の利用者 (利用者登録): keeps results of 自社診断 and the rest; has declared nothing yet.</summary>
public sealed class AssessmentAccount : Account
{
    /// <summary>Signs in with it; the domain in lower case.</summary>
    public required string Mail { get; set; }

    /// <summary>氏名またはニックネーム: how pages and mails address them.</summary>
    public required string Name { get; set; }

    /// <summary>最後のログイン; null before the first, which counts from <see cref="Account.CreatedAt"/>.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>長く使われていない登録のお知らせ was sent; null again with the next login.</summary>
    public DateTimeOffset? UnusedNoticeAt { get; set; }
}

/// <summary>事務局職員</summary>
public sealed class StaffMember : Account
{
    /// <summary>Signs in with it; the domain in lower case.</summary>
    public required string Mail { get; init; }

    /// <summary>As colleagues see it on cases and in the records.</summary>
    public required string Name { get; set; }
    public required StaffRoles Roles { get; set; }
}
