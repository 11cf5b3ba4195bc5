using System.Text;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Register;

/// <summary>検索結果のCSV: the whole answer of a search, from one snapshot, written as it is found.</summary>
public static class BusinessCsv
{
    private const int AtOnce = 1000;

    public static async Task WriteAsync(
        Stream to,
        RegisterSnapshot register,
        BusinessQuery query,
        ReferenceData reference,
        SiteSettings site,
        CancellationToken stop
    )
    {
        // Excel takes UTF-8 without the mark for Shift_JIS.
        await using var writer = new StreamWriter(
            to,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        await writer.WriteLineAsync(
            Line("事業者名", "屋号", "都道府県", "市区町村・町名", "段階", "宣言日", "公開ページ")
        );
        BusinessCursor? after = null;
        do
        {
            var answer = register.Search(query, AtOnce, after);
            foreach (var business in answer.Businesses)
            {
                await writer.WriteLineAsync(LineOf(business, reference, site));
            }

            await writer.FlushAsync(stop);
            after = answer.Next;
        } while (after is not null);
    }

    private static string LineOf(
        PublicBusiness business,
        ReferenceData reference,
        SiteSettings site
    ) =>
        Line(
            business.Name,
            business.TradeName,
            reference.PrefectureName(business.PrefectureCode),
            business.CityAndTown,
            business.Star.Label(),
            $"{business.DeclaredOn:yyyy-MM-dd}",
            site.At($"/businesses/{business.Key}").AbsoluteUri
        );

    private static string Line(params IEnumerable<string?> values) =>
        string.Join(',', values.Select(SpreadsheetText.Of));
}
