using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Api;

/// <summary>1件の照会</summary>
public sealed class VerificationsApiTests
{
    [Fact]
    public async Task A_program_learns_the_state_of_a_declaration_and_no_name()
    {
        await using var app = new TestApp();
        var declared = await app.PublishNumberedAsync();
        using var program = await app.ProgramAsync();

        var answer = await program.AnswerAsync(
            $$"""{"declarationId":"{{declared.DeclarationId}}","corporateNumber":"7123456789012"}"""
        );

        Assert.Equal(
            """{"status":"accepted","star":1,"declaredOn":"2026-02-18","acceptedOn":"2026-02-18","corporateNumberMatches":true}""",
            answer
        );
    }

    [Fact]
    public async Task Numbers_are_read_as_forms_read_them()
    {
        await using var app = new TestApp();
        var id = (await app.PublishNumberedAsync()).DeclarationId;
        using var program = await app.ProgramAsync();
        var wide = string.Concat(id.Select(c => (char)(c - '0' + '０')));

        var answer = await program.AnswerAsync(
            $$"""{"declarationId":" {{wide[..4]}}－{{wide[4..]}}","corporateNumber":"T7123-4567-89012"}"""
        );

        Assert.Contains("\"corporateNumberMatches\":true", answer);
    }

    [Theory]
    [InlineData("""{"declarationId":"ID"}""", "null")]
    [InlineData("""{"declarationId":"ID","corporateNumber":""}""", "null")]
    [InlineData("""{"declarationId":"ID","corporateNumber":"7000012050002"}""", "false")]
    public async Task The_number_matches_or_not_where_it_is_asked(string asked, string matches)
    {
        await using var app = new TestApp();
        var declared = await app.PublishNumberedAsync();
        using var program = await app.ProgramAsync();

        var answer = await program.AnswerAsync(asked.Replace("ID", declared.DeclarationId));

        Assert.Contains($"\"corporateNumberMatches\":{matches}", answer);
    }

    [Theory]
    [InlineData("41234567897")]
    [InlineData("40000000000")]
    [InlineData("12345678901")]
    public async Task An_id_that_nobody_has_is_unknown(string id)
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync();

        var answer = await program.AnswerAsync(
            $$"""{"declarationId":"{{id}}","corporateNumber":"7123456789012"}"""
        );

        Assert.Equal(
            """{"status":"unknown","star":null,"declaredOn":null,"acceptedOn":null,"corporateNumberMatches":null}""",
            answer
        );
    }

    [Fact]
    public async Task Whatever_becomes_of_a_declaration_is_answered()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        using var program = await app.ProgramAsync();
        var asked = $$"""{"declarationId":"{{declared.DeclarationId}}"}""";
        async Task<string> StatusAsync(Action<Declaration>? change = null)
        {
            await app.UseDbAsync(async db =>
            {
                change?.Invoke(await db.Declarations.Include(d => d.Business).SingleAsync());
                await db.SaveChangesAsync();
            });
            return (await program.AnswerAsync(asked)).Split('"')[3];
        }

        var now = app.Clock.GetUtcNow();
        Assert.Equal("declared", await StatusAsync());
        Assert.Equal("declared", await StatusAsync(d => d.Return([])));
        Assert.Equal("declared", await StatusAsync(d => d.Resubmit(now)));
        Assert.Equal("accepted", await StatusAsync(d => d.Accept(now)));
        Assert.Equal("withdrawn", await StatusAsync(d => d.Withdraw(null, now)));
        Assert.Equal("accepted", await StatusAsync(d => d.UndoWithdrawal(now)));
        Assert.Equal("revoked", await StatusAsync(d => d.Revoke("虚偽", now)));
        await StatusAsync(d => d.Anonymise(now));
        Assert.Contains(
            "\"corporateNumberMatches\":null",
            await program.AnswerAsync(
                $$"""{"declarationId":"{{declared.DeclarationId}}","corporateNumber":"7000012050002"}"""
            )
        );
    }

    [Fact]
    public async Task The_past_is_answered_as_it_stood_a_stop_that_was_undone_included()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.AcceptAsync(declared);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var business = await app.SignedInAsync(declared);
        await business.OpenAsync("/my/withdraw");
        await business.PressAsync("宣言を停止する");
        app.Clock.Advance(TimeSpan.FromDays(1));
        business = await app.SignedInAsync(declared);
        await business.OpenAsync("/my");
        await business.PressAsync("停止を取りやめる");
        using var program = await app.ProgramAsync();

        async Task<string> OnAsync(string day) =>
            (
                await program.AnswerAsync(
                    $$"""{"declarationId":"{{declared.DeclarationId}}","asOf":"{{day}}"}"""
                )
            ).Split('"')[3];

        Assert.Equal("unknown", await OnAsync("2026-11-23"));
        Assert.Equal("declared", await OnAsync("2026-11-24"));
        Assert.Equal("accepted", await OnAsync("2026/11/25"));
        Assert.Equal("withdrawn", await OnAsync("２０２６年１１月２６日"));
        Assert.Equal("accepted", await OnAsync("2026-11-27"));
    }

    [Theory]
    [InlineData("""{"declarationId":"412345"}""", "declarationId", "いまは6桁")]
    [InlineData("""{}""", "declarationId", "自己宣言IDを入力してください")]
    [InlineData(
        """{"declarationId":"41234567897","corporateNumber":"123"}""",
        "corporateNumber",
        "いまは3桁"
    )]
    [InlineData("""{"declarationId":"41234567897","asOf":"2026-11-25"}""", "asOf", "今日")]
    [InlineData("""{"declarationId":"41234567897","asOf":"きのう"}""", "asOf", "2026-03-07")]
    public async Task What_cannot_be_read_says_what_to_put_right(
        string asked,
        string field,
        string words
    )
    {
        await using var app = new TestApp();
        using var program = await app.ProgramAsync();

        using var answer = await program.AskAsync(asked);

        var problem = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"\"{field}\":[", problem);
        Assert.Contains(words, problem);
    }
}
