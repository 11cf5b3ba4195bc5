using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using SelfDeclaration.Register;

namespace SelfDeclaration.Web.Api.Verifications;

/// <summary>一括の照会の答え: the rows as they were sent, each with its answer or with what is to be put right.</summary>
public sealed class BatchAnswers(
    AskedDeclarations declarations,
    IOptions<ApiSettings> settings,
    TimeProvider clock
)
{
    public const string Header =
        "declarationId,corporateNumber,asOf,status,star,declaredOn,acceptedOn,corporateNumberMatches,problem";

    private const string Mark = "\uFEFF";

    public async Task WriteAsync(
        BatchRows rows,
        Func<ReadOnlyMemory<byte>, ValueTask> write,
        CancellationToken stop
    )
    {
        var today = clock.GetUtcNow().DateInJapan();
        var text = new StringBuilder(rows.HasMark ? Mark : "").Append(Header).Append("\r\n");
        List<Asked> block = [];
        await foreach (var row in rows.ReadAsync(stop))
        {
            block.Add(Asked.Of(row, today));
            if (block.Count == settings.Value.BatchBlock)
            {
                await AnswerAsync(block, text, write, stop);
            }
        }

        await AnswerAsync(block, text, write, stop);
    }

    private async Task AnswerAsync(
        List<Asked> block,
        StringBuilder text,
        Func<ReadOnlyMemory<byte>, ValueTask> write,
        CancellationToken stop
    )
    {
        var found = await declarations.FindAsync(
            [.. block.Select(a => a.Question).OfType<VerificationQuestion>()],
            stop
        );
        foreach (var asked in block)
        {
            Append(text, asked, found);
        }

        await write(Encoding.UTF8.GetBytes(text.ToString()));
        block.Clear();
        text.Clear();
    }

    private static void Append(
        StringBuilder text,
        Asked asked,
        IReadOnlyDictionary<string, VerifiedDeclaration> found
    )
    {
        text.Append(SpreadsheetText.Of(asked.Row.DeclarationId))
            .Append(',')
            .Append(SpreadsheetText.Of(asked.Row.CorporateNumber))
            .Append(',')
            .Append(SpreadsheetText.Of(asked.Row.AsOf));
        if (asked.Question is { } question)
        {
            var answer = Verification.Answer(
                found.GetValueOrDefault(question.DeclarationId),
                question
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $",{Word(answer.Status)},{answer.Star},{answer.DeclaredOn:yyyy-MM-dd},{answer.AcceptedOn:yyyy-MM-dd},{Word(answer.CorporateNumberMatches)},\r\n"
            );
        }
        else
        {
            text.Append(",,,,,,").Append(SpreadsheetText.Of(asked.Problem)).Append("\r\n");
        }
    }

    private static string Word(VerifiedStatus status) => status.ToString().ToLowerInvariant();

    private static string Word(bool? matches) =>
        matches switch
        {
            true => "true",
            false => "false",
            null => "",
        };

    private sealed record Asked(BatchRow Row, VerificationQuestion? Question, string? Problem)
    {
        public static Asked Of(BatchRow row, DateOnly today)
        {
            if (row.Problem is not null)
            {
                return new(row, null, row.Problem);
            }

            var question = VerificationQuestion.Read(
                row.DeclarationId,
                row.CorporateNumber,
                row.AsOf,
                today,
                out var errors
            );
            return new(row, question, string.Join("。", errors.Select(e => e.Message)));
        }
    }
}
