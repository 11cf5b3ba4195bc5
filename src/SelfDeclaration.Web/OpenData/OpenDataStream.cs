using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータの読み取り: a file out of its pieces, from any place on, one piece in memory at a time.</summary>
/// <param name="db">Lives longer than the stream.</param>
/// <param name="file">Which.</param>
/// <param name="packed">As gzip.</param>
public sealed class OpenDataStream(RegistryDb db, OpenDataFile file, bool packed) : Stream
{
    private byte[] piece = [];
    private long pieceStart;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => packed ? file.PackedSize : file.Size;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (Position >= Length || buffer.Length == 0)
        {
            return 0;
        }

        if (Position < pieceStart || Position >= pieceStart + piece.Length)
        {
            await LoadAsync(cancellationToken);
        }

        var left = piece.AsMemory((int)(Position - pieceStart));
        var count = Math.Min(left.Length, buffer.Length);
        left[..count].CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A database is read asynchronously.");

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    private async Task LoadAsync(CancellationToken stop)
    {
        var pieces = db
            .OpenDataPieces.AsNoTracking()
            .Where(p => p.Day == file.Day && p.Name == file.Name);
        var found = packed
            ? await pieces
                .Where(p => p.PackedStart <= Position)
                .OrderByDescending(p => p.PackedStart)
                .FirstAsync(stop)
            : await pieces
                .Where(p => p.Start <= Position)
                .OrderByDescending(p => p.Start)
                .FirstAsync(stop);
        (piece, pieceStart) = packed
            ? (found.Packed, found.PackedStart)
            : (Unpack(found.Packed), found.Start);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
