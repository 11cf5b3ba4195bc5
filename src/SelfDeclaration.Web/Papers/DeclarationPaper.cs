using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SkiaSharp;

namespace SelfDeclaration.Web.Papers;

/// <summary>宣言確認書: what a business shows to others of its own declaration, as a page and as one sheet of A4.</summary>
/// <remarks>Nothing on it goes beyond the public record but the 自己宣言ID, which the business may leave out.</remarks>
public sealed record DeclarationPaper
{
    public const string Title = "宣言確認書";

    public const string Lead =
        "情報セキュリティ対策に取り組むことを自ら宣言する制度「SECURITY ACTION」での、次の事業者の登録の内容です。";

    /// <summary>What the paper is, and what it is not.</summary>
    public const string Nature =
        "この書面は、事業者が自ら宣言したことを示すものです。第三者が認定・認証したものではありません。対策の水準や安全性を保証するものでもありません。";

    public const string HowToVerify =
        "いまの状態は、QRコードまたは次のアドレスの公開記録で確かめられます。この書面は、発行した時点の内容です。";

    private const float QrSide = 105;

    /// <summary>事業者名; of a 個人事業主 the 代表者名.</summary>
    public required string BusinessName { get; init; }

    /// <summary>屋号, when its owner publishes it.</summary>
    public string? TradeName { get; init; }
    public required string Prefecture { get; init; }
    public required string CityAndTown { get; init; }
    public required StarLevel Star { get; init; }

    /// <summary>宣言日 of the level in force.</summary>
    public required DateOnly DeclaredOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public required DeclarationStatus Status { get; init; }

    /// <summary>Eleven digits; null when the business left it out.</summary>
    public string? DeclarationId { get; init; }
    public required Uri PublicRecord { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Who keeps the register.</summary>
    public required string Registrar { get; init; }

    /// <summary>The facts of a declaration at this moment.</summary>
    /// <param name="declaration">With its business and levels.</param>
    /// <param name="prefecture">Its name.</param>
    /// <param name="withId">The business wants its 自己宣言ID on the paper.</param>
    /// <param name="publicRecord">Address of the public page.</param>
    /// <param name="registrar">Who keeps the register.</param>
    /// <param name="now">The moment of issue.</param>
    public static DeclarationPaper Of(
        Declaration declaration,
        string prefecture,
        bool withId,
        Uri publicRecord,
        string registrar,
        DateTimeOffset now
    )
    {
        var business = declaration.Business;
        var level = declaration.Levels.LastOrDefault(l => l.To is null);
        return new()
        {
            BusinessName = business.Name,
            TradeName = business is { Kind: BusinessKind.SoleProprietor, PublishTradeName: true }
                ? business.TradeName
                : null,
            Prefecture = prefecture,
            CityAndTown = business.CityAndTown,
            Star = declaration.Star,
            DeclaredOn = level?.From ?? declaration.DeclaredAt.DateInJapan(),
            AcceptedOn = declaration.AcceptedAt?.DateInJapan(),
            Status = declaration.Status,
            DeclarationId = withId ? declaration.DeclarationId : null,
            PublicRecord = publicRecord,
            IssuedAt = now,
            Registrar = registrar,
        };
    }

    /// <summary>The facts in words, in the order of the paper.</summary>
    public IEnumerable<(string Label, string Value)> Rows
    {
        get
        {
            yield return ("事業者名", BusinessName);
            if (TradeName is { Length: > 0 } tradeName)
            {
                yield return ("屋号", tradeName);
            }

            yield return ("所在地", Prefecture + CityAndTown);
            yield return ("段階", $"SECURITY ACTION {Star.Label()}");
            yield return ("宣言日", DeclaredOn.ShowDate());
            yield return ("受理日", AcceptedOn?.ShowDate() ?? "受理されていません");
            yield return ("状態", StatusInWords);
            if (DeclarationId is { } id)
            {
                yield return ("自己宣言ID", id);
            }

            yield return ("発行日時", $"{IssuedAt.ShowMinute()}（日本時間）");
        }
    }

    public QrCode Qr => QrCode.Of(PublicRecord);

    public byte[] ToPdf(PaperFonts fonts)
    {
        var qr = Qr;
        using var squares = SKPath.ParseSvgPathData(qr.Path);
        return new Paper(fonts, Title)
            .Heading(Title)
            .Text(Lead, size: 11.5f)
            .Space(10)
            .Rows(Rows, size: 11.5f)
            .Space(10)
            .Statement(Nature, size: 11.5f)
            .Space(14)
            .Figure(
                QrSide,
                QrSide,
                canvas =>
                {
                    canvas.Scale(QrSide / qr.Modules);
                    using var ink = new SKPaint { Color = SKColors.Black };
                    canvas.DrawPath(squares, ink);
                },
                HowToVerify,
                PublicRecord.AbsoluteUri,
                $"登録の管理：{Registrar}"
            )
            .ToPdf(IssuedAt);
    }

    private string StatusInWords =>
        Status switch
        {
            DeclarationStatus.Accepted => "申込受理（登録を公開しています）",
            DeclarationStatus.Declared => "宣言完了（申込受理の前です）",
            DeclarationStatus.Returned => "差戻し（内容を直しています）",
            DeclarationStatus.Rejected => "不受理",
            DeclarationStatus.Withdrawn => "停止",
            DeclarationStatus.Revoked => "取消",
            _ => throw new InvalidOperationException($"No words for {Status}."),
        };
}
