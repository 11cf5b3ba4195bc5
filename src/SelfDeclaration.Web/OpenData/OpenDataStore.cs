using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータの置き場: files as packed pieces in the database, so that all copies serve the same ones.</summary>
/// <remarks>
/// Each call has a connection of its own: the edition before is read while the register is. Pieces are written in short
/// transactions, for SQLite has one writer; an edition counts from when its <c>MadeAt</c> is set.
/// </remarks>
public sealed class OpenDataStore(IServiceScopeFactory scopes)
{
    /// <summary>Of the file, before packing: what one reader needs in memory.</summary>
    private const int PieceSize = 256 * 1024;

    /// <summary>The newest edition before that day that is complete.</summary>
    public Task<DateOnly?> LastBeforeAsync(DateOnly day, CancellationToken stop) =>
        UseAsync(db =>
            db.OpenDataEditions.Where(e => e.Day < day && e.MadeAt != null)
                .MaxAsync(e => (DateOnly?)e.Day, stop)
        );

    /// <summary>The businesses of a day, in the order of their keys.</summary>
    public async IAsyncEnumerable<PublicBusiness> BusinessesAsync(
        DateOnly day,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var file = await db
            .OpenDataFiles.AsNoTracking()
            .SingleAsync(f => f.Day == day && f.Name == OpenDataFiles.Json, stop);
        using var reader = new StreamReader(new OpenDataStream(db, file, packed: false));
        while (await reader.ReadLineAsync(stop) is { } line)
        {
            yield return JsonSerializer
                .Deserialize<OpenDataRow>(line, OpenDataRow.Json)!
                .ToBusiness();
        }
    }

    /// <summary>Takes over a file; what an unfinished attempt left of it is replaced.</summary>
    public async Task AddAsync(DateOnly day, string path, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        await UseAsync(db =>
            db.OpenDataPieces.Where(p => p.Day == day && p.Name == name).ExecuteDeleteAsync(stop)
        );
        await UseAsync(db =>
            db.OpenDataFiles.Where(f => f.Day == day && f.Name == name).ExecuteDeleteAsync(stop)
        );
        await using var file = File.OpenRead(path);
        using var plainHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var packedHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (start, packedStart) = (0L, 0L);
        var buffer = new byte[PieceSize];
        int read;
        while ((read = await file.ReadAtLeastAsync(buffer, PieceSize, false, stop)) > 0)
        {
            var packed = Pack(buffer.AsSpan(0, read));
            plainHash.AppendData(buffer, 0, read);
            packedHash.AppendData(packed);
            await SaveAsync(
                new OpenDataPiece
                {
                    Day = day,
                    Name = name,
                    Start = start,
                    PackedStart = packedStart,
                    Packed = packed,
                },
                stop
            );
            start += read;
            packedStart += packed.Length;
        }

        await SaveAsync(
            new OpenDataFile
            {
                Day = day,
                Name = name,
                Size = start,
                Sha256 = Convert.ToHexStringLower(plainHash.GetCurrentHash()),
                PackedSize = packedStart,
                PackedSha256 = Convert.ToHexStringLower(packedHash.GetCurrentHash()),
            },
            stop
        );
    }

    private static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    private Task<int> SaveAsync(object row, CancellationToken stop) =>
        UseAsync(db =>
        {
            db.Add(row);
            return db.SaveChangesAsync(stop);
        });

    private async Task<T> UseAsync<T>(Func<RegistryDb, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<RegistryDb>());
    }
}
