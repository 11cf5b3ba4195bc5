namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>Reads the records of some files one after another; what will not do goes to the report.</summary>
public sealed class CorporationRecords(
    IReadOnlyList<SourceText> texts,
    ImportReport report,
    Action<LoadProgress> progress
)
{
    private const int ReportEvery = 5_000;

    /// <summary>A quoted field may hold a line break, but hardly more than a few.</summary>
    private const int MostContinuations = 4;

    private readonly CorporationLineReader lineReader = new();

    /// <summary>Records read so far, good or bad.</summary>
    public long Read { get; private set; }

    /// <summary>One item per record; null for a rejected one, so that counting them counts the records.</summary>
    public IEnumerable<CorporationLine?> Of(int edition)
    {
        var total = Math.Max(1, texts.Sum(t => t.Length));
        var before = 0L;
        foreach (var text in texts)
        {
            var bytes = 0L;
            using var reader = SourceFile.Read(text, passed => bytes = passed);
            foreach (var (line, record) in Records(reader))
            {
                var read = lineReader.Read(record, edition, out var reason);
                if (read is null)
                {
                    report.Reject(text.Name, line, reason, record);
                }

                if (++Read % ReportEvery == 0)
                {
                    progress(new(text.Name, (double)(before + bytes) / total, Read));
                }

                yield return read;
            }

            before += text.Length;
        }
    }

    private static IEnumerable<(long Line, string Record)> Records(StreamReader reader)
    {
        var line = 0L;
        var next = reader.ReadLine();
        while (next is not null)
        {
            var (start, record) = (++line, next);
            next = reader.ReadLine();
            for (
                var more = 0;
                more < MostContinuations
                    && next is not null
                    && record.AsSpan().Count('"') % 2 == 1
                    && !BeginsRecord(next);
                more++
            )
            {
                record = $"{record}\n{next}";
                next = reader.ReadLine();
                line++;
            }

            if (record.Length > 0)
            {
                yield return (start, record);
            }
        }
    }

    /// <summary>一連番号,法人番号: so begins every record, and hardly ever the rest of a name.</summary>
    private static bool BeginsRecord(ReadOnlySpan<char> line)
    {
        var sequence = line.IndexOf(',');
        var number = sequence < 0 ? -1 : line[(sequence + 1)..].IndexOf(',');
        return sequence > 0
            && number == 13
            && !line[..sequence].ContainsAnyExceptInRange('0', '9')
            && !line.Slice(sequence + 1, number).ContainsAnyExceptInRange('0', '9');
    }
}
