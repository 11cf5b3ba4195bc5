using SelfDeclaration.Calendar;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>経過 of one case: a held one is not hurried, however long it has waited.</summary>
public sealed record CaseWait(WaitingTime Time, bool Held);
