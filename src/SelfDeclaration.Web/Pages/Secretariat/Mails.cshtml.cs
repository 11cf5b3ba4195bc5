using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Mail.Outbox;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>メール: 送信箱 with what waits, what failed and what came back.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class MailsModel(
    OutboxSearch outbox,
    ResendMail resend,
    FormMemory memory,
    AuditLog audit
) : FormPage
{
    public const string Path = "/secretariat/mails";
    public static readonly Field Address = new("Address", "宛先のメールアドレス")
    {
        Required = true,
    };

    [BindProperty(SupportsGet = true)]
    public MailState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Below { get; set; }

    public string? Notice =>
        Request.Query["notice"] switch
        {
            [var word] => NoticeOf(word),
            _ => null,
        };

    public string? Typed { get; private set; }
    public IReadOnlyList<OutboxRow> Rows { get; private set; } = [];
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } =
        new Dictionary<MailState, int>();
    public long? Next { get; private set; }

    public async Task OnGetAsync()
    {
        Typed = await RecallAsync<string>();
        var address = Typed is null || Errors is not [] ? null : TypedText.Mail(Typed);
        (Rows, Next) = await outbox.PageAsync(State, address, Below);
        Counts = await outbox.CountsAsync();
        audit.Note(AuditAction.OutboxViewed, "送信箱");
        await audit.SaveAsync();
    }

    public async Task<IActionResult> OnPostSearchAsync(string? address)
    {
        if (TypedText.Mail(address).Length == 0)
        {
            return await AgainAsync(
                address ?? "",
                new FieldError(Address.Name, $"{Address.Label}を入力してください")
            );
        }

        // Not in the page's address, which servers log.
        return SeeOther($"{Path}?form={await memory.KeepAsync(address, []):N}");
    }

    public async Task<IActionResult> OnPostResendAsync(long key) =>
        SeeOther(
            $"{Path}?state={nameof(MailState.Dead)}&notice={(await resend.ResendAsync(key) ? "resent" : "gone")}"
        );

    /// <summary>The same list elsewhere.</summary>
    public string To(MailState? state, long? below = null)
    {
        var query = new List<KeyValuePair<string, string?>>
        {
            new("state", state?.ToString()),
            new("form", Typed is null ? null : Request.Query["form"].ToString()),
            new("below", below?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        return Path + QueryString.Create(query.Where(q => q.Value is not null));
    }

    private static string? NoticeOf(string? word) =>
        word switch
        {
            "resent" => "もう一度送るように手配しました。数秒のうちに送信します",
            "gone" =>
                "このメールはもう送り直せません。ほかの人が先に手配したか、保存期間が過ぎています",
            _ => null,
        };
}
