using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.SearchBench;

/// <summary>groonga, Debian's: a process of its own, asked through its standard input; bigrams with positions. Left out where it is not installed.</summary>
internal sealed class GroongaEngine : IEngine, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly Process process;

    public GroongaEngine(RegisterColumns columns)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        process = Process.Start(
            new ProcessStartInfo(
                "groonga",
                ["-n", "--log-path", $"{folder.FullName}/log", $"{folder.FullName}/db"]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
            }
        )!;
        string[] columnsOf =
        [
            "st ShortText",
            "key ShortText",
            "name ShortText",
            "trade ShortText",
            "city ShortText",
            "day Int32",
            "kana Int32",
            "pref UInt8",
            "ind UInt8",
            "star UInt8",
        ];
        Ask("table_create B TABLE_NO_KEY");
        foreach (var column in columnsOf.Select(c => c.Split(' ')))
        {
            Ask($"column_create B {column[0]} COLUMN_SCALAR {column[1]}");
        }

        Load(columns);
        Ask(
            "table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigramSplitSymbolAlphaDigit"
        );
        Ask("column_create Terms st COLUMN_INDEX|WITH_POSITION B st");
        foreach (var filter in (string[])["pref", "ind", "star"])
        {
            Ask($"table_create T{filter} TABLE_HASH_KEY UInt8");
            Ask($"column_create T{filter} at COLUMN_INDEX B {filter}");
        }
    }

    public string Name => "groonga";

    public static bool IsInstalled =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Any(path => File.Exists(Path.Combine(path, "groonga")));

    public bool Answers(BusinessQuery query) => query.Order is not BusinessOrder.Relevance;

    public int Total(BusinessQuery query)
    {
        List<string> conditions =
        [
            .. query.Words.Select(w =>
                $"st @ \\\"{w.Replace("\"", "\\\\\\\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}\\\""
            ),
            .. query.Prefectures.Select(p => $"pref == {p.First}"),
            .. query.Industries.Select(i => $"ind == {i.First}"),
            .. query.Star is { } star ? [$"star == {(int)star}"] : Array.Empty<string>(),
        ];
        var filter =
            conditions.Count == 0 ? "" : $" --filter \"{string.Join(" && ", conditions)}\"";
        var order = query.Order is BusinessOrder.Kana ? "kana" : "_id";
        using var answer = JsonDocument.Parse(
            Ask(
                $"select B{filter} --output_columns key,name,trade,pref,city,star,day --sort_keys {order} --limit 20 --cache no"
            )
        );
        return answer.RootElement[1][0][0][0].GetInt32();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private void Load(RegisterColumns columns)
    {
        var input = process.StandardInput;
        input.Write("load --table B --output_ids no\n[");
        for (var o = 0; o < columns.Count; o++)
        {
            var b = columns.At(o);
            input.Write(o == 0 ? "\n" : ",\n");
            input.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{{\"st\":{Json(string.Join('\u001F', PeerRow.Parts(columns, o)))},\"key\":\"{b.Key}\",\"name\":{Json(b.Name)},\"trade\":{Json(b.TradeName ?? "")},\"city\":{Json(b.CityAndTown)},\"day\":{b.DeclaredOn.DayNumber},\"kana\":{columns.KanaPlace[o]},\"pref\":{columns.Prefectures[o]},\"ind\":{columns.Industries[o]},\"star\":{columns.Stars[o]}}}"
                )
            );
        }

        input.Write("\n]\n");
        input.Flush();
        process.StandardOutput.ReadLine();
    }

    private static string Json(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\u001F", "\\u001f", StringComparison.Ordinal)}\"";

    private string Ask(string command)
    {
        process.StandardInput.Write(command + "\n");
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? "";
        return answer.StartsWith("[[0,", StringComparison.Ordinal)
            ? answer
            : throw new InvalidOperationException($"{command}: {answer}");
    }
}
