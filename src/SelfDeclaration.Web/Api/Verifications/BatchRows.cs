using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.Web.Api.Verifications;

/// <summary>一括の照会の一行, as it was sent.</summary>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
public sealed record BatchRow(
    string DeclarationId,
    string CorporateNumber,
    string AsOf,
    string? Problem
);

/// <summary>一括の照会の行: reads a CSV line by line, so that nothing in it can grow and a damaged line costs only itself.</summary>
public sealed class BatchRows(Stream file, int longestLine)
{
    private static readonly string[] Names = ["declarationid", "corporatenumber", "asof"];
    private static readonly string[] JapaneseNames = ["自己宣言ID", "法人番号", "基準日"];

    private readonly CsvLine csv = new();

    // By position unless the first line names them.
    private int[] columns = [0, 1, 2];

    /// <summary>The file came with the mark Excel writes, and goes back with it.</summary>
    public bool HasMark { get; private set; }

    /// <summary>How many rows there are, header and blank lines not counted.</summary>
    public async Task<int> CountAsync(CancellationToken stop)
    {
        var rows = 0;
        await foreach (var _ in ReadAsync(stop))
        {
            rows++;
        }

        return rows;
    }

    /// <summary>From the beginning, one by one.</summary>
    public async IAsyncEnumerable<BatchRow> ReadAsync(
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        file.Position = 0;
        var isFirst = true;
        await foreach (var line in LinesAsync(stop))
        {
            if (line is not null && string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!(isFirst && line is not null && IsHeader(line)))
            {
                yield return RowOf(line);
            }

            isFirst = false;
        }
    }

    // Null is a line that is too long.
    private async IAsyncEnumerable<string?> LinesAsync(
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var reader = PipeReader.Create(file, new(bufferSize: 65_536, leaveOpen: true));
        var (isFirst, tooLong) = (true, false);
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                yield return tooLong ? null : Text(buffer.Slice(0, end), ref isFirst);
                tooLong = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (tooLong || buffer.Length > longestLine)
            {
                (tooLong, buffer) = (true, buffer.Slice(buffer.End));
            }

            if (read.IsCompleted)
            {
                if (tooLong || buffer.Length > 0)
                {
                    yield return tooLong ? null : Text(buffer, ref isFirst);
                }

                await reader.CompleteAsync();
                yield break;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private string? Text(ReadOnlySequence<byte> line, ref bool isFirst)
    {
        if (line.Length > longestLine)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(line).TrimEnd('\r');
        if (isFirst && text.StartsWith('\uFEFF'))
        {
            (HasMark, text) = (true, text[1..]);
        }

        isFirst = false;
        return text;
    }

    // Rows have digits; what a column is called has none.
    private bool IsHeader(string line)
    {
        if (line.Any(char.IsDigit) || !csv.TryCut(line))
        {
            return false;
        }

        var called = Enumerable.Range(0, csv.Count).Select(f => csv.Text(f).Trim()).ToList();
        if (Place(called, 0) >= 0)
        {
            columns = [.. Enumerable.Range(0, Names.Length).Select(n => Place(called, n))];
        }

        return true;
    }

    private static int Place(List<string> called, int name) =>
        called.FindIndex(c =>
            c.Equals(Names[name], StringComparison.OrdinalIgnoreCase) || c == JapaneseNames[name]
        );

    private BatchRow RowOf(string? line) =>
        line is null ? new("", "", "", $"1行が長すぎます（{longestLine}バイトまで）")
        : !csv.TryCut(line) ? new("", "", "", "引用符（\"）が閉じていません")
        : new(Field(0), Field(1), Field(2), null);

    private string Field(int name) =>
        columns[name] is >= 0 and var column && column < csv.Count ? csv.Text(column) : "";
}
