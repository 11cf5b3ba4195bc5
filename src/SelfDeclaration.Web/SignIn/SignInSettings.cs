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

    /// <summary>Wrong passwords for one name from one address before its wait: typing mistakes stay below it.</summary>
    public int FailuresAllowed { get; init; } = 10;

    /// <summary>How long they are counted, and how long the wait is.</summary>
    public int WaitMinutes { get; init; } = 15;

    /// <summary>Wrong passwords for any names from one address: an office shares one, and so does a program that tries many accounts.</summary>
    public int FailuresPerVisitor { get; init; } = 50;

    /// <summary>
    /// Wrong passwords for one name from everywhere in an hour. Beyond it the name is slowed down, never shut: a
    /// stranger with many addresses must not be able to keep its owner out.
    /// </summary>
    public int FailuresPerNamePerHour { get; init; } = 100;

    /// <summary>The slowed-down name's pace: 120 guesses an hour are no attack on twelve characters.</summary>
    public int SlowedSeconds { get; init; } = 30;

    /// <summary>
    /// Accounts of one mail whose passwords are tried, the newest declarations first; an account without a declaration
    /// has the last place. Each costs a hash, and a login by mail always costs so many, so that time does not tell
    /// how many there are.
    /// </summary>
    public int AccountsPerMail { get; init; } = 3;

    /// <summary>ログインのリンク: read at once or not at all.</summary>
    public int LoginLinkMinutes { get; init; } = 15;

    /// <summary>パスワードを設定し直すリンク: leaves time to think of a good one.</summary>
    public int PasswordLinkMinutes { get; init; } = 60;

    /// <summary>利用者登録のリンク and that of a new address: a day, so that a mail read after closing time still works.</summary>
    public int RegistrationLinkHours { get; init; } = 24;

    /// <summary>職員の登録のリンク: handed over in person or by chat, perhaps over a weekend.</summary>
    public int EnrolmentLinkHours { get; init; } = 72;

    /// <summary>Between a staff member's password and the code: as long as finding the phone takes.</summary>
    public int SecondStepMinutes { get; init; } = 10;

    /// <summary>How long a browser that signed in once is known; the same as people keep a computer's cookies at most.</summary>
    public int KnownDeviceDays { get; init; } = 365;

    /// <summary>Time to find the security key; after it the page asks the browser anew.</summary>
    public int PasskeyMinutes { get; init; } = 5;

    /// <summary>More than anybody has devices; keeps the list readable.</summary>
    public int PasskeysPerAccount { get; init; } = 10;

    public TimeSpan Wait => TimeSpan.FromMinutes(WaitMinutes);

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
    /// <summary>The cookies of whoever is signed in.</summary>
    public const string BusinessCookie = "session";
    public const string StaffCookie = "desk";

    public const string Business = "business";
    public const string Staff = "staff";
}
