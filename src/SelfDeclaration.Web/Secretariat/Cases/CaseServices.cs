using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>What every page about one case works with.</summary>
public sealed class CaseServices(
    CaseFiles files,
    CaseClock clock,
    WaitingCases queue,
    DecideCase decide,
    TakeBackDecision takeBack,
    DecisionMails mails,
    FormMemory memory
)
{
    public CaseFiles Files => files;
    public CaseClock Clock => clock;
    public WaitingCases Queue => queue;
    public DecideCase Decide => decide;
    public TakeBackDecision TakeBack => takeBack;
    public DecisionMails Mails => mails;
    public FormMemory Memory => memory;
}
