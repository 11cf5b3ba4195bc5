using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Api.Signing;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Api;

/// <summary>署名つきの答え, checked by a library that knows nothing of ours.</summary>
public sealed class SignedAnswerTests
{
    [Fact]
    public async Task One_answer_is_signed_with_what_was_asked_by_whom_and_when()
    {
        await using var app = new TestApp();
        var declared = await app.PublishNumberedAsync();
        var (client, key) = await app.IssueKeyAsync();
        using var program = app.ProgramWith(key);

        var token = await SignedAsync(program, declared.DeclarationId);

        var result = await CheckedAsync(app, token, client.Prefix);
        Assert.True(result.IsValid, result.Exception?.Message);
        using var content = JsonDocument.Parse(Base64UrlEncoder.Decode(token.Split('.')[1]));
        var at = app.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.StartsWith(
            $$"""{"status":"accepted","star":1,"declaredOn":"2026-02-18","acceptedOn":"2026-02-18","corporateNumberMatches":true,"declarationId":"{{declared.DeclarationId}}","corporateNumber":"7123456789012","asOf":"2026-11-24","iss":"https://localhost","aud":"{{client.Prefix}}","iat":{{at}},"jti":""",
            content.RootElement.GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_answer_that_somebody_changed_is_found_out()
    {
        await using var app = new TestApp();
        var declared = await app.PublishNumberedAsync();
        var (client, key) = await app.IssueKeyAsync();
        var parts = (await SignedAsync(app.ProgramWith(key), declared.DeclarationId)).Split('.');

        var other = Base64UrlEncoder.Encode(
            Base64UrlEncoder.Decode(parts[1]).Replace("accepted", "revoked")
        );

        Assert.False(
            (await CheckedAsync(app, $"{parts[0]}.{other}.{parts[2]}", client.Prefix)).IsValid
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(250)]
    public async Task A_batch_is_signed_as_a_whole(int rows)
    {
        await using var app = new TestApp().WithSetting("Api:BatchBlock", "7");
        var (client, key) = await app.IssueKeyAsync();
        using var program = app.ProgramWith(key);
        var csv = string.Concat(
            Enumerable.Range(0, rows).Select(n => $"4{n:D10},{(n % 2 == 0 ? "" : "x")}\n")
        );

        using var plain = await program.SendCsvAsync(csv);
        using var signed = await program.SendCsvAsync(csv, "application/jose");

        Assert.Equal("application/jose", signed.Content.Headers.ContentType?.MediaType);
        var token = await signed.Content.ReadAsStringAsync();
        var parts = token.Split('.');
        Assert.Equal(await plain.Content.ReadAsStringAsync(), Base64UrlEncoder.Decode(parts[1]));
        using var header = JsonDocument.Parse(Base64UrlEncoder.Decode(parts[0]));
        Assert.Equal("text/csv", header.RootElement.GetProperty("cty").GetString());
        Assert.Equal(client.Prefix, header.RootElement.GetProperty("aud").GetString());
        var keys = await KeysAsync(app);
        var one = keys.Keys.Single(k => k.Kid == header.RootElement.GetProperty("kid").GetString());
        using var verifier = new AsymmetricSignatureProvider(one, SecurityAlgorithms.EcdsaSha256);
        Assert.True(
            verifier.Verify(
                Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
                Base64UrlEncoder.DecodeBytes(parts[2])
            )
        );
    }

    [Theory]
    [InlineData("application/jose, */*;q=0.1", "application/jose")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json;q=0.5, application/jose", "application/jose")]
    [InlineData("application/*", "application/json")]
    public async Task The_form_is_the_one_that_is_preferred(string accept, string type)
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync();
        program.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);

        using var answer = await program.PostAsync(
            ApiSteps.One,
            new StringContent("""{"declarationId":"41234567897"}""", null, "application/json")
        );

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Keys_change_on_time_and_old_answers_stay_checkable()
    {
        await using var app = new TestApp();
        var id = (await app.PublishNumberedAsync()).DeclarationId;
        var (client, key) = await app.IssueKeyAsync();
        using var program = app.ProgramWith(key);
        var first = await SignedAsync(program, id);
        // The next one is published long before it signs.
        var ahead = await KeysAsync(app);
        Assert.Equal(2, ahead.Keys.Count);

        app.Clock.Advance(TimeSpan.FromDays(90));
        var second = await SignedAsync(program, id);

        Assert.NotEqual(Kid(first), Kid(second));
        Assert.Equal(Kid(second), ahead.Keys[1].Kid);
        Assert.Equal(3, (await KeysAsync(app)).Keys.Count);
        Assert.True((await CheckedAsync(app, first, client.Prefix)).IsValid);

        // Nobody can sign with the old one any more, and it is published for years.
        app.Clock.Advance(TimeSpan.FromDays(2));
        await PurgeAsync(app);
        var sealedKeys = await app.UseDbAsync(db =>
            db.SigningKeys.OrderBy(k => k.SignsFrom).Select(k => k.Sealed != null).ToListAsync()
        );
        Assert.Equal([false, true, true], sealedKeys);
        app.Clock.Advance(TimeSpan.FromDays(5.9 * 365));
        await PurgeAsync(app);
        Assert.True((await CheckedAsync(app, first, client.Prefix)).IsValid);
        app.Clock.Advance(TimeSpan.FromDays(365));
        await PurgeAsync(app);
        Assert.DoesNotContain(Kid(first), (await KeysAsync(app)).Keys.Select(k => k.Kid));
    }

    [Fact]
    public async Task A_key_that_had_to_go_signs_no_more_and_is_replaced()
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync();
        var first = Kid(await SignedAsync(program, "41234567897"));

        await app.UseDbAsync(db => db.SigningKeys.Where(k => k.Id == first).ExecuteDeleteAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        var second = Kid(await SignedAsync(program, "41234567897"));

        var published = (await KeysAsync(app)).Keys.Select(k => k.Kid).ToList();
        Assert.NotEqual(first, second);
        Assert.DoesNotContain(first, published);
        Assert.Contains(second, published);
    }

    [Fact]
    public async Task Copies_of_the_site_that_start_together_agree_on_their_keys()
    {
        await using var app = new TestApp();
        var copies = Enumerable.Range(0, 4).Select(_ => AnotherCopy(app)).ToList();

        var signers = await Task.WhenAll(
            copies.Select(c => Task.Run(() => c.SignerAsync(CancellationToken.None).AsTask()))
        );

        Assert.Single(signers.Select(s => s.Id).Distinct());
        Assert.Equal(2, await app.UseDbAsync(db => db.SigningKeys.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(90));
        var later = await Task.WhenAll(
            copies.Select(c => Task.Run(() => c.SignerAsync(CancellationToken.None).AsTask()))
        );
        Assert.Single(later.Select(s => s.Id).Distinct());
        Assert.NotEqual(signers[0].Id, later[0].Id);
    }

    [Fact]
    public async Task The_private_key_is_sealed_in_the_database()
    {
        await using var app = new TestApp();
        var signer = await AnotherCopy(app).SignerAsync(CancellationToken.None);

        var row = await app.UseDbAsync(db => db.SigningKeys.SingleAsync(k => k.Id == signer.Id));

        Assert.DoesNotContain(Convert.ToBase64String(signer.PrivateKey)[..40], row.Sealed);
    }

    private static SigningKeys AnotherCopy(TestApp app) =>
        ActivatorUtilities.CreateInstance<SigningKeys>(app.Services);

    private static async Task<string> SignedAsync(HttpClient program, string id)
    {
        using var answer = await program.AskAsync(
            $$"""{"declarationId":"{{id}}","corporateNumber":"7123456789012","asOf":"2026-11-24"}""",
            "application/jose"
        );
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    private static string Kid(string token) => new JsonWebToken(token).Kid;

    private static async Task<JsonWebKeySet> KeysAsync(TestApp app) =>
        new(await app.CreateClient().GetStringAsync("/.well-known/jwks.json"));

    private static async Task<TokenValidationResult> CheckedAsync(
        TestApp app,
        string token,
        string audience
    ) =>
        await new JsonWebTokenHandler().ValidateTokenAsync(
            token,
            new()
            {
                IssuerSigningKeys = (await KeysAsync(app)).GetSigningKeys(),
                ValidIssuer = "https://localhost",
                ValidAudience = audience,
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                // An answer says when it was given, and holds as of then.
                ValidateLifetime = false,
            }
        );

    private static Task<bool> PurgeAsync(TestApp app) =>
        app.UseAsync<Purge, bool>(async purge =>
        {
            await purge.RunAsync(CancellationToken.None);
            return true;
        });
}
