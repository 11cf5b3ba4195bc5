using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote; anything else is an <see cref="InvalidDataException"/>.</summary>
internal sealed class SnapshotReader(Stream from)
{
    // What is read is still near the processor when it is summed up.
    private const int AtOnce = 1 << 18;

    private uint checksum;

    public T[] Read<T>()
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        Fill(length);
        var count = BinaryPrimitives.ReadInt64LittleEndian(length);
        var size = Unsafe.SizeOf<T>();
        if (count < 0 || count > from.Length - from.Position || count % size != 0)
        {
            throw new InvalidDataException("An array cannot be that long.");
        }

        var values = GC.AllocateUninitializedArray<T>((int)(count / size));
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        for (var at = 0; at < bytes.Length; at += AtOnce)
        {
            Fill(bytes.Slice(at, Math.Min(AtOnce, bytes.Length - at)));
        }

        return values;
    }

    public string ReadText() => new(Read<char>());

    public long ReadNumber() =>
        Read<long>() is [var number] ? number : throw new InvalidDataException("Not one number.");

    public void End()
    {
        var expected = checksum;
        Span<byte> end = stackalloc byte[sizeof(uint)];
        Fill(end);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != expected)
        {
            throw new InvalidDataException("The checksum is another.");
        }
    }

    private void Fill(Span<byte> bytes)
    {
        if (from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("It ends too early.");
        }

        checksum = Checksum.Of(bytes, checksum);
    }
}
