using System.Text;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>取り込めなかった行の一覧: file:line, why, and the line itself, as a CSV that a spreadsheet opens.</summary>
/// <remarks>The file is made with the first such row.</remarks>
public sealed class ImportReport(string path) : IDisposable
{
    private StreamWriter? writer;

    public string Path { get; } = path;
    public long Rejected { get; private set; }

    public void Reject(string file, long line, string reason, string text)
    {
        Rejected++;
        if (writer is null)
        {
            Directory.CreateDirectory(
                System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!
            );
            writer = new StreamWriter(Path, append: false, new UTF8Encoding(true))
            {
                NewLine = "\r\n",
            };
            writer.WriteLine("位置,理由,行の内容");
        }

        writer.WriteLine($"{Quoted($"{file}:{line}")},{Quoted(reason)},{Quoted(text)}");
    }

    public void Dispose() => writer?.Dispose();

    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
