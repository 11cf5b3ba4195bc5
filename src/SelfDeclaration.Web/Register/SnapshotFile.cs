using Microsoft.Extensions.Options;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.Web.Register;

/// <summary>スナップショットのファイル: what a copy has in memory, kept so that the next start need not read the whole database.</summary>
/// <remarks>
/// It spares time and nothing else: whatever is wrong with it, one line in the log says so and the database is read. Written
/// beside and then renamed, so several copies may have one folder, and a reader has the old one or the new one.
/// </remarks>
public sealed class SnapshotFile(
    IOptions<RegisterSettings> settings,
    TimeProvider clock,
    ILogger<SnapshotFile> logger
)
{
    private const int Buffer = 1 << 20;

    // Left over from a copy that was killed while it wrote; nobody writes for so long.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private string Path => settings.Value.SnapshotFile;

    public bool IsUsed => Path.Length > 0;

    /// <summary>Null when there is none that may be used.</summary>
    public async Task<(RegisterSnapshot Register, SnapshotPlace Place)?> ReadAsync(
        ChangeFeed feed,
        CancellationToken stop
    )
    {
        if (!IsUsed || !File.Exists(Path))
        {
            return null;
        }

        try
        {
            await using var file = new FileStream(
                Path,
                new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan }
            );
            return await SnapshotFormat.ReadAsync(file, place => ExpectAsync(place, feed, stop));
        }
        catch (Exception e)
            when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(
                "The register's file {File} is not used, the database is read instead: {Reason}",
                Path,
                e.Message
            );
            return null;
        }
    }

    /// <summary>Failing to write it is no reason to stop: the log says so.</summary>
    public async Task WriteAsync(RegisterState state, ChangeFeed feed, CancellationToken stop)
    {
        var place = state.Place;
        var beside = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Tidy();
            // Marked after the register was read: where the mark is, all that was read before it is as well.
            var mark = await feed.MarkAsync(stop);
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                BufferSize = Buffer,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using (var file = new FileStream(beside, options))
            {
                SnapshotFormat.Write(
                    file,
                    state.Snapshot,
                    new(state.ReadAt, place.Horizon, [.. place.Known], mark)
                );
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, Path, overwrite: true);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }

            logger.LogWarning(e, "The register's file {File} could not be written", Path);
        }
    }

    private async Task ExpectAsync(SnapshotPlace place, ChangeFeed feed, CancellationToken stop)
    {
        var age = clock.GetUtcNow() - place.ReadAt;
        if (age < TimeSpan.Zero || age > settings.Value.LongestSilence)
        {
            throw new InvalidDataException(
                $"It is from {place.ReadAt:u}; changes are not kept for long enough to catch up."
            );
        }

        if (!await feed.HasAsync(place.Mark, stop))
        {
            throw new InvalidDataException("It is not of this database as it is now.");
        }
    }

    private void Tidy()
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        var name = System.IO.Path.GetFileName(Path);
        foreach (var left in Directory.EnumerateFiles(folder, $"{name}.*.tmp"))
        {
            if (clock.GetUtcNow() - File.GetLastWriteTimeUtc(left) > Abandoned)
            {
                File.Delete(left);
            }
        }
    }
}
