using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Register;

/// <summary>登録簿を通して読む: all of it, a range of keys at a time, so that several may read side by side.</summary>
/// <remarks>
/// Past EF, which takes longer over a row than the database does. The same columns as <see cref="RegisterRows.Rows"/>; a test
/// compares them.
/// </remarks>
public sealed class RegisterReader(RegistryDb db)
{
    // Each a query of some hundredths of a second: nobody waits for the last, and no database holds a long reading open.
    private const long SmallestRange = 10_000;
    private const int MostRanges = 1_000;

    /// <summary>Ranges of keys that hold all businesses.</summary>
    public async Task<IReadOnlyList<(long First, long Last)>> RangesAsync(CancellationToken stop)
    {
        var first = await db.Businesses.MinAsync(b => (long?)b.Key, stop) ?? 0;
        var last = await db.Businesses.MaxAsync(b => (long?)b.Key, stop) ?? 0;
        var size = Math.Max(SmallestRange, (last - first) / MostRanges + 1);
        List<(long, long)> ranges = [];
        for (var next = first; next <= last; next += size)
        {
            ranges.Add((next, next + size - 1));
        }

        return ranges;
    }

    /// <summary>The declarations of the businesses in a range, whatever their status.</summary>
    public IEnumerable<RegisterRow> Of((long First, long Last) range)
    {
        db.Database.OpenConnection();
        using var rows = Bulk.Read(db, Query(range.First, range.Last));
        while (rows.Next())
        {
            yield return new()
            {
                DeclarationKey = rows.Key(),
                Status = Enum.Parse<DeclarationStatus>(rows.Text()),
                PublicKey = rows.Text(),
                Name = rows.Text(),
                NameKana = rows.Text(),
                TradeName = rows.TextOrNull(),
                PublishTradeName = rows.Flag(),
                CorporateNumber = rows.TextOrNull(),
                PrefectureCode = rows.Text(),
                CityAndTown = rows.Text(),
                IndustryCode = rows.Text(),
                Star = (StarLevel)rows.Number(),
                DeclaredAt = rows.Instant(),
            };
        }
    }

    // The range is said of both tables, as each has an index for it: either database goes along both in the order of their
    // keys, and PostgreSQL does not sort or hash the whole of one for a part of the other.
    private static string Query(long first, long last) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT d.key, d.status, d.public_key, b.name, b.name_kana, b.trade_name, b.publish_trade_name, b.corporate_number,
                b.prefecture_code, b.city_and_town, b.industry_code, d.star, d.declared_at
            FROM businesses b JOIN declarations d ON d.business_key = b.key
            WHERE b.key BETWEEN {first} AND {last} AND d.business_key BETWEEN {first} AND {last}
            """
        );
}
