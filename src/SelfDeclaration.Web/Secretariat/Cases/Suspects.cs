using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>
/// 重複の疑いの数: live declarations that may be of the same business. Counted for the rows of one page, from each
/// to its few by their indexes, whatever the size of the register.
/// </summary>
public sealed class Suspects(RegistryDb db)
{
    /// <param name="keys">Declarations that are marked; one without suspects any more is not in the answer.</param>
    public async Task<IReadOnlyDictionary<long, int>> CountAsync(IReadOnlyCollection<long> keys)
    {
        if (keys.Count == 0)
        {
            return new Dictionary<long, int>();
        }

        var businesses = db.Businesses;
        var marked = db
            .Declarations.Where(d => keys.Contains(d.Key))
            .Join(businesses, d => d.BusinessKey, b => b.Key, (d, b) => new { d.Key, Of = b });
        var live = db.Declarations.Where(d => DeclarationMoves.Live.Contains(d.Status));
        // What a declaration is marked for when it comes in: one 法人番号, or one reading, 都道府県 and 電話番号.
        var sameNumber = marked.Join(
            businesses,
            m => m.Of.CorporateNumber,
            b => b.CorporateNumber,
            (m, b) => new { m.Key, Business = b.Key }
        );
        var sameReading = marked.Join(
            businesses,
            m => new
            {
                m.Of.NameKana,
                m.Of.PrefectureCode,
                m.Of.Phone,
            },
            b => new
            {
                b.NameKana,
                b.PrefectureCode,
                b.Phone,
            },
            (m, b) => new { m.Key, Business = b.Key }
        );
        var pairs = await sameNumber
            .Union(sameReading)
            .Join(live, p => p.Business, d => d.BusinessKey, (p, d) => new { p.Key, Other = d.Key })
            .Where(p => p.Key != p.Other)
            .ToListAsync();
        return pairs.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Count());
    }
}
