using System.Globalization;
using SelfDeclaration.Businesses;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>申込者 number n: a corporation and an address that nobody else has.</summary>
internal sealed record Applicant(int Number)
{
    // No registry office has 9998, and no fictional business of the demo either.
    private string CorporateNumber =>
        Businesses
            .CorporateNumber.FromRegistrationNumber(
                "9998" + Number.ToString("D8", CultureInfo.InvariantCulture)
            )!
            .Digits;

    public string Mail => $"bench{Number}@example.co.jp";

    /// <summary>From 使用規約確認 to 内容確認.</summary>
    /// <param name="visitor">Anywhere.</param>
    /// <param name="look">Called on each page before it is answered.</param>
    public async Task FillInAsync(Visitor visitor, Func<Task>? look = null)
    {
        look ??= () => Task.CompletedTask;
        await visitor.OpenAsync("/declare/terms");
        foreach (var answers in Answers)
        {
            await look();
            await visitor.SendAsync([.. answers, ("act", "next")]);
        }
    }

    /// <summary>内容確認: この内容で自己宣言する</summary>
    public static Task SubmitAsync(Visitor visitor) => visitor.SendAsync(("act", "next"));

    /// <summary>メール確認: 自己宣言を完了する</summary>
    public static Task CompleteAsync(Visitor visitor) => visitor.SendAsync();

    private IEnumerable<(string, string)[]> Answers =>
        [
            [("Read", "true")],
            [("Input.Kind", nameof(BusinessKind.Corporation))],
            [
                ("Input.CorporateNumber", CorporateNumber),
                ("Input.Name", $"株式会社架空計測{Number}"),
                ("Input.NameKana", "カクウケイソク"),
                ("Input.Url", "https://www.example.co.jp/"),
            ],
            [
                ("Input.PostalCode", "113-0021"),
                ("Input.Prefecture", "13"),
                ("Input.CityAndTown", "文京区本駒込"),
                ("Input.StreetNumber", "2-28-8"),
                ("Input.Phone", "03-1234-5678"),
            ],
            [
                ("Input.Industry", "39"),
                ("Input.BelongsToAssociation", "false"),
                ("Input.WantsNews", "false"),
                ("Password", "みずうみの朝は静かです2026"),
            ],
            [
                ("Input.Star", "OneStar"),
                ("Input.Purposes", "employees"),
                ("Input.Purposes", "trust"),
                ("Input.ContactName", "計測 花子"),
                ("Input.ContactMail", Mail),
                ("Input.Pledged", "true"),
            ],
        ];
}
