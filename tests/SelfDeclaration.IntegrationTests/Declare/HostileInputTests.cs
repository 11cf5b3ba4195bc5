using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>Whatever is posted, the answer is a page: 303 then 200, escaped, and never a fault.</summary>
public sealed class HostileInputTests
{
    private static readonly (string What, string Value)[] s_values =
    [
        ("very long", new string('あ', 10_000)),
        ("control characters", "a\u0001c\u001b[31m\r\nX: y\u007f"),
        ("markup", "\"><script>alert(1)</script><img src=x onerror=alert(1)>"),
        ("SQL", "'; DROP TABLE drafts; --"),
        ("right to left", "\u202eevil\u2066\u200f\ufeff\u200b"),
        ("combining marks", "e" + new string('\u0301', 5000)),
        ("not assigned", "\ufffe\uffff\U000e0001\U0010ffff"),
        ("template", "{{link}} @Model {0} %s ${x}"),
        ("numbers", "-99999999999999999999999999"),
        ("index", "-1"),
        ("huge index", "2147483648"),
        ("path", "../../../etc/passwd"),
    ];

    public static TheoryData<string, Screen> Forms =>
        new()
        {
            { "/declare/terms", Screen.Terms },
            { "/declare/business/kind", Screen.Kind },
            { "/declare/business/name", Screen.Name },
            { "/declare/business/address", Screen.Address },
            { "/declare/business/profile", Screen.Profile },
            { "/declare/declaration", Screen.Declaration },
            { "/declare/confirm", Screen.Confirm },
            { "/declare/resume?handler=Mail", Screen.Address },
            { "/declare/received?handler=Code", Screen.Received },
            { "/declare/received?handler=Correct", Screen.Received },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_field_takes_everything(string path, Screen reached)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(reached);
        await browser.OpenAsync(path);
        var names = FieldNames(browser);

        foreach (var (what, value) in s_values)
        {
            // The password alone is slow to read, and its rules have their own tests.
            var fields = names.Select(n => (n, n == "Password" ? "" : value));
            await AssertShownAsync(app, browser, path, what, Form(browser, fields));
        }

        foreach (var act in Buttons(browser))
        {
            var fields = names.Select(n => (n, "'\"><script>alert(1)</script>"));
            await AssertShownAsync(app, browser, path, act, Form(browser, fields, act));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_field_may_come_in_a_wrong_shape_or_not_at_all(
        string path,
        Screen reached
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(reached);
        await browser.OpenAsync(path);
        var names = FieldNames(browser);

        await AssertShownAsync(app, browser, path, "nothing", Form(browser, []));
        (string What, Func<string, string> Name)[] shapes =
        [
            ("lists", n => $"{n}[0]"),
            ("far in a list", n => $"{n}[999999]"),
            ("keys", n => $"{n}[a][b]"),
            ("deeper", n => $"{n}.Year.Month.Day"),
            ("twice", n => n),
        ];
        foreach (var (what, name) in shapes)
        {
            (string, string)[] fields = [.. names.Select(n => (name(n), "1"))];
            await AssertShownAsync(app, browser, path, what, Form(browser, [.. fields, .. fields]));
        }

        // UTF-8 that is none: half of a surrogate pair, and a byte that never occurs.
        var broken = string.Concat(names.Select(n => $"{Uri.EscapeDataString(n)}=%ED%A0%80%FF&"));
        var token = Uri.EscapeDataString(Token(browser));
        await AssertShownAsync(
            app,
            browser,
            path,
            "broken UTF-8",
            new StringContent(
                $"{broken}__RequestVerificationToken={token}",
                new MediaTypeHeaderValue("application/x-www-form-urlencoded")
            )
        );
    }

    [Theory]
    [InlineData("/declare/business/name")]
    [InlineData("/declare/received?handler=Code")]
    [InlineData("/declare/verify")]
    public async Task Bodies_that_are_no_form_are_no_fault(string path)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        var before = (await app.DraftAsync()).ToString();
        HttpContent[] bodies =
        [
            new StringContent("{\"Input\":{\"Name\":[1]}}", Encoding.UTF8, "application/json"),
            new StringContent("<a/>", Encoding.UTF8, "text/xml"),
            new StringContent("Input.Name=a", Encoding.UTF8, "text/plain"),
            new StringContent("no boundary", Encoding.UTF8, "multipart/mixed"),
            Multipart("--cut", "multipart/form-data; boundary=cut"),
            Multipart("no parts at all", "multipart/form-data; boundary=cut"),
            Multipart("--a\r\n\r\n", "multipart/form-data"),
            new ByteArrayContent([]),
            new FormUrlEncodedContent([new("Input.Name", "a\0b")]),
            new FormUrlEncodedContent(
                Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create($"f{i}", "1"))
            ),
            new FormUrlEncodedContent([new(new string('k', 5000), "1")]),
            new FormUrlEncodedContent(
                Enumerable.Range(0, 1020).Select(_ => KeyValuePair.Create("Input.Purposes", "1"))
            ),
        ];

        foreach (var body in bodies)
        {
            using var answer = await app.SendAsync(browser, path, body);
            Assert.True(
                (int)answer.StatusCode < 500,
                $"{body.Headers.ContentType}: {answer.StatusCode} {string.Join('\n', app.Errors.Entries)}"
            );
        }

        Assert.Equal(before, (await app.DraftAsync()).ToString());
        using var file = new MultipartFormDataContent
        {
            { new StringContent(Token(browser)), "__RequestVerificationToken" },
            { new ByteArrayContent([0, 1, 2]), "Input.Name", "事業者.exe" },
        };
        using var upload = await app.SendAsync(browser, path, file);
        Assert.True((int)upload.StatusCode < 500, $"file: {upload.StatusCode}");
    }

