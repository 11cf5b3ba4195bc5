using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Mail;

/// <summary>Facts → mail: adds who sends it to what it says.</summary>
public sealed class MailComposer(MailTemplates templates, IOptions<OperatorSettings> settings)
{
    /// <summary>Placeholders every mail has.</summary>
    public static HashSet<string> Common { get; } =
    ["operatorName", "operatorUnit", "operatorMail", "operatorPhone"];

    public RenderedMail Compose(MailFacts facts)
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
            }
        );
    }
}
