using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SelfDeclaration.SiteBench.Enumeration;

/// <summary>One form, sent alternately with what is known and what is not, in an order by chance.</summary>
internal sealed partial record Probe(
    string Page,
    string What,
    int Times,
    (string Name, string Value)[] Known,
    (string Name, string Value)[] Unknown
)
{
    private const int WarmUp = 6;

    public async Task<Result> RunAsync(Uri site)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = site,
        };
        var html = await http.GetStringAsync(new Uri(site, Page));
        var token = Token().Match(html).Groups[1].Value;
        List<double> known = [],
            unknown = [];
        HashSet<string> words = [];
        for (var i = 0; i < Times + WarmUp; i++)
        {
            bool[] order = RandomNumberGenerator.GetInt32(2) == 0 ? [true, false] : [false, true];
            foreach (var isKnown in order)
            {
                var (took, said) = await SendAsync(http, token, isKnown ? Known : Unknown);
                words.Add(said);
                if (i >= WarmUp)
                {
                    (isKnown ? known : unknown).Add(took);
                }
            }
        }

        return Result.Of(known, unknown, words.Count == 1);
    }

    private async Task<(double Milliseconds, string Said)> SendAsync(
        HttpClient http,
        string token,
        (string Name, string Value)[] fields
    )
    {
        using var content = new FormUrlEncodedContent([
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);
        var clock = Stopwatch.StartNew();
        using var answer = await http.PostAsync(new Uri(http.BaseAddress!, Page), content);
        var took = clock.Elapsed.TotalMilliseconds;
        if (answer.StatusCode is not HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"{Page} answered {answer.StatusCode}.");
        }

        var page = await http.GetStringAsync(new Uri(http.BaseAddress!, answer.Headers.Location!));
        var said = fields.Aggregate(
            page,
            (text, f) => text.Replace(f.Value, "", StringComparison.Ordinal)
        );
        return (took, Changing().Replace(said, ""));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    // What differs from one answer to the next whoever asks: tokens and the key of what was typed.
    [GeneratedRegex("value=\"CfDJ8[^\"]*\"|form=[0-9a-f]{32}")]
    private static partial Regex Changing();
}
