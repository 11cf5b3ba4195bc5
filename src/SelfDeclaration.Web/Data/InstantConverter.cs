using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SelfDeclaration.Web.Data;

/// <summary>
/// Stores instants as UTC <see cref="DateTime"/>, which both databases can compare and sort;
/// SQLite cannot sort <see cref="DateTimeOffset"/>.
/// </summary>
public sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc))
    );
