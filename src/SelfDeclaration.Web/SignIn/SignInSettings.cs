namespace SelfDeclaration.Web.SignIn;

/// <summary>Settings under <c>SignIn</c>.</summary>
public sealed class SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>A business may leave a long form for a working day and the night after it (WCAG 2.2.1: 20 hours).</summary>
    public int BusinessIdleHours { get; init; } = 24;

    /// <summary>However busy: a forgotten browser is not signed in for ever.</summary>
    public int BusinessLongestDays { get; init; } = 7;

    /// <summary>A desk somebody left: half an hour, as the scheme's rules for staff say.</summary>
    public int StaffIdleMinutes { get; init; } = 30;

    /// <summary>One working day.</summary>
    public int StaffLongestHours { get; init; } = 12;

    /// <summary>How long after giving the password one may see numbers and change where mails go.</summary>
    public int ConfirmedMinutes { get; init; } = 15;

    /// <summary>A form opened within those minutes may take an hour to fill in.</summary>
    public int ConfirmedFormMinutes { get; init; } = 75;

    public TimeSpan Idle(string scheme) =>
        scheme == Schemes.Staff
            ? TimeSpan.FromMinutes(StaffIdleMinutes)
            : TimeSpan.FromHours(BusinessIdleHours);

    public TimeSpan Longest(string scheme) =>
        scheme == Schemes.Staff
            ? TimeSpan.FromHours(StaffLongestHours)
            : TimeSpan.FromDays(BusinessLongestDays);
}

/// <summary>The two kinds of sign-in: a browser may hold one of each, and neither opens the other's pages.</summary>
public static class Schemes
{
    public const string Business = "business";
    public const string Staff = "staff";
}
