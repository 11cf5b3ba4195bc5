using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Applications;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>確認コードの入力: completes the declaration from the window that applied.</summary>
public sealed class EnterCode(
    RegistryDb db,
    ConfirmationMail confirmation,
    CompleteDeclaration complete,
    IOptions<DeclarationSettings> settings,
    TimeProvider clock
)
{
    /// <returns>Null when the declaration is complete; otherwise what to do, in the applicant's words.</returns>
    public async Task<string?> EnterAsync(Application application, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "確認コードを入力してください";
        }

        if (!VerificationCode.TryParse(typed, out var code))
        {
            return $"確認コードは{VerificationCode.Length}桁の数字です";
        }

        var allowed = settings.Value.WrongCodesAllowed;
        // Counted before it is compared, in one statement: many windows at once get no more tries.
        var counted = await db
            .Applications.Where(a => a.Key == application.Key && a.WrongCodes < allowed)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.WrongCodes, a => a.WrongCodes + 1));
        if (counted == 0)
        {
            return $"確認コードの入力が{allowed}回に達しました。「確認メールを再送する」を押して、新しい確認コードを入力してください";
        }

        if (!await IsNewestAsync(application, code))
        {
            return "確認コードが違います。いちばん新しい確認メールの6桁の数字を入力してください";
        }

        return await complete.CompleteAsync(application.Key) switch
        {
            CompletionOutcome.Completed or CompletionOutcome.CompletedBefore => null,
            CompletionOutcome.Expired =>
                "確認コードの期限が過ぎました。「確認メールを再送する」を押して、新しい確認コードを入力してください",
            CompletionOutcome.DeclaredByAnother =>
                "この法人番号では、別の申込みが先に完了しました。事務局にお問い合わせください",
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    /// <summary>
    /// True when the code that has just completed the application comes again: the second press of a
    /// double click, sent before the browser knew that the first one worked.
    /// </summary>
    public async Task<bool> IsSecondPressAsync(Application application, string? typed) =>
        application.Status is ApplicationStatus.Completed
        && clock.GetUtcNow() - application.CompletedAt
            <= TimeSpan.FromSeconds(settings.Value.DoubleClickSeconds)
        && VerificationCode.TryParse(typed, out var code)
        && await IsNewestAsync(application, code);

    private async Task<bool> IsNewestAsync(Application application, VerificationCode code) =>
        await confirmation.NewestAsync(application.Key) is { } link
        && confirmation.IsCode(link, code.Digits);
}
