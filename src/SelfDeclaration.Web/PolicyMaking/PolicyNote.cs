using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>基本方針の下書き: the answers, sealed in the visitor's own browser; the server keeps nothing.</summary>
public sealed class PolicyNote(
    IDataProtectionProvider protection,
    IOptions<PolicySettings> settings,
    PolicyTemplates templates,
    TimeProvider clock
)
{
    private readonly SealedNote<Content> _note = new("policy", SameSiteMode.Lax, protection, clock);

    public PolicyTemplate Template => templates.Current(Today);
    public DateOnly Today => clock.GetUtcNow().DateInJapan();

    public void Give(HttpContext http, PolicyInput input) =>
        _note.Give(http, new(input), TimeSpan.FromDays(settings.Value.AnswersKeptDays));

    /// <summary>As typed last; null when there is nothing, or nothing any more.</summary>
    public PolicyInput? Read(HttpContext http) => _note.Read(http)?.Input;

    /// <summary>The text of answers that do by the version of today; null for all others.</summary>
    public PolicyDocument? Document(HttpContext http) =>
        Read(http) is { } input && !PolicyRules.Check(input, Template).Any()
            ? Template.Write(input, Today)
            : null;

    private sealed record Content(PolicyInput Input);
}
