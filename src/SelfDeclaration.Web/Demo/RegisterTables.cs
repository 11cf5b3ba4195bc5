using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Demo;

/// <summary>Writes fictional declarations to the five tables of the register, parents first.</summary>
public static class RegisterTables
{
    /// <summary>Reads as a hash and matches no password: its first byte names no format of hash.</summary>
    public const string UnusablePasswordHash = "bm8gcGFzc3dvcmQ=";

    private static readonly DateOnly TermsVersion = new(2017, 4, 1);
    private static readonly string TermsHash = new('0', 64);

    /// <param name="db">Where to.</param>
    /// <param name="batch">Whom.</param>
    /// <param name="accountsBefore">The highest key of an account that is there already: staff may come before businesses.</param>
    public static void Write(
        RegistryDb db,
        IReadOnlyList<FictionalDeclaration> batch,
        long accountsBefore
    )
    {
        WriteTo(
            db,
            "businesses",
            "key kind corporate_number name name_kana trade_name search_text publish_trade_name url postal_code prefecture_code city_and_town street_number building phone industry_code association wants_news directory_check",
            batch,
            Business
        );
        WriteTo(
            db,
            "declarations",
            "key public_key declaration_id receipt_number business_key status star declared_at accepted_at live_corporate_number waiting_since ended_at version origin purposes terms_agreed_at terms_hash terms_version questionnaire resembles_another",
            batch,
            Declaration
        );
        WriteTo(
            db,
            "level_periods",
            "key star from to assessed_on assessment_score policy_set_on policy_publication policy_url declaration_key",
            batch,
            Levels
        );
        WriteTo(
            db,
            "contact_persons",
            "key name mail from to declaration_key",
            batch,
            ContactPerson
        );
        WriteTo(
            db,
            "accounts",
            "key kind user_number password_hash business_key created_at",
            batch,
            (rows, d) => Account(rows, d, accountsBefore)
        );
    }

    private static void WriteTo(
        RegistryDb db,
        string table,
        string columns,
        IReadOnlyList<FictionalDeclaration> batch,
        Action<IRowWriter, FictionalDeclaration> write
    )
    {
        using var rows = Bulk.Rows(db, table, columns.Split(' '));
        foreach (var declaration in batch)
        {
            write(rows, declaration);
        }

        rows.Complete();
    }

    private static void Business(IRowWriter rows, FictionalDeclaration d)
    {
        rows.Key(d.Key);
        rows.Text(d.Kind is BusinessKind.Corporation ? "Corporation" : "SoleProprietor");
        rows.Text(d.CorporateNumber);
        rows.Text(d.Name);
        rows.Text(d.NameKana);
        rows.Text(d.TradeName);
        rows.Text(SearchText.Of(d.Name, d.NameKana, d.TradeName));
        rows.Flag(d.PublishTradeName);
        rows.Text(d.Url);
        rows.Text(d.Place.PostalCode);
        rows.Text(d.Place.PrefectureCode);
        rows.Text(d.Place.CityAndTown);
        rows.Text(d.StreetNumber);
        rows.Text(d.Building);
        rows.Text(d.Phone);
        rows.Text(d.IndustryCode);
        rows.Text(d.Association);
        rows.Flag(d.WantsNews);
        rows.Text(nameof(DirectoryCheck.Unchecked));
        rows.EndRow();
    }

    private static void Declaration(IRowWriter rows, FictionalDeclaration d)
    {
        rows.Key(d.Key);
        rows.Text(d.PublicKey);
        rows.Text(d.DeclarationId);
        rows.Text(d.ReceiptNumber);
        rows.Key(d.Key);
        rows.Text(d.Status.ToString());
        rows.Number((int)d.Levels[^1].Star);
        rows.Instant(d.DeclaredAt);
        rows.Instant(d.AcceptedAt);
        rows.Text(d.Status.IsLive() ? d.CorporateNumber : null);
        rows.Instant(d.Status is DeclarationStatus.Declared ? d.DeclaredAt : null);
        rows.Instant(d.EndedAt);
        rows.Number(0);
        rows.Text(d.Origin);
        rows.Texts(d.Purposes);
        rows.Instant(d.DeclaredAt.AddMinutes(-15));
        rows.Text(TermsHash);
        rows.Date(TermsVersion);
        rows.Json(d.Questionnaire);
        rows.Flag(false);
        rows.EndRow();
    }

    private static void Levels(IRowWriter rows, FictionalDeclaration d)
    {
        for (var i = 0; i < d.Levels.Count; i++)
        {
            var level = d.Levels[i];
            rows.Key(d.Key * 2 + i);
            rows.Number((int)level.Star);
            rows.Date(level.From);
            rows.Date(level.To);
            rows.Date(level.AssessedOn);
            rows.Number(level.AssessmentScore);
            rows.Date(level.PolicySetOn);
            rows.Text(level.PolicyPublication?.ToString());
            rows.Text(level.PolicyUrl);
            rows.Key(d.Key);
            rows.EndRow();
        }
    }

    private static void ContactPerson(IRowWriter rows, FictionalDeclaration d)
    {
        rows.Key(d.Key);
        rows.Text(d.ContactName);
        rows.Text(d.ContactMail);
        rows.Instant(d.DeclaredAt);
        rows.Instant(d.EndedAt);
        rows.Key(d.Key);
        rows.EndRow();
    }

    private static void Account(IRowWriter rows, FictionalDeclaration d, long accountsBefore)
    {
        rows.Key(accountsBefore + d.Key);
        rows.Text("Business");
        rows.Text(d.UserNumber);
        rows.Text(UnusablePasswordHash);
        rows.Key(d.Key);
        rows.Instant(d.DeclaredAt);
        rows.EndRow();
    }
}
