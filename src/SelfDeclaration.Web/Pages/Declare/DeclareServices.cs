using Microsoft.AspNetCore.Antiforgery;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>What every page of the journey needs, so that each constructor names only what is its own.</summary>
public sealed record DeclareServices(
    DraftStore Drafts,
    ApplicationStore Applications,
    TermsOfUse Terms,
    IAntiforgery Antiforgery,
    TimeProvider Clock
);
