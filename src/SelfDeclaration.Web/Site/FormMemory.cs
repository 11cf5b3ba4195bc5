using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Site;

/// <summary>
/// 直すための控え: what was typed into a form that has something to put right, kept over the redirect to
/// its page, so that reload, Back and a second window all show it. Opened only by who typed it.
/// </summary>
public sealed class FormMemory(
    RegistryDb db,
    IDataProtectionProvider protection,
    SignedIn signedIn,
    TimeProvider clock
)
{
    /// <summary>A day, as long as a business may leave a page open.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly IDataProtector _seal = protection.CreateProtector("form");

    /// <summary>Keeps it; the key goes into the page's address.</summary>
    public async Task<Guid> KeepAsync<T>(T typed, IReadOnlyList<FieldError> errors)
    {
        var key = new Guid(RandomNumberGenerator.GetBytes(16));
        db.StoredForms.Add(
            new()
            {
                Key = key,
                Content = _seal.Protect(
                    JsonSerializer.Serialize(new Remembered<T>(Owner, typed, errors))
                ),
                ExpiresAt = clock.GetUtcNow() + Kept,
            }
        );
        await db.SaveChangesAsync();
        return key;
    }

    /// <summary>What was typed and what was wrong with it; null when it is too old or somebody else's.</summary>
    public async Task<Remembered<T>?> RecallAsync<T>(Guid? key)
    {
        if (key is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var content = await db
            .StoredForms.Where(f => f.Key == key && f.ExpiresAt > now)
            .Select(f => f.Content)
            .SingleOrDefaultAsync();
        try
        {
            return
                content is not null
                && JsonSerializer.Deserialize<Remembered<T>>(_seal.Unprotect(content)) is { } form
                && form.Owner == Owner
                ? form
                : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            // Another form's key in the address, or keys that are gone.
            return null;
        }
    }

    private long? Owner => signedIn.IsStaff || signedIn.IsBusiness ? signedIn.AccountKey : null;
}

/// <param name="Owner">Key of the account that typed it; null when nobody was signed in.</param>
/// <param name="Typed">The fields.</param>
/// <param name="Errors">What to put right.</param>
public sealed record Remembered<T>(long? Owner, T Typed, IReadOnlyList<FieldError> Errors);

/// <summary>直すための控えの行.</summary>
public sealed class StoredForm
{
    public required Guid Key { get; init; }
    public required string Content { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

public sealed class StoredFormMapping : IEntityTypeConfiguration<StoredForm>
{
    public void Configure(EntityTypeBuilder<StoredForm> builder)
    {
        builder.ToTable("stored_forms");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Key).ValueGeneratedNever();
        builder.HasIndex(f => f.ExpiresAt);
    }
}
