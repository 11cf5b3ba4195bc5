using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>Writes arrays one after the other as they lie in memory, and at the end a checksum of all.</summary>
internal sealed class SnapshotWriter(Stream to)
{
    private uint checksum;

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        Put(length);
        Put(bytes);
    }

    public void Write(string text) => Write<char>(text);

    public void Write(long number) => Write<long>([number]);

    public void End()
    {
        Span<byte> end = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(end, checksum);
        to.Write(end);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        checksum = Checksum.Of(bytes, checksum);
    }
}

/// <summary>CRC-32C: finds damage, which is what is to be found; whoever may write the file may write anything.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes, uint checksum)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            checksum = BitOperations.Crc32C(checksum, word);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, rest);
        }

        return checksum;
    }
}
