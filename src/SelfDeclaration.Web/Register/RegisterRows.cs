using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;

namespace SelfDeclaration.Web.Register;

/// <summary>登録簿の読み取り: the columns the public register is made from, and no others.</summary>
public static class RegisterRows
{
    public static IQueryable<RegisterRow> Rows(this IQueryable<Declaration> declarations) =>
        declarations.AsNoTracking().Select(Row);

    private static readonly Expression<Func<Declaration, RegisterRow>> Row = d => new RegisterRow
    {
        DeclarationKey = d.Key,
        Status = d.Status,
        PublicKey = d.PublicKey,
        Name = d.Business.Name,
        NameKana = d.Business.NameKana,
        TradeName = d.Business.TradeName,
        PublishTradeName = d.Business.PublishTradeName,
        CorporateNumber = d.Business.CorporateNumber,
        PrefectureCode = d.Business.PrefectureCode,
        CityAndTown = d.Business.CityAndTown,
        IndustryCode = d.Business.IndustryCode,
        Star = d.Star,
        DeclaredAt = d.DeclaredAt,
    };
}
