using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn.Passkeys;

/// <summary>
/// パスキーのやりとり: asks the browser, and checks what it answers, by ASP.NET Core Identity's handler. What was
/// asked travels sealed in a cookie, so any copy of the site can check the answer.
/// </summary>
public sealed class PasskeySignIn(
    IPasskeyHandler<Account> handler,
    UserManager<Account> accounts,
    AccountContacts contacts,
    IDataProtectionProvider protection,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    private readonly SealedNote<Asked> _asked = new(
        "passkey",
        SameSiteMode.Strict,
        protection,
        clock
    );

    /// <summary>For logging in: any passkey of this site, whosever it is.</summary>
    public async Task<string> AskAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        Keep(http, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>For a new passkey.</summary>
    public async Task<string> AskForNewAsync(HttpContext http, Account account)
    {
        var contact = await contacts.OfAsync(account);
        var asked = await handler.MakeCreationOptionsAsync(
            new()
            {
                Id = account.Key.ToString(CultureInfo.InvariantCulture),
                Name = account is BusinessAccount ? contact.Name : contact.Mail,
                DisplayName = contact.Name,
            },
            http
        );
        Keep(http, asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <summary>Whose passkey answered; null when it does not fit what was asked.</summary>
    public async Task<Account?> CheckAsync(HttpContext http, string? credential)
    {
        if (Take(http) is not { } state || !IsJson(credential))
        {
            return null;
        }

        var answer = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential!,
                AssertionState = state,
            }
        );
        if (!answer.Succeeded || !answer.Passkey.IsUserVerified)
        {
            return null;
        }

        await accounts.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        return answer.User;
    }

    /// <summary>Adds the passkey the browser made; saved with the caller's record of it.</summary>
    /// <returns>False when it does not fit what was asked.</returns>
    public async Task<bool> AddAsync(
        HttpContext http,
        Account account,
        string name,
        string? credential
    )
    {
        if (
            Take(http) is not { } state
            || !IsJson(credential)
            || (await accounts.GetPasskeysAsync(account)).Count >= settings.Value.PasskeysPerAccount
        )
        {
            return false;
        }

        var made = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential!,
                AttestationState = state,
            }
        );
        if (
            !made.Succeeded
            || made.UserEntity.Id != account.Key.ToString(CultureInfo.InvariantCulture)
        )
        {
            return false;
        }

        made.Passkey.Name = name;
        return (await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
    }

    private void Keep(HttpContext http, string? state) =>
        _asked.Give(http, new(state), TimeSpan.FromMinutes(settings.Value.PasskeyMinutes));

    // Answered once.
    private string? Take(HttpContext http)
    {
        var asked = _asked.Read(http);
        _asked.Take(http);
        return asked?.State;
    }

    private static bool IsJson(string? text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text ?? "");
            return parsed.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Asked(string? State);
}
