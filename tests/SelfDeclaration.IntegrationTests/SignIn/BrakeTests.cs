using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>ログインの間引き</summary>
public sealed class BrakeTests
{
    private static TestApp Reachable() =>
        new TestApp()
            .WithSetting("ForwardedHeaders_Enabled", "true")
            // Each try costs a hash; the numbers are settings.
            .WithSetting("SignIn:FailuresAllowed", "3");

    private static async Task FailAsync(TestBrowser browser, string name, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await browser.LogInAsync(name, LoginSteps.WrongPassword);
            Assert.Equal([LoginSteps.Wrong], browser.Errors);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_too_many_tries_a_page_says_until_when_to_wait_known_or_not(bool known)
    {
        await using var app = Reachable();
        var name = known ? (await app.DeclareAsync()).UserNumber : "912345678901";
        var browser = app.BrowseFrom("192.0.2.1");
        await FailAsync(browser, name, 3);

        await browser.LogInAsync(name);

        Assert.Equal("しばらくお待ちください", browser.Heading);
        Assert.Contains("10時15分", browser.Text());
        Assert.Contains("メールのリンクでログインする", browser.Text());
    }

    [Fact]
    public async Task After_the_wait_the_right_password_opens_again()
    {
        await using var app = Reachable();
        var declared = await app.DeclareAsync();
        var browser = app.BrowseFrom("192.0.2.1");
        await FailAsync(browser, declared.UserNumber, 3);
        app.Clock.Advance(TimeSpan.FromMinutes(14));
        await browser.LogInAsync(declared.UserNumber);
        Assert.False(browser.IsSignedIn());

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True((await browser.LogInAsync(declared.UserNumber)).IsSignedIn());
    }

    [Fact]
    public async Task A_stranger_elsewhere_locks_nobody_out()
    {
        await using var app = Reachable();
        var declared = await app.DeclareAsync();
        await FailAsync(app.BrowseFrom("192.0.2.1"), declared.UserNumber, 3);

        var owner = await app.BrowseFrom("192.0.2.2").LogInAsync(declared.UserNumber);

        Assert.True(owner.IsSignedIn());
    }

    [Fact]
    public async Task Nor_does_a_colleague_behind_the_same_address_on_a_device_that_is_known()
    {
        await using var app = Reachable();
        var declared = await app.DeclareAsync();
        var owner = await app.BrowseFrom("192.0.2.1").LogInAsync(declared.UserNumber);
        await owner.PressAsync("ログアウト");
        await FailAsync(app.BrowseFrom("192.0.2.1"), declared.UserNumber, 3);

        await owner.LogInAsync(declared.UserNumber);

        Assert.True(owner.IsSignedIn());
    }

    [Fact]
    public async Task Many_addresses_slow_a_name_down_and_its_known_device_does_not_notice()
    {
        await using var app = Reachable().WithSetting("SignIn:FailuresPerNamePerHour", "4");
        var declared = await app.DeclareAsync();
        var owner = await app.BrowseFrom("192.0.2.1").LogInAsync(declared.UserNumber);
        await owner.PressAsync("ログアウト");
        for (var i = 10; i < 14; i++)
        {
            await FailAsync(app.BrowseFrom($"192.0.2.{i}"), declared.UserNumber, 1);
        }

        var elsewhere = await app.BrowseFrom("192.0.2.99").LogInAsync(declared.UserNumber);
        Assert.Equal("しばらくお待ちください", elsewhere.Heading);
        Assert.True((await owner.LogInAsync(declared.UserNumber)).IsSignedIn());
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await elsewhere.LogInAsync(declared.UserNumber)).IsSignedIn());
    }

    [Fact]
    public async Task One_address_that_tries_many_names_waits_too()
    {
        await using var app = Reachable().WithSetting("SignIn:FailuresPerVisitor", "4");
        var browser = app.BrowseFrom("192.0.2.1");
        for (var i = 0; i < 4; i++)
        {
            await FailAsync(browser, $"91234567890{i}", 1);
        }

        await browser.LogInAsync("912345678909");

        Assert.Equal("しばらくお待ちください", browser.Heading);
    }
}
