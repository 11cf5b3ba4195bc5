using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Passkeys;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>パスキー: listed, added, named and removed.</summary>
public abstract class OwnPasskeysPage(
    RegistryDb db,
    SignedIn signedIn,
    PasskeySignIn passkeys,
    NewPasswords changes
) : OwnPage(db, signedIn)
{
    private readonly RegistryDb _db = db;

    public static readonly Field NewName = new("PasskeyName", "新しいパスキーの名前")
    {
        Hint = "例 会社のパソコン",
        MaxLength = 30,
    };

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? PasskeyName { get; set; }

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    public async Task OnGetAsync(string? notice)
    {
        PasskeyName = (await RecallAsync<TypedName>())?.Name;
        Passkeys = await _db
            .Passkeys.Where(p => p.AccountKey == Account.Key)
            .OrderBy(p => p.Key)
            .ToListAsync();
        Notice = notice switch
        {
            "added" => "パスキーを登録しました。次からは、パスワードの代わりに使えます。",
            "named" => "パスキーの名前を変えました。",
            "removed" => "パスキーを削除しました。",
            _ => null,
        };
    }

    /// <summary>パスキーを登録する</summary>
    public async Task<IActionResult> OnPostAddAsync()
    {
        var name = NameOr(DeviceName.Of(Request.Headers.UserAgent));
        if (!await passkeys.AddAsync(HttpContext, Account, name, Credential))
        {
            return await AgainAsync(
                new TypedName(PasskeyName ?? ""),
                new FieldError(
                    NewName.Name,
                    "パスキーを登録できませんでした。もう一度お試しください"
                )
            );
        }

        await changes.RecordAsync(Account, AuditAction.PasskeyAdded, $"パスキー「{name}」の追加");
        return SeeOther($"{Home}/passkeys?notice=added");
    }

    /// <summary>名前を変える</summary>
    public async Task<IActionResult> OnPostNameAsync(long passkey)
    {
        if (await FindAsync(passkey) is { } mine)
        {
            mine.Name = NameOr(mine.Name);
            await _db.SaveChangesAsync();
        }

        return SeeOther($"{Home}/passkeys?notice=named");
    }

    /// <summary>削除する</summary>
    public async Task<IActionResult> OnPostRemoveAsync(long passkey)
    {
        if (await FindAsync(passkey) is not { } mine)
        {
            return SeeOther($"{Home}/passkeys");
        }

        // The desk is not opened by a password alone: something has to be left to confirm it with.
        if (
            Account is StaffMember { AuthenticatorKey: null }
            && await _db.Passkeys.CountAsync(p => p.AccountKey == Account.Key) == 1
        )
        {
            return await AgainAsync(
                new TypedName(""),
                new FieldError(
                    NewName.Name,
                    "最後のパスキーは削除できません。先に別のパスキーか認証アプリを登録してください"
                )
            );
        }

        _db.Passkeys.Remove(mine);
        await changes.RecordAsync(
            Account,
            AuditAction.PasskeyRemoved,
            $"パスキー「{mine.Name}」の削除"
        );
        return SeeOther($"{Home}/passkeys?notice=removed");
    }

    private Task<Passkey?> FindAsync(long key) =>
        _db.Passkeys.SingleOrDefaultAsync(p => p.Key == key && p.AccountKey == Account.Key);

    private string NameOr(string otherwise)
    {
        var name = TypedText.Name(PasskeyName);
        return name.Length == 0 ? otherwise
            : name.Length > NewName.MaxLength ? name[..NewName.MaxLength]
            : name;
    }
}
