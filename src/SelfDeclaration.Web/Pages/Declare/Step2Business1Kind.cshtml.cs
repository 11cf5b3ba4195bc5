using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>事業者情報入力 1/4: 種類</summary>
public sealed class Step2Business1KindModel(DeclareServices services) : DeclarePageModel(services)
{
    public override DeclarePage Screen => DeclarePage.Kind;

    [BindProperty]
    public BusinessInput Input { get; set; } = new();

    protected override DraftState Apply(DraftState state) =>
        state with
        {
            Answers = state.Answers with
            {
                Business = state.Answers.Business with { Kind = Input.Kind },
            },
        };

    protected override Task ShowAsync()
    {
        Input = State.Answers.Business;
        return Task.CompletedTask;
    }

    protected override Task<IReadOnlyList<FieldError>> CheckAsync() =>
        Task.FromResult<IReadOnlyList<FieldError>>([
            .. BusinessRules.CheckKind(State.Answers.Business),
        ]);
}
