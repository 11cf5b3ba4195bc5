namespace SelfDeclaration.Register.Search;

/// <summary>スナップショット: a register and its index as one stream, so that a copy that starts need not read and index the database.</summary>
/// <remarks>
/// Made and read by one build of the program only: another may fold texts otherwise. Holds what the memory holds: what is
/// public, and the reading, 業種 and 法人番号 by which a business is found. Arrays lie as in memory, which is little-endian on all
/// machines that run this.
/// </remarks>
public static class SnapshotFormat
{
    private const string Magic = "SelfDeclaration register 1";

    private static readonly string Program =
        typeof(SnapshotFormat).Module.ModuleVersionId.ToString();

    public static void Write(Stream to, RegisterSnapshot register, SnapshotPlace place)
    {
        var writer = new SnapshotWriter(to);
        writer.Write(Magic);
        writer.Write(Program);
        writer.Write(place.ReadAt.UtcTicks);
        writer.Write(place.Horizon);
        writer.Write<long>([.. place.Known]);
        writer.Write(place.Mark.Sequence);
        writer.Write(place.Mark.Number);
        register.Write(writer);
        writer.End();
    }

    /// <summary>Throws <see cref="InvalidDataException"/> for anything but a whole file of this build.</summary>
    /// <param name="from">Read as arrays, so a buffer of its own is of no use to it.</param>
    /// <param name="expect">Throws the same when the place will not do, before the most of the file is read.</param>
    public static async Task<(RegisterSnapshot Register, SnapshotPlace Place)> ReadAsync(
        Stream from,
        Func<SnapshotPlace, Task> expect
    )
    {
        var reader = new SnapshotReader(from);
        var place = Sound(() => ReadPlace(reader));
        await expect(place);
        var register = Sound(() => RegisterSnapshot.Read(reader));
        reader.End();
        return (register, place);
    }

    private static SnapshotPlace ReadPlace(SnapshotReader reader) =>
        reader.ReadText() == Magic && reader.ReadText() == Program
            ? new(
                new(reader.ReadNumber(), TimeSpan.Zero),
                reader.ReadNumber(),
                reader.Read<long>(),
                new(reader.ReadNumber(), reader.ReadNumber())
            )
            : throw new InvalidDataException("Another build of the program wrote it.");

    // The checksum comes last, so what is damaged may meet whoever lays it out first.
    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e)
            when (e
                    is ArgumentException
                        or IndexOutOfRangeException
                        or InvalidOperationException
                        or OverflowException
                        or OutOfMemoryException
            )
        {
            throw new InvalidDataException("It does not fit together.", e);
        }
    }
}

/// <summary>Where in the list of changes a snapshot stands.</summary>
/// <param name="ReadAt">When the list was read up to there.</param>
/// <param name="Horizon">Everything before it is in the snapshot.</param>
/// <param name="Known">And these behind it.</param>
/// <param name="Mark">A row of the list that was written after all of these: where it is missing, the list is another.</param>
public sealed record SnapshotPlace(
    DateTimeOffset ReadAt,
    long Horizon,
    IReadOnlyCollection<long> Known,
    ChangeMark Mark
);

/// <summary>目印: a row in the list of changes that names no declaration but a number by chance.</summary>
public readonly record struct ChangeMark(long Sequence, long Number);
