using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Api.Clients;

/// <summary>APIキーの確認: <c>Authorization: Bearer KEY</c>.</summary>
/// <remarks>
/// The key's hash is looked up, whatever was sent, and a revoked key only afterwards found to be one: a key that never was,
/// one that is wrong and one that was revoked take the same way and get the same answer.
/// </remarks>
public sealed class ApiKeyHandler(
    RegistryDb db,
    TimeProvider clock,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "api-key";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = SecretTokens.HashOf(header[Bearer.Length..].Trim());
        var client = await db
            .ApiClients.AsNoTracking()
            .SingleOrDefaultAsync(c => c.KeyHash == hash, Context.RequestAborted);
        if (client is not { RevokedAt: null })
        {
            return AuthenticateResult.Fail("No such key.");
        }

        await NoteUseAsync(client);
        Context.Features.Set(client);
        var identity = new ClaimsIdentity([new("client", client.Prefix)], SchemeName);
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"api\"";
        return ApiProblems.WriteAsync(Context, StatusCodes.Status401Unauthorized);
    }

    // Once a day, and not at every request.
    private async Task NoteUseAsync(ApiClient client)
    {
        var today = clock.GetUtcNow().DateInJapan();
        if (client.LastUsedOn != today)
        {
            await db
                .ApiClients.Where(c => c.Key == client.Key)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.LastUsedOn, today));
        }
    }
}
