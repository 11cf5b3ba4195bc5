using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>似ている宣言: another declaration, and what it has in common with this one.</summary>
public sealed record Lookalike(
    long Key,
    string Name,
    DeclarationStatus Status,
    DateTimeOffset DeclaredAt,
    IReadOnlyList<string> Same
);

/// <summary>照合: a declaration beside the corporation directory, the register and its own 基本方針 page.</summary>
public sealed class CaseChecks(
    RegistryDb db,
    CorporationDirectory corporations,
    ReferenceData reference
)
{
    /// <summary>More of one kind are listed by the registry's search.</summary>
    private const int MostOfOneKind = 5;

    public async Task<IReadOnlyList<ComparedValue>> CompareAsync(
        Declaration declaration,
        PolicyCheck? policy
    )
    {
        var business = declaration.Business;
        var lookup = business.CorporateNumber is { } number
            ? await corporations.FindAsync(number, CancellationToken.None)
            : null;
        var found = lookup?.Corporation;
        var isCorporation = business.Kind is BusinessKind.Corporation;
        var address =
            reference.PrefectureName(business.PrefectureCode)
            + business.CityAndTown
            + business.StreetNumber;
        List<ComparedValue> values =
        [
            isCorporation
                ? new(
                    BusinessFields.Name.Label,
                    business.Name,
                    found?.Name,
                    DirectoryComparison.Text(business.Name, found?.Name)
                )
                : new(
                    BusinessFields.RepresentativeName.Label,
                    business.Name,
                    null,
                    Match.Unchecked
                ),
            new(
                "カナ",
                business.NameKana,
                found?.NameKana,
                DirectoryComparison.Text(business.NameKana, found?.NameKana)
            ),
            .. isCorporation ? (ComparedValue[])[NumberLine(business, lookup)] : [],
            new(
                "所在地",
                address,
                AddressOf(found),
                DirectoryComparison.Address(address, AddressOf(found))
            ),
            StreetLine(business),
        ];
        if (declaration.Levels[^1].PolicyUrl is { } url)
        {
            values.Add(PolicyLine(url, policy));
        }

        return values;
    }

    /// <summary>重複の確認: declarations with the same number, reading and prefecture, phone or mail; live ones first.</summary>
    public async Task<IReadOnlyList<Lookalike>> LookalikesAsync(Declaration declaration)
    {
        var business = declaration.Business;
        var mail = declaration.ContactPersons[^1].Mail;
        var others = db.Declarations.AsNoTracking().Where(d => d.Key != declaration.Key);
        // From the few to their declarations: the other way round each declaration would be looked at.
        var withPhone = db.Businesses.Where(b => b.Phone == business.Phone).Select(b => b.Key);
        var withReading = db
            .Businesses.Where(b =>
                b.NameKana == business.NameKana && b.PrefectureCode == business.PrefectureCode
            )
            .Select(b => b.Key);
        var withMail = db.Set<ContactPerson>()
            .Where(c => c.Mail == mail && c.To == null)
            .Select(c => EF.Property<long>(c, "DeclarationKey"));
        List<(string What, IQueryable<Declaration> Some)> looks =
        [
            ("電話番号", others.Where(d => withPhone.Contains(d.BusinessKey))),
            ("カナと都道府県", others.Where(d => withReading.Contains(d.BusinessKey))),
            ("担当者メールアドレス", others.Where(d => withMail.Contains(d.Key))),
        ];
        if (business.CorporateNumber is { } number)
        {
            looks.Insert(0, ("法人番号", others.Where(d => d.Business.CorporateNumber == number)));
        }

        List<(string What, Lookalike Found)> found = [];
        foreach (var (what, some) in looks)
        {
            var rows = await some.OrderByDescending(d => d.DeclaredAt)
                .Take(MostOfOneKind)
                .Select(d => new
                {
                    d.Key,
                    d.Business.Name,
                    d.Status,
                    d.DeclaredAt,
                })
                .ToListAsync();
            found.AddRange(
                rows.Select(r => (what, new Lookalike(r.Key, r.Name, r.Status, r.DeclaredAt, [])))
            );
        }

        return
        [
            .. found
                .GroupBy(f => f.Found.Key)
                .Select(g => g.First().Found with { Same = [.. g.Select(f => f.What)] })
                .OrderByDescending(l => l.Status.IsLive())
                .ThenByDescending(l => l.DeclaredAt),
        ];
    }

    private static ComparedValue NumberLine(Business business, CorporationLookup? lookup)
    {
        var (words, match) = lookup?.Outcome switch
        {
            CorporationOutcome.Found => (business.CorporateNumber, Match.Same),
            CorporationOutcome.Closed => (
                $"登記記録の閉鎖（{lookup.Corporation?.ClosedOn?.ShowDate()}）",
                Match.Differs
            ),
            CorporationOutcome.NotFound => ("公表情報に見つかりません", Match.Differs),
            CorporationOutcome.Excluded => ("検索の対象から除かれています", Match.Unchecked),
            _ => (null, Match.Unchecked),
        };
        return new(BusinessFields.CorporateNumber.Label, business.CorporateNumber, words, match);
    }

    // 番地 in a public field is what nobody may see.
    private static ComparedValue StreetLine(Business business) =>
        CityAndTown.StreetIn(business.CityAndTown) is { } split
            ? new(
                "公開する町名",
                business.CityAndTown,
                $"番地のような「{split.Street}」が入っています",
                Match.Differs
            )
            : new("公開する町名", business.CityAndTown, "番地は入っていません", Match.Same);

    private static ComparedValue PolicyLine(string url, PolicyCheck? policy) =>
        new(
            "基本方針のページ",
            url,
            policy?.Words,
            policy is null || policy.Url != url ? Match.Unchecked
                : policy.Outcome is PolicyPageOutcome.Reached ? Match.Same
                : Match.Differs
        );

    private string? AddressOf(Corporation? found) =>
        found is null
            ? null
            : reference.PrefectureName(found.PrefectureCode) + found.City + found.StreetNumber;
}