    [Fact]
    public async Task Answers_that_nobody_could_choose_are_asked_for_again()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Profile);
        await browser.OpenAsync("/declare/business/profile");
        await PostAsync(
            "/declare/business/profile",
            ("Input.Industry", "00"),
            ("Input.WantsNews", "perhaps")
        );
        Assert.Contains("業種（中分類）を選び直してください", browser.Errors);
        Assert.Contains("事務局からの情報送付を希望するかを選んでください", browser.Errors);

        await browser.FillAsync(Screen.Profile);
        await PostAsync(
            "/declare/declaration",
            ("Input.Star", "3"),
            ("Input.Purposes", "world domination"),
            ("Input.Questionnaire.Employees", "many"),
            ("Input.KeepMailAsTyped", "true"),
            ("Input.ContactMail", "hanako@gmial.com")
        );
        Assert.Contains("ロゴマークの種類を選んでください", browser.Errors);
        Assert.Contains("目的を選び直してください", browser.Errors);
        Assert.Contains("総従業員数を選び直してください", browser.Errors);
        Assert.Contains(browser.Errors, e => e.Contains("gmail.com ではありませんか"));

        await PostAsync("/declare/business/kind", ("Input.Kind", "99"));
        Assert.Contains("法人か個人事業主かを選んでください", browser.Errors);
        await PostAsync("/declare/business/address", ("act", "use-town"), ("Town", "-1"));
        Assert.NotEqual("/declare/confirm", browser.Path);

        async Task PostAsync(string path, params (string, string)[] fields)
        {
            using var answer = await app.SendAsync(browser, path, Form(browser, fields, null));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            await browser.OpenAsync(answer.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [InlineData("declare", "AAAA")]
    [InlineData("declare", "%00'\"<>")]
    [InlineData("declared", "AAAA")]
    public async Task A_cookie_that_is_not_ours_is_no_cookie(string name, string value)
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        browser.Cookies.Set(name, value);

        await browser.OpenAsync("/declare/complete");
        Assert.Equal("/declare", browser.Path);
        await browser.ReachAsync(Screen.Name);

        Assert.Equal("/declare/business/name", browser.Path);
    }

    private static async Task AssertShownAsync(
        TestApp app,
        TestBrowser browser,
        string path,
        string what,
        HttpContent content
    )
    {
        using var answer = await app.SendAsync(browser, path, content);
        browser.Cookies.Keep(answer);
        Assert.True(
            answer.StatusCode is HttpStatusCode.SeeOther,
            $"{path}, {what}: {answer.StatusCode} {app.Errors.Entries.LastOrDefault()}"
        );
        await browser.OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.True(browser.Status is HttpStatusCode.OK, $"{path}, {what}: {browser.Status}");
        Assert.Empty(browser.FindAll("script:not([src]), img[onerror]"));
        await browser.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    private static IReadOnlyList<string> FieldNames(TestBrowser browser) =>
        [
            .. browser
                .FindAll("main input[name], main select[name], main textarea[name]")
                .Select(f => f.GetAttribute("name")!)
                .Where(n => n != "__RequestVerificationToken")
                .Concat(["Town", "DuplicateReason", "seen"])
                .Distinct(),
        ];

    private static IEnumerable<string> Buttons(TestBrowser browser) =>
        browser
            .FindAll("main button[name=act]")
            .Select(b => b.GetAttribute("value")!)
            .Concat([
                "use-town",
                "keep-address",
                "move-street",
                "keep-city",
                "use-corporation",
                "use-thirteen-digits",
                "use-full-name",
                "declare-again",
                "correct-mail",
                "keep-mail",
                "no such button",
            ])
            .Distinct();

    private static FormUrlEncodedContent Form(
        TestBrowser browser,
        IEnumerable<(string Name, string Value)> fields,
        string? act = null
    ) =>
        new([
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
            .. act is null ? [] : new[] { KeyValuePair.Create("act", act) },
            KeyValuePair.Create("__RequestVerificationToken", Token(browser)),
        ]);

    private static string Token(TestBrowser browser) =>
        browser.Find("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    private static ByteArrayContent Multipart(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
