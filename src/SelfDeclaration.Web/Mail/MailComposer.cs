using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Mail;

/// <summary>Facts → mail: adds who sends it to what it says.</summary>
/// <remarks>Without published texts, those of the files.</remarks>
public sealed class MailComposer(
    MailTemplates templates,
    IOptions<OperatorSettings> settings,
    LiveTexts? texts = null
)
{
    /// <summary>Placeholders every mail has.</summary>
    public static HashSet<string> Common { get; } =
    ["operatorName", "operatorUnit", "operatorMail", "operatorPhone"];

    public RenderedMail Compose(MailFacts facts) =>
        Compose(
            facts,
            texts?.Mail(facts.Template) is { } own ? (own.Subject!, own.Text!, own.Html!) : null
        );

    /// <summary>The same with a text that is not published yet.</summary>
    public RenderedMail Compose(MailFacts facts, (string Subject, string Text, string Html)? own)
    {
        var office = settings.Value;
        return templates.Render(
            facts,
            new Dictionary<string, string>
            {
                ["operatorName"] = office.Name,
                ["operatorUnit"] = office.Unit,
                ["operatorMail"] = office.Mail,
                ["operatorPhone"] = office.Phone,
            },
            own
        );
    }
}
